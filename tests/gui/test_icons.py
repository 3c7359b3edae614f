"""Icons are sharp at any scale of the screen and follow the palette."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from bulletin_editor.gui.icons import icon


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_has_a_dot_for_each_dot_of_the_screen(qtbot: QtBot, scale: float) -> None:
    pixmap = icon("bold").pixmap(QSize(20, 20), scale)
    assert pixmap.size() == QSize(20, 20) * scale
    assert pixmap.deviceIndependentSize().toSize() == QSize(20, 20)
