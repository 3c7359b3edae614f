"""Which articles a Word file was handed out with, by the bookmarks in it."""

from __future__ import annotations

from pathlib import Path

from bulletin_editor.editing.handing_out import HandedOut, read_bookmark_name
from bulletin_editor.readers.word.package import WordPackage
from bulletin_editor.readers.word.xml_names import W


def handed_out_articles(data: bytes, path: Path) -> tuple[HandedOut, ...]:
    """Return the articles named in a Word file, in its order.

    Raises `FileError` for what is no Word file or is damaged.
    """
    package = WordPackage(data, path)
    root = package.xml(package.main_part())
    if root is None:
        return ()
    names = (mark.get(f"{W}name") or "" for mark in root.iter(f"{W}bookmarkStart"))
    return tuple(found for name in names if (found := read_bookmark_name(name)) is not None)
