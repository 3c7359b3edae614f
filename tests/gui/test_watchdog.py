"""The window answers at once: with sixty articles no call keeps its thread busy for a twentieth of a second.

The thread's own processor time is taken, not the clock on the wall: other programs do not count.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractEventDispatcher, QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from benchmarks.material import make_bulletin
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.import_review.review_dialog import ImportReviewDialog
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.gui.window import action, answer, leave, open_window, shown_dialog

LONGEST = 0.05
ARTICLES = 60
DRAFT = "　　近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。\n"


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

    def slow(self) -> dict[str, int]:
        """Return the milliseconds of what took too long."""
        return {doing: round(took * 1000) for doing, took in self.longest.items() if took > LONGEST}

    def watch_better_of_two(self, doing: str, act: Callable[[], object], back: Callable[[], object]) -> None:
        """Do something, take it back, do it again: what a machine that is busy adds to one of them does not count."""
        self.watch(doing, act)
        first = self.longest.pop(doing)
        self.watch(f"take back: {doing}", back)
        self.watch(doing, act)
        self.longest[doing] = min(first, self.longest[doing])

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
    assert dog.slow() == {}


def test_no_call_takes_long_in_what_a_person_does_with_much_text(
    qtbot: QtBot, tmp_path: Path, window: MainWindow
) -> None:
    dog, signals = Watchdog(), window.desk.signals
    undo = action(window, "undo").trigger

    def settled() -> None:
        qtbot.waitUntil(lambda: window.is_idle, timeout=60_000)

    mime = QMimeData()
    mime.setHtml("".join(f"<p>近日，<b>区规划分局</b>坚持规划引领，深入一线调研 {n}。</p>" for n in range(60)))
    QGuiApplication.clipboard().setMimeData(mime)
    window.article.focus_text()
    dog.watch_better_of_two("paste from a browser", action(window, "paste").trigger, undo)
    settled()
    for number in range(8):
        (tmp_path / f"{number}.txt").write_text(f"规划分局：\n突出规划引领 {number}\n" + DRAFT * 12, encoding="utf-8")
    before = signals.bulletin
    dog.watch("drop drafts", lambda: window.importing.import_paths(sorted(tmp_path.glob("*.txt"))))
    review = shown_dialog(qtbot, window, ImportReviewDialog)
    dog.watch("take the drafts in", review.accept)
    qtbot.waitUntil(lambda: signals.bulletin is not before)
    settled()
    dog.watch("undo the drafts", undo)
    settled()
    action(window, "replace").trigger()
    find, replacement = (window.find_bar.findChild(QLineEdit, name) for name in ("findText", "replaceText"))
    everywhere = window.find_bar.findChild(QToolButton, "replaceAll") or window.find_bar.findChild(
        QPushButton, "replaceAll"
    )
    assert find is not None
    assert replacement is not None
    assert everywhere is not None
    dog.watch("search", lambda: find.setText("项目"))
    replacement.setText("工程")
    dog.watch_better_of_two("replace all", everywhere.click, undo)
    settled()
    for name in ("editMasthead", "settings", "exportBulletin"):
        answer(lambda dialog: dialog.reject())
        dog.watch(name, action(window, name).trigger)
    dog.watch("close the bulletin", action(window, "closeBulletin").trigger)
    assert window.desk.path is None
    assert dog.slow() == {}


def test_opening_a_bulletin_takes_no_long_call(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "澜河.bulletin"
    write_bulletin(path, make_bulletin(ARTICLES))
    window, dog = open_window(qtbot), Watchdog()
    qtbot.waitUntil(lambda: window.is_idle, timeout=60_000)

    def until_open() -> None:
        window.opening.open_path(path)
        qtbot.waitUntil(lambda: window.desk.path == path and window.is_idle, timeout=60_000)

    dog.watch_better_of_two("open", until_open, window.opening.close)
    leave(window)
    assert dog.slow() == {}
