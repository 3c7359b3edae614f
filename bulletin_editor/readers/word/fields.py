"""Word's fields: their instructions are not text, their results are; a hyperlink's instruction tells where it leads."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HYPERLINK = re.compile(
    r'^\s*HYPERLINK\s+(?!\\)(?:"([^"]{1,4000})"|(\S{1,4000}))(?:.*?\\l\s+"?([^"\s]{1,400}))?', re.DOTALL
)
_DEEPEST = 40
_LONGEST_INSTRUCTION = 8000


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    shows_result: bool = False
    address: str = ""
    is_contents: bool = False


class FieldStack:
    """The fields open at one place of a story."""

    def __init__(self) -> None:
        self._open: list[_Field] = []
        self._too_deep = 0
        self.is_open = False
        """Whether any field is open."""
        self.is_hidden = False
        """Whether text at this place is an instruction or belongs to a list of contents."""
        self.is_in_contents = False

    def mark(self, kind: str) -> None:
        """Take note of a w:fldChar."""
        if kind == "begin":
            if len(self._open) >= _DEEPEST:
                self._too_deep += 1
            else:
                self._open.append(_Field())
        elif kind == "separate" and self._open and not self._too_deep:
            field = self._open[-1]
            field.shows_result = True
            field.address = self.address_of(field.instruction)
            field.is_contents = field.instruction.strip().upper().startswith("TOC")
        elif kind == "end":
            if self._too_deep:
                self._too_deep -= 1
            elif self._open:
                self._open.pop()
        self.is_open = bool(self._open)
        self.is_in_contents = any(field.is_contents for field in self._open)
        self.is_hidden = self.is_in_contents or not all(field.shows_result for field in self._open)

    def instruct(self, text: str) -> None:
        """Take a piece of the innermost field's instruction."""
        if self._open and not self._open[-1].shows_result and len(self._open[-1].instruction) < _LONGEST_INSTRUCTION:
            self._open[-1].instruction += text

    def address_of(self, instruction: str) -> str:
        """Return where a HYPERLINK instruction leads outside, an empty text for all others."""
        match = _HYPERLINK.match(instruction)
        if match is None:
            return ""
        address = match[1] or match[2] or ""
        return f"{address}#{match[3]}" if match[3] else address

    @property
    def address(self) -> str:
        return next((field.address for field in reversed(self._open) if field.address), "")
