"""Blocks as HTML for other programs to paste. A fragment without looks; whole documents are the writers' work."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from html import escape
from typing import assert_never

from bulletin_editor.content.blocks import Block, Figure, ListKind, PageBreak, Paragraph, Role, Table
from bulletin_editor.content.bulletin import Assets
from bulletin_editor.content.inlines import Footnote, Inlines, LineBreak, Marks, Run, Script, is_deleted
from bulletin_editor.editing.stretches import Blocks

_TAGS = {
    Role.HEADING_1: "h2",
    Role.HEADING_2: "h3",
    Role.HEADING_3: "h4",
    Role.HEADING_4: "h5",
    Role.QUOTATION: "blockquote",
}
_SCRIPT_TAGS = {Script.SUPERSCRIPT: "sup", Script.SUBSCRIPT: "sub"}


def blocks_html(blocks: Blocks, assets: Assets) -> str:
    """Return blocks as HTML; a single paragraph of body is inline, so that it joins the text it is pasted into."""
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and blocks[0].role is Role.BODY:
        return _inlines(blocks[0].inlines)
    return "".join(_write(blocks, assets))


def _write(blocks: Blocks, assets: Assets) -> Iterator[str]:
    open_lists: list[str] = []
    for block in blocks:
        item = block.list_item if isinstance(block, Paragraph) and block.role.heading_level is None else None
        depth = item.level + 1 if item else 0
        tag = "ol" if item and item.kind is ListKind.NUMBER else "ul"
        while len(open_lists) > depth or (item and len(open_lists) == depth and open_lists[-1] != tag):
            yield f"</{open_lists.pop()}>"
        while len(open_lists) < depth:
            open_lists.append(tag)
            yield f"<{tag}>"
        yield _block(block, assets)
    yield from (f"</{tag}>" for tag in reversed(open_lists))


def _block(block: Block, assets: Assets) -> str:
    match block:
        case Paragraph():
            listed = block.list_item is not None and block.role.heading_level is None
            tag = "li" if listed else _TAGS.get(block.role, "p")
            style = f' style="text-align:{_css(block.alignment.value)}"' if block.alignment else ""
            return f"<{tag}{style}>{_inlines(block.inlines)}</{tag}>"
        case Table():
            return _table(block)
        case Figure():
            return _figure(block, assets)
        case PageBreak():
            return '<div style="break-after:page"></div>'
        case _:
            assert_never(block)


def _css(alignment: str) -> str:
    return {"centre": "center", "justified": "justify"}.get(alignment, alignment)


def _table(table: Table) -> str:
    rows = []
    for index, row in enumerate(table.rows):
        tag = "th" if index < table.header_rows else "td"
        cells = "".join(
            f'<{tag} colspan="{cell.column_span}" rowspan="{cell.row_span}">{_inlines(cell.inlines)}</{tag}>'
            for cell in row.cells
        )
        rows.append(f"<tr>{cells}</tr>")
    caption = f"<caption>{_inlines(table.caption)}</caption>" if table.caption else ""
    return f'<table border="1">{caption}{"".join(rows)}</table>'


def _figure(figure: Figure, assets: Assets) -> str:
    asset = assets.get(figure.asset)
    source = f"data:{asset.media_type};base64,{base64.b64encode(asset.data).decode()}" if asset else ""
    caption = "".join(f"<figcaption>{escape(text)}</figcaption>" for text in (figure.caption, figure.credit) if text)
    return f'<figure><img src="{escape(source)}" alt="{escape(figure.alternative_text)}">{caption}</figure>'


def _inlines(inlines: Inlines) -> str:
    return "".join(_inline(inline) for inline in inlines if not is_deleted(inline))


def _inline(inline: Run | LineBreak | Footnote) -> str:
    match inline:
        case Run():
            return _marked(escape(inline.text), inline.marks)
        case LineBreak():
            return "<br>"
        case Footnote():
            return f"<small>（{_inlines(inline.inlines)}）</small>"
        case _:
            assert_never(inline)


def _marked(text: str, marks: Marks) -> str:
    for tag, wanted in (("b", marks.bold), ("i", marks.italic), ("u", marks.underline), ("s", marks.strike)):
        if wanted:
            text = f"<{tag}>{text}</{tag}>"
    if marks.script is not Script.NORMAL:
        tag = _SCRIPT_TAGS[marks.script]
        text = f"<{tag}>{text}</{tag}>"
    return f'<a href="{escape(marks.link)}">{text}</a>' if marks.link else text
