"""What a file says in two ways: for newer programs, and for those that do not understand that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin_editor.readers.word.xml_names import MC, A, V, W

if TYPE_CHECKING:
    from lxml.etree import _Element


def chosen_alternative(element: _Element) -> _Element | None:
    """Return the newer of two ways in which a file says the same, or the fall-back where there is no newer one."""
    choice = element.find(f"{MC}Choice")
    fallback = element.find(f"{MC}Fallback")
    if choice is None or len(choice) == 0:
        return fallback
    if fallback is not None and not _is_readable(choice) and _is_readable(fallback):
        return fallback
    return choice


def _is_readable(element: _Element) -> bool:
    """Tell whether text or a raster picture can be read from a drawing."""
    return any(True for _ in element.iter(f"{W}t", f"{V}imagedata", f"{A}blip"))
