"""Tracked changes as Word has them: around runs, and of paragraphs and rows as a whole."""

from __future__ import annotations

from bulletin_editor.content.inlines import Revision, RevisionKind
from bulletin_editor.writers.word.comments import word_time
from bulletin_editor.writers.word.markup import Markup, w


def revision_element(revision: Revision, number: int, *content: Markup) -> Markup:
    """Return an insertion or deletion around runs, or alone as the mark of what it stands in."""
    time = word_time(revision.time)
    when = {"date": time} if time else {}
    tag = "ins" if revision.kind is RevisionKind.INSERTED else "del"
    return w(tag, *content, id=number, author=revision.author, **when)
