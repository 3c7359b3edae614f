"""The first thing a person sees: ways to begin, and what was opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.gui import settings
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin
from tests.gui.window import action, leave, open_window


def start_page(window: MainWindow, qtbot: QtBot) -> QWidget:
    qtbot.waitUntil(lambda: window.findChild(QWidget, "startPage") is not None)
    found = window.findChild(QWidget, "startPage")
    assert found is not None
    return found


def test_an_empty_bulletin_offers_ways_to_begin_until_there_is_an_article(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    page = start_page(window, qtbot)
    assert page.isVisible()
    button = page.findChild(QToolButton, "start-newArticle")
    assert button is not None
    button.click()
    assert not page.isVisible()
    assert window.desk.signals.article_id
    action(window, "undo").trigger()
    assert page.isVisible()
    leave(window)


def test_a_bulletin_opened_last_is_one_click_away(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "澜河简报.bulletin"
    write_bulletin(path, bulletin(article("标题", "正文")))
    settings.remember_recent_file(path)
    window = open_window(qtbot)
    button = start_page(window, qtbot).findChild(QToolButton, "startRecent")
    assert button is not None
    assert button.text() == "澜河简报"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.desk.path == path)
    qtbot.waitUntil(lambda: bool(window.desk.signals.article_id))
    assert window.focusWidget() is window.article.text, "what is typed next belongs to the text"
    leave(window)


def test_the_ellipsis_of_two_is_part_of_a_commands_name(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    assert action(window, "autocorrectEllipses").toolTip() == "Three Dots to ……"
    assert action(window, "openBulletin").toolTip().startswith("Open (")
    leave(window)


def test_enter_begins_with_what_was_opened_last(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "澜河简报.bulletin"
    write_bulletin(path, bulletin(article("标题", "正文")))
    settings.remember_recent_file(path)
    window = open_window(qtbot)
    page = start_page(window, qtbot)
    qtbot.waitUntil(lambda: page.isAncestorOf(window.focusWidget()))
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "startRecent"
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.path == path)
    leave(window)


def test_without_anything_opened_before_the_keyboard_is_at_the_new_bulletin(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    page = start_page(window, qtbot)
    qtbot.waitUntil(lambda: page.isAncestorOf(window.focusWidget()))
    focused = window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "start-newBulletin"
    leave(window)
