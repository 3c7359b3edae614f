"""The styles of a Word file, each with what it inherits: what tells structure, not what it looks like."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.readers.faces import is_heavy
from bulletin_editor.readers.word.xml_names import W, is_on, value, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"^(?:heading|标题)\s*([1-9])$", re.IGNORECASE)
_CONTENTS = re.compile(r"^(?:toc|目录)\s*(?:[1-9]|heading|标题)?$", re.IGNORECASE)
_MEANINGS = {
    "title": "title",
    "标题": "title",
    "subtitle": "subtitle",
    "副标题": "subtitle",
    "caption": "caption",
    "题注": "caption",
    "credit": "credit",
    "图片来源": "credit",
    "quote": "quote",
    "intense quote": "quote",
    "block text": "quote",
    "引用": "quote",
    "明显引用": "quote",
    "endnote text": "note",
    "footnote text": "note",
    "导语": "lead",
    "编者按": "editors-note",
    "顶格段落": "flush",
    "落款": "sign-off",
    "栏目": "section",
    "部门": "department",
    "引题": "kicker",
    "主题": "headline",
    "署名": "byline",
    "section": "section",
    "department": "department",
    "kicker": "kicker",
    "headline": "headline",
    "byline": "byline",
    "lead": "lead",
    "editor’s note": "editors-note",
    "flush paragraph": "flush",
    "sign-off": "sign-off",
    **dict.fromkeys(
        ("masthead", "期号", "编发单位和日期", "密级", "issue number", "issue line", "classification"), "masthead"
    ),
    **dict.fromkeys(("版记", "imprint"), "imprint"),
    **dict.fromkeys(("表格间隔", "parting"), "parting"),
}
"""What a style stands for, by its name in lower case or by the alias that this program's own files give it."""
_LINE_END_NAMES = frozenset({"版面折行", "line end"})
_INNER_HEADING = re.compile(r"^(?:文内标题|inner heading) ([1-4])$")
ALIGNMENTS: Mapping[str, Alignment] = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "center": Alignment.CENTRE,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "both": Alignment.JUSTIFIED,
    "distribute": Alignment.JUSTIFIED,
}
_DEEPEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph style with its parents' settings; `None` where none of them says anything."""

    meaning: str = ""
    """"title", "caption", "quote", "contents" …; empty for all others."""
    level: int | None = None
    alignment: Alignment | None = None
    bold: bool = False
    heavy: bool = False
    """Whether its East Asian face is one for titles."""
    size: float | None = None
    indented: bool = False
    number_id: str | None = None
    number_level: int | None = None
    """`None` where the list itself says at which level the style stands."""
    id: str = ""
    """The style that names the list."""


@dataclass(frozen=True, slots=True)
class CharacterStyle:
    bold: bool | None = None
    italic: bool | None = None
    strike: bool | None = None
    script: str | None = None
    size: float | None = None
    underline: bool | None = None
    ends_line: bool = False
    """Whether a break in it only ends a line of the page, as this program's own files have them in titles."""


class Styles:
    """The styles by their ids; an unknown id is the default style."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._default_id = ""
        self._default = ParagraphStyle()
        self._paragraph: dict[str, ParagraphStyle] = {}
        self._character: dict[str, CharacterStyle] = {}
        self._raised: dict[tuple[str | None, str], ParagraphStyle | None] = {}
        if root is None:
            return
        for element in root.iterfind(f"{W}style"):
            name = element.get(f"{W}styleId") or ""
            self._elements[name] = element
            if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
                self._default_id = name
        size = whole_number(_size_of(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")))
        self._default = ParagraphStyle(size=size / 2 if size else None)

    def is_default(self, name: str | None) -> bool:
        """Tell whether a paragraph that names this style, or none, stands in the style of all that name none."""
        return name not in self._elements or name == self._default_id

    def paragraph(self, name: str | None) -> ParagraphStyle:
        key = name if name in self._elements else self._default_id
        style = self._paragraph.get(key or "")
        if style is None:
            style = self._resolved(key or "", 0)
            self._paragraph[key or ""] = style
        return style

    def raised(self, name: str | None, half: str) -> ParagraphStyle | None:
        """Return the style of a heading that stands on a higher level of the outline than its own style does.

        Its paragraph is of that level's style, and its end in the character half of its own. `None` for any other.
        """
        key = name, half
        if key not in self._raised:
            self._raised[key] = self._raised_style(name, half)
        return self._raised[key]

    def _raised_style(self, name: str | None, half: str) -> ParagraphStyle | None:
        element, host = self._elements.get(half), self.paragraph(name)
        own_name = None if element is None else value(element, "link")
        if own_name not in self._elements or host.level is None or self.paragraph(own_name).level is None:
            return None
        return replace(self.paragraph(own_name), alignment=host.alignment, indented=host.indented)

    def own_alignment(self, style: ParagraphStyle, half: str) -> Alignment | None:
        """Return the alignment that a style has by itself, wherever a raised heading of it stands."""
        element = self._elements.get(half)
        own_name = None if element is None else value(element, "link")
        return self.paragraph(own_name).alignment if own_name in self._elements else style.alignment

    def character(self, name: str) -> CharacterStyle:
        style = self._character.get(name)
        if style is None:
            style = self._resolved_character(name, 0)
            self._character[name] = style
        return style

    def _resolved(self, name: str, depth: int) -> ParagraphStyle:
        element = self._elements.get(name)
        if element is None or depth > _DEEPEST_CHAIN:
            return self._default
        parent = value(element, "basedOn")
        base = self._resolved(parent, depth + 1) if parent else self._default
        changes = _paragraph_changes(element)
        title = (value(element, "name") or "").strip().lower()
        heading = _HEADING.match(title)
        if heading is not None:
            changes["level"] = int(heading[1])
        if _CONTENTS.match(title):
            changes["meaning"] = "contents"
        aliases = (value(element, "aliases") or "").strip().lower().split(",")
        for name_or_alias in (title, *aliases):
            inner = _INNER_HEADING.match(name_or_alias)
            if inner is not None:
                changes["meaning"] = f"heading-{inner[1]}"
            elif name_or_alias in _MEANINGS:
                changes["meaning"] = _MEANINGS[name_or_alias]
        return replace(base, **changes)  # type: ignore[arg-type]

    def _resolved_character(self, name: str, depth: int) -> CharacterStyle:
        element = self._elements.get(name)
        if element is None or depth > _DEEPEST_CHAIN:
            return CharacterStyle()
        parent = value(element, "basedOn")
        base = self._resolved_character(parent, depth + 1) if parent else CharacterStyle()
        properties = element.find(f"{W}rPr")
        title = (value(element, "name") or "").strip().lower()
        if title in _LINE_END_NAMES:
            return replace(base, ends_line=True)
        if properties is None or title in ("hyperlink", "followedhyperlink", "footnote reference", "endnote reference"):
            return base
        size = whole_number(_size_of(properties))
        underline = value(properties, "u")
        read = {
            "bold": is_on(properties.find(f"{W}b")),
            "italic": is_on(properties.find(f"{W}i")),
            "strike": is_on(properties.find(f"{W}strike")),
            "script": value(properties, "vertAlign"),
            "size": size / 2 if size else None,
            "underline": None if underline is None else underline != "none",
        }
        return replace(base, **{key: item for key, item in read.items() if item is not None})  # type: ignore[arg-type]


def _size_of(properties: _Element | None) -> str | None:
    return None if properties is None else value(properties, "sz")


def _paragraph_changes(element: _Element) -> dict[str, object]:
    changes: dict[str, object] = {}
    runs, paragraph = element.find(f"{W}rPr"), element.find(f"{W}pPr")
    if runs is not None:
        bold, size = is_on(runs.find(f"{W}b")), whole_number(value(runs, "sz"))
        faces = runs.find(f"{W}rFonts")
        if faces is not None and (face := faces.get(f"{W}eastAsia")):
            changes["heavy"] = is_heavy(face)
        if bold is not None:
            changes["bold"] = bold
        if size:
            changes["size"] = size / 2
    if paragraph is None:
        return changes
    outline = whole_number(value(paragraph, "outlineLvl"))
    if outline is not None:
        changes["level"] = outline + 1 if 0 <= outline < 9 else None
    alignment = ALIGNMENTS.get(value(paragraph, "jc") or "")
    if alignment is not None:
        changes["alignment"] = alignment
    indent = paragraph.find(f"{W}ind")
    if indent is not None:
        changes["indented"] = is_first_line_indented(indent)
    numbering = paragraph.find(f"{W}numPr")
    if numbering is not None:
        changes["number_level"] = whole_number(value(numbering, "ilvl"))
        changes["id"] = element.get(f"{W}styleId") or ""
        list_itself = value(numbering, "numId")
        if list_itself is not None:
            changes["number_id"] = list_itself
    return changes


def is_first_line_indented(indent: _Element) -> bool:
    """Tell whether a w:ind sets the first line in."""
    return any((whole_number(indent.get(f"{W}{name}")) or 0) > 0 for name in ("firstLine", "firstLineChars"))
