"""Writing in the real window, all its panes at work: from a key to the painted text, and to another painted article.

An article of a thousand paragraphs is typed into in turn with a bare QTextEdit that holds the same text; the same
article among ten and among five thousand. Between two keys there is the time that a fast writer takes. Articles are
chosen in the outline.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from benchmarks.material import make_bulletin
from benchmarks.pressing import Took, press, rest, time_until_painted, wait_until
from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.gui.program import Program
from bulletin_editor.storage.bulletin_file import write_bulletin

ROUNDS, KEYS = 9, 10
PARAGRAPHS = 1000
SENTENCE = "近日，区规划分局坚持规划引领，深入一线调研，扎实推进各项重点工作，取得阶段性成效。"
SMALL, LARGE = 10, 5000
LEAVES = 9
BETWEEN_KEYS = 0.06
BETWEEN_LEAVES = 0.2


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
        keys_among_many = [took for _ in range(ROUNDS) for took in _written(large.article.text)][KEYS:]
        leaves_among_many = _leafed(large)
        _close(large)
        small = _open(application, Path(folder) / "small.bulletin", SMALL)
        bare = _bare(small.article.text.font())
        texts = (small.article.text, bare)
        in_turn = [[_written(text) for text in texts] for _ in range(ROUNDS)][1:]
        keys, bare_keys = ([took for both in in_turn for took in both[which]] for which in (0, 1))
        name = f"key to painted text, {PARAGRAPHS:,} paragraphs"
        yield Times(name, keys, "bare QTextEdit", bare_keys)
        yield Times(f"the same among {LARGE:,} articles", keys_among_many, f"among {SMALL}", keys)
        yield Times(f"another article painted, of {LARGE:,}", leaves_among_many, f"of {SMALL}", _leafed(small))
        _close(small)


def _written(text: QTextEdit) -> list[Took]:
    """Write some letters, each when the one before is painted and a moment has passed."""
    text.activateWindow()
    text.setFocus()
    wait_until(text.hasFocus)
    rest(BETWEEN_LEAVES)
    return [_type(text) for _ in range(KEYS)]


def _leafed(window: MainWindow) -> list[Took]:
    """Choose other articles in the outline: each for the first time, then once more."""
    shown = list(articles(window.desk.signals.bulletin))[1 : LEAVES + 1]
    return [_leaf(window, article) for article in (*shown, *shown)]


def _close(window: MainWindow) -> None:
    window.desk.close(discard=True)
    window.hand_over()
    rest(0.05)


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
    wait_until(lambda: window.is_idle)
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


def _type(text: QTextEdit) -> Took:
    """Type a letter and let it be painted."""
    length = text.document().characterCount()
    took = time_until_painted(lambda: press(Qt.Key.Key_A, "a"), text.viewport())
    if text.document().characterCount() == length:
        raise RuntimeError("the key did not reach the text")
    rest(BETWEEN_KEYS)
    return took


def _leaf(window: MainWindow, article: Article) -> Took:
    """Show another article and let it be painted."""
    took = time_until_painted(lambda: window.outline.choose(article.id), window.article.text.viewport())
    if window.desk.signals.article_id != article.id:
        raise RuntimeError("the outline did not show the article")
    rest(BETWEEN_LEAVES)
    return took


def _said(seconds: Sequence[float]) -> str:
    late = sorted(seconds)[int(len(seconds) * 0.95)]
    return f"median {statistics.median(seconds) * 1000:.2f} ms, 95th percentile {late * 1000:.2f} ms"
