"""What the looks of a draft stand for: lines of one look are one thing.

A draft that declares headings, or sets its titles larger, bold or in the middle, is consistent with itself more often
than with any rule. The most prominent look that text follows is the headline's; looks above it hold sections and
departments, looks below it are kickers, subheads and headings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from bulletin_editor.readers.structure import patterns, units
from bulletin_editor.readers.structure.kinds import Kind, next_text
from bulletin_editor.readers.structure.line import Line
from bulletin_editor.readers.structure.looks import DECLARED_HEADLINE, UNDECLARED, Look, is_of_subtitle

_LONGEST_PART = 16.0
_USUAL_PART = 11.0
_SHORT_PART = 9.0


def settle_looks(
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
    typed = _typed_title(lines, kinds, order, members)
    if typed is not None:
        order.remove(typed)
        order.insert(0, typed)
    headline = _headline_look(lines, kinds, order, members)
    position = order.index(headline)
    for depth, look in enumerate(order[:position]):
        _settle_containers(lines, kinds, members[look], is_last=depth == position - 1, count=position)
    lower = order[position + 1 :]
    for look in lower:
        beside = {index for index in members[look] if _beside_title(lines, kinds, looks, index, headline)}
        below = {index for index in beside if looks[index - 1] == headline and not is_of_subtitle(look)}
        if 0 < len(below) <= len(members[look]) - len(beside):
            beside -= below
        verses = _verses(lines, look, members[look])
        for index in members[look]:
            if index in verses:
                kinds[index] = Kind.BODY
            else:
                kinds[index] = Kind.TITLE if index in beside or _is_announced(kinds, index) else Kind.HEADING
    return headline, tuple(look for look in lower if not is_of_subtitle(look))


def _headline_look(
    lines: Sequence[Line], kinds: Sequence[Kind], order: Sequence[Look], members: dict[Look, list[int]]
) -> Look:
    if DECLARED_HEADLINE in order:
        return DECLARED_HEADLINE
    for position, look in enumerate(order):
        indices = _ends_of_runs(members[look])
        opened = sum(1 for index in indices if _opens_text(lines, kinds, index))
        if opened * 2 < len(indices):
            if _pairs_with_next(lines, kinds, order, members, position) or _has_only_short_parts(
                lines, kinds, order, members, position
            ):
                return look
            continue
        deeper = order[position + 1] if position + 1 < len(order) else None
        if deeper is not None and len(indices) == 1 and _are_articles(lines, kinds, members[deeper]):
            return deeper
        return look
    return order[-1]


def _verses(lines: Sequence[Line], look: Look, indices: Sequence[int]) -> set[int]:
    """Return the lines in the middle that stand below each other without any other look: verses or slogans."""
    if look != (UNDECLARED, 0.0, 0, 1):
        return set()
    alike = set(indices)
    return {
        index
        for index in indices
        for beside in (index - 1, index + 1)
        if beside in alike and abs(lines[beside].length - lines[index].length) <= 1
    }


def _is_announced(kinds: Sequence[Kind], index: int) -> bool:
    """Tell whether a headline must stand at a line: right below a label, or right above a byline."""
    below = index + 1 < len(kinds) and kinds[index + 1] is Kind.BYLINE
    return below or (index > 0 and kinds[index - 1] is Kind.DEPARTMENT)


def _typed_title(
    lines: Sequence[Line], kinds: Sequence[Kind], order: Sequence[Look], members: dict[Look, list[int]]
) -> Look | None:
    """Return the look of a title typed in the middle over headings that alone have styles; `None` without one."""
    first, look = min((members[look][0], look) for look in order)
    run = members[look]
    if look[0] < UNDECLARED or not 0 < order[0][0] < UNDECLARED or not lines[first].is_centred:
        return None
    if run[-1] - first >= len(run) or any(kinds[index] is not Kind.BYLINE for index in range(first)):
        return None
    parts = [index for other in order if other[0] < UNDECLARED for index in members[other]]
    if any(lines[index].is_centred for index in parts) or _are_articles(lines, kinds, parts):
        return None
    short = all(lines[index].length <= _LONGEST_PART for index in parts)
    return look if short or _opens_text(lines, kinds, run[-1]) else None


def _ends_of_runs(indices: Sequence[int]) -> list[int]:
    """Return the last of each run of neighbouring lines: a title may take several."""
    alike = set(indices)
    return [index for index in indices if index + 1 not in alike]


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
    paired = all(index + 1 in lower or _opens_text(lines, kinds, index) for index in _ends_of_runs(members[look]))
    beside = all(index - 1 in higher or index + 1 in higher for index in lower)
    one_system = (look[0] < UNDECLARED) == (below[0] < UNDECLARED)
    if one_system and look[0] < UNDECLARED:
        return paired and beside and is_of_subtitle(below)
    return paired and beside and not any(units.is_unit(lines[index].text) for index in higher)


def _has_only_short_parts(
    lines: Sequence[Line], kinds: Sequence[Kind], order: Sequence[Look], members: dict[Look, list[int]], position: int
) -> bool:
    """Tell whether one title stands over several headings too short to be headlines."""
    if len(members[order[position]]) != 1 or position + 1 >= len(order):
        return False
    parts = [lines[index] for index in members[order[position + 1]]]
    if any(units.is_unit(part.text) for part in parts):
        return False
    lengths = [part.length for part in parts]
    short = max(lengths) <= _SHORT_PART or (
        max(lengths) <= _LONGEST_PART
        and sum(lengths) / len(parts) <= _USUAL_PART
        and not _are_articles(lines, kinds, members[order[position + 1]])
    )
    return len(parts) > 1 and short and not units.is_unit(lines[members[order[position]][0]].text)


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
        if is_last and not before_label and (count > 1 or units.is_unit(text)):
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
    if look is not None and is_of_subtitle(look):
        return True
    declared = look is not None and 1 <= look[0] < UNDECLARED
    return not declared and (lines[index].length > 6 or bool(patterns.SUBHEAD_DASH.match(lines[index].text)))
