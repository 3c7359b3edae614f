"""The blocks of an article as Markdown, a piece each.

What Markdown has no sign for (a role, an alignment, spans, widths, a picture's credit) stands in attributes, as
Python-Markdown and kramdown write them: on the line after a block, or at the end of a heading, list item or cell. The
readers take a block back from exactly this.
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
    Row,
    Table,
)
from bulletin_editor.content.bulletin import Assets
from bulletin_editor.templates.template import Template
from bulletin_editor.writers.markdown.inline_text import as_line, escaped, inline_text
from bulletin_editor.writers.printed import Printed, is_printed

PAGE_BREAK = '<div style="page-break-before: always"></div>'
_DEEPEST_HEADING = 6
_COLUMN_SIGNS = {None: "---", Alignment.LEFT: ":---", Alignment.CENTRE: ":---:", Alignment.RIGHT: "---:"}


def attributes(*parts: str) -> str:
    """Return an attribute list of the parts that are not empty; nothing without any."""
    filled = [part for part in parts if part]
    return f"{{: {' '.join(filled)}}}" if filled else ""


def with_attributes(text: str, *parts: str) -> str:
    """Return a block with its attributes on the line after it; an empty block is its attributes alone."""
    listed = attributes(*parts)
    return f"{text}\n{listed}" if text and listed else text or listed


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

    template: Template
    printed: Printed
    pictures: Pictures
    note_labels: Mapping[str, str]
    headline_level: int

    def pieces(self, blocks: Sequence[Block]) -> Iterator[str]:
        """Yield the pieces of text to be parted by blank lines."""
        items: list[Paragraph] = []
        before: Block | None = None
        for block in blocks:
            if not is_printed(block):
                continue
            if isinstance(block, Paragraph) and _is_list_item(block):
                items.append(block)
            else:
                yield from self._list(items)
                items = []
                yield from self._block(block, before)
            before = block
        yield from self._list(items)

    def _block(self, block: Block, before: Block | None) -> Iterator[str]:
        match block:
            case Paragraph():
                yield self._paragraph(block, before)
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)
            case PageBreak():
                yield PAGE_BREAK
            case _:
                assert_never(block)

    def _text(self, paragraph: Paragraph) -> str:
        return inline_text(paragraph.inlines, self.note_labels)

    def _paragraph(self, paragraph: Paragraph, before: Block | None) -> str:
        level = paragraph.role.heading_level
        alignment = _alignment(paragraph.alignment)
        if level is not None:
            return self._heading(paragraph, level, alignment)
        label = self._label(paragraph, before)
        named = f'label="{label}"' if label else ""
        text = as_line(escaped(label) + self._text(paragraph))
        if paragraph.role is Role.QUOTATION and text:
            return with_attributes(f"> {text}", alignment, named)
        role = "" if paragraph.role is Role.BODY and text else f".{paragraph.role}"
        return with_attributes(text, role, alignment, named)

    def _label(self, paragraph: Paragraph, before: Block | None) -> str:
        same = isinstance(before, Paragraph) and before.role is paragraph.role
        return "" if same else self.template.style(paragraph.role).label

    def _heading(self, paragraph: Paragraph, level: int, alignment: str) -> str:
        hashes = "#" * min(self.headline_level + level, _DEEPEST_HEADING)
        item = paragraph.list_item
        numbered = item is not None and item.kind is ListKind.NUMBER
        sign = self.printed.signs.get(paragraph.id, "") if numbered else ""
        text = (escaped(sign) + self._text(paragraph)).strip(" \t")
        role = f".{paragraph.role}" if self.headline_level + level > _DEEPEST_HEADING else ""
        listed = attributes(role, alignment, f'sign="{sign}"' if sign else "")
        return " ".join(part for part in (hashes, text, listed) if part)

    def _list(self, items: Sequence[Paragraph]) -> Iterator[str]:
        """Yield a run of list paragraphs; an item is at most one level deeper than the one before it."""
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
            sign = f"{counts[depth]}." if item.kind is ListKind.NUMBER else "-"
            role = "" if paragraph.role is Role.BODY else f".{paragraph.role}"
            listed = attributes(role, _alignment(paragraph.alignment))
            text = as_line(self._text(paragraph))
            lines.append("    " * depth + " ".join(part for part in (sign, text, listed) if part))
        if lines:
            yield "\n".join(lines)

    def _figure(self, figure: Figure) -> Iterator[str]:
        caption, credit = escaped(figure.caption).strip(), escaped(figure.credit).strip()
        alternative = escaped(figure.alternative_text).strip() or caption
        image = f"![{alternative}][{self.pictures.name(figure.asset)}]"
        yield with_attributes(image, f'width="{_percent(figure.width)}"')
        if caption:
            yield with_attributes(as_line(caption), ".figure-caption")
        if credit:
            yield with_attributes(as_line(credit), ".credit")

    def _table(self, table: Table) -> Iterator[str]:
        caption = as_line(inline_text(table.caption, {}))
        if caption:
            yield with_attributes(caption, ".table-caption")
        body = table.rows[table.header_rows :]
        columns = [_column_alignment(body, column) for column in range(len(table.column_widths))]
        lines = [self._row(row, [None] * len(columns)) for row in table.rows[: table.header_rows]]
        lines.append(f"| {' | '.join(_COLUMN_SIGNS[alignment] for alignment in columns)} |")
        lines += [self._row(row, columns) for row in body]
        shares = " ".join(_percent(width) for width in table.column_widths)
        yield with_attributes("\n".join(lines), ".landscape" if table.landscape else "", f'widths="{shares}"')

    def _row(self, row: Row, columns: Sequence[Alignment | None]) -> str:
        cells = (
            self._cell(cell, columns[index] if index < len(columns) else None) for index, cell in enumerate(row.cells)
        )
        return f"| {' | '.join(cells)} |" if row.cells else "|"

    def _cell(self, cell: Cell, usual: Alignment | None) -> str:
        text = inline_text(cell.inlines, self.note_labels).strip(" \t").replace("|", "&#124;")
        if text and not text.strip("-:"):
            text = f"\\{text}"
        listed = attributes(
            _alignment(cell.alignment) if cell.alignment is not usual else "",
            f'colspan="{cell.column_span}"' if cell.column_span > 1 else "",
            f'rowspan="{cell.row_span}"' if cell.row_span > 1 else "",
        )
        return " ".join(part for part in (text, listed) if part)


def _is_list_item(paragraph: Paragraph) -> bool:
    return paragraph.list_item is not None and paragraph.role.heading_level is None


def _alignment(alignment: Alignment | None) -> str:
    return f'align="{alignment}"' if alignment else ""


def _column_alignment(rows: Sequence[Row], column: int) -> Alignment | None:
    """Return the alignment that the cells at a place in all these rows share, if Markdown has a sign for it."""
    found = {row.cells[column].alignment if column < len(row.cells) else None for row in rows}
    alignment = found.pop() if len(found) == 1 else None
    return alignment if alignment in _COLUMN_SIGNS else None


def _percent(share: float) -> str:
    return f"{share * 100:.6g}%"
