"""A reviewer goes through comments and problems of the whole window by keys alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from bulletin_editor.content.outline import articles
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department
from tests.gui.window import action, leave, open_window, text_of

CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "一期.bulletin"
    pieces = (article("甲", "近日,召开会议。", byline="王一"), article("乙", "会后,抓落实。", byline="陈二"))
    write_bulletin(path, bulletin(department("规划分局", *pieces)))
    opened = open_window(qtbot, path)
    qtbot.waitUntil(lambda: len(opened.desk.signals.findings) >= 2, timeout=15_000)
    opened.article.text.setFocus()
    yield opened
    leave(opened)


def test_a_comment_is_written_found_and_settled_by_keys(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert text_of(window, "noticeText") == "There are no open comments."
    qtbot.keyClick(window, Qt.Key.Key_M, CONTROL | ALT)
    field = window.findChild(QPlainTextEdit, "commentField")
    assert field is not None
    qtbot.keyClicks(field, "who said so")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.article.text.hasFocus()
    qtbot.waitUntil(lambda: any(each.rule == "open-comment" for each in window.desk.signals.findings), timeout=15_000)
    window.desk.signals.show_article(list(articles(window.desk.signals.bulletin))[1].id)
    qtbot.keyClick(window, Qt.Key.Key_F7, SHIFT)
    assert field.hasFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)
    (first, _) = articles(window.desk.signals.bulletin)
    assert [(each.text, each.resolved) for each in first.comments] == [("who said so", True)]


def test_f8_goes_from_problem_to_problem(qtbot: QtBot, window: MainWindow) -> None:
    first, second = articles(window.desk.signals.bulletin)
    visited = []
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier, SHIFT):
        qtbot.keyClick(window, Qt.Key.Key_F8, modifier)
        visited.append((window.desk.signals.article_id, window.article.selected_text()))
    assert visited == [(first.id, ","), (second.id, ","), (first.id, ",")]


@pytest.mark.parametrize("hiding", ["pagesOnly", "reviewPages", "showArticleTable"])
def test_a_comment_is_written_where_the_text_can_be_seen(qtbot: QtBot, window: MainWindow, hiding: str) -> None:
    qtbot.waitUntil(lambda: window.is_idle, timeout=15_000)
    action(window, hiding).trigger()
    assert not window.article.isVisible()
    action(window, "newComment").trigger()
    field = window.findChild(QPlainTextEdit, "commentField")
    assert field is not None
    qtbot.waitUntil(lambda: field.isVisible() and field.hasFocus())
