"""The window with somebody typing in it until it is killed: `python -m tests.gui.typing_window_child FILE`.

Each key is announced on standard output, with the time, after it has been pressed.
"""

from __future__ import annotations

import sys
import time
from itertools import count
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bulletin_editor.gui.program import Program

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def main() -> None:
    application = QApplication(sys.argv[:1])
    window = Program(application).start(Path(sys.argv[1]))
    window.show()
    numbers = count(1)

    def press_a_key() -> None:
        number = next(numbers)
        QTest.keyClick(window.article.text, LETTERS[number % len(LETTERS)])
        sys.stdout.write(f"{number} {time.monotonic()}\n")
        sys.stdout.flush()

    timer = QTimer(interval=5)
    timer.timeout.connect(press_a_key)
    timer.start()
    application.exec()


if __name__ == "__main__":
    main()
