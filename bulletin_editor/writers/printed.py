"""What the galley adds to the content of an article, looked up by the content's own ids.

Writers that walk the content take numbers, labels and captions from here, so that they say what the pages say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.content.blocks import Block, Figure, PageBreak, Paragraph, Table
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, is_deleted
from bulletin_editor.layout.galley import Galley, Part, TextItem


@dataclass(frozen=True, slots=True)
class Printed:
    """Signs and labels before blocks, signs before captions, and numbers of notes, each by id."""

    signs: dict[str, str]
    labels: dict[str, str]
    caption_signs: dict[str, str]
    note_numbers: Mapping[str, int]

    @classmethod
    def from_galley(cls, galley: Galley) -> Printed:
        signs: dict[str, str] = {}
        labels: dict[str, str] = {}
        caption_signs: dict[str, str] = {}
        for item in galley.items:
            if not isinstance(item, TextItem):
                continue
            block_id = item.source.block_id
            if item.source.part is Part.BLOCK:
                signs[block_id] = item.sign
                labels[block_id] = item.label
            elif item.source.part is Part.CAPTION:
                caption_signs.setdefault(block_id, item.sign)
        return cls(signs, labels, caption_signs, galley.note_numbers)


def is_printed(block: Block) -> bool:
    """Tell whether a block is printed: all but paragraphs whose whole text a tracked change has deleted."""
    return not (isinstance(block, Paragraph) and block.inlines and all(is_deleted(inline) for inline in block.inlines))


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
