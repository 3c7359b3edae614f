"""Finished pages as plain data for the painter: JSON values only, distances in points from the paper's corner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from typing import assert_never

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, Run
from bulletin_editor.layout.frames import ColumnRule, page_geometry
from bulletin_editor.layout.galley import FigureItem, MatterItem, Part, TableItem, TextItem
from bulletin_editor.layout.line_geometry import is_justified
from bulletin_editor.layout.look_data import Data, alignment_name, look_pieces, mark_look, rule_data, style_data
from bulletin_editor.layout.measuring import text_width
from bulletin_editor.layout.outline_depths import OutlineDepths
from bulletin_editor.layout.page_content import Page, Placed, PlacedFigure, PlacedMatter, PlacedTable, PlacedText
from bulletin_editor.layout.page_notes import (
    SEPARATOR_HEIGHT,
    SEPARATOR_THICKNESS,
    SEPARATOR_WIDTH,
    reference_places,
)
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.places import PagePlace
from bulletin_editor.layout.scripts import is_bullet, latin_class
from bulletin_editor.layout.set_items import Line, SetCell, SetTable, SetText
from bulletin_editor.layout.table_setting import CELL_MARGIN
from bulletin_editor.templates.citation import cited_authors, cited_date, cited_title
from bulletin_editor.templates.template import PageNumberForm, PageNumberPlace, Style, StyleName

PICTURE_FORMATS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/svg+xml": "svg",
}
"""Formats that are painted as they are, with the ending of their files; others are made PNG."""

_LIST_ITEM = "list item"
_NOTE = "note"
_SLACK = 0.5
"""What a line's room is widened by, so that rounding never breaks it again."""


def page_data(pages: Pages, chosen: Sequence[int], *, is_document: bool) -> Data:
    """Return the chosen pages (places from 0) with what the painter needs to know of the document.

    A document has all pages, links between them, and notes that those hear as notes to whom it is read.
    """
    painter = _PageData(pages, is_document=is_document)
    language, _, region = pages.template.language.partition("-")
    date = cited_date(pages.bulletin)
    return {
        "pages": [
            {
                "items": list(painter.page(pages.pages[number])),
                "width": pages.pages[number].geometry.width,
                "height": pages.pages[number].geometry.height,
            }
            for number in chosen
        ],
        "styles": painter.styles,
        "title": cited_title(pages.bulletin, pages.template) or pages.template.name,
        "author": cited_authors(pages.bulletin),
        "date": {"year": date.year, "month": date.month, "day": date.day},
        "lang": language,
        "region": region.lower() or None,
        "latin": latin_class(pages.template.language),
    }


def picture_name(item: FigureItem) -> str:
    """Return the name of a picture's file."""
    return f"{item.asset_key}.{PICTURE_FORMATS.get(item.asset.media_type, 'png')}"


class _PageData:
    """Gathers the styles in use while it writes page after page."""

    def __init__(self, pages: Pages, *, is_document: bool) -> None:
        self.styles: list[Data] = []
        self._pages = pages
        self._is_document = is_document
        self._style_numbers: dict[Style, int] = {}
        self._depths = OutlineDepths()

    def page(self, page: Page) -> Iterator[Data]:
        left, top = page.geometry.left, page.geometry.top
        for frame, content in groupby(page.content, key=lambda placed: placed.frame):
            items = (item for placed in content for item in self._placed(placed))
            for item in _with_lists(items):
                yield {**item, "x": item["x"] + left + frame.x, "y": item["y"] + top}
        if page.notes_top is not None:
            yield self._separator(page.notes_top, left, top)
        for rule in page.rules:
            yield self._column_rule(rule, left, top)
        if self._pages.carries_head(page):
            yield from (self._in_margin(data, page) for data in self._running_head(page))
        if self._pages.carries_number(page):
            yield self._in_margin(self._page_number(page), page)

    def _placed(self, placed: Placed) -> Iterator[Data]:
        """Yield what is painted of a placed item; `x` counts from its frame's left edge."""
        match placed:
            case PlacedText():
                yield from self._text(placed)
            case PlacedTable():
                yield self._table(placed)
            case PlacedFigure():
                yield self._picture(placed)
            case PlacedMatter():
                yield from self._matter(placed)
            case _:
                assert_never(placed)

    def _column_rule(self, column_rule: ColumnRule, left: float, top: float) -> Data:
        rule = self._pages.template.page.columns.rule
        assert rule is not None
        return rule_data(rule, left + column_rule.x, top + column_rule.y, height=column_rule.height)

    def _separator(self, y: float, left: float, top: float) -> Data:
        """Return the rule above the notes at the page's foot."""
        return {
            "kind": "rule",
            "artifact": True,
            "x": left,
            "y": top + y + (SEPARATOR_HEIGHT - SEPARATOR_THICKNESS) / 2,
            "width": SEPARATOR_WIDTH,
            "height": SEPARATOR_THICKNESS,
            "thickness": SEPARATOR_THICKNESS,
            "colour": self._pages.template.style(StyleName.NOTE).colour,
            "angle": 0,
        }

    def _style(self, style: Style) -> int:
        number = self._style_numbers.get(style)
        if number is None:
            number = self._style_numbers[style] = len(self.styles)
            self.styles.append(style_data(style))
        return number

    def _text(self, placed: PlacedText) -> Iterator[Data]:
        item, set_text = self._pages.galley.items[placed.index], self._pages.set_items[placed.index]
        assert isinstance(item, TextItem)
        assert isinstance(set_text, SetText)
        chosen = set_text.lines[placed.first : placed.last]
        x = min(line.indent for line in chosen)
        width = chosen[-1].indent + chosen[-1].room - x
        lines = [self._line(item, set_text, line, x) for line in chosen]
        if item.target and placed.last == len(set_text.broken):
            lines[-1]["pieces"] += self._leader_and_number(item, chosen[-1], placed.frame.width)
            width = placed.frame.width - x
        data = self._text_data(item, lines, x, placed.y, width)
        if item.style.outline_level is not None and placed.first == 0 and item.source.part is not Part.CONTENTS:
            data["level"] = self._depths.next(item.style.outline_level)
            data["title"] = self._pages.template.one_line(set_text.text.split("\n"))
        if item.list_level is not None:
            data["kind"] = _LIST_ITEM
        elif self._is_document and item.source.part is Part.NOTE and item.source.block_id:
            data["kind"] = _NOTE
        yield data
        if item.style.rule is not None and placed.last == len(set_text.broken):
            foot = placed.y + data["height"] + item.style.rule.thickness / 2
            yield rule_data(item.style.rule, 0.0, foot, width=placed.frame.width)

    def _text_data(self, item: TextItem, lines: list[Data], x: float, y: float, width: float) -> Data:
        return {
            "kind": "text",
            "artifact": False,
            "x": x,
            "y": y,
            "width": width + _SLACK,
            "height": len(lines) * item.style.line_pitch,
            "pitch": float(item.style.line_pitch),
            "style": self._style(item.style),
            "align": alignment_name(item.alignment),
            "level": None,
            "lines": lines,
        }

    def _line(self, item: TextItem, set_text: SetText, line: Line, x: float) -> Data:
        pieces: list[Data | str] = []
        spacing = float(item.style.letter_spacing)
        references = {place: note for note, place in reference_places(item, set_text)} if self._is_document else {}
        for span in set_text.spans:
            start, end = max(span.start, line.start), min(span.end, line.end)
            if start >= end:
                continue
            if span.start in references:
                place = self._pages.place_of(item.source.node_id, references[span.start])
                pieces.append({"text": set_text.text[start:end], **mark_look(span), **_leading_to(place)})
                continue
            if start < set_text.sign_end and item.source.part is Part.NOTE and item.source.block_id:
                sign = set_text.text[start : set_text.sign_end]
                pieces.append({"text": sign, **_leading_to(self._reference_to(item.source.block_id))})
                start = set_text.sign_end
            if set_text.hang is not None and start < set_text.sign_end <= end:
                before = text_width(set_text.text[:start], item.style, self._pages.template.language) if start else 0.0
                sign, room = set_text.text[start : set_text.sign_end], set_text.hang - line.indent - before
                pieces.append({"text": sign, "room": room, **mark_look(span), **_bullet_look(sign, item.style)})
                start = set_text.sign_end
            pieces += look_pieces(set_text.text[start:end], span, spacing)
        return {"indent": line.indent - x, "justify": is_justified(item, line), "pieces": pieces}

    def _leader_and_number(self, item: TextItem, line: Line, measure: float) -> list[Data | str]:
        """Return page number and leader; of the leader's signs as many as word processors print."""
        page = self._pages.page_of(item.target)
        if page is None:
            return []
        printed = str(self._pages.printed_number(page))
        number: Data = {"text": printed}
        sign, style, language = self._pages.template.contents.leader, item.style, self._pages.template.language
        room = measure - line.indent - line.width - text_width(printed, style, language)
        count = int(room / text_width(sign, style, language)) if sign else 0
        leader: Data = {
            "leader": sign * count,
            "spacing": room / count - text_width(sign, style, language) if count else 0,
        }
        place = self._pages.place_of(item.target, "")
        if self._is_document:
            number |= _leading_to(place)
        return [leader, number]

    def _reference_to(self, note: str) -> PagePlace | None:
        """Return where the text refers to a note; within tables, where the table stands."""
        return self._references.get(note) if self._is_document else None

    @cached_property
    def _references(self) -> Mapping[str, PagePlace | None]:
        pages = self._pages
        return {
            inline.id: pages.place_of(item.source.node_id, item.source.block_id, offset)
            for item in pages.galley.items
            if isinstance(item, TextItem) and item.source.part is Part.BLOCK
            for offset, inline in _with_offsets(item.inlines)
            if isinstance(inline, Footnote)
        }

    def _table(self, placed: PlacedTable) -> Data:
        item, table = self._pages.galley.items[placed.index], self._pages.set_items[placed.index]
        assert isinstance(item, TableItem)
        assert isinstance(table, SetTable)
        rule = self._pages.template.table_rule
        cells = list(self._cells(item, table, placed.rows))
        header_rows = sum(1 for row in placed.rows if row < table.header_rows)
        if any(cell["row"] < header_rows < cell["row"] + cell["rowspan"] for cell in cells):
            header_rows = 0  # a head that reaches into the body cannot be told from it
        heights = [table.row_heights[row] for row in placed.rows]
        return {
            "kind": "table",
            "artifact": False,
            "x": table.left,
            "y": placed.y + table.border / 2,
            "width": sum(table.column_widths) + _SLACK,
            "height": sum(heights),
            "columns": list(table.column_widths),
            "rows": heights,
            "inset": CELL_MARGIN,
            "stroke": float(rule.thickness),
            "colour": rule.colour,
            "header": [cell for cell in cells if cell["row"] < header_rows],
            "cells": [cell for cell in cells if cell["row"] >= header_rows],
        }

    def _cells(self, item: TableItem, table: SetTable, rows: tuple[int, ...]) -> Iterator[Data]:
        """Yield the cells of some rows; of one cut by the page the rest stands empty on the next."""
        places = {row: place for place, row in enumerate(rows)}
        for cell in table.cells:
            shown = [places[row] for row in range(cell.grid.row, cell.grid.row + cell.grid.row_span) if row in places]
            if shown:
                yield {
                    "row": shown[0],
                    "column": cell.grid.column,
                    "rowspan": len(shown),
                    "colspan": cell.grid.column_span,
                    "text": self._cell_text(item, cell) if cell.grid.row in places else None,
                }

    def _cell_text(self, item: TableItem, cell: SetCell) -> Data:
        style = item.header_style if cell.is_header else item.cell_style
        paragraph = TextItem(item.source, style, cell.grid.cell.inlines, cell.grid.cell.alignment or style.alignment)
        lines = [self._line(paragraph, cell.text, line, 0.0) for line in cell.text.lines]
        return self._text_data(paragraph, lines, 0.0, 0.0, 0.0)

    def _picture(self, placed: PlacedFigure) -> Data:
        item, page = self._pages.galley.items[placed.index], self._pages.template.page
        assert isinstance(item, FigureItem)
        return {
            "kind": "picture",
            "artifact": not item.alternative_text,
            "x": (placed.frame.width - item.width) / 2,
            "y": placed.y + (item.lines * page.line_pitch - item.height) / 2,
            "width": float(item.width),
            "height": float(item.height),
            "path": "/" + picture_name(item),
            "alt": item.alternative_text or None,
        }

    def _matter(self, placed: PlacedMatter) -> Iterator[Data]:
        height = placed.item.lines * self._pages.template.page.line_pitch
        yield from self._row(placed.item, 0.0, placed.y, placed.frame.width, height)
        if (rule := placed.item.rule) is not None:
            yield rule_data(rule, 0.0, placed.y + height - rule.thickness / 2, width=placed.frame.width)

    def _row(self, item: MatterItem, x: float, y: float, measure: float, height: float) -> Iterator[Data]:
        """Yield the texts of a row."""
        style = item.style
        em = style.em_pitch
        left, width = x + style.left_indent * em, measure - (style.left_indent + style.right_indent) * em
        texts = ((item.left, Alignment.LEFT), (item.centre, Alignment.CENTRE), (item.right, Alignment.RIGHT))
        for text, alignment in texts:
            if text:
                yield self._row_text(text, style, alignment, left, y, width, height)

    def _row_text(
        self, text: str, style: Style, alignment: Alignment, x: float, y: float, width: float, height: float
    ) -> Data:
        """Return one line of text in a row of its own height."""
        return {
            "kind": "text",
            "artifact": False,
            "x": x,
            "y": y,
            "width": width,
            "height": height,
            "pitch": height,
            "style": self._style(style),
            "align": alignment_name(alignment),
            "level": None,
            "lines": [{"indent": 0.0, "justify": False, "pieces": [text]}],
        }

    def _page_number(self, page: Page) -> Data:
        """Return the number as it stands on an upright page."""
        template, number = self._pages.template, page.number
        upright = page_geometry(template.page, is_odd=number % 2 == 1)
        design, style = template.page_numbers, template.style(StyleName.PAGE_NUMBER)
        printed = self._pages.printed_number(number)
        text = f"— {printed} —" if design.form is PageNumberForm.DASHES else str(printed)
        alignment = Alignment.CENTRE
        if design.place is PageNumberPlace.OUTSIDE:
            alignment = Alignment.RIGHT if number % 2 else Alignment.LEFT
        x = upright.left + style.left_indent * style.em_pitch
        width = upright.text_width - (style.left_indent + style.right_indent) * style.em_pitch
        y = upright.top + upright.text_height + design.distance
        return self._row_text(text, style, alignment, x, y, width, float(style.line_pitch))

    def _running_head(self, page: Page) -> Iterator[Data]:
        """Yield what is painted of the running head as it stands on an upright page."""
        item, template = self._pages.galley.running_head, self._pages.template
        assert item is not None
        upright = page_geometry(template.page, is_odd=page.number % 2 == 1)
        foot = upright.top - template.running_head.distance
        if item.rule is not None:
            foot -= item.rule.thickness
            yield rule_data(item.rule, upright.left, foot + item.rule.thickness / 2, width=upright.text_width)
        height = float(item.style.line_pitch)
        yield from self._row(item, upright.left, foot - height, upright.text_width, height)

    def _in_margin(self, data: Data, page: Page) -> Data:
        """Return what stands in a margin, for those who hear the page no part of it; turned on landscape pages."""
        data["artifact"] = True
        if not page.geometry.is_landscape:
            return data
        upright = page_geometry(self._pages.template.page, is_odd=page.number % 2 == 1)
        return {**data, "turned": True, "x": upright.height - data["y"] - data["height"], "y": data["x"]}


def _with_lists(items: Iterable[Data]) -> Iterator[Data]:
    """Gather entries of lists that follow each other as one list, with their places in it."""
    for is_list, group in groupby(items, key=lambda item: item["kind"] == _LIST_ITEM):
        if not is_list:
            yield from group
            continue
        entries = list(group)
        x, y = min(entry["x"] for entry in entries), entries[0]["y"]
        yield {
            "kind": "list",
            "artifact": False,
            "x": x,
            "y": y,
            "width": max(entry["x"] + entry["width"] for entry in entries) - x,
            "height": entries[-1]["y"] + entries[-1]["height"] - y,
            "entries": [{**entry, "kind": "text", "x": entry["x"] - x, "y": entry["y"] - y} for entry in entries],
        }


def _bullet_look(sign: str, style: Style) -> Data:
    """Return the faces of a bullet, the Latin one first; empty for other signs."""
    return {"faces": [*style.faces.latin, *style.faces.east_asian]} if is_bullet(sign) else {}


def _leading_to(place: PagePlace | None) -> Data:
    """Return the link to a place on the pages, if there is one."""
    return {} if place is None else {"place": {"page": place.page, "x": place.x, "y": place.y}}


def _with_offsets(inlines: Inlines) -> Iterator[tuple[int, Inline]]:
    offset = 0
    for inline in inlines:
        yield offset, inline
        offset += len(inline.text) if isinstance(inline, Run) else 1
