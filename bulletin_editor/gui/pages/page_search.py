"""Searching the pages: all that is printed, masthead, contents and imprint included, and where each hit stands.

Searching the text to change it is the find bar's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from bulletin_editor.gui.pages.areas import Area, areas_in_text, corner_of

if TYPE_CHECKING:
    from bulletin_editor.layout.page_content import PlacedMatter, PlacedTable, PlacedText
    from bulletin_editor.layout.pages import Pages


@dataclass(frozen=True, slots=True)
class PageHit:
    """One place found. It has an area on each line it runs over, or the cell or row it stands in."""

    areas: tuple[Area, ...]

    @property
    def page(self) -> int:
        return self.areas[0].page


def find_in_pages(pages: Pages, query: str) -> tuple[PageHit, ...]:
    """Return every place where the query is printed, whatever its case, in the order of the pages."""
    if not query:
        return ()
    return tuple(PageHit(tuple(areas)) for areas in _Search(pages, query).run())


class _Search:
    def __init__(self, pages: Pages, query: str) -> None:
        self._pages = pages
        self._pattern = re.compile(re.escape(query), re.IGNORECASE)
        self._unfinished: list[Area] = []

    def run(self) -> Iterator[list[Area]]:
        """Yield the areas of hit after hit; one torn by the end of a page is finished on the next."""
        from bulletin_editor.layout.page_content import PlacedFigure, PlacedMatter, PlacedTable, PlacedText

        for index, page in enumerate(self._pages.pages):
            for placed in page.content:
                match placed:
                    case PlacedText():
                        yield from self._in_text(index, placed)
                    case PlacedTable():
                        yield from self._in_table(index, placed)
                    case PlacedMatter():
                        yield from self._in_matter(index, placed)
                    case PlacedFigure():
                        pass
                    case _:
                        assert_never(placed)

    def _in_text(self, index: int, placed: PlacedText) -> Iterator[list[Area]]:
        from bulletin_editor.layout.set_items import SetText

        set_text = self._pages.set_items[placed.index]
        assert isinstance(set_text, SetText)
        lines = set_text.lines[placed.first : placed.last]
        is_whole = placed.last == len(set_text.lines)
        for found in self._pattern.finditer(set_text.text):
            if found.end() <= lines[0].start or found.start() >= lines[-1].end:
                continue
            areas = areas_in_text(self._pages, index, placed, found.start(), found.end())
            begins_before = found.start() < lines[0].start and placed.first > 0
            if begins_before:
                areas = [*self._unfinished, *areas]
                self._unfinished = []
            if found.end() > lines[-1].end and not is_whole:
                self._unfinished = areas
            elif areas:
                yield areas

    def _in_table(self, index: int, placed: PlacedTable) -> Iterator[list[Area]]:
        from bulletin_editor.layout.set_items import SetTable

        table = self._pages.set_items[placed.index]
        assert isinstance(table, SetTable)
        left, y = corner_of(self._pages, index, placed)
        left += table.left
        for row in placed.rows:
            for cell in table.cells:
                if cell.grid.row == row and self._pattern.search(cell.text.text):
                    x = left + sum(table.column_widths[: cell.grid.column])
                    columns = table.column_widths[cell.grid.column : cell.grid.column + cell.grid.column_span]
                    yield [Area(index, x, y, sum(columns), table.row_heights[row])]
            y += table.row_heights[row]

    def _in_matter(self, index: int, placed: PlacedMatter) -> Iterator[list[Area]]:
        item = placed.item
        if any(self._pattern.search(text) for text in (item.left, item.centre, item.right)):
            height = item.lines * self._pages.template.page.line_pitch
            yield [Area(index, *corner_of(self._pages, index, placed), placed.frame.width, height)]


def hits_by_page(hits: tuple[PageHit, ...]) -> dict[int, list[tuple[int, Area]]]:
    """Return the areas on each page, each with the number of its hit."""
    found: dict[int, list[tuple[int, Area]]] = {}
    for number, hit in enumerate(hits):
        for area in hit.areas:
            found.setdefault(area.page, []).append((number, area))
    return found
