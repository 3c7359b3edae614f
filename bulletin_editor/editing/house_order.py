"""The edit that brings the departments of a bulletin into the order of the house."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_editor.content.bulletin import Bulletin, Department, Node, Section
from bulletin_editor.content.house import House, rank
from bulletin_editor.content.outline import ROOT, nodes_in, with_nodes_in
from bulletin_editor.editing.edit import Edit


@dataclass(frozen=True, slots=True)
class OrderDepartments(Edit):
    """Sort the departments of the outline and of each section by the house.

    Departments the house does not know follow in the order they had; sections and articles keep their places.
    """

    house: House

    def apply(self, bulletin: Bulletin) -> Bulletin:
        for parent in (ROOT, *(node.id for node in bulletin.outline if isinstance(node, Section))):
            there = nodes_in(bulletin, parent)
            ordered = self._ordered(there)
            if ordered != there:
                bulletin = with_nodes_in(bulletin, parent, ordered)
        return bulletin

    def _ordered(self, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        departments = [node for node in nodes if isinstance(node, Department)]
        ranks = {node.id: rank(self.house, node.title) for node in departments}
        last = len(self.house)
        ordered = iter(sorted(departments, key=lambda node: last if ranks[node.id] is None else ranks[node.id] or 0))
        return tuple(next(ordered) if isinstance(node, Department) else node for node in nodes)
