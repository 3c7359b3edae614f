"""Edits of the outline: sections, departments and articles come, go, move and are renamed."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import MappingProxyType

from bulletin_editor.content.bulletin import NO_ASSETS, Article, Assets, Bulletin, Department, Node
from bulletin_editor.content.outline import (
    ancestors,
    change_node,
    find_node,
    nodes_in,
    place_of,
    with_nodes_in,
)
from bulletin_editor.editing.edit import Edit
from bulletin_editor.errors import EditError


def with_assets(bulletin: Bulletin, assets: Assets) -> Bulletin:
    """Return the bulletin with these pictures added."""
    if all(key in bulletin.assets for key in assets):
        return bulletin
    return replace(bulletin, assets=MappingProxyType({**bulletin.assets, **assets}))


@dataclass(frozen=True, slots=True)
class InsertNodes(Edit):
    """Put new nodes into a parent (a node's id, `ROOT` or `POOL`) before the index; pictures come with them."""

    parent: str
    index: int
    nodes: tuple[Node, ...]
    assets: Assets = field(default_factory=lambda: NO_ASSETS, repr=False)

    def apply(self, bulletin: Bulletin) -> Bulletin:
        there = nodes_in(bulletin, self.parent)
        index = max(0, min(self.index, len(there)))
        return with_nodes_in(
            with_assets(bulletin, self.assets), self.parent, (*there[:index], *self.nodes, *there[index:])
        )


@dataclass(frozen=True, slots=True)
class RemoveNodes(Edit):
    """Take nodes out of the bulletin with everything inside them."""

    node_ids: tuple[str, ...]

    def apply(self, bulletin: Bulletin) -> Bulletin:
        for node_id in _outermost(bulletin, self.node_ids):
            place = place_of(bulletin, node_id)
            if place is None:
                raise EditError(f"no node {node_id}")
            there = nodes_in(bulletin, place.parent)
            bulletin = with_nodes_in(bulletin, place.parent, (*there[: place.index], *there[place.index + 1 :]))
        return bulletin


@dataclass(frozen=True, slots=True)
class MoveNodes(Edit):
    """Move nodes, in the order given, into a parent before what stands at the index now."""

    node_ids: tuple[str, ...]
    parent: str
    index: int

    def apply(self, bulletin: Bulletin) -> Bulletin:
        node_ids = _outermost(bulletin, self.node_ids)
        moved = []
        for node_id in node_ids:
            node = find_node(bulletin, node_id)
            if node is None:
                raise EditError(f"no node {node_id}")
            moved.append(node)
        if self.parent in node_ids or any(above.id in node_ids for above in ancestors(bulletin, self.parent)):
            raise EditError("a node cannot stand inside itself")
        before = nodes_in(bulletin, self.parent)
        staying_before = sum(1 for node in before[: self.index] if node.id not in node_ids)
        result = RemoveNodes(node_ids).apply(bulletin)
        there = nodes_in(result, self.parent)
        nodes = (*there[:staying_before], *moved, *there[staying_before:])
        if [node.id for node in nodes] == [node.id for node in before]:
            return bulletin
        return with_nodes_in(result, self.parent, nodes)


@dataclass(frozen=True, slots=True)
class RenameNode(Edit):
    """Give a section or department another title; a department's `colon` too, unless `None`."""

    node_id: str
    title: str
    colon: str | None = None

    def apply(self, bulletin: Bulletin) -> Bulletin:
        return change_node(bulletin, self.node_id, self._renamed)

    def _renamed(self, node: Node) -> Node:
        if isinstance(node, Article):
            raise EditError("an article is renamed by its headline")
        if isinstance(node, Department) and self.colon is not None and self.colon != node.colon:
            return replace(node, title=self.title, colon=self.colon)
        return node if node.title == self.title else replace(node, title=self.title)


def _outermost(bulletin: Bulletin, node_ids: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out the nodes that stand inside others of the same choice."""
    chosen = set(node_ids)
    return tuple(
        node_id
        for node_id in dict.fromkeys(node_ids)
        if not any(above.id in chosen for above in ancestors(bulletin, node_id))
    )
