"""Composing while a person works: pages and findings of the newest bulletin, made beside the window.

The pages come first, then what layout finds in them, then what proofreading finds. How pages look on the screen is
the pages pane's business.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.statistics import Statistics
from bulletin_editor.editing.findings import Finding
from bulletin_editor.gui.background import Jobs, NewestOnly, Progress
from bulletin_editor.gui.collecting import IdleCollection
from bulletin_editor.gui.session_signals import SessionSignals

if TYPE_CHECKING:
    from bulletin_editor.layout.pages import Pages

_LAYOUT_CHECK_DELAY = 150
_CHECK_DELAY = 300
"""Milliseconds after the last change."""
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
        self._counts = ArticleCounts()
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
        self._collection = IdleCollection(self)
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
        self._pages_timer.start()
        self._check_timer.start()

    @Slot(object)
    def _on_bulletin_changed(self, event: object) -> None:
        self._pages_timer.start()
        self._check_timer.start()

    @Slot()
    def _compose(self) -> None:
        bulletin = self._signals.bulletin
        self._pages.request(lambda _progress: _composed(bulletin))

    @Slot()
    def _remark(self) -> None:
        pages = self._signals.pages
        if pages is not None:
            self._remarks.request(lambda _progress: pages.findings)

    @Slot()
    def _check(self) -> None:
        bulletin, counts = self._signals.bulletin, self._counts
        self._checks.request(lambda progress: _checked(bulletin, counts, progress))

    @Slot(object)
    def _on_composed(self, pages: Pages) -> None:
        is_first = self._signals.pages is None
        self._signals.set_pages(pages)
        self._remarks_timer.start(0 if is_first else _LAYOUT_CHECK_DELAY)

    @Slot(object)
    def _on_remarked(self, findings: tuple[Finding, ...]) -> None:
        self._layout_findings = findings
        self._publish_findings()

    @Slot(object)
    def _on_checked(self, result: tuple[tuple[Finding, ...], Statistics]) -> None:
        self._proofreading_findings, statistics = result
        self._publish_findings()
        if self._is_new:
            self._is_new = False
            self._collection.keep_what_is_there()
            self._jobs.start("prepare", _prepare, quiet=True)
        self.counted.emit(statistics)

    def _publish_findings(self) -> None:
        findings = self._proofreading_findings + self._layout_findings
        if findings != self._signals.findings:
            self._signals.set_findings(findings)


class ArticleCounts:
    """Counts bulletins one after the other; articles that are the same objects as before are not counted again."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Article, Statistics]] = {}

    def count(self, bulletin: Bulletin) -> Statistics:
        """Return the counts of all articles placed in the outline. For one thread at a time."""
        from bulletin_editor.content.outline import articles
        from bulletin_editor.content.statistics import count_article

        total = Statistics()
        counted: dict[str, tuple[Article, Statistics]] = {}
        for article in articles(bulletin):
            known = self._known.get(article.id)
            if known is None or known[0] is not article:
                known = (article, count_article(article))
            counted[article.id] = known
            total += known[1]
        self._known = counted
        return total


def _composed(bulletin: Bulletin) -> Pages:
    from bulletin_editor.layout.composition import compose
    from bulletin_editor.templates.loading import template_of

    start = time.perf_counter()
    pages = compose(bulletin, template_of(bulletin))
    pages.page_of("")  # what the window asks is gathered here, not in the screen's thread
    pages.lines_of("")
    pages.item_index("")
    if time.perf_counter() - start > _MUCH_TO_SET:
        gc.freeze()
    return pages


def _checked(bulletin: Bulletin, counts: ArticleCounts, progress: Progress) -> tuple[tuple[Finding, ...], Statistics]:
    from bulletin_editor.proofreading.checking import check_bulletin

    findings = check_bulletin(bulletin)
    progress.check()
    return findings, counts.count(bulletin)


def _prepare(_progress: Progress) -> None:
    """Load what the first paste and the first look at the template need, before anybody waits for it."""
    for module in _LIKELY_NEXT:
        import_module(module)
