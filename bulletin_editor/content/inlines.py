"""What stands inside a paragraph: runs of text with marks, line breaks and footnotes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Script(StrEnum):
    """The vertical position of text on its line."""

    NORMAL = "normal"
    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


class RevisionKind(StrEnum):
    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class Revision:
    """A tracked change: who inserted or deleted the text, and when (ISO 8601, or empty when unknown)."""

    kind: RevisionKind
    author: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Marks:
    """The formatting of one run. Faces, sizes and colours are the template's, never a mark."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    script: Script = Script.NORMAL
    link: str = ""
    """The address the text leads to; empty for none."""
    comments: tuple[str, ...] = ()
    """Ids of the article's comments anchored here."""
    revision: Revision | None = None


NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class Run:
    """Text with one set of marks; never empty in normal form, never with a line or paragraph break."""

    text: str
    marks: Marks = NO_MARKS


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A forced end of line inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note whose number stands here; numbers are counted when read, never stored."""

    id: str
    inlines: tuple[Run | LineBreak, ...]


Inline = Run | LineBreak | Footnote
Inlines = tuple[Inline, ...]


def plain_text(inlines: Inlines) -> str:
    """Return the text as a person reads it: a line break is `\\n`, footnotes and deleted text are left out."""
    if len(inlines) == 1 and isinstance(only := inlines[0], Run) and only.marks.revision is None:
        return only.text
    return "".join(
        inline.text if isinstance(inline, Run) else "\n"
        for inline in inlines
        if not isinstance(inline, Footnote) and not is_deleted(inline)
    )


def is_deleted_throughout(inlines: Inlines) -> bool:
    """Tell whether there is text, and tracked changes have deleted all of it."""
    return bool(inlines) and is_deleted(inlines[0]) and all(is_deleted(inline) for inline in inlines)


def is_deleted(inline: Inline) -> bool:
    """Tell whether a tracked change has deleted this text."""
    return (
        isinstance(inline, Run)
        and inline.marks is not NO_MARKS
        and inline.marks.revision is not None
        and inline.marks.revision.kind is RevisionKind.DELETED
    )
