"""What stands on a finished page: in which frame, and at which height.

Distances are points from the left and upper edges of the text area (版心).
"""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_editor.layout.frames import ColumnRule, Frame, PageGeometry
from bulletin_editor.layout.galley import MatterItem


@dataclass(frozen=True, slots=True)
class PlacedText:
    """Lines `first` to `last` (exclusive) of the paragraph at `index` in the galley."""

    index: int
    frame: Frame
    y: float
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """Rows of the table at `index`, repeated header rows among them."""

    index: int
    frame: Frame
    y: float
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    index: int
    frame: Frame
    y: float


@dataclass(frozen=True, slots=True)
class PlacedMatter:
    """A row of masthead or imprint."""

    item: MatterItem
    frame: Frame
    y: float


Placed = PlacedText | PlacedTable | PlacedFigure | PlacedMatter


@dataclass(frozen=True, slots=True)
class Page:
    """One page; `number` counts from 1, `used` is the height its content fills, without an imprint."""

    number: int
    geometry: PageGeometry
    content: tuple[Placed, ...]
    """In reading order: down the first column, then down the second."""
    rules: tuple[ColumnRule, ...]
    used: float
    notes_top: float | None = None
    """Where the room of the notes at the page's foot begins, the rule above them included; `None` without notes."""

    @property
    def foot(self) -> float:
        """Where the room for everything but notes ends."""
        return self.geometry.grid_height if self.notes_top is None else self.notes_top
