"""The normal form of text, which makes equality mean what it should.

No run is empty, and neighbouring runs with equal marks are one. Every reader and every edit ends here.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bulletin_editor.content.blocks import Block, Paragraph, Row, Table
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, Run


def normalised_inlines(inlines: Iterable[Inline]) -> Inlines:
    """Return the inlines without empty runs, equal neighbours merged, footnotes normalised inside."""
    result: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Run):
            if not inline.text:
                continue
            before = result[-1] if result else None
            if isinstance(before, Run) and before.marks == inline.marks:
                result[-1] = Run(before.text + inline.text, inline.marks)
                continue
        elif isinstance(inline, Footnote):
            inside = normalised_inlines(inline.inlines)
            if inside != inline.inlines:
                inline = replace(inline, inlines=tuple(i for i in inside if not isinstance(i, Footnote)))
        result.append(inline)
    return tuple(result)


def normalised_block(block: Block) -> Block:
    """Return the block in normal form; the same object when it already is."""
    match block:
        case Paragraph():
            inlines = normalised_inlines(block.inlines)
            return block if inlines == block.inlines else replace(block, inlines=inlines)
        case Table():
            rows = tuple(
                Row(tuple(replace(cell, inlines=normalised_inlines(cell.inlines)) for cell in row.cells))
                for row in block.rows
            )
            caption = tuple(run for run in normalised_inlines(block.caption) if isinstance(run, Run))
            if rows == block.rows and caption == block.caption:
                return block
            return replace(block, rows=rows, caption=caption)
        case _:
            return block
