"""Copies of nodes under new ids, so that a copy and its original can stand in one bulletin."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never, cast

from bulletin_editor.content.block_texts import with_texts
from bulletin_editor.content.blocks import Block
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
        comments=tuple(
            replace(comment, id=comment_ids[comment.id], reply_to=comment_ids.get(comment.reply_to, ""))
            for comment in article.comments
        ),
    )


def _duplicate_block(block: Block, comment_ids: dict[str, str]) -> Block:
    return replace(with_texts(block, lambda text: _duplicate_inlines(text, comment_ids)), id=new_id())


def _duplicate_inlines(inlines: Inlines, comment_ids: dict[str, str]) -> Inlines:
    return tuple(_duplicate_inline(inline, comment_ids) for inline in inlines)


def _duplicate_inline(inline: Inline, comment_ids: dict[str, str]) -> Inline:
    match inline:
        case Run():
            return _duplicate_run(inline, comment_ids)
        case Footnote():
            inside = (i if isinstance(i, LineBreak) else _duplicate_run(i, comment_ids) for i in inline.inlines)
            return Footnote(new_id(), tuple(inside))
        case LineBreak():
            return inline
        case _:
            assert_never(inline)


def _duplicate_run(run: Run, comment_ids: dict[str, str]) -> Run:
    if not run.marks.comments:
        return run
    comments = tuple(comment_ids.get(comment, comment) for comment in run.marks.comments)
    return replace(run, marks=replace(run.marks, comments=comments))
