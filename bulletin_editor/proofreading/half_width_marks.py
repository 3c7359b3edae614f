"""Half-width marks that stand beside Chinese text (GB/T 15834: marks in Chinese are full-width).

Better too few findings than wrong ones: numbers, times, addresses, paths, file names, English phrases and numbering
keep their marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bulletin_editor.proofreading.places import Replacement

FULL_WIDTH = {
    ",": "，",
    ".": "。",
    ";": "；",
    ":": "：",
    "?": "？",
    "!": "！",
    "(": "（",
    ")": "）",
}

_MARK = re.compile(f"[{re.escape(''.join(FULL_WIDTH))}]")
_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_CHINESE = re.compile(f"[{_HAN}\u3001-\u3006\u3008-\u3011\u3014-\u301b\uff01-\uff0f\uff1a-\uff20\uff5e“”—…]")
"""Han characters and the marks of Chinese text; single quotation marks are left out, being apostrophes too."""
_HAN_CHARACTER = re.compile(f"[{_HAN}]")
_LATIN_OR_DIGIT = re.compile("[0-9A-Za-z]")

_KEPT = (
    re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[!-~]*[\w/#=&~-]", re.ASCII),
    re.compile(r"(?<![A-Za-z0-9])www\.[!-~]*[\w/#=&~-]", re.ASCII),
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII),
    re.compile(r"(?<![A-Za-z])[A-Za-z]:[\\/][^\s，。；：？！,;]*"),
    re.compile(r"\.{2,}"),
    re.compile(r"^\s*(?:\d+\s*[.)]|[A-Za-z][.)])", re.MULTILINE),
)
"""Stretches whose marks stay: addresses, mail, paths, dots in a row, typed numbers at the head of a line."""


def half_width_marks(text: str) -> tuple[Replacement, ...]:
    """Return every half-width mark beside Chinese with the full-width mark for it, in order."""
    if not _MARK.search(text) or not _HAN_CHARACTER.search(text):
        return ()
    kept = [match.span() for pattern in _KEPT for match in pattern.finditer(text)]
    candidates = [
        index
        for index, mark in enumerate(text)
        if mark in FULL_WIDTH and not any(start <= index < end for start, end in kept)
    ]
    partners = _partners(text)
    characters, found = list(text), set[int]()
    # A mark beside one that has become full-width stands beside Chinese too.
    while new := {index for index in candidates if index not in found and _is_beside_chinese(characters, index)}:
        new |= {partners[index] for index in new if partners.get(index) in candidates}
        for index in new:
            characters[index] = FULL_WIDTH[text[index]]
        found |= new
    return tuple(Replacement(index, index + 1, FULL_WIDTH[text[index]]) for index in sorted(found))


def _is_beside_chinese(characters: list[str], index: int) -> bool:
    mark = characters[index]
    before = characters[index - 1] if index else ""
    after = characters[index + 1] if index + 1 < len(characters) else ""
    if mark == ".":
        # After a letter or digit it may be an abbreviation, before one a file's ending.
        return bool(_CHINESE.match(before)) and not _LATIN_OR_DIGIT.match(after)
    # What a quotation ends or begins with is of its own language.
    return bool((_CHINESE.match(before) and before != "“") or (_CHINESE.match(after) and after != "”"))


def _partners(text: str) -> dict[int, int]:
    """Return for each half-width bracket the place of the bracket that it opens or closes, of either width."""
    open_brackets: list[int] = []
    partners: dict[int, int] = {}
    for index, opening, closing in _brackets(text):
        if opening:
            open_brackets.append(index)
        elif closing and open_brackets:
            partner = open_brackets.pop()
            partners[partner], partners[index] = index, partner
    return partners


def _brackets(text: str) -> Iterator[tuple[int, bool, bool]]:
    for index, character in enumerate(text):
        if character in "(（)）":
            yield index, character in "(（", character in ")）"
