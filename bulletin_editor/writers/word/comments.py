"""Remarks on the text as Word's comments."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Container, Iterable

from bulletin_editor.content.bulletin import Bulletin, Comment
from bulletin_editor.content.inlines import Inlines, Run
from bulletin_editor.content.outline import articles
from bulletin_editor.writers.word.markup import Markup, part, properties, run, w
from bulletin_editor.writers.word.style_sheet import COMMENT_REFERENCE, COMMENT_TEXT


def word_time(time: str) -> str:
    """Return a time as Word writes it, or nothing when there is none that can be read."""
    try:
        return datetime.datetime.fromisoformat(time).strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return ""


class Comments:
    """Opens each comment at the first run it is anchored to and closes it after the last."""

    def __init__(self, bulletin: Bulletin, printed: Iterable[Inlines]) -> None:
        known = {comment.id: comment for article in articles(bulletin) for comment in article.comments}
        self._left: Counter[str] = Counter()
        for comment_id, length in _anchored(known, printed) if known else ():
            self._left[comment_id] += length
        self._ids = {comment_id: number for number, comment_id in enumerate(self._left)}
        self._comments = [known[comment_id] for comment_id in self._left]
        self._opened: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._comments)

    def around(self, inline: Run, runs: Markup) -> Markup:
        """Return the runs of an inline with the ends of those of its comments that begin or end there."""
        before = after = ""
        for comment_id in inline.marks.comments:
            if comment_id not in self._ids:
                continue
            number = self._ids[comment_id]
            if comment_id not in self._opened:
                self._opened.add(comment_id)
                before += w("commentRangeStart", id=number)
            self._left[comment_id] -= len(inline.text)
            if not self._left[comment_id]:
                look = properties("rPr", (w("rStyle", val=COMMENT_REFERENCE),))
                after += w("commentRangeEnd", id=number) + w("r", look, w("commentReference", id=number))
        return before + runs + after

    def part(self) -> bytes:
        return part("comments", *(self._comment(comment) for comment in self._comments))

    def _comment(self, comment: Comment) -> Markup:
        mark = w("r", properties("rPr", (w("rStyle", val=COMMENT_REFERENCE),)), w("annotationRef"))
        style = properties("pPr", (w("pStyle", val=COMMENT_TEXT),))
        known = {"author": comment.author, "date": word_time(comment.time), "initials": comment.author[:1]}
        said = {name: text for name, text in known.items() if text or name == "author"}
        return w("comment", w("p", style, mark, run(comment.text)), id=self._ids[comment.id], **said)


def _anchored(known: Container[str], printed: Iterable[Inlines]) -> Iterable[tuple[str, int]]:
    """Return the comments that each run is anchored to, with its length: it may be written in parts."""
    return (
        (comment_id, len(inline.text))
        for inlines in printed
        for inline in inlines
        if isinstance(inline, Run)
        for comment_id in inline.marks.comments
        if comment_id in known
    )
