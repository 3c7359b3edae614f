"""Copies of nodes under new ids, so that a copy and its original can stand in one bulletin."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never, cast

from bulletin_editor.content.blocks import Block, Figure, PageBreak, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Department, Node, Section
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, Run


def duplicate(node: Node) -> Node:
    """Return the node with everything inside it under new ids; comments stay anchored to their text."""
    match node:
        case Section():
            inside = cast("tuple[Department | Article, ...]", tuple(duplicate(child) for child in node.children))
            return replace(node, id=new_id(), children=inside)
        case Department():
            return replace(node, id=new_id(), children=tuple(duplicate_article(child) for child in node.children))
        case Article():
            return duplicate_article(node)
        case _:
            assert_never(node)


def duplicate_article(article: Article) -> Article:
    """Return the article under new ids."""
    comment_ids = {comment.id: new_id() for comment in article.comments}
    return replace(
        article,
        id=new_id(),
        blocks=tuple(_duplicate_block(block, comment_ids) for block in article.blocks),
        comments=tuple(replace(comment, id=comment_ids[comment.id]) for comment in article.comments),
    )


def _duplicate_block(block: Block, comment_ids: dict[str, str]) -> Block:
    match block:
        case Paragraph():
            return replace(block, id=new_id(), inlines=_duplicate_inlines(block.inlines, comment_ids))
        case Table():
            rows = tuple(
                replace(
                    row,
                    cells=tuple(
                        replace(cell, inlines=_duplicate_inlines(cell.inlines, comment_ids)) for cell in row.cells
                    ),
                )
                for row in block.rows
            )
            return replace(block, id=new_id(), rows=rows)
        case Figure() | PageBreak():
            return replace(block, id=new_id())
        case _:
            assert_never(block)


def _duplicate_inlines(inlines: Inlines, comment_ids: dict[str, str]) -> Inlines:
    return tuple(_duplicate_inline(inline, comment_ids) for inline in inlines)


def _duplicate_inline(inline: Inline, comment_ids: dict[str, str]) -> Inline:
    match inline:
        case Run():
            if not inline.marks.comments:
                return inline
            comments = tuple(comment_ids.get(comment, comment) for comment in inline.marks.comments)
            return replace(inline, marks=replace(inline.marks, comments=comments))
        case Footnote():
            return replace(inline, id=new_id())
        case LineBreak():
            return inline
        case _:
            assert_never(inline)
