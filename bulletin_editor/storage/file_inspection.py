"""What can be said of a .bulletin file before SQLite opens it: is it one, is it whole, can it be read where it lies."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.database import APPLICATION_ID

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100
_LOG, _JOURNAL, _SHARED_INDEX = "-wal", "-journal", "-shm"


def inspect(path: Path) -> None:
    """Check what the first bytes and the size tell (https://www.sqlite.org/fileformat2.html, 1.3).

    Raises `FileError`: missing, a folder, empty, not a bulletin or truncated.
    """
    if path.is_dir():
        raise FileError(path, Cause.IS_A_FOLDER)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise FileError.from_os_error(path, error) from error
    if not header:
        raise FileError(path, Cause.EMPTY)
    if not header.startswith(_MAGIC[: len(header)]):
        raise FileError(path, Cause.NOT_A_BULLETIN)
    if len(header) < _HEADER_SIZE:
        raise FileError(path, Cause.TRUNCATED)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise FileError(path, Cause.NOT_A_BULLETIN)
    if size < _size_in(header) and not any(log.exists() for log in _logs(path)):
        raise FileError(path, Cause.TRUNCATED)


def is_readable_in_place(path: Path) -> bool:
    """Tell whether SQLite can read the file where it lies.

    A file that says it has a log, as one in use or left by a crash does, needs a folder that can be written to.
    """
    with path.open("rb") as file:
        header = file.read(_HEADER_SIZE)
    has_log = header[18:20] == b"\x02\x02" or any(log.exists() for log in _logs(path))
    return not has_log or os.access(path.resolve().parent, os.W_OK)


def needs_rollback(path: Path) -> bool:
    """Tell whether SQLite's rollback journal lies beside the file, of a write under way or broken off."""
    return _beside(path, _JOURNAL).exists()


def last_written(path: Path) -> float:
    """Return when the file or its log was written last, in seconds of `time.time`."""
    return max(file.stat().st_mtime for file in (path, *_logs(path)) if file.exists())


def remove_logs(path: Path) -> None:
    """Remove what may lie beside a file about to be replaced, so that no old log is taken for the new file's."""
    for log in (*_logs(path), _beside(path, _SHARED_INDEX)):
        log.unlink(missing_ok=True)


@contextmanager
def private_copy(path: Path) -> Iterator[Path]:
    """Give a copy, with the log that belongs to it, in a folder of its own for as long as the block lasts."""
    import tempfile

    with tempfile.TemporaryDirectory(prefix="bulletin-editor-") as folder:
        copy = Path(folder) / "copy.bulletin"
        shutil.copyfile(path, copy)
        for log, copied_log in zip(_logs(path), _logs(copy), strict=True):
            if log.exists():
                shutil.copyfile(log, copied_log)
        yield copy


def _size_in(header: bytes) -> int:
    """Return the size in bytes that the header promises; 0 where it is not to be trusted."""
    if header[24:28] != header[92:96]:
        return 0
    page_size = int.from_bytes(header[16:18], "big")
    return int.from_bytes(header[28:32], "big") * (65536 if page_size == 1 else page_size)


def _logs(path: Path) -> tuple[Path, ...]:
    return _beside(path, _LOG), _beside(path, _JOURNAL)


def _beside(path: Path, suffix: str) -> Path:
    """Return a file of SQLite's beside a database; where `path` is a link, it lies beside what the link leads to."""
    path = path.resolve()
    return path.with_name(path.name + suffix)
