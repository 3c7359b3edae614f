"""A text editor over frozen blocks: what is typed becomes blocks, and changed blocks become the smallest patch.

One document block stands for one block of the content; ids stay with the content. Qt's own undo is off. What a change
means for the bulletin is the business of those that build on this (`_keep`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from operator import is_

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from bulletin_editor.content.block_texts import footnotes_of
from bulletin_editor.content.blocks import Block, Paragraph
from bulletin_editor.content.bulletin import NO_ASSETS, Assets
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Marks
from bulletin_editor.content.normal_form import normalised_block
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import Blocks, Stretch, block_length, clamped, equal_ends
from bulletin_editor.editing.text_commands import TextChange
from bulletin_editor.editing.text_formatting import typing_marks
from bulletin_editor.gui.article.document_reading import (
    document_position,
    is_conforming,
    read_block,
    selection_ends,
    with_ids,
)
from bulletin_editor.gui.article.document_writing import DocumentWriter
from bulletin_editor.gui.article.embedded_objects import EmbeddedObjects
from bulletin_editor.gui.article.looks import Looks, ParagraphForm

Ends = tuple[TextPosition, TextPosition]
"""Anchor and caret."""

START: Ends = (TextPosition(0, 0), TextPosition(0, 0))


class BlockText(QTextEdit):
    """Edits a tuple of blocks."""

    edited = Signal()
    """The blocks have changed by what a person did here."""
    selection_moved = Signal()

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = self._new_looks(font)
        self._blocks: Blocks = (Paragraph(new_id()),)
        self._objects: dict[str, Block | Footnote] = {}
        self._sign_widths: dict[str, float] = {}
        self._ends: Ends = START
        self._dirty: tuple[int, int] | None = None
        """How many document blocks at the head and at the tail are untouched, once something was touched."""
        self._act = TextAct.TYPING
        self._held = 0
        self._patching = 0
        self._typing_marks: Marks | None = None
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setCursorWidth(2)
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._embedded = EmbeddedObjects(self._looks, self._objects)
        self._embedded.register(self.document())
        self.document().contentsChange.connect(self._on_contents_change)
        self.document().contentsChanged.connect(self._settle)
        self.cursorPositionChanged.connect(self._on_caret_moved)
        self.selectionChanged.connect(self._on_caret_moved)
        self._rewrite()

    # What is shown

    @property
    def blocks(self) -> Blocks:
        """What the document shows, typed text that is still being composed left out."""
        return self._blocks

    @property
    def ends(self) -> Ends:
        """Anchor and caret of the selection."""
        return self._ends

    @property
    def stretch(self) -> Stretch:
        """What is selected."""
        return Stretch.between(*self._ends)

    def is_composing(self) -> bool:
        """Tell whether an input method is composing text."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def finish_typing(self) -> None:
        """End input-method composition, keeping its text, and bring what was typed into the blocks."""
        if self.is_composing():
            if self.hasFocus():
                QGuiApplication.inputMethod().commit()
            if self.is_composing():
                event = QInputMethodEvent()
                event.setCommitString(self.textCursor().block().layout().preeditAreaText())
                QCoreApplication.sendEvent(self, event)
        self._settle()

    def set_blocks(self, blocks: Blocks, ends: Ends = START) -> None:
        """Show other blocks from the start."""
        self._dirty = None
        self._blocks = blocks or (Paragraph(new_id()),)
        self._sign_widths.clear()
        self._objects.clear()
        self._note_objects(self._blocks)
        self._blocks_changed((), self._blocks)
        self._write_anew()
        self.select_ends(ends)

    def select_ends(self, ends: Ends) -> None:
        """Select from an anchor to a caret; places that are gone become the nearest ones."""
        anchor, caret = clamped(self._blocks, ends[0]), clamped(self._blocks, ends[1])
        cursor = self.textCursor()
        cursor.setPosition(document_position(self.document(), anchor))
        if caret != anchor:
            cursor.setPosition(document_position(self.document(), caret), QTextCursor.MoveMode.KeepAnchor)
        with self._patch_guard():
            self.setTextCursor(cursor)
        self._ends = (anchor, caret)
        self._after_selection()

    def visible_blocks(self) -> Iterator[QTextBlock]:
        """Yield the document blocks in view, from the top."""
        block = self.cursorForPosition(self.viewport().rect().topLeft()).block()
        layout = self.document().documentLayout()
        bottom = self.verticalScrollBar().value() + self.viewport().height()
        while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
            yield block
            block = block.next()

    def change_looks(self, font: QFont) -> None:
        """Show everything in another face or in the palette's new colours."""
        self.finish_typing()
        settled = self._looks.settled
        self._looks = self._new_looks(font)
        self._looks.settled = settled
        self._embedded.renew(self._looks)
        ends, top = self._ends, self.verticalScrollBar().value()
        self.setFont(font)
        self.document().setDefaultFont(font)
        self._blocks_changed((), self._blocks)
        self._write_anew()
        self.select_ends(ends)
        self.verticalScrollBar().setValue(top)

    def set_room_below(self, height: float) -> None:
        """Keep room free under the text, so that its last line can stand higher."""
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        wanted = max(height, self.document().documentMargin())
        if form.bottomMargin() != wanted:
            form.setBottomMargin(wanted)
            with self._patch_guard():
                frame.setFrameFormat(form)

    # What is done here

    def do(self, change: TextChange | None, act: TextAct, assets: Assets = NO_ASSETS) -> None:
        """Carry out a command that was computed from `blocks`."""
        if change is None or self.isReadOnly():
            return
        before, ends_before = self._blocks, self._ends
        head, tail = equal_ends(before, change.blocks)
        stop = len(change.blocks) - tail
        middle = tuple(normalised_block(block) for block in change.blocks[head:stop])
        after = (*change.blocks[:head], *middle, *change.blocks[stop:])
        ends = (change.anchor, change.caret)
        shown = self._keep(before, after, act, ends_before, ends, assets)
        self.show_blocks(shown, ends)
        self.ensureCursorVisible()
        self.edited.emit()

    def show_blocks(self, blocks: Blocks, ends: Ends | None = None) -> None:
        """Show changed blocks by the smallest patch; without `ends` caret and scroll position stay."""
        blocks = blocks or (Paragraph(new_id()),)
        before, self._blocks = self._blocks, blocks
        if before is not blocks:
            self._dirty = None
            head, tail = equal_ends(before, blocks)
            self._note_objects(blocks[head : len(blocks) - tail])
            self._blocks_changed(before, blocks)
            with self._patch_guard(), self._scroll_kept(keep=ends is None):
                self._writer().patch(before, blocks)
                self._redraw_objects(head, len(blocks) - tail)
            self._signs_settled()
        if ends is not None:
            self.select_ends(ends)
        else:
            self._ends = selection_ends(self.textCursor())
            self._after_selection()

    def _keep(
        self, before: Blocks, after: Blocks, act: TextAct, ends_before: Ends, ends_after: Ends, assets: Assets
    ) -> Blocks:
        """Keep what was done; returns the blocks to show. Nothing is kept here: these blocks are all there is."""
        return after

    def _blocks_changed(self, before: Blocks, after: Blocks) -> None:
        """Hear that other blocks are about to be shown."""

    def _signs_settled(self) -> None:
        """Hear that the document shows the blocks."""

    def _write_anew(self) -> None:
        self._rewrite()
        self._signs_settled()

    def _rewrite(self) -> None:
        with self._patch_guard(), self._scroll_bar_kept():
            self.document().clear()
            self._writer().rewrite(0, 1, self._blocks)
        self._dirty = None

    def _new_looks(self, font: QFont) -> Looks:
        return Looks(font)

    def _writer(self) -> DocumentWriter:
        return DocumentWriter(self.document(), self._looks, self._sign_widths)

    def _note_objects(self, blocks: Blocks) -> None:
        for block in blocks:
            if not isinstance(block, Paragraph):
                self._objects[block.id] = block
            for note in footnotes_of(block):
                self._objects[note.id] = note

    def _redraw_objects(self, first: int, stop: int) -> None:
        """Let objects whose values changed be measured and drawn again; their characters are the same."""
        for number in range(first, stop):
            if not isinstance(self._blocks[number], Paragraph):
                block = self.document().findBlockByNumber(number)
                self.document().markContentsDirty(block.position(), block.length())

    @contextmanager
    def _patch_guard(self) -> Iterator[None]:
        self._patching += 1
        try:
            yield
        finally:
            self._patching -= 1

    @contextmanager
    def _scroll_bar_kept(self) -> Iterator[None]:
        """Keep the scroll bar while there is no text for a moment: its going and coming lays all text out again."""
        policy = self.verticalScrollBarPolicy()
        if self.verticalScrollBar().isVisible():
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        try:
            yield
        finally:
            self.setVerticalScrollBarPolicy(policy)

    @contextmanager
    def _scroll_kept(self, *, keep: bool) -> Iterator[None]:
        """Keep what stands at the top of the view there while text above it changes."""
        anchor = self.cursorForPosition(self.viewport().rect().topLeft())
        top = self.cursorRect(anchor).top()
        yield
        if keep:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.cursorRect(anchor).top() - top)

    # What is typed

    @contextmanager
    def _acting(self, act: TextAct) -> Iterator[None]:
        """Take all that Qt does inside as one act."""
        self._held += 1
        self._act = act
        try:
            yield
        finally:
            self._held -= 1
        self._settle()

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        """Only note what was touched: one key can bring several of these signals."""
        if self._patching:
            return
        document = self.document()
        count = document.blockCount()
        first = document.findBlock(position).blockNumber()
        last = document.findBlock(min(position + added, document.characterCount() - 1)).blockNumber()
        head, tail = self._dirty or (count, count)
        self._dirty = (min(head, first), min(tail, count - 1 - last))

    def _settle(self) -> None:
        """Make blocks of what was touched, once nothing is being composed."""
        if self._dirty is None or self._held or self._patching or self.is_composing():
            return
        old_count, new_count = len(self._blocks), self.document().blockCount()
        head = min(self._dirty[0], old_count - 1, new_count - 1)
        tail = max(0, min(self._dirty[1], old_count - head - 1, new_count - head - 1))
        self._dirty = None
        act, self._act = self._act, TextAct.TYPING
        parts, conforming = self._read(head, new_count - tail)
        before = self._blocks
        old = before[head : old_count - tail]
        new = with_ids(old, [block for part in parts for block in part])
        if conforming and len(old) == len(new) and all(map(is_, old, new)):
            return
        after = (*before[:head], *new, *before[old_count - tail :])
        ends_before, ends = self._ends, self._ends_in_parts(parts, head)
        self._ends = ends
        shown = self._keep(before, after, act, ends_before, ends, NO_ASSETS)
        self._blocks = after
        if not conforming:
            self._conform(parts, head, new)
        self._blocks_changed(before, after)
        if shown is not after:
            self.show_blocks(shown, ends)
        else:
            self._signs_settled()
            if not conforming:
                self.select_ends(ends)
            else:
                self._after_selection()
        self.edited.emit()

    def _read(self, first: int, stop: int) -> tuple[list[list[Block]], bool]:
        """Return what each document block holds, and whether the document shows it as it should."""
        parts: list[list[Block]] = []
        conforming = True
        block = self.document().findBlockByNumber(first)
        for _ in range(first, stop):
            part = read_block(block, self._looks, self._objects)
            conforming = conforming and len(part) == 1 and is_conforming(block, self._looks)
            parts.append(part)
            block = block.next()
        return parts, conforming

    def _conform(self, parts: list[list[Block]], head: int, blocks: Blocks) -> None:
        """Make the document blocks read show their blocks as they should."""
        with self._patch_guard():
            if any(len(part) != 1 for part in parts):
                self._writer().rewrite(head, len(parts), blocks)
            else:
                for index, block in enumerate(blocks):
                    self._writer().reformat(head + index, block)

    def _ends_in_parts(self, parts: list[list[Block]], head: int) -> Ends:
        """Return the selection in terms of the blocks read, of which one document block may hold several."""
        anchor, caret = selection_ends(self.textCursor())
        if all(len(part) == 1 for part in parts):
            return anchor, caret
        return _in_parts(anchor, parts, head), _in_parts(caret, parts, head)

    # The caret

    def _on_caret_moved(self) -> None:
        if self._patching or self._dirty is not None:
            return
        ends = selection_ends(self.textCursor())
        if ends != self._ends:
            self._ends = ends
            self._after_selection()

    def _after_selection(self) -> None:
        self._typing_marks = None
        self._prepare_typing()
        self.selection_moved.emit()

    def _prepare_typing(self) -> None:
        """Let what is typed next have the marks it should; links and notes do not grow."""
        block = self._blocks[self._ends[1].block]
        if self._ends[0] == self._ends[1] and isinstance(block, Paragraph):
            wanted = self._looks.char_format(self.marks_for_typing(), block.role)
            if self.currentCharFormat() != wanted:
                self.setCurrentCharFormat(wanted)

    def marks_for_typing(self) -> Marks:
        """Return the marks that text typed now gets."""
        chosen = self._typing_marks
        return typing_marks(self._blocks, self._ends[1]) if chosen is None else chosen

    def _make_place_for_text(self) -> None:
        """Begin a paragraph beside an object where text is about to be typed."""
        anchor, caret = self._ends
        if anchor != caret or isinstance(self._blocks[caret.block], Paragraph):
            return
        plain = self._looks.block_format(ParagraphForm())
        cursor = self.textCursor()
        cursor.insertBlock(self._looks.object_block_format if caret.offset == 0 else plain)
        if caret.offset == 0:
            cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            cursor.setBlockFormat(plain)
        cursor.setBlockCharFormat(self._looks.char_format(Marks(), ParagraphForm().role))
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(self._looks.char_format(Marks(), ParagraphForm().role))

    # Qt's events

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window: Qt would swallow their keys even with its own undo off."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
        ):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, as one act; what a key means beyond typing is in `_press`.

        A key that an input method lets through ends the composition.
        """
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()
            return
        if event.key() not in _MODIFIER_KEYS:
            self.finish_typing()
            if self._press(event):
                event.accept()
                return
        erasing = any(event.matches(key) for key in _ERASING_KEYS)
        with self._acting(TextAct.ERASING if erasing else TextAct.TYPING):
            if event.text().isprintable() and event.text() and not self.isReadOnly():
                self._make_place_for_text()
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key means beyond typing; tell whether that was all."""
        return False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose; only the committed text becomes blocks, as one step together with what it replaced."""
        begins = not self.is_composing()
        is_phrase = not begins or len(event.commitString()) != 1
        with self._acting(TextAct.COMPOSING if is_phrase else TextAct.TYPING):
            if begins and (event.preeditString() or event.commitString()) and not self.isReadOnly():
                self._make_place_for_text()
            super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep what is being composed: Qt would throw it away, and what it replaced with it."""
        self.finish_typing()
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take on the palette's new colours."""
        super().changeEvent(event)
        looks: Looks | None = getattr(self, "_looks", None)
        if event.type() is QEvent.Type.PaletteChange and looks is not None and looks.is_outdated():
            self.change_looks(looks.font)

    def focusOutEvent(self, event: QEvent) -> None:
        """Bring in what is typed before the keyboard goes elsewhere."""
        self.finish_typing()
        super().focusOutEvent(event)  # type: ignore[arg-type]


_MODIFIER_KEYS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta})
_ERASING_KEYS = (
    QKeySequence.StandardKey.Backspace,
    QKeySequence.StandardKey.Delete,
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
    QKeySequence.StandardKey.DeleteEndOfLine,
    QKeySequence.StandardKey.DeleteCompleteLine,
)


def _in_parts(position: TextPosition, parts: list[list[Block]], head: int) -> TextPosition:
    number = head
    for index, part in enumerate(parts):
        if position.block == head + index:
            offset = position.offset
            for block in part[:-1]:
                if offset <= block_length(block):
                    break
                offset -= block_length(block)
                number += 1
            return TextPosition(number, offset)
        number += len(part)
    grown = sum(len(part) - 1 for part in parts)
    return position if position.block < head else TextPosition(position.block + grown, position.offset)
