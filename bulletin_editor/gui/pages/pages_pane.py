"""The pages pane: the view of the pages, which follows the caret, with page number and zoom below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.selection import Selection
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.pages.page_stack import Fit, Zoom
from bulletin_editor.gui.pages.page_view import PageView
from bulletin_editor.gui.session_signals import SessionSignals

if TYPE_CHECKING:
    from bulletin_editor.layout.pages import Pages
    from bulletin_editor.layout.places import PagePlace

_FACTORS = (0.5, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0)

_LOW = 0.08
"""How much lower than the middle of its line type stands, in heights of the line."""


class PagesPane(QWidget):
    """Shows the newest pages of the session; a click on a page leads to the text there."""

    drawing_failed = Signal(object)
    """A `BulletinEditorError`: the pages could not be painted; those shown stay."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._selection: Selection | None = None
        self._follows = False
        self._is_fresh = True
        self._view = PageView(self)
        self._number = QLabel(self)
        self._number.setObjectName("pageNumber")
        self._zoom = self._make_zoom()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._view, 1)
        layout.addLayout(self._make_foot())
        self.setMinimumWidth(240)
        self.setFocusProxy(self._view)
        self._connect()
        self._show_pages()

    def sizeHint(self) -> QSize:
        return QSize(460, 600)

    @property
    def view(self) -> PageView:
        """The pages themselves."""
        return self._view

    def begin_at(self, selection: Selection | None) -> None:
        """Take a place where the caret stands already; where it moves from there is followed."""
        if selection is not None:
            self._on_caret_moved(selection)

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

    def close_down(self) -> None:
        """Wait for the worker and draw nothing any more; for the end of the window."""
        self._view.close_down()

    def _make_zoom(self) -> QComboBox:
        zoom = QComboBox(self)
        zoom.setObjectName("pagesZoom")
        zoom.setAccessibleName(self.tr("Zoom"))
        zoom.setToolTip(self.tr("Zoom"))
        zoom.setEditable(True)
        zoom.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        zoom.addItem(self.tr("Fit width"), Fit.WIDTH)
        zoom.addItem(self.tr("Whole page"), Fit.PAGE)
        for factor in _FACTORS:
            zoom.addItem(f"{factor:.0%}", factor)
        zoom.setCompleter(None)  # type: ignore[arg-type]
        zoom.setMinimumContentsLength(6)
        zoom.activated.connect(lambda row: self._view.set_zoom(zoom.itemData(row)))
        edit = zoom.lineEdit()
        assert edit is not None
        edit.editingFinished.connect(self._on_zoom_typed)
        return zoom

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(10, 3, 6, 3)
        foot.setSpacing(2)
        foot.addStretch()
        foot.addWidget(self._step("chevron-up", self.tr("Previous page"), -1))
        foot.addWidget(self._number)
        foot.addWidget(self._step("chevron-down", self.tr("Next page"), 1))
        foot.addStretch()
        foot.addWidget(self._zoom)
        return foot

    def _step(self, icon_name: str, words: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("previousPage" if step < 0 else "nextPage")
        button.setIcon(icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        button.clicked.connect(lambda: self._on_step(step))
        return button

    def _connect(self) -> None:
        self._signals.session_opened.connect(self._on_session_opened)
        self._signals.pages_composed.connect(self._on_pages_composed)
        self._signals.caret_moved.connect(self._on_caret_moved)
        self._view.place_clicked.connect(self._on_place_clicked)
        self._view.page_changed.connect(self._show_number)
        self._view.zoom_changed.connect(self._show_zoom)
        self._view.drawing_failed.connect(self.drawing_failed)
        self._view.person_scrolled.connect(self._on_person_scrolled)

    @Slot()
    def _on_session_opened(self) -> None:
        self._selection, self._follows, self._is_fresh = None, False, True
        self._show_pages()
        self._view.verticalScrollBar().setValue(0)

    @Slot(object)
    def _on_pages_composed(self, pages: Pages) -> None:
        self._show_pages()

    @Slot(object)
    def _on_caret_moved(self, selection: Selection | None) -> None:
        """Follow the caret, but not to where it stands when a bulletin is opened: that begins with its first page."""
        self._selection = selection
        self._follows = selection is not None and not self._is_fresh
        self._is_fresh = False
        self._show_caret()

    @Slot()
    def _on_person_scrolled(self) -> None:
        """Stay where a person has scrolled to, until the caret moves again."""
        self._follows = False

    def _on_step(self, step: int) -> None:
        self._on_person_scrolled()
        self._view.go_to_page(self._view.page + step)

    @Slot(int, QPointF)
    def _on_place_clicked(self, index: int, point: QPointF) -> None:
        pages = self._signals.pages
        place = pages.text_at(index + 1, point.x(), point.y()) if pages else None
        if place is not None:
            self._signals.place_requested.emit(place.node_id, place.block_id, place.offset, place.offset)

    @Slot()
    def _on_zoom_typed(self) -> None:
        edit = self._zoom.lineEdit()
        if edit is None or not edit.isModified():
            return
        digits = edit.text().strip().rstrip("%％").strip()
        if digits.isdecimal():
            self._view.set_zoom(int(digits) / 100)
        else:
            self._show_zoom()

    def _show_pages(self) -> None:
        self._view.show_pages(self._signals.pages)
        self._show_number()
        self._show_zoom()
        self._show_caret()

    def _show_caret(self) -> None:
        """Highlight the caret's line; go there when the caret has moved out of view."""
        place = self._caret_place()
        pages = self._signals.pages
        if place is None or pages is None:
            self._view.mark(None)
            return
        left, width = pages.text_left(place.page), pages.template.page.text_width
        line = QRectF(left, place.y + _LOW * place.height, width, place.height)
        self._view.mark(place.page - 1, line)
        if self._follows:
            self._view.bring_into_view(place.page - 1, line)

    def _caret_place(self) -> PagePlace | None:
        pages, selection = self._signals.pages, self._selection
        if pages is None or selection is None:
            return None
        article = find_node(pages.bulletin, selection.article_id)
        caret = selection.caret
        if not isinstance(article, Article) or not 0 <= caret.block < len(article.blocks):
            return None
        return pages.place_of(article.id, article.blocks[caret.block].id, caret.offset)

    def _show_number(self) -> None:
        if self._view.count:
            words = self.tr("Page {page} of {count}").format(page=self._view.page + 1, count=self._view.count)
        else:
            words = self.tr("No pages yet")
        self._number.setText(words)

    def _show_zoom(self) -> None:
        """Say the factor, whatever it comes from, and check what it fits in the list."""
        row = self._zoom.findData(self._view.zoom)
        self._zoom.setCurrentIndex(row)
        self._zoom.setEditText(f"{self._view.factor:.0%}")
