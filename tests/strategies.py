"""Hypothesis strategies for whole bulletins: everything a sound bulletin may hold, and nothing else."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import replace

from hypothesis import strategies as st

from bulletin_editor.content.blocks import (
    MAXIMUM_LIST_LEVEL,
    Alignment,
    Block,
    Cell,
    Figure,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    Role,
    Row,
    Table,
)
from bulletin_editor.content.bulletin import (
    Article,
    Asset,
    Bulletin,
    Comment,
    Department,
    Imprint,
    Masthead,
    Node,
    Section,
    Status,
)
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import (
    NO_MARKS,
    Footnote,
    Inline,
    Inlines,
    LineBreak,
    Marks,
    Revision,
    RevisionKind,
    Run,
    Script,
)
from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.content.normal_form import normalised_inlines

CHARACTERS = st.one_of(
    st.sampled_from("，。；：、（）“”《》—…一是二是规划分局商务局简报第期年月日会议精神"),
    st.sampled_from("abcXYZ 0123456789,.:;()%<>&\"'*_#|[]`~\\/-+=　\t\u00a0"),
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="".join(sorted(BREAKING_CHARACTERS))),
)
"""Chinese and Latin, full-width and half-width, what other formats would take for markup, and the rest of Unicode."""

PNG_PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def ids() -> st.SearchStrategy[str]:
    """Fresh ids, so that no two things in one bulletin share one."""
    return st.builds(new_id)


def texts(*, max_size: int = 12) -> st.SearchStrategy[str]:
    """Text of one line, possibly empty."""
    return st.text(CHARACTERS, max_size=max_size)


def titles() -> st.SearchStrategy[str]:
    """A line of text that is not empty."""
    return st.text(CHARACTERS, min_size=1, max_size=12)


def times() -> st.SearchStrategy[str]:
    """ISO 8601, or empty when unknown."""
    moments = st.datetimes(timezones=st.just(datetime.UTC)).map(lambda moment: moment.isoformat(timespec="seconds"))
    return st.just("") | moments


def revisions() -> st.SearchStrategy[Revision]:
    return st.builds(Revision, st.sampled_from(RevisionKind), texts(), times())


def marks(comment_ids: tuple[str, ...] = ()) -> st.SearchStrategy[Marks]:
    """Marks; `comment_ids` are the comments that text may be anchored to."""
    anchors = st.lists(st.sampled_from(comment_ids), max_size=2, unique=True) if comment_ids else st.just([])
    made = st.builds(
        Marks,
        bold=st.booleans(),
        italic=st.booleans(),
        underline=st.booleans(),
        strike=st.booleans(),
        script=st.sampled_from(Script),
        link=st.sampled_from(("", "https://example.org/?a=1&b=“二”", "mailto:desk@example.org")),
        comments=anchors.map(tuple),
        revision=st.none() | revisions(),
    )
    return st.just(NO_MARKS) | made


def runs(comment_ids: tuple[str, ...] = ()) -> st.SearchStrategy[Run]:
    return st.builds(Run, titles(), marks(comment_ids))


def inlines(comment_ids: tuple[str, ...] = (), *, with_footnotes: bool = True) -> st.SearchStrategy[Inlines]:
    """Inlines in normal form."""
    kinds: st.SearchStrategy[Inline] = runs(comment_ids) | st.builds(LineBreak)
    if with_footnotes:
        kinds |= st.builds(_footnote, ids(), inlines(comment_ids, with_footnotes=False))
    return st.lists(kinds, max_size=4).map(normalised_inlines)


def _footnote(footnote_id: str, inside: Inlines) -> Footnote:
    return Footnote(footnote_id, tuple(inline for inline in inside if not isinstance(inline, Footnote)))


def paragraphs(comment_ids: tuple[str, ...] = ()) -> st.SearchStrategy[Paragraph]:
    items = st.builds(ListItem, st.sampled_from(ListKind), st.integers(0, MAXIMUM_LIST_LEVEL))
    return st.builds(
        Paragraph,
        ids(),
        inlines(comment_ids),
        st.sampled_from(Role),
        st.none() | st.sampled_from(Alignment),
        st.none() | items,
    )


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """A table whose cells fill the grid, some over several rows and columns."""
    height, width = draw(st.integers(1, 4)), draw(st.integers(1, 4))
    free = [[True] * width for _ in range(height)]
    rows = []
    for row in range(height):
        cells = []
        for column in range(width):
            if not free[row][column]:
                continue
            column_span = draw(
                st.integers(1, free[row][column:].index(False) if False in free[row][column:] else width - column)
            )
            row_span = draw(st.integers(1, height - row))
            for taken in free[row : row + row_span]:
                taken[column : column + column_span] = [False] * column_span
            alignment = draw(st.none() | st.sampled_from(Alignment))
            cells.append(Cell(draw(inlines()), column_span, row_span, alignment))
        rows.append(Row(tuple(cells)))
    shares = draw(st.lists(st.integers(1, 9), min_size=width, max_size=width))
    caption = normalised_inlines(draw(st.lists(runs(), max_size=2)))
    return Table(
        draw(ids()),
        tuple(rows),
        tuple(share / sum(shares) for share in shares),
        draw(st.integers(0, height)),
        tuple(inline for inline in caption if isinstance(inline, Run)),
        draw(st.booleans()),
    )


def assets() -> st.SearchStrategy[Mapping[str, Asset]]:
    """Up to two pictures, by the hash of their bytes."""
    data = st.binary(max_size=8).map(lambda tail: PNG_PIXEL + tail)
    pictures = st.builds(Asset, st.just("image/png"), data, st.just(1), st.just(1))
    return st.lists(pictures, max_size=2).map(
        lambda found: {hashlib.sha256(asset.data).hexdigest(): asset for asset in found}
    )


def figures(asset_keys: tuple[str, ...]) -> st.SearchStrategy[Figure]:
    """A figure of one of these pictures."""
    widths = st.floats(0.05, 1.0)
    return st.builds(Figure, ids(), st.sampled_from(asset_keys), texts(), texts(), texts(), widths)


def blocks(asset_keys: tuple[str, ...] = (), comment_ids: tuple[str, ...] = ()) -> st.SearchStrategy[Block]:
    kinds: st.SearchStrategy[Block] = paragraphs(comment_ids) | tables() | st.builds(PageBreak, ids())
    return kinds | figures(asset_keys) if asset_keys else kinds


def comments() -> st.SearchStrategy[Comment]:
    return st.builds(Comment, ids(), texts(), times(), texts(), st.booleans(), st.just("") | ids())


@st.composite
def articles(draw: st.DrawFn, asset_keys: tuple[str, ...] = ()) -> Article:
    remarks = tuple(draw(st.lists(comments(), max_size=2)))
    comment_ids = tuple(comment.id for comment in remarks)
    return Article(
        draw(ids()),
        headline=tuple(draw(st.lists(titles(), max_size=2))),
        kicker=draw(texts()),
        subhead=draw(texts()),
        byline=draw(st.sampled_from(("", "本报记者 蔡杨洋")) | texts()),
        blocks=tuple(draw(st.lists(blocks(asset_keys, comment_ids), max_size=4))),
        status=draw(st.sampled_from(Status)),
        budget=draw(st.none() | st.integers(1, 500)),
        note=draw(texts()),
        comments=remarks,
    )


def departments(asset_keys: tuple[str, ...] = ()) -> st.SearchStrategy[Department]:
    children = st.lists(articles(asset_keys), max_size=2).map(tuple)
    return st.builds(Department, ids(), titles(), children, st.sampled_from(("：", ":", "")))


def nodes(asset_keys: tuple[str, ...] = ()) -> st.SearchStrategy[Node]:
    """A section, department or article with everything inside it."""
    inner = departments(asset_keys) | articles(asset_keys)
    sections = st.builds(Section, ids(), titles(), st.lists(inner, max_size=2).map(tuple))
    return sections | inner


def mastheads() -> st.SearchStrategy[Masthead]:
    numbers = st.none() | st.integers(0, 9999)
    return st.builds(
        Masthead,
        name=texts(),
        number=numbers,
        total_number=numbers,
        supplement=st.booleans(),
        unit=texts(),
        date=st.none() | st.dates(),
        classification=texts(),
        copy_number=texts(),
    )


def imprints() -> st.SearchStrategy[Imprint]:
    return st.builds(
        Imprint,
        report_to=texts(),
        send_to=texts(),
        distribute_to=texts(),
        copies=st.none() | st.integers(0, 9999),
        editor=texts(),
        reviewer=texts(),
        approver=texts(),
        telephone=texts(),
    )


@st.composite
def bulletins(draw: st.DrawFn) -> Bulletin:
    """A whole sound bulletin: `broken_invariants` finds nothing in it."""
    pictures = draw(assets())
    keys = tuple(pictures)
    return Bulletin(
        draw(ids()),
        language=draw(st.sampled_from(("zh-CN", "en"))),
        template=draw(st.sampled_from(("guobiao", "newsletter"))),
        masthead=draw(mastheads()),
        imprint=draw(imprints()),
        outline=tuple(draw(st.lists(nodes(keys), max_size=3))),
        pool=tuple(draw(st.lists(articles(keys), max_size=1))),
        assets=pictures,
    )


@st.composite
def changed_bulletins(draw: st.DrawFn, before: Bulletin) -> Bulletin:
    """Another version of a bulletin that shares what it did not touch: nodes gone, come, moved or made anew."""
    outline = list(before.outline)
    keys = tuple(before.assets)
    for act in draw(st.lists(st.sampled_from(("remove", "add", "shuffle", "shelve", "head")), min_size=1, max_size=4)):
        match act:
            case "remove" if outline:
                outline.pop(draw(st.integers(0, len(outline) - 1)))
            case "add":
                outline.insert(draw(st.integers(0, len(outline))), draw(nodes(keys)))
            case "shuffle":
                outline = list(draw(st.permutations(outline)))
            case "shelve" if outline:
                before, outline = _shelved(before, outline, draw(st.integers(0, len(outline) - 1)))
            case "head":
                before = replace(before, masthead=draw(mastheads()))
            case _:
                pass
    return replace(before, outline=tuple(outline))


def _shelved(before: Bulletin, outline: list[Node], index: int) -> tuple[Bulletin, list[Node]]:
    """Move what is at an index one level: into the section or department before it, or out of it, or to the pool."""
    node = outline[index]
    rest = [*outline[:index], *outline[index + 1 :]]
    if isinstance(node, Article):
        if rest and isinstance(rest[0], Section | Department):
            rest[0] = replace(rest[0], children=(node, *rest[0].children))  # type: ignore[arg-type]
            return before, rest
        return replace(before, pool=(*before.pool, node)), rest
    if node.children:
        outline[index] = replace(node, children=node.children[1:])  # type: ignore[arg-type]
        return before, [*outline, node.children[0]]
    return before, outline
