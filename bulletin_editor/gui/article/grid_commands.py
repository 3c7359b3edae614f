"""What can be done to the rows, columns and cells of the table being edited, by the name of the command."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from bulletin_editor.content.blocks import Alignment, Table
from bulletin_editor.content.bulletin import NO_ASSETS
from bulletin_editor.editing import table_commands
from bulletin_editor.gui.article.clipboard import mime_data
from bulletin_editor.gui.article.table_bar import fill_table_menu
from bulletin_editor.gui.article.table_grid import TableGrid


class GridCommands(QObject):
    """Acts on the cell being edited, or on the cells selected."""

    def __init__(self, grid: TableGrid) -> None:
        super().__init__(grid)
        self._grid = grid
        self._commands: dict[str, Callable[[], None]] = {
            "rowAbove": self.insert_row_above,
            "rowBelow": self.insert_row_below,
            "columnLeft": self.insert_column_left,
            "columnRight": self.insert_column_right,
            "removeRow": self.remove_rows,
            "removeColumn": self.remove_columns,
            "mergeCell": self.merge,
            "mergeDown": self.merge_down,
            "splitCell": self.split_cell,
            "toggleHeader": self.toggle_header,
            "rowUp": lambda: self.move_row(-1),
            "rowDown": lambda: self.move_row(1),
            "columnBefore": lambda: self.move_column(-1),
            "columnBehind": lambda: self.move_column(1),
            "equalColumns": self.make_columns_equal,
            "toggleLandscape": self.toggle_landscape,
        }
        grid.command_chosen.connect(self.run)
        grid.editor.table_pasted.connect(self.fill)
        grid.editor.cells_copied.connect(self._copy_cells)
        grid.editor.menu_filled.connect(self._add_to_menu)
        grid.editor.cells_aligned.connect(self._align_cells)

    @Slot(str)
    def run(self, name: str) -> None:
        """Carry out the command of this name; the button that only opens a menu has none."""
        command = self._commands.get(name)
        if command is not None:
            command()

    @Slot(QMenu)
    def _add_to_menu(self, menu: QMenu) -> None:
        menu.addSeparator()
        table = self._grid.table
        fill_table_menu(menu, self.run, is_landscape=table is not None and table.landscape)

    def insert_row_above(self) -> None:
        row, _ = self._grid.cell
        self._grid.change(lambda table: table_commands.insert_row(table, row))

    def insert_row_below(self) -> None:
        down, _ = self._grid.span()
        row = self._grid.cell[0] + down
        self._grid.change(lambda table: table_commands.insert_row(table, row), down=down)

    def insert_column_left(self) -> None:
        _, column = self._grid.cell
        self._grid.change(lambda table: table_commands.insert_column(table, column))

    def insert_column_right(self) -> None:
        _, right = self._grid.span()
        column = self._grid.cell[1] + right
        self._grid.change(lambda table: table_commands.insert_column(table, column), right=right)

    def remove_rows(self) -> None:
        """Take the rows of the selection away; the last one takes the table with it."""
        rows = self._grid.chosen().rows
        self._grid.change(lambda table: _without(table_commands.remove_row, table, rows))

    def remove_columns(self) -> None:
        """Take the columns of the selection away; the last one takes the table with it."""
        columns = self._grid.chosen().columns
        self._grid.change(lambda table: _without(table_commands.remove_column, table, columns))

    def toggle_header(self) -> None:
        row = self._grid.chosen().rows.stop - 1
        self._grid.change(lambda table: table_commands.toggle_header(table, row))

    def merge(self) -> None:
        """Make one cell of those selected; without a selection, of this one and the one to the right."""
        cells = self._grid.selection.cells
        if cells is None:
            self._grid.change(lambda table: table_commands.merge_right(table, *self._grid.cell))
        else:
            self._grid.change(lambda table: table_commands.merge(table, cells))

    def merge_down(self) -> None:
        self._grid.change(lambda table: table_commands.merge_down(table, *self._grid.cell))

    def split_cell(self) -> None:
        self._grid.change(lambda table: table_commands.split_cell(table, *self._grid.cell))

    def move_row(self, by: int) -> None:
        """Let the row change places with the one above (-1) or below (1)."""
        self._grid.keep()
        table = self._grid.table
        if table is not None:
            moved, row = table_commands.move_row(table, self._grid.cell[0], by)
            self._grid.perform(moved)
            self._grid.enter(row, self._grid.cell[1])

    def move_column(self, by: int) -> None:
        """Let the column change places with the one to the left (-1) or right (1)."""
        self._grid.keep()
        table = self._grid.table
        if table is not None:
            moved, column = table_commands.move_column(table, self._grid.cell[1], by)
            self._grid.perform(moved)
            self._grid.enter(self._grid.cell[0], column)

    def make_columns_equal(self) -> None:
        self._grid.change(table_commands.make_columns_equal)

    def toggle_landscape(self) -> None:
        """Let the table stand on a landscape page of its own, or in the text again."""
        self._grid.change(lambda table: replace(table, landscape=not table.landscape))

    @Slot(object)
    def fill(self, source: Table) -> None:
        """Write the cells of a pasted table over those from here on."""
        cells = self._grid.chosen()
        row, column = cells.rows.start, cells.columns.start
        self._grid.change(lambda table: table_commands.fill(table, row, column, source))

    @Slot()
    def _copy_cells(self) -> None:
        self._grid.keep()
        table, cells = self._grid.table, self._grid.selection.cells
        if table is not None and cells is not None:
            copied = table_commands.part(table, cells)
            QGuiApplication.clipboard().setMimeData(mime_data((copied,), NO_ASSETS))

    @Slot(object)
    def _align_cells(self, alignment: Alignment | None) -> None:
        cells = self._grid.chosen()
        self._grid.change_chosen(lambda table: table_commands.align_cells(table, cells, alignment))


def _without(remove: Callable[[Table, int], Table | None], table: Table, indexes: range) -> Table | None:
    """Take several rows or columns away; `None` when none is left."""
    left: Table | None = table
    for _ in indexes:
        left = remove(left, indexes.start) if left is not None else None
    return left
