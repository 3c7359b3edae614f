"""Plain text holds every printed word, indented, numbered and in columns, and nothing that is not printed."""

from __future__ import annotations

import datetime
from dataclasses import replace

from hypothesis import given, settings

from bulletin_editor.content.blocks import Alignment, Cell, ListItem, ListKind, Paragraph, Role, Row, Table
from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import LineBreak, Marks, Revision, RevisionKind, Run
from bulletin_editor.content.outline import articles
from bulletin_editor.templates.loading import load_template
from bulletin_editor.templates.template import StyleName
from bulletin_editor.writers.printed import visible_inlines
from bulletin_editor.writers.text import write_text
from bulletin_editor.writers.text.columns import display_width, without_controls
from tests.builders import article, bulletin, department, figure, note, p, picture, section
from tests.strategies import bulletins


def text_of(made: Bulletin) -> str:
    return write_text(made, load_template(made.template)).decode("utf-8")


def test_the_outline_can_be_read_from_the_lines() -> None:
    made = bulletin(
        section(
            "动态",
            department("规划分局", article("规划引领\n服务转型", "近日。", subhead="落实会议", byline="记者 甲乙")),
        ),
        masthead=Masthead("简报", 12, unit="办公室", date=datetime.date(2016, 7, 28)),
        imprint=Imprint(report_to="市委"),
    )
    assert text_of(made).split("\n") == [
        *("简报", "第12期", "办公室　　2016年7月28日", "─" * 28, "", ""),
        *("动态", "====", "", "", "规划分局：", "----------", ""),
        *("规划引领", "服务转型", "——落实会议", "", "　　近日。", "　　记者 甲乙", ""),
        *("─" * 28, "报：市委", "─" * 28, "办公室", "─" * 28, ""),
    ]  # fmt: skip


def test_headings_lists_and_labels_carry_what_the_template_prints_before_them() -> None:
    numbered = ListItem(ListKind.NUMBER)
    made = bulletin(
        article(
            "标题",
            p("按语。", Role.EDITORS_NOTE), p("大题", Role.HEADING_1, list_item=numbered),
            p("甲", list_item=numbered), p("乙", list_item=ListItem(ListKind.NUMBER, 1)), p("丙", list_item=numbered),
        )
    )  # fmt: skip
    assert [line.strip("　") for line in text_of(made).split("\n")[2:7]] == [
        *("编者按：按语。", "一、大题", "1.甲", "（1）乙", "2.丙")
    ]


def test_a_table_stands_in_columns_with_a_rule_under_its_header() -> None:
    made = Table(
        new_id(),
        (
            Row((Cell((Run("项目类别"),)), Cell((Run("投资"),)))),
            Row((Cell((Run("先进制造A"),)), Cell((Run("8.5"),), alignment=Alignment.RIGHT))),
            Row((Cell((Run("合计"), LineBreak(), Run("两项")), column_span=2),)),
        ),
        (0.5, 0.5),
        1,
        (Run("重点项目"),),
    )
    lines = text_of(bulletin(article("标题", made))).split("\n")
    first = lines.index("表1 重点项目")
    assert lines[first + 1 : first + 6] == ["项目类别   投资", "---------------", "先进制造A   8.5", "合计", "两项"]


def test_notes_pictures_and_links_are_told_in_words() -> None:
    key, asset = picture()
    made = bulletin(
        article(
            "标题",
            p((Run("参见"), Run("全文", Marks(link="https://example.org/")), note("注释。"))),
            figure(key, "大桥合龙", credit="供图"),
        ),
        assets={key: asset},
    )
    text = text_of(made)
    assert "　　参见全文 <https://example.org/>[1]\n" in text
    assert "[图1 大桥合龙　供图]" in text
    assert text.endswith("注：\n[1] 注释。\n")


def test_paragraphs_without_indents_are_parted_by_blank_lines() -> None:
    made = bulletin(article("Bridge opens", "One.", "Two."), template="newsletter", language="en")
    template = load_template("newsletter")
    assert text_of(made) == "Bridge opens\n\n    One.\n    Two.\n"
    styles = {**template.styles, StyleName.BODY: replace(template.style(StyleName.BODY), first_line_indent=0)}
    text = write_text(made, replace(template, styles=styles)).decode("utf-8")
    assert text == "Bridge opens\n\nOne.\n\nTwo.\n"


def test_deleted_text_notes_for_the_desk_and_the_pool_stay_in_the_house() -> None:
    deleted = Marks(revision=Revision(RevisionKind.DELETED, "李明"))
    text = text_of(bulletin(article("标题", p((Run("秘密", deleted),)), note="备注"), pool=(article("待编"),)))
    assert text == "标题\n"


@given(bulletins())
@settings(max_examples=60)
def test_any_bulletin_becomes_text_with_all_its_words(made: Bulletin) -> None:
    text = text_of(made)
    for one in articles(made):
        for block in one.blocks:
            if isinstance(block, Paragraph):
                for run in visible_inlines(block.inlines):
                    assert not isinstance(run, Run) or without_controls(run.text).strip("\n") in text


def test_a_full_width_character_takes_two_columns() -> None:
    assert display_width("中a，é") == 6
