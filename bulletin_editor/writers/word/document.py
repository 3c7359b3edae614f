"""The Word writer: the galley as a document that Word lays out as the preview shows it.

Line ends and page ends are not written; Word finds the same ones from exact pitches, widths and rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import Inlines
from bulletin_editor.layout.galley import (
    FigureItem,
    Galley,
    GalleyItem,
    MatterItem,
    PageBreakItem,
    Part,
    TableItem,
    TextItem,
    is_of_same_block,
)
from bulletin_editor.layout.page_content import PlacedMatter
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.pagination import stays_whole
from bulletin_editor.layout.set_items import SetTable, SetText
from bulletin_editor.templates.length import ZERO, Length
from bulletin_editor.templates.numbering import NumberForm, NumberSign
from bulletin_editor.templates.template import StyleName, Template
from bulletin_editor.writers.word.comments import Comments
from bulletin_editor.writers.word.figures import FigureWriter
from bulletin_editor.writers.word.footers import footer_distance, footer_part
from bulletin_editor.writers.word.markup import Element, field, properties, serialised, w
from bulletin_editor.writers.word.matter import MatterWriter
from bulletin_editor.writers.word.numbering import Numbering
from bulletin_editor.writers.word.package import DocumentPackage
from bulletin_editor.writers.word.paragraphs import ParagraphWriter, Setting
from bulletin_editor.writers.word.registers import Registers
from bulletin_editor.writers.word.settings import (
    application_properties_part,
    core_properties_part,
    font_table_part,
    settings_part,
)
from bulletin_editor.writers.word.style_names import Naming, name_styles
from bulletin_editor.writers.word.style_sheet import StyleSheet
from bulletin_editor.writers.word.tables import TableWriter

_TWIP = 1 / 20
_NOTE_SIGN = NumberSign("{}. ", NumberForm.DECIMAL)
"""How the galley numbers notes at an article's end."""


def write_docx(bulletin: Bulletin, template: Template, pages: Pages) -> bytes:
    """Return the bulletin as a Word document. Equal bulletins give equal bytes."""
    galley = pages.galley
    naming = name_styles(template, _used_styles(galley))
    styles = StyleSheet(template, naming)
    numbering = Numbering(template, _NOTE_SIGN)
    comments = Comments(bulletin, _printed_inlines(galley))
    package = DocumentPackage()
    package.add_word_part("styles", styles.part())
    package.add_word_part("settings", settings_part(template))
    package.add_word_part("fontTable", font_table_part(template))
    odd = package.add_word_part("footer", footer_part(template, naming, is_even=False), name="footer1")
    even = package.add_word_part("footer", footer_part(template, naming, is_even=True), name="footer2")
    registers = Registers(package, naming, styles.face_styles, numbering, comments, galley.note_numbers)
    body = w("body", *_BodyWriter(pages, registers).elements())
    body.append(_section(template, odd, even))
    if numbering.is_used:
        package.add_word_part("numbering", numbering.part())
    if comments:
        package.add_word_part("comments", comments.part())
    package.add_properties(core_properties_part(bulletin, template), application_properties_part(bulletin))
    return package.finished(serialised(w("document", body)))


class _BodyWriter:
    """Walks the galley once, settling the blank lines between neighbours."""

    def __init__(self, pages: Pages, registers: Registers) -> None:
        self._pages = pages
        self._galley = pages.galley
        self._naming = registers.naming
        self._grid = pages.template.page.line_pitch
        self._paragraphs = ParagraphWriter(pages, registers)
        runs = self._paragraphs.runs
        self._matter = MatterWriter(pages.template, registers, runs)
        self._tables = TableWriter(registers, runs)
        self._figures = FigureWriter(pages.template, registers)
        self._entries = [index for index, item in enumerate(self._galley.items) if _is_contents_entry(item)]

    def elements(self) -> Iterator[Element]:
        before: Element | None = None
        for index, item in enumerate(self._galley.items):
            element = self._element(index, item)
            if element is None:
                continue
            if before is not None and before.tag == element.tag == _TABLE:
                yield _parting(self._space(index))
            yield element
            before = element
        rows = tuple(self._imprint())
        if not rows and (before is None or before.tag == _TABLE):
            yield _parting()
        yield from rows

    def _element(self, index: int, item: GalleyItem) -> Element | None:
        setting = self._setting(index)
        match item:
            case TextItem():
                if index in self._entries:
                    return self._contents_entry(index, item, setting)
                return self._paragraphs.paragraph(item, setting)
            case MatterItem():
                return self._matter.row(item, setting)
            case TableItem():
                set_table = self._pages.set_items[index]
                assert isinstance(set_table, SetTable)
                return self._tables.table(item, set_table, setting)
            case FigureItem():
                return self._figures.figure(item, setting)
            case PageBreakItem():
                return None
            case _:
                assert_never(item)

    def _setting(self, index: int) -> Setting:
        items = self._galley.items
        item, set_item = items[index], self._pages.set_items[index]
        return Setting(
            before=self._space_before(index),
            after=self._space_after(index),
            starts_page=index > 0 and isinstance(items[index - 1], PageBreakItem) and self._printed_before(index),
            keeps_with_next=index + 1 < len(items) and is_of_same_block(item, items[index + 1]),
            stays_whole=isinstance(set_item, SetTable) and stays_whole(set_item, self._pages.template.page),
            opens_document=index == 0,
        )

    def _printed_before(self, index: int) -> bool:
        return any(not isinstance(item, PageBreakItem) for item in self._galley.items[:index])

    def _space_before(self, index: int) -> Length | None:
        """Return the space before an item where it is not what its style says."""
        item = self._galley.items[index]
        space = ZERO if self._holds_space_after(index - 1) else self._space(index)
        own = item.style.lines_before * self._grid if isinstance(item, TextItem) else 0
        return None if space == own else space

    def _space_after(self, index: int) -> Length | None:
        """Return the space after an item where it is not what its style says."""
        item = self._galley.items[index]
        space = self._space(index + 1) if self._holds_space_after(index) else ZERO
        own = item.style.lines_after * self._grid if isinstance(item, TextItem) else 0
        return None if space == own else space

    def _space(self, index: int) -> Length:
        """Return the space between an item and the one before it.

        At the head of a page Word and LibreOffice leave it away by themselves, unless the break is forced; were it not
        written, what it moved there might go back.
        """
        if index >= len(self._galley.items) or self._is_forced_head(index):
            return ZERO
        return Length(self._pages.spaces[index])

    def _is_forced_head(self, index: int) -> bool:
        return index in self._pages.heads and (index == 0 or isinstance(self._galley.items[index - 1], PageBreakItem))

    def _holds_space_after(self, index: int) -> bool:
        """Tell whether the space between an item and the next is written after the first of them.

        Word lets the larger of two spaces hold and LibreOffice adds them, so only one of two neighbours has any: the
        second, unless it is a table, which can have none, or the style of the first asks for just this space.
        """
        items = self._galley.items
        if not 0 <= index < len(items) - 1:
            return False
        if isinstance(items[index + 1], TableItem):
            return True
        item = items[index]
        own = item.style.lines_after * self._grid if isinstance(item, TextItem) else 0
        return own > 0 and self._space(index + 1) == own

    def _contents_entry(self, index: int, item: TextItem, setting: Setting) -> Element:
        """Return an entry; the field that holds all of them begins in the first and ends in the last."""
        set_text = self._pages.set_items[index]
        assert isinstance(set_text, SetText)
        look, content = self._paragraphs.contents_entry(item, set_text, setting)
        opening, closing = _contents_field(self._naming)
        if index == self._entries[0]:
            content = [*opening, *content]
        if index == self._entries[-1]:
            content = [*content, *closing]
        return w("p", properties("pPr", look), *content)

    def _imprint(self) -> Iterator[Element]:
        rows = self._galley.imprint
        for number, row in enumerate(rows):
            setting = Setting(
                starts_page=number == 0 and self._imprint_is_alone(),
                keeps_with_next=number + 1 < len(rows),
                opens_document=number == 0 and not self._galley.items,
            )
            yield self._matter.row(row, setting, room_above=ZERO if number else self._room_above_imprint())

    def _imprint_is_alone(self) -> bool:
        return len(self._pages.pages) > 1 and not self._pages.pages[-1].used

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


_TABLE = w("tbl").tag


def _is_contents_entry(item: GalleyItem) -> bool:
    return isinstance(item, TextItem) and item.source.part is Part.CONTENTS and bool(item.source.node_id)


def _contents_field(naming: Naming) -> tuple[list[Element], list[Element]]:
    """Return both ends of the field that Word makes the contents from when somebody asks it to."""
    highest = naming.levels.get(StyleName.SECTION, 1)
    lowest = max(highest, naming.levels.get(StyleName.HEADLINE, 1))
    sections = f"\\n {highest}-{highest} " if lowest > highest else ""
    runs = field(f'TOC \\o "{highest}-{lowest}" {sections}\\h \\z', ())
    return list(runs[:-1]), list(runs[-1:])


def _parting(height: Length = ZERO) -> Element:
    """Return an empty paragraph, if need be next to nothing high: Word needs one between tables and after the last."""
    look = properties("pPr", (w("spacing", before=0, after=0, line=max(2, height.twips), lineRule="exact"),))
    return w("p", look)


def _used_styles(galley: Galley) -> set[StyleName]:
    return {item.style.name for item in galley.items if isinstance(item, TextItem)}


def _printed_inlines(galley: Galley) -> Iterator[Inlines]:
    for item in galley.items:
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


_ROUNDING_TWIPS = 2
"""What LibreOffice may lose of the text area's height when it reads the margins in hundredths of a millimetre."""


def _section(template: Template, odd: str, even: str) -> Element:
    """Return the page's geometry.

    Its text area ends with the last line of the grid: LibreOffice would else stand the lines in the middle of it, and
    Word might find room for a table row that the pages have not.
    """
    page = template.page
    bottom = page.height.twips - page.top.twips - page.grid_height.twips - _ROUNDING_TWIPS
    references = []
    for kind, relationship in (("default", odd), ("even", even)):
        reference = w("footerReference", type=kind)
        reference.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", relationship)
        references.append(reference)
    return w(
        "sectPr",
        *references,
        w("pgSz", w=page.width.twips, h=page.height.twips),
        w(
            "pgMar", top=page.top.twips, right=page.outside.twips, bottom=bottom, left=page.inside.twips,
            header=page.top.twips // 2, footer=footer_distance(template), gutter=0,
        ),
        w("cols", space=425),
        w("docGrid", type="lines", linePitch=page.line_pitch.twips),
    )  # fmt: skip
