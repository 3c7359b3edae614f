"""Breaking a measured text into lines. Pure: no faces, no styles, no pages.

Letter spacing follows the rule 'last of a portion': a character is spaced from the next only inside a portion (a
stretch of one look and script on one line), so the last one on a line keeps its full width.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from typing import NamedTuple

from bulletin_editor.layout.line_rules import (
    HELD_OVER_SPACES,
    HELD_SEAMS,
    HOLDS_OVER_SPACES,
    NO_BREAK_BEFORE,
    OPENING_MARKS,
    RELUCTANT_SEAMS,
    SPACES,
    allows_break,
)
from bulletin_editor.layout.portion_widths import to_twips
from bulletin_editor.layout.scripts import latin_stretch

TOLERANCE = 0.05
"""What a line may be wider than its room, in points: one twip."""


@dataclass(frozen=True, slots=True)
class MeasuredText:
    """A text with what its lines depend on.

    `reach` has one entry more than the text has characters: the width up to each place when all stand on one line,
    whole twips at the ends of portions.
    `portion_starts` are the places where look or script change, `glued` those beside the numbers
    of notes, where no line may end.
    """

    text: str
    reach: Sequence[float]
    letter_spacing: float
    portion_starts: Collection[int]
    glued: Collection[int]
    language: str
    held: Mapping[int, int]
    """Places between marks after Latin text, with where these marks end: no line ends there unless all of them fit."""
    slanted: Sequence[tuple[int, int, float]] = ()
    """Slanted portions: start, end, and the room that stays free behind a line that ends in or right after one."""

    def width(self, start: int, end: int) -> float:
        """Return the width of a stretch as a line of its own."""
        width = self.reach[end] - self.reach[start]
        if start < end < len(self.text) and end not in self.portion_starts:
            width -= self.letter_spacing
        return to_twips(width)

    def is_glued(self, place: int) -> bool:
        """Tell whether no line may end at a place in any case: beside numbers of notes, inside held seams."""
        return place in self.glued or HELD_SEAMS.match(self.text, place) is not None


class BrokenLine(NamedTuple):
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
            yield BrokenLine(start, end, True)
            return
        yield BrokenLine(start, end, False)
        start, line_room = following, room
        assert text[start - 1 : start], "a line is never empty"


def _fitting(measured: MeasuredText, start: int, stop: int, room: float) -> int:
    """Return the furthest place a line from `start` can reach."""
    reach = measured.reach
    place = bisect_right(reach, reach[start] + room, start + 1, stop + 1) - 1
    while place > start and measured.width(start, place) > room:
        place -= 1
    for portion_start, portion_end, kept_free in measured.slanted:
        if portion_start < place and start < portion_end:
            last = min(place, portion_end)
            while last > max(start, portion_start) and measured.width(start, last) > room - kept_free:
                last -= 1
            if last < min(place, portion_end):
                return last
    return place


def _line_end(measured: MeasuredText, start: int, fitting: int, stop: int) -> tuple[int, int]:
    """Return where the line's text ends and where the next line begins."""
    text, glued, pairs = measured.text, measured.glued, _break_pairs(measured.language)
    following = _after_spaces(text, fitting, stop)
    if following == stop:
        return _before_spaces(text, start, fitting), stop
    place = max(fitting, following)
    while place > start:
        verdict = pairs[text[place - 1 : place + 1]]
        if verdict is not _Break.NEVER and place not in glued and _may_end(measured, verdict, place, fitting):
            end = _before_spaces(text, start, place)
            if end > start and (end == place or text[end - 1] not in HOLDS_OVER_SPACES):
                return end, place
        place -= 1
    return (place := _emergency_end(measured, start, fitting)), place


def _may_end(measured: MeasuredText, verdict: _Break, place: int, fitting: int) -> bool:
    """Tell whether a line may end where its two characters alone do not forbid it."""
    if fitting < measured.held.get(place, 0):
        return False
    if verdict is _Break.ALLOWED:
        return True
    if HELD_SEAMS.match(measured.text, place):
        return False
    if RELUCTANT_SEAMS.match(measured.text, place):
        return place < fitting - _is_seam(measured, fitting)
    return verdict is _Break.ALLOWED_UNLESS_SEAM


def _is_seam(measured: MeasuredText, place: int) -> bool:
    """Tell whether Latin text ends at a place and East Asian text begins."""
    is_latin = latin_stretch(measured.language).match
    return place > 0 and bool(is_latin(measured.text[place - 1])) and not is_latin(measured.text[place])


def line_may_end(measured: MeasuredText, place: int) -> bool:
    """Tell whether a line may end at a place inside the text, seams aside that programs use only when they must."""
    verdict = _break_pairs(measured.language)[measured.text[place - 1 : place + 1]]
    return verdict in (_Break.ALLOWED, _Break.ALLOWED_UNLESS_SEAM) and not measured.is_glued(place)


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


class _Break(IntEnum):
    """What two neighbouring characters say about a line's end between them."""

    NEVER = 0
    ALLOWED = 1
    ALLOWED_UNLESS_SEAM = 2
    """A seam decides where there is one; it takes more than two characters to see."""
    ONLY_AT_SEAM = 3


class _BreakPairs(dict[str, _Break]):
    """Whether a line may end between two characters, worked out when a pair first comes up."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._is_latin = latin_stretch(language).match

    def __missing__(self, pair: str) -> _Break:
        verdict = self[pair] = self._verdict(pair[0], pair[1])
        return verdict

    def _verdict(self, before: str, after: str) -> _Break:
        if before in SPACES:
            allowed = after not in HELD_OVER_SPACES
        else:
            allowed = after not in SPACES and allows_break(
                before,
                after,
                latin_before=self._is_latin(before) is not None,
                latin_after=self._is_latin(after) is not None,
            )
        if (before == "/" and after not in NO_BREAK_BEFORE) or after in OPENING_MARKS:
            return _Break.ALLOWED_UNLESS_SEAM if allowed else _Break.ONLY_AT_SEAM
        return _Break.ALLOWED if allowed else _Break.NEVER


@cache
def _break_pairs(language: str) -> _BreakPairs:
    return _BreakPairs(language)
