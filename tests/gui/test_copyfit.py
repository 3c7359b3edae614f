"""Copyfit in the window: said as one types, and what to change for whole sheets, a click away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QToolButton, QTreeWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Article
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department, p
from tests.gui.window import action, leave, open_window


def piece(headline: str, lines: int, budget: int | None = None) -> Article:
    return replace(article(headline, *(p("正文。") for _ in range(lines))), budget=budget)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "fit.bulletin"
    long, longer, waiting = piece("过长", 18, 12), piece("最长", 24), piece("待编", 3)
    write_bulletin(path, bulletin(department("规划分局", piece("短", 2), long, longer), pool=(waiting,)))
    made = open_window(qtbot, path)
    qtbot.waitUntil(lambda: made.is_idle and made.pages.view.is_current, timeout=15_000)
    yield made
    leave(made)


def open_copyfit(qtbot: QtBot, window: MainWindow) -> QDialog:
    """Open the dialog by its keys and wait for what it proposes."""
    action(window, "showCopyfit").trigger()
    dialog = window.findChild(QDialog, "copyfitDialog")
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(advice(dialog)), timeout=5000)
    return dialog


def advice(dialog: QDialog) -> str:
    label = dialog.findChild(QLabel, "copyfitAdvice")
    assert label is not None
    return label.text()


def listed(dialog: QDialog) -> QTreeWidget:
    found = dialog.findChild(QTreeWidget, "copyfitList")
    assert found is not None
    return found


def rows(dialog: QDialog) -> list[tuple[str, str, str]]:
    tree = listed(dialog)
    items = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    return [(item.text(0), item.text(1), item.text(2)) for item in items if item is not None]


def button(window: MainWindow, name: str) -> QToolButton:
    found = window.findChild(QToolButton, name)
    assert found is not None
    return found


def test_status_bar_and_pages_say_how_the_bulletin_fills_its_pages(window: MainWindow) -> None:
    count = window.pages.view.count
    assert button(window, "copyfit").text().startswith(f"fills {count - 1} page")
    free = button(window, "copyfit").text().partition("; ")[2]
    assert button(window, "pagesFit").text() == free
    assert free.endswith("free")


def test_the_articles_to_cut_are_named_with_their_lines(qtbot: QtBot, window: MainWindow) -> None:
    assert window.pages.view.count == 3
    dialog = open_copyfit(qtbot, window)
    assert "to end on page 2" in advice(dialog)
    assert "to end on page 4" in advice(dialog)
    changes = {title: change for title, _, change in rows(dialog)}
    assert changes["过长"].startswith("cut ")
    assert changes["待编"] == "take in from the pool"
    assert "短" not in changes
    sheet = dialog.findChild(QComboBox, "copyfitSheet")
    assert sheet is not None
    qtbot.keyClick(sheet, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "page 2" not in advice(dialog), timeout=5000)
    assert advice(dialog).startswith("Fill ")


def test_a_click_on_the_foot_of_the_pages_and_then_on_an_article_leads_to_its_text(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.mouseClick(button(window, "pagesFit"), Qt.MouseButton.LeftButton)
    dialog = window.findChild(QDialog, "copyfitDialog")
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(rows(dialog)), timeout=5000)
    tree = listed(dialog)
    (row,) = tree.findItems("最长", Qt.MatchFlag.MatchExactly) or tree.findItems("过长", Qt.MatchFlag.MatchExactly)
    centre = tree.visualItemRect(row).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    shown = window.desk.signals.article_id
    assert row.text(0) in {" ".join(each.headline) for each in articles_of(window) if each.id == shown}


def articles_of(window: MainWindow) -> list[Article]:
    from bulletin_editor.content.outline import articles

    return list(articles(window.desk.signals.bulletin))


def test_the_proposal_follows_the_typing(qtbot: QtBot, window: MainWindow) -> None:
    button(window, "copyfit").click()
    dialog = open_copyfit(qtbot, window)
    before = advice(dialog)
    window.article.focus_text()
    for _ in range(3):
        qtbot.keyClick(window.article.text, Qt.Key.Key_Return)
        qtbot.keyClick(window.article.text, "a")
    qtbot.waitUntil(lambda: advice(dialog) != before, timeout=5000)
