"""How pages stand beside and below each other; the arithmetic is in `pages.page_stack`."""

from __future__ import annotations

from enum import StrEnum


class Arrangement(StrEnum):
    """A way to lay pages on the desk."""

    SINGLE = "single"
    """One page at a time."""
    CONTINUOUS = "continuous"
    """One below the other."""
    FACING = "facing"
    """As an open booklet: page one alone at the right, then two and three."""
