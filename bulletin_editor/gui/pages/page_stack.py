"""Where pages stand on the desk, in pixels: one at a time, one below the other, or facing. Arithmetic only."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from bulletin_editor.gui.page_arrangement import Arrangement

SMALLEST_ZOOM, LARGEST_ZOOM = 0.1, 5.0
GAP = 18.0
"""Pixels between pages and around them."""
SPINE = 2.0
"""Pixels between facing pages."""
ZOOM_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)


class Fit(StrEnum):
    """A zoom that follows the size of the view."""

    WIDTH = "width"
    PAGE = "page"


Zoom = float | Fit
"""A factor, where 1 is the size on paper, or what is to fit."""


def next_zoom(factor: float, *, larger: bool) -> float:
    """Return the next step above or below a factor; the factor itself at the end."""
    if larger:
        return next((step for step in ZOOM_STEPS if step > factor * 1.01), factor)
    return next((step for step in reversed(ZOOM_STEPS) if step < factor * 0.99), factor)


@dataclass(frozen=True, slots=True)
class PageStack:
    """Pages of equal paper in rows with gaps around; `scale` is pixels per point, sizes of a page in points.

    `shown` is the page that stands there when it is one at a time. Pages in `landscape` lie across: they are as wide as
    the others are, so smaller, in the middle of the room of one.
    """

    count: int
    width: float
    height: float
    scale: float
    gap: float = GAP
    arrangement: Arrangement = Arrangement.CONTINUOUS
    shown: int = 0
    landscape: frozenset[int] = frozenset()

    @property
    def page_width(self) -> float:
        return self.width * self.scale

    @property
    def page_height(self) -> float:
        return self.height * self.scale

    @property
    def across(self) -> int:
        """How many pages stand beside each other."""
        return 2 if self.arrangement is Arrangement.FACING else 1

    @property
    def rows(self) -> int:
        match self.arrangement:
            case Arrangement.SINGLE:
                return 1
            case Arrangement.CONTINUOUS:
                return self.count
            case Arrangement.FACING:
                return self.count // 2 + 1
            case _:
                assert_never(self.arrangement)

    @property
    def total_width(self) -> float:
        return self.across * self.page_width + (self.across - 1) * SPINE + 2 * self.gap

    @property
    def total_height(self) -> float:
        return self.gap + self.rows * (self.page_height + self.gap)

    def scale_of(self, index: int) -> float:
        """Return the pixels per point of a page."""
        return self.scale * self.width / self.height if index in self.landscape else self.scale

    def height_of(self, index: int) -> float:
        """Return the height of a page."""
        return (self.width if index in self.landscape else self.height) * self.scale_of(index)

    def top(self, index: int) -> float:
        """Return the upper edge of a page."""
        above = (self.page_height - self.height_of(index)) / 2
        return self.gap + self.row_of(index) * (self.page_height + self.gap) + above

    def left(self, index: int) -> float:
        """Return the left edge of a page; odd page numbers, even indexes, stand at the right of an opening."""
        is_right = self.arrangement is Arrangement.FACING and index % 2 == 0
        return self.gap + (self.page_width + SPINE if is_right else 0.0)

    def row_of(self, index: int) -> int:
        match self.arrangement:
            case Arrangement.SINGLE:
                return 0
            case Arrangement.CONTINUOUS:
                return index
            case Arrangement.FACING:
                return (index + 1) // 2
            case _:
                assert_never(self.arrangement)

    def pages_of_rows(self, first: int, last: int) -> range:
        """Return the pages in rows `first` to `last`, both included; rows that are not there are empty."""
        match self.arrangement:
            case Arrangement.SINGLE:
                return range(self.shown, self.shown + 1) if first <= 0 <= last else range(0)
            case Arrangement.CONTINUOUS:
                return range(max(first, 0), min(last + 1, self.count))
            case Arrangement.FACING:
                return range(max(2 * first - 1, 0), min(2 * last + 1, self.count))
            case _:
                assert_never(self.arrangement)

    def index_at(self, x: float, y: float) -> int:
        """Return the page at a place, the nearest one between and beyond pages."""
        row = int((y - self.gap / 2) // (self.page_height + self.gap))
        row = max(0, min(row, self.rows - 1))
        pages = self.pages_of_rows(row, row)
        if not pages:
            return max(self.count - 1, 0)
        return pages[-1] if x > self.total_width / 2 else pages[0]

    def seen(self, upper: float, lower: float) -> range:
        """Return the pages of which anything lies between two heights."""
        pitch = self.page_height + self.gap
        first = int((upper - self.gap - self.page_height) // pitch) + 1
        last = int((lower - self.gap) // pitch)
        return self.pages_of_rows(max(first, 0), min(last, self.rows - 1))


def fitting_scale(fit: Fit, paper: tuple[float, float], room: tuple[float, float], across: int = 1) -> float:
    """Return the pixels per point with which a row of paper, in points, fits into a room of pixels."""
    by_width = (room[0] - 2 * GAP - (across - 1) * SPINE) / (across * paper[0])
    by_height = (room[1] - 2 * GAP) / paper[1]
    return by_width if fit is Fit.WIDTH else min(by_width, by_height)
