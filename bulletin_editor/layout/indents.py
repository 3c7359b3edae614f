"""Where the lines of a paragraph begin and end, so that pages and Word indent alike."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bulletin_editor.layout.font_metrics import character_widths
from bulletin_editor.layout.galley import TextItem
from bulletin_editor.layout.scripts import is_bullet
from bulletin_editor.templates.template import Style

LEVEL_INDENT = 2
"""Characters by which each level of a list stands further in."""

_PAGE_NUMBER_ROOM = 3
"""Characters that entries of the contents keep free for leader and page number."""


@dataclass(frozen=True, slots=True)
class Indents:
    """Distances in points: of the first line and the others from the left edge, of all from the right edge.

    `text` is where the first line's text begins after its sign, in lists; `None` elsewhere.
    """

    first: float
    turn_over: float
    right: float
    text: float | None = None


def paragraph_indents(item: TextItem, language: str) -> Indents:
    """Return the indents of a paragraph; in lists turn-over lines hang under the text."""
    style = item.style
    em = style.em_pitch
    left = style.left_indent * em
    first = left + style.first_line_indent * em
    right = style.right_indent * em
    if item.target:
        right = max(right, _PAGE_NUMBER_ROOM * em)
    if item.list_level is None:
        return Indents(first, left, right)
    first += item.list_level * LEVEL_INDENT * em
    text = first + _sign_room(item.sign, style, language) * em
    return Indents(first, text, right, text)


def _sign_room(sign: str, style: Style, language: str) -> int:
    """Return the characters that a sign in a list takes up; 1. and 10. take up alike, a bullet stands in one."""
    if is_bullet(sign):
        return len(sign)
    return max(LEVEL_INDENT, math.ceil(_width_in_em(sign, style, language) + 0.2))


def _width_in_em(text: str, style: Style, language: str) -> float:
    widths = character_widths(style.faces, language, bold=style.bold, italic=style.italic)
    return sum(widths[character] for character in text)
