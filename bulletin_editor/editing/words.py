"""Where words begin and end in Chinese and Latin text, for the caret to step over and a double click to select.

Chinese writes no blanks between words, and without a dictionary nothing tells them apart; what stands between two marks
or beside Latin text is taken for one.
"""

from __future__ import annotations

from enum import Enum, auto

_JOINING = frozenset("'’-.,_/%‰℃@&+")
"""Marks that belong to a word or number when a Latin letter or digit stands before them and, but for units, behind."""
_UNITS = frozenset("%‰℃")


class _Kind(Enum):
    BLANK = auto()
    CHINESE = auto()
    LATIN = auto()
    MARK = auto()


def next_word(text: str, offset: int) -> int:
    """Return where the word behind an offset begins; the end of the text where there is none."""
    offset = _end_of_run(text, offset) if offset < len(text) else offset
    while offset < len(text) and _kind(text, offset) is _Kind.BLANK:
        offset += 1
    return offset


def previous_word(text: str, offset: int) -> int:
    """Return where the word begins that stands before an offset, or around it."""
    while offset > 0 and _kind(text, offset - 1) is _Kind.BLANK:
        offset -= 1
    return _start_of_run(text, offset - 1) if offset > 0 else 0


def word_at(text: str, offset: int) -> tuple[int, int]:
    """Return from where to where the word at an offset goes; at the end of the text the last one."""
    if not text:
        return 0, 0
    inside = min(offset, len(text) - 1)
    return _start_of_run(text, inside), _end_of_run(text, inside)


def _start_of_run(text: str, offset: int) -> int:
    kind = _kind(text, offset)
    while offset > 0 and _kind(text, offset - 1) is kind:
        offset -= 1
    return offset


def _end_of_run(text: str, offset: int) -> int:
    kind = _kind(text, offset)
    while offset < len(text) and _kind(text, offset) is kind:
        offset += 1
    return offset


def _kind(text: str, offset: int) -> _Kind:
    character = text[offset]
    if character.isspace():
        return _Kind.BLANK
    if character in _JOINING and _joins(text, offset):
        return _Kind.LATIN
    if not character.isalnum():
        return _Kind.MARK
    return _Kind.CHINESE if ord(character) >= _FIRST_CHINESE else _Kind.LATIN


_FIRST_CHINESE = 0x2E80
"""Where the scripts of East Asia begin."""


def _joins(text: str, offset: int) -> bool:
    def is_latin(place: int) -> bool:
        return 0 <= place < len(text) and text[place].isalnum() and ord(text[place]) < _FIRST_CHINESE

    return is_latin(offset - 1) and (text[offset] in _UNITS or is_latin(offset + 1))
