"""Comments (批注) on an article: where they are anchored, and threads of a comment with its replies.

A comment stands at the text whose marks name it; a reply stands with the comment it answers. One whose text was taken
out, or that was made of a headline, is about the article as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bulletin_editor.content.block_texts import comments_on
from bulletin_editor.content.blocks import Block
from bulletin_editor.content.bulletin import Article, Comment

NO_REMARKS: Mapping[str, Sequence[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment with its replies, the oldest first."""

    comment: Comment
    replies: tuple[Comment, ...] = ()


def open_comments(article: Article) -> int:
    """Return how many comments of an article are not settled; their replies do not count."""
    if not article.comments:
        return 0
    ids = {comment.id for comment in article.comments}
    return sum(1 for comment in article.comments if not comment.resolved and comment.reply_to not in ids)


def comments_at(
    blocks: Sequence[Block], comments: Mapping[str, Comment], remarks: Mapping[str, Sequence[str]] = NO_REMARKS
) -> tuple[Comment, ...]:
    """Return, of the comments by their ids, those anchored in blocks, in reading order, each with its replies.

    `remarks` are those that stand at blocks without being about their text.
    """
    if not comments:
        return ()
    whole = (comment_id for block in blocks for comment_id in remarks.get(block.id, ()))
    here = dict.fromkeys(comment_id for comment_id in (*whole, *comments_on(blocks)) if comment_id in comments)
    replies = [comment for comment in comments.values() if comment.reply_to in here and comment.id not in here]
    return (*(comments[comment_id] for comment_id in here), *replies)


def threads(article: Article) -> tuple[Thread, ...]:
    """Return the comments of an article in reading order, those about it as a whole first."""
    if not article.comments:
        return ()
    by_id = {comment.id: comment for comment in article.comments}
    places = {comment_id: place for place, comment_id in enumerate(comments_on(article.blocks))}
    heads = [comment for comment in article.comments if comment.reply_to not in by_id]
    heads.sort(key=lambda comment: places.get(comment.id, -1))
    return tuple(
        Thread(head, tuple(comment for comment in article.comments if comment.reply_to == head.id)) for head in heads
    )
