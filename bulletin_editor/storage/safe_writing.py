"""Writing a file so that it is whole or not there: beside, flush, fsync, replace.

Whatever goes wrong, the former file stays as it was and nothing half-written is left behind.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bulletin_editor.errors import Cause, FileError


def write_safely(path: Path | str, data: bytes) -> None:
    """Write a whole file, in place of the former one if there is one.

    Raises `FileError`.
    """
    with replacing(path) as beside, open(beside, "wb") as file:  # noqa: PTH123 - the two belong together
        file.write(data)


@contextmanager
def replacing(path: Path | str) -> Iterator[Path]:
    """Give the path of a new file beside `path`, and put it in the place of `path` when the block has ended well.

    A link is followed, so that what it leads to is replaced; the former file's permissions are kept. A device or
    pipe, which nothing can replace, is given as it is. Operating system errors inside the block become `FileError`.
    """
    path = Path(path)
    try:
        target = path.resolve()
        former = target.stat() if target.exists() else None
        if former is not None and stat.S_ISDIR(former.st_mode):
            raise FileError(path, Cause.IS_A_FOLDER)
        if former is not None and not stat.S_ISREG(former.st_mode):
            yield target
            return
        if former is not None and not os.access(target, os.W_OK):
            raise FileError(path, Cause.NOT_WRITABLE)
        with _beside(target) as beside:
            yield beside
            if former is not None:
                beside.chmod(stat.S_IMODE(former.st_mode))
            _flush_to_disk(beside)
            beside.replace(target)
        _flush_folder_to_disk(target.parent)
    except OSError as error:
        raise FileError.from_os_error(path, error, writing=True) from error


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """Give a new name in the folder of the target; what stands there at the end is removed."""
    beside = target.with_name(f".bulletin-editor-{os.urandom(8).hex()}.tmp")
    beside.open("xb").close()
    try:
        yield beside
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _flush_to_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _flush_folder_to_disk(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can say so of a folder."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
