"""The window answers at once: with sixty articles no call keeps its thread busy for a twentieth of a second.

The thread's own processor time is taken, not the clock on the wall: other programs do not count.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QAbstractEventDispatcher, QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from benchmarks.material import make_bulletin
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.background import Job
from bulletin_editor.gui.dialogs.returned import ReturnedDialog
from bulletin_editor.gui.import_review.review_dialog import ImportReviewDialog
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from bulletin_editor.writers.options import ExportOptions
from tests.gui.window import action, answer, leave, open_window, shown_dialog

LONGEST = 0.05
ARTICLES = 60
DIALOGS = (
    "newBulletin",
    "nextIssue",
    "showRevisions",
    "exportBulletin",
    "editMasthead",
    "editTemplate",
    "showTemplates",
    "editHouse",
    "setBudget",
    "insertTable",
    "settings",
    "showShortcuts",
    "about",
)
SWITCHES = ("showArticleTable", "pagesOnly", "reviewPages", "showProblems", "showPages", "typewriterMode", "focusMode")
SUFFIXES = (".docx", ".html", ".pdf", ".md", ".txt")
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


def test_no_dialog_and_no_look_holds_the_window(qtbot: QtBot, window: MainWindow) -> None:
    dog, shown = Watchdog(), list[str]()
    window.outline.choose(window.desk.signals.article_id)

    def close(dialog: QDialog, name: str) -> None:
        shown.append(name)
        dialog.reject()

    for name in DIALOGS:
        window.activateWindow()
        window.article.focus_text()
        qtbot.waitUntil(window.article.text.hasFocus)
        answer(partial(close, name=name))
        dog.watch(name, action(window, name).trigger)
        assert shown[-1:] == [name]
    for name in ("showCopyfit", "insertSymbol"):
        dog.watch(name, action(window, name).trigger)
    qtbot.waitUntil(lambda: window.is_idle, timeout=60_000)
    for name in SWITCHES:
        switch = action(window, name).trigger
        dog.watch_better_of_two(name, switch, switch)
    light, dark = (action(window, f"appearance{look}").trigger for look in ("Light", "Dark"))
    light()
    dog.watch_better_of_two("dark", dark, light)
    assert dog.slow() == {}


def test_no_move_in_the_outline_holds_the_window(qtbot: QtBot, window: MainWindow) -> None:
    dog, signals, undo = Watchdog(), window.desk.signals, action(window, "undo").trigger
    first = signals.bulletin.outline[0]
    window.outline.choose(first.id)
    dog.watch_better_of_two("move a department", action(window, "moveDown").trigger, undo)
    assert signals.bulletin.outline[1] is first
    qtbot.waitUntil(lambda: window.is_idle, timeout=60_000)
    dog.watch_better_of_two("put a department into the pool", action(window, "nodeToPool").trigger, undo)
    qtbot.waitUntil(lambda: window.is_idle, timeout=60_000)
    dog.watch_better_of_two("delete a department", action(window, "deleteNode").trigger, undo)
    qtbot.waitUntil(lambda: window.is_idle, timeout=60_000)
    assert dog.slow() == {}


def test_nothing_that_goes_out_or_comes_in_holds_the_window(qtbot: QtBot, tmp_path: Path, window: MainWindow) -> None:
    dog, signals = Watchdog(), window.desk.signals

    def settled() -> None:
        qtbot.waitUntil(lambda: window.is_idle and not window.findChildren(Job), timeout=60_000)

    for suffix in SUFFIXES:
        target = tmp_path / f"简报{suffix}"
        dog.watch(f"export {suffix}", lambda target=target: window.exporting.export((target,)))  # type: ignore[misc]
        qtbot.waitUntil(target.exists, timeout=60_000)
        settled()
    dog.watch("copy for an official account", action(window, "copyForWechat").trigger)
    settled()
    handed = tmp_path / "交作者.docx"
    options = ExportOptions(hands_out=True)
    dog.watch("hand out", lambda: window.exporting.export((handed,), only=signals.article_id, options=options))
    qtbot.waitUntil(handed.exists, timeout=60_000)
    settled()
    document = Document(str(handed))
    last = [each for each in document.paragraphs if len(each.text) > 40][-1]
    last.runs[0].text = "作者改过的一段。"
    document.save(str(handed))
    before = signals.bulletin
    dog.watch("read what came back", lambda: window.handing_out.read_returned(handed))
    dog.watch("take it back", shown_dialog(qtbot, window, ReturnedDialog).accept)
    assert signals.bulletin is not before
    settled()
    folder = tmp_path / "稿件"
    folder.mkdir()
    for number in range(8):
        text = f"规划分局：\n突出规划引领 {number}\n" + DRAFT * 12
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    dog.watch("drop a folder", lambda: window.importing.import_paths([folder]))
    review = shown_dialog(qtbot, window, ImportReviewDialog)
    dog.watch("take the folder in", review.accept)
    settled()
    dog.watch("save a copy", lambda: window.desk.save_copy(tmp_path / "副本.bulletin"))
    answer(lambda dialog: dialog.reject())
    dog.watch("print", action(window, "printBulletin").trigger)
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
