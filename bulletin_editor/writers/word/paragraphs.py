"""Paragraphs of the galley as Word paragraphs: style, numbering, and only what differs from the style."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from bulletin_editor.content.blocks import Alignment, ListKind, Paragraph
from bulletin_editor.content.inlines import NO_MARKS, Inline, LineBreak, Marks, Revision, RevisionKind, Run
from bulletin_editor.content.outline import articles
from bulletin_editor.layout.galley import Part, TableItem, TextItem, is_of_same_block
from bulletin_editor.layout.indents import paragraph_indents
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.length import ZERO, Length
from bulletin_editor.templates.template import LineEnds, Style, StyleName, Template
from bulletin_editor.writers.word.column_ends import ColumnEnds
from bulletin_editor.writers.word.heading_levels import RaisedLook
from bulletin_editor.writers.word.line_ends import stretches
from bulletin_editor.writers.word.locked_text import LockedPart, LockedText
from bulletin_editor.writers.word.locking import CONTINUATION, CONTINUATION_ON_NEW_LINE, PageLock
from bulletin_editor.writers.word.markup import Markup, field, properties, run, w
from bulletin_editor.writers.word.node_marks import FIGURE_LABEL, LABEL, TABLE_LABEL
from bulletin_editor.writers.word.numbering import (
    NumberedKind,
    NumberIndents,
    indent_element,
    number_in,
)
from bulletin_editor.writers.word.registers import Registers
from bulletin_editor.writers.word.runs import RunWriter, is_look_alone
from bulletin_editor.writers.word.style_sheet import (
    LIST_BULLET,
    LIST_NUMBER,
    indents_of,
    line_breaking_rules,
    word_alignment,
)
from bulletin_editor.writers.word.tracked_contents import PageNumber

_LABEL = Marks(bold=True)
_LEADERS = {".": "dot", "…": "dot", "·": "middleDot", "-": "hyphen", "_": "underscore"}
"""Word's names of the signs between a headline and its page number."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph stands among its neighbours, where its style does not say so."""

    before: Length | None = None
    """The space before it; `None` where the style's holds."""
    after: Length | None = None
    """The space after it; `None` where the style's holds."""
    starts_page: bool = False
    is_moved: bool = False
    """Begins a page because those of the bulletin do, not because the bulletin says so."""
    keeps_with_next: bool = False
    stays_whole: bool = False
    """A table whose rows, or a paragraph whose lines all stand on one page."""
    has_header_once: bool = False
    """A table whose header rows stand on its first page only."""
    opens_document: bool = False
    starts_column: bool = False
    leads_to_columns: bool = False
    """The last one before columns or a heading over it: LibreOffice would sometimes take them to the next page, though
    there is room, and columns that are kept with something wrong. Where they must go there, a break says so.
    """
    section: Markup = ""
    """The properties of the section that ends with the paragraph."""
    opening: Markup = ""
    """What stands at the beginning of the item without being printed."""
    revision: Revision | None = None
    """A tracked change that the whole item is."""


_ANCHORED = (Part.SECTION, Part.HEADLINE, Part.NOTE)
_WITHOUT_ANCHOR = (Part.DEPARTMENT, Part.KICKER, Part.SUBHEAD, Part.BYLINE, Part.BLOCK)

COLUMN_BREAK = w("r", w("br", type="column"))

AS_STYLED = Setting()
"""A paragraph that stands as its style says."""


@dataclass(frozen=True, slots=True)
class _Settled:
    """What a paragraph has from the registers: numbering, what of its sign is typed, both ends of a bookmark, and of
    that around what the template prints before the text.
    """

    number: Sequence[Markup]
    typed_sign: str
    bookmark: tuple[Markup, Markup]
    label: tuple[Markup, Markup]


class ParagraphWriter:
    """Writes the galley's paragraphs."""

    def __init__(
        self,
        pages: Pages,
        registers: Registers,
        lock: PageLock | None,
        column_ends: ColumnEnds,
        raised: RaisedLook | None = None,
    ) -> None:
        """`raised` is the look of headings that stand on a higher level than their style."""
        self._pages = pages
        self._raised = raised
        self._template = pages.template
        self._registers = registers
        self._naming = registers.naming
        self._blocks = _paragraphs_by_id(pages)
        self._listed = {
            item.source.node_id
            for item in pages.galley.items
            if isinstance(item, TextItem) and item.source.part is Part.CONTENTS
        }
        self._looks: dict[tuple[StyleName, float, Alignment, Setting | None], Markup] = {}
        self.runs = RunWriter(registers, self._template.language, raised=raised)
        self._settled: dict[int, _Settled] = {}
        self._lock = lock
        self._column_ends = column_ends
        self.is_torn = lock is not None or column_ends.tears_any
        """Whether paragraphs go over pages or columns in parts, which the registers number as they come."""
        self._torn_text = LockedText(self.runs, every_line=lock is not None)

    def settle(self, index: int, item: TextItem) -> None:
        """Give a paragraph its number and its anchor now, so that it can be written at any time and in any process."""
        if item.source.part is Part.CONTENTS:
            if item.source.node_id:
                self._registers.node_anchor(item.source.node_id)
        elif item.sign or item.label or item.source.part in _ANCHORED:
            self._settled[index] = self._settlement(index, item)

    def _settlement(self, index: int, item: TextItem) -> _Settled:
        number, typed_sign = self._numbering(item)
        anchor = self._anchor(item)
        label = (
            self._label_kind(index, item) if item.label or typed_sign or item.style.name is StyleName.CAPTION else ""
        )
        return _Settled(
            number,
            typed_sign,
            self._registers.bookmark(anchor) if anchor else ("", ""),
            self._registers.new_bookmark(label) if label else ("", ""),
        )

    def _label_kind(self, index: int, item: TextItem) -> str:
        if item.style.name is not StyleName.CAPTION:
            return LABEL
        following = self._pages.galley.items[index + 1 : index + 2]
        is_of_table = any(isinstance(one, TableItem) and is_of_same_block(item, one) for one in following)
        return TABLE_LABEL if is_of_table else FIGURE_LABEL

    def stands_alone(self, index: int, item: TextItem) -> bool:
        """Tell whether a paragraph takes nothing from the registers that is not settled: number, link, note, change."""
        is_numbered = item.sign or item.label or item.list_level is not None or item.source.part not in _WITHOUT_ANCHOR
        if is_numbered and index not in self._settled and item.source.part is not Part.CONTENTS:
            return False
        return all(isinstance(i, LineBreak) or (isinstance(i, Run) and is_look_alone(i.marks)) for i in item.inlines)

    def paragraph(self, index: int, item: TextItem, set_text: SetText, setting: Setting) -> Markup:
        """Return a paragraph of the bulletin itself, in as many parts as a lock tears it into."""
        if setting.revision is not None:
            return self._revised_paragraph(item, setting, setting.revision)
        page_tears = () if self._lock is None else self._lock.tears(index)
        column_tears = self._column_ends.tears(index)
        if self._lock is not None or column_tears:
            tears = sorted({*page_tears, *column_tears})
            parts = list(self._torn_text.parts(item.inlines, set_text, item.style, tears))
            return self._torn(index, item, setting, parts, [tear in column_tears for tear in tears])
        if setting is AS_STYLED and item.source.part is Part.BLOCK and not _has_more(item):
            return f"<w:p>{self._known_look(item, setting)}{self._inlines(item, set_text)}</w:p>"
        return self._numbered_paragraph(index, item, self._inlines(item, set_text), setting)

    def _revised_paragraph(self, item: TextItem, setting: Setting, revision: Revision) -> Markup:
        """Return a paragraph that is new or gone as a whole, with its end and what is printed before its text."""
        number, typed_sign = self._numbering(item)
        marks, label = Marks(revision=revision), Marks(bold=True, revision=revision)
        before = tuple(Run(text, look) for text, look in ((item.label, label), (typed_sign, marks)) if text)
        content = self.runs.inlines((*before, *item.inlines), item.style)
        if setting.starts_column:
            content = COLUMN_BREAK + content
        if anchor := self._anchor(item):
            start, end = self._registers.bookmark(anchor)
            content = start + content + end
        look = (*self._look(item, setting), *number, w("rPr", self.runs.revision_mark(revision)))
        return w("p", properties("pPr", look), content)

    def _torn(
        self, index: int, item: TextItem, setting: Setting, parts: Sequence[LockedPart], begin_columns: Sequence[bool]
    ) -> Markup:
        """Return the parts of a torn paragraph; the space after it belongs to the last, that before to the first."""
        first, *others = parts
        own = setting if not others else replace(setting, after=ZERO, section="")
        written = [self._numbered_paragraph(index, item, first.content, own)]
        for part, begins_column in zip(others, begin_columns, strict=True):
            is_last = part is others[-1]
            after, section = (setting.after, setting.section) if is_last else (ZERO, "")
            look = self._look(item, Setting(ZERO, after, starts_page=not begins_column, section=section))
            turn_over = w("ind", left=self._indents(item).turn_over, firstLine=0)
            kind = CONTINUATION_ON_NEW_LINE if part.begins_line else CONTINUATION
            mark = "".join(self._registers.new_bookmark(kind))
            column = COLUMN_BREAK if begins_column else ""
            written.append(w("p", properties("pPr", (*look, turn_over)), mark, column, part.content))
        return "".join(written)

    def _numbered_paragraph(self, index: int, item: TextItem, inlines: Markup, setting: Setting) -> Markup:
        settled = self._settled.get(index) or self._settlement(index, item)
        label = self.runs.text(item.label, item.style, _LABEL) if item.label else ""
        content = label + self._sign(item, settled.typed_sign)
        start, end = settled.label
        content = start + content + end + inlines
        if setting.starts_column:
            content = COLUMN_BREAK + content
        start, end = settled.bookmark
        content = setting.opening + start + content + end
        if settled.number or item.list_level is not None:
            return w("p", properties("pPr", (*self._look(item, setting), *settled.number)), content)
        return w("p", self._known_look(item, setting), content)

    def _inlines(self, item: TextItem, set_text: SetText) -> Markup:
        """Return the runs of a paragraph's content, with the line ends that the pages chose by sense."""
        if item.style.line_ends is LineEnds.MARGIN or any(_is_tracked(inline) for inline in item.inlines):
            return self.runs.inlines(item.inlines, item.style)
        return "".join(
            self.runs.inlines(inlines, item.style) + (self.runs.line_end(blanks) if blanks is not None else "")
            for inlines, blanks in stretches(item.inlines, set_text)
        )

    def _known_look(self, item: TextItem, setting: Setting) -> Markup:
        """Return the properties of a paragraph outside lists, worked out once for all that stand alike."""
        if setting.opening:
            setting = replace(setting, opening="")
        key = item.style.name, item.style.right_indent, item.alignment, None if setting is AS_STYLED else setting
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = properties("pPr", self._look(item, setting))
        return look

    def contents_entry(
        self, item: TextItem, set_text: SetText, setting: Setting, measure: Length, numbers: tuple[PageNumber, ...]
    ) -> tuple[list[Markup], Markup]:
        """Return properties and content of an entry of the contents: a link, and the page number after a leader.

        The lines of a long entry are ended as on the page, to keep the room of the page numbers free. One that comes or
        goes as a whole is no link, which LibreOffice would let stay.
        """
        look, inlines = list(self._look(item, setting)), item.inlines
        if setting.revision is not None:
            look.append(w("rPr", self.runs.revision_mark(setting.revision)))
        elif not any(_is_tracked(inline) for inline in inlines):
            text = set_text.text
            lines = (Run(text[start:end]) for start, end, _ in set_text.broken)
            inlines = tuple(inline for line in lines for inline in (LineBreak(), line))[1:]
        content = self.runs.inlines(inlines, item.style, in_link=setting.revision is None)
        if item.target:
            leader = _LEADERS.get(self._template.contents.leader, "none")
            look.append(w("tabs", w("tab", val="right", leader=leader, pos=measure.twips)))
            tab = w("r", w("tab"))
            content += tab if setting.revision is None else self.runs.revision_mark(setting.revision, tab)
            content += "".join(self._page_number(item.target, *number) for number in numbers)
        if setting.revision is not None:
            return look, content
        return look, w("hyperlink", content, anchor=self._registers.node_anchor(item.source.node_id), history=1)

    def _page_number(self, target: str, number: str, revision: Revision | None) -> Markup:
        """Return a page number: a field, but for one that comes or goes, which LibreOffice would let stay."""
        if revision is None:
            return field(f"PAGEREF {self._registers.node_anchor(target)} \\h", run(number))
        is_deleted = revision.kind is RevisionKind.DELETED
        return self.runs.revision_mark(revision, run(number, deleted=is_deleted))

    def _look(self, item: TextItem, setting: Setting) -> Iterator[Markup]:
        style = item.style
        if setting.opens_document:
            yield from opening_rules(self._template)
        yield w("pStyle", val=self._style_id(item))
        if own := self._spacing(setting):
            yield w("spacing", **own)
        if self._raised is not None:
            yield from self._raised.differences(has_indents=self._numbered(item) is None)
        if setting.starts_page or setting.is_moved:
            yield w("pageBreakBefore")
        if setting.leads_to_columns:
            yield w("keepNext", val=0)
        elif (keeps := setting.keeps_with_next or style.keep_with_next) is not self._styled(style).keep_with_next:
            yield w("keepNext") if keeps else w("keepNext", val=0)
        if setting.stays_whole:
            yield w("keepLines")
        if style.right_indent != self._template.style(style.name).right_indent:
            yield w("ind", **indents_of(style))
        if item.alignment is not self._styled(style).alignment:
            yield word_alignment(item.alignment)
        yield setting.section

    def _styled(self, style: Style) -> Style:
        """Return the style that the paragraph has in Word."""
        return style if self._raised is None else self._raised.host

    def _spacing(self, setting: Setting) -> dict[str, int]:
        if self._raised is not None:
            return self._raised.spacing(setting.before, setting.after)
        spaces = {"before": setting.before, "after": setting.after}
        return {name: space.twips for name, space in spaces.items() if space is not None}

    def _style_id(self, item: TextItem) -> str:
        if self._raised is not None:
            return self._raised.style_id
        if item.style.name is StyleName.BODY and item.list_level is not None:
            return LIST_BULLET if self._list_kind(item) is ListKind.BULLET else LIST_NUMBER
        return self._naming.id(item.style.name)

    def _list_kind(self, item: TextItem) -> ListKind | None:
        block = self._blocks.get(item.source.block_id)
        return block.list_item.kind if block is not None and block.list_item is not None else None

    def _numbering(self, item: TextItem) -> tuple[list[Markup], str]:
        """Return the numbering of a paragraph, and what of its sign must be typed."""
        found = self._numbered(item)
        if found is None:
            return [], item.sign
        kind, level = found
        sign = item.sign.removesuffix(item.style.prefix)
        indents = self._indents(item)
        number = self._registers.numbering.place(kind, level, sign, indents)
        if not number:
            return [], item.sign
        elements = [number]
        if indents != self._registers.numbering.indents_of(kind, level):
            elements.append(indent_element(indents))
        return elements, item.style.prefix

    def _numbered(self, item: TextItem) -> tuple[NumberedKind, int] | None:
        if item.source.part is Part.NOTE and item.source.block_id:
            return NumberedKind.NOTES, 0
        block = self._blocks.get(item.source.block_id)
        if item.source.part is not Part.BLOCK or block is None or block.list_item is None or not item.sign:
            return None
        level = block.role.heading_level
        if level is not None:
            return NumberedKind.HEADINGS, level - 1
        kind = NumberedKind.BULLETS if block.list_item.kind is ListKind.BULLET else NumberedKind.ITEMS
        return kind, block.list_item.level

    def _indents(self, item: TextItem) -> NumberIndents:
        indents = paragraph_indents(item, self._template.language)
        return NumberIndents(Length(indents.first).twips, Length(indents.turn_over).twips)

    def _sign(self, item: TextItem, sign: str) -> Markup:
        """Return the runs of a sign; the number in a caption counts by itself in Word."""
        if not sign:
            return ""
        if item.source.part is Part.CAPTION:
            for pattern in (self._template.figure_label, self._template.table_label):
                parts = number_in(pattern, sign)
                if parts is not None:
                    return self._counted_sign(item.style, *parts)
        return self.runs.text(sign, item.style, NO_MARKS)

    def _counted_sign(self, style: Style, before: str, number: str, after: str) -> Markup:
        counted = field(f"SEQ {before.strip() or 'Caption'} \\* ARABIC", run(number))
        return self.runs.text(before, style, NO_MARKS) + counted + self.runs.text(after, style, NO_MARKS)

    def _anchor(self, item: TextItem) -> str:
        source = item.source
        if source.part is Part.NOTE and source.block_id:
            return self._registers.note_anchor(source.block_id)
        if source.part in (Part.SECTION, Part.HEADLINE) and source.node_id in self._listed:
            return self._registers.node_anchor(source.node_id)
        return ""


def _has_more(item: TextItem) -> bool:
    """Tell whether a paragraph has anything before its text, or stands in a list."""
    return bool(item.sign or item.label) or item.list_level is not None


def _is_tracked(inline: Inline) -> bool:
    return isinstance(inline, Run) and inline.marks.revision is not None


def opening_rules(template: Template) -> tuple[Markup, ...]:
    """Return the line breaking rules for the first paragraph, which its style has already.

    Programs that judge a document by its body alone find them there.
    """
    return line_breaking_rules(template)


def _paragraphs_by_id(pages: Pages) -> Mapping[str, Paragraph]:
    return {
        block.id: block
        for article in articles(pages.bulletin)
        for block in article.blocks
        if isinstance(block, Paragraph)
    }
