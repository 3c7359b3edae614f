"""What each line of a draft could be, from its own text and looks and from all lines that look the same.

A draft that declares headings, or sets its titles larger, bold or in the middle, is consistent with itself more often
than with any rule: lines of one look are one thing. The most prominent look that text follows is the headline's; looks
above it hold sections and departments, looks below it are kickers, subheads and headings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bulletin_editor.content.blocks import Figure, Paragraph, Table
from bulletin_editor.content.inlines import Run
from bulletin_editor.readers.lines import is_wide
from bulletin_editor.readers.structure import patterns
from bulletin_editor.readers.structure.line import Line


class Kind(Enum):
    SECTION = auto()
    DEPARTMENT = auto()
    TITLE = auto()
    """A line of a headline system."""
    HEADING = auto()
    BYLINE = auto()
    LOOSE = auto()
    """Short and without a stop at its end: a title or heading where the neighbours agree."""
    BODY = auto()
    OTHER = auto()
    """A table, figure or page break."""


Look = tuple[float, float, int, int]
"""How prominent a line looks; smaller is more prominent: declared level, minus size, not centred, not bold."""

_UNDECLARED = 99.0
_DECLARED_HEADLINE: Look = (-1.0, 0.0, 0, 0)
"""The look of lines that a draft itself calls headlines: no title stands above them in an article."""
_TITLE_LENGTH = 45.0
_LEAST_NUMBERED_TITLE = 9
_FARTHEST_TEXT = 40
_LARGER = 1.08
_KINDS_OF_STYLES = {
    "section": Kind.SECTION,
    "department": Kind.DEPARTMENT,
    "kicker": Kind.TITLE,
    "headline": Kind.TITLE,
    "subhead": Kind.TITLE,
    "byline": Kind.BYLINE,
}
"""What a draft declares a line to be."""
DECLARED_PARTS = frozenset(("kicker", "headline", "subhead"))
HEADS = frozenset((Kind.SECTION, Kind.DEPARTMENT, Kind.TITLE))


@dataclass(frozen=True, slots=True)
class Classified:
    """The kinds of all lines, with the looks of those that stand out and the order of heading looks."""

    kinds: list[Kind]
    looks: list[Look | None]
    headline_look: Look | None
    heading_looks: tuple[Look, ...]


def has_title_shape(line: Line) -> bool:
    """Tell whether a line could be a title by its text: short, one piece, not closed by a stop, no label or sign."""
    text = line.text
    if not line.is_plain or not 2 <= line.length <= _TITLE_LENGTH or text.count("\n") > 2:
        return False
    if text[-1] in "。；;，,、：:." or patterns.has_stop_inside(text) or patterns.number_level(text) is not None:
        return False
    if patterns.is_left_open(text) or patterns.SPEAKER.match(text) or patterns.TEXT_OPENING.match(text):
        return False
    if line.evidence.page_ended and "，" in text:
        return False
    return not patterns.DATE.match(text) and not text.isdigit() and not patterns.byline_confidence(text)


def has_title_shape_after_number(line: Line) -> bool:
    """Tell whether what follows a numbering sign could be a title."""
    rest = patterns.without_number(line.text)
    return 2 <= len(rest) <= _TITLE_LENGTH and rest[-1] not in "。；;，,、：:." and not patterns.has_stop_inside(rest)


def is_reading_text(line: Line) -> bool:
    """Tell whether a line is clearly text to read."""
    text = line.text
    if not text or line.evidence.level is not None:
        return False
    return line.length > _TITLE_LENGTH or patterns.has_stop_inside(text) or (text[-1] in "。；;" or text.endswith("."))


def classify(lines: Sequence[Line]) -> Classified:
    """Return what every line could be."""
    looks = _looks(lines)
    for index in range(len(lines)):
        if _is_beside_picture(lines, index):
            looks[index] = None
    kinds = [_own_kind(line, look) for line, look in zip(lines, looks, strict=True)]
    for index in range(len(lines)):
        if kinds[index] is Kind.LOOSE and _is_beside_picture(lines, index):
            kinds[index] = Kind.BODY
    _settle_indented(lines, kinds)
    _settle_departments(lines, kinds)
    _settle_names(lines, kinds)
    headline, headings = _settle_looks(lines, kinds, looks)
    _settle_numbered_titles(lines, kinds)
    return Classified(kinds, looks, headline, headings)


def _is_beside_picture(lines: Sequence[Line], index: int) -> bool:
    """Tell whether a line could be the caption of the figure above it, or the title of the table below."""
    line = lines[index]
    if not line.is_plain or line.length > 40 or line.evidence.level is not None:
        return False
    captioned = patterns.CAPTION.match(line.text) is not None or line.evidence.style == "caption"
    if index and isinstance(lines[index - 1].block, Figure):
        return captioned or (line.is_centred and not line.evidence.bold)
    before_table = index + 1 < len(lines) and isinstance(lines[index + 1].block, Table)
    return captioned and before_table


def _looks(lines: Sequence[Line]) -> list[Look | None]:
    sizes: dict[float, float] = defaultdict(float)
    bold = text = declared = 0.0
    for line in lines:
        if line.is_text:
            weight = line.length * (1 + line.text.count("\n"))
            text += weight
            bold += weight if line.evidence.bold else 0
            declared += weight if line.evidence.level is not None else 0
            if line.evidence.size is not None:
                sizes[line.evidence.size] += len(line.text)
    usual = max(sizes, key=lambda size: sizes[size]) if sizes else None
    looks = [_look(line, usual, use_bold=bold * 2 < text, use_level=declared * 5 < text * 4) for line in lines]
    for index, line in enumerate(lines):
        above = looks[index - 1] if index else None
        if line.evidence.style == "subtitle" and above is not None and above[0] < _UNDECLARED:
            looks[index] = (above[0] + 0.5, 0.0, 0, 0)
    return looks


def _look(line: Line, usual_size: float | None, *, use_bold: bool, use_level: bool) -> Look | None:
    evidence = line.evidence
    if line.is_plain and evidence.style == "headline":
        return _DECLARED_HEADLINE
    if not line.is_plain or evidence.style in ("caption", *_KINDS_OF_STYLES):
        return None
    size = evidence.size or 0.0
    larger = round(size, 1) if usual_size and size > usual_size * _LARGER else 0.0
    centred, bold = int(not line.is_centred), int(not (evidence.bold and use_bold))
    if use_level and evidence.level is not None and line.length <= 80:
        return (float(evidence.level), 0.0, 0, 0)
    if evidence.style in ("title", "subtitle") and use_level:
        return (0.0 if evidence.style == "title" else 0.5, 0.0, 0, 0)
    if (not larger and centred and bold) or patterns.SUBHEAD_DASH.match(line.text):
        return None
    if line.length > 60 or line.text[-1] in "。；;，,、" or patterns.has_stop_inside(line.text):
        return None
    return (_UNDECLARED, -larger, centred, 0 if not centred or larger else bold)


def _own_kind(line: Line, look: Look | None) -> Kind:
    if not isinstance(line.block, Paragraph):
        return Kind.OTHER
    if not line.is_plain:
        return Kind.BODY
    declared = look is not None and look[0] < _UNDECLARED
    if line.evidence.style in _KINDS_OF_STYLES:
        return _KINDS_OF_STYLES[line.evidence.style]
    if line.evidence.style == "credit":
        return Kind.BODY
    if patterns.byline_confidence(line.text) and not declared:
        return Kind.BYLINE
    if patterns.number_level(line.text) is not None or line.evidence.sign_level is not None:
        return Kind.HEADING if declared else Kind.BODY
    if patterns.DATE.match(line.text):
        return Kind.BODY
    if look is not None:
        return Kind.TITLE
    return Kind.LOOSE if has_title_shape(line) and not has_marks_of_text(line.block) else Kind.BODY


def has_marks_of_text(paragraph: Paragraph) -> bool:
    """Tell whether a line carries marks that titles never have: links, struck text, single words that stand out."""
    marks = [inline.marks for inline in paragraph.inlines if isinstance(inline, Run)]
    if any(one.link or one.strike for one in marks):
        return True
    for switches in ([one.italic for one in marks], [one.underline for one in marks]):
        if 0 < sum(switches) < len(marks):
            return True
    return False


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
        if kinds[index] not in (Kind.LOOSE, Kind.TITLE) or not index or line.length > 20:
            continue
        if patterns.FIELD_LABEL.match(line.text):
            continue
        unit = patterns.is_unit(line.text)
        person = all(patterns.is_person(word) for word in line.text.split())
        if not (unit or person) or (unit and kinds[index] is Kind.TITLE):
            continue
        following = next_text(lines, index)
        before = lines[index - 1]
        at_end = patterns.ends_sentence(before.text) and before.length > 20
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
    labels = {
        i: label
        for i, line in enumerate(lines)
        if line.is_plain
        and kinds[i] is not Kind.BYLINE
        and line.evidence.style not in _KINDS_OF_STYLES
        and (label := patterns.label_of(line.text)) is not None
    }
    units = {i for i, (name, _) in labels.items() if patterns.is_unit(name)}
    for index, (name, _) in labels.items():
        following = next_text(lines, index)
        before_title = following is not None and (
            kinds[following] in (Kind.TITLE, Kind.LOOSE) or _could_be_headline(lines[following])
        )
        unit = index in units
        if (unit and (before_title or len(units) > 1 or lines[index].evidence.level is not None or index == 0)) or (
            before_title and is_wide(name[-1]) and not patterns.is_lead_in(name) and _after_pause(lines, kinds, index)
        ):
            kinds[index] = Kind.DEPARTMENT
    for index in range(1, len(lines)):
        above = lines[index - 1]
        numbered = above.is_plain and patterns.number_level(above.text) in (1, 2)
        if kinds[index] is Kind.DEPARTMENT and numbered and has_title_shape_after_number(above):
            kinds[index - 1] = Kind.SECTION
    for index, line in enumerate(lines):
        if line.is_plain and patterns.ornamented_unit(line.text):
            kinds[index] = Kind.DEPARTMENT
            continue
        bracketed = patterns.bracketed_label(line.text) if line.is_plain else None
        following = next_text(lines, index) if bracketed is not None else None
        if bracketed is not None and following is not None and kinds[following] in (Kind.TITLE, Kind.LOOSE):
            kinds[index] = Kind.DEPARTMENT if patterns.is_unit(bracketed) else Kind.SECTION


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


def _is_numbered_title(lines: Sequence[Line], index: int) -> bool:
    line, following = lines[index], next_text(lines, index)
    long_enough = len(patterns.without_number(line.text)) >= _LEAST_NUMBERED_TITLE
    return (
        long_enough
        and has_title_shape_after_number(line)
        and following is not None
        and is_reading_text(lines[following])
        and lines[following].length > line.length
    )


def _could_be_headline(line: Line) -> bool:
    return (
        line.is_plain
        and line.length <= _TITLE_LENGTH
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
    return not before.is_text or (patterns.ends_sentence(before.text) and lines[index].evidence.level is not None)


def next_text(lines: Sequence[Line], index: int) -> int | None:
    """Return the index of the next line with text; past many pictures and tables in a row there is none."""
    for following in range(index + 1, min(index + 1 + _FARTHEST_TEXT, len(lines))):
        if lines[following].text:
            return following
    return None


def _settle_looks(
    lines: Sequence[Line], kinds: list[Kind], looks: Sequence[Look | None]
) -> tuple[Look | None, tuple[Look, ...]]:
    """Give every look that stands out its kind; return the headline's look and those of headings, highest first."""
    members: dict[Look, list[int]] = defaultdict(list)
    for index, (kind, look) in enumerate(zip(kinds, looks, strict=True)):
        if kind is Kind.TITLE and look is not None:
            members[look].append(index)
    order = sorted(members)
    if not order:
        return None, ()
    headline = _headline_look(lines, kinds, order, members)
    position = order.index(headline)
    for depth, look in enumerate(order[:position]):
        _settle_containers(lines, kinds, members[look], is_last=depth == position - 1, count=position)
    lower = order[position + 1 :]
    for look in lower:
        beside = {index for index in members[look] if _beside_title(lines, kinds, looks, index, headline)}
        below = {index for index in beside if looks[index - 1] == headline and not _is_of_subtitle(look)}
        if 0 < len(below) <= len(members[look]) - len(beside):
            beside -= below
        for index in members[look]:
            kinds[index] = Kind.TITLE if index in beside else Kind.HEADING
    return headline, tuple(look for look in lower if not _is_of_subtitle(look))


def _headline_look(
    lines: Sequence[Line], kinds: Sequence[Kind], order: Sequence[Look], members: dict[Look, list[int]]
) -> Look:
    if _DECLARED_HEADLINE in order:
        return _DECLARED_HEADLINE
    for position, look in enumerate(order):
        indices = members[look]
        opened = sum(1 for index in indices if _opens_text(lines, kinds, index))
        if opened * 2 < len(indices):
            if _pairs_with_next(lines, kinds, order, members, position) or _has_only_short_parts(
                lines, order, members, position
            ):
                return look
            continue
        deeper = order[position + 1] if position + 1 < len(order) else None
        if deeper is not None and len(indices) == 1 and _are_articles(lines, kinds, members[deeper]):
            return deeper
        return look
    return order[-1]


def _opens_text(lines: Sequence[Line], kinds: Sequence[Kind], index: int) -> bool:
    """Tell whether text follows a line, bylines and loose lines between them passed over."""
    for following in range(index + 1, min(index + 5, len(lines))):
        kind = kinds[following]
        if kind in (Kind.BODY, Kind.OTHER, Kind.HEADING):
            return True
        if kind in (Kind.TITLE, Kind.DEPARTMENT, Kind.SECTION):
            return False
    return False


def _pairs_with_next(
    lines: Sequence[Line],
    kinds: Sequence[Kind],
    order: Sequence[Look],
    members: dict[Look, list[int]],
    position: int,
) -> bool:
    """Tell whether each line of a look is followed at once by one of a lower look: headline and subhead."""
    look = order[position]
    if position + 1 >= len(order):
        return False
    below = order[position + 1]
    lower, higher = set(members[below]), set(members[look])
    paired = all(index + 1 in lower or _opens_text(lines, kinds, index) for index in higher)
    beside = all(index - 1 in higher or index + 1 in higher for index in lower)
    one_system = (look[0] < _UNDECLARED) == (below[0] < _UNDECLARED)
    if one_system and look[0] < _UNDECLARED:
        return paired and beside and _is_of_subtitle(below)
    return paired and beside and not any(patterns.is_unit(lines[index].text) for index in higher)


def _is_of_subtitle(look: Look) -> bool:
    """Tell whether this is the look of lines in a style of subtitles: halfway below the title above them."""
    return look[0] % 1 == 0.5


def _has_only_short_parts(
    lines: Sequence[Line], order: Sequence[Look], members: dict[Look, list[int]], position: int
) -> bool:
    """Tell whether one title stands over several headings too short to be headlines."""
    if len(members[order[position]]) != 1 or position + 1 >= len(order):
        return False
    parts = [lines[index] for index in members[order[position + 1]]]
    short = all(part.length <= 9 and not patterns.is_unit(part.text) for part in parts)
    return len(parts) > 1 and short and not patterns.is_unit(lines[members[order[position]][0]].text)


def _are_articles(lines: Sequence[Line], kinds: Sequence[Kind], indices: Sequence[int]) -> bool:
    """Tell whether lines under one title are headlines of their own: bylines or labels stand with most of them."""
    signed = 0
    for position, index in enumerate(indices):
        end = indices[position + 1] if position + 1 < len(indices) else len(lines)
        labelled = index > 0 and kinds[index - 1] is Kind.DEPARTMENT
        signed += labelled or any(kinds[inner] is Kind.BYLINE for inner in range(index + 1, end))
    return signed >= 2 and signed * 2 >= len(indices)


def _settle_containers(
    lines: Sequence[Line], kinds: list[Kind], indices: Sequence[int], *, is_last: bool, count: int
) -> None:
    for index in indices:
        if kinds[index] is Kind.DEPARTMENT:
            continue
        text = lines[index].text
        following = next_text(lines, index)
        before_label = following is not None and kinds[following] is Kind.DEPARTMENT
        if is_last and not before_label and (count > 1 or patterns.is_unit(text)):
            kinds[index] = Kind.DEPARTMENT
        else:
            kinds[index] = Kind.SECTION


def _beside_title(
    lines: Sequence[Line], kinds: Sequence[Kind], looks: Sequence[Look | None], index: int, headline: Look
) -> bool:
    """Tell whether a line of a lower look stands with a headline: right before it, or after it and before the text."""
    after = index + 1
    if after < len(lines) and looks[after] == headline and kinds[after] is Kind.TITLE:
        return True
    before = index - 1
    if before < 0 or looks[before] != headline or kinds[before] is not Kind.TITLE:
        return False
    if patterns.COUNTED.match(lines[index].text):
        return False
    look = looks[index]
    if look is not None and _is_of_subtitle(look):
        return True
    declared = look is not None and 1 <= look[0] < _UNDECLARED
    return not declared and (lines[index].length > 6 or bool(patterns.SUBHEAD_DASH.match(lines[index].text)))
