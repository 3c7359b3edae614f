"""What reading gives: blocks with the evidence of how they looked, and at the end the nodes of an outline.

The evidence never reaches the content; `structure` alone reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from bulletin_editor.content.blocks import Alignment, Block
from bulletin_editor.content.bulletin import NO_ASSETS, Asset, Assets, Comment, Imprint, Masthead, Node
from bulletin_editor.editing.findings import NO_ARGUMENTS, Finding, Severity
from bulletin_editor.editing.handing_out import HandedOut


class ReadingRule(StrEnum):
    """What a reader has to say. Guesses carry `what` (the text) and `confidence` (percent) as arguments."""

    SECTION_RECOGNISED = "section-recognised"
    DEPARTMENT_RECOGNISED = "department-recognised"
    DEPARTMENT_FROM_NAME = "department-from-name"
    SECTION_FROM_NAME = "section-from-name"
    HEADLINE_RECOGNISED = "headline-recognised"
    KICKER_RECOGNISED = "kicker-recognised"
    SUBHEAD_RECOGNISED = "subhead-recognised"
    BYLINE_RECOGNISED = "byline-recognised"
    HEADING_RECOGNISED = "heading-recognised"
    ROLE_RECOGNISED = "role-recognised"
    CAPTION_RECOGNISED = "caption-recognised"
    TABLE_RECOGNISED = "table-recognised"
    PARAGRAPH_HEALED = "paragraph-healed"
    PARAGRAPH_SPLIT = "paragraph-split"
    NODES_MERGED = "nodes-merged"
    ENCODING_GUESSED = "encoding-guessed"
    BLANK_LINES_DROPPED = "blank-lines-dropped"
    INDENTS_DROPPED = "indents-dropped"
    MARK_DROPPED = "mark-dropped"
    PAGE_NUMBER_DROPPED = "page-number-dropped"
    CONTENTS_DROPPED = "contents-dropped"
    PICTURE_NOT_SHOWN = "picture-not-shown"
    PICTURE_MISSING = "picture-missing"
    CONTENT_DROPPED = "content-dropped"
    HIGHLIGHT_DROPPED = "highlight-dropped"
    LINK_DROPPED = "link-dropped"
    NOTE_MOVED = "note-moved"
    TABLE_FLATTENED = "table-flattened"
    TEXT_CUT_SHORT = "text-cut-short"
    FILE_SKIPPED = "file-skipped"
    ARTICLE_REPEATED = "article-repeated"


@dataclass(frozen=True, slots=True)
class Declared:
    """An outline written by this program, with the head of the issue it was taken from."""

    nodes: tuple[Node, ...]
    masthead: Masthead
    imprint: Imprint
    language: str
    template: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Nodes ready for an outline, the pictures they show, and what was guessed and dropped."""

    nodes: tuple[Node, ...] = ()
    assets: Assets = field(default_factory=lambda: NO_ASSETS)
    findings: tuple[Finding, ...] = ()
    declared: Declared | None = None
    """What a draft written by this program says of the whole issue; `None` for all others, and for several drafts."""
    handed_out: Mapping[str, HandedOut] = field(default_factory=lambda: MappingProxyType({}))
    """Which articles were handed out, by the ids they have in the draft."""


@dataclass(frozen=True, slots=True)
class BlocksRead:
    """Blocks without an outline, as a paste needs them."""

    blocks: tuple[Block, ...] = ()
    as_they_came: tuple[Block, ...] = ()
    """The same blocks before they were tidied: with typed indents, numbers and looks of headings."""
    assets: Assets = field(default_factory=lambda: NO_ASSETS)
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """How a block stood in its draft.

    `level` is a heading level that the draft declared (1 is the highest, 0 the title of the document), `None` without
    one. `size` is in points, `None` where unknown. `style` is the lower-case name of the draft's own style.
    """

    level: int | None = None
    style: str = ""
    alignment: Alignment | None = None
    bold: bool = False
    heavy: bool = False
    """Whether it is set in a face that offices take for titles and headings, such as 黑体."""
    size: float | None = None
    gap: int = 0
    """Blank lines before the block."""
    indented: bool = False
    page_ended: bool = False
    """Whether a page ended after the block, as a page number typed there tells."""
    sign_level: int | None = None
    """1 to 4 where the word processor itself numbers the block as 一、（一）1. (1); the sign is not in the text."""
    sign: str = ""
    """That sign as the word processor shows it."""


NO_EVIDENCE = Evidence()


@dataclass(slots=True)
class DraftBlock:
    """A block with its evidence; not frozen only because a frozen one takes three times as long to make."""

    block: Block
    evidence: Evidence = NO_EVIDENCE


class Holder(StrEnum):
    """What a node may stand in."""

    TOP = "top"
    SECTION = "section"
    DEPARTMENT = "department"


@dataclass(frozen=True, slots=True)
class Opening:
    """The beginning of a node, as a draft written by this program tells it; `holder` is `None` where it goes without
    saying.
    """

    holder: Holder | None = None
    handed_out: HandedOut | None = None
    """Which article it was when it was handed out."""


@dataclass(slots=True)
class DraftParts:
    """What a reader of one format hands over to `structure`: filled while reading."""

    source: str = ""
    blocks: list[DraftBlock] = field(default_factory=list)
    assets: dict[str, Asset] = field(default_factory=dict)
    comments: dict[str, Comment] = field(default_factory=dict)
    remarks: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Comments that stand at blocks without being about their text, by the ids of the blocks."""
    findings: list[Finding] = field(default_factory=list)
    declared: Declared | None = None
    """What the draft says of itself so plainly that nothing is left to recognise."""
    says_structure: bool = False
    """Whether this program wrote it: styles and openings say all of the outline, and nothing is recognised."""
    openings: dict[str, Opening] = field(default_factory=dict)
    """Where nodes begin in such a draft, by the ids of the blocks they begin with."""

    def report(
        self,
        rule: ReadingRule,
        *,
        block_id: str = "",
        severity: Severity = Severity.INFO,
        **arguments: str | int,
    ) -> None:
        """Add a finding about this draft."""
        self.findings.append(
            Finding(rule, severity, block_id=block_id, arguments=arguments or NO_ARGUMENTS, source=self.source)
        )
