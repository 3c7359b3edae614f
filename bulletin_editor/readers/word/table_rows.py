"""The rows of a Word table: cells with their spans over columns and rows, header rows, widths of columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bulletin_editor.readers.tables import MAXIMUM_COLUMNS
from bulletin_editor.readers.word.xml_names import W, first_child, is_on, value, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element

CellOnGrid = tuple["_Element | None", int, int]
"""The w:tc, or `None` for a gap that a row leaves, with its spans over columns and rows."""

_MAXIMUM_ROWS = 50_000
_ROW_HOLDERS = ("sdt", "sdtContent", "customXml", "ins", "moveTo")


class TableRows:
    """A w:tbl taken apart."""

    def __init__(self, table: _Element) -> None:
        self._table = table
        self._rows = list(_rows_in(table, 0))[:_MAXIMUM_ROWS]
        placed = [_placed(row) for row in self._rows]
        self.rows: Sequence[Sequence[CellOnGrid]] = _with_row_spans(placed)

    @property
    def elements(self) -> list[_Element]:
        return [cell for row in self.rows for cell, _, _ in row if cell is not None]

    @property
    def is_frame(self) -> bool:
        """Whether it is a single cell: a frame around text, not a table."""
        return len(self.elements) <= 1

    @property
    def header_rows(self) -> int:
        count = 0
        for row in self._rows:
            if not is_on(row.find(f"{W}trPr/{W}tblHeader")):
                break
            count += 1
        return count

    def widths(self, measure: int) -> list[float]:
        """Return the widths of the grid's columns in twips, the measure's share where a column names none."""
        columns = [whole_number(column.get(f"{W}w")) or 0 for column in self._table.iterfind(f"{W}tblGrid/{W}gridCol")]
        return [float(width) for width in columns[:MAXIMUM_COLUMNS]] if any(columns) and measure else []


def _rows_in(parent: _Element, depth: int) -> Iterator[_Element]:
    for child in parent:
        if child.tag == f"{W}tr":
            yield child
        elif depth < 8 and isinstance(child.tag, str) and child.tag.removeprefix(W) in _ROW_HOLDERS:
            yield from _rows_in(child, depth + 1)


def _cells_in(parent: _Element, depth: int) -> Iterator[_Element]:
    for child in parent:
        if child.tag == f"{W}tc":
            yield child
        elif depth < 8 and isinstance(child.tag, str) and child.tag.removeprefix(W) in _ROW_HOLDERS:
            yield from _cells_in(child, depth + 1)


def _placed(row: _Element) -> list[tuple[int, int, _Element | None, str | None]]:
    """Return a row's cells with first column, span and w:vMerge ("restart", "continue" or `None`)."""
    result: list[tuple[int, int, _Element | None, str | None]] = []
    properties = row.find(f"{W}trPr")
    column = 0
    before = whole_number(value(properties, "gridBefore")) if properties is not None else None
    if before and 0 < before < MAXIMUM_COLUMNS:
        result.append((0, before, None, None))
        column = before
    for cell in _cells_in(row, 0):
        if column >= MAXIMUM_COLUMNS:
            break
        own = first_child(cell, f"{W}tcPr")
        span = (whole_number(value(own, "gridSpan")) or 1) if own is not None else 1
        span = min(max(span, 1), MAXIMUM_COLUMNS - column)
        merge = first_child(own, f"{W}vMerge") if own is not None else None
        kind = None if merge is None else (merge.get(f"{W}val") or "continue")
        result.append((column, span, cell, kind))
        column += span
    return result


def _with_row_spans(placed: list[list[tuple[int, int, _Element | None, str | None]]]) -> list[list[CellOnGrid]]:
    """Turn Word's restart and continue marks into spans over rows."""
    spans: dict[tuple[int, int], int] = {}
    open_cells: dict[int, tuple[int, int, int]] = {}
    for index, row in enumerate(placed):
        still_open: dict[int, tuple[int, int, int]] = {}
        for place, (column, span, _, merge) in enumerate(row):
            above = open_cells.get(column)
            if merge == "continue" and above is not None and above[2] == span:
                spans[above[0], above[1]] += 1
                spans[index, place] = 0
                still_open[column] = above
            else:
                spans[index, place] = 1
                if merge is not None:
                    still_open[column] = (index, place, span)
        open_cells = still_open
    return [
        [(cell, span, spans[index, place]) for place, (_, span, cell, _) in enumerate(row) if spans[index, place]]
        for index, row in enumerate(placed)
    ]
