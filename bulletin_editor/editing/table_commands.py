"""Rows, columns and cells of a table, as pure functions. Spans grow and shrink with what is put in or taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from bulletin_editor.content.blocks import Alignment, Cell, Row, Table
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Inlines
from bulletin_editor.content.table_grid import GridCell, grid_cells
from bulletin_editor.editing.stretches import joined


def new_table(rows: int, columns: int, *, header_rows: int = 1) -> Table:
    """Return an empty table over the whole measure."""
    row = Row(tuple(Cell() for _ in range(columns)))
    return Table(new_id(), (row,) * rows, (1 / columns,) * columns, min(header_rows, rows))


def cell_at(table: Table, row: int, column: int) -> GridCell | None:
    """Return the cell that covers a place of the grid."""
    for grid in grid_cells(table):
        if grid.row <= row < grid.row + grid.row_span and grid.column <= column < grid.column + grid.column_span:
            return grid
    return None


def set_cell(table: Table, row: int, column: int, inlines: Inlines) -> Table:
    """Give the cell at a place other text."""
    return _with_cell(table, row, column, lambda cell: replace(cell, inlines=inlines))


def align_cell(table: Table, row: int, column: int, alignment: Alignment | None) -> Table:
    """Align the cell at a place; `None` leaves it to the template."""
    return _with_cell(table, row, column, lambda cell: replace(cell, alignment=alignment))


def insert_row(table: Table, at: int) -> Table:
    """Put an empty row before the row of this index; cells that span over the place grow."""
    placed: list[GridCell] = []
    spanned: set[int] = set()
    for grid in grid_cells(table):
        if grid.row >= at:
            placed.append(replace(grid, row=grid.row + 1))
        elif grid.row + grid.row_span > at:
            placed.append(replace(grid, row_span=grid.row_span + 1))
            spanned.update(range(grid.column, grid.column + grid.column_span))
        else:
            placed.append(grid)
    placed += [GridCell(Cell(), at, c, 1, 1) for c in range(len(table.column_widths)) if c not in spanned]
    header_rows = table.header_rows + 1 if at < table.header_rows else table.header_rows
    return replace(table, rows=_rows(placed, len(table.rows) + 1), header_rows=header_rows)


def remove_row(table: Table, at: int) -> Table | None:
    """Take a row out; `None` when it was the last one."""
    if len(table.rows) == 1:
        return None
    placed: list[GridCell] = []
    for grid in grid_cells(table):
        if grid.row <= at < grid.row + grid.row_span:
            if grid.row_span > 1:
                placed.append(replace(grid, row_span=grid.row_span - 1))
        else:
            placed.append(replace(grid, row=grid.row - 1) if grid.row > at else grid)
    header_rows = table.header_rows - 1 if at < table.header_rows else table.header_rows
    return replace(table, rows=_rows(placed, len(table.rows) - 1), header_rows=header_rows)


def insert_column(table: Table, at: int) -> Table:
    """Put an empty column before the column of this index; all give way in proportion."""
    placed: list[GridCell] = []
    spanned: set[int] = set()
    for grid in grid_cells(table):
        if grid.column >= at:
            placed.append(replace(grid, column=grid.column + 1))
        elif grid.column + grid.column_span > at:
            placed.append(replace(grid, column_span=grid.column_span + 1))
            spanned.update(range(grid.row, grid.row + grid.row_span))
        else:
            placed.append(grid)
    placed += [GridCell(Cell(), r, at, 1, 1) for r in range(len(table.rows)) if r not in spanned]
    count = len(table.column_widths)
    kept = [width * count / (count + 1) for width in table.column_widths]
    widths = (*kept[:at], sum(table.column_widths) / (count + 1), *kept[at:])
    return replace(table, rows=_rows(placed, len(table.rows)), column_widths=widths)


def remove_column(table: Table, at: int) -> Table | None:
    """Take a column out, the others growing in proportion; `None` when it was the last one."""
    if len(table.column_widths) == 1:
        return None
    placed: list[GridCell] = []
    for grid in grid_cells(table):
        if grid.column <= at < grid.column + grid.column_span:
            if grid.column_span > 1:
                placed.append(replace(grid, column_span=grid.column_span - 1))
        else:
            placed.append(replace(grid, column=grid.column - 1) if grid.column > at else grid)
    kept = [width for index, width in enumerate(table.column_widths) if index != at]
    factor = sum(table.column_widths) / sum(kept)
    widths = tuple(width * factor for width in kept)
    return replace(table, rows=_rows(placed, len(table.rows)), column_widths=widths)


def toggle_header(table: Table) -> Table:
    """Make the first row a header row, or all rows plain when there is a header."""
    return replace(table, header_rows=0 if table.header_rows else 1)


def merge_right(table: Table, row: int, column: int) -> Table:
    """Make one cell of the one at a place and its right neighbour; the same table where they do not fit together."""
    left = cell_at(table, row, column)
    right = cell_at(table, row, left.column + left.column_span) if left else None
    if left is None or right is None or (left.row, left.row_span) != (right.row, right.row_span):
        return table
    text = joined(left.cell.inlines, right.cell.inlines)
    merged = replace(left, cell=replace(left.cell, inlines=text), column_span=left.column_span + right.column_span)
    rest = [grid for grid in grid_cells(table) if grid not in (left, right)]
    return replace(table, rows=_rows([*rest, merged], len(table.rows)))


def split_cell(table: Table, row: int, column: int) -> Table:
    """Part a cell with spans into single ones; the text stays in the first."""
    whole = cell_at(table, row, column)
    if whole is None or (whole.row_span, whole.column_span) == (1, 1):
        return table
    parts = [
        GridCell(Cell(alignment=whole.cell.alignment), whole.row + r, whole.column + c, 1, 1)
        for r in range(whole.row_span)
        for c in range(whole.column_span)
    ]
    parts[0] = replace(parts[0], cell=replace(whole.cell, row_span=1, column_span=1))
    rest = [grid for grid in grid_cells(table) if grid != whole]
    return replace(table, rows=_rows([*rest, *parts], len(table.rows)))


def _with_cell(table: Table, row: int, column: int, change: Callable[[Cell], Cell]) -> Table:
    placed = [
        replace(grid, cell=change(grid.cell))
        if grid.row <= row < grid.row + grid.row_span and grid.column <= column < grid.column + grid.column_span
        else grid
        for grid in grid_cells(table)
    ]
    return replace(table, rows=_rows(placed, len(table.rows)))


def _rows(placed: Iterable[GridCell], height: int) -> tuple[Row, ...]:
    """Return rows from cells at their places."""
    rows: list[list[Cell]] = [[] for _ in range(height)]
    for grid in sorted(placed, key=lambda grid: (grid.row, grid.column)):
        rows[grid.row].append(replace(grid.cell, row_span=grid.row_span, column_span=grid.column_span))
    return tuple(Row(tuple(cells)) for cells in rows)
