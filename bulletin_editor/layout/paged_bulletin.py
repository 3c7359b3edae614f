"""A bulletin on its pages: where each node begins and how much room it takes, by arithmetic alone."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import assert_never

from bulletin_editor.content.bulletin import Bulletin, Node
from bulletin_editor.content.outline import children_of
from bulletin_editor.layout.frames import Zone
from bulletin_editor.layout.galley import Galley, Part, TextItem, belongs_to_object
from bulletin_editor.layout.heights import blank_height, item_height, to_grid
from bulletin_editor.layout.page_content import Page, PlacedFigure, PlacedTable, PlacedText
from bulletin_editor.layout.set_items import SetItem, SetTable
from bulletin_editor.precedence import PRECEDENCE
from bulletin_editor.templates.template import Template


@dataclass(frozen=True)
class PagedBulletin:
    """A bulletin on its pages. `set_items` and `first_pages` (from 1) stand beside the galley's items."""

    bulletin: Bulletin = field(repr=False)
    template: Template = field(repr=False)
    galley: Galley = field(repr=False)
    set_items: Sequence[SetItem] = field(repr=False)
    pages: tuple[Page, ...] = field(repr=False)
    first_pages: Sequence[int] = field(repr=False)
    heads: frozenset[int] = field(repr=False)
    """Indexes of the items that begin at the head of a page: the blank lines before them are not printed."""

    page_starts: frozenset[int] = field(repr=False)
    """Indexes of the items moved to the next page for the sake of the columns under them."""

    column_starts: frozenset[int] = field(repr=False)
    """Indexes of the items moved to the next column to stay with what follows."""

    spaces: Sequence[float] = field(repr=False)
    """The space before each item, in points; not printed at the head of a page."""

    cover_pages: int
    """How many pages come before the text: the cover and its blank back; 0 without a cover."""

    @property
    def count(self) -> int:
        return len(self.pages)

    @property
    def last_page_free_lines(self) -> int:
        """How many lines of the grid the last page still has room for, each as wide as a column."""
        pitch, last = self.template.page.line_pitch, self.pages[-1]
        imprint = sum(row.lines for row in self.galley.imprint) * pitch
        free = int((last.foot - last.used - imprint) / pitch + 0.01)
        return max(0, free) * self.template.page.columns.count

    @property
    def imprint_is_alone(self) -> bool:
        """Tell whether nothing but the imprint stands on the last page, and others come before it."""
        return self.count > 1 and bool(self.galley.imprint) and not self.pages[-1].used

    @property
    def has_bare_imprint(self) -> bool:
        """Tell whether the imprint stands alone on a page without a number."""
        return self.imprint_is_alone and not self.template.page_numbers.imprint_page

    def carries_number(self, page: Page) -> bool:
        """Tell whether a page's number is printed on it."""
        if page.number <= self.cover_pages or (page.number == 1 and not self.template.page_numbers.first_page):
            return False
        return page.number < self.count or not self.has_bare_imprint

    def carries_head(self, page: Page) -> bool:
        """Tell whether the running head is printed on a page."""
        if self.galley.running_head is None or page.number <= max(1, self.cover_pages):
            return False
        return page.number < self.count or not self.has_bare_imprint

    def printed_number(self, page: int) -> int:
        """Return the number printed on a page, from 1, and in the contents: the cover may not count."""
        return page - self.cover_pages if self.template.cover.numbers_anew else page

    def page_of(self, node_id: str) -> int | None:
        """Return the page, from 1, on which a node or block begins; `None` when nothing of it is printed."""
        return self._first_pages_by_id.get(node_id)

    def lines_of(self, node_id: str) -> int:
        """Return the lines of the grid that a node fills with all inside it; 0 when nothing of it is printed.

        Headlines, blank lines, tables and pictures count as the lines whose room they take; what stands across
        columns takes the room of a line in each.
        """
        height = self._heights_by_id.get(node_id, 0.0)
        return math.ceil(height / self.template.page.line_pitch - 0.01)

    def zone_of(self, index: int) -> Zone:
        """Return the zone in which the item at an index of the galley stands."""
        zones = self.galley.zones
        return zones[bisect_right(zones, index, key=lambda zone: zone.first) - 1]

    def columns_of(self, zone: Zone) -> int:
        """Return how many columns the lines of a zone span."""
        return self.template.page.columns.count // zone.columns

    def columns_before(self, index: int, zone: Zone) -> int:
        """Return how many columns the space before an item of a zone spans: all of them where the zone begins."""
        return self.template.page.columns.count if index == zone.first else self.columns_of(zone)

    def item_index(self, node_id: str, block_id: str = "", part: Part | None = None) -> int | None:
        """Return the index in the galley of a block, or of a part of a node when `block_id` is empty.

        Without a part it is the first line of the node.
        """
        return self._indexes.get((node_id, block_id, part))

    @cached_property
    def landscape_pages(self) -> frozenset[int]:
        """The numbers of the pages that lie across."""
        return frozenset(page.number for page in self.pages if page.geometry.is_landscape)

    @cached_property
    def _indexes(self) -> Mapping[tuple[str, str, Part | None], int]:
        found: dict[tuple[str, str, Part | None], int] = {}
        for index, item in enumerate(PRECEDENCE.between(self.galley.items)):
            source = item.source
            if source.node_id and source.part not in (Part.CONTENTS, Part.CAPTION):
                found.setdefault((source.node_id, source.block_id, None), index)
                found.setdefault((source.node_id, source.block_id, source.part), index)
        return found

    @cached_property
    def _first_pages_by_id(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for item, page in PRECEDENCE.between(zip(self.galley.items, self.first_pages, strict=True)):
            if item.source.part is not Part.CONTENTS:
                for source_id in (item.source.node_id, item.source.block_id):
                    if source_id:
                        found.setdefault(source_id, page)

        def descend(node: Node) -> None:
            for child in children_of(node):
                descend(child)
                if child.id in found:
                    found.setdefault(node.id, found[child.id])

        for node in self.bulletin.outline:
            descend(node)
        return found

    @cached_property
    def _heights_by_id(self) -> Mapping[str, float]:
        own: dict[str, float] = {}
        for item, height in zip(self.galley.items, self._item_heights(), strict=True):
            if item.source.node_id and item.source.part is not Part.CONTENTS:
                own[item.source.node_id] = own.get(item.source.node_id, 0.0) + height

        def total(node: Node) -> float:
            own[node.id] = own.get(node.id, 0.0) + sum(total(child) for child in children_of(node))
            return own[node.id]

        for node in self.bulletin.outline:
            total(node)
        return own

    def _item_heights(self) -> Iterator[float]:
        """Yield the height of each item with the space before it, each as many times as it spans columns."""
        page, object_height = self.template.page, 0.0
        for zone in self.galley.zones:
            for index in PRECEDENCE.between(range(zone.first, zone.last)):
                item, space = self.galley.items[index], blank_height(self.galley, index, page.line_pitch)
                height = item_height(item, self.set_items[index], page)
                if belongs_to_object(item):
                    object_height += space + height
                elif object_height:
                    space += to_grid(object_height + space + height, page.line_pitch)
                    object_height = 0.0
                yield space * self.columns_before(index, zone) + height * self.columns_of(zone)


def placed_height(pages: PagedBulletin, placed: PlacedText | PlacedTable | PlacedFigure) -> float:
    """Return the height of what stands in one frame, borders of a table not counted."""
    item, set_item = pages.galley.items[placed.index], pages.set_items[placed.index]
    match placed:
        case PlacedText():
            assert isinstance(item, TextItem)
            return (placed.last - placed.first) * item.style.line_pitch
        case PlacedTable():
            assert isinstance(set_item, SetTable)
            return sum(set_item.row_heights[row] for row in placed.rows)
        case PlacedFigure():
            return item_height(item, set_item, pages.template.page)
        case _:
            assert_never(placed)
