"""Composing while a person works: pages and findings of the newest bulletin, made beside the window.

The pages come first, then what layout finds in them, then what proofreading finds. How pages look on the screen is
the pages pane's business.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.statistics import Statistics
from bulletin_editor.editing.findings import Finding
from bulletin_editor.gui.background import Jobs, NewestOnly, Progress
from bulletin_editor.gui.collecting import IdleCollection
from bulletin_editor.gui.session_signals import SessionSignals

if TYPE_CHECKING:
    from bulletin_editor.gui.counting import BulletinCount
    from bulletin_editor.layout.pages import Pages

_LAYOUT_CHECK_DELAY = 150
_CHECK_DELAY = 300
_COMPOSE_DELAY = 300
"""Milliseconds after the last change."""
AT_ONCE = 0.15
"""Seconds of composing up to which pages follow each key; what takes longer begins when a person pauses."""
_LIKELY_NEXT = (
    "bulletin_editor.readers.clipboard",
    "bulletin_editor.storage.template_files",
    "bulletin_editor.templates.own_template",
    "bulletin_editor.wording.template_words",
)
"""Modules that take their time to load and know nothing of Qt."""
_MUCH_TO_SET = 0.2
"""Seconds of composing after which there is so much new content that the garbage collector is to leave it alone."""


class Composer(QObject):
    """Listens to the session and hands the newest pages and findings to its signals."""

    composing_failed = Signal(object)
    """A `BulletinEditorError`; the pages shown stay as they are."""
    counted = Signal(object)
    """`Statistics` of the whole bulletin."""

    def __init__(self, signals: SessionSignals, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._signals = signals
        self._jobs = jobs
        self._is_new = True
        """Whether the open bulletin was not checked yet."""
        self._layout_findings: tuple[Finding, ...] = ()
        self._proofreading_findings: tuple[Finding, ...] = ()
        self._compose_delay = 0
        self._former_pages: Pages | None = None
        """Pages that were just replaced. A worker lets go of them: of thousands that takes longer than a key may."""
        self._counts: BulletinCount | None = None
        self._pages = NewestOnly("compose", jobs)
        self._remarks = NewestOnly("remark", jobs)
        self._checks = NewestOnly("check", jobs)
        for worker, on_result in (
            (self._pages, self._on_composed),
            (self._remarks, self._on_remarked),
            (self._checks, self._on_checked),
        ):
            worker.succeeded.connect(on_result)
            worker.failed.connect(self.composing_failed)
        self._pages_timer = self._timer(0, self._compose)
        self._remarks_timer = self._timer(_LAYOUT_CHECK_DELAY, self._remark)
        self._check_timer = self._timer(_CHECK_DELAY, self._check)
        self._collection = IdleCollection(self, lambda: self.is_idle)
        signals.session_opened.connect(self._on_session_opened)
        signals.bulletin_changed.connect(self._on_bulletin_changed)
        for news in (signals.session_opened, signals.bulletin_changed, signals.pages_composed, signals.caret_moved):
            news.connect(self._collection.put_off)

    @property
    def is_idle(self) -> bool:
        """Tell whether pages and findings are those of the bulletin as it stands."""
        timers = (self._pages_timer, self._remarks_timer, self._check_timer)
        workers = (self._pages, self._remarks, self._checks)
        return all(worker.is_idle for worker in workers) and not any(timer.isActive() for timer in timers)

    def compose_now(self) -> None:
        """Compose and check without waiting, as at the start."""
        self._pages_timer.stop()
        self._check_timer.stop()
        self._compose()
        self._check()

    def _timer(self, delay: int, on_timeout: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=delay)
        timer.timeout.connect(on_timeout)
        return timer

    @Slot()
    def _on_session_opened(self) -> None:
        for worker in (self._pages, self._remarks, self._checks):
            worker.forget()
        self._is_new = True
        self._layout_findings = self._proofreading_findings = ()
        self._compose_delay = 0
        self._pages_timer.start(0)
        self._check_timer.start()

    @Slot(object)
    def _on_bulletin_changed(self, event: object) -> None:
        self._pages_timer.start(self._compose_delay)
        self._check_timer.start()

    @Slot()
    def _compose(self) -> None:
        bulletin = self._signals.bulletin
        self._pages.request(lambda _progress: _composed(bulletin))

    @Slot()
    def _remark(self) -> None:
        pages = self._signals.pages
        if pages is not None:
            former, self._former_pages = self._former_pages, None
            self._remarks.request(partial(_remarked, pages, self._layout_findings, former))

    @Slot()
    def _check(self) -> None:
        from bulletin_editor.gui.counting import BulletinCount

        if self._counts is None:
            self._counts = BulletinCount()
        work = partial(_checked, self._signals.bulletin, self._counts, self._proofreading_findings)
        self._checks.request(work)

    @Slot(object)
    def _on_composed(self, composed: _Composed) -> None:
        self._compose_delay = 0 if composed.seconds <= AT_ONCE else _COMPOSE_DELAY
        former = self._former_pages = self._signals.pages
        self._signals.set_pages(composed.pages)
        self._remarks_timer.start(0 if former is None else _LAYOUT_CHECK_DELAY)

    @Slot(object)
    def _on_remarked(self, findings: tuple[Finding, ...]) -> None:
        if findings is not self._layout_findings:
            self._layout_findings = findings
            self._publish_findings()

    @Slot(object)
    def _on_checked(self, result: tuple[tuple[Finding, ...], Statistics]) -> None:
        findings, statistics = result
        if findings is not self._proofreading_findings:
            self._proofreading_findings = findings
            self._publish_findings()
        if self._is_new:
            self._is_new = False
            self._collection.keep_what_is_there()
            self._jobs.start("prepare", _prepare, quiet=True)
        self.counted.emit(statistics)

    def _publish_findings(self) -> None:
        self._signals.set_findings(self._proofreading_findings + self._layout_findings)


@dataclass(frozen=True, slots=True)
class _Composed:
    """Pages, and the seconds of the processor that composing them took: the first time, or after an edit."""

    pages: Pages
    seconds: float


def _composed(bulletin: Bulletin) -> _Composed:
    from bulletin_editor.layout.composition import compose
    from bulletin_editor.templates.loading import template_of

    start = time.thread_time()
    pages = compose(bulletin, template_of(bulletin))
    pages.page_of("")  # what the window asks is gathered here, not in the screen's thread
    pages.lines_of("")
    pages.item_index("")
    pages.landscape_pages  # noqa: B018 - kept with the pages
    seconds = time.thread_time() - start
    if seconds > _MUCH_TO_SET:
        gc.freeze()
    return _Composed(pages, seconds)


def _remarked(
    pages: Pages, shown: tuple[Finding, ...], _former: Pages | None, _progress: Progress
) -> tuple[Finding, ...]:
    """Return what layout has to remark, the findings shown where they are the same; let go of the former pages."""
    return shown if pages.findings == shown else pages.findings


def _checked(
    bulletin: Bulletin, counts: BulletinCount, shown: tuple[Finding, ...], progress: Progress
) -> tuple[tuple[Finding, ...], Statistics]:
    from bulletin_editor.proofreading.checking import check_bulletin

    findings = check_bulletin(bulletin)
    progress.check()
    return shown if findings == shown else findings, counts.count(bulletin)


def _prepare(_progress: Progress) -> None:
    """Load what the first paste and the first look at the template need, before anybody waits for it."""
    for module in _LIKELY_NEXT:
        import_module(module)
