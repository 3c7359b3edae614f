"""Spaces that a person typed where the template sets distances."""

from __future__ import annotations

import re

from bulletin_editor.proofreading.places import Replacement

_BLANK = " \t\u00a0\u2002\u2003\u3000"
_INDENT = re.compile(f"[{_BLANK}]+(?=[^{_BLANK}])")
_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BETWEEN = re.compile(f"(?<=[{_HAN}])[{_BLANK}]{{2,}}(?=[{_HAN}])")


def is_blank(text: str) -> bool:
    """Tell whether a text shows nothing."""
    return not text.strip(_BLANK + "\n\u200b\ufeff")


def typed_indents(text: str) -> tuple[Replacement, ...]:
    """Return the spaces at the head of a text that is not blank, to be taken out."""
    match = _INDENT.match(text)
    return (Replacement(0, match.end(), ""),) if match else ()


def repeated_spaces(text: str) -> tuple[Replacement, ...]:
    """Return runs of spaces between Chinese characters, to be made one space: names may need it."""
    return tuple(Replacement(match.start(), match.end(), " ") for match in _BETWEEN.finditer(text))
