"""What a paragraph's own properties say of its structure; equal ones are one object, as they are in most files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.readers.word.styles import ALIGNMENTS, is_first_line_indented
from bulletin_editor.readers.word.xml_names import VAL, W, first_child, is_on, value, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROPERTIES = f"{W}pPr"
_WITH_VALUE = frozenset((f"{W}pStyle", f"{W}jc", f"{W}outlineLvl", f"{W}pageBreakBefore"))
_WITH_MORE = frozenset((f"{W}ind", f"{W}numPr", f"{W}framePr", f"{W}rPr"))
_DROP_CAP = f"{W}dropCap"

_Key = tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class ParagraphProperties:
    """The settings of a w:pPr; `None` where it says nothing and the style decides."""

    style: str | None = None
    alignment: Alignment | None = None
    outline: int | None = None
    """The level it sets, 1 the highest; 0 for text."""
    indented: bool | None = None
    number_id: str | None = None
    number_level: int | None = None
    page_break: bool = False
    is_drop_cap: bool = False
    """Whether it holds nothing but the large first letter of the paragraph below."""
    text_style: str = ""
    """The character style of the paragraph's end."""


_NONE = ParagraphProperties()


class PropertiesReader:
    """Reads the properties of one document's paragraphs."""

    def __init__(self) -> None:
        self._known: dict[_Key, ParagraphProperties] = {}

    def read(self, children: Sequence[_Element]) -> ParagraphProperties:
        """Return the properties of the paragraph with these children."""
        element = _properties_among(children)
        if element is None:
            return _NONE
        key: list[str | None] = []
        for child in element:
            tag = child.tag
            if tag in _WITH_VALUE:
                key += (tag, child.get(VAL))
            elif tag in _WITH_MORE:
                key.append(tag)
                key += _parts(child)
        if not key:
            return _NONE
        known = self._known.get(tuple(key))
        if known is None:
            known = self._known[tuple(key)] = _read(element)
        return known


def _properties_among(children: Sequence[_Element]) -> _Element | None:
    """Return the w:pPr, which nearly always stands first."""
    if children and children[0].tag == _PROPERTIES:
        return children[0]
    return next((child for child in children if child.tag == _PROPERTIES), None)


def _parts(element: _Element) -> list[str | None]:
    if element.tag == f"{W}ind":
        return ["indented" if is_first_line_indented(element) else ""]
    if element.tag == f"{W}framePr":
        return [element.get(_DROP_CAP)]
    if element.tag == f"{W}rPr":
        return [value(element, "rStyle")]
    return [value(element, "numId"), value(element, "ilvl")]


def _read(element: _Element) -> ParagraphProperties:
    parts = {child.tag: child for child in reversed(element)}
    style, alignment = parts.get(f"{W}pStyle"), parts.get(f"{W}jc")
    mark = parts.get(f"{W}rPr")
    outline, indent, numbering = parts.get(f"{W}outlineLvl"), parts.get(f"{W}ind"), parts.get(f"{W}numPr")
    frame = parts.get(f"{W}framePr")
    depth = None if numbering is None else first_child(numbering, f"{W}ilvl")
    return ParagraphProperties(
        None if style is None else style.get(VAL),
        None if alignment is None else ALIGNMENTS.get(alignment.get(VAL) or ""),
        None if outline is None else _level_of(whole_number(outline.get(VAL))),
        None if indent is None else is_first_line_indented(indent),
        None if numbering is None else value(numbering, "numId"),
        None if depth is None else (whole_number(depth.get(VAL)) or 0),
        bool(is_on(parts.get(f"{W}pageBreakBefore"))),
        frame is not None and frame.get(_DROP_CAP) in ("drop", "margin"),
        (value(mark, "rStyle") or "") if mark is not None else "",
    )


def _level_of(outline: int | None) -> int:
    return outline + 1 if outline is not None and 0 <= outline < 9 else 0
