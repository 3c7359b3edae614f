"""How text and rules look, as plain data for the painter: faces, marks, gaps between marks, alignment."""

from __future__ import annotations

import re
from typing import Any, assert_never

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.content.inlines import Script
from bulletin_editor.layout.portion_widths import SCRIPT_SCALE
from bulletin_editor.layout.printed_text import Span
from bulletin_editor.templates.template import Rule, Style

Data = dict[str, Any]

HEAVY_DESIGNS = frozenset(
    {"方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "STZhongsong", "华文中宋"}
)
"""Faces that are heavy without being bold: what stands in for them is painted bold."""

_RAISED = {Script.SUPERSCRIPT: -0.35, Script.SUBSCRIPT: 0.14}

_MARKS_IN_A_ROW = re.compile(
    "(?<=[、。，．：；！？“”‘’（）《》〈〉「」『』【】〔〕〖〗])(?=[、。，．：；！？“”‘’（）《》〈〉「」『』【】〔〕〖〗])"
)
"""Between marks that Typst would squeeze together; Word is told not to, and so are we."""

_LAST_RESORT = ("Noto Serif CJK SC", "Noto Sans CJK SC", "LXGW WenKai", "Source Han Serif SC", "SimSun", "Songti SC")
"""Faces asked last, so that a stand-in is chosen here and not by chance."""


def look_pieces(text: str, span: Span, spacing: float) -> list[Data | str]:
    """Return a stretch of one look; a gap of the letter spacing alone keeps neighbouring marks at their full width."""
    parts = _MARKS_IN_A_ROW.split(text)
    look = mark_look(span)
    pieces: list[Data | str] = []
    for part in parts:
        if pieces:
            pieces.append({"gap": spacing})
        pieces.append({"text": part, **look} if look else part)
    return pieces


def mark_look(span: Span) -> Data:
    """Return what the marks of a stretch look like; empty for plain text."""
    marks = span.marks
    look: Data = {
        name: True
        for name, wanted in (
            ("bold", marks.bold),
            ("italic", marks.italic),
            ("underline", marks.underline),
            ("strike", marks.strike),
        )
        if wanted
    }
    if marks.script in _RAISED:
        look |= {"raise": _RAISED[marks.script] / SCRIPT_SCALE, "scale": SCRIPT_SCALE}
    if marks.link.startswith(("http://", "https://", "mailto:")):
        look["link"] = marks.link
    return look


def style_data(style: Style) -> Data:
    """Return a style as the painter wants it; what stands in for a heavy face is painted bold."""
    return {
        "latin": list(style.faces.latin),
        "east": list(dict.fromkeys((*style.faces.east_asian, *style.faces.latin, *_LAST_RESORT))),
        "size": float(style.size),
        "tracking": float(style.letter_spacing),
        "colour": style.colour,
        "bold": style.bold or style.faces.east_asian[0] in HEAVY_DESIGNS,
        "boldlatin": style.bold,
        "italic": style.italic,
    }


def rule_data(rule: Rule, x: float, y: float, *, width: float = 0.0, height: float = 0.0) -> Data:
    """Return a rule across of a width, or an upright one of a height; `x` or `y` is where its middle lies."""
    thickness = float(rule.thickness)
    return {
        "kind": "rule",
        "artifact": True,
        "x": x,
        "y": y,
        "width": width or thickness,
        "height": height or thickness,
        "thickness": thickness,
        "colour": rule.colour,
        "angle": 90 if height else 0,
    }


def alignment_name(alignment: Alignment) -> str:
    """Return where Typst sets a line; justified ones are stretched by their own ends."""
    match alignment:
        case Alignment.LEFT | Alignment.JUSTIFIED:
            return "left"
        case Alignment.CENTRE:
            return "center"
        case Alignment.RIGHT:
            return "right"
        case _:
            assert_never(alignment)
