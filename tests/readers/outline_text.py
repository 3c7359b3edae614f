"""An outline written as lines, so that drafts and what should become of them can be read side by side.

`S` section, `D` department, `K` kicker, `H` headline (lines parted by ` / `), `U` subhead, `B` byline, `1` to `4`
headings, `E` editor's note, `F` flush line, `G` sign-off, `T` table, `I` figure, `-` list items, `P n` paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bulletin_editor.content.blocks import Block, Figure, Paragraph, Role, Table
from bulletin_editor.content.bulletin import Article, Node, Section
from bulletin_editor.content.inlines import plain_text

_LETTERS = {Role.EDITORS_NOTE: "E", Role.FLUSH: "F", Role.SIGN_OFF: "G", Role.QUOTATION: "Q"}


def outline_text(nodes: Sequence[Node]) -> list[str]:
    return list(_lines(nodes))


def _lines(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, Article):
            yield from _article_lines(node)
        else:
            yield f"{'S' if isinstance(node, Section) else 'D'} {node.title}"
            yield from _lines(node.children)


def _article_lines(article: Article) -> Iterator[str]:
    if article.kicker:
        yield f"K {article.kicker}"
    yield f"H {' / '.join(article.headline)}".strip()
    if article.subhead:
        yield f"U {article.subhead}"
    if article.byline:
        yield f"B {article.byline}"
    paragraphs = 0
    for block in article.blocks:
        shown = _block_line(block)
        if shown is None:
            paragraphs += 1
            continue
        if paragraphs:
            yield f"P {paragraphs}"
        paragraphs = 0
        yield shown
    if paragraphs:
        yield f"P {paragraphs}"


def _block_line(block: Block) -> str | None:
    if isinstance(block, Table):
        return f"T {len(block.rows)}x{len(block.column_widths)} {plain_text(block.caption)}".rstrip()
    if isinstance(block, Figure):
        return f"I {block.caption}".rstrip()
    assert isinstance(block, Paragraph)
    if block.role.heading_level is not None:
        return f"{block.role.heading_level} {plain_text(block.inlines)}"
    if block.role in _LETTERS:
        return f"{_LETTERS[block.role]} {plain_text(block.inlines)}"
    return f"- {plain_text(block.inlines)}" if block.list_item is not None else None
