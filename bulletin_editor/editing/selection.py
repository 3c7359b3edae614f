"""Where the caret stands, in terms of the content."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextPosition:
    """A place in an article: the index of the block, and code points into its text.

    Every inline that is not a run counts one. Inside a table or figure the offset is 0 before and 1 after it.
    """

    block: int
    offset: int


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of one article's text; a caret when both ends are the same."""

    article_id: str
    anchor: TextPosition
    caret: TextPosition
