"""Pages by counting: every line, row and picture has its exact height, so a page is full when the sum says so."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.layout.galley import (
    FigureItem,
    Galley,
    GalleyItem,
    MatterItem,
    PageBreakItem,
    TableItem,
    TextItem,
    belongs_to_object,
    is_of_same_block,
)
from bulletin_editor.layout.page_content import Page, Placed, PlacedFigure, PlacedMatter, PlacedTable, PlacedText
from bulletin_editor.layout.set_items import SetItem, SetTable, SetText
from bulletin_editor.templates.template import Page as PageDesign

TOLERANCE = 0.05
"""What a page may hold over its height, in points: one twip."""


@dataclass(frozen=True, slots=True)
class Pagination:
    """The pages; each item's first page, from 1; the items at the head of a page; the space wanted before each item."""

    pages: tuple[Page, ...]
    first_pages: tuple[int, ...]
    heads: frozenset[int]
    spaces: tuple[float, ...]


def paginate(galley: Galley, set_items: Sequence[SetItem], design: PageDesign) -> Pagination:
    """Place every item of the galley, and the imprint at the foot of the last page."""
    paginator = _Paginator(galley, set_items, design)
    for index in range(len(galley.items)):
        paginator.place(index)
    paginator.place_imprint()
    return Pagination(
        tuple(paginator.pages), tuple(paginator.first_pages), frozenset(paginator.heads), tuple(paginator.spaces)
    )


def item_height(item: GalleyItem, set_item: SetItem, design: PageDesign) -> float:
    """Return the height of a whole item, without blank lines and repeated header rows."""
    match item:
        case TextItem():
            assert isinstance(set_item, SetText)
            return len(set_item.lines) * item.style.line_pitch
        case TableItem():
            assert isinstance(set_item, SetTable)
            return set_item.whole_height
        case FigureItem() | MatterItem():
            return item.lines * design.line_pitch
        case PageBreakItem():
            return 0.0
        case _:
            assert_never(item)


def to_grid(height: float, pitch: float) -> float:
    """Return what is missing from a height to whole lines of the grid."""
    return math.ceil(height / pitch - 0.01) * pitch - height


def stays_whole(table: SetTable, design: PageDesign) -> bool:
    """Tell whether a table is short enough to be kept on one page, at the price of white space before it."""
    return table.whole_height <= design.grid_height / 2


class _Paginator:
    """Fills one page after the other from the head."""

    def __init__(self, galley: Galley, set_items: Sequence[SetItem], design: PageDesign) -> None:
        self.pages: list[Page] = []
        self.first_pages: list[int] = []
        self.heads: set[int] = set()
        self.spaces: list[float] = []
        self._galley = galley
        self._set_items = set_items
        self._design = design
        self._height = float(design.grid_height)
        self._content: list[Placed] = []
        self._y = 0.0
        self._kept_until = -1

    def place(self, index: int) -> None:
        item = self._galley.items[index]
        space = self._space(index)
        self.spaces.append(space)
        if index > self._kept_until:
            self._make_room_for_kept(index, space)
        if self._content:
            self._y += space
        match item:
            case TextItem():
                self._place_text(index, item)
            case TableItem():
                self._place_table(index)
            case FigureItem():
                self._start(index, item.lines * self._design.line_pitch)
                self._add(PlacedFigure(index, self._y), item.lines * self._design.line_pitch)
            case MatterItem():
                self._start(index, item.lines * self._design.line_pitch)
                self._add(PlacedMatter(item, self._y), item.lines * self._design.line_pitch)
            case PageBreakItem():
                self.first_pages.append(len(self.pages) + 1)
                if self._content:
                    self._end_page()
            case _:
                assert_never(item)

    def place_imprint(self) -> None:
        """Stand the imprint on the last lines of the last page, on a new one where it does not fit; end the page."""
        rows = self._galley.imprint
        height = sum(row.lines for row in rows) * self._design.line_pitch
        if rows and self._content and not self._fits(height):
            self._end_page()
        used, y = self._y, max(0.0, self._height - height)
        for row in rows:
            self._content.append(PlacedMatter(row, y))
            y += row.lines * self._design.line_pitch
        if self._content or not self.pages:
            self._end_page(used)

    def _fits(self, height: float) -> bool:
        return self._y + height <= self._height + TOLERANCE

    def _start(self, index: int, height: float) -> None:
        """Begin an item whose first part has a height, on the next page where it does not fit."""
        if self._content and not self._fits(height):
            self._end_page()
        if not self._content:
            self.heads.add(index)
        self.first_pages.append(len(self.pages) + 1)

    def _add(self, placed: Placed, height: float) -> None:
        self._content.append(placed)
        self._y += height

    def _end_page(self, used: float | None = None) -> None:
        self.pages.append(Page(len(self.pages) + 1, tuple(self._content), self._y if used is None else used))
        self._content.clear()
        self._y = 0.0

    def _place_text(self, index: int, item: TextItem) -> None:
        set_text = self._set_items[index]
        assert isinstance(set_text, SetText)
        pitch = item.style.line_pitch
        self._start(index, pitch)
        first, count = 0, len(set_text.lines)
        while first < count:
            room = max(1, int((self._height + TOLERANCE - self._y) / pitch))
            last = min(count, first + room)
            self._add(PlacedText(index, self._y, first, last), (last - first) * pitch)
            first = last
            if first < count:
                self._end_page()

    def _place_table(self, index: int) -> None:
        table = self._set_items[index]
        assert isinstance(table, SetTable)
        self._start(index, self._first_part(index))
        head = range(table.header_rows)
        rows: list[int] = []
        for row in range(len(table.row_heights)):
            if rows and not self._fits(table.height([*rows, row])):
                self._add(PlacedTable(index, self._y, tuple(rows)), table.height(rows))
                self._end_page()
                repeats = row >= table.header_rows and self._fits(table.height([*head, row]))
                rows = list(head) if repeats else []
            rows.append(row)
        self._add(PlacedTable(index, self._y, tuple(rows)), table.height(rows))

    def _make_room_for_kept(self, index: int, space: float) -> None:
        """Go to the next page when an item and what it must stay with do not fit on this one."""
        items = self._galley.items
        last = index
        while last + 1 < len(items) and self._keeps_with_next(last):
            last += 1
        if last == index:
            return
        self._kept_until = last - 1
        needed = space - self._blank(index)
        needed += sum(
            self._blank(kept) + item_height(items[kept], self._set_items[kept], self._design)
            for kept in range(index, last)
        )
        needed += self._blank(last) + self._first_part(last)
        if self._content and not self._fits(needed) and needed <= self._height + TOLERANCE:
            self._end_page()

    def _keeps_with_next(self, index: int) -> bool:
        item, following = self._galley.items[index], self._galley.items[index + 1]
        if isinstance(following, PageBreakItem):
            return False
        if isinstance(item, TextItem) and item.style.keep_with_next:
            return True
        return is_of_same_block(item, following)

    def _space(self, index: int) -> float:
        """Return the space before an item; after a table or a picture it leads back to the grid."""
        space, items = self._blank(index), self._galley.items
        if self._content and index and belongs_to_object(items[index - 1]) and not belongs_to_object(items[index]):
            space += to_grid(self._y + space, self._design.line_pitch)
        return space

    def _blank(self, index: int) -> float:
        """Return the blank lines before an item in whole twips, as Word counts; never more, for a page may be full."""
        return math.floor(self._galley.blank_lines[index] * self._design.line_pitch * 20 + 0.01) / 20

    def _first_part(self, index: int) -> float:
        """Return the height of what must stand together at the beginning of an item."""
        item, set_item = self._galley.items[index], self._set_items[index]
        if isinstance(item, TextItem):
            return item.style.line_pitch
        if isinstance(set_item, SetTable) and not stays_whole(set_item, self._design):
            return set_item.height(range(min(set_item.header_rows + 1, len(set_item.row_heights))))
        return item_height(item, set_item, self._design)
