"""Cutting and joining the inlines of a paragraph by places in its plain text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bulletin_editor.content.inlines import NO_MARKS, Footnote, Inline, Inlines, LineBreak, Marks, Run, is_deleted
from bulletin_editor.content.normal_form import normalised_inlines

BLANKS = " \t\u00a0\u3000\u2002\u2003\u2009\u200b\ufeff"
"""What people type to indent or to space a line out."""


def sliced(inlines: Inlines, start: int, end: int) -> Inlines:
    """Return the inlines between two places of the plain text; notes and deleted text stay with what is before them."""
    result: list[Inline] = []
    position = 0
    for inline in inlines:
        if isinstance(inline, Footnote) or is_deleted(inline):
            if start < position <= end or (start == position == 0):
                result.append(inline)
            continue
        length = len(inline.text) if isinstance(inline, Run) else 1
        first, last = max(start - position, 0), min(end - position, length)
        if first < last:
            result.append(replace(inline, text=inline.text[first:last]) if isinstance(inline, Run) else inline)
        position += length
    return normalised_inlines(result)


def stripped(inlines: Inlines) -> Inlines:
    """Return the inlines without blanks typed at the ends."""
    if len(inlines) == 1 and type(only := inlines[0]) is Run and (text := only.text):
        if text[0] not in BLANKS and text[-1] not in BLANKS:
            return inlines
    elif inlines and _is_whole(inlines[0], 0) and _is_whole(inlines[-1], -1):
        return inlines
    parts = list(inlines)
    while parts and isinstance(parts[0], Run | LineBreak):
        first = parts[0]
        text = first.text.lstrip(BLANKS) if isinstance(first, Run) else ""
        if text:
            parts[0] = first if isinstance(first, Run) and text == first.text else Run(text, _marks(first))
            break
        parts.pop(0)
    while parts and isinstance(parts[-1], Run | LineBreak):
        last = parts[-1]
        text = last.text.rstrip(BLANKS) if isinstance(last, Run) else ""
        if text:
            parts[-1] = last if isinstance(last, Run) and text == last.text else Run(text, _marks(last))
            break
        parts.pop()
    return (
        inlines
        if len(parts) == len(inlines) and all(a is b for a, b in zip(parts, inlines, strict=True))
        else normalised_inlines(parts)
    )


def _is_whole(inline: Inline, end: int) -> bool:
    """Tell whether nothing is to be taken off an end of the text."""
    if isinstance(inline, Run):
        return bool(inline.text) and inline.text[end] not in BLANKS
    return isinstance(inline, Footnote)


def _marks(inline: Run | LineBreak) -> Marks:
    return inline.marks if isinstance(inline, Run) else NO_MARKS


def without_bold(inlines: Inlines) -> Inlines:
    """Return the inlines without bold, where all of it is bold and the role says so already."""
    runs = [inline for inline in inlines if isinstance(inline, Run) and inline.text.strip()]
    if not runs or not all(run.marks.bold for run in runs):
        return inlines
    return normalised_inlines(
        replace(inline, marks=replace(inline.marks, bold=False)) if isinstance(inline, Run) else inline
        for inline in inlines
    )


def split_at_breaks(inlines: Inlines) -> list[Inlines]:
    """Return the lines of a paragraph."""
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, LineBreak):
            lines.append([])
        else:
            lines[-1].append(inline)
    return [normalised_inlines(line) for line in lines]


def footnotes_in(inlines: Iterable[Inline]) -> list[Footnote]:
    return [inline for inline in inlines if isinstance(inline, Footnote)]
