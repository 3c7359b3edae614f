"""Copyfit (篇幅): how many pages and lines a bulletin fills, and how its articles stand to their budgets.

Only arithmetic over finished pages; the sentences are made where people read them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import articles
from bulletin_editor.layout.galley import Part, TextItem
from bulletin_editor.layout.page_content import PlacedFigure, PlacedMatter, PlacedTable, PlacedText
from bulletin_editor.layout.paged_bulletin import PagedBulletin
from bulletin_editor.layout.pagination import item_height
from bulletin_editor.layout.set_items import SetTable

_TOLERANCE = 0.5
"""Points by which a stretch may pass its room, for rounding."""


@dataclass(frozen=True, slots=True)
class Copyfit:
    """The bulletin as whole pages and the lines on the last one; `free_lines` are those it still has room for."""

    full_pages: int
    lines: int
    free_lines: int

    @property
    def pages(self) -> int:
        """How many pages are printed."""
        return self.full_pages + (1 if self.lines else 0)


@dataclass(frozen=True, slots=True)
class ArticleFit:
    """An article against its budget, both in lines."""

    article: Article
    lines: int
    budget: int

    @property
    def over(self) -> int:
        """Lines beyond the budget; below 0 where lines are free."""
        return self.lines - self.budget


@dataclass(frozen=True, slots=True)
class SheetFit:
    """What it takes to end on a multiple of `pages_per_sheet` pages: lines to fill, or lines to cut."""

    pages_per_sheet: int
    lines_to_fill: int
    lines_to_cut: int


def bulletin_fit(pages: PagedBulletin) -> Copyfit:
    """Return how the bulletin fills its pages. A last page without a free line counts as a full one.

    An imprint alone on the last page leaves 0 lines of text there; its own lines count.
    """
    free = pages.last_page_free_lines
    if free == 0:
        return Copyfit(pages.count, 0, 0)
    return Copyfit(pages.count - 1, _lines_a_page(pages) - free, free)


def article_fit(pages: PagedBulletin, article: Article) -> ArticleFit | None:
    """Return how an article stands to its budget; `None` when it has none or is not printed."""
    if article.budget is None or pages.page_of(article.id) is None:
        return None
    return ArticleFit(article, pages.lines_of(article.id), article.budget)


def articles_over_budget(pages: PagedBulletin) -> tuple[ArticleFit, ...]:
    """Return the articles longer than they should be, the longest beyond its budget first."""
    fits = (article_fit(pages, article) for article in articles(pages.bulletin))
    return tuple(sorted((fit for fit in fits if fit and fit.over > 0), key=lambda fit: -fit.over))


def sheet_fit(pages: PagedBulletin, pages_per_sheet: int) -> SheetFit:
    """Return what it takes to end at the foot of a sheet; lines to cut are 0 where the last sheet is full already."""
    fit, a_page = bulletin_fit(pages), _lines_a_page(pages)
    beyond = pages.count % pages_per_sheet
    blank_pages = (pages_per_sheet - beyond) % pages_per_sheet
    to_cut = (beyond - 1) * a_page + (fit.lines or a_page) if beyond else 0
    return SheetFit(pages_per_sheet, blank_pages * a_page + fit.free_lines, to_cut)


@dataclass(frozen=True, slots=True)
class OversetStretch:
    """Where text beyond a budget stands on a page: the page from 1, heights in points from the paper's upper edge."""

    page: int
    top: float
    bottom: float
    article_id: str


def overset_stretches(pages: PagedBulletin) -> Iterator[OversetStretch]:
    """Yield, for each article over its budget, where its lines beyond it stand, page by page."""
    for fit in articles_over_budget(pages):
        yield from _overset_of(pages, fit)


def _overset_of(pages: PagedBulletin, fit: ArticleFit) -> Iterator[OversetStretch]:
    """Spend the budget on the room the article takes page by page; what is left over when it is spent is overset."""
    design = pages.template.page
    room = float(fit.budget * design.line_pitch)
    first_page = pages.page_of(fit.article.id) or pages.count
    for page in pages.pages[first_page - 1 :]:
        own = [
            placed
            for placed in page.content
            if not isinstance(placed, PlacedMatter) and _is_of(pages, placed.index, fit.article.id)
        ]
        if not own:
            return
        if pages.first_pages[own[0].index] == page.number:
            room -= pages.spaces[own[0].index]  # counted by `lines_of`, printed or not
        top, bottom = own[0].y, own[-1].y + _height(pages, own[-1])
        if bottom - top > room + _TOLERANCE:
            yield OversetStretch(page.number, design.top + top + room, design.top + bottom, fit.article.id)
        room = max(0.0, room - (bottom - top))


def _is_of(pages: PagedBulletin, index: int, article_id: str) -> bool:
    source = pages.galley.items[index].source
    return source.node_id == article_id and source.part is not Part.CONTENTS


def _height(pages: PagedBulletin, placed: PlacedText | PlacedTable | PlacedFigure) -> float:
    item, set_item = pages.galley.items[placed.index], pages.set_items[placed.index]
    match placed:
        case PlacedText():
            assert isinstance(item, TextItem)
            return (placed.last - placed.first) * item.style.line_pitch
        case PlacedTable():
            assert isinstance(set_item, SetTable)
            return sum(set_item.row_heights[row] for row in placed.rows)
        case PlacedFigure():
            return item_height(item, set_item, pages.template.page)
        case _:
            assert_never(placed)


def _lines_a_page(pages: PagedBulletin) -> int:
    page = pages.template.page
    return int(page.grid_height / page.line_pitch + 0.01)
