"""Pictures made wider and narrower by the handles at their corners."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Figure
from tests.builders import article, bulletin, figure, picture
from tests.gui.article.test_table_grid import drag
from tests.gui.article.typing import Desk


def desk_with_figure(qtbot: QtBot) -> tuple[Desk, QWidget]:
    key, asset = picture()
    shown = article("标题", "甲", figure(key), "乙")
    desk = Desk(shown, value=bulletin(shown, assets={key: asset}))
    qtbot.addWidget(desk.pane)
    handles = desk.pane.findChild(QWidget, "figureHandles")
    assert handles is not None
    return desk, handles


def select_figure(desk: Desk) -> None:
    place = desk.pane.text.object_rectangle(1).center().toPoint()
    QTest.mouseClick(desk.text.viewport(), Qt.MouseButton.LeftButton, pos=place)


def corner(handles: QWidget) -> QPoint:
    return handles.geometry().bottomRight() - QPoint(8, 8)


def width(desk: Desk) -> float:
    found = desk.blocks[1]
    assert isinstance(found, Figure)
    return found.width


def test_a_handle_is_dragged_to_half_the_width_as_one_step(qtbot: QtBot) -> None:
    desk, handles = desk_with_figure(qtbot)
    select_figure(desk)
    assert handles.isVisible()
    start = corner(handles)
    before, quarter = width(desk), (handles.width() - 18) // 4
    drag(desk.text.viewport(), start, start - QPoint(quarter, 0))
    assert width(desk) == pytest.approx(before / 2, abs=0.03)
    assert desk.steps() == 1
    assert handles.width() < 3 * quarter  # it follows the picture
    desk.undo()
    assert width(desk) == before


def test_a_picture_is_never_dragged_out_of_the_measure(qtbot: QtBot) -> None:
    desk, handles = desk_with_figure(qtbot)
    select_figure(desk)
    start = corner(handles)
    drag(desk.text.viewport(), start, start - QPoint(handles.width() // 2, 0))
    assert width(desk) == pytest.approx(0.1)
    start = corner(handles)
    drag(desk.text.viewport(), start, start + QPoint(4000, 0))
    assert width(desk) == 1


def test_the_handles_go_with_the_selection(qtbot: QtBot) -> None:
    desk, handles = desk_with_figure(qtbot)
    assert not handles.isVisible()
    select_figure(desk)
    assert handles.isVisible()
    desk.caret_to(0, 1)
    assert not handles.isVisible()


def test_an_article_open_for_reading_shows_no_handles(qtbot: QtBot) -> None:
    desk, handles = desk_with_figure(qtbot)
    desk.pane.set_read_only(True)
    select_figure(desk)
    assert not handles.isVisible()
