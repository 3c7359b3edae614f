"""Find and replace in the real window: the list of what was found, and the places it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListView, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.article_edits import ReplaceBlocks
from bulletin_editor.editing.session import Origin
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.search.find_bar import FindBar
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department, note, p, table
from tests.gui.window import action, leave, open_window, text_of


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "澜河.bulletin"
    value = bulletin(
        department(
            "规划分局", article("突出引领", "近日规划先行。", p((Run("正文"), note("规划纲要")))), article("二", "项目")
        ),
        department("商务局", article("盯牢规划", "招商。", table(("甲", "规划"), ("乙", "丙")))),
    )
    write_bulletin(path, value)
    opened = open_window(qtbot, path)
    yield opened
    leave(opened)


def search(window: MainWindow, text: str) -> FindBar:
    action(window, "replace").trigger()
    bar = window.find_bar
    field(bar, "findText").setText(text)
    bar.find_next()
    return bar


def field(bar: FindBar, name: str) -> QLineEdit:
    found = bar.findChild(QLineEdit, name)
    assert found is not None
    return found


def rows(bar: FindBar) -> list[str]:
    listed = hits(bar)
    return [listed.model().index(row, 0, QModelIndex()).data() for row in range(listed.model().rowCount())]


def hits(bar: FindBar) -> QListView:
    found = bar.findChild(QListView, "hitsList")
    assert found is not None
    return found


def test_what_was_found_is_listed_with_its_words_and_place(window: MainWindow) -> None:
    bar = search(window, "规划")
    assert rows(bar) == [
        "规划分局 — 规划分局",
        "近日规划先行。 — 规划分局 · 突出引领",
        "规划纲要 — 规划分局 · 突出引领 · footnote",
        "盯牢规划 — 商务局 · 盯牢规划 · headline",
        "规划 — 商务局 · 盯牢规划 · table",
    ]
    listed = bar.findChild(QToolButton, "findList")
    assert listed is not None
    listed.click()
    assert not hits(bar).isVisible()


def test_enter_leads_on_and_the_keyboard_stays_in_the_bar(qtbot: QtBot, window: MainWindow) -> None:
    bar = search(window, "规划")
    text = field(bar, "findText")
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert window.article.selected_text() == "规划"
    assert text_of(window, "findCount") == "2 of 5"
    assert QApplication.focusWidget() is text


def test_a_row_leads_into_a_headline_a_cell_and_a_footnote(qtbot: QtBot, window: MainWindow) -> None:
    bar = search(window, "规划")
    listed = hits(bar)
    for row, shown in ((3, "盯牢规划"), (4, "盯牢规划"), (2, "突出引领")):
        listed.setFocus()
        listed.setCurrentIndex(listed.model().index(row, 0, QModelIndex()))
        qtbot.keyClick(listed, Qt.Key.Key_Return)
        headline = window.article.findChild(QPlainTextEdit, "articleHeadline")
        assert headline is not None
        assert headline.toPlainText() == shown
        focused = QApplication.focusWidget()
        assert isinstance(focused, QPlainTextEdit) == (row == 3)
        assert focused.textCursor().selectedText() == "规划"  # type: ignore[union-attr]


def test_arrow_keys_walk_through_the_list_from_the_search(qtbot: QtBot, window: MainWindow) -> None:
    bar = search(window, "规划")
    text = field(bar, "findText")
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Down)
    qtbot.keyClick(hits(bar), Qt.Key.Key_Down)
    assert window.article.selected_text() == "规划"
    assert QApplication.focusWidget() is hits(bar)
    qtbot.keyClick(hits(bar), Qt.Key.Key_Up)
    qtbot.keyClick(hits(bar), Qt.Key.Key_Up)
    assert QApplication.focusWidget() is text


def test_the_department_alone_is_searched(window: MainWindow) -> None:
    bar = search(window, "规划")
    scope = bar.findChild(QComboBox, "findScope")
    assert scope is not None
    scope.setCurrentIndex(1)
    assert len(rows(bar)) == 3
    scope.setCurrentIndex(0)
    assert len(rows(bar)) == 2


def test_an_unsound_pattern_is_said_and_replaces_nothing(window: MainWindow) -> None:
    bar = search(window, "(规")
    before = window.desk.signals.bulletin
    switch = bar.findChild(QToolButton, "findPattern")
    assert switch is not None
    switch.click()
    assert text_of(window, "findCount") == "Not a regular expression"
    replace_all(bar)
    field(bar, "findText").setText("规(划)")
    field(bar, "replaceText").setText(r"\2")
    replace_all(bar)
    assert text_of(window, "findCount") == "The replacement names a group that is not there"
    assert window.desk.signals.bulletin is before


def test_replacing_all_by_a_pattern_is_one_step(qtbot: QtBot, window: MainWindow) -> None:
    bar = search(window, "规(划)")
    switch = bar.findChild(QToolButton, "findPattern")
    assert switch is not None
    switch.click()
    field(bar, "replaceText").setText(r"谋\1")
    before = window.desk.signals.bulletin
    replace_all(bar)
    assert text_of(window, "findCount") == "Replaced: 5"
    qtbot.waitUntil(lambda: action(window, "undo").text().endswith("Replace"))
    action(window, "undo").trigger()
    assert window.desk.signals.bulletin == before


def test_what_is_unticked_in_the_list_stays_as_it_is(qtbot: QtBot, window: MainWindow) -> None:
    bar = search(window, "规划")
    field(bar, "replaceText").setText("谋划")
    listed = hits(bar)
    listed.setFocus()
    listed.setCurrentIndex(listed.model().index(2, 0, QModelIndex()))
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    box = listed.visualRect(listed.model().index(3, 0, QModelIndex()))
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 8, box.center().y()))
    button = bar.findChild(QPushButton, "replaceAll")
    assert button is not None
    assert button.text() == "Replace 3"
    replace_all(bar)
    assert rows(bar) == [
        "规划纲要 — 谋划分局 · 突出引领 · footnote",
        "盯牢规划 — 商务局 · 盯牢规划 · headline",
    ]


def test_what_is_left_out_stays_out_while_other_places_of_its_text_change(window: MainWindow) -> None:
    bar = search(window, "规划")
    first = next(articles(window.desk.signals.bulletin))
    place = replace(first.blocks[0], inlines=(Run("规划甲，规划乙，规划丙"),))
    window.desk.signals.perform(ReplaceBlocks(first.id, 0, 1, (place,)), Origin.DIALOG)
    bar.find_next()
    third = next(row for row, text in enumerate(rows(bar)) if "丙" in text) + 2
    hits(bar).hit_toggled.emit(third)
    bar.find_next()
    bar.replace_one()
    field(bar, "replaceText").setText("谋划")
    replace_all(bar)
    changed = next(articles(window.desk.signals.bulletin)).blocks[0]
    assert isinstance(changed, Paragraph)
    assert plain_text(changed.inlines).endswith("规划丙")


def test_every_place_is_marked_in_the_text_until_the_bar_closes(qtbot: QtBot, window: MainWindow) -> None:
    bar = search(window, "规划")
    marked = window.article.text.extraSelections
    assert [each.cursor.selectedText() for each in marked()] == ["规划"]
    field(bar, "findText").setText("。")
    qtbot.waitUntil(lambda: [each.cursor.selectedText() for each in marked()] == ["。"])
    qtbot.keyClick(field(bar, "findText"), Qt.Key.Key_Escape)
    assert not marked()


def replace_all(bar: FindBar) -> None:
    button = bar.findChild(QPushButton, "replaceAll")
    assert button is not None
    button.click()


def test_the_search_opens_after_a_title_was_typed_in_the_outline(window: MainWindow, qtbot: QtBot) -> None:
    action(window, "renameNode").trigger()
    title = QApplication.focusWidget()
    assert isinstance(title, QLineEdit)
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    with qtbot.waitSignal(title.destroyed):
        action(window, "showArticleTable").trigger()
    action(window, "find").trigger()
    assert window.find_bar.isVisible()


def test_a_hit_behind_a_letter_of_two_units_is_selected_whole_in_a_caption(window: MainWindow) -> None:
    shown = article("三", replace(table(("甲",)), caption=(Run("𠮷林项目进度"),)))
    window.desk.start(bulletin(shown), pristine=False)
    window.desk.signals.show_article(shown.id)
    search(window, "进度")
    caption = window.findChild(QLineEdit, "tableCaption")
    assert caption is not None
    assert caption.selectedText() == "进度"
