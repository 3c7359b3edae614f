"""The line breaker alone: all paragraphs of 300 pages measured and broken, and one of them after an edit.

The reference is Qt's own text layout, which breaks the same paragraphs at the same width. Both work in one thread and
are measured in seconds of the processor; nothing is remembered between rounds but the widths of single characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from benchmarks.measuring import Comparison, busy_seconds_of, compare
from benchmarks.varied import EVERYTHING, make_varied_bulletin
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.galley import Galley, TextItem
from bulletin_editor.layout.paragraph_setting import set_paragraph
from bulletin_editor.templates.loading import load_template

PAGES = 300
ROUNDS = 7
_EDITS = 20


def run() -> list[Comparison]:
    """Break everything, then the longest paragraph after each of some typed characters."""
    application = QApplication.instance() or QApplication([])
    assert application is not None
    bulletin = make_varied_bulletin(PAGES, seed=11, ingredients=EVERYTHING)
    pages = compose(bulletin, load_template(bulletin.template))
    paragraphs = [item for item in pages.galley.items if isinstance(item, TextItem)]
    breaker = _Breaker(pages.galley, float(pages.template.page.text_width), pages.template.language)
    longest = max(paragraphs, key=lambda item: len(plain_text(item.inlines)))
    typed = [replace(longest, inlines=(Run("字" * number), *longest.inlines)) for number in range(1, _EDITS + 1)]
    return [
        compare(
            f"lines of {pages.count} pages ({len(paragraphs):,} paragraphs)",
            lambda: breaker.seconds(paragraphs),
            "Qt's text layout",
            lambda: _qt_seconds(paragraphs, breaker.measure),
            ROUNDS,
        ),
        compare(
            f"lines of one paragraph of {len(plain_text(longest.inlines))} characters after an edit",
            lambda: breaker.seconds(typed) / _EDITS,
            "Qt's text layout",
            lambda: _qt_seconds(typed, breaker.measure) / _EDITS,
            ROUNDS,
        ),
    ]


class _Breaker:
    def __init__(self, galley: Galley, measure: float, language: str) -> None:
        self.measure = measure
        self._galley = galley
        self._language = language

    def seconds(self, paragraphs: Sequence[TextItem]) -> float:
        """Return the seconds it takes to measure and break paragraphs."""

        def work() -> None:
            for item in paragraphs:
                set_paragraph(item, self._galley.note_numbers, self.measure, self._language)

        return busy_seconds_of(work)


def _qt_seconds(paragraphs: Sequence[TextItem], measure: float) -> float:
    font = QFont("Liberation Serif")
    font.setPixelSize(16)
    option = QTextOption()
    texts = [plain_text(item.inlines) for item in paragraphs]

    def work() -> None:
        for text in texts:
            layout = QTextLayout(text, font)
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(measure)
            layout.endLayout()

    return busy_seconds_of(work)
