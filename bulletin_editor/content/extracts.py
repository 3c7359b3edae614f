"""A part of a bulletin as a bulletin of its own: one article, a department, a section, or several of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from bulletin_editor.content.blocks import Figure
from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead, Node
from bulletin_editor.content.outline import articles, children_of


def extract(bulletin: Bulletin, node_ids: Collection[str]) -> Bulletin:
    """Return a bulletin of these nodes alone, in their order, with the pictures they show.

    They stand at its top, without what was around them; masthead and imprint are the whole issue's and left out. An
    article of the pool may be asked for too.

    Raises `KeyError` with the first id that no node has.
    """
    wanted = set(node_ids)
    outline = tuple(_chosen((*bulletin.outline, *bulletin.pool), wanted))
    if wanted:
        raise KeyError(next(node_id for node_id in node_ids if node_id in wanted))
    part = replace(bulletin, masthead=Masthead(), imprint=Imprint(), outline=outline, pool=())
    shown = {block.asset for article in articles(part) for block in article.blocks if isinstance(block, Figure)}
    return replace(part, assets={key: asset for key, asset in bulletin.assets.items() if key in shown})


def _chosen(nodes: tuple[Node, ...], wanted: set[str]) -> Iterator[Node]:
    """Yield the wanted nodes, none twice, and take what they hold out of `wanted`."""
    for node in nodes:
        if node.id in wanted:
            _strike_out(node, wanted)
            yield node
        else:
            yield from _chosen(children_of(node), wanted)


def _strike_out(node: Node, wanted: set[str]) -> None:
    wanted.discard(node.id)
    for child in children_of(node):
        _strike_out(child, wanted)
