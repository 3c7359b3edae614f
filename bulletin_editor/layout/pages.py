"""Finished pages: what stands where on each, and the questions people and programs ask of them.

Distances are points from the left and upper edges of the text area (版心) unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bulletin_editor.editing.findings import Finding
from bulletin_editor.layout.galley import Galley, MatterItem
from bulletin_editor.layout.set_items import SetItem
from bulletin_editor.templates.template import Template


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
    """One page; `number` counts from 1."""

    number: int
    content: tuple[Placed, ...]
    used: float
    """The height the content fills, without an imprint."""


@dataclass(frozen=True)
class Pages:
    """A bulletin laid out. `set_items` stand beside the galley's items; `first_pages` gives each item's first page."""

    template: Template
    galley: Galley
    set_items: Sequence[SetItem] = field(repr=False)
    pages: tuple[Page, ...] = field(repr=False)
    first_pages: Sequence[int] = field(repr=False)
    heads: frozenset[int] = field(repr=False)
    """Indexes of the items that begin at the head of a page, without the blank lines the galley gives them."""
    language: str
    title: str
    layout_findings: tuple[Finding, ...] = field(repr=False)

    @property
    def count(self) -> int:
        return len(self.pages)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What layout has to say, faces and glyphs included; reads the installed fonts when first asked."""
        return self.layout_findings

    @cached_property
    def _pages_by_id(self) -> Mapping[str, int]:
        return {}

    def page_of(self, node_id: str) -> int | None:
        """Return the page, from 1, on which a node or block begins; `None` when it is not printed."""
        return self._pages_by_id.get(node_id)
