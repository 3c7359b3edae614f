"""What a writer gives: the bytes of a file, and what there is to say about them."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_editor.editing.findings import Finding


@dataclass(frozen=True, slots=True)
class Written:
    data: bytes
    findings: tuple[Finding, ...] = ()
    """Beyond what the pages say themselves."""
