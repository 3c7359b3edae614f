"""Tables as aligned text: columns as wide as what stands in them, a full-width character counting two."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from bulletin_editor.content.blocks import Alignment, Table
from bulletin_editor.content.inlines import Inlines
from bulletin_editor.content.table_grid import GridCell, grid_cells

_GAP = 2
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def without_controls(text: str) -> str:
    """Return text without characters that a text file would take for commands or line ends."""
    return _CONTROLS.sub("", text)


def display_width(text: str) -> int:
    """Return how many columns of a fixed pitch a line of text takes."""
    return sum(_character_width(character) for character in text)


def table_lines(table: Table, text_of: Callable[[Inlines], str]) -> Iterator[str]:
    """Yield a table's lines; a cell that spans stands at its first place, and a rule ends the header."""
    placed = [(cell, text_of(cell.cell.inlines).split("\n")) for cell in grid_cells(table)]
    widths = _column_widths(placed, len(table.column_widths))
    for row in range(len(table.rows)):
        cells = {cell.column: (cell, lines) for cell, lines in placed if cell.row == row}
        height = max((len(lines) for _, lines in cells.values()), default=1)
        for index in range(height):
            yield _line(cells, widths, index)
        if row + 1 == table.header_rows:
            yield "-" * (sum(widths) + _GAP * (len(widths) - 1))


def _column_widths(placed: list[tuple[GridCell, list[str]]], columns: int) -> list[int]:
    """Return the columns' widths; a cell over several columns widens the last of them where it does not fit."""
    widths = [1] * columns
    for cell, lines in sorted(placed, key=lambda one: one[0].column_span):
        needed = max(display_width(line) for line in lines)
        last = cell.column + cell.column_span - 1
        there = sum(widths[cell.column : last + 1]) + _GAP * (cell.column_span - 1)
        widths[last] += max(needed - there, 0)
    return widths


def _line(cells: dict[int, tuple[GridCell, list[str]]], widths: list[int], index: int) -> str:
    parts: list[str] = []
    column = 0
    while column < len(widths):
        cell, lines = cells.get(column, (None, []))
        span = cell.column_span if cell else 1
        room = sum(widths[column : column + span]) + _GAP * (span - 1)
        alignment = cell.cell.alignment if cell else None
        parts.append(_padded(lines[index] if index < len(lines) else "", room, alignment))
        column += span
    return (" " * _GAP).join(parts).rstrip(" ")


def _padded(text: str, room: int, alignment: Alignment | None) -> str:
    blank = max(room - display_width(text), 0)
    match alignment:
        case Alignment.RIGHT:
            before = blank
        case Alignment.CENTRE:
            before = blank // 2
        case _:
            before = 0
    return " " * before + text + " " * (blank - before)


def _character_width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WFA" and character > "\xff" else 1
