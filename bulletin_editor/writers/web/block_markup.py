"""The blocks of an article as HTML: headings, paragraphs, lists, tables and figures."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import assert_never

from bulletin_editor.content.blocks import (
    Block,
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
from bulletin_editor.layout.outline_depths import OutlineDepths
from bulletin_editor.writers.printed import Printed, is_printed
from bulletin_editor.writers.web.compact_grid import CompactGrid, compact_grid
from bulletin_editor.writers.web.dress import Dress
from bulletin_editor.writers.web.escaping import anchor, escaped
from bulletin_editor.writers.web.inline_markup import inline_markup

_WRAPPERS = {Role.QUOTATION: ("blockquote", "blockquote", ""), Role.EDITORS_NOTE: ("div", "note-box", ' role="note"')}
"""What stands around neighbouring paragraphs of a role: tag, name and what it means."""
_DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class BlockWriter:
    """Writes the blocks of one article, whose own headline is a heading of `headline_level`."""

    printed: Printed
    assets: Assets
    dress: Dress
    headline_level: int

    def markup(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the markup of the blocks in order; lists and quotations gather what belongs to them."""
        depths = OutlineDepths()
        shown = [block for block in blocks if is_printed(block)]
        for wrapper, group in groupby(shown, self._wrapper):
            if wrapper == _LIST:
                yield self._list([block for block in group if isinstance(block, Paragraph)])
                continue
            tag, name, semantic = _WRAPPERS[wrapper] if isinstance(wrapper, Role) else ("", "", "")
            yield self.dress.start(tag, name, semantic=semantic) if tag else ""
            for block in group:
                yield self._block(block, depths)
            yield self.dress.end(tag) if tag else ""

    def _wrapper(self, block: Block) -> Role | str:
        """Return what a block shares a wrapper with: its role, being in a list, or nothing."""
        if not isinstance(block, Paragraph):
            return ""
        if self._is_list_item(block):
            return _LIST
        return block.role if block.role in _WRAPPERS else ""

    def _is_list_item(self, paragraph: Paragraph) -> bool:
        return paragraph.list_item is not None and not _is_heading(paragraph) and self.dress.has_real_lists

    def _block(self, block: Block, depths: OutlineDepths) -> str:
        match block:
            case Paragraph():
                return self._paragraph(block, depths)
            case Table():
                return self._table(block)
            case Figure():
                return self._figure(block)
            case PageBreak():
                return self.dress.element("div", "page-break", "")
            case _:
                assert_never(block)

    def _paragraph(self, paragraph: Paragraph, depths: OutlineDepths) -> str:
        tag, name = "p", paragraph.role.value
        text, declared = self._text(paragraph), paragraph.role.heading_level
        if declared is not None and _says_something(text):
            tag = f"h{min(self.headline_level + depths.next(declared), _DEEPEST_HEADING)}"
        elif declared is None and paragraph.list_item is not None:
            name = f"item-{paragraph.list_item.level + 1}"
        return self.dress.element(tag, name, text, align=paragraph.alignment)

    def _text(self, paragraph: Paragraph) -> str:
        text = inline_markup(paragraph.inlines, self.printed.note_numbers, self.dress)
        label = self.printed.labels.get(paragraph.id, "")
        sign = "" if self._is_list_item(paragraph) else self.printed.signs.get(paragraph.id, "")
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
                parts.append(self.dress.start(tag, f"level-{level + 1}"))
                open_lists.append((level, tag))
            parts.append(self.dress.start("li", align=paragraph.alignment) + self._text(paragraph))
        parts += [f"</li></{tag}>" for _, tag in reversed(open_lists)]
        return "".join(parts)

    def _table(self, table: Table) -> str:
        dress, grid = self.dress, compact_grid(table)
        caption = inline_markup(table.caption, self.printed.note_numbers, dress)
        number = dress.number(self.printed.caption_signs.get(table.id, ""))
        columns = "".join(f'<col style="width:{_percent(share)}">' for share in grid.column_shares)
        rows = [f"<tr>{''.join(self._cell(cell, grid) for cell in row)}</tr>" for row in grid.rows]
        named = f' role="group" aria-labelledby="{anchor("caption", table.id)}"' if caption else ""
        identity = dress.identity("caption", table.id)
        turned = " data-landscape" if table.landscape else ""
        head = 0 if grid.head_reaches_body else grid.header_rows
        caption = f"{dress.start('caption', semantic=identity + number.before)}{number.after}{caption}</caption>"
        return "".join(
            (
                dress.start("div", "table", semantic=f' tabindex="0"{named}'),
                dress.start("table", semantic=turned, style=f"width:{_percent(min(sum(table.column_widths), 1.0))}"),
                caption if table.caption else "",
                f"<colgroup>{columns}</colgroup>",
                f"<thead>{''.join(rows[:head])}</thead>" if head else "",
                f"<tbody>{''.join(rows[head:])}</tbody>" if rows[head:] else "",
                f"</table>{dress.end('div')}",
            )
        )

    def _cell(self, placed: GridCell, grid: CompactGrid) -> str:
        cell = placed.cell
        text = inline_markup(cell.inlines, self.printed.note_numbers, self.dress)
        spans = (f' colspan="{placed.column_span}"' if placed.column_span > 1 else "") + (
            f' rowspan="{placed.row_span}"' if placed.row_span > 1 else ""
        )
        tag, name, scope = _cell_kind(placed, grid) if _says_something(text) else ("td", "", "")
        scope = f' scope="{scope}"' if scope else ""
        start = self.dress.start(tag, name, align=cell.alignment, needed=scope + spans)
        return f"{start}{text}</{tag}>"

    def _figure(self, figure: Figure) -> str:
        dress, asset = self.dress, self.assets[figure.asset]
        data = base64.b64encode(asset.data).decode("ascii")
        alternative = escaped(figure.alternative_text or figure.caption)
        number = dress.number(self.printed.caption_signs.get(figure.id, ""))
        caption = f"<span{number.before}>{number.after}{escaped(figure.caption)}</span>" if figure.caption else ""
        credit = dress.element("small", "", escaped(figure.credit)) if figure.credit else ""
        legend = dress.element("figcaption", "", caption + credit) if caption or credit else ""
        width, height = dress.picture_size(figure.width, asset.width, asset.height)
        image = dress.start(
            "img",
            needed=f' src="data:{escaped(asset.media_type)};base64,{data}" alt="{alternative}" '
            f'width="{width}" height="{height}"',
            style=f"width:{_percent(figure.width)}",
        )
        return dress.element("figure", "", dress.picture(image) + legend)


_LIST = "list"


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.role.heading_level is not None


def _says_something(markup: str) -> bool:
    """Tell whether markup is more than line breaks: an empty heading would be announced and lead nowhere."""
    return bool(markup.replace("<br>", "").strip())


def _list_tag(item: ListItem) -> str:
    return "ol" if item.kind is ListKind.NUMBER else "ul"


def _other(tag: str) -> str:
    return "ul" if tag == "ol" else "ol"


def _cell_kind(placed: GridCell, grid: CompactGrid) -> tuple[str, str, str]:
    """Return a cell's tag, name and scope. In a table without header rows the first column names the rows."""
    if placed.row < grid.header_rows:
        return "th", "", "colgroup" if placed.column_span > 1 else "col"
    if grid.header_rows == 0 and placed.column == 0:
        return "th", "row-name", "rowgroup" if placed.row_span > 1 else "row"
    return "td", "", ""


def _percent(share: float) -> str:
    return f"{share * 100:.4g}%"
