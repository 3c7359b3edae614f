"""Galley items broken into lines and rows, not yet placed on pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from bulletin_editor.content.table_grid import GridCell
from bulletin_editor.layout.indents import Indents
from bulletin_editor.layout.line_breaking import BrokenLine
from bulletin_editor.layout.measuring import MeasuredText
from bulletin_editor.layout.printed_text import Span


class Line(NamedTuple):
    """One line of a set text: `start` to `end` of the printed text, without the space or line end after it."""

    start: int
    end: int
    indent: float
    """From the left edge of the measure to the line's room."""
    room: float
    """The width the line may fill."""
    width: float
    """The natural width of the text."""
    is_last: bool
    """The last one of its paragraph, or before a forced line end: not justified."""


@dataclass(frozen=True)
class SetText:
    """A paragraph in lines. `text` is all that is printed: label, sign, text and note numbers."""

    text: str
    spans: tuple[Span, ...]
    knots: tuple[tuple[int, int], ...]
    """Pairs of places in the printed text and in the block's own text, ascending; both advance alike between."""
    sign_end: int
    """The end of label and sign in the printed text."""
    broken: tuple[BrokenLine, ...]
    """As many as there are lines; where they stand and how wide they are is worked out when somebody asks."""
    indents: Indents
    rooms: tuple[float, float]
    """The widths that the first line and the others may fill."""
    measured: MeasuredText = field(compare=False, repr=False)

    @property
    def hang(self) -> float | None:
        """In lists: where the text of the first line begins after the sign, from the left edge of the measure."""
        return self.indents.text

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        lines = []
        indent, room = self.indents.first, self.rooms[0]
        for start, end, is_last in self.broken:
            lines.append(Line(start, end, indent, room, self.measured.width(start, end), is_last))
            indent, room = self.indents.turn_over, self.rooms[1]
        return tuple(lines)

    def model_offset(self, printed: int) -> int:
        """Return the place in the block's text for one in the printed text."""
        at = model = 0
        for knot_printed, knot_model in self.knots:
            if knot_printed > printed:
                return min(model + printed - at, knot_model)
            at, model = knot_printed, knot_model
        return model + printed - at

    def printed_offset(self, model: int) -> int:
        """Return the place in the printed text for one in the block's text."""
        printed = at = 0
        for knot_printed, knot_model in self.knots:
            if knot_model > model:
                return min(printed + model - at, knot_printed)
            printed, at = knot_printed, knot_model
        return min(printed + model - at, len(self.text))


@dataclass(frozen=True, slots=True)
class SetCell:
    """A table cell with its text in lines."""

    grid: GridCell
    text: SetText
    is_header: bool


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table with its widths and exact row heights."""

    left: float
    """From the left edge of the measure to the table's."""
    column_widths: tuple[float, ...]
    row_heights: tuple[float, ...]
    header_rows: int
    cells: tuple[SetCell, ...]
    border: float
    """What the table, or each part of one that goes over pages, is higher than its rows."""

    def rows_height(self, rows: Iterable[int]) -> float:
        return sum(self.row_heights[row] for row in rows)

    def room_of(self, rows: Iterable[int]) -> float:
        """Return what some rows need to fit on a page, which half of their lowest border may stand out of."""
        return self.border / 2 + self.rows_height(rows)

    def height(self, rows: Iterable[int]) -> float:
        """Return the height of some rows as a part of their own."""
        return self.border + self.rows_height(rows)

    @property
    def whole_height(self) -> float:
        return self.height(range(len(self.row_heights)))


SetItem = SetText | SetTable | None
"""What an item became; `None` for those without lines of their own (figures, masthead rows, page breaks)."""
