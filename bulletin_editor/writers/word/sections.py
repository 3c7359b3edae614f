"""Sections: the page's geometry as Word has it, and one section for each zone of the galley.

A section ends with the paragraph that carries its properties. All but the first begin where the last one ends, on the
same page, and take over its headers and footers, but for those that turn the page or follow the cover. Word balances
columns only where another section follows on the page, so even a page break belongs to the paragraph after it; before a
section that begins a page their breaks alone make them even.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from bulletin_editor.layout.frames import Zone
from bulletin_editor.layout.galley import PageBreakItem
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.template import Page, Template
from bulletin_editor.writers.word.markup import Markup, w
from bulletin_editor.writers.word.page_edges import PageEdges, footer_distance, header_distance

_ROUNDING_TWIPS = 6
"""What LibreOffice may lose of the text area's height: it reads paper, margins and the footer's place in hundredths of
a millimetre and rounds each."""

_COLUMN_ROUNDING_TWIPS = 20
"""What it may lose besides in sections of several columns, and after tables there; no line fits into so little."""


@dataclass(frozen=True, slots=True)
class _Section:
    """The printed items `first` to `last` (both inclusive) of a zone; `last` is -1 where only the imprint stands."""

    first: int
    last: int
    columns: int
    is_landscape: bool = False
    is_cover: bool = False
    is_empty: bool = False
    """Without the items, only before them: the blank back of the cover, and between a new page and columns."""


class Sections:
    """The sections of a document, by the items at which they begin and end."""

    def __init__(self, pages: Pages, edges: PageEdges) -> None:
        self._template = pages.template
        self._edges = edges
        self._has_running_head = pages.galley.running_head is not None
        self._has_bare_imprint = pages.has_bare_imprint
        self._has_page_notes = pages.galley.notes_from < len(pages.galley.items)
        sections = list(_sections(pages))
        written = [self._properties(*pair) for pair in zip(sections, (None, *sections), strict=False)]
        self.last = written[-1]
        """The properties that end the document."""
        parted = list(zip(sections, written[:-1], strict=False))
        self._endings = {section.last: one for section, one in parted if not section.is_empty}
        self._empty: dict[int, tuple[Markup, ...]] = {}
        for section, one in parted:
            if section.is_empty:
                self._empty[section.first] = (*self._empty.get(section.first, ()), one)
        self._columns_before = {section.first: before.columns for before, section in pairwise(sections)}
        self._columns = {section.first: section.columns for section in sections[1:]}
        self.page_starts = frozenset(
            section.first for before, section in pairwise(sections) if _leaves_page(before, section)
        )
        """The items, and -1 for the imprint, that begin a section on a page of its own."""
        self.imprint_begins_page = -1 in self.page_starts or pages.has_bare_imprint
        """Whether the imprint's own section begins a page."""

        self.parting = self._properties(_Section(0, 0, 1), _Section(0, 0, 1))
        """The properties of a section of nothing but space, on the page of the one before it."""

        self.ends_after_items = sections[-1].last < 0
        """Whether the last section has no item of the galley, only the imprint if there is one."""

    def ending_at(self, index: int) -> Markup:
        """Return the properties of the section that ends with an item; empty where none does."""
        return self._endings.get(index, "")

    def begins_at(self, index: int) -> bool:
        """Tell whether an item begins another section."""
        return index in self._columns

    def empty_before(self, index: int) -> tuple[Markup, ...]:
        """Return the properties of the empty sections before an item."""
        return self._empty.get(index, ())

    def begins_columns(self, index: int) -> bool:
        """Tell whether an item is the first that flows through columns."""
        return self._columns.get(index, 1) > 1

    def follows_columns(self, index: int) -> bool:
        """Tell whether an item, -1 for the imprint, is the first after columns."""
        return self._columns_before.get(index, 1) > 1

    def _properties(self, section: _Section, before: _Section | None) -> Markup:
        """Return a section's properties.

        Its text area ends with the last line of the grid: LibreOffice would else stand the lines in the middle of it,
        and Word might find room for a table row that the pages have not. An empty section says nothing of the grid, for
        LibreOffice would lose a line of a full page that begins with one. Neither does a document with notes at the
        foot of pages: what they leave of a page, LibreOffice would cut to whole lines, and a table's rows have others.
        """
        upright = self._template.page
        page = upright.turned if section.is_landscape else upright
        slack = _ROUNDING_TWIPS if upright.columns.count == 1 and page is upright else _COLUMN_ROUNDING_TWIPS
        bottom = page.height.twips - page.top.twips - page.grid_height.twips - slack
        footer = page.bottom.twips // 2 if section.is_landscape else footer_distance(self._template)
        header = page.top.twips // 2
        if self._has_running_head and not section.is_landscape:
            header = header_distance(self._template)
        turned = {"orient": "landscape"} if section.is_landscape else {}
        return w(
            "sectPr",
            self._edges_of(section, before),
            w("type", val="nextPage" if self._begins_page(section, before) else "continuous") if before else "",
            w("pgSz", w=page.width.twips, h=page.height.twips, **turned),
            w(
                "pgMar", top=page.top.twips, right=page.outside.twips, bottom=bottom, left=page.inside.twips,
                header=header, footer=footer, gutter=0,
            ),
            w("pgNumType", start=1) if self._counts_anew(section, before) else "",
            _columns(self._template, section.columns),
            w("titlePg") if self._opens_otherwise(section, before) else "",
            "" if section.is_empty else self._grid(page),
        )  # fmt: skip

    def _grid(self, page: Page) -> Markup:
        kind = {} if self._has_page_notes else {"type": "lines"}
        return w("docGrid", **kind, linePitch=page.line_pitch.twips)

    def _begins_page(self, section: _Section, before: _Section) -> bool:
        return _leaves_page(before, section) or self._is_bare_imprint(section)

    def _counts_anew(self, section: _Section, before: _Section | None) -> bool:
        return before is not None and _follows_cover(before, section) and self._template.cover.numbers_anew

    def _is_bare_imprint(self, section: _Section) -> bool:
        return section.last < 0 and self._has_bare_imprint

    def _opens_otherwise(self, section: _Section, before: _Section | None) -> bool:
        """Tell whether page one has another head or foot than the pages after it."""
        is_opening = before is None and not section.is_cover
        return is_opening and (self._has_running_head or not self._template.page_numbers.first_page)

    def _edges_of(self, section: _Section, before: _Section | None) -> Markup:
        """Return a section's headers and footers where they are others than those of the one before it."""
        if self._is_bare_imprint(section) or (before is None and section.is_cover):
            return self._edges.bare
        if before is not None and not _turns(before, section) and not _follows_cover(before, section):
            return ""
        if section.is_landscape:
            return self._edges.landscape
        return self._edges.upright + (self._edges.opening if self._opens_otherwise(section, before) else "")


def _turns(before: _Section, section: _Section) -> bool:
    """Tell whether the page is turned between two sections; landscape ones are only parted by a wish for a new page."""
    return before.is_landscape or section.is_landscape


def _follows_cover(before: _Section, section: _Section) -> bool:
    """Tell whether a section is the first after the cover and its back."""
    return before.is_cover and not section.is_cover


def _leaves_page(before: _Section, section: _Section) -> bool:
    """Tell whether a section begins a page: turned, after the cover, or the blank back of it."""
    return _turns(before, section) or _follows_cover(before, section) or (section.is_cover and section.is_empty)


def _columns(template: Template, count: int) -> Markup:
    if count == 1:
        return w("cols", space=425)
    page = template.page
    rule = {"sep": 1} if page.columns.rule is not None else {}
    return w("cols", num=count, **rule, space=page.column_gap.twips, equalWidth=1)


def _sections(pages: Pages) -> Iterator[_Section]:
    """Yield a section for each zone in which something is printed, for the blank back of a cover, and for an imprint
    that needs one of its own.

    LibreOffice has columns of another kind where a section that begins a page has some: an empty one begins it.
    """
    section: _Section | None = None
    for zone in _printed_zones(pages):
        before, section = section, _Section(zone.first, zone.last - 1, zone.columns, zone.is_landscape, zone.is_cover)
        if before is not None and _follows_cover(before, section) and not pages.pages[pages.cover_pages - 1].content:
            yield _Section(zone.first, zone.first, 1, is_cover=True, is_empty=True)
        if before is not None and _leaves_page(before, section) and section.columns > 1:
            yield _Section(zone.first, zone.first, 1, is_empty=True)
        yield section
    is_left = section is not None and (section.is_landscape or section.columns > 1) and bool(pages.galley.imprint)
    if section is None or is_left or not pages.galley.items or pages.has_bare_imprint:
        yield _Section(-1, -1, 1)


def _printed_zones(pages: Pages) -> Iterator[Zone]:
    """Yield the zones without the page breaks at their ends; none that has nothing else."""
    items = pages.galley.items
    for zone in pages.galley.zones:
        first, last = zone.first, min(zone.last, pages.galley.notes_from)
        while first < last and isinstance(items[first], PageBreakItem):
            first += 1
        while last > first and isinstance(items[last - 1], PageBreakItem):
            last -= 1
        if first < last:
            yield replace(zone, first=first, last=last)
