"""The document of a Word file from its XML to blocks with evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bulletin_editor.content.blocks import Alignment, Cell, Figure, ListItem, PageBreak, Paragraph, Role
from bulletin_editor.content.bulletin import Comment
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, Run
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.readers.cells import cell_content
from bulletin_editor.readers.draft import DraftBlock, DraftParts, Evidence, Opening, ReadingRule
from bulletin_editor.readers.structure.slicing import stripped
from bulletin_editor.readers.tables import complete_table
from bulletin_editor.readers.word.alternatives import chosen_alternative
from bulletin_editor.readers.word.landmarks import Landmarks, landmarks_of
from bulletin_editor.readers.word.locked_pages import undo_page_lock
from bulletin_editor.readers.word.numbering import Numbering, Sign, is_han
from bulletin_editor.readers.word.own_files import labels_of, openings_of, page_breaks_of, says_structure
from bulletin_editor.readers.word.package import WordPackage
from bulletin_editor.readers.word.paragraph_properties import ParagraphProperties, PropertiesReader
from bulletin_editor.readers.word.paragraph_text import ParagraphText
from bulletin_editor.readers.word.pictures import Pictures
from bulletin_editor.readers.word.sections import landscape_tables
from bulletin_editor.readers.word.styles import ALIGNMENTS, CharacterStyle, ParagraphStyle, Styles
from bulletin_editor.readers.word.table_rows import TableRows
from bulletin_editor.readers.word.text import TextReader
from bulletin_editor.readers.word.typed_notes import TYPED_NOTES, is_of_typed_note, typed_notes
from bulletin_editor.readers.word.xml_names import MC, VAL, W14, W15, W, first_child, is_on, whole_number

if TYPE_CHECKING:
    from lxml.etree import _Element

_PARAGRAPH = f"{W}p"
_DEEPEST = 30
_TRANSPARENT = frozenset(f"{W}{name}" for name in ("sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_ROLES = {
    "quote": Role.QUOTATION,
    "lead": Role.LEAD,
    "editors-note": Role.EDITORS_NOTE,
    "flush": Role.FLUSH,
    "sign-off": Role.SIGN_OFF,
    "heading-1": Role.HEADING_1,
    "heading-2": Role.HEADING_2,
    "heading-3": Role.HEADING_3,
    "heading-4": Role.HEADING_4,
}
_GENERATED = frozenset(("masthead", "imprint", "contents"))
"""Paragraphs that a bulletin makes by itself."""
_DEFAULT_MEASURE = 8845
"""156 mm in twips, the measure of GB/T 9704."""


def read_document(package: WordPackage, main: str, body: _Element, parts: DraftParts) -> None:
    """Read the body of a package's main part into the parts."""
    landmarks = landmarks_of(body)
    openings = openings_of(landmarks)
    parts.says_structure = says_structure(package, openings)
    landscape = landscape_tables(
        body, landmarks.sections, are_told_apart=parts.says_structure
    )  # before paragraphs are joined that end sections
    undo_page_lock(landmarks.bookmarks)
    reading = _Reading(package, main, landmarks, openings if parts.says_structure else {}, parts)
    reading.read_body(body, landscape)


class _Reading:
    """One document with the parts it refers to."""

    def __init__(
        self, package: WordPackage, main: str, landmarks: Landmarks, openings: Mapping[_Element, Opening],
        parts: DraftParts,
    ) -> None:  # fmt: skip
        self._package = package
        self._parts = parts
        self._openings = openings
        self._page_breaks = page_breaks_of(landmarks) if parts.says_structure else frozenset()
        self._relationships = package.relationships(main)
        self._styles = Styles(self._related("styles"))
        self._numbering = Numbering(self._related("numbering"))
        self._properties = PropertiesReader()
        self._looks: dict[tuple[int, int, bool, bool, float | None], Evidence] = {}
        """Evidence by the identities of styles and properties, which live as long as the reading."""
        self._notes = {kind: self._notes_of(kind) for kind in ("footnotes", "endnotes")}
        self._note_relationships = {
            kind: package.relationships(name) if (name := self._name_of(kind)) else {} for kind in self._notes
        }
        self._notes[TYPED_NOTES] = typed_notes(landmarks, self._styles)
        self._note_relationships[TYPED_NOTES] = self._relationships
        self._note_paragraphs = frozenset(self._notes[TYPED_NOTES].values())
        self._note_texts: dict[tuple[str, str], tuple[Run | LineBreak, ...]] = {}
        self._drop_cap: Inlines = ()
        """The large first letter that the next paragraph begins with."""
        self._measure = _DEFAULT_MEASURE
        self._landscape: frozenset[_Element] = frozenset()
        self._remarks: list[str] = []
        """Comments about no text, that wait for the block they stand at."""
        self._comment_ids = self._read_comments()
        self._text = TextReader(
            self._styles,
            self._relationships,
            parts.report,
            note=self._footnote,
            typed_notes=self._notes[TYPED_NOTES],
            comments=self._comment_ids,
            labels=labels_of(landmarks) if parts.says_structure else {},
        )
        self._pictures = Pictures(package, self._relationships, parts)

    def _name_of(self, kind: str) -> str | None:
        return next((r.target for r in self._relationships.values() if r.kind == kind and not r.is_external), None)

    def _related(self, kind: str) -> _Element | None:
        name = self._name_of(kind)
        return None if name is None else self._package.optional_xml(name)

    def read_body(self, body: _Element, landscape: frozenset[_Element]) -> None:
        """Read the blocks of the body into the parts; `landscape` are its tables on landscape pages."""
        section = body.find(f"{W}sectPr")
        if section is not None:
            self._measure = _measure_of(section)
        self._landscape = landscape
        self._read_blocks(body, 0, self._parts.blocks)
        if self._drop_cap:
            self._parts.blocks.append(DraftBlock(Paragraph(new_id(), self._drop_cap)))

    def _read_blocks(self, parent: _Element, depth: int, blocks: list[DraftBlock]) -> None:
        if depth > _DEEPEST:
            self._parts.report(ReadingRule.TEXT_CUT_SHORT, what="depth")
            return
        for child in parent:
            tag = child.tag
            if tag == _PARAGRAPH:
                self._read_paragraph(child, depth, blocks)
            elif tag == f"{W}tbl":
                self._read_table(child, depth, blocks)
            elif tag == f"{W}sdt":
                self._read_content_control(child, depth, blocks)
            elif tag in _TRANSPARENT:
                self._read_blocks(child, depth + 1, blocks)
            elif tag == f"{MC}AlternateContent":
                chosen = chosen_alternative(child)
                if chosen is not None:
                    self._read_blocks(chosen, depth + 1, blocks)
            elif tag == f"{W}altChunk":
                self._parts.report(ReadingRule.CONTENT_DROPPED, what="altChunk", part="embedded file")

    def _read_content_control(self, element: _Element, depth: int, blocks: list[DraftBlock]) -> None:
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        if gallery is not None and (gallery.get(VAL) or "").lower() == "table of contents":
            self._parts.report(ReadingRule.CONTENTS_DROPPED, what="", count=len(list(element.iter(f"{W}p"))))
            return
        content = element.find(f"{W}sdtContent")
        if content is not None:
            self._read_blocks(content, depth + 1, blocks)

    def _read_paragraph(self, element: _Element, depth: int, blocks: list[DraftBlock]) -> None:
        children = list(element)
        properties = self._properties.read(children)
        style = self._style_of(properties)
        breaks_page = properties.page_break or element in self._page_breaks
        if style.meaning == "note" and self._note_paragraphs and is_of_typed_note(element, self._note_paragraphs):
            self._text.pass_over(element)
            if breaks_page:
                blocks.append(DraftBlock(PageBreak(new_id())))
            return
        contents = self._text.fields.is_in_contents
        text = self._text.read_children(children)
        self._remarks += text.remarks
        if contents or style.meaning in _GENERATED:
            self._report_generated(text, style.meaning)
            return
        if properties.is_drop_cap and text.length and not text.aside:
            self._drop_cap = normalised_inlines((*self._drop_cap, *text.inlines))
            return
        if text.page_breaks_before or breaks_page:
            blocks.append(DraftBlock(PageBreak(new_id())))
        first = len(blocks)
        if self._parts.says_structure:
            self._read_said(text, style, properties, blocks)
        elif text.length or not text.aside:
            blocks.append(self._drafted(text, style, properties))
        if text.aside:
            self._read_asides(text, depth, blocks)
        if self._openings or self._remarks:
            self._begin(element, blocks, first)
        if text.page_breaks_after:
            blocks.append(DraftBlock(PageBreak(new_id())))

    def _style_of(self, own: ParagraphProperties) -> ParagraphStyle:
        raised = self._styles.raised(own.style, own.text_style) if own.text_style else None
        return raised or self._styles.paragraph(own.style)

    def _inlines_of(self, text: ParagraphText, own: ParagraphProperties) -> Inlines:
        """Return the text, without what is bold or italic in a raised heading because its style is."""
        half = self._styles.character(own.text_style)
        if not (half.bold or half.italic) or self._styles.raised(own.style, own.text_style) is None:
            return text.inlines
        return normalised_inlines(_without(inline, half) for inline in text.inlines)

    def _report_generated(self, text: ParagraphText, meaning: str) -> None:
        if not text.length:
            return
        if meaning in ("masthead", "imprint"):
            self._parts.report(ReadingRule.CONTENT_DROPPED, what=_first_words(text), part=meaning)
        else:
            self._parts.report(ReadingRule.CONTENTS_DROPPED, what=_first_words(text), count=1)

    def _begin(self, element: _Element, blocks: Sequence[DraftBlock], first: int) -> None:
        """Take note of the node and the comments that begin with an element; its blocks are those from `first` on."""
        if len(blocks) <= first or blocks is not self._parts.blocks:
            return
        block_id, opening = blocks[first].block.id, self._openings.get(element)
        if opening is not None:
            self._parts.openings[block_id] = opening
        if self._remarks:
            self._parts.remarks[block_id] = tuple(self._remarks)
            self._remarks.clear()

    def _read_said(
        self, text: ParagraphText, style: ParagraphStyle, own: ParagraphProperties, blocks: list[DraftBlock]
    ) -> None:
        """Read a paragraph of a file that this program wrote, as it is: blank ones too, but for those that part."""
        if not text.inlines and (text.aside or style.meaning == "parting" or self._styles.is_default(own.style)):
            return
        sign = self._sign(style, own)
        role = _ROLES.get(style.meaning, Role.BODY)
        item = sign.item if sign is not None else None
        if item is not None and role.heading_level is not None:
            item = ListItem(item.kind)
        alignment = own.alignment
        if own.text_style and self._styles.raised(own.style, own.text_style) is not None:
            alignment = own.alignment or style.alignment
            alignment = None if alignment is self._styles.own_alignment(style, own.text_style) else alignment
        block = Paragraph(new_id(), normalised_inlines(self._inlines_of(text, own)), role, alignment, item)
        level = style.level if own.outline is None else own.outline or None
        blocks.append(DraftBlock(block, Evidence(level, text.label or style.meaning)))

    def _drafted(self, text: ParagraphText, style: ParagraphStyle, own: ParagraphProperties) -> DraftBlock:
        sign = self._sign(style, own) if text.length else None
        bold = style.bold if text.bold_length == 0 else text.bold_length == text.length
        size = max(text.sizes, key=text.sizes.__getitem__) if text.sizes else style.size
        role = _ROLES.get(style.meaning, Role.BODY)
        item = sign.item if sign is not None else None
        inlines = self._inlines_of(text, own)
        if self._drop_cap and text.length:
            inlines, self._drop_cap = normalised_inlines((*self._drop_cap, *inlines)), ()
        block = Paragraph(new_id(), inlines, role, None, item)
        heavy = text.heavy_length == text.length if text.heavy_length else style.heavy
        return DraftBlock(block, self._evidence(style, own, sign, bold=bold, heavy=heavy, size=size))

    def _evidence(
        self,
        style: ParagraphStyle,
        own: ParagraphProperties,
        sign: Sign | None,
        *,
        bold: bool,
        heavy: bool,
        size: float | None,
    ) -> Evidence:
        """Return what a paragraph looks like; equal looks without a sign are one object."""
        key = (id(style), id(own), bold, heavy, size)
        if sign is None and (known := self._looks.get(key)) is not None:
            return known
        level = style.level if own.outline is None else own.outline or None
        counted = sign is not None and (is_han(sign) or level is not None)
        evidence = Evidence(
            level=level,
            style=style.meaning,
            alignment=own.alignment or style.alignment,
            bold=bold,
            heavy=heavy,
            size=size,
            indented=style.indented if own.indented is None else own.indented,
            sign_level=sign.level if sign is not None and counted else None,
            sign=sign.text if sign is not None and counted else "",
        )
        if sign is None:
            self._looks[key] = evidence
        return evidence

    def _sign(self, style: ParagraphStyle, own: ParagraphProperties) -> Sign | None:
        number = own.number_id or style.number_id
        if not number:
            return None
        level = style.number_level if own.number_level is None else own.number_level
        if level is None:
            level = self._numbering.level_of_style(number, style.id) or 0
        return self._numbering.sign(number, level)

    def _read_asides(self, text: ParagraphText, depth: int, blocks: list[DraftBlock]) -> None:
        """Read what a paragraph carries beside its text: pictures, and the paragraphs of text boxes."""
        for element in text.aside:
            boxes = list(_text_boxes(element))
            for box in boxes:
                self._read_blocks(box, depth + 1, blocks)
            figures = self._pictures.figures(element, self._measure, with_word=not boxes)
            blocks.extend(DraftBlock(figure) for figure in figures)

    def _read_table(self, element: _Element, depth: int, blocks: list[DraftBlock]) -> None:
        rows = TableRows(element)
        if rows.is_frame and not self._parts.says_structure:
            for cell in rows.elements:
                self._read_blocks(cell, depth + 1, blocks)
            return
        if element in self._page_breaks or _begins_page(rows):
            blocks.append(DraftBlock(PageBreak(new_id())))
        figures: list[Figure] = []
        made = [
            [self._cell(cell, span, rows_below, depth, figures) for cell, span, rows_below in row] for row in rows.rows
        ]
        table = complete_table(
            made,
            header_rows=rows.header_rows,
            widths=rows.widths(self._measure),
            landscape=element in self._landscape,
        )
        if table is not None:
            blocks.append(DraftBlock(table))
            if self._openings or self._remarks:
                self._begin(element, blocks, len(blocks) - 1)
        blocks.extend(DraftBlock(figure) for figure in figures)

    def _cell(self, element: _Element | None, span: int, rows_below: int, depth: int, figures: list[Figure]) -> Cell:
        if element is None:
            return Cell(column_span=span, row_span=rows_below)
        inside: list[DraftBlock] = []
        self._read_blocks(element, depth + 1, inside)
        inlines, _, pictures, flattened = cell_content(inside)
        figures.extend(pictures)
        if flattened:
            self._parts.report(ReadingRule.TABLE_FLATTENED, what="")
        alignment = _own_alignment(element)
        if not self._parts.says_structure and alignment not in (Alignment.CENTRE, Alignment.RIGHT):
            alignment = None
        return Cell(inlines, span, rows_below, alignment)

    def _notes_of(self, kind: str) -> Mapping[str, _Element]:
        root = self._related(kind)
        if root is None:
            return {}
        return {
            note.get(f"{W}id") or "": note
            for note in root
            if isinstance(note.tag, str) and (note.get(f"{W}type") or "normal") == "normal"
        }

    def _footnote(self, kind: str, number: str) -> Footnote | None:
        """Return the note of a reference; a second reference to the same note gets a copy of its own."""
        note = self._notes[kind].get(number)
        if note is None:
            return None
        inlines = self._note_texts.get((kind, number))
        if inlines is None:
            inlines = self._note_text(kind, note)
            self._note_texts[kind, number] = inlines
        return Footnote(new_id(), inlines)

    def _note_text(self, kind: str, note: _Element) -> tuple[Run | LineBreak, ...]:
        comments = self._comment_ids if kind == TYPED_NOTES else {}
        reader = TextReader(self._styles, self._note_relationships[kind], self._parts.report, comments=comments)
        drafted = (DraftBlock(Paragraph(new_id(), reader.read(paragraph).inlines)) for paragraph in note.iter(f"{W}p"))
        inlines, _, _, _ = cell_content(drafted)
        kept = normalised_inlines(inlines)
        if not self._parts.says_structure:
            kept = stripped(kept)
        return tuple(inline for inline in kept if not isinstance(inline, Footnote))

    def _read_comments(self) -> dict[str, str]:
        """Read the comments into the parts; return their ids by the numbers Word gives them."""
        root = self._related("comments")
        if root is None:
            return {}
        threads = _CommentThreads(self._related("commentsExtended"))
        ids: dict[str, str] = {}
        for element in root.iterfind(f"{W}comment"):
            comment = self._read_comment(element, threads)
            self._parts.comments[comment.id] = comment
            # A reply stands with the comment it answers, which has the same place in the text.
            if not comment.reply_to:
                ids[element.get(f"{W}id") or ""] = comment.id
        return ids

    def _read_comment(self, element: _Element, threads: _CommentThreads) -> Comment:
        reader = TextReader(self._styles, {}, self._parts.report)
        paragraphs = list(element.iter(f"{W}p"))
        lines = ("".join(getattr(inline, "text", "\n") for inline in reader.read(each).inlines) for each in paragraphs)
        author, time = element.get(f"{W}author") or "", element.get(f"{W}date") or ""
        return threads.placed(Comment(new_id(), author, time, "\n".join(lines).strip()), paragraphs)


class _CommentThreads:
    """What Word keeps about comments in a part of its own: which are done, and which answer another."""

    def __init__(self, root: _Element | None) -> None:
        entries = [] if root is None else [entry for entry in root if isinstance(entry.tag, str)]
        self._done = {entry.get(f"{W15}paraId") for entry in entries if entry.get(f"{W15}done") in ("1", "true")}
        self._parents = {entry.get(f"{W15}paraId"): entry.get(f"{W15}paraIdParent") for entry in entries}
        self._heads: dict[str, str] = {}
        """The ids of the comments, or of those they answer, by the ids of their paragraphs."""

    def placed(self, comment: Comment, paragraphs: list[_Element]) -> Comment:
        """Return a comment with what is known of it; those it may answer come before it."""
        known = [name for each in paragraphs if (name := each.get(f"{W14}paraId"))]
        parents = (self._parents.get(name) for name in known)
        head = next((self._heads[parent] for parent in parents if parent in self._heads), "")
        self._heads.update(dict.fromkeys(known, head or comment.id))
        return replace(comment, resolved=any(name in self._done for name in known), reply_to=head)


def _begins_page(rows: TableRows) -> bool:
    """Tell whether a table begins a page: its first paragraph does."""
    first = next(iter(rows.elements), None)
    paragraph = None if first is None else first_child(first, _PARAGRAPH)
    properties = None if paragraph is None else first_child(paragraph, f"{W}pPr")
    return properties is not None and bool(is_on(first_child(properties, f"{W}pageBreakBefore")))


def _own_alignment(cell: _Element) -> Alignment | None:
    """Return the alignment that all paragraphs of a cell set themselves, never that of their styles."""
    written: set[str] = set()
    for paragraph in cell:
        if paragraph.tag == _PARAGRAPH:
            properties = first_child(paragraph, f"{W}pPr")
            own = None if properties is None else first_child(properties, f"{W}jc")
            if own is not None:
                written.add(own.get(VAL) or "")
    return ALIGNMENTS.get(written.pop()) if len(written) == 1 else None


def _measure_of(section: _Element) -> int:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if size is None or margins is None:
        return _DEFAULT_MEASURE
    width = whole_number(size.get(f"{W}w")) or 0
    sides = sum(whole_number(margins.get(f"{W}{side}")) or 0 for side in ("left", "right", "start", "end"))
    return width - sides if 1000 < width - sides < 60_000 else _DEFAULT_MEASURE


def _text_boxes(element: _Element) -> Iterator[_Element]:
    """Yield the contents of the outermost text boxes in a drawing, each once."""
    for box in element.iter(f"{W}txbxContent"):
        inside = any(True for ancestor in box.iterancestors(f"{W}txbxContent") if _is_within(ancestor, element))
        fallback = any(True for ancestor in box.iterancestors(f"{MC}Fallback") if _is_within(ancestor, element))
        if not inside and not fallback:
            yield box


def _is_within(inner: _Element, outer: _Element) -> bool:
    return inner is outer or any(ancestor is outer for ancestor in inner.iterancestors())


def _without(inline: Inline, style: CharacterStyle) -> Inline:
    """Return an inline without what a style makes bold or italic."""
    if not isinstance(inline, Run):
        return inline
    marks = inline.marks
    bold, italic = marks.bold and not style.bold, marks.italic and not style.italic
    return replace(inline, marks=replace(marks, bold=bold, italic=italic))


def _first_words(text: ParagraphText) -> str:
    return "".join(getattr(inline, "text", "") for inline in text.inlines)[:60]
