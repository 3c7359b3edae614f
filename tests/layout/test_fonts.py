"""Nothing about faces is silent: what stands in for what, and which characters no printing face has."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.editing.findings import Finding
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.findings import LayoutRule
from bulletin_editor.layout.typesetter import installed_faces
from bulletin_editor.templates.loading import load_own_template, template_of
from bulletin_editor.templates.own_template import OwnTemplate
from tests.builders import article, bulletin, department, note, p, table

RARE = "\ue123"
"""A character of private use, as old office faces have them for names; no open face has it."""
GLYPHS = (LayoutRule.GLYPH_MISSING, LayoutRule.GLYPH_SUBSTITUTED)


def findings(value: Bulletin, own: OwnTemplate | None = None) -> tuple[Finding, ...]:
    if own is not None:
        value = replace(value, template=own.name, own_template=own.text())
    return compose(value, template_of(value)).findings


def with_faces(own: OwnTemplate, style: str, *families: str) -> OwnTemplate:
    return own.with_value(("styles", style, "faces", "east_asian"), list(families))


@pytest.fixture
def own() -> OwnTemplate:
    return load_own_template("guobiao").named("own")


def test_rare_characters_are_found_wherever_they_are_printed() -> None:
    masthead = Masthead(f"名{RARE}报", 3, unit=f"办{RARE}", date=datetime.date(2026, 3, 5), classification=f"内{RARE}")
    imprint = Imprint(report_to=f"王{RARE}", editor=f"李{RARE}")
    cells = table((f"表{RARE}头", "乙"), (f"甲{RARE}", "丁"))
    pieces = [
        article(
            f"主{RARE}题",
            p((*p("正文").inlines, note(f"注{RARE}"))),
            cells,
            p(f"正{RARE}文"),
            kicker=f"引{RARE}",
            subhead=f"副{RARE}",
            byline=f"记者 赵{RARE}",
        ),
        article("乙"),
    ]
    found = findings(bulletin(department(f"部{RARE}门", *pieces), masthead=masthead, imprint=imprint))
    rare = [finding for finding in found if finding.rule in GLYPHS]
    assert all(finding.text[finding.start : finding.end] == RARE for finding in rare)
    texts = " ".join(finding.text for finding in rare)
    for around in (
        "名*报",
        "办*",
        "内*",
        "王*",
        "李*",
        "部*门",
        "引*",
        "主*题",
        "副*",
        "注*",
        "表*头",
        "甲*",
        "正*文",
        "赵*",
    ):
        assert around.replace("*", RARE) in texts, around


def test_a_place_in_the_text_of_an_article_leads_there() -> None:
    piece = article("题", p(f"姓名：{RARE}"))
    (finding,) = [finding for finding in findings(bulletin(piece)) if finding.rule in GLYPHS]
    assert (finding.node_id, finding.block_id, finding.start) == (piece.id, piece.blocks[0].id, 3)


def test_a_face_that_lacks_common_characters_is_told_with_what_lends_them(own: OwnTemplate) -> None:
    assert "Liberation Serif" in installed_faces()
    own = with_faces(own, "_text", "Liberation Serif", "Noto Serif CJK SC")
    found = [f for f in findings(bulletin(article("题", p("国 abc"))), own) if f.rule in GLYPHS and f.text == "国 abc"]
    assert [(f.arguments["character"], f.arguments["face"], f.arguments["substitute"]) for f in found] == [
        ("国", "Liberation Serif", "Noto Serif CJK SC")
    ]


def test_latin_characters_are_asked_of_the_latin_face(own: OwnTemplate) -> None:
    own = own.with_value(("styles", "_text", "faces", "latin"), ["LXGW WenKai", "Liberation Serif"])
    assert not [f for f in findings(bulletin(article("题", p("abc 国é"))), own) if f.rule in GLYPHS]


def test_every_style_that_prints_names_its_substitute_once(own: OwnTemplate) -> None:
    styles = [
        "masthead-name",
        "imprint",
        "table-header",
        "table-cell",
        "contents-title",
        "page-number",
        "byline",
        "note",
    ]
    for style, wanted in zip(styles, "甲乙丙丁戊己庚辛", strict=True):
        own = with_faces(own, style, f"{wanted}体", "Noto Serif CJK SC")
    value = bulletin(
        article("甲", p((*p("正文").inlines, note("注"))), table(("表", "头"), ("甲", "乙")), byline="记者"),
        article("乙", "正文"),
        masthead=Masthead("报"),
        imprint=Imprint(copies=3),
    )
    substituted = [f.arguments for f in findings(value, own) if f.rule is LayoutRule.FACE_SUBSTITUTED]
    for wanted in "甲乙丙丁戊己庚辛":
        (arguments,) = [one for one in substituted if one["face"] == f"{wanted}体"]
        assert arguments["substitute"] == "Noto Serif CJK SC"


def test_a_style_without_any_installed_face_is_a_warning(own: OwnTemplate) -> None:
    found = findings(bulletin(article("题", "正文")), with_faces(own, "headline", "无此字体"))
    assert [f.arguments["face"] for f in found if f.rule is LayoutRule.FACE_MISSING] == ["无此字体"]
