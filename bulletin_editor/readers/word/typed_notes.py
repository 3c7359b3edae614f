"""Notes that a Word file carries as paragraphs of its text: a link leads from their number to a bookmark in them.

Bulletins whose notes stand at each article's end are written so, since Word's own endnotes stand at the document's end.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import TYPE_CHECKING

from bulletin_editor.readers.word.styles import Styles
from bulletin_editor.readers.word.xml_names import VAL, W

if TYPE_CHECKING:
    from lxml.etree import _Element

TYPED_NOTES = "typed"
_LONGEST_LABEL = 8


def typed_notes(body: _Element, styles: Styles) -> Mapping[str, _Element]:
    """Return the paragraphs in a style of notes that links lead to, by the names of their bookmarks."""
    anchors: set[str | None] = set()
    bookmarks: list[_Element] = []
    for element in body.iter(f"{W}hyperlink", f"{W}bookmarkStart"):
        if element.tag == f"{W}hyperlink":
            anchors.add(element.get(f"{W}anchor"))
        else:
            bookmarks.append(element)
    found: dict[str, _Element] = {}
    for bookmark in bookmarks:
        name, paragraph = bookmark.get(f"{W}name"), bookmark.getparent()
        if name in anchors and name is not None and paragraph is not None and _is_note(paragraph, styles):
            found[name] = paragraph
    return found


def _is_note(paragraph: _Element, styles: Styles) -> bool:
    named = paragraph.find(f"{W}pPr/{W}pStyle")
    return named is not None and styles.paragraph(named.get(VAL)).meaning == "note"


def is_of_typed_note(paragraph: _Element, notes: Set[_Element]) -> bool:
    """Tell whether a paragraph in a style of notes is such a note, or the label above the first of them."""
    if paragraph in notes:
        return True
    following = paragraph.getnext()
    text = "".join(piece.text or "" for piece in paragraph.iter(f"{W}t")).strip()
    return following is not None and following in notes and len(text) <= _LONGEST_LABEL
