"""A bulletin as rows and back: which JSON stands in which table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType

from bulletin_editor import __version__
from bulletin_editor.bulk_work import without_garbage_collection
from bulletin_editor.content.blocks import Figure
from bulletin_editor.content.bulletin import NO_ASSETS, Article, Bulletin, Comment, Node
from bulletin_editor.content.invariants import doubled_id
from bulletin_editor.content.outline import POOL, ROOT, articles
from bulletin_editor.storage.block_json import blocks_list, read_blocks
from bulletin_editor.storage.database import Database
from bulletin_editor.storage.json_fields import ContentError, dump, load
from bulletin_editor.storage.node_json import (
    bulletin_fields,
    comment_fields,
    imprint_fields,
    masthead_fields,
    node_fields,
    node_kind,
    read_bulletin_fields,
    read_comment,
    read_imprint,
    read_masthead,
    read_node,
)
from bulletin_editor.storage.row_changes import RowPlace, RowPlaces, row_changes

_BULLETIN, _MASTHEAD, _IMPRINT, _PROGRAM = "bulletin", "masthead", "imprint", "program"


@dataclass(frozen=True, slots=True)
class StoredBulletin:
    """What the rows say: a bulletin, the places of its nodes and the pictures there are; empty before the first."""

    saved: Bulletin | None
    places: RowPlaces
    assets: frozenset[str]

    @classmethod
    def nothing(cls) -> StoredBulletin:
        return cls(None, {}, frozenset())

    @property
    def bulletin(self) -> Bulletin:
        assert self.saved is not None
        return self.saved


def write_rows(database: Database, stored: StoredBulletin, bulletin: Bulletin) -> StoredBulletin:
    """Write the rows that differ and return what the rows say then; belongs inside a transaction."""
    _write_meta(database, stored.saved, bulletin)
    changes = row_changes(stored.saved, bulletin, stored.places)
    placed = dict(changes.placed)
    database.remove_nodes(node.id for node in changes.removed)
    new = [node for node in changes.nodes if node.id not in stored.places]
    database.add_nodes([_node_row(node, placed.pop(node.id)) for node in new])
    database.set_fields([(node.id, dump(node_fields(node))) for node in changes.nodes if node.id in stored.places])
    database.place_nodes([(node_id, place.parent, place.position) for node_id, place in placed.items()])
    database.set_bodies((article.id, dump(blocks_list(article.blocks))) for article in changes.bodies)
    for article in changes.comments:
        database.set_comments(article.id, [(comment.id, dump(comment_fields(comment))) for comment in article.comments])
    assets = stored.assets
    if stored.saved is None or bulletin.assets is not stored.saved.assets:
        database.add_assets((key, asset) for key, asset in bulletin.assets.items() if key not in assets)
        assets = assets | bulletin.assets.keys()
    return StoredBulletin(bulletin, _places_after(stored.places, changes.placed, changes.removed), assets)


def read_rows(database: Database) -> StoredBulletin:
    """Read everything; belongs inside a transaction or snapshot.

    Raises `ContentError` when the rows do not make a bulletin.
    """
    with without_garbage_collection():
        meta = database.meta()
        missing = {_BULLETIN, _MASTHEAD, _IMPRINT} - meta.keys()
        if missing:
            raise ContentError(f"no {', '.join(sorted(missing))}")
        outline = _OutlineReader(database)
        assets = database.assets()
        bulletin = replace(
            load(meta[_BULLETIN], read_bulletin_fields),
            masthead=load(meta[_MASTHEAD], read_masthead),
            imprint=load(meta[_IMPRINT], read_imprint),
            outline=outline.children(ROOT),
            pool=outline.pool(),
            assets=MappingProxyType(assets) if assets else NO_ASSETS,
        )
        outline.check_all_read()
        if (doubled := doubled_id(bulletin)) is not None:
            raise ContentError(f"the id {doubled!r} does not stand once")
        if referenced_assets(bulletin) - assets.keys():
            raise ContentError("a picture is missing")
        return StoredBulletin(bulletin, outline.places, frozenset(assets))


def referenced_assets(bulletin: Bulletin) -> set[str]:
    """Return the keys of the pictures that some article shows."""
    return {
        block.asset
        for article in articles(bulletin, with_pool=True)
        for block in article.blocks
        if isinstance(block, Figure)
    }


class _OutlineReader:
    """Puts the rows of nodes, bodies and comments together."""

    def __init__(self, database: Database) -> None:
        self.places: dict[str, RowPlace] = {}
        self._rows: dict[str, list[tuple[str, str, str]]] = {}
        for node_id, parent, position, kind, fields in database.nodes():
            self.places[node_id] = RowPlace(parent, position)
            self._rows.setdefault(parent, []).append((node_id, kind, fields))
        self._bodies = database.bodies()
        self._comments: dict[str, list[Comment]] = {}
        for article, comment_id, fields in database.comments():
            comment = load(fields, partial(read_comment, comment_id))
            self._comments.setdefault(article, []).append(comment)
        self._read = 0

    def children(self, parent: str) -> tuple[Node, ...]:
        return tuple([self._node(*row) for row in self._rows.get(parent, ())])

    def pool(self) -> tuple[Article, ...]:
        nodes = self.children(POOL)
        found = tuple(node for node in nodes if isinstance(node, Article))
        if len(found) != len(nodes):
            raise ContentError("only articles stand in the pool")
        return found

    def check_all_read(self) -> None:
        if self._read != len(self.places):
            raise ContentError("nodes stand nowhere")

    def _node(self, node_id: str, kind: str, fields: str) -> Node:
        self._read += 1
        children = self.children(node_id)
        comments = tuple(self._comments.get(node_id, ()))
        node = load(fields, lambda value: read_node(kind, node_id, value, children, comments))
        if isinstance(node, Article) and node_id in self._bodies:
            return replace(node, blocks=load(self._bodies[node_id], read_blocks))
        return node


def _write_meta(database: Database, before: Bulletin | None, after: Bulletin) -> None:
    if before is None:
        database.set_meta(_PROGRAM, dump(f"Bulletin Editor {__version__}"))
    for key, fields in (
        (_BULLETIN, bulletin_fields),
        (_MASTHEAD, lambda bulletin: masthead_fields(bulletin.masthead)),
        (_IMPRINT, lambda bulletin: imprint_fields(bulletin.imprint)),
    ):
        value = fields(after)
        if before is None or fields(before) != value:
            database.set_meta(key, dump(value))


def _node_row(node: Node, place: RowPlace) -> tuple[str, str, int, str, str]:
    return node.id, place.parent, place.position, node_kind(node), dump(node_fields(node))


def _places_after(places: RowPlaces, placed: RowPlaces, removed: list[Node]) -> RowPlaces:
    if not placed and not removed:
        return places
    gone = {node.id for node in removed}
    return {node_id: place for node_id, place in {**places, **placed}.items() if node_id not in gone}
