"""Sections and departments of one title made one, as drafts of several files need it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin_editor.content.bulletin import Article, Department, Node, Section


def merged_nodes(nodes: Sequence[Node]) -> tuple[tuple[Node, ...], dict[str, str]]:
    """Return the nodes with equal titles merged into the first of them, and the new ids of those that went into it."""
    renamed: dict[str, str] = {}
    merged = _merged_list(nodes, renamed)
    return tuple(_tidied(node, renamed) for node in merged), renamed


def _merged_list(nodes: Sequence[Node], renamed: dict[str, str]) -> list[Node]:
    result: list[Node] = []
    places: dict[tuple[type, str], int] = {}
    for node in nodes:
        if isinstance(node, Article) or not node.title:
            result.append(node)
            continue
        key = (type(node), "".join(node.title.split()))
        place = places.get(key)
        if place is None:
            places[key] = len(result)
            result.append(node)
            continue
        first = result[place]
        renamed[node.id] = first.id
        result[place] = _joined(first, node)
    return result


def _tidied(node: Node, renamed: dict[str, str]) -> Node:
    if not isinstance(node, Section):
        return node
    inside = _merged_list(node.children, renamed)
    return replace(node, children=tuple(child for child in inside if not isinstance(child, Section)))


def _joined(first: Node, second: Node) -> Node:
    """Return the first of two nodes of one kind with the children of both."""
    match first, second:
        case Section(), Section():
            return Section(first.id, first.title, first.children + second.children)
        case Department(), Department():
            return Department(first.id, first.title, first.children + second.children, first.colon)
        case _:
            return first
