"""Rows of masthead and imprint made to fit the page: a name is printed smaller, lists of units turn over."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import replace

from bulletin_editor.layout.galley import MatterItem, Part, Source
from bulletin_editor.layout.line_breaking import TOLERANCE, break_text
from bulletin_editor.layout.measuring import measured_text, text_width
from bulletin_editor.layout.memory import Same, remembered
from bulletin_editor.layout.printed_text import printed_text
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.template import MatterRow, Style, Template

_LABEL = re.compile(r"[^：:]{1,12}(：|: )")
_ENTRY = re.compile(r"[^\u3000]+(?:\u3000(?![^\u3000]{1,12}[：:])[^\u3000]+)*\u3000*")
"""What stands between two em spaces, with those before what has no label of its own."""
_SMALLEST_ALONE = 0.35
"""How small a text that has its row to itself may become: a name of 60 pt is printed in at least 21 pt."""
_SMALLEST_BESIDE = 0.7


@remembered
def set_matter(rows: tuple[MatterRow, ...], part: Part, template: Same[Template]) -> tuple[MatterItem, ...]:
    """Return the rows as they are printed: those of the imprint turn over, others are printed smaller, where too long.

    What fits by neither is left as it is, for `checking` to find.
    """
    return tuple(_fitting_rows(rows, part, template.held))


def _fitting_rows(rows: tuple[MatterRow, ...], part: Part, template: Template) -> Iterator[MatterItem]:
    for row in rows:
        if part is Part.IMPRINT and row.left and not row.centre:
            yield from _turned_over(row, part, template)
        else:
            style = _fitted(row, template)
            yield MatterItem(Source(part), style, row.left, row.centre, row.right, row.lines, row.rule)


def row_width(style: Style, left: str, centre: str, right: str, language: str) -> float:
    """Return the width that the texts of a row need, with half a character at least between two.

    A text in the centre needs as much on either side as the longer of its neighbours.
    """
    widths = [text_width(text, style, language) for text in (left, centre, right)]
    gap = 0.5 * style.em_pitch
    if not centre:
        return widths[0] + widths[2] + (gap if left and right else 0.0)
    beside = max(widths[0], widths[2])
    return widths[1] + (2 * (beside + gap) if beside else 0.0)


def row_room(style: Style, template: Template) -> float:
    """Return the width a row's texts may fill."""
    return template.page.text_width - (style.left_indent + style.right_indent) * style.em_pitch


def _fitted(row: MatterRow, template: Template) -> Style:
    """Return the row's style in the size, in half points, at which its texts fit."""
    style = template.style(row.style)
    width = row_width(style, row.left, row.centre, row.right, template.language)
    room = row_room(style, template)
    if width <= room:
        return style
    size = math.floor(style.size * room / width * 2) / 2
    is_alone = sum(bool(text) for text in (row.left, row.centre, row.right)) == 1
    smallest = style.size * (_SMALLEST_ALONE if is_alone else _SMALLEST_BESIDE)
    return replace(style, size=Length(size)) if size >= smallest else style


def _turned_over(row: MatterRow, part: Part, template: Template) -> Iterator[MatterItem]:
    """Yield a row whose left text turns over; later lines hang under the first name after its one label (报：…).

    The text at the right stands on the last line, or below it where there is no room.
    """
    style, language = template.style(row.style), template.language
    room = row_room(style, template)
    *turned, last = _lines(row.left, style, room, language)
    if row.right and row_width(style, last, "", row.right, language) > room:
        turned, last = [*turned, last], ""
    for text in turned:
        yield MatterItem(Source(part), style, text, "", "", row.lines, None)
    yield MatterItem(Source(part), style, last, "", row.right, row.lines, row.rule)


def _lines(text: str, style: Style, room: float, language: str) -> list[str]:
    if text_width(text, style, language) <= room:
        return [text]
    labels = tuple(_LABEL.finditer(text))
    if len(labels) > 1:
        return list(_people(text, style, room, language))
    hang = ""
    if labels and labels[0].start() == 0:
        hang = "\u3000" * math.ceil(text_width(labels[0][0], style, language) / style.em_pitch - 0.1)
    measured = measured_text(printed_text((), {}, sign=text), style, language)
    room -= TOLERANCE  # what a row holds is held by Word to the twip
    lines = break_text(measured, room, room - text_width(hang, style, language))
    first, *others = (text[start:end] for start, end, _ in lines)
    return [first, *(hang + other for other in others)]


def _people(text: str, style: Style, room: float, language: str) -> Iterator[str]:
    """Yield the lines of a row with several labels (责任编辑：…　审核：…): each label stays with its names."""
    line = ""
    for entry in _ENTRY.findall(text):
        if line and text_width(line + entry.rstrip("\u3000"), style, language) > room:
            yield line.rstrip("\u3000")
            line = ""
        line += entry
    yield line
