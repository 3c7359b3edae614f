"""Comments of a draft whose place did not come in: on a masthead, on contents, on a paragraph that became another's.

They are about the first article as a whole then, so that nobody's remark is lost.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import assert_never

from bulletin_editor.content.bulletin import Article, Comment, Department, Node, Section
from bulletin_editor.content.outline import articles_in


def with_loose_comments(nodes: tuple[Node, ...], comments: Mapping[str, Comment]) -> tuple[Node, ...]:
    """Return the nodes with every comment of the draft in one of them."""
    if not comments:
        return nodes
    placed = {comment.id for article in articles_in(nodes) for comment in article.comments}
    loose = tuple(comment for comment in comments.values() if comment.id not in placed)
    first = next(articles_in(nodes), None)
    if first is None or not loose:
        return nodes
    changed = replace(first, comments=(*loose, *first.comments))
    return tuple(_with(node, changed) for node in nodes)


def _with(node: Node, changed: Article) -> Node:
    """Return a node with an article in the place of that of its id."""
    match node:
        case Article():
            return changed if node.id == changed.id else node
        case Department():
            articles = tuple(changed if child.id == changed.id else child for child in node.children)
            return node if articles == node.children else replace(node, children=articles)
        case Section():
            inside = tuple(_with(child, changed) for child in node.children)
            return replace(node, children=tuple(child for child in inside if not isinstance(child, Section)))
        case _:
            assert_never(node)
