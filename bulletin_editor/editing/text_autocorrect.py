"""What is put right while it is typed: straight quotes, dots for an ellipsis, hyphens for a dash.

Each rule can be switched off. Latin words and addresses are left alone: there the signs mean what they are.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from bulletin_editor.content.inlines import Inlines
from bulletin_editor.editing.stretches import slice_inlines, text_of


class AutocorrectRule(StrEnum):
    QUOTES = "quotes"
    ELLIPSES = "ellipses"
    DASHES = "dashes"


@dataclass(frozen=True, slots=True)
class Autocorrection:
    """`text` takes the place of the last `length` characters before the caret."""

    length: int
    text: str


TRIGGERS = frozenset("\"'.。-")
"""A correction can only come after one of these."""

_PAIRS = {'"': ("“", "”"), "'": ("‘", "’")}
_REPEATED = (
    ("...", "……", AutocorrectRule.ELLIPSES),
    ("。。。", "……", AutocorrectRule.ELLIPSES),
    ("--", "——", AutocorrectRule.DASHES),
)
_LATIN_TAIL = re.compile(r"[!-~]*$")
_HARMLESS = "\"'()[].,;:!?"
"""ASCII marks that do not make what stands before the caret a Latin word, an address or code."""


def text_before(inlines: Inlines, offset: int) -> str:
    """Return what stands before an offset, one character for each step of the offset."""
    return text_of(slice_inlines(inlines, 0, offset))


def autocorrection(before: str, rules: Collection[AutocorrectRule]) -> Autocorrection | None:
    """Return what to put right after the last character of `before` was typed; `None` for nothing."""
    for typed, text, rule in _REPEATED:
        if rule in rules and before.endswith(typed) and not before.endswith(typed + typed[0]):
            return Autocorrection(len(typed), text) if not _is_latin(before[: -len(typed)]) else None
    if AutocorrectRule.QUOTES in rules and before[-1:] in _PAIRS:
        return _quote(before[:-1], before[-1])
    return None


def _quote(before: str, typed: str) -> Autocorrection | None:
    """Close what is open, else open; after a quote that was left straight its partner stays so too."""
    opening, closing = _PAIRS[typed]
    is_open = before.count(opening) > before.count(closing)
    is_latin = _is_latin(before)
    closes_latin = typed == '"' and is_open and not _is_address(_latin_tail(before))
    if before.count(typed) % 2 or (is_latin and not closes_latin):
        return None
    return Autocorrection(1, closing if is_open else opening)


def _is_latin(before: str) -> bool:
    return bool(_latin_tail(before).strip(_HARMLESS))


def _is_address(tail: str) -> bool:
    return "://" in tail or "@" in tail or tail.startswith("www.")


def _latin_tail(text: str) -> str:
    found = _LATIN_TAIL.search(text)
    return found[0] if found else ""
