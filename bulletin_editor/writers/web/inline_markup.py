"""Runs, line breaks and footnote references as HTML."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from typing import assert_never

from bulletin_editor.content.inlines import Footnote, Inline, LineBreak, Marks, Run, Script
from bulletin_editor.writers.addresses import safe_address
from bulletin_editor.writers.printed import visible_inlines

_NOT_IN_HTML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that HTML has no place for; the pages show nothing for them either."""
_NOT_IN_AN_ID = re.compile(r"[^\w-]")


def escaped(text: str) -> str:
    """Return text that reads as itself between tags and in quoted attributes."""
    return html.escape(_NOT_IN_HTML.sub("", text))


def anchor(prefix: str, content_id: str) -> str:
    """Return the id of an element, the same in every export of the same content."""
    return f"{prefix}-{_NOT_IN_AN_ID.sub('-', content_id)}"


def inline_markup(inlines: Iterable[Inline], note_numbers: Mapping[str, int]) -> str:
    """Return inlines as they are printed, references to footnotes as links."""
    return "".join(_inline(inline, note_numbers) for inline in visible_inlines(tuple(inlines)))


def _inline(inline: Inline, note_numbers: Mapping[str, int]) -> str:
    match inline:
        case Run():
            return _marked(escaped(inline.text), inline.marks)
        case LineBreak():
            return "<br>"
        case Footnote():
            return (
                f'<sup><a role="doc-noteref" id="{anchor("ref", inline.id)}" href="#{anchor("note", inline.id)}">'
                f"{note_numbers.get(inline.id, '*')}</a></sup>"
            )
        case _:
            assert_never(inline)


def _marked(markup: str, marks: Marks) -> str:
    for wanted, tag in (
        (marks.script is Script.SUPERSCRIPT, "sup"),
        (marks.script is Script.SUBSCRIPT, "sub"),
        (marks.strike, "s"),
        (marks.underline, "u"),
        (marks.italic, "em"),
        (marks.bold, "strong"),
    ):
        if wanted:
            markup = f"<{tag}>{markup}</{tag}>"
    address = safe_address(marks.link) if marks.link else ""
    return f'<a href="{escaped(address)}">{markup}</a>' if address else markup
