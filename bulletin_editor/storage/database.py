"""The tables of a .bulletin file: all SQL of the program stands here, and nothing else knows SQLite.

Rows carry JSON texts made elsewhere. SQL stays plain, so that the same tables can serve on another database.
Everything may raise `sqlite3.Error`; `file_error` names its cause.
"""

from __future__ import annotations

import errno
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bulletin_editor.content.bulletin import Asset
from bulletin_editor.errors import Cause, FileError

APPLICATION_ID = 0x42554C4C
"""In the header of every .bulletin file: "BULL"."""

SCHEMA_VERSION = 1

PAGE_SIZE = 4096

_SCHEMA = """
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE nodes (
    id TEXT NOT NULL PRIMARY KEY,
    parent TEXT NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    fields TEXT NOT NULL
);
CREATE TABLE bodies (
    article TEXT NOT NULL PRIMARY KEY,
    blocks TEXT NOT NULL
);
CREATE TABLE comments (
    id TEXT NOT NULL PRIMARY KEY,
    article TEXT NOT NULL,
    position BIGINT NOT NULL,
    fields TEXT NOT NULL
);
CREATE INDEX comments_by_article ON comments (article, position);
CREATE TABLE assets (
    hash TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    data BLOB NOT NULL
);
CREATE TABLE revisions (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    time TEXT NOT NULL,
    assets TEXT NOT NULL,
    content BLOB NOT NULL
);
"""

Migration = str | Callable[[sqlite3.Connection], None]
"""SQL statements, or a function where SQL is not enough; runs inside one transaction."""

MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})
"""By the version they start from; each leads to the next. Version 1 is the first, so there are none yet."""


class Database:
    """One open connection. `transaction` brackets everything that belongs together."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def create(cls, path: Path) -> Database:
        """Make the tables in a file that is still empty, which nobody else knows yet.

        It is on disk only once whoever gives it its name has flushed it.
        """
        connection = _connect(path, "rwc")
        try:
            connection.executescript(
                f"PRAGMA page_size = {PAGE_SIZE}; PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = MEMORY;"
                f"PRAGMA synchronous = OFF; PRAGMA application_id = {APPLICATION_ID};"
                f"PRAGMA user_version = {SCHEMA_VERSION}; BEGIN; {_SCHEMA} COMMIT;"
            )
        except sqlite3.Error:
            connection.close()
            raise
        return cls(connection)

    @classmethod
    def open(cls, path: Path) -> Database:
        """Open for reading and writing."""
        database = cls(_connect(path, "rw"))
        database._connection.execute("PRAGMA secure_delete = ON")
        return database

    @classmethod
    def open_to_read(cls, path: Path) -> Database:
        """Open for reading only, also while another program writes."""
        return cls(_connect(path, "ro"))

    def write_ahead(self) -> None:
        """Let commits append to a log, each on disk when it returns; readers go on meanwhile.

        Where the file system cannot do this, commits stay as safe and only take longer.
        """
        with suppress(sqlite3.OperationalError):
            self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")

    def close_to_one_file(self) -> None:
        """Bring the log into the file and close, so that one file remains; readers still there may delay it."""
        try:
            self._connection.execute("PRAGMA incremental_vacuum").fetchall()
            self._connection.execute("PRAGMA journal_mode = DELETE")
        finally:
            self.close()

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all or nothing; nobody else writes meanwhile."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one state, whatever is written meanwhile."""
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("COMMIT")

    def copy_into(self, path: Path) -> None:
        """Write a compact copy of everything into a file that does not exist yet."""
        self._connection.execute("VACUUM INTO ?", (str(path),))

    # The whole bulletin

    def readable_rows(self, table: str) -> list[tuple[Any, ...]]:
        """Return the rows of a table that can be read, of a damaged file: all before and all behind what is damaged.

        Text that is no UTF-8 comes with signs in its place.
        """
        found: dict[int, tuple[Any, ...]] = {}
        former, self._connection.text_factory = self._connection.text_factory, _readable_text
        try:
            for backwards in ("", " DESC"):
                with suppress(sqlite3.DatabaseError):
                    for row in self._connection.execute(_EVERY_ROW[table] + backwards):
                        found[row[0]] = row[1:]
        finally:
            self._connection.text_factory = former
        return [found[rowid] for rowid in sorted(found)]

    def meta(self) -> dict[str, str]:
        return dict(self._connection.execute("SELECT key, value FROM meta"))

    def set_meta(self, key: str, value: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (key, value))

    def remove_meta(self, key: str) -> None:
        self._connection.execute("DELETE FROM meta WHERE key = ?", (key,))

    # The outline

    def nodes(self) -> list[tuple[str, str, int, str, str]]:
        """Return id, parent, position, kind and fields of every node, siblings in their order."""
        return self._connection.execute(
            "SELECT id, parent, position, kind, fields FROM nodes ORDER BY parent, position"
        ).fetchall()

    def count_nodes(self) -> int:
        """Return how many nodes there are, without reading them."""
        count: int = self._connection.execute("SELECT count(*) FROM nodes").fetchone()[0]
        return count

    def add_nodes(self, rows: Iterable[tuple[str, str, int, str, str]]) -> None:
        self._connection.executemany(
            "INSERT OR REPLACE INTO nodes (id, parent, position, kind, fields) VALUES (?, ?, ?, ?, ?)", rows
        )

    def set_fields(self, rows: Iterable[tuple[str, str]]) -> None:
        """Write fields by node id."""
        self._connection.executemany("UPDATE nodes SET fields = ?2 WHERE id = ?1", rows)

    def place_nodes(self, rows: Iterable[tuple[str, str, int]]) -> None:
        """Write parent and position by node id."""
        self._connection.executemany("UPDATE nodes SET parent = ?2, position = ?3 WHERE id = ?1", rows)

    def remove_nodes(self, node_ids: Iterable[str]) -> None:
        """Remove nodes with their bodies and comments, not with what stands inside them."""
        keys = [(node_id,) for node_id in node_ids]
        for statement in (
            "DELETE FROM nodes WHERE id = ?",
            "DELETE FROM bodies WHERE article = ?",
            "DELETE FROM comments WHERE article = ?",
        ):
            self._connection.executemany(statement, keys)

    def bodies(self) -> dict[str, str]:
        """Return the blocks of every article by its id."""
        return dict(self._connection.execute("SELECT article, blocks FROM bodies"))

    def set_bodies(self, rows: Iterable[tuple[str, str]]) -> None:
        self._connection.executemany("INSERT OR REPLACE INTO bodies (article, blocks) VALUES (?, ?)", rows)

    def comments(self) -> list[tuple[str, str, str]]:
        """Return article, id and fields of every comment, those of an article in their order."""
        return self._connection.execute(
            "SELECT article, id, fields FROM comments ORDER BY article, position"
        ).fetchall()

    def set_comments(self, article_id: str, rows: Iterable[tuple[str, str]]) -> None:
        """Let these, ids and fields, be the comments of an article."""
        self._connection.execute("DELETE FROM comments WHERE article = ?", (article_id,))
        self._connection.executemany(
            "INSERT OR REPLACE INTO comments (id, article, position, fields) VALUES (?, ?, ?, ?)",
            [(comment_id, article_id, position, fields) for position, (comment_id, fields) in enumerate(rows)],
        )

    # Pictures

    def assets(self) -> dict[str, Asset]:
        rows = self._connection.execute("SELECT hash, media_type, data, width, height FROM assets")
        return {key: Asset(media_type, data, width, height) for key, media_type, data, width, height in rows}

    def asset_keys(self) -> set[str]:
        return {key for (key,) in self._connection.execute("SELECT hash FROM assets")}

    def add_assets(self, assets: Iterable[tuple[str, Asset]]) -> None:
        self._connection.executemany(
            "INSERT OR REPLACE INTO assets (hash, media_type, width, height, data) VALUES (?, ?, ?, ?, ?)",
            [(key, asset.media_type, asset.width, asset.height, asset.data) for key, asset in assets],
        )

    def remove_assets(self, keys: Iterable[str]) -> None:
        self._connection.executemany("DELETE FROM assets WHERE hash = ?", [(key,) for key in keys])

    # Revisions

    def add_revision(self, revision_id: str, name: str, time: str, assets: str, content: bytes) -> None:
        self._connection.execute(
            "INSERT INTO revisions (id, name, time, assets, content) VALUES (?, ?, ?, ?, ?)",
            (revision_id, name, time, assets, content),
        )

    def revisions(self) -> list[tuple[str, str, str, str]]:
        """Return id, name, time and the keys of the pictures of every revision, the oldest first."""
        return self._connection.execute("SELECT id, name, time, assets FROM revisions ORDER BY id").fetchall()

    def revision(self, revision_id: str) -> bytes | None:
        row = self._connection.execute("SELECT content FROM revisions WHERE id = ?", (revision_id,)).fetchone()
        return row[0] if row else None

    def remove_revision(self, revision_id: str) -> None:
        self._connection.execute("DELETE FROM revisions WHERE id = ?", (revision_id,))

    # Versions

    def version(self) -> int:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        return int(version)

    def data_version(self) -> int:
        """Return a number that changes when another connection has written to the file."""
        (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        return int(version)

    def migrate(self, migrations: Mapping[int, Migration], target: int) -> None:
        """Lead the tables to a version, step by step, all in one transaction.

        Raises `KeyError` where there is no step.
        """
        with self.transaction():
            for version in range(self.version(), target):
                migration = migrations[version]
                if isinstance(migration, str):
                    for statement in filter(None, map(str.strip, migration.split(";"))):
                        self._connection.execute(statement)
                else:
                    migration(self._connection)
                self._connection.execute(f"PRAGMA user_version = {version + 1}")


_EVERY_ROW = {
    "meta": "SELECT rowid, key, value FROM meta ORDER BY rowid",
    "nodes": "SELECT rowid, id, parent, position, kind, fields FROM nodes ORDER BY rowid",
    "bodies": "SELECT rowid, article, blocks FROM bodies ORDER BY rowid",
    "comments": "SELECT rowid, id, article, position, fields FROM comments ORDER BY rowid",
    "assets": "SELECT rowid, hash, media_type, data, width, height FROM assets ORDER BY rowid",
}


def _readable_text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False, timeout=2.0
    )
    connection.execute("PRAGMA trusted_schema = OFF")
    if mode != "rwc":
        try:
            _refuse_foreign_schema(connection)
        except (sqlite3.Error, UnicodeError):
            connection.close()
            raise
    return connection


def _refuse_foreign_schema(connection: sqlite3.Connection) -> None:
    """Raise for what this program never makes and what could run without end: views, triggers, computed columns."""
    (foreign,) = connection.execute(
        "SELECT count(*) FROM sqlite_master WHERE type IN ('view', 'trigger') OR sql LIKE 'CREATE VIRTUAL%'"
    ).fetchone()
    if not foreign:
        (foreign,) = connection.execute(
            "SELECT count(*) FROM sqlite_master AS made, pragma_table_xinfo(made.name) AS shown "
            "WHERE made.type = 'table' AND shown.hidden > 0"
        ).fetchone()
    if foreign:
        raise sqlite3.DatabaseError("the tables are not those of a bulletin")


_CAUSES = {
    sqlite3.SQLITE_FULL: Cause.DISK_FULL,
    sqlite3.SQLITE_READONLY: Cause.NOT_WRITABLE,
    sqlite3.SQLITE_PERM: Cause.NOT_WRITABLE,
    sqlite3.SQLITE_BUSY: Cause.IN_USE,
    sqlite3.SQLITE_LOCKED: Cause.IN_USE,
    sqlite3.SQLITE_NOTADB: Cause.NOT_A_BULLETIN,
    sqlite3.SQLITE_TOOBIG: Cause.TOO_LARGE,
}
_FAILED_ACCESS = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_AUTH)


def file_error(path: Path, error: sqlite3.Error, *, writing: bool) -> FileError:
    """Name the cause of SQLite's error; what it does not explain is damage in the file."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
    if code in _FAILED_ACCESS:
        if writing and _is_disk_full(path):
            return FileError(path, Cause.DISK_FULL, str(error))
        return FileError(path, Cause.NOT_WRITABLE if writing else Cause.NOT_READABLE, str(error))
    return FileError(path, _CAUSES.get(code, Cause.CORRUPT), str(error))


def _is_disk_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < 16 * PAGE_SIZE
    except OSError as error:
        return error.errno == errno.ENOSPC
