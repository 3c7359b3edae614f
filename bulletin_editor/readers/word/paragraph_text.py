"""The text of one Word paragraph while it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin_editor.content.inlines import NO_MARKS, Footnote, Inline, Inlines, LineBreak, Marks, Run

if TYPE_CHECKING:
    from lxml.etree import _Element


class ParagraphText:
    """Text gathered run by run; what does not flow in the line is set aside.

    Word parts a text into many runs that look alike; they are gathered into one.
    """

    __slots__ = (
        "_inlines", "_marks", "_pieces", "aside", "bold_length", "heavy_length", "label", "length", "page_breaks_after",
        "page_breaks_before", "remarks", "sizes",
    )  # fmt: skip

    def __init__(self) -> None:
        self.aside: list[_Element] = []
        """Text boxes, pictures and objects, to stand after the paragraph."""
        self.remarks: list[str] = []
        """Comments that stand in it without being about its text."""
        self.label = ""
        """What a label before it tells of the text, in a file that this program wrote."""
        self.page_breaks_before = 0
        self.page_breaks_after = 0
        self.sizes: dict[float, int] = {}
        self.length = 0
        """Of all that is not blank."""
        self.bold_length = 0
        self.heavy_length = 0
        self._inlines: list[Inline] = []
        self._pieces: list[str] = []
        self._marks = NO_MARKS

    @property
    def inlines(self) -> Inlines:
        """The inlines read so far, in normal form: no text is empty, and equal marks are one object."""
        if self._pieces:
            self._end_run()
        return tuple(self._inlines)

    def add(self, text: str, marks: Marks, size: float | None, *, heavy: bool = False) -> None:
        """Add text with its marks, and the size and the kind of face that its run sets."""
        if marks is not self._marks:
            if self._pieces:
                self._end_run()
            self._marks = marks
        self._pieces.append(text)
        if text.isspace():
            return
        length = len(text)
        self.length += length
        if marks.bold:
            self.bold_length += length
        if heavy:
            self.heavy_length += length
        if size is not None:
            self.sizes[size] = self.sizes.get(size, 0) + length

    def put(self, inline: LineBreak | Footnote) -> None:
        """Add what is no text."""
        if self._pieces:
            self._end_run()
        self._inlines.append(inline)

    def _end_run(self) -> None:
        pieces = self._pieces
        self._inlines.append(Run(pieces[0] if len(pieces) == 1 else "".join(pieces), self._marks))
        pieces.clear()
