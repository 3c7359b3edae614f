"""The exact heights of items and of the blank lines before them, in points."""

from __future__ import annotations

import math
from typing import assert_never

from bulletin_editor.layout.galley import FigureItem, Galley, GalleyItem, MatterItem, PageBreakItem, TableItem, TextItem
from bulletin_editor.layout.set_items import SetItem, SetTable, SetText
from bulletin_editor.templates.template import Page as PageDesign


def item_height(item: GalleyItem, set_item: SetItem, design: PageDesign) -> float:
    """Return the height of a whole item, without blank lines and repeated header rows."""
    match item:
        case TextItem():
            assert isinstance(set_item, SetText)
            return len(set_item.broken) * item.style.line_pitch + rule_height(item)
        case TableItem():
            assert isinstance(set_item, SetTable)
            return set_item.whole_height
        case FigureItem() | MatterItem():
            return item.lines * design.line_pitch
        case PageBreakItem():
            return 0.0
        case _:
            assert_never(item)


def rule_height(item: GalleyItem) -> float:
    """Return the thickness of the rule under an item; the blank lines after it are less by as much."""
    return float(item.style.rule.thickness) if isinstance(item, TextItem) and item.style.rule is not None else 0.0


def blank_height(galley: Galley, index: int, pitch: float) -> float:
    """Return the blank lines before an item in whole twips, as Word counts; never more, for a page may be full."""
    wanted = galley.blank_lines[index] * pitch
    if not wanted:
        return 0.0
    if index:
        wanted -= rule_height(galley.items[index - 1])
    return math.floor(max(0.0, wanted) * 20 + 0.01) / 20


def to_grid(height: float, pitch: float) -> float:
    """Return what is missing from a height to whole lines of the grid."""
    return math.ceil(height / pitch - 0.01) * pitch - height


def stays_whole(table: SetTable, design: PageDesign, *, is_landscape: bool) -> bool:
    """Tell whether a table is short enough to be kept on one page, at the price of white space before it."""
    return table.whole_height <= _page_height(design, is_landscape=is_landscape) / 2


def repeats_header(table: SetTable, design: PageDesign, *, is_landscape: bool) -> bool:
    """Tell whether header rows stand over each part of a table: where one page holds them with any row of its body."""
    count = table.header_rows
    body = range(count, len(table.row_heights))
    height = _page_height(design, is_landscape=is_landscape)
    return all(table.room_of((*range(count), row)) <= height for row in body)


def _page_height(design: PageDesign, *, is_landscape: bool) -> float:
    return (design.turned if is_landscape else design).grid_height
