"""Where a line may end: the marks that Chinese keeps off line heads and feet, and the seams of Latin with Chinese text.

Rules only, as data: a finding from a real Word is a one-line change here. The Word writer gives Word the two lists.
Both are Word's own for zh-CN (ECMA-376, 17.3.1.16); the em dash is added, so that —— is never torn (GB/T 15834). The
seams are those of LibreOffice, measured; Word documents none.

A stretch longer than its line in which nothing may end one (a run of marks, a long address, a number in a narrow cell)
is torn where the line is full, whatever it is; only the number of a note never leaves what is before it. Full-width
digits are parted like any East Asian character, ranges and telephone numbers after their hyphen, as Word does.
"""

from __future__ import annotations

import re

NO_BREAK_BEFORE = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—"
"""Marks that never begin a line."""

NO_BREAK_AFTER = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥"
"""Marks that never end a line."""

NO_BREAK_BEFORE_LATIN = "№，、。．》〉）〕】」』〗］｝”’％℃①②③④⑤⑥⑦⑧⑨⑩★☆※→←↑↓●○■□▲△◆◇"
"""East Asian marks that hold the Latin letter or digit after them."""

NO_BREAK_AFTER_LATIN = "…–"
"""East Asian marks that the Latin letter or digit before them holds."""

HELD_OVER_SPACES = "。，、；：？！》〉」』】〕）”’"
"""Marks that hold what is before them even over white space, which else ends any line."""

HOLDS_OVER_SPACES = "《〈「『【〔（“‘"
"""Marks that hold what is after them even over white space."""

LATIN_HOLDS_NEXT = "$±£€№"
"""Latin marks that hold an East Asian character after them."""

LATIN_HELD_BY_PREVIOUS = "|"
"""Latin marks that hold on to an East Asian character before them."""

BREAK_AFTER_IN_WORDS = "-–—?!}|"
"""Marks inside Latin words after which a line may end, when a letter or digit follows."""

OPENING_MARKS = "（《〈「『【〔〖［｛"
"""Marks before which Latin text has a seam."""

HELD_SEAMS = re.compile(f"(?<=[0-9A-Za-z%‰])(?=[{OPENING_MARKS}][0-9A-Za-z])")
"""Where an opening mark between Latin letters or digits holds on to what is before it: GDP（2026."""

MARKS_AFTER_LATIN = re.compile(r"(?<=[0-9A-Za-zÀ-ɏͰ-Ͽ²³])[^\w\s]{2,}")
"""Where no letter parts marks from the Latin letter or digit before them, Latin rules hold some of them together."""

HELD_MARKS = re.compile("(?<=[、。，．；：！？）》】〕〉」』〗％～])(?=[“‘])|(?<=[”’])(?=[（《〈「『【〔〖￥])")
"""Where they do, unless all the marks fit on the line: 24%。“, G20”（."""

RELUCTANT_SEAMS = re.compile(
    r"(?<=/)(?=[A-Za-z_À-ɏͰ-Ͽ²³(\[#&+~=@])|(?<=[^0-9]/)(?=[0-9])|(?<=[0-9A-Za-z]/)(?=[⺀-￯])"
    f"|(?<=[0-9A-Za-z/²³])(?=[{OPENING_MARKS}])"
)
"""Where a line may end, but only when the next character would have fitted too.

It may after a slash, but not inside numbers (https://|www.example.cn/|art, mg/|L, t/|㎡, 2026/3/5), and between a Latin
letter or digit and an opening mark.
"""

ROOM_BEHIND_SLANTED = {"latin": 0.092, "east asian": 0.1207}
"""What stays free between slanted text and a line's end, in em: a twelfth of the height of usual faces."""

GLUE = "\u00a0\u2007\u202f\u2060\ufeff"
"""Characters that join both sides."""

SPACES = " \t\u3000"
"""White space, which hangs over the end of a line and never begins one."""


def forbids(before: str, after: str) -> bool:
    """Tell whether the lists forbid a break between two characters, whatever their scripts."""
    return after in NO_BREAK_BEFORE or before in NO_BREAK_AFTER or before in GLUE or after in GLUE


def allows_break(before: str, after: str, *, latin_before: bool, latin_after: bool) -> bool:
    """Tell whether a line may end between two characters; spaces are the breaker's business."""
    if latin_before and latin_after:
        return before in BREAK_AFTER_IN_WORDS and after.isalnum()
    if forbids(before, after):
        return False
    if latin_after:
        return not (before in NO_BREAK_BEFORE_LATIN or after in LATIN_HELD_BY_PREVIOUS)
    if latin_before:
        return not (after in NO_BREAK_AFTER_LATIN or before in LATIN_HOLDS_NEXT)
    return True
