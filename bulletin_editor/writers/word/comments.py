"""Remarks on the text as Word's comments."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Container, Iterable, Iterator

from bulletin_editor.content.bulletin import Bulletin, Comment
from bulletin_editor.content.comments import Thread, threads
from bulletin_editor.content.inlines import Inlines, Run
from bulletin_editor.content.outline import articles
from bulletin_editor.writers.word.markup import Markup, later_part, part, plain, properties, run, w
from bulletin_editor.writers.word.style_sheet import COMMENT_REFERENCE, COMMENT_TEXT


def word_time(time: str) -> str:
    """Return a time as Word writes it, or nothing when there is none that can be read."""
    try:
        return datetime.datetime.fromisoformat(time).strftime("%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return ""


class Comments:
    """Opens each comment at the first run it is anchored to and closes it after the last; its replies with it."""

    def __init__(self, bulletin: Bulletin, printed: Iterable[Inlines]) -> None:
        known = {thread.comment.id: thread for article in articles(bulletin) for thread in threads(article)}
        self._left: Counter[str] = Counter()
        for comment_id, length in _anchored(known, printed) if known else ():
            self._left[comment_id] += length
        self._threads = [known[comment_id] for comment_id in self._left]
        self._numbers: dict[str, int] = {}
        for thread in self._threads:
            for comment in (thread.comment, *thread.replies):
                self._numbers[comment.id] = len(self._numbers)
        self._numbers_at = {
            thread.comment.id: [self._numbers[comment.id] for comment in (thread.comment, *thread.replies)]
            for thread in self._threads
        }
        self._opened: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self._threads)

    def around(self, inline: Run, runs: Markup) -> Markup:
        """Return the runs of an inline with the ends of those of its comments that begin or end there."""
        before = after = ""
        look = properties("rPr", (w("rStyle", val=COMMENT_REFERENCE),))
        for comment_id in inline.marks.comments:
            numbers = self._numbers_at.get(comment_id, ())
            if numbers and comment_id not in self._opened:
                self._opened.add(comment_id)
                before += "".join(w("commentRangeStart", id=number) for number in numbers)
            self._left[comment_id] -= len(inline.text)
            if not self._left[comment_id]:
                for number in numbers:
                    after += w("commentRangeEnd", id=number) + w("r", look, w("commentReference", id=number))
        return before + runs + after

    def part(self) -> bytes:
        written = (self._comment(comment) for thread in self._threads for comment in (thread.comment, *thread.replies))
        return part("comments", *written, later=("w14",))

    def threads_part(self) -> bytes:
        """Return what Word keeps apart: which comments are done, and which answer another."""
        return later_part("commentsEx", *(entry for thread in self._threads for entry in self._entries(thread)),
                          prefix="w15")  # fmt: skip

    def _entries(self, thread: Thread) -> Iterator[Markup]:
        head, done = self._paragraph_id(thread.comment), int(thread.comment.resolved)
        yield plain("w15:commentEx", w15_paraId=head, w15_done=done)
        for reply in thread.replies:
            yield plain("w15:commentEx", w15_paraId=self._paragraph_id(reply), w15_paraIdParent=head, w15_done=done)

    def _paragraph_id(self, comment: Comment) -> str:
        return f"{self._numbers[comment.id] + 1:08X}"

    def _comment(self, comment: Comment) -> Markup:
        mark = w("r", properties("rPr", (w("rStyle", val=COMMENT_REFERENCE),)), w("annotationRef"))
        style = properties("pPr", (w("pStyle", val=COMMENT_TEXT),))
        known = {"author": comment.author, "date": word_time(comment.time), "initials": comment.author[:1]}
        said = {name: text for name, text in known.items() if text or name == "author"}
        paragraph = plain("w:p", style, mark, run(comment.text), w14_paraId=self._paragraph_id(comment))
        return w("comment", paragraph, id=self._numbers[comment.id], **said)


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
