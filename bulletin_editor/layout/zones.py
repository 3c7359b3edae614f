"""Zones: the galley in runs of items that share their frames, so that pages and Word set them alike."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from bulletin_editor.layout.frames import Zone, column_frames, full_frame, landscape_frame
from bulletin_editor.layout.galley import (
    FigureItem,
    GalleyItem,
    MatterItem,
    PageBreakItem,
    Part,
    TableItem,
    TextItem,
    belongs_to_object,
    is_of_same_block,
)
from bulletin_editor.layout.page_notes import notes_of
from bulletin_editor.precedence import PRECEDENCE
from bulletin_editor.templates.template import Cover
from bulletin_editor.templates.template import Page as PageDesign


def zones_of(items: Sequence[GalleyItem], design: PageDesign, covered: int = 0) -> tuple[Zone, ...]:
    """Return the zones of a galley in their order, the first `covered` items on the cover.

    There is one for all items where no table is turned, no cover and no columns are.
    """
    columns, across, landscape = column_frames(design), (full_frame(design),), _landscape_items(items)
    stand_across = [True] * len(items) if len(columns) == 1 else _stand_across(items, columns[0].width)
    if len(columns) == 1 and not landscape and not covered:
        return (Zone(0, len(items), across),) if items else ()
    zones = []
    for (is_cover, is_landscape, stands_across), run in groupby(
        range(len(items)), key=lambda index: (index < covered, index in landscape, stand_across[index])
    ):
        indexes = tuple(run)
        frames = (landscape_frame(design),) if is_landscape else across if stands_across else columns
        zones.append(Zone(indexes[0], indexes[-1] + 1, frames, is_landscape, is_cover))
    return tuple(zones)


def covered_items(items: Sequence[GalleyItem], cover: Cover) -> int:
    """Return how many items stand on the cover: none where the template has no cover or nothing comes after them."""
    parts = (Part.MASTHEAD, Part.CONTENTS) if cover.contents else (Part.MASTHEAD,)
    if not (cover.own_page and items and items[0].source.part is Part.MASTHEAD):
        return 0
    covered = next((index for index, item in enumerate(items) if item.source.part not in parts), len(items))
    return covered if any(not isinstance(item, PageBreakItem) for item in items[covered:]) else 0


def zones_of_notes(
    notes: Sequence[GalleyItem], first: int, items: Sequence[GalleyItem], zones: Sequence[Zone], design: PageDesign
) -> Iterator[Zone]:
    """Yield the zones of the notes at the foot of pages, which come `first` after all items.

    A note is as wide as the text area of the page that refers to it.
    """
    turned = {
        note for zone in zones if zone.is_landscape for item in items[zone.first : zone.last] for note in notes_of(item)
    }
    for is_landscape, run in groupby(notes, key=lambda note: note.source.block_id in turned):
        last = first + len(tuple(run))
        yield Zone(first, last, (landscape_frame(design) if is_landscape else full_frame(design),), is_landscape)
        first = last


def _landscape_items(items: Sequence[GalleyItem]) -> frozenset[int]:
    """Return the indexes of the tables that are to stand on landscape pages, and of what leads to them."""
    found: set[int] = set()
    for index, item in enumerate(PRECEDENCE.between(items)):
        if isinstance(item, TableItem) and item.table.landscape:
            found.update(range(_first_led(items, index), index + 1))
    return frozenset(found)


def _first_led(items: Sequence[GalleyItem], table: int) -> int:
    """Return the first of a table's caption and of the headings right before it; no headline right after the masthead.

    The first page would have nothing but the masthead.
    """
    first = within = table
    while first and _leads(items[first - 1], items[first]):
        first -= 1
        if items[first].source.part in (Part.BLOCK, Part.CAPTION):
            within = first
    return within if first and items[first - 1].source.part in (Part.MASTHEAD, Part.CONTENTS) else first


def _leads(item: GalleyItem, following: GalleyItem) -> bool:
    """Tell whether an item is the caption of what follows, or a heading over it."""
    if not isinstance(item, TextItem) or item.source.part is Part.CONTENTS:
        return False
    return item.style.keep_with_next or is_of_same_block(item, following)


def _stand_across(items: Sequence[GalleyItem], column_width: float) -> list[bool]:
    """Tell of each item whether it stands across: by its style, with its object, or because it leads to one."""
    across = [True] * len(items)
    for index in PRECEDENCE.between(range(len(items) - 1, -1, -1)):
        item = items[index]
        match item:
            case TextItem():
                if item.source.part is Part.CAPTION:
                    across[index] = _object_is_wide(items, index, column_width)
                else:
                    across[index] = item.style.across or _leads_to_object(items, across, index)
            case FigureItem():
                across[index] = item.width > column_width
            case MatterItem() | TableItem() | PageBreakItem():
                across[index] = True
    return across


def _object_is_wide(items: Sequence[GalleyItem], caption: int, column_width: float) -> bool:
    """Tell whether the table or picture of a caption or credit stands across."""
    for step in (-1, 1):
        index = caption + step
        while 0 <= index < len(items) and is_of_same_block(items[caption], items[index]):
            item = items[index]
            if isinstance(item, FigureItem):
                return item.width > column_width
            index += step
    return True


def _leads_to_object(items: Sequence[GalleyItem], across: Sequence[bool], index: int) -> bool:
    """Tell whether a heading is followed by a table or picture that stands across: it must not stay in the columns."""
    item, following = items[index], items[index + 1] if index + 1 < len(items) else None
    if following is None or not (isinstance(item, TextItem) and item.style.keep_with_next and across[index + 1]):
        return False
    is_same_article = item.source.node_id == following.source.node_id
    return is_same_article and (belongs_to_object(following) or _is_block(following))


def _is_block(item: GalleyItem) -> bool:
    return isinstance(item, TextItem) and item.source.part is Part.BLOCK
