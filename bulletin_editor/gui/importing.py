"""Importing drafts: files and folders are read beside the window and come in as one step of the history."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from bulletin_editor.content.bulletin import Asset
from bulletin_editor.content.outline import articles_in, walk
from bulletin_editor.editing.draft_edits import TakeInDrafts
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.editing.session import Origin
from bulletin_editor.errors import BulletinEditorError, FileError
from bulletin_editor.gui import settings
from bulletin_editor.gui.background import Jobs
from bulletin_editor.gui.messages import NoticeBar, Remedy, Task, Weight
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.readers.formats import readable_suffixes

if TYPE_CHECKING:
    from bulletin_editor.gui.import_review.reviewed_files import ReviewedFile
    from bulletin_editor.readers.draft import Draft

DRAFT_SUFFIXES = readable_suffixes()


class Importing(QObject):
    """The import commands, and drafts dropped on the window."""

    picture_read = Signal(object)
    """The key and the `Asset` of a picture to be put at the caret."""

    def __init__(self, signals: SessionSignals, jobs: Jobs, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._signals = signals
        self._jobs = jobs
        self._notices = notices
        self._window = window

    def choose_files(self) -> None:
        """Ask for drafts and import them."""
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Drafts ({patterns})").format(patterns=" ".join(f"*{suffix}" for suffix in DRAFT_SUFFIXES))
        paths, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import Drafts"), settings.LAST_FOLDER.read(), kinds
        )
        if paths:
            settings.LAST_FOLDER.write(str(Path(paths[0]).parent))
            self.import_paths([Path(path) for path in paths])

    def choose_folder(self) -> None:
        """Ask for a folder and import all drafts in it."""
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(
            self._window, self.tr("Import a Folder of Drafts"), settings.LAST_FOLDER.read()
        )
        if folder:
            self.import_paths([Path(folder)])

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Read drafts beside the window; once looked through they go to the end of the outline."""
        from bulletin_editor.gui.import_review.reviewed_files import read_for_review

        chosen = tuple(paths)
        bulletin, earlier = self._signals.bulletin, settings.recent_files()
        job = self._jobs.start(
            self.tr("Importing {name}").format(name=chosen[0].name),
            lambda progress: read_for_review(chosen, bulletin, earlier, progress.part),
        )
        session = self._signals.session
        job.succeeded.connect(lambda read: self._review(read[0], read[1], session))
        job.failed.connect(self._on_failed)

    def insert_picture(self, path: Path) -> None:
        """Read a picture beside the window and put it at the caret."""
        self.read_picture(path, self.picture_read.emit)

    def read_picture(self, path: Path, use: Callable[[tuple[str, Asset]], object]) -> None:
        """Read a picture beside the window and hand it over with its key."""
        from bulletin_editor.readers.pictures import read_asset

        job = self._jobs.start(
            self.tr("Reading {name}").format(name=path.name), lambda _progress: read_asset(_data_of(path), path)
        )
        job.succeeded.connect(use)
        job.failed.connect(lambda error: self._notices.tell_failure(Task.PICTURE, error))

    def _review(self, files: Sequence[ReviewedFile], skipped: Sequence[Finding], session: object) -> None:
        from bulletin_editor.gui.import_review.review_dialog import ImportReviewDialog

        if session is not self._signals.session:
            return
        dialog = ImportReviewDialog(files, skipped, self._window)
        dialog.accepted.connect(lambda: self._take_in(dialog.draft(), session))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _take_in(self, draft: Draft, session: object) -> None:
        from bulletin_editor.gui.import_review.reviewed_files import house

        if session is not self._signals.session:
            return
        self._signals.finish_typing()
        try:
            self._signals.perform(TakeInDrafts(draft.nodes, draft.assets, house()), Origin.IMPORT)
        except BulletinEditorError as error:
            self._notices.tell_failure(Task.IMPORT, error)
            return
        self._show_first(draft)
        self._tell(draft)

    def _show_first(self, draft: Draft) -> None:
        ids = {article.id for article in articles_in(draft.nodes)}
        for node, _ in walk(self._signals.bulletin):
            if node.id in ids:
                self._signals.show_article(node.id)
                return

    def _tell(self, draft: Draft) -> None:
        count = _article_count(draft)
        text = self.tr("Imported. Articles: {count}.").format(count=count)
        doubtful = sum(1 for finding in draft.findings if finding.severity is not Severity.INFO)
        if doubtful:
            text += " " + self.tr("Places to look at: {count}.").format(count=doubtful)
        weight = Weight.WARNING if doubtful else Weight.LIGHT
        remedy = Remedy(self.tr("What Was Read…"), lambda: self._show_summary(draft)) if draft.findings else None
        self._notices.tell(text, weight, remedy)

    def _show_summary(self, draft: Draft) -> None:
        from bulletin_editor.gui.dialogs.import_summary import ImportSummaryDialog

        dialog = ImportSummaryDialog(draft.findings, self._window)
        dialog.place_chosen.connect(self._signals.place_requested)
        dialog.show()

    @Slot(object)
    def _on_failed(self, error: BulletinEditorError) -> None:
        self._notices.tell_failure(Task.IMPORT, error)


def _data_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise FileError.from_os_error(path, error) from error


def _article_count(draft: Draft) -> int:
    return sum(1 for _ in articles_in(draft.nodes))
