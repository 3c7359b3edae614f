"""The blocks of an article as Markdown, a piece each; what Markdown cannot say stands as HTML.

Captions stand without their numbers, which are the template's and would be doubled when the file is imported again.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from bulletin_editor.content.blocks import (
    Alignment,
    Block,
    Cell,
    Figure,
    ListKind,
    PageBreak,
    Paragraph,
    Role,
    Table,
)
from bulletin_editor.content.bulletin import Assets
from bulletin_editor.content.inlines import Footnote, Inlines
from bulletin_editor.content.table_grid import grid_cells
from bulletin_editor.writers.markdown.inline_text import as_line, escaped, inline_text
from bulletin_editor.writers.printed import Printed, is_printed
from bulletin_editor.writers.web.dress import Dress
from bulletin_editor.writers.web.escaping import escaped as html_escaped
from bulletin_editor.writers.web.inline_markup import inline_markup

PAGE_BREAK = '<div style="page-break-before: always"></div>'
_DEEPEST_HEADING = 6
_HTML_ALIGNMENTS = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFIED: "justify",
}
_COLUMN_SIGNS = {Alignment.LEFT: ":---", Alignment.CENTRE: ":---:", Alignment.RIGHT: "---:"}


@dataclass(slots=True)
class Pictures:
    """The pictures that were named so far, for the list at the end of the file."""

    assets: Assets
    names: dict[str, str] = field(default_factory=dict)

    def name(self, asset: str) -> str:
        return self.names.setdefault(asset, f"picture-{len(self.names) + 1}")

    def definitions(self) -> Iterator[str]:
        """Yield what each name stands for, the picture itself as a `data:` address."""
        for key, name in self.names.items():
            asset = self.assets[key]
            yield f"[{name}]: data:{asset.media_type};base64,{base64.b64encode(asset.data).decode('ascii')}"


@dataclass(frozen=True, slots=True)
class BlockTexts:
    """Writes the blocks of one article, whose headings begin below `headline_level`."""

    printed: Printed
    pictures: Pictures
    note_labels: Mapping[str, str]
    headline_level: int

    def pieces(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the pieces of text to be parted by blank lines."""
        shown = [block for block in blocks if is_printed(block)]
        index = 0
        while index < len(shown):
            end = index + 1
            group = _group(shown[index])
            while group and end < len(shown) and _group(shown[end]) == group:
                end += 1
            yield from self._grouped(group, shown[index:end])
            index = end

    def _grouped(self, group: str, blocks: Sequence[Block]) -> Iterator[str]:
        paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
        if group == "list":
            yield self._list(paragraphs)
        elif group == "quotation":
            yield "\n>\n".join(f"> {self._text(paragraph)}" for paragraph in paragraphs)
        else:
            for block in blocks:
                yield from self._block(block)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph():
                yield self._paragraph(block)
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)
            case PageBreak():
                yield PAGE_BREAK
            case _:
                assert_never(block)

    def _text(self, paragraph: Paragraph) -> str:
        """Return a paragraph's line; typed signs and those of the template look the same."""
        sign = self.printed.signs.get(paragraph.id, "") if paragraph.role.heading_level else ""
        label = self.printed.labels.get(paragraph.id, "")
        return as_line(escaped(label + sign) + inline_text(paragraph.inlines, self.note_labels))

    def _paragraph(self, paragraph: Paragraph) -> str:
        text = self._text(paragraph)
        level = paragraph.role.heading_level
        if level is not None:
            return f"{'#' * min(self.headline_level + level, _DEEPEST_HEADING)} {_heading(text)}"
        alignment = paragraph.alignment or (Alignment.RIGHT if paragraph.role is Role.SIGN_OFF else None)
        if alignment is None:
            return text
        if _has_notes(paragraph.inlines):
            return f'<p align="{_HTML_ALIGNMENTS[alignment]}" markdown="1">{text}</p>'
        return f'<p align="{_HTML_ALIGNMENTS[alignment]}">{inline_markup(paragraph.inlines, {}, Dress())}</p>'

    def _list(self, items: Sequence[Paragraph]) -> str:
        """Return neighbouring list paragraphs; an item is at most one level deeper than the one before it."""
        lines: list[str] = []
        counts: list[int] = []
        kinds: list[ListKind] = []
        for paragraph in items:
            item = paragraph.list_item
            assert item is not None
            depth = min(item.level, len(counts))
            if depth < len(counts) and kinds[depth] is not item.kind:
                lines.append("")
                counts[depth] = 0
            del counts[depth + 1 :], kinds[depth:]
            counts += [0] * (depth + 1 - len(counts))
            kinds.append(item.kind)
            counts[depth] += 1
            sign = f"{counts[depth]}. " if item.kind is ListKind.NUMBER else "- "
            lines.append(f"{'    ' * depth}{sign}{self._text(paragraph)}")
        return "\n".join(lines)

    def _figure(self, figure: Figure) -> Iterator[str]:
        alternative = escaped(figure.alternative_text or figure.caption)
        yield f"![{alternative}][{self.pictures.name(figure.asset)}]"
        legend = "　".join(text for text in (figure.caption, figure.credit) if text)
        if legend:
            yield f'<p align="center">{html_escaped(legend)}</p>'

    def _table(self, table: Table) -> Iterator[str]:
        if not _is_simple(table):
            yield self._html_table(table)
            return
        rows = [f"| {' | '.join(self._pipe_cell(cell) for cell in row.cells)} |" for row in table.rows]
        signs = [_column_sign(table, column) for column in range(len(table.column_widths))]
        yield "\n".join((rows[0], f"| {' | '.join(signs)} |", *rows[1:]))

    def _pipe_cell(self, cell: Cell) -> str:
        return inline_text(cell.inlines, self.note_labels).replace("|", "&#124;")

    def _html_table(self, table: Table) -> str:
        """Return a table as HTML; where notes stand in it, Markdown goes on inside the tags."""
        inside = ' markdown="1"' if any(_has_notes(cell.inlines) for row in table.rows for cell in row.cells) else ""
        lines = [f"<table{inside}>"]
        if table.caption:
            lines.append(f"<caption>{inline_markup(table.caption, {}, Dress())}</caption>")
        placed = grid_cells(table)
        for index in range(len(table.rows)):
            is_head = index < table.header_rows
            lines += [f"<thead{inside}>"] if index == 0 and is_head else []
            lines += [f"<tbody{inside}>"] if index == table.header_rows else []
            cells = (
                self._html_cell(grid.cell, "th" if is_head else "td", inside) for grid in placed if grid.row == index
            )
            lines.append(f"<tr{inside}>{''.join(cells)}</tr>")
            lines += ["</thead>"] if index + 1 == table.header_rows else []
        return "\n".join([*lines, *(["</tbody>"] if table.header_rows < len(table.rows) else []), "</table>"])

    def _html_cell(self, cell: Cell, tag: str, inside: str) -> str:
        attributes = f' colspan="{cell.column_span}"' if cell.column_span > 1 else ""
        attributes += f' rowspan="{cell.row_span}"' if cell.row_span > 1 else ""
        attributes += f' align="{_HTML_ALIGNMENTS[cell.alignment]}"' if cell.alignment else ""
        if inside:
            return f'<{tag}{attributes} markdown="span">{inline_text(cell.inlines, self.note_labels)}</{tag}>'
        return f"<{tag}{attributes}>{inline_markup(cell.inlines, {}, Dress())}</{tag}>"


def _group(block: Block) -> str:
    """Return what neighbouring blocks share: a list, a quotation, or nothing."""
    if not isinstance(block, Paragraph) or block.role.heading_level is not None:
        return ""
    if block.list_item is not None:
        return "list"
    return "quotation" if block.role is Role.QUOTATION else ""


def _heading(text: str) -> str:
    """Return a heading's text, whose last signs would be taken for its end."""
    return text[:-1] + "\\#" if text.endswith("#") else text


def _is_simple(table: Table) -> bool:
    """Tell whether Markdown can say a table: one header row, no caption and no spans."""
    return (
        table.header_rows == 1
        and not table.caption
        and all(cell.column_span == cell.row_span == 1 for row in table.rows for cell in row.cells)
    )


def _column_sign(table: Table, column: int) -> str:
    """Return the sign for the alignment that all cells below the header share."""
    found = {row.cells[column].alignment for row in table.rows[1:]}
    alignment = found.pop() if len(found) == 1 else None
    return _COLUMN_SIGNS.get(alignment, "---") if alignment else "---"


def _has_notes(inlines: Inlines) -> bool:
    return any(isinstance(inline, Footnote) for inline in inlines)
