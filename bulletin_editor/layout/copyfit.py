"""Copyfit (篇幅): how many pages and lines a bulletin fills, and how its articles stand to their budgets.

Only arithmetic over finished pages; the sentences are made where people read them. Where a template has columns, a
line is one of a column.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import articles
from bulletin_editor.layout.galley import PageBreakItem, Part
from bulletin_editor.layout.page_content import PlacedFigure, PlacedMatter, PlacedTable, PlacedText
from bulletin_editor.layout.paged_bulletin import PagedBulletin, placed_height

_GAP = 3
"""White lines at the foot of a page from which on they are told of."""
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
    fits = (article_fit(pages, article) for article in articles(pages.bulletin) if article.budget is not None)
    return tuple(sorted((fit for fit in fits if fit and fit.over > 0), key=lambda fit: -fit.over))


def sheet_fit(pages: PagedBulletin, pages_per_sheet: int) -> SheetFit:
    """Return what it takes to end at the foot of a sheet; lines to cut are 0 where the last sheet is full already."""
    fit, a_page = bulletin_fit(pages), _lines_a_page(pages)
    beyond = pages.count % pages_per_sheet
    blank_pages = (pages_per_sheet - beyond) % pages_per_sheet
    to_cut = (beyond - 1) * a_page + (fit.lines or a_page) if beyond else 0
    return SheetFit(pages_per_sheet, blank_pages * a_page + fit.free_lines, to_cut)


@dataclass(frozen=True, slots=True)
class Gap:
    """Lines left white at the foot of a page because what follows, a node or a block of it, would not fit.

    Points count from the paper's corner.
    """

    lines: int
    left: float
    top: float
    bottom: float
    node_id: str
    block_id: str


def gap_on(pages: PagedBulletin, number: int) -> Gap | None:
    """Return the gap of a page, from 1; `None` where few lines are white, or where they are meant to be."""
    if number >= pages.count or number <= pages.cover_pages:
        return None
    page, following = pages.pages[number - 1 : number + 1]
    if page.geometry.is_landscape is not following.geometry.is_landscape:
        return None
    pitch, geometry = pages.template.page.line_pitch, page.geometry
    lines = int((page.foot - page.used) / pitch + 0.01)
    first = next((placed for placed in following.content if not isinstance(placed, PlacedMatter)), None)
    if lines < _GAP or first is None or not _begins_here(first):
        return None
    items, index = pages.galley.items, first.index
    if index and isinstance(items[index - 1], PageBreakItem):
        return None
    source, foot = items[index].source, geometry.top + page.foot
    return Gap(lines, geometry.left, foot - lines * pitch, foot, source.node_id, source.block_id)


@dataclass(frozen=True, slots=True)
class OversetStretch:
    """Where text beyond a budget stands in a frame of a page: the page from 1, points from the paper's corner."""

    page: int
    left: float
    top: float
    bottom: float
    article_id: str


def overset_stretches(pages: PagedBulletin) -> Iterator[OversetStretch]:
    """Yield, for each article over its budget, where its lines beyond it stand, page by page and frame by frame."""
    for fit in articles_over_budget(pages):
        yield from _overset_of(pages, fit)


def _overset_of(pages: PagedBulletin, fit: ArticleFit) -> Iterator[OversetStretch]:
    """Spend the budget on the room the article takes frame by frame; what is left over when it is spent is overset."""
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
        for frame, stretch in groupby(own, key=lambda placed: placed.frame):
            parts = tuple(stretch)
            index = parts[0].index
            zone = pages.zone_of(index)
            columns = pages.columns_of(zone)
            if _begins_here(parts[0]):
                room -= pages.spaces[index] * pages.columns_before(index, zone)  # counted, printed or not
            top, bottom = parts[0].y, parts[-1].y + placed_height(pages, parts[-1])
            if (bottom - top) * columns > room + _TOLERANCE:
                left, head = page.geometry.left + frame.x, page.geometry.top
                yield OversetStretch(page.number, left, head + top + room / columns, head + bottom, fit.article.id)
            room = max(0.0, room - (bottom - top) * columns)


def _begins_here(placed: PlacedText | PlacedTable | PlacedFigure) -> bool:
    return not isinstance(placed, PlacedText) or placed.first == 0


def _is_of(pages: PagedBulletin, index: int, article_id: str) -> bool:
    source = pages.galley.items[index].source
    return source.node_id == article_id and source.part is not Part.CONTENTS


def _lines_a_page(pages: PagedBulletin) -> int:
    page = pages.template.page
    return int(page.grid_height / page.line_pitch + 0.01) * page.columns.count
