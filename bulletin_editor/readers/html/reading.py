"""One walk over a page: its elements in their order, made into blocks with evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from bulletin_editor.content.blocks import Alignment, Cell, Figure, ListItem, PageBreak, Paragraph
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Run, plain_text
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.errors import FileError
from bulletin_editor.readers.address import link_address
from bulletin_editor.readers.cells import cell_content
from bulletin_editor.readers.draft import DraftBlock, DraftParts, Evidence, ReadingRule
from bulletin_editor.readers.html.elements import BLOCKS, LEFT_OUT, WORTH_A_WORD, tag_of, text_of
from bulletin_editor.readers.html.flow import Flow, Flows, is_list_sign
from bulletin_editor.readers.html.furniture import Furniture
from bulletin_editor.readers.html.notes import Notes
from bulletin_editor.readers.html.pictures import picture_bytes, picture_width
from bulletin_editor.readers.html.style import ALIGNMENTS, Declarations, StyleSheet, is_hidden
from bulletin_editor.readers.html.tables import column_widths, header_rows_of, is_layout, span_of, table_rows
from bulletin_editor.readers.html.text import GatheredText
from bulletin_editor.readers.pictures import read_asset
from bulletin_editor.readers.structure.slicing import stripped
from bulletin_editor.readers.tables import MAXIMUM_COLUMNS, complete_table

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAXIMUM_DEPTH = 150
_AROUND_THE_TEXT = frozenset(("header", "footer", "aside"))
_NEVER_LEFT_OUT = (
    BLOCKS | frozenset(("a", "b", "br", "em", "i", "img", "span", "strong", "sub", "sup", "td", "th", "tr", "u"))
) - (LEFT_OUT | _AROUND_THE_TEXT | frozenset(("ul", "ol")))
"""Elements that are part of the text wherever they stand, unless an attribute says otherwise."""
_ROLES_AROUND_THE_TEXT = frozenset(("navigation", "banner", "contentinfo", "search", "doc-toc"))


class PageReading:
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
        self._sheet = StyleSheet(text_of(element) for element in root.iter("style"))
        self._notes = Notes(root)
        self._furniture = Furniture(root)
        self._flows = Flows(root, keep_revisions=keep_revisions)
        self._blocks: list[DraftBlock] = parts.blocks
        self._text = GatheredText()
        self._figures: list[Figure] = []
        self._pictures: dict[str, str] = {}
        """Keys of the pictures read, by their addresses."""
        self._item_open = False
        self._handlers: dict[str, Callable[[_Element, Flow, Flow], None]] = {
            "br": self._read_break,
            "hr": self._read_rule,
            "img": self._read_picture,
            "table": self._read_table,
            "figure": self._read_figure,
            "a": self._read_link,
        }
        self._note_depth = 0
        self._depth = 0
        self._looks: dict[tuple[int, bool, float | None], tuple[Flow, Evidence]] = {}

    def read(self) -> None:
        """Read the page into the parts."""
        start = self._furniture.without_furniture()
        self._visit(start, tag_of(start), Flow())
        self._finish_paragraph(Flow())

    def _visit(self, element: _Element, tag: str, flow: Flow) -> None:
        attributes = cast("dict[str, str]", dict(element.items()))
        if (attributes or tag not in _NEVER_LEFT_OUT) and self._is_left_out(element, tag, attributes, flow):
            return
        if self._notes.is_note(element) and not self._note_depth:
            return
        declared = self._sheet.declared(tag, attributes.get("class", ""), attributes.get("style", ""))
        if attributes and self._is_hidden(element, attributes, declared):
            return
        if self._depth > _MAXIMUM_DEPTH:
            self._text.add(" ".join(str(text) for text in element.itertext()), flow.marks, flow.size, bold=flow.strong)
            return
        inner = self._flows.inside(element, tag, attributes, declared, flow)
        self._depth += 1
        if tag in self._handlers:
            self._handlers[tag](element, flow, inner)
        elif tag in BLOCKS or declared.get("display") == "block":
            self._finish_paragraph(flow)
            if _breaks_page(attributes, declared):
                self._blocks.append(DraftBlock(PageBreak(new_id())))
            if tag == "li" or inner.list_kind is not flow.list_kind:
                self._item_open = tag not in ("ul", "ol")
            self._visit_children(element, inner)
            self._finish_paragraph(inner)
        else:
            self._visit_children(element, inner)
        self._depth -= 1

    def _read_break(self, _element: _Element, _outer: Flow, _inner: Flow) -> None:
        self._text.add_break()

    def _read_rule(self, _element: _Element, outer: Flow, _inner: Flow) -> None:
        self._finish_paragraph(outer)

    def _visit_children(self, element: _Element, flow: Flow) -> None:
        if text := element.text:
            self._add_text(text, flow)
        for child in element:
            if tag := tag_of(child):
                self._visit(child, tag, flow)
            if text := child.tail:
                self._add_text(text, flow)

    def _read_link(self, element: _Element, _outer: Flow, flow: Flow) -> None:
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

    def _is_left_out(self, element: _Element, tag: str, attributes: Mapping[str, str], flow: Flow) -> bool:
        if tag in LEFT_OUT:
            if tag in WORTH_A_WORD:
                self._parts.report(ReadingRule.CONTENT_DROPPED, what=tag)
            return True
        if tag in _AROUND_THE_TEXT and not flow.inside_text:
            return True
        if tag == "del" and not self._keep_revisions:
            return True
        if attributes.get("role", "") in _ROLES_AROUND_THE_TEXT:
            return True
        style = attributes.get("style", "")
        if style and ("mso-element:comment" in style or is_list_sign(style)):
            return True
        return not self._notes.is_note(element) and self._furniture.is_furniture(element, tag)

    def _is_hidden(self, element: _Element, attributes: Mapping[str, str], declared: Declarations) -> bool:
        """Tell whether a page hides an element; what only waits for a script to show it is the text itself."""
        hidden = is_hidden(declared) or "hidden" in attributes or attributes.get("aria-hidden") == "true"
        return hidden and not self._furniture.holds_text(element)

    def _add_text(self, text: str, flow: Flow) -> None:
        marks = flow.marks
        if flow.level is not None and marks.bold:
            marks = replace(marks, bold=False)
        if flow.preformatted:
            self._text.add_preformatted(text, marks)
        else:
            self._text.add(text, marks, flow.size, bold=flow.strong or flow.marks.bold)

    def _finish_paragraph(self, flow: Flow) -> None:
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

    def _evidence(self, flow: Flow, gathered: GatheredText) -> Evidence:
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

    def _inside(self, elements: Iterable[_Element], flow: Flow) -> list[DraftBlock]:
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
        inlines = cell_content(self._inside((element,), Flow(inside_text=True)))[0]
        self._note_depth -= 1
        inlines = stripped(normalised_inlines(inlines))
        return Footnote(new_id(), tuple(i for i in inlines if not isinstance(i, Footnote)))

    def _read_picture(self, element: _Element, _outer: Flow, _inner: Flow) -> None:
        figure = self._figure(element)
        if figure is not None:
            self._figures.append(figure)

    def _figure(self, element: _Element) -> Figure | None:
        source = (element.get("src") or element.get("data-src") or "").strip()
        key = self._key_of_picture(source)
        if key is None:
            return None
        declared = self._sheet.declared("img", element.get("class") or "", element.get("style") or "")
        width = picture_width(declared.get("width") or element.get("width") or "", self._parts.assets[key].width)
        title = " ".join((element.get("title") or "").split())
        return Figure(new_id(), key, title, alternative_text=(element.get("alt") or "").strip(), width=width)

    def _key_of_picture(self, source: str) -> str | None:
        """Return the key of a picture among the assets; each address is read once, what fails is told each time."""
        key = self._pictures.get(source)
        if key is not None:
            return key
        try:
            data = self._saved(source) or picture_bytes(source, self._folder)
        except FileError as error:
            self._parts.report(ReadingRule.PICTURE_MISSING, what=source[:200], cause=error.cause)
            return None
        try:
            key, self._parts.assets[key] = read_asset(data, source[:200])
        except FileError as error:
            self._parts.report(ReadingRule.PICTURE_NOT_SHOWN, what=source[:200], cause=error.cause)
            return None
        self._pictures[source] = key
        return key

    def _read_figure(self, element: _Element, outer: Flow, flow: Flow) -> None:
        self._finish_paragraph(outer)
        captions = list(element.iter("figcaption"))
        credit = " ".join(text_of(small).strip() for child in captions for small in _without(child, "small"))
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

    def _read_table(self, element: _Element, outer: Flow, flow: Flow) -> None:
        self._finish_paragraph(outer)
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

    def _cell(self, element: _Element, flow: Flow, figures: list[Figure]) -> Cell:
        declared = self._sheet.declared(tag_of(element), element.get("class") or "", element.get("style") or "")
        written = declared.get("text-align") or element.get("align") or ""
        wish = ALIGNMENTS.get(written.lower())
        inner = flow if flow.alignment is wish else replace(flow, alignment=wish)
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


def _breaks_page(attributes: Mapping[str, str], declared: Declarations) -> bool:
    wish = declared.get("page-break-before", "") + declared.get("break-before", "")
    if wish and ("always" in wish or "page" in wish.split("-")):
        return True
    return "page-break" in attributes.get("class", "").split()


def _plain(blocks: Iterable[DraftBlock]) -> str:
    return plain_text(cell_content(blocks)[0]).replace("\n", " ")
