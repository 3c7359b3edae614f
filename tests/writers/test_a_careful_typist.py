"""What somebody looks at who is handed a Word file: every template's is as a careful typist would have made it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from lxml import etree

from bulletin_editor.content.blocks import Role
from bulletin_editor.layout.composition import compose
from bulletin_editor.templates.loading import load_template, template_names
from bulletin_editor.writers.word import write_docx
from tests.builders import article, department, p, section, table
from tests.layout.samples import prose, rich_bulletin
from tests.writers.test_word import W, part, parts, text_of, value

TABLE = table(("项目", "个数"), ("厂房", "12"))
FACES = ("ascii", "hAnsi", "eastAsia", "cs")
MEANINGFUL = ("drawing", "sectPr", "pBdr", "br", "fldChar")
"""What gives a paragraph without text a meaning."""


@pytest.fixture(scope="module", params=template_names())
def handed_over(request: pytest.FixtureRequest) -> bytes:
    others = [article(f"第{n}篇稿件", prose(n), p("（一）要点", Role.HEADING_2), prose(n + 1)) for n in range(5)]
    made, style = rich_bulletin(request.param), load_template(request.param)
    made = replace(
        made, outline=(*made.outline, section("经验交流", *others, department("教育局", article("末篇", TABLE))))
    )
    return write_docx(made, style, compose(made, style))


def paragraphs(data: bytes) -> list[etree._Element]:
    return list(part(data).find(f"{W}body").iterchildren(f"{W}p"))  # type: ignore[union-attr]


def styles(data: bytes) -> dict[str | None, etree._Element]:
    return {each.get(f"{W}styleId"): each for each in part(data, "word/styles.xml").iter(f"{W}style")}


def test_no_paragraph_is_there_for_space(handed_over: bytes) -> None:
    blank = [each for each in paragraphs(handed_over) if not text_of(each).strip()]
    assert [each for each in blank if not any(each.find(f".//{W}{name}") is not None for name in MEANINGFUL)] == []
    assert not any(text_of(each).startswith(("  ", "\u3000\u3000")) for each in paragraphs(handed_over))


def test_the_outline_begins_at_the_top_and_leaves_no_level_out(handed_over: bytes) -> None:
    known = styles(handed_over)
    levels = [value(known[value(each, "pPr/pStyle")], "pPr/outlineLvl") for each in paragraphs(handed_over)]
    counted = [int(level) for level in levels if level is not None]
    assert counted[0] == 0
    assert all(below <= above + 1 for above, below in pairwise(counted))


def test_every_style_says_all_its_faces_and_none_is_the_themes(handed_over: bytes) -> None:
    faces = list(part(handed_over, "word/styles.xml").iter(f"{W}rFonts"))
    assert all(each.get(f"{W}{name}") for each in faces for name in FACES)
    assert not any("Theme" in name for each in faces for name in each.attrib)
    assert not any("theme" in name for name in parts(handed_over))


def test_faces_sizes_and_colours_stand_in_styles_alone(handed_over: bytes) -> None:
    looks = [each for found in paragraphs(handed_over) for each in found.iter(f"{W}r")]
    said = [child.tag.removeprefix(W) for each in looks for child in each.iterfind(f"{W}rPr/*")]
    assert {"sz", "color", "spacing"}.isdisjoint(said)
    named = [each for each in looks if each.find(f"{W}rPr/{W}rFonts[@{W}eastAsia]") is not None]
    assert len(named) < len(looks) / 20


def test_contents_are_a_field_with_its_entries_in_it(handed_over: bytes) -> None:
    codes = [each.text or "" for each in part(handed_over).iter(f"{W}instrText")]
    entries = [each for each in paragraphs(handed_over) if (value(each, "pPr/pStyle") or "").startswith("TOC")]
    assert sum(code.strip().startswith("TOC") for code in codes) == 1
    assert len(entries) > 2
    assert part(handed_over, "word/settings.xml").find(f"{W}updateFields") is None, "Word would ask on opening"


def test_pictures_are_described_and_tables_keep_their_rows_whole(handed_over: bytes) -> None:
    root = part(handed_over)
    assert all(each.get("descr") for each in root.iter() if str(each.tag).endswith("}docPr"))
    assert all(each.find(f"{W}trPr/{W}cantSplit") is not None for each in root.iter(f"{W}tr"))
