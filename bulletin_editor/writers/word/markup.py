"""WordprocessingML as text, made with little ceremony: escaping, the schema's order, text that XML can carry.

Markup is made as strings and joined once: building a tree first takes ten times as long. Whatever is not markup yet
passes `escaped` or is given as an attribute, which escapes by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Markup = str
"""Whole elements one after the other; empty for none."""

NAMESPACES: Mapping[str, str] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
_LATER_NAMESPACES: Mapping[str, str] = {
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
LATER_WORD = "w15"
"""The prefix that Word 2013 and its successors know, and other programs mostly not."""
_COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_NOT_IN_XML = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_NEVER = re.compile(f"[{_NOT_IN_XML}]")
_SPECIAL = re.compile(f'[&<>"\t\n\r{_NOT_IN_XML}]')
"""What text rarely has: looking for it once spares several walks over nearly every run."""
_SEPARATORS = re.compile("([\t\n])")
_TAG = re.compile(r"<w:(\w+)")

_PARAGRAPH_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "pBdr", "tabs",
    "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "jc", "textAlignment", "outlineLvl", "rPr", "sectPr",
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


def w(tag: str, /, *children: Markup, **attributes: str | int) -> Markup:
    """Make an element of the main namespace with attributes of the same or, as `r_id`, of that of relationships."""
    named = ""
    for name, value in attributes.items():
        named += f' {_QUALIFIED[name]}="{_attribute(value)}"'
    content = "".join(children)
    return f"<w:{tag}{named}>{content}</w:{tag}>" if content else f"<w:{tag}{named}/>"


def plain(name: str, /, *children: Markup, **attributes: str | int) -> Markup:
    """Make an element such as "wp:extent", with attributes of no namespace; `r_embed` stands for "r:embed"."""
    named = "".join([f' {name.replace("_", ":")}="{_attribute(value)}"' for name, value in attributes.items()])
    content = "".join(children)
    return f"<{name}{named}>{content}</{name}>" if content else f"<{name}{named}/>"


def properties(tag: str, parts: Iterable[Markup]) -> Markup:
    """Gather paragraph or run properties ("pPr", "rPr"), each one element, in the schema's order."""
    order = _ORDERS[tag]
    ordered = sorted(filter(None, parts), key=lambda part: order[_tag_of(part)])
    return w(tag, *ordered) if ordered else ""


def _tag_of(element: Markup) -> str:
    match = _TAG.match(element)
    assert match is not None, "properties are elements of the main namespace"
    return match[1]


def run(text: str, *look: Markup, deleted: bool = False) -> Markup:
    """Make a run; tabs and line ends in the text become what Word has for them."""
    return dressed_run(text, properties("rPr", look), deleted=deleted)


def dressed_run(text: str, look: Markup, *, deleted: bool = False) -> Markup:
    """Make a run whose properties are gathered already."""
    if deleted or _SPECIAL.search(text):
        return f"<w:r>{look}{''.join(_text_elements(text, 'delText' if deleted else 't'))}</w:r>"
    if text != text.strip():
        return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:r>{look}<w:t>{text}</w:t></w:r>" if text else f"<w:r>{look}</w:r>"


def _text_elements(text: str, tag: str) -> Iterable[Markup]:
    for part in _SEPARATORS.split(_NEVER.sub("", text)):
        if part == "\t":
            yield "<w:tab/>"
        elif part == "\n":
            yield "<w:br/>"
        elif part:
            space = ' xml:space="preserve"' if part != part.strip() else ""
            yield f"<w:{tag}{space}>{escaped(part)}</w:{tag}>"


_FIELD_MARKS = tuple(f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def field(instruction: str, result: Markup) -> Markup:
    """Make the runs of a field that shows a result already."""
    opening, closing = field_ends(instruction)
    return opening + result + closing


def field_ends(instruction: str, *, deleted: bool = False) -> tuple[Markup, Markup]:
    """Return what stands before and after the result of a field."""
    tag = "w:delInstrText" if deleted else "w:instrText"
    code = f'<w:r><{tag} xml:space="preserve"> {escaped(instruction)} </{tag}></w:r>'
    begin, separate, end = _FIELD_MARKS
    return begin + code + separate, end


def for_later_words(content: Markup) -> Markup:
    """Return what only Word 2013 and its successors read, in a part that declares `LATER_WORD`."""
    return plain("mc:AlternateContent", plain("mc:Choice", content, Requires=LATER_WORD))


def escaped(text: str) -> Markup:
    """Return text that reads as itself between tags and in quoted attributes; what XML cannot carry is left out."""
    if not _SPECIAL.search(text):
        return text
    text = _NEVER.sub("", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;").replace(
        "\r", "&#13;"
    )  # fmt: skip


class _QualifiedNames(dict[str, str]):
    def __missing__(self, name: str) -> str:
        qualified = self[name] = f"r:{name[2:]}" if name.startswith("r_") else f"w:{name}"
        return qualified


_QUALIFIED = _QualifiedNames()


@lru_cache(maxsize=1 << 12)
def _attribute(value: str | int) -> Markup:
    return escaped(str(value)).replace("\t", "&#9;").replace("\n", "&#10;")


def part(tag: str, *children: Markup, prefixes: Iterable[str] = ("w", "r"), later: Iterable[str] = ()) -> bytes:
    """Return a part's bytes: a root element of the main namespace that declares what stands in it.

    `later` are prefixes of what came after the standard, for older programs to pass over.
    """
    declared = "".join([f' xmlns:{prefix}="{NAMESPACES[prefix]}"' for prefix in prefixes])
    if ignorable := " ".join(later):
        declared += "".join([f' xmlns:{prefix}="{_LATER_NAMESPACES[prefix]}"' for prefix in later])
        declared += f' xmlns:mc="{_COMPATIBILITY}" mc:Ignorable="{ignorable}"'
    return "".join([DECLARATION, f"<w:{tag}{declared}>", *children, f"</w:{tag}>"]).encode("utf-8")


def later_part(tag: str, *children: Markup, prefix: str) -> bytes:
    """Return the bytes of a part that came after the standard: its root belongs to that namespace."""
    root = f'<{prefix}:{tag} xmlns:{prefix}="{_LATER_NAMESPACES[prefix]}">'
    return "".join([DECLARATION, root, *children, f"</{prefix}:{tag}>"]).encode("utf-8")
