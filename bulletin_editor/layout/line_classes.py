"""Where Latin text may end a line: the classes and pairs of Unicode's line breaking, as word processors apply them.

The rules are those of UAX #14, version 5.0, with LibreOffice's changes: the degree sign is a letter, a backslash parts
like a slash, opening marks of any width hold on to the letter or digit before them. East Asian text has lists of its
own, see `line_rules`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from bulletin_editor.layout.line_rules import HELD_OVER_SPACES, HOLDS_OVER_SPACES, NOTE_MARK, SPACES
from bulletin_editor.layout.scripts import is_western


class LineClass(StrEnum):
    """The classes that the rules tell apart, by their names in UAX #14."""

    ALPHABETIC = "AL"
    NUMERIC = "NU"
    IDEOGRAPHIC = "ID"
    OPENING = "OP"
    CLOSING = "CL"
    QUOTATION = "QU"
    EXCLAMATION = "EX"
    INFIX = "IS"
    SYMBOL = "SY"
    HYPHEN = "HY"
    BREAK_AFTER = "BA"
    BREAK_BEFORE = "BB"
    DASH = "B2"
    INSEPARABLE = "IN"
    NON_STARTER = "NS"
    POSTFIX = "PO"
    PREFIX = "PR"
    GLUE = "GL"
    SPACE = "SP"


_MEMBERS: Mapping[LineClass, str] = {
    LineClass.OPENING: "([{‚„⁅（［｛｟｢《〈「『【〔〖〘〚〝﹙﹛﹝︵︷︹︻︽︿﹁﹃",
    LineClass.CLOSING: ")]}⁆、。，．）］｝｠｣》〉」』】〕〗〙〛〞〟﹐﹑﹒﹚﹜﹞︶︸︺︼︾﹀﹂﹄｡､",
    LineClass.QUOTATION: "\"'“”‘’‛‟«»‹›",
    LineClass.EXCLAMATION: "!?！？﹖﹗",
    LineClass.INFIX: ",.:;",
    LineClass.SYMBOL: "/\\",
    LineClass.HYPHEN: "-",
    LineClass.BREAK_AFTER: "|\u00ad\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a‐–‧",
    LineClass.BREAK_BEFORE: "´ˈˌˉ",
    LineClass.DASH: "—",
    LineClass.INSEPARABLE: "…‥․",
    LineClass.NON_STARTER: "：；・〜々〻ゝゞ゠ーヽヾ‼⁇⁈⁉﹔﹕ぁぃぅぇぉっゃゅょァィゥェォッャュョ",
    LineClass.POSTFIX: "%‰‱¢′″‴℃℉％￠",
    LineClass.PREFIX: "$£¤¥€№±+−∓＄￡￥",
    LineClass.GLUE: "\u00a0\u2007\u202f\u2060\ufeff\u034f",
    LineClass.SPACE: " \t\u3000",
}

_CLASSES: Mapping[str, LineClass] = {member: name for name, members in _MEMBERS.items() for member in members}

_LETTERS = (LineClass.ALPHABETIC, LineClass.NUMERIC)
_WORDS = (*_LETTERS, LineClass.IDEOGRAPHIC, LineClass.INSEPARABLE)
_HOLD_ON = (LineClass.CLOSING, LineClass.EXCLAMATION, LineClass.INFIX, LineClass.SYMBOL)
"""What never begins a line, even after spaces."""

_PAIRS_TOGETHER: Mapping[LineClass, tuple[LineClass, ...]] = {
    LineClass.ALPHABETIC: (*_LETTERS, LineClass.PREFIX, LineClass.OPENING),
    LineClass.NUMERIC: (*_LETTERS, LineClass.POSTFIX, LineClass.PREFIX, LineClass.OPENING),
    LineClass.IDEOGRAPHIC: (LineClass.POSTFIX,),
    LineClass.PREFIX: (*_LETTERS, LineClass.IDEOGRAPHIC),
    LineClass.POSTFIX: _LETTERS,
    LineClass.INFIX: _LETTERS,
    LineClass.CLOSING: _LETTERS,
}
"""What stays together with what comes after it."""

_IN_NUMBERS = (
    (LineClass.SYMBOL, LineClass.NUMERIC),
    (LineClass.PREFIX, LineClass.OPENING),
    (LineClass.POSTFIX, LineClass.OPENING),
)
"""Pairs that stay together in numbers only: 2026/7, $(5."""


@cache
def line_class(character: str) -> LineClass:
    """Return the class of a character; what needs a dictionary or has no rule of its own counts as a letter."""
    found = _CLASSES.get(character)
    if found is not None:
        return found
    if character.isdecimal() and unicodedata.east_asian_width(character) != "F":
        return LineClass.NUMERIC
    if unicodedata.east_asian_width(character) in "WF":
        return LineClass.IDEOGRAPHIC
    return LineClass.ALPHABETIC


def latin_line_may_end(text: str, place: int) -> bool:
    """Tell whether Latin rules let a line end at a place inside a text; behind a note's mark, as without it."""
    before = place - 1
    while before > 0 and text[before] == NOTE_MARK:
        before -= 1
    verdict = _pairs()[text[before] + text[place]]
    return _may_end_in_context(text, place) if verdict is None else verdict


class _Pairs(dict[str, bool | None]):
    """Whether a line may end between two characters, worked out when a pair first comes up; `None`: others decide."""

    def __missing__(self, pair: str) -> bool | None:
        before, after = line_class(pair[0]), line_class(pair[1])
        verdict: bool | None = None
        if before is LineClass.SPACE:
            if after in _HOLD_ON or after is LineClass.SPACE or pair[1] in HELD_OVER_SPACES:
                verdict = False
        elif _stay_together(before, after):
            verdict = False
        elif (before, after) not in _IN_NUMBERS:
            verdict = True
        self[pair] = verdict
        return verdict


@cache
def _pairs() -> _Pairs:
    return _Pairs()


def _stay_together(before: LineClass, after: LineClass) -> bool:
    if after in _HOLD_ON or after in (LineClass.SPACE, LineClass.GLUE, LineClass.QUOTATION):
        return True
    if before in (LineClass.OPENING, LineClass.QUOTATION, LineClass.GLUE, LineClass.BREAK_BEFORE):
        return True
    if after in (LineClass.BREAK_AFTER, LineClass.HYPHEN, LineClass.NON_STARTER, LineClass.DASH):
        return True
    if after is LineClass.INSEPARABLE and before in _WORDS:
        return True
    return after in _PAIRS_TOGETHER.get(before, ())


def _may_end_in_context(text: str, place: int) -> bool:
    """Tell whether a line may end where two characters alone do not say it: after a space, or inside a number."""
    before = line_class(text[place - 1])
    if before is LineClass.SPACE:
        mark = text[:place].rstrip(SPACES)[-1:]
        return mark not in HOLDS_OVER_SPACES and (mark == "" or line_class(mark) is not LineClass.OPENING)
    if before is LineClass.SYMBOL:
        at = place - 1
        while at > 0 and line_class(text[at]) in (LineClass.SYMBOL, LineClass.INFIX):
            at -= 1
        return line_class(text[at]) is not LineClass.NUMERIC
    return line_class(text[place + 1 : place + 2] or " ") is not LineClass.NUMERIC


def is_latin_at(text: str, place: int) -> bool:
    """Tell whether Latin rules hold at a place: those of the last letter or digit up to it."""
    while place > 0 and not _is_word(text[place]):
        place -= 1
    return is_western(text[place])


@cache
def _is_word(character: str) -> bool:
    return unicodedata.category(character) in ("Lu", "Ll", "Lt", "Lm", "Lo", "Nd")
