"""The commands of a block editor: formats, structure by the keyboard, clipboard and drag. All act on the blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragLeaveEvent,
    QDropEvent,
    QFont,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from bulletin_editor.content.blocks import Alignment, Block, ListKind, Paragraph, Role
from bulletin_editor.content.bulletin import Assets
from bulletin_editor.content.inlines import Inline, LineBreak, Marks, Script
from bulletin_editor.editing import text_autocorrect, text_commands, text_formatting
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import Blocks, Stretch, block_length, content_of
from bulletin_editor.editing.text_commands import TextChange
from bulletin_editor.editing.text_formatting import TextFormat
from bulletin_editor.gui.article.block_text import BlockText
from bulletin_editor.gui.article.clipboard import (
    NOTHING,
    Pasted,
    can_paste,
    clipboard_mime,
    inlines_of_blocks,
    mime_data,
    pasted_blocks,
    plain_blocks,
)
from bulletin_editor.gui.article.document_reading import text_position
from bulletin_editor.gui.article.word_keys import press_word_key, select_word
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.settings import autocorrect_rules

MarkChange = Callable[[Marks, bool], Marks]
BlocksChange = Callable[[Blocks, Stretch], Blocks]

_BLANKS = " \u00a0\u3000"
_SAFE_SCHEMES = frozenset({"http", "https", "mailto"})


class CommandText(BlockText):
    """A block editor with commands. `single_paragraph` keeps structure out, as in cells and footnotes."""

    format_changed = Signal(object)
    """The `TextFormat` at the caret or common to the selection."""
    menu_filled = Signal(QMenu)
    """The menu of a right click is about to be shown; others may add to it."""

    def __init__(self, font: QFont, parent: QWidget | None = None, *, single_paragraph: bool = False) -> None:
        super().__init__(font, parent)
        self._single_paragraph = single_paragraph
        self._format = TextFormat()
        self.selection_moved.connect(self._tell_format)

    # Formats

    @property
    def text_format(self) -> TextFormat:
        """What is common to the selection; at a caret, what typing would have."""
        result = text_formatting.format_of(self.blocks, self.stretch)
        if self._typing_marks is not None:
            result = replace(result, marks=self._typing_marks)
        return result

    def toggle_bold(self) -> None:
        self._change_marks(lambda marks, on: replace(marks, bold=on), not self.text_format.marks.bold)

    def toggle_italic(self) -> None:
        self._change_marks(lambda marks, on: replace(marks, italic=on), not self.text_format.marks.italic)

    def toggle_underline(self) -> None:
        self._change_marks(lambda marks, on: replace(marks, underline=on), not self.text_format.marks.underline)

    def toggle_strike(self) -> None:
        self._change_marks(lambda marks, on: replace(marks, strike=on), not self.text_format.marks.strike)

    def toggle_superscript(self) -> None:
        self._toggle_script(Script.SUPERSCRIPT)

    def toggle_subscript(self) -> None:
        self._toggle_script(Script.SUBSCRIPT)

    def set_role(self, role: Role) -> None:
        """Give the paragraphs of the selection a role."""
        if not self._single_paragraph:
            self._change_blocks(lambda blocks, stretch: text_formatting.set_role(blocks, stretch, role), TextAct.ROLE)

    def set_alignment(self, alignment: Alignment | None) -> None:
        """Align the paragraphs of the selection; `None` leaves it to the template."""
        self._change_blocks(
            lambda blocks, stretch: text_formatting.set_alignment(blocks, stretch, alignment), TextAct.ALIGNMENT
        )

    def toggle_list(self, kind: ListKind) -> None:
        """Put the paragraphs of the selection into a list, or out of it."""
        if not self._single_paragraph:
            self._change_blocks(
                lambda blocks, stretch: text_formatting.toggle_list(blocks, stretch, kind), TextAct.LIST
            )

    def change_list_level(self, by: int) -> None:
        """Move the list items of the selection deeper or out."""
        self._change_blocks(
            lambda blocks, stretch: text_formatting.change_list_level(blocks, stretch, by), TextAct.LIST
        )

    def clear_formatting(self) -> None:
        """Take the looks off the selection; at a caret, off its paragraph."""
        self.finish_typing()
        stretch = self._paragraph_stretch() if self.stretch.is_empty else self.stretch
        blocks = text_formatting.clear_formatting(self.blocks, stretch)
        self.do(TextChange(blocks, *self.ends), TextAct.FORMATTING)

    # Text

    def insert_text(self, text: str) -> None:
        """Put plain text in the place of the selection."""
        self.finish_typing()
        change = text_commands.insert_text(self.blocks, self.stretch, text, self.marks_for_typing())
        self.do(change, TextAct.TYPING)

    def insert_inline(self, inline: Inline, act: TextAct) -> None:
        """Put an inline in the place of the selection."""
        self.finish_typing()
        self.do(text_commands.insert_inlines(self.blocks, self.stretch, (inline,)), act)

    # Links

    def link_at_caret(self) -> tuple[Stretch, str]:
        """Return the stretch a link command is about, and its address; empty for none."""
        self.finish_typing()
        found = text_formatting.link_stretch(self.blocks, self.ends[1]) if self.stretch.is_empty else None
        stretch = found or self.stretch
        return stretch, text_formatting.common_marks(self.blocks, stretch).link

    def set_link(self, address: str, text: str = "") -> None:
        """Let the link at the caret, or the selection, lead to an address; an empty one takes the link away.

        Where nothing is selected, `text` (or the address) is put there.
        """
        stretch, _ = self.link_at_caret()
        if not stretch.is_empty:
            blocks = text_formatting.set_link(self.blocks, stretch, address)
            self.do(TextChange(blocks, *self.ends), TextAct.LINKING)
        elif address:
            marks = replace(self.marks_for_typing(), link=address)
            change = text_commands.insert_text(self.blocks, stretch, text or address, marks)
            self.do(change, TextAct.LINKING)

    # Clipboard

    def select_everything(self) -> None:
        """Select all there is, what is being composed included."""
        self.finish_typing()
        self.selectAll()

    def copy_selection(self) -> None:
        """Put what is selected on the clipboard."""
        self.finish_typing()
        if not self.stretch.is_empty:
            QGuiApplication.clipboard().setMimeData(self.createMimeDataFromSelection())

    def cut_selection(self) -> None:
        """Put what is selected on the clipboard and take it away."""
        if not self.isReadOnly():
            self.copy_selection()
            self.do(text_commands.erase(self.blocks, self.stretch), TextAct.CUTTING)

    def paste_clipboard(self) -> None:
        """Paste in the richest form there is."""
        self.insertFromMimeData(clipboard_mime())

    def paste_plain(self) -> None:
        """Paste text without any format."""
        self._paste(plain_blocks(clipboard_mime()), TextAct.PASTING)

    def createMimeDataFromSelection(self) -> QMimeData:
        return mime_data(content_of(self.blocks, self.stretch), self._embedded.assets)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return can_paste(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._paste(pasted_blocks(source), TextAct.PASTING)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move or copy what is dropped, as one step."""
        self.finish_typing()
        cursor = self.cursorForPosition(event.position().toPoint())
        target = text_position(self.document(), cursor.position())
        if event.source() in (self, self.viewport()) and event.dropAction() is Qt.DropAction.MoveAction:
            self.do(text_commands.move(self.blocks, self.stretch, target), TextAct.DROPPING)
        else:
            pasted = pasted_blocks(event.mimeData())
            self.select_ends((target, target))
            self._paste(pasted, TextAct.DROPPING)
        event.acceptProposedAction()
        # Qt takes away the caret that shows where things would fall only when its own drop or a leave comes.
        super().dragLeaveEvent(QDragLeaveEvent())

    def _paste(self, pasted: Pasted, act: TextAct) -> None:
        if pasted is NOTHING or not pasted.blocks or self.isReadOnly():
            return
        self.finish_typing()
        blocks = tuple(_without_comments(block) for block in pasted.blocks)
        if self._single_paragraph:
            inlines = tuple(inline for inline in inlines_of_blocks(blocks) if self.may_hold(inline))
            self.do(text_commands.insert_inlines(self.blocks, self.stretch, inlines), act)
        else:
            self._paste_blocks(
                blocks, tuple(_without_comments(block) for block in pasted.as_they_came), act, pasted.assets
            )

    def _paste_blocks(self, blocks: Blocks, as_they_came: Blocks, act: TextAct, assets: Assets) -> None:
        """Paste as one step, and tidy what was pasted as another, so that undo gives it back as it came."""
        change = text_commands.insert_blocks(self.blocks, self.stretch, blocks)
        if as_they_came and as_they_came != blocks:
            self.do(text_commands.insert_blocks(self.blocks, self.stretch, as_they_came), act, assets)
            act = TextAct.TIDYING
        self.do(change, act, assets)

    def may_hold(self, inline: Inline) -> bool:
        """Tell whether an inline may stand here, where there is one paragraph only."""
        return True

    # Corrections while typing

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, and put right what was typed."""
        super().keyPressEvent(event)
        self._autocorrect(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose, and put right what was committed."""
        if not self.is_composing() and self._take_as_indent(event.commitString()):
            event.accept()
            return
        super().inputMethodEvent(event)
        self._autocorrect(event.commitString())

    def _autocorrect(self, typed: str) -> None:
        """Correct in a step of its own, so that undo gives back what was typed."""
        if typed[-1:] not in text_autocorrect.TRIGGERS or self.isReadOnly() or self.is_composing():
            return
        caret = self.ends[1]
        block = self.blocks[caret.block]
        if not isinstance(block, Paragraph) or not self.stretch.is_empty:
            return
        before = text_autocorrect.text_before(block.inlines, caret.offset)
        found = text_autocorrect.autocorrection(before, autocorrect_rules()) if before.endswith(typed) else None
        if found is not None:
            start = TextPosition(caret.block, caret.offset - found.length)
            marks = text_formatting.typing_marks(self.blocks, caret)
            change = text_commands.insert_text(self.blocks, Stretch(start, caret), found.text, marks)
            self.do(change, TextAct.CORRECTING)

    def _take_as_indent(self, typed: str) -> bool:
        """Take blanks typed where a paragraph begins as the wish for an indent; tell whether they were that."""
        if not typed or typed.strip(_BLANKS) or self._single_paragraph or self.isReadOnly():
            return False
        self.finish_typing()
        blocks = text_formatting.indented(self.blocks, self.ends[1]) if self.stretch.is_empty else None
        if blocks is None:
            return False
        self.do(TextChange(blocks, *self.ends), TextAct.ROLE)
        return True

    # Keys

    def _press(self, event: QKeyEvent) -> bool:
        for key, command in (
            (QKeySequence.StandardKey.Cut, self.cut_selection),
            (QKeySequence.StandardKey.Copy, self.copy_selection),
            (QKeySequence.StandardKey.Paste, self.paste_clipboard),
        ):
            if event.matches(key):
                command()
                return True
        return press_word_key(self, event) or (not self.isReadOnly() and self._press_structure(event))

    def _press_structure(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if (plain or shift) and self._take_as_indent(event.text()):
            return True
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if plain or shift:
                self._press_enter(line_break=shift or self._single_paragraph)
                return True
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.change_list_level(1 if event.key() == Qt.Key.Key_Tab else -1)
                return True
            case Qt.Key.Key_Backspace if plain or shift:
                return self._press_erase(backward=True)
            case Qt.Key.Key_Delete if plain:
                return self._press_erase(backward=False)
            case _:
                return False

    def _press_enter(self, *, line_break: bool) -> None:
        self.finish_typing()
        if line_break:
            self.do(text_commands.insert_inlines(self.blocks, self.stretch, (LineBreak(),)), TextAct.TYPING)
        else:
            self.do(text_commands.split_paragraph(self.blocks, self.stretch), TextAct.SPLITTING)

    def _press_erase(self, *, backward: bool) -> bool:
        """Erase a selection, or what a paragraph's edge means; within a paragraph Qt erases."""
        self.finish_typing()
        stretch, caret = self.stretch, self.ends[1]
        if not stretch.is_empty:
            self.do(text_commands.erase(self.blocks, stretch), TextAct.ERASING)
            return True
        block = self.blocks[caret.block]
        if not isinstance(block, Paragraph) and caret.offset == (1 if backward else 0):
            self.select_ends((TextPosition(caret.block, 0), TextPosition(caret.block, 1)))
            return True
        if caret.offset != (0 if backward else block_length(block)):
            return False
        edge = text_commands.erase_before_paragraph if backward else text_commands.erase_after_paragraph
        change = edge(self.blocks, caret.block)
        if change is not None and change.blocks is self.blocks:
            self.select_ends((change.anchor, change.caret))
        else:
            self.do(change, TextAct.ERASING)
        return True

    # The mouse

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            place = self.cursorForPosition(event.position().toPoint()).position()
            select_word(self, text_position(self.document(), place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Follow a link on Ctrl+click."""
        super().mouseReleaseEvent(event)
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier and self.stretch.is_empty:
            from PySide6.QtCore import QUrl
            from PySide6.QtGui import QDesktopServices

            url = QUrl(self.link_at_caret()[1])
            if url.scheme() in _SAFE_SCHEMES:
                QDesktopServices.openUrl(url)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here; undo belongs to the window."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.finish_typing()
            self._go_under_mouse(self.viewport().mapFrom(self, event.pos()))
        menu = self.context_menu(event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def context_menu(self, point: QPoint) -> QMenu:
        """Return the menu of a right click at a point."""
        menu = QMenu(self)
        self._offer_what_is_there(menu, self.viewport().mapFrom(self, point))
        selected, writable = not self.stretch.is_empty, not self.isReadOnly()
        mime = clipboard_mime()
        for sign, text, command, enabled in (
            ("scissors", self.tr("Cu&t"), self.cut_selection, selected and writable),
            ("copy", self.tr("&Copy"), self.copy_selection, selected),
            ("clipboard-paste", self.tr("&Paste"), self.paste_clipboard, writable and can_paste(mime)),
            ("clipboard-type", self.tr("Paste as Plain Te&xt"), self.paste_plain, writable and mime.hasText()),
        ):
            action = QAction(icon(sign), text, menu)
            action.triggered.connect(command)
            action.setEnabled(enabled)
            menu.addAction(action)
        menu.addSeparator()
        everything = QAction(icon("text-select"), self.tr("Select &All"), menu)
        everything.triggered.connect(self.select_everything)
        menu.addAction(everything)
        self.menu_filled.emit(menu)
        return menu

    def _go_under_mouse(self, point: QPoint) -> None:
        """Let commands of the menu be about where the mouse is; a selection there stays."""
        place = text_position(self.document(), self.cursorForPosition(point).position())
        start, stop = self.stretch.start, self.stretch.stop
        if not (start.block, start.offset) <= (place.block, place.offset) <= (stop.block, stop.offset):
            self.select_ends((place, place))

    def _offer_what_is_there(self, menu: QMenu, point: QPoint) -> None:
        """Offer first what is about the very place, a point of the viewport."""

    # Inside

    def _tell_format(self) -> None:
        now = self.text_format
        if now != self._format:
            self._format = now
            self.format_changed.emit(now)

    def _change_marks(self, change: MarkChange, on: bool) -> None:
        self.finish_typing()
        if self.stretch.is_empty:
            block = self.blocks[self.ends[1].block]
            if isinstance(block, Paragraph):
                self._typing_marks = change(self.marks_for_typing(), on)
                self.setCurrentCharFormat(self._looks.char_format(self._typing_marks, block.role))
                self._tell_format()
            return
        blocks = text_formatting.change_marks(self.blocks, self.stretch, lambda marks: change(marks, on))
        self.do(TextChange(blocks, *self.ends), TextAct.FORMATTING)

    def _toggle_script(self, script: Script) -> None:
        wanted = Script.NORMAL if self.text_format.marks.script is script else script
        self._change_marks(lambda marks, _: replace(marks, script=wanted), True)

    def _change_blocks(self, change: BlocksChange, act: TextAct) -> None:
        self.finish_typing()
        self.do(TextChange(change(self.blocks, self.stretch), *self.ends), act)

    def _paragraph_stretch(self) -> Stretch:
        index = self.ends[1].block
        return Stretch(TextPosition(index, 0), TextPosition(index, block_length(self.blocks[index])))


def _without_comments(block: Block) -> Block:
    """Return a pasted block without anchors of comments, which stay where they were made."""
    if not isinstance(block, Paragraph):
        return block
    whole = Stretch(TextPosition(0, 0), TextPosition(0, block_length(block)))
    (result,) = text_formatting.change_marks((block,), whole, _plain_of_comments)
    return result


def _plain_of_comments(marks: Marks) -> Marks:
    return replace(marks, comments=()) if marks.comments else marks
