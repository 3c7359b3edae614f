"""An office's own templates: what they say, what they inherit, and what a bulletin carries of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.template_files import (
    add_template,
    keep_template,
    remove_template,
    rename_template,
    share_template,
)
from bulletin_editor.templates.length import mm, pt
from bulletin_editor.templates.loading import (
    carried_template,
    find_template_of,
    load_own_template,
    load_template,
    own_template_names,
    own_templates_folder,
    parse_own_template,
    template_names,
    template_of,
)
from bulletin_editor.templates.own_template import OwnTemplate
from bulletin_editor.templates.template import StyleName
from tests.builders import article, bulletin

HEADLINE_SIZE = ("styles", "headline", "size")


def changed(name: str = "开发区版式") -> OwnTemplate:
    return load_own_template("guobiao").with_value(HEADLINE_SIZE, "26pt").named(name)


def test_an_own_template_is_found_by_its_name_beside_the_shipped_ones() -> None:
    keep_template(changed())
    assert template_names() == ("guobiao", *template_names()[1:-1], "开发区版式")
    template = load_template("开发区版式")
    assert (template.name, template.title("zh")) == ("开发区版式", "开发区版式")
    assert template.style(StyleName.HEADLINE).size == pt(26)
    assert template.page == load_template("guobiao").page


def test_its_file_says_only_what_differs() -> None:
    path = keep_template(changed())
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line]
    assert lines == [
        'inherits = "guobiao"',
        "[styles.headline]",
        'size = "26pt"',
        "[titles]",
        'zh = "开发区版式"',
        'en = "开发区版式"',
    ]


def test_what_is_set_to_the_inherited_value_is_not_said() -> None:
    own = load_own_template("guobiao")
    assert own.with_value(HEADLINE_SIZE, "22pt") == own
    assert own.with_value(("styles", "headline", "italic"), False) == own
    assert changed().with_value(HEADLINE_SIZE, "22pt").says(HEADLINE_SIZE) is False
    assert changed().without(("styles",)).value(HEADLINE_SIZE) == "22pt"


def test_a_value_tells_the_style_it_comes_from() -> None:
    own = load_own_template("guobiao")
    assert own.source_style(("styles", "headline", "alignment")) == "_title"
    assert own.source_style(("styles", "headline", "bold")) == ""
    assert own.with_value(("styles", "_title", "alignment"), "left").template().style("section").alignment == "left"


def test_one_script_of_a_style_may_have_other_faces() -> None:
    own = load_own_template("guobiao").with_value(("styles", "headline", "faces", "latin"), ["Arial"])
    faces = own.template().style(StyleName.HEADLINE).faces
    assert faces.latin == ("Arial",)
    assert faces.east_asian[0] == "方正小标宋简体"


def test_false_takes_away_an_inherited_rule_and_level() -> None:
    own = load_own_template("qubao").with_value(("page", "columns", "rule"), False)
    own = own.with_value(("styles", "headline", "outline_level"), False)
    template = parse_own_template("own", own.text()).template()
    assert load_template("qubao").page.columns.rule is not None
    assert template.page.columns.rule is None
    assert template.style(StyleName.HEADLINE).outline_level is None


def test_a_template_that_inherits_an_own_one_is_flattened_to_the_shipped_one() -> None:
    keep_template(changed("甲"))
    folder = own_templates_folder()
    (folder / "乙.toml").write_text('inherits = "甲"\n[page]\ntop = "40mm"\n', encoding="utf-8")
    name, text = carried_template("乙")
    remove_template("甲")
    remove_template("乙")
    template = template_of(replace(bulletin(article()), template=name, own_template=text))
    assert (template.page.top, template.style(StyleName.HEADLINE).size) == (mm(40), pt(26))


def test_a_bulletin_prints_in_the_template_it_carries_where_the_file_is_lacking() -> None:
    own = changed()
    value = replace(bulletin(article()), template=own.name, own_template=own.text())
    found = find_template_of(value)
    assert (found.problem, found.template.style(StyleName.HEADLINE).size) == (None, pt(26))
    assert find_template_of(value).template is found.template


@pytest.mark.parametrize(
    ("name", "text"),
    [("某办公室", ""), ("../../etc/passwd.toml", ""), ("a/b", ""), ("甲", "size = ["), ("甲", "[page]\nfuture = 1\n")],
)
def test_a_bulletin_whose_template_is_lacking_or_damaged_prints_in_the_default_one(name: str, text: str) -> None:
    found = find_template_of(replace(bulletin(article()), template=name, own_template=text))
    assert found.problem
    assert found.template is load_template("guobiao")


def test_templates_are_renamed_shared_and_taken_in(tmp_path: Path) -> None:
    keep_template(changed("甲"))
    rename_template(load_own_template("甲"), "乙")
    assert own_template_names() == ("乙",)
    share_template(load_own_template("乙"), tmp_path / "乙.toml")
    assert add_template(tmp_path / "乙.toml").name == "乙 2"
    assert own_template_names() == ("乙", "乙 2")
    assert load_template("乙 2").style(StyleName.HEADLINE).size == pt(26)
    assert load_template("乙 2").title("zh") == "乙 2"


def test_a_template_is_not_renamed_over_another() -> None:
    keep_template(changed("甲"))
    keep_template(changed("乙"))
    with pytest.raises(FileError) as refusal:
        rename_template(load_own_template("甲"), "乙")
    assert refusal.value.cause is Cause.ALREADY_EXISTS


@pytest.mark.parametrize("name", ["guobiao", "a/b", "..", "", " 甲", "甲\n乙"])
def test_a_name_that_is_none_or_taken_by_a_shipped_template_is_refused(name: str) -> None:
    with pytest.raises(FileError):
        keep_template(changed(name))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('inherits = "guobiao"\n[page]\ninside = "200mm"\n', "page.width"),
        ('inherits = "guobiao"\n[page]\nline_pitch = "0pt"\n', "page.line_pitch"),
        ('inherits = "guobiao"\n[styles.headline]\nsize = "0pt"\n', "styles.headline.size"),
        ('inherits = "guobiao"\n[styles.headline]\ncolour = "red"\n', "styles.headline.colour"),
        ('inherits = "guobiao"\n[styles.headline.faces]\nlatin = []\n', "styles.headline.faces"),
        ('inherits = "guobiao"\ntitles = { zh = 1 }\n', "titles"),
        ('inherits = "guobiao"\n[page.columns]\ncount = 0\n', "page.columns.count"),
        ('inherits = "guobiao"\n[page.columns]\ncount = 8\ngap = "20mm"\n', "page.columns.gap"),
        ('inherits = "guobiao"\n[styles.headline]\nsize = "15.3pt"\n', "half points"),
        ('inherits = "guobiao"\n[styles.headline]\nline_pitch = "28.97pt"\n', "twentieths"),
        ("inherits = 3\n", "inherits"),
        ('inherits = "guobiao"\nstyles = 3\n', "styles"),
        ('inherits = "guobiao"\n[styles]\nheadline = 3\n', "styles.headline"),
        ('inherits = "guobiao"\nmasthead = ["a"]\n', "masthead"),
    ],
)
def test_senseless_values_are_named_by_their_place(text: str, named: str) -> None:
    with pytest.raises(FileError) as refusal:
        parse_own_template("own", text)
    assert refusal.value.cause is Cause.INVALID_TEMPLATE
    assert named in refusal.value.detail
