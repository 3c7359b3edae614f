"""Comments that are not settled yet, at the text they are about."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_editor.content.block_texts import texts_of
from bulletin_editor.content.blocks import Block
from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.comments import threads
from bulletin_editor.content.inlines import Inlines, Run, plain_text
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.proofreading.rules import ProofreadingRule


def open_comments(article: Article) -> Iterator[Finding]:
    """Yield the open comments in reading order, those about the article as a whole first."""
    if not article.comments:
        return
    for thread in threads(article):
        if not thread.comment.resolved:
            yield _finding(article, thread.comment)


def _finding(article: Article, comment: Comment) -> Finding:
    said = " ".join(comment.text.split())
    what = f"{comment.author}: {said}" if comment.author else said
    block_id, text, start, end = "", "", 0, 0
    found = _anchor(article.blocks, comment.id)
    if found is not None:
        block_id, inlines = found
        text, (start, end) = plain_text(inlines), _stretch(inlines, comment.id)
    arguments = {"what": what, "comment": comment.id}
    return Finding(ProofreadingRule.OPEN_COMMENT, Severity.INFO, article.id, block_id, text, start, end, arguments)


def _anchor(blocks: tuple[Block, ...], comment_id: str) -> tuple[str, Inlines] | None:
    """Return the first block and text in which a comment is anchored."""
    return next(
        (
            (block.id, inlines)
            for block in blocks
            for inlines in texts_of(block)
            if any(isinstance(inline, Run) and comment_id in inline.marks.comments for inline in inlines)
        ),
        None,
    )


def _stretch(inlines: Inlines, comment_id: str) -> tuple[int, int]:
    """Return from where to where a comment is anchored, in code points of the plain text."""
    inside = [
        index for index, inline in enumerate(inlines) if isinstance(inline, Run) and comment_id in inline.marks.comments
    ]
    return len(plain_text(inlines[: inside[0]])), len(plain_text(inlines[: inside[-1] + 1]))
