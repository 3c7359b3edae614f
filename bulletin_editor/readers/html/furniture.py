"""What saved pages carry around their text: navigation, where one is, who shares what, rights.

Pages say so by the names of their elements. An element that holds much of the page's text is never taken for such.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bulletin_editor.readers.html.elements import text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|topbar|toolbar|header|footer|foot|breadcrumbs?|crumbs?|position|"
    r"location|sidebar|aside|share|bdsharebuttonbox|sharing|social|related|recommend|copyright|pager|pagination|comments?|"
    r"rich[_-]media[_-]meta(?:[_-]list)?|rich_media_tool|qr[_-]?code|search|login|print|toolbox|friendlink|links)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_TEXT_ITSELF = frozenset(("js_content", "rich_media_content", "trs_editor", "trs_ueditor", "ucap-content"))
"""Names that WeChat and the systems of many offices give the element that holds an article's text."""
_WHOLE_ARTICLE = "img-content"
"""What WeChat calls the element that holds an article from its title to its last paragraph."""
_LARGEST_SHARE = 0.3
_LONGEST_LABEL = 12
_LEAST_LINKS = 2


class Furniture:
    """The furniture of one page; its text is measured when it is first asked about."""

    def __init__(self, root: _Element) -> None:
        self._root = root
        self._length = 0

    def holds_text(self, element: _Element) -> bool:
        """Tell whether an element holds so much of the page's text that it can be neither furniture nor hidden."""
        if not _TEXT_ITSELF.isdisjoint(_names(element).lower().split()):
            return True
        if not self._length:
            self._length = max(1, _length(self._root))
        return _length(element) > self._length * _LARGEST_SHARE

    def without_furniture(self) -> _Element:
        """Return the element that holds all of the page's text, as WeChat's pages say; the whole page for others."""
        if not any(True for _ in self._root.iterfind(".//*[@id='js_content']")):
            return self._root
        return next(self._root.iterfind(f".//*[@id='{_WHOLE_ARTICLE}']"), self._root)

    def _is_text(self, element: _Element) -> bool:
        return _has_title(element) or _is_named_after_heading(element) or self.holds_text(element)

    def is_furniture(self, element: _Element, tag: str) -> bool:
        """Tell whether an element stands around the page's text."""
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6", "p", "body", "html", "table", "tr", "td", "th"):
            return False
        names = _names(element)
        if names != " " and _NAMES.search(names) and not self._is_text(element):
            return True
        return tag in ("ul", "ol") and _is_list_of_places(element)


def _is_list_of_places(element: _Element) -> bool:
    """Tell whether a list holds nothing but short links within the site."""
    items = [child for child in element if child.tag == "li"]
    if len(items) < _LEAST_LINKS:
        return False
    for item in items:
        links = list(item.iter("a"))
        label = text_of(item).strip()
        if len(links) != 1 or label != text_of(links[0]).strip() or not 0 < len(label) <= _LONGEST_LABEL:
            return False
        if (links[0].get("href") or "").startswith(("http:", "https:", "mailto:", "#")):
            return False
    return True


def _names(element: _Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is_named_after_heading(element: _Element) -> bool:
    """Tell whether an element is a part of the text, with its heading for a name: sharing-a-file is about sharing."""
    written = _bare(element.get("id") or "")
    heading = next(element.iter("h2", "h3", "h4", "h5", "h6"), None)
    return bool(written) and heading is not None and _bare(text_of(heading)) == written


def _bare(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _has_title(element: _Element) -> bool:
    return any(True for _ in element.iter("h1"))


def _length(element: _Element) -> int:
    return sum(len(str(text).strip()) for text in element.itertext() if not _is_of_script(text))


def _is_of_script(text: object) -> bool:
    parent = getattr(text, "getparent", lambda: None)()
    return parent is not None and getattr(text, "is_text", False) and parent.tag in ("script", "style", "title")
