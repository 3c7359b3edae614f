"""A paragraph of the galley broken into lines. Remembering those that did not change is the callers' business."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin_editor.layout.galley import TextItem
from bulletin_editor.layout.line_breaking import BrokenLine, break_text
from bulletin_editor.layout.sense_breaking import break_by_sense
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.template import LineEnds


def set_paragraph(item: TextItem, note_numbers: Mapping[str, int], measure: float, language: str) -> SetText:
    """Return a paragraph in lines of at most `measure` points."""
    return SetText(item, note_numbers, measure, language, break_lines)


def break_lines(set_text: SetText) -> tuple[BrokenLine, ...]:
    """Return the lines of a paragraph as its style wants them to end."""
    style, measured, (first_room, room) = set_text.style, set_text.measured, set_text.rooms
    if style.line_ends is not LineEnds.MARGIN:
        by_sense = break_by_sense(measured, min(first_room, room), style.line_ends, style.em_pitch)
        if by_sense is not None:
            return by_sense
    return break_text(measured, first_room, room)
