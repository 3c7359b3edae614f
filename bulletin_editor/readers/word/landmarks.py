"""The few elements of a Word document that are looked up apart from its text, found in one pass over it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bulletin_editor.readers.word.xml_names import W

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Bookmarks, links and settings of sections, each in the order of the text."""

    bookmarks: list[_Element] = field(default_factory=list)
    links: list[_Element] = field(default_factory=list)
    sections: list[_Element] = field(default_factory=list)


def landmarks_of(body: _Element) -> Landmarks:
    """Return the landmarks of a document's body."""
    found = Landmarks()
    lists = {f"{W}bookmarkStart": found.bookmarks, f"{W}hyperlink": found.links, f"{W}sectPr": found.sections}
    for element in body.iter(*lists):
        lists[element.tag].append(element)
    return found
