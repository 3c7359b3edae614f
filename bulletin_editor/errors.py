"""What stops the work: errors that carry data, never sentences.

The sentence a person reads is made in `wording`, from `cause` and the error's other attributes.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path


class Cause(StrEnum):
    """Why a file could not be read or written, or why an edit was refused."""

    NOT_FOUND = "not-found"
    NO_FOLDER = "no-folder"
    IS_A_FOLDER = "is-a-folder"
    EMPTY = "empty"
    NOT_READABLE = "not-readable"
    NOT_WRITABLE = "not-writable"
    DISK_FULL = "disk-full"
    UNKNOWN_FORMAT = "unknown-format"
    WRONG_ENCODING = "wrong-encoding"
    NOT_A_ZIP = "not-a-zip"
    TRUNCATED = "truncated"
    CORRUPT = "corrupt"
    TOO_LARGE = "too-large"
    NEWER_VERSION = "newer-version"
    NOT_A_BULLETIN = "not-a-bulletin"
    IN_USE = "in-use"
    ALREADY_EXISTS = "already-exists"
    NOTHING_TO_IMPORT = "nothing-to-import"
    NEEDS_LIBREOFFICE = "needs-libreoffice"
    UNKNOWN_TEMPLATE = "unknown-template"
    INVALID_TEMPLATE = "invalid-template"
    LAYOUT_FAILED = "layout-failed"
    CANCELLED = "cancelled"


class BulletinEditorError(Exception):
    """Anything this program refuses or fails to do, for a reason it knows."""


class FileError(BulletinEditorError):
    """A file or folder that could not be read or written.

    `detail` is a short technical addition for people who help (a part name, a line, a holder), never required.
    """

    def __init__(self, path: Path | str, cause: Cause, detail: str = "") -> None:
        super().__init__(str(path), cause, detail)
        self.path = Path(path)
        self.cause = cause
        self.detail = detail

    @classmethod
    def from_os_error(cls, path: Path | str, error: OSError, *, writing: bool = False) -> FileError:
        """Name the cause of an operating system's error."""
        import errno

        if isinstance(error, FileNotFoundError):
            cause = Cause.NO_FOLDER if writing else Cause.NOT_FOUND
        elif isinstance(error, IsADirectoryError):
            cause = Cause.IS_A_FOLDER
        elif error.errno in (errno.ENOSPC, errno.EDQUOT):
            cause = Cause.DISK_FULL
        else:
            cause = Cause.NOT_WRITABLE if writing else Cause.NOT_READABLE
        return cls(path, cause, error.strerror or "")


class EditError(BulletinEditorError):
    """An edit that cannot be applied: its place is gone or its result would break an invariant."""
