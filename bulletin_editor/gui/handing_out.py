"""Handing articles out to their authors as Word files, and taking them back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.edit import EditGroup
from bulletin_editor.editing.session import Origin
from bulletin_editor.gui import settings
from bulletin_editor.gui.background import Job, Jobs
from bulletin_editor.gui.desk import Desk
from bulletin_editor.gui.exporting import Exporting
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.messages import NoticeBar, Task
from bulletin_editor.wording.names import node_title

if TYPE_CHECKING:
    from bulletin_editor.editing.taking_back import Returned


class HandingOut(QObject):
    """The commands that give articles out and take them in again."""

    def __init__(self, desk: Desk, jobs: Jobs, notices: NoticeBar, exporting: Exporting, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._jobs = jobs
        self._notices = notices
        self._exporting = exporting
        self._window = window

    def hand_out(self, node_ids: Collection[str]) -> None:
        """Ask for a file and write what is chosen, or the article that is shown, into it."""
        from bulletin_editor.writers.options import ExportOptions

        signals = self._desk.signals
        chosen = next(iter(node_ids), signals.article_id)
        node = find_node(signals.bulletin, chosen) if chosen else None
        if node is None:
            return
        proposed = self._folder() / f"{node_title(node, translate).replace('/', ' ')}.docx"
        path, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Hand Out to the Author"), str(proposed), self.tr("Word files (*.docx)")
        )
        if path:
            self._exporting.export((Path(path),), only=node.id, options=ExportOptions(hands_out=True))

    def take_back(self) -> None:
        """Ask for a file that came back, and show what changed in it."""
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Take Back from the Author"), str(self._folder()), self.tr("Word files (*.docx)")
        )
        if path:
            self.read_returned(Path(path))

    def read_returned(self, path: Path) -> None:
        """Compare a file with the bulletin beside the window, then ask what of it to take in."""
        job = self._read(path)
        job.succeeded.connect(self._on_read)
        job.failed.connect(lambda error: self._notices.tell_failure(Task.IMPORT, error))

    def read_dropped(self, path: Path, import_it: Callable[[], None]) -> None:
        """Take back what was handed out in a file; one with nothing of this bulletin is a draft to import."""
        job = self._read(path)
        job.succeeded.connect(lambda returned: self._ask(returned) if returned else import_it())
        job.failed.connect(lambda _error: import_it())

    def _read(self, path: Path) -> Job:
        from bulletin_editor.writers.word.returning import returned_articles

        self._desk.signals.finish_typing()
        bulletin = self._desk.signals.bulletin
        return self._jobs.start(
            self.tr("Reading {name}").format(name=path.name), lambda _progress: returned_articles(bulletin, path)
        )

    def _on_read(self, returned: Sequence[Returned]) -> None:
        if returned:
            self._ask(returned)
        else:
            self._notices.tell(self.tr("No article of this bulletin was handed out in that file."))

    def _ask(self, returned: Sequence[Returned]) -> None:
        from bulletin_editor.gui.dialogs.returned import ReturnedDialog

        dialog = ReturnedDialog(returned, self._window)
        dialog.accepted.connect(lambda: self._take_in(dialog.accepted_articles()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_in(self, accepted: Sequence[Returned]) -> None:
        groups = [piece.edit for piece in accepted if piece.edit is not None]
        self._desk.signals.perform(EditGroup(tuple(edit for group in groups for edit in group.edits)), Origin.DIALOG)
        self._notices.tell(self.tr("Taken in. Articles: {count}.").format(count=len(groups)))

    def _folder(self) -> Path:
        path = self._desk.path
        return Path(settings.EXPORT_FOLDER.read() or (path.parent if path else Path.home()))
