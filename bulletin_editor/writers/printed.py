"""What the template adds to the content of articles, looked up by the content's own ids.

Writers that walk the content take numbers, labels and captions from here, so that they say what the pages say; no page
is composed for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.content.blocks import Block, Figure, PageBreak, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, is_deleted, is_deleted_throughout
from bulletin_editor.content.outline import articles
from bulletin_editor.layout.article_numbers import ArticleNumbers, CaptionNumbers
from bulletin_editor.templates.template import Template


@dataclass(frozen=True, slots=True)
class Printed:
    """Signs and labels before blocks, signs before captions, and numbers of notes, each by id."""

    signs: dict[str, str]
    labels: dict[str, str]
    caption_signs: dict[str, str]
    note_numbers: Mapping[str, int]

    @classmethod
    def of(cls, bulletin: Bulletin, template: Template) -> Printed:
        """Count through the articles of the outline."""
        signs: dict[str, str] = {}
        labels: dict[str, str] = {}
        caption_signs: dict[str, str] = {}
        note_numbers: dict[str, int] = {}
        captions = CaptionNumbers()
        for article in articles(bulletin):
            numbers = ArticleNumbers(template, captions)
            for block in article.blocks:
                match block:
                    case Paragraph():
                        before = numbers.pass_paragraph(block)
                        if before is not None:
                            signs[block.id], labels[block.id] = before
                    case Table():
                        caption_signs[block.id] = numbers.pass_table(block)
                    case Figure():
                        caption_signs[block.id] = numbers.pass_figure(block)
                    case PageBreak():
                        numbers.pass_page_break()
                    case _:
                        assert_never(block)
            captions = numbers.captions
            note_numbers.update(numbers.note_numbers)
        return cls(signs, labels, caption_signs, note_numbers)


def is_printed(block: Block) -> bool:
    """Tell whether a block is printed: all but paragraphs whose whole text a tracked change has deleted."""
    return not (isinstance(block, Paragraph) and is_deleted_throughout(block.inlines))


def visible_inlines(inlines: Inlines) -> tuple[Inline, ...]:
    """Leave out what a tracked change has deleted."""
    return tuple(inline for inline in inlines if not is_deleted(inline))


def footnotes_of(article: Article) -> tuple[Footnote, ...]:
    """Return the footnotes of an article in reading order."""
    notes: list[Footnote] = []
    for block in article.blocks:
        match block:
            case Paragraph():
                notes += _footnotes(block.inlines)
            case Table():
                for row in block.rows:
                    for cell in row.cells:
                        notes += _footnotes(cell.inlines)
            case Figure() | PageBreak():
                pass
            case _:
                assert_never(block)
    return tuple(notes)


def _footnotes(inlines: Inlines) -> list[Footnote]:
    return [inline for inline in inlines if isinstance(inline, Footnote)]
