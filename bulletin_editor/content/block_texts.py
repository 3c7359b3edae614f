"""The formatted texts of a block, whatever its kind: a paragraph's, a table's caption and cells, and their notes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bulletin_editor.content.blocks import Block, Paragraph, Row, Table
from bulletin_editor.content.inlines import Footnote, Inlines, Run


def texts_of(block: Block) -> Iterator[Inlines]:
    """Yield every text of a block in reading order, each before those of its notes; pictures have none."""
    for text in _own_texts(block):
        yield text
        yield from (inline.inlines for inline in text if isinstance(inline, Footnote))


def footnotes_of(block: Block) -> Iterator[Footnote]:
    """Yield the footnotes of a block in reading order."""
    texts = (block.inlines,) if isinstance(block, Paragraph) else _own_texts(block)
    return (inline for text in texts for inline in text if isinstance(inline, Footnote))


def comments_on(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Return the ids of the comments that blocks carry, in the order of their texts, each once."""
    found = (
        inline.marks.comments
        for block in blocks
        for text in texts_of(block)
        for inline in text
        if isinstance(inline, Run)
    )
    return tuple(dict.fromkeys(comment for comments in found for comment in comments))


def with_texts(block: Block, change: Callable[[Inlines], Inlines]) -> Block:
    """Return a block with each of its texts changed, the same object when none is; notes are left to `change`."""
    match block:
        case Paragraph():
            inlines = change(block.inlines)
            return block if inlines is block.inlines else replace(block, inlines=inlines)
        case Table():
            rows = tuple(
                Row(tuple(replace(cell, inlines=change(cell.inlines)) for cell in row.cells)) for row in block.rows
            )
            caption = tuple(inline for inline in change(block.caption) if isinstance(inline, Run))
            if rows == block.rows and caption == block.caption:
                return block
            return replace(block, rows=rows, caption=caption)
        case _:
            return block


def _own_texts(block: Block) -> Iterator[Inlines]:
    if isinstance(block, Paragraph):
        yield block.inlines
    elif isinstance(block, Table):
        yield block.caption
        yield from (cell.inlines for row in block.rows for cell in row.cells)
