"""The text of one HTML paragraph as it is gathered: white space collapses as a browser collapses it.

A line end beside a Chinese character leaves nothing, where a browser would show a blank.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, Marks, Run
from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.readers.lines import is_wide
from bulletin_editor.readers.text import clean_text

_WHITE = re.compile(r"([ \t\r\n\f]+)")
_BREAKING = re.compile(f"[{''.join(sorted(BREAKING_CHARACTERS))}]+")


@dataclass(slots=True)
class GatheredText:
    """Text still being gathered, with the evidence of its runs."""

    inlines: list[Inline] = field(default_factory=list)
    sizes: dict[float, int] = field(default_factory=dict)
    bold_length: int = 0
    length: int = 0
    _last: str = ""
    _blank: tuple[bool, Marks] | None = None

    def add(self, text: str, marks: Marks, size: float | None, *, bold: bool) -> None:
        """Add text as it stands between tags."""
        if not text:
            return
        if text == "\n":
            self._add_white(text, marks)
        elif " " not in text and text.isprintable():
            self._add_piece(text, marks, size, bold=bold)
        else:
            self._add_mixed(text, marks, size, bold=bold)

    def _add_mixed(self, text: str, marks: Marks, size: float | None, *, bold: bool) -> None:
        """Add text with white space in it, or with what no document can hold."""
        for piece in _WHITE.split(clean_text(text)):
            if piece and piece[0] in " \t\r\n\f":
                self._add_white(piece, marks)
            elif piece:
                self._add_piece(piece, marks, size, bold=bold)

    def _add_white(self, white: str, marks: Marks) -> None:
        with_line_end = "\n" in white or "\r" in white
        self._blank = (with_line_end or (self._blank is not None and self._blank[0]), marks)

    def _add_piece(self, piece: str, marks: Marks, size: float | None, *, bold: bool) -> None:
        if self._blank is not None:
            self._add_blank(piece)
        self._append(piece if piece.isprintable() else _BREAKING.sub(" ", piece), marks)
        self.length += len(piece)
        self.bold_length += len(piece) if bold else 0
        if size is not None:
            self.sizes[size] = self.sizes.get(size, 0) + len(piece)

    def forget_blank(self) -> None:
        """Take back a blank at the end of a paragraph that holds nothing."""
        self._blank = None

    def add_preformatted(self, text: str, marks: Marks) -> None:
        """Add text whose blanks and line ends count."""
        for index, line in enumerate(clean_text(text).replace("\r\n", "\n").split("\n")):
            if index:
                self.add_break()
            if line:
                self._append(_BREAKING.sub(" ", line), marks)
                self.length += len(line)

    def add_break(self) -> None:
        self._blank = None
        self._last = ""
        self.inlines.append(LineBreak())

    def add_note(self, note: Footnote) -> None:
        self._blank = None
        self.inlines.append(note)

    def finished(self) -> Inlines:
        """Return the text in normal form, without line breaks at its ends."""
        inlines = self.inlines
        while inlines and isinstance(inlines[-1], LineBreak):
            inlines.pop()
        while inlines and isinstance(inlines[0], LineBreak):
            inlines.pop(0)
        return normalised_inlines(inlines)

    @property
    def is_bold(self) -> bool:
        return self.length > 0 and self.bold_length == self.length

    @property
    def size(self) -> float | None:
        """The size that most of the text has."""
        return max(self.sizes, key=lambda size: self.sizes[size]) if self.sizes else None

    def _add_blank(self, following: str) -> None:
        if self._blank is None:
            return
        at_line_end, marks = self._blank
        self._blank = None
        if self._last and not (at_line_end and (is_wide(self._last) or is_wide(following[0]))):
            self._append(" ", marks)

    def _append(self, text: str, marks: Marks) -> None:
        self.inlines.append(Run(text, marks))
        self._last = text[-1]
