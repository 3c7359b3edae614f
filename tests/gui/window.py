"""A window for tests: made as the program makes it, driven by keys and menus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.program import Program

Kind = TypeVar("Kind", bound=QDialog)


def open_window(qtbot: QtBot, path: Path | None = None) -> MainWindow:
    """Return the shown window of a new program."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application)
    window = program.start(path)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    return window


def leave(window: MainWindow) -> None:
    """Close the window; a bulletin without a name is thrown away."""
    if not isValid(window):
        return
    if window.desk.needs_name:
        window.desk.close(discard=True)
        window.hand_over()
    else:
        window.close()


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert found is not None, name
    return found


def text_of(window: QWidget, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None, name
    return label.text()


def answer(act: Callable[[QDialog], object]) -> None:
    """Do something with the next dialog as soon as it is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            act(dialog)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def shown_dialog(qtbot: QtBot, window: QWidget, kind: type[Kind]) -> Kind:
    """Wait for a dialog that opens beside the test's own steps; return it."""
    qtbot.waitUntil(
        lambda: bool(window.findChildren(kind)) and window.findChildren(kind)[-1].isVisible(), timeout=10000
    )
    return window.findChildren(kind)[-1]


def choose_files(monkeypatch: object, method: str, result: object) -> None:
    """Let the system's file dialog return something; it is not ours to drive."""
    monkeypatch.setattr(QFileDialog, method, staticmethod(lambda *_args, **_kwargs: result))  # type: ignore[attr-defined]


def type_text(qtbot: QtBot, window: MainWindow, text: str) -> None:
    editor = window.article.text
    editor.setFocus()
    for character in text:
        qtbot.keyClick(editor, character) if character.isascii() else editor.insert_text(character)


def press(
    qtbot: QtBot, widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(widget, key, modifiers)
