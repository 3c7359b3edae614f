"""What is searched for: text as it stands or a pattern, with or without case, width and whole words."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FULL_WIDTH = range(0xFF01, 0xFF5F)
_TO_HALF_WIDTH = 0xFEE0
_NARROWED = {**{code: code - _TO_HALF_WIDTH for code in _FULL_WIDTH}, 0x3000: 0x20, 0x00A0: 0x20, 0xFFE5: 0x00A5}
"""Letters, figures and marks in the width of Chinese, and the same in that of Latin: one character for one."""
_LETTER = "[0-9A-Za-z_\u00c0-\u024f]"


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for and where. `node_id` is empty for the whole bulletin."""

    text: str
    match_case: bool = False
    whole_word: bool = False
    """Whether letters may not go on before or behind; Chinese knows no such ends of words and is found anywhere."""
    is_pattern: bool = False
    """Whether `text` is a regular expression."""
    ignore_width: bool = False
    """Whether ＡＢＣ１２３（） are the same as ABC123()."""
    node_id: str = ""

    def pattern(self) -> re.Pattern[str]:
        """Return the expression to search `searched(text)` by; raises `re.error` for one that cannot be understood."""
        expression = self._expression()
        if self.whole_word:
            expression = rf"(?<!{_LETTER})(?:{expression})(?!{_LETTER})"
        return re.compile(expression, 0 if self.match_case else re.IGNORECASE)

    def searched(self, text: str) -> str:
        """Return the text in which the pattern is looked for, of the same length."""
        return narrowed(text) if self.ignore_width else text

    def _expression(self) -> str:
        if not self.is_pattern:
            return re.escape(self.searched(self.text))
        if not self.ignore_width:
            return self.text
        return "".join(
            re.escape(self.searched(character)) if ord(character) in _NARROWED else character for character in self.text
        )


def narrowed(text: str) -> str:
    """Return a text of the same length with half-width characters where there are full-width ones."""
    half = text.translate(_NARROWED)
    return text if half == text else half
