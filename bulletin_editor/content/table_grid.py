"""Where the cells of a table lie once their spans are laid out on a grid."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_editor.content.blocks import Cell, Table


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with its top left place on the grid and the spans that fit there."""

    cell: Cell
    row: int
    column: int
    row_span: int
    column_span: int

    def covers(self, row: int, column: int) -> bool:
        """Tell whether a place of the grid is the cell's."""
        return 0 <= row - self.row < self.row_span and 0 <= column - self.column < self.column_span


def grid_cells(table: Table) -> tuple[GridCell, ...]:
    """Return every cell with its place, row by row; spans are cut at the table's edges."""
    height, width = len(table.rows), len(table.column_widths)
    taken: set[tuple[int, int]] = set()
    placed: list[GridCell] = []
    for row_index, row in enumerate(table.rows):
        column = 0
        for cell in row.cells:
            while (row_index, column) in taken:
                column += 1
            if column >= width:
                break
            row_span = min(cell.row_span, height - row_index)
            column_span = 1
            while (
                column_span < cell.column_span
                and column + column_span < width
                and (row_index, column + column_span) not in taken
            ):
                column_span += 1
            taken.update((row_index + r, column + c) for r in range(row_span) for c in range(column_span))
            placed.append(GridCell(cell, row_index, column, row_span, column_span))
            column += column_span
    return tuple(placed)


def is_complete(table: Table) -> bool:
    """Tell whether the cells cover every place of the grid exactly once, with no span over an edge."""
    height, width = len(table.rows), len(table.column_widths)
    covered = sum(cell.row_span * cell.column_span for row in table.rows for cell in row.cells)
    placed = grid_cells(table)
    fits = all(grid.row_span == grid.cell.row_span and grid.column_span == grid.cell.column_span for grid in placed)
    return fits and covered == height * width and len(placed) == sum(len(row.cells) for row in table.rows)
