"""The standards a PDF can say that it keeps, and why it may not."""

from __future__ import annotations

import re

Claims = tuple[str, ...]
"""Standards that a PDF claims together, as Typst calls them; none is a tagged PDF without any claim."""

ARCHIVE: Claims = ("a-2b", "ua-1")
"""What every archive takes. The PDF is made for every reader too, but says nothing of it: see `plain_archive`."""

ARCHIVE_AND_READERS: tuple[Claims, ...] = (("a-2a", "ua-1"), ("ua-1",), ("a-2b",), ())
"""The most a PDF can claim, and what is tried where the pages do not allow that."""

_UNPRINTABLE = re.compile(r'the text `"(.+?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")

_BESIDE_PART_2 = re.compile(
    rb'xmlns:(?:xmpTPg|stEvt|pdfaExtension|pdfaSchema|pdfaProperty|pdfuaid)="[^"]*"'
    rb"|<(xmpTPg:NPages|xmpMM:History|pdfuaid:part|pdfaExtension:schemas)>.*?</\1>",
    re.DOTALL,
)
"""What Typst says in the metadata beside the schemas that ISO 19005-2, 6.6.2.3 names, with their extensions."""

_CHARACTER_SET = re.compile(rb"/CIDSet \d+ 0 R")
"""The list of a font's characters, which ISO 19005-2 (6.2.11.4.2) leaves to the writer and few programs check."""


def plain_archive(pdf: bytes) -> bytes:
    """Return a PDF/A-2b without what the standard does not ask for; all stays at its place, blanks stand in for it."""
    head, found, rest = pdf.partition(b"<?xpacket begin=")
    packet, end, tail = rest.partition(b"<?xpacket end=")
    packet = _BESIDE_PART_2.sub(_blanks, packet)
    return _CHARACTER_SET.sub(_blanks, head) + found + packet + end + _CHARACTER_SET.sub(_blanks, tail)


def _blanks(match: re.Match[bytes]) -> bytes:
    return b" " * len(match[0])


def claims_name(claims: Claims) -> str:
    """Return what people call the standards."""
    said = claims[:1] if claims == ARCHIVE else claims
    return ", ".join(f"PDF/{claim.upper()}" for claim in said) or "PDF 1.7"


def unprintable_text(refusal: str) -> str:
    """Return the text that no font can show, when that is why a standard cannot be kept; else an empty text."""
    found = _UNPRINTABLE.search(refusal)
    return _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), found[1]) if found else ""
