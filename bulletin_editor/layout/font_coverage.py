"""Which faces of a style are installed and which characters they hold. Never used for the lines themselves."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from bulletin_editor.layout.scripts import latin_stretch
from bulletin_editor.layout.typesetter import InstalledFace, installed_faces
from bulletin_editor.layout.width_tables import shipped_widths
from bulletin_editor.templates.template import Faces

_ASCII = frozenset(range(0x21, 0x7F))
_INVISIBLE = frozenset({"Cc", "Cf", "Mn", "Me", "Zs", "Zl", "Zp"})


def first_installed(families: tuple[str, ...]) -> str | None:
    """Return the family that prints: the first one installed."""
    return next((family for family in families if family in installed_faces()), None)


def is_common(character: str) -> bool:
    """Tell whether every Chinese face has a character: those of GB 2312 and what is not printed at all."""
    return unicodedata.category(character) in _INVISIBLE or _is_in_gb2312(character)


def _is_in_gb2312(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def printing_face(character: str, faces: Faces, language: str) -> str | None:
    """Return the family that is to print a character, by its script; `None` when none of them is installed."""
    is_latin = latin_stretch(language).match(character) is not None
    return first_installed(faces.latin if is_latin else faces.east_asian)


def lacking_characters(text: str, faces: Faces, language: str) -> Iterator[tuple[int, str]]:
    """Yield place and character of everything that the face which is to print it has no glyph for.

    Where no face of a script is installed, those are meant that few faces have.
    """
    if _is_in_gb2312(text) and _have_all_common(faces):
        return
    lacking = {character for character in set(text) if _is_lacking(character, faces, language)}
    if lacking:
        yield from ((place, character) for place, character in enumerate(text) if character in lacking)


@cache
def _is_lacking(character: str, faces: Faces, language: str) -> bool:
    if unicodedata.category(character) in _INVISIBLE:
        return False
    printing = printing_face(character, faces, language)
    if printing is not None:
        return not _holds(printing, character)
    is_known_latin = latin_stretch(language).match(character) and character in _office_latin()
    return not (character.isascii() or is_known_latin or is_common(character))


@cache
def _have_all_common(faces: Faces) -> bool:
    """Tell whether the printing faces have all of GB 2312 and of ASCII, as nearly all do."""
    east_asian, latin = first_installed(faces.east_asian), first_installed(faces.latin)
    if east_asian is None or latin is None:
        return False
    found = (installed_faces()[family] for family in (east_asian, latin))
    han, ascii_characters = (_coverage(_plainest(one).path, _plainest(one).index) for one in found)
    return han >= _gb2312() and ascii_characters >= _ASCII


@cache
def _gb2312() -> frozenset[int]:
    pairs = (bytes((row, cell)) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    decoded = (pair.decode("gb2312", "ignore") for pair in pairs)
    return frozenset(ord(character) for character in decoded if len(character) == 1)


def faces_with(character: str, faces: Faces) -> tuple[str, ...]:
    """Return the installed families of a style that hold a character, in the order they are asked."""
    families = dict.fromkeys((*faces.east_asian, *faces.latin))
    return tuple(family for family in families if _holds(family, character))


def _holds(family: str, character: str) -> bool:
    found = installed_faces().get(family, ())
    return bool(found) and ord(character) in _coverage(_plainest(found).path, _plainest(found).index)


def _plainest(faces: tuple[InstalledFace, ...]) -> InstalledFace:
    return min(faces, key=lambda face: (face.bold, face.italic))


@cache
def _coverage(path: Path, index: int) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(path, fontNumber=index, lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def _office_latin() -> frozenset[str]:
    widths = shipped_widths("Times New Roman", bold=False, italic=False)
    assert widths is not None
    return frozenset(widths)
