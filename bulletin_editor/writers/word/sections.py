"""Sections: the page's geometry as Word has it, and one section for each zone of the galley.

A section ends with the paragraph that carries its properties. All but the first begin where the last one ends, on the
same page, and take over its footers; Word balances columns only where another section follows on the page, so even a
page break belongs to the paragraph after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bulletin_editor.layout.frames import Zone
from bulletin_editor.layout.galley import PageBreakItem
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.template import Template
from bulletin_editor.writers.word.footers import footer_distance
from bulletin_editor.writers.word.markup import Markup, w

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


class Sections:
    """The sections of a document, by the items at which they begin and end."""

    def __init__(self, pages: Pages, footers: Markup, imprint_footers: Markup) -> None:
        """`imprint_footers` are those of a page on which the imprint stands alone, where they are other ones."""
        self._template = pages.template
        self._footers = footers
        self._imprint_footers = imprint_footers
        sections = list(_sections(pages))
        self.last = self._properties(sections[-1], number=len(sections) - 1)
        """The properties that end the document."""
        self._endings = {
            section.last: self._properties(section, number) for number, section in enumerate(sections[:-1])
        }
        self._columns_before = {section.first: before.columns for before, section in pairwise(sections)}
        self._columns = {section.first: section.columns for section in sections[1:]}

        self.ends_after_items = sections[-1].last < 0
        """Whether the last section has no item of the galley, only the imprint if there is one."""

    def ending_at(self, index: int) -> Markup:
        """Return the properties of the section that ends with an item; empty where none does."""
        return self._endings.get(index, "")

    def begins_at(self, index: int) -> bool:
        """Tell whether an item begins another section."""
        return index in self._columns

    def begins_columns(self, index: int) -> bool:
        """Tell whether an item is the first that flows through columns."""
        return self._columns.get(index, 1) > 1

    def follows_columns(self, index: int) -> bool:
        """Tell whether an item is the first after columns."""
        return self._columns_before.get(index, 1) > 1

    def _properties(self, section: _Section, number: int) -> Markup:
        """Return a section's properties.

        Its text area ends with the last line of the grid: LibreOffice would else stand the lines in the middle of it,
        and Word might find room for a table row that the pages have not.
        """
        page = self._template.page
        slack = _ROUNDING_TWIPS if page.columns.count == 1 else _COLUMN_ROUNDING_TWIPS
        bottom = page.height.twips - page.top.twips - page.grid_height.twips - slack
        on_new_page = section.last < 0 and bool(self._imprint_footers)
        return w(
            "sectPr",
            self._imprint_footers if on_new_page else "" if number else self._footers,
            w("type", val="nextPage" if on_new_page else "continuous") if number else "",
            w("pgSz", w=page.width.twips, h=page.height.twips),
            w(
                "pgMar", top=page.top.twips, right=page.outside.twips, bottom=bottom, left=page.inside.twips,
                header=page.top.twips // 2, footer=footer_distance(self._template), gutter=0,
            ),
            _columns(self._template, section.columns),
            "" if number or self._template.page_numbers.first_page else w("titlePg"),
            w("docGrid", type="lines", linePitch=page.line_pitch.twips),
        )  # fmt: skip


def footer_references(odd: str, even: str) -> Markup:
    """Return the footers with these relationships, for the first section."""
    return w("footerReference", type="default", r_id=odd) + w("footerReference", type="even", r_id=even)


def _columns(template: Template, count: int) -> Markup:
    if count == 1:
        return w("cols", space=425)
    page = template.page
    rule = {"sep": 1} if page.columns.rule is not None else {}
    return w("cols", num=count, **rule, space=page.column_gap.twips, equalWidth=1)


def _sections(pages: Pages) -> Iterator[_Section]:
    """Yield a section for each zone in which something is printed, and for the imprint after columns."""
    columns = 1
    for zone in _printed_zones(pages):
        columns = zone.columns
        yield _Section(zone.first, zone.last - 1, columns)
    if columns > 1 or not pages.galley.items or pages.has_bare_imprint:
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
            yield Zone(first, last, zone.frames)
