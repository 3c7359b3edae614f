"""Commenting: the comment that is open in its panel, and the way from one to the next.

What is commented on lies on a ground, the text of the article pane or the pages; where things lie is its business.
"""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.comments import Thread, threads
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.outline import articles, find_node
from bulletin_editor.editing.commenting import add_comment, comment_stretches, keep_comment, remove_comment
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.selection import Selection, TextPosition
from bulletin_editor.editing.session import Origin
from bulletin_editor.editing.stretches import Stretch
from bulletin_editor.gui import settings
from bulletin_editor.gui.comments.comment_panel import CommentPanel
from bulletin_editor.gui.session_signals import SessionSignals

_GAP = 6
"""Between a line and the panel, and above the line."""


class CommentGround(Protocol):
    """What is commented on, as a person sees it."""

    @property
    def article_id(self) -> str:
        """The article that is commented on; empty for none."""

    @property
    def stretch(self) -> Stretch | None:
        """What a new comment is about; `None` for the article as a whole."""

    @property
    def selection(self) -> Selection | None:
        """What undo brings back; `None` for nothing."""

    @property
    def is_read_only(self) -> bool: ...

    @property
    def surface(self) -> QWidget:
        """What the panel stands on."""

    def turn_to(self, article_id: str) -> None:
        """Let another article be commented on."""

    def bring_into_view(self, comment_id: str) -> None:
        """Show the text of a comment, so that its line is known."""

    def line_of(self, comment_id: str, stretch: Stretch | None) -> QRect:
        """Return the line at which the panel of a comment stands, on the surface; a new one has its stretch only."""

    def scroll_by(self, distance: int) -> None: ...

    def take_keyboard(self) -> None:
        """Let the person go on here when the panel is left."""

    def mark(self, stretch: Stretch | None) -> None:
        """Let the person see what a comment being written is about."""


class Commenting(QObject):
    """Opens one comment at a time; what is written there is kept as the person goes."""

    def __init__(self, ground: CommentGround, signals: SessionSignals, parent: QObject) -> None:
        super().__init__(parent)
        self._ground = ground
        self._signals = signals
        self._made: CommentPanel | None = None
        self._head = ""
        """The comment whose thread is open; empty for none."""
        self._writing = Comment("", "", "", "")
        """What the field writes; it may not be in the bulletin yet."""
        self._kept: str | None = None
        """What of it the bulletin has, as far as this knows; `None` for nothing."""
        self._stretch: Stretch | None = None
        """Where a new comment shall stand."""
        signals.bulletin_changed.connect(self.refresh)

    @property
    def open_comment(self) -> str:
        """The id of the comment whose thread is open; empty for none."""
        return self._head

    def add(self, *, on_article: bool = False) -> None:
        """Begin a comment on what is selected, or on the paragraph of the caret; or on the article as a whole."""
        self._signals.finish_typing()
        if not self._ground.article_id:
            return
        self._stretch = None if on_article else self._ground.stretch
        self._write(_new_comment())
        self._head = self._writing.id
        self._show(self.tr("Write a comment; Enter keeps it"))

    def open(self, comment_id: str) -> None:
        """Open the thread of a comment of the article shown, at its text."""
        self._signals.finish_typing()
        thread = self._thread(comment_id)
        if thread is None:
            return
        self._head, self._stretch = thread.comment.id, None
        self._ground.bring_into_view(self._head)
        self._begin_reply()

    def go(self, step: int) -> bool:
        """Go to the next open comment of the bulletin, or the one before; tell whether there is one."""
        self._signals.finish_typing()
        places = [
            (article.id, thread) for article in articles(self._signals.bulletin, with_pool=True)
            for thread in threads(article)
        ]  # fmt: skip
        at = self._index_among(places, step)
        ordered = places[at:] + places[:at] if step > 0 else places[:at][::-1] + places[at:][::-1]
        found = next(((where, thread) for where, thread in ordered if not thread.comment.resolved), None)
        if found is None:
            self.close()
            return False
        article_id, thread = found
        self._ground.turn_to(article_id)
        self.open(thread.comment.id)
        return True

    def keep(self) -> None:
        """Bring what was written into the bulletin."""
        article = self._article()
        if not self._head or article is None or self._made is None or self._ground.is_read_only:
            return
        written = replace(self._writing, text=self._made.field.toPlainText().strip())
        known = next((comment for comment in article.comments if comment.id == written.id), None)
        if known is not None:
            written = replace(known, text=written.text)
        self._kept = written.text or None
        if known is not None and not written.text:
            self._perform(remove_comment(article, written.id))
        elif written.text and known is None and self._stretch is not None:
            stretch, self._stretch = self._stretch, None
            self._perform(add_comment(article, stretch, written))
        elif written.text and written != known:
            self._perform(keep_comment(article, written))

    def close(self) -> None:
        """Put the panel away, without asking."""
        self._head, self._stretch = "", None
        self._ground.mark(None)
        if self._made is not None:
            self._made.hide()

    # What the panel asks for

    def _send(self) -> None:
        """Keep what was written; a reply may be followed by another, a new comment leads back to the text."""
        is_new = self._writing.id == self._head
        is_empty = self._made is None or not self._made.field.toPlainText().strip()
        self.keep()
        if is_new or is_empty or self._thread(self._head) is None:
            self._leave()
        else:
            self._begin_reply()

    def _leave(self) -> None:
        self.keep()
        self.close()
        self._ground.take_keyboard()

    def _leave_behind(self) -> None:
        self.keep()
        self.close()

    def _settle(self, settled: bool) -> None:
        self.keep()
        article, thread = self._article(), self._thread(self._head)
        if article is not None and thread is not None:
            self._perform(keep_comment(article, replace(thread.comment, resolved=settled)))

    def _settle_and_go_on(self) -> None:
        self._settle(True)
        if not self.go(1):
            self._ground.take_keyboard()

    def _remove(self) -> None:
        article = self._article()
        if article is not None and self._thread(self._head) is not None:
            self._perform(remove_comment(article, self._head))
        self.close()
        self._ground.take_keyboard()

    def _edit(self, comment_id: str) -> None:
        """Let something that was said be written anew."""
        self.keep()
        article = self._article()
        found = next((comment for comment in article.comments if comment.id == comment_id), None) if article else None
        if found is not None:
            self._write(found)
            self._show(self.tr("Edit what was said; Enter keeps it"))

    # Inside

    def _write(self, comment: Comment) -> None:
        """Let a comment be what the field writes: one of the bulletin, or a new one."""
        self._writing = comment
        self._kept = comment.text or None

    def _begin_reply(self) -> None:
        self._write(replace(_new_comment(), reply_to=self._head))
        self._show(self.tr("Reply; Enter sends it"))

    def _show(self, placeholder: str) -> None:
        panel, thread = self._panel(), self._thread(self._head)
        panel.show_thread(self._title(), thread, self._writing.id, writable=not self._ground.is_read_only)
        panel.write(self._writing.text, placeholder, thread.comment.text if thread else "")
        self._ground.mark(self._stretch)
        panel.show()
        panel.raise_()
        self._scroll_into_view()
        self.place()
        panel.field.setFocus()

    def refresh(self) -> None:
        """Follow what becomes of the comment elsewhere, by undo for instance."""
        if not self._head or self._made is None or self._stretch is not None:
            return
        thread = self._thread(self._head)
        if not self._follow_bulletin() or (thread is None and self._writing.id != self._head):
            self.close()
            return
        self._made.show_thread(self._title(), thread, self._writing.id, writable=not self._ground.is_read_only)
        self.place()

    def _follow_bulletin(self) -> bool:
        """Show what undo made of the words being written, so that they do not come back; tell whether any are left."""
        article = self._article()
        if self._kept is None or article is None or self._made is None:
            return True
        found = next((comment for comment in article.comments if comment.id == self._writing.id), None)
        if found is None and self._writing.id == self._head:
            return False
        if found is None:
            self._write(replace(_new_comment(), reply_to=self._head))
            self._made.write_anew("")
        elif found.text != self._kept:
            self._write(found)
            self._made.write_anew(found.text)
        return True

    def _panel(self) -> CommentPanel:
        if self._made is None:
            panel = self._made = CommentPanel(self._ground.surface)
            panel.written.connect(self.keep)
            panel.field.sent.connect(self._send)
            panel.field.settled.connect(self._settle_and_go_on)
            panel.edit_wanted.connect(self._edit)
            panel.settling_wanted.connect(self._settle)
            panel.removal_wanted.connect(self._remove)
            panel.step_wanted.connect(self.go)
            panel.left.connect(self._leave)
            panel.left_behind.connect(self._leave_behind)
        return self._made

    def _perform(self, edit: Edit) -> None:
        selection = self._ground.selection
        self._signals.perform(edit, Origin.COMMENTS, selection_before=selection, selection_after=selection)

    def _article(self) -> Article | None:
        node = find_node(self._signals.bulletin, self._ground.article_id) if self._ground.article_id else None
        return node if isinstance(node, Article) else None

    def _thread(self, comment_id: str) -> Thread | None:
        article = self._article()
        found = threads(article) if article is not None and comment_id else ()
        return next((t for t in found if comment_id in (t.comment.id, *(reply.id for reply in t.replies))), None)

    def _title(self) -> str:
        thread = self._thread(self._head)
        if thread is None:
            return self.tr("New comment")
        if thread.comment.resolved:
            return self.tr("Settled comment")
        still_open = [
            other.comment.id
            for article in articles(self._signals.bulletin, with_pool=True)
            if article.comments
            for other in threads(article)
            if not other.comment.resolved
        ]
        place = still_open.index(self._head) + 1
        return self.tr("Comment {index} of {count}").format(index=place, count=len(still_open))

    def _index_among(self, places: list[tuple[str, Thread]], step: int) -> int:
        """Return before which comment the open one or the caret stands; behind the open one on the way forward."""
        for index, (_, thread) in enumerate(places):
            if thread.comment.id == self._head:
                return index + 1 if step > 0 else index
        order = {article.id: at for at, article in enumerate(articles(self._signals.bulletin, with_pool=True))}
        here, article = order.get(self._ground.article_id, 0), self._article()
        stretches = comment_stretches(article.blocks) if article is not None else {}
        about = self._ground.stretch
        caret = about.start if about is not None else TextPosition(0, 0)

        def is_before(article_id: str, thread: Thread) -> bool:
            if order[article_id] != here:
                return order[article_id] < here
            stretch = stretches.get(thread.comment.id)
            if stretch is None:  # It is about the article as a whole, and so may be where the person is.
                return about is not None
            return (stretch.start.block, stretch.start.offset) < (caret.block, caret.offset)

        return sum(1 for article_id, thread in places if is_before(article_id, thread))

    def _line(self) -> QRect:
        return self._ground.line_of(self._head, self._stretch)

    def _scroll_into_view(self) -> None:
        line, view = self._line(), self._ground.surface.rect()
        room = view.height() - self._panel().height() - line.height() - 2 * _GAP
        wanted = max(_GAP, min(view.height() // 3, room))
        if not view.top() <= line.top() <= max(room, _GAP):
            self._ground.scroll_by(line.top() - wanted)

    def place(self) -> None:
        """Let the panel stand at its line, wherever that has gone."""
        if self._head and self._made is not None:
            self._made.stand_at(self._line(), self._ground.surface.rect())


def _new_comment() -> Comment:
    now = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    return Comment(new_id(), settings.author(), now, "")
