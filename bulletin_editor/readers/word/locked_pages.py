"""Undoing what locking the pages did to a Word file of this program: page starts, and paragraphs torn by pages.

Bookmarks tell them from what the bulletin says; word processors keep them where they are.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lxml import etree

from bulletin_editor.readers.word.xml_names import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PAGE_START = "PageStart"
_CONTINUATION = "GoesOn"
_ON_NEW_LINE = "GoesOnBelow"


def undo_page_lock(bookmarks: Iterable[_Element]) -> None:
    """Put torn paragraphs together and take page starts away that no bulletin asked for."""
    for mark in bookmarks:
        if not _name(mark).startswith((_PAGE_START, _CONTINUATION)):
            continue
        paragraph = mark.getparent()
        if paragraph is None or paragraph.tag != f"{W}p":
            continue
        _remove_page_start(paragraph)
        if _name(mark).startswith(_PAGE_START):
            continue
        before = paragraph.getprevious()
        if before is not None and before.tag == f"{W}p":
            _join(before, paragraph, on_new_line=_name(mark).startswith(_ON_NEW_LINE))


def _name(mark: _Element) -> str:
    return mark.get(f"{W}name") or ""


def _remove_page_start(paragraph: _Element) -> None:
    """Remove what begins the page: a property as it was written, a break before it once LibreOffice has saved it."""
    properties = paragraph.find(f"{W}pPr")
    start = properties.find(f"{W}pageBreakBefore") if properties is not None else None
    if properties is not None and start is not None:
        properties.remove(start)
    before = paragraph.getprevious()
    for around in (paragraph,) if before is None else (paragraph, before):
        for ended in [ended for ended in around.iter(f"{W}br") if ended.get(f"{W}type") == "page"]:
            run = ended.getparent()
            if run is not None:
                run.remove(ended)


def _join(before: _Element, paragraph: _Element, *, on_new_line: bool) -> None:
    if on_new_line:
        etree.SubElement(etree.SubElement(before, f"{W}r"), f"{W}br")
    before.extend([child for child in paragraph if child.tag != f"{W}pPr"])
    parent = paragraph.getparent()
    if parent is not None:
        parent.remove(paragraph)
