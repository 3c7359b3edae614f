"""Galley items broken into lines and rows, not yet placed on pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from bulletin_editor.content.inlines import Footnote, Inlines
from bulletin_editor.content.table_grid import GridCell
from bulletin_editor.layout.galley import TextItem
from bulletin_editor.layout.indents import Indents, paragraph_indents
from bulletin_editor.layout.line_breaking import BrokenLine
from bulletin_editor.layout.measuring import MeasuredText, measured_text
from bulletin_editor.layout.printed_text import NO_NOTES, PageNoteNumbers, PrintedText, Span, printed_text
from bulletin_editor.templates.template import Style


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


class SetText:
    """A paragraph in lines. Of the rest, what nobody asked for yet is worked out when somebody does."""

    __slots__ = (
        "_indents",
        "_item",
        "_language",
        "_lines",
        "_measure",
        "_measured",
        "_note_numbers",
        "_printed",
        "broken",
    )

    def __init__(
        self, item: TextItem, note_numbers: Mapping[str, int], measure: float, language: str, find_lines: FindLines
    ) -> None:
        """`measure` is the width that the paragraph may fill, its indents included."""
        self._item = item
        self._note_numbers = _numbers_in(item.inlines, note_numbers)
        self._measure = measure
        self._language = language
        self._indents: Indents | None = None
        self._printed: PrintedText | None = None
        self._measured: MeasuredText | None = None
        self._lines: tuple[Line, ...] | None = None
        self.broken = find_lines(self)
        """As many as there are lines."""
        self._measured = None  # few paragraphs are looked at again, and it takes more room than all the rest

    @property
    def style(self) -> Style:
        return self._item.style

    @property
    def indents(self) -> Indents:
        if self._indents is None:
            self._indents = paragraph_indents(self._item, self._language)
        return self._indents

    @property
    def rooms(self) -> tuple[float, float]:
        """The widths that the first line and the others may fill."""
        indents, measure = self.indents, self._measure
        return measure - indents.first - indents.right, measure - indents.turn_over - indents.right

    @property
    def printed(self) -> PrintedText:
        if self._printed is None:
            item = self._item
            self._printed = printed_text(item.inlines, self._note_numbers, label=item.label, sign=item.sign)
        return self._printed

    @property
    def measured(self) -> MeasuredText:
        if self._measured is None:
            indents = self.indents
            sign_room = None if indents.text is None else indents.text - indents.first
            self._measured = measured_text(self.printed, self._item.style, self._language, sign_room=sign_room)
        return self._measured

    @property
    def text(self) -> str:
        """All that is printed: label, sign, text and note numbers."""
        return self.printed.text

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.printed.spans

    @property
    def knots(self) -> tuple[tuple[int, int], ...]:
        """Pairs of places in the printed text and in the block's own text, ascending; both advance alike between."""
        return self.printed.knots

    @property
    def sign_end(self) -> int:
        """The end of label and sign in the printed text."""
        return self.printed.sign_end

    @property
    def hang(self) -> float | None:
        """In lists: where the text of the first line begins after the sign, from the left edge of the measure."""
        return self.indents.text

    @property
    def lines(self) -> tuple[Line, ...]:
        if self._lines is None:
            self._lines = tuple(self._placed_lines())
        return self._lines

    def _placed_lines(self) -> Iterator[Line]:
        measured = self.measured
        first_room, other_room = self.rooms
        indent, room = self.indents.first, first_room
        for start, end, is_last in self.broken:
            yield Line(start, end, indent, room, measured.width(start, end), is_last)
            indent, room = self.indents.turn_over, other_room

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

FindLines = Callable[["SetText"], tuple[BrokenLine, ...]]
"""Finds where the lines of a paragraph end."""


def _numbers_in(inlines: Inlines, note_numbers: Mapping[str, int]) -> Mapping[str, int]:
    """Return the numbers of the notes that a text refers to, of the kind of the whole."""
    numbers = {inline.id: note_numbers.get(inline.id, 0) for inline in inlines if isinstance(inline, Footnote)}
    if not numbers:
        return NO_NOTES
    return PageNoteNumbers(numbers) if isinstance(note_numbers, PageNoteNumbers) else numbers
