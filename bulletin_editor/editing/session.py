"""The editing session: the only door through which a bulletin changes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.editing.changes import Changes, changes_between
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.history import History, Step
from bulletin_editor.editing.selection import Selection


class Origin(StrEnum):
    """Who made a change; a view leaves alone what it made itself."""

    OUTLINE = "outline"
    ARTICLE_TEXT = "article-text"
    ARTICLE_FIELDS = "article-fields"
    PROBLEMS = "problems"
    SEARCH = "search"
    COMMENTS = "comments"
    DIALOG = "dialog"
    IMPORT = "import"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class BulletinChanged:
    """What listeners hear after each change: the values before and after, and what differs.

    `selection` is where undo or redo puts the caret; `None` where the acting view keeps its own.
    """

    before: Bulletin
    after: Bulletin
    changes: Changes
    origin: Origin
    selection: Selection | None = None


Listener = Callable[[BulletinChanged], None]


class EditingSession:
    """One open bulletin with its history. Listeners run at once, in the order they came."""

    def __init__(self, bulletin: Bulletin, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._bulletin = bulletin
        self._history = History()
        self._listeners: list[Listener] = []
        self._clock = clock

    @property
    def bulletin(self) -> Bulletin:
        return self._bulletin

    @property
    def undoable(self) -> Edit | None:
        """The edit that `undo` would take back, so that it can be named."""
        step = self._history.undoable
        return step.edit if step else None

    @property
    def bulletin_before(self) -> Bulletin:
        """The bulletin that `undo` would bring back; the present one where there is nothing to undo."""
        step = self._history.undoable
        return step.before if step else self._bulletin

    @property
    def redoable(self) -> Edit | None:
        """The edit that `redo` would do again."""
        step = self._history.redoable
        return step.edit if step else None

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call the listener after every change; returns the function that ends this."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def perform(
        self,
        edit: Edit,
        origin: Origin,
        *,
        selection_before: Selection | None = None,
        selection_after: Selection | None = None,
    ) -> Changes:
        """Apply an edit, keep it in the history and tell the listeners; an edit without effect leaves no trace.

        Raises `EditError` when the edit cannot be applied; nothing has changed then.
        """
        before = self._bulletin
        after = edit.apply(before)
        changes = changes_between(before, after)
        if after is before or not changes:
            return changes
        self._history.add(Step(edit, before, after, selection_before, selection_after, self._clock()))
        self._become(after, changes, origin, None)
        return changes

    def undo(self) -> Changes | None:
        """Take back the last step; `None` when there is none."""
        step = self._history.undo()
        return None if step is None else self._go_to(step.before, step.selection_before)

    def redo(self) -> Changes | None:
        """Do the last undone step again; `None` when there is none."""
        step = self._history.redo()
        return None if step is None else self._go_to(step.after, step.selection_after)

    def close_step(self) -> None:
        """Let what is typed next be an undo step of its own, as after a move of the caret."""
        self._history.close_step()

    def _go_to(self, bulletin: Bulletin, selection: Selection | None) -> Changes:
        changes = changes_between(self._bulletin, bulletin)
        self._become(bulletin, changes, Origin.HISTORY, selection)
        return changes

    def _become(self, after: Bulletin, changes: Changes, origin: Origin, selection: Selection | None) -> None:
        before, self._bulletin = self._bulletin, after
        event = BulletinChanged(before, after, changes, origin, selection)
        for listener in tuple(self._listeners):
            listener(event)
