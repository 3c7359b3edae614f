"""Blocks read from the text document, and positions between the two.

A document block stands for one block of the article. Paragraphs are read without ids: `with_ids` gives them those of
what stood there before.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFragment

from bulletin_editor.content.blocks import Block, Paragraph
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inline, LineBreak, Run
from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.gui.article.looks import BLOCK_OBJECT, FOOTNOTE_OBJECT, Looks, ParagraphForm, key_of

Objects = Mapping[str, Block | Footnote]
"""Tables, figures, page breaks and footnotes by the ids that stand in the document's formats."""

LINE_SEPARATOR = "\u2028"
_BREAKS = BREAKING_CHARACTERS


def read_block(block: QTextBlock, looks: Looks, objects: Objects) -> list[Block]:
    """Return what a document block holds: one block, or several where text has come beside an object."""
    form = looks.form_of(block.blockFormat())
    result: list[Block] = []
    inlines: list[Inline] = []
    for fragment in _fragments(block):
        char_format = fragment.charFormat()
        kind = char_format.objectType()
        found = objects.get(key_of(char_format)) if kind in (BLOCK_OBJECT, FOOTNOTE_OBJECT) else None
        if found is None:
            _read_text(fragment.text(), looks, fragment, inlines)
        elif isinstance(found, Footnote):
            inlines.append(found)
        else:
            if inlines:
                result.append(_paragraph(inlines, form))
                inlines = []
            result.append(found)
    if inlines or not result:
        result.append(_paragraph(inlines, form))
    return result


def is_conforming(block: QTextBlock, looks: Looks) -> bool:
    """Tell whether all of a document block looks as its form says; joining and deleting can spoil it."""
    block_format = block.blockFormat()
    role = looks.form_of(block_format).role
    fragments = list(_fragments(block))
    if looks.holds_object(block_format):
        return len(fragments) == 1 and fragments[0].charFormat().objectType() == BLOCK_OBJECT
    return all(
        looks.is_look_of(fragment.charFormat(), role) and fragment.charFormat().objectType() != BLOCK_OBJECT
        for fragment in fragments
    )


def with_ids(old: Sequence[Block], read: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks read with the ids of what stood there.

    Equal content keeps its block; what is left over takes the left-over ids in order, then new ones.
    """
    result: list[Block | None] = [None] * len(read)
    left = list(old)
    for index, block in enumerate(read):
        same = next((before for before in left if _is_same(before, block)), None)
        if same is not None:
            result[index] = same
            left.remove(same)
    ids = iter([before.id for before in left if isinstance(before, Paragraph)])
    return tuple(
        found if found is not None else _with_id(block, ids) for found, block in zip(result, read, strict=True)
    )


def position_in(block: QTextBlock, offset: int) -> int:
    """Return the document position of an offset in code points."""
    if offset <= 0:
        return block.position()
    text = block.text()
    if len(text) == block.length() - 1:
        return block.position() + min(offset, len(text))
    return block.position() + sum(2 if ord(character) > 0xFFFF else 1 for character in text[:offset])


def offset_in(block: QTextBlock, position: int) -> int:
    """Return the offset in code points of a document position."""
    units = position - block.position()
    text = block.text()
    if len(text) == block.length() - 1:
        return min(units, len(text))
    offset = 0
    for character in text:
        units -= 2 if ord(character) > 0xFFFF else 1
        if units < 0:
            break
        offset += 1
    return offset


def document_position(document: QTextDocument, position: TextPosition) -> int:
    """Return where a position of the article lies in the document."""
    block = document.findBlockByNumber(min(position.block, document.blockCount() - 1))
    return position_in(block, position.offset)


def text_position(document: QTextDocument, position: int) -> TextPosition:
    """Return where a document position lies in the article."""
    block = document.findBlock(position)
    if not block.isValid():
        block = document.lastBlock()
    return TextPosition(block.blockNumber(), offset_in(block, position))


def selection_ends(cursor: QTextCursor) -> tuple[TextPosition, TextPosition]:
    """Return the anchor and the caret of a cursor."""
    document = cursor.document()
    caret = text_position(document, cursor.position())
    return (caret if not cursor.hasSelection() else text_position(document, cursor.anchor())), caret


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    iterator = block.begin()
    while not iterator.atEnd():
        yield iterator.fragment()
        iterator += 1


def _read_text(text: str, looks: Looks, fragment: QTextFragment, inlines: list[Inline]) -> None:
    marks = looks.marks_of(fragment.charFormat())
    if _BREAKS.isdisjoint(text):
        inlines.append(Run(text, marks))
        return
    start = 0
    for index, character in enumerate(text):
        if character in _BREAKS:
            inlines += (Run(text[start:index], marks), LineBreak())
            start = index + 1
    inlines.append(Run(text[start:], marks))


def _paragraph(inlines: list[Inline], form: ParagraphForm) -> Paragraph:
    return Paragraph("", normalised_inlines(inlines), form.role, form.alignment, form.list_item)


def _is_same(before: Block, read: Block) -> bool:
    if isinstance(read, Paragraph) and isinstance(before, Paragraph):
        return before == replace(read, id=before.id)
    return before is read or before == read


def _with_id(block: Block, ids: Iterator[str]) -> Block:
    return replace(block, id=next(ids, "") or new_id()) if isinstance(block, Paragraph) else block
