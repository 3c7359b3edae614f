"""Revisions: the whole bulletin kept under a name, to come back to."""

from __future__ import annotations

import datetime
import zlib
from dataclasses import dataclass, replace
from typing import Any

from bulletin_editor.content.bulletin import Article, Bulletin, Node
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.outline import children_of
from bulletin_editor.storage.bulletin_rows import referenced_assets
from bulletin_editor.storage.content_json import (
    ContentError,
    blocks_list,
    bulletin_fields,
    comment_fields,
    dump,
    imprint_fields,
    load,
    masthead_fields,
    node_fields,
    node_kind,
    read_blocks,
    read_bulletin_fields,
    read_comment,
    read_imprint,
    read_masthead,
    read_node,
)
from bulletin_editor.storage.database import Database


@dataclass(frozen=True, slots=True)
class SavedRevision:
    """A revision in a list; the bulletin itself is loaded when it is asked for."""

    id: str
    name: str
    time: str
    """ISO 8601 with the offset from UTC."""
    assets: frozenset[str]
    """The keys of the pictures it shows."""


def revision_row(database: Database, name: str, bulletin: Bulletin) -> SavedRevision:
    """Keep the bulletin under a name; belongs inside a transaction."""
    time = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    revision = SavedRevision(new_id(), name, time, frozenset(referenced_assets(bulletin)))
    content = zlib.compress(dump(_whole(bulletin)).encode(), level=6)
    database.add_revision(revision.id, name, time, dump(sorted(revision.assets)), content)
    return revision


def revisions_of(database: Database) -> tuple[SavedRevision, ...]:
    """Return the revisions, the oldest first."""
    return tuple(
        SavedRevision(revision_id, name, time, load(assets, frozenset))
        for revision_id, name, time, assets in database.revisions()
    )


def read_revision(database: Database, revision_id: str) -> Bulletin:
    """Return the bulletin that a revision keeps.

    Raises `ContentError` when there is none or it is damaged.
    """
    content = database.revision(revision_id)
    if content is None:
        raise ContentError(f"no revision {revision_id}")
    try:
        text = zlib.decompress(content)
    except zlib.error as error:
        raise ContentError(str(error)) from error
    assets = database.assets()
    bulletin = load(text, _read_whole)
    return replace(bulletin, assets={key: assets[key] for key in referenced_assets(bulletin) if key in assets})


def _whole(bulletin: Bulletin) -> dict[str, Any]:
    return {
        **bulletin_fields(bulletin),
        "masthead": masthead_fields(bulletin.masthead),
        "imprint": imprint_fields(bulletin.imprint),
        "outline": [_whole_node(node) for node in bulletin.outline],
        "pool": [_whole_node(node) for node in bulletin.pool],
    }


def _whole_node(node: Node) -> dict[str, Any]:
    result: dict[str, Any] = {"id": node.id, "kind": node_kind(node), **node_fields(node)}
    if isinstance(node, Article):
        result["blocks"] = blocks_list(node.blocks)
        result["comments"] = [{"id": comment.id, **comment_fields(comment)} for comment in node.comments]
    else:
        result["children"] = [_whole_node(child) for child in children_of(node)]
    return result


def _read_whole(value: dict[str, Any]) -> Bulletin:
    pool = tuple(_read_whole_node(node) for node in value["pool"])
    articles = tuple(node for node in pool if isinstance(node, Article))
    if len(articles) != len(pool):
        raise ContentError("only articles stand in the pool")
    return replace(
        read_bulletin_fields(value),
        masthead=read_masthead(value["masthead"]),
        imprint=read_imprint(value["imprint"]),
        outline=tuple(_read_whole_node(node) for node in value["outline"]),
        pool=articles,
    )


def _read_whole_node(value: dict[str, Any]) -> Node:
    children = tuple(_read_whole_node(child) for child in value.get("children", ()))
    comments = tuple(read_comment(comment["id"], comment) for comment in value.get("comments", ()))
    node = read_node(value["kind"], value["id"], value, children, comments)
    return replace(node, blocks=read_blocks(value["blocks"])) if isinstance(node, Article) else node
