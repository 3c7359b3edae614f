"""Notes that a Word file carries as paragraphs of its text: a link leads from their number to a bookmark in them.

Bulletins whose notes stand at each article's end are written so, since Word's own endnotes stand at the document's end.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import TYPE_CHECKING

from bulletin_editor.readers.word.landmarks import Landmarks
from bulletin_editor.readers.word.styles import Styles
from bulletin_editor.readers.word.xml_names import VAL, W, first_child

if TYPE_CHECKING:
    from lxml.etree import _Element

TYPED_NOTES = "typed"
_LONGEST_LABEL = 8


def typed_notes(landmarks: Landmarks, styles: Styles) -> Mapping[str, _Element]:
    """Return the paragraphs in a style of notes that links lead to, by the names of their bookmarks."""
    anchors = {link.get(f"{W}anchor") for link in landmarks.links}
    found: dict[str, _Element] = {}
    for bookmark in landmarks.bookmarks:
        name, paragraph = bookmark.get(f"{W}name"), bookmark.getparent()
        if name in anchors and name is not None and paragraph is not None and _is_note(paragraph, styles):
            found[name] = paragraph
    return found


def _is_note(paragraph: _Element, styles: Styles) -> bool:
    properties = first_child(paragraph, f"{W}pPr")
    named = None if properties is None else first_child(properties, f"{W}pStyle")
    return named is not None and styles.paragraph(named.get(VAL)).meaning == "note"


def is_of_typed_note(paragraph: _Element, notes: Set[_Element]) -> bool:
    """Tell whether a paragraph in a style of notes is such a note, or the label above the first of them."""
    if paragraph in notes:
        return True
    following = paragraph.getnext()
    text = "".join(piece.text or "" for piece in paragraph.iter(f"{W}t")).strip()
    return following is not None and following in notes and len(text) <= _LONGEST_LABEL
