"""The bulletin is kept under a name, compared with in Word, and opened again as a copy."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.dialogs.revisions import RevisionsDialog
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department
from tests.gui.window import action, answer, leave, open_window, press, shown_dialog

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
