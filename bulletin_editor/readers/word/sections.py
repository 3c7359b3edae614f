"""The sections of a Word document: which of its tables stand on landscape pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from bulletin_editor.readers.word.xml_names import W, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element


def landscape_tables(
    body: _Element, sections: Iterable[_Element], *, are_told_apart: bool = False
) -> frozenset[_Element]:
    """Return the tables on landscape pages; none in a document that has no other pages, unless it tells them apart."""
    if not any(_is_landscape(section) for section in sections):
        return frozenset()
    found: list[_Element] = []
    waiting: list[_Element] = []
    has_upright = False
    for child in body:
        if child.tag == f"{W}tbl":
            waiting.append(child)
            continue
        section = child if child.tag == f"{W}sectPr" else child.find(f"{W}pPr/{W}sectPr")
        if section is None:
            continue
        if _is_landscape(section):
            found += waiting
        else:
            has_upright = True
        waiting.clear()
    return frozenset(found) if has_upright or are_told_apart else frozenset()


def _is_landscape(section: _Element) -> bool:
    size = section.find(f"{W}pgSz")
    return size is not None and (whole_number(size.get(f"{W}w")) or 0) > (whole_number(size.get(f"{W}h")) or 0)
