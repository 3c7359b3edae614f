"""What changed between two versions of a text, as tracked changes: the newer text with what was inserted and deleted.

Words and figures are compared whole, Chinese text by characters. A character or two that happen to be alike between
two changes are no reason to tell the changes apart: nobody reads such a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import (
    NO_MARKS,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Marks,
    Revision,
    RevisionKind,
    Run,
    is_deleted,
)
from bulletin_editor.content.normal_form import normalised_inlines

_TOKEN = re.compile(r"[0-9A-Za-zÀ-ɏ]+|.", re.DOTALL)
_CLAUSE = re.compile(r"[^，。；：！？\n]*[，。；：！？\n]?", re.DOTALL)
_MOST_COMPARED = 4_000_000
"""Pairs of tokens; texts beyond are compared clause by clause."""
_ALIKE_BY_CHANCE = 1


@dataclass(frozen=True, slots=True)
class Reviser:
    """Who made the changes, and when (ISO 8601)."""

    author: str
    time: str

    def mark(self, marks: Marks, kind: RevisionKind) -> Marks:
        return replace(marks, revision=Revision(kind, self.author, self.time))


@dataclass(frozen=True, slots=True)
class _Token:
    """What is compared as one: text with its look, a line end or a note."""

    text: str
    marks: Marks
    note: Inlines = ()


def settled(inlines: Inlines) -> Inlines:
    """Return a text as it reads with all its tracked changes accepted."""
    kept = (inline for inline in inlines if not is_deleted(inline))
    return normalised_inlines(
        Run(inline.text, replace(inline.marks, revision=None)) if isinstance(inline, Run) else inline for inline in kept
    )


def compare_texts(before: Inlines, after: Inlines, reviser: Reviser) -> Inlines:
    """Return the newer text with its changes tracked; notes, which carry none, get new ids where they are gone."""
    old, new = list(_pieces(settled(before), _TOKEN)), list(_pieces(settled(after), _TOKEN))
    if len(old) * len(new) > _MOST_COMPARED:
        old, new = list(_pieces(settled(before), _CLAUSE)), list(_pieces(settled(after), _CLAUSE))
    tracked: list[Inline] = []
    for is_equal, (first, last), (begin, end) in _stretches([key for key, _ in old], [key for key, _ in new]):
        if is_equal:
            tracked += (inline for _, inline in new[begin:end])
        else:
            gone = with_own_notes(inline for _, inline in old[first:last])
            tracked += revised(gone, RevisionKind.DELETED, reviser)
            tracked += revised((inline for _, inline in new[begin:end]), RevisionKind.INSERTED, reviser)
    return _joined(tracked)


def with_own_notes(inlines: Iterable[Inline]) -> Inlines:
    """Return a text whose notes have ids that nothing else has."""
    return tuple(replace(inline, id=new_id()) if isinstance(inline, Footnote) else inline for inline in inlines)


def revised(inlines: Iterable[Inline], kind: RevisionKind, reviser: Reviser) -> Iterator[Inline]:
    """Yield a text as wholly inserted or deleted. Line ends become runs, which can tell of it; notes cannot."""
    for inline in inlines:
        match inline:
            case Run():
                yield Run(inline.text, reviser.mark(inline.marks, kind))
            case LineBreak():
                yield Run("\n", reviser.mark(NO_MARKS, kind))
            case Footnote():
                yield inline


def likeness(before: Inlines, after: Inlines) -> float:
    """Return how much of two texts is alike, from 0 to 1."""
    one, two = ("".join(key.text for key, _ in _pieces(inlines, _CLAUSE)) for inlines in (before, after))
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    if matcher.real_quick_ratio() < 0.5 or matcher.quick_ratio() < 0.5:
        return 0.0
    return matcher.ratio() if len(one) * len(two) <= _MOST_COMPARED else matcher.quick_ratio()


def _pieces(inlines: Inlines, pattern: re.Pattern[str]) -> Iterator[tuple[_Token, Inline]]:
    for inline in inlines:
        match inline:
            case Run():
                look = replace(inline.marks, comments=(), revision=None)
                for match in pattern.finditer(inline.text):
                    if match[0]:
                        yield _Token(match[0], look), Run(match[0], inline.marks)
            case LineBreak():
                yield _Token("\n", NO_MARKS), inline
            case Footnote():
                yield _Token("\ufffc", NO_MARKS, inline.inlines), inline


def _stretches(old: Sequence[_Token], new: Sequence[_Token]) -> Iterator[tuple[bool, tuple[int, int], tuple[int, int]]]:
    """Yield stretches that are equal or changed in turn, by their places in both."""
    changed: tuple[int, int, int, int] | None = None
    opcodes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (tag, first, last, begin, end) in enumerate(opcodes):
        is_inside = 0 < number < len(opcodes) - 1
        if tag == "equal" and not (is_inside and last - first <= _ALIKE_BY_CHANCE):
            if changed is not None:
                yield False, changed[:2], changed[2:]
                changed = None
            yield True, (first, last), (begin, end)
        else:
            changed = (first, last, begin, end) if changed is None else (changed[0], last, changed[2], end)
    if changed is not None:
        yield False, changed[:2], changed[2:]


def _joined(inlines: Sequence[Inline]) -> Inlines:
    """Join neighbours of one look; unlike in normal form, a run may hold a line end."""
    joined: list[Inline] = []
    for inline in inlines:
        last = joined[-1] if joined else None
        if isinstance(inline, Run) and isinstance(last, Run) and last.marks == inline.marks:
            joined[-1] = Run(last.text + inline.text, inline.marks)
        else:
            joined.append(inline)
    return tuple(joined)
