"""An article that was handed out is taken back in the window: changes are shown first, and undo takes them back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QTreeWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.article_edits import ReplaceBlocks
from bulletin_editor.editing.edit import EditGroup
from bulletin_editor.editing.taking_back import Returned, TextPair
from bulletin_editor.gui.dialogs.returned import ReturnedDialog
from bulletin_editor.gui.import_review.review_dialog import ImportReviewDialog
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department
from tests.gui.window import action, answer, choose_files, leave, open_window, shown_dialog

FIRST = "近日，开发区规划分局召开半年度工作会议，认真贯彻落实会议精神。"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    write_bulletin(tmp_path / "a.bulletin", bulletin(department("规划分局", article("突出规划引领", FIRST))))
    opened = open_window(qtbot, tmp_path / "a.bulletin")
    yield opened
    leave(opened)


def test_what_an_author_changed_is_shown_taken_in_and_undone(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piece = next(articles(window.desk.signals.bulletin))
    window.desk.signals.show_article(piece.id)
    handed_out = tmp_path / "out.docx"
    choose_files(monkeypatch, "getSaveFileName", (str(handed_out), ""))
    action(window, "handOut").trigger()
    qtbot.waitUntil(handed_out.exists)
    document = Document(str(handed_out))
    run = next(run for paragraph in document.paragraphs for run in paragraph.runs if "半年度" in run.text)
    run.text = run.text.replace("半年度工作会议", "年中会议")
    document.save(str(handed_out))
    shown: list[str] = []

    def look(dialog: QDialog) -> None:
        tree = dialog.findChild(QTreeWidget, "returnedArticles")
        assert isinstance(tree, QTreeWidget)
        row = tree.topLevelItem(0)
        assert row is not None
        shown.extend((row.text(0), row.child(0).text(0)))
        next(b for b in dialog.findChildren(QAbstractButton) if b.objectName() == "accept").click()

    choose_files(monkeypatch, "getOpenFileName", (str(handed_out), ""))
    answer(look)
    action(window, "takeBack").trigger()
    qtbot.waitUntil(lambda: "年中会议" in text_now(window))
    assert shown[0] == "突出规划引领"
    assert FIRST in shown[1]
    qtbot.waitUntil(lambda: "Take in" in action(window, "undo").text())
    action(window, "undo").trigger()
    assert text_now(window) == FIRST


def dropped(window: MainWindow, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, plain, QEvent.Type.Drop))


def test_a_department_goes_out_by_the_menu_of_its_row_and_is_taken_back_by_dropping(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.outline.choose(window.desk.signals.bulletin.outline[0].id)
    handed_out = tmp_path / "out.docx"
    choose_files(monkeypatch, "getSaveFileName", (str(handed_out), ""))
    offered = {entry.text().replace("&", ""): entry for entry in window.outline.context_menu().actions()}
    offered["Hand Out to the Author…"].trigger()
    qtbot.waitUntil(handed_out.exists)
    document = Document(str(handed_out))
    run = next(run for paragraph in document.paragraphs for run in paragraph.runs if "半年度" in run.text)
    run.text = run.text.replace("半年度工作会议", "年中会议")
    document.save(str(handed_out))
    answer(lambda dialog: next(b for b in dialog.findChildren(QAbstractButton) if b.objectName() == "accept").click())
    dropped(window, handed_out)
    qtbot.waitUntil(lambda: "年中会议" in text_now(window))


def test_a_dropped_word_file_of_another_origin_is_a_draft(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    draft = Document()
    draft.add_heading("盯牢目标抓落实", 1)
    draft.add_paragraph(FIRST)
    draft.save(str(tmp_path / "draft.docx"))
    dropped(window, tmp_path / "draft.docx")
    with qtbot.waitSignal(window.desk.signals.bulletin_changed, timeout=10_000):
        shown_dialog(qtbot, window, ImportReviewDialog).accept()
    assert "盯牢目标抓落实" in [line for piece in articles(window.desk.signals.bulletin) for line in piece.headline]


def text_now(window: MainWindow) -> str:
    piece = next(articles(window.desk.signals.bulletin))
    return "".join(plain_text(block.inlines) for block in piece.blocks if isinstance(block, Paragraph))


def test_an_article_changed_meanwhile_is_not_ticked(qtbot: QtBot) -> None:
    piece = article("突出规划引领", FIRST)
    edit = EditGroup((ReplaceBlocks(piece.id, 0, 1, (Paragraph("b", (Run("新文字"),)),)),))
    returned = Returned(piece, True, (TextPair(FIRST, "新文字"),), edit)
    dialog = ReturnedDialog((returned,))
    qtbot.addWidget(dialog)
    accept = next(b for b in dialog.findChildren(QAbstractButton) if b.objectName() == "accept")
    assert (dialog.accepted_articles(), accept.isEnabled()) == ((), False)
    tree = dialog.findChild(QTreeWidget, "returnedArticles")
    assert isinstance(tree, QTreeWidget)
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert (dialog.accepted_articles(), accept.isEnabled()) == ((returned,), True)


def test_a_change_deep_in_a_paragraph_is_seen_in_its_row(qtbot: QtBot) -> None:
    before = "会议强调" * 40 + "按期完成。"
    changes = (TextPair(before, before.replace("按期", "提前")),)
    edit = EditGroup((ReplaceBlocks("a", 0, 1, (Paragraph("b", (Run(before),)),)),))
    dialog = ReturnedDialog((Returned(article("标题", before), False, changes, edit),))
    qtbot.addWidget(dialog)
    tree = dialog.findChild(QTreeWidget, "returnedArticles")
    assert isinstance(tree, QTreeWidget)
    row = tree.topLevelItem(0)
    assert row is not None
    told = [row.child(number).text(0) for number in range(row.childCount())]
    assert ["按期完成" in told[0], "提前完成" in told[1]] == [True, True]
    assert max(map(len, told)) < 60
