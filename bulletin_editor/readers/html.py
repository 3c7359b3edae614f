"""HTML to blocks: saved pages, Word's and WPS's HTML, pastes, and what Python-Markdown makes of Markdown.

Looks become evidence, never content. Nothing is fetched: pictures come from `data:` addresses or from files beside the
page. Matter that pages carry around their text (navigation, scripts, forms) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from bulletin_editor.content.blocks import (
    MAXIMUM_LIST_LEVEL,
    Alignment,
    Cell,
    Figure,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    Role,
)
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import NO_MARKS, Footnote, Marks, Revision, RevisionKind, Run, Script
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.address import link_address
from bulletin_editor.readers.cells import cell_content
from bulletin_editor.readers.decoding import decode
from bulletin_editor.readers.draft import DraftBlock, DraftParts, Evidence, ReadingRule
from bulletin_editor.readers.html_furniture import Furniture
from bulletin_editor.readers.html_meaning import PageStyles
from bulletin_editor.readers.html_notes import Notes
from bulletin_editor.readers.html_pictures import picture_bytes, picture_width
from bulletin_editor.readers.html_style import ALIGNMENTS, Declarations, StyleSheet, is_bold, is_hidden, size_in_points
from bulletin_editor.readers.html_tables import column_widths, header_rows_of, is_layout, span_of, table_rows, tag_of
from bulletin_editor.readers.html_text import GatheredText
from bulletin_editor.readers.pictures import read_asset
from bulletin_editor.readers.structure.slicing import stripped
from bulletin_editor.readers.tables import MAXIMUM_COLUMNS, complete_table

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_MAXIMUM_DEPTH = 150
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "ul",
    ]
)
_LEFT_OUT = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "meta",
        "link",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "button",
        "input",
        "select",
        "textarea",
        "datalist",
        "nav",
        "map",
        "area",
        "base",
        "frame",
        "frameset",
    ]
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_AROUND_THE_TEXT = frozenset(("header", "footer", "aside"))
_WORTH_A_WORD = frozenset(("iframe", "object", "embed", "applet", "svg", "math", "canvas", "audio", "video"))
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
_KNOWN_BY_MORE = frozenset(("ins", "del", *_HEADINGS))
"""Elements whose flow depends on more than their looks."""
_LOOKS = frozenset(("class", "style", "lang", "id", "dir"))
_WORD_LIST = re.compile(r"\bl\d+\s+level(\d+)")


@dataclass(frozen=True, slots=True)
class _Flow:
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


def read_html(data: bytes, path: Path, parts: DraftParts) -> None:
    """Read a page saved as a file into the parts."""
    read_markup(decoded_page(data, "", path, parts), parts, folder=path.parent)
    if not parts.blocks:
        raise FileError(path, Cause.NOTHING_TO_IMPORT)


def read_markup(
    markup: str,
    parts: DraftParts,
    *,
    folder: Path | None = None,
    saved: Callable[[str], bytes | None] = lambda _source: None,
    keep_revisions: bool = True,
) -> None:
    """Read HTML text into the parts; without `keep_revisions` deleted text stays out and inserted text is plain.

    `saved` gives the bytes of pictures that came along with the page, by their addresses.
    """
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    data = markup.replace("\0", "").encode("utf-8", "replace")
    if not data.strip():
        return
    try:
        root = etree.fromstring(data, parser)
    except etree.ParserError:
        return
    except etree.XMLSyntaxError as error:
        raise FileError(parts.source, Cause.CORRUPT, error.msg or "") from error
    if root is None:
        return
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        parts.report(ReadingRule.TEXT_CUT_SHORT, what="depth")
    _Reading(root, parts, folder, saved, keep_revisions=keep_revisions).read()


def decoded_page(data: bytes, charset: str, path: Path, parts: DraftParts) -> str:
    """Return the text of a page in the encoding that it declares, in the one given, or in the one its bytes tell."""
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii", "replace").lower() if declared else charset
    if name and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = "gb18030" if name in ("gb2312", "gbk", "gb_2312-80", "x-gbk") else name
        try:
            text = data.decode(name)
        except (LookupError, UnicodeError):
            pass
        else:
            if "\0" not in text:
                return text
    decoded = decode(data, path)
    if decoded.confidence < 100:
        parts.report(ReadingRule.ENCODING_GUESSED, what=decoded.encoding, confidence=decoded.confidence)
    return decoded.text


class _Reading:
    """One walk over one page."""

    def __init__(
        self,
        root: _Element,
        parts: DraftParts,
        folder: Path | None,
        saved: Callable[[str], bytes | None],
        *,
        keep_revisions: bool,
    ) -> None:
        self._root = root
        self._parts = parts
        self._folder = folder
        self._saved = saved
        self._keep_revisions = keep_revisions
        self._sheet = StyleSheet(_text_of(element) for element in root.iter("style"))
        self._notes = Notes(root)
        self._furniture = Furniture(root)
        self._styles = PageStyles(root)
        self._blocks: list[DraftBlock] = parts.blocks
        self._text = GatheredText()
        self._figures: list[Figure] = []
        self._item_open = False
        self._note_depth = 0
        self._depth = 0
        self._flows: dict[tuple[int, str, str, str], tuple[_Flow, _Flow]] = {}
        """Flows inside elements by the flow around them, which is kept so that its identity stays its own."""
        self._looks: dict[tuple[int, bool, float | None], tuple[_Flow, Evidence]] = {}

    def read(self) -> None:
        self._visit(self._root, _Flow())
        self._finish_paragraph(_Flow())

    def _visit(self, element: _Element, flow: _Flow) -> None:
        tag = tag_of(element)
        if self._is_left_out(element, tag, flow):
            return
        declared = self._sheet.declared(tag, element.get("class") or "", element.get("style") or "")
        if element.attrib and self._is_hidden(element, declared):
            return
        if self._depth > _MAXIMUM_DEPTH:
            self._text.add(" ".join(str(text) for text in element.itertext()), flow.marks, flow.size, bold=flow.strong)
            return
        self._depth += 1
        self._visit_content(element, tag, declared, flow)
        self._depth -= 1

    def _visit_content(self, element: _Element, tag: str, declared: Declarations, flow: _Flow) -> None:
        inner = self._flow_inside(element, tag, declared, flow)
        match tag:
            case "br":
                self._text.add_break()
            case "img":
                self._add_picture(element)
            case "hr":
                self._finish_paragraph(flow)
            case "table":
                self._finish_paragraph(flow)
                self._add_table(element, inner)
            case "figure":
                self._finish_paragraph(flow)
                self._add_figure(element, inner)
            case "a":
                self._visit_link(element, inner)
            case _ if tag in _BLOCKS or declared.get("display") == "block":
                self._visit_block(element, tag, declared, flow, inner)
            case _:
                self._visit_children(element, inner)

    def _visit_children(self, element: _Element, flow: _Flow) -> None:
        self._add_text(element.text, flow)
        for child in element:
            if isinstance(child.tag, str):
                self._visit(child, flow)
            self._add_text(child.tail, flow)

    def _visit_block(self, element: _Element, tag: str, declared: Declarations, outer: _Flow, inner: _Flow) -> None:
        self._finish_paragraph(outer)
        if _breaks_page(element, declared):
            self._blocks.append(DraftBlock(PageBreak(new_id())))
        if tag == "li" or inner.list_kind is not outer.list_kind:
            self._item_open = tag not in ("ul", "ol")
        self._visit_children(element, inner)
        self._finish_paragraph(inner)

    def _visit_link(self, element: _Element, flow: _Flow) -> None:
        if self._notes.is_back_link(element):
            return
        note = self._notes.note_of(element)
        if note is not None and not self._note_depth:
            self._text.add_note(self._footnote(note))
            return
        href = element.get("href") or ""
        address = link_address(href)
        if address:
            flow = replace(flow, marks=replace(flow.marks, link=address))
        elif href and not href.startswith("#"):
            self._parts.report(ReadingRule.LINK_DROPPED, what=href[:200])
        self._visit_children(element, flow)

    def _is_left_out(self, element: _Element, tag: str, flow: _Flow) -> bool:
        if tag in _LEFT_OUT:
            if tag in _WORTH_A_WORD:
                self._parts.report(ReadingRule.CONTENT_DROPPED, what=tag)
            return True
        if tag in _AROUND_THE_TEXT and not flow.inside_text:
            return True
        if not element.attrib and tag not in ("del", "ul", "ol"):
            return self._notes.is_note(element) and not self._note_depth
        if tag == "del" and not self._keep_revisions:
            return True
        role = element.get("role") or ""
        if role in ("navigation", "banner", "contentinfo", "search", "doc-toc"):
            return True
        style = element.get("style") or ""
        if "mso-element:comment" in style or "mso-list:ignore" in style.lower().replace(" ", ""):
            return True
        if self._notes.is_note(element):
            return not self._note_depth
        if element.attrib or tag in ("ul", "ol"):
            return self._furniture.is_furniture(element, tag)
        return False

    def _is_hidden(self, element: _Element, declared: Declarations) -> bool:
        """Tell whether a page hides an element; what only waits for a script to show it is the text itself."""
        hidden = is_hidden(declared) or element.get("hidden") is not None or element.get("aria-hidden") == "true"
        return hidden and not self._furniture.holds_text(element)

    def _flow_inside(self, element: _Element, tag: str, declared: Declarations, flow: _Flow) -> _Flow:
        """Return the flow inside an element; those of one tag with the same looks are alike in one flow."""
        if tag in _KNOWN_BY_MORE or not _LOOKS.issuperset(element.keys()):
            return self._inner_flow(element, tag, declared, flow)
        style = element.get("style") or ""
        if "mso-list" in style:
            return self._inner_flow(element, tag, declared, flow)
        key = (id(flow), tag, element.get("class") or "", style)
        known = self._flows.get(key)
        if known is None:
            known = (flow, self._inner_flow(element, tag, declared, flow))
            self._flows[key] = known
        return known[1]

    def _inner_flow(self, element: _Element, tag: str, declared: Declarations, flow: _Flow) -> _Flow:
        changes: dict[str, object] = {}
        if tag in _BLOCKS:
            changes |= self._block_changes(element, tag, declared, flow)
        marks = self._inner_marks(element, tag, declared, flow)
        if marks is not flow.marks:
            changes["marks"] = marks
        weight = declared.get("font-weight", "")
        if tag in ("b", "strong") or is_bold(weight):
            changes["strong"] = True
        elif weight in ("normal", "400"):
            changes["strong"] = False
        size = size_in_points(declared["font-size"]) if "font-size" in declared else None
        if size is not None:
            changes["size"] = size
        return replace(flow, **changes) if changes else flow  # type: ignore[arg-type]

    def _block_changes(self, element: _Element, tag: str, declared: Declarations, flow: _Flow) -> dict[str, object]:
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

    def _inner_marks(self, element: _Element, tag: str, declared: Declarations, flow: _Flow) -> Marks:
        changes: dict[str, object] = dict(_MARKS.get(tag, ()))
        if tag in ("ins", "del"):
            changes |= self._revision(element, tag)
        if tag not in _BLOCKS:
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

    def _add_text(self, text: str | None, flow: _Flow) -> None:
        if not text:
            return
        marks = flow.marks
        if flow.level is not None and marks.bold:
            marks = replace(marks, bold=False)
        if flow.preformatted:
            self._text.add_preformatted(text, marks)
        else:
            self._text.add(text, marks, flow.size, bold=flow.strong or flow.marks.bold)

    def _finish_paragraph(self, flow: _Flow) -> None:
        gathered = self._text
        if not gathered.inlines and not self._figures:
            gathered.forget_blank()
            return
        self._text = GatheredText()
        figures, self._figures = self._figures, []
        inlines = gathered.finished()
        if inlines:
            item = None
            if flow.list_kind is not None and self._item_open:
                item = ListItem(flow.list_kind, max(0, flow.list_level))
                self._item_open = False
            paragraph = Paragraph(new_id(), inlines, flow.role, None, item)
            self._blocks.append(DraftBlock(paragraph, self._evidence(flow, gathered)))
        self._blocks.extend(DraftBlock(figure) for figure in figures)

    def _evidence(self, flow: _Flow, gathered: GatheredText) -> Evidence:
        """Return what a paragraph looked like; equal looks in one flow are one object."""
        key = (id(flow), gathered.is_bold, gathered.size)
        known = self._looks.get(key)
        if known is None:
            evidence = Evidence(
                level=flow.level,
                style=flow.style,
                alignment=flow.alignment,
                bold=gathered.is_bold,
                size=gathered.size,
                indented=flow.indented,
            )
            known = self._looks[key] = (flow, evidence)
        return known[1]

    def _inside(self, elements: Iterable[_Element], flow: _Flow) -> list[DraftBlock]:
        """Return the blocks inside some elements, apart from those of the page."""
        outside = (self._blocks, self._text, self._figures, self._item_open)
        self._blocks, self._text, self._figures, self._item_open = [], GatheredText(), [], False
        for element in elements:
            self._visit_children(element, flow)
            self._finish_paragraph(flow)
        inside = self._blocks
        self._blocks, self._text, self._figures, self._item_open = outside
        return inside

    def _footnote(self, element: _Element) -> Footnote:
        self._note_depth += 1
        inlines = cell_content(self._inside((element,), _Flow(inside_text=True)))[0]
        self._note_depth -= 1
        inlines = stripped(normalised_inlines(inlines))
        return Footnote(new_id(), tuple(i for i in inlines if not isinstance(i, Footnote)))

    def _add_picture(self, element: _Element) -> None:
        figure = self._figure(element)
        if figure is not None:
            self._figures.append(figure)

    def _figure(self, element: _Element) -> Figure | None:
        source = (element.get("src") or element.get("data-src") or "").strip()
        try:
            data = self._saved(source) or picture_bytes(source, self._folder)
        except FileError as error:
            self._parts.report(ReadingRule.PICTURE_MISSING, what=source[:200], cause=error.cause)
            return None
        try:
            key, asset = read_asset(data, source[:200])
        except FileError as error:
            self._parts.report(ReadingRule.PICTURE_NOT_SHOWN, what=source[:200], cause=error.cause)
            return None
        self._parts.assets[key] = asset
        declared = self._sheet.declared("img", element.get("class") or "", element.get("style") or "")
        width = picture_width(declared.get("width") or element.get("width") or "", asset.width)
        title = " ".join((element.get("title") or "").split())
        return Figure(new_id(), key, title, alternative_text=(element.get("alt") or "").strip(), width=width)

    def _add_figure(self, element: _Element, flow: _Flow) -> None:
        captions = list(element.iter("figcaption"))
        credit = " ".join(_text_of(small).strip() for child in captions for small in _without(child, "small"))
        caption = " ".join(_plain(self._inside((child,), flow)) for child in captions).strip()
        for child in captions:
            parent = child.getparent()
            if parent is not None:
                child.text = None
                child[:] = []
        inside = self._inside((element,), flow)
        for drafted in inside:
            if (caption or credit) and isinstance(drafted.block, Figure):
                self._blocks.append(DraftBlock(replace(drafted.block, caption=caption, credit=credit)))
                caption = credit = ""
            else:
                self._blocks.append(drafted)
        if caption:
            self._blocks.append(
                DraftBlock(Paragraph(new_id(), (Run(caption),)), Evidence(style="caption", alignment=Alignment.CENTRE))
            )

    def _add_table(self, element: _Element, flow: _Flow) -> None:
        rows = list(table_rows(element))
        cells = [[cell for cell in row if tag_of(cell) in ("td", "th")][:MAXIMUM_COLUMNS] for row in rows]
        flow = replace(flow, list_kind=None, list_level=-1, inside_text=True)
        if sum(map(len, cells)) <= 1 or is_layout(element):
            self._blocks.extend(self._inside((cell for row in cells for cell in row), flow))
            return
        figures: list[Figure] = []
        made = [[self._cell(cell, flow, figures) for cell in row] for row in cells]
        caption = next(iter(element.iterfind("caption")), None)
        runs = () if caption is None else cell_content(self._inside((caption,), flow))[0]
        headers = header_rows_of(rows, cells)
        table = complete_table(
            made,
            header_rows=headers,
            widths=column_widths(element),
            caption=tuple(run for run in runs if isinstance(run, Run)),
            landscape=element.get("data-landscape") is not None,
        )
        if table is not None:
            self._blocks.append(DraftBlock(table))
        self._blocks.extend(DraftBlock(figure) for figure in figures)

    def _cell(self, element: _Element, flow: _Flow, figures: list[Figure]) -> Cell:
        declared = self._sheet.declared(tag_of(element), element.get("class") or "", element.get("style") or "")
        written = declared.get("text-align") or element.get("align") or ""
        inner = replace(flow, alignment=ALIGNMENTS.get(written.lower()))
        self._depth += 2
        inlines, alignment, pictures, _ = cell_content(self._inside((element,), inner))
        self._depth -= 2
        figures.extend(pictures)
        return Cell(
            inlines,
            span_of(element.get("colspan"), MAXIMUM_COLUMNS),
            span_of(element.get("rowspan"), 65_534),
            alignment if alignment is not Alignment.LEFT else None,
        )


def _without(element: _Element, name: str) -> list[_Element]:
    """Take the elements of a name out of another; return them."""
    found = list(element.iter(name))
    for inner in found:
        parent = inner.getparent()
        if parent is not None:
            inner.tail, tail = None, inner.tail
            parent.text = (parent.text or "") + (tail or "") if inner.getprevious() is None else parent.text
            parent.remove(inner)
    return found


def _breaks_page(element: _Element, declared: Declarations) -> bool:
    wish = declared.get("page-break-before", "") + declared.get("break-before", "")
    if wish and ("always" in wish or "page" in wish.split("-")):
        return True
    classes = element.get("class")
    return classes is not None and "page-break" in classes.split()


def _text_of(element: _Element) -> str:
    return "".join(str(text) for text in element.itertext())


def _plain(blocks: Iterable[DraftBlock]) -> str:
    from bulletin_editor.content.inlines import plain_text

    return plain_text(cell_content(blocks)[0]).replace("\n", " ")


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
        if "mso-list:ignore" in (span.get("style") or "").lower().replace(" ", ""):
            sign = _text_of(span).strip()
            break
    kind = ListKind.NUMBER if re.match(r"[（(]?[\w]+[.、)）．]", sign) else ListKind.BULLET
    return {"list_kind": kind, "list_level": min(int(match[1]) - 1, MAXIMUM_LIST_LEVEL)}
