"""From a key to the pixels of the page, in the real window; and how long the window's loop was held meanwhile.

A person types into the middle of the bulletin, as fast as the pages come; then LibreOffice lays out its Word file. Run
this alone: two cores tell the truth.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.libreoffice import NAME, word_file
from benchmarks.varied import EVERYTHING, make_varied_bulletin
from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.program import Program
from bulletin_editor.storage.bulletin_file import write_bulletin

PAGES = (20, 300, 1000)
KEYS = 100
WARMING_UP = 5
_PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class TypingTimes:
    """Seconds from each key to the pixels, and seconds between two turns of the window's loop."""

    pages: int
    keys: Sequence[float]
    turns: Sequence[float]
    libreoffice: float
    """Seconds of LibreOffice for the same pages."""

    def __str__(self) -> str:
        median = statistics.median(self.keys)
        return (
            f"{self.pages} pages, key to pixels: median {median * 1000:.0f} ms, {NAME}: {self.libreoffice:.1f} s, "
            f"ratio {median / self.libreoffice:.4f}; "
            f"95th percentile {_share(self.keys, 0.95) * 1000:.0f} ms; loop held: "
            f"99th percentile {_share(self.turns, 0.99) * 1000:.1f} ms, longest {max(self.turns) * 1000:.1f} ms"
        )


def run() -> Iterator[TypingTimes]:
    """Type at each size, in one window after the other."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BULLETIN_EDITOR_DATA"] = folder
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        for pages in PAGES:
            yield _measure(application, Path(folder) / f"{pages}.bulletin", pages)


class Turns(QObject):
    """Notes when the loop turns, and when the pages are painted."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.times: list[float] = []
        self.painted: Bulletin | None = None
        """What the pixels in view show."""
        self._window = window
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self.times.append(time.perf_counter()))
        window.pages.view.viewport().installEventFilter(self)

    def start(self) -> None:
        self.times.clear()
        self._timer.start()

    def gaps(self) -> list[float]:
        return [after - before for before, after in zip(self.times, self.times[1:], strict=False)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002 - Qt's signature
        pages = self._window.desk.signals.pages
        if event.type() is QEvent.Type.Paint and pages is not None and self._window.pages.view.is_current:
            self.painted = pages.bulletin
        return False


def _measure(application: QApplication, path: Path, wanted_pages: int) -> TypingTimes:
    bulletin = make_varied_bulletin(wanted_pages, seed=23, ingredients=EVERYTHING)
    write_bulletin(path, bulletin)
    with word_file(bulletin) as word:
        libreoffice = min(word.seconds_to_pdf(), word.seconds_to_pdf())
    window, turns = open_window(application, path)
    keys: list[float] = []
    for number in range(KEYS + WARMING_UP):
        if number == WARMING_UP:
            turns.start()
        keys.append(type_one(window, turns))
    gaps = turns.gaps()
    pages = window.pages.view.count
    _wait(lambda: window.is_idle)
    window.close()
    QTest.qWait(50)
    return TypingTimes(pages, keys[WARMING_UP:], gaps, libreoffice)


def open_window(application: QApplication, path: Path) -> tuple[MainWindow, Turns]:
    """Return a window with a file, the caret in the article in its middle, all pages there."""
    window = Program(application).start(path)
    window.resize(1366, 768)
    window.show()
    inside = list(articles(window.desk.signals.bulletin))
    window.desk.signals.show_article(inside[len(inside) // 2].id)
    window.article.focus_text()
    turns = Turns(window)
    turns.start()
    _wait(lambda: window.is_idle and window.pages.view.is_current)
    return window, turns


def type_one(window: MainWindow, turns: Turns) -> float:
    """Type a character; return the seconds until the page that shows it is painted."""
    signals = window.desk.signals
    before = signals.bulletin
    start = time.perf_counter()
    QTest.keyClicks(window.article.text, "a")
    if signals.bulletin is before:
        raise RuntimeError("the key did not reach the bulletin")
    _wait(lambda: turns.painted is signals.bulletin)
    return time.perf_counter() - start


def _wait(condition: Callable[[], bool]) -> None:
    end = time.perf_counter() + _PATIENCE
    while not condition():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get there")


def _share(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]
