from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bulletin_editor.content.inlines import (
    Footnote,
    Inlines,
    LineBreak,
    Marks,
    Revision,
    RevisionKind,
    Run,
    Script,
)
from bulletin_editor.layout.galley import Part, Source, TextItem
from bulletin_editor.layout.line_rules import NO_BREAK_AFTER, NO_BREAK_BEFORE
from bulletin_editor.layout.measuring import text_width
from bulletin_editor.layout.paragraph_setting import set_paragraph
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.loading import load_template
from bulletin_editor.templates.template import StyleName

GUOBIAO = load_template("guobiao")
NEWSLETTER = load_template("newsletter")
MEASURE = float(GUOBIAO.page.measure)
TWIP = 0.05
PROSE = st.text(
    alphabet="国家发展改革会议精神ABCxyz019 ，。、；：！？“”‘’（）《》〔〕—…·%-/.,", min_size=1, max_size=300
)
UNITS = (
    "国",
    "家，",
    "发。",
    "《展",
    "革》",
    "“改",
    "会”；",
    "（议",
    "精）。",
    "神——",
    "中……",
    "〔二",
    "〕号",
    "、人",
    "：“民",
)
"""Stretches between which a line may always end somewhere near."""


def paragraph(text: str | Inlines, style: StyleName = StyleName.FLUSH, measure: float = MEASURE) -> SetText:
    inlines = (Run(text),) if isinstance(text, str) else text
    look = GUOBIAO.style(style)
    return set_paragraph(TextItem(Source(Part.BLOCK), look, inlines, look.alignment), {"n": 12}, measure, "zh-CN")


def in_newsletter(text: str) -> SetText:
    body, measure = NEWSLETTER.style(StyleName.BODY), float(NEWSLETTER.page.measure)
    return set_paragraph(TextItem(Source(Part.BLOCK), body, (Run(text),), body.alignment), {}, measure, "en")


def lines(text: str | Inlines, style: StyleName = StyleName.FLUSH, measure: float = MEASURE) -> list[str]:
    made = paragraph(text, style, measure)
    return [made.text[line.start : line.end] for line in made.lines]


def test_a_full_line_holds_28_characters_and_the_first_two_fewer() -> None:
    assert [len(line) for line in lines("国" * 70)] == [28, 28, 14]
    assert [len(line) for line in lines("国" * 70, StyleName.BODY)] == [26, 28, 16]


def test_the_last_character_of_a_line_keeps_its_full_width() -> None:
    assert paragraph("国" * 40).lines[0].width == pytest.approx(28 * 15.75 + 0.25)


def test_latin_letters_are_as_wide_as_word_processors_round_them() -> None:
    body = NEWSLETTER.style(StyleName.BODY)
    made = in_newsletter(
        "Some devices are designed to deny users access to install or run modified versions of the software inside."
    )
    assert made.text[: made.lines[0].end].endswith("versions of the")
    assert text_width("e" * 100, body, "en") == pytest.approx(488.35)  # not the 488.23 of unrounded letters


@given(st.lists(st.sampled_from(UNITS), min_size=1, max_size=120).map("".join), st.floats(120, 500))
def test_no_line_begins_or_ends_with_a_forbidden_mark(text: str, measure: float) -> None:
    made = lines(text, measure=measure)
    assert not [line for line in made[1:] if line[0] in NO_BREAK_BEFORE]
    assert not [line for line in made[:-1] if line[-1] in NO_BREAK_AFTER]


@given(PROSE, st.floats(40, 500))
def test_lines_hold_all_the_text_and_fit_their_room(text: str, measure: float) -> None:
    made = paragraph(text, measure=measure)
    covered = "".join(made.text[line.start : line.end] for line in made.lines)
    assert covered.replace(" ", "") == text.replace(" ", "")
    for line in made.lines:
        assert line.width <= line.room + TWIP or line.end - line.start == 1


def test_dashes_ellipses_numbers_and_words_stay_whole() -> None:
    for token in ("——", "……", "1,234.56", "Development", "2016~2020", "G20"):
        for indent in range(18, 29):
            assert any(token in line for line in lines("国" * indent + token + "家" * 5)), (token, indent)


def test_addresses_and_units_end_a_line_after_a_slash_that_is_not_inside_a_number() -> None:
    assert lines("国" * 20 + "https://www.example.cn/articles/一") == [
        "国" * 20 + "https://",
        "www.example.cn/articles/一",
    ]
    assert lines("国" * 24 + "mg/Literes。")[0] == "国" * 24 + "mg/"
    assert lines("国" * 24 + "2026/1234567")[0] == "国" * 24


def test_a_line_ends_after_a_slash_or_before_an_opening_mark_only_when_more_would_fit() -> None:
    assert lines("国" * 26 + "mg/Litres")[0] == "国" * 26
    assert lines("国" * 26 + "ab（甲）")[0] == "国" * 26 + "ab"
    assert lines("国" * 26 + "abcd（甲）")[0] == "国" * 26


def test_a_word_longer_than_the_line_is_torn_where_the_line_is_full() -> None:
    made = lines("a" * 200)
    assert "".join(made) == "a" * 200
    assert len(made) > 1


def test_a_forced_line_end_ends_a_line_that_is_not_justified() -> None:
    made = paragraph((Run("上"), LineBreak(), Run("下")))
    assert [made.text[line.start : line.end] for line in made.lines] == ["上", "下"]
    assert made.lines[0].is_last


def test_a_note_reference_is_small_and_never_begins_a_line() -> None:
    for indent in range(20, 30):
        made = paragraph((Run("国" * indent), Footnote("n", (Run("注"),)), Run("家" * 10)))
        assert not any(made.text[line.start : line.end].startswith("12") for line in made.lines)
    reference = paragraph((Footnote("n", ()),))
    assert reference.lines[0].width == pytest.approx(2 * 0.5 * 0.58 * 16 - 0.25, abs=0.3)


def test_superscripts_take_less_room_than_the_text() -> None:
    raised = paragraph((Run("22", Marks(script=Script.SUPERSCRIPT)),)).lines[0].width
    assert raised < paragraph("22").lines[0].width * 0.65


def test_places_in_the_printed_text_lead_back_to_the_blocks_own() -> None:
    from tests.layout.samples import rich_article

    revised = next(block for block in rich_article().blocks if getattr(block, "inlines", ())[1:2])
    look = GUOBIAO.style(StyleName.BODY)
    item = TextItem(Source(Part.BLOCK), look, revised.inlines, look.alignment, sign="一、")  # type: ignore[union-attr]
    made = set_paragraph(item, {}, MEASURE, "zh-CN")
    assert made.text.startswith("一、会议决定增加的话")
    start = len("会议决定删去的话")
    assert made.model_offset(made.text.index("增加")) == start
    assert made.printed_offset(start) == made.text.index("增加")
    assert made.model_offset(0) == 0


def test_latin_letters_are_measured_alike_with_and_without_the_office_face() -> None:
    from bulletin_editor.layout.font_metrics import latin_widths

    assert latin_widths(("Times New Roman",), bold=False, italic=False)["A"] == pytest.approx(0.722, abs=0.001)
    assert latin_widths(("No Such Face", "Arial"), bold=True, italic=False)["A"] == pytest.approx(0.722, abs=0.001)
    assert latin_widths(("No Such Face",), bold=False, italic=False)["i"] == pytest.approx(0.278, abs=0.001)


def test_the_shipped_widths_are_those_of_the_fonts_they_were_measured_on() -> None:
    from bulletin_editor.layout.typesetter import installed_faces
    from bulletin_editor.layout.width_tables import measured_widths, shipped_widths

    faces = [face for family in ("Liberation Serif", "Liberation Sans") for face in installed_faces().get(family, ())]
    for face in faces:
        shipped = shipped_widths(face.family, bold=face.bold, italic=face.italic)
        assert shipped is not None
        measured = measured_widths(face.path, face.index)
        assert all(measured[character] == pytest.approx(width, abs=0.001) for character, width in shipped.items())


def test_tracked_changes_and_comments_part_the_letter_spacing() -> None:
    inserted, deleted = (Marks(revision=Revision(kind, "甲")) for kind in RevisionKind)
    whole = paragraph("国家发展").lines[0].width
    for marks in (inserted, Marks(comments=("c",))):
        assert paragraph((Run("国家"), Run("发展", marks))).lines[0].width == pytest.approx(whole + 0.25)
    assert paragraph((Run("国家"), Run("去", deleted), Run("发展"))).lines[0].width == pytest.approx(whole + 0.25)


def test_a_blank_between_chinese_and_latin_is_a_portion_of_its_own_and_so_not_spaced() -> None:
    latin = paragraph("国 Rust 国").lines[0].width
    tight = paragraph("国Rust国").lines[0].width
    blanks = 2 * 16 * 0.25
    assert latin - tight == pytest.approx(blanks - 0.25, abs=0.05)


def test_portions_are_whole_twips_wide() -> None:
    for text in ("国Rust国", "国 minigrep 能够", "2016年G20峰会", "（PM2.5）35μg/m³"):
        width = paragraph(text).lines[0].width * 20
        assert width == pytest.approx(round(width), abs=1e-6), text


def test_a_closing_mark_after_latin_text_stands_apart_from_the_chinese_after_it() -> None:
    assert paragraph("ab”国").lines[0].width == pytest.approx(paragraph("ab国”").lines[0].width + 0.25)


def test_slanted_text_keeps_room_free_at_a_lines_end() -> None:
    slanted = (Run("国" * 20), Run("国" * 20, Marks(italic=True)))
    assert [len(line) for line in lines(slanted)] == [27, 13]
    inside = (Run("国" * 20), Run("国" * 4, Marks(italic=True)), Run("国" * 10))
    assert [len(line) for line in lines(inside)] == [28, 6]


def test_marks_after_latin_text_hold_an_opening_quotation_mark_that_does_not_fit() -> None:
    assert lines("国" * 25 + "5%。“国国国")[1] == "5%。“国国国"
    assert lines("国" * 25 + "国。“国国国")[1] == "“国国国"
    assert lines("国" * 24 + "5%。“国国国")[1] == "“国国国", "where the mark would fit, only Chinese rules count"


def test_an_opening_quotation_mark_right_after_latin_text_begins_the_next_line() -> None:
    for latin in ("10%", "a&b", "C++", "a—"):
        assert lines("国" * 26 + latin + "“国国国")[1] == "“国国国"
    raised = (Run("国" * 25 + "约10"), Run("4", Marks(script=Script.SUPERSCRIPT)), Run("“实”字"))
    assert lines(raised)[1] == "“实”字"


def test_a_single_character_stands_even_where_there_is_no_room() -> None:
    assert lines("国", measure=0.5) == ["国"]


def test_in_a_cell_too_narrow_for_its_number_an_opening_mark_stands_alone_and_the_number_stays_whole() -> None:
    assert lines("（2015~2018年）", StyleName.TABLE_CELL, 40)[:3] == ["（", "2015~", "2018"]


ADDRESS = "https://www.example.gov.cn/art/2026/9/art_54713.html"


def test_an_address_with_a_blank_not_far_before_its_line_is_torn_where_the_line_is_full_in_its_digits_too() -> None:
    before = "国" * 22 + "甲 国国国国"
    assert lines(f"{before}国国国国国国国详见{ADDRESS}，邮箱。")[1:] == [
        "国国国国国国国详见https://www.example.gov.cn/art/2026/9/art_547", "13.html，邮箱。",
    ]  # fmt: skip


def test_an_address_takes_along_the_character_before_it_where_its_line_began_after_a_blank() -> None:
    before = "国" * 26 + "甲 "
    assert lines(f"{before}的规则。详见{ADDRESS}，邮箱。")[1:] == ["的规则。详", f"见{ADDRESS}，邮箱。"]


def test_an_address_takes_along_the_character_before_it_where_its_line_began_after_a_forced_end() -> None:
    made = paragraph((Run("甲"), LineBreak(), Run(f"的规则。详见{ADDRESS}，邮箱。")))
    assert [made.text[line.start : line.end] for line in made.lines] == ["甲", "的规则。详", f"见{ADDRESS}，邮箱。"]


def test_a_unit_with_a_dot_in_it_stays_whole_in_a_western_newsletter() -> None:
    for filling in range(16):
        made = in_newsletter("i" * filling + "光" * 36 + "kW·h，约")
        assert not [line for line in made.lines if made.text[: line.end].endswith(("k", "kW", "kW·"))]


def test_a_word_too_long_for_a_cell_is_torn_where_the_line_is_full_though_words_stand_before_it() -> None:
    assert lines("Johnson & Johnson合作项目", StyleName.TABLE_CELL, 34) == [
        "Johns", "on &", "Johns", "on合", "作项", "目",
    ]  # fmt: skip
