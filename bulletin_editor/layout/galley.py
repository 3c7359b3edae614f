"""The galley: a bulletin in its template as one stream of items, before it is made into pages.

The paginator breaks it and the Word writer says the same to Word, so the page previewed is the page printed.
Everything generated (masthead, contents, numbering signs, notes, imprint) is already in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bulletin_editor.content.blocks import Alignment, Table
from bulletin_editor.content.bulletin import Asset
from bulletin_editor.content.inlines import Inlines
from bulletin_editor.layout.frames import Zone
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.template import Rule, Style


class Part(StrEnum):
    """What a galley item is to the bulletin."""

    MASTHEAD = "masthead"
    CONTENTS = "contents"
    SECTION = "section"
    DEPARTMENT = "department"
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    BLOCK = "block"
    CAPTION = "caption"
    NOTE = "note"
    IMPRINT = "imprint"
    RUNNING_HEAD = "running-head"


@dataclass(frozen=True, slots=True)
class Source:
    """Where an item comes from: a node and, for `Part.BLOCK` and captions, its block; both empty when generated.

    For `Part.NOTE`, `block_id` is the id of the footnote.
    """

    part: Part
    node_id: str = ""
    block_id: str = ""


@dataclass(frozen=True, slots=True)
class TextItem:
    """A paragraph. Footnotes in `inlines` stand for their reference numbers, see `Galley.note_numbers`.

    Text that a tracked change has deleted is still among the inlines, for writers that show changes; it is not
    printed.
    """

    source: Source
    style: Style
    inlines: Inlines
    alignment: Alignment
    sign: str = ""
    """The numbering sign printed before the text, with what separates it; no part of the text."""
    list_level: int | None = None
    """Not `None` in lists: each level indents by two characters more, and turn-over lines hang under the text."""
    target: str = ""
    """In the contents: the node whose page number stands at the right end, after a leader."""
    label: str = ""
    """A bold label run in before the text, such as "编者按："; no part of the text."""


@dataclass(frozen=True, slots=True)
class MatterItem:
    """A row of masthead or imprint on `lines` whole lines of the grid, with texts or a rule at its foot."""

    source: Source
    style: Style
    left: str
    centre: str
    right: str
    lines: int
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class TableItem:
    """A table at its place; captions are items of their own before it."""

    source: Source
    table: Table
    cell_style: Style
    header_style: Style
    border: Length
    """The thickness of the lines around the cells."""


@dataclass(frozen=True, slots=True)
class FigureItem:
    """A picture centred on whole lines of the grid, `width` × `height` on paper; its caption follows as an item."""

    source: Source
    asset: Asset
    asset_key: str
    width: Length
    height: Length
    lines: int
    alternative_text: str


@dataclass(frozen=True, slots=True)
class PageBreakItem:
    source: Source


GalleyItem = TextItem | MatterItem | TableItem | FigureItem | PageBreakItem


@dataclass(frozen=True, slots=True)
class Galley:
    """The stream of items in reading order; the masthead's rows first.

    `imprint` stands at the foot of the last page and is kept apart. The notes that stand at the foot of pages are the
    last items, from `notes_from` on. `note_numbers` gives each footnote's number by its id, counted anew in each
    article, or through the bulletin where notes stand at the foot of pages.
    """

    items: tuple[GalleyItem, ...]
    imprint: tuple[MatterItem, ...]
    note_numbers: Mapping[str, int]
    blank_lines: tuple[float, ...]
    """Blank lines of the grid before each item, settled between neighbours; none are printed at a page's head."""
    zones: tuple[Zone, ...]
    """All items in order, those that stand in the same frames together; notes at the foot of pages in the last."""
    landscape: frozenset[int]
    """The indexes of the items on landscape pages."""
    notes_from: int
    running_head: MatterItem | None = None
    """The line in the upper margin of pages that carry one, as high as a line of its style."""


def belongs_to_object(item: GalleyItem) -> bool:
    """Tell whether an item is a table or a picture, or the caption or credit of one."""
    return isinstance(item, TableItem | FigureItem) or item.source.part is Part.CAPTION


def is_of_same_block(item: GalleyItem, other: GalleyItem) -> bool:
    """Tell whether two items are of one block, such as a table and its caption."""
    return bool(item.source.block_id) and item.source.block_id == other.source.block_id
