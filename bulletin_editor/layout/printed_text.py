"""A paragraph's inlines as the text that is printed, with what each stretch of it looks like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple, assert_never

from bulletin_editor.content.inlines import (
    NO_MARKS,
    Footnote,
    Inlines,
    LineBreak,
    Marks,
    Revision,
    Run,
    Script,
    is_deleted,
)

BOLD = Marks(bold=True)
NOTE_REFERENCE = Marks(script=Script.SUPERSCRIPT)

_FROM_THE_BEGINNING = ((0, 0),)

NO_NOTES: Mapping[str, int] = {}


class Span(NamedTuple):
    """A stretch of printed text with one look."""

    start: int
    end: int
    marks: Marks
    is_note_reference: bool = False


class PageNoteNumbers(dict[str, int]):
    """The numbers of notes at the foot of pages, which are marks to word processors and not digits."""


class PrintedText(NamedTuple):
    """The text with its spans; `knots` as in `SetText`; `glued` are places where no line may end.

    `notes_are_marks` where the numbers of notes are no digits to the rules for line ends.
    """

    text: str
    spans: tuple[Span, ...]
    knots: tuple[tuple[int, int], ...]
    sign_end: int
    glued: frozenset[int]
    notes_are_marks: bool = False


def printed_text(inlines: Inlines, note_numbers: Mapping[str, int], *, label: str = "", sign: str = "") -> PrintedText:
    """Return what is printed of a paragraph: label, sign, text without deletions, numbers for footnotes."""
    if len(inlines) == 1 and not label and not sign and isinstance(only := inlines[0], Run) and only.marks is NO_MARKS:
        return PrintedText(only.text, (Span(0, len(only.text), NO_MARKS),), _FROM_THE_BEGINNING, 0, frozenset())
    printer = _Printer()
    printer.add(label, BOLD)
    printer.add(sign, NO_MARKS)
    sign_end = printer.place
    printer.knot(0)
    model = 0
    for inline in inlines:
        match inline:
            case Run():
                if is_deleted(inline):
                    printer.knot(model + len(inline.text))
                    printer.end_portion()
                else:
                    printer.add(inline.text, _visible(inline.marks), (inline.marks.comments, inline.marks.revision))
                model += len(inline.text)
            case LineBreak():
                printer.add("\n", NO_MARKS)
                model += 1
            case Footnote():
                printer.add_reference(str(note_numbers.get(inline.id, 0)))
                model += 1
                printer.knot(model)
            case _:
                assert_never(inline)
    return PrintedText(
        "".join(printer.parts),
        tuple(printer.spans),
        tuple(printer.knots),
        sign_end,
        frozenset(printer.glued),
        notes_are_marks=isinstance(note_numbers, PageNoteNumbers),
    )


def _visible(marks: Marks) -> Marks:
    """Return the marks that change the look, so that equal looks compare equal."""
    return replace(marks, comments=(), revision=None) if marks.comments or marks.revision else marks


_Remarks = tuple[tuple[str, ...], Revision | None]
"""What a run carries that is not printed: its comments and the tracked change it belongs to."""

_NO_REMARKS: _Remarks = ((), None)


class _Printer:
    """Gathers the printed text piece by piece."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.spans: list[Span] = []
        self.knots: list[tuple[int, int]] = []
        self.glued: set[int] = set()
        self.place = 0
        self._remarks = _NO_REMARKS
        self._is_one_portion = True

    def end_portion(self) -> None:
        """Part what follows from what is printed already, though both look alike: a Word file has an edge here."""
        self._is_one_portion = False

    def add(self, text: str, marks: Marks, remarks: _Remarks = _NO_REMARKS) -> None:
        if not text:
            return
        if remarks != self._remarks:
            self._remarks = remarks
            self.end_portion()
        start, self.place = self.place, self.place + len(text)
        self.parts.append(text)
        before = self.spans[-1] if self.spans else None
        is_one, self._is_one_portion = self._is_one_portion, True
        if is_one and before is not None and before.marks == marks and not before.is_note_reference:
            self.spans[-1] = Span(before.start, self.place, marks)
        else:
            self.spans.append(Span(start, self.place, marks))

    def add_reference(self, number: str) -> None:
        """Print a footnote's number, which never begins a line nor is torn."""
        start, self.place = self.place, self.place + len(number)
        self.parts.append(number)
        self.spans.append(Span(start, self.place, NOTE_REFERENCE, is_note_reference=True))
        self.glued.update(range(start, self.place))

    def knot(self, model: int) -> None:
        """Tie the present place in the printed text to one in the block's text."""
        if self.knots and self.knots[-1][0] == self.place:
            self.knots[-1] = (self.place, model)
        else:
            self.knots.append((self.place, model))
