"""The geometry of a page: its paper, its text area (版心), and the frames in which content stands side by side.

The galley runs through zones, and each zone through its frames: across the page in one, or in columns in several.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from bulletin_editor.templates.template import Page as PageDesign


@dataclass(frozen=True, slots=True)
class PageGeometry:
    """One page's paper and text area, in points from the paper's upper left corner."""

    width: float
    height: float
    left: float
    """From the paper's left edge to the text area."""
    top: float
    text_width: float
    text_height: float
    grid_height: float
    """The height of the text area's whole lines: what the page holds."""
    is_landscape: bool = False
    """Turned by a quarter, so that its head lies at the left edge of the sheet as others stand (GB/T 9704, 8)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A column, or the whole width of the text area; `x` counts from the text area's left edge."""

    x: float
    width: float

    def distance(self, x: float) -> float:
        """Return how far a point lies beside the frame; 0 inside."""
        return max(self.x - x, 0.0, x - self.x - self.width)


@dataclass(frozen=True, slots=True)
class Zone:
    """The items `first` to `last` (exclusive) of the galley: across the page in one frame, or through several."""

    first: int
    last: int
    frames: tuple[Frame, ...]
    is_landscape: bool = False
    """On landscape pages, which hold nothing else."""
    is_cover: bool = False
    """On the cover, after which the text begins on a page of its own."""

    @property
    def measure(self) -> float:
        """The width that lines are broken to."""
        return self.frames[0].width

    @property
    def columns(self) -> int:
        return len(self.frames)


@dataclass(frozen=True, slots=True)
class ColumnRule:
    """The upright rule between two columns, from the text area's left and upper edges."""

    x: float
    y: float
    height: float


@lru_cache(maxsize=64)
def page_geometry(design: PageDesign, *, is_odd: bool) -> PageGeometry:
    """Return the geometry of the odd or the even pages."""
    return _geometry(design, is_odd=is_odd)


@lru_cache(maxsize=64)
def landscape_geometry(design: PageDesign) -> PageGeometry:
    """Return the geometry of the landscape pages."""
    return replace(_geometry(design.turned, is_odd=True), is_landscape=True)


def _geometry(design: PageDesign, *, is_odd: bool) -> PageGeometry:
    return PageGeometry(
        width=float(design.width),
        height=float(design.height),
        left=float(design.inside if is_odd else design.outside),
        top=float(design.top),
        text_width=float(design.text_width),
        text_height=float(design.text_height),
        grid_height=float(design.grid_height),
    )


@lru_cache(maxsize=64)
def full_frame(design: PageDesign) -> Frame:
    """Return the frame over the whole width."""
    return Frame(0.0, float(design.measure))


@lru_cache(maxsize=64)
def landscape_frame(design: PageDesign) -> Frame:
    """Return the frame over the whole width of a landscape page."""
    return full_frame(design.turned)


@lru_cache(maxsize=64)
def column_frames(design: PageDesign) -> tuple[Frame, ...]:
    """Return the columns from left to right; one over the whole width where the template has no columns."""
    columns = design.columns
    if columns.count == 1:
        return (full_frame(design),)
    width, gap = float(design.column_width), float(design.column_gap)
    return tuple(Frame(number * (width + gap), width) for number in range(columns.count))
