"""The text inside a line of Markdown that this program wrote: marks, links, notes and breaks."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from dataclasses import replace

from bulletin_editor.content.inlines import (
    NO_MARKS,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Marks,
    Run,
    Script,
    plain_text,
)
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.readers.address import link_address

_TOKEN = re.compile(
    r"\\(?P<escape>[!-/:-@\[-`{-~])|(?P<entity>&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});)"
    r"|<(?P<close>/?)(?P<tag>strong|em|u|s|sup|sub)>|(?P<line><br>)|\[\^(?P<note>[^\]\s]{1,40})\]"
    r"|(?P<star>\*\*?)|(?P<open>\[)|\]\((?P<address><[^<>\s]*>|[^()\s]*)\)"
)
_FIELDS: dict[str, dict[str, object]] = {
    "strong": {"bold": True},
    "em": {"italic": True},
    "u": {"underline": True},
    "s": {"strike": True},
    "sup": {"script": Script.SUPERSCRIPT},
    "sub": {"script": Script.SUBSCRIPT},
}

NoteOf = Callable[[str], Footnote | None]
"""Gives the note of a label, once."""


def written_text(line: str) -> str:
    """Return a line without marks, such as a title."""
    return plain_text(written_inlines(line, lambda _label: None)).replace("\n", " ")


def written_inlines(line: str, note_of: NoteOf) -> Inlines:
    """Return the inlines of a line; what is no sign is text."""
    found: list[Inline] = []
    marks, link_start, end = NO_MARKS, -1, 0
    for token in _TOKEN.finditer(line):
        if token.start() > end:
            found.append(Run(line[end : token.start()], marks))
        end = token.end()
        if token["open"]:
            link_start = len(found)
        elif token["address"] is not None:
            if link_start < 0:
                found.append(Run(token[0], marks))
            else:
                found[link_start:] = [_linked(inline, token["address"]) for inline in found[link_start:]]
                link_start = -1
        elif token["tag"] or token["star"]:
            marks = _turned(marks, token)
        else:
            found.append(_content(token, marks, note_of))
    if end < len(line):
        found.append(Run(line[end:], marks))
    return normalised_inlines(found)


def _content(token: re.Match[str], marks: Marks, note_of: NoteOf) -> Inline:
    if token["line"]:
        return LineBreak()
    if token["note"]:
        return note_of(token["note"]) or Run(token[0], marks)
    return Run(token["escape"] or html.unescape(token["entity"]), marks)


def _turned(marks: Marks, token: re.Match[str]) -> Marks:
    """Return the marks after a sign that begins or ends one."""
    if token["star"] == "**":
        return replace(marks, bold=not marks.bold)
    if token["star"] == "*":
        return replace(marks, italic=not marks.italic)
    fields = _FIELDS[token["tag"]]
    if token["close"]:
        fields = {name: Script.NORMAL if name == "script" else False for name in fields}
    return replace(marks, **fields)  # type: ignore[arg-type]


def _linked(inline: Inline, address: str) -> Inline:
    address = link_address(address.removeprefix("<").removesuffix(">"))
    return replace(inline, marks=replace(inline.marks, link=address)) if isinstance(inline, Run) else inline
