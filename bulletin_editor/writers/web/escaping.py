"""Text as HTML that nothing in it can break out of."""

from __future__ import annotations

import html
import re

_NOT_IN_HTML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Characters that HTML has no place for; the pages show nothing for them either."""
_SPECIAL = re.compile("[&<>\"'\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What text rarely has: looking for it once spares two walks over nearly every run."""
_NOT_IN_AN_ID = re.compile(r"[^\w-]")


def escaped(text: str) -> str:
    """Return text that reads as itself between tags and in quoted attributes."""
    return html.escape(_NOT_IN_HTML.sub("", text)) if _SPECIAL.search(text) else text


def anchor(prefix: str, content_id: str) -> str:
    """Return the id of an element, the same in every export of the same content."""
    return f"{prefix}-{_NOT_IN_AN_ID.sub('-', content_id)}"
