"""Which addresses a link may lead to: those a reader of the bulletin can follow, and no script."""

from __future__ import annotations

import re

_ALLOWED = re.compile(r"^(?:https?://|mailto:|tel:|ftp://)[^\s<>\"\x00-\x1f]+$", re.IGNORECASE)
_UNWANTED = re.compile(r"[\x00-\x20\x7f\u2028\u2029\x85]")


def link_address(written: str) -> str:
    """Return the address of a link, or an empty text where it leads nowhere outside or runs a script."""
    address = written.strip()
    if _UNWANTED.search(address):
        address = _UNWANTED.sub("%20", address) if address.lower().startswith(("http", "mailto:")) else ""
    return address if _ALLOWED.match(address) and len(address) <= 8192 else ""
