"""How each item of the galley stands among its neighbours: the blank lines between them, what keeps together.

Word lets the larger of two spaces hold and LibreOffice adds them, so only one of two neighbours has any: the second,
unless it is a table, which can have none, or the style of the first asks for just this space.
"""

from __future__ import annotations

from bulletin_editor.layout.galley import GalleyItem, PageBreakItem, TableItem, TextItem, is_of_same_block
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.pagination import stays_whole
from bulletin_editor.layout.set_items import SetTable
from bulletin_editor.templates.length import ZERO, Length
from bulletin_editor.writers.word.locking import PageLock
from bulletin_editor.writers.word.paragraphs import AS_STYLED, Setting


class Neighbours:
    """Settles what stands between the items of a galley."""

    def __init__(self, pages: Pages, lock: PageLock | None) -> None:
        self._pages = pages
        self._items = pages.galley.items
        self._grid = float(pages.template.page.line_pitch)
        self._forced_heads = {
            index for index in pages.heads if index == 0 or isinstance(self._items[index - 1], PageBreakItem)
        }
        self._moved = lock.starts - self._forced_heads if lock is not None else frozenset()
        self._forced_heads |= self._moved
        self._first = next((i for i, item in enumerate(self._items) if not isinstance(item, PageBreakItem)), 0)

    def setting(self, index: int) -> Setting:
        """Return how an item stands, in words only where its style does not say it."""
        item = self._items[index]
        set_item = self._pages.set_items[index]
        before, after = self._spaces_beside(index, item)
        starts_page = index > self._first and isinstance(self._items[index - 1], PageBreakItem)
        keeps = index + 1 < len(self._items) and is_of_same_block(item, self._items[index + 1])
        whole = isinstance(set_item, SetTable) and stays_whole(set_item, self._pages.template.page)
        is_moved = index in self._moved
        if before is None and after is None and index and not (starts_page or keeps or whole or is_moved):
            return AS_STYLED
        return Setting(before, after, starts_page, is_moved, keeps, whole, opens_document=index == 0)

    def space(self, index: int) -> Length:
        """Return the space between an item and the one before it.

        At the head of a page Word and LibreOffice leave it away by themselves, unless the break is forced; were it not
        written, what it moved there might go back.
        """
        if index >= len(self._items) or index in self._forced_heads:
            return ZERO
        return Length(self._pages.spaces[index])

    def _spaces_beside(self, index: int, item: GalleyItem) -> tuple[Length | None, Length | None]:
        """Return the space before and after an item, `None` where it is what its style says."""
        before = ZERO if self._holds_space_after(index - 1) else self.space(index)
        after = self.space(index + 1) if self._holds_space_after(index) else ZERO
        own_before = own_after = 0.0
        if isinstance(item, TextItem):
            own_before, own_after = item.style.lines_before * self._grid, item.style.lines_after * self._grid
        return (None if before == own_before else before), (None if after == own_after else after)

    def _holds_space_after(self, index: int) -> bool:
        """Tell whether the space between an item and the next is written after the first of them."""
        if not 0 <= index < len(self._items) - 1:
            return False
        if isinstance(self._items[index + 1], TableItem):
            return True
        item = self._items[index]
        if not (isinstance(item, TextItem) and item.style.lines_after):
            return False
        return self.space(index + 1) == item.style.lines_after * self._grid
