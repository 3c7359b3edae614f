"""What holds for the text inside an element: marks, and the evidence that its tag, class and style give."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bulletin_editor.content.blocks import MAXIMUM_LIST_LEVEL, Alignment, ListKind, Role
from bulletin_editor.content.inlines import NO_MARKS, Marks, Revision, RevisionKind, Script
from bulletin_editor.readers.faces import is_heavy
from bulletin_editor.readers.html.elements import BLOCKS, HEADINGS, text_of
from bulletin_editor.readers.html.meaning import PageStyles
from bulletin_editor.readers.html.style import ALIGNMENTS, Declarations, is_bold, size_in_points

if TYPE_CHECKING:
    from lxml.etree import _Element

_MARKS: dict[str, dict[str, bool | Script]] = {
    "b": {"bold": True},
    "strong": {"bold": True},
    "i": {"italic": True},
    "em": {"italic": True},
    "cite": {"italic": True},
    "u": {"underline": True},
    "s": {"strike": True},
    "strike": {"strike": True},
    "sup": {"script": Script.SUPERSCRIPT},
    "sub": {"script": Script.SUBSCRIPT},
}
_KNOWN_BY_MORE = frozenset(("ins", "del", *HEADINGS))
"""Elements whose flow depends on more than their looks."""
_LOOKS = frozenset(("class", "style", "lang", "id", "dir"))
_WORD_LIST = re.compile(r"\bl\d+\s+level(\d+)")


@dataclass(frozen=True, slots=True)
class Flow:
    """What holds for the text inside an element."""

    marks: Marks = NO_MARKS
    strong: bool = False
    """Bold through a heading's tag or a style's rule as well as through a mark: evidence alone."""
    size: float | None = None
    alignment: Alignment | None = None
    level: int | None = None
    style: str = ""
    role: Role = Role.BODY
    indented: bool = False
    list_kind: ListKind | None = None
    list_level: int = -1
    preformatted: bool = False
    inside_text: bool = False
    """Inside `main` or `article`, where a header belongs to the text."""


class Flows:
    """The flows inside the elements of one page."""

    def __init__(self, root: _Element, *, keep_revisions: bool) -> None:
        self._styles = PageStyles(root)
        self._keep_revisions = keep_revisions
        self._known: dict[tuple[int, str, str, str], tuple[Flow, Flow]] = {}
        """Flows inside elements by the flow around them, which is kept so that its identity stays its own."""

    def inside(
        self, element: _Element, tag: str, attributes: Mapping[str, str], declared: Declarations, flow: Flow
    ) -> Flow:
        """Return the flow inside an element; those of one tag with the same looks are alike in one flow."""
        if tag in _KNOWN_BY_MORE or not _LOOKS.issuperset(attributes):
            return self._inner_flow(element, tag, declared, flow)
        style = attributes.get("style", "")
        if "mso-list" in style:
            return self._inner_flow(element, tag, declared, flow)
        key = (id(flow), tag, attributes.get("class", ""), style)
        known = self._known.get(key)
        if known is None:
            known = (flow, self._inner_flow(element, tag, declared, flow))
            self._known[key] = known
        return known[1]

    def _inner_flow(self, element: _Element, tag: str, declared: Declarations, flow: Flow) -> Flow:
        changes: dict[str, object] = {}
        if tag in BLOCKS:
            changes |= self._block_changes(element, tag, declared, flow)
        marks = self._inner_marks(element, tag, declared, flow)
        if marks is not flow.marks:
            changes["marks"] = marks
        weight = declared.get("font-weight", "")
        if tag in ("b", "strong") or is_bold(weight) or is_heavy(declared.get("font-family", "")):
            changes["strong"] = True
        elif weight in ("normal", "400"):
            changes["strong"] = False
        size = size_in_points(declared["font-size"]) if "font-size" in declared else None
        if size is not None:
            changes["size"] = size
        return replace(flow, **changes) if changes else flow  # type: ignore[arg-type]

    def _block_changes(self, element: _Element, tag: str, declared: Declarations, flow: Flow) -> dict[str, object]:
        changes: dict[str, object] = {}
        written = declared.get("text-align") or ("center" if tag == "center" else element.get("align") or "")
        alignment = ALIGNMENTS.get(written.lower())
        if alignment is not None:
            changes["alignment"] = alignment
        style = self._styles.of(element, tag)
        if style:
            changes["style"] = style
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            changes |= {"level": self._styles.level(element, int(tag[1])), "strong": True}
        outline = declared.get("mso-outline-level", "")
        if outline.isdigit():
            changes["level"] = int(outline)
        if declared.get("text-indent", "0").strip("-0.ptxemcin%") and not declared["text-indent"].startswith("-"):
            changes["indented"] = True
        role = self._styles.role(element, tag)
        if role is not None:
            changes["role"] = role
        elif tag in ("ul", "ol"):
            kind = ListKind.NUMBER if tag == "ol" else ListKind.BULLET
            changes |= {"list_kind": kind, "list_level": min(flow.list_level + 1, MAXIMUM_LIST_LEVEL)}
        elif tag == "pre":
            changes["preformatted"] = True
        elif tag in ("main", "article"):
            changes["inside_text"] = True
        changes |= _word_list_changes(element)
        return changes

    def _inner_marks(self, element: _Element, tag: str, declared: Declarations, flow: Flow) -> Marks:
        changes: dict[str, object] = dict(_MARKS.get(tag, ()))
        if tag in ("ins", "del"):
            changes |= self._revision(element, tag)
        if tag not in BLOCKS:
            weight = declared.get("font-weight", "")
            if weight:
                changes["bold"] = is_bold(weight)
            changes |= _marks_of_style(declared)
        return replace(flow.marks, **changes) if changes else flow.marks  # type: ignore[arg-type]

    def _revision(self, element: _Element, tag: str) -> dict[str, object]:
        if not self._keep_revisions:
            return {}
        kind = RevisionKind.INSERTED if tag == "ins" else RevisionKind.DELETED
        return {"revision": Revision(kind, element.get("data-author") or "", element.get("datetime") or "")}


def _marks_of_style(declared: Declarations) -> dict[str, object]:
    changes: dict[str, object] = {}
    if declared.get("font-style") in ("italic", "oblique"):
        changes["italic"] = True
    decoration = declared.get("text-decoration", "") + declared.get("text-decoration-line", "")
    if "underline" in decoration:
        changes["underline"] = True
    if "line-through" in decoration:
        changes["strike"] = True
    position = declared.get("vertical-align", "")
    if position in ("super", "sub"):
        changes["script"] = Script.SUPERSCRIPT if position == "super" else Script.SUBSCRIPT
    return changes


def _word_list_changes(element: _Element) -> dict[str, object]:
    """Return the list place that Word writes into a paragraph's style instead of using a list."""
    style = element.get("style") or ""
    match = _WORD_LIST.search(style) if "mso-list" in style else None
    if match is None:
        return {}
    sign = ""
    for span in element.iter("span"):
        if is_list_sign(span.get("style") or ""):
            sign = text_of(span).strip()
            break
    kind = ListKind.NUMBER if re.match(r"[（(]?[\w]+[.、)）．]", sign) else ListKind.BULLET
    return {"list_kind": kind, "list_level": min(int(match[1]) - 1, MAXIMUM_LIST_LEVEL)}


def is_list_sign(style: str) -> bool:
    """Tell whether the style is that of a sign which Word wrote before the text of a list item."""
    return "mso-list:ignore" in style.lower().replace(" ", "")
