"""A click on a page leads to the very character, whatever it is of: title, cell, caption or footnote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Cell, Figure, Paragraph, Row, Table
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Run, plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.layout.galley import Part
from bulletin_editor.layout.places import TextPlace
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, p, picture
from tests.gui.window import leave, open_window


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    key, asset = picture(320, 60)
    rows = tuple(Row(tuple(Cell((Run(text),)) for text in texts)) for texts in (("项目", "投资"), ("大桥", "45亿元")))
    made = article(
        "规划引领服务转型",
        p((Run("正文有注释"), Footnote("note", (Run("注释的文字"),)))),
        Table(new_id(), rows, (0.5, 0.5), 1),
        Figure(new_id(), key, "大桥合龙的现场", "", "大桥", 0.4),
        kicker="引题的文字",
    )
    path = tmp_path / "places.bulletin"
    write_bulletin(path, bulletin(made, assets={key: asset}))
    shown = open_window(qtbot, path)
    qtbot.waitUntil(lambda: shown.is_idle and shown.pages.view.is_current, timeout=15_000)
    yield shown
    leave(shown)


def shown_article(window: MainWindow) -> Article:
    window.desk.signals.pending_text_requested.emit()
    return next(articles(window.desk.signals.bulletin))


def click_and_type(qtbot: QtBot, window: MainWindow, wanted: Callable[[TextPlace], bool]) -> None:
    """Click where a place is that is wanted, and type "x" there."""
    pages, view = window.desk.signals.pages, window.pages.view
    assert pages is not None
    points = (
        (index, QPointF(x, y))
        for index in range(pages.count)
        for y in range(100, 760, 7)
        for x in range(80, 530, 3)
        if (place := pages.text_at(index + 1, x, y)) is not None and wanted(place)
    )
    index, point = next(points)
    view.bring_to(index, point, view.viewport().height() / 2)
    position = view.position_of(index, point).toPoint()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=position)
    writing = QApplication.focusWidget()
    assert writing is not None
    qtbot.keyClick(writing, "x")


def test_into_the_headline_and_the_kicker(qtbot: QtBot, window: MainWindow) -> None:
    click_and_type(qtbot, window, lambda place: place.part is Part.HEADLINE and place.offset == 2)
    assert shown_article(window).headline == ("规划x引领服务转型",)
    click_and_type(qtbot, window, lambda place: place.part is Part.KICKER and place.offset == 3)
    assert shown_article(window).kicker == "引题的x文字"


def test_into_a_cell(qtbot: QtBot, window: MainWindow) -> None:
    click_and_type(qtbot, window, lambda place: place.cell == 3 and place.offset == 2)
    window.article.text.setFocus()
    table = next(block for block in shown_article(window).blocks if isinstance(block, Table))
    assert plain_text(table.rows[1].cells[1].inlines) == "45x亿元"


def test_into_a_caption(qtbot: QtBot, window: MainWindow) -> None:
    click_and_type(qtbot, window, lambda place: place.part is Part.CAPTION and place.offset == 2)
    window.article.text.setFocus()
    figure = next(block for block in shown_article(window).blocks if isinstance(block, Figure))
    assert figure.caption == "大桥x合龙的现场"


def test_into_a_footnote(qtbot: QtBot, window: MainWindow) -> None:
    click_and_type(qtbot, window, lambda place: place.part is Part.NOTE and place.block_id != "" and place.offset == 2)
    window.article.text.setFocus()
    paragraph = shown_article(window).blocks[0]
    assert isinstance(paragraph, Paragraph)
    note = next(inline for inline in paragraph.inlines if isinstance(inline, Footnote))
    assert plain_text(note.inlines) == "注释x的文字"
