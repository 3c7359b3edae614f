"""Blocks written into the text document by the smallest patch, so that carets and scroll position keep their place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from bulletin_editor.content.blocks import Block, Paragraph, Role
from bulletin_editor.content.inlines import NO_MARKS, Footnote, LineBreak, Marks, Run
from bulletin_editor.editing.stretches import equal_ends
from bulletin_editor.gui.article.document_reading import LINE_SEPARATOR, position_in
from bulletin_editor.gui.article.looks import BLOCK_OBJECT, FOOTNOTE_OBJECT, Looks, ParagraphForm

OBJECT_CHARACTER = "\ufffc"

_FRAME_MARKS = ("\ufdd0", "\ufdd1")
"""Characters by which Qt marks frames inside its documents."""

Atom = tuple[str, Marks | str]
"""A character with its marks, or with the id of the object it stands for."""

SignWidths = Mapping[str, float]
"""How wide the sign painted before a paragraph is, by the paragraph's id; nothing for none."""


class DocumentWriter:
    """Writes blocks into one document. The document's own undo is off and its blocks are those of `before`."""

    def __init__(self, document: QTextDocument, looks: Looks, sign_widths: SignWidths) -> None:
        self._document = document
        self._looks = looks
        self._sign_widths = sign_widths

    def patch(self, before: Sequence[Block], after: Sequence[Block]) -> None:
        """Make the document, which shows the blocks before, show the blocks after. Neither is empty."""
        head, tail = equal_ends(before, after)
        old, new = before[head : len(before) - tail], after[head : len(after) - tail]
        if not old and not new:
            return
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        pairs = min(len(old), len(new))
        if len(old) > pairs:
            self._remove(head + pairs, len(old) - pairs)
        for index in range(pairs):
            if old[index] is not new[index]:
                self._replace(head + index, old[index], new[index])
        for index in range(pairs, len(new)):
            self._insert(head + index, new[index])
        cursor.endEditBlock()

    def rewrite(self, first: int, count: int, blocks: Sequence[Block]) -> None:
        """Make document blocks, whatever they hold, show these blocks."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        if count > 1:
            self._remove(first + 1, count - 1)
        there = self._document.findBlockByNumber(first)
        cursor.setPosition(there.position())
        cursor.setPosition(there.position() + there.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._fill(first, blocks[0])
        for block in blocks[1:]:
            self._insert_after(cursor, block)
        cursor.endEditBlock()

    def reformat(self, number: int, block: Block) -> None:
        """Give a document block, whose text stands already, the formats of its block."""
        self._set_block_format(number, block)
        self._restyle(number, block)

    def set_sign_width(self, number: int, block: Block) -> None:
        """Make room for the sign painted before a paragraph."""
        self._set_block_format(number, block)

    def _replace(self, number: int, before: Block, after: Block) -> None:
        if isinstance(before, Paragraph) and isinstance(after, Paragraph) and before.inlines == after.inlines:
            pass
        else:
            self._replace_text(number, _atoms(before), _atoms(after), _role(after))
        if _form(before) != _form(after):
            self._set_block_format(number, after)
            if _role(before) is not _role(after):
                self._restyle(number, after)

    def _replace_text(self, number: int, old: list[Atom], new: list[Atom], role: Role) -> None:
        """Replace the middle that differs; offsets are code points, so no surrogate pair is torn."""
        shorter = min(len(old), len(new))
        head = 0
        while head < shorter and old[head] == new[head]:
            head += 1
        tail = 0
        while tail < shorter - head and old[-1 - tail] == new[-1 - tail]:
            tail += 1
        block = self._document.findBlockByNumber(number)
        cursor = QTextCursor(self._document)
        cursor.setPosition(position_in(block, head))
        if head < len(old) - tail:
            cursor.setPosition(position_in(block, len(old) - tail), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        self._write(cursor, new[head : len(new) - tail], role)

    def _write(self, cursor: QTextCursor, atoms: list[Atom], role: Role) -> None:
        start = 0
        while start < len(atoms):
            character, key = atoms[start]
            stop = start + 1
            if isinstance(key, str):
                cursor.insertText(character, self._object_format(key, role))
            else:
                while stop < len(atoms) and atoms[stop][1] == key:
                    stop += 1
                text = _writable("".join(atom[0] for atom in atoms[start:stop]))
                cursor.insertText(text, self._looks.char_format(key, role))
            start = stop

    def _object_format(self, key: str, role: Role) -> QTextCharFormat:
        kind, _, object_id = key.partition(":")
        return self._looks.object_format(int(kind), object_id, role)

    def _insert(self, number: int, block: Block) -> None:
        """Put a new document block before the block of this number."""
        cursor = QTextCursor(self._document)
        if number:
            above = self._document.findBlockByNumber(number - 1)
            cursor.setPosition(above.position() + above.length() - 1)
            self._insert_after(cursor, block)
        else:
            first = self._document.firstBlock()
            cursor.insertBlock(first.blockFormat(), first.charFormat())
            self._fill(number, block)

    def _insert_after(self, cursor: QTextCursor, block: Block) -> None:
        """Put a new document block behind the one at whose end the cursor stands; the cursor goes to its end."""
        cursor.insertBlock(self._block_format(block), self._looks.char_format(NO_MARKS, _role(block)))
        self._write_block(cursor, block)

    def _fill(self, number: int, block: Block) -> None:
        """Write a block into an empty document block."""
        self._set_block_format(number, block)
        cursor = QTextCursor(self._document.findBlockByNumber(number))
        cursor.setBlockCharFormat(self._looks.char_format(NO_MARKS, _role(block)))
        self._write_block(cursor, block)

    def _write_block(self, cursor: QTextCursor, block: Block) -> None:
        match block:
            case Paragraph():
                for inline in block.inlines:
                    match inline:
                        case Run():
                            text = _writable(inline.text)
                            cursor.insertText(text, self._looks.char_format(inline.marks, block.role))
                        case LineBreak() | Footnote():
                            self._write(cursor, [_atom(inline)], block.role)
            case _:
                self._write(cursor, _atoms(block), Role.BODY)

    def _remove(self, first: int, count: int) -> None:
        """Take whole document blocks away; never all of them."""
        cursor = QTextCursor(self._document)
        last = self._document.findBlockByNumber(first + count - 1)
        staying = self._document.findBlockByNumber(first - 1) if first else last.next()
        # Which block's formats the joined one gets depends on which of them is empty.
        block_format, char_format = staying.blockFormat(), staying.charFormat()
        if first:
            cursor.setPosition(staying.position() + staying.length() - 1)
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(staying.position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockFormat(block_format)
        cursor.setBlockCharFormat(char_format)

    def _set_block_format(self, number: int, block: Block) -> None:
        wanted = self._block_format(block)
        there = self._document.findBlockByNumber(number)
        if there.blockFormat() != wanted:
            QTextCursor(there).setBlockFormat(wanted)

    def _block_format(self, block: Block) -> QTextBlockFormat:
        if isinstance(block, Paragraph):
            return self._looks.block_format(ParagraphForm.of(block), self._sign_widths.get(block.id, 0))
        return self._looks.object_block_format

    def _restyle(self, number: int, block: Block) -> None:
        """Give every character the look of its block's role."""
        there = self._document.findBlockByNumber(number)
        role = _role(block)
        QTextCursor(there).setBlockCharFormat(self._looks.char_format(NO_MARKS, role))
        atoms = _atoms(block)
        start = 0
        while start < len(atoms):
            key = atoms[start][1]
            stop = start + 1
            while stop < len(atoms) and atoms[stop][1] == key:
                stop += 1
            wanted = self._object_format(key, role) if isinstance(key, str) else self._looks.char_format(key, role)
            self._format(there, start, stop, wanted)
            start = stop

    def _format(self, block: QTextBlock, start: int, stop: int, wanted: QTextCharFormat) -> None:
        cursor = QTextCursor(self._document)
        cursor.setPosition(position_in(block, start))
        cursor.setPosition(position_in(block, stop), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(wanted)


def _writable(text: str) -> str:
    for mark in _FRAME_MARKS:
        # Looked for first: replacing, or translating, reads all of every paragraph anew.
        if mark in text:
            text = text.replace(mark, "\ufffd")
    return text


def _atoms(block: Block) -> list[Atom]:
    if not isinstance(block, Paragraph):
        return [(OBJECT_CHARACTER, f"{BLOCK_OBJECT}:{block.id}")]
    result: list[Atom] = []
    for inline in block.inlines:
        if isinstance(inline, Run):
            marks = inline.marks
            result += [(character, marks) for character in inline.text]
        else:
            result.append(_atom(inline))
    return result


def _atom(inline: LineBreak | Footnote) -> Atom:
    if isinstance(inline, Footnote):
        return OBJECT_CHARACTER, f"{FOOTNOTE_OBJECT}:{inline.id}"
    return LINE_SEPARATOR, NO_MARKS


def _role(block: Block) -> Role:
    return block.role if isinstance(block, Paragraph) else Role.BODY


def _form(block: Block) -> ParagraphForm | None:
    return ParagraphForm.of(block) if isinstance(block, Paragraph) else None
