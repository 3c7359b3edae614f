"""How wide the characters of a portion are: a stretch of one look and script, as word processors lay it out.

Portions are whole twips wide. Most are Chinese text, whose widths depend on their number alone, or words and figures
that come up again and again, so what was worked out once is kept.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import accumulate
from math import floor

from bulletin_editor.content.inlines import NO_MARKS, Marks, Script
from bulletin_editor.layout.font_metrics import character_widths
from bulletin_editor.layout.memory import Same, remembered
from bulletin_editor.layout.scripts import COMMON_MARKS, latin_parts, latin_stretch
from bulletin_editor.templates.template import Faces, Style

ONE_EM = "\\u2e80-\\u3029\\u3030-\\u3098\\u309b-\\u9fff\\uf900-\\ufaff\\uff01-\\uff60\\uffe0-\\uffe6"
"""Characters that are one em wide in any East Asian face."""

_UNIFORM = re.compile(f"[{ONE_EM}{COMMON_MARKS}·]+")

SCRIPT_SCALE = 0.58
"""The size of superscripts and subscripts beside the text (LibreOffice's for Word's vertAlign)."""

_DOTS = 120
"""Dots in a point of the device that word processors lay lines out for: advances are whole dots wide."""

_MOST_KEPT = 1 << 13

Reach = tuple[float, ...]
"""How far a portion reaches in points: nothing at its beginning, then up to the end of each of its characters."""

NO_REACH: Reach = (0.0,)


def to_twips(width: float) -> float:
    """Return a width in points rounded to whole twips, halves up."""
    return floor(width * 20 + 0.5001) / 20


class PortionWidths(dict[str, Reach]):
    """The reaches of portions that look alike, by their texts; the last character of a portion is not spaced."""

    def __init__(self, faces: Faces, language: str, size: float, spacing: float, *, bold: bool, italic: bool) -> None:
        super().__init__()
        self.uniform = _UniformWidths(self)
        """The reaches of portions whose characters are all one em wide, by their lengths."""
        self._widths = character_widths(faces, language, bold=bold, italic=italic)
        self._is_latin = latin_stretch(language).match
        self._size = size
        self._spacing = spacing

    def __missing__(self, text: str) -> Reach:
        if _UNIFORM.fullmatch(text) and not self._is_latin(text):
            return self.uniform[len(text)]
        if len(self) >= _MOST_KEPT:
            self.clear()
        measured = self[text] = self.measured(text)
        return measured

    def measured(self, text: str) -> Reach:
        """Measure a portion."""
        scale = self._size * _DOTS
        advances = [round(self._widths[character] * scale) / _DOTS for character in text]
        if self._spacing:
            advances = [advance + self._spacing for advance in advances]
            advances[-1] -= self._spacing
        width = sum(advances)
        advances[-1] += to_twips(width) - width
        return tuple(accumulate(advances, initial=0.0))


class _UniformWidths(dict[int, Reach]):
    def __init__(self, widths: PortionWidths) -> None:
        super().__init__({0: NO_REACH})
        self._widths = widths

    def __missing__(self, length: int) -> Reach:
        measured = self[length] = self._widths.measured("\u4e00" * length)
        return measured


class StyleWidths(dict[Marks, PortionWidths]):
    """The widths of portions of a style by their marks."""

    def __init__(self, style: Style, language: str) -> None:
        super().__init__()
        self._style = style
        self.language = language
        self.spacing = float(style.letter_spacing)
        self.parts = latin_parts(language)
        self.unmarked = self[NO_MARKS]

    def __missing__(self, marks: Marks) -> PortionWidths:
        style, size = self._style, printed_size(self._style, marks)
        bold, italic = style.bold or marks.bold, style.italic or marks.italic
        widths = _portion_widths(style.faces, self.language, size, self.spacing, bold=bold, italic=italic)
        self[marks] = widths
        return widths


@remembered
def style_widths(style: Same[Style], language: str) -> StyleWidths:
    """Return the widths of portions of a style."""
    return StyleWidths(style.held, language)


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
