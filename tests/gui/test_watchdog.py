"""The window answers at once: with sixty articles no call keeps its thread busy for a twentieth of a second.

The thread's own processor time is taken, not the clock on the wall: other programs do not count.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from benchmarks.material import make_bulletin
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.gui.window import action, leave, open_window

LONGEST = 0.05
ARTICLES = 60


class Watchdog(QObject):
    """Measures what the thread did between two moments in which it had nothing to do, and in each act."""

    def __init__(self) -> None:
        super().__init__()
        self.longest: dict[str, float] = {}
        self._doing = ""
        self._since = time.thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        assert dispatcher is not None
        dispatcher.aboutToBlock.connect(self._note)

    def watch(self, doing: str, act: Callable[[], object]) -> None:
        """Do something and what it brings along."""
        self._doing, self._since = doing, time.thread_time()
        act()
        self._note()
        QTest.qWait(120)

    def _note(self) -> None:
        now = time.thread_time()
        self.longest[self._doing] = max(self.longest.get(self._doing, 0), now - self._since)
        self._since = now


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "澜河.bulletin"
    write_bulletin(path, make_bulletin(ARTICLES))
    opened = open_window(qtbot, path)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=60_000)
    yield opened
    leave(opened)


def test_no_call_on_the_windows_thread_takes_long(window: MainWindow) -> None:
    dog, signals, text = Watchdog(), window.desk.signals, window.article.text
    shown = list(articles(signals.bulletin))[7]
    search = window.outline.findChild(QLineEdit, "outlineSearch")
    assert search is not None
    dog.watch("show another article", lambda: signals.show_article(shown.id))
    window.article.focus_text()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_Backspace):
        dog.watch(f"press {key.name}", lambda key=key: QTest.keyClick(text, key))  # type: ignore[misc]
    for name in ("undo", "selectAll", "copy", "markBold", "roleHeading1", "listNumber", "undo", "paste", "undo"):
        dog.watch(name, action(window, name).trigger)
    window.outline.view.setFocus()
    QApplication.processEvents()
    for name in ("moveDown", "duplicateNode", "undo", "newDepartment", "undo", "statusApproved", "undo"):
        dog.watch(name, action(window, name).trigger)
    dog.watch("filter", lambda: search.setText("营商"))
    dog.watch("clear the filter", search.clear)
    dog.watch("collapse", window.outline.view.collapseAll)
    dog.watch("expand", window.outline.view.expandAll)
    for name in (
        "find",
        "findNext",
        "showArticleTable",
        "showArticleTable",
        "zoomIn",
        "showThumbnails",
        "saveBulletin",
    ):
        dog.watch(name, action(window, name).trigger)
    slow = {doing: round(took * 1000) for doing, took in dog.longest.items() if took > LONGEST}
    assert slow == {}
