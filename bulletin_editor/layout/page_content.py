"""What stands on a finished page, and at which height.

Distances are points from the left and upper edges of the text area (版心).
"""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_editor.layout.galley import MatterItem


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Lines `first` to `last` (exclusive) of the paragraph at `index` in the galley."""

    index: int
    y: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """Rows of the table at `index`, repeated header rows among them."""

    index: int
    y: float
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    index: int
    y: float


@dataclass(frozen=True, slots=True)
class PlacedMatter:
    """A row of masthead or imprint."""

    item: MatterItem
    y: float


Placed = PlacedText | PlacedTable | PlacedFigure | PlacedMatter


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `number` counts from 1, `used` is the height its content fills, without an imprint."""

    number: int
    content: tuple[Placed, ...]
    used: float
