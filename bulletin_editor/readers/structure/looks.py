"""How prominent the lines of a draft look: what tells its titles from its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_editor.readers.structure import patterns
from bulletin_editor.readers.structure.line import Line

Look = tuple[float, float, int, int]
"""How prominent a line looks; smaller is more prominent: declared level, minus size, not centred, not bold."""

UNDECLARED = 99.0
DECLARED_HEADLINE: Look = (-1.0, 0.0, 0, 0)
"""The look of lines that a draft itself calls headlines: no title stands above them in an article."""
_LARGER = 1.08
_LONGEST_TITLE = 45.0
"""Longer lines tell whether a draft has its text itself in the style of headings."""
_LONGEST_PIECE = 30.0
_WITHOUT_LOOK = frozenset(("caption", "section", "department", "kicker", "subhead", "byline"))
"""Styles that say already what their lines are."""


@dataclass(frozen=True, slots=True)
class _Usage:
    """How a draft looks as a whole: what most of its text has tells nothing apart."""

    size: float | None
    bold: bool
    heavy: bool
    level: bool


def looks_of(lines: Sequence[Line]) -> list[Look | None]:
    """Return the look of every line that stands out, `None` for all others."""
    sizes: dict[float, float] = defaultdict(float)
    bold = heavy = text = long = declared = 0.0
    for line in lines:
        if line.is_text:
            weight = line.length * (1 + line.text.count("\n"))
            text += weight
            bold += weight if line.evidence.bold else 0
            heavy += weight if line.evidence.heavy else 0
            if line.length > _LONGEST_TITLE:
                long += weight
                declared += weight if line.evidence.level is not None else 0
            if line.evidence.size is not None:
                sizes[line.evidence.size] += len(line.text)
    usual = max(sizes, key=lambda size: sizes[size]) if sizes else None
    usage = _Usage(usual, bold=bold * 2 < text, heavy=heavy * 2 < text, level=declared * 5 <= long * 4)
    looks = [_look(line, usage) for line in lines]
    for index, line in enumerate(lines):
        above = looks[index - 1] if index else None
        if looks[index] is None and _goes_on_below(lines, looks, index):
            looks[index] = looks[index + 1]
        if line.evidence.style == "subtitle" and above is not None and above[0] < UNDECLARED:
            looks[index] = (above[0] + 0.5, 0.0, 0, 0)
    return looks


def _goes_on_below(lines: Sequence[Line], looks: Sequence[Look | None], index: int) -> bool:
    """Tell whether a centred line that ends in mid-clause is the beginning of a title on several lines."""
    line = lines[index]
    if index + 1 >= len(lines) or not line.is_plain or not line.is_centred or line.length > _LONGEST_PIECE:
        return False
    if line.text[-1] not in "、，," and not patterns.is_left_open(line.text):
        return False
    evidence, below = line.evidence, lines[index + 1].evidence
    alike = evidence.size == below.size and evidence.bold == below.bold and lines[index + 1].is_centred
    return alike and looks[index + 1] is not None


def _look(line: Line, usage: _Usage) -> Look | None:
    if not line.is_plain:
        return None
    evidence = line.evidence
    style = evidence.style
    if style == "headline":
        return DECLARED_HEADLINE
    if style in _WITHOUT_LOOK:
        return None
    size = evidence.size or 0.0
    larger = round(size, 1) if usage.size and size > usage.size * _LARGER else 0.0
    stands_out = (evidence.bold and usage.bold) or (evidence.heavy and usage.heavy)
    centred, bold = int(not line.is_centred), int(not stands_out)
    if usage.level and evidence.level is not None and line.length <= 80:
        return (float(evidence.level), 0.0, 0, 0)
    if style in ("title", "subtitle") and usage.level:
        return (0.0 if style == "title" else 0.5, 0.0, 0, 0)
    if (not larger and centred and bold) or patterns.SUBHEAD_DASH.match(line.text):
        return None
    if line.length > 60 or line.text[-1] in "。；;，,、" or patterns.has_stop_inside(line.text):
        return None
    return (UNDECLARED, -larger, centred, 0 if larger else bold)


def is_of_subtitle(look: Look) -> bool:
    """Tell whether this is the look of lines in a style of subtitles: halfway below the title above them."""
    return look[0] % 1 == 0.5
