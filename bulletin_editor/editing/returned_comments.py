"""What an author said in comments on an article that was handed out: new ones, answers, and what was settled.

Comments have no ids that survive Word. They are known again by who said what and when.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bulletin_editor.content.block_texts import comments_on, with_texts
from bulletin_editor.content.blocks import Block
from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.inlines import Footnote, Inline, LineBreak, Run

_Said = tuple[str, str, str]
_SECONDS = len("2025-07-08T09:30:00")


@dataclass(frozen=True, slots=True)
class ReturnedComments:
    """The comments of the article with those that came back; `new` are those that the author wrote."""

    comments: tuple[Comment, ...]
    new: tuple[Comment, ...]
    names: Mapping[str, str]
    """The ids in the article by those in what came back."""

    def renamed(self, block: Block) -> Block:
        """Return a block that came back with the ids that its comments have in the article."""
        if not comments_on((block,)):
            return block
        return with_texts(block, lambda inlines: tuple(self._renamed(inline) for inline in inlines))

    def is_new_at(self, block: Block) -> bool:
        """Tell whether the author commented on a block."""
        new = {comment.id for comment in self.new}
        return any(comment_id in new for comment_id in comments_on((block,)))

    def _renamed(self, inline: Inline) -> Inline:
        match inline:
            case Run():
                known = tuple(self.names[one] for one in inline.marks.comments if one in self.names)
                return replace(inline, marks=replace(inline.marks, comments=known))
            case Footnote():
                inside = (self._renamed(one) for one in inline.inlines)
                return replace(inline, inlines=tuple(one for one in inside if not isinstance(one, Footnote)))
            case LineBreak():
                return inline


def returned_comments(article: Article, gone_out: Article, came_back: Article) -> ReturnedComments:
    """Compare the comments that went out and came back; none is taken away, for an author may have hidden them."""
    own = {_said(comment): comment for comment in article.comments}
    before = {_said(comment): comment for comment in gone_out.comments}
    names: dict[str, str] = {}
    new: list[Comment] = []
    settled: dict[str, bool] = {}
    for comment in came_back.comments:
        known, former = own.get(_said(comment)), before.get(_said(comment))
        if known is not None:
            names[comment.id] = known.id
            if former is not None and former.resolved != comment.resolved:
                settled[known.id] = comment.resolved
        elif former is None:
            names[comment.id] = comment.id
            new.append(comment)
    new = [replace(comment, reply_to=names.get(comment.reply_to, "")) for comment in new]
    kept = (replace(one, resolved=settled.get(one.id, one.resolved)) for one in article.comments)
    return ReturnedComments((*kept, *new), tuple(new), names)


def _said(comment: Comment) -> _Said:
    return comment.author, comment.time[:_SECONDS], comment.text.strip()
