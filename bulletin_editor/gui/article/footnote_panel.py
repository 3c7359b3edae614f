"""A footnote written in a small panel under its number."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from bulletin_editor.content.block_texts import footnotes_of
from bulletin_editor.content.blocks import Block, Cell, Paragraph, Row, Table
from bulletin_editor.content.inlines import Footnote, Inlines
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.document_reading import document_position
from bulletin_editor.gui.article.inline_text import InlineText
from bulletin_editor.gui.article.looks import PANEL_STYLE

_WIDTH = 360
_GAP = 6
_PASSING_REASONS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class FootnotePanel(QFrame):
    """Edits one footnote of the article at a time; leaving it makes one edit."""

    def __init__(self, text: ArticleText) -> None:
        super().__init__(text.viewport())
        self._text = text
        self._note_id = ""
        self.setObjectName("footnotePanel")
        self.setStyleSheet(PANEL_STYLE.format("footnotePanel"))
        self.setAutoFillBackground(True)
        self._label = QLabel(self)
        self.editor = InlineText(text.font(), self)
        self.editor.setObjectName("footnoteText")
        self.editor.setFrameShape(QFrame.Shape.StyledPanel)
        self.editor.setFixedWidth(_WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self.editor)
        self.hide()
        self.editor.edited.connect(self._fit)
        self.editor.left.connect(self.leave)
        self.editor.moved_on.connect(self.leave)
        self.editor.installEventFilter(self)
        text.verticalScrollBar().valueChanged.connect(self._place)
        text.blocks_shown.connect(self._on_blocks_shown)
        text.looks_changed.connect(self._on_looks_changed)

    def open(self, note_id: str) -> None:
        """Begin writing a footnote."""
        note = self._note(note_id)
        if note is None:
            return
        self._note_id = note_id
        number = self._text.numbers.notes.get(note_id, 0)
        self._label.setText(self.tr("Footnote %1").replace("%1", str(number)))
        self.editor.setAccessibleName(self._label.text())
        self._match_size()
        self.editor.set_inlines(note.inlines, self._text.numbers)
        self._scroll_into_view()
        self._fit()
        self.show()
        self.raise_()
        self.editor.setFocus()

    def close(self) -> bool:
        """Put the panel away."""
        self._note_id = ""
        self.hide()
        return True

    def leave(self) -> None:
        """Keep what was written and go on behind the footnote."""
        self.keep()
        note_id = self._note_id
        self.close()
        place = self._place_of(note_id)
        if place is not None:
            behind = TextPosition(place.block, place.offset + 1)
            self._text.select_ends((behind, behind))
        self._text.setFocus()

    def keep(self) -> None:
        """Make one edit of what was written."""
        note = self._note(self._note_id)
        if note is None:
            return
        self.editor.finish_typing()
        inlines = tuple(inline for inline in self.editor.inlines if not isinstance(inline, Footnote))
        if inlines != note.inlines:
            found = self._text.object_block(self._note_id)
            assert found is not None
            self._text.replace_object(_with_note(found[1], replace(note, inlines=inlines)), TextAct.FOOTNOTE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that the note has no use for: they must not reach the text below."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note when the keyboard goes elsewhere."""
        left = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _PASSING_REASONS
        if watched is self.editor and left and self._note_id:
            self.keep()
            self.close()
        return False

    def _note(self, note_id: str) -> Footnote | None:
        found = self._text.object_block(note_id) if note_id else None
        return next((note for note in footnotes_of(found[1]) if note.id == note_id), None) if found else None

    def _place_of(self, note_id: str) -> TextPosition | None:
        found = self._text.object_block(note_id) if note_id else None
        return self._text.note_position(found[0], note_id) if found else None

    def _fit(self) -> None:
        self.editor.setFixedHeight(max(40, min(self.editor.content_height() + 8, 200)))
        self.adjustSize()
        self._place()

    def _number_rectangle(self) -> QRect | None:
        """Return where the number stands in the viewport."""
        place = self._place_of(self._note_id)
        if place is None:
            return None
        cursor = self._text.textCursor()
        cursor.setPosition(document_position(self._text.document(), place))
        return self._text.cursorRect(cursor)

    def _scroll_into_view(self) -> None:
        number, view = self._number_rectangle(), self._text.viewport().rect()
        if number is None:
            return
        bar = self._text.verticalScrollBar()
        if number.top() < view.top():
            bar.setValue(bar.value() + number.top() - _GAP)
        elif number.bottom() > view.bottom():
            bar.setValue(bar.value() + number.bottom() - view.bottom() + _GAP)

    def _place(self) -> None:
        """Stand under the number, or over it where there is no room below."""
        number, view = self._number_rectangle(), self._text.viewport().rect()
        if number is None:
            return
        left = max(0, min(number.left() - 20, view.width() - self.width()))
        above, below = number.top() - _GAP - self.height(), number.bottom() + _GAP
        has_room_below = below + self.height() <= view.height() or above < 0
        self.move(left, below if has_room_below else above)

    def _match_size(self) -> None:
        """Write in the size of the text around."""
        if self.editor.font() != self._text.font():
            self.editor.change_looks(self._text.font())

    def _on_looks_changed(self) -> None:
        if self._note_id:
            self._match_size()
            self._fit()

    def _on_blocks_shown(self) -> None:
        if not self._note_id:
            return
        note = self._note(self._note_id)
        if note is None:
            self.close()
        elif note.inlines != self.editor.inlines:
            self.editor.set_inlines(note.inlines, self._text.numbers)


def _with_note(block: Block, note: Footnote) -> Block:
    """Return a block with another value for its footnote of the same id."""
    match block:
        case Paragraph():
            return replace(block, inlines=_replaced(block.inlines, note))
        case Table():
            return replace(block, rows=tuple(Row(tuple(_cell(cell, note) for cell in row.cells)) for row in block.rows))
        case _:
            return block


def _cell(cell: Cell, note: Footnote) -> Cell:
    return replace(cell, inlines=_replaced(cell.inlines, note))


def _replaced(inlines: Inlines, note: Footnote) -> Inlines:
    return tuple(note if isinstance(inline, Footnote) and inline.id == note.id else inline for inline in inlines)
