"""Composing and painting pages, against LibreOffice laying out the same bulletin's Word file."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.material import make_bulletin
from benchmarks.measuring import Comparison, compare, seconds_of
from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.article_edits import ReplaceBlocks
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.painter import paint_pdf
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.registry import write

ARTICLES = (10, 100)
ROUNDS = 5


def run() -> list[Comparison]:
    """Measure composing everything, and one typed character to the painted page, at each size."""
    return [comparison for count in ARTICLES for comparison in _measure(count)]


def _measure(count: int) -> list[Comparison]:
    template = load_template("guobiao")
    bulletin = make_bulletin(count)
    pages = compose(bulletin, template)
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder) / "bulletin.docx"
        write(bulletin, template, pages, word)

        def libreoffice() -> float:
            command = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, str(word)]
            return seconds_of(lambda: subprocess.run(command, check=True, capture_output=True))

        edited = Typing(bulletin)
        name = f"{pages.count} pages"
        return [
            compare(
                f"{name}, typed character to painted page",
                lambda: seconds_of(lambda: paint_pdf(compose(edited.type_one(), template), only=[pages.count // 2])),
                "LibreOffice, Word file to PDF",
                libreoffice,
                ROUNDS,
            ),
            compare(
                f"{name}, all composed and painted",
                lambda: seconds_of(lambda: paint_pdf(compose(make_bulletin(count, seed=2), template))),
                "LibreOffice, Word file to PDF",
                libreoffice,
                ROUNDS,
            ),
        ]


class Typing:
    """A person who types into the middle article, a character at a time."""

    def __init__(self, bulletin: Bulletin) -> None:
        pieces = list(articles(bulletin))
        self.bulletin = bulletin
        self.article_id = pieces[len(pieces) // 2].id

    def type_one(self) -> Bulletin:
        article = next(piece for piece in articles(self.bulletin) if piece.id == self.article_id)
        block = article.blocks[0]
        assert isinstance(block, Paragraph)
        typed = replace(block, inlines=(Run("字"), *block.inlines))
        self.bulletin = ReplaceBlocks(self.article_id, 0, 1, (typed,)).apply(self.bulletin)
        return self.bulletin
