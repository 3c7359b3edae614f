"""A table edited in place: one small editor over the current cell of the drawn table, and a bar for rows and columns.

While a cell is written the drawn table shows it as a draft; leaving the cell makes it one edit. What keys, mouse and
the bar's commands do to it is said in `grid_input` and `grid_commands`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QRectF, Signal

from bulletin_editor.content.blocks import Table
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.content.table_grid import GridCell
from bulletin_editor.editing import table_commands, text_commands
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.table_commands import CellRange
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.cell_selection import CellSelection
from bulletin_editor.gui.article.cell_setting import CELL_PADDING, SetCell, TableSetting
from bulletin_editor.gui.article.cell_text import CellText
from bulletin_editor.gui.article.embedded_objects import object_width
from bulletin_editor.gui.article.table_bar import TableBar

_BAR_GAP = 4
_LINES = str.maketrans(dict.fromkeys(BREAKING_CHARACTERS, " "))


class TableGrid(QObject):
    """Edits one table of the article at a time."""

    command_chosen = Signal(str)
    """A command of the bar, by its name."""

    def __init__(self, text: ArticleText) -> None:
        super().__init__(text)
        self._text = text
        self._table_id = ""
        self._row = self._column = 0
        self._keeping = False
        self.editor = CellText(text.font(), text.viewport())
        self.editor.setObjectName("tableCell")
        self.editor.hide()
        self.selection = CellSelection(text.viewport())
        self._bar = TableBar(text.viewport())
        self._bar.hide()
        self.caption = self._bar.caption
        self._connect()

    def _connect(self) -> None:
        text = self._text
        self._bar.command_chosen.connect(self.command_chosen)
        self.caption.editingFinished.connect(self.keep)
        self.editor.edited.connect(self._show_draft)
        self.editor.left.connect(self.leave)
        self.editor.moved_on.connect(self.move_on)
        text.verticalScrollBar().valueChanged.connect(self.place)
        text.blocks_shown.connect(self._on_blocks_shown)
        text.looks_changed.connect(self._on_looks_changed)

    @property
    def table(self) -> Table | None:
        """The table being edited, as the bulletin has it; `None` when none is."""
        found = self._text.object_block(self._table_id) if self._table_id else None
        return found[1] if found is not None and isinstance(found[1], Table) else None

    @property
    def is_open(self) -> bool:
        """Whether a table is being edited."""
        return bool(self._table_id)

    @property
    def cell(self) -> tuple[int, int]:
        """Row and column of the cell being edited."""
        return self._row, self._column

    def open(self, table_id: str, row: int = 0, column: int = 0) -> None:
        """Begin editing a table in a cell."""
        found = self._text.object_block(table_id)
        if found is None or not isinstance(found[1], Table):
            return
        self._table_id = table_id
        self._bar.show_table(found[1])
        behind = TextPosition(found[0], 1)
        self._text.select_ends((behind, behind))
        self.enter(row, column)

    def close(self) -> None:
        """Stop editing."""
        self._text.embedded.drafts.pop(self._table_id, None)
        self._table_id = ""
        self.select_none()
        self.editor.hide()
        self._bar.hide()

    def leave(self) -> None:
        """Keep what was written and go back to the text, the table selected."""
        self.keep()
        found = self._text.object_block(self._table_id) if self._table_id else None
        self.close()
        if found is not None:
            self._text.select_ends((TextPosition(found[0], 0), TextPosition(found[0], 1)))
        self._text.setFocus()

    def keep(self) -> None:
        """Make one edit of what was written in the cell."""
        table = self.table
        if table is None or self._keeping:
            return
        self.editor.finish_typing()
        self._text.embedded.drafts.pop(self._table_id, None)
        changed = self._with_caption(self.with_cell(table))
        if changed is not table:
            self.perform(changed)

    def move_on(self, by: int) -> None:
        """Go to the next or the former cell; after the last one there is a new row."""
        self.keep()
        table, setting = self.table, self.setting()
        if table is None or setting is None:
            return
        places = [(cell.grid.row, cell.grid.column) for cell in setting.cells]
        index = places.index(self._current_place(setting)) + by
        if index >= len(places):
            self.perform(table_commands.insert_row(table, len(table.rows)))
            self.enter(len(table.rows), 0)
        elif index >= 0:
            self.enter(*places[index])

    def change_chosen(self, change: Callable[[Table], Table]) -> None:
        """Change the cells selected, which stay so."""
        cells, reach = self.selection.cells, self.selection.reach
        self.change(change)
        table = self.table
        if cells is not None and table is not None:
            self.select(table, reach)

    def chosen(self) -> CellRange:
        """Return the cells selected; without a selection the one being edited."""
        down, right = self.span()
        here = CellRange(range(self._row, self._row + down), range(self._column, self._column + right))
        return self.selection.cells or here

    def select(self, table: Table, reach: tuple[int, int]) -> None:
        """Select from the cell being edited to another."""
        self.selection.extend(table, (self._row, self._column), reach)
        self.show_selection()

    def show_selection(self) -> None:
        """Shade the cells selected; commands are about them from now on."""
        self.editor.has_cells_selected = self.selection.cells is not None
        self.place()

    def select_none(self) -> None:
        """Let commands be about the cell being edited alone."""
        self.selection.clear()
        self.editor.has_cells_selected = False

    def change(self, change: Callable[[Table], Table | None], *, down: int = 0, right: int = 0) -> None:
        """Make one edit of a change to the table, and go on in the cell that is `down` and `right` of this one."""
        row, column = self._row, self._column
        self.keep()
        table = self.table
        if table is None:
            return
        changed = change(table)
        if changed is None:
            table_id = self._table_id
            self.close()
            self._text.remove_object(table_id, TextAct.TABLE)
            self._text.setFocus()
        else:
            self.perform(changed)
            self.enter(row + down, column + right)

    def perform(self, table: Table) -> None:
        """Put another value in the table's place."""
        self._keeping = True
        try:
            self._text.replace_object(table, TextAct.TABLE)
        finally:
            self._keeping = False

    def with_cell(self, table: Table) -> Table:
        """Return the table with what is written in the cell by now."""
        grid = table_commands.cell_at(table, self._row, self._column)
        inlines = normalised_inlines(self.editor.inlines)
        if grid is None or (grid.cell.inlines, grid.cell.alignment) == (inlines, self.editor.text_alignment):
            return table
        written = table_commands.set_cell(table, self._row, self._column, inlines)
        return table_commands.align_cell(written, self._row, self._column, self.editor.text_alignment)

    def _with_caption(self, table: Table) -> Table:
        text = self.caption.text().translate(_LINES)
        if text == plain_text(table.caption):
            return table
        return replace(table, caption=text_commands.retyped(table.caption, text))

    # Where things stand

    def enter(self, row: int, column: int) -> None:
        """Begin writing in the cell that covers a place, or the nearest."""
        table = self.table
        if table is None:
            self.close()
            return
        grid = table_commands.cell_at(
            table, max(0, min(row, len(table.rows) - 1)), max(0, min(column, len(table.column_widths) - 1))
        )
        assert grid is not None
        self._row, self._column = grid.row, grid.column
        self.select_none()
        self._match_size()
        self._fill_editor(table, grid)
        self.editor.setAccessibleName(
            self.tr("Table cell, row %1, column %2")
            .replace("%1", str(grid.row + 1))
            .replace("%2", str(grid.column + 1))
        )
        self.editor.show()
        self._bar.show()
        self.place()
        self.editor.setFocus()
        self.editor.selectAll()
        self._scroll_into_view()

    def enter_cell(self, number: int) -> None:
        """Begin writing in a cell by its number, counted row by row."""
        setting = self.setting()
        if setting is not None and number < len(setting.cells):
            self.enter(setting.cells[number].grid.row, setting.cells[number].grid.column)

    def _match_size(self) -> None:
        """Write in the size of the text around."""
        if self.editor.font() != self._text.font():
            self.editor.change_looks(self._text.font())

    def _on_looks_changed(self) -> None:
        if self.is_open:
            self._match_size()
            self.place()

    def _fill_editor(self, table: Table, grid: GridCell) -> None:
        header = grid.row < table.header_rows
        self.editor.set_inlines(grid.cell.inlines, self._text.numbers, grid.cell.alignment, header=header)

    def span(self) -> tuple[int, int]:
        """Return how many rows and columns the cell being edited covers."""
        grid = table_commands.cell_at(self.table, self._row, self._column) if self.table else None
        return (grid.row_span, grid.column_span) if grid else (1, 1)

    def setting(self) -> TableSetting | None:
        """Return the table as it is drawn."""
        table = self.table
        if table is None:
            return None
        return self._text.embedded.table_setting(table, object_width(self._text.document()))

    def _current_place(self, setting: TableSetting) -> tuple[int, int]:
        cell = self._current_cell(setting)
        return (cell.grid.row, cell.grid.column) if cell else (0, 0)

    def _current_cell(self, setting: TableSetting) -> SetCell | None:
        return next((c for c in setting.cells if (c.grid.row, c.grid.column) == (self._row, self._column)), None)

    def table_rectangle(self) -> QRectF:
        """Return where the table is drawn in the viewport."""
        found = self._text.object_block(self._table_id)
        return self._text.object_rectangle(found[0]) if found else QRectF()

    def place(self) -> None:
        """Put the editor over its cell and the bar over the table."""
        setting = self.setting()
        cell = self._current_cell(setting) if setting else None
        if cell is None:
            return
        table = self.table_rectangle()
        if table.isNull():
            return
        place = cell.rectangle.translated(table.topLeft())
        inner = place.adjusted(CELL_PADDING - 1, 2, -CELL_PADDING + 1, -2)
        self.editor.setGeometry(inner.toRect())
        self.editor.stand_in_the_middle()
        view = self._text.viewport().width()
        self._bar.lay_out(view)
        left = max(0, min(int(table.left()), view - self._bar.width()))
        above = table.top() - self._bar.height() - _BAR_GAP
        self._bar.move(left, int(above if above >= 0 else max(table.bottom() + _BAR_GAP, 0)))
        assert setting is not None
        self.selection.place(setting, table.topLeft())
        self._bar.raise_()

    def _scroll_into_view(self) -> None:
        view, place = self._text.viewport().rect(), self.editor.geometry()
        bar = self._text.verticalScrollBar()
        if place.bottom() > view.bottom():
            bar.setValue(bar.value() + place.bottom() - view.bottom() + 24)
        elif place.top() < view.top():
            bar.setValue(bar.value() + place.top() - 24)

    def _show_draft(self) -> None:
        """Let the drawn table grow with what is written."""
        table = self.table
        if table is None:
            return
        self.show_draft_of(self.with_cell(table))

    def keep_draft(self) -> None:
        """Make one edit of the table that is shown as a draft, and stay in the cell."""
        draft = self._text.embedded.drafts.pop(self._table_id, None)
        if isinstance(draft, Table):
            self.perform(draft)
            self.place()

    def show_draft_of(self, draft: Table) -> None:
        """Draw another value of the table, which no edit has made yet."""
        self._text.embedded.drafts[self._table_id] = draft
        self._text.redraw_object(self._table_id)
        self.place()

    def _on_blocks_shown(self) -> None:
        """Follow changes made elsewhere, such as undo."""
        if not self._table_id or self._keeping:
            return
        table = self.table
        if table is None:
            self.close()
            return
        self._text.embedded.drafts.pop(self._table_id, None)
        self._bar.show_table(table)
        grid = table_commands.cell_at(
            table, min(self._row, len(table.rows) - 1), min(self._column, len(table.column_widths) - 1)
        )
        shown = (self.editor.inlines, self.editor.text_alignment)
        if grid is not None and (grid.cell.inlines, grid.cell.alignment) != shown:
            self._row, self._column = grid.row, grid.column
            self._fill_editor(table, grid)
        self.select_none()
        self.place()
