"""Bulletins for the commands that only read: of a damaged file what is left, with a word about what is missing."""

from __future__ import annotations

from pathlib import Path

from bulletin_editor.cli.output import print_findings
from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.bulletin_file import read_bulletin


def read_what_is_left(path: Path) -> Bulletin:
    """Read a bulletin; what a damaged file has lost is told on standard error.

    Raises `FileError`.
    """
    try:
        return read_bulletin(path)
    except FileError as error:
        if error.cause not in (Cause.CORRUPT, Cause.TRUNCATED):
            raise
        from bulletin_editor.storage.rescue import rescue

        try:
            rescued = rescue(path)
        except FileError:
            raise error from None
    print_findings(rescued.losses, apart=True)
    return rescued.bulletin
