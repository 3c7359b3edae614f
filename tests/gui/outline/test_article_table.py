"""The table of all articles: shown and left by keys, sorted by its head, opened by double click."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Comment, Status
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.article_edits import ArticleField, SetArticleField
from bulletin_editor.editing.session import Origin
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.outline.article_table import ArticleTable, Column
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department, section
from tests.gui.window import action, leave, open_window

ASKED = Comment("a", "程望舒", "2026-02-20T10:00:00+08:00", "这个数核实过吗")
LONG = "近日，开发区规划分局召开专题会议，传达学习上级精神，研究部署下一步工作。" * 6


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "第12期.bulletin"
    value = bulletin(
        section("要闻", department("规划", article("丙", LONG, byline="本报记者 张", budget=2), article("甲", "短"))),
        department("商务", article("乙", LONG + LONG, status=Status.APPROVED, budget=99, comments=(ASKED,))),
        pool=(article("丁"),),
    )
    write_bulletin(path, value)
    opened = open_window(qtbot, path)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=10000)
    yield opened
    leave(opened)


@pytest.fixture
def table(window: MainWindow) -> ArticleTable:
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    shown = window.findChild(ArticleTable, "articleTable")
    assert shown is not None
    assert shown.isVisible()
    return shown


def column(table: ArticleTable, wanted: Column) -> list[str]:
    model = table.model()
    return [str(model.index(row, wanted).data()) for row in range(model.rowCount())]


def click_head(table: ArticleTable, wanted: Column) -> None:
    header = table.horizontalHeader()
    x = header.sectionViewportPosition(wanted) + header.sectionSize(wanted) // 2
    point = header.viewport().rect().center()
    point.setX(x)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QApplication.processEvents()


def cell(table: ArticleTable, headline: str, wanted: Column) -> object:
    row = column(table, Column.HEADLINE).index(headline)
    return table.visualRect(table.model().index(row, wanted)).center()


def test_every_article_has_its_row_in_reading_order(window: MainWindow, table: ArticleTable) -> None:
    assert not window.article.isVisible()
    assert column(table, Column.HEADLINE) == ["丙", "甲", "乙", "丁"]
    assert column(table, Column.DEPARTMENT) == ["规划", "规划", "商务", "Pool"]
    assert column(table, Column.BYLINE) == ["本报记者 张", "", "", ""]
    assert column(table, Column.STATUS) == ["Draft", "Draft", "Approved", "Draft"]


def test_lines_and_pages_are_those_of_the_layout(window: MainWindow, table: ArticleTable) -> None:
    pages = window.desk.signals.pages
    assert pages is not None
    lines = [pages.lines_of(value.id) for value in articles(window.desk.signals.bulletin)]
    assert column(table, Column.LINES) == [*map(str, lines), ""]
    budgets = column(table, Column.BUDGET)
    assert budgets == [f"2 · {lines[0] - 2} over", "", f"99 · {99 - lines[2]} short", ""]
    assert column(table, Column.PAGE)[0] == "1"


def test_a_click_on_the_head_sorts(window: MainWindow, table: ArticleTable) -> None:
    click_head(table, Column.LINES)
    up = column(table, Column.HEADLINE)
    assert up[0] == "甲"
    assert up[-1] == "丁"
    click_head(table, Column.HEADLINE)
    assert column(table, Column.HEADLINE) == sorted("甲乙丙丁")
    click_head(table, Column.HEADLINE)
    assert column(table, Column.HEADLINE) == sorted("甲乙丙丁", reverse=True)


def test_a_double_click_opens_the_article(window: MainWindow, table: ArticleTable) -> None:
    point = cell(table, "乙", Column.HEADLINE)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert not table.isVisible()
    assert window.article.isVisible()
    assert window.article.fields.headline.toPlainText() == "乙"
    assert not action(window, "showArticleTable").isChecked()


def test_enter_opens_the_current_row(window: MainWindow, table: ArticleTable) -> None:
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell(table, "甲", Column.HEADLINE))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert window.article.fields.headline.toPlainText() == "甲"
    assert window.article.isVisible()


def test_commands_act_on_the_rows_chosen_in_the_table(window: MainWindow, table: ArticleTable) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell(table, "丙", Column.STATUS))
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, control, cell(table, "乙", Column.STATUS))
    QApplication.processEvents()
    action(window, "statusReviewed").trigger()
    QApplication.processEvents()
    assert column(table, Column.STATUS) == ["Reviewed", "Draft", "Reviewed", "Draft"]
    action(window, "undo").trigger()
    QApplication.processEvents()
    assert column(table, Column.STATUS) == ["Draft", "Draft", "Approved", "Draft"]


def test_chosen_rows_stay_chosen_when_the_table_changes(window: MainWindow, table: ArticleTable) -> None:
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell(table, "乙", Column.STATUS))
    click_head(table, Column.HEADLINE)
    chosen = {a.headline for a in articles(window.desk.signals.bulletin) if a.id in table.chosen_ids()}
    assert chosen == {("乙",)}


def test_what_is_chosen_in_the_outline_is_chosen_in_the_table(window: MainWindow) -> None:
    wanted = [a.id for a in articles(window.desk.signals.bulletin)][1:3]
    window.outline.choose_all(wanted)
    action(window, "showArticleTable").trigger()
    shown = window.article_table
    assert set(shown.chosen_ids()) == set(wanted)
    assert set(window.outline.chosen_ids()) == set(wanted)


def test_articles_with_open_comments_come_first_when_sorted_by_them(table: ArticleTable) -> None:
    click_head(table, Column.COMMENTS)
    assert column(table, Column.HEADLINE)[0] == "乙"
    assert column(table, Column.COMMENTS) == ["1", "", "", ""]


def test_columns_without_anything_leave_their_room_to_the_headlines(window: MainWindow, table: ArticleTable) -> None:
    signals = window.desk.signals
    assert not table.isColumnHidden(Column.COMMENTS)
    before = table.columnWidth(Column.HEADLINE)
    for article_ in tuple(articles(signals.bulletin, with_pool=True)):
        for field, value in ((ArticleField.COMMENTS, ()), (ArticleField.BUDGET, None)):
            signals.perform(SetArticleField(article_.id, field, value), Origin.DIALOG)
    QApplication.processEvents()
    assert table.isColumnHidden(Column.COMMENTS)
    assert table.isColumnHidden(Column.BUDGET)
    assert table.columnWidth(Column.HEADLINE) > before + 100
