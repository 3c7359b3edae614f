"""The bulletin is kept under a name, compared with in Word, and opened again as a copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QListWidget, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.dialogs.changes import ChangesDialog
from bulletin_editor.gui.dialogs.revisions import RevisionsDialog
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department
from tests.gui.window import action, answer, leave, open_window, press, shown_dialog, text_of

FIRST = "近日，开发区规划分局召开半年度工作会议。"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    write_bulletin(tmp_path / "a.bulletin", bulletin(department("规划分局", article("突出规划引领", FIRST))))
    opened = open_window(qtbot, tmp_path / "a.bulletin")
    yield opened
    leave(opened)


def keep(qtbot: QtBot, window: MainWindow, name: str) -> None:
    action(window, "showRevisions").trigger()
    dialog = shown_dialog(qtbot, window, RevisionsDialog)
    line = dialog.findChild(QLineEdit, "revisionName")
    assert line is not None
    line.insert(name)
    press(qtbot, line, Qt.Key.Key_Return)
    kept = dialog.findChild(QListWidget, "revisions")
    assert kept is not None
    assert kept.item(0).text().startswith(name)
    dialog.close()


def text_now(window: MainWindow) -> str:
    piece = next(articles(window.desk.signals.bulletin))
    return "".join(plain_text(block.inlines) for block in piece.blocks if isinstance(block, Paragraph))


def test_word_shows_what_changed_since_a_revision(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    keep(qtbot, window, "送审稿")
    window.article.text.insert_text("据悉，")

    def export(dialog: QDialog) -> None:
        against = dialog.findChild(QComboBox, "exportAgainst")
        folder = dialog.findChild(QLineEdit, "exportFolder")
        assert against is not None
        assert folder is not None
        assert against.itemText(1).startswith("送审稿")
        against.setCurrentIndex(1)
        folder.setText(str(tmp_path))
        dialog.accept()

    answer(export)
    action(window, "exportBulletin").trigger()
    qtbot.waitUntil(lambda: any(tmp_path.glob("*.docx")), timeout=10000)
    document = Document(str(next(tmp_path.glob("*.docx"))))
    assert "据悉，" in "".join(document.element.body.xpath(".//w:ins//w:t/text()"))


def test_a_revision_opens_as_a_copy_and_the_file_stays(qtbot: QtBot, window: MainWindow) -> None:
    keep(qtbot, window, "送审稿")
    window.article.text.insert_text("据悉，")
    file = window.desk.path
    action(window, "showRevisions").trigger()
    dialog = shown_dialog(qtbot, window, RevisionsDialog)
    button = dialog.findChild(QPushButton, "openRevision")
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: text_now(window) == FIRST)
    assert file is not None
    assert window.desk.path is None


def changes_since(qtbot: QtBot, window: MainWindow) -> QTextBrowser:
    action(window, "showRevisions").trigger()
    button = shown_dialog(qtbot, window, RevisionsDialog).findChild(QPushButton, "compareRevision")
    assert button is not None
    button.click()
    dialog = shown_dialog(qtbot, window, ChangesDialog)
    shown = dialog.findChild(QTextBrowser, "changes")
    count = dialog.findChild(QLabel, "changesCount")
    assert shown is not None
    assert count is not None
    qtbot.waitUntil(lambda: "compared" not in count.text())
    return shown


def struck(shown: QTextBrowser) -> str:
    """What is shown as gone."""
    found, block = "", shown.document().firstBlock()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            fragment = pieces.fragment()
            if fragment.charFormat().fontStrikeOut():
                found += fragment.text()
            pieces += 1
        block = block.next()
    return found


def test_the_window_shows_what_changed_since_a_revision(qtbot: QtBot, window: MainWindow) -> None:
    keep(qtbot, window, "送审稿")
    window.article.text.insert_text("据悉，")
    window.article.fields.headline.setFocus()
    window.article.fields.headline.selectAll()
    window.article.fields.headline.insertPlainText("突出规划先导")
    shown = changes_since(qtbot, window)
    assert "据悉，近日" in shown.toPlainText()
    assert struck(shown) == "引领"
    assert "规划分局" not in shown.toPlainText().splitlines(), "what did not change is not shown"


def test_a_click_on_a_change_leads_to_its_text(qtbot: QtBot, window: MainWindow) -> None:
    keep(qtbot, window, "送审稿")
    window.article.text.insert_text("据悉，")
    window.outline.setFocus()
    shown = changes_since(qtbot, window)
    places = shown.document().find("据悉")
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.cursorRect(places).center())
    assert window.focusWidget() is window.article.text
    shown.window().close()


def test_nothing_changed_is_said(qtbot: QtBot, window: MainWindow) -> None:
    keep(qtbot, window, "送审稿")
    shown = changes_since(qtbot, window)
    assert text_of(shown.window(), "changesCount") == "Nothing has changed since."
    assert shown.toPlainText() == ""


def test_an_article_that_came_in_is_told_by_its_headline(qtbot: QtBot, window: MainWindow) -> None:
    keep(qtbot, window, "送审稿")
    action(window, "duplicateNode").trigger()
    action(window, "newSection").trigger()
    shown = changes_since(qtbot, window)
    assert "突出规划引领 (new or moved here)" in shown.toPlainText()
