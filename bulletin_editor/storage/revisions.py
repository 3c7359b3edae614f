"""Revisions: the whole bulletin kept under a name, to come back to."""

from __future__ import annotations

import datetime
import zlib
from dataclasses import dataclass, replace

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.identity import new_id
from bulletin_editor.storage.bulletin_rows import referenced_assets
from bulletin_editor.storage.database import Database
from bulletin_editor.storage.json_fields import ContentError, dump, load
from bulletin_editor.storage.node_json import read_whole_bulletin, whole_bulletin


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
    content = zlib.compress(dump(whole_bulletin(bulletin)).encode(), level=6)
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
    bulletin = load(text, read_whole_bulletin)
    return replace(bulletin, assets={key: assets[key] for key in referenced_assets(bulletin) if key in assets})
