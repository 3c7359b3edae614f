"""Word's numbering: which list a paragraph belongs to, and the sign that Word shows before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bulletin_editor.content.blocks import MAXIMUM_LIST_LEVEL, ListItem, ListKind
from bulletin_editor.readers.word.xml_names import W, value, whole_number
from bulletin_editor.templates.numbering import han_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_HAN_FORMATS = frozenset(
    ("chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCounting",
     "taiwaneseCountingThousand", "chineseLegalSimplified", "japaneseDigitalTenThousand")
)  # fmt: skip
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    format: str = "decimal"
    pattern: str = "%1."
    start: int = 1


@dataclass(frozen=True, slots=True)
class Sign:
    """The list place of a paragraph, and its sign where it is of the kinds that headings carry."""

    item: ListItem
    text: str = ""
    level: int | None = None
    """1 to 4 for 一、（一）1. (1)."""


@dataclass(slots=True)
class _Counter:
    numbers: list[int] = field(default_factory=lambda: [0] * 9)


class Numbering:
    """Counts the paragraphs of each list as they come."""

    def __init__(self, root: _Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._abstract_of: dict[str, str] = {}
        self._counters: dict[str, _Counter] = {}
        if root is None:
            return
        for abstract in root.iterfind(f"{W}abstractNum"):
            name = abstract.get(f"{W}abstractNumId") or ""
            self._levels[name] = {
                whole_number(level.get(f"{W}ilvl")) or 0: _level(level) for level in abstract.iterfind(f"{W}lvl")
            }
        for number in root.iterfind(f"{W}num"):
            self._abstract_of[number.get(f"{W}numId") or ""] = value(number, "abstractNumId") or ""

    def sign(self, number_id: str, level: int) -> Sign | None:
        """Return the list place of the next paragraph of a list; `None` where the number says "no list"."""
        if number_id == "0" or number_id not in self._abstract_of:
            return None
        level = min(max(level, 0), MAXIMUM_LIST_LEVEL)
        known = self._levels.get(self._abstract_of[number_id], {})
        form = known.get(level, _Level())
        if form.format == "none" or (form.format != "bullet" and not form.pattern):
            return None
        if form.format == "bullet":
            return Sign(ListItem(ListKind.BULLET, level))
        counter = self._counters.setdefault(self._abstract_of[number_id], _Counter())
        numbers = counter.numbers
        numbers[level] = numbers[level] + 1 if numbers[level] else form.start
        for deeper in range(level + 1, len(numbers)):
            numbers[deeper] = 0
        text = _PLACE.sub(
            lambda place: _written(numbers[int(place[1]) - 1] or 1, known.get(int(place[1]) - 1, _Level()).format),
            form.pattern,
        )
        return Sign(ListItem(ListKind.NUMBER, level), text, _sign_level(form))


def _level(element: _Element) -> _Level:
    start = whole_number(value(element, "start"))
    return _Level(
        value(element, "numFmt") or "decimal", value(element, "lvlText") or "", 1 if start is None else max(0, start)
    )


def _sign_level(form: _Level) -> int | None:
    bracketed = "（" in form.pattern or "(" in form.pattern
    if form.format in _HAN_FORMATS:
        return 2 if bracketed else 1
    return 4 if bracketed else 3


def is_han(sign: Sign) -> bool:
    """Tell whether the sign is 一、or （一）, which headings carry far more often than items of a list."""
    return sign.level in (1, 2)


def _written(number: int, form: str) -> str:
    return han_number(number) if form in _HAN_FORMATS else str(number)
