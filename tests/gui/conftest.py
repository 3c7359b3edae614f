"""What every test with a window may rely on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from bulletin_editor.gui.application import import_without_reading_sources

import_without_reading_sources()


@pytest.fixture(scope="session", autouse=True)
def clipboard_left_empty() -> Iterator[None]:
    """Take what was copied off the clipboard; the offscreen platform would free it after the interpreter has gone."""
    yield
    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()
