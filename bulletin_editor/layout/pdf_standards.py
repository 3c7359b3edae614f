"""The standards a PDF can say that it keeps, and why it may not."""

from __future__ import annotations

import re

Claims = tuple[str, ...]
"""Standards that a PDF claims together, as Typst calls them; none is a tagged PDF without any claim."""

ARCHIVE_AND_READERS: tuple[Claims, ...] = (("a-2a", "ua-1"), ("ua-1",), ("a-2b",), ())
"""The most a PDF can claim, and what is tried where the pages do not allow that."""

_UNPRINTABLE = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


def claims_name(claims: Claims) -> str:
    """Return what people call the standards."""
    return ", ".join(f"PDF/{claim.upper()}" for claim in claims) or "PDF 1.7"


def unprintable_text(refusal: str) -> str:
    """Return the text that no font can show, when that is why a standard cannot be kept; else an empty text."""
    found = _UNPRINTABLE.search(refusal)
    return _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), found[1]) if found else ""
