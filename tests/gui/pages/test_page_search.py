"""Searching finds what is printed, wherever it stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.outline import articles
from bulletin_editor.gui.pages.page_search import find_in_pages, hits_by_page
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin, department, p, table

FILLER = "近日召开半年度工作会议，贯彻落实精神。" * 4


def pages_of(value: Bulletin) -> Pages:
    return compose(value, load_template(value.template))


def test_a_hit_lies_where_the_caret_would_stand() -> None:
    pages = pages_of(bulletin(article("标题", FILLER, "前面有字，规划分局在这里。")))
    (hit,) = find_in_pages(pages, "规划分局")
    piece = next(articles(pages.bulletin))
    first = pages.place_of(piece.id, piece.blocks[1].id, 5)
    after = pages.place_of(piece.id, piece.blocks[1].id, 9)
    assert first is not None
    assert after is not None
    (area,) = hit.areas
    assert (area.page, area.x, area.y, area.height) == (first.page - 1, first.x, first.y, first.height)
    assert area.x + area.width == pytest.approx(after.x)


def test_a_hit_over_two_lines_has_an_area_on_each() -> None:
    pages = pages_of(bulletin(article("标题", "一" * 25 + "规划分局，后面。")))
    (hit,) = find_in_pages(pages, "规划分局")
    upper, lower = hit.areas
    assert lower.y == pytest.approx(upper.y + upper.height)
    assert lower.x < upper.x


def test_a_hit_torn_by_the_end_of_a_page_is_one() -> None:
    text = "甲" * 26 + "".join(f"{chr(0x4E00 + number)}" * 28 for number in range(60))
    pages = pages_of(bulletin(article("标题", text)))
    piece = next(articles(pages.bulletin))
    block = piece.blocks[0].id
    end = next(offset for offset in range(len(text)) if pages.place_of(piece.id, block, offset).page == 2)  # type: ignore[union-attr]
    hits = find_in_pages(pages, text[end - 2 : end + 2])
    torn = [hit for hit in hits if {area.page for area in hit.areas} == {0, 1}]
    assert len(torn) == 1
    assert set(hits_by_page(tuple(torn))) == {0, 1}


def test_tables_masthead_contents_and_imprint_are_searched() -> None:
    pages = pages_of(
        bulletin(
            department("商务局", article("项目进展", table(("单位", "数量"), ("规划分局", "12")))),
            article("又一篇", "正文。"),
            masthead=Masthead(name="澜河简报", number=12),
            imprint=Imprint(report_to="区委办"),
        )
    )
    assert len(find_in_pages(pages, "规划分局")) == 1
    assert find_in_pages(pages, "澜河简报")
    assert find_in_pages(pages, "区委办")[0].page == pages.count - 1
    assert len(find_in_pages(pages, "项目进展")) == (2 if pages.template.contents.minimum_articles <= 2 else 1)


def test_case_does_not_matter_and_signs_mean_themselves() -> None:
    pages = pages_of(bulletin(article("标题", "关于PM2.5的治理", "关于pm215的编号")))
    assert len(find_in_pages(pages, "pm2.5")) == 1
    assert find_in_pages(pages, "") == ()
    assert find_in_pages(pages, "没有的词") == ()


def test_hits_come_in_the_order_of_the_pages() -> None:
    pages = pages_of(bulletin(*(article(f"标题{number}", *[FILLER] * 8) for number in range(4))))
    found = [hit.page for hit in find_in_pages(pages, "贯彻落实")]
    assert len(found) == 4 * 8 * 4
    assert found == sorted(found)


def test_paragraphs_are_searched_as_they_are_printed() -> None:
    pages = pages_of(bulletin(article("标题", p("第一段规划。"), p("分局第二段。"))))
    assert find_in_pages(pages, "规划分局") == ()


def test_a_hit_in_a_landscape_table_lies_in_its_cell_on_the_turned_page() -> None:
    wide = replace(table(("项目", "负责"), ("水闸", "规划分局")), landscape=True)
    pages = pages_of(bulletin(article("标题", FILLER, wide, FILLER)))
    (hit,) = find_in_pages(pages, "规划分局")
    (area,) = hit.areas
    sheet = pages.pages[area.page].geometry
    assert sheet.is_landscape
    assert area.x == pytest.approx(sheet.left + sheet.text_width / 2, abs=1)
    assert area.x + area.width == pytest.approx(sheet.left + sheet.text_width, abs=1)
    assert area.y == pytest.approx(sheet.top + area.height, abs=1)
