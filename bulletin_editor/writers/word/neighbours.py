"""How each item of the galley stands among its neighbours: the blank lines between them, what keeps together.

Word lets the larger of two spaces hold and LibreOffice adds them, so only one of two neighbours has any: the second,
unless it is a table, which can have none, or a picture, which LibreOffice stands in such space and not under it, or
flows through columns, which would stand unevenly, or the style of the first asks for just this space.
"""

from __future__ import annotations

from bulletin_editor.layout.galley import FigureItem, GalleyItem, PageBreakItem, TableItem, TextItem, is_of_same_block
from bulletin_editor.layout.heights import repeats_header, stays_whole
from bulletin_editor.layout.keeping import stands_over_sign_off
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.set_items import SetTable
from bulletin_editor.templates.length import ZERO, Length
from bulletin_editor.writers.word.column_ends import ColumnEnds
from bulletin_editor.writers.word.locking import PageLock
from bulletin_editor.writers.word.paragraphs import AS_STYLED, Setting
from bulletin_editor.writers.word.sections import Sections


class Neighbours:
    """Settles what stands between the items of a galley."""

    def __init__(self, pages: Pages, sections: Sections, column_ends: ColumnEnds, lock: PageLock | None) -> None:
        self._pages = pages
        self._sections = sections
        self._column_ends = column_ends
        self._items = pages.galley.items
        self._grid = float(pages.template.page.line_pitch)
        self._forced_heads = {
            index
            for index in pages.heads
            if index == 0 or isinstance(self._items[index - 1], PageBreakItem) or index in pages.page_starts
        }
        self._forced_heads |= sections.page_starts | column_ends.starts
        self._forced_heads |= {index for index in pages.heads if self._is_table_after_columns(index)}
        self._moved = lock.starts - self._forced_heads if lock is not None else frozenset()
        self._forced_heads |= self._moved
        self._space_after = [self._holds_space_after(index) for index in range(len(self._items))]
        self.parted = frozenset(index for index in range(len(self._items)) if self._needs_parting(index))
        """The items before which the space stands in a paragraph of its own."""
        self._first = next((i for i, item in enumerate(self._items) if not isinstance(item, PageBreakItem)), 0)

    def setting(self, index: int) -> Setting:
        """Return how an item stands, in words only where its style does not say it."""
        item = self._items[index]
        set_item = self._pages.set_items[index]
        before, after = self._spaces_beside(index, item)
        follows_break = self._follows_break(index)
        starts_page = follows_break and index not in self._sections.page_starts
        over_sign_off = stands_over_sign_off(self._pages.galley, self._pages.set_items, index)
        keeps = over_sign_off or (index + 1 < len(self._items) and is_of_same_block(item, self._items[index + 1]))
        whole, header_once = over_sign_off, False
        if isinstance(set_item, SetTable):
            design, is_landscape = self._pages.template.page, index in self._pages.galley.landscape
            whole = stays_whole(set_item, design, is_landscape=is_landscape)
            is_long = set_item.header_rows > 0 and not whole
            header_once = is_long and not repeats_header(set_item, design, is_landscape=is_landscape)
        section = "" if isinstance(item, TableItem) else self._sections.ending_at(index)
        starts_column = index in self._column_ends.starts
        is_moved = self.is_moved(index)
        leads = self._leads_to_columns(index)
        is_usual = not (follows_break or keeps or whole or starts_column or is_moved or section or leads or header_once)
        if before is None and after is None and index and is_usual:
            return AS_STYLED
        return Setting(
            before,
            after,
            starts_page,
            is_moved,
            keeps,
            whole,
            header_once,
            opens_document=index == 0,
            starts_column=starts_column,
            leads_to_columns=leads,
            section=section,
        )

    def is_moved(self, index: int) -> bool:
        """Tell whether an item begins a page because those of the bulletin do, not because the bulletin says so."""
        return index in self._moved or (not self._follows_break(index) and self._is_moved_by_columns(index))

    def breaks_page(self, index: int) -> bool:
        """Tell whether the bulletin wants an item on a new page that its section begins anyway."""
        return index in self._sections.page_starts and self._follows_break(index)

    def _follows_break(self, index: int) -> bool:
        return index > self._first and isinstance(self._items[index - 1], PageBreakItem)

    def _is_moved_by_columns(self, index: int) -> bool:
        """Tell whether an item begins a page because of the columns before or after it.

        A table after columns does where it stands at the head of a page: its space before it is in a paragraph of its
        own, which no page's head would swallow.
        """
        if index <= self._first or index in self._sections.page_starts:
            return False
        return index in self._pages.page_starts or (index in self._pages.heads and self._is_table_after_columns(index))

    def _is_table_after_columns(self, index: int) -> bool:
        return isinstance(self._items[index], TableItem) and self._sections.follows_columns(index)

    def _leads_to_columns(self, index: int) -> bool:
        """Tell whether an item is the last one before columns, or one of the headings that are kept with it."""
        while not self._sections.begins_columns(index + 1):
            item = self._items[index]
            if not (isinstance(item, TextItem) and item.style.keep_with_next) or index + 1 >= len(self._items):
                return False
            index += 1
        return True

    def space(self, index: int) -> Length:
        """Return the space between an item and the one before it.

        At the head of a page or column Word and LibreOffice leave it away by themselves, unless the break is forced;
        were it not written, what it moved there might go back.
        """
        if index >= len(self._items) or index in self._forced_heads:
            return ZERO
        return Length(self._pages.spaces[index])

    def _needs_parting(self, index: int) -> bool:
        """Tell whether the space before an item stands in a paragraph of its own.

        So it does between two tables, after one that ends a section, and before one that follows columns, for space
        after their last paragraph would be balanced with them.
        """
        item, before = self._items[index], self.printed_before(index)
        if (
            before >= 0
            and isinstance(self._items[before], TableItem)
            and (isinstance(item, TableItem) or self._sections.begins_at(index))
        ):
            return True
        return self._is_table_after_columns(index) and self.space(index) > 0

    def printed_before(self, index: int) -> int:
        """Return the index of the last printed item before one; -1 where there is none."""
        index -= 1
        while index >= 0 and isinstance(self._items[index], PageBreakItem):
            index -= 1
        return index

    def _spaces_beside(self, index: int, item: GalleyItem) -> tuple[Length | None, Length | None]:
        """Return the space before and after an item, `None` where it is what its style says."""
        holds_before, holds_after = self._space_after[index - 1] if index else False, self._space_after[index]
        before = ZERO if holds_before or index in self.parted else self.space(index)
        after = self.space(index + 1) if holds_after else ZERO
        own_before = own_after = 0.0
        if isinstance(item, TextItem):
            own_before, own_after = item.style.lines_before * self._grid, item.style.lines_after * self._grid
        return (None if before == own_before else before), (None if after == own_after else after)

    def _holds_space_after(self, index: int) -> bool:
        """Tell whether the space between an item and the next is written after the first of them."""
        if not 0 <= index < len(self._items) - 1:
            return False
        if self._sections.follows_columns(index + 1):
            return False
        item, following = self._items[index], self._items[index + 1]
        if self._sections.begins_columns(index + 1) or isinstance(following, TableItem):
            return True
        if isinstance(following, FigureItem) and not isinstance(item, TableItem | PageBreakItem):
            return True
        if not (isinstance(item, TextItem) and item.style.lines_after):
            return False
        return self.space(index + 1) == item.style.lines_after * self._grid
