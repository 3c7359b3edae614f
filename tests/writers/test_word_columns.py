"""A newspaper in Word: sections for what stands across and what flows through columns, with breaks where they end."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_editor.content.blocks import PageBreak, Paragraph
from bulletin_editor.content.bulletin import Article, Bulletin, Imprint
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.galley import TableItem
from bulletin_editor.layout.page_content import PlacedText
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin, department, figure, picture, section, table
from tests.writers.test_word import W, paragraph, part, text_of

COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
NEWSPAPER = load_template("qubao")
LONG = "区委区政府召开重点工作推进会，听取各部门汇报，研究下一步安排。"


def written(made: Bulletin) -> bytes:
    return write_docx(made, NEWSPAPER, compose(made, NEWSPAPER))


def sections(data: bytes) -> list[tuple[str | None, str]]:
    """Return the columns of each section, `None` for one, and how the section begins."""
    found = []
    for properties in part(data).iter(f"{W}sectPr"):
        columns, kind = properties.find(f"{W}cols"), properties.find(f"{W}type")
        assert columns is not None
        found.append((columns.get(f"{W}num"), "" if kind is None else kind.get(f"{W}val", "")))
    return found


def test_headlines_stand_in_sections_of_one_column_and_text_in_sections_of_two() -> None:
    data = written(bulletin(article("标题", LONG * 20), article("后一篇", LONG * 9)))
    assert sections(data) == [(None, ""), ("2", "continuous"), (None, "continuous"), ("2", "continuous")]


def test_only_the_first_section_names_the_footers_and_all_have_one_geometry() -> None:
    found = list(part(written(bulletin(article("标题", LONG * 20)))).iter(f"{W}sectPr"))
    assert [len(each.findall(f"{W}footerReference")) for each in found] == [2, 0]
    sizes = {(each.find(f"{W}pgSz").attrib.values()[0], *each.find(f"{W}pgMar").attrib.values()) for each in found}  # type: ignore[union-attr]
    assert len(sizes) == 1


def test_columns_are_as_wide_as_on_the_pages() -> None:
    root = part(written(bulletin(article("标题", LONG * 20))))
    columns = next(each for each in root.iter(f"{W}cols") if each.get(f"{W}num"))
    page = NEWSPAPER.page
    assert int(columns.get(f"{W}space", "")) == page.column_gap.twips
    assert 2 * page.column_width.twips + page.column_gap.twips == page.measure.twips
    assert columns.get(f"{W}equalWidth") == columns.get(f"{W}sep") == "1"


def test_a_paragraph_torn_by_the_end_of_a_column_goes_on_after_a_column_break() -> None:
    root = part(written(bulletin(article("标题", LONG * 20))))
    breaks = [each for each in root.iter(f"{W}br") if each.get(f"{W}type") == "column"]
    assert len(breaks) == 1
    rest = breaks[0].getparent().getparent()  # type: ignore[union-attr]
    assert rest.find(f"{W}pPr/{W}ind").get(f"{W}firstLine") == "0"


def test_a_paragraph_whose_first_line_ends_a_page_goes_on_after_a_column_break() -> None:
    short = "短。"
    for count in range(1, 30):
        made = bulletin(article("标题", *[short] * count, *[LONG * 8] * 12))
        pages = compose(made, NEWSPAPER)
        head = pages.pages[1].content[0]
        if isinstance(head, PlacedText) and head.first == 1:
            break
    else:
        pytest.fail("no first line stands alone at the foot of a page")
    torn = pages.set_items[head.index]
    assert isinstance(torn, SetText)
    begins = torn.text[torn.lines[1].start : torn.lines[1].end]
    heads = [
        text_of(each)
        for each in part(write_docx(made, NEWSPAPER, pages)).iter(f"{W}p")
        if any(br.get(f"{W}type") == "column" for br in each.iter(f"{W}br"))
    ]
    assert any(text.startswith(begins) for text in heads)


def test_a_picture_that_begins_a_column_has_no_space_before_it() -> None:
    key, asset = picture(40, 30)
    made = bulletin(article("标题", LONG * 4, figure(key, "说明", width=0.3), LONG * 4), assets={key: asset})
    drawn = next(each for each in part(written(made)).iter(f"{W}p") if each.find(f".//{W}drawing") is not None)
    assert drawn.find(f".//{W}br[@{W}type='column']") is not None
    assert drawn.find(f"{W}pPr/{W}spacing").get(f"{W}before") == "0"  # type: ignore[union-attr]


def test_the_text_of_torn_paragraphs_comes_back_whole(tmp_path: Path) -> None:
    made = bulletin(*(article(f"第{number}篇", *(LONG * lines for lines in range(1, 7))) for number in range(6)))
    path = tmp_path / "newspaper.docx"
    path.write_bytes(written(made))
    read = [
        plain_text(block.inlines)
        for node in read_draft(path).nodes
        if isinstance(node, Article)
        for block in node.blocks
        if isinstance(block, Paragraph)
    ]
    assert read == [LONG * lines for _ in range(6) for lines in range(1, 7)]


def test_columns_end_at_their_breaks_alone() -> None:
    made = bulletin(article("标题", LONG * 20))
    balance = [
        part(write_docx(made, style, compose(made, style)), "word/settings.xml").find(f".//{W}noColumnBalance")
        for style in (NEWSPAPER, load_template("guobiao"))
    ]
    assert [each is not None for each in balance] == [True, False]


def test_the_room_above_the_imprint_is_not_kept_with_its_rows_after_columns() -> None:
    for style, holds_on in ((NEWSPAPER, False), (load_template("guobiao"), True)):
        made = replace(bulletin(article("标题", LONG * 9)), imprint=Imprint(report_to="市委", editor="叶知秋"))
        root = part(write_docx(made, style, compose(made, style)))
        rows = [one for one in root.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle[@{W}val='Imprint']") is not None]
        kept = [row.find(f"{W}pPr/{W}keepNext") is not None for row in rows]
        assert kept == [holds_on, *[True] * (len(rows) - 2), False], style.name


def test_the_headings_before_columns_are_kept_by_breaks_alone() -> None:
    root = part(written(bulletin(section("栏目", department("部门", article("标题", LONG * 9))))))
    kept = [paragraph(root, text).find(f"{W}pPr/{W}keepNext") for text in ("栏目", "部门：", "标题")]
    assert [None if each is None else each.get(f"{W}val") for each in kept] == ["0", "0", "0"]


def test_nothing_but_its_page_stands_before_a_table_that_begins_one_after_columns() -> None:
    for count in range(50, 82):
        made = bulletin(article("标题", *["短。"] * count, table(("项目", "个数"), ("甲", "1"))))
        pages = compose(made, NEWSPAPER)
        at = next(index for index, item in enumerate(pages.galley.items) if isinstance(item, TableItem))
        if at in pages.heads:
            break
    else:
        pytest.fail("no table begins a page")
    grid = next(part(write_docx(made, NEWSPAPER, pages)).iter(f"{W}tbl"))
    before = grid.getprevious()  # type: ignore[attr-defined]
    assert text_of(before) == "短。"
    assert grid.find(f".//{W}pageBreakBefore") is not None


def test_a_page_break_after_columns_belongs_to_the_paragraph_after_it() -> None:
    root = part(written(bulletin(article("标题", LONG * 9, PageBreak("break"), "后文"))))
    assert paragraph(root, "后文").find(f"{W}pPr/{W}pageBreakBefore") is not None


def test_the_space_beside_a_table_is_none_of_the_columns() -> None:
    root = part(written(bulletin(article("标题", LONG * 9, table(("项目", "个数")), LONG * 9))))
    spacings = [each.find(f"{W}pPr/{W}spacing") for each in root.iter(f"{W}p") if text_of(each).startswith(LONG)]
    assert len(spacings) >= 2
    for spacing in (each for each in spacings if each is not None):
        assert {spacing.get(f"{W}before"), spacing.get(f"{W}after")} <= {"0", None}


@pytest.mark.parametrize("template", ["qubao", "qubao-a3"])
def test_contents_in_columns_are_a_field_that_only_later_words_see(template: str) -> None:
    made = bulletin(*(article(f"第{number}篇", "正文") for number in range(8)))
    style = load_template(template)
    root = part(write_docx(made, style, compose(made, style)))
    codes = [each.text or "" for each in root.iter(f"{W}instrText")]
    assert sum("PAGEREF" in code for code in codes) == 8
    choices = list(root.iter(f"{COMPATIBILITY}Choice"))
    assert [choice.get("Requires") for choice in choices] == ["w15", "w15"]
    ends = [[each.get(f"{W}fldCharType") for each in choice.iter(f"{W}fldChar")] for choice in choices]
    assert ends == [["begin", "separate"], ["end"]]
    assert "TOC" in "".join(choices[0].itertext())
    assert list(root.iter(f"{COMPATIBILITY}Fallback")) == []


def test_no_paragraph_in_a_newspaper_is_there_for_space_alone() -> None:
    first = article("标题", LONG * 9, table(("项目", "个数")), LONG * 9)
    last = article("标题", table(("项目", "个数")), LONG * 9)
    root = part(written(bulletin(first, last)))
    blank = [each for each in root.iter(f"{W}p") if not text_of(each) and each.find(f"{W}pPr/{W}pBdr") is None]
    assert len(blank) > 2
    assert {each.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for each in blank} == {"Parting"}  # type: ignore[union-attr]
    assert all(each.find(f"{W}pPr/{W}sectPr") is not None for each in blank), "each is a section of space"


@pytest.mark.parametrize(("template", "control"), [("newsletter", "1"), ("newsletter-letter", "1"), ("qubao", "0")])
def test_word_keeps_lines_together_where_the_template_does(template: str, control: str) -> None:
    style = load_template(template)
    made = bulletin(article("标题", "正文"))
    data = write_docx(made, style, compose(made, style))
    parts = (part(data, name) for name in ("word/styles.xml", "word/document.xml"))
    found = {each.get(f"{W}val") for root in parts for each in root.iter(f"{W}widowControl")}
    assert found == {control}


def test_the_styles_of_headings_keep_with_what_follows_in_columns_too() -> None:
    styles = part(written(bulletin(article("标题", LONG * 9))), "word/styles.xml")
    keeping = {
        style.get(f"{W}styleId") for style in styles.iter(f"{W}style") if style.find(f"{W}pPr/{W}keepNext") is not None
    }
    assert {f"Heading{level}" for level in range(1, 6)} <= keeping
