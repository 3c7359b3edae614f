"""Word's numbering: which list a paragraph belongs to, and the sign that Word shows before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bulletin_editor.content.blocks import MAXIMUM_LIST_LEVEL, ListItem, ListKind
from bulletin_editor.readers.word.xml_names import W, is_on, value, whole_number
from bulletin_editor.templates.numbering import han_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_HAN_FORMATS = frozenset(
    ("chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCounting",
     "taiwaneseCountingThousand", "chineseLegalSimplified", "japaneseDigitalTenThousand")
)  # fmt: skip
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    format: str = "decimal"
    pattern: str = "%1."
    start: int = 1
    restarts: bool = True
    """Whether it counts anew below each paragraph of a higher level."""
    is_legal: bool = False
    """Whether all its numbers show as 1, 2, 3, whatever the higher levels' own formats."""
    style: str = ""
    """The paragraph style that stands at this level."""


_DEFAULT = _Level()


@dataclass(slots=True)
class _List:
    """A w:num: the levels it counts, its own where it overrides them, and the numbers it begins anew with."""

    abstract: str
    levels: dict[int, _Level]
    starts: dict[int, int]
    """Taken out once used."""


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
        self._lists: dict[str, _List] = {}
        self._counters: dict[str, _Counter] = {}
        if root is None:
            return
        abstracts = {element.get(f"{W}abstractNumId") or "": element for element in root.iterfind(f"{W}abstractNum")}
        levels_of = {key: _levels(element) for key, element in abstracts.items()}
        styled = {name: key for key, one in abstracts.items() if (name := value(one, "styleLink"))}
        for number in root.iterfind(f"{W}num"):
            key = value(number, "abstractNumId") or ""
            linked = value(abstracts[key], "numStyleLink") if key in abstracts else None
            key = styled.get(linked or "", key)
            levels = levels_of.get(key, {})
            overrides = [(whole_number(own.get(f"{W}ilvl")) or 0, own) for own in number.iterfind(f"{W}lvlOverride")]
            own_levels = {d: _level(level) for d, own in overrides if (level := own.find(f"{W}lvl")) is not None}
            starts = {depth: start for depth, own in overrides if (start := _start_of(own)) is not None}
            self._lists[number.get(f"{W}numId") or ""] = _List(
                key, levels | own_levels if own_levels else levels, starts
            )

    def level_of_style(self, number_id: str, style: str) -> int | None:
        """Return the level at which a list counts the paragraphs of a style; `None` where it names none."""
        known = self._lists.get(number_id)
        levels = known.levels if known is not None else {}
        return next((depth for depth, level in levels.items() if level.style == style), None)

    def sign(self, number_id: str, level: int) -> Sign | None:
        """Return the list place of the next paragraph of a list; `None` where the number says "no list"."""
        known = self._lists.get(number_id)
        if number_id == "0" or known is None:
            return None
        level = min(max(level, 0), MAXIMUM_LIST_LEVEL)
        form = known.levels.get(level, _DEFAULT)
        if form.format == "none" or (form.format != "bullet" and not form.pattern):
            return None
        if form.format == "bullet":
            return Sign(ListItem(ListKind.BULLET, level))
        numbers = self._counted(known, level, form)
        text = _PLACE.sub(lambda place: self._shown(known, numbers, int(place[1]) - 1, form), form.pattern)
        return Sign(ListItem(ListKind.NUMBER, level), text, _sign_level(form))

    def _counted(self, known: _List, level: int, form: _Level) -> list[int]:
        """Return the numbers of all levels once this paragraph is counted; lists of one kind count on together."""
        numbers = self._counters.setdefault(known.abstract, _Counter()).numbers
        start = known.starts.pop(level, None)
        if start is not None:
            numbers[level] = start
        else:
            numbers[level] = numbers[level] + 1 if numbers[level] else form.start
        for deeper in range(level + 1, len(numbers)):
            if numbers[deeper] and known.levels.get(deeper, _DEFAULT).restarts:
                numbers[deeper] = 0
        return numbers

    @staticmethod
    def _shown(known: _List, numbers: list[int], depth: int, form: _Level) -> str:
        return _written(numbers[depth] or 1, "decimal" if form.is_legal else known.levels.get(depth, _DEFAULT).format)


def _levels(abstract: _Element) -> dict[int, _Level]:
    return {whole_number(level.get(f"{W}ilvl")) or 0: _level(level) for level in abstract.iterfind(f"{W}lvl")}


def _start_of(override: _Element) -> int | None:
    start = whole_number(value(override, "startOverride"))
    return None if start is None else max(0, start)


def _level(element: _Element) -> _Level:
    start = whole_number(value(element, "start"))
    return _Level(
        value(element, "numFmt") or "decimal",
        value(element, "lvlText") or "",
        1 if start is None else max(0, start),
        restarts=value(element, "lvlRestart") != "0",
        is_legal=bool(is_on(element.find(f"{W}isLgl"))),
        style=value(element, "pStyle") or "",
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
    if form in _HAN_FORMATS:
        return han_number(number)
    if form in ("upperLetter", "lowerLetter"):
        letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 % 8 + 1)
        return letter if form == "upperLetter" else letter.lower()
    if form in ("upperRoman", "lowerRoman"):
        return _roman(number) if form == "upperRoman" else _roman(number).lower()
    if form == "decimalEnclosedCircle" and 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    return f"0{number}" if form == "decimalZero" and number < 10 else str(number)


def _roman(number: int) -> str:
    result = ""
    for worth, sign in _ROMAN:
        result += sign * (number // worth)
        number %= worth
    return result if len(result) <= 20 else ""
