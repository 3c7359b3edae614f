"""Keys on a real keyboard: one press never means two things, which Qt would answer by doing neither."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.menus.actions import COMMANDS
from bulletin_editor.gui.pages.page_stack import Zoom
from tests.gui.window import action, leave, open_window, type_text

SHIFTED = dict(zip('!@#$%^&*()_+{}|:"<>?~', "1234567890-=[]\\;',./`", strict=True))
BY_PLACE = {"markSuperscript", "zoomIn"}
"""One where somebody writes, the other elsewhere."""


def press_of(keys: str) -> tuple[frozenset[str], str]:
    """What is pressed on a keyboard for a sequence: a shifted character is its key with Shift."""
    head, plus, key = keys.rpartition("+")
    if not key:
        head, key = head.removesuffix("+"), plus
    modifiers = {part for part in head.split("+") if part}
    if key in SHIFTED:
        modifiers.add("Shift")
        key = SHIFTED[key]
    return frozenset(modifiers), key


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[MainWindow]:
    opened = open_window(qtbot)
    action(opened, "newArticle").trigger()
    qtbot.waitUntil(lambda: action(opened, "markSuperscript").isEnabled())
    yield opened
    leave(opened)


def press_shared(window: MainWindow) -> None:
    """Send what Qt makes of Ctrl and the plus key of a keyboard on a screen: both actions have it."""
    for name in sorted(BY_PLACE):
        if QApplication.sendEvent(action(window, name), QShortcutEvent(QKeySequence("Ctrl++"), 0, True)):
            return


def test_a_shifted_character_is_the_same_press_as_its_key_with_shift() -> None:
    assert press_of("Ctrl++") == press_of("Ctrl+Shift+=") == press_of("Ctrl+Shift++")
    assert press_of("Ctrl+#") == press_of("Ctrl+Shift+3")


def test_no_press_means_two_things() -> None:
    meanings: dict[object, list[str]] = defaultdict(list)
    for command in COMMANDS:
        for keys in command.keys:
            meanings[press_of(keys)].append(command.name)
    assert [set(found) for found in meanings.values() if len(found) > 1] == [BY_PLACE]


def test_the_plus_raises_what_is_written_and_enlarges_the_pages_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    zoom: Zoom = 1.0
    window.pages.set_zoom(zoom)
    type_text(qtbot, window, "10")
    press_shared(window)
    assert action(window, "markSuperscript").isChecked()
    assert window.pages.view.factor == pytest.approx(1.0)
    window.outline.setFocus()
    press_shared(window)
    assert action(window, "markSuperscript").isChecked()
    assert window.pages.view.factor > 1.0
