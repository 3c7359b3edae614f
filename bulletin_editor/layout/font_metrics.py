"""How wide each character is in a style's faces.

East Asian characters are one em wide whatever face prints them, Latin ones as the first face of the list for which
widths are known: from the shipped tables, else from an installed font.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

from bulletin_editor.layout.scripts import latin_stretch
from bulletin_editor.layout.width_tables import Widths, measured_widths, shipped_widths
from bulletin_editor.templates.template import Faces

_LAST_RESORT = "Liberation Serif"
_INVISIBLE = frozenset({"Mn", "Me", "Cf"})


class CharacterWidths(dict[str, float]):
    """Widths in em by character in one variant of a style's faces, filled as characters come up."""

    def __init__(self, faces: Faces, language: str, *, bold: bool, italic: bool) -> None:
        super().__init__()
        self._latin = latin_widths(faces.latin, bold=bold, italic=italic)
        self._is_latin = latin_stretch(language).match

    def __missing__(self, character: str) -> float:
        width = self._latin.get(character) if self._is_latin(character) else None
        if width is None:
            width = east_asian_width(character)
        self[character] = width
        return width


@cache
def character_widths(faces: Faces, language: str, *, bold: bool, italic: bool) -> CharacterWidths:
    """Return the widths of a style's faces in one variant; the same object each time."""
    return CharacterWidths(faces, language, bold=bold, italic=italic)


@cache
def latin_widths(families: tuple[str, ...], *, bold: bool, italic: bool) -> Widths:
    """Return the widths of the first family that is known or installed."""
    for family in families:
        widths = shipped_widths(family, bold=bold, italic=italic)
        if widths is None:
            widths = _installed_widths(family, bold=bold, italic=italic)
        if widths is not None:
            return widths
    last_resort = shipped_widths(_LAST_RESORT, bold=bold, italic=italic)
    assert last_resort is not None
    return last_resort


def _installed_widths(family: str, *, bold: bool, italic: bool) -> Mapping[str, float] | None:
    from bulletin_editor.layout.typesetter import installed_faces

    faces = installed_faces().get(family, ())
    wanted = sorted(faces, key=lambda face: (face.bold is not bold, face.italic is not italic))
    return measured_widths(wanted[0].path, wanted[0].index) if wanted else None


def east_asian_width(character: str) -> float:
    """Return the width of a character in em as East Asian faces have it."""
    if unicodedata.category(character) in _INVISIBLE:
        return 0.0
    return 0.5 if unicodedata.east_asian_width(character) == "H" else 1.0
