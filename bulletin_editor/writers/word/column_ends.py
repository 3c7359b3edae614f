"""Where columns begin on the pages, so that Word ends each column where they do, by breaks.

Programs balance the columns of a zone by searching for a height, and not all of them find the smallest; so where a zone
ends, each of its columns begins by a break. Where columns are full they flow over by themselves, unless the first line
of a paragraph would stand alone at the foot of one, of the last on a page too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from bulletin_editor.layout.page_content import Page, Placed, PlacedMatter, PlacedText
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.set_items import SetText


class ColumnEnds:
    """The items and lines that begin a column but the first."""

    def __init__(self, pages: Pages) -> None:
        self.starts: set[int] = set(pages.column_starts)
        """The items that do."""
        self._torn: dict[int, list[int]] = {}
        if pages.template.page.columns.count == 1:
            return
        for page in pages.pages:
            for column in _later_columns(pages, page):
                if isinstance(column, PlacedText) and column.first:
                    self._torn.setdefault(column.index, []).append(column.first)
                elif not isinstance(column, PlacedMatter):
                    self.starts.add(column.index)

    @property
    def tears_any(self) -> bool:
        return bool(self._torn)

    def tears(self, index: int) -> Sequence[int]:
        """Return the lines of a paragraph, but for its first, at which a column begins."""
        return self._torn.get(index, ())


def _later_columns(pages: Pages, page: Page) -> Iterator[Placed]:
    """Yield what begins a column by a break: each but the first in zones that end on a page, or after a first line."""
    content = [placed for placed in page.content if not isinstance(placed, PlacedMatter)]
    if content and pages.zone_of(content[0].index).columns > 1 and _parts_from_first_line(content[0]):
        yield content[0]
    for zone, run in groupby(content, key=lambda placed: pages.zone_of(placed.index)):
        parts = list(run)
        if zone.columns == 1:
            continue
        ends_here = _ends(pages, parts[-1], zone.last - 1)
        for before, placed in pairwise(parts):
            if placed.frame is not before.frame and (ends_here or _parts_from_first_line(placed)):
                yield placed


def _parts_from_first_line(placed: Placed) -> bool:
    """Tell whether a paragraph's first line stands alone in the column before, where LibreOffice may not leave it."""
    return isinstance(placed, PlacedText) and placed.first == 1


def _ends(pages: Pages, placed: Placed, last: int) -> bool:
    """Tell whether a zone whose last item has this index ends with what is placed."""
    if isinstance(placed, PlacedMatter) or placed.index != last:
        return False
    set_item = pages.set_items[last]
    return not (isinstance(placed, PlacedText) and isinstance(set_item, SetText)) or placed.last == len(set_item.broken)
