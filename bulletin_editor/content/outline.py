"""Finding and replacing nodes in the outline, sharing everything that stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import cast

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.errors import EditError

ROOT = "outline"
"""The parent of what stands at the top of the outline."""

POOL = "pool"
"""The parent of articles not yet placed."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a node stands: the id of its parent (or `ROOT` or `POOL`) and its index there."""

    parent: str
    index: int


def children_of(node: Node) -> tuple[Node, ...]:
    """Return the nodes directly inside; an article has none."""
    return () if isinstance(node, Article) else node.children


def walk(bulletin: Bulletin) -> Iterator[tuple[Node, Place]]:
    """Yield every node of the outline in reading order, then those of the pool, each with its place."""

    def descend(nodes: tuple[Node, ...], parent: str) -> Iterator[tuple[Node, Place]]:
        for index, node in enumerate(nodes):
            yield node, Place(parent, index)
            if not isinstance(node, Article):
                yield from descend(node.children, node.id)

    yield from descend(bulletin.outline, ROOT)
    yield from descend(bulletin.pool, POOL)


def articles(bulletin: Bulletin, *, with_pool: bool = False) -> Iterator[Article]:
    """Yield the articles in reading order; those of the pool last, if asked for."""
    yield from articles_in(bulletin.outline)
    if with_pool:
        yield from articles_in(bulletin.pool)


def articles_in(nodes: Iterable[Node]) -> Iterator[Article]:
    """Yield the articles among and below nodes in reading order."""
    for node in nodes:
        if isinstance(node, Article):
            yield node
        else:
            yield from articles_in(node.children)


def find_node(bulletin: Bulletin, node_id: str) -> Node | None:
    """Return the node with this id, in the outline or the pool."""
    found = _find(bulletin, node_id)
    return found[0] if found else None


def find_article(bulletin: Bulletin, article_id: str) -> Article:
    """Return the article with this id.

    Raises `EditError` when there is none.
    """
    node = find_node(bulletin, article_id)
    if not isinstance(node, Article):
        raise EditError(f"no article {article_id}")
    return node


def nodes_within(node: Node) -> Iterator[Node]:
    """Yield a node and all that stands inside it, in reading order."""
    yield node
    for child in children_of(node):
        yield from nodes_within(child)


def place_of(bulletin: Bulletin, node_id: str) -> Place | None:
    """Return where the node stands."""
    found = _find(bulletin, node_id)
    return found[1] if found else None


_Path = tuple[int, ...]
"""0 for the outline or 1 for the pool, then the index of each node around a node, then its own."""

_paths: dict[str, _Path] = {}
"""Where nodes were found last. They are mostly there still, so thousands of others need not be looked at."""

_MOST_PATHS = 4096


def _find(bulletin: Bulletin, node_id: str) -> tuple[Node, Place] | None:
    path = _paths.get(node_id)
    found = _at(bulletin, path) if path else None
    if found is not None and found[0].id == node_id:
        return found
    pending: list[tuple[_Path, str, tuple[Node, ...]]] = [((1,), POOL, bulletin.pool), ((0,), ROOT, bulletin.outline)]
    while pending:
        path, parent, nodes = pending.pop()
        for index, node in enumerate(nodes):
            if node.id == node_id:
                if len(_paths) >= _MOST_PATHS:
                    _paths.clear()
                _paths[node_id] = (*path, index)
                return node, Place(parent, index)
            if not isinstance(node, Article):
                pending.append(((*path, index), node.id, node.children))
    return None


def _at(bulletin: Bulletin, path: _Path) -> tuple[Node, Place] | None:
    """Return what stands at the end of a path, if that far anything does."""
    nodes, parent = (bulletin.outline, ROOT) if path[0] == 0 else (bulletin.pool, POOL)
    for index in path[1:-1]:
        if index >= len(nodes):
            return None
        parent, nodes = nodes[index].id, children_of(nodes[index])
    index = path[-1]
    return (nodes[index], Place(parent, index)) if index < len(nodes) else None


def ancestors(bulletin: Bulletin, node_id: str) -> tuple[Node, ...]:
    """Return the nodes around this one, outermost first; empty at the top, in the pool or when there is none."""

    def descend(nodes: tuple[Node, ...], above: tuple[Node, ...]) -> tuple[Node, ...] | None:
        for node in nodes:
            if node.id == node_id:
                return above
            found = descend(children_of(node), (*above, node))
            if found is not None:
                return found
        return None

    return descend(bulletin.outline, ()) or ()


def nodes_in(bulletin: Bulletin, parent: str) -> tuple[Node, ...]:
    """Return the nodes directly inside a parent, `ROOT` and `POOL` included.

    Raises `EditError` when there is no such parent.
    """
    if parent == ROOT:
        return bulletin.outline
    if parent == POOL:
        return bulletin.pool
    node = find_node(bulletin, parent)
    if node is None:
        raise EditError(f"no node {parent}")
    return children_of(node)


def may_stand_in(node: Node, parent: Node | str) -> bool:
    """Tell whether the schema lets a node stand in a parent, given as a node, `ROOT` or `POOL`."""
    match parent:
        case Section():
            return not isinstance(node, Section)
        case Department():
            return isinstance(node, Article)
        case Article():
            return False
        case _:
            return parent == ROOT or isinstance(node, Article)


def change_node(bulletin: Bulletin, node_id: str, change: Callable[[Node], Node]) -> Bulletin:
    """Return the bulletin with one node changed; the same bulletin when the change returns the same node.

    Raises `EditError` when there is no such node.
    """

    def descend(nodes: tuple[Node, ...]) -> tuple[Node, ...] | None:
        for index, node in enumerate(nodes):
            if node.id == node_id:
                changed = change(node)
            elif isinstance(node, Article):
                continue
            else:
                inside = descend(node.children)
                if inside is None:
                    continue
                changed = node if inside is node.children else _with_children(node, inside)
            return nodes if changed is node else (*nodes[:index], changed, *nodes[index + 1 :])
        return None

    outline = descend(bulletin.outline)
    if outline is not None:
        return bulletin if outline is bulletin.outline else replace(bulletin, outline=outline)
    pool = descend(bulletin.pool)
    if pool is None:
        raise EditError(f"no node {node_id}")
    return bulletin if pool is bulletin.pool else replace(bulletin, pool=cast("tuple[Article, ...]", pool))


def change_article(bulletin: Bulletin, article_id: str, change: Callable[[Article], Article]) -> Bulletin:
    """Return the bulletin with one article changed.

    Raises `EditError` when there is no such article.
    """

    def change_checked(node: Node) -> Node:
        if not isinstance(node, Article):
            raise EditError(f"{article_id} is not an article")
        return change(node)

    return change_node(bulletin, article_id, change_checked)


def with_nodes_in(bulletin: Bulletin, parent: str, nodes: tuple[Node, ...]) -> Bulletin:
    """Return the bulletin with these as the nodes of a parent, `ROOT` and `POOL` included.

    Raises `EditError` when there is no such parent or a node may not stand there.
    """
    if parent in (ROOT, POOL):
        if not all(may_stand_in(node, parent) for node in nodes):
            raise EditError(f"this cannot stand in the {parent}")
        if parent == ROOT:
            return replace(bulletin, outline=nodes)
        return replace(bulletin, pool=cast("tuple[Article, ...]", nodes))
    return change_node(bulletin, parent, lambda node: _with_children(node, nodes))


def _with_children(node: Node, nodes: tuple[Node, ...]) -> Node:
    if not all(may_stand_in(child, node) for child in nodes):
        raise EditError(f"this cannot stand in {node.id}")
    match node:
        case Section():
            return replace(node, children=cast("tuple[Department | Article, ...]", nodes))
        case Department():
            return replace(node, children=cast("tuple[Article, ...]", nodes))
        case Article():
            raise EditError(f"nothing can stand in the article {node.id}")
