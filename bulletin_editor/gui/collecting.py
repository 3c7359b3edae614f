"""Garbage collection that waits until nobody types.

A full collection looks through all that is open, which holds the window for a tenth of a second at some hundred
pages. What it looked through once it leaves alone later, so only the first one takes that long.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

_IDLE = 2500
"""Milliseconds without news after which a person is taken to be resting."""
_YOUNG, _MIDDLE = 2000, 8
"""After how many new objects, and how many collections of these, Python still collects by itself."""
_NEVER = 1_000_000


class IdleCollection(QObject):
    """Collects in the screen's thread when it has been idle; the full collections of Python itself are put off."""

    def __init__(self, parent: QObject, may_collect: Callable[[], bool]) -> None:
        super().__init__(parent)
        self._may_collect = may_collect
        gc.set_threshold(_YOUNG, _MIDDLE, _NEVER)
        self._timer = QTimer(self, singleShot=True, interval=_IDLE)
        self._timer.timeout.connect(self._collect)

    @Slot()
    def put_off(self) -> None:
        """Wait again: something has happened."""
        self._timer.start()

    @staticmethod
    def keep_what_is_there() -> None:
        """Leave alone what was just opened: it stays for long, and no collection need look through it."""
        gc.freeze()

    @Slot()
    def _collect(self) -> None:
        """Collect, but not while much is being made that will stay."""
        if not self._may_collect():
            self.put_off()
            return
        gc.collect()
        gc.freeze()
