"""What a row of the outline shows beside its title, each as a person wishes."""

from __future__ import annotations

from enum import StrEnum


class RowPart(StrEnum):
    STATUS = "status"
    BYLINE = "byline"
    PAGE = "page"
    LINES = "lines"
    COMMENTS = "comments"


SHOWN_AT_FIRST = frozenset({RowPart.STATUS, RowPart.BYLINE, RowPart.LINES, RowPart.COMMENTS})
