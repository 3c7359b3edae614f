"""What a save writes: the rows in which two bulletins differ, found by identity.

A row of the outline has a position, a number that only orders it among its siblings. Positions are spaced widely,
so that a node that moves or comes in between takes a number nobody uses and its siblings keep theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bulletin_editor.content.bulletin import Article, Bulletin, Node
from bulletin_editor.content.outline import POOL, ROOT, children_of
from bulletin_editor.editing.changes import out_of_order

SPACING = 1 << 20
"""Between two neighbours that were written together."""


@dataclass(frozen=True, slots=True)
class RowPlace:
    """Where a node's row says that it stands: the id of its parent (or `ROOT` or `POOL`) and its position there."""

    parent: str
    position: int


RowPlaces = Mapping[str, RowPlace]


@dataclass(slots=True)
class RowChanges:
    """What to write so that the rows say the newer bulletin."""

    removed: list[Node] = field(default_factory=list)
    placed: dict[str, RowPlace] = field(default_factory=dict)
    """New places, of nodes that are new or moved."""
    nodes: list[Node] = field(default_factory=list)
    """Nodes that are new or whose own fields may differ."""
    bodies: list[Article] = field(default_factory=list)
    comments: list[Article] = field(default_factory=list)
    """Articles whose comments differ."""


def row_changes(before: Bulletin | None, after: Bulletin, places: RowPlaces) -> RowChanges:
    """Compare with what the rows say now; `None` when there are none yet, and `places` are those of `before`."""
    changes = RowChanges()
    lost: dict[str, Node] = {}
    found: dict[str, Node] = {}
    roots = (ROOT, before.outline if before else (), after.outline), (POOL, before.pool if before else (), after.pool)
    for root, old_nodes, new_nodes in roots:
        for parent, old, new in _differing(root, old_nodes, new_nodes):
            lost.update((node.id, node) for node in old)
            found.update((node.id, node) for node in new)
            order = [node.id for node in new]
            if order != [node.id for node in old]:
                changes.placed.update(_new_places(parent, order, places))
    for node_id, node in found.items():
        was = lost.get(node_id)
        if was is not node:
            _compare_nodes(was, node, changes)
    changes.removed = [node for node_id, node in lost.items() if node_id not in found]
    return changes


def _compare_nodes(was: Node | None, node: Node, changes: RowChanges) -> None:
    changes.nodes.append(node)
    if isinstance(node, Article):
        old = was if isinstance(was, Article) else None
        if old is None or old.blocks is not node.blocks:
            changes.bodies.append(node)
        if node.comments is not old.comments if old else node.comments:
            changes.comments.append(node)


def _differing(
    parent: str, before: tuple[Node, ...], after: tuple[Node, ...]
) -> Iterator[tuple[str, tuple[Node, ...], tuple[Node, ...]]]:
    """Yield each parent whose children are not the same object, with the children before and after."""
    if before is after:
        return
    yield parent, before, after
    old = {node.id: node for node in before}
    new = {node.id: node for node in after}
    for node in after:
        was = old.get(node.id)
        yield from _differing(node.id, children_of(was) if was else (), children_of(node))
    for node in before:
        if node.id not in new:
            yield from _differing(node.id, children_of(node), ())


def _new_places(parent: str, node_ids: list[str], places: RowPlaces) -> dict[str, RowPlace]:
    """Return the places that must be written so that the nodes stand in this order; as few as can be."""
    here = {node_id for node_id in node_ids if (place := places.get(node_id)) and place.parent == parent}
    standing = [node_id for node_id in node_ids if node_id in here]
    moved = out_of_order(sorted(standing, key=lambda node_id: places[node_id].position), standing)
    kept = [places[node_id].position if node_id in here - moved else None for node_id in node_ids]
    positions = _fill_gaps(kept)
    return {
        node_id: RowPlace(parent, position)
        for node_id, position, former in zip(node_ids, positions, kept, strict=True)
        if position != former
    }


def _fill_gaps(kept: Sequence[int | None]) -> list[int]:
    """Give a number to every `None` so that all ascend; all anew when a gap is too narrow."""
    result: list[int] = []
    waiting = 0
    for number in [*kept, None]:
        is_end = len(result) + waiting == len(kept)
        if number is None and not is_end:
            waiting += 1
            continue
        low = result[-1] if result else None
        filled = _between(low, number, waiting)
        if filled is None:
            return [SPACING * index for index in range(len(kept))]
        result += filled if number is None else [*filled, number]
        waiting = 0
    return result


def _between(low: int | None, high: int | None, count: int) -> list[int] | None:
    """Return ascending numbers above `low` and below `high`; `None` when there is no room."""
    if low is None and high is None:
        return [SPACING * index for index in range(count)]
    if high is None:
        assert low is not None
        return [low + SPACING * index for index in range(1, count + 1)]
    if low is None:
        return [high - SPACING * index for index in range(count, 0, -1)]
    step = (high - low) // (count + 1)
    return [low + step * index for index in range(1, count + 1)] if step else None
