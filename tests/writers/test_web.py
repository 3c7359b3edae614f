"""The web page says what the bulletin says, in elements that mean it, and nothing in the text can break out."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from lxml import etree

from bulletin_editor.content.blocks import Alignment, Cell, ListItem, ListKind, PageBreak, Paragraph, Role, Row, Table
from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Marks, Revision, RevisionKind, Run, Script
from bulletin_editor.content.outline import articles
from bulletin_editor.templates.loading import load_template, template_names
from bulletin_editor.templates.template import StyleName
from bulletin_editor.writers.printed import visible_inlines
from bulletin_editor.writers.web import write_html
from bulletin_editor.writers.web.colours import DARK_PAPER, PAPER, READABLE_CONTRAST, contrast, readable_on
from bulletin_editor.writers.web.stylesheet import stylesheet
from tests.builders import article, bold, bulletin, department, figure, note, p, picture, section, table
from tests.strategies import bulletins

NUMBERED = ListItem(ListKind.NUMBER)


def page_of(made: Bulletin, template: str = "guobiao") -> tuple[str, etree._Element]:
    style = load_template(template)
    text = write_html(made, style).decode("utf-8")
    return text, etree.fromstring(text.encode("utf-8"), etree.HTMLParser(encoding="utf-8"))


def texts(root: etree._Element, path: str) -> list[str]:
    return ["".join(element.itertext()) for element in root.iterfind(path)]


def body_of(*blocks: object) -> etree._Element:
    return page_of(bulletin(article("标题", *blocks)))[1].find(".//article")  # type: ignore[arg-type]


def test_masthead_contents_and_imprint_stand_apart_from_the_articles() -> None:
    made = bulletin(
        section("会议精神", department("商务局", article("甲\n乙", "正文。", byline="本报记者 陈素萍"), article("丙"))),
        masthead=Masthead("开发区简报", 12, unit="办公室", date=datetime.date(2016, 7, 28)),
        imprint=Imprint(report_to="市委", copies=120),
    )
    _, root = page_of(made)
    assert texts(root, "body/header/h1") == ["开发区简报"]
    assert "第12期" in texts(root, "body/header")[0]
    assert "2016年7月28日" in texts(root, "body/header")[0]
    assert texts(root, "body/nav//a") == ["会议精神", "商务局", "甲 乙", "丙"]
    assert texts(root, "body/main/section/h2") == ["会议精神"]
    assert texts(root, "body/main/section/section/h3") == ["商务局："]
    assert texts(root, "body/main//article/hgroup/h4") == ["甲乙", "丙"]
    assert len(root.findall(".//article/hgroup/h4/br")) == 1
    assert texts(root, ".//article/p[@class='byline']") == ["本报记者 陈素萍"]
    assert "报：市委" in texts(root, "body/footer")[0]
    assert root.get("lang") == "zh-CN"
    assert root.findtext("head/title") == "开发区简报 第12期"


def test_every_link_of_the_contents_leads_to_its_place() -> None:
    _, root = page_of(bulletin(section("栏目", article("甲"), article("乙"))))
    ids = {element.get("id") for element in root.iter() if element.get("id")}
    targets = {(link.get("href") or "")[1:] for link in root.iterfind("body/nav//a")}
    assert len(targets) == 3
    assert targets <= ids


def test_text_that_looks_like_markup_is_shown_as_text() -> None:
    hostile = "<script>alert(1)</script> & \"quoted\" 'single' </style> <!-- x -->"
    made = bulletin(
        section(hostile, department(hostile, article(hostile, hostile, byline=hostile, kicker=hostile))),
        masthead=Masthead(name=hostile),
        imprint=Imprint(report_to=hostile),
    )
    text, root = page_of(made)
    assert text.count("<script") == 0
    assert root.find(".//script") is None
    assert texts(root, ".//article/p[@class='body']") == [hostile]
    assert texts(root, "body/header/h1") == [hostile]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        " JaVaScript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "//evil",
        "a.html",
        "#x",
    ],
)
def test_a_link_that_could_do_harm_or_leads_nowhere_is_plain_text(address: str) -> None:
    body = body_of(p((Run("看这里", Marks(link=address)),)))
    assert body.find(".//p/a") is None
    assert texts(body, "p") == ["看这里"]


def test_a_link_into_the_web_is_kept_and_cannot_leave_its_attribute() -> None:
    body = body_of(p((Run("全文", Marks(link='https://example.org/会议?a=1&b="><img src=x>')),)))
    assert body.find(".//p/a").get("href") == "https://example.org/会议?a=1&b=%22%3E%3Cimg%20src=x%3E"
    assert body.find(".//img") is None


def test_marks_are_elements() -> None:
    body = body_of(
        p(
            (
                Run("a", Marks(bold=True, italic=True)),
                Run("b", Marks(underline=True)),
                Run("c", Marks(strike=True)),
                Run("2", Marks(script=Script.SUPERSCRIPT)),
                Run("3", Marks(script=Script.SUBSCRIPT)),
            )
        )
    )
    markup = etree.tostring(body.find("p"), encoding="unicode")
    assert "<strong><em>a</em></strong><u>b</u><s>c</s><sup>2</sup><sub>3</sub>" in markup


def test_deleted_text_is_not_published() -> None:
    deleted = Marks(revision=Revision(RevisionKind.DELETED, "李明"))
    text, _ = page_of(bulletin(article("标题", p((Run("留下"), Run("秘密", deleted))), p((Run("也删", deleted),)))))
    assert "留下" in text
    assert "秘密" not in text
    assert "也删" not in text


def test_comments_notes_for_the_desk_and_the_pool_stay_in_the_house() -> None:
    made = bulletin(article("标题", "正文。", note="内部备注"), pool=(article("待编稿件"),))
    text, _ = page_of(made)
    assert "内部备注" not in text
    assert "待编稿件" not in text


def test_headings_follow_the_headline_without_gaps_and_carry_their_numbers() -> None:
    body = body_of(
        p("小题", Role.HEADING_2, list_item=NUMBERED),
        p("大题", Role.HEADING_1, list_item=NUMBERED),
        p("内题", Role.HEADING_3, list_item=NUMBERED),
    )
    headings = [(element.tag, "".join(element.itertext())) for element in body if element.tag in ("h3", "h4")]
    assert headings == [("h3", "（一）小题"), ("h3", "一、大题"), ("h4", "1.内题")]


def test_lists_are_nested_lists() -> None:
    second = ListItem(ListKind.NUMBER, 1)
    bullet = ListItem(ListKind.BULLET)
    body = body_of(
        p("甲", list_item=NUMBERED), p("甲一", list_item=second), p("甲二", list_item=second),
        p("乙", list_item=NUMBERED), p("点", list_item=bullet), "正文",
    )  # fmt: skip
    assert [child.tag for child in body if child.tag != "hgroup"] == ["ol", "ul", "p"]
    assert [item.text for item in body.findall("ol/li")] == ["甲", "乙"]
    assert [item.text for item in body.findall("ol/li/ol/li")] == ["甲一", "甲二"]
    assert [item.text for item in body.findall("ul/li")] == ["点"]


def test_a_list_that_begins_deep_and_comes_back_stays_well_formed() -> None:
    levels = (2, 0, 3, 1, 1, 0)
    body = body_of(*(p(str(level), list_item=ListItem(ListKind.BULLET, level)) for level in levels))
    assert [item.text for item in body.iter("li")] == [str(level) for level in levels]
    assert all(item.getparent().tag == "ul" for item in body.iter("li"))


def test_a_table_has_caption_header_cells_with_scope_and_spans() -> None:
    made = Table(
        new_id(),
        (
            Row((Cell((Run("项目"),), row_span=2), Cell((Run("季度"),), column_span=2))),
            Row((Cell((Run("一"),)), Cell((Run("二"),)))),
            Row((Cell((Run("先进"),)), Cell((Run("14"),), alignment=Alignment.RIGHT), Cell())),
        ),
        (0.4, 0.2, 0.2),
        2,
        (Run("重点项目"),),
    )
    body = body_of(made)
    assert [(one.get("data-number"), one.text) for one in body.iter("caption")] == [("表1 ", "重点项目")]
    heads = [(cell.get("scope"), cell.get("colspan"), cell.get("rowspan"), cell.text) for cell in body.iter("th")]
    assert heads == [
        ("col", None, "2", "项目"),
        ("colgroup", "2", None, "季度"),
        ("col", None, None, "一"),
        ("col", None, None, "二"),
    ]
    assert [cell.text for cell in body.iter("td")] == ["先进", "14", None]
    assert body.find(".//table").get("style") == "width:80%"


def test_rows_that_spans_have_taken_whole_are_left_out() -> None:
    made = Table(
        new_id(),
        (
            Row((Cell((Run("高"),), row_span=2), Cell((Run("也高"),), row_span=2))),
            Row(()),
            Row((Cell(), Cell((Run("低"),)))),
        ),
        (0.5, 0.5),
        1,
    )
    body = body_of(made)
    assert [[cell.text for cell in row] for row in body.iter("tr")] == [["高", "也高"], [None, "低"]]
    assert [cell.get("rowspan") for cell in body.iter("th", "td")] == [None, None, None, None]


def test_a_header_cell_that_reaches_into_the_body_keeps_its_span() -> None:
    made = Table(
        new_id(),
        (Row((Cell((Run("左"),), row_span=2), Cell((Run("右"),)))), Row((Cell((Run("一"),)),))),
        (0.5, 0.5),
        1,
    )
    body = body_of(made)
    assert body.find(".//thead") is None
    assert [(cell.tag, cell.get("rowspan")) for cell in body.iter("th", "td")] == [
        ("th", "2"),
        ("th", None),
        ("td", None),
    ]


def test_a_picture_is_inside_the_file_with_caption_and_alternative_text() -> None:
    key, asset = picture()
    made = bulletin(
        article("标题", figure(key, "大桥合龙", credit="（区住建局供图）", alternative_text="一座桥", width=0.5)),
        assets={key: asset},
    )
    _, root = page_of(made)
    image = root.find(".//figure/img")
    assert image.get("alt") == "一座桥"
    assert image.get("src").startswith("data:image/png;base64,iVBOR")
    assert [(one.get("data-number"), one.text) for one in root.iterfind(".//figcaption/span")] == [("图1 ", "大桥合龙")]
    assert texts(root, ".//figcaption/small") == ["（区住建局供图）"]


def test_notes_lead_there_and_back() -> None:
    body = body_of(p((Run("正文"), note("注一"), Run("。"))), table(("甲",), ("乙",)), p((note("注二"),)))
    references = body.findall(".//a[@role='doc-noteref']")
    notes = body.findall(".//div[@role='doc-endnotes']/ol/li")
    assert [reference.text for reference in references] == ["1", "2"]
    assert [item.text.strip() for item in notes] == ["注一", "注二"]
    assert [reference.get("href") for reference in references] == ["#" + (item.get("id") or "") for item in notes]
    backs = [item.find("a[@role='doc-backlink']") for item in notes]
    assert [back.get("href") for back in backs] == ["#" + (reference.get("id") or "") for reference in references]


def test_an_editors_note_carries_the_label_of_the_template_once() -> None:
    body = body_of(p("第一段。", Role.EDITORS_NOTE), p("第二段。", Role.EDITORS_NOTE), "正文")
    assert texts(body, "div[@role='note']/p") == ["编者按：第一段。", "第二段。"]


def test_the_byline_stands_where_the_template_puts_it() -> None:
    made = bulletin(article("标题", "正文。", byline="本报记者 陈素萍"))
    classes = {
        name: [element.get("class") for element in page_of(made, name)[1].find(".//article").iterfind("p")]
        for name in ("guobiao", "newsletter")
    }
    assert classes == {"guobiao": ["body", "byline"], "newsletter": ["byline", "body"]}


@pytest.mark.parametrize("name", template_names())
def test_nothing_outside_the_file_is_asked_for_and_nothing_runs(name: str) -> None:
    key, asset = picture()
    text, root = page_of(bulletin(article("标题", figure(key), PageBreak(new_id())), assets={key: asset}), name)
    assert not re.search(r"url\(|@import|http-equiv=.refresh", text)
    assert not root.xpath("//script | //link | //iframe | //object | //@*[starts-with(name(), 'on')]")
    assert all(source.startswith("data:image/") for source in root.xpath("//@src"))


@pytest.mark.parametrize("name", template_names())
def test_the_stylesheet_is_derived_from_the_template(name: str) -> None:
    template = load_template(name)
    text, _ = page_of(bulletin(article("标题", "正文")), name)
    for style_name in (StyleName.BODY, StyleName.HEADLINE):
        assert template.style(style_name).faces.east_asian[-1] in text
    assert "--accent: var(--colour-008800)" in stylesheet(replace(template, accent="#008800"), "zh-CN")


@pytest.mark.parametrize("name", template_names())
@pytest.mark.parametrize("background", [PAPER, DARK_PAPER])
def test_every_colour_of_a_template_can_be_read_on_light_and_dark(name: str, background: str) -> None:
    template = load_template(name)
    for colour in {template.accent, *(style.colour for style in template.styles.values())}:
        assert contrast(readable_on(background, colour), background) >= READABLE_CONTRAST


def test_a_bulletin_with_nothing_in_it_is_still_a_page_with_a_title() -> None:
    _, root = page_of(bulletin())
    assert len(root.findall(".//h1")) == 1
    assert root.findtext("head/title")


def test_the_same_bulletin_gives_the_same_bytes() -> None:
    made = bulletin(article("标题", p((Run("文"), bold("粗"), note("注")))))
    assert page_of(made)[0] == page_of(made)[0]


@given(bulletins())
@settings(max_examples=40)
def test_any_bulletin_becomes_a_sound_page_with_all_its_text(made: Bulletin) -> None:
    _, root = page_of(made, made.template)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in root.xpath("//a/@href") if link.startswith("#")} <= set(ids)
    shown = visible("".join(root.find("body/main").itertext()))
    for one in articles(made):
        for block in one.blocks:
            if isinstance(block, Paragraph):
                for run in visible_inlines(block.inlines):
                    assert not isinstance(run, Run) or visible(run.text) in shown


def visible(text: str) -> str:
    """Text without what HTML has no place for."""
    return re.sub("[\x00-\x20\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", "", text)
