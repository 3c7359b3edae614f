"""The desk: the one bulletin being worked on, its file, and how safely it is kept.

Questions and messages to the person are not its business: it raises, and it signals.
"""

from __future__ import annotations

import datetime
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.identity import new_id
from bulletin_editor.editing.session import BulletinChanged, EditingSession
from bulletin_editor.errors import FileError
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.storage.autosave import Autosave
from bulletin_editor.storage.bulletin_file import BulletinFile, write_bulletin
from bulletin_editor.storage.recovery import create_unsaved, discard_unsaved, is_unsaved
from bulletin_editor.storage.revisions import SavedRevision


class Keeping(StrEnum):
    """How what was written is kept."""

    SAVED = "saved"
    SAVING = "saving"
    FAILED = "failed"
    READ_ONLY = "read-only"


@dataclass(frozen=True, slots=True)
class SaveState:
    """How the bulletin is kept, and since when; the time is `None` before the first save."""

    keeping: Keeping
    time: datetime.datetime | None = None


class Desk(QObject):
    """Holds the open file and saves every change to it. There is always a bulletin, if only a blank one."""

    file_changed = Signal()
    """Another file, or the same under another name."""
    save_state_changed = Signal()
    save_failed = Signal(object)
    """A `FileError`; saving is tried again."""
    copied_for_writing = Signal()
    """The file was open for reading and has been changed: the changes are kept in an unsaved copy."""

    _saved = Signal(object, object)
    _failed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file: BulletinFile | None = None
        self._autosave: Autosave | None = None
        self._changed: Bulletin | None = None
        """What the autosave has not been handed yet: a key that is typed is painted before a thread wakes up for it."""
        self._hand_over_timer = QTimer(self, singleShot=True, interval=0)
        self._hand_over_timer.timeout.connect(self._hand_over)
        self._pristine = Bulletin(new_id())
        self._signals = SessionSignals(EditingSession(self._pristine), self)
        self._signals.bulletin_changed.connect(self._on_bulletin_changed)
        self._save_state = SaveState(Keeping.SAVED)
        self._saved.connect(self._on_saved)
        self._failed.connect(self._on_failed)

    @property
    def signals(self) -> SessionSignals:
        return self._signals

    @property
    def path(self) -> Path | None:
        """The file the person has chosen; `None` for a bulletin never saved under a name."""
        if self._file is None or is_unsaved(self._file.path):
            return None
        return self._file.path

    @property
    def is_read_only(self) -> bool:
        """Whether the file is open for reading; the first change then goes to a copy."""
        return self._file is not None and self._file.read_only

    @property
    def save_state(self) -> SaveState:
        return self._save_state

    @property
    def is_pristine(self) -> bool:
        """Whether nothing was done with a new bulletin yet, so that nobody would miss it."""
        return self.path is None and self._signals.bulletin is self._pristine

    @property
    def is_modified(self) -> bool:
        """Whether something is not in a file of the person's own yet."""
        return self.needs_name or self._save_state.keeping in (Keeping.SAVING, Keeping.FAILED)

    @property
    def needs_name(self) -> bool:
        """Whether the bulletin holds work and was never saved under a name."""
        return self.path is None and not self.is_pristine

    def start(self, bulletin: Bulletin, *, pristine: bool = True) -> None:
        """Put a new bulletin on the desk; the former one is closed.

        A `pristine` one is thrown away when nothing is done with it.
        """
        self._close_file()
        self._pristine = bulletin if pristine else Bulletin(new_id())
        try:
            self._keep_in(create_unsaved(bulletin))
        except FileError as error:
            self._set_state(Keeping.FAILED)
            self.save_failed.emit(error)
        self._signals.open_session(EditingSession(bulletin))
        self.file_changed.emit()

    def adopt(self, file: BulletinFile) -> None:
        """Put an opened file on the desk; the former one is closed."""
        self._close_file()
        self._keep_in(file)
        self._signals.open_session(EditingSession(file.bulletin))
        self.file_changed.emit()

    def save_now(self) -> None:
        """Return when everything written is on disk.

        Raises `FileError`.
        """
        self._signals.finish_typing()
        self._hand_over()
        if self._autosave is not None:
            self._autosave.flush()

    def save_as(self, path: Path) -> None:
        """Keep the bulletin under another name from now on; the history stays.

        Raises `FileError`; the bulletin is then kept as before.
        """
        self._signals.finish_typing()
        self._hand_over()
        if self._file is not None and not self._file.read_only and self._autosave is not None:
            with suppress(FileError):
                self._autosave.flush()
            same = self._file.path.absolute() == path.absolute()
            if same:
                self.save_now()
                return
            file = self._file.save_as(path)
            file.save(self._signals.bulletin)
        else:
            file = BulletinFile.create(path, self._signals.bulletin)
        self._close_file(discard=True)
        self._keep_in(file)
        self.file_changed.emit()

    def save_copy(self, path: Path) -> None:
        """Write the bulletin beside, without changing where it is kept.

        Raises `FileError`.
        """
        self._signals.finish_typing()
        write_bulletin(path, self._signals.bulletin)

    def revisions(self) -> tuple[SavedRevision, ...]:
        """Return the revisions that the file keeps, the oldest first.

        Raises `FileError`.
        """
        return self._file.revisions() if self._file is not None else ()

    def save_revision(self, name: str) -> None:
        """Keep the bulletin as it is now under a name.

        Raises `FileError`.
        """
        self.save_now()
        if self._file is not None:
            self._file.save_revision(name)

    def load_revision(self, revision_id: str) -> Bulletin:
        """Return the bulletin as it was kept.

        Raises `FileError`.
        """
        return self._signals.bulletin if self._file is None else self._file.load_revision(revision_id)

    def remove_revision(self, revision_id: str) -> None:
        """Keep a revision no longer.

        Raises `FileError`.
        """
        if self._file is not None:
            self._file.remove_revision(revision_id)

    def close(self, *, discard: bool = False) -> None:
        """Let go of the file; `discard` throws a never-saved bulletin away.

        Raises `FileError` when the last changes cannot be saved; the file is let go of all the same.
        """
        self._signals.finish_typing()
        self._close_file(discard=discard)

    def _keep_in(self, file: BulletinFile) -> None:
        self._file = file
        if file.read_only:
            self._autosave = None
            self._set_state(Keeping.READ_ONLY)
            return
        self._autosave = Autosave(
            file,
            on_saved=lambda bulletin: self._saved.emit(file, bulletin),
            on_failed=lambda error: self._failed.emit(file, error),
        )
        self._set_state(Keeping.SAVED)

    def _close_file(self, *, discard: bool = False) -> None:
        self._hand_over()
        file, autosave, discard = self._file, self._autosave, discard or self.is_pristine
        self._file = self._autosave = None
        if file is None:
            return
        try:
            if autosave is not None:
                autosave.close()
        finally:
            file.close()
            if discard and is_unsaved(file.path):
                discard_unsaved(file.path)

    @Slot(object)
    def _on_bulletin_changed(self, event: BulletinChanged) -> None:
        if self.is_read_only:
            self._copy_for_writing(event.after)
        elif self._autosave is not None:
            self._changed = event.after
            self._hand_over_timer.start()
            self._set_state(Keeping.SAVING, self._save_state.time)

    @Slot()
    def _hand_over(self) -> None:
        """Have what was changed saved from here on."""
        changed, self._changed = self._changed, None
        if changed is not None and self._autosave is not None:
            self._autosave.keep(changed)

    def _copy_for_writing(self, bulletin: Bulletin) -> None:
        try:
            copy = create_unsaved(bulletin)
        except FileError as error:
            self._set_state(Keeping.FAILED)
            self.save_failed.emit(error)
            return
        self._close_file()
        self._pristine = Bulletin(new_id())
        self._keep_in(copy)
        self.file_changed.emit()
        self.copied_for_writing.emit()

    @Slot(object, object)
    def _on_saved(self, file: BulletinFile, bulletin: Bulletin) -> None:
        if file is self._file and bulletin is self._signals.bulletin:
            self._set_state(Keeping.SAVED, datetime.datetime.now().astimezone())

    @Slot(object, object)
    def _on_failed(self, file: BulletinFile, error: FileError) -> None:
        if file is self._file:
            was_failing = self._save_state.keeping is Keeping.FAILED
            self._set_state(Keeping.FAILED, self._save_state.time)
            if not was_failing:
                self.save_failed.emit(error)

    def _set_state(self, keeping: Keeping, time: datetime.datetime | None = None) -> None:
        state = SaveState(keeping, time)
        if state != self._save_state:
            self._save_state = state
            self.save_state_changed.emit()
