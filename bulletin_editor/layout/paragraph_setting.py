"""A paragraph of the galley broken into lines. Remembering those that did not change is the callers' business."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin_editor.layout.galley import TextItem
from bulletin_editor.layout.indents import em_pitch, paragraph_indents
from bulletin_editor.layout.line_breaking import BrokenLine, break_text
from bulletin_editor.layout.measuring import MeasuredText, measured_text
from bulletin_editor.layout.printed_text import printed_text
from bulletin_editor.layout.sense_breaking import break_by_sense
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.template import LineEnds, Style


def set_paragraph(item: TextItem, note_numbers: Mapping[str, int], measure: float, language: str) -> SetText:
    """Return a paragraph in lines of at most `measure` points."""
    printed = printed_text(item.inlines, note_numbers, label=item.label, sign=item.sign)
    indents = paragraph_indents(item, language)
    sign_room = None if indents.text is None else indents.text - indents.first
    measured = measured_text(printed, item.style, language, sign_room=sign_room)
    rooms = measure - indents.first - indents.right, measure - indents.turn_over - indents.right
    broken = _broken(measured, item.style, *rooms)
    return SetText(printed.text, printed.spans, printed.knots, printed.sign_end, broken, indents, rooms, measured)


def _broken(measured: MeasuredText, style: Style, first_room: float, room: float) -> tuple[BrokenLine, ...]:
    if style.line_ends is not LineEnds.MARGIN:
        by_sense = break_by_sense(measured, min(first_room, room), style.line_ends, em_pitch(style))
        if by_sense is not None:
            return by_sense
    return break_text(measured, first_room, room)
