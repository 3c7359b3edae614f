"""Pages saved with all they show in one file (.mht, .mhtml), as browsers, Word and WPS write them."""

from __future__ import annotations

import email
from email import policy
from email.message import Message
from pathlib import Path
from urllib.parse import urljoin

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.draft import DraftParts

MAXIMUM_ARCHIVE_BYTES = 64 * 1024 * 1024
_MOST_PARTS = 2000


def read_web_archive(data: bytes, path: Path, parts: DraftParts) -> None:
    """Read a saved page into the parts; its pictures come from the archive and nowhere else.

    Raises `FileError` for what holds no page or is too large.
    """
    from bulletin_editor.readers.html import decoded_page, read_markup

    if len(data) > MAXIMUM_ARCHIVE_BYTES:
        raise FileError(path, Cause.TOO_LARGE)
    page: Message | None = None
    saved: dict[str, bytes] = {}
    for count, part in enumerate(email.message_from_bytes(data, policy=policy.compat32).walk()):
        if count > _MOST_PARTS:
            raise FileError(path, Cause.TOO_LARGE, f"{_MOST_PARTS} parts")
        kind = part.get_content_type()
        if page is None and kind in ("text/html", "application/xhtml+xml"):
            page = part
        elif kind.startswith("image/"):
            saved |= dict.fromkeys(_names_of(part), _content_of(part))
    if page is None:
        raise FileError(path, Cause.CORRUPT, "no page")
    base = str(page.get("Content-Location") or "")
    markup = decoded_page(_content_of(page), page.get_content_charset() or "", path, parts)
    read_markup(markup, parts, saved=lambda source: saved.get(source) or saved.get(urljoin(base, source)))
    if not parts.blocks:
        raise FileError(path, Cause.NOTHING_TO_IMPORT)


def _names_of(part: Message) -> list[str]:
    """Return the addresses under which the page asks for a part."""
    location, name = str(part.get("Content-Location") or ""), str(part.get("Content-ID") or "").strip(" <>")
    return [one for one in (location, f"cid:{name}" if name else "") if one]


def _content_of(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
