"""A table's cells broken into lines and its exact row heights, by the same arithmetic that Word is given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bulletin_editor.content.blocks import Cell
from bulletin_editor.content.inlines import Footnote
from bulletin_editor.content.table_grid import GridCell, grid_cells
from bulletin_editor.layout.galley import Part, Source, TableItem, TextItem
from bulletin_editor.layout.memory import Beside, Same, remembered
from bulletin_editor.layout.paragraph_setting import set_paragraph
from bulletin_editor.layout.printed_text import PageNoteNumbers
from bulletin_editor.layout.set_items import FindLines, SetCell, SetTable, SetText
from bulletin_editor.templates.template import Style

CELL_MARGIN = 5.4
"""Points left and right of a cell's text."""

_CELL_MARGINS = 2 * CELL_MARGIN - 0.05
"""What a column is wider than the lines in it: LibreOffice gives some a twip that it takes from most columns."""

ROW_MARGIN = 6.0
"""Points that a row is higher than its lines, half of them above."""


_NEAR_TWIPS = 5
"""How near a column's room may come to whole quarters of a character."""


def set_table(
    item: TableItem,
    note_numbers: Mapping[str, int],
    measure: float,
    language: str,
    find_lines: FindLines | None = None,
) -> SetTable:
    """Return a table centred on the measure, its columns in whole twips.

    Without `find_lines` cells are broken into lines, unless they are remembered.
    """
    widths = tuple(_column_width(share * measure, item.cell_style) for share in item.table.column_widths)
    cells = tuple(
        _set_cell(
            item, grid, sum(widths[grid.column : grid.column + grid.column_span]), note_numbers, language, find_lines
        )
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


def _column_width(wanted: float, style: Style) -> float:
    """Return a column's width in whole twips, so that no full line of characters and digits just fits.

    Word processors place columns a twip aside, and would settle such a line otherwise than the pages.
    """
    twips = round(wanted * 20)
    room, quarter = twips - round(2 * CELL_MARGIN * 20), style.size * 5
    distance = (room + _NEAR_TWIPS) % quarter - _NEAR_TWIPS
    return (twips - (_NEAR_TWIPS + distance if abs(distance) < _NEAR_TWIPS else 0)) / 20


def _set_cell(
    item: TableItem,
    grid: GridCell,
    width: float,
    note_numbers: Mapping[str, int],
    language: str,
    find_lines: FindLines | None,
) -> SetCell:
    is_header = grid.row < item.table.header_rows
    style, room = item.header_style if is_header else item.cell_style, width - _CELL_MARGINS
    if find_lines is not None:
        text = SetText(_paragraph(grid.cell, style), note_numbers, room, language, find_lines)
    else:
        references = tuple(note_numbers.get(i.id, 0) for i in grid.cell.inlines if isinstance(i, Footnote))
        key = (isinstance(note_numbers, PageNoteNumbers), *references)
        text = _set_text(Same(grid.cell), Same(style), key, Beside(note_numbers), room, language)
    return SetCell(grid, text, is_header)


@remembered
def _set_text(
    cell: Same[Cell],
    style: Same[Style],
    _references: tuple[int, ...],
    note_numbers: Beside[Mapping[str, int]],
    width: float,
    language: str,
) -> SetText:
    """Set a cell's text in lines; while one cell is typed in, those of the others are remembered."""
    return set_paragraph(_paragraph(cell.held, style.held), note_numbers.held, width, language)


def _paragraph(cell: Cell, style: Style) -> TextItem:
    return TextItem(Source(Part.BLOCK), style, cell.inlines, cell.alignment or style.alignment)


def _row_heights(item: TableItem, cells: Sequence[SetCell]) -> tuple[float, ...]:
    """Return each row's height; a cell over several rows that needs more enlarges the last of them."""
    heights = [0.0] * len(item.table.rows)
    for cell in sorted(cells, key=lambda cell: cell.grid.row_span):
        style = item.header_style if cell.is_header else item.cell_style
        needed = len(cell.text.broken) * style.line_pitch + ROW_MARGIN
        rows = range(cell.grid.row, cell.grid.row + cell.grid.row_span)
        missing = needed - sum(heights[row] for row in rows)
        if missing > 0:
            heights[rows[-1]] += missing
    return tuple(height or item.cell_style.line_pitch + ROW_MARGIN for height in heights)
