"""The order in which pages go on sheets: the ranges a person chose, and booklets folded in the middle.

Pages are counted from 0; `None` is a blank side of a booklet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

PAGES_OF_A_BOOKLET_SHEET = 4


@dataclass(frozen=True, slots=True)
class BookletSide:
    """One side of a sheet: the pages at its left and right half."""

    left: int | None
    right: int | None


def chosen_pages(ranges: Sequence[tuple[int, int]], count: int) -> tuple[int, ...]:
    """Return the pages of some ranges, which count from 1 and include their ends; no range means every page.

    A page that stands in two ranges is printed once.
    """
    if not ranges:
        return tuple(range(count))
    wanted = {page for first, last in ranges for page in range(max(first, 1) - 1, min(last, count))}
    return tuple(sorted(wanted))


def booklet_sides(pages: Sequence[int]) -> tuple[BookletSide, ...]:
    """Return the sides of the sheets, front and back in turn, that make a booklet when folded together.

    Blank sides stand at the end, where the pages are no multiple of four.
    """
    blank = -len(pages) % PAGES_OF_A_BOOKLET_SHEET
    leaves: list[int | None] = [*pages, *(None for _ in range(blank))]
    sides = []
    for sheet in range(len(leaves) // PAGES_OF_A_BOOKLET_SHEET):
        first, last = 2 * sheet, len(leaves) - 1 - 2 * sheet
        sides.append(BookletSide(leaves[last], leaves[first]))
        sides.append(BookletSide(leaves[first + 1], leaves[last - 1]))
    return tuple(sides)
