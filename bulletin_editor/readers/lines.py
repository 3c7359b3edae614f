"""Lines of plain text gathered into paragraphs: those that an editor wrapped are joined, all others stand alone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_SENTENCE_END = re.compile(r"[。！？!?…；;：:.]['\"”’）)》】]*$")
_INDENT = re.compile(r"^(?:[ \t\u00a0]{2,}|[\u3000\u2003]+)")
_ORNAMENTS = frozenset("■□●○◆◇▲△▶►★☆※")
"""What stands before titles of pieces, never before a line that goes on."""
_LEAST_WRAPPED_WIDTH = 36
_MOST_WRAPPED_WIDTH = 110
NEAR = 8
"""How many characters on either side of a seam tell what it needs."""


def width_of(text: str) -> int:
    """Return the width in columns of a terminal: two for Chinese characters and marks.

    It is the length in GB 18030, which agrees for all that drafts are made of and is fifty times faster than asking
    for each character.
    """
    return len(text) if text.isascii() else len(text.encode("gb18030", "replace"))


def is_wide(character: str) -> bool:
    """Tell whether the character is set in a full cell, as Chinese ones are."""
    return unicodedata.east_asian_width(character) in "WF" or character in "“”‘’—…·"


def joined(first: str, second: str) -> str:
    """Join two lines of one paragraph: a blank between words, none beside Chinese characters."""
    return f"{first} {second}" if needs_blank(first, second) else first + second


def needs_blank(first: str, second: str) -> bool:
    """Tell whether a blank belongs between two halves: between words, never beside Chinese or inside a number there."""
    if not first or not second or first[-1].isspace() or first.endswith("-"):
        return False
    if is_wide(first[-1]) or is_wide(second[0]):
        return False
    return not (first[-1].isdigit() and second[0].isdigit() and any(map(is_wide, first[-NEAR:] + second[:NEAR])))


def paragraphs_of(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs of consecutive lines without blank ones between them."""
    if len(lines) < 2 or not is_wrapped(lines):
        return list(lines)
    limit = max(width_of(line.rstrip()) for line in lines)
    indents = sum(1 for line in lines if _INDENT.match(line))
    paragraphs: list[str] = []
    for index, line in enumerate(lines):
        before = lines[index - 1].rstrip() if index else ""
        if not paragraphs or _starts_anew(line, before, limit, by_indent=indents > 0):
            paragraphs.append(line.rstrip())
        else:
            paragraphs[-1] = joined(paragraphs[-1], line.strip())
    return paragraphs


def _starts_anew(line: str, before: str, limit: int, *, by_indent: bool) -> bool:
    if _INDENT.match(line) or line[:1] in _ORNAMENTS:
        return True
    short = width_of(before) < limit - 12 and width_of(before) < limit * 0.8
    if short:
        return True
    return not by_indent and bool(_SENTENCE_END.search(before)) and width_of(before) < limit - 4


def is_wrapped(lines: Sequence[str]) -> bool:
    """Tell whether an editor wrapped these lines at one width: most end near it and in mid-sentence."""
    widths = [width_of(line.rstrip()) for line in lines]
    limit = max(widths)
    if not _LEAST_WRAPPED_WIDTH <= limit <= _MOST_WRAPPED_WIDTH:
        return False
    full = [line for line, width in zip(lines[:-1], widths, strict=False) if width >= limit * 0.8]
    if not full or len(full) * 2 < len(lines) - 1:
        return False
    in_mid_sentence = sum(1 for line in full if not _SENTENCE_END.search(line.rstrip()))
    return in_mid_sentence * 3 >= len(full) * 2
