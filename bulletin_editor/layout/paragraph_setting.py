"""A paragraph of the galley broken into lines. Remembering those that did not change is the callers' business."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import accumulate, chain

from bulletin_editor.content.inlines import NO_MARKS
from bulletin_editor.layout.galley import TextItem
from bulletin_editor.layout.indents import Indents, em_pitch, paragraph_indents
from bulletin_editor.layout.line_breaking import BrokenLine, MeasuredText, break_text
from bulletin_editor.layout.line_rules import ROOM_BEHIND_SLANTED
from bulletin_editor.layout.portion_widths import portion_widths, printed_size, to_twips
from bulletin_editor.layout.printed_text import PrintedText, printed_text
from bulletin_editor.layout.scripts import has_shared_marks, latin_stretch, script_changes, split_by_script
from bulletin_editor.layout.sense_breaking import break_by_sense
from bulletin_editor.layout.set_items import Line, SetText
from bulletin_editor.templates.template import LineEnds, Style


def set_paragraph(item: TextItem, note_numbers: Mapping[str, int], measure: float, language: str) -> SetText:
    """Return a paragraph in lines of at most `measure` points."""
    printed = printed_text(item.inlines, note_numbers, label=item.label, sign=item.sign)
    indents = paragraph_indents(item, language)
    measured = measured_text(printed, item.style, language, sign_room=_sign_room(indents))
    indent, room = indents.first, measure - indents.first - indents.right
    other_room = measure - indents.turn_over - indents.right
    lines = []
    for start, end, is_last in _broken(measured, item.style, room, other_room):
        lines.append(Line(start, end, indent, room, measured.width(start, end), is_last))
        indent, room = indents.turn_over, other_room
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


def measured_text(printed: PrintedText, style: Style, language: str, *, sign_room: float | None = None) -> MeasuredText:
    """Return the text with its widths. `sign_room` is the width that label and sign take up in lists."""
    ends = _portion_ends(printed, language, parts_sign=sign_room is not None)
    advances: list[float] = []
    start, span_end = 0, 0
    spans, widths = iter(printed.spans), portion_widths(style, NO_MARKS, language)
    for end in ends:
        if start >= span_end:
            span = next(spans)
            span_end, widths = span.end, portion_widths(style, span.marks, language)
        advances += widths.of(printed.text[start:end])
        start = end
    if sign_room is not None and printed.sign_end:
        advances[printed.sign_end - 1] += to_twips(sign_room) - sum(advances[: printed.sign_end])
    return MeasuredText(
        printed.text,
        tuple(accumulate(advances, initial=0.0)),
        float(style.letter_spacing),
        portion_ends=ends,
        portions_end=frozenset(ends),
        glued=printed.glued,
        language=language,
        slanted=tuple(_slanted(printed, style, language)),
    )


def _portion_ends(printed: PrintedText, language: str, *, parts_sign: bool) -> list[int]:
    """Return where look or script change in the text, its end, and that of its sign where it stands apart."""
    text = printed.text
    places = {span.end for span in printed.spans}
    places.update(chain.from_iterable(map(re.Match.span, latin_stretch(language).finditer(text))))
    if has_shared_marks(text) or printed.glued:
        places.update(script_changes(text[: printed.sign_end]))
        places.update([printed.sign_end + place for place in script_changes(_without_references(printed))])
    if parts_sign:
        places.add(printed.sign_end)
    places.discard(0)
    return sorted(places)


def _slanted(printed: PrintedText, style: Style, language: str) -> Iterator[tuple[int, int, float]]:
    """Yield the slanted portions with the room kept free behind them."""
    for span in printed.spans:
        if not (style.italic or span.marks.italic):
            continue
        start = span.start
        for part, is_latin in split_by_script(printed.text[span.start : span.end], language):
            room = ROOM_BEHIND_SLANTED["latin" if is_latin else "east asian"]
            yield start, start + len(part), room * printed_size(style, span.marks)
            start += len(part)


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
