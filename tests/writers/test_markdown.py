"""The Markdown file reads well by itself and comes back as the bulletin it was, where Markdown can say it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bulletin_editor.content.blocks import Alignment, Cell, ListItem, ListKind, Paragraph, Role, Row, Table
from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead, Node
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Inline, Inlines, LineBreak, Marks, Run, Script
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.readers.draft import DraftParts
from bulletin_editor.readers.html import read_markup
from bulletin_editor.readers.markdown import html_of_markdown
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.markdown import write_markdown
from bulletin_editor.writers.markdown.inline_text import as_line, inline_text
from tests.builders import article, bold, bulletin, department, figure, note, p, picture, section, table
from tests.writers.test_reading_again import outline

LONG = "近日，开发区规划分局召开专题会议，传达贯彻开发区半年度工作会议精神，研究部署下半年工作任务。"
NUMBERED, NESTED, BULLET = ListItem(ListKind.NUMBER), ListItem(ListKind.NUMBER, 1), ListItem(ListKind.BULLET)


def markdown_of(made: Bulletin, template: str = "guobiao") -> str:
    style = load_template(template)
    return write_markdown(made, style).decode("utf-8")


def read_again(made: Bulletin, folder: Path) -> tuple[Node, ...]:
    file = folder / "bulletin.md"
    file.write_text(markdown_of(made), encoding="utf-8")
    return read_draft(file).nodes


def test_outline_headline_systems_and_bylines_come_back(tmp_path: Path) -> None:
    made = bulletin(
        section(
            "贯彻落实开发区半年度工作会议精神",
            department(
                "规划分局",
                article(
                    "突出规划引领、服务转型升级\n全力推动各项重点工作有效落实",
                    LONG,
                    LONG,
                    byline="本报记者 蔡杨洋",
                    kicker="贯彻半年度会议精神",
                    subhead="规划分局召开专题会议",
                ),
                colon=":",
            ),
            department("商务局", article("盯牢目标任务着力补齐短板", LONG, byline="本报记者 陈素萍")),
        ),
        section("基层动态", article("物业服务进社区", LONG, byline="通讯员 何知夏")),
    )
    assert outline(read_again(made, tmp_path)) == outline(made.outline)


def test_marks_links_breaks_and_notes_come_back(tmp_path: Path) -> None:
    inlines: tuple[Inline, ...] = (
        Run("近日，开发区"),
        bold("规划分局"),
        Run("召开“"),
        bold("“双过半”"),
        Run("会议"),
        note("会议于7月20日召开。"),
        Run("，参见"),
        Run("会议全文", Marks(link="https://example.org/a?b=1&c=2")),
        LineBreak(),
        Run("面积120m"),
        Run("2", Marks(script=Script.SUPERSCRIPT)),
        Run("，"),
        Run("删", Marks(strike=True)),
        Run("线", Marks(underline=True, bold=True)),
        Run("和"),
        Run("强调", Marks(italic=True)),
        Run("在这里，研究部署下半年工作任务。"),
    )
    made = bulletin(section("栏目", department("商务局", article("盯牢目标任务", p(inlines), byline="记者 甲乙"))))
    assert outline(read_again(made, tmp_path)) == outline(made.outline)


def test_lists_quotations_headings_and_page_breaks_come_back(tmp_path: Path) -> None:
    blocks = (
        p(LONG),
        p("重大工程", Role.HEADING_1),
        p(LONG),
        p("第一项任务", list_item=NUMBERED),
        p("子任务甲", list_item=NESTED),
        p("子任务乙", list_item=NESTED),
        p("第二项任务", list_item=NUMBERED),
        p(LONG),
        p("要点", list_item=BULLET),
        p("“电梯坏了，半个小时就有人来修。”", Role.QUOTATION),
        p("林阿姨说。", Role.QUOTATION),
        p(LONG),
    )
    made = bulletin(
        section("栏目", department("商务局", article("盯牢目标任务", *blocks, byline="记者 甲乙"))),
        section("动态", department("规划分局", article("突出规划引领", LONG, byline="记者 丙丁"))),
    )
    assert outline(read_again(made, tmp_path)) == outline(made.outline)


def test_tables_simple_and_with_spans_come_back(tmp_path: Path) -> None:
    right = Alignment.RIGHT
    spanned = Table(
        new_id(),
        (
            Row((Cell((Run("项目 | 类别 * 一"),), row_span=2), Cell((Run("一季度"),), column_span=2))),
            Row((Cell((Run("个数"),)), Cell((Run("投资"), note("亿元。"))))),
            Row(
                (Cell((bold("先进制造"),)), Cell((Run("14"),), alignment=right), Cell((Run("86.5"),), alignment=right))
            ),
        ),
        (0.4, 0.3, 0.3),
        2,
        (Run("重点项目"),),
    )
    simple = table(("项目|类别", "个数"), ("先进*制造*", "14"))
    made = bulletin(
        section(
            "栏目", department("商务局", article("盯牢目标任务", LONG, simple, LONG, spanned, LONG, byline="记者 甲乙"))
        )
    )
    again = read_again(made, tmp_path)
    assert outline(again) == outline(made.outline)
    assert "| 项目&#124;类别 | 个数 |" in markdown_of(made)


def test_a_picture_comes_back_with_its_caption(tmp_path: Path) -> None:
    key, asset = picture()
    made = bulletin(
        section(
            "栏目",
            department(
                "商务局",
                article(
                    "盯牢目标任务", LONG, figure(key, "大桥合龙", alternative_text="一座桥"), LONG, byline="记者 甲乙"
                ),
            ),
        ),
        assets={key: asset},
    )
    assert outline(read_again(made, tmp_path)) == outline(made.outline)
    assert markdown_of(made).rstrip().splitlines()[-1].startswith("[picture-1]: data:image/png;base64,")


@pytest.mark.parametrize(
    "text",
    [
        *("# 不是标题", "1. 不是列表", "- 不是列表", "+ 加", "> 不是引文", ": 不是定义", "| 竖 | 线 |", "```围栏"),
        *("*星号*与_下划线_", "[方括号](x)", "![图](x)", "[x]: y", "脚注[^1]", "`代码`", "{: .类}", "反斜杠\\*"),
        *("<b>标签</b>", "&lt;实体", "a < b & c", "15~30，20~40，~~不删~~", "---", "===", "2016. 年"),
        "https://example.org/a_b_c",
    ],
)
def test_text_that_looks_like_markdown_stays_text(text: str) -> None:
    assert paragraph_again((Run(text),)) == (Run(text),)


def test_masthead_and_imprint_stand_in_front_and_are_no_text(tmp_path: Path) -> None:
    made = bulletin(
        section("栏目", article("标题", LONG)),
        masthead=Masthead('开发区"简报"', 12, date=datetime.date(2016, 7, 28)),
        imprint=Imprint(report_to="市委"),
    )
    lines = markdown_of(made).split("\n")
    assert lines[0] == "---"
    assert {'name: "开发区\\"简报\\""', "number: 12", "date: 2016-07-28", 'report_to: "市委"'} <= set(lines)
    assert "市委" not in repr(read_again(made, tmp_path))


def test_headline_parts_are_named_by_attributes_in_any_language() -> None:
    made = bulletin(
        section("News", article("A bridge opens", "It did.", kicker="Roads", subhead="At last", byline="By A. Author")),
        template="newsletter",
        language="en",
    )
    text = markdown_of(made, "newsletter")
    assert text.isascii()
    pieces = (
        "Roads\n{: .kicker}",
        "### A bridge opens",
        "At last\n{: .subhead}",
        "By A. Author\n{: .byline}",
        "It did.",
    )
    assert "\n\n".join(pieces) in text


def paragraph_again(inlines: Inlines) -> Inlines:
    parts = DraftParts()
    read_markup(html_of_markdown(as_line(inline_text(inlines, {}))), parts)
    (block,) = (drafted.block for drafted in parts.blocks)
    assert isinstance(block, Paragraph)
    return block.inlines


MARKS = st.builds(Marks, bold=st.booleans(), italic=st.booleans(), underline=st.booleans(), strike=st.booleans())
TEXT = st.text("中文会议，。“”（）《》aB1*_`~#+-.!|[](){}<>&\\:;='\"", min_size=1, max_size=8)


@given(st.lists(st.builds(Run, TEXT, MARKS), min_size=1, max_size=5).map(normalised_inlines))
@settings(max_examples=300)
def test_any_text_with_any_marks_comes_back(inlines: Inlines) -> None:
    assert paragraph_again(inlines) == inlines
