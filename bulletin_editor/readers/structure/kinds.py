"""What one line of a draft could be by its own text and looks, before its neighbours are asked."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.inlines import Run
from bulletin_editor.readers.structure import bylines, patterns, units
from bulletin_editor.readers.structure.line import Line
from bulletin_editor.readers.structure.looks import UNDECLARED, Look


class Kind(Enum):
    SECTION = auto()
    DEPARTMENT = auto()
    TITLE = auto()
    """A line of a headline system."""
    HEADING = auto()
    BYLINE = auto()
    LOOSE = auto()
    """Short and without a stop at its end: a title or heading where the neighbours agree."""
    BODY = auto()
    OTHER = auto()
    """A table, figure or page break."""


TITLE_LENGTH = 45.0
_FARTHEST_TEXT = 40
KINDS_OF_STYLES = {
    "section": Kind.SECTION,
    "department": Kind.DEPARTMENT,
    "kicker": Kind.TITLE,
    "headline": Kind.TITLE,
    "subhead": Kind.TITLE,
    "byline": Kind.BYLINE,
}
"""What a draft declares a line to be."""
DECLARED_PARTS = frozenset(("kicker", "headline", "subhead"))
HEADS = (Kind.SECTION, Kind.DEPARTMENT, Kind.TITLE)


def own_kind(line: Line, look: Look | None) -> Kind:
    """Return what a line could be, given its look."""
    if not line.is_plain:
        return Kind.BODY if isinstance(line.block, Paragraph) else Kind.OTHER
    style = line.evidence.style
    if style in KINDS_OF_STYLES:
        return KINDS_OF_STYLES[style]
    if style == "credit":
        return Kind.BODY
    declared = look is not None and look[0] < UNDECLARED
    if not declared and bylines.byline_confidence(line.text):
        return Kind.BYLINE
    if look is None and line.length > TITLE_LENGTH:
        return Kind.BODY
    if patterns.number_level(line.text) is not None or line.evidence.sign_level is not None:
        return Kind.HEADING if declared else Kind.BODY
    if patterns.DATE.match(line.text) or patterns.FACT_LABEL.match(line.text) or units.is_list_of_people(line.text):
        return Kind.BODY
    if look is not None:
        return Kind.TITLE
    return Kind.LOOSE if has_title_shape(line) and not has_marks_of_text(line.paragraph) else Kind.BODY


def has_title_shape(line: Line) -> bool:
    """Tell whether a line could be a title by its text: short, one piece, not closed by a stop, no label or sign."""
    text = line.text
    if not line.is_plain or not 2 <= line.length <= TITLE_LENGTH or text.count("\n") > 2:
        return False
    if text[-1] in "。；;，,、：:." or patterns.has_stop_inside(text) or patterns.number_level(text) is not None:
        return False
    if patterns.is_left_open(text) or patterns.SPEAKER.match(text) or patterns.TEXT_OPENING.match(text):
        return False
    if line.evidence.page_ended and "，" in text:
        return False
    return not patterns.DATE.match(text) and not text.isdigit() and not bylines.byline_confidence(text)


def has_title_shape_after_number(line: Line) -> bool:
    """Tell whether what follows a numbering sign could be a title."""
    rest = patterns.without_number(line.text)
    return 2 <= len(rest) <= TITLE_LENGTH and rest[-1] not in "。；;，,、：:." and not patterns.has_stop_inside(rest)


def is_reading_text(line: Line) -> bool:
    """Tell whether a line is clearly text to read."""
    text = line.text
    if not text or line.evidence.level is not None:
        return False
    return line.length > TITLE_LENGTH or patterns.has_stop_inside(text) or (text[-1] in "。；;" or text.endswith("."))


def has_marks_of_text(paragraph: Paragraph) -> bool:
    """Tell whether a line carries marks that titles never have: links, struck text, single words that stand out."""
    marks = [inline.marks for inline in paragraph.inlines if isinstance(inline, Run)]
    if any(one.link or one.strike for one in marks):
        return True
    for switches in ([one.italic for one in marks], [one.underline for one in marks]):
        if 0 < sum(switches) < len(marks):
            return True
    return False


def next_text(lines: Sequence[Line], index: int) -> int | None:
    """Return the index of the next line with text; past many pictures and tables in a row there is none."""
    for following in range(index + 1, min(index + 1 + _FARTHEST_TEXT, len(lines))):
        if lines[following].text:
            return following
    return None
