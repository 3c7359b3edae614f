"""Tables made whole: whatever cells a draft gives, the grid is covered exactly once and no span leaves it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin_editor.content.blocks import Cell, Row, Table
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.normal_form import normalised_block

MAXIMUM_COLUMNS = 256
MAXIMUM_CELLS = 400_000
_WIDEST = 1e6


def complete_table(
    rows: Sequence[Sequence[Cell]],
    *,
    header_rows: int = 0,
    widths: Sequence[float] = (),
    caption: tuple[Run, ...] = (),
    landscape: bool = False,
) -> Table | None:
    """Return the table with spans cut at its edges and empty cells where some were missing.

    `None` where there is not one cell. `widths` are relative; columns without one share evenly.
    """
    rows = [row for row in rows[: MAXIMUM_CELLS // 4] if row is not None]
    columns = _column_count(rows)
    if not rows or not columns:
        return None
    placed = _placed(rows, columns)
    table = Table(
        new_id(),
        tuple(Row(tuple(row)) for row in placed),
        _shares(widths, columns),
        min(header_rows, len(rows)),
        caption,
        landscape,
    )
    whole = normalised_block(table)
    return whole if isinstance(whole, Table) else None


def _column_count(rows: Sequence[Sequence[Cell]]) -> int:
    """Count the columns that the cells need, spans from above included."""
    limit = min(MAXIMUM_COLUMNS, max(1, MAXIMUM_CELLS // max(1, len(rows))))
    below: list[int] = []
    widest = 0
    for index, row in enumerate(rows):
        column = 0
        for cell in row:
            while column < len(below) and below[column] > index:
                column += 1
            last = min(limit, column + cell.column_span)
            below.extend([0] * (last - len(below)))
            for covered in range(column, last):
                below[covered] = index + min(cell.row_span, len(rows) - index)
            column = last
        widest = max(widest, column)
    return max(widest, len(below))


def _placed(rows: Sequence[Sequence[Cell]], columns: int) -> list[list[Cell]]:
    covered_until = [0] * columns
    placed: list[list[Cell]] = []
    for index, row in enumerate(rows):
        cells = iter(row)
        result: list[Cell] = []
        column = 0
        while column < columns:
            if covered_until[column] > index:
                column += 1
                continue
            cell = next(cells, None) or Cell()
            row_span = max(1, min(cell.row_span, len(rows) - index))
            column_span = 1
            while (
                column_span < cell.column_span
                and column + column_span < columns
                and covered_until[column + column_span] <= index
            ):
                column_span += 1
            for place in range(column, column + column_span):
                covered_until[place] = index + row_span
            if (row_span, column_span) != (cell.row_span, cell.column_span):
                cell = replace(cell, row_span=row_span, column_span=column_span)
            result.append(cell)
            column += column_span
        placed.append(result)
    return placed


def _shares(widths: Sequence[float], columns: int) -> tuple[float, ...]:
    known = [min(width, _WIDEST) if width > 0 else 0.0 for width in widths[:columns]]
    known.extend([0.0] * (columns - len(known)))
    given = [width for width in known if width]
    usual = sum(given) / len(given) if given else 1.0
    filled = [width or usual for width in known]
    total = sum(filled)
    return tuple(width / total for width in filled) if total > 0 else (1 / columns,) * columns
