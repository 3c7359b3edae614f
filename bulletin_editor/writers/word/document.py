"""The Word writer: the galley as a document that Word lays out as the preview shows it.

Line ends and page ends are not written unless they are to be locked; Word finds the same ones from exact pitches,
widths and rules.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import Inlines
from bulletin_editor.editing.bulletin_comparison import compare_bulletins
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.galley import (
    FigureItem,
    Galley,
    MatterItem,
    PageBreakItem,
    Part,
    TableItem,
    TextItem,
)
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.numbering import NumberForm, NumberSign
from bulletin_editor.templates.template import StyleName, Template
from bulletin_editor.writers.options import AS_USUAL, ExportOptions
from bulletin_editor.writers.word.body import BodyWriter
from bulletin_editor.writers.word.comments import Comments
from bulletin_editor.writers.word.heading_levels import raised_headings
from bulletin_editor.writers.word.locking import PageLock
from bulletin_editor.writers.word.markup import LATER_WORD, NAMESPACES, part, w
from bulletin_editor.writers.word.matter import MatterWriter
from bulletin_editor.writers.word.node_marks import node_marks
from bulletin_editor.writers.word.numbering import Numbering
from bulletin_editor.writers.word.package import DocumentPackage
from bulletin_editor.writers.word.page_edges import add_page_edges
from bulletin_editor.writers.word.page_notes import footnotes_part
from bulletin_editor.writers.word.registers import Registers
from bulletin_editor.writers.word.runs import RunWriter
from bulletin_editor.writers.word.sections import Sections
from bulletin_editor.writers.word.settings import (
    application_properties_part,
    core_properties_part,
    font_table_part,
    settings_part,
)
from bulletin_editor.writers.word.style_names import name_styles
from bulletin_editor.writers.word.style_sheet import StyleSheet
from bulletin_editor.writers.word.tracking import TrackedPages, tracked_pages

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
    comments = Comments(bulletin, _printed_inlines(galley), _begun_nodes(galley))
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
        has_page_notes=template.has_page_notes,
    )  # fmt: skip
    matter = MatterWriter(template, registers, RunWriter(registers, template.language))
    sections = Sections(pages, add_page_edges(package, pages, naming, matter))
    marks = {} if options.against is not None else node_marks(bulletin.outline, hands_out=options.hands_out)
    body = "".join(BodyWriter(tracked, registers, sections, lock, raised, marks).elements())
    if galley.notes_from < len(galley.items):
        package.add_word_part("footnotes", footnotes_part(pages, registers))
    if numbering.is_used:
        package.add_word_part("numbering", numbering.part())
    if comments:
        package.add_word_part("comments", comments.part())
        package.add_later_part("commentsExtended", comments.threads_part())
    application = application_properties_part(bulletin, says_structure=options.against is None)
    package.add_properties(core_properties_part(bulletin, template), application)
    return package.finished(part("document", w("body", body, sections.last), prefixes=NAMESPACES, later=[LATER_WORD]))


def _tracked(bulletin: Bulletin, template: Template, pages: Pages, options: ExportOptions) -> TrackedPages:
    if options.against is None:
        return TrackedPages.untracked(pages)
    before = options.against
    comparison = compare_bulletins(before.bulletin, bulletin, before.reviser)
    return tracked_pages(comparison, compose(before.bulletin, template), pages)


def _used_styles(galley: Galley) -> set[StyleName]:
    return {item.style.name for item in galley.items if isinstance(item, TextItem)}


def _begun_nodes(galley: Galley) -> set[str]:
    return {
        item.source.node_id
        for item in galley.items[: galley.notes_from]
        if item.source.part is not Part.CONTENTS and not isinstance(item, PageBreakItem)
    }


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
