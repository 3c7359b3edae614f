"""Remarks, and going from one thing to be looked at to the next."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from bulletin_editor.gui.commands.workplace import Act, Workplace


class ReviewCommands(QObject):
    def __init__(self, window: Workplace) -> None:
        super().__init__(window.frame)
        self._window = window

    def acts(self) -> dict[str, Act]:
        return {
            "newComment": self._new_comment,
            "nextComment": partial(self._go_to_comment, 1),
            "previousComment": partial(self._go_to_comment, -1),
            "nextProblem": partial(self._go_to_problem, 1),
            "previousProblem": partial(self._go_to_problem, -1),
        }

    def _reads_pages(self) -> bool:
        """Tell whether the person is at the pages, so that comments are written and answered there."""
        actions, focused = self._window.named_actions, QApplication.focusWidget()
        if actions["reviewPages"].isChecked() or actions["pagesOnly"].isChecked():
            return True
        return focused is not None and self._window.pages.isAncestorOf(focused)

    def _show_text(self) -> None:
        """Bring the text into view, where comments stand and problems are put right."""
        for name in ("reviewPages", "pagesOnly", "showArticleTable"):
            self._window.named_actions[name].setChecked(False)

    def _new_comment(self) -> None:
        if self._reads_pages():
            if not self._window.pages.comments.add():
                self._window.notices.tell(self.tr("Point at the text of an article first."))
            return
        self._show_text()
        self._window.article.comment()

    def _go_to_comment(self, step: int) -> None:
        if self._reads_pages():
            found = self._window.pages.comments.go(step)
        else:
            self._show_text()
            found = self._window.article.comments.go(step)
        if not found:
            self._window.notices.tell(self.tr("There are no open comments."))

    def _go_to_problem(self, step: int) -> None:
        self._show_text()
        self._window.named_actions["showProblems"].setChecked(True)
        if not self._window.problems.go(step):
            self._window.notices.tell(self.tr("No problems found."))
