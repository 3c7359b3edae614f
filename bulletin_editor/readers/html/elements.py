"""Which elements of HTML stand as blocks, which are no text, and small questions asked of them everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
    "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
))  # fmt: skip
LEFT_OUT = frozenset((
    "script", "style", "template", "noscript", "head", "title", "meta", "link", "iframe", "object", "embed",
    "applet", "svg", "math", "canvas", "audio", "video", "button", "input", "select", "textarea", "datalist", "nav",
    "map", "area", "base", "frame", "frameset",
))  # fmt: skip
WORTH_A_WORD = frozenset(("iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio", "video"))
"""Of those left out, what a reader of the page would have seen."""


def tag_of(element: _Element) -> str:
    tag = element.tag
    return tag.lower() if isinstance(tag, str) else ""


def text_of(element: _Element) -> str:
    """Return all the text inside an element, blanks and all."""
    return "".join(str(text) for text in element.itertext())
