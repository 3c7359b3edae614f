"""Runs, line breaks and footnote references as Markdown that every dialect reads alike.

Signs are used where they are sure to work; beside Chinese marks, where CommonMark sees no emphasis in them, and for
what Markdown has no sign for, the tags of HTML stand in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, Marks, Run, Script
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.writers.addresses import safe_address
from bulletin_editor.writers.printed import visible_inlines

_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_SIGNS = re.compile(r"[\\`*_\[\]{}]")
_TAG_OR_ENTITY = re.compile(r"<(?=[A-Za-z/!?])|&(?=[#A-Za-z])")
_SPECIAL = re.compile("[\\\\`*_\\[\\]{}<&~\n\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What text rarely has: looking for it once spares the other walks over nearly every run."""
_STARTERS = frozenset(" \t#+->:|~=0123456789")
"""What a line begins with that `_AT_LINE_START` may have to do with."""
_ENTITIES = {"<": "&lt;", "&": "&amp;"}
_AT_LINE_START = (
    (re.compile(r"^(\s*)([#+-])"), r"\1\\\2"),
    (re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)"), r"\1\\\2"),
    (re.compile(r"^(\s*)>"), r"\1&gt;"),
    (re.compile(r"^(\s*):"), r"\1&#58;"),
    (re.compile(r"^(\s*)\|"), r"\1&#124;"),
    (re.compile(r"^(\s*)~"), r"\1&#126;"),
    (re.compile(r"^(\s*)="), r"\1&#61;"),
)
"""What would begin a heading, list, quotation, definition, fence or underline, and what stands for it as text."""


def escaped(text: str) -> str:
    """Return text none of whose characters is a sign of Markdown inside a line."""
    if not _SPECIAL.search(text):
        return text
    text = _SIGNS.sub(r"\\\g<0>", _NOT_TEXT.sub("", text).replace("\n", " "))
    text = _TAG_OR_ENTITY.sub(lambda match: _ENTITIES[match[0]], text)
    return text.replace("~", "&#126;") if text.count("~") > 1 else text


def as_line(text: str) -> str:
    """Return a line of Markdown that begins a paragraph and nothing else."""
    if text[:1] not in _STARTERS:
        return text.rstrip(" \t")
    for pattern, replacement in _AT_LINE_START:
        text = pattern.sub(replacement, text)
    return text.strip(" \t")


def inline_text(inlines: Inlines, note_labels: Mapping[str, str]) -> str:
    """Return inlines as one line of Markdown; `note_labels` are the labels of footnotes by id."""
    shown = normalised_inlines(map(_as_printed, visible_inlines(inlines)))
    return "".join(_inline(shown, index, note_labels) for index in range(len(shown)))


def _as_printed(inline: Inline) -> Inline:
    """Return a run without comments and tracked changes, so that neighbours that look alike are one."""
    if isinstance(inline, Run) and (inline.marks.comments or inline.marks.revision):
        return Run(inline.text, replace(inline.marks, comments=(), revision=None))
    return inline


def _inline(inlines: Sequence[Inline], index: int, note_labels: Mapping[str, str]) -> str:
    inline = inlines[index]
    match inline:
        case Run():
            before = inlines[index - 1] if index else None
            after = inlines[index + 1] if index + 1 < len(inlines) else None
            return _run(inline, _neighbour(before, -1), _neighbour(after, 0))
        case LineBreak():
            return "<br>"
        case Footnote():
            return f"[^{note_labels[inline.id]}]" if inline.id in note_labels else ""
        case _:
            assert_never(inline)


def _neighbour(inline: Inline | None, index: int) -> str | None:
    """Return the character beside a run, blank at an end of the line; `None` where marks or objects meet."""
    if inline is None:
        return " "
    return inline.text[index] if isinstance(inline, Run) and _plain(inline.marks) else None


def _plain(marks: Marks) -> bool:
    return not (
        marks.bold or marks.italic or marks.underline or marks.strike or marks.link or marks.script is not Script.NORMAL
    )


def _run(run: Run, before: str | None, after: str | None) -> str:
    text, marks = escaped(run.text), run.marks
    sign = _sign(marks)
    if sign and _is_sure(run.text, before, after):
        return f"{sign}{text}{sign}"
    for wanted, tag in (
        (marks.script is Script.SUPERSCRIPT, "sup"),
        (marks.script is Script.SUBSCRIPT, "sub"),
        (marks.strike, "s"),
        (marks.underline, "u"),
        (marks.italic, "em"),
        (marks.bold, "strong"),
    ):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    address = safe_address(marks.link) if marks.link else ""
    if not address:
        return text
    return f"[{text}](<{address}>)" if "(" in address or ")" in address else f"[{text}]({address})"


def _sign(marks: Marks) -> str:
    """Return the sign for bold alone or italic alone."""
    if marks.underline or marks.strike or marks.link or marks.script is not Script.NORMAL or marks.bold is marks.italic:
        return ""
    return "**" if marks.bold else "*"


def _is_sure(text: str, before: str | None, after: str | None) -> bool:
    """Tell whether signs around a text are emphasis in CommonMark (0.31, 6.2: flanking runs)."""
    if before is None or after is None or text[0].isspace() or text[-1].isspace():
        return False
    opens = not _is_mark(text[0]) or before.isspace() or _is_mark(before)
    closes = not _is_mark(text[-1]) or after.isspace() or _is_mark(after)
    return opens and closes


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
