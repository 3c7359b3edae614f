"""The edit that takes drafts into a bulletin: into the departments and sections it has, in the order of the house."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bulletin_editor.content.bulletin import NO_ASSETS, Article, Assets, Bulletin, Department, Node, Section
from bulletin_editor.content.house import House, rank
from bulletin_editor.content.outline import ROOT, with_nodes_in
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.outline_edits import with_assets


@dataclass(frozen=True, slots=True)
class TakeInDrafts(Edit):
    """Put what drafts hold into the outline.

    What stands in a department or section that the bulletin has already goes to its end. A department that is new
    comes before the first that follows it in the house; all else goes to the end. Nothing that is there moves.
    """

    nodes: tuple[Node, ...]
    assets: Assets = field(default_factory=lambda: NO_ASSETS, repr=False)
    house: House = ()

    def apply(self, bulletin: Bulletin) -> Bulletin:
        outline = _with_taken_in(bulletin.outline, self.nodes, self.house)
        return with_nodes_in(with_assets(bulletin, self.assets), ROOT, tuple(outline))


def _with_taken_in(there: Sequence[Node], coming: Sequence[Node], house: House) -> list[Node]:
    result = list(there)
    for node in coming:
        same = next((index for index, other in enumerate(result) if _is_same_container(other, node)), None)
        if same is None:
            result.insert(_place_for(result, node, house), _in_order(node, house))
        else:
            result[same] = _joined(result[same], node, house)
    return result


def _is_same_container(there: Node, coming: Node) -> bool:
    if isinstance(there, Article) or isinstance(coming, Article) or type(there) is not type(coming):
        return False
    return bool(there.title) and "".join(there.title.split()) == "".join(coming.title.split())


def _place_for(there: Sequence[Node], node: Node, house: House) -> int:
    own = rank(house, node.title) if isinstance(node, Department) else None
    if own is not None:
        for index, other in enumerate(there):
            if isinstance(other, Department) and (place := rank(house, other.title)) is not None and place > own:
                return index
    return len(there)


def _in_order(node: Node, house: House) -> Node:
    if not isinstance(node, Section):
        return node
    return replace(node, children=_children(_with_taken_in((), node.children, house)))


def _joined(there: Node, coming: Node, house: House) -> Node:
    match there, coming:
        case Section(), Section():
            return replace(there, children=_children(_with_taken_in(there.children, coming.children, house)))
        case Department(), Department():
            return replace(there, children=(*there.children, *coming.children))
        case _:
            return there


def _children(nodes: Sequence[Node]) -> tuple[Department | Article, ...]:
    return tuple(node for node in nodes if not isinstance(node, Section))
