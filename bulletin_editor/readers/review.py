"""What was recognised in a draft as rows that a person looks through and corrects, and the outline they stand for.

Rows that nobody touches give back the very nodes they came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bulletin_editor.content.block_texts import comments_on
from bulletin_editor.content.blocks import HEADING_ROLES, Block, Figure, PageBreak, Paragraph, Role, Table
from bulletin_editor.content.bulletin import Article, Comment, Department, Node, Section
from bulletin_editor.content.comments import comments_at
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Run, plain_text
from bulletin_editor.content.normal_form import normalised_block
from bulletin_editor.editing.findings import Finding
from bulletin_editor.readers.draft import ReadingRule
from bulletin_editor.readers.structure import labels, patterns
from bulletin_editor.readers.structure.headline_system import one_line, parallel_parts
from bulletin_editor.readers.structure.slicing import without_bold


class RowRole(StrEnum):
    """What a row is in the outline."""

    SECTION = "section"
    DEPARTMENT = "department"
    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    HEADING_1 = "heading-1"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    HEADING_4 = "heading-4"
    BODY = "body"
    DROPPED = "dropped"


_HEADINGS = (RowRole.HEADING_1, RowRole.HEADING_2, RowRole.HEADING_3, RowRole.HEADING_4)
_HEAD = frozenset((RowRole.KICKER, RowRole.HEADLINE, RowRole.SUBHEAD, RowRole.BYLINE))
_RULES = {
    ReadingRule.SECTION_RECOGNISED: RowRole.SECTION,
    ReadingRule.SECTION_FROM_NAME: RowRole.SECTION,
    ReadingRule.DEPARTMENT_RECOGNISED: RowRole.DEPARTMENT,
    ReadingRule.DEPARTMENT_FROM_NAME: RowRole.DEPARTMENT,
    ReadingRule.KICKER_RECOGNISED: RowRole.KICKER,
    ReadingRule.HEADLINE_RECOGNISED: RowRole.HEADLINE,
    ReadingRule.SUBHEAD_RECOGNISED: RowRole.SUBHEAD,
    ReadingRule.BYLINE_RECOGNISED: RowRole.BYLINE,
}
_ABOUT_BLOCKS = frozenset(
    (
        ReadingRule.HEADING_RECOGNISED,
        ReadingRule.ROLE_RECOGNISED,
        ReadingRule.PARAGRAPH_HEALED,
        ReadingRule.CAPTION_RECOGNISED,
    )
)


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One line of a head, one label or one block."""

    role: RowRole
    text: str
    """What a person reads; empty for a table, a picture or a page break."""
    read_as: RowRole
    """The role that was recognised."""
    node: Node | None = None
    """The section, department or article that the row was read as belonging to."""
    inside: tuple[str, ...] = ()
    """The ids of the section and department around it."""
    block: Block | None = None
    """`None` for labels and the lines of heads."""
    opens: bool = False
    """Whether an article without any head begins here."""
    confidence: int | None = None
    """How surely the role was recognised, in percent; `None` for what is no guess."""
    id: str = field(default_factory=new_id)

    @property
    def is_text(self) -> bool:
        """Whether it can be of any role; tables, pictures and page breaks can only be kept or dropped."""
        return self.block is None or isinstance(self.block, Paragraph)

    @property
    def is_changed(self) -> bool:
        return self.role is not self.read_as

    def with_role(self, role: RowRole) -> ReviewRow:
        """Return the row in another role; the same row where it cannot be of that role."""
        if role is self.role or not (self.is_text or role in (RowRole.BODY, RowRole.DROPPED)):
            return self
        return replace(self, role=role)


Rows = tuple[ReviewRow, ...]


def rows_of(nodes: Iterable[Node], findings: Iterable[Finding] = ()) -> Rows:
    """Return the rows of an outline, each with how surely it was recognised."""
    return tuple(_rows(nodes, _confidences(findings)))


def _confidences(findings: Iterable[Finding]) -> Mapping[tuple[str, str], int]:
    """Return how surely nodes' parts and blocks were recognised, by id and role; blocks have no role."""
    result: dict[tuple[str, str], int] = {}
    for finding in findings:
        confidence = finding.arguments.get("confidence")
        if not isinstance(confidence, int):
            continue
        role = _RULES.get(ReadingRule(finding.rule)) if finding.rule in set(ReadingRule) else None
        if role is not None:
            result[finding.node_id, role] = confidence
        elif finding.rule in _ABOUT_BLOCKS and finding.block_id:
            key = (finding.block_id, "")
            result[key] = min(confidence, result.get(key, 100))
    return result


def _rows(
    nodes: Iterable[Node], sure: Mapping[tuple[str, str], int], inside: tuple[str, ...] = ()
) -> Iterator[ReviewRow]:
    for node in nodes:
        if isinstance(node, Article):
            yield from (replace(row, inside=inside) for row in _article_rows(node, sure))
            continue
        role = RowRole.SECTION if isinstance(node, Section) else RowRole.DEPARTMENT
        text = node.title if isinstance(node, Section) else node.title + node.colon
        yield ReviewRow(role, text, role, node, inside, confidence=sure.get((node.id, role)))
        yield from _rows(node.children, sure, (*inside, node.id))


def _article_rows(article: Article, sure: Mapping[tuple[str, str], int]) -> Iterator[ReviewRow]:
    head = [(RowRole.KICKER, article.kicker), *((RowRole.HEADLINE, line) for line in article.headline)]
    head += [(RowRole.SUBHEAD, article.subhead), (RowRole.BYLINE, article.byline)]
    opens = True
    for role, text in head:
        if text:
            yield ReviewRow(role, text, role, article, confidence=sure.get((article.id, role)))
            opens = False
    for block in article.blocks:
        role = _role_of(block)
        yield ReviewRow(
            role, _text_of(block), role, article, (), block, opens, confidence=sure.get((block.id, "")), id=block.id
        )
        opens = False


def _role_of(block: Block) -> RowRole:
    level = block.role.heading_level if isinstance(block, Paragraph) else None
    return RowRole.BODY if level is None else _HEADINGS[level - 1]


def _text_of(block: Block) -> str:
    match block:
        case Paragraph():
            return plain_text(block.inlines)
        case Table():
            return plain_text(block.caption)
        case Figure():
            return block.caption or block.alternative_text
        case PageBreak():
            return ""


def nodes_of(rows: Sequence[ReviewRow]) -> tuple[Node, ...]:
    """Return the outline that rows stand for."""
    building = _Building(rows)
    for row in rows:
        building.add(row)
    return building.nodes()


def _is_kept_label(row: ReviewRow) -> bool:
    return row.role in (RowRole.SECTION, RowRole.DEPARTMENT) and not row.is_changed


@dataclass(slots=True)
class _OpenArticle:
    """An article that is being put together."""

    base: Article
    kicker: list[str] = field(default_factory=list)
    headline: list[str] = field(default_factory=list)
    subhead: list[str] = field(default_factory=list)
    byline: list[str] = field(default_factory=list)
    notes: list[Footnote] = field(default_factory=list)
    """Notes of paragraphs that became parts of the head, which holds none."""
    blocks: list[Block] = field(default_factory=list)
    last: RowRole | None = None


class _Building:
    """One pass over rows."""

    def __init__(self, rows: Sequence[ReviewRow]) -> None:
        articles = {row.node.id: row.node for row in rows if isinstance(row.node, Article)}
        self._comments = {comment.id: comment for article in articles.values() for comment in article.comments}
        self._kept = {row.node.id for row in rows if _is_kept_label(row) and row.node is not None}
        """The sections and departments that nobody touched."""
        self._used: set[str] = set()
        self._top: list[Node] = []
        self._section: Section | None = None
        self._department: Department | None = None
        self._article: _OpenArticle | None = None

    def nodes(self) -> tuple[Node, ...]:
        self._close_section()
        return tuple(self._top)

    def add(self, row: ReviewRow) -> None:
        if row.role is RowRole.DROPPED:
            return
        if row.role is RowRole.SECTION:
            self._open_section(row)
        elif row.role is RowRole.DEPARTMENT:
            self._open_department(row)
        elif row.role in _HEAD:
            self._add_to_head(row)
        else:
            article = self._article
            if article is None or (row.opens and row.node is not article.base):
                article = self._open_article(row)
            article.blocks.append(_block(row))
            article.last = row.role

    def _leave_foreign(self, row: ReviewRow) -> None:
        """Leave a section or department that a row was read as standing outside of, while its own is untouched."""
        if not self._kept.issuperset(row.inside):
            return
        if self._department is not None and self._department.id in self._kept - {*row.inside}:
            self._close_department()
        if self._section is not None and self._section.id in self._kept - {*row.inside}:
            self._close_section()

    def _open_section(self, row: ReviewRow) -> None:
        self._close_section()
        if isinstance(row.node, Section) and not row.is_changed:
            self._section = replace(row.node, children=())
        else:
            self._section = Section(new_id(), labels.bracketed_label(row.text) or one_line(row.text))

    def _open_department(self, row: ReviewRow) -> None:
        self._close_department()
        self._leave_foreign(row)
        if isinstance(row.node, Department) and not row.is_changed:
            self._department = replace(row.node, children=())
            return
        name, colon = labels.label_of(row.text) or (one_line(row.text).rstrip("：:"), "：")
        self._department = Department(new_id(), name, colon=colon)

    def _add_to_head(self, row: ReviewRow) -> None:
        article = self._article
        if article is None or self._begins_anew(article, row):
            article = self._open_article(row)
        if isinstance(row.block, Paragraph):
            article.notes += [inline for inline in row.block.inlines if isinstance(inline, Footnote)]
        text = one_line(row.text) if row.is_changed else row.text
        if row.role is RowRole.HEADLINE:
            article.headline += parallel_parts(row.text) if row.is_changed else (row.text,)
        elif row.role is RowRole.KICKER:
            article.kicker.append(text)
        elif row.role is RowRole.BYLINE:
            article.byline.append(text)
        else:
            dash = patterns.SUBHEAD_DASH.match(text) if row.is_changed else None
            article.subhead.append(text[dash.end() :] if dash else text)
        article.last = row.role

    @staticmethod
    def _begins_anew(article: _OpenArticle, row: ReviewRow) -> bool:
        """Tell whether a line of a head is that of another article than the one that is open."""
        own = row.read_as in _HEAD and row.node is not article.base
        if row.role is RowRole.KICKER:
            return own or bool(article.blocks or article.headline)
        if row.role is RowRole.HEADLINE:
            parted = bool(article.headline) and article.last is not RowRole.HEADLINE
            return bool(article.blocks) or parted or (own and article.last is not RowRole.KICKER)
        return own and not row.is_changed

    def _open_article(self, row: ReviewRow) -> _OpenArticle:
        self._close_article()
        self._leave_foreign(row)
        known = row.node if isinstance(row.node, Article) and row.node.id not in self._used else None
        base = known or Article(new_id())
        self._used.add(base.id)
        self._article = _OpenArticle(base)
        return self._article

    def _close_article(self) -> None:
        open_one, self._article = self._article, None
        if open_one is None:
            return
        blocks = tuple(open_one.blocks)
        if open_one.notes:
            blocks = _with_notes(blocks, open_one.notes)
        base = open_one.base
        article = replace(
            base,
            kicker=" ".join(open_one.kicker),
            headline=tuple(open_one.headline),
            subhead=" ".join(open_one.subhead),
            byline=" ".join(open_one.byline),
            blocks=blocks,
            comments=base.comments if blocks == base.blocks else self._comments_at(base, blocks),
        )
        if self._department is not None:
            self._department = replace(self._department, children=(*self._department.children, article))
        elif self._section is not None:
            self._section = replace(self._section, children=(*self._section.children, article))
        else:
            self._top.append(article)

    def _comments_at(self, base: Article, blocks: tuple[Block, ...]) -> tuple[Comment, ...]:
        """Return the comments anchored in an article's new blocks, after those about the article as a whole."""
        anchored = comments_on(base.blocks)
        whole = tuple(one.id for one in base.comments if not one.reply_to and one.id not in anchored)
        return comments_at(blocks, self._comments, {block.id: whole for block in blocks[:1]})

    def _close_department(self) -> None:
        self._close_article()
        closed, self._department = self._department, None
        if closed is None:
            return
        if self._section is not None:
            self._section = replace(self._section, children=(*self._section.children, closed))
        else:
            self._top.append(closed)

    def _close_section(self) -> None:
        self._close_department()
        closed, self._section = self._section, None
        if closed is not None:
            self._top.append(closed)


def _block(row: ReviewRow) -> Block:
    """Return the block of a row in its role."""
    if row.block is not None and not row.is_changed:
        return row.block
    paragraph = row.block if isinstance(row.block, Paragraph) else Paragraph(row.id, (Run(row.text),))
    if row.role is RowRole.BODY:
        return normalised_block(replace(paragraph, role=Role.BODY))
    role = HEADING_ROLES[_HEADINGS.index(row.role)]
    return normalised_block(
        replace(paragraph, role=role, inlines=without_bold(paragraph.inlines), alignment=None, list_item=None)
    )


def _with_notes(blocks: tuple[Block, ...], notes: Sequence[Footnote]) -> tuple[Block, ...]:
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            return (*blocks[:index], replace(block, inlines=(*block.inlines, *notes)), *blocks[index + 1 :])
    return (Paragraph(new_id(), tuple(notes)), *blocks)


def departments_of(rows: Sequence[ReviewRow]) -> tuple[str, ...]:
    """Return the labels of departments in rows."""
    return tuple(row.text for row in rows if row.role is RowRole.DEPARTMENT)


def with_department(rows: Rows, name: str) -> Rows:
    """Return the rows under one department of this name; an empty one takes the label away."""
    if not name.strip():
        return tuple(row.with_role(RowRole.DROPPED) if row.role is RowRole.DEPARTMENT else row for row in rows)
    label = ReviewRow(RowRole.DEPARTMENT, name.strip(), RowRole.BODY)
    place = next((i for i, row in enumerate(rows) if row.role is RowRole.DEPARTMENT), None)
    if place is not None:
        return (*rows[:place], replace(label, id=rows[place].id), *rows[place + 1 :])
    first = next((i for i, row in enumerate(rows) if row.role is not RowRole.SECTION), len(rows))
    return (*rows[:first], label, *rows[first:])


def with_headline(rows: Rows, text: str) -> Rows:
    """Return the rows of one article under another headline."""
    lines = [i for i, row in enumerate(rows) if row.role is RowRole.HEADLINE]
    if not lines:
        place = next((i for i, row in enumerate(rows) if row.block is not None or row.role in _HEAD), len(rows))
        return (*rows[:place], ReviewRow(RowRole.HEADLINE, text.strip(), RowRole.BODY), *rows[place:])
    kept = replace(rows[lines[0]], text=text.strip(), read_as=RowRole.BODY, block=None)
    return tuple(kept if i == lines[0] else row for i, row in enumerate(rows) if i not in lines[1:])
