"""Where pages stand on the desk: one below the other, in pixels. Arithmetic only, no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SMALLEST_ZOOM, LARGEST_ZOOM = 0.1, 5.0
GAP = 18.0
"""Pixels between pages and around them."""
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
    """Equal pages with a gap between, above and below; `scale` is pixels per point, sizes of a page in points."""

    count: int
    width: float
    height: float
    scale: float
    gap: float = GAP

    @property
    def page_width(self) -> float:
        return self.width * self.scale

    @property
    def page_height(self) -> float:
        return self.height * self.scale

    @property
    def total_width(self) -> float:
        return self.page_width + 2 * self.gap

    @property
    def total_height(self) -> float:
        return self.gap + self.count * (self.page_height + self.gap)

    def top(self, index: int) -> float:
        """Return the upper edge of a page."""
        return self.gap + index * (self.page_height + self.gap)

    def index_at(self, y: float) -> int:
        """Return the page at a height, the nearest one between and beyond pages."""
        at = int((y - self.gap / 2) // (self.page_height + self.gap))
        return max(0, min(at, self.count - 1))

    def seen(self, upper: float, lower: float) -> range:
        """Return the pages of which anything lies between two heights."""
        pitch = self.page_height + self.gap
        first = int((upper - self.gap - self.page_height) // pitch) + 1
        last = int((lower - self.gap) // pitch)
        return range(max(first, 0), min(last + 1, self.count))


def fitting_scale(fit: Fit, paper: tuple[float, float], room: tuple[float, float]) -> float:
    """Return the pixels per point with which paper, in points, fits into a room of pixels."""
    by_width, by_height = ((pixels - 2 * GAP) / points for points, pixels in zip(paper, room, strict=True))
    return by_width if fit is Fit.WIDTH else min(by_width, by_height)
