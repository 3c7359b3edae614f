"""HTML for mail and official accounts: the words of the web page, every look inline, nothing that gets dropped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import etree

from bulletin_editor.content.blocks import ListItem, ListKind, Paragraph, Role
from bulletin_editor.content.bulletin import Bulletin, Masthead
from bulletin_editor.content.inlines import Marks, Run
from bulletin_editor.content.outline import articles
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.options import ExportOptions, WebProfile
from bulletin_editor.writers.printed import visible_inlines
from bulletin_editor.writers.registry import write
from bulletin_editor.writers.web import wechat_markup, write_html
from tests.builders import article, bold, bulletin, department, figure, note, p, picture, section, table
from tests.strategies import bulletins

INLINE = (WebProfile.EMAIL, WebProfile.WECHAT)
NUMBERED = ListItem(ListKind.NUMBER)
KEY, ASSET = picture()
LINKED = Run("全文", Marks(link="https://example.org/a"))
RICH = bulletin(
    section(
        "动态",
        department(
            "商务局",
            article(
                "盯牢目标",
                p((Run("近日，"), bold("强调"), LINKED, Run("线", Marks(underline=True)), note("注释。"))),
                p("大题", Role.HEADING_1, list_item=NUMBERED),
                p("甲", list_item=NUMBERED),
                p("按语。", Role.EDITORS_NOTE),
                table(("项目", "个数"), ("先进制造", "14")),
                figure(KEY, "大桥合龙", credit="供图", width=0.5),
                byline="记者 甲乙",
                subhead="落实会议",
            ),
        ),
    ),
    article("第二篇", "正文。"),
    masthead=Masthead("简报", 12, unit="办公室"),
    assets={KEY: ASSET},
)


def page_of(made: Bulletin, profile: WebProfile) -> tuple[str, etree._Element]:
    text = write_html(made, load_template(made.template), profile).decode("utf-8")
    return text, etree.HTML(text)


def words(root: etree._Element) -> str:
    body = root.find("body")
    return re.sub("[\x00-\x20\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", "", "".join(body.itertext()))


@pytest.mark.parametrize("profile", INLINE)
def test_every_look_is_inline(profile: WebProfile) -> None:
    text, root = page_of(RICH, profile)
    assert not root.xpath("//style | //script | //link | //@class")
    assert "var(" not in text
    assert "text-indent:2em" in root.xpath("//p[contains(., '近日')]/@style")[0]
    assert "font-weight:700" in root.xpath("//*[self::h1 or self::p][text()='简报']/@style")[0]


@pytest.mark.parametrize("profile", INLINE)
def test_no_word_of_the_web_page_is_missing(profile: WebProfile) -> None:
    text = words(page_of(RICH, profile)[1])
    for one in (
        "简报",
        "第12期",
        "动态",
        "商务局：",
        "盯牢目标",
        "——落实会议",
        "一、大题",
        "编者按：按语。",
        "项目",
        "14",
    ):
        assert one in text
    assert "图1大桥合龙供图" in text
    assert "注释。" in text


def test_a_message_has_real_lists_contents_and_notes_that_lead_there_and_back() -> None:
    _, root = page_of(RICH, WebProfile.EMAIL)
    assert root.xpath("//ol/li[text()='甲']")
    assert root.xpath("//*[@role='navigation']//a/@href")
    names = set(root.xpath("//@id"))
    assert {link[1:] for link in root.xpath("//a/@href") if link.startswith("#")} <= names
    assert root.xpath("//a[@href='https://example.org/a']")


def test_a_message_holds_its_measure_where_word_lays_it_out() -> None:
    text, root = page_of(RICH, WebProfile.EMAIL)
    assert text.count("<!--[if mso]>") == text.count("<![endif]-->") == 2
    assert root.xpath("//img/@width") == ["296"]


def test_an_official_account_gets_only_what_its_editor_keeps() -> None:
    _, root = page_of(RICH, WebProfile.WECHAT)
    kept = {"section", "p", "span", "img", "strong", "b", "em", "sup", "sub", "br", "blockquote", "a"}
    kept |= {
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "caption",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    }
    assert {element.tag for element in root.find("body/main").iterdescendants()} <= kept
    assert not root.xpath("//body//@id | //body//@class | //body//@role | //body//@tabindex")


def test_an_official_account_shows_numbers_of_lists_and_notes_and_addresses_as_text() -> None:
    text = words(page_of(RICH, WebProfile.WECHAT)[1])
    assert "1.甲" in text
    assert "全文（https://example.org/a）" in text
    assert "[1]" in text
    assert "[1]注释。" in text


def test_links_between_official_accounts_stay_links() -> None:
    inside = Run("上期", Marks(link="https://mp.weixin.qq.com/s/abc"))
    _, root = page_of(bulletin(article("标题", p((inside,)))), WebProfile.WECHAT)
    assert root.xpath("//a/@href") == ["https://mp.weixin.qq.com/s/abc"]


def test_what_goes_to_the_clipboard_is_the_article_without_a_page() -> None:
    markup = wechat_markup(RICH, load_template("guobiao"))
    assert markup.startswith("<section style=")
    assert markup.endswith("</section>")
    assert "<html" not in markup


def test_the_registry_writes_the_profile_that_is_asked_for(tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    options = ExportOptions(web_profile=WebProfile.WECHAT)
    write(RICH, load_template("guobiao"), None, target, options=options)
    assert target.read_bytes() == write_html(RICH, load_template("guobiao"), WebProfile.WECHAT)


@pytest.mark.parametrize("profile", WebProfile)
def test_a_table_without_header_rows_names_its_rows(profile: WebProfile) -> None:
    made = bulletin(article("标题", table(("先进制造", "14"), ("合计", "32"), header_rows=0)))
    _, root = page_of(made, profile)
    assert [(cell.get("scope"), cell.text) for cell in root.iter("th")] == [("row", "先进制造"), ("row", "合计")]


@pytest.mark.parametrize("profile", INLINE)
@given(made=bulletins())
@settings(max_examples=25)
def test_any_bulletin_becomes_a_sound_page_with_all_its_text(profile: WebProfile, made: Bulletin) -> None:
    _, root = page_of(made, profile)
    shown = words(root)
    assert len(root.findall(".//h1")) == 1
    for one in articles(made):
        for block in one.blocks:
            if isinstance(block, Paragraph):
                for run in visible_inlines(block.inlines):
                    assert (
                        not isinstance(run, Run)
                        or re.sub("[\x00-\x20\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", "", run.text) in shown
                    )


def test_a_name_of_blanks_is_no_name() -> None:
    for profile in WebProfile:
        page = write_html(bulletin(masthead=Masthead(name=" ")), load_template("guobiao"), profile)
        assert page.count(b"<h1") == 1
