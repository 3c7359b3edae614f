"""Runs, line breaks and footnote references as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from bulletin_editor.content.inlines import NO_MARKS, Footnote, Inline, LineBreak, Run, is_deleted
from bulletin_editor.writers.web.dress import Dress
from bulletin_editor.writers.web.escaping import escaped


def inline_markup(inlines: Iterable[Inline], note_numbers: Mapping[str, int], dress: Dress) -> str:
    """Return inlines as they are printed, in the marks and links of the dress."""
    return "".join(
        [
            escaped(inline.text)
            if isinstance(inline, Run) and inline.marks is NO_MARKS
            else _inline(inline, note_numbers, dress)
            for inline in inlines
            if not is_deleted(inline)
        ]
    )


def _inline(inline: Inline, note_numbers: Mapping[str, int], dress: Dress) -> str:
    match inline:
        case Run():
            text = escaped(inline.text)
            return text if inline.marks == NO_MARKS else dress.marked(text, inline.marks)
        case LineBreak():
            return "<br>"
        case Footnote():
            return dress.note_reference(inline.id, str(note_numbers.get(inline.id, "*")))
        case _:
            assert_never(inline)
