"""One issue from the first draft to the printed files, made in the real window as a person makes it.

The drag's own loop needs a real screen, so rows are dropped by the events that end a drag; everything else is keys,
mouse, menus and dialogs.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdfium2
import pytest
from lxml import html
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QLineEdit, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Figure, Paragraph, Role, Table
from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.outline import articles, children_of, find_article, find_node, walk
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.resource_files import resource_path
from bulletin_editor.storage.bulletin_file import read_bulletin
from tests.gui.article.typing import commit, compose
from tests.gui.window import action, answer, choose_files, leave, open_window, press, text_of

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
HALF_WIDTH = "half-width-mark"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Return a copy of the sample draft, its picture beside it."""
    folder = tmp_path / "drafts"
    folder.mkdir()
    for name in ("lanhe.md", "lanhe-bridge.png"):
        shutil.copy(resource_path("samples", name), folder)
    return folder / "lanhe.md"


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    opened = open_window(qtbot)
    yield opened
    leave(opened)


def bulletin_of(window: MainWindow) -> Bulletin:
    """Return the bulletin with everything typed in it."""
    window.desk.signals.finish_typing()
    return window.desk.signals.bulletin


def shown(window: MainWindow) -> Article:
    return find_article(bulletin_of(window), window.desk.signals.article_id)


def nodes_of(window: MainWindow, kind: type[Node]) -> list[Node]:
    return [node for node, _ in walk(bulletin_of(window)) if isinstance(node, kind)]


def departments(window: MainWindow, section: int) -> list[str]:
    nodes = children_of(bulletin_of(window).outline[section])
    return [node.title for node in nodes if isinstance(node, Department)]


def outline(window: MainWindow) -> QTreeView:
    view = window.findChild(QTreeView, "outline")
    assert view is not None
    return view


def keyboard(window: MainWindow) -> QWidget:
    """Return what hears the keys."""
    return QApplication.focusWidget() or window


def row(view: QTreeView, matches: Callable[[str], bool], parent: QModelIndex | None = None) -> QModelIndex:
    """Return the first row, in reading order, with such a text."""
    parent = parent if parent is not None else QModelIndex()
    model = view.model()
    for number in range(model.rowCount(parent)):
        index = model.index(number, 0, parent)
        if matches(index.data()):
            return index
        inside = row(view, matches, index)
        if inside.isValid():
            return inside
    return QModelIndex()


def titled(view: QTreeView, title: str) -> QModelIndex:
    index = row(view, lambda text: text.startswith(title))
    assert index.isValid(), title
    view.scrollTo(index)
    return index


def click(qtbot: QtBot, view: QTreeView, index: QModelIndex) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def drag_before(qtbot: QtBot, view: QTreeView, title: str, target: str) -> None:
    """Drag a row to the upper edge of another."""
    click(qtbot, view, titled(view, title))
    data = view.model().mimeData(view.selectedIndexes())
    place = view.visualRect(titled(view, target))
    point = QPoint(place.center().x(), place.top())
    move, button, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(view.viewport(), QDragEnterEvent(point, move, data, button, none))
    over = QDragMoveEvent(point, move, data, button, none)
    QApplication.sendEvent(view.viewport(), over)
    assert over.isAccepted()
    QApplication.sendEvent(view.viewport(), QDropEvent(QPointF(point), move, data, button, none))


def give(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Press the keys of a command wherever the keyboard is."""
    press(qtbot, keyboard(window), key, modifiers)
    if not window.isActiveWindow():
        # After a dialog the window system gives the keyboard back; offscreen there is none.
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)


def fill_by_keys(qtbot: QtBot, act: Callable[[QDialog], object]) -> None:
    """Act in the next dialog, which the acts must close; an act that fails does not leave it standing."""

    def fill(dialog: QDialog) -> None:
        try:
            qtbot.waitUntil(dialog.isActiveWindow)
            act(dialog)
            assert not dialog.isVisible()
        finally:
            if dialog.isVisible():
                dialog.reject()

    answer(fill)


def make_new_bulletin(qtbot: QtBot, window: MainWindow) -> Bulletin:
    def fill(dialog: QDialog) -> None:
        commit(keyboard(window), "澜河区简报")
        qtbot.keyClick(keyboard(window), Qt.Key.Key_Return)

    fill_by_keys(qtbot, fill)
    give(qtbot, window, Qt.Key.Key_N, CONTROL)
    made = bulletin_of(window)
    assert made.masthead.name == "澜河区简报"
    assert made.outline == ()
    return made


def import_draft(qtbot: QtBot, window: MainWindow, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    choose_files(monkeypatch, "getOpenFileNames", ([str(draft)], ""))
    answer(lambda review: review.accept())
    give(qtbot, window, Qt.Key.Key_I, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: text_of(window, "noticeText").startswith("Imported"), timeout=10000)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=2000)


def reorder_departments(qtbot: QtBot, window: MainWindow) -> None:
    view = outline(window)
    first, second, third = departments(window, 0)
    drag_before(qtbot, view, third, first)
    assert departments(window, 0) == [third, first, second]
    click(qtbot, view, titled(view, second))
    press(qtbot, view, Qt.Key.Key_Up, ALT)
    assert departments(window, 0) == [third, second, first]
    press(qtbot, view, Qt.Key.Key_Up, ALT)
    press(qtbot, view, Qt.Key.Key_Down, ALT)
    assert departments(window, 0) == [third, second, first]


def write_an_article(qtbot: QtBot, window: MainWindow) -> None:
    view = outline(window)
    click(qtbot, view, titled(view, "智慧课堂进校园"))
    press(qtbot, view, Qt.Key.Key_Return)
    text = keyboard(window)
    assert text.objectName() == "articleText"
    before = shown(window)
    press(qtbot, text, Qt.Key.Key_End, CONTROL)
    press(qtbot, text, Qt.Key.Key_Return)
    qtbot.keyClicks(text, "AI")
    compose(text, "ketang")
    commit(text, "课堂进乡村")
    added = shown(window).blocks[len(before.blocks)]
    assert isinstance(added, Paragraph)
    assert plain_text(added.inlines) == "AI课堂进乡村"

    press(qtbot, text, Qt.Key.Key_Home, SHIFT)
    press(qtbot, text, Qt.Key.Key_B, CONTROL)
    press(qtbot, text, Qt.Key.Key_2, CONTROL | ALT)
    made = shown(window).blocks[len(before.blocks)]
    assert isinstance(made, Paragraph)
    assert made.role is Role.HEADING_2
    assert [run.marks.bold for run in made.inlines if isinstance(run, Run)] == [True]
    press(qtbot, text, Qt.Key.Key_End, CONTROL)


def insert_a_table(qtbot: QtBot, window: MainWindow) -> None:
    def draw(dialog: QDialog) -> None:
        grid = keyboard(window)
        press(qtbot, grid, Qt.Key.Key_Down)
        press(qtbot, grid, Qt.Key.Key_Left)
        press(qtbot, grid, Qt.Key.Key_Return)

    fill_by_keys(qtbot, draw)
    give(qtbot, window, Qt.Key.Key_T, CONTROL | ALT)
    cell = keyboard(window)
    commit(cell, "学校")
    press(qtbot, cell, Qt.Key.Key_Tab)
    qtbot.keyClicks(keyboard(window), "42")
    press(qtbot, keyboard(window), Qt.Key.Key_Escape)
    (table,) = (block for block in shown(window).blocks if isinstance(block, Table))
    assert (len(table.rows), len(table.column_widths)) == (4, 2)
    assert [plain_text(cell.inlines) for cell in table.rows[0].cells] == ["学校", "42"]
    assert keyboard(window).objectName() == "articleText"


def insert_a_picture(qtbot: QtBot, window: MainWindow, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    picture = draft.with_name("lanhe-bridge.png")
    choose_files(monkeypatch, "getOpenFileName", (str(picture), ""))
    give(qtbot, window, Qt.Key.Key_P, CONTROL | ALT)
    qtbot.waitUntil(lambda: any(isinstance(block, Figure) for block in shown(window).blocks), timeout=10000)
    (figure,) = (block for block in shown(window).blocks if isinstance(block, Figure))
    assert bulletin_of(window).assets[figure.asset].data == picture.read_bytes()


def correct_half_width_marks(qtbot: QtBot, window: MainWindow) -> None:
    def faults() -> int:
        return sum(finding.rule == HALF_WIDTH for finding in window.desk.signals.findings)

    qtbot.waitUntil(lambda: window.is_idle and faults() > 0, timeout=15000)
    view = window.findChild(QTreeView, "problems")
    assert view is not None
    click(qtbot, view, titled(view, "Half-width"))
    press(qtbot, view, Qt.Key.Key_Return, CONTROL | SHIFT)
    assert faults() == 0
    qtbot.waitUntil(lambda: window.is_idle, timeout=15000)
    assert faults() == 0


def walk_history(qtbot: QtBot, window: MainWindow, name: str, key: Qt.Key) -> int:
    """Press the keys of undo or redo until there is nothing left, and count."""
    count = 0
    qtbot.waitUntil(lambda: action(window, name).isEnabled())
    while action(window, name).isEnabled():
        give(qtbot, window, key, CONTROL)
        count += 1
        assert count < 100
    return count


def export_all(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    def fill(dialog: QDialog) -> None:
        for name, text in (("exportName", "澜河"), ("exportFolder", str(folder))):
            field = dialog.findChild(QLineEdit, name)
            assert field is not None
            field.setFocus()
            press(qtbot, field, Qt.Key.Key_A, CONTROL)
            commit(field, text)
        for box in dialog.findChildren(QCheckBox):
            if not box.isChecked():
                press(qtbot, box, Qt.Key.Key_Space)
        press(qtbot, keyboard(window), Qt.Key.Key_Return)

    fill_by_keys(qtbot, fill)
    give(qtbot, window, Qt.Key.Key_E, CONTROL | SHIFT)
    qtbot.waitUntil(lambda: "Exported" in text_of(window, "noticeText"), timeout=30000)


def assert_valid_files(folder: Path, page_count: int) -> None:
    assert {path.name for path in folder.iterdir()} >= {"澜河.docx", "澜河.pdf", "澜河.html", "澜河.md"}
    with zipfile.ZipFile(folder / "澜河.docx") as package:
        assert package.testzip() is None
        assert "word/document.xml" in package.namelist()
    with pypdfium2.PdfDocument(folder / "澜河.pdf") as pdf:
        assert len(pdf) == page_count
    page = html.parse(str(folder / "澜河.html"), html.HTMLParser(encoding="utf-8"))
    words = (folder / "澜河.md").read_text(encoding="utf-8")
    for text in ("AI课堂进乡村", "智慧课堂进校园"):
        assert text in page.getroot().text_content()
        assert text in words


def test_a_whole_issue_from_the_draft_to_the_files(
    qtbot: QtBot, window: MainWindow, draft: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = make_new_bulletin(qtbot, window)
    import_draft(qtbot, window, draft, monkeypatch)
    counts = [len(nodes_of(window, kind)) for kind in (Section, Department, Article)]
    assert counts == [2, 5, 7]

    reorder_departments(qtbot, window)
    write_an_article(qtbot, window)
    insert_a_table(qtbot, window)
    insert_a_picture(qtbot, window, draft, monkeypatch)
    correct_half_width_marks(qtbot, window)
    finished = bulletin_of(window)

    undone = walk_history(qtbot, window, "undo", Qt.Key.Key_Z)
    assert bulletin_of(window) is empty
    assert walk_history(qtbot, window, "redo", Qt.Key.Key_Y) == undone
    assert bulletin_of(window) == finished

    target = tmp_path / "澜河.bulletin"
    choose_files(monkeypatch, "getSaveFileName", (str(target), ""))
    give(qtbot, window, Qt.Key.Key_S, CONTROL | SHIFT)
    assert window.desk.path == target
    exports = tmp_path / "exports"
    exports.mkdir()
    export_all(qtbot, window, exports)
    qtbot.waitUntil(lambda: window.is_idle, timeout=15000)
    pages = window.desk.signals.pages
    assert pages is not None
    assert_valid_files(exports, pages.count)

    assert window.close()
    assert read_bulletin(target) == finished
    again = open_window(qtbot, target)
    assert again.desk.signals.bulletin == finished
    assert not action(again, "undo").isEnabled()
    leave(again)


def test_each_step_of_an_issue_is_undone_alone(
    qtbot: QtBot, window: MainWindow, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_draft(qtbot, window, draft, monkeypatch)
    for act in (reorder_departments, write_an_article, insert_a_table, correct_half_width_marks):
        before = bulletin_of(window)
        act(qtbot, window)
        after = bulletin_of(window)
        assert after != before
        while bulletin_of(window) != before:
            qtbot.waitUntil(lambda: action(window, "undo").isEnabled())
            give(qtbot, window, Qt.Key.Key_Z, CONTROL)
        while bulletin_of(window) != after:
            qtbot.waitUntil(lambda: action(window, "redo").isEnabled())
            give(qtbot, window, Qt.Key.Key_Z, CONTROL | SHIFT)


def test_the_moved_department_stands_where_it_was_put_on_the_pages(
    qtbot: QtBot, window: MainWindow, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_draft(qtbot, window, draft, monkeypatch)
    reorder_departments(qtbot, window)
    qtbot.waitUntil(lambda: window.is_idle and window.desk.signals.pages is not None, timeout=15000)
    pages = window.desk.signals.pages
    assert pages is not None
    numbers = [pages.page_of(article.id) or 0 for article in articles(bulletin_of(window))]
    assert numbers == sorted(numbers)
    assert find_node(bulletin_of(window), window.desk.signals.article_id) is not None
