"""The open bulletin as Qt's signals: what the panes of one window share, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.editing.changes import Changes
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.findings import Finding
from bulletin_editor.editing.selection import Selection
from bulletin_editor.editing.session import BulletinChanged, EditingSession, Origin

if TYPE_CHECKING:
    from bulletin_editor.layout.pages import Pages


class SessionSignals(QObject):
    """Carries the editing session, the article being edited, the pages and the findings to the panes.

    A pane performs edits here and hears of all others'; it leaves alone what carries its own `Origin`.
    """

    session_opened = Signal()
    """Another bulletin stands in the window; every pane shows it from the start."""
    bulletin_changed = Signal(object)
    """A `BulletinChanged` event."""
    article_shown = Signal(str)
    """The id of the article in the article pane; empty for none."""
    place_requested = Signal(str, str, int, int)
    """Go to an article, a block and a stretch of its text, in code points; the window shows it."""
    hit_requested = Signal(object)
    """Go to a `Hit` of a search that does not stand in the text itself: in a field, a cell, a caption or a footnote."""
    hits_found = Signal(object)
    """The `Hit`s of the search that is going on, to be marked where they stand; empty when there is none."""
    caret_moved = Signal(object)
    """A `Selection` of the article pane; what follows the caret listens."""
    pages_composed = Signal(object)
    """The newest `Pages`."""
    findings_changed = Signal()
    pending_text_requested = Signal()
    """Somebody is about to read the bulletin: input-method composition ends and typed text is performed."""

    def __init__(self, session: EditingSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stop_listening = session.listen(self._on_session_changed)
        self._article_id = ""
        self._pages: Pages | None = None
        self._findings: tuple[Finding, ...] = ()

    @property
    def session(self) -> EditingSession:
        return self._session

    @property
    def bulletin(self) -> Bulletin:
        return self._session.bulletin

    @property
    def article_id(self) -> str:
        """The article in the article pane; empty for none."""
        return self._article_id

    @property
    def pages(self) -> Pages | None:
        """The newest pages; `None` until the first have been composed."""
        return self._pages

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What proofreading and layout found in the newest bulletin."""
        return self._findings

    def open_session(self, session: EditingSession) -> None:
        """Let another session take the place of this one."""
        self._stop_listening()
        self._session = session
        self._stop_listening = session.listen(self._on_session_changed)
        self._article_id, self._pages, self._findings = "", None, ()
        self.session_opened.emit()

    def perform(
        self,
        edit: Edit,
        origin: Origin,
        *,
        selection_before: Selection | None = None,
        selection_after: Selection | None = None,
    ) -> Changes:
        """Perform an edit in the session; see `EditingSession.perform`."""
        return self._session.perform(edit, origin, selection_before=selection_before, selection_after=selection_after)

    def finish_typing(self) -> None:
        """Bring everything typed into the bulletin, before it is saved, exported, laid out or undone."""
        self.pending_text_requested.emit()

    def show_article(self, article_id: str) -> None:
        """Show an article in the article pane."""
        if article_id != self._article_id:
            self._article_id = article_id
            self.article_shown.emit(article_id)

    def set_pages(self, pages: Pages) -> None:
        self._pages = pages
        self.pages_composed.emit(pages)

    def set_findings(self, findings: tuple[Finding, ...]) -> None:
        self._findings = findings
        self.findings_changed.emit()

    def _on_session_changed(self, event: BulletinChanged) -> None:
        self.bulletin_changed.emit(event)
