"""How the text is shown while it is written: size, typewriter mode, focus mode."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bulletin_editor.gui import settings
from tests.builders import article, table
from tests.gui.article.typing import CONTROL, Desk, press, shown_blocks, type_text


def desk_with(qtbot: QtBot, *blocks: object) -> Desk:
    desk = Desk(article("标题", *blocks))  # type: ignore[arg-type]
    qtbot.addWidget(desk.pane)
    return desk


def turn_wheel(desk: Desk, angle: int) -> None:
    view = desk.text.viewport()
    where = QPointF(view.rect().center())
    event = QWheelEvent(
        where, view.mapToGlobal(where), QPoint(), QPoint(0, angle), Qt.MouseButton.NoButton, CONTROL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)


def caret_height(desk: Desk) -> float:
    return desk.text.cursorRect().center().y() / desk.text.viewport().height()


def test_ctrl_and_the_wheel_zoom_the_text_and_nothing_else(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "近日召开会议。", table(("甲", "乙")))
    before, blocks = desk.text.font().pointSizeF(), desk.blocks
    turn_wheel(desk, 120)
    turn_wheel(desk, 60)
    turn_wheel(desk, 60)
    assert desk.text.font().pointSizeF() == before * 1.25
    assert desk.blocks is blocks
    assert shown_blocks(desk.text) == blocks
    assert settings.TEXT_ZOOM.read() == 125
    turn_wheel(desk, -120)
    assert desk.pane.writing.zoom == 110
    desk.pane.writing.reset_zoom()
    assert desk.text.font().pointSizeF() == before


def test_a_cell_is_written_in_the_size_of_the_text(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, table(("甲", "乙")))
    desk.pane.writing.set_zoom(150)
    desk.caret_to(0, 1, anchor=(0, 0))
    press(desk.text, Qt.Key.Key_F2)
    editor = desk.pane.focusWidget()
    assert editor is not None
    assert editor.font().pointSizeF() == desk.text.font().pointSizeF()


def test_the_size_is_remembered(qtbot: QtBot) -> None:
    settings.TEXT_ZOOM.write(150)
    desk = desk_with(qtbot, "甲")
    assert desk.pane.writing.zoom == 150
    assert desk.pane.text.looks.font.pointSizeF() == 12.5 * 1.5


def test_in_typewriter_mode_the_line_being_written_stays_in_the_middle(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, *("近日召开会议。" for _ in range(60)))
    desk.pane.writing.set_typewriter(True)
    for block in (59, 30):
        desk.caret_to(block, 3)
        assert abs(caret_height(desk) - 0.5) < 0.06
    press(desk.text, Qt.Key.Key_Down, times=5)
    type_text(desk.text, "字")
    assert abs(caret_height(desk) - 0.5) < 0.06
    assert desk.steps() == 1
    desk.pane.writing.set_typewriter(False)
    desk.caret_to(59, 0)
    desk.text.ensureCursorVisible()
    assert caret_height(desk) > 0.8


def test_focus_mode_dims_all_but_the_paragraph_being_written(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "近日召开会议。", "近日召开会议。", "近日召开会议。")
    desk.caret_to(1, 0)

    def darkest(block: int) -> int:
        picture = desk.text.viewport().grab().toImage()
        layout = desk.text.document().documentLayout()
        place = layout.blockBoundingRect(desk.text.document().findBlockByNumber(block)).toRect()
        return min(
            picture.pixelColor(x, y).lightness()
            for x in range(place.left() + 60, place.left() + 140)
            for y in range(place.top() + 2, place.bottom() - 2)
        )

    assert darkest(0) == darkest(2) < 80
    desk.pane.writing.set_focus(True)
    assert darkest(0) > 120
    assert darkest(1) < 80
    press(desk.text, Qt.Key.Key_Down)
    assert darkest(1) > 120
    assert darkest(2) < 80


def test_a_cell_being_written_follows_the_size_of_the_text(qtbot: QtBot) -> None:
    desk = desk_with(qtbot, "甲", table(("甲", "乙")))
    desk.caret_to(1, 1, anchor=(1, 0))
    press(desk.text, Qt.Key.Key_F2)
    editor = desk.pane.focusWidget()
    assert editor is not None
    height, top = editor.height(), editor.y()
    desk.pane.writing.set_zoom(200)
    assert editor.font().pointSizeF() == desk.text.font().pointSizeF()
    assert editor.height() > height
    assert editor.y() > top
