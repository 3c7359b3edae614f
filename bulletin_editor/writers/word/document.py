"""The Word writer: the galley as a document that Word lays out as the preview shows it.

Line ends and page ends are not written unless they are to be locked; Word finds the same ones from exact pitches,
widths and rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import Inlines
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.bulletin_comparison import compare_bulletins
from bulletin_editor.editing.handing_out import bookmark_name
from bulletin_editor.layout.galley import (
    FigureItem,
    Galley,
    GalleyItem,
    MatterItem,
    PageBreakItem,
    Part,
    TableItem,
    TextItem,
)
from bulletin_editor.layout.page_content import PlacedMatter
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.set_items import SetTable, SetText
from bulletin_editor.templates.length import ZERO, Length
from bulletin_editor.templates.numbering import NumberForm, NumberSign
from bulletin_editor.templates.template import StyleName, Template
from bulletin_editor.writers.options import AS_USUAL, ExportOptions
from bulletin_editor.writers.word.column_ends import ColumnEnds
from bulletin_editor.writers.word.comments import Comments
from bulletin_editor.writers.word.figures import FigureWriter
from bulletin_editor.writers.word.heading_levels import RaisedHeading, RaisedLook, raised_headings
from bulletin_editor.writers.word.locking import PageLock
from bulletin_editor.writers.word.markup import (
    LATER_WORD,
    NAMESPACES,
    Markup,
    field_ends,
    for_later_words,
    part,
    properties,
    w,
)
from bulletin_editor.writers.word.matter import MatterWriter
from bulletin_editor.writers.word.neighbours import Neighbours
from bulletin_editor.writers.word.numbering import Numbering
from bulletin_editor.writers.word.package import DocumentPackage
from bulletin_editor.writers.word.page_edges import add_page_edges
from bulletin_editor.writers.word.page_notes import footnotes_part
from bulletin_editor.writers.word.paragraphs import COLUMN_BREAK, ParagraphWriter, Setting
from bulletin_editor.writers.word.registers import Registers
from bulletin_editor.writers.word.runs import RunWriter
from bulletin_editor.writers.word.sections import Sections
from bulletin_editor.writers.word.settings import (
    application_properties_part,
    core_properties_part,
    font_table_part,
    settings_part,
)
from bulletin_editor.writers.word.style_names import Naming, name_styles
from bulletin_editor.writers.word.style_sheet import PARTING, PARTING_LINE, StyleSheet
from bulletin_editor.writers.word.tables import TableWriter
from bulletin_editor.writers.word.tracking import TrackedPages, tracked_pages

_TWIP = 1 / 20
_NOTE_SIGN = NumberSign("{}. ", NumberForm.DECIMAL)
"""How the galley numbers notes at an article's end."""


def write_docx(bulletin: Bulletin, template: Template, pages: Pages, options: ExportOptions = AS_USUAL) -> bytes:
    """Return the bulletin as a Word document. Equal bulletins give equal bytes.

    Against an older version the changes are tracked, on pages that show both; their lines cannot be locked.
    """
    tracked = _tracked(bulletin, template, pages, options)
    pages = tracked.pages
    bulletin = pages.bulletin
    lock = PageLock(pages) if options.locks_pages and options.against is None else None
    galley = pages.galley
    naming = name_styles(template, _used_styles(galley))
    raised = raised_headings(galley, naming)
    styles = StyleSheet(template, naming, {each.style for each in raised.values()})
    numbering = Numbering(template, _NOTE_SIGN)
    comments = Comments(bulletin, _printed_inlines(galley))
    package = DocumentPackage()
    package.add_word_part("styles", styles.part())
    settings = settings_part(
        template,
        is_locked=lock is not None,
        shows_changes=options.against is not None,
        has_footnotes=galley.notes_from < len(galley.items),
    )
    package.add_word_part("settings", settings)
    package.add_word_part("fontTable", font_table_part(template))
    registers = Registers(
        package, naming, styles.face_styles, numbering, comments, galley.note_numbers, tracked.notes,
        pieces={article.id: bookmark_name(article) for article in articles(bulletin)} if options.hands_out else {},
        has_page_notes=template.has_page_notes,
    )  # fmt: skip
    matter = MatterWriter(template, registers, RunWriter(registers, template.language))
    sections = Sections(pages, add_page_edges(package, pages, naming, matter))
    body = "".join(_BodyWriter(tracked, registers, sections, lock, raised).elements())
    if galley.notes_from < len(galley.items):
        package.add_word_part("footnotes", footnotes_part(pages, registers))
    if numbering.is_used:
        package.add_word_part("numbering", numbering.part())
    if comments:
        package.add_word_part("comments", comments.part())
        package.add_later_part("commentsExtended", comments.threads_part())
    package.add_properties(core_properties_part(bulletin, template), application_properties_part(bulletin))
    return package.finished(part("document", w("body", body, sections.last), prefixes=NAMESPACES, later=[LATER_WORD]))


def _tracked(bulletin: Bulletin, template: Template, pages: Pages, options: ExportOptions) -> TrackedPages:
    if options.against is None:
        return TrackedPages.untracked(pages)
    before = options.against
    return tracked_pages(compare_bulletins(before.bulletin, bulletin, before.reviser), template)


class _BodyWriter:
    """Walks the galley once, settling the blank lines between neighbours."""

    def __init__(
        self,
        tracked: TrackedPages,
        registers: Registers,
        sections: Sections,
        lock: PageLock | None,
        raised: Mapping[int, RaisedHeading],
    ) -> None:
        self._tracked = tracked
        self._pages = pages = tracked.pages
        self._sections = sections
        self._galley = pages.galley
        self._naming = registers.naming
        column_ends = ColumnEnds(pages)
        self._neighbours = Neighbours(pages, sections, column_ends, lock)
        self._paragraphs = ParagraphWriter(pages, registers, lock, column_ends)
        looks = {each: RaisedLook(each, pages.template, registers.naming) for each in set(raised.values())}
        writers = {each: ParagraphWriter(pages, registers, lock, column_ends, look) for each, look in looks.items()}
        self._raised = {index: writers[each] for index, each in raised.items()}
        runs = self._paragraphs.runs
        self._matter = MatterWriter(pages.template, registers, runs)
        self._tables = TableWriter(registers, runs, is_locked=lock is not None)
        self._figures = FigureWriter(pages.template, registers)
        self._entries = dict.fromkeys(
            index
            for index, item in enumerate(self._galley.items)
            if _is_contents_entry(item) and index not in tracked.hidden
        )
        self._first_entry, self._last_entry = (next(iter(self._entries), -1), next(reversed(self._entries), -1))

    def elements(self) -> Iterator[Markup]:
        before: GalleyItem | None = None
        for index, item in enumerate(self._galley.items[: self._galley.notes_from]):
            if isinstance(item, PageBreakItem) or index in self._tracked.hidden:
                continue
            if self._neighbours.needs_parting(index):
                yield from self._parting(index)
            yield from map(_parting_paragraph, self._sections.empty_before(index))
            yield self._element(index, item)
            before = item
        rows = tuple(self._imprint())
        if not rows and (before is None or isinstance(before, TableItem) or self._sections.ends_after_items):
            yield _parting_paragraph()
        elif isinstance(before, TableItem) and self._sections.ends_after_items:
            yield _parting_paragraph(self._sections.ending_at(self._galley.notes_from - 1))
        yield from rows

    def _parting(self, index: int) -> Iterator[Markup]:
        """Yield the paragraphs that Word needs between two tables, and between tables and columns.

        The space beside columns is a section of its own: LibreOffice takes away a paragraph that only ends a section,
        unless there is nothing else in it.
        """
        before, height = self._neighbours.printed_before(index), self._neighbours.space(index).twips
        begins_section = self._sections.begins_at(index)
        if begins_section and isinstance(self._galley.items[before], TableItem):
            yield _parting_paragraph(self._sections.ending_at(before))
            height -= PARTING_LINE
            if height <= 0:
                return
        yield _parting_paragraph(self._sections.parting if begins_section else "", height)

    def _element(self, index: int, item: GalleyItem) -> Markup:
        setting = self._neighbours.setting(index)
        if index in self._tracked.revisions:
            setting = replace(setting, revision=self._tracked.revisions[index])
        match item:
            case TextItem():
                if index in self._entries:
                    return self._contents_entry(index, item, setting)
                set_text = self._pages.set_items[index]
                assert isinstance(set_text, SetText)
                writer = self._raised.get(index, self._paragraphs)
                return writer.paragraph(index, item, set_text, setting)
            case MatterItem():
                return self._matter.row(item, setting)
            case TableItem():
                set_table = self._pages.set_items[index]
                assert isinstance(set_table, SetTable)
                return self._tables.table(item, set_table, setting)
            case FigureItem():
                return self._figures.figure(item, setting)
            case PageBreakItem():
                return ""
            case _:
                assert_never(item)

    def _contents_entry(self, index: int, item: TextItem, setting: Setting) -> Markup:
        """Return an entry; the field that holds all of them begins in the first and ends in the last.

        In columns only later Words see it, for LibreOffice sets a contents field in one: there each page number counts
        by itself.
        """
        set_text = self._pages.set_items[index]
        assert isinstance(set_text, SetText)
        measure = Length(self._pages.zone_of(index).measure)
        look, content = self._paragraphs.contents_entry(item, set_text, setting, measure)
        opening, closing = _contents_field(self._naming)
        column = ""
        if self._pages.zone_of(index).columns > 1:
            opening, closing = for_later_words(opening), for_later_words(closing)
            column = COLUMN_BREAK if setting.starts_column else ""
            look.append(w("keepLines"))
        if index == self._first_entry:
            content = opening + content
        if index == self._last_entry:
            content += closing
        return w("p", properties("pPr", look), column, content)

    def _imprint(self) -> Iterator[Markup]:
        """Yield the rows, kept together where a page has room for all.

        The room above the first holds on to nothing after columns: before LibreOffice knows how high those are, they
        fill the page, and what it has once moved on in one chain stays there.
        """
        rows = self._galley.imprint
        is_long = sum(row.lines for row in rows) > self._pages.template.page.lines
        first_kept = int(self._sections.follows_columns(-1))
        for number, row in enumerate(rows):
            setting = Setting(
                starts_page=number == 0 and self._pages.imprint_is_alone and not self._sections.imprint_begins_page,
                keeps_with_next=first_kept <= number < len(rows) - 1 and not is_long,
                opens_document=number == 0 and not self._galley.items,
            )
            yield self._matter.row(row, setting, room_above=ZERO if number else self._room_above_imprint())

    def _room_above_imprint(self) -> Length:
        """Return the free space of the last page.

        LibreOffice wants twice a rule's thickness more than it fills, or it moves the last row to another page.
        """
        page = self._pages.pages[-1]
        first = next(
            placed
            for placed in page.content
            if isinstance(placed, PlacedMatter) and placed.item.source.part is Part.IMPRINT
        )
        rule = self._galley.imprint[-1].rule
        slack = 2 * rule.thickness + _TWIP if rule is not None else 0.0
        return Length(max(0.0, first.y - page.used - slack))


def _is_contents_entry(item: GalleyItem) -> bool:
    return isinstance(item, TextItem) and item.source.part is Part.CONTENTS and bool(item.source.node_id)


def _contents_field(naming: Naming) -> tuple[Markup, Markup]:
    """Return both ends of the field that Word makes the contents from when somebody asks it to."""
    highest = naming.levels.get(StyleName.SECTION, 1)
    lowest = max(highest, naming.levels.get(StyleName.HEADLINE, 1))
    sections = f"\\n {highest}-{highest} " if lowest > highest else ""
    return field_ends(f'TOC \\o "{highest}-{lowest}" {sections}\\h \\z')


def _parting_paragraph(section: Markup = "", twips: int = PARTING_LINE) -> Markup:
    """Return a paragraph without text, as high as its style says or higher, that may end a section."""
    height = w("spacing", line=twips, lineRule="exact") if twips > PARTING_LINE else ""
    return w("p", properties("pPr", (w("pStyle", val=PARTING), height, section)))


def _used_styles(galley: Galley) -> set[StyleName]:
    return {item.style.name for item in galley.items if isinstance(item, TextItem)}


def _printed_inlines(galley: Galley) -> Iterator[Inlines]:
    for item in galley.items[: galley.notes_from]:
        match item:
            case TextItem():
                yield item.inlines
            case TableItem():
                for row in item.table.rows:
                    yield from (cell.inlines for cell in row.cells)
            case MatterItem() | FigureItem() | PageBreakItem():
                pass
            case _:
                assert_never(item)
