"""Remarks on the text as Word's comments."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator

from bulletin_editor.content.bulletin import Bulletin, Comment
from bulletin_editor.content.inlines import Inlines, Run
from bulletin_editor.content.outline import articles
from bulletin_editor.writers.word.markup import Element, attribute_text, properties, run, serialised, w
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
        self._left = Counter(
            comment_id
            for inlines in printed
            for inline in inlines
            if isinstance(inline, Run)
            for comment_id in inline.marks.comments
            if comment_id in known
        )
        self._ids = {comment_id: number for number, comment_id in enumerate(self._left)}
        self._comments = [known[comment_id] for comment_id in self._left]
        self._opened: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._comments)

    def around(self, inline: Run, elements: Iterable[Element]) -> Iterator[Element]:
        """Yield a run's elements, and before and after them the ends of comments that begin or end there."""
        anchored = [comment_id for comment_id in inline.marks.comments if comment_id in self._ids]
        for comment_id in anchored:
            if comment_id not in self._opened:
                self._opened.add(comment_id)
                yield w("commentRangeStart", id=self._ids[comment_id])
        yield from elements
        for comment_id in anchored:
            self._left[comment_id] -= 1
            if not self._left[comment_id]:
                number = self._ids[comment_id]
                yield w("commentRangeEnd", id=number)
                look = properties("rPr", (w("rStyle", val=COMMENT_REFERENCE),))
                yield w("r", look, w("commentReference", id=number))

    def part(self) -> bytes:
        return serialised(w("comments", *(self._comment(comment) for comment in self._comments)))

    def _comment(self, comment: Comment) -> Element:
        mark = w("r", properties("rPr", (w("rStyle", val=COMMENT_REFERENCE),)), w("annotationRef"))
        style = properties("pPr", (w("pStyle", val=COMMENT_TEXT),))
        author = attribute_text(comment.author)
        element = w("comment", w("p", style, mark, run(comment.text)), id=self._ids[comment.id], author=author)
        if time := word_time(comment.time):
            element.attrib.update(w("comment", date=time).attrib)
        if author:
            element.attrib.update(w("comment", initials=author[:1]).attrib)
        return element
