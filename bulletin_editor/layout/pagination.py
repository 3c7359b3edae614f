"""Pages by counting: every line, row and picture has its exact height, so a page is full when the sum says so.

Zones follow each other down the page; what stands at its foot takes its room from `_foot`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from bulletin_editor.layout.column_filling import (
    ColumnPart,
    Filling,
    FlowItem,
    balance_columns,
    height_at_head,
)
from bulletin_editor.layout.frames import (
    ColumnRule,
    Frame,
    Zone,
    full_frame,
    landscape_frame,
    landscape_geometry,
    page_geometry,
)
from bulletin_editor.layout.galley import (
    FigureItem,
    Galley,
    GalleyItem,
    MatterItem,
    PageBreakItem,
    Part,
    TableItem,
    TextItem,
    belongs_to_object,
)
from bulletin_editor.layout.heights import blank_height, item_height, repeats_header, rule_height, stays_whole, to_grid
from bulletin_editor.layout.keeping import keeps_with_next
from bulletin_editor.layout.line_splitting import TOLERANCE, first_lines, lines_that_fit
from bulletin_editor.layout.page_content import Page, Placed, PlacedFigure, PlacedMatter, PlacedTable, PlacedText
from bulletin_editor.layout.page_notes import NotesAtFoot
from bulletin_editor.layout.set_items import SetItem, SetTable, SetText
from bulletin_editor.precedence import PRECEDENCE
from bulletin_editor.templates.template import Cover
from bulletin_editor.templates.template import Page as PageDesign


@dataclass(frozen=True, slots=True)
class Pagination:
    """The pages; each item's first page, from 1; the items at the head of a page; the space wanted before each item.

    `page_starts` are items moved to the next page because the columns under them had too few lines, `column_starts`
    those moved to the next column to stay with what follows: no word processor would by itself. `cover_pages` come
    before the text.
    """

    pages: tuple[Page, ...]
    first_pages: tuple[int, ...]
    heads: frozenset[int]
    spaces: tuple[float, ...]
    page_starts: frozenset[int]
    column_starts: frozenset[int]
    cover_pages: int


def paginate(galley: Galley, set_items: Sequence[SetItem], design: PageDesign, cover: Cover) -> Pagination:
    """Place every item of the galley, and the imprint at the foot of the last page."""
    paginator = _Paginator(galley, set_items, design)
    for is_cover, zones in groupby(galley.zones, key=lambda zone: zone.is_cover):
        for zone in zones:
            if zone.first < galley.notes_from:
                paginator.place_zone(zone)
        if is_cover:
            paginator.end_cover(text_begins_odd=cover.text_begins_odd)
    paginator.place_imprint()
    paginator.settle_notes()
    return Pagination(
        tuple(paginator.pages),
        tuple(paginator.first_pages),
        frozenset(paginator.heads),
        tuple(paginator.spaces),
        frozenset(paginator.page_starts),
        frozenset(paginator.column_starts),
        paginator.cover_pages,
    )


def _stays_in_column(item: GalleyItem) -> bool:
    """Tell whether an item is never torn by the end of a column."""
    return not isinstance(item, TextItem) or item.source.part is Part.CONTENTS


class _Paginator:
    """Fills one page after the other from the head, zone by zone."""

    def __init__(self, galley: Galley, set_items: Sequence[SetItem], design: PageDesign) -> None:
        self.pages: list[Page] = []
        self.first_pages: list[int] = []
        self.heads: set[int] = set()
        self.spaces: list[float] = []
        self.page_starts: set[int] = set()
        self.column_starts: set[int] = set()
        self.cover_pages = 0
        self._galley = galley
        self._set_items = set_items
        self._design = design
        self._is_landscape = False
        self._across = full_frame(design)
        self._zones = {zone.first: zone for zone in galley.zones if zone.columns > 1}
        self._kept_until = -1
        self._content: list[Placed] = []
        self._rules: list[ColumnRule] = []
        self._notes = NotesAtFoot(galley, set_items, design)
        self._begin_page()

    def place_zone(self, zone: Zone) -> None:
        self._turn(is_landscape=zone.is_landscape)
        if zone.columns > 1:
            self._place_in_columns(zone)
        else:
            for index in PRECEDENCE.between(range(zone.first, zone.last)):
                self._place_across(index)

    def end_cover(self, *, text_begins_odd: bool) -> None:
        """End the cover, and leave its back blank where the text is to begin on an odd page."""
        self._end_page()
        if text_begins_odd and len(self.pages) % 2:
            self._end_page()
        self.cover_pages = len(self.pages)

    def place_imprint(self) -> None:
        """Stand the imprint on the last lines of the last page, on a new one where it does not fit; end the page."""
        rows = self._galley.imprint
        height = sum(row.lines for row in rows) * self._design.line_pitch
        if rows:
            self._turn(is_landscape=False)
        if rows and self._content and not self._fits(height):
            self._end_page()
        if height > self._foot + TOLERANCE:
            self._place_long_imprint()
            return
        used, y = self._y, max(0.0, self._foot - height)
        for row in rows:
            self._content.append(PlacedMatter(row, self._across, y))
            y += row.lines * self._design.line_pitch
        if self._content or not self.pages:
            self._end_page(used)

    def _place_long_imprint(self) -> None:
        """Let an imprint that is longer than a page go on on the next."""
        for row in self._galley.imprint:
            height = row.lines * self._design.line_pitch
            if self._content and not self._fits(height):
                self._end_page(0.0)
            self._add(PlacedMatter(row, self._across, self._y), height)
        self._end_page(0.0)

    def settle_notes(self) -> None:
        """Say of each note at the foot of a page which page it is."""
        for page in self._notes.pages():
            self.first_pages.append(page)
            self.spaces.append(0.0)

    def _turn(self, *, is_landscape: bool) -> None:
        """Go on on landscape pages, or on upright ones; a page that holds something of the other kind is at its end."""
        if is_landscape is self._is_landscape:
            return
        if self._content:
            self._end_page()
        self._is_landscape = is_landscape
        self._across = landscape_frame(self._design) if is_landscape else full_frame(self._design)
        self._begin_page()

    def _begin_page(self) -> None:
        """Begin an empty page; `_y` is where the next item goes, `_foot` where the room for items ends."""
        if self._is_landscape:
            self._geometry = landscape_geometry(self._design)
        else:
            self._geometry = page_geometry(self._design, is_odd=len(self.pages) % 2 == 0)
        self._foot = self._geometry.grid_height
        self._y = 0.0

    def _end_page(self, used: float | None = None) -> None:
        notes = self._notes.place(self._across, self._geometry.grid_height)
        self._content += notes
        self.pages.append(
            Page(
                len(self.pages) + 1,
                self._geometry,
                tuple(self._content),
                tuple(self._rules),
                self._y if used is None else used,
                self._foot if notes else None,
            )
        )
        self._content.clear()
        self._rules.clear()
        self._begin_page()

    def _reserve(self, notes: Sequence[int]) -> None:
        """Keep the foot of this page free for notes."""
        self._foot -= self._notes.reserve(notes, len(self.pages) + 1)

    def _fits(self, height: float) -> bool:
        return self._y + height <= self._foot + TOLERANCE

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

    def _place_across(self, index: int) -> None:
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
                self._add(PlacedFigure(index, self._across, self._y), item.lines * self._design.line_pitch)
            case MatterItem():
                self._start(index, item.lines * self._design.line_pitch)
                self._add(PlacedMatter(item, self._across, self._y), item.lines * self._design.line_pitch)
            case PageBreakItem():
                self.first_pages.append(len(self.pages) + 1)
                if self._content:
                    self._end_page()
            case _:
                assert_never(item)

    def _place_text(self, index: int, item: TextItem) -> None:
        set_text = self._set_items[index]
        assert isinstance(set_text, SetText)
        pitch, first, count = item.style.line_pitch, 0, len(set_text.broken)
        self._start(index, self._first_part(index))
        while first < count:
            room = self._room_for_lines(index, pitch, range(first, count))
            last = first + lines_that_fit(
                room, first, count, splits_alone=not self._design.widow_control, must_begin=not self._content
            )
            if last > first:
                height = (last - first) * pitch + (rule_height(item) if last == count else 0.0)
                self._add(PlacedText(index, self._across, self._y, first, last), height)
                self._reserve(self._notes.of(index, range(first, last)))
            first = last
            if first < count:
                self._end_page()

    def _room_for_lines(self, index: int, pitch: float, lines: range) -> int:
        """Return for how many of the lines, with their notes, this page has room."""
        room = int((self._foot + TOLERANCE - self._y) / pitch)
        if not self._notes.of(index, lines):
            return room
        fitting = (
            number
            for number in range(min(room, len(lines)), 0, -1)
            if self._fits(number * pitch + self._notes.room(self._notes.of(index, lines[:number])))
        )
        return next(fitting, 0)

    def _place_table(self, index: int) -> None:
        table = self._set_items[index]
        assert isinstance(table, SetTable)
        self._start(index, self._first_part(index))
        repeated = repeats_header(table, self._design, is_landscape=self._is_landscape)
        head = range(table.header_rows if repeated else 0)
        rows: list[int] = []
        own: list[int] = []
        for row in range(len(table.row_heights)):
            if rows and not self._rows_fit(table, [*rows, row], self._notes.of(index, [*own, row])):
                self._add(PlacedTable(index, self._across, self._y, tuple(rows)), table.height(rows))
                self._reserve(self._notes.of(index, own))
                self._end_page()
                own = []
                repeats = row >= table.header_rows and self._rows_fit(table, [*head, row], self._notes.of(index, [row]))
                rows = list(head) if repeats else []
            rows.append(row)
            own.append(row)
        self._add(PlacedTable(index, self._across, self._y, tuple(rows)), table.height(rows))
        self._reserve(self._notes.of(index, own))

    def _rows_fit(self, table: SetTable, rows: Iterable[int], notes: Sequence[int]) -> bool:
        return self._fits(table.room_of(rows) + self._notes.room(notes))

    def _place_in_columns(self, zone: Zone) -> None:
        """Let a zone flow through the columns of page after page, balanced on its last."""
        flow = self._flow(zone)
        space, place = self._space(zone.first), (0, 0)
        self.spaces += [space, *(item.space for item in flow[1:])]
        self.first_pages += [0] * len(flow)
        while place[0] < len(flow):
            if self._content:
                self._y += space
            filling = balance_columns(
                flow, place, self._foot - self._y, zone.columns,
                pitch=self._design.line_pitch, at_head=not self._content,
            )  # fmt: skip
            if filling.end == place:
                self.page_starts.add(flow[place[0]].index)
            self._place_filling(zone, filling)
            place, space = filling.end, 0.0
            if place[0] < len(flow):
                self._end_page()

    def _place_filling(self, zone: Zone, filling: Filling) -> None:
        self.column_starts |= filling.breaks
        if not self._content:
            self.heads.update(column[0].index for column in filling.columns[:1] if column and not column[0].first)
        for number, (frame, column) in enumerate(zip(zone.frames, filling.columns, strict=True)):
            for part in column:
                if not part.first:
                    self.first_pages[part.index] = len(self.pages) + 1
                self._content.append(self._placed_in(frame, part))
            if column and number and self._design.columns.rule is not None:
                middle = frame.x - self._design.column_gap / 2
                self._rules.append(ColumnRule(middle, self._y, filling.height))
        self._y += filling.height

    def _placed_in(self, frame: Frame, part: ColumnPart) -> Placed:
        item, set_item = self._galley.items[part.index], self._set_items[part.index]
        if isinstance(item, FigureItem):
            return PlacedFigure(part.index, frame, self._y + part.y)
        last = len(set_item.broken) if isinstance(set_item, SetText) and _stays_in_column(item) else part.last
        return PlacedText(part.index, frame, self._y + part.y, part.first, last)

    def _flow(self, zone: Zone) -> tuple[FlowItem, ...]:
        return tuple(self._flow_item(index, zone) for index in range(zone.first, zone.last))

    def _flow_item(self, index: int, zone: Zone) -> FlowItem:
        item, set_item = self._galley.items[index], self._set_items[index]
        space = self._blank(index) if index > zone.first else 0.0
        keeps = index + 1 < zone.last and self._keeps_with_next(index)
        if isinstance(item, TextItem) and not _stays_in_column(item):
            assert isinstance(set_item, SetText)
            pitch, lines = item.style.line_pitch, len(set_item.broken)
            return FlowItem(index, space, lines, pitch, keeps, not self._design.widow_control)
        return FlowItem(index, space, 1, item_height(item, set_item, self._design), keeps, splits_alone=True)

    def _make_room_for_kept(self, index: int, space: float) -> None:
        """Go to the next page when an item and what it must stay with do not fit on this one."""
        items = self._galley.items
        last = index
        while last + 1 < self._galley.notes_from and last not in self._zones and self._keeps_with_next(last):
            last += 1
        if last == index:
            return
        self._kept_until = last - 1
        needed = space - self._blank(index)
        needed += sum(
            self._blank(kept)
            + item_height(items[kept], self._set_items[kept], self._design)
            + self._notes.room(self._notes.of(kept))
            for kept in range(index, last)
        )
        columns = self._zones.get(last)
        needed += self._blank(last) + (self._first_part(last) if columns is None else self._first_of_columns(columns))
        fits_at_head = needed - space <= self._geometry.grid_height + TOLERANCE
        if self._content and fits_at_head and not self._fits(needed):
            self._end_page()
            if columns is not None:
                self.page_starts.add(index)

    def _keeps_with_next(self, index: int) -> bool:
        return keeps_with_next(self._galley, self._set_items, index)

    def _space(self, index: int) -> float:
        """Return the space before an item; after a table or a picture it leads back to the grid."""
        space, items = self._blank(index), self._galley.items
        if self._content and index and belongs_to_object(items[index - 1]) and not belongs_to_object(items[index]):
            space += to_grid(self._y + space, self._design.line_pitch)
        return space

    def _blank(self, index: int) -> float:
        return blank_height(self._galley, index, self._design.line_pitch)

    def _first_part(self, index: int) -> float:
        """Return the height of what must stand together at the beginning of an item."""
        item, set_item = self._galley.items[index], self._set_items[index]
        if isinstance(item, TextItem):
            assert isinstance(set_item, SetText)
            together = first_lines(len(set_item.broken), splits_alone=not self._design.widow_control)
            return together * item.style.line_pitch + self._notes.room(self._notes.of(index, range(together)))
        if isinstance(set_item, SetTable):
            count = len(set_item.row_heights)
            is_whole = stays_whole(set_item, self._design, is_landscape=self._is_landscape)
            rows = range(count if is_whole else min(set_item.header_rows + 1, count))
            return set_item.room_of(rows) + self._notes.room(self._notes.of(index, rows))
        return item_height(item, set_item, self._design)

    def _first_of_columns(self, zone: Zone) -> float:
        """Return the height that columns have at least under a headline: the whole zone's where it is short."""
        flow, pitch = self._flow(zone), self._design.line_pitch
        least = self._design.columns.least_lines * pitch
        whole = balance_columns(flow, (0, 0), least, zone.columns, pitch=pitch, at_head=True).height
        return max(whole, height_at_head(flow, 0))
