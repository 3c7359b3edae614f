"""Edits that make two articles out of one, and one out of several."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bulletin_editor.content.blocks import Block, Paragraph, Role
from bulletin_editor.content.bulletin import Article, Bulletin, Comment, Status
from bulletin_editor.content.comments import comments_at
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import LineBreak, Run, plain_text
from bulletin_editor.content.outline import change_article, find_article, nodes_in, place_of, with_nodes_in
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.outline_edits import RemoveNodes
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import Blocks, block_length, clamped, slice_inlines
from bulletin_editor.errors import EditError


@dataclass(frozen=True, slots=True)
class SplitArticle(Edit):
    """Let what stands after a position be an article of its own, right behind the first.

    A heading that begins it becomes its headline. Byline and status are those of the first; its budget is free.
    """

    article_id: str
    position: TextPosition
    new_article_id: str

    def apply(self, bulletin: Bulletin) -> Bulletin:
        article = find_article(bulletin, self.article_id)
        place = place_of(bulletin, self.article_id)
        assert place is not None
        first, second = _divided(article.blocks, clamped(article.blocks, self.position))
        if not first or not second:
            raise EditError(f"article {self.article_id} has nothing to part there")
        moved = _only_there(article.comments, first, second)
        staying = tuple(comment for comment in article.comments if comment not in moved)
        headline, second = _headline_from(second)
        shortened = replace(article, blocks=first, budget=None, comments=staying)
        new = Article(
            self.new_article_id,
            headline=headline,
            byline=article.byline,
            blocks=second,
            status=article.status,
            comments=moved,
        )
        there = nodes_in(bulletin, place.parent)
        return with_nodes_in(bulletin, place.parent, (*there[: place.index], shortened, new, *there[place.index + 1 :]))


@dataclass(frozen=True, slots=True)
class JoinArticles(Edit):
    """Put the text of articles, in the order given, behind that of the first; the others go.

    Nothing is lost: their headline systems become headings, their bylines and notes join those of the first.
    """

    article_ids: tuple[str, ...]

    def apply(self, bulletin: Bulletin) -> Bulletin:
        if len(set(self.article_ids)) < 2:
            raise EditError("joining takes two articles")
        articles = tuple(find_article(bulletin, article_id) for article_id in self.article_ids)
        joined = _joined(articles)
        return change_article(RemoveNodes(self.article_ids[1:]).apply(bulletin), joined.id, lambda _: joined)


def may_split(article: Article, position: TextPosition) -> bool:
    """Tell whether there is something on both sides of a position."""
    first, second = _divided(article.blocks, clamped(article.blocks, position))
    return bool(first and second)


def _divided(blocks: Blocks, position: TextPosition) -> tuple[Blocks, Blocks]:
    """Return the blocks before and after a position; both parts of a paragraph that it cuts keep its role."""
    if not blocks:
        return (), ()
    index, offset = position.block, position.offset
    block = blocks[index]
    if offset == 0:
        return blocks[:index], blocks[index:]
    if offset == block_length(block) or not isinstance(block, Paragraph):
        return blocks[: index + 1], blocks[index + 1 :]
    head = replace(block, inlines=slice_inlines(block.inlines, 0, offset))
    tail = replace(block, id=new_id(), inlines=slice_inlines(block.inlines, offset))
    return (*blocks[:index], head), (tail, *blocks[index + 1 :])


def _headline_from(blocks: Blocks) -> tuple[tuple[str, ...], Blocks]:
    """Take a heading at the start, if it is plain text, for the headline."""
    first = blocks[0]
    if not isinstance(first, Paragraph) or first.role.heading_level is None:
        return (), blocks
    if not all(isinstance(inline, Run | LineBreak) for inline in first.inlines):
        return (), blocks
    lines = tuple(line.strip() for line in plain_text(first.inlines).split("\n") if line.strip())
    return (lines, blocks[1:]) if lines else ((), blocks)


def _only_there(comments: tuple[Comment, ...], first: Blocks, second: Blocks) -> tuple[Comment, ...]:
    """Return the comments that go with the second half: their text stands there alone."""
    by_id = {comment.id: comment for comment in comments}
    staying = comments_at(first, by_id)
    return tuple(comment for comment in comments_at(second, by_id) if comment not in staying)


def _joined(articles: tuple[Article, ...]) -> Article:
    first = articles[0]
    blocks: list[Block] = list(first.blocks)
    for article in articles[1:]:
        blocks.extend(_head_of(article))
        blocks.extend(article.blocks)
    return replace(
        first,
        byline=_together((article.byline for article in articles), " "),
        blocks=tuple(blocks),
        status=min((article.status for article in articles), key=list(Status).index),
        budget=_sum_of_budgets(articles),
        note=_together((article.note for article in articles), "\n"),
        comments=tuple(comment for article in articles for comment in article.comments),
    )


def _head_of(article: Article) -> Iterable[Block]:
    """Return the headline system as paragraphs: the headline a heading, kicker and subhead around it."""
    if article.kicker:
        yield Paragraph(new_id(), (Run(article.kicker),))
    if article.headline:
        inlines = [inline for line in article.headline for inline in (LineBreak(), Run(line))]
        yield Paragraph(new_id(), tuple(inlines[1:]), Role.HEADING_1)
    if article.subhead:
        yield Paragraph(new_id(), (Run(article.subhead),))


def _together(texts: Iterable[str], between: str) -> str:
    return between.join(dict.fromkeys(text for text in texts if text))


def _sum_of_budgets(articles: tuple[Article, ...]) -> int | None:
    """Return the lines of all together; `None` when one of them is free."""
    budgets = [article.budget for article in articles if article.budget is not None]
    return sum(budgets) if len(budgets) == len(articles) else None
