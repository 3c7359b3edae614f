"""Work off the screen's thread: jobs in a pool, with result, failure, progress and cancelling as signals.

A job is a function of plain values; it touches no `QObject`. Whoever starts it hears of it in the screen's thread.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Signal, Slot

from bulletin_editor.errors import BulletinEditorError, Cause, FileError
from bulletin_editor.precedence import PRECEDENCE

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

_log = logging.getLogger(__name__)

Work = Callable[["Progress"], Any]

_TURN = 0.0005
"""Seconds after which a busy job lets the window go on. Python's own 5 ms pass each time Qt gives the interpreter away,
which it does often in a single event."""


class CancelledError(BulletinEditorError):
    """The person has cancelled the job, or a newer one has taken its place."""


class Progress:
    """Handed to a job: it reports how far it has come and learns here that it is cancelled."""

    def __init__(self, report: Callable[[float], None]) -> None:
        self._report = report
        self._cancelled = Event()

    def __call__(self, share: float) -> bool:
        """Report the share that is done, from 0 to 1; return whether to go on."""
        if self._cancelled.is_set():
            return False
        self._report(share)
        return True

    def part(self, done: int, total: int) -> None:
        """Report the parts done of all parts.

        Raises `CancelledError` when the job is to stop.
        """
        if not self(done / max(total, 1)):
            raise CancelledError

    def check(self) -> None:
        """Raise `CancelledError` when the job is to stop."""
        if self._cancelled.is_set():
            raise CancelledError

    def cancel(self) -> None:
        self._cancelled.set()


class Job(QObject):
    """One piece of work under way. Exactly one of `succeeded`, `failed` and `cancelled` comes, then `finished`."""

    succeeded = Signal(object)
    failed = Signal(object)
    """A `BulletinEditorError`."""
    cancelled = Signal()
    progressed = Signal(float)
    """The share that is done, from 0 to 1."""
    finished = Signal()

    def __init__(self, title: str, progress: Progress, parent: QObject) -> None:
        super().__init__(parent)
        self.title = title
        self._is_running = True
        self._progress = progress

    @property
    def is_running(self) -> bool:
        return self._is_running

    def cancel(self) -> None:
        """End the job: at once for whoever listens, at its next report for the pool."""
        self._progress.cancel()
        if self._is_running:
            self._is_running = False
            self.cancelled.emit()
            self.finished.emit()

    def settle(self, result: object, error: Exception | None) -> None:
        """Tell what came of the work, unless it is cancelled."""
        if not self._is_running:
            return
        self._is_running = False
        match error:
            case None:
                self.succeeded.emit(result)
            case CancelledError() | FileError(cause=Cause.CANCELLED):
                self.cancelled.emit()
            case BulletinEditorError():
                self.failed.emit(error)
            case _:
                _log.error("%s failed", self.title, exc_info=error)
                self.failed.emit(UnexpectedError(error))
        self.finished.emit()

    def report(self, share: float) -> None:
        """Tell how far the work has come."""
        if self._is_running:
            self.progressed.emit(share)


class _Post(QObject):
    """Carries what the pool's threads have to say into the screen's thread.

    It is the only `QObject` that these threads know, and it lives as long as they do.
    """

    ended = Signal(int, object, object)
    """The number of a job, its result, and the exception that ended it or `None`."""
    reported = Signal(int, float)


def _run(number: int, work: Work, progress: Progress, post: _Post) -> None:
    """Do the work of a job; called in a thread of the pool."""
    try:
        progress.check()
        result, error = work(progress), None
    except Exception as problem:  # whatever it is, the window hears of it and goes on
        result, error = None, problem
    try:
        post.ended.emit(number, result, error)
    except RuntimeError:
        _log.debug("the window closed before job %d ended", number)


class UnexpectedError(BulletinEditorError):
    """A mistake of this program in a job; the cause goes to the log."""


class Jobs(QObject):
    """Starts jobs; one for each window."""

    started = Signal(object)
    """A `Job` that a person waits for; what composes in the background is not told of."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._under_way: dict[int, Job] = {}
        self._futures: dict[int, Future[None]] = {}
        self._pool: ThreadPoolExecutor | None = None
        self._post = _Post(self)
        self._post.ended.connect(self._on_ended)
        self._post.reported.connect(self._on_reported)
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is not None:
            dispatcher.awake.connect(self._on_awake)
            dispatcher.aboutToBlock.connect(self._on_about_to_block)

    def start(self, title: str, work: Work, *, quiet: bool = False) -> Job:
        """Start a job named `title`; a quiet one is not shown."""
        number = next(self._numbers)
        progress = Progress(partial(self._post.reported.emit, number))
        job = self._under_way[number] = Job(title, progress, self)
        self._futures[number] = self._workers().submit(_run, number, work, progress, self._post)
        if not quiet:
            self.started.emit(job)
        return job

    def cancel_all(self) -> None:
        """Cancel what is under way and wait until the pool is still."""
        for job in tuple(self._under_way.values()):
            job.cancel()
        if self._futures:
            from concurrent.futures import wait

            wait(self._futures.values())

    def _workers(self) -> ThreadPoolExecutor:
        """Return the pool, made for the first job.

        Not QThreadPool: PySide keeps records of QRunnables that Qt has deleted, and crashes (6.11) on the objects that
        later get their memory.
        """
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            sys.setswitchinterval(_TURN)
            self._pool = ThreadPoolExecutor(max_workers=3, thread_name_prefix="jobs")
        return self._pool

    @Slot()
    def _on_awake(self) -> None:
        """Go before the jobs: something is to be done in the window."""
        PRECEDENCE.take()

    @Slot()
    def _on_about_to_block(self) -> None:
        if PRECEDENCE.is_taken:
            PRECEDENCE.give_back()

    @Slot(int, object, object)
    def _on_ended(self, number: int, result: object, error: Exception | None) -> None:
        job = self._under_way.pop(number)
        del self._futures[number]
        job.settle(result, error)
        job.deleteLater()

    @Slot(int, float)
    def _on_reported(self, number: int, share: float) -> None:
        if number in self._under_way:
            self._under_way[number].report(share)


class NewestOnly(QObject):
    """Runs one job at a time and remembers only the newest one wanted next: a worker without a queue."""

    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, title: str, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._title = title
        self._jobs = jobs
        self._job: Job | None = None
        self._wanted: Work | None = None

    @property
    def is_idle(self) -> bool:
        return self._job is None

    def request(self, work: Work) -> None:
        """Do this as soon as the job under way has ended; what was wanted before is dropped."""
        self._wanted = work
        if self._job is None:
            self._start()

    def forget(self) -> None:
        """Drop what is wanted and what is under way."""
        self._wanted = None
        if self._job is not None:
            self._job.cancel()

    def _start(self) -> None:
        work, self._wanted = self._wanted, None
        if work is None:
            return
        self._job = self._jobs.start(self._title, work, quiet=True)
        self._job.succeeded.connect(self.succeeded)
        self._job.failed.connect(self.failed)
        self._job.finished.connect(self._on_finished)

    @Slot()
    def _on_finished(self) -> None:
        self._job = None
        self._start()
