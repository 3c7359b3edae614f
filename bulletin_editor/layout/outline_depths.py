"""How deep headings lie in the outline that is printed, where it may leave out levels that others have."""

from __future__ import annotations


class OutlineDepths:
    """Counts headings one after the other: each lies one below the nearest before it that is of a higher level."""

    def __init__(self) -> None:
        self._open: list[int] = []

    def next(self, level: int) -> int:
        """Return the depth, from 1, of the next heading, of a level of the template."""
        while self._open and self._open[-1] >= level:
            self._open.pop()
        self._open.append(level)
        return len(self._open)
