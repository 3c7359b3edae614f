"""Edits that write, answer, settle and remove comments (批注). Each is one step of the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bulletin_editor.content.block_texts import comments_on, with_texts
from bulletin_editor.content.blocks import Block, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.inlines import Footnote, Inline, LineBreak, Marks, Run
from bulletin_editor.editing.article_edits import ArticleField, SetArticleField, TextAct
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import Blocks, Stretch, block_length, inline_length
from bulletin_editor.editing.text_commands import replacement
from bulletin_editor.editing.text_formatting import change_marks

MarksChange = Callable[[Marks], Marks]


def add_comment(article: Article, stretch: Stretch, comment: Comment) -> Edit:
    """Comment on a stretch; at a caret on its paragraph or table, where there is no text on the article as a whole."""

    def anchored(marks: Marks) -> Marks:
        return replace(marks, comments=(*marks.comments, comment.id))

    blocks = _changed(article.blocks, _anchor(article.blocks, stretch), anchored)
    return _with_blocks(article, blocks, _set(article, (*article.comments, comment)))


def keep_comment(article: Article, comment: Comment) -> Edit:
    """Put a changed comment, or a new reply, among the comments of an article."""
    if any(other.id == comment.id for other in article.comments):
        return _set(article, tuple(comment if other.id == comment.id else other for other in article.comments))
    return _set(article, (*article.comments, comment))


def remove_comment(article: Article, comment_id: str) -> Edit:
    """Take a comment away with its replies, and its place in the text."""

    def freed(marks: Marks) -> Marks:
        return replace(marks, comments=tuple(other for other in marks.comments if other != comment_id))

    kept = tuple(other for other in article.comments if comment_id not in (other.id, other.reply_to))
    blocks = article.blocks
    if comment_id in comments_on(blocks):
        blocks = tuple(_with_marks(block, freed) if comment_id in comments_on((block,)) else block for block in blocks)
    return _with_blocks(article, blocks, _set(article, kept))


def comment_stretches(blocks: Blocks) -> dict[str, Stretch]:
    """Return where each comment is anchored, from its first text to its last; a table is one place."""
    found: dict[str, Stretch] = {}
    for index, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            for comment_id in comments_on((block,)):
                _reach(found, comment_id, TextPosition(index, 0), TextPosition(index, 1))
            continue
        offset = 0
        for inline in block.inlines:
            length = inline_length(inline)
            for comment_id in _comments_in(inline):
                _reach(found, comment_id, TextPosition(index, offset), TextPosition(index, offset + length))
            offset += length
    return found


def _reach(found: dict[str, Stretch], comment_id: str, start: TextPosition, stop: TextPosition) -> None:
    first = found[comment_id].start if comment_id in found else start
    found[comment_id] = Stretch(first, stop)


def _comments_in(inline: Inline) -> tuple[str, ...]:
    match inline:
        case Run():
            return inline.marks.comments
        case Footnote():
            return tuple(comment_id for one in inline.inlines for comment_id in _comments_in(one))
        case LineBreak():
            return ()


def _set(article: Article, comments: tuple[Comment, ...]) -> Edit:
    return SetArticleField(article.id, ArticleField.COMMENTS, comments)


def _with_blocks(article: Article, blocks: Blocks, edit: Edit) -> Edit:
    change = replacement(article.id, article.blocks, blocks, TextAct.COMMENTING)
    return edit if change is None else EditGroup((change, edit))


def _anchor(blocks: Blocks, stretch: Stretch) -> Stretch:
    if not stretch.is_empty or stretch.start.block >= len(blocks):
        return stretch
    start = replace(stretch.start, offset=0)
    return Stretch(start, replace(start, offset=block_length(blocks[start.block])))


def _changed(blocks: Blocks, stretch: Stretch, change: MarksChange) -> Blocks:
    changed = change_marks(blocks, stretch, change)
    return tuple(
        _with_marks(block, change)
        if isinstance(block, Table) and stretch.start.block <= index <= stretch.stop.block
        else block
        for index, block in enumerate(changed)
    )


def _with_marks(block: Block, change: MarksChange) -> Block:
    """Return a block with the marks of all its text changed."""
    return with_texts(block, lambda inlines: tuple(_marked(inline, change) for inline in inlines))


def _marked(inline: Inline, change: MarksChange) -> Inline:
    match inline:
        case Run():
            return replace(inline, marks=change(inline.marks))
        case Footnote():
            inside = (_marked(one, change) for one in inline.inlines)
            return replace(inline, inlines=tuple(one for one in inside if not isinstance(one, Footnote)))
        case LineBreak():
            return inline
