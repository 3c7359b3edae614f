"""Text flowing through columns: filled to a height, or to the smallest height at which what is left has room."""

from __future__ import annotations

import math
from collections.abc import Sequence
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


def fill_columns(flow: Sequence[FlowItem], start: Place, height: float, count: int, *, at_head: bool) -> Filling:
    """Fill columns of a height from a place in the flow.

    At the head of a page something is placed in any case; elsewhere nothing when the first lines do not fit.
    """
    columns, place, tallest = [], start, 0.0
    for _ in range(count):
        column, place, foot = _fill(flow, place, height, must_begin=at_head)
        columns.append(column)
        tallest = max(tallest, foot)
    return Filling(tuple(columns), place, tallest)


def balance_columns(
    flow: Sequence[FlowItem], start: Place, height: float, count: int, *, pitch: float, at_head: bool
) -> Filling:
    """Fill columns of the smallest height that holds the rest of the flow; of the whole height where none does.

    Lines of one pitch make ⌈n / k⌉ in each column and the rest in the last.
    """
    item, first = start
    rest = sum(each.height for each in flow[item:]) - first * flow[item].part_height
    if rest <= count * height + TOLERANCE:
        wanted = math.ceil(rest / count / pitch - 0.01) * pitch
        while wanted <= height + TOLERANCE:
            filling = fill_columns(flow, start, wanted, count, at_head=False)
            if filling.end[0] == len(flow):
                return filling
            wanted += pitch
    return fill_columns(flow, start, height, count, at_head=at_head)


def height_at_head(flow: Sequence[FlowItem], item: int) -> float:
    """Return what must stand together from the beginning of an item: itself while it keeps with the next."""
    height = 0.0
    while flow[item].keeps_with_next and item + 1 < len(flow):
        height += flow[item].height + flow[item + 1].space
        item += 1
    last = flow[item]
    return height + first_lines(last.parts, splits_alone=last.splits_alone) * last.part_height


def _fill(
    flow: Sequence[FlowItem], place: Place, height: float, *, must_begin: bool
) -> tuple[tuple[ColumnPart, ...], Place, float]:
    """Fill one column; return its parts, where the flow goes on, and its height."""
    parts: list[ColumnPart] = []
    item, first = place
    y = 0.0
    while item < len(flow):
        each = flow[item]
        space = each.space if parts and not first else 0.0
        is_free = must_begin and not parts
        if not (first or is_free) and y + space + height_at_head(flow, item) > height + TOLERANCE:
            break
        taken = lines_that_fit(
            int((height + TOLERANCE - y - space) / each.part_height), first, each.parts,
            splits_alone=each.splits_alone, must_begin=is_free,
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
