"""The status bar: counts of the article, the caret's page, how safely the bulletin is kept, jobs under way."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.selection import Selection
from bulletin_editor.gui.background import Job, Jobs
from bulletin_editor.gui.desk import Desk, Keeping, SaveState
from bulletin_editor.gui.icons import icon

if TYPE_CHECKING:
    from bulletin_editor.content.statistics import Statistics
    from bulletin_editor.gui.counting import ArticleCount
    from bulletin_editor.layout.pages import Pages

_COUNT_DELAY = 120
"""Milliseconds until text is counted, so that counting never stands in the way of writing or of showing an article."""
_SHOW_JOB_DELAY = 100


class StatusBar(QStatusBar):
    """Shows what belongs to the article in the article pane, and to the file."""

    copyfit_requested = Signal()
    """A person wants to know more of how the bulletin fills its pages."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setSizeGripEnabled(False)
        self._desk = desk
        self._signals = desk.signals
        self._bulletin_counts: Statistics | None = None
        self._article_count: ArticleCount | None = None
        self._caret: Selection | None = None
        self._counts = self._label("articleCounts")
        self._page = self._label("caretPage")
        self._fit = QToolButton(self, autoRaise=True)
        self._fit.setObjectName("copyfit")
        self._fit.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fit.clicked.connect(self.copyfit_requested)
        self._saved = self._label("saveState")
        self.addWidget(self._counts)
        self.addWidget(self._page)
        self.addWidget(self._fit)
        self.addPermanentWidget(JobIndicator(jobs, self))
        self.addPermanentWidget(self._saved)
        self._count_timer = QTimer(self, singleShot=True, interval=_COUNT_DELAY)
        self._count_timer.timeout.connect(self._show_counts)
        self._signals.session_opened.connect(self._count_timer.start)
        self._signals.article_shown.connect(self._count_timer.start)
        self._signals.bulletin_changed.connect(self._count_timer.start)
        self._signals.pages_composed.connect(self._show_counts)
        self._signals.session_opened.connect(self._show_fit)
        self._signals.pages_composed.connect(self._show_fit)
        self._signals.caret_moved.connect(self._on_caret_moved)
        # A key that is typed shall be painted before this bar is.
        self._save_state_timer = QTimer(self, singleShot=True, interval=0)
        self._save_state_timer.timeout.connect(self._show_save_state)
        desk.save_state_changed.connect(self._save_state_timer.start)
        desk.file_changed.connect(self._show_save_state)
        self._count_timer.start()
        self._show_save_state()

    @Slot(object)
    def show_bulletin_counts(self, statistics: Statistics) -> None:
        """Say in the tool tip how much text the whole bulletin has."""
        self._bulletin_counts = statistics
        self._show_counts()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        return label

    @Slot(object)
    def _on_caret_moved(self, selection: Selection) -> None:
        former, self._caret = self._caret, selection
        self._show_page()
        if not _is_caret(selection) or (former is not None and not _is_caret(former)):
            self._count_timer.start()

    @Slot()
    def _show_counts(self) -> None:
        article = self._article()
        if article is None:
            self._counts.setText("")
        else:
            if self._article_count is None:
                from bulletin_editor.gui.counting import ArticleCount

                self._article_count = ArticleCount()
            counted = self._article_count.count(article)
            self._counts.setText(" · ".join(self._selection_parts(article, counted) or self._parts(article, counted)))
            self._counts.setToolTip(self._explanation(counted))
        self._counts.setVisible(article is not None)
        self._show_page()

    def _parts(self, article: Article, counted: Statistics) -> list[str]:
        characters = self.tr("{count} characters").format(count=_number(counted.words))
        return [part for part in (characters, self._lines(article)) if part]

    def _selection_parts(self, article: Article, counted: Statistics) -> list[str]:
        """Say how much is selected; nothing where nothing is."""
        from bulletin_editor.gui.selection_counts import count_stretch, lines_in, selected_stretch

        stretch = selected_stretch(article, self._caret)
        if stretch is None:
            return []
        selected, pages = count_stretch(article, stretch), self._signals.pages
        words = self.tr("Selected: {selected} of {count} characters")
        parts = [words.format(selected=_number(selected.words), count=_number(counted.words))]
        if selected.letters != selected.words:
            parts.append(self.tr("{count} without marks").format(count=_number(selected.letters)))
        lines = lines_in(pages, article, stretch) if pages is not None else 0
        if lines:
            parts.append(self.tr("{count} lines").format(count=_number(lines)))
        return parts

    def _article(self) -> Article | None:
        node = find_node(self._signals.bulletin, self._signals.article_id) if self._signals.article_id else None
        return node if isinstance(node, Article) else None

    def _lines(self, article: Article) -> str:
        pages = self._signals.pages
        if pages is None:
            return ""
        lines = pages.lines_of(article.id)
        if article.budget is None:
            return self.tr("{count} lines").format(count=_number(lines))
        words = self.tr("{count} of {budget} lines").format(count=_number(lines), budget=_number(article.budget))
        return " · ".join(filter(None, (words, self._over_or_short(pages, article))))

    def _over_or_short(self, pages: Pages, article: Article) -> str:
        from bulletin_editor.gui.pages.copyfit_words import budget_words
        from bulletin_editor.layout.copyfit import article_fit

        fit = article_fit(pages, article)
        return budget_words(fit) if fit else ""

    @Slot()
    def _show_fit(self) -> None:
        """Say how the bulletin fills its pages; the tool tip says what would end it on whole sheets."""
        pages = self._signals.pages
        self._fit.setVisible(pages is not None)
        if pages is None:
            return
        from bulletin_editor.gui.pages.copyfit_words import fit_explanation, fit_sentence
        from bulletin_editor.layout.copyfit import articles_over_budget, bulletin_fit, sheet_fit

        self._fit.setText(fit_sentence(bulletin_fit(pages)))
        sheets = (sheet_fit(pages, 2), sheet_fit(pages, 4))
        self._fit.setToolTip(fit_explanation(sheets, articles_over_budget(pages)))

    def _explanation(self, counted: Statistics) -> str:
        rows = [
            self.tr("Article, as Word counts: {count}").format(count=_number(counted.words)),
            self.tr("Without marks, as editors count: {count}").format(count=_number(counted.letters)),
            self.tr("Paragraphs: {count}").format(count=_number(counted.paragraphs)),
        ]
        if self._bulletin_counts is not None:
            rows.append(
                self.tr("Whole bulletin, as Word counts: {count}").format(count=_number(self._bulletin_counts.words))
            )
        return "\n".join(rows)

    def _show_page(self) -> None:
        page = self._caret_page()
        pages = self._signals.pages
        if page is None or pages is None:
            self._page.setText("")
        else:
            self._page.setText(self.tr("Page {page} of {count}").format(page=page, count=pages.count))
        self._page.setVisible(bool(self._page.text()))

    def _caret_page(self) -> int | None:
        pages, article = self._signals.pages, self._article()
        if pages is None or article is None:
            return None
        caret = self._caret
        if caret is not None and caret.article_id == article.id and caret.caret.block < len(article.blocks):
            page = pages.page_of(article.blocks[caret.caret.block].id)
            if page is not None:
                return page
        return pages.page_of(article.id)

    @Slot()
    def _show_save_state(self) -> None:
        self._saved.setText(self._save_sentence(self._desk.save_state))

    def _save_sentence(self, state: SaveState) -> str:
        match state.keeping:
            case Keeping.SAVED if self._desk.path is None:
                return self.tr("Not saved under a name yet") if self._desk.needs_name else ""
            case Keeping.SAVED if state.time is None:
                return self.tr("Saved")
            case Keeping.SAVED:
                return self.tr("Saved {time}").format(time=state.time.strftime("%H:%M") if state.time else "")
            case Keeping.SAVING:
                return self.tr("Saving…")
            case Keeping.FAILED:
                return self.tr("Not saved")
            case Keeping.READ_ONLY:
                return self.tr("Open for reading")
            case _:
                assert_never(state.keeping)


class JobIndicator(QWidget):
    """Shows the newest job a person waits for, once it takes longer than a moment, and cancels it."""

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobIndicator")
        self._job: Job | None = None
        self._title = QLabel(self)
        self._bar = QProgressBar(self, textVisible=False)
        self._bar.setObjectName("jobProgress")
        self._bar.setFixedSize(140, 8)
        cancel = QToolButton(self, autoRaise=True)
        cancel.setObjectName("jobCancel")
        cancel.setIcon(icon("x"))
        cancel.setToolTip(self.tr("Cancel"))
        cancel.setAccessibleName(self.tr("Cancel"))
        cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addWidget(self._title)
        row.addWidget(self._bar)
        row.addWidget(cancel)
        self._timer = QTimer(self, singleShot=True, interval=_SHOW_JOB_DELAY)
        self._timer.timeout.connect(self.show)
        jobs.started.connect(self._on_started)
        self.hide()

    @Slot(object)
    def _on_started(self, job: Job) -> None:
        self._job = job
        self._title.setText(job.title)
        self._bar.setAccessibleName(job.title)
        self._bar.setRange(0, 0)
        job.progressed.connect(self._on_progressed)
        job.finished.connect(lambda: self._on_finished(job))
        self._timer.start()

    @Slot(float)
    def _on_progressed(self, share: float) -> None:
        self._bar.setRange(0, 100)
        self._bar.setValue(round(share * 100))

    def _on_finished(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._timer.stop()
            self.hide()

    @Slot()
    def _on_cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()


def _number(value: int) -> str:
    return QLocale().toString(value)


def _is_caret(selection: Selection) -> bool:
    return selection.anchor == selection.caret
