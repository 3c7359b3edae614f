"""Healing: paragraphs that columns or pages tore apart become whole again.

Two paragraphs are one where the first stops in mid-sentence and nothing tells that the second begins anew. How surely
depends on what the draft does elsewhere: typed indents decide, openings such as 会议指出 count against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_editor.content.blocks import Role
from bulletin_editor.readers.lines import is_wide
from bulletin_editor.readers.structure import bylines, patterns
from bulletin_editor.readers.structure.line import Line

_OPENING = re.compile(
    r"^(?:会上|会后|会前|会议|近日|日前|近期|目前|今年|去年|下一步|下半年|上半年|据悉|据了解|据介绍|同时|此外|另外|一方面|另一方面|截至|截止|"
    r"\d{1,2}月\d{1,2}日|\d{4}年|“|《|为了|为进一步|为深入|为切实|在|与会|活动中|随后|最后|接下来|通过|本次|此次)"
)
_WORDS = re.compile(r"\w+,?[ \u00a0]\w+")
_OPEN_WORD = re.compile(
    r"\b(?:an?|and|are|as|at|by|for|from|in|into|is|of|on|or|our|that|the|their|this|to|was|were|which|will|with)$",
    re.IGNORECASE,
)
"""No sentence ends with it: what follows goes on, were it a name."""
_NEAR = 8
_LEAST_LENGTH = 12.0
_LEAST_LINE_OF_LETTERS = 20.0


@dataclass(frozen=True, slots=True)
class Habits:
    """What an article does with its paragraphs elsewhere."""

    uses_indents: bool
    """Whether most of them begin with typed or declared indents."""
    ends_are_kept: bool
    """Whether they usually use stops, so that one without a stop at its end is a fault."""


def torn_confidence(first: Line, second: Line, habits: Habits) -> int:
    """Return how surely two neighbouring paragraphs that may be torn are one, in percent; 0 when they are two."""
    if not any(is_wide(near) and near.isalnum() for near in first.text[-_NEAR:] + second.text[:_NEAR]):
        return _torn_between_words(first, second)
    if patterns.continues_sentence(second.text):
        return 96
    if patterns.begins_with_rest(second.text) and not second.evidence.indented:
        return 90
    if patterns.ends_in_closing_mark(first.text):
        return 0
    in_mid_clause = first.text[-1] in "，、,《（(“—-" or patterns.is_left_open(first.text)
    if habits.uses_indents:
        if second.evidence.indented:
            return 80 if in_mid_clause and first.text[-1] != "—" and not _OPENING.match(second.text) else 0
        return 95
    if in_mid_clause:
        return 92
    if not habits.ends_are_kept:
        return 0
    if _OPENING.match(second.text):
        return 60 if patterns.has_stop_inside(first.text) and not second.text.startswith(("会", "近", "日前")) else 0
    return 88 if patterns.has_stop_inside(first.text) or "，" in first.text or "," in first.text else 70


def _torn_between_words(first: Line, second: Line) -> int:
    """Return how surely two paragraphs in letters are one: a whole line of words goes on in lower case."""
    if first.length < _LEAST_LINE_OF_LETTERS or not _WORDS.search(first.text) or not _WORDS.match(second.text):
        return 0
    if patterns.continues_sentence(second.text):
        return 92
    if second.text[0].isupper() and not _OPEN_WORD.search(first.text):
        return 0
    stopped = patterns.has_stop_inside(first.text) or "," in first.text[:-1]
    return 70 if stopped and first.text[-1].isalpha() and patterns.ends_sentence(second.text) else 0


def may_be_torn(first: Line, second: Line) -> bool:
    """Tell whether nothing in two neighbours forbids that they are halves of one paragraph."""
    if not (first.is_plain and second.is_plain) or first.paragraph.role is not second.paragraph.role:
        return False
    if bylines.ends_text(first.text) or patterns.ends_as_lead_in(first.text) or first.length < _LEAST_LENGTH:
        return False
    if patterns.number_level(second.text) is not None or patterns.is_enumeration(second.text):
        return False
    if second.evidence.sign_level is not None or first.is_centred or second.is_centred:
        return False
    if first.evidence.bold != second.evidence.bold and not patterns.continues_sentence(second.text):
        return False
    between = second.length < 4 and not patterns.ends_sentence(second.text)
    return not between and _reads_on(second)


def _reads_on(second: Line) -> bool:
    """Tell whether the second half reads as text: it has a stop, a comma or the length of a line."""
    return (
        patterns.ends_sentence(second.text)
        or patterns.has_stop_inside(second.text)
        or second.length > 20
        or patterns.ends_as_lead_in(second.text)
        or "，" in second.text
    )


def habits_of(lines: Sequence[Line]) -> Habits:
    """Return the habits of an article with these lines."""
    text = [line for line in lines if line.is_plain and line.length > 20]
    body = [line for line in text if line.paragraph.role is Role.BODY]
    indented = sum(1 for line in body if line.evidence.indented)
    stopped = sum(
        1
        for line in text
        if patterns.ends_sentence(line.text)
        or patterns.ends_as_lead_in(line.text)
        or patterns.has_stop_inside(line.text)
    )
    return Habits(len(body) > 1 and indented * 2 > len(body), stopped * 2 >= len(text))
