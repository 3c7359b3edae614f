"""Composing and painting pages, against LibreOffice laying out the same bulletin's Word file."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.libreoffice import NAME, word_file
from benchmarks.material import make_bulletin
from benchmarks.measuring import Comparison, compare, seconds_of
from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.article_edits import ReplaceBlocks
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.painter import paint_document, paint_pdf
from bulletin_editor.templates.loading import load_template

ARTICLES = (10, 100)
ROUNDS = 5


def run() -> list[Comparison]:
    """Measure composing everything, and one typed character to the painted page, at each size."""
    return [comparison for count in ARTICLES for comparison in _measure(count)]


def _measure(count: int) -> list[Comparison]:
    template = load_template("guobiao")
    bulletin = make_bulletin(count)
    pages = compose(bulletin, template)
    with word_file(bulletin) as word:
        edited = Typing(bulletin)
        name = f"{pages.count} pages"
        return [
            compare(
                f"{name}, typed character to painted page",
                lambda: seconds_of(lambda: paint_pdf(compose(edited.type_one(), template), only=[pages.count // 2])),
                NAME,
                word.seconds_to_pdf,
                ROUNDS,
            ),
            compare(
                f"{name}, all composed and painted",
                lambda: seconds_of(lambda: paint_document(compose(make_bulletin(count, seed=2), template))),
                NAME,
                word.seconds_to_pdf,
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
