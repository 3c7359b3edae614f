"""Every place in a node that holds text to be proofread, read and changed in one way.

The text of a place is what a person reads there (`plain_text`): without footnotes and deleted text, a line break and
the end of a headline's line as `\\n`. A department's title includes its colon.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, assert_never

from bulletin_editor.content.blocks import Block, Figure, PageBreak, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Department, Node, Section
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, Run, is_deleted, plain_text
from bulletin_editor.content.normal_form import normalised_block, normalised_inlines


class TextPart(StrEnum):
    """What a text is to its node."""

    TITLE = "title"
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    PARAGRAPH = "paragraph"
    CELL = "cell"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text stands in its node: in a field, or in a block; a cell by row and index, a note by its id."""

    part: TextPart
    block_id: str = ""
    row: int = 0
    cell: int = 0
    note_id: str = ""


@dataclass(frozen=True, slots=True)
class Replacement:
    """A stretch of a text, in code points, with what takes its place."""

    start: int
    end: int
    text: str


TextChange = Callable[[str], str]
InlineChange = Callable[[Inlines], Inlines]


def field_texts(node: Node) -> Iterator[tuple[TextPlace, str]]:
    """Yield the texts of a node's own fields."""
    match node:
        case Section():
            yield TextPlace(TextPart.TITLE), node.title
        case Department():
            yield TextPlace(TextPart.TITLE), node.title + node.colon
        case Article():
            yield TextPlace(TextPart.KICKER), node.kicker
            yield TextPlace(TextPart.HEADLINE), "\n".join(node.headline)
            yield TextPlace(TextPart.SUBHEAD), node.subhead
            yield TextPlace(TextPart.BYLINE), node.byline
        case _:
            assert_never(node)


def block_texts(block: Block) -> Iterator[tuple[TextPlace, str]]:
    """Yield the texts of a block in reading order, each paragraph's and cell's notes after it."""
    match block:
        case Paragraph():
            yield TextPlace(TextPart.PARAGRAPH, block.id), plain_text(block.inlines)
            yield from _note_texts(block.id, block.inlines)
        case Table():
            yield TextPlace(TextPart.CAPTION, block.id), plain_text(block.caption)
            for row_index, row in enumerate(block.rows):
                for cell_index, cell in enumerate(row.cells):
                    place = TextPlace(TextPart.CELL, block.id, row_index, cell_index)
                    yield place, plain_text(cell.inlines)
                    yield from _note_texts(block.id, cell.inlines)
        case Figure():
            yield TextPlace(TextPart.CAPTION, block.id), block.caption
            yield TextPlace(TextPart.CREDIT, block.id), block.credit
        case PageBreak():
            pass
        case _:
            assert_never(block)


def _note_texts(block_id: str, inlines: Inlines) -> Iterator[tuple[TextPlace, str]]:
    for inline in inlines:
        if isinstance(inline, Footnote):
            yield TextPlace(TextPart.NOTE, block_id, note_id=inline.id), plain_text(inline.inlines)


def with_field_text(node: Node, part: TextPart, change: TextChange) -> Node:
    """Return the node with the text of one of its fields changed."""
    match node:
        case Section():
            return replace(node, title=change(node.title))
        case Department():
            text = change(node.title + node.colon)
            split = len(text) - len(node.colon)
            return replace(node, title=text[:split], colon=text[split:])
        case Article() if part is TextPart.HEADLINE:
            lines = change("\n".join(node.headline)).split("\n")
            return replace(node, headline=tuple(line for line in lines if line))
        case Article():
            field: dict[str, Any] = {part.value: change(getattr(node, part.value))}
            return replace(node, **field)
        case _:
            assert_never(node)


def with_block_text(block: Block, place: TextPlace, replacements: tuple[Replacement, ...]) -> Block:
    """Return the block with stretches of one of its texts replaced, in normal form."""
    match block:
        case Paragraph():
            changed: Block = replace(block, inlines=_with_inlines(block.inlines, place, replacements))
        case Table() if place.part is TextPart.CAPTION:
            caption = replaced_inlines(block.caption, replacements)
            changed = replace(block, caption=tuple(run for run in caption if isinstance(run, Run)))
        case Table():
            rows = tuple(
                replace(
                    row,
                    cells=tuple(
                        replace(cell, inlines=_with_inlines(cell.inlines, place, replacements))
                        if place.part is TextPart.NOTE or (place.row, place.cell) == (row_index, cell_index)
                        else cell
                        for cell_index, cell in enumerate(row.cells)
                    ),
                )
                for row_index, row in enumerate(block.rows)
            )
            changed = replace(block, rows=rows)
        case Figure():
            name = "caption" if place.part is TextPart.CAPTION else "credit"
            field: dict[str, Any] = {name: replaced_text(getattr(block, name), replacements)}
            changed = replace(block, **field)
        case PageBreak():
            changed = block
        case _:
            assert_never(block)
    return normalised_block(changed)


def _with_inlines(inlines: Inlines, place: TextPlace, replacements: tuple[Replacement, ...]) -> Inlines:
    """Change the inlines themselves, or the one note among them that the place names."""
    if place.part is not TextPart.NOTE:
        return replaced_inlines(inlines, replacements)
    return tuple(
        replace(inline, inlines=_note_inlines(replaced_inlines(inline.inlines, replacements)))
        if isinstance(inline, Footnote) and inline.id == place.note_id
        else inline
        for inline in inlines
    )


def _note_inlines(inlines: Inlines) -> tuple[Run | LineBreak, ...]:
    return tuple(inline for inline in inlines if not isinstance(inline, Footnote))


def replaced_text(text: str, replacements: tuple[Replacement, ...]) -> str:
    """Return the text with stretches replaced that do not overlap."""
    for replacement in sorted(replacements, key=lambda one: one.start, reverse=True):
        text = text[: replacement.start] + replacement.text + text[replacement.end :]
    return text


def replaced_inlines(inlines: Inlines, replacements: tuple[Replacement, ...]) -> Inlines:
    """Replace stretches of the plain text of inlines; what is put in takes the marks of what it replaces.

    Footnotes and deleted text inside a stretch stay.
    """
    for replacement in sorted(replacements, key=lambda one: one.start, reverse=True):
        inlines = _replaced_stretch(inlines, replacement)
    return normalised_inlines(inlines)


def _replaced_stretch(inlines: Inlines, replacement: Replacement) -> Inlines:
    result: list[Inline] = []
    position, pending = 0, replacement.text
    for inline in inlines:
        if isinstance(inline, Footnote) or is_deleted(inline):
            result.append(inline)
            continue
        text = inline.text if isinstance(inline, Run) else "\n"
        start = max(replacement.start - position, 0)
        end = min(replacement.end - position, len(text))
        position += len(text)
        if start >= end:
            result.append(inline)
        elif isinstance(inline, LineBreak):
            if pending:
                result.append(Run(pending))
            pending = ""
        else:
            result.append(replace(inline, text=text[:start] + pending + text[end:]))
            pending = ""
    return tuple(result)
