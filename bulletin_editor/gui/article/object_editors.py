"""Which object of the text is being edited in place: a table in its grid, a figure or footnote in a small panel.

Each editor is made when the first object of its kind is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from bulletin_editor.content.blocks import Figure, PageBreak, Paragraph, Table
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.command_text import CommandText

if TYPE_CHECKING:
    from bulletin_editor.gui.article.figure_panel import FigurePanel
    from bulletin_editor.gui.article.footnote_panel import FootnotePanel
    from bulletin_editor.gui.article.table_grid import TableGrid
    from bulletin_editor.gui.search.searching import Hit


class ObjectEditors(QObject):
    """Opens the editor of an object, keeps what was written in it, and closes it."""

    format_changed = Signal(object)

    def __init__(self, text: ArticleText) -> None:
        super().__init__(text)
        self._text = text
        self._grid: TableGrid | None = None
        self._figure: FigurePanel | None = None
        self._footnote: FootnotePanel | None = None
        text.object_opened.connect(self.open)

    def open(self, object_id: str) -> None:
        """Open the editor of an object that stands in the text."""
        self.keep()
        self.close()
        found = self._text.object_block(object_id)
        if found is None or self._text.isReadOnly():
            return
        block = found[1]
        if block.id != object_id:
            self._footnote = self._footnote or self._make_footnote_panel()
            self._footnote.open(object_id)
            return
        match block:
            case Table():
                self._grid = self._grid or self._make_grid()
                self._grid.open(object_id)
            case Figure():
                self._figure = self._figure or self._make_figure_panel()
                self._figure.open(object_id)
            case Paragraph() | PageBreak():
                pass

    def open_at(self, hit: Hit) -> None:
        """Open the object in which a search found something, with that selected."""
        from bulletin_editor.gui.search.searched_text import PartKind

        self.open(hit.part.note_id or hit.block_id)
        stretch = TextPosition(0, hit.start), TextPosition(0, hit.end)
        match hit.part.kind:
            case PartKind.NOTE if self._footnote is not None:
                self._footnote.editor.select_ends(stretch)
            case PartKind.CELL if self._grid is not None:
                self._grid.enter_cell(hit.part.number)
                self._grid.editor.select_ends(stretch)
            case PartKind.CAPTION if self._grid is not None and self._grid.is_open:
                _select(self._grid.caption, hit)
            case PartKind.CAPTION | PartKind.CREDIT | PartKind.ALTERNATIVE_TEXT if self._figure is not None:
                fields = {
                    PartKind.CAPTION: self._figure.caption,
                    PartKind.CREDIT: self._figure.credit,
                    PartKind.ALTERNATIVE_TEXT: self._figure.alternative_text,
                }
                _select(fields[hit.part.kind], hit)
            case _:
                pass

    def editor(self) -> CommandText | None:
        """Return the small editor in which commands act; a menu or bar may have the keyboard meanwhile."""
        if self._text.hasFocus():
            return None
        made = (panel.editor for panel in (self._footnote, self._grid) if panel is not None)
        return next((editor for editor in made if editor.isVisible()), None)

    @property
    def open_table(self) -> str:
        """The id of the table that is being edited; empty for none."""
        table = self._grid.table if self._grid is not None else None
        return table.id if table is not None else ""

    def keep(self) -> None:
        """Bring what is being written into the bulletin; the editors stay open."""
        for panel in (self._grid, self._figure, self._footnote):
            if panel is not None:
                panel.keep()

    def close(self) -> None:
        """Close whatever is open, without asking."""
        for panel in (self._grid, self._figure, self._footnote):
            if panel is not None:
                panel.close()

    def _make_grid(self) -> TableGrid:
        from bulletin_editor.gui.article.grid_commands import GridCommands
        from bulletin_editor.gui.article.grid_input import GridInput
        from bulletin_editor.gui.article.table_grid import TableGrid

        grid = TableGrid(self._text)
        GridInput(grid, GridCommands(grid), self._text.viewport())
        grid.editor.format_changed.connect(self.format_changed)
        return grid

    def _make_figure_panel(self) -> FigurePanel:
        from bulletin_editor.gui.article.figure_panel import FigurePanel

        return FigurePanel(self._text)

    def _make_footnote_panel(self) -> FootnotePanel:
        from bulletin_editor.gui.article.footnote_panel import FootnotePanel

        panel = FootnotePanel(self._text)
        panel.editor.format_changed.connect(self.format_changed)
        return panel


def _select(field: QLineEdit, hit: Hit) -> None:
    """Select a hit, which counts code points, in a field, which counts units of UTF-16."""
    first, last = (len(field.text()[:place].encode("utf-16-le")) // 2 for place in (hit.start, hit.end))
    field.setFocus()
    field.setSelection(first, last - first)
