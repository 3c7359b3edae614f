"""A reviewer writes and answers comments on the pages, where text is printed, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Block, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Comment, Status
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.article_edits import ArticleField, SetArticleField
from bulletin_editor.editing.session import Origin
from bulletin_editor.gui.comments.comment_panel import CommentPanel
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.pages.margin_marks import MarginMarks, by_place
from bulletin_editor.gui.pages.overlay_painting import PageFrame
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department, table
from tests.gui.window import action, leave, open_window

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "一期.bulletin"
    pieces = (
        article("甲", "近日召开会议。", "会上传达精神，部署工作。", "会后抓落实。", byline="王一"),
        article("乙", table(("项目", "投资")), byline="陈二"),
    )
    write_bulletin(path, bulletin(department("规划分局", *pieces)))
    opened = open_window(qtbot, path)
    qtbot.waitUntil(lambda: opened.is_idle, timeout=15_000)
    action(opened, "pagesOnly").trigger()
    qtbot.waitUntil(lambda: opened.pages.view.is_current, timeout=15_000)
    yield opened
    leave(opened)


def first(window: MainWindow) -> Article:
    return next(articles(window.desk.signals.bulletin))


def printed(window: MainWindow, node: Article, block: int, offset: int) -> QPoint:
    """Where a place of an article's text is seen on the pages."""
    pages, view = window.desk.signals.pages, window.pages.view
    assert pages is not None
    place = pages.place_of(node.id, node.blocks[block].id if block >= 0 else "", offset)
    assert place is not None
    return view.position_of(place.page - 1, QPointF(place.x, place.y + place.height / 2)).toPoint()


def drag(window: MainWindow, start: QPoint, end: QPoint) -> None:
    viewport = window.pages.view.viewport()
    QTest.mousePress(viewport, LEFT, NONE, start)
    for step in (1, 2, 3):
        at = QPointF(start + (end - start) * (step / 3))
        move = QMouseEvent(QEvent.Type.MouseMove, at, viewport.mapToGlobal(at), LEFT, LEFT, NONE)
        QApplication.sendEvent(viewport, move)
    QTest.mouseRelease(viewport, LEFT, NONE, end)


def panel(window: MainWindow) -> CommentPanel:
    found = window.pages.view.findChild(CommentPanel, "commentPanel")
    assert found is not None
    return found


def field(window: MainWindow) -> QPlainTextEdit:
    return panel(window).field


def write(window: MainWindow, text: str) -> None:
    QTest.keyClick(window, Qt.Key.Key_M, CONTROL | ALT)
    QTest.keyClicks(field(window), text)
    QTest.keyClick(field(window), Qt.Key.Key_Return)


def anchored(block: Block) -> str:
    """The text of a paragraph that is commented on."""
    assert isinstance(block, Paragraph)
    return "".join(each.text for each in block.inlines if isinstance(each, Run) and each.marks.comments)


def sign(window: MainWindow) -> QPoint:
    """Where the sign of the first comment on the first page is seen."""
    view, pages = window.pages.view, window.desk.signals.pages
    assert pages is not None
    marks = MarginMarks(pages, by_place(window.desk.signals.findings)).findings_on(0)
    mark = next(each for each in marks if each.comment_id)
    frame = PageFrame(view.page_area(0).topLeft(), view.scale_of(0))
    return frame.mark_area(mark).center().toPoint()


def wait_for_sign(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(
        lambda: window.is_idle and any(each.rule == "open-comment" for each in window.desk.signals.findings),
        timeout=15_000,
    )


def test_text_that_is_dragged_over_is_commented_on_where_it_is_printed(window: MainWindow) -> None:
    before = window.pages.view.viewport().grab().toImage()
    drag(window, printed(window, first(window), 1, 2), printed(window, first(window), 1, 6))
    assert window.pages.view.viewport().grab().toImage() != before, "what is chosen is to be seen"
    write(window, "which meeting")
    (comment,) = first(window).comments
    assert comment.text == "which meeting"
    assert [anchored(block) for block in first(window).blocks] == ["", "传达精神", ""]
    assert not window.article.isVisible(), "the reviewer stays with the pages"
    assert window.pages.view.hasFocus()
    assert not panel(window).isVisible()


def test_a_comment_is_answered_and_settled_at_its_sign(qtbot: QtBot, window: MainWindow) -> None:
    drag(window, printed(window, first(window), 0, 0), printed(window, first(window), 1, 4))
    write(window, "source")
    wait_for_sign(qtbot, window)
    QTest.mouseClick(window.pages.view.viewport(), LEFT, NONE, sign(window))
    assert field(window).hasFocus()
    assert "source" in [label.text() for label in panel(window).findChildren(QLabel)]
    QTest.keyClicks(field(window), "the minutes")
    QTest.keyClick(field(window), Qt.Key.Key_Return)
    QTest.keyClick(field(window), Qt.Key.Key_Return, CONTROL)
    said = [(each.text, each.resolved, bool(each.reply_to)) for each in first(window).comments]
    assert said == [("source", True, False), ("the minutes", False, True)]
    assert not panel(window).isVisible()
    assert window.pages.view.hasFocus()


def test_the_menu_of_a_paragraph_comments_on_all_of_it(window: MainWindow) -> None:
    point = QPointF(printed(window, first(window), 2, 3))
    window.pages.comments.menu_at(*window.pages.view.point_at(point)).actions()[0].trigger()
    QTest.keyClicks(field(window), "when")
    QTest.keyClick(field(window), Qt.Key.Key_Return)
    assert [anchored(block) for block in first(window).blocks] == ["", "", "会后抓落实。"]


@pytest.mark.parametrize(("block", "number"), [(-1, 0), (0, 1)])
def test_a_headline_and_a_table_are_commented_on_as_a_whole(window: MainWindow, block: int, number: int) -> None:
    node = list(articles(window.desk.signals.bulletin))[number]
    at = printed(window, node, block, 0) + QPoint(4, 0)
    drag(window, at, at + QPoint(30, 0))
    write(window, "too long")
    commented = list(articles(window.desk.signals.bulletin))[number]
    (comment,) = commented.comments
    held = [each for each in commented.blocks if isinstance(each, Table) and comment.id in str(each)]
    assert len(held) == (1 if block >= 0 else 0)


def test_f7_goes_through_the_comments_on_the_pages(qtbot: QtBot, window: MainWindow) -> None:
    asked = Comment("问", "程望舒", "", "从哪里来")
    for number, node in enumerate(articles(window.desk.signals.bulletin)):
        edit = SetArticleField(node.id, ArticleField.COMMENTS, (replace(asked, id=f"问{number}"),))
        window.desk.signals.perform(edit, Origin.DIALOG)
    titles = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F7)
        label = panel(window).findChild(QLabel, "commentTitle")
        assert label is not None
        titles.append(label.text())
    assert titles == ["Comment 1 of 2", "Comment 2 of 2", "Comment 1 of 2"]
    assert not window.article.isVisible()
    QTest.keyClick(field(window), Qt.Key.Key_Escape)
    assert window.pages.view.hasFocus()


def test_a_click_on_a_page_still_leads_to_the_text(window: MainWindow) -> None:
    action(window, "pagesOnly").trigger()
    QTest.mouseClick(window.pages.view.viewport(), LEFT, NONE, printed(window, first(window), 2, 1))
    assert window.article.text.hasFocus()
    assert window.article.selection is not None
    assert window.article.selection.caret.block == 2


def test_the_article_that_is_read_is_signed_off_on_its_page(window: MainWindow) -> None:
    second = list(articles(window.desk.signals.bulletin))[1]
    point = QPointF(printed(window, second, -1, 0) + QPoint(4, 0))
    menu = window.pages.comments.menu_at(*window.pages.view.point_at(point))
    statuses = menu.actions()[-1].menu()
    assert isinstance(statuses, QMenu)
    assert "乙" in statuses.title()
    statuses.actions()[-1].trigger()
    assert [each.status for each in articles(window.desk.signals.bulletin)] == [Status.DRAFT, Status.APPROVED]


def test_text_that_is_chosen_on_a_page_is_copied(window: MainWindow) -> None:
    drag(window, printed(window, first(window), 1, 2), printed(window, first(window), 2, 2))
    QTest.keyClick(window.pages.view, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "传达精神，部署工作。\n会后"
