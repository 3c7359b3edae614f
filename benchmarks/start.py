"""From the start of the process to a usable window: the sample in our window against a bare window with a QTextEdit.

Usable means shown and painted, with the event loop idle once.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benchmarks.measuring import Comparison, compare, seconds_of_command
from bulletin_editor.resource_files import resource_path

ROUNDS = 9

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit
application = QApplication([])
window = QMainWindow()
text = QTextEdit()
text.setPlainText("近日，开发区规划分局召开专题会议。" * 20)
window.setCentralWidget(text)
window.resize(1400, 900)
window.show()
while not window.windowHandle().isExposed():
    application.processEvents()
application.processEvents()
"""

_OURS = """
import os, sys
from PySide6.QtWidgets import QApplication
def until_painted():
    application = QApplication.instance()
    window = next(w for w in application.topLevelWidgets() if w.objectName() == "mainWindow")
    while not window.windowHandle().isExposed():
        application.processEvents()
    application.processEvents()
    sys.stdout.flush()
    os._exit(0)
QApplication.exec = staticmethod(until_painted)
from bulletin_editor.__main__ import main
sys.argv = ["bulletin-editor", sys.argv[1]]
main()
"""


def run() -> list[Comparison]:
    """Compare the two starts."""
    with tempfile.TemporaryDirectory() as folder:
        sample = Path(folder) / "lanhe.bulletin"

        def ours() -> float:
            sample.write_bytes(resource_path("samples", "lanhe.bulletin").read_bytes())
            return seconds_of_command([sys.executable, "-c", _OURS, str(sample)])

        def bare() -> float:
            return seconds_of_command([sys.executable, "-c", _BARE])

        return [compare("window with the sample", ours, "bare window with a QTextEdit", bare, ROUNDS)]
