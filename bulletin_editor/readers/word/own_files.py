"""What Word files of this program say of the outline by bookmarks, and whether they still say all of it.

While no other program has saved such a file, its styles and bookmarks are the whole truth. Of articles that were handed
out they stay so, whoever saved the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from bulletin_editor.editing.handing_out import read_bookmark_name
from bulletin_editor.readers.draft import Holder, Opening
from bulletin_editor.readers.word.landmarks import Landmarks
from bulletin_editor.readers.word.package import WordPackage
from bulletin_editor.readers.word.xml_names import W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROPERTIES = "docProps/app.xml"
_EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_WRITTEN_BY, _WRITTEN_VERSION = "Bulletin Editor", "1.0000"
_HOLDERS = {
    "BeginsAtTop": Holder.TOP,
    "BeginsInSection": Holder.SECTION,
    "BeginsInDepartment": Holder.DEPARTMENT,
}
_PAGE_BREAK = "BreaksPage"
_LABELS = {"Label": "", "FigureLabel": "figure-caption", "TableLabel": "table-caption"}
_DIGITS = "0123456789"


def says_structure(package: WordPackage, openings: Mapping[_Element, Opening]) -> bool:
    """Tell whether styles and bookmarks say the whole outline of a file."""
    if any(opening.handed_out is not None for opening in openings.values()):
        return True
    root = package.optional_xml(_PROPERTIES)
    if root is None:
        return False
    said = tuple((root.findtext(f"{_EXTENDED}{name}") or "").strip() for name in ("Application", "AppVersion"))
    return said == (_WRITTEN_BY, _WRITTEN_VERSION)


def openings_of(landmarks: Landmarks) -> Mapping[_Element, Opening]:
    """Return where nodes begin, by the paragraphs, or tables, that bookmarks of nodes begin with."""
    found: dict[_Element, Opening] = {}
    seen: set[str] = set()
    for mark in landmarks.bookmarks:
        name = mark.get(f"{W}name") or ""
        if name in seen:  # LibreOffice begins one anew where it ends
            continue
        seen.add(name)
        holder = _HOLDERS.get(name.rstrip(_DIGITS))
        handed_out = read_bookmark_name(name)
        element = _element_at(mark) if holder is not None or handed_out is not None else None
        if element is None:
            continue
        known = found.get(element, Opening())
        if known.handed_out is not None and handed_out is not None:
            continue
        found[element] = Opening(known.holder or holder, known.handed_out or handed_out)
    return found


def page_breaks_of(landmarks: Landmarks) -> frozenset[_Element]:
    """Return the paragraphs and tables that a break of the bulletin stands before, where a section begins a page."""
    marks = (mark for mark in landmarks.bookmarks if (mark.get(f"{W}name") or "").rstrip(_DIGITS) == _PAGE_BREAK)
    return frozenset(element for mark in marks if (element := _element_at(mark)) is not None)


def labels_of(landmarks: Landmarks) -> Mapping[_Element, str]:
    """Return the bookmarks around labels, each with what it tells of the text after it."""
    found = {mark: (mark.get(f"{W}name") or "").rstrip(_DIGITS) for mark in landmarks.bookmarks}
    return {mark: _LABELS[kind] for mark, kind in found.items() if kind in _LABELS}


def _element_at(mark: _Element) -> _Element | None:
    """Return the paragraph or table of the body that a bookmark begins with."""
    parent = mark.getparent()
    while parent is not None and parent.tag not in (f"{W}p", f"{W}body"):
        parent = parent.getparent()
    if parent is None or parent.tag == f"{W}body":
        following = mark.getnext()
        while following is not None and following.tag not in (f"{W}p", f"{W}tbl"):
            following = following.getnext()
        return following
    table = next((ancestor for ancestor in parent.iterancestors(f"{W}tbl")), None)
    return parent if table is None else table
