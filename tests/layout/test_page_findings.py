"""Layout says what pages look poor by, and how much to cut."""

from __future__ import annotations

import pytest

from bulletin_editor.content.blocks import Block, PageBreak, Role
from bulletin_editor.content.bulletin import Bulletin, Imprint
from bulletin_editor.editing.findings import Finding
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.findings import LayoutRule
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin, figure, p, picture, table

FULL_LINE = "国" * 28
LINES_ON_PAGE_ONE = 20
"""Two lines are the masthead's, though nothing of it is filled in."""
IMPRINT = Imprint(report_to="市委办公室", send_to="各区县", copies=100)


def line_paragraphs(count: int) -> list[Block]:
    """Return paragraphs of one line each."""
    return [p("国" * 20 + "。") for _ in range(count)]


def laid_out(*blocks: Block | str, headline: str = "", byline: str = "", **fields: object) -> Pages:
    made = bulletin(article(headline, *blocks, byline=byline), **fields)  # type: ignore[arg-type]
    return compose(made, load_template(made.template))


def lines_of(pages: Pages) -> int:
    return pages.lines_of(pages.bulletin.outline[0].id)


def found(pages: Pages, rule: LayoutRule) -> list[Finding]:
    return [finding for finding in pages.findings if finding.rule == rule]


@pytest.mark.parametrize(("left", "cut", "add"), [("字", 2, 2), ("两字", 3, 1)])
def test_a_last_line_of_one_or_two_characters_says_what_to_cut_or_add(left: str, cut: int, add: int) -> None:
    (finding,) = found(laid_out("国" * 26 + FULL_LINE + left + "。"), LayoutRule.SHORT_LAST_LINE)
    assert finding.text[finding.start : finding.end] == left
    assert finding.arguments == {"character": left, "cut": cut, "add": add}


def test_three_characters_make_a_line() -> None:
    assert not found(laid_out("国" * 26 + "三个字。"), LayoutRule.SHORT_LAST_LINE)


def test_cutting_as_many_characters_as_proposed_saves_the_line() -> None:
    text = "国" * 26 + FULL_LINE + "两字。"
    (finding,) = found(laid_out(text), LayoutRule.SHORT_LAST_LINE)
    cut = int(finding.arguments["cut"])
    assert lines_of(laid_out(text[cut:])) == lines_of(laid_out(text)) - 1


def test_a_sign_off_takes_a_short_paragraph_along_to_the_next_page() -> None:
    sign_off = [p("澜河区人民政府", Role.SIGN_OFF), p("2026年11月27日", Role.SIGN_OFF)]
    text = p("国" * 36 + "。")
    pages = laid_out(*line_paragraphs(LINES_ON_PAGE_ONE - 2), text, *sign_off)
    assert [pages.page_of(block.id) for block in (text, *sign_off)] == [2, 2, 2]
    assert not found(pages, LayoutRule.SIGN_OFF_ALONE)
    assert not found(pages, LayoutRule.SIGN_OFF_SPLIT)


def test_a_sign_off_after_a_long_paragraph_may_stand_alone_and_is_found() -> None:
    sign_off = [p("澜河区人民政府", Role.SIGN_OFF), p("2026年11月27日", Role.SIGN_OFF)]
    pages = laid_out(*line_paragraphs(LINES_ON_PAGE_ONE - 6), "国" * (26 + 28 * 4) + "国" * 10 + "。", *sign_off)
    (finding,) = found(pages, LayoutRule.SIGN_OFF_ALONE)
    assert finding.block_id == sign_off[0].id
    assert finding.arguments == {"page": 2, "cut": 2}


def test_a_byline_alone_on_a_page_is_found() -> None:
    pages = laid_out(
        *line_paragraphs(LINES_ON_PAGE_ONE - 8), "国" * (26 + 28 * 6) + "国" * 10 + "。", byline="（本报记者　蔡杨洋）"
    )
    assert [finding.arguments["page"] for finding in found(pages, LayoutRule.SIGN_OFF_ALONE)] == [2]


def test_a_page_break_after_a_heading_is_found_and_taken_out_by_its_suggestion() -> None:
    page_break = PageBreak("break")
    made = bulletin(article("标题", *line_paragraphs(12), p("小标题", Role.HEADING_1), page_break, "正文。"))
    template = load_template("guobiao")
    (finding,) = found(compose(made, template), LayoutRule.HEADING_BEFORE_PAGE_BREAK)
    mended = finding.suggestions[0].edit.apply(made)
    assert page_break not in mended.outline[0].blocks  # type: ignore[union-attr]
    assert not found(compose(mended, template), LayoutRule.HEADING_BEFORE_PAGE_BREAK)


def test_headings_without_text_and_straight_before_tables_and_pictures_are_found() -> None:
    key, asset = picture()
    blocks = [
        p("先有表", Role.HEADING_1),
        table(("甲", "乙"), ("1", "2")),
        p("先有图", Role.HEADING_1),
        figure(key, "图注"),
        p("有正文", Role.HEADING_1),
        p("正文。"),
        p("没有下文", Role.HEADING_1),
    ]
    pages = laid_out(*blocks, assets={key: asset})
    assert [finding.text for finding in found(pages, LayoutRule.HEADING_BEFORE_OBJECT)] == ["先有表", "先有图"]
    assert [finding.text for finding in found(pages, LayoutRule.HEADING_WITHOUT_TEXT)] == ["没有下文"]


def test_a_heading_keeps_with_its_text() -> None:
    for count in range(18, 24):
        pages = laid_out(*line_paragraphs(count), p("小标题", Role.HEADING_1), p("小标题二", Role.HEADING_2), "正文。")
        assert not found(pages, LayoutRule.LONE_HEADING)


def test_a_page_break_that_wastes_half_a_page_is_found() -> None:
    pages = laid_out(*line_paragraphs(5), PageBreak("break"), *line_paragraphs(20))
    (finding,) = found(pages, LayoutRule.PAGE_CUT_SHORT)
    assert finding.arguments == {"page": 1, "free": LINES_ON_PAGE_ONE - 5}
    assert pages.place_of(finding.node_id, finding.block_id) is not None
    assert not found(laid_out(*line_paragraphs(15), PageBreak("b"), *line_paragraphs(20)), LayoutRule.PAGE_CUT_SHORT)


def imprint_pages(lines: int) -> tuple[Bulletin, Pages]:
    made = bulletin(article("", *line_paragraphs(lines)), imprint=IMPRINT)
    return made, compose(made, load_template("guobiao"))


def test_a_page_with_the_imprint_alone_says_what_to_cut() -> None:
    _, pages = imprint_pages(20)
    (finding,) = found(pages, LayoutRule.IMPRINT_ALONE)
    assert finding.arguments["page"] == 2
    assert imprint_pages(20 - int(finding.arguments["cut"]))[1].count == 1
    assert imprint_pages(20 - int(finding.arguments["cut"]) + 1)[1].count == 2


def test_a_nearly_empty_last_page_says_what_to_cut() -> None:
    _, pages = imprint_pages(LINES_ON_PAGE_ONE + 2)
    (finding,) = found(pages, LayoutRule.LAST_PAGE_NEARLY_EMPTY)
    assert finding.arguments["lines"] == 2
    assert imprint_pages(LINES_ON_PAGE_ONE + 2 - int(finding.arguments["cut"]))[1].count == 1
    assert not found(imprint_pages(30)[1], LayoutRule.LAST_PAGE_NEARLY_EMPTY)


def test_a_headline_with_a_part_longer_than_its_line_says_what_to_cut() -> None:
    long = "市场监管局持续查处一批特大制售假冒伪劣产品案件"
    pages = laid_out("正文。", headline=f"锚定目标抓项目\n{long}")
    (finding,) = found(pages, LayoutRule.HEADLINE_TOO_LONG)
    assert (finding.arguments["lines"], finding.arguments["wanted"]) == (3, 2)
    cut = int(finding.arguments["cut"])
    assert not found(laid_out("正文。", headline=f"锚定目标抓项目\n{long[cut:]}"), LayoutRule.HEADLINE_TOO_LONG)
