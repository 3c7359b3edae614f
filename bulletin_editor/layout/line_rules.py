"""Where a line may end: the marks that Chinese keeps off line heads and feet, and the seams of Latin with Chinese text.

Rules only, as data: a finding from a real Word is a one-line change here. The Word writer gives Word the two lists.
Both are Word's own for zh-CN (ECMA-376, 17.3.1.16); the em dash is added, so that —— is never torn (GB/T 15834). The
seams are those of LibreOffice, measured; Word documents none.

A stretch longer than its line in which nothing may end one (a run of marks, a long address, a number in a narrow cell)
is torn where the line is full, whatever it is; only the number of a note never leaves what is before it. Full-width
digits are parted like any East Asian character, ranges and telephone numbers after their hyphen, as Word does.
"""

from __future__ import annotations

NO_BREAK_BEFORE = "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—"
"""Marks that never begin a line."""

NO_BREAK_AFTER = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥"
"""Marks that never end a line."""

HELD_OVER_SPACES = "。，、；：？！》〉」』】〕）”’"
"""Marks that hold what is before them even over white space, which else ends any line."""

HOLDS_OVER_SPACES = "《〈「『【〔（“‘"
"""Marks that hold what is after them even over white space."""

LONGEST_PATH = 66
"""Characters of an address or path that word processors keep whole before they let it end a line after a slash, when a
blank stands so near before it."""

ROOM_BEHIND_SLANTED = {"latin": 0.092, "east asian": 0.1207}
"""What stays free between slanted text and a line's end, in em: a twelfth of the height of usual faces."""

GLUE = "\u00a0\u2007\u202f\u2060\ufeff"
"""Characters that join both sides."""

NOTE_MARK = "\ufffc"
"""What the number of a note at the foot of the page is to word processors: a mark that says nothing of line ends."""

SPACES = " \t\u3000"
"""White space, which hangs over the end of a line and never begins one."""


def forbids(before: str, after: str) -> bool:
    """Tell whether the lists forbid a break between two characters, whatever their scripts."""
    return after in NO_BREAK_BEFORE or before in NO_BREAK_AFTER or before in GLUE or after in GLUE
