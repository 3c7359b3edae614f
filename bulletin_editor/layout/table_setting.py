"""A table's cells broken into lines and its exact row heights, by the same arithmetic that Word is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bulletin_editor.content.table_grid import GridCell, grid_cells
from bulletin_editor.layout.galley import TableItem, TextItem
from bulletin_editor.layout.paragraph_setting import set_paragraph
from bulletin_editor.layout.set_items import SetCell, SetTable

CELL_MARGIN = 5.4
"""Points left and right of a cell's text."""

ROW_MARGIN = 6.0
"""Points that a row is higher than its lines, half of them above."""


def set_table(item: TableItem, note_numbers: Mapping[str, int], measure: float, language: str) -> SetTable:
    """Return a table centred on the measure, its columns in whole twips."""
    widths = tuple(round(share * measure * 20) / 20 for share in item.table.column_widths)
    cells = tuple(
        _set_cell(item, grid, sum(widths[grid.column : grid.column + grid.column_span]), note_numbers, language)
        for grid in grid_cells(item.table)
    )
    return SetTable(
        left=max(0.0, (measure - sum(widths)) / 2),
        column_widths=widths,
        row_heights=_row_heights(item, cells),
        header_rows=item.table.header_rows,
        cells=cells,
        border=float(item.border),
    )


def _set_cell(item: TableItem, grid: GridCell, width: float, note_numbers: Mapping[str, int], language: str) -> SetCell:
    is_header = grid.row < item.table.header_rows
    style = item.header_style if is_header else item.cell_style
    paragraph = TextItem(item.source, style, grid.cell.inlines, grid.cell.alignment or style.alignment)
    return SetCell(grid, set_paragraph(paragraph, note_numbers, width - 2 * CELL_MARGIN, language), is_header)


def _row_heights(item: TableItem, cells: Sequence[SetCell]) -> tuple[float, ...]:
    """Return each row's height; a cell over several rows that needs more enlarges the last of them."""
    heights = [0.0] * len(item.table.rows)
    for cell in sorted(cells, key=lambda cell: cell.grid.row_span):
        style = item.header_style if cell.is_header else item.cell_style
        needed = len(cell.text.lines) * style.line_pitch + ROW_MARGIN
        rows = range(cell.grid.row, cell.grid.row + cell.grid.row_span)
        missing = needed - sum(heights[row] for row in rows)
        if missing > 0:
            heights[rows[-1]] += missing
    return tuple(height or item.cell_style.line_pitch + ROW_MARGIN for height in heights)
