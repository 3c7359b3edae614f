from __future__ import annotations

import pytest

from bulletin_editor.content.blocks import Role
from bulletin_editor.content.bulletin import Imprint
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.layout.galley import FigureItem, Galley, Part, Source, TextItem
from bulletin_editor.layout.galley_setting import set_galley
from bulletin_editor.layout.indents import paragraph_indents
from bulletin_editor.templates.loading import load_template
from bulletin_editor.templates.template import StyleName
from tests.builders import article, bulletin, department, note, p, section
from tests.layout.samples import IMPRINT, MASTHEAD, bulleted, heading, numbered, rich_bulletin

GUOBIAO = load_template("guobiao")


def texts(galley: Galley, part: Part) -> list[str]:
    items = [item for item in galley.items if isinstance(item, TextItem) and item.source.part is part]
    return [item.label + item.sign + plain_text(item.inlines) for item in items]


def test_a_department_keeps_its_colon_and_a_subhead_gets_the_templates_dash() -> None:
    galley = set_galley(bulletin(department("规划分局", article("标题", "正文", subhead="副题"))), GUOBIAO)
    assert texts(galley, Part.DEPARTMENT) == ["规划分局："]
    assert texts(galley, Part.SUBHEAD) == ["——副题"]


def test_a_headlines_lines_are_one_item() -> None:
    galley = set_galley(bulletin(article("上一句\n下一句", "正文")), GUOBIAO)
    assert texts(galley, Part.HEADLINE) == ["上一句\n下一句"]


def test_contents_list_sections_and_headlines_when_there_are_enough_articles() -> None:
    one = set_galley(bulletin(section("栏目", article("甲\n乙", "正文"))), GUOBIAO)
    two = set_galley(bulletin(section("栏目", article("甲\n乙", "正文"), article("丙", "正文"))), GUOBIAO)
    assert texts(one, Part.CONTENTS) == []
    assert texts(two, Part.CONTENTS) == ["要　目", "栏目", "甲　乙", "丙"]


def test_contents_leave_out_a_section_without_a_headline_in_it() -> None:
    made = bulletin(
        section("空栏目"),
        section("栏目", article("甲", "正文")),
        article("乙", "正文"),
        section("待定", department("办")),
    )
    assert texts(set_galley(made, GUOBIAO), Part.CONTENTS) == ["要　目", "栏目", "甲", "乙"]


def test_heading_numbers_start_anew_under_their_parent() -> None:
    made = article(
        "标题",
        heading(Role.HEADING_1, "甲"),
        heading(Role.HEADING_2, "乙"),
        heading(Role.HEADING_2, "丙"),
        heading(Role.HEADING_1, "丁"),
        heading(Role.HEADING_2, "戊"),
        heading(Role.HEADING_3, "己"),
        heading(Role.HEADING_4, "庚"),
        p("辛", Role.HEADING_1),
    )
    galley = set_galley(bulletin(made), GUOBIAO)
    assert texts(galley, Part.BLOCK) == [
        "一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊", "1.己", "（1）庚", "辛",
    ]  # fmt: skip


def test_lists_number_by_level_and_end_with_other_text() -> None:
    made = article("标题", numbered(0, "甲"), numbered(1, "乙"), numbered(1, "丙"), numbered(0, "丁"), p("戊"),
                   numbered(0, "己"), bulleted(0, "庚"))  # fmt: skip
    items = set_galley(bulletin(made), GUOBIAO).items
    signs = [item.sign for item in items if isinstance(item, TextItem) and item.source.part is Part.BLOCK]
    assert signs == ["1.", "（1）", "（2）", "2.", "", "1.", "●"]


def test_notes_stand_at_the_end_of_their_article_and_count_anew_in_each() -> None:
    first, second = note("第一条"), note("第二条")
    galley = set_galley(
        bulletin(article("甲", p((first,)), p((second,))), article("乙", p((other := note("另一条"),)))), GUOBIAO
    )
    assert texts(galley, Part.NOTE) == ["注：", "1. 第一条", "2. 第二条", "注：", "1. 另一条"]
    assert galley.note_numbers == {first.id: 1, second.id: 2, other.id: 1}


def test_the_byline_stands_where_the_template_wants_it() -> None:
    made = bulletin(article("标题", "正文", byline="记者 甲"))

    def order(name: str) -> list[Part]:
        return [item.source.part for item in set_galley(made, load_template(name)).items]

    assert order("guobiao")[-3:] == [Part.HEADLINE, Part.BLOCK, Part.BYLINE]
    assert order("newsletter")[-3:] == [Part.HEADLINE, Part.BYLINE, Part.BLOCK]


def test_a_note_by_the_editor_is_labelled_once() -> None:
    made = article("标题", p("甲", Role.EDITORS_NOTE), p("乙", Role.EDITORS_NOTE), p("丙"))
    assert texts(set_galley(bulletin(made), GUOBIAO), Part.BLOCK) == ["编者按：甲", "乙", "丙"]


def test_blank_lines_between_neighbours_are_the_larger_wish_and_none_inside_a_headline_system() -> None:
    galley = set_galley(bulletin(article("标题", "正文", kicker="引题", subhead="副题")), GUOBIAO)
    blank = dict(zip([item.source.part for item in galley.items], galley.blank_lines, strict=True))
    assert blank[Part.HEADLINE] == blank[Part.SUBHEAD] == 0
    assert blank[Part.BLOCK] == GUOBIAO.style(StyleName.SUBHEAD).lines_after == 1


def test_captions_are_numbered_through_the_bulletin() -> None:
    assert texts(set_galley(rich_bulletin(), GUOBIAO), Part.CAPTION) == [
        "图1 澜河二桥主体结构合龙", "区住建局供图", "表1 重点项目计划", "表2 重点项目计划",
    ]  # fmt: skip


def test_a_picture_takes_whole_lines_and_keeps_its_proportions() -> None:
    figure = next(item for item in set_galley(rich_bulletin(), GUOBIAO).items if isinstance(item, FigureItem))
    assert abs(figure.width - GUOBIAO.page.text_width * 0.6) < 0.01
    assert abs(figure.width / figure.height - 320 / 180) < 0.01
    assert 0 < figure.lines * GUOBIAO.page.line_pitch - figure.height < GUOBIAO.page.line_pitch + 12


def test_a_long_row_of_the_imprint_turns_over_under_its_first_name() -> None:
    imprint = Imprint(
        report_to="，".join(["市委办公室", "市人大常委会办公室", "市政府办公室", "市政协办公室", "市纪委"])
    )
    rows = set_galley(bulletin(article("标题", "正文"), imprint=imprint), GUOBIAO).imprint
    texts = [row.left for row in rows if row.left]
    assert texts[0].startswith("报：市委办公室，")
    assert texts[1].startswith("　　")
    assert "".join(texts).replace("　　", "").startswith("报：" + imprint.report_to)


def test_articles_that_did_not_change_come_back_as_the_same_items() -> None:
    made = bulletin(department("甲", article("标题", "正文")), masthead=MASTHEAD, imprint=IMPRINT)
    first, second = set_galley(made, GUOBIAO), set_galley(made, GUOBIAO)
    pairs = zip(first.items, second.items, strict=True)
    assert all(one is other for one, other in pairs if one.source.part in (Part.HEADLINE, Part.BLOCK))


@pytest.mark.parametrize(("sign", "characters"), [("●", 1), ("–", 1), ("1.", 2), ("10.", 2), ("（12）", 4)])
def test_a_bullet_takes_up_one_character_before_its_text_and_numbers_alike(sign: str, characters: int) -> None:
    style = GUOBIAO.style(StyleName.BODY)
    item = TextItem(Source(Part.BLOCK), style, (Run("要点"),), style.alignment, sign=sign, list_level=0)
    indents = paragraph_indents(item, "zh-CN")
    assert indents.text == indents.turn_over
    assert indents.turn_over - indents.first == pytest.approx(characters * 15.75)
