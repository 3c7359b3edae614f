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


def uncommon_characters(text: str, language: str) -> Iterator[tuple[int, str]]:
    """Yield place and character of everything in a text that a face may lack."""
    if _is_in_gb2312(text):
        return
    is_latin = latin_stretch(language).match
    for place, character in enumerate(text):
        if character.isascii() or (is_latin(character) and character in _office_latin()):
            continue
        if not is_common(character):
            yield place, character


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
