"""A table's grid as HTML wants it: no row and no column in which no cell begins.

A bulletin's table may have such rows and columns, spans having taken all their places; nobody sees them.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from bulletin_editor.content.blocks import Table
from bulletin_editor.content.table_grid import GridCell, grid_cells


@dataclass(frozen=True, slots=True)
class CompactGrid:
    """The cells by row with their places and spans; columns as shares of the table's width, adding up to 1."""

    rows: tuple[tuple[GridCell, ...], ...]
    column_shares: tuple[float, ...]
    header_rows: int

    @property
    def head_reaches_body(self) -> bool:
        """Whether a header cell spans rows below the header, which HTML forbids between groups of rows."""
        return any(cell.row + cell.row_span > self.header_rows for row in self.rows[: self.header_rows] for cell in row)


def compact_grid(table: Table) -> CompactGrid:
    """Return the grid without the rows and columns in which no cell begins."""
    placed = grid_cells(table)
    rows = sorted({cell.row for cell in placed})
    columns = sorted({cell.column for cell in placed})
    total = sum(table.column_widths) or 1
    ends = [*columns[1:], len(table.column_widths)]
    shares = tuple(sum(table.column_widths[start:end]) / total for start, end in zip(columns, ends, strict=True))
    by_row: list[list[GridCell]] = [[] for _ in rows]
    for cell in placed:
        row, column = bisect_left(rows, cell.row), bisect_left(columns, cell.column)
        row_span = bisect_left(rows, cell.row + cell.row_span) - row
        column_span = bisect_left(columns, cell.column + cell.column_span) - column
        by_row[row].append(GridCell(cell.cell, row, column, row_span, column_span))
    return CompactGrid(tuple(map(tuple, by_row)), shares, bisect_left(rows, table.header_rows))
