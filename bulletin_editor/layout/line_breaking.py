"""Breaking a measured text into lines. Pure: no faces, no styles, no pages.

Letter spacing follows the rule 'last of a portion': a character is spaced from the next only inside a portion (a
stretch of one look and script on one line), so the last one on a line keeps its full width.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from bulletin_editor.layout.line_rules import SPACES, allows_break
from bulletin_editor.layout.scripts import latin_stretch

TOLERANCE = 0.05
"""What a line may be wider than its room, in points: one twip."""


def to_twips(width: float) -> float:
    """Return a width in points rounded to whole twips."""
    return round(width * 20) / 20


@dataclass(frozen=True, slots=True)
class MeasuredText:
    """A text with what its lines depend on.

    `reach` has one entry more than the text has characters: the width up to each place when all stand on one line,
    whole twips at the ends of portions.
    `portion_starts` are the places where look or script change, `glued` those where no line may end in any case, and
    `reluctant` those where one may, whatever the rule says, only if the next character would fit as well.
    """

    text: str
    reach: Sequence[float]
    letter_spacing: float
    portion_starts: Collection[int]
    glued: Collection[int]
    reluctant: Collection[int]
    language: str

    def width(self, start: int, end: int) -> float:
        """Return the width of a stretch as a line of its own."""
        width = self.reach[end] - self.reach[start]
        if start < end < len(self.text) and end not in self.portion_starts:
            width -= self.letter_spacing
        return to_twips(width)


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """The text of a line, without white space at its end; `is_last` before a forced end and at the text's end."""

    start: int
    end: int
    is_last: bool


def break_text(measured: MeasuredText, first_room: float, room: float) -> tuple[BrokenLine, ...]:
    """Return the lines of a text, at least one. A line end in the text ("\\n") ends a line."""
    lines: list[BrokenLine] = []
    start = 0
    for part in measured.text.split("\n"):
        end = start + len(part)
        part_room = first_room if not lines else room
        lines += _break_part(measured, start, end, part_room, room)
        start = end + 1
    return tuple(lines)


def _break_part(measured: MeasuredText, start: int, stop: int, first_room: float, room: float) -> Iterator[BrokenLine]:
    text = measured.text
    line_room = first_room
    while True:
        fitting = _fitting(measured, start, stop, line_room + TOLERANCE)
        end, following = _line_end(measured, start, fitting, stop)
        if following >= stop:
            yield BrokenLine(start, end, is_last=True)
            return
        yield BrokenLine(start, end, is_last=False)
        start, line_room = following, room
        assert text[start - 1 : start], "a line is never empty"


def _fitting(measured: MeasuredText, start: int, stop: int, room: float) -> int:
    """Return the furthest place a line from `start` can reach."""
    reach = measured.reach
    place = bisect_right(reach, reach[start] + room, start + 1, stop + 1) - 1
    while place > start and measured.width(start, place) > room:
        place -= 1
    return place


def _line_end(measured: MeasuredText, start: int, fitting: int, stop: int) -> tuple[int, int]:
    """Return where the line's text ends and where the next line begins."""
    text = measured.text
    following = _after_spaces(text, fitting, stop)
    if following == stop:
        return _before_spaces(text, start, fitting), stop
    place = max(fitting, following)
    reluctant_limit = fitting - _is_seam(measured, fitting)
    while place > start:
        may_end = place < reluctant_limit if place in measured.reluctant else line_may_end(measured, place)
        if may_end and place not in measured.glued:
            end = _before_spaces(text, start, place)
            if end > start:
                return end, place
        place -= 1
    return (place := _emergency_end(measured, start, fitting)), place


def _is_seam(measured: MeasuredText, place: int) -> bool:
    """Tell whether Latin text ends at a place and East Asian text begins."""
    is_latin = latin_stretch(measured.language).match
    return place > 0 and bool(is_latin(measured.text[place - 1])) and not is_latin(measured.text[place])


def line_may_end(measured: MeasuredText, place: int) -> bool:
    """Tell whether a line may end at a place inside the text."""
    if place in measured.glued:
        return False
    before = measured.text[place - 1]
    return before in SPACES or _break_pairs(measured.language)[before + measured.text[place]]


def _emergency_end(measured: MeasuredText, start: int, fitting: int) -> int:
    """Return where to tear what is too long for a line: where it is full, but not inside what is glued."""
    place = max(fitting, start + 1)
    while place > start + 1 and place in measured.glued:
        place -= 1
    return place


def _after_spaces(text: str, place: int, stop: int) -> int:
    while place < stop and text[place] in SPACES:
        place += 1
    return place


def _before_spaces(text: str, start: int, place: int) -> int:
    while place > start and text[place - 1] in SPACES:
        place -= 1
    return place


class _BreakPairs(dict[str, bool]):
    """Whether a line may end between two characters, worked out when a pair first comes up."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._is_latin = latin_stretch(language).match

    def __missing__(self, pair: str) -> bool:
        before, after = pair[0], pair[1]
        if after in SPACES:
            allowed = False
        else:
            allowed = allows_break(
                before,
                after,
                latin_before=self._is_latin(before) is not None,
                latin_after=self._is_latin(after) is not None,
            )
        self[pair] = allowed
        return allowed


@cache
def _break_pairs(language: str) -> _BreakPairs:
    return _BreakPairs(language)
