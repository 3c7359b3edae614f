"""Where a paragraph may be torn by the end of a page or a column."""

from __future__ import annotations

TOLERANCE = 0.02
"""What a page may hold over its height, in points: less than a twip, for sums that are not exact."""


def first_lines(count: int, *, splits_alone: bool) -> int:
    """Return how many of a paragraph's lines never part from its first."""
    if splits_alone:
        return min(count, 1)
    return count if count <= 3 else 2


def lines_that_fit(room: int, first: int, count: int, *, splits_alone: bool, must_begin: bool) -> int:
    """Return how many of a paragraph's lines from `first` on are set where there is room for so many.

    Unless its lines may stand alone, two stay together at the foot and at the head; none are then set where that
    cannot be, except where the paragraph must begin.
    """
    left = count - first
    if left <= room:
        return left
    taken = max(room, 0)
    if not splits_alone and left - taken < 2:
        taken = left - 2
    if not splits_alone and first == 0 and taken < 2:
        taken = 0
    return max(taken, room, 1) if must_begin and taken <= 0 else max(taken, 0)
