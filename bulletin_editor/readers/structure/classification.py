"""What every line of a draft is, by its own text and looks, by its neighbours, and by all lines that look the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bulletin_editor.content.blocks import Figure, Table
from bulletin_editor.readers.lines import is_wide
from bulletin_editor.readers.structure import bylines, labels, patterns, units
from bulletin_editor.readers.structure.kinds import (
    HEADS,
    KINDS_OF_STYLES,
    TITLE_LENGTH,
    Kind,
    has_title_shape_after_number,
    is_reading_text,
    next_text,
    own_kind,
)
from bulletin_editor.readers.structure.line import Line
from bulletin_editor.readers.structure.looks import Look, looks_of
from bulletin_editor.readers.structure.ranking import settle_looks

_LEAST_NUMBERED_TITLE = 9
_LONGEST_SIGNATURE = 24.0
_LONGEST_LIKE_LABEL = 12


@dataclass(frozen=True, slots=True)
class Classified:
    """The kinds of all lines, with the looks of those that stand out and the order of heading looks."""

    kinds: list[Kind]
    looks: list[Look | None]
    headline_look: Look | None
    heading_looks: tuple[Look, ...]


def classify(lines: Sequence[Line]) -> Classified:
    """Return what every line could be."""
    looks = looks_of(lines)
    beside_pictures = _beside_pictures(lines)
    for index in beside_pictures:
        looks[index] = None
    kinds = [own_kind(line, look) for line, look in zip(lines, looks, strict=True)]
    for index in beside_pictures:
        if kinds[index] is Kind.LOOSE:
            kinds[index] = Kind.BODY
    _settle_indented(lines, kinds)
    _settle_ornamented(lines, kinds, looks)
    _settle_departments(lines, kinds)
    _settle_names(lines, kinds)
    headline, headings = settle_looks(lines, kinds, looks)
    _settle_numbered_titles(lines, kinds)
    return Classified(kinds, looks, headline, headings)


def _beside_pictures(lines: Sequence[Line]) -> list[int]:
    """Return the indices of lines that could be the caption of a figure or the title of a table beside them."""
    neighbours: set[int] = set()
    for index, line in enumerate(lines):
        if isinstance(line.block, Figure):
            neighbours.add(index + 1)
        elif isinstance(line.block, Table):
            neighbours.add(index - 1)
    return sorted(index for index in neighbours if 0 <= index < len(lines) and _is_beside_picture(lines, index))


def _is_beside_picture(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line could be the caption of the figure above it, or the title of the table below."""
    line = lines[index]
    if not line.is_plain or line.length > 40 or line.evidence.level is not None:
        return False
    captioned = patterns.CAPTION.match(line.text) is not None or line.evidence.style == "caption"
    if index and isinstance(lines[index - 1].block, Figure):
        return captioned or (line.is_centred and not line.evidence.bold)
    before_table = index + 1 < len(lines) and isinstance(lines[index + 1].block, Table)
    return before_table and (captioned or patterns.TITLE_OF_TABLE.match(line.text) is not None)


def _settle_indented(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """Keep torn halves of indented paragraphs from passing for titles."""
    text = [line for line in lines if line.is_plain and line.length > 20]
    indents = sum(1 for line in text if line.evidence.indented) * 2 > len(text) > 1
    for index, line in enumerate(lines):
        if kinds[index] is not Kind.LOOSE or not line.evidence.indented:
            continue
        following = lines[index + 1] if index + 1 < len(lines) else None
        torn = indents and following is not None and following.is_plain and not following.evidence.indented
        if "，" in line.text or (torn and line.length > 20):
            kinds[index] = Kind.BODY


def _settle_names(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """Mark names of people and units that stand alone where a byline stands: under a title or after a text."""
    for index, line in enumerate(lines):
        if kinds[index] not in (Kind.LOOSE, Kind.TITLE) or not index or line.length > _LONGEST_SIGNATURE:
            continue
        if patterns.FIELD_LABEL.match(line.text):
            continue
        unit = units.is_unit(line.text)
        person = all(units.is_person(word) for word in line.text.split()) or units.is_unit_with_people(line.text)
        if not (unit or person) or (unit and kinds[index] is Kind.TITLE):
            continue
        following = next_text(lines, index)
        before = lines[index - 1]
        at_end = bylines.ends_text(before.text) and before.length > 20
        if (at_end and (following is None or (person and kinds[following] in (*HEADS, Kind.LOOSE)))) or (
            _is_under_title(lines, kinds, index) and following is not None and _begins_text(lines[following])
        ):
            kinds[index] = Kind.BYLINE


def _is_under_title(lines: Sequence[Line], kinds: Sequence[Kind], index: int) -> bool:
    """Tell whether a line stands right below a title, a date between them passed over."""
    above = index - 1
    if above > 0 and patterns.DATE.match(lines[above].text):
        above -= 1
    return kinds[above] in (Kind.TITLE, Kind.LOOSE) and lines[above].length > 7


def _begins_text(line: Line) -> bool:
    return is_reading_text(line) or patterns.SALUTATION.match(line.text) is not None


def _settle_departments(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """Mark the labels of departments: a name with a colon before a title, or the name of a unit before text."""
    named = {
        i: label
        for i, line in enumerate(lines)
        if line.is_plain
        and kinds[i] is not Kind.BYLINE
        and line.evidence.style not in KINDS_OF_STYLES
        and (label := labels.label_of(line.text)) is not None
    }
    reporting = {i for i, (name, _) in named.items() if units.is_unit(name)}
    for index, (name, _) in named.items():
        following = next_text(lines, index)
        before_title = following is not None and (
            kinds[following] in (Kind.TITLE, Kind.LOOSE) or _could_be_headline(lines[following])
        )
        unit = index in reporting
        if (unit and (before_title or len(reporting) > 1 or lines[index].evidence.level is not None or index == 0)) or (
            before_title
            and is_wide(name[-1])
            and not labels.is_lead_in(name)
            and (_after_pause(lines, kinds, index) or (reporting and _is_like_label(lines, index, name)))
        ):
            kinds[index] = Kind.DEPARTMENT
    for index in range(1, len(lines)):
        if kinds[index] is not Kind.DEPARTMENT:
            continue
        above = lines[index - 1]
        numbered = above.is_plain and patterns.number_level(above.text) in (1, 2)
        if numbered and has_title_shape_after_number(above):
            kinds[index - 1] = Kind.SECTION
    _settle_ornamented_units(lines, kinds)
    _settle_numbered_units(lines, kinds)


def _settle_numbered_units(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """Mark labels behind numbers, 一、规划分局, where several stand before titles."""
    found = []
    for index, line in enumerate(lines):
        if not line.is_plain or line.length > TITLE_LENGTH or patterns.number_level(line.text) not in (1, 2):
            continue
        following = next_text(lines, index)
        before_title = following is not None and kinds[following] in (Kind.TITLE, Kind.LOOSE)
        if before_title and units.is_unit(patterns.without_number(line.text).rstrip("：:")):
            found.append(index)
    if len(found) > 1:
        for index in found:
            kinds[index] = Kind.DEPARTMENT


def _is_like_label(lines: Sequence[Line], index: int, name: str) -> bool:
    """Tell whether a line labels a department in a draft that has such labels: short, and a text ends before it."""
    return len(name) <= _LONGEST_LIKE_LABEL and bylines.ends_text(lines[index - 1].text)


def _settle_ornamented_units(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """Mark labels behind an ornament or in brackets: ■ 民政局, 【基层动态】."""
    for index, line in enumerate(lines):
        if not line.is_plain or line.length > TITLE_LENGTH:
            continue
        if labels.ornamented_unit(line.text):
            kinds[index] = Kind.DEPARTMENT
            continue
        bracketed = labels.bracketed_label(line.text)
        following = next_text(lines, index) if bracketed is not None else None
        if bracketed is not None and following is not None and kinds[following] in (Kind.TITLE, Kind.LOOSE):
            kinds[index] = Kind.DEPARTMENT if units.is_unit(bracketed) else Kind.SECTION


def _settle_numbered_titles(lines: Sequence[Line], kinds: list[Kind]) -> None:
    """Mark numbered headlines: a draft, section or department that begins with a number has no title above it."""
    found: list[int] = []
    level: int | None = None
    for index, line in enumerate(lines):
        if index == 0 or kinds[index - 1] in (Kind.SECTION, Kind.DEPARTMENT):
            level = patterns.number_level(line.text)
        elif kinds[index] in HEADS:
            level = None
        if level is None or kinds[index] not in (Kind.BODY, Kind.HEADING) or not line.is_plain:
            continue
        if patterns.number_level(line.text) == level and _is_numbered_title(lines, index):
            found.append(index)
    if len(found) > 1:
        for index in found:
            kinds[index] = Kind.TITLE


def _settle_ornamented(lines: Sequence[Line], kinds: list[Kind], looks: list[Look | None]) -> None:
    """Mark titles behind one ornament each, ◆ or ●: headlines where the draft begins with one, else headings."""
    found = [
        index
        for index, line in enumerate(lines)
        if kinds[index] in (Kind.LOOSE, Kind.TITLE)
        and labels.ornament_of(line.text)
        and not labels.ornamented_unit(line.text)
        and line.length > _LEAST_NUMBERED_TITLE
        and _precedes_text(lines, index)
    ]
    alike = [index for index in found if lines[index].text[0] == lines[found[0]].text[0]]
    if len(alike) < 2:
        return
    opening = alike[0] == 0 or labels.label_of(lines[alike[0] - 1].text) is not None
    for index in alike:
        if opening or kinds[index] is Kind.LOOSE:
            kinds[index] = Kind.TITLE if opening else Kind.HEADING
            looks[index] = looks[alike[0]]


def _precedes_text(lines: Sequence[Line], index: int) -> bool:
    """Tell whether text to read, longer than the line, follows it."""
    following = next_text(lines, index)
    return following is not None and is_reading_text(lines[following]) and lines[following].length > lines[index].length


def _is_numbered_title(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    long_enough = len(patterns.without_number(line.text)) >= _LEAST_NUMBERED_TITLE
    return long_enough and has_title_shape_after_number(line) and _precedes_text(lines, index)


def _could_be_headline(line: Line) -> bool:
    return (
        line.is_plain
        and line.length <= TITLE_LENGTH
        and line.text[-1] not in "。；;：:，,、."
        and not patterns.has_stop_inside(line.text.rstrip("！？!?"))
        and patterns.number_level(line.text) is None
        and not patterns.is_enumeration(line.text)
    )


def _after_pause(lines: Sequence[Line], kinds: Sequence[Kind], index: int) -> bool:
    """Tell whether something new may begin at a line: nothing, a title, a byline or a whole sentence stands before."""
    if index == 0:
        return True
    before = lines[index - 1]
    if kinds[index - 1] in (Kind.BYLINE, Kind.TITLE, Kind.LOOSE, Kind.SECTION):
        return True
    return not before.is_text or (bylines.ends_text(before.text) and lines[index].evidence.level is not None)
