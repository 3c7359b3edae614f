"""The one undo history: outline, fields and text alike."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.editing.article_edits import ArticleField, ReplaceBlocks, SetArticleField, TextAct
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.selection import Selection

MERGE_SECONDS = 1.0
"""Typing that pauses longer begins a new step."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the history: an edit with the bulletin and the selection before and after it."""

    edit: Edit
    before: Bulletin
    after: Bulletin
    selection_before: Selection | None
    selection_after: Selection | None
    time: float
    """Seconds of the session's clock when its last part was performed."""


class History:
    """A list of steps and how many of them are done. Values only: undoing is taking the former value."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._done = 0

    @property
    def undoable(self) -> Step | None:
        """The step that undo would take back."""
        return self._steps[self._done - 1] if self._done else None

    @property
    def redoable(self) -> Step | None:
        """The step that redo would do again."""
        return self._steps[self._done] if self._done < len(self._steps) else None

    def add(self, step: Step) -> None:
        """Add a step and forget what was undone; typing goes on in the last step where it belongs to it."""
        del self._steps[self._done :]
        last = self.undoable
        if last is not None and _continues(last, step):
            self._steps[-1] = replace(step, before=last.before, selection_before=last.selection_before)
        else:
            self._steps.append(step)
            self._done += 1

    def undo(self) -> Step | None:
        """Take back the last step and return it."""
        step = self.undoable
        if step is not None:
            self._done -= 1
        return step

    def redo(self) -> Step | None:
        """Do the next step again and return it."""
        step = self.redoable
        if step is not None:
            self._done += 1
        return step

    def close_step(self) -> None:
        """Let the next typing begin a new step."""
        if self._done and self._done == len(self._steps):
            self._steps[-1] = replace(self._steps[-1], time=float("-inf"))


def _continues(last: Step, step: Step) -> bool:
    """Tell whether typing goes on: the same act in the same block, where the last one ended, without a pause."""
    if step.time - last.time >= MERGE_SECONDS or last.selection_after != step.selection_before:
        return False
    match last.edit, step.edit:
        case ReplaceBlocks(), ReplaceBlocks():
            return (
                step.edit.act in (TextAct.TYPING, TextAct.ERASING)
                and last.edit.act is step.edit.act
                and step.selection_before is not None
                and step.selection_before.anchor == step.selection_before.caret
                and last.edit.article_id == step.edit.article_id
                and last.edit.start == step.edit.start
                and len(last.edit.blocks) == 1
                and len(step.edit.blocks) == step.edit.stop - step.edit.start == 1
            )
        case SetArticleField(), SetArticleField():
            return (
                step.edit.field not in (ArticleField.STATUS, ArticleField.COMMENTS)
                and last.edit.field is step.edit.field
                and last.edit.article_id == step.edit.article_id
            )
        case _:
            return False
