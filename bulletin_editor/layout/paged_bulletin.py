"""A bulletin on its pages: where each node begins and how much room it takes, by arithmetic alone."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from bulletin_editor.content.bulletin import Bulletin, Node
from bulletin_editor.content.outline import children_of
from bulletin_editor.layout.galley import Galley, Part, belongs_to_object
from bulletin_editor.layout.page_content import Page
from bulletin_editor.layout.pagination import item_height, to_grid
from bulletin_editor.layout.set_items import SetItem
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

    spaces: Sequence[float] = field(repr=False)
    """The space before each item, in points; not printed at the head of a page."""

    @property
    def count(self) -> int:
        return len(self.pages)

    @property
    def last_page_free_lines(self) -> int:
        """How many lines of the grid the last page still has room for."""
        page = self.template.page
        imprint = sum(row.lines for row in self.galley.imprint) * page.line_pitch
        return max(0, int((page.grid_height - self.pages[-1].used - imprint) / page.line_pitch + 0.01))

    def page_of(self, node_id: str) -> int | None:
        """Return the page, from 1, on which a node or block begins; `None` when nothing of it is printed."""
        return self._first_pages_by_id.get(node_id)

    def lines_of(self, node_id: str) -> int:
        """Return the lines of the grid that a node fills with all inside it; 0 when nothing of it is printed.

        Headlines, blank lines, tables and pictures count as the lines whose room they take.
        """
        height = self._heights_by_id.get(node_id, 0.0)
        return math.ceil(height / self.template.page.line_pitch - 0.01)

    def text_left(self, number: int) -> float:
        """Return the distance from the paper's left edge to the text on a page (from 1)."""
        page = self.template.page
        return float(page.inside if number % 2 else page.outside)

    def item_index(self, node_id: str, block_id: str = "", part: Part | None = None) -> int | None:
        """Return the index in the galley of a block, or of a part of a node when `block_id` is empty.

        Without a part it is the first line of the node.
        """
        return self._indexes.get((node_id, block_id, part))

    @cached_property
    def _indexes(self) -> Mapping[tuple[str, str, Part | None], int]:
        found: dict[tuple[str, str, Part | None], int] = {}
        for index, item in enumerate(self.galley.items):
            source = item.source
            if source.node_id and source.part not in (Part.CONTENTS, Part.CAPTION):
                found.setdefault((source.node_id, source.block_id, None), index)
                found.setdefault((source.node_id, source.block_id, source.part), index)
        return found

    @cached_property
    def _first_pages_by_id(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for item, page in zip(self.galley.items, self.first_pages, strict=True):
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
        page = self.template.page
        object_height = 0.0
        for item, set_item, blank in zip(self.galley.items, self.set_items, self.galley.blank_lines, strict=True):
            height = blank * page.line_pitch + item_height(item, set_item, page)
            if belongs_to_object(item):
                object_height += height
            elif object_height:
                height += to_grid(object_height + height, page.line_pitch)
                object_height = 0.0
            if item.source.node_id and item.source.part is not Part.CONTENTS:
                own[item.source.node_id] = own.get(item.source.node_id, 0.0) + height

        def total(node: Node) -> float:
            own[node.id] = own.get(node.id, 0.0) + sum(total(child) for child in children_of(node))
            return own[node.id]

        for node in self.bulletin.outline:
            total(node)
        return own
