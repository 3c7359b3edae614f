"""Tracked changes accepted: what was inserted is text, what was deleted is gone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bulletin_editor.content.block_texts import texts_of, with_texts
from bulletin_editor.content.blocks import Block, Paragraph
from bulletin_editor.content.bulletin import Article, Department, Node, Section
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, Run, is_deleted
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.content.outline import articles_in


def has_revisions(nodes: Iterable[Node]) -> bool:
    """Tell whether any text below the nodes carries a tracked change."""
    return any(
        isinstance(inline, Run) and inline.marks.revision is not None
        for article in articles_in(nodes)
        for block in article.blocks
        for inlines in texts_of(block)
        for inline in inlines
    )


def with_revisions_accepted(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return the nodes with all tracked changes accepted; a paragraph of which nothing is left goes."""
    return tuple(_accepted_node(node) for node in nodes)


def _accepted_node(node: Node) -> Node:
    match node:
        case Article():
            blocks = tuple(made for block in node.blocks if (made := _accepted_block(block)) is not None)
            same = len(blocks) == len(node.blocks) and all(a is b for a, b in zip(blocks, node.blocks, strict=True))
            return node if same else replace(node, blocks=blocks)
        case Department():
            return replace(node, children=tuple(_accepted_article(child) for child in node.children))
        case Section():
            children = (_accepted_node(child) for child in node.children)
            return replace(node, children=tuple(child for child in children if not isinstance(child, Section)))


def _accepted_article(article: Article) -> Article:
    accepted = _accepted_node(article)
    return accepted if isinstance(accepted, Article) else article


def _accepted_block(block: Block) -> Block | None:
    accepted = with_texts(block, accepted_inlines)
    is_gone = accepted is not block and isinstance(accepted, Paragraph) and not accepted.inlines
    return None if is_gone else accepted


def accepted_inlines(inlines: Inlines) -> Inlines:
    """Return the inlines without deleted text and without the marks of changes; the same ones where there are none."""
    accepted = normalised_inlines(_accepted(inline) for inline in inlines if not is_deleted(inline))
    return inlines if accepted == inlines else accepted


def _accepted(inline: Inline) -> Inline:
    if isinstance(inline, Footnote):
        inside = tuple(one for one in accepted_inlines(inline.inlines) if not isinstance(one, Footnote))
        return inline if inside == inline.inlines else replace(inline, inlines=inside)
    if isinstance(inline, Run) and inline.marks.revision is not None:
        return replace(inline, marks=replace(inline.marks, revision=None))
    return inline
