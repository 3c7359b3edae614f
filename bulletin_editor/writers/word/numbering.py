"""The numbering part: the template's signs as Word's own numbers, so that Word counts on when text is added.

Word counts by itself; this module follows its counting and starts a new list whenever the bulletin's number is
another one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain
from typing import assert_never

from bulletin_editor.layout.scripts import is_bullet
from bulletin_editor.templates.numbering import NumberForm, NumberSign
from bulletin_editor.templates.template import StyleName, Template
from bulletin_editor.writers.word.markup import Markup, part, w

_LEVELS = 9
_HIGHEST_NUMBER = 999


class NumberedKind(Enum):
    """What is numbered together."""

    HEADINGS = 1
    ITEMS = 2
    BULLETS = 3
    NOTES = 4


@dataclass(frozen=True, slots=True)
class NumberIndents:
    """Where a numbered paragraph's first line and turn-over lines begin, in twips."""

    first: int
    turn_over: int


@dataclass(frozen=True, slots=True)
class _Level:
    text: str
    form: str
    start: int = 1


@dataclass(slots=True)
class _Count:
    """Word's counting in one list of a kind."""

    number_id: int = 0
    last: list[int] = field(default_factory=lambda: [0] * _LEVELS)


class Numbering:
    """Gives paragraphs their numbering properties and gathers what the numbering part must say."""

    def __init__(self, template: Template, note_sign: NumberSign) -> None:
        self._signs: dict[NumberedKind, Sequence[NumberSign]] = {
            NumberedKind.HEADINGS: template.heading_signs,
            NumberedKind.ITEMS: template.list_signs,
            NumberedKind.NOTES: (note_sign,),
        }
        self._bullets = template.bullets
        self._bullet_face = template.style(StyleName.BODY).faces.latin[0]
        self._counts = {kind: _Count() for kind in NumberedKind}
        self._numbers: list[tuple[NumberedKind, int, int]] = []
        self._indents: dict[tuple[NumberedKind, int], NumberIndents] = {}

    def place(self, kind: NumberedKind, level: int, sign: str, indents: NumberIndents) -> Markup:
        """Return the numbering of a paragraph, or nothing when Word cannot count to this sign."""
        if kind is NumberedKind.BULLETS:
            number = 1
        else:
            found = self._number_of(kind, level, sign)
            if found is None:
                return ""
            number = found
        self._indents.setdefault((kind, level), indents)
        number_id = self._counted(kind, level, number)
        return w("numPr", w("ilvl", val=level), w("numId", val=number_id))

    def indents_of(self, kind: NumberedKind, level: int) -> NumberIndents:
        """Return the indents a level has by itself: those of its first paragraph."""
        return self._indents[kind, level]

    @property
    def is_used(self) -> bool:
        return bool(self._numbers)

    def part(self) -> bytes:
        abstract = [self._abstract(kind) for kind in NumberedKind if self._counts[kind].number_id]
        lists = [self._list(number_id, *begun) for number_id, begun in enumerate(self._numbers, 1)]
        return part("numbering", *abstract, *lists)

    @staticmethod
    def _list(number_id: int, kind: NumberedKind, level: int, start: int) -> Markup:
        restart = w("lvlOverride", w("startOverride", val=start), ilvl=level)
        is_bulleted = kind is NumberedKind.BULLETS
        return w("num", w("abstractNumId", val=kind.value), "" if is_bulleted else restart, numId=number_id)

    def _number_of(self, kind: NumberedKind, level: int, sign: str) -> int | None:
        """Read the number out of a sign, the expected one first."""
        signs = self._signs[kind]
        form = signs[min(level, len(signs) - 1)]
        expected = self._counts[kind].last[level] + 1
        candidates = chain((expected,), range(1, _HIGHEST_NUMBER + 1))
        return next((number for number in candidates if form.text(number) == sign), None)

    def _counted(self, kind: NumberedKind, level: int, number: int) -> int:
        """Follow Word's counting; a number Word would not come to begins a new list."""
        count = self._counts[kind]
        goes_on = count.number_id and (kind is NumberedKind.BULLETS or count.last[level] + 1 == number)
        if not goes_on:
            self._numbers.append((kind, level, number))
            count.number_id = len(self._numbers)
            count.last = [0] * _LEVELS
        count.last[:level] = [max(1, last) for last in count.last[:level]]  # levels left out count as begun
        count.last[level] = number
        count.last[level + 1 :] = [0] * (_LEVELS - level - 1)
        return count.number_id

    def _abstract(self, kind: NumberedKind) -> Markup:
        levels = (self._level(kind, level, look) for level, look in enumerate(self._levels(kind)))
        return w("abstractNum", w("multiLevelType", val="multilevel"), *levels, abstractNumId=kind.value)

    def _level(self, kind: NumberedKind, level: int, look: _Level) -> Markup:
        is_list = kind in (NumberedKind.ITEMS, NumberedKind.BULLETS)
        latin = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), self._bullet_face)
        face = w("rFonts", **latin) if is_bullet(look.text) else w("rFonts", hint="eastAsia")
        indents = self._indents.get((kind, level))
        return w(
            "lvl", w("start", val=look.start), w("numFmt", val=look.form),
            w("suff", val="tab" if is_list else "nothing"), w("lvlText", val=look.text),
            w("lvlJc", val="left"), w("pPr", indent_element(indents)) if indents else "",
            w("rPr", face), ilvl=level,
        )  # fmt: skip

    def _levels(self, kind: NumberedKind) -> Iterator[_Level]:
        match kind:
            case NumberedKind.BULLETS:
                for level in range(_LEVELS):
                    yield _Level(self._bullets[min(level, len(self._bullets) - 1)], "bullet")
            case NumberedKind.HEADINGS | NumberedKind.ITEMS | NumberedKind.NOTES:
                signs = self._signs[kind]
                for level in range(_LEVELS):
                    sign = signs[min(level, len(signs) - 1)]
                    yield _Level(sign.pattern.replace("{}", f"%{level + 1}"), _word_form(sign.form))
            case _:
                assert_never(kind)


def indent_element(indents: NumberIndents) -> Markup:
    """Return the indents as Word has them: from the turn-over lines, with the first line hanging or drawn in."""
    hanging = indents.turn_over - indents.first
    if hanging > 0:
        return w("ind", left=indents.turn_over, hanging=hanging)
    return w("ind", left=indents.turn_over, firstLine=-hanging)


def number_in(pattern: str, text: str) -> tuple[str, str, str] | None:
    """Split a text such as "图3 " by its pattern "图{} " into what stands before the number, the number, the rest."""
    if "{}" not in pattern:
        return None
    before, after = pattern.split("{}", 1)
    match = re.fullmatch(f"({re.escape(before)})([0-9]+)({re.escape(after)}.*)", text, re.DOTALL)
    return (match[1], match[2], match[3]) if match else None


def _word_form(form: NumberForm) -> str:
    match form:
        case NumberForm.HAN:
            return "chineseCountingThousand"
        case NumberForm.DECIMAL:
            return "decimal"
        case NumberForm.ALPHABETIC:
            return "lowerLetter"
        case NumberForm.ROMAN:
            return "lowerRoman"
        case _:
            assert_never(form)
