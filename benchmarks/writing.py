"""Writing in the real window, all its panes at work: from a key to the painted text, and to another painted article.

An article of a thousand paragraphs is typed into in turn with a bare QTextEdit that holds the same text; the same
article among ten and among five thousand. Between two keys there is the time that a person takes.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit

from benchmarks.material import make_bulletin
from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.program import Program
from bulletin_editor.storage.bulletin_file import write_bulletin

KEYS = 80
PARAGRAPHS = 1000
SENTENCE = "近日，区规划分局坚持规划引领，深入一线调研，扎实推进各项重点工作，取得阶段性成效。"
SMALL, LARGE = 10, 5000
WARMING_UP = 10
LEAVES = 9


@dataclass(frozen=True, slots=True)
class Took:
    """What one act took: seconds on the wall, and seconds of the processor for the window's thread alone."""

    wall: float
    processor: float


@dataclass(frozen=True, slots=True)
class Times:
    """One thing done many times, beside a reference. Where other programs run, the processor's seconds tell more."""

    name: str
    taken: Sequence[Took]
    reference: str
    reference_taken: Sequence[Took]

    def __str__(self) -> str:
        wall, processor = [took.wall for took in self.taken], [took.processor for took in self.taken]
        wall_ratio = statistics.median(wall) / statistics.median(took.wall for took in self.reference_taken)
        processor_ratio = statistics.median(processor) / statistics.median(t.processor for t in self.reference_taken)
        return (
            f"{self.name}: {_said(wall)}, of the processor {_said(processor)}; "
            f"against {self.reference} ratio {wall_ratio:.2f}, of the processor {processor_ratio:.2f}"
        )


def run() -> Iterator[Times]:
    """Type and leaf in windows over a small and a large bulletin."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BULLETIN_EDITOR_DATA"] = folder
        application = QApplication.instance() or QApplication([])
        assert isinstance(application, QApplication)
        large = _open(application, Path(folder) / "large.bulletin", LARGE)
        keys_among_many, leaves_among_many = _written(large), _leafed(large)
        _close(large)
        small = _open(application, Path(folder) / "small.bulletin", SMALL)
        bare = _bare(small.article.text.font())
        pairs = [(_type(small), _type_bare(bare)) for _ in range(KEYS + WARMING_UP)][WARMING_UP:]
        keys = [one for one, _ in pairs]
        name = f"key to painted text, {PARAGRAPHS:,} paragraphs"
        yield Times(name, keys, "bare QTextEdit", [other for _, other in pairs])
        yield Times(f"the same among {LARGE:,} articles", keys_among_many, f"among {SMALL}", keys)
        yield Times(f"another article painted, of {LARGE:,}", leaves_among_many, f"of {SMALL}", _leafed(small))
        _close(small)


def _written(window: MainWindow) -> list[Took]:
    return [_type(window) for _ in range(KEYS + WARMING_UP)][WARMING_UP:]


def _leafed(window: MainWindow) -> list[Took]:
    """Show other articles, each for the first time."""
    shown = list(articles(window.desk.signals.bulletin))[1 : LEAVES + 1]
    return [_leaf(window, article) for article in (*shown, *shown)][: LEAVES * 2]


def _close(window: MainWindow) -> None:
    window.desk.close(discard=True)
    window.hand_over()
    QTest.qWait(50)


def _bulletin(size: int) -> Bulletin:
    long = Article(new_id(), ("长稿",), blocks=tuple(Paragraph(new_id(), (Run(SENTENCE),)) for _ in range(PARAGRAPHS)))
    made = make_bulletin(size - 1)
    return Bulletin(new_id(), masthead=made.masthead, outline=(long, *made.outline), assets=made.assets)


def _open(application: QApplication, path: Path, size: int) -> MainWindow:
    write_bulletin(path, _bulletin(size))
    window = Program(application).start(path)
    window.resize(1366, 768)
    window.show()
    long = next(articles(window.desk.signals.bulletin))
    window.desk.signals.show_article(long.id)
    window.article.focus_text()
    middle = TextPosition(PARAGRAPHS // 2, len(SENTENCE) // 2)
    window.article.text.select_ends((middle, middle))
    while not window.is_idle:
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return window


def _bare(font: QFont) -> QTextEdit:
    text = QTextEdit()
    text.setFont(font)
    text.setPlainText("\n".join([SENTENCE] * PARAGRAPHS))
    text.resize(620, 420)
    text.show()
    block = text.document().findBlockByNumber(PARAGRAPHS // 2)
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, n=len(SENTENCE) // 2)
    text.setTextCursor(cursor)
    text.ensureCursorVisible()
    QApplication.processEvents()
    return text


def _type(window: MainWindow) -> Took:
    """Type as a person does who lets the pages come."""
    took = _type_bare(window.article.text)
    _rest()
    return took


def _type_bare(text: QTextEdit) -> Took:
    """Type a letter and let it be painted."""

    def type_one() -> None:
        QTest.keyClick(text, "a")
        text.viewport().repaint()

    return _took(type_one)


def _leaf(window: MainWindow, article: Article) -> Took:
    """Show another article and let it be painted."""

    def show() -> None:
        window.desk.signals.show_article(article.id)
        window.article.repaint()
        window.article.text.viewport().repaint()

    took = _took(show)
    _rest()
    return took


def _rest() -> None:
    """Let come what a change brings along, as far as it comes between two keys of a person."""
    QTest.qWait(60)


def _took(act: Callable[[], object]) -> Took:
    wall, processor = time.perf_counter(), time.thread_time()
    act()
    return Took(time.perf_counter() - wall, time.thread_time() - processor)


def _said(seconds: Sequence[float]) -> str:
    late = sorted(seconds)[int(len(seconds) * 0.95)]
    return f"median {statistics.median(seconds) * 1000:.2f} ms, 95th percentile {late * 1000:.2f} ms"
