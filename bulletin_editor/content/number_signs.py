"""Numbering signs as people type them, 一、（一） 1. (1), and bullets: what the model counts by itself once it may."""

from __future__ import annotations

import re

HAN_NUMBER = "[一二三四五六七八九十百零〇]{1,4}"
_BLANKS = r"[ \t\u00a0\u3000]*"
_SIGNS = (
    (1, re.compile(rf"{_BLANKS}{HAN_NUMBER}\s?[、.．]{_BLANKS}(?=\S)")),
    (2, re.compile(rf"{_BLANKS}[（(]\s?{HAN_NUMBER}\s?[）)]、?{_BLANKS}(?=\S)")),
    (3, re.compile(rf"{_BLANKS}\d{{1,2}}(?:[.．](?!\d)|、){_BLANKS}(?=\S)")),
    (4, re.compile(rf"{_BLANKS}[（(]\s?\d{{1,2}}\s?[）)]、?{_BLANKS}(?=\S)")),
)
_BULLET = re.compile(rf"{_BLANKS}[•●■◆▪·*-]{_BLANKS}(?=\S)")


def typed_number(text: str) -> tuple[int, int] | None:
    """Return the level, 1 to 4, of the number a text begins with, and its length with the blanks around it."""
    for level, sign in _SIGNS:
        match = sign.match(text)
        if match:
            return level, match.end()
    return None


def typed_bullet(text: str) -> int:
    """Return the length of the bullet a text begins with; 0 for none."""
    match = _BULLET.match(text)
    return match.end() if match else 0
