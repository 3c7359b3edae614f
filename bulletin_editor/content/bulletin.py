"""One issue of a bulletin (简报) as one frozen value, from the masthead to the imprint.

Every change makes a new value that shares all it did not touch, so comparing by identity finds what changed.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from bulletin_editor.content.blocks import Block


class Status(StrEnum):
    """How far an article has come, in this order."""

    DRAFT = "draft"
    EDITED = "edited"
    REVIEWED = "reviewed"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Asset:
    """A picture's bytes with what is needed to place it; sizes in pixels."""

    media_type: str
    data: bytes = field(repr=False)
    width: int
    height: int


Assets = Mapping[str, Asset]
"""Pictures by the SHA-256 of their bytes in hexadecimal."""

NO_ASSETS: Assets = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark anchored to text through the `comments` of its marks."""

    id: str
    author: str
    time: str
    """ISO 8601, or empty when unknown."""
    text: str
    resolved: bool = False
    reply_to: str = ""
    """The id of the comment it answers, which is no answer itself; empty for one that stands at text."""


@dataclass(frozen=True, slots=True)
class Article:
    """The smallest headed piece (稿件): headline system, byline and blocks."""

    id: str
    headline: tuple[str, ...] = ()
    """The main headline (主题), one entry a line; two parallel parts are two lines."""
    kicker: str = ""
    subhead: str = ""
    byline: str = ""
    """As it is printed, such as "本报记者 蔡杨洋"; `bylines.parse_byline` tells roles and names apart."""
    blocks: tuple[Block, ...] = ()
    status: Status = Status.DRAFT
    budget: int | None = None
    """The lines it should fill at most; `None` when free."""
    note: str = ""
    """A remark for the desk, never printed."""
    comments: tuple[Comment, ...] = ()


@dataclass(frozen=True, slots=True)
class Department:
    """The unit that reports (部门)."""

    id: str
    title: str
    children: tuple[Article, ...] = ()
    colon: str = "："
    """The mark printed after the name, as the draft typed it; empty for none."""


@dataclass(frozen=True, slots=True)
class Section:
    """A themed part of the bulletin (栏目)."""

    id: str
    title: str
    children: tuple[Department | Article, ...] = ()


Node = Section | Department | Article
"""What stands in the outline."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """The head of page one (报头). Empty fields are not printed."""

    name: str = ""
    number: int | None = None
    """第N期, counted within the year."""
    total_number: int | None = None
    """总第N期, counted since the first issue."""
    supplement: bool = False
    """An issue outside the count (增刊)."""
    unit: str = ""
    """The compiling unit (编发单位)."""
    date: datetime.date | None = None
    classification: str = ""
    """Such as "内部资料 注意保存"."""
    copy_number: str = ""


@dataclass(frozen=True, slots=True)
class Imprint:
    """The foot of the last page (报尾). Empty fields are not printed."""

    report_to: str = ""
    """报: superior units."""
    send_to: str = ""
    """送: units of the same rank."""
    distribute_to: str = ""
    """发: subordinate units."""
    copies: int | None = None
    editor: str = ""
    reviewer: str = ""
    approver: str = ""
    telephone: str = ""


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One issue: what is opened and saved.

    `assets` takes no part in equality: a figure names its picture by the hash of its bytes.
    """

    id: str
    language: str = "zh-CN"
    template: str = "guobiao"
    """The name of the house style."""
    own_template: str = ""
    """The text of an office's own house style, carried so that it prints alike everywhere; empty for a shipped one."""
    masthead: Masthead = Masthead()
    imprint: Imprint = Imprint()
    outline: tuple[Node, ...] = ()
    pool: tuple[Article, ...] = ()
    """Articles not yet placed (待编稿件)."""
    assets: Assets = field(default_factory=lambda: NO_ASSETS, compare=False, repr=False)
