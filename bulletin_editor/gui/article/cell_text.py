"""The editor of one table cell: commands that several selected cells take instead are handed to the grid."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from bulletin_editor.content.blocks import Alignment, Table
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.gui.article.clipboard import Pasted
from bulletin_editor.gui.article.inline_text import InlineText


class CellText(InlineText):
    """Edits the text of a cell; looks as the cell does where it is drawn."""

    table_pasted = Signal(object)
    """A `Table` whose cells belong into the grid."""
    cells_copied = Signal()
    cells_aligned = Signal(object)
    """An `Alignment` or `None`."""

    has_cells_selected = False
    """Whether commands are about several cells."""

    def __init__(self, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(font, parent, takes_footnotes=True)
        self.document().setDocumentMargin(0)

    def copy_selection(self) -> None:
        if self.has_cells_selected:
            self.cells_copied.emit()
        else:
            super().copy_selection()

    def set_alignment(self, alignment: Alignment | None) -> None:
        if self.has_cells_selected:
            self.cells_aligned.emit(alignment)
        else:
            super().set_alignment(alignment)

    def _paste(self, pasted: Pasted, act: TextAct) -> None:
        tables = [block for block in pasted.blocks if isinstance(block, Table)]
        if len(tables) == 1 and not self.isReadOnly():
            self.table_pasted.emit(tables[0])
        else:
            super()._paste(pasted, act)
