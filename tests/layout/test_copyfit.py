"""How a bulletin fills its pages, and its articles their budgets."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.copyfit import (
    article_fit,
    articles_over_budget,
    bulletin_fit,
    overset_stretches,
    sheet_fit,
)
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin

LINES_A_PAGE = 22


def pages_of(*articles: Article) -> Pages:
    value: Bulletin = bulletin(*articles)
    return compose(value, load_template(value.template))


def short_lines(count: int, budget: int | None = None) -> Article:
    """Return an article without a headline, of so many paragraphs of one line."""
    return replace(article("", *["正文。"] * count), headline=(), budget=budget)


def free_lines(count: int) -> int:
    return bulletin_fit(pages_of(short_lines(count))).free_lines


def test_pages_and_lines_are_counted_to_the_last_line() -> None:
    first_page = free_lines(1) + 1
    for extra in (1, 14, 21):
        fit = bulletin_fit(pages_of(short_lines(first_page + 2 * LINES_A_PAGE + extra)))
        assert (fit.full_pages, fit.lines, fit.free_lines) == (3, extra, LINES_A_PAGE - extra)
        assert fit.pages == 4


def test_a_full_last_page_has_no_line_free() -> None:
    fit = bulletin_fit(pages_of(short_lines(free_lines(1) + 1 + LINES_A_PAGE)))
    assert (fit.full_pages, fit.lines, fit.free_lines) == (2, 0, 0)
    assert fit.pages == 2


@pytest.mark.parametrize(("lines", "over"), [(10, -5), (15, 0), (18, 3)])
def test_an_article_is_over_or_short_of_its_budget(lines: int, over: int) -> None:
    piece = short_lines(lines, budget=15)
    fit = article_fit(pages_of(piece), piece)
    assert fit is not None
    assert (fit.lines, fit.over) == (lines, over)


def test_an_article_without_a_budget_fits() -> None:
    piece = short_lines(5)
    assert article_fit(pages_of(piece), piece) is None


def test_the_articles_to_cut_come_with_the_longest_first() -> None:
    pages = pages_of(short_lines(8, 7), short_lines(9, 20), short_lines(9, 4))
    assert [(fit.lines, fit.over) for fit in articles_over_budget(pages)] == [(9, 5), (8, 1)]


def test_what_to_fill_or_cut_to_end_on_a_whole_sheet() -> None:
    one_page = free_lines(1) + 1
    pages = pages_of(short_lines(one_page + 2 * LINES_A_PAGE + 5))
    assert pages.count == 4
    assert (sheet_fit(pages, 4).lines_to_fill, sheet_fit(pages, 4).lines_to_cut) == (LINES_A_PAGE - 5, 0)
    pages = pages_of(short_lines(one_page + LINES_A_PAGE + 5))
    assert pages.count == 3
    fit = sheet_fit(pages, 2)
    assert (fit.lines_to_fill, fit.lines_to_cut) == (2 * LINES_A_PAGE - 5, 5)
    assert sheet_fit(pages, 4).lines_to_cut == LINES_A_PAGE * 2 + 5


def test_lines_beyond_the_budget_are_found_on_their_pages() -> None:
    pages = pages_of(short_lines(3), short_lines(37, budget=35), short_lines(2))
    (stretch,) = overset_stretches(pages)
    pitch = pages.template.page.line_pitch
    assert stretch.bottom - stretch.top == pytest.approx(2 * pitch)
    last = pages.bulletin.outline[1].blocks[-1]  # type: ignore[union-attr]
    place = pages.place_of(stretch.article_id, last.id)
    assert place is not None
    assert (stretch.page, stretch.bottom) == (place.page, pytest.approx(place.y + pitch))


def test_overset_goes_on_over_pages() -> None:
    pages = pages_of(short_lines(60, budget=10))
    stretches = list(overset_stretches(pages))
    assert [stretch.page for stretch in stretches] == list(range(1, pages.count + 1))
    pitch = pages.template.page.line_pitch
    assert sum(stretch.bottom - stretch.top for stretch in stretches) == pytest.approx(50 * pitch)
