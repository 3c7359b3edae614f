"""Remarks on the text as Word's comments."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator

from bulletin_editor.content.bulletin import Bulletin, Comment
from bulletin_editor.content.comments import Thread, threads
from bulletin_editor.content.inlines import Inlines, Run
from bulletin_editor.content.outline import articles
from bulletin_editor.writers.word.markup import Markup, later_part, part, plain, properties, run, w
from bulletin_editor.writers.word.style_sheet import COMMENT_REFERENCE, COMMENT_TEXT


def word_time(time: str) -> str:
    """Return a time as Word writes it, or nothing when there is none that can be read."""
    try:
        return f"{datetime.datetime.fromisoformat(time).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
    except ValueError:
        return ""


class Comments:
    """Opens each comment at the first run it is anchored to and closes it after the last; its replies with it.

    Those about an article as a whole, or about text that is not printed, stand where the article begins.
    """

    def __init__(self, bulletin: Bulletin, printed: Iterable[Inlines], begun: Container[str]) -> None:
        """`begun` are the ids of the articles of which anything is printed."""
        holders = [
            (article.id, thread) for article in articles(bulletin) if article.comments for thread in threads(article)
        ]
        known = {thread.comment.id: thread for _, thread in holders}
        self._left: Counter[str] = Counter()
        for comment_id, length in _anchored(known, printed) if known else ():
            self._left[comment_id] += length
        loose = [(holder, thread) for holder, thread in holders if thread.comment.id not in self._left]
        self._loose: dict[str, list[Thread]] = {holder: [] for holder, _ in loose if holder in begun}
        for holder, thread in loose:
            if holder in begun:
                self._loose[holder].append(thread)
        self._threads = [
            *(known[comment_id] for comment_id in self._left),
            *(thread for standing in self._loose.values() for thread in standing),
        ]
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

    def at_beginning(self, article_id: str) -> Markup:
        """Return the comments that stand where an article begins, about no text of it."""
        ranges = references = ""
        for thread in self._loose.get(article_id, ()):
            numbers = self._numbers_at[thread.comment.id]
            ranges += "".join(w("commentRangeStart", id=number) for number in numbers)
            references += "".join(self._end(number) for number in numbers)
        return ranges + references

    @property
    def begun(self) -> Collection[str]:
        """The articles with comments at their beginning."""
        return self._loose

    def around(self, inline: Run, runs: Markup) -> Markup:
        """Return the runs of an inline with the ends of those of its comments that begin or end there."""
        before = after = ""
        for comment_id in inline.marks.comments:
            numbers = self._numbers_at.get(comment_id, ())
            if numbers and comment_id not in self._opened:
                self._opened.add(comment_id)
                before += "".join(w("commentRangeStart", id=number) for number in numbers)
            self._left[comment_id] -= len(inline.text)
            if not self._left[comment_id]:
                after += "".join(self._end(number) for number in numbers)
        return before + runs + after

    @staticmethod
    def _end(number: int) -> Markup:
        look = properties("rPr", (w("rStyle", val=COMMENT_REFERENCE),))
        return w("commentRangeEnd", id=number) + w("r", look, w("commentReference", id=number))

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
