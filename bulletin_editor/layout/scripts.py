"""Which characters take the Latin face and which the East Asian one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

_LATIN_IN_CHINESE = "\\u0020-\\u00b6\\u00b8-\\u024f\\u0370-\\u03ff\\u0400-\\u052f\\u2070-\\u209f"
"""Marks that Chinese and Latin share (“ ” ‘ ’ — … ·) are Chinese here."""

_LETTERLIKE = "℅ℓ№™Ω℮⅛⅜⅝⅞←↑→↓↔↕↨∂∆∏∑−∕∙√∞∟∩∫≈≠≡≤≥"
"""The signs that Latin faces share since WGL4; others, such as ℃, come from the East Asian face."""

_LATIN_ELSEWHERE = (
    _LATIN_IN_CHINESE + "\\u00b7\\u0250-\\u036f\\u0400-\\u058f\\u1e00-\\u206f\\u20a0-\\u20cf" + _LETTERLIKE
)

SURELY_LATIN = "\\u0021-\\u009f\\u00a1-\\u00b6\\u00b8-\\u024f\\u0370-\\u03ff"
"""Latin characters that belong to a Western script in the eyes of any program."""

COMMON_MARKS = "—‘’“”…"
"""Marks of no script that East Asian text has in its own face."""

_WESTERN = "\\u0000-\\u001f\\u0021-\\u009f\\u00a1-\\u1fff\\u2c00-\\u2dff"
_EAST_ASIAN = "\\u2e80-\\ud7ff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\U00020000-\\U0003ffff"


def latin_class(language: str) -> str:
    """Return the Latin characters of a text in this language as the inside of a regular expression's class."""
    return _LATIN_IN_CHINESE if language.startswith(("zh", "ja", "ko")) else _LATIN_ELSEWHERE


@cache
def latin_stretch(language: str) -> re.Pattern[str]:
    """Return a pattern that finds stretches of Latin text, the spaces inside and around them included."""
    return re.compile(f"[{latin_class(language)}]+")


@cache
def latin_parts(language: str) -> Callable[[str], list[str]]:
    """Return a function that parts a text by script: East Asian and Latin parts take turns, at both ends also empty."""
    return re.compile(f"([{latin_class(language)}]+)").split


def is_bullet(sign: str) -> bool:
    """Tell whether a sign is a dot, a dash or a shape: it takes the Latin face, in others it is as big as the text."""
    return bool(sign) and all(one in "\u2013\u2022" or "\u25a0" <= one <= "\u25ff" for one in sign)


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


def has_shared_marks(text: str) -> bool:
    """Tell whether faces and word processors may part the text by script at different places."""
    return _shared_mark().search(text) is not None


def shared_mark_after_latin(text: str, place: int, language: str) -> bool:
    """Tell whether a mark in the East Asian face follows Latin text, nothing but such marks between."""
    shared = shared_marks(language).fullmatch
    if not shared(text, place, place + 1):
        return False
    while place > 0 and shared(text, place - 1, place):
        place -= 1
    return place > 0 and latin_stretch(language).match(text, place - 1) is not None


@cache
def shared_marks(language: str) -> re.Pattern[str]:
    """Return a pattern that finds marks of no script that take the East Asian face."""
    dot = "" if latin_stretch(language).match("·") else "|·"
    return re.compile(f"[^{latin_class(language)}{_EAST_ASIAN}{_WESTERN}]{dot}")


@cache
def is_western(character: str) -> bool:
    """Tell whether a character belongs to a Western script."""
    return _script_patterns()[1].match(character) is not None


def script_changes(text: str) -> Iterator[int]:
    """Yield the places where word processors see the script change, whatever face prints the characters.

    Blanks and marks that belong to no script go with what is before them, at the head of the text with what follows
    (LibreOffice; its portions end there).
    """
    strong, western_stretch = _script_patterns()
    first = strong.search(text)
    for match in western_stretch.finditer(text):
        if first and match.start() > first.start():
            yield match.start()
        if match.end() < len(text):
            yield match.end()


@cache
def _script_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what finds a character that belongs to a script, and a stretch of Western text with what goes with it."""
    return re.compile(f"[{_WESTERN}{_EAST_ASIAN}]"), re.compile(f"[{_WESTERN}][^{_EAST_ASIAN}]*")


@cache
def _shared_mark() -> re.Pattern[str]:
    return re.compile(f"[^{SURELY_LATIN}{_EAST_ASIAN}]")
