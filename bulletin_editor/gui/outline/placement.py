"""Where nodes go: the rules behind the outline's commands, as pure functions that answer with an edit or a place."""

from __future__ import annotations

from collections.abc import Iterable

from bulletin_editor.content.bulletin import Article, Bulletin, Node, Section
from bulletin_editor.content.outline import (
    POOL,
    ROOT,
    Place,
    ancestors,
    children_of,
    find_node,
    may_stand_in,
    nodes_in,
    place_of,
    walk,
)
from bulletin_editor.editing.outline_edits import MoveNodes


def outermost(bulletin: Bulletin, node_ids: Iterable[str]) -> tuple[str, ...]:
    """Return the chosen nodes in reading order, without those that stand inside others of the choice."""
    chosen = frozenset(node_ids)
    if len(chosen) <= 1:
        return tuple(node_id for node_id in chosen if find_node(bulletin, node_id) is not None)
    inside: set[str] = set()
    result = []
    for node, place in walk(bulletin):
        if place.parent in inside or place.parent in chosen:
            inside.add(node.id)
        elif node.id in chosen:
            result.append(node.id)
    return tuple(result)


def move_up(bulletin: Bulletin, node_ids: Iterable[str]) -> MoveNodes | None:
    """Return the move of neighbours one row up; from the first row into the parent before; `None` at the very top."""
    chosen, place = _neighbours(bulletin, node_ids)
    if place is None:
        return None
    if place.index:
        return MoveNodes(chosen, place.parent, place.index - 1)
    before = _adjoining_parents(bulletin, place.parent)[0]
    return MoveNodes(chosen, before.id, len(children_of(before))) if before else None


def move_down(bulletin: Bulletin, node_ids: Iterable[str]) -> MoveNodes | None:
    """Return the move of neighbours one row down; from the last row into the parent after; `None` at the very end."""
    chosen, place = _neighbours(bulletin, node_ids)
    if place is None:
        return None
    there = [node.id for node in nodes_in(bulletin, place.parent)]
    last = there.index(chosen[-1])
    if last + 1 < len(there):
        return MoveNodes(chosen, place.parent, last + 2)
    after = _adjoining_parents(bulletin, place.parent)[1]
    return MoveNodes(chosen, after.id, 0) if after else None


def promote(bulletin: Bulletin, node_ids: Iterable[str]) -> MoveNodes | None:
    """Return the move one level out, behind the parent; from the pool to the end of the outline."""
    chosen, place = _neighbours(bulletin, node_ids)
    if place is None or place.parent == ROOT:
        return None
    if place.parent == POOL:
        return place_from_pool(bulletin, chosen)
    around = place_of(bulletin, place.parent)
    return MoveNodes(chosen, around.parent, around.index + 1) if around else None


def demote(bulletin: Bulletin, node_ids: Iterable[str]) -> MoveNodes | None:
    """Return the move into the section or department that stands right before; `None` where none does."""
    chosen, place = _neighbours(bulletin, node_ids)
    if place is None or not place.index or place.parent == POOL:
        return None
    holder = nodes_in(bulletin, place.parent)[place.index - 1]
    return MoveNodes(chosen, holder.id, len(children_of(holder))) if may_hold(bulletin, chosen, holder) else None


def to_pool(bulletin: Bulletin, node_ids: Iterable[str]) -> MoveNodes | None:
    """Return the move of the chosen articles, and of all inside the chosen parents, to the end of the pool."""
    chosen = frozenset(outermost(bulletin, node_ids))
    taken: set[str] = set()
    result = []
    for node, place in walk(bulletin):
        if place.parent == POOL:
            break
        if node.id in chosen or place.parent in taken:
            taken.add(node.id)
            if isinstance(node, Article):
                result.append(node.id)
    return MoveNodes(tuple(result), POOL, len(bulletin.pool)) if result else None


def place_from_pool(bulletin: Bulletin, node_ids: Iterable[str]) -> MoveNodes:
    """Return the move of articles to the end of the outline: into its last department or section, if it ends in one."""
    parent, nodes = ROOT, bulletin.outline
    while nodes and not isinstance(nodes[-1], Article):
        parent, nodes = nodes[-1].id, children_of(nodes[-1])
    return MoveNodes(tuple(node_ids), parent, len(nodes))


def move_into(bulletin: Bulletin, node_ids: Iterable[str], parent: str) -> MoveNodes | None:
    """Return the move to the end of a parent, `ROOT` and `POOL` included; `None` where the schema forbids it."""
    chosen = outermost(bulletin, node_ids)
    holder = parent if parent in (ROOT, POOL) else find_node(bulletin, parent)
    if holder is None or not chosen or not may_hold(bulletin, chosen, holder):
        return None
    return MoveNodes(chosen, parent, len(nodes_in(bulletin, parent)))


def may_hold(bulletin: Bulletin, node_ids: Iterable[str], holder: Node | str) -> bool:
    """Tell whether the schema lets all these nodes stand in a node, `ROOT` or `POOL`."""
    return all(node is not None and may_stand_in(node, holder) for node in (find_node(bulletin, i) for i in node_ids))


def place_for_section(bulletin: Bulletin, current: str) -> Place:
    """Return where a new section goes: behind what stands at the top around the current node, otherwise last."""
    return _behind(bulletin, current, ROOT) or Place(ROOT, len(bulletin.outline))


def place_for_department(bulletin: Bulletin, current: str) -> Place:
    """Return where a new department goes: behind the current one, or last in the current section or outline."""
    around = _path(bulletin, current)
    if around and isinstance(around[0], Section):
        section = around[0]
        return _behind(bulletin, current, section.id) or Place(section.id, len(section.children))
    return place_for_section(bulletin, current)


def place_for_article(bulletin: Bulletin, current: str) -> Place:
    """Return where a new article goes: behind the current one, or last in the current department, section or pool.

    The pool's row of an empty bulletin is current only because it is the only one.
    """
    if current == POOL and (bulletin.outline or bulletin.pool):
        return Place(POOL, len(bulletin.pool))
    node = find_node(bulletin, current)
    if isinstance(node, Article):
        place = place_of(bulletin, current)
        assert place is not None
        return Place(place.parent, place.index + 1)
    if node is not None:
        return Place(node.id, len(node.children))
    return Place(ROOT, len(bulletin.outline))


def place_for_pasted(bulletin: Bulletin, current: str, nodes: Iterable[Node]) -> Place:
    """Return where pasted nodes go together: last in the current parent, or behind what is current as near as may be.

    A choice that may not stand in the pool goes to the end of the outline.
    """
    pasted = tuple(nodes)
    if current == POOL and all(may_stand_in(node, POOL) for node in pasted):
        return Place(POOL, len(bulletin.pool))
    around = find_node(bulletin, current)
    if around is not None and all(may_stand_in(node, around) for node in pasted):
        return Place(around.id, len(children_of(around)))
    place = place_of(bulletin, current)
    while place is not None:
        parent = place.parent if place.parent in (ROOT, POOL) else find_node(bulletin, place.parent)
        if parent is not None and all(may_stand_in(node, parent) for node in pasted):
            return Place(place.parent, place.index + 1)
        place = place_of(bulletin, place.parent)
    return Place(ROOT, len(bulletin.outline))


def _neighbours(bulletin: Bulletin, node_ids: Iterable[str]) -> tuple[tuple[str, ...], Place | None]:
    """Return those of the chosen nodes that have one parent with the first, and the place of the first."""
    chosen = outermost(bulletin, node_ids)
    if not chosen:
        return (), None
    first = place_of(bulletin, chosen[0])
    assert first is not None
    there = {node.id for node in nodes_in(bulletin, first.parent)}
    return tuple(node_id for node_id in chosen if node_id in there), first


def _adjoining_parents(bulletin: Bulletin, parent: str) -> tuple[Node | None, Node | None]:
    """Return the parents of the same kind before and after this one in reading order."""
    node = find_node(bulletin, parent)
    if node is None:
        return None, None
    alike: list[Node | None] = [None, *(other for other, _ in walk(bulletin) if type(other) is type(node)), None]
    at = alike.index(node)
    return alike[at - 1], alike[at + 1]


def _path(bulletin: Bulletin, node_id: str) -> tuple[Node, ...]:
    """Return the nodes around a node and the node itself, outermost first; empty when it is not in the outline."""
    node = find_node(bulletin, node_id)
    place = place_of(bulletin, node_id)
    if node is None or place is None or place.parent == POOL:
        return ()
    return (*ancestors(bulletin, node_id), node)


def _behind(bulletin: Bulletin, current: str, parent: str) -> Place | None:
    """Return the place behind that node around the current one, itself included, which stands right in the parent."""
    for node in _path(bulletin, current):
        place = place_of(bulletin, node.id)
        if place is not None and place.parent == parent:
            return Place(parent, place.index + 1)
    return None
