"""The blocks of an article as HTML: headings, paragraphs, lists, tables and figures."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from bulletin_editor.content.blocks import (
    Block,
    Cell,
    Figure,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    Role,
    Table,
)
from bulletin_editor.content.bulletin import Assets
from bulletin_editor.content.table_grid import GridCell
from bulletin_editor.writers.printed import Printed, is_printed
from bulletin_editor.writers.web.compact_grid import CompactGrid, compact_grid
from bulletin_editor.writers.web.inline_markup import anchor, escaped, inline_markup

_WRAPPERS = {Role.QUOTATION: ("<blockquote>", "</blockquote>"), Role.EDITORS_NOTE: ('<div role="note">', "</div>")}
"""What stands around neighbouring paragraphs of a role."""
_DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Writes the blocks of one article, whose own headline is a heading of `headline_level`."""

    printed: Printed
    assets: Assets
    headline_level: int

    def markup(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the markup of the blocks in order; lists and quotations gather what belongs to them."""
        open_levels: list[int] = []
        shown = [block for block in blocks if is_printed(block)]
        for wrapper, group in groupby(shown, _wrapper):
            if wrapper == _LIST:
                items = [block for block in group if isinstance(block, Paragraph)]
                yield self._list(items)
                continue
            before, after = _WRAPPERS[wrapper] if isinstance(wrapper, Role) else ("", "")
            yield before
            for block in group:
                yield self._block(block, open_levels)
            yield after

    def _block(self, block: Block, open_levels: list[int]) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block, open_levels)
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case PageBreak():
                return '<div class="page-break"></div>'
            case _:
                assert_never(block)

    def _paragraph(self, paragraph: Paragraph, open_levels: list[int]) -> str:
        tag = "p"
        text, declared = self._text(paragraph), paragraph.role.heading_level
        if declared is not None and _says_something(text):
            while open_levels and open_levels[-1] >= declared:
                open_levels.pop()
            open_levels.append(declared)
            tag = f"h{min(self.headline_level + len(open_levels), _DEEPEST_HEADING)}"
        classes = _classes(paragraph.role.value, paragraph)
        return f"<{tag}{classes}>{text}</{tag}>"

    def _text(self, paragraph: Paragraph) -> str:
        text = inline_markup(paragraph.inlines, self.printed.note_numbers)
        label = self.printed.labels.get(paragraph.id, "")
        sign = self.printed.signs.get(paragraph.id, "") if paragraph.list_item is None or _is_heading(paragraph) else ""
        before = f"<b>{escaped(label)}</b>" if label else ""
        return before + escaped(sign) + (text or "<br>")

    def _list(self, items: Sequence[Paragraph]) -> str:
        """Return neighbouring list paragraphs as nested lists; a deeper item stands inside the one before it."""
        parts: list[str] = []
        open_lists: list[tuple[int, str]] = []
        for paragraph in items:
            assert paragraph.list_item is not None
            level, tag = paragraph.list_item.level, _list_tag(paragraph.list_item)
            while open_lists and (open_lists[-1][0] > level or open_lists[-1] == (level, _other(tag))):
                parts.append(f"</li></{open_lists.pop()[1]}>")
            if open_lists and open_lists[-1][0] == level:
                parts.append("</li>")
            else:
                parts.append(f'<{tag} class="level-{level + 1}">')
                open_lists.append((level, tag))
            parts.append(f"<li{_classes('', paragraph)}>{self._text(paragraph)}")
        parts += [f"</li></{tag}>" for _, tag in reversed(open_lists)]
        return "".join(parts)

    def _table(self, table: Table) -> str:
        grid = compact_grid(table)
        caption = inline_markup(table.caption, self.printed.note_numbers)
        caption_id = anchor("caption", table.id)
        columns = "".join(f'<col style="width:{_percent(share)}">' for share in grid.column_shares)
        rows = [f"<tr>{''.join(self._cell(cell, grid) for cell in row)}</tr>" for row in grid.rows]
        named = f' role="group" aria-labelledby="{caption_id}"' if caption else ""
        head = 0 if grid.head_reaches_body else grid.header_rows
        return "".join(
            (
                f'<div class="table" tabindex="0"{named}>',
                f'<table style="width:{_percent(min(sum(table.column_widths), 1.0))}">',
                f'<caption id="{caption_id}"{self._caption_number(table.id)}>{caption}</caption>' if caption else "",
                f"<colgroup>{columns}</colgroup>",
                f"<thead>{''.join(rows[:head])}</thead>" if head else "",
                f"<tbody>{''.join(rows[head:])}</tbody>" if rows[head:] else "",
                "</table></div>",
            )
        )

    def _caption_number(self, block_id: str) -> str:
        """Return the attribute with a caption's number, which the stylesheet prints: it is no part of the text."""
        sign = self.printed.caption_signs.get(block_id, "")
        return f' data-number="{escaped(sign)}"' if sign else ""

    def _cell(self, placed: GridCell, grid: CompactGrid) -> str:
        cell = placed.cell
        text = inline_markup(cell.inlines, self.printed.note_numbers)
        spans = (f' colspan="{placed.column_span}"' if placed.column_span > 1 else "") + (
            f' rowspan="{placed.row_span}"' if placed.row_span > 1 else ""
        )
        is_header = placed.row < grid.header_rows and _says_something(text)
        scope = ("colgroup" if placed.column_span > 1 else "col") if is_header else ""
        tag, scope_attribute = ("th", f' scope="{scope}"') if is_header else ("td", "")
        return f"<{tag}{scope_attribute}{spans}{_classes('', cell)}>{text}</{tag}>"

    def _figure(self, figure: Figure) -> str:
        asset = self.assets[figure.asset]
        data = base64.b64encode(asset.data).decode("ascii")
        alternative = escaped(figure.alternative_text or figure.caption)
        number = self._caption_number(figure.id)
        caption = f"<span{number}>{escaped(figure.caption)}</span>" if figure.caption else ""
        credit = f"<small>{escaped(figure.credit)}</small>" if figure.credit else ""
        legend = f"<figcaption>{caption}{credit}</figcaption>" if caption or credit else ""
        return (
            f'<figure><img src="data:{escaped(asset.media_type)};base64,{data}" alt="{alternative}" '
            f'width="{asset.width}" height="{asset.height}" style="width:{_percent(figure.width)}">{legend}</figure>'
        )


_LIST = "list"


def _wrapper(block: Block) -> Role | str:
    """Return what a block shares a wrapper with: its role, being in a list, or nothing."""
    if not isinstance(block, Paragraph):
        return ""
    if block.list_item is not None and not _is_heading(block):
        return _LIST
    return block.role if block.role in _WRAPPERS else ""


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.role.heading_level is not None


def _says_something(markup: str) -> bool:
    """Tell whether markup is more than line breaks: an empty heading would be announced and lead nowhere."""
    return bool(markup.replace("<br>", "").strip())


def _list_tag(item: ListItem) -> str:
    return "ol" if item.kind is ListKind.NUMBER else "ul"


def _other(tag: str) -> str:
    return "ul" if tag == "ol" else "ol"


def _classes(role: str, aligned: Paragraph | Cell) -> str:
    names = [name for name in (role, f"align-{aligned.alignment}" if aligned.alignment else "") if name]
    return f' class="{" ".join(names)}"' if names else ""


def _percent(share: float) -> str:
    return f"{share * 100:.4g}%"
