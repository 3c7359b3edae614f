"""Edits inside one article: its fields and its blocks."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any

from bulletin_editor.content.blocks import Block, PageBreak
from bulletin_editor.content.bulletin import NO_ASSETS, Article, Assets, Bulletin, Comment, Status
from bulletin_editor.content.normal_form import normalised_block
from bulletin_editor.content.outline import change_article
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.outline_edits import with_assets
from bulletin_editor.errors import EditError


class ArticleField(StrEnum):
    """The fields of an article beside its blocks."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    STATUS = "status"
    BUDGET = "budget"
    NOTE = "note"
    COMMENTS = "comments"


FieldValue = str | tuple[str, ...] | Status | int | None | tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class SetArticleField(Edit):
    """Give one field of an article another value, of the type the field has."""

    article_id: str
    field: ArticleField
    value: FieldValue

    def apply(self, bulletin: Bulletin) -> Bulletin:
        return change_article(bulletin, self.article_id, self._changed)

    def _changed(self, article: Article) -> Article:
        if getattr(article, self.field) == self.value:
            return article
        change: dict[str, Any] = {self.field.value: self.value}
        return replace(article, **change)


class TextAct(StrEnum):
    """What a person did to the text; names the step in the history."""

    TYPING = "typing"
    ERASING = "erasing"
    COMPOSING = "composing"
    SPLITTING = "splitting"
    PASTING = "pasting"
    CUTTING = "cutting"
    TIDYING = "tidying"
    """Cleaning up what was pasted."""
    DROPPING = "dropping"
    FORMATTING = "formatting"
    LINKING = "linking"
    ROLE = "role"
    ALIGNMENT = "alignment"
    LIST = "list"
    TABLE = "table"
    FIGURE = "figure"
    FOOTNOTE = "footnote"
    PAGE_BREAK = "page-break"
    REPLACING = "replacing"
    CORRECTING = "correcting"
    COMMENTING = "commenting"
    TAKING_BACK = "taking-back"


@dataclass(frozen=True, slots=True)
class ReplaceBlocks(Edit):
    """Put blocks in the place of an article's blocks from `start` up to `stop`; pictures come with them."""

    article_id: str
    start: int
    stop: int
    blocks: tuple[Block, ...]
    act: TextAct = TextAct.TYPING
    assets: Assets = field(default_factory=lambda: NO_ASSETS, repr=False)

    def apply(self, bulletin: Bulletin) -> Bulletin:
        return change_article(with_assets(bulletin, self.assets), self.article_id, self._changed)

    def _changed(self, article: Article) -> Article:
        if not 0 <= self.start <= self.stop <= len(article.blocks):
            raise EditError(f"article {article.id} has no blocks {self.start} to {self.stop}")
        old = article.blocks[self.start : self.stop]
        new = tuple(normalised_block(block) for block in self.blocks)
        if len(old) == len(new):
            new = tuple(before if before == after else after for before, after in zip(old, new, strict=True))
            if all(before is after for before, after in zip(old, new, strict=True)):
                return article
        return replace(article, blocks=(*article.blocks[: self.start], *new, *article.blocks[self.stop :]))


@dataclass(frozen=True, slots=True)
class RemovePageBreak(Edit):
    """Take a forced page break out of an article."""

    article_id: str
    block_id: str

    def apply(self, bulletin: Bulletin) -> Bulletin:
        return change_article(bulletin, self.article_id, self._changed)

    def _changed(self, article: Article) -> Article:
        blocks = tuple(b for b in article.blocks if not (isinstance(b, PageBreak) and b.id == self.block_id))
        if len(blocks) == len(article.blocks):
            raise EditError(f"article {article.id} has no page break {self.block_id}")
        return replace(article, blocks=blocks)


assert {field.name for field in fields(Article)} >= set(ArticleField)
