"""Stretches of an article's text: their places, what lies in them, and slices of paragraphs.

Offsets count as in `TextPosition`. What is done to a stretch stands in `text_commands` and `text_formatting`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from operator import indexOf, is_

from bulletin_editor.content.block_texts import with_texts
from bulletin_editor.content.blocks import Block, Paragraph
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, Run
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.editing.selection import Selection, TextPosition

Blocks = tuple[Block, ...]

OBJECT = "\ufffc"
"""Stands for an inline that is not text."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What lies between two positions, the earlier one first; a caret when they are the same."""

    start: TextPosition
    stop: TextPosition

    @classmethod
    def between(cls, one: TextPosition, other: TextPosition) -> Stretch:
        """Return the stretch between two positions in either order."""
        one_first = (one.block, one.offset) <= (other.block, other.offset)
        return cls(one, other) if one_first else cls(other, one)

    @classmethod
    def of(cls, selection: Selection) -> Stretch:
        """Return the stretch that is selected."""
        return cls.between(selection.anchor, selection.caret)

    @classmethod
    def at(cls, position: TextPosition) -> Stretch:
        """Return the empty stretch at a position."""
        return cls(position, position)

    @property
    def is_empty(self) -> bool:
        return self.start == self.stop


def inline_length(inline: Inline) -> int:
    """Return how far an inline advances an offset."""
    return len(inline.text) if isinstance(inline, Run) else 1


def block_length(block: Block) -> int:
    """Return the last offset in a block."""
    return sum(map(inline_length, block.inlines)) if isinstance(block, Paragraph) else 1


def text_of(inlines: Inlines) -> str:
    """Return the text with one character for each offset: `\\n` for a line break, `OBJECT` for a footnote."""
    return "".join(
        inline.text if isinstance(inline, Run) else "\n" if isinstance(inline, LineBreak) else OBJECT
        for inline in inlines
    )


def slice_inlines(inlines: Inlines, start: int, stop: int | None = None) -> Inlines:
    """Return the inlines between two offsets, runs cut where an offset falls inside."""
    result: list[Inline] = []
    offset = 0
    for inline in inlines:
        length = inline_length(inline)
        first, last = max(start - offset, 0), length if stop is None else min(stop - offset, length)
        if first < last:
            result.append(Run(inline.text[first:last], inline.marks) if isinstance(inline, Run) else inline)
        offset += length
    return tuple(result)


def equal_ends(before: Sequence[object], after: Sequence[object]) -> tuple[int, int]:
    """Return how many items at the head and at the tail of two sequences are the same objects."""
    shorter = min(len(before), len(after))
    head = _equal_start(before, after, shorter)
    return head, _equal_start(reversed(before), reversed(after), shorter - head)


def _equal_start(before: Iterable[object], after: Iterable[object], most: int) -> int:
    try:
        return min(indexOf(map(is_, before, after), False), most)
    except ValueError:
        return most


def clamped(blocks: Blocks, position: TextPosition) -> TextPosition:
    """Return the position, or the nearest one that the blocks have."""
    if not blocks:
        return TextPosition(0, 0)
    block = max(0, min(position.block, len(blocks) - 1))
    return TextPosition(block, max(0, min(position.offset, block_length(blocks[block]))))


def paragraphs_in(blocks: Blocks, stretch: Stretch) -> Iterator[tuple[int, Paragraph, int, int]]:
    """Yield each paragraph the stretch touches: its index, itself, and the offsets where the stretch lies in it."""
    for index in range(stretch.start.block, min(stretch.stop.block + 1, len(blocks))):
        block = blocks[index]
        if isinstance(block, Paragraph):
            first = stretch.start.offset if index == stretch.start.block else 0
            last = stretch.stop.offset if index == stretch.stop.block else block_length(block)
            yield index, block, first, last


def content_of(blocks: Blocks, stretch: Stretch) -> Blocks:
    """Return what lies in the stretch, as it would be copied; a part of a paragraph is a paragraph."""
    result: list[Block] = []
    for index in range(stretch.start.block, min(stretch.stop.block + 1, len(blocks))):
        block = blocks[index]
        first = stretch.start.offset if index == stretch.start.block else 0
        last = stretch.stop.offset if index == stretch.stop.block else block_length(block)
        if isinstance(block, Paragraph):
            result.append(replace(block, inlines=slice_inlines(block.inlines, first, last)))
        elif first < last:
            result.append(block)
    return tuple(result)


def with_new_ids(blocks: Blocks) -> Blocks:
    """Return copies of the blocks, and of the footnotes in them, with ids of their own."""
    return tuple(replace(with_texts(block, with_new_footnote_ids), id=new_id()) for block in blocks)


def with_new_footnote_ids(inlines: Inlines) -> Inlines:
    """Return the inlines with ids of their own for the footnotes."""
    return tuple(replace(inline, id=new_id()) if isinstance(inline, Footnote) else inline for inline in inlines)


def joined(*parts: Inlines) -> Inlines:
    """Return the inlines one after the other, in normal form."""
    return normalised_inlines(inline for part in parts for inline in part)
