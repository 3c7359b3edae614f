"""Remarks, and going from one thing to be looked at to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from bulletin_editor.gui.commands.workplace import Act, Workplace

if TYPE_CHECKING:
    from bulletin_editor.gui.reading_aloud import ReadingAloud


class ReviewCommands(QObject):
    def __init__(self, window: Workplace) -> None:
        super().__init__(window.frame)
        self._window = window
        self._reading: ReadingAloud | None = None

    def acts(self) -> dict[str, Act]:
        return {
            "newComment": self._new_comment,
            "nextComment": partial(self._go_to_comment, 1),
            "previousComment": partial(self._go_to_comment, -1),
            "nextProblem": partial(self._go_to_problem, 1),
            "previousProblem": partial(self._go_to_problem, -1),
            "readAloud": self._read_aloud,
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

    def _read_aloud(self) -> None:
        """Read what is selected, or from the paragraph of the caret to the end; once more, be silent."""
        from bulletin_editor.gui.reading_aloud import Passage, ReadingAloud, find_voice

        if self._reading is not None and self._reading.is_reading:
            self._reading.stop()
            return
        voice, window = find_voice(), self._window
        if voice is None:
            self._show_reading(False)
            window.notices.tell(self.tr("This computer has no voice that could read; on Linux, espeak-ng is one."))
            return
        self._show_text()
        window.desk.signals.finish_typing()
        if self._reading is None:
            self._reading = ReadingAloud(window.frame)
            self._reading.passage_begun.connect(window.article.text.show_read)
            self._reading.ended.connect(self._on_read)
            window.desk.signals.article_shown.connect(self._reading.stop)
            window.desk.signals.session_opened.connect(self._reading.stop)
        passages = [Passage(block_id, text) for block_id, text in window.article.text.texts_to_read()]
        self._reading.read(voice, passages, chinese=window.desk.signals.bulletin.language.startswith("zh"))
        self._show_reading(self._reading.is_reading)

    @Slot(bool)
    def _on_read(self, failed: bool) -> None:
        self._window.article.text.show_read("")
        self._show_reading(False)
        if failed:
            self._window.notices.tell(self.tr("The voice of this computer could not read the text."))

    def _show_reading(self, on: bool) -> None:
        self._window.named_actions["readAloud"].setChecked(on)
