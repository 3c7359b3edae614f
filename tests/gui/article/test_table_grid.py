"""Tables by mouse and keys: column widths, several cells at once, rows that move, cells that are pasted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Alignment, Paragraph, Table
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.gui.article.cell_text import CellText
from tests.builders import article, bold, table
from tests.gui.article.typing import CONTROL, SHIFT, Desk, press, type_text

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


def opened(qtbot: QtBot, *blocks: object) -> tuple[Desk, CellText]:
    """A desk whose first block, a table, is being edited in its first cell."""
    desk = Desk(article("标题", *blocks))  # type: ignore[arg-type]
    qtbot.addWidget(desk.pane)
    desk.caret_to(0, 1, anchor=(0, 0))
    press(desk.text, Qt.Key.Key_F2)
    editor = desk.pane.findChild(CellText, "tableCell")
    assert editor is not None
    return desk, editor


def shown_table(desk: Desk) -> Table:
    found = desk.blocks[0]
    assert isinstance(found, Table)
    return found


def texts(desk: Desk) -> list[list[str]]:
    return [[plain_text(cell.inlines) for cell in row.cells] for row in shown_table(desk).rows]


def push(desk: Desk, name: str) -> None:
    button = desk.pane.findChild(QToolButton, name)
    assert button is not None
    QTest.mouseClick(button, LEFT)


def choose(desk: Desk, name: str) -> None:
    action = desk.pane.findChild(QAction, name)
    assert action is not None
    action.trigger()


def place_in_table(desk: Desk, across: float, down: float) -> QPoint:
    box = desk.pane.text.object_rectangle(0)
    return QPoint(round(box.left() + across * box.width()), round(box.top() + down * box.height()))


def drag(widget: QWidget, start: QPoint, stop: QPoint) -> None:
    """Drag as a person does: press, go there in steps, release."""
    QTest.mousePress(widget, LEFT, pos=start)
    for step in (1, 2, 3):
        point = QPointF(start + (stop - start) * step / 3)
        where = widget.mapToGlobal(point)
        move = QMouseEvent(QEvent.Type.MouseMove, point, where, Qt.MouseButton.NoButton, LEFT, SHIFT ^ SHIFT)
        QApplication.sendEvent(widget, move)
    QTest.mouseRelease(widget, LEFT, pos=stop)


def clip(*, text: str = "", html: str = "") -> None:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)


def test_a_column_edge_is_dragged_as_one_step(qtbot: QtBot) -> None:
    desk, _ = opened(qtbot, table(("甲", "乙"), ("丙", "丁")))
    drag(desk.text.viewport(), place_in_table(desk, 0.5, 0.5), place_in_table(desk, 0.25, 0.5))
    first, second = shown_table(desk).column_widths
    assert first / (first + second) == pytest.approx(0.25, abs=0.01)
    assert desk.steps() == 1
    desk.undo()
    first, second = shown_table(desk).column_widths
    assert first == second
    assert texts(desk) == [["甲", "乙"], ["丙", "丁"]]


def test_the_mouse_over_a_column_edge_shows_that_it_moves(qtbot: QtBot) -> None:
    desk, _ = opened(qtbot, table(("甲", "乙"), ("丙", "丁")))
    view = desk.text.viewport()
    QTest.mouseMove(view, place_in_table(desk, 0.6, 0.75))
    QTest.mouseMove(view, place_in_table(desk, 0.5, 0.75))
    qtbot.waitUntil(lambda: view.cursor().shape() is Qt.CursorShape.SplitHCursor)
    QTest.mouseMove(view, place_in_table(desk, 0.75, 0.75))
    qtbot.waitUntil(lambda: view.cursor().shape() is Qt.CursorShape.IBeamCursor)


def test_cells_selected_by_dragging_become_one(qtbot: QtBot) -> None:
    desk, _ = opened(qtbot, table(("甲", "乙", "丙"), ("丁", "戊", "己")))
    drag(desk.text.viewport(), place_in_table(desk, 0.5, 0.25), place_in_table(desk, 0.9, 0.75))
    push(desk, "mergeCell")
    assert texts(desk) == [["甲", "乙丙\n戊己"], ["丁"]] or texts(desk) == [["甲", "乙\n丙\n戊\n己"], ["丁"]]
    whole = shown_table(desk).rows[0].cells[1]
    assert (whole.row_span, whole.column_span) == (2, 2)
    assert desk.steps() == 1
    push(desk, "splitCell")
    assert [len(row) for row in texts(desk)] == [3, 3]


def test_a_selection_is_dragged_out_of_the_cell_being_written(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, table(("甲", "乙"), ("丙", "丁")))
    inside = editor.viewport()
    stop = inside.mapFrom(desk.text.viewport(), place_in_table(desk, 0.25, 0.75))
    drag(inside, inside.rect().center(), stop)
    push(desk, "mergeCell")
    assert texts(desk) == [["甲\n丙", "乙"], ["丁"]]


def test_shift_and_arrows_select_cells_and_delete_empties_them(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, table(("甲", "乙"), ("丙", "丁")))
    press(editor, Qt.Key.Key_Right, SHIFT)
    press(editor, Qt.Key.Key_Down, SHIFT)
    press(editor, Qt.Key.Key_Delete)
    assert texts(desk) == [["", ""], ["", ""]]
    assert desk.steps() == 1
    desk.undo()
    assert texts(desk) == [["甲", "乙"], ["丙", "丁"]]


def test_a_shift_click_selects_and_typing_goes_on_in_the_first_cell(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, table(("甲", "乙"), ("丙", "丁")))
    QTest.mouseClick(desk.text.viewport(), LEFT, SHIFT, place_in_table(desk, 0.75, 0.75))
    shade = desk.pane.findChild(QWidget, "cellSelection")
    assert shade is not None
    assert shade.isVisible()
    press(editor, Qt.Key.Key_End)
    assert not shade.isVisible()
    type_text(editor, "字")
    press(editor, Qt.Key.Key_Tab)
    assert texts(desk)[0] == ["甲字", "乙"]


def test_selected_cells_are_aligned_together(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, table(("甲", "乙"), ("丙", "丁")))
    press(editor, Qt.Key.Key_Right, SHIFT)
    desk.pane.editor.set_alignment(Alignment.RIGHT)
    first, second = shown_table(desk).rows
    assert [cell.alignment for cell in first.cells] == [Alignment.RIGHT, Alignment.RIGHT]
    assert [cell.alignment for cell in second.cells] == [None, None]


def test_selected_cells_are_copied_as_a_table_and_pasted_elsewhere(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, table(("甲", "乙"), ("丙", "丁")))
    press(editor, Qt.Key.Key_Right, SHIFT)
    press(editor, Qt.Key.Key_C, CONTROL)
    press(editor, Qt.Key.Key_Escape)
    press(editor, Qt.Key.Key_Tab, times=2)
    press(editor, Qt.Key.Key_V, CONTROL)
    assert texts(desk) == [["甲", "乙"], ["甲", "乙"]]


def test_tab_separated_cells_fill_the_grid_and_make_it_grow(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, table(("甲", "乙"), ("丙", "丁")))
    press(editor, Qt.Key.Key_Tab)
    clip(text="道路\t12\n桥梁\t3\n河道\t7\n")
    press(editor, Qt.Key.Key_V, CONTROL)
    assert texts(desk) == [["甲", "道路", "12"], ["丙", "桥梁", "3"], ["", "河道", "7"]]
    assert desk.steps() == 1


def test_a_table_of_a_web_page_fills_the_grid(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, table(("甲", "乙"), ("丙", "丁")))
    clip(text="一 二", html="<table><tr><td>一</td><td><b>二</b></td></tr></table>")
    press(editor, Qt.Key.Key_V, CONTROL)
    assert texts(desk) == [["一", "二"], ["丙", "丁"]]
    assert shown_table(desk).rows[0].cells[1].inlines == (bold("二"),)


def test_a_row_moves_by_alt_and_an_arrow_and_by_the_bar(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, table(("甲",), ("乙",), ("丙",)))
    type_text(editor, "新")
    press(editor, Qt.Key.Key_Down, ALT)
    assert texts(desk) == [["乙"], ["新"], ["丙"]]
    choose(desk, "rowDown")
    assert texts(desk) == [["乙"], ["丙"], ["新"]]
    assert editor.toPlainText() == "新"
    choose(desk, "rowUp")
    assert texts(desk) == [["乙"], ["新"], ["丙"]]


def test_a_column_moves_by_alt_and_an_arrow_and_by_the_bar(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, replace(table(("甲", "乙", "丙")), column_widths=(0.5, 0.3, 0.2)))
    type_text(editor, "新")
    press(editor, Qt.Key.Key_Right, ALT)
    assert texts(desk) == [["乙", "新", "丙"]]
    choose(desk, "columnBehind")
    assert texts(desk) == [["乙", "丙", "新"]]
    (shown,) = (block for block in desk.blocks if isinstance(block, Table))
    assert shown.column_widths == (0.3, 0.2, 0.5)
    assert editor.toPlainText() == "新"
    choose(desk, "columnBefore")
    press(editor, Qt.Key.Key_Left, ALT)
    assert texts(desk) == [["新", "乙", "丙"]]


def test_cells_merge_downwards_and_columns_become_equal(qtbot: QtBot) -> None:
    desk, _ = opened(qtbot, replace(table(("甲", "乙"), ("丙", "丁")), column_widths=(0.7, 0.3)))
    choose(desk, "mergeDown")
    assert texts(desk) == [["甲\n丙", "乙"], ["丁"]]
    choose(desk, "equalColumns")
    assert shown_table(desk).column_widths == (0.5, 0.5)


def test_a_table_is_turned_to_a_landscape_page_and_back(qtbot: QtBot) -> None:
    desk, _ = opened(qtbot, table(("甲", "乙")))
    switch = desk.pane.findChild(QAction, "toggleLandscape")
    assert switch is not None
    assert not switch.isChecked()
    switch.trigger()
    assert shown_table(desk).landscape
    assert switch.isChecked()
    desk.undo()
    assert not shown_table(desk).landscape
    assert not switch.isChecked()


def test_the_table_at_the_caret_is_turned_by_a_command_opened_or_not(qtbot: QtBot) -> None:
    desk, _ = opened(qtbot, table(("甲", "乙")))
    assert desk.pane.toggle_landscape()
    assert shown_table(desk).landscape
    desk.pane.focus_text()
    desk.caret_to(0, 1, anchor=(0, 0))
    assert desk.pane.toggle_landscape()
    assert not shown_table(desk).landscape


def test_where_there_is_no_table_nothing_is_turned(qtbot: QtBot) -> None:
    desk = Desk(article("标题", "正文"))
    qtbot.addWidget(desk.pane)
    assert not desk.pane.toggle_landscape()


def test_several_rows_are_removed_together(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, table(("甲",), ("乙",), ("丙",)))
    press(editor, Qt.Key.Key_Down, SHIFT)
    push(desk, "removeRow")
    assert texts(desk) == [["丙"]]
    assert desk.steps() == 1


def test_a_caption_retyped_in_the_bar_keeps_its_marks(qtbot: QtBot) -> None:
    desk, _ = opened(qtbot, replace(table(("甲",)), caption=(bold("表一"), Run("进度"))))
    caption = desk.pane.findChild(QLineEdit, "tableCaption")
    assert caption is not None
    press(caption, Qt.Key.Key_End)
    type_text(caption, "表")
    press(caption, Qt.Key.Key_Return)
    assert shown_table(desk).caption == (bold("表一"), Run("进度表"))


def test_a_header_cell_is_written_as_it_is_drawn(qtbot: QtBot) -> None:
    desk, editor = opened(qtbot, replace(table(("甲",), ("乙",)), header_rows=1))
    assert editor.textCursor().blockFormat().alignment() == Qt.AlignmentFlag.AlignHCenter
    assert editor.textCursor().charFormat().font().bold()
    press(editor, Qt.Key.Key_Tab)
    assert not editor.textCursor().charFormat().font().bold()
    assert isinstance(editor.blocks[0], Paragraph)
    assert editor.text_alignment is None
    assert shown_table(desk).rows[0].cells[0].inlines == (Run("甲"),)
