"""Tables, figures, page breaks and footnotes in a text: put in, found, selected and opened, by keys and mouse.

How they are drawn stands in `embedded_objects`; how each is edited, in an editor of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from bulletin_editor.content.block_texts import footnotes_of
from bulletin_editor.content.blocks import Block, Figure, PageBreak, Paragraph, Table
from bulletin_editor.content.bulletin import NO_ASSETS, Asset, Assets
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, plain_text
from bulletin_editor.editing import text_commands
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import Stretch, block_length, content_of, inline_length
from bulletin_editor.editing.table_commands import new_table
from bulletin_editor.editing.text_commands import TextChange
from bulletin_editor.gui.article.clipboard import blocks_text
from bulletin_editor.gui.article.command_text import CommandText
from bulletin_editor.gui.article.document_reading import text_position
from bulletin_editor.gui.article.embedded_objects import EmbeddedObjects
from bulletin_editor.gui.article.looks import Looks


class ObjectText(CommandText):
    """A block editor that holds objects."""

    object_opened = Signal(str)
    """The id of a table, figure or footnote that a person wants to edit."""
    picture_wanted = Signal(str)
    """The id of a figure that shall show another picture."""

    _announced = ""

    @property
    def looks(self) -> Looks:
        return self._looks

    @property
    def embedded(self) -> EmbeddedObjects:
        """The drawn tables, figures and footnotes."""
        return self._embedded

    # Where objects are

    def object_block(self, object_id: str) -> tuple[int, Block] | None:
        """Return the block that is, or holds, a table, figure or footnote."""
        for number, block in enumerate(self.blocks):
            if block.id == object_id or any(note.id == object_id for note in footnotes_of(block)):
                return number, block
        return None

    def object_rectangle(self, number: int) -> QRectF:
        """Return where the object of a block stands in the viewport; null while the document is being written."""
        block = self.document().findBlockByNumber(number)
        if not block.isValid():
            return QRectF()
        origin = self.document().documentLayout().blockBoundingRect(block).topLeft()
        line = block.layout().lineAt(0)
        rectangle = line.naturalTextRect() if line.isValid() else QRectF(0, 0, 0, 0)
        return rectangle.translated(
            origin.x() - self.horizontalScrollBar().value(), origin.y() - self.verticalScrollBar().value()
        )

    def note_position(self, number: int, note_id: str) -> TextPosition | None:
        """Return where a footnote stands in a block; in a table, where the table stands."""
        block = self.blocks[number]
        for note in footnotes_of(block):
            if note.id == note_id:
                return TextPosition(number, _offset_of(block, note) if isinstance(block, Paragraph) else 0)
        return None

    def redraw_object(self, object_id: str) -> None:
        """Measure and draw an object again whose shown value has changed."""
        found = self.object_block(object_id)
        if found is not None:
            with self._patch_guard():
                self._redraw_objects(found[0], found[0] + 1)

    # What is done with them

    def insert_table(self, rows: int, columns: int) -> str:
        """Put an empty table at the caret and return its id."""
        table = new_table(rows, columns)
        self._insert_object(table, TextAct.TABLE)
        return table.id

    def insert_figure(self, key: str, asset: Asset, caption: str = "", alternative_text: str = "") -> str:
        """Put a picture at the caret and return the figure's id."""
        from bulletin_editor.readers.pictures import own_width

        width = own_width(asset.width)
        figure = Figure(new_id(), key, caption, alternative_text=alternative_text, width=width)
        self._insert_object(figure, TextAct.FIGURE, {key: asset})
        return figure.id

    def insert_page_break(self) -> None:
        """End the page at the caret."""
        self.finish_typing()
        change = text_commands.insert_object(self.blocks, self.stretch, PageBreak(new_id()))
        below = TextPosition(change.caret.block + 1, 0)
        self.do(TextChange(change.blocks, below, below), TextAct.PAGE_BREAK)

    def insert_footnote(self) -> str:
        """Put an empty footnote at the caret and return its id."""
        note = Footnote(new_id(), ())
        self.insert_inline(note, TextAct.FOOTNOTE)
        return note.id

    def replace_object(self, block: Block, act: TextAct, assets: Assets = NO_ASSETS) -> None:
        """Let another value take the place of the block of the same id."""
        self.finish_typing()
        found = self.object_block(block.id)
        if found is not None and found[1] != block:
            number, _ = found
            blocks = (*self.blocks[:number], block, *self.blocks[number + 1 :])
            self._embedded.assets = {**self._embedded.assets, **assets}
            self.do(TextChange(blocks, *self.ends), act, assets)

    def remove_object(self, object_id: str, act: TextAct) -> None:
        """Take a table or figure out of the text."""
        self.finish_typing()
        found = self.object_block(object_id)
        if found is not None:
            number = found[0]
            self.select_ends((TextPosition(number, 0), TextPosition(number, 1)))
            self.do(text_commands.erase(self.blocks, self.stretch), act)

    def object_at_caret(self) -> str:
        """Return the id of the table, figure or footnote that is selected or the caret stands beside."""
        stretch = self.stretch
        block = self.blocks[stretch.start.block]
        if not isinstance(block, Paragraph):
            return block.id if stretch.start.block == stretch.stop.block and not isinstance(block, PageBreak) else ""
        for note in footnotes_of(block):
            place = _offset_of(block, note)
            if place <= self.ends[1].offset <= place + 1:
                return note.id
        return ""

    def _insert_object(self, block: Block, act: TextAct, assets: Assets | None = None) -> None:
        self.finish_typing()
        self._embedded.assets = {**self._embedded.assets, **(assets or {})}
        self.do(text_commands.insert_object(self.blocks, self.stretch, block), act, assets or {})

    # For ears

    def texts_to_read(self) -> Iterator[tuple[str, str]]:
        """Yield what is selected, or all from the paragraph of the caret on, block by block with its id."""
        chosen = self.stretch
        start, stop = chosen.start, chosen.stop
        if chosen.is_empty:
            start, stop = TextPosition(start.block, 0), TextPosition(len(self.blocks), 0)
        for index in range(start.block, min(stop.block + 1, len(self.blocks))):
            block = self.blocks[index]
            first = start if index == start.block else TextPosition(index, 0)
            last = stop if index == stop.block else TextPosition(index, block_length(block))
            for part in content_of(self.blocks, Stretch(first, last)):
                yield block.id, self._spoken(part)

    def _spoken(self, block: Block) -> str:
        if isinstance(block, Figure):
            return self._description(block)
        return blocks_text((block,)).replace("\t", "，")

    def announce_object(self) -> None:
        """Say what the object at the caret is: a screen reader finds but one character there."""
        object_id = self.object_at_caret()
        if object_id and object_id != self._announced:
            text = self._description(self._objects[object_id])
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self._announced = object_id

    def _description(self, value: Block | Footnote) -> str:
        match value:
            case Table():
                text = self.tr("Table, %1 rows, %2 columns")
                return text.replace("%1", str(len(value.rows))).replace("%2", str(len(value.column_widths)))
            case Figure():
                return self.tr("Picture: %1").replace("%1", value.alternative_text or value.caption)
            case Footnote():
                return self.tr("Footnote: %1").replace("%1", plain_text(value.inlines))
            case _:
                return self.tr("Page break")

    # Keys and the mouse

    def _press_structure(self, event: QKeyEvent) -> bool:
        opening = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.stretch.is_empty
        if event.key() == Qt.Key.Key_F2 or (opening and not event.modifiers()):
            opened = self.object_at_caret()
            if opened:
                self.object_opened.emit(opened)
                return True
        return super()._press_structure(event)

    def event(self, event: QEvent) -> bool:
        """Keep F2 for the object at the caret."""
        key = event.key() if isinstance(event, QKeyEvent) else None
        overriding = event.type() is QEvent.Type.ShortcutOverride
        if overriding and key == Qt.Key.Key_F2 and self.object_at_caret():
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a table, figure or page break with a click."""
        super().mousePressEvent(event)
        number = self._object_under(event.position().toPoint())
        if number is not None and event.button() is Qt.MouseButton.LeftButton:
            self.select_ends((TextPosition(number, 0), TextPosition(number, 1)))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a table, figure or footnote."""
        super().mouseDoubleClickEvent(event)
        number = self._object_under(event.position().toPoint())
        opened = self.blocks[number].id if number is not None else self._note_under(event.position().toPoint())
        if opened:
            self.object_opened.emit(opened)

    def _offer_what_is_there(self, menu: QMenu, point: QPoint) -> None:
        """Offer to edit the object under the mouse, and another picture for a figure."""
        number = self._object_under(point)
        block = self.blocks[number] if number is not None else None
        note_id = self._note_under(point) if block is None else ""
        if self.isReadOnly() or (not note_id and not isinstance(block, Table | Figure)):
            return
        object_id, words = note_id, self.tr("&Edit Footnote")
        if isinstance(block, Table | Figure):
            object_id = block.id
            words = self.tr("&Edit Table") if isinstance(block, Table) else self.tr("&Edit Caption and Size…")
        menu.addAction(words, lambda: self.object_opened.emit(object_id)).setObjectName("editObject")
        if isinstance(block, Figure):
            other = menu.addAction(self.tr("Another &Picture…"), lambda: self.picture_wanted.emit(object_id))
            other.setObjectName("otherPicture")
        menu.addSeparator()

    def _object_under(self, point: QPoint) -> int | None:
        number = self.cursorForPosition(point).block().blockNumber()
        block = self.blocks[number] if number < len(self.blocks) else None
        if block is None or isinstance(block, Paragraph):
            return None
        return number if self.object_rectangle(number).contains(QPointF(point)) else None

    def _note_under(self, point: QPoint) -> str:
        block = self.blocks[min(self.cursorForPosition(point).block().blockNumber(), len(self.blocks) - 1)]
        offset = self._offset_under(point)
        for note in footnotes_of(block) if isinstance(block, Paragraph) else ():
            if _offset_of(block, note) in (offset, offset - 1):
                return note.id
        return ""

    def _offset_under(self, point: QPoint) -> int:
        return text_position(self.document(), self.cursorForPosition(point).position()).offset


def _offset_of(block: Block, note: Footnote) -> int:
    assert isinstance(block, Paragraph)
    offset = 0
    for inline in block.inlines:
        if inline is note:
            break
        offset += inline_length(inline)
    return offset
