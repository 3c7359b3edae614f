"""Where stretches of text are printed: the areas of lines on the pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bulletin_editor.layout.page_content import Placed, PlacedText
    from bulletin_editor.layout.pages import Pages


@dataclass(frozen=True, slots=True)
class Area:
    """A stretch of a line on a page, from 0, in points from the paper's upper left corner."""

    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class BlockStretch:
    """A stretch of the text of one block, in code points; without an end it is all of it."""

    node_id: str
    block_id: str
    start: int = 0
    end: int | None = None


def areas_of(pages: Pages, stretches: Sequence[BlockStretch]) -> tuple[Area, ...]:
    """Return where stretches of text are printed; a table or figure is one area on each of its pages."""
    return tuple(area for stretch in stretches for area in _areas_of(pages, stretch))


def areas_in_text(pages: Pages, index: int, placed: PlacedText, start: int, end: int) -> list[Area]:
    """Return, of a text on a page (from 0), where a stretch of what is printed stands, line by line."""
    from bulletin_editor.layout.galley import TextItem
    from bulletin_editor.layout.line_geometry import character_edges
    from bulletin_editor.layout.set_items import SetText

    item, set_text = pages.galley.items[placed.index], pages.set_items[placed.index]
    assert isinstance(item, TextItem)
    assert isinstance(set_text, SetText)
    left, top = corner_of(pages, index, placed)
    pitch = float(item.style.line_pitch)
    areas = []
    for number in range(placed.first, placed.last):
        line = set_text.lines[number]
        first, last = max(start, line.start), min(end, line.end)
        if first < last:
            edges = character_edges(item, set_text, line, pages.template.language)
            x, right = edges[first - line.start], edges[last - line.start]
            areas.append(Area(index, left + x, top + (number - placed.first) * pitch, right - x, pitch))
    return areas


def corner_of(pages: Pages, index: int, placed: Placed) -> tuple[float, float]:
    """Return where a placed item's frame begins, and the item in it, from the paper's corner."""
    geometry = pages.pages[index].geometry
    return geometry.left + placed.frame.x, geometry.top + placed.y


def _areas_of(pages: Pages, stretch: BlockStretch) -> Iterator[Area]:
    from bulletin_editor.layout.page_content import PlacedMatter, PlacedText
    from bulletin_editor.layout.paged_bulletin import placed_height
    from bulletin_editor.layout.set_items import SetText

    item = pages.item_index(stretch.node_id, stretch.block_id)
    if item is None:
        return
    set_item = pages.set_items[item]
    for index in range(pages.first_pages[item] - 1, pages.count):
        found = [
            placed
            for placed in pages.pages[index].content
            if not isinstance(placed, PlacedMatter) and placed.index == item
        ]
        if not found:
            return
        for placed in found:
            if isinstance(placed, PlacedText) and isinstance(set_item, SetText):
                end = len(set_item.text) if stretch.end is None else set_item.printed_offset(stretch.end)
                yield from areas_in_text(pages, index, placed, set_item.printed_offset(stretch.start), end)
            else:
                corner = corner_of(pages, index, placed)
                yield Area(index, *corner, placed.frame.width, placed_height(pages, placed))
