"""A paragraph of the galley broken into lines. Remembering those that did not change is the callers' business."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

from bulletin_editor.content.inlines import Marks, Script
from bulletin_editor.layout.font_metrics import character_widths
from bulletin_editor.layout.galley import TextItem
from bulletin_editor.layout.indents import Indents, em_pitch, paragraph_indents
from bulletin_editor.layout.line_breaking import BrokenLine, MeasuredText, break_text, to_twips
from bulletin_editor.layout.line_rules import HELD_SEAMS, RELUCTANT_SEAMS
from bulletin_editor.layout.printed_text import PrintedText, printed_text
from bulletin_editor.layout.scripts import latin_stretch, script_changes
from bulletin_editor.layout.sense_breaking import break_by_sense
from bulletin_editor.layout.set_items import Line, SetText, Span
from bulletin_editor.templates.template import LineEnds, Style

SCRIPT_SCALE = 0.58
"""The size of superscripts and subscripts beside the text (LibreOffice's for Word's vertAlign)."""


def set_paragraph(item: TextItem, note_numbers: Mapping[str, int], measure: float, language: str) -> SetText:
    """Return a paragraph in lines of at most `measure` points."""
    printed = printed_text(item.inlines, note_numbers, label=item.label, sign=item.sign)
    indents = paragraph_indents(item, language)
    measured = measured_text(printed, item.style, language, sign_room=_sign_room(indents))
    first_room, room = (measure - indent - indents.right for indent in (indents.first, indents.turn_over))
    broken = _broken(measured, item.style, first_room, room)
    lines = []
    for number, line in enumerate(broken):
        indent = indents.turn_over if number else indents.first
        lines.append(_placed_line(line, measured, indent, measure - indent - indents.right))
    return SetText(
        printed.text, printed.spans, printed.knots, tuple(lines), hang=indents.text, sign_end=printed.sign_end
    )


def _broken(measured: MeasuredText, style: Style, first_room: float, room: float) -> tuple[BrokenLine, ...]:
    if style.line_ends is not LineEnds.MARGIN:
        by_sense = break_by_sense(measured, min(first_room, room), style.line_ends, em_pitch(style))
        if by_sense is not None:
            return by_sense
    return break_text(measured, first_room, room)


def _sign_room(indents: Indents) -> float | None:
    return None if indents.text is None else indents.text - indents.first


def _placed_line(line: BrokenLine, measured: MeasuredText, indent: float, room: float) -> Line:
    return Line(line.start, line.end, indent, room, measured.width(line.start, line.end), line.is_last)


def measured_text(printed: PrintedText, style: Style, language: str, *, sign_room: float | None = None) -> MeasuredText:
    """Return the text with its widths. `sign_room` is the width that label and sign take up in lists."""
    text, spacing = printed.text, float(style.letter_spacing)
    advances: list[float] = []
    for span in printed.spans:
        advances += _advances(text[span.start : span.end], span, style, language)
    starts = _portion_starts(printed, language)
    if spacing:
        advances = [advance + spacing for advance in advances]
        for place in starts:
            advances[place - 1] -= spacing
        if advances:
            advances[-1] -= spacing
    if sign_room is not None and printed.sign_end:
        advances[printed.sign_end - 1] += sign_room - sum(advances[: printed.sign_end])
        starts.add(printed.sign_end)
    _round_portions(advances, starts)
    return MeasuredText(
        text,
        tuple(accumulate(advances, initial=0.0)),
        spacing,
        portion_starts=starts,
        glued=printed.glued.union(match.start() for match in HELD_SEAMS.finditer(text)),
        reluctant={match.end() for match in RELUCTANT_SEAMS.finditer(text)},
        language=language,
    )


def _round_portions(advances: list[float], starts: set[int]) -> None:
    """Make the portions whole twips wide, as word processors lay them out."""
    start = 0
    for end in sorted({*starts, len(advances)} - {0}):
        width = sum(advances[start:end])
        advances[end - 1] += to_twips(width) - width
        start = end


def _advances(text: str, span: Span, style: Style, language: str) -> list[float]:
    marks = span.marks
    widths = character_widths(style.faces, language, bold=style.bold or marks.bold, italic=style.italic or marks.italic)
    size = style.size * (SCRIPT_SCALE if is_raised_or_lowered(marks) else 1.0)
    return [widths[character] * size for character in text]


def is_raised_or_lowered(marks: Marks) -> bool:
    """Tell whether text with these marks is printed small, above or below the line."""
    return marks.script is not Script.NORMAL


def _portion_starts(printed: PrintedText, language: str) -> set[int]:
    """Return where look or script change inside the text."""
    starts = {span.start for span in printed.spans}
    for match in latin_stretch(language).finditer(printed.text):
        starts.add(match.start())
        starts.add(match.end())
    starts.update(script_changes(printed.text[: printed.sign_end]))
    starts.update(printed.sign_end + place for place in script_changes(_without_references(printed)))
    starts -= {0, len(printed.text)}
    return starts


def _without_references(printed: PrintedText) -> str:
    """Return the text after the sign with footnote numbers as what they are to Word: marks that belong to no script."""
    text = printed.text
    for span in printed.spans:
        if span.is_note_reference:
            text = text[: span.start] + "\u2060" * (span.end - span.start) + text[span.end :]
    return text[printed.sign_end :]


def text_width(text: str, style: Style, language: str) -> float:
    """Return the width of a text of one look on one line."""
    return measured_text(printed_text((), {}, sign=text), style, language).reach[-1]
