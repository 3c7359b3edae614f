"""Where the pictures of a page come from: `data:` addresses and files in the page's own folder, nowhere else."""

from __future__ import annotations

import base64
import binascii
import re
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.pictures import MAXIMUM_PICTURE_BYTES

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WIDTH = re.compile(r"^([\d.]{1,8})(%|px|pt|)$")
_MEASURE_PIXELS = 590
"""The measure of an A4 text area (156 mm) at 96 pixels an inch."""


def picture_bytes(source: str, folder: Path | None) -> bytes:
    """Return the bytes of a picture.

    Raises `FileError` for what lies elsewhere (`NOT_READABLE`), is missing or cannot be read.
    """
    shown = source[:200]
    if source.lower().startswith("data:"):
        return _from_data_address(source, shown)
    if not source or _SCHEME.match(source) or source.startswith(("/", "\\", "//")) or folder is None:
        raise FileError(shown, Cause.NOT_READABLE)
    relative = unquote(source.partition("?")[0].partition("#")[0]).replace("\\", "/")
    try:
        root = folder.resolve()
        path = (root / relative).resolve()
        if not path.is_relative_to(root) or not path.is_file():
            raise FileError(shown, Cause.NOT_FOUND)
        if path.stat().st_size > MAXIMUM_PICTURE_BYTES:
            raise FileError(shown, Cause.TOO_LARGE)
        return path.read_bytes()
    except (OSError, ValueError, RuntimeError) as error:
        raise FileError(shown, Cause.NOT_READABLE, str(error)) from error


def picture_width(written: str, pixels: int) -> float:
    """Return the share of the measure that a picture takes, from its declared width or its own."""
    match = _WIDTH.match(written.strip())
    share = pixels / _MEASURE_PIXELS
    if match is not None:
        try:
            number = float(match[1])
        except ValueError:
            number = 0.0
        if number > 0:
            unit = match[2]
            share = number / 100 if unit == "%" else number * (4 / 3 if unit == "pt" else 1) / _MEASURE_PIXELS
    return round(min(1.0, max(0.05, share)), 4)


def _from_data_address(source: str, shown: str) -> bytes:
    head, comma, body = source.partition(",")
    if not comma or len(body) > MAXIMUM_PICTURE_BYTES * 2:
        raise FileError(shown, Cause.CORRUPT if not comma else Cause.TOO_LARGE)
    if head.lower().endswith(";base64"):
        try:
            return base64.b64decode("".join(unquote(body).split()))
        except (binascii.Error, ValueError) as error:
            raise FileError(shown, Cause.CORRUPT) from error
    return unquote_to_bytes(body)
