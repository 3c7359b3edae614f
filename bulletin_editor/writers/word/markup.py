"""WordprocessingML elements, made with little ceremony: namespaces, the schema's order, text that XML can carry."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Element = etree._Element

NAMESPACES: Mapping[str, str] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SEPARATORS = re.compile("([\t\n])")

_PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr", "tabs",
    "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "jc", "textAlignment", "outlineLvl", "rPr",
)  # fmt: skip
_RUN_ORDER = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "strike", "color", "spacing", "kern", "sz", "szCs", "u", "vertAlign",
    "lang",
)  # fmt: skip
_ORDERS = {
    "pPr": {name: place for place, name in enumerate(_PARAGRAPH_ORDER)},
    "rPr": {name: place for place, name in enumerate(_RUN_ORDER)},
}
"""The places of properties among their siblings (ECMA-376, 17.3.1.26 and 17.3.2.28)."""


_MAIN = {"w": NAMESPACES["w"]}
"""Elements declare no more than they use: each declaration costs time when they move into their parent."""


@cache
def qualified(name: str) -> str:
    """Return a name such as "w:p" with its namespace in full."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def w(tag: str, /, *children: Element | None, **attributes: str | int) -> Element:
    """Make an element of the main namespace with attributes of the same; children that are `None` are left out."""
    element = etree.Element(qualified(f"w:{tag}"), nsmap=_MAIN)
    for name, value in attributes.items():
        element.set(qualified(f"w:{name}"), str(value))
    element.extend(child for child in children if child is not None)
    return element


def plain(name: str, /, *children: Element, **attributes: str | int) -> Element:
    """Make an element such as "wp:extent", with attributes of no namespace."""
    element = etree.Element(qualified(name), nsmap=NAMESPACES)
    for attribute, value in attributes.items():
        element.set(attribute, str(value))
    element.extend(children)
    return element


def properties(tag: str, parts: Iterable[Element]) -> Element | None:
    """Gather paragraph or run properties ("pPr", "rPr") in the schema's order; `None` when there are none."""
    order = _ORDERS[tag]
    ordered = sorted(parts, key=lambda part: order[etree.QName(part).localname])
    return w(tag, *ordered) if ordered else None


def run(text: str, *look: Element, deleted: bool = False) -> Element:
    """Make a run; tabs and line ends in the text become what Word has for them."""
    element = w("r", properties("rPr", look))
    element.extend(_text_elements(text, "delText" if deleted else "t"))
    return element


def _text_elements(text: str, tag: str) -> Iterable[Element]:
    for part in _SEPARATORS.split(_NOT_IN_XML.sub("", text)):
        if part == "\t":
            yield w("tab")
        elif part == "\n":
            yield w("br")
        elif part:
            element = w(tag)
            element.text = part
            if part != part.strip():
                element.set(_XML_SPACE, "preserve")
            yield element


def field(instruction: str, result: Iterable[Element], *look: Element) -> tuple[Element, ...]:
    """Make the runs of a field that shows a result already."""
    code = w("instrText")
    code.text = f" {instruction} "
    code.set(_XML_SPACE, "preserve")
    return (
        w("r", properties("rPr", copies(look)), w("fldChar", fldCharType="begin")),
        w("r", properties("rPr", copies(look)), code),
        w("r", properties("rPr", copies(look)), w("fldChar", fldCharType="separate")),
        *result,
        w("r", properties("rPr", copies(look)), w("fldChar", fldCharType="end")),
    )


def copies(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Copy elements, since one can stand only in one place."""
    return tuple(etree.fromstring(etree.tostring(element)) for element in elements)


def attribute_text(text: str) -> str:
    """Return text that an attribute can carry."""
    return _NOT_IN_XML.sub("", text)


def serialised(root: Element) -> bytes:
    """Return a part's bytes."""
    etree.cleanup_namespaces(root, keep_ns_prefixes=["w", "r"])
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
