"""Sections, departments and articles on the clipboard: our own JSON for every window of ours, text for other programs.

Pasted nodes get ids of their own, so that a copy may stand beside its original; their pictures come with them.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field

from PySide6.QtCore import QByteArray, QMimeData

from bulletin_editor.content.blocks import Figure, Paragraph, Table
from bulletin_editor.content.bulletin import NO_ASSETS, Article, Assets, Bulletin, Node
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.outline import articles_in, children_of
from bulletin_editor.editing.duplicates import duplicate
from bulletin_editor.editing.next_issue import pictures_of
from bulletin_editor.errors import BulletinEditorError
from bulletin_editor.storage.json_fields import ContentError, dump, load
from bulletin_editor.storage.node_json import read_whole_node, whole_node

MIME_TYPE = "application/x-bulletin-editor-nodes+json"


@dataclass(frozen=True, slots=True)
class PastedNodes:
    """Nodes about to be pasted, under ids of their own, with the pictures in them."""

    nodes: tuple[Node, ...]
    assets: Assets = field(default_factory=lambda: NO_ASSETS, repr=False)


def node_mime_data(nodes: tuple[Node, ...], assets: Assets) -> QMimeData:
    """Return nodes as they are put on the clipboard."""
    used = pictures_of(articles_in(nodes), assets)
    value = {
        "nodes": [whole_node(node) for node in nodes],
        "pictures": [base64.b64encode(asset.data).decode() for asset in used.values()],
    }
    result = QMimeData()
    result.setData(MIME_TYPE, QByteArray(dump(value).encode()))
    result.setText("\n".join(_text_of(node) for node in nodes))
    return result


def pasted_nodes(mime: QMimeData) -> PastedNodes | None:
    """Return the nodes on the clipboard; `None` where there are none, or none that are sound."""
    if not mime.hasFormat(MIME_TYPE):
        return None
    try:
        value = load(bytes(mime.data(MIME_TYPE).data()), dict)
        nodes = load(dump(value["nodes"]), lambda found: tuple(read_whole_node(node) for node in found))
        assets = _read_pictures(value["pictures"])
    except (ContentError, ValueError, TypeError, KeyError, BulletinEditorError):
        return None
    nodes = tuple(duplicate(node) for node in nodes)
    if not nodes or broken_invariants(Bulletin("clipboard", outline=nodes, assets=assets)):
        return None
    return PastedNodes(nodes, assets)


def _read_pictures(pictures: list[str]) -> Assets:
    if not pictures:
        return NO_ASSETS
    from bulletin_editor.readers.pictures import read_asset

    return dict(read_asset(base64.b64decode(picture)) for picture in pictures)


def _text_of(node: Node) -> str:
    """Return what another program pastes: titles and texts, one paragraph a line."""
    if not isinstance(node, Article):
        return "\n".join((node.title, *(_text_of(child) for child in children_of(node))))
    lines = [node.kicker, *node.headline, node.subhead, node.byline]
    for block in node.blocks:
        match block:
            case Paragraph():
                lines.append(plain_text(block.inlines))
            case Table():
                lines += ["\t".join(plain_text(cell.inlines) for cell in row.cells) for row in block.rows]
            case Figure():
                lines.append(block.caption)
            case _:
                pass
    return "\n".join(line for line in lines if line)
