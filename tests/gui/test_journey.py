"""From the first draft to the exported files in the real window, and back again by undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Figure, Table
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.resource_files import resource_path
from bulletin_editor.storage.bulletin_file import read_bulletin
from tests.gui.window import action, answer, choose_files, leave, open_window, text_of


def do(qtbot: QtBot, window: MainWindow, name: str) -> None:
    qtbot.waitUntil(lambda: action(window, name).isEnabled())
    action(window, name).trigger()


def kinds(window: MainWindow) -> set[type]:
    return {type(block) for each in articles(window.desk.signals.bulletin) for block in each.blocks}


def export_all(dialog: QDialog, folder: Path) -> None:
    for name, text in (("exportName", "简报"), ("exportFolder", str(folder))):
        field = dialog.findChild(QLineEdit, name)
        assert field is not None
        field.setText(text)
    for box in dialog.findChildren(QCheckBox):
        box.setChecked(True)
    dialog.accept()


def test_a_draft_becomes_a_bulletin(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(qtbot)
    signals = window.desk.signals
    start = signals.bulletin

    draft = str(resource_path("samples", "lanhe.md"))
    choose_files(monkeypatch, "getOpenFileNames", ([draft], ""))
    with qtbot.waitSignal(signals.bulletin_changed, timeout=10000):
        do(qtbot, window, "importDrafts")
    section = signals.bulletin.outline[0]
    before = [node.id for node in section.children]  # type: ignore[union-attr]

    window.outline.choose(before[1])
    do(qtbot, window, "moveUp")
    after = [node.id for node in signals.bulletin.outline[0].children]  # type: ignore[union-attr]
    assert after[:2] == [before[1], before[0]]

    signals.show_article(next(articles(signals.bulletin)).id)
    window.article.focus_text()
    qtbot.keyClicks(window.article.text, "Typed. ")
    answer(lambda dialog: dialog.accept())
    do(qtbot, window, "insertTable")
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    choose_files(monkeypatch, "getOpenFileName", (str(resource_path("samples", "lanhe-bridge.png")), ""))
    with qtbot.waitSignal(signals.bulletin_changed, timeout=10000):
        do(qtbot, window, "insertPicture")
    assert {Table, Figure} <= kinds(window)
    signals.finish_typing()
    done = signals.bulletin

    while signals.session.undoable is not None:
        do(qtbot, window, "undo")
    assert signals.bulletin == start
    while signals.session.redoable is not None:
        do(qtbot, window, "redo")
    assert signals.bulletin == done

    choose_files(monkeypatch, "getSaveFileName", (str(tmp_path / "简报.bulletin"), ""))
    do(qtbot, window, "saveBulletin")
    answer(lambda dialog: export_all(dialog, tmp_path))
    do(qtbot, window, "exportBulletin")
    qtbot.waitUntil(lambda: "Exported" in text_of(window, "noticeText"), timeout=30000)
    assert {file.suffix for file in tmp_path.glob("简报.*")} >= {".docx", ".pdf", ".html", ".md"}

    leave(window)
    assert read_bulletin(tmp_path / "简报.bulletin") == done
    again = open_window(qtbot, tmp_path / "简报.bulletin")
    assert again.desk.signals.bulletin == done
    assert done.assets.keys() == again.desk.signals.bulletin.assets.keys()
    leave(again)
