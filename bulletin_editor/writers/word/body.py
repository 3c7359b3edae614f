"""The body of the document: every item of the galley in its order, and the imprint at the foot of the last page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from bulletin_editor.layout.galley import FigureItem, GalleyItem, MatterItem, PageBreakItem, Part, TableItem, TextItem
from bulletin_editor.layout.page_content import PlacedMatter
from bulletin_editor.layout.set_items import SetTable, SetText
from bulletin_editor.side_by_side import made_of_each
from bulletin_editor.templates.length import ZERO, Length
from bulletin_editor.writers.word.column_ends import ColumnEnds
from bulletin_editor.writers.word.contents import ContentsWriter
from bulletin_editor.writers.word.figures import FigureWriter
from bulletin_editor.writers.word.heading_levels import RaisedHeading, RaisedLook
from bulletin_editor.writers.word.locking import PAGE_START, PageLock
from bulletin_editor.writers.word.markup import Markup, properties, w
from bulletin_editor.writers.word.matter import MatterWriter
from bulletin_editor.writers.word.neighbours import Neighbours
from bulletin_editor.writers.word.node_marks import PAGE_BREAK, NodeMarks
from bulletin_editor.writers.word.paragraphs import ParagraphWriter, Setting
from bulletin_editor.writers.word.registers import Registers
from bulletin_editor.writers.word.sections import Sections
from bulletin_editor.writers.word.style_sheet import PARTING, PARTING_LINE
from bulletin_editor.writers.word.tables import TableWriter
from bulletin_editor.writers.word.tracking import TrackedPages

_TWIP = 1 / 20

_ITEMS_IN_PART = 128
_FEWEST_ITEMS = 512
"""What is written sooner than another process has begun."""


class BodyWriter:
    """Writes all items of the galley and the imprint."""

    def __init__(
        self,
        tracked: TrackedPages,
        registers: Registers,
        sections: Sections,
        lock: PageLock | None,
        raised: Mapping[int, RaisedHeading],
        marks: Mapping[str, NodeMarks],
    ) -> None:
        self._tracked = tracked
        self._pages = pages = tracked.pages
        self._registers = registers
        self._sections = sections
        self._galley = pages.galley
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
        self._contents = ContentsWriter(tracked, self._paragraphs, registers.naming)
        self._printed = [
            index
            for index, item in enumerate(self._galley.items[: self._galley.notes_from])
            if not isinstance(item, PageBreakItem)
        ]
        self._openings: dict[int, Markup] = {}
        """Bookmarks, and comments on articles as a whole, by the items they stand at the beginning of."""
        self._piece_ends: dict[int, Markup] = {}
        """Ends of bookmarks around articles, by the items they stand before; -1 for the end of the text."""
        self._settle_openings(marks)

    def elements(self) -> Iterator[Markup]:
        """Yield everything that is printed, with the blank lines between neighbours settled."""
        written = self._written()
        before: GalleyItem | None = None
        for index in self._printed:
            yield self._piece_ends.get(index, "")
            if index in self._neighbours.parted:
                yield from self._parting(index)
            yield from map(_parting_paragraph, self._sections.empty_before(index))
            yield written[index]
            before = self._galley.items[index]
            if index in self._tracked.revisions:
                yield from self._staying_after(index, before)
        yield self._piece_ends.get(-1, "")
        rows = tuple(self._imprint())
        if not rows and (before is None or self._sections.ends_after_items or self._ends_with_full_table(before)):
            yield _parting_paragraph()
        elif isinstance(before, TableItem) and self._sections.ends_after_items:
            last = self._neighbours.printed_before(self._galley.notes_from)
            yield _parting_paragraph(self._sections.ending_at(last))
        yield from rows

    def _ends_with_full_table(self, last: GalleyItem) -> bool:
        """Tell whether the last page has no room for the line that Word adds by itself after a table."""
        return isinstance(last, TableItem) and self._pages.last_page_free_lines < 1

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

    def _staying_after(self, index: int, item: GalleyItem) -> Iterator[Markup]:
        """Yield a paragraph for the ends of section and contents that stay if the item itself goes."""
        section = "" if isinstance(item, TableItem) else self._sections.ending_at(index)
        end = self._contents.end_after(index)
        if section or end:
            yield _parting_paragraph(section, content=end)

    def _written(self) -> Mapping[int, Markup]:
        """Return the printed items by index; what needs nothing from the registers any more is written side by side."""
        alone = self._settled()
        written: dict[int, Markup] = {}

        def write_others() -> None:
            others = set(self._printed).difference(alone)
            written.update((index, self._element(index)) for index in self._printed if index in others)

        markup = made_of_each(
            self._element, alone, in_part=_ITEMS_IN_PART, fewest=_FEWEST_ITEMS, meanwhile=write_others
        )
        written.update(zip(alone, markup, strict=True))
        return written

    def _settled(self) -> list[int]:
        """Settle what paragraphs have from the registers; return those that can be written in any order then."""
        if self._tracked.revisions or self._tracked.page_numbers or self._paragraphs.is_torn:
            return []
        texts = [(index, item) for index in self._printed if isinstance(item := self._galley.items[index], TextItem)]
        for index, item in texts:
            self._writer_of(index).settle(index, item)
        return [index for index, item in texts if self._writer_of(index).stands_alone(index, item)]

    def _settle_openings(self, marks: Mapping[str, NodeMarks]) -> None:
        """Number the bookmarks at the beginnings of items, so that these can be written in any process."""
        registers = self._registers
        waiting = {*marks, *registers.comments.begun}
        piece_id = piece_end = ""
        for index in self._printed:
            source = self._galley.items[index].source
            if piece_end and source.node_id != piece_id:
                self._piece_ends[index], piece_end = piece_end, ""
            opening: list[Markup] = []
            if self._neighbours.is_moved(index):
                opening += registers.new_bookmark(PAGE_START)
            if self._neighbours.breaks_page(index):
                opening += registers.new_bookmark(PAGE_BREAK)
            if source.node_id in waiting and source.part is not Part.CONTENTS:
                waiting.remove(source.node_id)
                mark = marks.get(source.node_id, NodeMarks())
                if mark.kind:
                    opening += registers.new_bookmark(mark.kind)
                if mark.around:
                    piece_id, (start, piece_end) = source.node_id, registers.bookmark(mark.around)
                    opening.append(start)
                opening.append(registers.comments.at_beginning(source.node_id))
            if opening:
                self._openings[index] = "".join(opening)
        self._piece_ends[-1] = piece_end

    def _writer_of(self, index: int) -> ParagraphWriter:
        return self._raised.get(index, self._paragraphs)

    def _element(self, index: int) -> Markup:
        item, setting = self._galley.items[index], self._neighbours.setting(index)
        if index in self._openings:
            setting = replace(setting, opening=self._openings[index])
        if index in self._tracked.revisions:
            setting = replace(setting, revision=self._tracked.revisions[index], section="")
        match item:
            case TextItem():
                if index in self._contents:
                    return self._contents.entry(index, item, setting)
                set_text = self._pages.set_items[index]
                assert isinstance(set_text, SetText)
                return self._writer_of(index).paragraph(index, item, set_text, setting)
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


def _parting_paragraph(section: Markup = "", twips: int = PARTING_LINE, *, content: Markup = "") -> Markup:
    """Return a paragraph without text, as high as its style says or higher, that may end a section or a field."""
    height = w("spacing", line=twips, lineRule="exact") if twips > PARTING_LINE else ""
    return w("p", properties("pPr", (w("pStyle", val=PARTING), height, section)), content)
