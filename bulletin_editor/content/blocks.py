"""The blocks of an article: paragraphs, tables, figures and page breaks.

A block says what it is (its role), never how it looks: that is the template's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bulletin_editor.content.inlines import Inlines, Run


class Role(StrEnum):
    """What a paragraph is (样式角色)."""

    BODY = "body"
    LEAD = "lead"
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    HEADING_4 = "heading-4"
    QUOTATION = "quotation"
    EDITORS_NOTE = "editors-note"
    FLUSH = "flush"
    """A paragraph without first-line indent, such as a salutation."""
    SIGN_OFF = "sign-off"

    @property
    def heading_level(self) -> int | None:
        """1 to 4 for the headings inside an article, otherwise `None`."""
        return HEADING_ROLES.index(self) + 1 if self in HEADING_ROLES else None


HEADING_ROLES = (Role.HEADING_1, Role.HEADING_2, Role.HEADING_3, Role.HEADING_4)


class Alignment(StrEnum):
    """A wish that overrides the template's alignment of the role."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


class ListKind(StrEnum):
    BULLET = "bullet"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class ListItem:
    """The place of a paragraph in a list; `level` counts from 0. The sign before it is the template's."""

    kind: ListKind
    level: int = 0


MAXIMUM_LIST_LEVEL = 8


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. `alignment` is `None` where the template decides, `list_item` outside lists."""

    id: str
    inlines: Inlines = ()
    role: Role = Role.BODY
    alignment: Alignment | None = None
    list_item: ListItem | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; its first grid place is the first one free in its row (as in HTML)."""

    inlines: Inlines = ()
    column_span: int = 1
    row_span: int = 1
    alignment: Alignment | None = None


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table. `column_widths` are shares of the measure's width, one a column, that add up to at most 1."""

    id: str
    rows: tuple[Row, ...]
    column_widths: tuple[float, ...]
    header_rows: int = 0
    caption: tuple[Run, ...] = ()
    landscape: bool = False
    """A wish to stand on landscape pages of its own (横排页面), where it has the measure of a page's height."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its caption. `asset` is the key of the picture in the bulletin's assets."""

    id: str
    asset: str
    caption: str = ""
    credit: str = ""
    alternative_text: str = ""
    width: float = 1.0
    """The share of the measure's width, above 0 and at most 1."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A wish to go on at the head of the next page."""

    id: str


Block = Paragraph | Table | Figure | PageBreak
