"""A comparison of two versions as a list of what changed, article by article, for somebody who reads the changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from bulletin_editor.content.block_texts import texts_of
from bulletin_editor.content.blocks import Block, Table
from bulletin_editor.content.bulletin import Article, Node
from bulletin_editor.content.inlines import Inlines, RevisionKind, Run
from bulletin_editor.editing.bulletin_comparison import Comparison

_HEAD = ("section", "department", "kicker", "headline", "subhead", "byline")


@dataclass(frozen=True, slots=True)
class ChangedPlace:
    """A text that changed, with its changes tracked; one that is wholly new or gone has a kind."""

    block_id: str
    text: Inlines
    kind: RevisionKind | None = None


@dataclass(frozen=True, slots=True)
class ChangedNode:
    """A section, department or article with what changed in it; one that is wholly new or gone has a kind."""

    node: Node
    places: tuple[ChangedPlace, ...]
    kind: RevisionKind | None = None


def changed_nodes(comparison: Comparison) -> tuple[ChangedNode, ...]:
    """Return what changed in the order of the newer version."""
    found = []
    for node in comparison.bulletin.outline:
        kind = comparison.kinds.get(node.id)
        places = () if kind is not None else tuple(_places(comparison, node))
        if kind is not None or places:
            found.append(ChangedNode(node, places, kind))
    return tuple(found)


def _places(comparison: Comparison, node: Node) -> Iterator[ChangedPlace]:
    for name in _HEAD:
        text = comparison.texts.get((node.id, "", name))
        if text is not None:
            yield ChangedPlace("", text)
    for block in node.blocks if isinstance(node, Article) else ():
        kind = comparison.kinds.get(block.id)
        if kind is not None:
            yield ChangedPlace(block.id, _joined(block), kind)
            continue
        for part in ("block", "caption"):
            text = comparison.texts.get((node.id, block.id, part))
            if text is not None:
                yield ChangedPlace(block.id, text)
        if block.id in comparison.tables:
            yield from _cells(comparison.tables[block.id])


def _cells(table: Table) -> Iterator[ChangedPlace]:
    for cell in chain.from_iterable(row.cells for row in table.rows):
        if any(isinstance(inline, Run) and inline.marks.revision is not None for inline in cell.inlines):
            yield ChangedPlace(table.id, cell.inlines)


def _joined(block: Block) -> Inlines:
    """Return all texts of a block, parted by blanks."""
    texts = [text for text in texts_of(block) if text]
    return tuple(chain.from_iterable((*text, Run(" ")) for text in texts))[:-1]
