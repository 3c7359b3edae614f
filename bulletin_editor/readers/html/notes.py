"""Footnotes in HTML: which links stand for a note, which elements hold one, which links lead back.

Four habits are known: ARIA's roles, EPUB's types, Python-Markdown's classes and Word's `_ftn` names.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE_CLASSES = frozenset(("footnote-ref", "footnote-reference", "noteref"))
_BACK_CLASSES = frozenset(("footnote-backref", "footnote-back", "backref"))
_LISTS = frozenset(("doc-endnotes", "doc-footnotes", "doc-endnote", "doc-footnote"))
_WORD_REFERENCE = re.compile(r"^#_(?:ftn|edn)\d+$")
_WORD_BACK_LINK = re.compile(r"^#_(?:ftn|edn)ref\d+$")
_TYPE = "{http://www.idpf.org/2007/ops}type"


class Notes:
    """The notes of one page. Each is given out once; further references to it are plain links."""

    def __init__(self, root: _Element) -> None:
        self._notes: dict[str, _Element] = {}
        self._holders: set[_Element] = set()
        references = [link for link in root.iter("a") if _is_reference(link)]
        if not references:
            return
        targets = _named_elements(root)
        for reference in references:
            name = (reference.get("href") or "")[1:]
            target = targets.get(name)
            if target is not None and name not in self._notes:
                self._notes[name] = _holder_of_note(target)
        self._holders.update(self._notes.values())
        for holder in tuple(self._notes.values()):
            self._add_emptied_parents(holder)

    def _add_emptied_parents(self, holder: _Element) -> None:
        parent = holder.getparent()
        while parent is not None and (
            "footnote" in (parent.get("class") or "").split()
            or "footnotes" in (parent.get("class") or "").split()
            or (parent.get("role") or "") in _LISTS
        ):
            self._holders.add(parent)
            parent = parent.getparent()
        if parent is not None and parent.tag in ("ol", "ul"):
            above = parent.getparent()
            if above is not None and ((above.get("class") or "").startswith("footnote") or above.get("role") in _LISTS):
                self._holders.add(above)

    def is_note(self, element: _Element) -> bool:
        """Tell whether an element holds a note, or the list of all."""
        return bool(self._holders) and element in self._holders

    def is_back_link(self, link: _Element) -> bool:
        """Tell whether a link only leads from a note back to its place in the text."""
        if not self._notes:
            return False
        return (
            bool(_BACK_CLASSES & set((link.get("class") or "").split()))
            or link.get("role") == "doc-backlink"
            or _WORD_BACK_LINK.match(link.get("href") or "") is not None
        )

    def note_of(self, link: _Element) -> _Element | None:
        """Return the element that holds the note a link stands for, or `None`."""
        if not self._notes or not _is_reference(link):
            return None
        return self._notes.get((link.get("href") or "")[1:])


def _is_reference(link: _Element) -> bool:
    href = link.get("href") or ""
    if not href.startswith("#") or len(href) < 2:
        return False
    return (
        link.get("role") == "doc-noteref"
        or link.get("epub:type") == "noteref"
        or link.get(_TYPE) == "noteref"
        or bool(_REFERENCE_CLASSES & set((link.get("class") or "").split()))
        or _WORD_REFERENCE.match(href) is not None
    )


def _named_elements(root: _Element) -> dict[str, _Element]:
    named: dict[str, _Element] = {}
    for element in root.iter():
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                named.setdefault(name, element)
    return named


def _holder_of_note(target: _Element) -> _Element:
    """Return the whole of a note whose mark is the target: Word names only the mark's anchor."""
    if target.tag != "a":
        return target
    for ancestor in target.iterancestors():
        if ancestor.tag == "div" and re.match(r"^(?:ftn|edn)\d+$", ancestor.get("id") or ""):
            return ancestor
        if ancestor.tag in ("p", "li", "dd"):
            above = ancestor.getparent()
            known = above is not None and above.tag == "div" and re.match(r"^(?:ftn|edn)\d+$", above.get("id") or "")
            return above if known and above is not None else ancestor
    return target
