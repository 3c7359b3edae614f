"""The .bulletin file: opened by one program at a time, saved in place, read by anybody (docs/file-format.md).

A save writes the rows in which the bulletin differs from what was saved before, in one transaction, so it takes the
same short time whatever the size. A crash at any moment leaves the last whole save.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.bulletin_rows import (
    StoredBulletin,
    read_rows,
    referenced_assets,
    write_rows,
)
from bulletin_editor.storage.database import MIGRATIONS, SCHEMA_VERSION, Database, Migration, file_error
from bulletin_editor.storage.file_inspection import (
    inspect,
    is_readable_in_place,
    needs_rollback,
    private_copy,
    remove_logs,
)
from bulletin_editor.storage.holder import BulletinInUseError, Holder, this_holder
from bulletin_editor.storage.json_fields import ContentError, dump, load
from bulletin_editor.storage.revisions import SavedRevision, read_revision, revision_row, revisions_of
from bulletin_editor.storage.safe_writing import replacing

SUFFIX = ".bulletin"
_HOLDER = "holder"

Result = TypeVar("Result")


def read_bulletin(path: Path | str) -> Bulletin:
    """Read a bulletin as last saved, also while it is open elsewhere or lies on a medium nobody can write to.

    Raises `FileError`.
    """
    path = Path(path)
    inspect(path)
    with _reading(path) as database, database.snapshot():
        return read_rows(database).bulletin


def count_nodes(path: Path | str) -> int:
    """Return how many sections, departments and articles a bulletin has, without reading them.

    Raises `FileError`.
    """
    path = Path(path)
    inspect(path)
    with _reading(path) as database:
        return database.count_nodes()


def saved_revisions(path: Path | str) -> tuple[SavedRevision, ...]:
    """Return the revisions that a file keeps, the oldest first, without opening it for writing.

    Raises `FileError`.
    """
    with _reading(Path(path)) as database, database.snapshot():
        return revisions_of(database)


def read_saved_revision(path: Path | str, name: str) -> Bulletin | None:
    """Return the bulletin that a file keeps under a name (the latest of that name) or id; `None` when there is none.

    Raises `FileError`.
    """
    with _reading(Path(path)) as database, database.snapshot():
        found = next((kept for kept in reversed(revisions_of(database)) if name in (kept.id, kept.name)), None)
        return None if found is None else read_revision(database, found.id)


def living_holder(path: Path | str) -> Holder | None:
    """Return who has the file open for writing, unless that program is surely gone; changes nothing.

    Raises `FileError`.
    """
    path = Path(path)
    inspect(path)
    with _reading(path) as database:
        holder = _holder_of(database)
    return None if holder is None or holder.is_gone() else holder


def write_bulletin(path: Path | str, bulletin: Bulletin) -> None:
    """Write a bulletin as a new, whole file, in place of the former one if there is one.

    Raises `FileError`; the former file is then as it was.
    """
    path = Path(path)
    _settle_former(path)
    with (
        _naming_errors(path, writing=True),
        replacing(path) as beside,
        contextlib.closing(Database.create(beside)) as database,
        database.transaction(),
    ):
        write_rows(database, StoredBulletin.nothing(), bulletin)


class BulletinFile:
    """An open .bulletin file. Every method may be called from any thread."""

    def __init__(self, path: Path, database: Database | None, stored: StoredBulletin, holder: Holder | None) -> None:
        self._path = path.absolute()
        self._database = database
        self._stored = stored
        self._holder = holder
        self._lock = threading.RLock()
        self._identity = _identity(path)

    @classmethod
    def create(cls, path: Path | str, bulletin: Bulletin) -> Self:
        """Write a new file, in place of a former one if there is one, and open it.

        Raises `FileError`.
        """
        write_bulletin(path, bulletin)
        return cls.open(path)._standing_for(bulletin)

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        read_only: bool = False,
        take_over: bool = False,
        migrations: Mapping[int, Migration] = MIGRATIONS,
    ) -> Self:
        """Open a file and hold it, so that no other program writes to it; `read_only` holds nothing.

        A holder on this machine that is gone is replaced silently, any other only when `take_over` says so; it then
        fails at its next save and changes nothing. A file of an older version is migrated, and the former file kept
        beside it.

        Raises `BulletinInUseError` with the holder, or another `FileError`.
        """
        path = Path(path)
        inspect(path)
        if read_only:
            return cls(path, None, _read(path), None)
        with _naming_errors(path, writing=True):
            database = Database.open(path)
            try:
                _check_free(path, database, take_over)
                _migrate(path, database, migrations)
                holder, stored = _hold(path, database, take_over)
            except BaseException:
                database.close()
                raise
            return cls(path, database, stored, holder)

    @property
    def path(self) -> Path:
        return self._path

    @property
    def read_only(self) -> bool:
        return self._holder is None

    @property
    def bulletin(self) -> Bulletin:
        """The bulletin as last saved, or as it was opened."""
        return self._stored.bulletin

    def save(self, bulletin: Bulletin) -> None:
        """Write what differs from the last save; on disk when this returns.

        Raises `BulletinInUseError` when another program has taken the file over, or another `FileError`; the file
        then holds the last save.
        """
        if bulletin is self._stored.saved:
            return
        with self._writing() as database:
            self._stored = write_rows(database, self._stored, bulletin)

    def save_as(self, path: Path | str) -> BulletinFile:
        """Write a copy under another name and open that; this file stays open.

        The revisions come along, unless this file cannot be read any more.

        Raises `FileError`.
        """
        path = Path(path)
        with self._lock:
            if self._database is None:
                raise FileError(self._path, Cause.NOT_WRITABLE, "open for reading only")
            try:
                _copy(self._database, path)
            except FileError:
                # This file may be what fails, on a disk that has gone: the bulletin is in memory all the same.
                write_bulletin(path, self.bulletin)
            return BulletinFile.open(path)._standing_for(self.bulletin)

    def save_revision(self, name: str) -> SavedRevision:
        """Keep the bulletin as last saved under a name.

        Raises `FileError`.
        """
        with self._writing() as database:
            return revision_row(database, name, self._stored.bulletin)

    def revisions(self) -> tuple[SavedRevision, ...]:
        """Return the revisions kept, the oldest first."""
        return self._read(revisions_of)

    def load_revision(self, revision_id: str) -> Bulletin:
        """Return the bulletin as it was kept.

        Raises `FileError`.
        """
        return self._read(lambda database: read_revision(database, revision_id))

    def remove_revision(self, revision_id: str) -> None:
        """Keep a revision no longer."""
        with self._writing() as database:
            database.remove_revision(revision_id)

    def close(self) -> None:
        """Let go of the file and leave one whole file; pictures that nothing shows any more are dropped.

        What was saved is safe already: whatever fails here only leaves the file less tidy.
        """
        with self._lock:
            database, holder = self._database, self._holder
            self._database = self._holder = None
            if database is None or holder is None:
                return
            with suppress(sqlite3.Error, FileError, ContentError):
                if _is_held_by(database, holder):
                    with database.transaction():
                        database.remove_meta(_HOLDER)
                        database.remove_assets(database.asset_keys() - self._assets_in_use(database))
            with suppress(sqlite3.Error):
                database.close_to_one_file()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _assets_in_use(self, database: Database) -> set[str]:
        in_revisions = (revision.assets for revision in revisions_of(database))
        return referenced_assets(self._stored.bulletin).union(*in_revisions)

    @contextmanager
    def _writing(self) -> Iterator[Database]:
        """Give the database inside a transaction, if the file is still held by this program."""
        with self._lock, _naming_errors(self._path, writing=True):
            if self._database is None or self._holder is None:
                raise FileError(self._path, Cause.NOT_WRITABLE, "open for reading only")
            self._return_to_place(self._database)
            stored = self._stored
            try:
                with self._database.transaction():
                    if not _is_held_by(self._database, self._holder):
                        raise BulletinInUseError(self._path, _holder_of(self._database) or self._holder)
                    yield self._database
            except BaseException:
                self._stored = stored
                raise

    def _return_to_place(self, database: Database) -> None:
        """Put the file where it was when somebody has removed or renamed it: what is saved must be found again."""
        identity = _identity(self._path)
        if identity == self._identity:
            return
        if identity is not None:
            raise FileError(self._path, Cause.IN_USE, "another file has taken its place")
        _copy(database, self._path)
        returned = BulletinFile.open(self._path)._standing_for(self.bulletin)
        database.close()
        self._database, self._holder = returned._database, returned._holder
        self._stored, self._identity = returned._stored, returned._identity

    def _standing_for(self, bulletin: Bulletin) -> Self:
        """Let this very bulletin, which the rows are known to say, be what the next save is compared with."""
        self._stored = replace(self._stored, saved=bulletin)
        return self

    def _read(self, read: Callable[[Database], Result]) -> Result:
        with self._lock, _naming_errors(self._path, writing=False):
            if self._database is not None:
                return read(self._database)
        with _reading(self._path) as database:
            return read(database)


def _read(path: Path) -> StoredBulletin:
    with _reading(path) as database, database.snapshot():
        return read_rows(database)


@contextmanager
def _reading(path: Path) -> Iterator[Database]:
    """Open for reading, from a private copy where SQLite cannot read in place; checks the version."""
    with _naming_errors(path, writing=False), contextlib.ExitStack() as stack:
        database = _opened_to_read(path, stack)
        version = database.version()
        if version > SCHEMA_VERSION:
            raise FileError(path, Cause.NEWER_VERSION, str(version))
        if version < SCHEMA_VERSION:
            copy = stack.enter_context(private_copy(path))
            database = Database.open(copy)
            stack.callback(database.close)
            _migrate_tables(path, database, MIGRATIONS)
        yield database


def _opened_to_read(path: Path, stack: contextlib.ExitStack) -> Database:
    if not is_readable_in_place(path):
        database = Database.open(stack.enter_context(private_copy(path)))
    else:
        if needs_rollback(path):
            # A crash in the middle of a write: whoever may write takes it back, as the next writer would.
            with contextlib.closing(Database.open(path)) as healing:
                healing.version()
        database = Database.open_to_read(path)
    stack.callback(database.close)
    return database


@contextmanager
def _naming_errors(path: Path, *, writing: bool) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise file_error(path, error, writing=writing) from error
    except (ContentError, UnicodeError, RecursionError) as error:
        raise FileError(path, Cause.CORRUPT, str(error)) from error
    except OSError as error:
        raise FileError.from_os_error(path, error, writing=writing) from error


def _hold(path: Path, database: Database, take_over: bool) -> tuple[Holder, StoredBulletin]:
    """Hold a file and read it; one that turns out to be damaged is left as it is, to the byte."""
    with database.transaction():
        _check_free(path, database, take_over)
        stored, version = read_rows(database), database.data_version()
    database.write_ahead()
    try:
        with database.transaction():
            _check_free(path, database, take_over)
            holder = this_holder()
            database.set_meta(_HOLDER, _holder_json(holder))
            return holder, stored if database.data_version() == version else read_rows(database)
    except BaseException:
        with suppress(sqlite3.Error):
            database.close_to_one_file()
        raise


def _copy(database: Database, path: Path) -> None:
    """Write a compact copy that nobody holds."""
    _settle_former(path)
    with _naming_errors(path, writing=True), replacing(path) as beside:
        beside.unlink()
        database.copy_into(beside)
        with contextlib.closing(Database.open(beside)) as copy:
            copy.remove_meta(_HOLDER)


def _settle_former(path: Path) -> None:
    """Make sure that a file about to be replaced is held by nobody and has no log left beside it.

    Raises `FileError`.
    """
    with _naming_errors(path, writing=True):
        try:
            inspect(path)
        except FileError as error:
            if error.cause is Cause.IS_A_FOLDER:
                raise
        else:
            _close_former(path)
        remove_logs(path)


def _close_former(path: Path) -> None:
    with suppress(sqlite3.DatabaseError, ContentError), contextlib.closing(Database.open(path)) as database:
        _check_free(path, database, take_over=False)
        database.close_to_one_file()


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another of the same name; `None` when there is none."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _migrate(path: Path, database: Database, migrations: Mapping[int, Migration]) -> None:
    version = database.version()
    if version > SCHEMA_VERSION:
        raise FileError(path, Cause.NEWER_VERSION, str(version))
    if version < SCHEMA_VERSION:
        with replacing(path.with_name(f"{path.stem}.version-{version}{path.suffix}")) as backup:
            backup.unlink()
            database.copy_into(backup)
        _migrate_tables(path, database, migrations)


def _migrate_tables(path: Path, database: Database, migrations: Mapping[int, Migration]) -> None:
    try:
        database.migrate(migrations, SCHEMA_VERSION)
    except KeyError as error:
        raise FileError(path, Cause.CORRUPT, f"no version {error}") from error


def _check_free(path: Path, database: Database, take_over: bool) -> None:
    if take_over or database.version() != SCHEMA_VERSION:
        return
    holder = _holder_of(database)
    if holder is not None and not holder.is_gone():
        raise BulletinInUseError(path, holder)


def _holder_of(database: Database) -> Holder | None:
    text = database.meta().get(_HOLDER)
    return load(text, lambda fields: Holder(**fields)) if text else None


def _is_held_by(database: Database, holder: Holder) -> bool:
    current = _holder_of(database)
    return current is not None and current.token == holder.token


def _holder_json(holder: Holder) -> str:
    return dump({name: getattr(holder, name) for name in Holder.__slots__})
