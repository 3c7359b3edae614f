"""One line to recognise: a block of a draft with its plain text and its looks."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_editor.content.blocks import Alignment, Block, Paragraph, Role
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.readers.draft import Evidence
from bulletin_editor.readers.lines import width_of
from bulletin_editor.readers.structure.slicing import BLANKS

_ENDS = f"{BLANKS}\n"


@dataclass(slots=True)
class Line:
    """A block with its plain text and its looks; the text is empty for tables, figures and page breaks.

    Nobody changes one: it is only not frozen because a frozen one takes three times as long to make.
    """

    block: Block
    evidence: Evidence
    text: str
    length: float
    """In full-width characters."""
    is_plain: bool
    """Whether it is a paragraph that the draft gave no other role or list place."""

    @property
    def id(self) -> str:
        return self.block.id

    @property
    def paragraph(self) -> Paragraph:
        """The block of a line that is known to have text."""
        assert isinstance(self.block, Paragraph)
        return self.block

    @property
    def is_text(self) -> bool:
        return bool(self.text)

    @property
    def is_centred(self) -> bool:
        return self.evidence.alignment is Alignment.CENTRE


def make_line(block: Block, evidence: Evidence) -> Line:
    """Return the line of a block, with the wish for an alignment taken from its looks."""
    if not isinstance(block, Paragraph):
        return Line(block, evidence, "", 0.0, is_plain=False)
    text = plain_text(block.inlines).strip(_ENDS)
    width = max(map(width_of, text.split("\n"))) if "\n" in text else width_of(text)
    in_list = block.list_item is not None and evidence.sign_level is None
    return Line(block, evidence, text, width / 2, is_plain=bool(text) and block.role is Role.BODY and not in_list)
