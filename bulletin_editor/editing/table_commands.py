"""Rows, columns and cells of a table, as pure functions. Spans grow and shrink with what is put in or taken out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from bulletin_editor.content.blocks import Alignment, Cell, Row, Table
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Inlines, LineBreak
from bulletin_editor.content.table_grid import GridCell, grid_cells
from bulletin_editor.editing.stretches import joined, with_new_footnote_ids

NARROWEST_COLUMN = 0.04
"""The least share of the table's width that dragging leaves a column."""


@dataclass(frozen=True, slots=True)
class CellRange:
    """A rectangle of the grid."""

    rows: range
    columns: range

    @classmethod
    def of(cls, grid: GridCell) -> CellRange:
        """Return the places that a cell covers."""
        return cls(range(grid.row, grid.row + grid.row_span), range(grid.column, grid.column + grid.column_span))

    def covers(self, grid: GridCell) -> bool:
        """Tell whether a cell begins in the rectangle."""
        return grid.row in self.rows and grid.column in self.columns

    def touches(self, grid: GridCell) -> bool:
        """Tell whether a cell and the rectangle share a place."""
        other = CellRange.of(grid)
        return (
            other.rows.start < self.rows.stop
            and self.rows.start < other.rows.stop
            and other.columns.start < self.columns.stop
            and self.columns.start < other.columns.stop
        )

    def joined(self, other: CellRange) -> CellRange:
        """Return the smallest rectangle that holds both."""
        rows = range(min(self.rows.start, other.rows.start), max(self.rows.stop, other.rows.stop))
        columns = range(min(self.columns.start, other.columns.start), max(self.columns.stop, other.columns.stop))
        return CellRange(rows, columns)


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
    placed = _opened(grid_cells(table), at, len(table.column_widths))
    header_rows = table.header_rows + 1 if at < table.header_rows else table.header_rows
    return replace(table, rows=_rows(placed, len(table.rows) + 1), header_rows=header_rows)


def remove_row(table: Table, at: int) -> Table | None:
    """Take a row out; `None` when it was the last one."""
    if len(table.rows) == 1:
        return None
    placed = _closed(grid_cells(table), at)
    header_rows = table.header_rows - 1 if at < table.header_rows else table.header_rows
    return replace(table, rows=_rows(placed, len(table.rows) - 1), header_rows=header_rows)


def move_row(table: Table, row: int, by: int) -> tuple[Table, int]:
    """Change places of a row and the one above (-1) or below (1); returns where the row is then.

    Rows that a cell spans move together. At the table's edge nothing happens.
    """
    moves = _exchange(_bands(grid_cells(table)), row, by)
    placed = [replace(grid, row=grid.row + moves.get(grid.row, 0)) for grid in grid_cells(table)]
    return (replace(table, rows=_rows(placed, len(table.rows))), row + moves[row]) if moves else (table, row)


def move_column(table: Table, column: int, by: int) -> tuple[Table, int]:
    """Change places of a column and the one to the left (-1) or right (1); returns where the column is then.

    Columns that a cell spans move together and keep their widths. At the table's edge nothing happens.
    """
    moves = _exchange(_bands(_turned(grid_cells(table))), column, by)
    if not moves:
        return table, column
    placed = [replace(grid, column=grid.column + moves.get(grid.column, 0)) for grid in grid_cells(table)]
    order = sorted(range(len(table.column_widths)), key=lambda index: index + moves.get(index, 0))
    widths = tuple(table.column_widths[index] for index in order)
    return replace(table, rows=_rows(placed, len(table.rows)), column_widths=widths), column + moves[column]


def insert_column(table: Table, at: int) -> Table:
    """Put an empty column before the column of this index; all give way in proportion."""
    placed = _turned(_opened(_turned(grid_cells(table)), at, len(table.rows)))
    count = len(table.column_widths)
    kept = [width * count / (count + 1) for width in table.column_widths]
    widths = (*kept[:at], sum(table.column_widths) / (count + 1), *kept[at:])
    return replace(table, rows=_rows(placed, len(table.rows)), column_widths=widths)


def remove_column(table: Table, at: int) -> Table | None:
    """Take a column out, the others growing in proportion; `None` when it was the last one."""
    if len(table.column_widths) == 1:
        return None
    placed = _turned(_closed(_turned(grid_cells(table)), at))
    kept = [width for index, width in enumerate(table.column_widths) if index != at]
    factor = sum(table.column_widths) / sum(kept)
    widths = tuple(width * factor for width in kept)
    return replace(table, rows=_rows(placed, len(table.rows)), column_widths=widths)


def move_column_edge(table: Table, edge: int, share: float) -> Table:
    """Let the edge before the column of this index stand at a share of the table's width; its neighbours give way."""
    widths = list(table.column_widths)
    whole, before = sum(widths), sum(widths[: edge - 1])
    both = widths[edge - 1] + widths[edge]
    least = min(NARROWEST_COLUMN * whole, both / 2)
    left = max(least, min(share * whole - before, both - least))
    widths[edge - 1], widths[edge] = left, both - left
    return replace(table, column_widths=tuple(widths))


def make_columns_equal(table: Table) -> Table:
    """Give all columns the same width; the table keeps its own."""
    count = len(table.column_widths)
    return replace(table, column_widths=(sum(table.column_widths) / count,) * count)


def toggle_header(table: Table, row: int = 0) -> Table:
    """Make the rows down to this one the header, or all rows plain when they are that already.

    A cell that spans out of the header takes its rows along; one row at least is no header where there are several.
    """
    rows = row + 1
    for grid in grid_cells(table):
        if grid.row < rows:
            rows = max(rows, grid.row + grid.row_span)
    rows = min(rows, max(len(table.rows) - 1, 1))
    return replace(table, header_rows=0 if table.header_rows == rows else rows)


def merge_right(table: Table, row: int, column: int) -> Table:
    """Make one cell of the one at a place and its right neighbour; the same table where they do not fit together."""
    left = cell_at(table, row, column)
    right = cell_at(table, row, left.column + left.column_span) if left else None
    if left is None or right is None or (left.row, left.row_span) != (right.row, right.row_span):
        return table
    return merge(table, CellRange.of(left).joined(CellRange.of(right)))


def merge_down(table: Table, row: int, column: int) -> Table:
    """Make one cell of the one at a place and the one below; the same table where they do not fit together."""
    upper = cell_at(table, row, column)
    lower = cell_at(table, upper.row + upper.row_span, column) if upper else None
    if upper is None or lower is None or (upper.column, upper.column_span) != (lower.column, lower.column_span):
        return table
    return merge(table, CellRange.of(upper).joined(CellRange.of(lower)))


def merge(table: Table, cells: CellRange) -> Table:
    """Make one cell of all in a rectangle, which has been grown to whole cells; texts stand on lines of their own."""
    inside = [grid for grid in grid_cells(table) if cells.covers(grid)]
    if len(inside) < 2:
        return table
    first = inside[0]
    text = _on_lines([grid.cell.inlines for grid in inside if grid.cell.inlines], one_line=len(cells.rows) == 1)
    merged = GridCell(
        replace(first.cell, inlines=text), cells.rows.start, cells.columns.start, len(cells.rows), len(cells.columns)
    )
    rest = [grid for grid in grid_cells(table) if not cells.covers(grid)]
    return replace(table, rows=_rows([*rest, merged], len(table.rows)))


def part(table: Table, cells: CellRange) -> Table:
    """Return a table of the cells in a rectangle of whole cells."""
    inside = [
        replace(grid, row=grid.row - cells.rows.start, column=grid.column - cells.columns.start)
        for grid in grid_cells(table)
        if cells.covers(grid)
    ]
    header_rows = max(0, min(table.header_rows - cells.rows.start, len(cells.rows)))
    widths = tuple(table.column_widths[column] for column in cells.columns)
    return Table(new_id(), _rows(inside, len(cells.rows)), widths, header_rows)


def clear_cells(table: Table, cells: CellRange) -> Table:
    """Take the text out of all cells of a rectangle."""
    return _with_cells(table, cells, lambda cell: replace(cell, inlines=()))


def align_cells(table: Table, cells: CellRange, alignment: Alignment | None) -> Table:
    """Align all cells of a rectangle; `None` leaves them to the template."""
    return _with_cells(table, cells, lambda cell: replace(cell, alignment=alignment))


def range_between(table: Table, one: tuple[int, int], other: tuple[int, int]) -> CellRange:
    """Return the smallest rectangle of whole cells that holds two places."""
    cells = CellRange(
        range(min(one[0], other[0]), max(one[0], other[0]) + 1), range(min(one[1], other[1]), max(one[1], other[1]) + 1)
    )
    placed = grid_cells(table)
    while True:
        grown = cells
        for grid in placed:
            if cells.touches(grid):
                grown = grown.joined(CellRange.of(grid))
        if grown == cells:
            return cells
        cells = grown


def fill(table: Table, row: int, column: int, source: Table) -> Table:
    """Write the texts of another table's cells over the cells from a place on; rows and columns grow as needed.

    The spans are this table's own: a text whose place is inside a spanned cell goes into that cell when it is empty.
    """
    for _ in range(row + len(source.rows) - len(table.rows)):
        table = insert_row(table, len(table.rows))
    for _ in range(column + len(source.column_widths) - len(table.column_widths)):
        table = insert_column(table, len(table.column_widths))
    texts: dict[tuple[int, int], Inlines] = {}
    for grid in grid_cells(source):
        there = cell_at(table, row + grid.row, column + grid.column)
        assert there is not None
        place = (there.row, there.column)
        texts[place] = texts.get(place) or with_new_footnote_ids(grid.cell.inlines)
    placed = [
        replace(grid, cell=replace(grid.cell, inlines=texts.get((grid.row, grid.column), grid.cell.inlines)))
        for grid in grid_cells(table)
    ]
    return replace(table, rows=_rows(placed, len(table.rows)))


def split_cell(table: Table, row: int, column: int) -> Table:
    """Part a cell with spans into single ones, a single one into two side by side; the text stays in the first."""
    whole = cell_at(table, row, column)
    if whole is None:
        return table
    if (whole.row_span, whole.column_span) == (1, 1):
        return _parted(table, whole)
    parts = [
        GridCell(Cell(alignment=whole.cell.alignment), whole.row + r, whole.column + c, 1, 1)
        for r in range(whole.row_span)
        for c in range(whole.column_span)
    ]
    parts[0] = replace(parts[0], cell=replace(whole.cell, row_span=1, column_span=1))
    rest = [grid for grid in grid_cells(table) if grid != whole]
    return replace(table, rows=_rows([*rest, *parts], len(table.rows)))


def _parted(table: Table, single: GridCell) -> Table:
    """Give a single cell an empty neighbour in half of its width; what stands above and below spans both."""
    placed: list[GridCell] = [GridCell(Cell(alignment=single.cell.alignment), single.row, single.column + 1, 1, 1)]
    for grid in grid_cells(table):
        if grid == single:
            placed.append(grid)
        elif grid.column > single.column:
            placed.append(replace(grid, column=grid.column + 1))
        elif grid.column + grid.column_span > single.column:
            placed.append(replace(grid, column_span=grid.column_span + 1))
        else:
            placed.append(grid)
    half = table.column_widths[single.column] / 2
    widths = (*table.column_widths[: single.column], half, half, *table.column_widths[single.column + 1 :])
    return replace(table, rows=_rows(placed, len(table.rows)), column_widths=widths)


def _opened(cells: Iterable[GridCell], at: int, width: int) -> list[GridCell]:
    """Return the cells of a grid of this width with an empty row put in; cells that span over the place grow."""
    placed: list[GridCell] = []
    spanned: set[int] = set()
    for grid in cells:
        if grid.row >= at:
            placed.append(replace(grid, row=grid.row + 1))
        elif grid.row + grid.row_span > at:
            placed.append(replace(grid, row_span=grid.row_span + 1))
            spanned.update(range(grid.column, grid.column + grid.column_span))
        else:
            placed.append(grid)
    return [*placed, *(GridCell(Cell(), at, column, 1, 1) for column in range(width) if column not in spanned)]


def _closed(cells: Iterable[GridCell], at: int) -> list[GridCell]:
    """Return the cells with a row taken out; cells that span over it shrink."""
    placed: list[GridCell] = []
    for grid in cells:
        if grid.row <= at < grid.row + grid.row_span:
            if grid.row_span > 1:
                placed.append(replace(grid, row_span=grid.row_span - 1))
        else:
            placed.append(replace(grid, row=grid.row - 1) if grid.row > at else grid)
    return placed


def _turned(cells: Iterable[GridCell]) -> list[GridCell]:
    """Return the cells with rows and columns exchanged, so that what works on rows works on columns."""
    return [GridCell(cell.cell, cell.column, cell.row, cell.column_span, cell.row_span) for cell in cells]


def _bands(cells: Iterable[GridCell]) -> list[range]:
    """Return the rows in groups that no cell's span crosses."""
    bands: list[range] = []
    for grid in sorted(cells, key=lambda grid: grid.row):
        rows = range(grid.row, grid.row + grid.row_span)
        if bands and rows.start < bands[-1].stop:
            bands[-1] = range(bands[-1].start, max(bands[-1].stop, rows.stop))
        else:
            bands.append(rows)
    return bands


def _exchange(bands: list[range], row: int, by: int) -> dict[int, int]:
    """Return how far each row moves when the band of one and its neighbour change places; empty at the edge."""
    index = next(index for index, band in enumerate(bands) if row in band)
    other = index + by
    if not 0 <= other < len(bands):
        return {}
    moves = dict.fromkeys(bands[index], len(bands[other]) * by)
    return moves | dict.fromkeys(bands[other], -len(bands[index]) * by)


def _on_lines(texts: list[Inlines], *, one_line: bool) -> Inlines:
    parts: list[Inlines] = []
    for text in texts:
        if parts and not one_line:
            parts.append((LineBreak(),))
        parts.append(text)
    return joined(*parts)


def _with_cell(table: Table, row: int, column: int, change: Callable[[Cell], Cell]) -> Table:
    grid = cell_at(table, row, column)
    return _with_cells(table, CellRange.of(grid), change) if grid is not None else table


def _with_cells(table: Table, cells: CellRange, change: Callable[[Cell], Cell]) -> Table:
    placed = [replace(grid, cell=change(grid.cell)) if cells.covers(grid) else grid for grid in grid_cells(table)]
    return replace(table, rows=_rows(placed, len(table.rows)))


def _rows(placed: Iterable[GridCell], height: int) -> tuple[Row, ...]:
    """Return rows from cells at their places."""
    rows: list[list[Cell]] = [[] for _ in range(height)]
    for grid in sorted(placed, key=lambda grid: (grid.row, grid.column)):
        rows[grid.row].append(replace(grid.cell, row_span=grid.row_span, column_span=grid.column_span))
    return tuple(Row(tuple(cells)) for cells in rows)
