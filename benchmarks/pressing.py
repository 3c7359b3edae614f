"""Pressing keys as the keyboard does, and waiting as the program does: through the event loop.

`QTest` keeps Python to itself while it presses and while it waits: what works beside the window stands still meanwhile,
and works while the next key is measured. Nobody who types sees that.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class Took:
    """What one act took: seconds on the wall, and seconds of the processor for the window's thread alone."""

    wall: float
    processor: float


class Paints(QObject):
    """Takes the moment at which a window whose widget was painted has handed its pixels on."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.done: tuple[float, float] | None = None
        """The clocks on the wall and of the processor, once the widget has been painted."""
        self.is_awaited = True
        self._was_painted = False
        self._is_painting = False
        watched.installEventFilter(self)
        self._window = watched.window()
        self._window.installEventFilter(self)

    def await_them(self) -> None:
        """Take what is painted from now on for new."""
        self.is_awaited = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._was_painted = self._was_painted or (self.is_awaited and watched is not self._window)
        elif event.type() is QEvent.Type.UpdateRequest and watched is self._window and not self._is_painting:
            self._is_painting = True
            QCoreApplication.sendEvent(watched, event)
            self._is_painting = False
            if self._was_painted and self.done is None:
                self.done = (time.perf_counter(), time.thread_time())
            return True
        return False


def press(key: Qt.Key, text: str = "") -> None:
    """Send a key to whatever has the keyboard; it comes when the loop turns."""
    focused, window = QApplication.focusWidget(), QApplication.focusWindow()
    if focused is None or window is None:
        raise RuntimeError("nothing has the keyboard")
    for receiver, kind in (
        (focused, QEvent.Type.ShortcutOverride),
        (window, QEvent.Type.KeyPress),
        (window, QEvent.Type.KeyRelease),
    ):
        QCoreApplication.postEvent(receiver, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text))


def time_until_painted(act: Callable[[], object], widget: QWidget, since: SignalInstance | None = None) -> Took:
    """Take the time from an act until the new pixels of a widget are handed to the screen.

    With `since`, only what is painted after that signal is new.
    """
    paints = Paints(widget)
    paints.is_awaited = since is None
    if since is not None:
        since.connect(paints.await_them)
    wall, processor = time.perf_counter(), time.thread_time()
    act()
    wait_until(lambda: paints.done is not None)
    assert paints.done is not None
    paints.deleteLater()
    return Took(paints.done[0] - wall, paints.done[1] - processor)


def rest(seconds: float) -> None:
    """Let the window and what works beside it go on."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def wait_until(condition: Callable[[], bool]) -> None:
    """Let the loop turn until something is so."""
    end = time.perf_counter() + _PATIENCE
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get there")
