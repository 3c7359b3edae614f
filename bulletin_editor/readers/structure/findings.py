"""Findings of recognition, gathered with the place each is about."""

from __future__ import annotations

from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.readers.draft import ReadingRule


class Findings:
    """The guesses made about one draft, in the order of its text."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._list: list[Finding] = []

    def add(
        self,
        rule: ReadingRule,
        what: str,
        confidence: int,
        *,
        node_id: str = "",
        block_id: str = "",
        place: tuple[str, int, int] = ("", 0, 0),
        **more: str | int,
    ) -> None:
        """Add a guess about a node or a block; `place` is a whole text with the stretch of it that is meant."""
        text, start, end = place
        self._list.append(
            Finding(
                rule,
                Severity.INFO,
                node_id,
                block_id,
                text,
                start,
                end,
                {"what": what[:80], "confidence": max(1, min(confidence, 99)), **more},
                source=self._source,
            )
        )

    def all(self) -> tuple[Finding, ...]:
        return tuple(self._list)
