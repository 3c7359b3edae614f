"""How wide the characters of a portion are: a stretch of one look and script, as word processors lay it out.

Portions are whole twips wide. Most are Chinese text, whose widths depend on their number alone, or words and figures
that come up again and again, so what was worked out once is kept.
"""

from __future__ import annotations

import re
from functools import cache
from math import floor

from bulletin_editor.content.inlines import Marks, Script
from bulletin_editor.layout.font_metrics import character_widths
from bulletin_editor.layout.scripts import latin_stretch
from bulletin_editor.templates.template import Faces, Style

_SURELY_ONE_EM = re.compile("[\u2e80-\u3029\u3030-\u3098\u309b-\u9fff\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6“”‘’—…·]*")
SCRIPT_SCALE = 0.58
"""The size of superscripts and subscripts beside the text (LibreOffice's for Word's vertAlign)."""

_DOTS = 120
"""Dots in a point of the device that word processors lay lines out for: advances are whole dots wide."""

_MOST_KEPT = 1 << 13

Widths = tuple[float, ...]


def to_twips(width: float) -> float:
    """Return a width in points rounded to whole twips, halves up."""
    return floor(width * 20 + 0.5001) / 20


class PortionWidths(dict[str, Widths]):
    """The advances in points of the characters of portions that look alike, in which the last is not spaced."""

    def __init__(self, faces: Faces, language: str, size: float, spacing: float, *, bold: bool, italic: bool) -> None:
        super().__init__()
        self._widths = character_widths(faces, language, bold=bold, italic=italic)
        self._is_latin = latin_stretch(language).match
        self._size = size
        self._spacing = spacing
        self._uniform: dict[int, Widths] = {}

    def of(self, text: str) -> Widths:
        """Return the advances of a portion."""
        kept = self.get(text)
        if kept is not None:
            return kept
        if _SURELY_ONE_EM.fullmatch(text) and not self._is_latin(text[0]):
            length = len(text)
            uniform = self._uniform.get(length)
            if uniform is None:
                uniform = self._uniform[length] = self._measured(text)
            return uniform
        if len(self) >= _MOST_KEPT:
            self.clear()
        kept = self[text] = self._measured(text)
        return kept

    def _measured(self, text: str) -> Widths:
        scale = self._size * _DOTS
        advances = [round(self._widths[character] * scale) / _DOTS for character in text]
        if self._spacing:
            advances = [advance + self._spacing for advance in advances]
            advances[-1] -= self._spacing
        width = sum(advances)
        advances[-1] += to_twips(width) - width
        return tuple(advances)


def portion_widths(style: Style, marks: Marks, language: str) -> PortionWidths:
    """Return the widths of portions of a style with these marks; the same object each time."""
    size = printed_size(style, marks)
    bold, italic = style.bold or marks.bold, style.italic or marks.italic
    return _portion_widths(style.faces, language, size, float(style.letter_spacing), bold=bold, italic=italic)


@cache
def _portion_widths(
    faces: Faces, language: str, size: float, spacing: float, *, bold: bool, italic: bool
) -> PortionWidths:
    return PortionWidths(faces, language, size, spacing, bold=bold, italic=italic)


def printed_size(style: Style, marks: Marks) -> float:
    """Return the size of text of a style with these marks."""
    return style.size * (SCRIPT_SCALE if is_raised_or_lowered(marks) else 1.0)


def is_raised_or_lowered(marks: Marks) -> bool:
    """Tell whether text with these marks is printed small, above or below the line."""
    return marks.script is not Script.NORMAL
