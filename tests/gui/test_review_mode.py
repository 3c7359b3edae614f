"""Pages alone, in the window and on the full screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.pages.page_stack import Fit
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department
from tests.gui.window import action, leave, open_window

PARAGRAPH = "近日，开发区规划分局召开半年度工作会议，贯彻落实会议精神。" * 4


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "pages.bulletin"
    write_bulletin(path, bulletin(department("规划分局", article("甲", *[PARAGRAPH] * 40))))
    made = open_window(qtbot, path)
    qtbot.waitUntil(lambda: made.is_idle and made.pages.view.is_current, timeout=15_000)
    yield made
    leave(made)


def frame(window: MainWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, f"{name}Frame")
    assert found is not None
    return found


def test_pages_only_hides_the_rest_and_brings_it_back(qtbot: QtBot, window: MainWindow) -> None:
    action(window, "showProblems").setChecked(False)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.pages.isVisible()
    assert not window.article.isVisible()
    assert not frame(window, "showOutline").isVisible()
    assert window.menuBar().isVisible()
    assert window.pages.view.hasFocus()
    assert window.pages.view.factor == pytest.approx(1.0), "not as wide as the window"
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.pages.view.zoom is Fit.WIDTH
    assert window.article.isVisible()
    assert frame(window, "showOutline").isVisible()
    assert not frame(window, "showProblems").isVisible()


def test_review_is_pages_alone_on_the_full_screen_until_escape(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert not window.menuBar().isVisible()
    assert not window.statusBar().isVisible()
    assert not window.article.isVisible()
    assert window.pages.view.zoom is Fit.PAGE
    qtbot.keyClick(window.pages.view, Qt.Key.Key_Right)
    assert window.pages.view.page == 1
    qtbot.keyClick(window.pages.view, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    assert window.menuBar().isVisible()
    assert window.statusBar().isVisible()
    assert window.article.isVisible()
    assert window.pages.view.zoom is Fit.WIDTH
    assert not action(window, "reviewPages").isChecked()


def test_hidden_pages_come_for_review_and_go_again(qtbot: QtBot, window: MainWindow) -> None:
    action(window, "showPages").setChecked(False)
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert window.pages.isVisible()
    qtbot.keyClick(window.pages.view, Qt.Key.Key_Escape)
    assert not window.pages.isVisible()
    assert window.article.isVisible()


def test_a_window_closed_in_review_opens_with_all_its_panes(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    leave(window)
    other = open_window(qtbot)
    assert other.article.isVisible()
    assert frame(other, "showOutline").isVisible()
    assert not other.isFullScreen()
    leave(other)


def test_the_arrangement_and_the_small_pages_are_found_again_as_left(qtbot: QtBot, window: MainWindow) -> None:
    action(window, "pagesFacing").trigger()
    action(window, "showThumbnails").trigger()
    strip = window.findChild(QListView, "thumbnails")
    assert strip is not None
    assert strip.isVisible()
    assert window.pages.view.arrangement is Arrangement.FACING
    leave(window)
    other = open_window(qtbot)
    assert other.pages.view.arrangement is Arrangement.FACING
    assert action(other, "pagesFacing").isChecked()
    assert action(other, "showThumbnails").isChecked()
    leave(other)


def test_pages_put_away_in_review_bring_the_rest_back(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)
    action(window, "showPages").trigger()
    assert window.article.isVisible()
    assert not window.pages.isVisible()
    assert not action(window, "pagesOnly").isChecked()
    for name in ("showOutline", "showProblems"):
        action(window, name).setChecked(False)
    action(window, "nextPane").trigger()
    focused = window.focusWidget()
    assert focused is not None
    assert window.article.isAncestorOf(focused)
