"""Autosave: the newest bulletin is on disk within a second of each edit, and whoever types never waits.

A thread of its own writes; between two writes only the newest value counts. A save that fails is told and tried
again until it succeeds. Qt-free: the callbacks run in that thread, and the window brings them into its own.
"""

from __future__ import annotations

import atexit
import threading
import time
from collections.abc import Callable
from contextlib import suppress

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.bulletin_file import BulletinFile

DELAY_SECONDS = 0.25
"""From an edit to its save; what is typed meanwhile is saved along. Well below the second that is promised."""

RETRY_SECONDS = 1.0
"""From a failed save to the next attempt."""


class Autosave:
    """Keeps one open file up to date. Every method may be called from any thread."""

    def __init__(
        self,
        file: BulletinFile,
        *,
        on_saved: Callable[[Bulletin], None] | None = None,
        on_failed: Callable[[FileError], None] | None = None,
        delay: float = DELAY_SECONDS,
        retry: float = RETRY_SECONDS,
    ) -> None:
        self._file = file
        self._on_saved = on_saved
        self._on_failed = on_failed
        self._delay, self._retry = delay, retry
        self._condition = threading.Condition()
        self._saving = threading.Lock()
        self._newest: Bulletin | None = None
        self._due = 0.0
        self._error: FileError | None = None
        self._is_closing = False
        self._thread = threading.Thread(target=self._run, name="autosave", daemon=True)
        self._thread.start()
        atexit.register(self._close_at_exit)

    @property
    def error(self) -> FileError | None:
        """Why the last save failed; `None` when it did not."""
        with self._condition:
            return self._error

    @property
    def is_pending(self) -> bool:
        """Whether something is not on disk yet."""
        with self._condition:
            return self._newest is not None

    def keep(self, bulletin: Bulletin) -> None:
        """Have this bulletin on disk soon; returns at once."""
        with self._condition:
            former, self._newest = self._newest, bulletin
            if former is None:
                self._due = time.monotonic() + self._delay
                self._condition.notify_all()

    def flush(self) -> None:
        """Return when everything kept so far is on disk.

        Raises the `FileError` of a save that failed; the bulletin is still tried again.
        """
        self._save_newest()

    def close(self) -> None:
        """Save what is left and stop. The file stays open.

        Raises `FileError` when that save fails; nothing is tried any more then.
        """
        atexit.unregister(self._close_at_exit)
        try:
            self.flush()
        finally:
            with self._condition:
                self._is_closing = True
                self._condition.notify_all()
            if self._thread is not threading.current_thread():
                self._thread.join()

    def _close_at_exit(self) -> None:
        with suppress(FileError):
            self.close()

    def _run(self) -> None:
        while self._wait_for_work():
            try:
                self._save_newest()
            except FileError as error:
                if self._on_failed is not None:
                    self._on_failed(error)

    def _wait_for_work(self) -> bool:
        """Wait until a save is due; false at the end."""
        with self._condition:
            while not self._is_closing:
                remaining = self._due - time.monotonic()
                if self._newest is not None and remaining <= 0:
                    return True
                self._condition.wait(None if self._newest is None else remaining)
        return False

    def _save_newest(self) -> None:
        """Save the newest bulletin; one save at a time, so that an older one never comes after it."""
        with self._saving:
            with self._condition:
                bulletin = self._newest
            if bulletin is None:
                return
            try:
                self._save(bulletin)
            except FileError as error:
                with self._condition:
                    self._error = error
                    self._due = time.monotonic() + self._retry
                raise
            with self._condition:
                self._error = None
                if self._newest is bulletin:
                    self._newest = None
                else:
                    self._due = time.monotonic() + self._delay
        if self._on_saved is not None:
            self._on_saved(bulletin)

    def _save(self, bulletin: Bulletin) -> None:
        try:
            self._file.save(bulletin)
        except FileError:
            raise
        except Exception as error:
            # Even a fault of the program must be told and tried again: the next edit may get around it.
            raise FileError(self._file.path, Cause.NOT_WRITABLE, repr(error)) from error
