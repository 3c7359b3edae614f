"""Tables, figures, footnotes and links edited in place."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSpinBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.block_texts import footnotes_of
from bulletin_editor.content.blocks import Alignment, Cell, Figure, Paragraph, Table
from bulletin_editor.content.inlines import Marks, Run, plain_text
from bulletin_editor.gui.article.inline_text import InlineText
from tests.builders import article, bold, bulletin, figure, note, p, picture, table
from tests.gui.article.typing import SHIFT, Desk, commit, compose, press, shown_blocks, type_text


def desk_with(qtbot: QtBot, *blocks: object) -> Desk:
    desk = Desk(article("标题", *blocks))  # type: ignore[arg-type]
    qtbot.addWidget(desk.pane)
    return desk


def cells(desk: Desk) -> list[list[str]]:
    (found,) = (block for block in desk.blocks if isinstance(block, Table))
    return [[plain_text(cell.inlines) for cell in row.cells] for row in found.rows]


def cell_editor(desk: Desk) -> InlineText:
    editor = desk.pane.findChild(InlineText, "tableCell")
    assert editor is not None
    assert editor.isVisible()
    return editor


def note_editor(desk: Desk) -> InlineText:
    editor = desk.pane.findChild(InlineText, "footnoteText")
    assert editor is not None
    assert editor.isVisible()
    return editor


def open_table(desk: Desk, index: int) -> InlineText:
    desk.caret_to(index, 1, anchor=(index, 0))
    press(desk.text, Qt.Key.Key_F2)
    return cell_editor(desk)


def push(desk: Desk, name: str) -> None:
    button = desk.pane.findChild(QToolButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_new_table_is_written_cell_by_cell_and_tab_adds_a_row(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    desk.pane.insert_table(2, 2)
    editor = cell_editor(desk)
    for text in ("项目", "数量", "道路", "12"):
        type_text(editor, text)
        press(editor, Qt.Key.Key_Tab)
    type_text(editor, "桥梁")
    press(editor, Qt.Key.Key_Escape)
    assert cells(desk) == [["项目", "数量"], ["道路", "12"], ["桥梁", ""]]
    assert not editor.isVisible()
    assert shown_blocks(desk.text) == desk.blocks


def test_each_finished_cell_is_one_step(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, table(("甲", "乙"), ("丙", "丁")))
    editor = open_table(desk, 0)
    type_text(editor, "新文")
    press(editor, Qt.Key.Key_Tab)
    assert desk.steps() == 1
    desk.undo()
    assert cells(desk) == [["甲", "乙"], ["丙", "丁"]]


def test_undo_while_a_cell_is_written_takes_back_that_cell(qtbot: QtBot) -> None:
    desk = desk_with(
        qtbot,
        table(
            ("甲", "乙"),
        ),
    )
    editor = open_table(desk, 0)
    press(editor, Qt.Key.Key_End)
    commit(editor, "新文")
    desk.undo()
    assert cells(desk) == [["甲", "乙"]]
    assert editor.toPlainText() == "甲"


def test_shift_tab_goes_back_and_the_arrows_go_up_and_down(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, table(("甲", "乙"), ("丙", "丁")))
    editor = open_table(desk, 0)
    press(editor, Qt.Key.Key_Tab)
    press(editor, Qt.Key.Key_Backtab, SHIFT)
    press(editor, Qt.Key.Key_End)
    press(editor, Qt.Key.Key_Down)
    assert editor.toPlainText() == "丙"
    press(editor, Qt.Key.Key_Up)
    press(editor, Qt.Key.Key_Up)
    assert not editor.isVisible()


def test_rows_and_columns_come_and_go_by_the_bar(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, table(("甲", "乙"), ("丙", "丁")))
    open_table(desk, 0)
    push(desk, "rowBelow")
    assert cells(desk) == [["甲", "乙"], ["", ""], ["丙", "丁"]]
    push(desk, "removeRow")
    push(desk, "columnLeft")
    assert cells(desk) == [["甲", "", "乙"], ["丙", "", "丁"]] or cells(desk)[0][0] == ""
    push(desk, "removeColumn")
    push(desk, "toggleHeader")
    (found,) = desk.blocks
    assert isinstance(found, Table)
    assert found.header_rows == 0


def test_cells_are_merged_and_split(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, table(("甲", "乙"), ("丙", "丁")))
    open_table(desk, 0)
    push(desk, "mergeCell")
    (found,) = desk.blocks
    assert isinstance(found, Table)
    assert found.rows[0].cells == (Cell((Run("甲乙"),), column_span=2),)
    push(desk, "splitCell")
    assert cells(desk) == [["甲乙", ""], ["丙", "丁"]]


def test_a_table_gets_its_caption_in_the_bar(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, table(("甲", "乙")))
    open_table(desk, 0)
    caption = desk.pane.findChild(QLineEdit, "tableCaption")
    assert caption is not None
    type_text(caption, "工程进度")
    press(caption, Qt.Key.Key_Return)
    (found,) = desk.blocks
    assert isinstance(found, Table)
    assert found.caption == (Run("工程进度"),)
    assert desk.steps() == 1


def test_enter_leads_from_the_caption_to_the_cell_and_escape_to_the_text(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", table(("乙", "丙")))
    editor = open_table(desk, 1)
    press(editor, Qt.Key.Key_Tab)
    caption = desk.pane.findChild(QLineEdit, "tableCaption")
    assert caption is not None
    caption.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Return):
        press(caption, key)
    assert desk.pane.focusWidget() is editor
    assert plain_text(editor.inlines) == "丙"
    caption.setFocus()
    press(caption, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert desk.pane.focusWidget() is desk.text
    assert desk.steps() == 0


def test_arrow_keys_in_a_footnote_leave_the_text_alone(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", "乙")
    desk.caret_to(1, 1)
    desk.pane.insert_footnote()
    before = desk.text.ends
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        press(note_editor(desk), key)
    assert desk.text.ends == before
    assert desk.pane.focusWidget() is note_editor(desk)


def test_a_table_that_is_only_looked_at_keeps_its_caption(qtbot: QtBot) -> None:
    captioned = replace(table(("项目", "数量"), ("道路", "12")), caption=(Run("重点项目"),))
    desk = desk_with(qtbot, captioned, "甲", table(("单位",)))
    before = desk.blocks
    for index, caption in ((0, "重点项目"), (2, ""), (0, "重点项目")):
        editor = open_table(desk, index)
        field = desk.pane.findChild(QLineEdit, "tableCaption")
        assert field is not None
        assert field.text() == caption
        press(editor, Qt.Key.Key_Escape)
    assert desk.blocks == before
    assert desk.steps() == 0


def test_the_last_row_takes_the_table_with_it(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", table(("乙",)), "丙")
    open_table(desk, 1)
    push(desk, "removeRow")
    assert not any(isinstance(block, Table) for block in desk.blocks)
    desk.undo()
    assert cells(desk) == [["乙"]]


def test_marks_and_alignment_are_set_in_a_cell(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, table(("甲乙",)))
    editor = open_table(desk, 0)
    editor.selectAll()
    editor.setFocus()
    desk.pane.editor.toggle_bold()
    desk.pane.editor.set_alignment(Alignment.RIGHT)
    press(editor, Qt.Key.Key_Escape)
    (found,) = desk.blocks
    assert isinstance(found, Table)
    assert found.rows[0].cells == (Cell((bold("甲乙"),), alignment=Alignment.RIGHT),)


def test_a_click_on_a_table_selects_it_and_a_double_click_opens_the_grid(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", table(("乙", "丙")))
    place = desk.pane.text.object_rectangle(1).center().toPoint()
    QTest.mouseClick(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.text.textCursor().selectedText() == "\ufffc"
    QTest.mouseDClick(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert cell_editor(desk).isVisible()


def test_a_click_on_another_cell_goes_there(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", table(("乙", "丙")))
    editor = open_table(desk, 1)
    type_text(editor, "新")
    box = desk.pane.text.object_rectangle(1)
    QTest.mouseClick(
        desk.text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(box.right()) - 20, int(box.center().y()))
    )
    assert editor.toPlainText() == "丙"
    assert cells(desk) == [["新", "丙"]]


def test_a_footnote_is_written_under_its_number(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲乙")
    desk.caret_to(0, 1)
    desk.pane.insert_footnote()
    editor = note_editor(desk)
    type_text(editor, "见附件。")
    press(editor, Qt.Key.Key_Escape)
    (found,) = footnotes_of(desk.blocks[0])
    assert plain_text(found.inlines) == "见附件。"
    type_text(desk.text, "后")
    assert desk.lines() == ["甲后乙"]


def test_a_footnote_at_the_lower_edge_is_written_inside_the_view(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, *("正文。" for _ in range(40)))
    desk.caret_to(39, 3)
    desk.text.ensureCursorVisible()
    desk.pane.insert_footnote()
    editor = note_editor(desk)
    type_text(editor, "一条很长的脚注,写了又写。" * 20)
    panel = desk.pane.findChild(QWidget, "footnotePanel")
    assert panel is not None
    assert desk.text.viewport().rect().contains(panel.geometry())


def test_a_footnote_is_opened_again_by_f2_and_changed_in_one_step(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, p((Run("甲"), note("旧"), Run("乙"))))
    desk.caret_to(0, 2)
    press(desk.text, Qt.Key.Key_F2)
    editor = note_editor(desk)
    editor.selectAll()
    type_text(editor, "新")
    desk.pane.finish_typing()
    (found,) = footnotes_of(desk.blocks[0])
    assert plain_text(found.inlines) == "新"
    assert desk.steps() == 1
    desk.undo()
    (found,) = footnotes_of(desk.blocks[0])
    assert plain_text(found.inlines) == "旧"


def test_a_cell_takes_a_footnote(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, table(("甲乙",)))
    editor = open_table(desk, 0)
    press(editor, Qt.Key.Key_End)
    desk.pane.insert_footnote()
    type_text(note_editor(desk), "注")
    press(note_editor(desk), Qt.Key.Key_Escape)
    (found,) = footnotes_of(desk.blocks[0])
    assert plain_text(found.inlines) == "注"


def test_a_footnote_takes_no_footnote(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    desk.pane.insert_footnote()
    editor = note_editor(desk)
    type_text(editor, "注")
    desk.pane.insert_footnote()
    press(editor, Qt.Key.Key_Escape)
    assert len(list(footnotes_of(desk.blocks[0]))) == 1


def test_footnotes_are_numbered_in_their_order(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, p((Run("甲"), note("一"), Run("乙"))))
    desk.caret_to(0, 0)
    desk.pane.insert_footnote()
    first, second = footnotes_of(desk.blocks[0])
    assert (desk.pane.text.numbers.notes[first.id], desk.pane.text.numbers.notes[second.id]) == (1, 2)


def test_a_figure_gets_caption_and_width_in_its_panel(qtbot: QtBot) -> None:
    key, asset = picture()
    shown = article("标题", "甲", figure(key))
    desk = Desk(shown, value=bulletin(shown, assets={key: asset}))
    qtbot.addWidget(desk.pane)
    desk.caret_to(1, 1, anchor=(1, 0))
    press(desk.text, Qt.Key.Key_Return)
    caption = desk.pane.findChild(QLineEdit, "figureCaption")
    width = desk.pane.findChild(QSpinBox, "figureWidth")
    assert caption is not None
    assert width is not None
    type_text(caption, "全景")
    width.setValue(50)
    press(caption, Qt.Key.Key_Return)
    found = desk.blocks[1]
    assert isinstance(found, Figure)
    assert (found.caption, found.width) == ("全景", 0.5)
    assert desk.steps() == 1


def test_a_figure_brings_its_picture_into_the_bulletin(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲")
    key, asset = picture()
    desk.pane.insert_figure(key, asset, caption="图")
    assert key in desk.signals.bulletin.assets
    assert any(isinstance(block, Figure) and block.caption == "图" for block in desk.blocks)


def test_a_link_is_put_changed_and_taken_away(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "见网站。")
    desk.caret_to(0, 3, anchor=(0, 1))
    desk.pane.set_link("https://example.org")
    desk.caret_to(0, 2)
    assert desk.pane.link_address() == "https://example.org"
    desk.pane.set_link("https://example.com")
    first = desk.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.inlines[1] == Run("网站", Marks(link="https://example.com"))
    desk.pane.remove_link()
    assert desk.blocks[0].inlines == (Run("见网站。"),)  # type: ignore[union-attr]


def test_a_command_of_the_bar_waits_for_a_phrase_composed_beside_the_table(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, table(("甲", "乙"), ("丙", "丁")))
    open_table(desk, 0)
    desk.text.setFocus()
    compose(desk.text, "gui")
    push(desk, "rowBelow")
    assert len(cells(desk)) == 3
    assert desk.lines() == ["<Table>", "gui"]
    assert shown_blocks(desk.text) == desk.blocks


def test_a_table_is_left_for_a_comment_and_for_another_place(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, table(("甲", "乙")), "丙")
    editor = open_table(desk, 0)
    type_text(editor, "新")
    desk.pane.comment()
    assert not editor.isVisible()
    assert cells(desk) == [["新", "乙"]]
    editor = open_table(desk, 0)
    type_text(editor, "旧")
    desk.signals.place_requested.emit(desk.article.id, desk.blocks[1].id, 0, 1)
    assert not editor.isVisible()
    assert cells(desk) == [["旧", "乙"]]
    assert desk.text.textCursor().selectedText() == "丙"
