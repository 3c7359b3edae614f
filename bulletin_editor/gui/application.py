"""Where the window begins: one function for the entry point, which loads the rest.

What is loaded at the start lives as long as the program, so the garbage collector leaves it alone: it would look
through all of it several times before the window is there.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path


def run_application(path: Path | None) -> int:
    """Open the window, on a bulletin if there is a path; return the exit status when it closes."""
    gc.disable()
    from PySide6.QtWidgets import QApplication

    from bulletin_editor.gui.program import Program

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    window = Program(application).start(path)
    window.completed.connect(_collect_from_now_on)
    window.show()
    return application.exec()


def _collect_from_now_on() -> None:
    gc.freeze()
    gc.enable()
