"""The pages pane: the view of the pages, which follows the caret, with small pages beside it and a search above.

It knows the session; its parts do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.findings import Finding
from bulletin_editor.editing.selection import Selection
from bulletin_editor.gui.background import Jobs, NewestOnly
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.pages.clicked_place import hit_at
from bulletin_editor.gui.pages.held_place import held_place, hold, line_area
from bulletin_editor.gui.pages.margin_marks import MarginMarks, by_place
from bulletin_editor.gui.pages.page_comments import PageComments
from bulletin_editor.gui.pages.page_search import PageHit, find_in_pages, hits_by_page
from bulletin_editor.gui.pages.page_search_bar import PageSearchBar
from bulletin_editor.gui.pages.page_stack import Fit, Zoom
from bulletin_editor.gui.pages.page_view import PageView
from bulletin_editor.gui.pages.pages_foot import PagesFoot
from bulletin_editor.gui.pages.thumbnail_strip import ThumbnailStrip
from bulletin_editor.gui.session_signals import SessionSignals

if TYPE_CHECKING:
    from bulletin_editor.layout.pages import Pages
    from bulletin_editor.layout.places import PagePlace

_LOW = 0.08
"""How much lower than the middle of its line type stands, in heights of the line."""
_SEARCH_DELAY = 120
"""Milliseconds after the last change of query or pages."""


class PagesPane(QWidget):
    """Shows the newest pages of the session; a click on a page leads to the text there."""

    drawing_failed = Signal(object)
    """A `BulletinEditorError`: the pages could not be painted; those shown stay."""
    copyfit_requested = Signal()
    """A person wants to know more of how the bulletin fills its pages."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._selection: Selection | None = None
        self._follows = False
        self._is_fresh = True
        self._shown: Pages | None = None
        self._findings = by_place(signals.findings)
        self._hits: tuple[PageHit, ...] = ()
        self._current_hit = -1
        # The pages come first: what stood before them would never be reached by Tab.
        self._view = PageView(self)
        self.setFocusProxy(self._view)
        self._search_bar = PageSearchBar(self)
        self._thumbnails = ThumbnailStrip(self)
        self._thumbnails.hide()
        self._comments = PageComments(self._view, signals)
        self._foot = PagesFoot(self)
        self._jobs = Jobs(self)
        self._searcher = NewestOnly("search pages", self._jobs)
        self._search_timer = QTimer(self, singleShot=True, interval=_SEARCH_DELAY)
        # A key that is typed shall be painted before its place on the pages is looked for.
        self._caret_timer = QTimer(self, singleShot=True, interval=0)
        self._caret_timer.timeout.connect(self._show_caret)
        self._arrange()
        self.setMinimumWidth(240)
        self._connect()
        self._show_pages()

    def sizeHint(self) -> QSize:
        return QSize(460, 600)

    @property
    def view(self) -> PageView:
        """The pages themselves."""
        return self._view

    @property
    def comments(self) -> PageComments:
        """The comments on what is printed."""
        return self._comments

    def begin_at(self, selection: Selection | None) -> None:
        """Take a place where the caret stands already; where it moves from there is followed."""
        if selection is not None:
            self._on_caret_moved(selection)

    def set_options(self, actions: Sequence[QAction | None]) -> None:
        """Offer actions at the foot of the pane; `None` stands for a line between them."""
        self._foot.set_options(actions)

    def zoom_in(self) -> None:
        """Show the pages a step larger."""
        self._view.zoom_in()

    def zoom_out(self) -> None:
        """Show the pages a step smaller."""
        self._view.zoom_out()

    def fit_width(self) -> None:
        """Show the pages as wide as the pane, whatever its size."""
        self._view.set_zoom(Fit.WIDTH)

    def fit_page(self) -> None:
        """Show a whole page, whatever the size of the pane."""
        self._view.set_zoom(Fit.PAGE)

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the pages at a factor of their size on paper, or as they fit."""
        self._view.set_zoom(zoom)

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Show one page at a time, pages below each other, or facing pages."""
        self._view.set_arrangement(arrangement)

    def show_thumbnails(self, shown: bool) -> None:
        """Show the strip of small pages, or hide it."""
        self._thumbnails.setVisible(shown)
        if shown:
            self._thumbnails.show_page(self._view.page)

    def open_search(self) -> None:
        """Ask what to look for in the pages."""
        self._search_bar.open_bar()

    def close_down(self) -> None:
        """Wait for the workers and draw nothing any more; for the end of the window."""
        self._search_timer.stop()
        self._searcher.forget()
        self._jobs.cancel_all()
        self._thumbnails.close_down()
        self._view.close_down()

    def _arrange(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._thumbnails)
        middle.addWidget(self._view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._search_bar)
        layout.addLayout(middle, 1)
        layout.addWidget(self._foot)

    def _connect(self) -> None:
        self._signals.session_opened.connect(self._on_session_opened)
        self._signals.pages_composed.connect(self._on_pages_composed)
        self._signals.findings_changed.connect(self._on_findings_changed)
        self._signals.caret_moved.connect(self._on_caret_moved)
        self._view.place_clicked.connect(self._on_place_clicked)
        self._comments.text_wanted.connect(self._on_place_clicked)
        self._view.finding_clicked.connect(self._on_finding_clicked)
        self._view.bar_clicked.connect(self._on_bar_clicked)
        self._view.page_changed.connect(self._show_number)
        self._view.zoom_changed.connect(self._show_zoom)
        self._view.drawing_failed.connect(self.drawing_failed)
        self._view.person_scrolled.connect(self._on_person_scrolled)
        self._thumbnails.page_chosen.connect(self._on_page_chosen)
        self._foot.step_wanted.connect(self._on_step)
        self._foot.zoom_wanted.connect(self._view.set_zoom)
        self._foot.copyfit_requested.connect(self.copyfit_requested)
        self._search_bar.query_changed.connect(self._search_timer.start)
        self._search_bar.step_wanted.connect(self._on_hit_wanted)
        self._search_bar.closed.connect(self._on_search_closed)
        self._search_timer.timeout.connect(self._search)
        self._searcher.succeeded.connect(self._on_found)

    # What the session does

    @Slot()
    def _on_session_opened(self) -> None:
        self._selection, self._follows, self._is_fresh = None, False, True
        self._findings = by_place(self._signals.findings)
        self._show_pages()
        self._view.go_to_page(0)
        self._view.verticalScrollBar().setValue(0)

    @Slot(object)
    def _on_pages_composed(self, pages: Pages) -> None:
        self._show_pages()

    @Slot()
    def _on_findings_changed(self) -> None:
        self._findings = by_place(self._signals.findings)
        self._show_margins()

    @Slot(object)
    def _on_caret_moved(self, selection: Selection | None) -> None:
        """Follow the caret, but not to where it stands when a bulletin is opened: that begins with its first page."""
        self._selection = selection
        self._follows = selection is not None and not self._is_fresh
        self._is_fresh = False
        self._caret_timer.start()

    # What a person does

    @Slot()
    def _on_person_scrolled(self) -> None:
        """Stay where a person has scrolled to, until the caret moves again."""
        self._follows = False

    @Slot(int)
    def _on_step(self, step: int) -> None:
        self._on_person_scrolled()
        self._view.turn_page(step)

    @Slot(int)
    def _on_page_chosen(self, index: int) -> None:
        self._on_person_scrolled()
        self._view.go_to_page(index)

    @Slot(int, QPointF)
    def _on_place_clicked(self, index: int, point: QPointF) -> None:
        pages = self._signals.pages
        place = pages.text_at(index + 1, point.x(), point.y()) if pages else None
        if place is None:
            return
        hit = hit_at(self._signals.bulletin, place)
        if hit is not None:
            self._signals.hit_requested.emit(hit)
        else:
            self._signals.place_requested.emit(place.node_id, place.block_id, place.offset, place.offset)

    @Slot(object)
    def _on_finding_clicked(self, finding: Finding) -> None:
        self._signals.place_requested.emit(finding.node_id, finding.block_id, finding.start, finding.end)

    @Slot(str, str)
    def _on_bar_clicked(self, node_id: str, block_id: str) -> None:
        self._signals.place_requested.emit(node_id, block_id, 0, 0)

    # Searching

    @Slot()
    def _search(self) -> None:
        pages, query = self._signals.pages, self._search_bar.query
        if pages is None or not query:
            self._searcher.forget()
            self._on_found(())
        else:
            self._searcher.request(lambda _progress: find_in_pages(pages, query))

    @Slot(object)
    def _on_found(self, hits: tuple[PageHit, ...]) -> None:
        """Mark what was found; the hit shown stays shown while its number is there."""
        self._hits = hits
        self._show_hit(min(self._current_hit, len(hits) - 1))

    @Slot(int)
    def _on_hit_wanted(self, step: int) -> None:
        """Go to the next or former hit; the first one is the first from the page in view."""
        if not self._hits:
            return
        if self._current_hit < 0:
            page = self._view.page
            following = (number for number, hit in enumerate(self._hits) if hit.page >= page)
            wanted = next(following, 0) if step > 0 else len(self._hits) - 1
        else:
            wanted = (self._current_hit + step) % len(self._hits)
        self._show_hit(wanted)
        self._on_person_scrolled()
        area = self._hits[wanted].areas[0]
        self._view.bring_into_view(area.page, QRectF(area.x, area.y, area.width, area.height))

    @Slot()
    def _on_search_closed(self) -> None:
        self._current_hit = -1
        self._search()
        self._view.setFocus()

    def _show_hit(self, number: int) -> None:
        self._current_hit = number
        self._view.show_hits(hits_by_page(self._hits), number)
        self._search_bar.show_count(number, len(self._hits))

    # Showing

    def _show_pages(self) -> None:
        pages, former, self._shown = self._signals.pages, self._shown, self._signals.pages
        held = None
        if pages is not None and former is not None and former.bulletin.id == pages.bulletin.id:
            held = held_place(self._view, former, self._caret_place(former))
        self._view.show_pages(pages)
        if pages is not None and held is not None:
            hold(self._view, pages, held)
        self._thumbnails.show_pages(pages)
        self._show_number()
        self._show_zoom()
        self._show_fit()
        self._show_margins()
        self._show_caret()
        if self._search_bar.query:
            self._search_timer.start()

    def _show_margins(self) -> None:
        pages = self._signals.pages
        margins = None if pages is None else MarginMarks(pages, self._findings)
        self._view.show_margins(margins)
        self._thumbnails.show_margins(margins)

    def _show_caret(self) -> None:
        """Highlight the caret's line; go there when the caret has moved out of view."""
        pages = self._signals.pages
        place = self._caret_place(pages) if pages is not None else None
        if place is None:
            self._view.mark(None)
            return
        line = line_area(place).translated(0, _LOW * place.height)
        self._view.mark(place.page - 1, line)
        if self._follows:
            self._view.bring_into_view(place.page - 1, line)

    def _caret_place(self, pages: Pages) -> PagePlace | None:
        selection = self._selection
        if selection is None:
            return None
        article = find_node(pages.bulletin, selection.article_id)
        caret = selection.caret
        if isinstance(article, Article) and not article.blocks:
            return pages.place_of(article.id, "")  # only its head is written yet
        if not isinstance(article, Article) or not 0 <= caret.block < len(article.blocks):
            return None
        return pages.place_of(article.id, article.blocks[caret.block].id, caret.offset)

    @Slot()
    def _show_number(self) -> None:
        self._foot.show_page(self._view.page, self._view.count)
        self._thumbnails.show_page(self._view.page)

    def _show_fit(self) -> None:
        from bulletin_editor.layout.copyfit import bulletin_fit

        pages = self._signals.pages
        self._foot.show_fit(bulletin_fit(pages) if pages else None)

    @Slot()
    def _show_zoom(self) -> None:
        self._foot.show_zoom(self._view.zoom, self._view.factor)
