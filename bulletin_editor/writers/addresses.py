"""Which addresses an export may lead to, and how they are written so that nothing breaks out of them."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

_SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel", "ftp"})
_IGNORED_BY_BROWSERS = re.compile(r"[\x00-\x20\x7f-\x9f]+$|^[\x00-\x20\x7f-\x9f]+|[\t\r\n]+")
_ALLOWED = "!#$%&'()*+,-./:;=?@_~[]"
"""ASCII marks that an address may hold as they are; a `%` is taken to begin an escape."""


def safe_address(link: str) -> str:
    """Return the address ready to stand in a file, or nothing when it is not one that may be followed.

    Only whole addresses of the web, mail, telephone and FTP are kept: what a link leads to in the file's own folder
    is not there for the reader, and `javascript:` or `data:` could do harm.
    """
    address = _IGNORED_BY_BROWSERS.sub("", link)
    try:
        parts = urlsplit(address)
        reachable = bool(parts.hostname) if parts.scheme in ("http", "https", "ftp") else bool(parts.path)
    except ValueError:
        return ""
    if parts.scheme not in _SAFE_SCHEMES or not reachable:
        return ""
    return "".join(part if _stands_as_it_is(part) else quote(part, safe=_ALLOWED, errors="replace") for part in address)


def _stands_as_it_is(character: str) -> bool:
    """Tell whether a character needs no escape: what a person sees, beyond ASCII, is part of addresses (RFC 3987)."""
    return character.isalnum() or (character > "\xa0" and character.isprintable())
