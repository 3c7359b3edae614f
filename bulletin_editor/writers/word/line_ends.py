"""Line ends that the pages chose and the bulletin does not have: written so that Word ends its lines there too.

Each is a break in a run of a character style of its own, by which our reader knows that it is none of the text. Blanks
at the end of the line go into that run, so small that a centred line stays in the middle.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bulletin_editor.content.inlines import Inline, Inlines, Run
from bulletin_editor.layout.set_items import SetText

LINE_END = "LineEnd"
"""The id of the character style."""

LINE_END_NAMES = {"zh": "版面折行", "en": "Line end"}
"""What the style is called, by which reading knows it."""


def stretches(inlines: Inlines, set_text: SetText) -> Iterator[tuple[Inlines, Inlines | None]]:
    """Yield the inlines between the line ends of the pages, each with the blanks at its end; the last with `None`."""
    start = 0
    for (_, end, is_last), (following, _, _) in pairwise(set_text.broken):
        if not is_last:
            before, after = set_text.model_offset(end), set_text.model_offset(following)
            yield inlines_between(inlines, start, before), inlines_between(inlines, before, after)
            start = after
    yield inlines_between(inlines, start, None), None


def inlines_between(inlines: Inlines, start: int, end: int | None) -> Inlines:
    """Return the inlines between two places of the text, where each that is no run counts one."""
    found: list[Inline] = []
    place = 0
    for inline in inlines:
        length = len(inline.text) if isinstance(inline, Run) else 1
        first, last = max(start - place, 0), length if end is None else min(end - place, length)
        if first < last:
            found.append(Run(inline.text[first:last], inline.marks) if isinstance(inline, Run) else inline)
        place += length
    return tuple(found)
