"""From a point on a page to the text there, and from the text to its place: by arithmetic, without any typesetter.

Points and places here count from the upper left corner of the paper, as a window shows it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import hypot
from typing import assert_never

from bulletin_editor.layout.frames import Frame
from bulletin_editor.layout.galley import Part, Source, TableItem, TextItem
from bulletin_editor.layout.line_geometry import character_edges
from bulletin_editor.layout.page_content import Page, Placed, PlacedFigure, PlacedMatter, PlacedTable, PlacedText
from bulletin_editor.layout.paged_bulletin import PagedBulletin, placed_height
from bulletin_editor.layout.set_items import SetTable, SetText
from bulletin_editor.layout.table_setting import CELL_MARGIN


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A place in the bulletin's text: `offset` code points into the block, or into the title or headline of the node.

    Each inline that is not a run counts one. In tables it counts into the text of a cell; in figures it is 0.
    """

    part: Part
    node_id: str
    block_id: str
    offset: int
    cell: int | None = None
    """In tables: the number of the cell, row by row from 0."""


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
        case PlacedTable():
            return _cell_at(pages, placed, x - placed.frame.x, y - placed.y)
        case PlacedFigure():
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
    source = _target(item)
    if not source.node_id:
        return None
    offset = _offset_at(item, set_text, min(number, placed.last - 1), x, pages.template.language)
    return TextPlace(source.part, source.node_id, source.block_id, offset)


def _offset_at(item: TextItem, set_text: SetText, number: int, x: float, language: str) -> int:
    """Return the place in the block's text between two characters of a line that is nearest to a point of the line."""
    line = set_text.lines[number]
    edges = character_edges(item, set_text, line, language)
    after = bisect_left(edges, x)
    if after == len(edges) or (after > 0 and x - edges[after - 1] < edges[after] - x):
        after -= 1
    return set_text.model_offset(line.start + after)


def _cell_at(pages: PagedBulletin, placed: PlacedTable, x: float, y: float) -> TextPlace:
    """Return the text of the cell at a point, in points from the upper left corner of the table's frame and part."""
    item, table = pages.galley.items[placed.index], pages.set_items[placed.index]
    assert isinstance(item, TableItem)
    assert isinstance(table, SetTable)
    row = placed.rows[_stretch_at([table.row_heights[each] for each in placed.rows], y - table.border / 2)]
    column = _stretch_at(table.column_widths, x - table.left)
    covering = (number for number, cell in enumerate(table.cells) if cell.grid.covers(row, column))
    number = next(covering, 0)
    cell = table.cells[number]
    style = item.header_style if cell.is_header else item.cell_style
    text = TextItem(item.source, style, cell.grid.cell.inlines, cell.grid.cell.alignment or style.alignment)
    own = [each for each in placed.rows if cell.grid.covers(each, cell.grid.column)]
    top = table.border / 2 + table.rows_height(each for each in placed.rows if each < cell.grid.row)
    above = (table.rows_height(own) - len(cell.text.broken) * style.line_pitch) / 2
    line = max(0, min(int((y - top - above) / style.line_pitch), len(cell.text.broken) - 1))
    left = table.left + sum(table.column_widths[: cell.grid.column]) + CELL_MARGIN
    offset = _offset_at(text, cell.text, line, x - left, pages.template.language)
    return TextPlace(item.source.part, item.source.node_id, item.source.block_id, offset, number)


def _stretch_at(lengths: Sequence[float], distance: float) -> int:
    """Return which of the stretches that follow each other lies at a distance; the first or last beyond them."""
    return min(bisect_right(list(accumulate(lengths)), distance), len(lengths) - 1)


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
