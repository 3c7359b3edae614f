"""What a right click in the text offers, and what it does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Figure, Paragraph, Role, Table
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.gui.article.cell_text import CellText
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, figure, picture, table
from tests.gui.window import choose_files, leave, open_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "澜河.bulletin"
    key, asset = picture()
    shown = article("标题", "近日,召开会议。", figure(key, "图题"), table(("甲", "乙")), byline="本报记者 蔡杨洋")
    write_bulletin(path, bulletin(shown, assets={key: asset}))
    opened = open_window(qtbot, path)
    qtbot.waitUntil(lambda: opened.is_idle and bool(opened.desk.signals.findings), timeout=15_000)
    yield opened
    leave(opened)


def menu_at(window: MainWindow, block: int, offset: int) -> QMenu:
    """The menu of a right click beside a character."""
    text = window.article.text
    text.select_ends((TextPosition(block, offset), TextPosition(block, offset)))
    return text.context_menu(text.viewport().mapTo(text, text.cursorRect().center()))


def offered(menu: QMenu, name: str) -> QAction:
    found = next((action for action in menu.actions() if action.objectName() == name), None)
    assert found is not None, [action.text() for action in menu.actions()]
    return found


def blocks(window: MainWindow) -> tuple[object, ...]:
    return next(articles(window.desk.signals.bulletin)).blocks


def test_a_finding_is_corrected_where_it_is_underlined(window: MainWindow) -> None:
    correct = offered(menu_at(window, 0, 3), "correct")
    assert correct.text() == "Replace by “，”"
    correct.trigger()
    first = blocks(window)[0]
    assert isinstance(first, Paragraph)
    assert "近日，召开" in str(first)


def test_a_role_is_given_from_the_menu(window: MainWindow) -> None:
    menu = menu_at(window, 0, 1)
    roles = next(inside for action in menu.actions() if isinstance(inside := action.menu(), QMenu))
    offered(roles, "roleHeading2").trigger()
    first = blocks(window)[0]
    assert isinstance(first, Paragraph)
    assert first.role is Role.HEADING_2


def test_a_figure_gets_another_picture_and_keeps_its_caption(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "另一张.png"
    other.write_bytes(picture(width=30)[1].data)
    choose_files(monkeypatch, "getOpenFileName", (str(other), ""))
    text = window.article.text
    middle = text.object_rectangle(1).center().toPoint()
    before = blocks(window)[1]
    offered(text.context_menu(text.viewport().mapTo(text, middle)), "otherPicture").trigger()
    qtbot.waitUntil(lambda: blocks(window)[1] != before)
    after = blocks(window)[1]
    assert isinstance(after, Figure)
    assert (after.caption, window.desk.signals.bulletin.assets[after.asset].width) == ("图题", 30)


def test_a_picture_is_exchanged_by_the_keyboard_alone(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "另一张.png"
    other.write_bytes(picture(width=30)[1].data)
    choose_files(monkeypatch, "getOpenFileName", (str(other), ""))
    before = blocks(window)[1]
    text = window.article.text
    text.select_ends((TextPosition(1, 0), TextPosition(1, 1)))
    qtbot.keyClick(text, Qt.Key.Key_F2)
    button = window.article.findChild(QPushButton, "figureOther")
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: blocks(window)[1] != before)


def test_rows_and_columns_come_from_the_menu_of_a_cell(window: MainWindow) -> None:
    shown = blocks(window)[2]
    assert isinstance(shown, Table)
    window.article.text.object_opened.emit(shown.id)
    cell = window.article.findChild(CellText, "tableCell")
    assert cell is not None
    offered(cell.context_menu(QPoint(2, 2)), "rowBelow").trigger()
    after = blocks(window)[2]
    assert isinstance(after, Table)
    assert len(after.rows) == 2
