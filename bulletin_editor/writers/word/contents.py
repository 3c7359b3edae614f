"""The contents: entries with their page numbers, and around them the field that Word makes the contents from."""

from __future__ import annotations

from bulletin_editor.content.inlines import Revision, RevisionKind
from bulletin_editor.layout.galley import GalleyItem, Part, TextItem
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.template import StyleName
from bulletin_editor.writers.word.markup import Markup, field_ends, for_later_words, properties, w
from bulletin_editor.writers.word.paragraphs import COLUMN_BREAK, ParagraphWriter, Setting
from bulletin_editor.writers.word.style_names import Naming
from bulletin_editor.writers.word.tracked_contents import PageNumber
from bulletin_editor.writers.word.tracking import TrackedPages


class ContentsWriter:
    """Writes the entries; the field begins in the first and ends in the last.

    In columns only later Words see the field, for LibreOffice sets a contents field in one column: there each page
    number counts by itself.
    """

    def __init__(self, tracked: TrackedPages, paragraphs: ParagraphWriter, naming: Naming) -> None:
        self._tracked = tracked
        self._pages = tracked.pages
        self._paragraphs = paragraphs
        self._entries = {index: None for index, item in enumerate(self._pages.galley.items) if _is_entry(item)}
        self._first, self._last = (next(iter(self._entries), -1), next(reversed(self._entries), -1))
        changes = {tracked.revisions.get(index) for index in self._entries}
        self._whole = changes.pop() if len(changes) == 1 else None
        """The tracked change that all of the contents are, the field with them."""
        self._opening, self._closing = self._field_ends(_code(naming))

    def __contains__(self, index: int) -> bool:
        return index in self._entries

    def entry(self, index: int, item: TextItem, setting: Setting) -> Markup:
        set_text = self._pages.set_items[index]
        assert isinstance(set_text, SetText)
        zone = self._pages.zone_of(index)
        look, content = self._paragraphs.contents_entry(
            item, set_text, setting, Length(zone.measure), self._page_numbers(index, item)
        )
        column = ""
        if zone.columns > 1:
            look.append(w("keepLines"))
            column = COLUMN_BREAK if setting.starts_column else ""
        if index == self._first:
            content = self._opening + content
        if index == self._last and not self.end_after(index):
            content += self._closing
        return w("p", properties("pPr", look), column, content)

    def end_after(self, index: int) -> Markup:
        """Return the end of the field where it does not stand in the last entry, which may go by itself."""
        may_go = index == self._last and index in self._tracked.revisions and self._whole is None
        return self._closing if may_go else ""

    def _page_numbers(self, index: int, item: TextItem) -> tuple[PageNumber, ...]:
        if index in self._tracked.page_numbers:
            return self._tracked.page_numbers[index]
        page = self._pages.page_of(item.target)
        return ((str(0 if page is None else self._pages.printed_number(page)), None),)

    def _field_ends(self, code: str) -> tuple[Markup, Markup]:
        opening, closing = field_ends(code, deleted=_is_gone(self._whole))
        if self._whole is not None:
            mark = self._paragraphs.runs.revision_mark
            opening, closing = mark(self._whole, opening), mark(self._whole, closing)
        if self._entries and self._pages.zone_of(self._first).columns > 1:
            return for_later_words(opening), for_later_words(closing)
        return opening, closing


def _is_entry(item: GalleyItem) -> bool:
    return isinstance(item, TextItem) and item.source.part is Part.CONTENTS and bool(item.source.node_id)


def _is_gone(revision: Revision | None) -> bool:
    return revision is not None and revision.kind is RevisionKind.DELETED


def _code(naming: Naming) -> str:
    highest = naming.levels.get(StyleName.SECTION, 1)
    lowest = max(highest, naming.levels.get(StyleName.HEADLINE, 1))
    sections = f"\\n {highest}-{highest} " if lowest > highest else ""
    return f'TOC \\o "{highest}-{lowest}" {sections}\\h \\z'
