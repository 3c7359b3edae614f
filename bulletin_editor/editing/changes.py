"""What differs between two bulletins, found by identity, so that views touch nothing else."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from bulletin_editor.content.bulletin import Article, Bulletin, Node
from bulletin_editor.content.outline import POOL, ROOT, children_of


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids of the nodes that an edit touched.

    `edited` are articles, sections and departments whose own fields or blocks differ; `rearranged` are parents
    (ids, `ROOT` or `POOL`) whose list of children differs; `added`, `removed` and `moved` name the nodes.
    """

    edited: frozenset[str] = frozenset()
    added: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    rearranged: frozenset[str] = frozenset()
    masthead: bool = False
    imprint: bool = False
    template: bool = False
    language: bool = False

    def __bool__(self) -> bool:
        return self != NO_CHANGES

    @property
    def outline(self) -> bool:
        """Whether nodes came, went or moved."""
        return bool(self.rearranged)


NO_CHANGES = Changes()


def changes_between(before: Bulletin, after: Bulletin) -> Changes:
    """Compare two bulletins; subtrees that are the same object are not entered."""
    if before is after:
        return NO_CHANGES
    finder = _Finder()
    finder.compare(ROOT, before.outline, after.outline)
    finder.compare(POOL, before.pool, after.pool)
    lost, found = finder.lost.keys(), finder.found.keys()
    for node_id in lost & found:
        if finder.is_changed(finder.lost[node_id], finder.found[node_id]):
            finder.edited.add(node_id)
    return Changes(
        edited=frozenset(finder.edited),
        added=frozenset(found - lost),
        removed=frozenset(lost - found),
        moved=frozenset(lost & found) | frozenset(finder.moved),
        rearranged=frozenset(finder.rearranged),
        masthead=before.masthead != after.masthead,
        imprint=before.imprint != after.imprint,
        template=(before.template, before.own_template) != (after.template, after.own_template),
        language=before.language != after.language,
    )


class _Finder:
    """Walks two outlines side by side and gathers what differs."""

    def __init__(self) -> None:
        self.edited: set[str] = set()
        self.moved: set[str] = set()
        self.rearranged: set[str] = set()
        self.lost: dict[str, Node] = {}
        self.found: dict[str, Node] = {}

    def compare(self, parent: str, before: tuple[Node, ...], after: tuple[Node, ...]) -> None:
        if before is after:
            return
        old = {node.id: node for node in before}
        new = {node.id: node for node in after}
        if list(old) != list(new):
            self.rearranged.add(parent)
            self.moved |= out_of_order([i for i in old if i in new], [i for i in new if i in old])
        for node_id, node in old.items():
            if node_id not in new:
                self._gather(node, self.lost)
            elif new[node_id] is not node:
                self._compare_nodes(node, new[node_id])
        for node_id, node in new.items():
            if node_id not in old:
                self._gather(node, self.found)

    def _compare_nodes(self, before: Node, after: Node) -> None:
        if self.is_changed(before, after):
            self.edited.add(after.id)
        self.compare(after.id, children_of(before), children_of(after))

    @staticmethod
    def is_changed(before: Node, after: Node) -> bool:
        """Tell whether a node itself differs, whatever happened to its children."""
        if isinstance(before, Article) or isinstance(after, Article):
            return before is not after
        return before.title != after.title or getattr(before, "colon", "") != getattr(after, "colon", "")

    def _gather(self, node: Node, into: dict[str, Node]) -> None:
        into[node.id] = node
        for child in children_of(node):
            self._gather(child, into)


def out_of_order(before: list[str], after: list[str]) -> set[str]:
    """Return the ids that must move to turn one order into the other, the longest common run staying."""
    position = {node_id: index for index, node_id in enumerate(before)}
    tails: list[int] = []
    tail_at: list[str] = []
    previous: dict[str, str | None] = {}
    for node_id in after:
        slot = bisect_left(tails, position[node_id])
        previous[node_id] = tail_at[slot - 1] if slot else None
        tails[slot : slot + 1] = [position[node_id]]
        tail_at[slot : slot + 1] = [node_id]
    staying: set[str] = set()
    current = tail_at[-1] if tail_at else None
    while current is not None:
        staying.add(current)
        current = previous[current]
    return set(after) - staying
