"""The headline system read from the lines of an article's head: kicker, headline, subhead, byline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.readers.lines import width_of
from bulletin_editor.readers.structure import labels, patterns
from bulletin_editor.readers.structure.line import Line
from bulletin_editor.readers.structure.looks import Look

_BREAKS = re.compile(f"[{''.join(sorted(BREAKING_CHARACTERS))}]+[ \\t\u3000]*")
_WIDE = r"[\u2e80-\u9fff\uff00-\uffef“”‘’》〉」』…—]"
_GAP = re.compile(
    rf"(?<={_WIDE})[ \u00a0](?={_WIDE})|(?<=[”’》〉」』）])[ \u00a0](?=\w)"
    r"|[\u3000\u2003\t]+|(?<=\S)[ \u00a0]{2,}(?=\S)"
)
_LEAST_PART = 4.0
_MOST_UNEQUAL = 2.6
_MOST_UNEQUAL_WHEN_SHORT = 1.6


@dataclass(slots=True)
class HeadlineSystem:
    """What an article's head says; confidences in percent, 0 for what is not there."""

    kicker: str = ""
    headline: tuple[str, ...] = ()
    subhead: str = ""
    kicker_confidence: int = 0
    headline_confidence: int = 0
    subhead_confidence: int = 0
    dropped: list[str] = field(default_factory=list)
    """Dashes and ornaments that the place of a part says already."""


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One line of a head with its look; `None` for none of its own."""

    text: str
    look: Look | None = None
    part: str = ""
    """"kicker" or "subhead" where the draft itself says so."""


def one_line(text: str) -> str:
    """Return a title as one line: a line break typed in it is a blank between words and nothing in Chinese."""
    parts = [part.strip() for part in _BREAKS.split(text) if part.strip()]
    result = parts[0] if parts else ""
    for part in parts[1:]:
        result += part if width_of(result[-1] + part[0]) == 4 and len(parts) > 2 else f" {part}"
    return result


def parallel_parts(text: str) -> tuple[str, ...]:
    """Return the lines of a headline: two parallel parts parted by a line break or a blank are two."""
    rows = [row.strip() for row in _BREAKS.split(text) if row.strip()]
    if len(rows) > 1:
        return tuple(rows)
    line = rows[0] if rows else ""
    best: tuple[float, tuple[str, str]] | None = None
    for gap in _GAP.finditer(line):
        first, second = line[: gap.start()].strip(), line[gap.end() :].strip()
        shorter, longer = sorted((width_of(first) / 2, width_of(second) / 2))
        unequal = _MOST_UNEQUAL if shorter > _LEAST_PART else _MOST_UNEQUAL_WHEN_SHORT
        if shorter < _LEAST_PART or shorter * unequal < longer:
            continue
        if best is None or longer - shorter < best[0]:
            best = (longer - shorter, (first, second))
    return best[1] if best is not None else ((line,) if line else ())


def read_headline_system(lines: Sequence[HeadLine]) -> HeadlineSystem:
    """Tell the parts of a head apart: by dashes first, then by looks, then by length."""
    system = HeadlineSystem()
    rest = _in_whole_pieces(_without_ornaments(system, _without_declared_parts(system, lines)))
    if len(rest) > 1 and not system.subhead:
        for index, line in enumerate(rest[1:], 1):
            dash = patterns.SUBHEAD_DASH.match(line.text)
            if dash is not None:
                system.dropped.append(dash[0].strip())
                system.subhead = one_line(
                    " ".join([line.text[dash.end() :], *(more.text for more in rest[index + 1 :])])
                )
                system.subhead_confidence = 95
                rest = rest[:index]
                break
    if not rest:
        return system
    looks = {line.look for line in rest}
    if len(rest) > 1 and len(looks) > 1:
        _by_looks(system, rest)
    elif len(rest) > 1 and None not in looks and any("\n" in line.text for line in rest):
        _set_headline(system, rest, 85)
    elif len(rest) > 1:
        _by_length(system, rest)
    else:
        system.headline = parallel_parts(rest[0].text)
        system.headline_confidence = 95 if rest[0].look is not None else 80
    return system


def _without_declared_parts(system: HeadlineSystem, lines: Sequence[HeadLine]) -> list[HeadLine]:
    """Take the lines that the draft calls kicker or subhead; return the others."""
    kicker = one_line(" ".join(line.text for line in lines if line.part == "kicker"))
    subhead = one_line(" ".join(line.text for line in lines if line.part == "subhead"))
    if kicker:
        system.kicker, system.kicker_confidence = kicker, 97
    if subhead:
        dash = patterns.SUBHEAD_DASH.match(subhead)
        system.dropped += [dash[0].strip()] if dash else []
        system.subhead, system.subhead_confidence = subhead[dash.end() if dash else 0 :], 97
    return [line for line in lines if not line.part]


def _without_ornaments(system: HeadlineSystem, lines: Sequence[HeadLine]) -> list[HeadLine]:
    """Return the lines without the ornament that stands before the first only to make it stand out."""
    ornament = labels.ornament_of(lines[0].text) if lines else ""
    if not ornament:
        return list(lines)
    system.dropped.append(ornament.strip())
    return [replace(lines[0], text=lines[0].text[len(ornament) :]), *lines[1:]]


def _in_whole_pieces(lines: Sequence[HeadLine]) -> list[HeadLine]:
    """Return the lines with those as one that a quotation, a bracket or a clause holds together."""
    result: list[HeadLine] = []
    for line in lines:
        before = result[-1] if result else None
        if before is not None and before.look == line.look and _holds_together(before.text, line.text):
            result[-1] = HeadLine(f"{before.text}\n{line.text}", line.look)
        else:
            result.append(line)
    return result


def _holds_together(first: str, second: str) -> bool:
    return first[-1] in "、，" or patterns.is_left_open(first) or patterns.begins_with_mark(second)


def _by_looks(system: HeadlineSystem, lines: Sequence[HeadLine]) -> None:
    plain: Look = (1e6, 0.0, 1, 1)
    best = min(line.look or plain for line in lines)
    first = next(index for index, line in enumerate(lines) if (line.look or plain) == best)
    last = first
    while last + 1 < len(lines) and (lines[last + 1].look or plain) == best:
        last += 1
    _set_headline(system, lines[first : last + 1], 92)
    if first:
        system.kicker = one_line(" ".join(line.text for line in lines[:first]))
        system.kicker_confidence = 85
    if last + 1 < len(lines):
        _begin_subhead(system, lines[last + 1 :], 85)


def _by_length(system: HeadlineSystem, lines: Sequence[HeadLine]) -> None:
    sizes = [width_of(line.text) / 2 for line in lines]
    if len(lines) == 2:
        if min(sizes) >= 0.6 * max(sizes):
            _set_headline(system, lines, 75)
        elif sizes[0] < sizes[1]:
            system.kicker, system.kicker_confidence = one_line(lines[0].text), 60
            _set_headline(system, lines[1:], 65)
        else:
            _begin_subhead(system, lines[1:], 60)
            _set_headline(system, lines[:1], 65)
        return
    if min(sizes[1], sizes[2]) >= 0.8 * max(sizes[1], sizes[2]) and sizes[0] < 0.8 * sizes[1]:
        system.kicker, system.kicker_confidence = one_line(lines[0].text), 60
        _set_headline(system, lines[1:3], 65)
        rest = lines[3:]
    elif min(sizes[0], sizes[1]) >= 0.8 * max(sizes[0], sizes[1]) and sizes[2] < 0.8 * sizes[1]:
        _set_headline(system, lines[:2], 65)
        rest = lines[2:]
    else:
        system.kicker, system.kicker_confidence = one_line(lines[0].text), 60
        _set_headline(system, lines[1:2], 65)
        rest = lines[2:]
    if rest:
        _begin_subhead(system, rest, 60)


def _begin_subhead(system: HeadlineSystem, lines: Sequence[HeadLine], confidence: int) -> None:
    """Put lines before the subhead that a dash has told already, if any."""
    before = one_line(" ".join(line.text for line in lines))
    system.subhead = f"{before} {system.subhead}" if system.subhead else before
    system.subhead_confidence = confidence


def _set_headline(system: HeadlineSystem, lines: Sequence[HeadLine], confidence: int) -> None:
    if len(lines) == 1:
        system.headline = parallel_parts(lines[0].text)
    else:
        system.headline = tuple(row.strip() for line in lines for row in _BREAKS.split(line.text) if row.strip())
    system.headline_confidence = confidence


def head_line(line: Line, look: Look | None) -> HeadLine:
    style = line.evidence.style
    return HeadLine(line.text, look, style if style in ("kicker", "subhead") else "")
