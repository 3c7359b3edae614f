"""Text flowing through columns: filled to a height, or to the smallest height at which what is left has room."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bulletin_editor.layout.line_splitting import TOLERANCE, first_lines, lines_that_fit

Place = tuple[int, int]
"""An item of the flow and the first of its parts."""


@dataclass(frozen=True, slots=True)
class FlowItem:
    """An item that flows through columns: the lines of a paragraph, or a picture as its one part."""

    index: int
    space: float
    """Before it; none at the head of a column."""
    parts: int
    part_height: float
    keeps_with_next: bool
    splits_alone: bool
    """Whether its first or last line may stand alone at the foot or head of a column."""

    @property
    def height(self) -> float:
        return self.parts * self.part_height


@dataclass(frozen=True, slots=True)
class ColumnPart:
    """The parts `first` to `last` (exclusive) of the item at `index` in the galley, from the zone's upper edge."""

    index: int
    y: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Filling:
    """What stands in each column, where the flow goes on, and the height of the tallest column."""

    columns: tuple[tuple[ColumnPart, ...], ...]
    end: Place
    height: float
    breaks: frozenset[int]
    """The items in the galley that begin a column before the last one is full, to stay with what follows."""


def balance_columns(
    flow: Sequence[FlowItem], start: Place, height: float, count: int, *, pitch: float, at_head: bool
) -> Filling:
    """Fill columns of the smallest height that holds the rest of the flow; of the whole height where none does.

    Lines of one pitch make ⌈n / k⌉ in each column and the rest in the last, as word processors balance them. What
    would part from the text it keeps with begins the next column by a break, so that this stays a count of lines.
    At the head of a page something is placed in any case; elsewhere nothing when the first lines do not fit.
    """
    if not at_head and not start[1] and height_at_head(flow, start[0]) > height + TOLERANCE:
        return Filling(((),) * count, start, 0.0, frozenset())
    breaks: set[int] = set()
    while True:
        filling = _balanced(flow, start, height, count, pitch, breaks, at_head=at_head)
        stranded = next((item for item in map(_stranded(flow), filling.columns) if item is not None), None)
        if stranded is None or stranded in breaks:
            return filling
        breaks.add(stranded)


def height_at_head(flow: Sequence[FlowItem], item: int) -> float:
    """Return what must stand together from the beginning of an item: itself while it keeps with the next."""
    height = 0.0
    while flow[item].keeps_with_next and item + 1 < len(flow):
        height += flow[item].height + flow[item + 1].space
        item += 1
    last = flow[item]
    return height + first_lines(last.parts, splits_alone=last.splits_alone) * last.part_height


def _stranded(flow: Sequence[FlowItem]) -> Callable[[tuple[ColumnPart, ...]], int | None]:
    """Return a function that finds in a column the first of the items at its foot that part from what they keep with.

    `None` where there is none, or nothing else stands above them.
    """
    offset = flow[0].index

    def find(column: tuple[ColumnPart, ...]) -> int | None:
        place = len(column) - 1
        if place < 0 or column[place].index - offset + 1 >= len(flow):
            return None
        if not flow[column[place].index - offset].keeps_with_next:
            return None
        while place > 0 and flow[column[place - 1].index - offset].keeps_with_next:
            place -= 1
        return column[place].index - offset if place > 0 and not column[place].first else None

    return find


def _balanced(
    flow: Sequence[FlowItem], start: Place, height: float, count: int, pitch: float, breaks: set[int], *, at_head: bool
) -> Filling:
    item, first = start
    rest = sum(each.height for each in flow[item:]) - first * flow[item].part_height
    if rest <= count * height + TOLERANCE:
        wanted = math.ceil(rest / count / pitch - 0.01) * pitch
        while wanted <= height + TOLERANCE:
            filling = _filled(flow, start, wanted, count, breaks, must_begin=False)
            if filling.end[0] == len(flow):
                return filling
            wanted += pitch
    return _filled(flow, start, height, count, breaks, must_begin=at_head)


def _filled(
    flow: Sequence[FlowItem], start: Place, height: float, count: int, breaks: set[int], *, must_begin: bool
) -> Filling:
    columns, place, tallest = [], start, 0.0
    for _ in range(count):
        column, place, foot = _fill(flow, place, height, breaks, must_begin=must_begin)
        columns.append(column)
        tallest = max(tallest, foot)
    return Filling(tuple(columns), place, tallest, frozenset(flow[item].index for item in breaks))


def _fill(
    flow: Sequence[FlowItem], place: Place, height: float, breaks: set[int], *, must_begin: bool
) -> tuple[tuple[ColumnPart, ...], Place, float]:
    """Fill one column; return its parts, where the flow goes on, and its height."""
    parts: list[ColumnPart] = []
    item, first = place
    y = 0.0
    while item < len(flow) and not (parts and not first and item in breaks):
        each = flow[item]
        space = each.space if parts and not first else 0.0
        taken = lines_that_fit(
            int((height + TOLERANCE - y - space) / each.part_height), first, each.parts,
            splits_alone=each.splits_alone, must_begin=must_begin and not parts,
        )  # fmt: skip
        if not taken:
            break
        y += space
        parts.append(ColumnPart(each.index, y, first, first + taken))
        y += taken * each.part_height
        first += taken
        if first < each.parts:
            break
        item, first = item + 1, 0
    return tuple(parts), (item, first), y
