"""What an author changed in an article that was handed out, and the edit that takes it in.

The file that came back is compared with one as it went out, read in the same way, so that nothing counts as a change
that only the way through Word makes one. What changed is then carried over to the article, whose paragraphs keep their
ids; what the comparison does not touch stays as it is in the bulletin.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bulletin_editor.content.blocks import Block, Figure, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Assets
from bulletin_editor.content.inlines import Inlines, plain_text
from bulletin_editor.editing.article_edits import ArticleField, ReplaceBlocks, SetArticleField, TextAct
from bulletin_editor.editing.bulletin_comparison import aligned_blocks, is_same
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.returned_comments import ReturnedComments, returned_comments

_ROUNDING = 0.004
"""Shares of the measure that differ by less are the same: word processors count in units of their own."""
_FIELDS = (ArticleField.KICKER, ArticleField.HEADLINE, ArticleField.SUBHEAD, ArticleField.BYLINE)


@dataclass(frozen=True, slots=True)
class TextPair:
    """A paragraph or title before and after; empty for what was not there."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Returned:
    """An article that came back. `was_changed` when the bulletin's own was changed after it had gone out."""

    article: Article
    was_changed: bool
    changes: tuple[TextPair, ...]
    edit: EditGroup | None
    """`None` when the author changed nothing."""


def take_back(
    article: Article, gone_out: Article, came_back: Article, assets: Assets, *, was_changed: bool
) -> Returned:
    """Compare an article as it went out and came back, both read from Word files, for the article of the bulletin."""
    edits: list[Edit] = []
    changes: list[TextPair] = []
    for name in _FIELDS:
        before, after = getattr(gone_out, name.value), getattr(came_back, name.value)
        if before != after:
            changes.append(TextPair(_shown(before), _shown(after)))
            edits.append(SetArticleField(article.id, name, after))
    remarks = returned_comments(article, gone_out, came_back)
    kept = (_with_widths_that_went_out(block, gone_out.blocks) for block in came_back.blocks)
    came_back = replace(came_back, blocks=tuple(remarks.renamed(block) for block in kept))
    blocks, told = _merged(article.blocks, gone_out.blocks, came_back.blocks, remarks)
    changes += told
    changes += (TextPair("", f"{one.author}: {one.text}") for one in remarks.new)
    if blocks != article.blocks:
        edits.append(ReplaceBlocks(article.id, 0, len(article.blocks), blocks, TextAct.TAKING_BACK, assets))
    if remarks.comments != article.comments:
        edits.append(SetArticleField(article.id, ArticleField.COMMENTS, remarks.comments))
    return Returned(article, was_changed, tuple(changes), EditGroup(tuple(edits)) if edits else None)


def _with_widths_that_went_out(block: Block, before: Sequence[Block]) -> Block:
    """Return a table or picture in the very widths it went out with, where a word processor only rounded them."""
    if isinstance(block, Table):
        shares = (other.column_widths for other in before if isinstance(other, Table))
        return replace(
            block,
            column_widths=next((one for one in shares if _are_near(one, block.column_widths)), block.column_widths),
        )
    if isinstance(block, Figure):
        widths = (other.width for other in before if isinstance(other, Figure))
        return replace(block, width=next((one for one in widths if _are_near((one,), (block.width,))), block.width))
    return block


def _are_near(some: Sequence[float], others: Sequence[float]) -> bool:
    near = (abs(one - other) < _ROUNDING for one, other in zip(some, others, strict=False))
    return len(some) == len(others) and all(near)


def _merged(
    own: Sequence[Block], before: Sequence[Block], after: Sequence[Block], remarks: ReturnedComments
) -> tuple[tuple[Block, ...], list[TextPair]]:
    """Carry what changed between two readings over to the blocks themselves."""
    source = {id(read): block for block, read in aligned_blocks(own, before) if block is not None and read is not None}
    merged = list(own)
    changes: list[TextPair] = []
    place = 0
    for old, new in aligned_blocks(before, after):
        block = source.get(id(old)) if old is not None else None
        if block is not None and block in merged[place:]:
            place = merged.index(block, place)
        if old is not None and new is not None and is_same(old, new):
            if block is not None:
                merged[place] = replace(new, id=block.id) if remarks.is_new_at(new) else merged[place]
                place += 1
            continue
        changes.append(TextPair(_text_of(old), _text_of(new)))
        if block is not None:
            merged[place : place + 1] = [replace(new, id=block.id)] if new is not None else []
            place += new is not None
        elif old is None and new is not None:
            merged.insert(place, new)
            place += 1
    return tuple(merged), changes


def _shown(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else "\n".join(value)


def _text_of(block: Block | None) -> str:
    if block is None:
        return ""
    inlines: Inlines = block.inlines if isinstance(block, Paragraph) else ()
    return plain_text(inlines) or f"[{type(block).__name__}]"
