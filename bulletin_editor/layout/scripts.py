"""Which characters take the Latin face and which the East Asian one."""

from __future__ import annotations

import re
from functools import cache

_LATIN_IN_CHINESE = "\\u0020-\\u00b6\\u00b8-\\u024f\\u0370-\\u03ff\\u2070-\\u209f"
"""Marks that Chinese and Latin share (“ ” ‘ ’ — … ·) are Chinese here."""

_LATIN_ELSEWHERE = (
    _LATIN_IN_CHINESE + "\\u00b7\\u0250-\\u036f\\u0400-\\u058f\\u1e00-\\u206f\\u20a0-\\u20cf\\u2100-\\u22ff"
)


def latin_class(language: str) -> str:
    """Return the Latin characters of a text in this language as the inside of a regular expression's class."""
    return _LATIN_IN_CHINESE if language.startswith(("zh", "ja", "ko")) else _LATIN_ELSEWHERE


@cache
def latin_stretch(language: str) -> re.Pattern[str]:
    """Return a pattern that finds stretches of Latin text, the spaces inside and around them included."""
    return re.compile(f"[{latin_class(language)}]+")


def split_by_script(text: str, language: str) -> tuple[tuple[str, bool], ...]:
    """Return the text in stretches of one script, each with whether it is Latin."""
    parts: list[tuple[str, bool]] = []
    at = 0
    for match in latin_stretch(language).finditer(text):
        if match.start() > at:
            parts.append((text[at : match.start()], False))
        parts.append((match[0], True))
        at = match.end()
    if at < len(text):
        parts.append((text[at:], False))
    return tuple(parts)
