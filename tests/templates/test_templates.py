import datetime
from pathlib import Path

import pytest

from bulletin_editor.content.bulletin import Imprint, Masthead
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.resource_files import resource_path
from bulletin_editor.templates.length import Length, mm, pt
from bulletin_editor.templates.loading import load_template, read_template, template_names
from bulletin_editor.templates.matter import imprint_rows, masthead_rows
from bulletin_editor.templates.numbering import NumberForm, NumberSign, han_number
from bulletin_editor.templates.template import StyleName


def test_the_national_standard_is_the_default_and_a_newsletter_is_there() -> None:
    assert template_names()[0] == "guobiao"
    assert "newsletter" in template_names()


@pytest.mark.parametrize("name", template_names())
def test_every_shipped_template_fills_its_page_with_whole_lines(name: str) -> None:
    template = load_template(name)
    page = template.page
    assert page.lines * page.line_pitch <= page.text_height < (page.lines + 1) * page.line_pitch
    assert set(template.styles) == set(StyleName)
    for style in template.styles.values():
        assert style.size <= style.line_pitch or style.name in (StyleName.MASTHEAD_NAME, StyleName.PAGE_NUMBER)


def test_the_national_standard_page_has_the_numbers_of_gb_t_9704() -> None:
    template = load_template("guobiao")
    page, body = template.page, template.style(StyleName.BODY)
    assert (round(page.text_width.mm, 3), round(page.text_height.mm, 3)) == (156, 225)
    assert (page.lines, page.characters) == (22, 28)
    assert body.size == pt(16)
    assert page.line_pitch.twips == 579
    assert 28 * (body.size + body.letter_spacing) <= page.text_width < 29 * (body.size + body.letter_spacing)


def test_the_masthead_writes_number_and_date_in_the_templates_words() -> None:
    masthead = Masthead("澜河简报", 12, 156, unit="区委办公室", date=datetime.date(2026, 3, 5))
    texts = [row.left + row.centre + row.right for row in masthead_rows(load_template("guobiao"), masthead)]
    assert texts == ["澜河简报", "第12期（总第156期）", "区委办公室2026年3月5日"]


def test_an_empty_masthead_keeps_its_rule_and_a_supplement_says_so() -> None:
    template = load_template("guobiao")
    assert [row.rule is not None for row in masthead_rows(template, Masthead())] == [True]
    rows = masthead_rows(template, Masthead(number=2, supplement=True))
    assert rows[0].centre == "增刊第2期"


def test_the_imprint_prints_only_what_is_filled_in() -> None:
    template = load_template("guobiao")
    assert imprint_rows(template, Imprint(), Masthead()) == ()
    rows = imprint_rows(template, Imprint(report_to="市委", reviewer="赵"), Masthead())
    assert [row.left for row in rows if row.left] == ["报：市委", "审核：赵"]
    rules = [row.rule is not None for row in rows]
    assert rules[0]
    assert rules[-1]


def test_lengths_know_their_units() -> None:
    assert Length.parse("37mm") == mm(37)
    assert Length.parse("579twip").twips == 579
    assert pt(16).half_points == 32
    assert mm(210).twips == 11906
    assert pt(72).emu == 914400
    with pytest.raises(ValueError, match="not a length"):
        Length.parse("16px")


def test_numbers_are_written_as_headings_want_them() -> None:
    assert [han_number(number) for number in (1, 10, 11, 20, 21, 105, 110, 999)] == [
        "一", "十", "十一", "二十", "二十一", "一百零五", "一百一十", "九百九十九",
    ]  # fmt: skip
    assert NumberSign("（{}）", NumberForm.HAN).text(12) == "（十二）"
    assert NumberSign("{}.", NumberForm.ALPHABETIC).text(28) == "ab."
    assert NumberSign("{})", NumberForm.ROMAN).text(14) == "xiv)"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (('size = "16pt"', 'size = "16px"'), "not a length"),
        (('byline_place = "end"', 'byline_place = "top"'), "byline_place"),
        (("[contents]", '[contents]\ncolour = "red"'), "contents.colour"),
        (('centre = "{name}"', 'centre = "{nome}"'), "nome"),
        (('inherits = "_kai"', 'inherits = "_none"'), "_none"),
        (("lines = 22\n", ""), "page.lines"),
        (('language = "zh-CN"', "language = "), "line"),
    ],
)
def test_a_faulty_template_is_refused_with_the_place(tmp_path: Path, change: tuple[str, str], named: str) -> None:
    text = resource_path("templates", "guobiao.toml").read_text(encoding="utf-8")
    assert change[0] in text
    path = tmp_path / "own.toml"
    path.write_text(text.replace(*change, 1), encoding="utf-8")
    with pytest.raises(FileError) as caught:
        read_template(path)
    assert caught.value.cause is Cause.INVALID_TEMPLATE
    assert named in caught.value.detail


def test_the_strict_standard_differs_by_margins_pitch_and_the_place_of_its_number_alone() -> None:
    usual, strict = load_template("guobiao"), load_template("guobiao-strict")
    page = strict.page
    assert (round(page.top.mm, 2), round(page.bottom.mm, 2)) == (34.28, 32.88)
    assert (page.lines, page.characters, page.line_pitch.twips) == (22, 28, 589)
    assert strict.masthead == usual.masthead
    for name in StyleName:
        assert strict.style(name).faces == usual.style(name).faces
        assert strict.style(name).size == usual.style(name).size
        if usual.style(name).line_pitch == usual.page.line_pitch:
            assert strict.style(name).line_pitch == page.line_pitch


def test_an_offices_own_template_says_only_what_differs(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('inherits = "guobiao"\n[styles.masthead-name]\ncolour = "#004080"\n', encoding="utf-8")
    template = load_template(str(own))
    assert template.name == "own"
    assert template.style(StyleName.MASTHEAD_NAME).colour == "#004080"
    assert template.style(StyleName.MASTHEAD_NAME).size == pt(60)
    assert template.page == load_template("guobiao").page


@pytest.mark.parametrize(("text", "named"), [('inherits = "own"', "itself"), ('inherits = "nobody"', "nobody")])
def test_a_template_inherits_only_from_another_that_is_there(tmp_path: Path, text: str, named: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileError) as caught:
        read_template(path)
    assert named in caught.value.detail


def test_an_unknown_template_is_named() -> None:
    with pytest.raises(FileError) as caught:
        load_template("nowhere")
    assert caught.value.cause is Cause.UNKNOWN_TEMPLATE
