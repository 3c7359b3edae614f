"""Bulletins that were never saved under a name: they live in a folder of the program, offered at the next start."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.data_folder import data_folder
from bulletin_editor.errors import FileError
from bulletin_editor.storage.bulletin_file import SUFFIX, BulletinFile, living_holder, read_bulletin
from bulletin_editor.storage.file_inspection import last_written, remove_logs


@dataclass(frozen=True, slots=True)
class UnsavedBulletin:
    """A bulletin that was left without ever being saved."""

    path: Path
    bulletin: Bulletin
    changed: float
    """When it was written last, in seconds of `time.time`."""


def recovery_folder() -> Path:
    """Return the folder of bulletins that were never saved."""
    return data_folder() / "recovery"


def create_unsaved(bulletin: Bulletin) -> BulletinFile:
    """Give a new bulletin a file of its own until it is saved under a name.

    Raises `FileError`.
    """
    folder = recovery_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise FileError.from_os_error(folder, error, writing=True) from error
    return BulletinFile.create(folder / f"{new_id()}{SUFFIX}", bulletin)


def is_unsaved(path: Path) -> bool:
    """Tell whether a file is one of the never-saved ones."""
    return path.absolute().parent == recovery_folder().absolute()


def unsaved_bulletins() -> tuple[UnsavedBulletin, ...]:
    """Return what earlier runs have left, the newest first; what is blank, open now or unreadable is left out."""
    found = []
    for path in recovery_folder().glob(f"*{SUFFIX}"):
        with suppress(FileError, OSError):
            if living_holder(path) is None and _holds_work(bulletin := read_bulletin(path)):
                found.append(UnsavedBulletin(path, bulletin, last_written(path)))
    return tuple(sorted(found, key=lambda unsaved: unsaved.changed, reverse=True))


def _holds_work(bulletin: Bulletin) -> bool:
    """Tell a bulletin that somebody would miss from the blank one that every window begins with."""
    has_matter = bulletin.masthead != Masthead() or bulletin.imprint != Imprint()
    return bool(bulletin.outline or bulletin.pool) or has_matter


def discard_unsaved(path: Path) -> None:
    """Remove a never-saved bulletin, because it has a name now or nobody wants it.

    Raises `FileError`; files elsewhere are never removed.
    """
    assert is_unsaved(path)
    try:
        path.unlink(missing_ok=True)
        remove_logs(path)
    except OSError as error:
        raise FileError.from_os_error(path, error, writing=True) from error
