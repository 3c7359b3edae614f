"""Newspaper columns: how text flows through them, how they end, and what stands across."""

from __future__ import annotations

import math
from dataclasses import replace
from types import MappingProxyType

import pytest

from bulletin_editor.content.blocks import Figure, PageBreak, Role
from bulletin_editor.content.bulletin import Article
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.copyfit import bulletin_fit, overset_stretches
from bulletin_editor.layout.frames import column_frames
from bulletin_editor.layout.galley import FigureItem, Part
from bulletin_editor.layout.page_content import PlacedFigure, PlacedTable, PlacedText
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.painter import paint_document
from bulletin_editor.templates.length import pt
from bulletin_editor.templates.loading import load_template
from bulletin_editor.templates.template import Columns, Rule, StyleName, Template
from tests.builders import article, bulletin, p, picture
from tests.layout.samples import PICTURE, long_bulletin, rich_bulletin, table

_GUOBIAO = load_template("guobiao")
_ACROSS = {StyleName.SECTION, StyleName.DEPARTMENT, StyleName.KICKER, StyleName.HEADLINE, StyleName.SUBHEAD}
LINE = _GUOBIAO.page.line_pitch


def newspaper(count: int = 2, least_lines: int = 1, *, widow_control: bool = False) -> Template:
    styles = {name: replace(style, across=name in _ACROSS) for name, style in _GUOBIAO.styles.items()}
    columns = Columns(count, pt(20), Rule(pt(0.5), "#000000"), least_lines)
    page = replace(_GUOBIAO.page, columns=columns, widow_control=widow_control)
    return replace(_GUOBIAO, styles=MappingProxyType(styles), page=page)


def pages_of(*pieces: Article, template: Template | None = None) -> Pages:
    return compose(bulletin(*pieces, assets=dict([PICTURE])), template or newspaper())


def text_of_lines(count: int, template: Template | None = None) -> str:
    """Return a paragraph that fills so many lines of a column."""
    design = (template or newspaper()).page
    return "国" * (int(design.column_width / 15.75) * count - 2)


def untitled(*blocks: object) -> Article:
    return replace(article("", *blocks), headline=())  # type: ignore[arg-type]


def lines_in_columns(pages: Pages, page: int) -> list[int]:
    """Return how many lines of text stand in each column of a page."""
    frames = column_frames(pages.template.page)
    counts = [0] * len(frames)
    for placed in pages.pages[page - 1].content:
        if isinstance(placed, PlacedText) and placed.frame in frames:
            counts[frames.index(placed.frame)] += placed.last - placed.first
    return counts


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("lines", [1, 2, 5, 12, 13])
def test_columns_end_balanced_with_the_rest_in_the_last(count: int, lines: int) -> None:
    template = newspaper(count)
    pages = pages_of(untitled(text_of_lines(lines, template)), template=template)
    longest = math.ceil(lines / count)
    rest, wanted = lines, []
    for _ in range(count):
        wanted.append(min(longest, rest))
        rest -= wanted[-1]
    assert lines_in_columns(pages, 1) == wanted


def test_full_pages_have_all_lines_in_each_column_and_the_last_page_is_balanced() -> None:
    pages = pages_of(untitled(text_of_lines(2 * 20 + 2 * 22 + 7)))  # the masthead takes two
    assert [lines_in_columns(pages, page) for page in (1, 2, 3)] == [[20, 20], [22, 22], [4, 3]]
    assert pages.count == 3


def test_columns_are_whole_twips_wide_and_fill_the_text_area() -> None:
    for count in (2, 3, 4, 5):
        design = newspaper(count).page
        assert design.column_width * 20 == pytest.approx(round(design.column_width * 20), abs=1e-6)
        assert design.column_gap >= 20
        last = column_frames(design)[-1]
        assert last.x + last.width == pytest.approx(design.text_width, abs=0.05)


def test_no_line_is_lost_or_printed_twice_and_each_stands_in_its_frame() -> None:
    pages = compose(rich_bulletin(), newspaper(3))
    seen: dict[int, list[int]] = {}
    for page in pages.pages:
        for placed in page.content:
            if isinstance(placed, PlacedText):
                seen.setdefault(placed.index, []).extend(range(placed.first, placed.last))
                foot = placed.y + (placed.last - placed.first) * pages.galley.items[placed.index].style.line_pitch  # type: ignore[union-attr]
                assert foot <= page.geometry.grid_height + 0.06
                assert placed.frame.width == pytest.approx(pages.zone_of(placed.index).measure)
    for index, made in enumerate(pages.set_items):
        if hasattr(made, "lines"):
            assert seen[index] == list(range(len(made.lines)))


def test_a_heading_in_a_column_never_parts_from_the_text_under_it() -> None:
    for filling in range(1, 30):
        heading = p("小标题", Role.HEADING_1)
        pages = pages_of(article("标题", *("一行",) * filling, heading, "正文" * 20))
        places = [
            (page.number, placed.frame, placed.y)
            for page in pages.pages
            for placed in page.content
            if isinstance(placed, PlacedText)
            and placed.first == 0
            and pages.galley.items[placed.index].source.block_id
            in (heading.id, pages.bulletin.outline[0].blocks[-1].id)  # type: ignore[union-attr]
        ]
        (page, frame, y), (page_below, frame_below, y_below) = places
        assert (page, frame) == (page_below, frame_below)
        assert y_below == pytest.approx(y + LINE)


def test_a_headline_across_has_columns_of_at_least_so_many_lines_under_it() -> None:
    template = newspaper(2, least_lines=4)
    for filling in range(1, 44):
        last = article("后一篇", text_of_lines(30))
        pages = pages_of(article("前一篇", *("一行",) * filling), last, template=template)
        page = pages.page_of(last.id)
        assert page == pages.page_of(last.blocks[0].id)
        index = pages.item_index(last.id)
        assert index is not None
        assert page is not None
        own = [placed for placed in pages.pages[page - 1].content if getattr(placed, "index", -1) > index]
        first = own[0]
        assert isinstance(first, PlacedText)
        assert first.last - first.first >= 4
        assert (index in pages.page_starts) <= (page == 2)


def test_wide_tables_and_pictures_part_the_columns_and_narrow_pictures_stand_in_one() -> None:
    key = PICTURE[0]
    wide, narrow = Figure("wide", key, "图注", width=0.9), Figure("narrow", key, "图注", width=0.4)
    pages = pages_of(article("标题", "前文" * 60, wide, "中间" * 60, table(3), "后文" * 60, narrow, "结尾" * 60))
    content = pages.pages[0].content + pages.pages[1].content
    frames = column_frames(pages.template.page)
    table_frame = next(placed.frame for placed in content if isinstance(placed, PlacedTable))
    figures = {
        pages.galley.items[placed.index].source.block_id: placed
        for placed in content
        if isinstance(placed, PlacedFigure)
    }
    assert figures["wide"].frame not in frames
    assert table_frame not in frames
    assert figures["narrow"].frame in frames
    captions = {
        pages.galley.items[placed.index].source.block_id: placed.frame
        for placed in content
        if isinstance(placed, PlacedText) and pages.galley.items[placed.index].source.part is Part.CAPTION
    }
    assert captions["wide"] == figures["wide"].frame
    assert captions["narrow"] == figures["narrow"].frame


def test_a_picture_that_the_rest_of_a_page_has_no_room_for_begins_the_next() -> None:
    key, asset = picture(30, 60)
    wide, tall = Figure("wide", PICTURE[0], width=1.0), Figure("tall", key, width=0.4)
    made = article("标题", text_of_lines(2), wide, text_of_lines(3), tall, text_of_lines(30))
    pages = compose(bulletin(made, assets=dict([PICTURE, (key, asset)])), newspaper())
    placed = [(page, one) for page in pages.pages for one in page.content if isinstance(one, PlacedFigure)]
    heights = [item.height for item in pages.galley.items if isinstance(item, FigureItem)]
    assert [pages.pages.index(page) for page, _ in placed] == [0, 1]
    for (_, one), height in zip(placed, heights, strict=True):
        assert one.y + height <= pages.template.page.text_height


def test_a_heading_before_a_table_across_stands_across_with_it() -> None:
    heading = p("进度", Role.HEADING_1)
    pages = pages_of(article("标题", "前文" * 60, heading, table(3)))
    index = pages.item_index(pages.bulletin.outline[0].id, heading.id)
    assert index is not None
    assert pages.zone_of(index).columns == 1


def test_a_page_break_ends_the_columns() -> None:
    pages = pages_of(article("标题", text_of_lines(6), PageBreak("break"), text_of_lines(4)))
    assert [lines_in_columns(pages, page) for page in (1, 2)] == [[3, 3], [2, 2]]


def test_two_lines_of_a_paragraph_stay_together_where_the_template_asks_for_it() -> None:
    template = newspaper(2, widow_control=True)
    pages = compose(long_bulletin(3), template)
    for page in pages.pages:
        for placed in page.content:
            if isinstance(placed, PlacedText):
                lines = len(pages.set_items[placed.index].lines)  # type: ignore[union-attr]
                assert placed.first != 1 or lines == 1
                assert lines - placed.last != 1


def test_a_click_in_a_column_finds_its_text_and_the_caret_comes_back_there() -> None:
    pages = pages_of(article("标题", text_of_lines(36)))
    seen = set()
    for frame in column_frames(pages.template.page):
        for y in range(260, 720, 40):
            geometry = pages.pages[0].geometry
            found = pages.text_at(1, geometry.left + frame.x + 60, y)
            assert found is not None
            place = pages.place_of(found.node_id, found.block_id, found.offset, found.part)
            assert place is not None
            assert place.left == pytest.approx(geometry.left + frame.x)
            assert place.x == pytest.approx(geometry.left + frame.x + 60, abs=9)
            assert abs(place.y + place.height / 2 - y) <= place.height / 2 + 0.1
            seen.add((found.block_id, found.offset))
    assert len(seen) == 24


def test_copyfit_counts_lines_of_columns() -> None:
    piece = article("标题", text_of_lines(20))
    pages = pages_of(piece)
    assert pages.lines_of(piece.id) == 2 * 3 + 20
    fit = bulletin_fit(pages)
    assert (fit.full_pages, fit.lines, fit.free_lines) == (0, 2 * 15, 2 * (22 - 15))  # five across


def test_text_over_its_budget_is_marked_in_its_column() -> None:
    piece = replace(article("标题", text_of_lines(20)), budget=20)
    pages = pages_of(piece)
    (stretch,) = overset_stretches(pages)
    second = column_frames(pages.template.page)[1]
    assert stretch.left == pytest.approx(pages.pages[0].geometry.left + second.x)
    assert stretch.bottom - stretch.top == pytest.approx(6 * LINE, abs=0.5)


def test_columns_are_painted_with_a_rule_between_them() -> None:
    pages = pages_of(article("标题", text_of_lines(20)))
    (rule,) = pages.pages[0].rules
    first, second = column_frames(pages.template.page)
    assert first.width < rule.x < second.x
    assert rule.height == pytest.approx(10 * LINE)
    assert paint_document(pages).data.startswith(b"%PDF")


@pytest.mark.parametrize("name", ["newsletter", "newsletter-letter"])
def test_a_newsletter_leaves_no_line_of_a_paragraph_alone(name: str) -> None:
    words = "The harbour board approved the new tide gate on Tuesday after three public hearings. "
    piece = article("Notes", *(words * (1 + number * 7 % 5) for number in range(90)))
    pages = compose(bulletin(piece), load_template(name))
    assert pages.count > 3
    for page in pages.pages:
        for placed in page.content:
            if isinstance(placed, PlacedText):
                lines = len(pages.set_items[placed.index].lines)  # type: ignore[union-attr]
                assert placed.first != 1
                assert lines - placed.last != 1


def test_headings_that_do_not_fit_under_a_table_begin_the_next_page_in_word_too() -> None:
    headings = (p("一级", Role.HEADING_1), p("二级", Role.HEADING_2))
    moved = 0
    for rows in range(6, 16):
        pages = pages_of(article("标题", table(rows), *headings, "正文" * 60))
        index = pages.item_index(pages.bulletin.outline[0].id, headings[0].id)
        assert index is not None
        assert (index in pages.page_starts) <= (index in pages.heads)
        moved += index in pages.page_starts
    assert moved
