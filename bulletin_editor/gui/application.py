"""Where the window begins: one function for the entry point, which loads the rest.

What is loaded at the start lives as long as the program, so the garbage collector leaves it alone: it would look
through all of it several times before the window is there.
"""

from __future__ import annotations

import builtins
import gc
import sys
from pathlib import Path

_WITHOUT_CLIPBOARD = frozenset({"offscreen", "minimal", "minimalegl", "vnc", "linuxfb", "eglfs"})


def run_application(path: Path | None) -> int:
    """Open the window, on a bulletin if there is a path; return the exit status when it closes."""
    gc.disable()
    from PySide6.QtWidgets import QApplication

    import_without_reading_sources()
    from bulletin_editor.gui.program import Program

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    window = Program(application).start(path)
    window.completed.connect(_collect_from_now_on)
    window.show()
    status = application.exec()
    _empty_own_clipboard()
    return status


def _empty_own_clipboard() -> None:
    """Let go of what was copied where no other program could paste it.

    A platform without a clipboard of the system keeps the data to its own end, which comes after Python's, and the data
    is Python's to free.
    """
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.platformName() in _WITHOUT_CLIPBOARD:
        QGuiApplication.clipboard().clear()


def import_without_reading_sources() -> None:
    """Take away what PySide does at each import: it reads the module's source, looking for use of `__feature__`.

    This program uses no such features; reading its hundred modules twice takes a twentieth of its start.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _collect_from_now_on() -> None:
    gc.freeze()
    gc.enable()
