"""Blocks that stand in a table cell, made into the one run of text that a cell holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from bulletin_editor.content.blocks import Alignment, Block, Figure, PageBreak, Paragraph, Table
from bulletin_editor.content.inlines import Inline, Inlines, LineBreak, Run
from bulletin_editor.readers.draft import DraftBlock


def cell_content(blocks: Iterable[DraftBlock]) -> tuple[Inlines, Alignment | None, list[Figure], bool]:
    """Return the text of a cell, its alignment, the pictures to set after the table.

    The last item tells whether a table inside was flattened.
    """
    inlines: list[Inline] = []
    figures: list[Figure] = []
    alignments: set[Alignment | None] = set()
    flattened = False
    for drafted in blocks:
        if isinstance(drafted.block, Figure):
            figures.append(drafted.block)
            continue
        line = _line(drafted.block)
        flattened = flattened or isinstance(drafted.block, Table)
        if not line:
            continue
        if inlines:
            inlines.append(LineBreak())
        inlines.extend(line)
        alignments.add(drafted.evidence.alignment)
    alignment = alignments.pop() if len(alignments) == 1 else None
    return tuple(inlines), alignment, figures, flattened


def _line(block: Block) -> Inlines:
    match block:
        case Paragraph():
            return block.inlines
        case Table():
            return _flattened(block)
        case Figure() | PageBreak():
            return ()
        case _:
            assert_never(block)


def _flattened(table: Table) -> Inlines:
    result: list[Inline] = []
    for row in table.rows:
        if result:
            result.append(LineBreak())
        for index, cell in enumerate(row.cells):
            if index:
                result.append(Run(" "))
            result.extend(cell.inlines)
    return tuple(result)
