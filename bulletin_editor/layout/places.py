"""From a point on a page to the text there, and from the text to its place: by arithmetic, without any typesetter.

Points and places here count from the upper left corner of the paper, as a window shows it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from math import hypot
from typing import assert_never

from bulletin_editor.layout.frames import Frame
from bulletin_editor.layout.galley import Part, Source, TextItem
from bulletin_editor.layout.line_geometry import character_edges
from bulletin_editor.layout.page_content import Page, Placed, PlacedFigure, PlacedMatter, PlacedTable, PlacedText
from bulletin_editor.layout.paged_bulletin import PagedBulletin, placed_height
from bulletin_editor.layout.set_items import SetText


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A place in the bulletin's text: `offset` code points into the block, or into the title or headline of the node.

    Each inline that is not a run counts one; in tables and figures the offset is 0.
    """

    part: Part
    node_id: str
    block_id: str
    offset: int


@dataclass(frozen=True, slots=True)
class PagePlace:
    """The place of a caret: its page from 1, its upper end in points from the paper's corner, and its height.

    `left` and `width` are those of the frame it stands in: its line may reach so far.
    """

    page: int
    x: float
    y: float
    height: float
    left: float
    width: float


def text_at(pages: PagedBulletin, page: int, x: float, y: float) -> TextPlace | None:
    """Return the text nearest to a point of a page (from 1); `None` where only generated text is."""
    geometry = pages.pages[page - 1].geometry
    x, y = x - geometry.left, y - geometry.top
    placed = _nearest(pages, pages.pages[page - 1].content, x, y)
    match placed:
        case PlacedText():
            return _text_at(pages, placed, x - placed.frame.x, y)
        case PlacedTable() | PlacedFigure():
            source = pages.galley.items[placed.index].source
            return TextPlace(source.part, source.node_id, source.block_id, 0)
        case None:
            return None
        case _:
            assert_never(placed)


def place_of(
    pages: PagedBulletin, node_id: str, block_id: str, offset: int = 0, part: Part | None = None
) -> PagePlace | None:
    """Return where the caret stands in a block, or in a part of a node when `block_id` is empty.

    Without a part it is the first line of the node: its kicker, headline or title. `None` when it is not printed.
    """
    index = pages.item_index(node_id, block_id, part)
    if index is None:
        return None
    item, set_item = pages.galley.items[index], pages.set_items[index]
    if isinstance(item, TextItem) and isinstance(set_item, SetText):
        return _place_in_text(pages, index, item, set_item, set_item.printed_offset(offset))
    for page in pages.pages[pages.first_pages[index] - 1 :]:
        for placed in page.content:
            if isinstance(placed, PlacedTable | PlacedFigure) and placed.index == index:
                return _page_place(page, placed.frame, 0.0, placed.y, pages.template.page.line_pitch)
    return None


def _nearest(
    pages: PagedBulletin, content: tuple[Placed, ...], x: float, y: float
) -> PlacedText | PlacedTable | PlacedFigure | None:
    """Return what stands nearest to a point of the text area; of what is equally near, what is printed first."""

    def distance(placed: PlacedText | PlacedTable | PlacedFigure) -> float:
        foot = placed.y + placed_height(pages, placed)
        return hypot(placed.frame.distance(x), max(placed.y - y, 0.0, y - foot))

    return min((placed for placed in content if not isinstance(placed, PlacedMatter)), key=distance, default=None)


def _text_at(pages: PagedBulletin, placed: PlacedText, x: float, y: float) -> TextPlace | None:
    item, set_text = pages.galley.items[placed.index], pages.set_items[placed.index]
    assert isinstance(item, TextItem)
    assert isinstance(set_text, SetText)
    number = placed.first + int(max(0.0, y - placed.y) / item.style.line_pitch)
    line = set_text.lines[min(number, placed.last - 1)]
    edges = character_edges(item, set_text, line, pages.template.language)
    after = bisect_left(edges, x)
    if after == len(edges) or (after > 0 and x - edges[after - 1] < edges[after] - x):
        after -= 1
    source = _target(item)
    if not source.node_id:
        return None
    return TextPlace(source.part, source.node_id, source.block_id, set_text.model_offset(line.start + after))


def _target(item: TextItem) -> Source:
    """Return what a click on an item means: an entry of the contents leads to what it names."""
    if item.source.part is Part.CONTENTS:
        return Source(Part.HEADLINE if item.target else Part.SECTION, item.source.node_id)
    return item.source


def _place_in_text(
    pages: PagedBulletin, index: int, item: TextItem, set_text: SetText, printed: int
) -> PagePlace | None:
    number = max(0, bisect_right([line.start for line in set_text.lines], printed) - 1)
    for page in pages.pages[pages.first_pages[index] - 1 :]:
        for placed in page.content:
            if isinstance(placed, PlacedText) and placed.index == index and placed.first <= number < placed.last:
                line = set_text.lines[number]
                edges = character_edges(item, set_text, line, pages.template.language)
                x = edges[min(printed, line.end) - line.start]
                y = placed.y + (number - placed.first) * item.style.line_pitch
                return _page_place(page, placed.frame, x, y, item.style.line_pitch)
    return None


def _page_place(page: Page, frame: Frame, x: float, y: float, height: float) -> PagePlace:
    left = page.geometry.left + frame.x
    return PagePlace(page.number, left + x, page.geometry.top + y, height, left, frame.width)
