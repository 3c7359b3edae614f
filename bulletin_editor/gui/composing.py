"""Composing while a person works: pages and findings of the newest bulletin, made beside the window.

How pages look on the screen is the pages pane's business.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.statistics import Statistics
from bulletin_editor.editing.findings import Finding
from bulletin_editor.gui.background import Jobs, NewestOnly, Progress
from bulletin_editor.gui.session_signals import SessionSignals

if TYPE_CHECKING:
    from bulletin_editor.layout.pages import Pages

_PAGES_DELAY = 40
"""Milliseconds after a change until pages are composed; changes within it count once."""
_CHECK_DELAY = 300


class Composer(QObject):
    """Listens to the session and hands the newest pages and findings to its signals, beginning with what is open."""

    composing_failed = Signal(object)
    """A `BulletinEditorError`; the pages shown stay as they are."""
    counted = Signal(object)
    """`Statistics` of the whole bulletin."""

    def __init__(self, signals: SessionSignals, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._signals = signals
        self._layout_findings: tuple[Finding, ...] = ()
        self._proofreading_findings: tuple[Finding, ...] = ()
        self._pages = NewestOnly("compose", jobs)
        self._checks = NewestOnly("check", jobs)
        for worker, on_result in ((self._pages, self._on_composed), (self._checks, self._on_checked)):
            worker.succeeded.connect(on_result)
            worker.failed.connect(self.composing_failed)
        self._pages_timer = self._timer(_PAGES_DELAY, self._compose)
        self._check_timer = self._timer(_CHECK_DELAY, self._check)
        signals.session_opened.connect(self._on_session_opened)
        signals.bulletin_changed.connect(self._on_bulletin_changed)
        self._on_session_opened()

    @property
    def is_idle(self) -> bool:
        """Tell whether pages and findings are those of the bulletin as it stands."""
        timers = (self._pages_timer, self._check_timer)
        return self._pages.is_idle and self._checks.is_idle and not any(timer.isActive() for timer in timers)

    def _timer(self, delay: int, on_timeout: Callable[[], None]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=delay)
        timer.timeout.connect(on_timeout)
        return timer

    @Slot()
    def _on_session_opened(self) -> None:
        self._pages.forget()
        self._checks.forget()
        self._layout_findings = self._proofreading_findings = ()
        self._pages_timer.start()
        self._check_timer.start()

    @Slot(object)
    def _on_bulletin_changed(self, event: object) -> None:
        if not self._pages_timer.isActive():
            self._pages_timer.start()
        self._check_timer.start()

    @Slot()
    def _compose(self) -> None:
        bulletin = self._signals.bulletin
        self._pages.request(lambda progress: _composed(bulletin, progress))

    @Slot()
    def _check(self) -> None:
        bulletin = self._signals.bulletin
        self._checks.request(lambda progress: _checked(bulletin, progress))

    @Slot(object)
    def _on_composed(self, pages: Pages) -> None:
        self._layout_findings = pages.findings
        self._signals.set_pages(pages)
        self._publish_findings()

    @Slot(object)
    def _on_checked(self, result: tuple[tuple[Finding, ...], Statistics]) -> None:
        self._proofreading_findings, statistics = result
        self._publish_findings()
        self.counted.emit(statistics)

    def _publish_findings(self) -> None:
        findings = self._proofreading_findings + self._layout_findings
        if findings != self._signals.findings:
            self._signals.set_findings(findings)


def _composed(bulletin: Bulletin, progress: Progress) -> Pages:
    from bulletin_editor.layout.composition import compose
    from bulletin_editor.templates.loading import load_template

    pages = compose(bulletin, load_template(bulletin.template))
    progress.check()
    pages.findings  # noqa: B018 - looks for faces and glyphs here, not in the screen's thread
    return pages


def _checked(bulletin: Bulletin, progress: Progress) -> tuple[tuple[Finding, ...], Statistics]:
    from bulletin_editor.content.statistics import count_bulletin
    from bulletin_editor.proofreading.checking import check_bulletin

    findings = check_bulletin(bulletin)
    progress.check()
    return findings, count_bulletin(bulletin)
