"""New, open, save as, close: what a person does with bulletins as files, and the questions that go with it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from bulletin_editor.content.bulletin import Bulletin, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.errors import BulletinEditorError, Cause, FileError
from bulletin_editor.gui import settings
from bulletin_editor.gui.background import Jobs
from bulletin_editor.gui.desk import Desk, Keeping
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.messages import NoticeBar, Remedy, Task, Weight, ask
from bulletin_editor.resource_files import resource_path
from bulletin_editor.storage.bulletin_file import SUFFIX, BulletinFile, read_bulletin
from bulletin_editor.storage.holder import BulletinInUseError
from bulletin_editor.storage.recovery import UnsavedBulletin, discard_unsaved, unsaved_bulletins
from bulletin_editor.storage.rescue import Rescued, rescue
from bulletin_editor.wording.names import format_name

_MOST_TOLD = 3
"""Losses of a damaged file that a notice has room for."""
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


def proposed_name(bulletin: Bulletin) -> str:
    """Return a file name for a bulletin, without a suffix: its name and number."""
    masthead: Masthead = bulletin.masthead
    parts = [masthead.name or translate("Opening", "Bulletin")]
    if masthead.number is not None:
        parts.append(translate("Opening", "No. {number}").format(number=masthead.number))
    return _NOT_IN_NAMES.sub(" ", " ".join(parts)).strip() or "bulletin"


class Opening(QObject):
    """Commands of the file menu that change which bulletin lies on the desk."""

    recent_changed = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._jobs = jobs
        self._notices = notices
        self._window = window
        desk.save_failed.connect(self._on_save_failed)
        desk.save_state_changed.connect(self._on_save_state_changed)

    def new(self) -> None:
        """Ask for the masthead of a new bulletin and put it on the desk."""
        from bulletin_editor.gui.dialogs.new_bulletin import NewBulletinDialog

        dialog = NewBulletinDialog(self._desk.signals.bulletin, self._window)
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted and self.may_leave():
            self._desk.start(dialog.bulletin())

    def next_issue(self) -> None:
        """Ask for the date of the issue after the open one and put it on the desk."""
        from bulletin_editor.gui.dialogs.next_issue import NextIssueDialog

        self._desk.signals.finish_typing()
        dialog = NextIssueDialog(self._desk.signals.bulletin, self._window)
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted and self.may_leave():
            self._desk.start(dialog.bulletin(), pristine=False)

    def open(self) -> None:
        """Ask for a file and open it."""
        from PySide6.QtWidgets import QFileDialog

        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open Bulletin"), settings.LAST_FOLDER.read(), self._file_kinds()
        )
        if path:
            self.open_path(Path(path))

    def open_path(self, path: Path, *, read_only: bool = False, take_over: bool = False) -> None:
        """Open a file beside the window; the former bulletin stays until that has succeeded."""
        if self._desk.path is not None and self._desk.path.absolute() == path.absolute() and not take_over:
            self._notices.tell(self.tr("“{name}” is the bulletin in this window.").format(name=path.name))
            return
        job = self._jobs.start(
            self.tr("Opening {name}").format(name=path.name),
            lambda _progress: BulletinFile.open(path, read_only=read_only, take_over=take_over),
        )
        job.succeeded.connect(self._on_opened)
        job.failed.connect(self._on_open_failed)

    def adopt(self, file: BulletinFile) -> None:
        """Put an opened file on the desk and remember it."""
        self._desk.adopt(file)
        if self._desk.path is not None:
            self.remember(file.path)

    def open_sample(self) -> None:
        """Open a copy of the sample bulletin."""
        job = self._jobs.start(
            self.tr("Opening the sample"),
            lambda _progress: read_bulletin(resource_path("samples", "lanhe.bulletin")),
        )
        job.succeeded.connect(self._on_sample_read)
        job.failed.connect(self._on_open_failed)

    def save(self) -> None:
        """Save now; a bulletin without a name asks for one."""
        if self._desk.path is None:
            self.save_as()
            return
        try:
            self._desk.save_now()
        except FileError as error:
            self._notices.tell_failure(Task.SAVE, error, self._save_as_remedy())

    def save_as(self) -> bool:
        """Ask for a name and keep the bulletin there; tell whether that was done."""
        from PySide6.QtWidgets import QFileDialog

        folder = self._desk.path.parent if self._desk.path else Path(settings.LAST_FOLDER.read() or Path.home())
        proposal = folder / (proposed_name(self._desk.signals.bulletin) + SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save Bulletin As"), str(self._desk.path or proposal), self._file_kinds()
        )
        if not chosen:
            return False
        path = Path(chosen)
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        try:
            self._desk.save_as(path)
        except FileError as error:
            self._notices.tell_failure(Task.SAVE, error, self._save_as_remedy())
            return False
        self.remember(path)
        return True

    def show_revisions(self) -> None:
        """Keep the bulletin under a name in its file, or go back to what was kept before."""
        from bulletin_editor.gui.dialogs.revisions import RevisionsDialog

        dialog = RevisionsDialog(self._desk, self._window)
        dialog.wanted.connect(self._on_revision_wanted)
        dialog.comparison_wanted.connect(self._show_changes)
        dialog.failed.connect(lambda error: self._notices.tell_failure(Task.SAVE, error))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str, object)
    def _show_changes(self, title: str, before: Bulletin) -> None:
        from bulletin_editor.gui.dialogs.changes import ChangesDialog

        signals = self._desk.signals
        signals.finish_typing()
        dialog = ChangesDialog(title, before, signals.bulletin, self._window)
        dialog.place_wanted.connect(lambda node_id, block_id: signals.place_requested.emit(node_id, block_id, 0, 0))
        dialog.failed.connect(lambda error: self._notices.tell_failure(Task.OPEN, error))
        signals.session_opened.connect(dialog.close)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show()

    def close(self) -> None:
        """Put a blank bulletin on the desk in the place of the open one."""
        if self.may_leave():
            self._desk.start(Bulletin(new_id()))

    def may_leave(self) -> bool:
        """Close the bulletin for good, asking where work could be missed; tell whether the person agreed.

        Afterwards nothing is lost if the program ends: what has no name yet is in the recovery folder.
        """
        self._desk.signals.finish_typing()
        if self._desk.needs_name:
            return self._settle_unnamed()
        try:
            self._desk.save_now()
        except FileError as error:
            self._notices.tell_failure(Task.SAVE, error, self._save_as_remedy())
            return self._settle_unsaved()
        return True

    def remember(self, path: Path) -> None:
        """Let a file be among those opened last, and its folder the one offered next."""
        settings.LAST_FOLDER.write(str(path.parent))
        settings.remember_recent_file(path.absolute())
        self.recent_changed.emit()

    def offer_recovery(self) -> None:
        """Offer what was left without a name by an earlier run, as a notice."""
        left = unsaved_bulletins()
        if left:
            newest = left[0]
            name = proposed_name(newest.bulletin)
            self._notices.tell(
                self.tr("“{name}” was never saved under a name and is still here.").format(name=name),
                Weight.WARNING,
                Remedy(self.tr("Show…"), lambda: self._recover(left)),
            )

    def _recover(self, left: tuple[UnsavedBulletin, ...]) -> None:
        from bulletin_editor.gui.dialogs.recovery import RecoveryDialog

        dialog = RecoveryDialog(left, self._window)
        accepted = dialog.exec()
        dialog.deleteLater()
        for path in dialog.discarded():
            self._trying(Task.OPEN, partial(discard_unsaved, path))
        chosen = dialog.chosen()
        if accepted and chosen is not None and self.may_leave():
            self.open_path(chosen)

    def _settle_unnamed(self) -> bool:
        answer = ask(
            self._window,
            "unnamedQuestion",
            self.tr("Save this bulletin under a name?"),
            self.tr("It has none yet. Kept for later, it is offered again at the next start."),
            (self.tr("&Save As…"), self.tr("&Keep for Later"), self.tr("&Discard")),
        )
        if answer == 0:
            return self.save_as()
        if answer == 2:
            self._desk.close(discard=True)
        return answer is not None

    def _settle_unsaved(self) -> bool:
        answer = ask(
            self._window,
            "unsavedQuestion",
            self.tr("The last changes are not saved."),
            self.tr("The file cannot be written. Save under another name, or close without the last changes."),
            (self.tr("&Save As…"), self.tr("&Close Without Them")),
        )
        if answer == 0:
            return self.save_as()
        return answer == 1

    @Slot(object)
    def _on_opened(self, file: BulletinFile) -> None:
        if self.may_leave():
            self._notices.hide()
            self.adopt(file)
        else:
            file.close()

    @Slot(object)
    def _on_sample_read(self, bulletin: Bulletin) -> None:
        if self.may_leave():
            self._desk.start(bulletin)

    @Slot(object)
    def _on_revision_wanted(self, bulletin: Bulletin) -> None:
        """Put what was kept on the desk without a name, so that the file itself stays."""
        if self.may_leave():
            self._desk.start(bulletin, pristine=False)

    @Slot(object)
    def _on_save_failed(self, error: FileError) -> None:
        self._notices.tell_failure(Task.SAVE, error, self._save_as_remedy())

    @Slot()
    def _on_save_state_changed(self) -> None:
        if self._desk.save_state.keeping is Keeping.SAVED:
            self._notices.settle(Task.SAVE)

    @Slot(object)
    def _on_open_failed(self, error: BulletinEditorError) -> None:
        self.settle_refusal(error)

    def settle_refusal(self, error: BulletinEditorError) -> None:
        """Tell why a file was not opened, and offer what is possible all the same."""
        match error:
            case BulletinInUseError():
                self._ask_about_holder(error)
            case FileError(cause=Cause.NEWER_VERSION | Cause.NOT_WRITABLE):
                path = error.path
                self._notices.tell_failure(
                    Task.OPEN,
                    error,
                    Remedy(self.tr("Open for Reading"), lambda: self.open_path(path, read_only=True)),
                )
            case FileError(cause=Cause.CORRUPT | Cause.TRUNCATED):
                path = error.path
                self._notices.tell_failure(
                    Task.OPEN, error, Remedy(self.tr("Open What Is Left"), lambda: self._open_what_is_left(path))
                )
            case _:
                self._notices.tell_failure(Task.OPEN, error)

    def _open_what_is_left(self, path: Path) -> None:
        """Put what can be read of a damaged file on the desk without a name; the file itself stays as it is."""
        job = self._jobs.start(
            self.tr("Reading what is left of {name}").format(name=path.name), lambda _progress: rescue(path)
        )
        job.succeeded.connect(self._on_rescued)
        job.failed.connect(self._on_rescue_failed)

    @Slot(object)
    def _on_rescue_failed(self, error: BulletinEditorError) -> None:
        self._notices.tell_failure(Task.OPEN, error)

    @Slot(object)
    def _on_rescued(self, rescued: Rescued) -> None:
        from bulletin_editor.wording.finding_sentences import finding_sentence

        if not self.may_leave():
            return
        self._desk.start(rescued.bulletin, pristine=False)
        losses = " ".join(finding_sentence(loss, translate) for loss in rescued.losses[:_MOST_TOLD])
        self._notices.tell(
            self.tr(
                "This is what is left of the damaged file, as a bulletin without a name. The file itself is as it was. "
                "{losses}"
            ).format(losses=losses),
            Weight.WARNING,
        )

    def _ask_about_holder(self, error: BulletinInUseError) -> None:
        holder = error.holder
        answer = ask(
            self._window,
            "holderQuestion",
            self.tr("“{file}” is open elsewhere.").format(file=error.path.name),
            self.tr(
                "{name} has had it open on {machine} since {since}. Take it over only if nobody is working there: "
                "that window can then no longer save."
            ).format(name=holder.name, machine=holder.machine, since=holder.since.replace("T", " ")[:16]),
            (self.tr("Open for &Reading"), self.tr("&Take Over")),
        )
        if answer == 0:
            self.open_path(error.path, read_only=True)
        elif answer == 1:
            self.open_path(error.path, take_over=True)

    def _trying(self, task: Task, act: Callable[[], None]) -> None:
        try:
            act()
        except BulletinEditorError as error:
            self._notices.tell_failure(task, error)

    def _save_as_remedy(self) -> Remedy:
        return Remedy(self.tr("Save As…"), self.save_as)

    def _file_kinds(self) -> str:
        return f"{format_name(SUFFIX, translate)} (*{SUFFIX})"
