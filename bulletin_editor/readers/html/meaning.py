"""What a page's own names say its elements are: headlines, kickers, bylines, sections, roles of paragraphs.

Word's classes, those of this program's own pages, and names that many newspapers share.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from bulletin_editor.content.blocks import Role

if TYPE_CHECKING:
    from lxml.etree import _Element

_STYLES = {
    "msotitle": "title",
    "msosubtitle": "subtitle",
    "msocaption": "caption",
    "msoquote": "quote",
    "kicker": "kicker",
    "subhead": "subhead",
    "byline": "byline",
}
_CONTAINERS = frozenset(("section", "department"))
_ROLES = {role.value: role for role in (Role.LEAD, Role.FLUSH, Role.SIGN_OFF)}
_HEADLINE_LEVEL = 3


class PageStyles:
    """The meanings of one page's elements."""

    def __init__(self, root: _Element) -> None:
        self._has_headlines = any("headline" in _classes(heading) for heading in _headings(root))
        self._article: _Element | None = None
        self._headline_level = 0
        """The level of the headline of the article last asked about, in the page's own count."""

    def of(self, element: _Element, tag: str) -> str:
        """Return the style that an element's class names, empty without one."""
        classes = _classes(element)
        if not classes and not _is_heading(tag):
            return ""
        for name in classes:
            if name in _STYLES:
                return _STYLES[name]
        if _is_heading(tag):
            parent = element.getparent()
            if "headline" in classes:
                return "headline"
            if parent is not None and parent.tag == "section":
                return next((name for name in _classes(parent) if name in _CONTAINERS), "")
        return ""

    def level(self, element: _Element, written: int) -> int:
        """Return the level of a heading; inside articles with marked headlines it counts from the headline."""
        if not self._has_headlines:
            return written
        article = next(element.iterancestors("article"), None)
        if article is None:
            return written
        if article is not self._article:
            self._article = article
            headline = next((inner for inner in _headings(article) if "headline" in _classes(inner)), None)
            self._headline_level = int(headline.tag[1]) if headline is not None else written - 1
        return _HEADLINE_LEVEL + written - self._headline_level

    def role(self, element: _Element, tag: str) -> Role | None:
        """Return the role of the paragraphs in an element, `None` where it says nothing."""
        if tag == "blockquote":
            return Role.QUOTATION
        if element.get("role") == "note":
            return Role.EDITORS_NOTE
        return next((_ROLES[name] for name in _classes(element) if name in _ROLES), None) if tag == "p" else None


def _classes(element: _Element) -> list[str]:
    return (element.get("class") or "").lower().split()


def _headings(root: _Element) -> Iterator[_Element]:
    return root.iter("h1", "h2", "h3", "h4", "h5", "h6")


def _is_heading(tag: str) -> bool:
    return len(tag) == 2 and tag[0] == "h" and tag[1].isdigit()
