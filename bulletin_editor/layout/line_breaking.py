"""Breaking a measured text into lines. Pure: no faces, no styles, no pages.

Letter spacing follows the rule 'last of a portion': a character is spaced from the next only inside a portion (a
stretch of one look and script on one line), so the last one on a line keeps its full width.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from bulletin_editor.layout.line_classes import is_latin_at, latin_line_may_end
from bulletin_editor.layout.line_rules import HELD_OVER_SPACES, HOLDS_OVER_SPACES, LONGEST_PATH, SPACES, forbids
from bulletin_editor.layout.measuring import MeasuredText
from bulletin_editor.layout.portion_widths import to_twips
from bulletin_editor.layout.scripts import shared_mark_after_latin

TOLERANCE = 0.004
"""What a line may be wider than its room, in points: half a dot of the device that lines are laid out for."""

NUMBER_AT = re.compile(r"(?<=[0-9])(?=[0-9%‰]|[.,:][0-9])|(?<=[0-9][.,:])(?=[0-9])")
"""A place inside a number."""

_ADDRESS = re.compile(r"[A-Za-z][!-~]*[/_@][!-~]*")
"""An address, a path or a name such as art_2026: it begins with a letter and has no blank in it."""

_is_between_han = re.compile("[\u4e00-\u9fff]{2}").match
"""Where two such characters meet, nothing forbids a line to end."""

_is_before_held_han = re.compile("[\u4e00-\u9fff]{2}[，。、；：？！》）”]").match
"""Where the second character is held by a mark that does not fit any more, the line ends before it."""


BrokenLine = tuple[int, int, bool]
"""Start and end of a line's text, without white space at its end; whether a forced end or the text's comes after it."""


def break_text(measured: MeasuredText, first_room: float, room: float) -> tuple[BrokenLine, ...]:
    """Return the lines of a text, at least one. A line end in the text ("\\n") ends a line."""
    lines: list[BrokenLine] = []
    start = 0
    for part in measured.text.split("\n"):
        end = start + len(part)
        _break_part(lines, measured, start, end, room if lines else first_room, room)
        start = end + 1
    return tuple(lines)


def _break_part(
    lines: list[BrokenLine], measured: MeasuredText, start: int, stop: int, line_room: float, room: float
) -> None:
    """Add the lines between two places to those before."""
    text = measured.text
    while True:
        fitting = _fitting(measured, start, stop, line_room + TOLERANCE)
        if fitting == stop:
            lines.append((start, _before_spaces(text, start, stop), True))
            return
        if start < fitting and _is_between_han(text, fitting - 1):
            end = following = fitting
        elif start + 2 < fitting and _is_before_held_han(text, fitting - 2):
            end = following = fitting - 1
        else:
            end, following = _line_end(measured, start, fitting, stop)
            if following >= stop:
                lines.append((start, end, True))
                return
        lines.append((start, end, False))
        start, line_room = following, room
        assert text[start - 1 : start], "a line is never empty"


def _fitting(measured: MeasuredText, start: int, stop: int, room: float) -> int:
    """Return the furthest place a line from `start` can reach.

    Whole portions count as they are rounded to twips, that in which a line ends to the dot.
    """
    _, ends, before, inside, letter_spacing, _, _, slanted = measured
    first = bisect_right(ends, start)
    if first == len(ends):
        return start
    offset = start - ends[first - 1] if first else start
    head = before[first] + inside[first][offset]
    rest = before[first + 1] - head
    rounded, limit = to_twips(rest), head + room
    if rounded <= room:
        limit += rest - rounded
    elif rest <= room:
        limit = head + rest - TOLERANCE
    last = bisect_right(before, limit, first + 1) - 1
    if last == len(ends):
        place = stop
    else:
        reach = inside[last]
        inner = bisect_right(reach, limit - before[last] + letter_spacing, 1, len(reach) - 1) - 1
        if last == first and inner < offset:
            inner = offset
        place = inner + ends[last - 1] if last else inner
        if place > stop:
            place = stop
    return _before_slant(measured, start, place, room) if slanted else place


def _before_slant(measured: MeasuredText, start: int, place: int, room: float) -> int:
    """Return the furthest place up to one where slanted text leaves the room behind it free."""
    for portion_start, portion_end, kept_free in measured.slanted:
        if portion_start < place and start < portion_end:
            last = min(place, portion_end)
            while last > max(start, portion_start) and measured.width(start, last) > room - kept_free:
                last -= 1
            if last < min(place, portion_end):
                return last
    return place


def _line_end(measured: MeasuredText, start: int, fitting: int, stop: int) -> tuple[int, int]:
    """Return where the line's text ends and where the next line begins.

    Word processors look for the end portion by portion: in the one that does not fit by the rules of its script, and
    where these lead to a portion before it, again in that one, its last character given up. Where they lead beyond the
    line's head, nothing in it may end it, and it is torn.
    """
    text = measured.text
    following = _after_spaces(text, fitting, stop)
    if following == stop:
        return _before_spaces(text, start, fitting), stop
    cut = fitting
    while cut > start:
        if text[cut] in SPACES:
            end, following = _before_spaces(text, start, cut), _after_spaces(text, cut, stop)
            if end > start and not _hold_over_spaces(text[end - 1], text[following]):
                return end, following
            cut = end - 1
            continue
        place, portion = _last_end(measured, start, cut), measured.portion_start(bisect_right(measured.ends, cut))
        if place < start or (place == start and (portion <= start or not _may_begin_line(measured, start))):
            break
        if place >= portion and place > start:
            end = _before_spaces(text, start, place)
            return (end, place) if end > start else (place, place)
        cut = portion - 1
    place = _torn(measured, start, max(cut, start))
    return place, place


def _last_end(measured: MeasuredText, start: int, cut: int) -> int:
    """Return the last place, up to a character that does not fit, where a line may end; `start` or less for none.

    Chinese rules hold for shared marks right after Latin text, which Word files hold to the Chinese language and face.
    """
    text, glued = measured.text, measured.glued
    place = cut
    if not is_latin_at(text, cut) or shared_mark_after_latin(text, cut, measured.language):
        while place > start and (place in glued or _is_held(text, place)):
            place -= 1
        return place
    if text[place - 1] == "/":
        place -= 1  # a slash ends a line only when what follows would have begun on it
    while place > start and (place in glued or not latin_line_may_end(text, place)):
        place -= 1
    return _before_path(text, start, place)


def _before_path(text: str, start: int, place: int) -> int:
    """Return where a line ends instead of after a slash: after the blank or forced end before the path, if near."""
    if place > 0 and text[place - 1] == "/":
        for blank in range(place - 2, max(place - LONGEST_PATH, 0) - 1, -1):
            if text[blank] in SPACES or text[blank] == "\n":
                return blank + 1 if blank < start or latin_line_may_end(text, blank + 1) else place
    return place


def _may_begin_line(measured: MeasuredText, place: int) -> bool:
    """Tell whether a line begins at a place by the rules, and not because the one before it was torn."""
    return place == 0 or measured.text[place - 1] == "\n" or line_may_end(measured, place)


def _torn(measured: MeasuredText, start: int, fitting: int) -> int:
    """Return where to tear what is too long for a line: where it is full, but where the rules allow it if they can."""
    place = max(fitting, start + 1)
    if _may_tear(measured, place):
        return place
    for sooner in range(place - 1, start, -1):
        if line_may_end(measured, sooner):
            return sooner
    while place > start + 1 and place in measured.glued:
        place -= 1
    return place


def _may_tear(measured: MeasuredText, place: int) -> bool:
    """Tell whether tearing at a place parts no number, no note from its text and no mark from what holds it."""
    text = measured.text
    if place == len(text):
        return True
    if place in measured.glued or (NUMBER_AT.match(text, place) and not _is_in_address(text, place)):
        return False
    return text[place - 1 : place + 1].isascii() or not forbids(text[place - 1], text[place])


def _is_in_address(text: str, place: int) -> bool:
    """Tell whether a place is inside an address or a code, whose digits are torn like its letters."""
    start = place
    while start > 0 and "!" <= text[start - 1] <= "~":
        start -= 1
    found = _ADDRESS.search(text, start)
    return found is not None and found.start() < place < found.end()


def line_may_end(measured: MeasuredText, place: int) -> bool:
    """Tell whether a line may end at a place inside the text, whatever does not fit behind it."""
    text = measured.text
    if place in measured.glued or text[place] in SPACES or _is_held(text, place):
        return False
    is_latin = is_latin_at(text, place) or is_latin_at(text, place - 1)
    return latin_line_may_end(text, place) if is_latin else True


def _is_held(text: str, place: int) -> bool:
    """Tell whether East Asian rules keep what stands at a place with what is before it, white space between or not."""
    if text[place - 1] not in SPACES:
        return forbids(text[place - 1], text[place])
    end = _before_spaces(text, 0, place)
    return end > 0 and _hold_over_spaces(text[end - 1], text[place])


def _hold_over_spaces(before: str, after: str) -> bool:
    return after in HELD_OVER_SPACES or before in HOLDS_OVER_SPACES


def _after_spaces(text: str, place: int, stop: int) -> int:
    while place < stop and text[place] in SPACES:
        place += 1
    return place


def _before_spaces(text: str, start: int, place: int) -> int:
    while place > start and text[place - 1] in SPACES:
        place -= 1
    return place
