"""In Word's outline no level is left out, whatever stands under what, and it all comes back as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from bulletin_editor.content.blocks import Paragraph, Role
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.inlines import Marks, Run
from bulletin_editor.content.outline import articles
from bulletin_editor.layout.composition import compose
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_template, template_names
from bulletin_editor.templates.template import StyleName
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin, department, p, section
from tests.writers.test_word import W, paragraph, part, text_of, value

MIXED = (
    article("开卷篇", "正文。", p("（一）不在一级之下", Role.HEADING_2), "正文。"),
    section(
        "会议精神",
        article(
            "直属栏目的一篇", "正文。", p("1.三级", Role.HEADING_3), "正文。", p("（1）四级", Role.HEADING_4), "正文。"
        ),
        department(
            "商务局",
            article("部门下的一篇", "正文。", p("一、一级", Role.HEADING_1), p("（一）二级", Role.HEADING_2), "正文。"),
        ),
    ),
    department("教育局", article("又一篇", "正文。", p("（1）四级“引号”", Role.HEADING_4), "正文。")),
)
OUTLINE = [
    *(("开卷篇", 1), ("（一）不在一级之下", 2)),
    *(("会议精神", 1), ("直属栏目的一篇", 2), ("1.三级", 3), ("（1）四级", 4)),
    *(("商务局", 2), ("部门下的一篇", 3), ("一、一级", 4), ("（一）二级", 5)),
    *(("教育局", 2), ("又一篇", 3), ("（1）四级“引号”", 4)),
]


def written(made: Bulletin, template: str) -> bytes:
    style = load_template(template)
    return write_docx(made, style, compose(made, style))


def outline(data: bytes) -> list[tuple[str, int]]:
    """Return the headings with the levels that Word's own heading styles give them."""
    styles = {each.get(f"{W}styleId"): each for each in part(data, "word/styles.xml").iter(f"{W}style")}
    found = []
    for each in part(data).iter(f"{W}p"):
        style = styles.get(value(each, "pPr/pStyle"))
        level = value(style, "pPr/outlineLvl")
        if level is not None:
            assert value(style, "name") == f"heading {int(level) + 1}"
            found.append((text_of(each).rstrip("：:"), int(level) + 1))
    return found


@pytest.mark.parametrize("template", template_names())
def test_no_level_is_left_out(template: str) -> None:
    assert outline(written(bulletin(*MIXED), template)) == OUTLINE


@pytest.mark.parametrize("template", template_names())
def test_raised_headings_come_back_as_what_they_are(template: str, tmp_path: Path) -> None:
    made = bulletin(*MIXED)
    path = tmp_path / "mixed.docx"
    path.write_bytes(written(made, template))
    read = Bulletin("read", outline=read_draft(path).nodes)
    assert [each.headline for each in articles(read)] == [each.headline for each in articles(made)]
    assert [said(each) for each in articles(read)] == [said(each) for each in articles(made)]


def said(made: Article) -> list[tuple[Role, tuple[object, ...]]]:
    return [(block.role, block.inlines) for block in made.blocks if isinstance(block, Paragraph)]


def test_a_raised_heading_is_in_the_character_half_of_its_own_style() -> None:
    data = written(bulletin(*MIXED), "guobiao")
    styles = {each.get(f"{W}styleId"): each for each in part(data, "word/styles.xml").iter(f"{W}style")}
    raised = paragraph(part(data), "（一）不在一级之下")
    own = styles[value(raised, "pPr/rPr/rStyle")]
    assert {each.get(f"{W}val") for each in raised.iter(f"{W}rStyle")} == {own.get(f"{W}styleId")}
    whole = styles[value(own, "link")]
    assert value(whole, "link") == own.get(f"{W}styleId"), "Word changes both at once"
    assert value(whole, "aliases") == "文内标题 2"
    assert value(own, "rPr/rFonts", "eastAsia") == value(whole, "rPr/rFonts", "eastAsia") == "楷体_GB2312"
    assert [each for run in raised.iter(f"{W}r") for each in run.iter(f"{W}rFonts")] == []


@pytest.mark.parametrize("template", template_names())
def test_the_number_of_a_raised_heading_looks_like_its_text(template: str) -> None:
    style = load_template(template).style(StyleName.HEADING_2)
    raised = paragraph(part(written(bulletin(*MIXED), template)), "（一）不在一级之下")
    assert value(raised, "pPr/rPr/sz") == str(style.size.half_points)
    assert value(raised, "pPr/rPr/rFonts", "eastAsia") == style.faces.east_asian[0]
    assert (raised.find(f"{W}pPr/{W}rPr/{W}b") is not None) is style.bold


def test_marks_in_a_raised_heading_are_kept(tmp_path: Path) -> None:
    text = (Run("重点"), Run("工作", Marks(underline=True)), Run("要求", Marks(bold=True)))
    made = bulletin(article("标题", "正文。", p(text, Role.HEADING_2), "正文。"))
    path = tmp_path / "marked.docx"
    path.write_bytes(written(made, "guobiao"))
    (read,) = read_draft(path).nodes
    assert isinstance(read, Article)
    (found,) = (block for block in read.blocks if isinstance(block, Paragraph) and block.role is Role.HEADING_2)
    assert found.inlines == text


def test_text_bold_by_two_styles_says_so_itself() -> None:
    made = bulletin(
        article("标题", "正文。", p("只有三级", Role.HEADING_3)), article("又一篇", p("一级", Role.HEADING_1))
    )
    raised = paragraph(part(written(made, "newsletter")), "只有三级")
    bold = [each.find(f"{W}rPr/{W}b") for each in raised.iter(f"{W}r")]
    assert all(each is not None and each.get(f"{W}val") is None for each in bold), (
        "Word would have them cancel each other"
    )


def test_headings_under_their_own_level_say_nothing_themselves() -> None:
    made = bulletin(
        department("商务局", article("标题", p("一、一级", Role.HEADING_1), p("（一）二级", Role.HEADING_2)))
    )
    root: etree._Element = part(written(made, "guobiao"))
    assert [each.tag.removeprefix(W) for each in paragraph(root, "（一）二级").find(f"{W}pPr")] == ["pStyle"]
    assert paragraph(root, "（一）二级").find(f".//{W}rPr") is None
