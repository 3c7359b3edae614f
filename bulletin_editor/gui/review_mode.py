"""Pages only, for those who review: everything else steps back, in the window or on the full screen.

It hides and shows; which panes a person has open is kept, and found again on leaving.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from bulletin_editor.gui.pages.page_stack import Fit, Zoom
from bulletin_editor.gui.pages.pages_pane import PagesPane

_READING_ZOOM = 1.0


class ReviewMode(QObject):
    """Switches a window between all its panes and its pages alone."""

    def __init__(
        self, window: QMainWindow, pages: PagesPane, columns: QSplitter, pages_only: QAction, full_screen: QAction
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._columns = columns
        self._pages_only = pages_only
        self._full_screen = full_screen
        self._hidden: list[QWidget] = []
        self._shown: list[QWidget] = []
        self._sizes: list[int] = []
        self._zoom: Zoom | None = None
        self._is_full_screen = self._was_maximised = False
        pages_only.toggled.connect(self._on_toggled)
        full_screen.toggled.connect(self._on_toggled)
        pages.view.escaped.connect(self.leave)

    @property
    def is_on(self) -> bool:
        return self._pages_only.isChecked() or self._full_screen.isChecked()

    @Slot()
    def leave(self) -> None:
        """Bring everything back."""
        self._full_screen.setChecked(False)
        self._pages_only.setChecked(False)

    @Slot(bool)
    def follow_pages(self, shown: bool) -> None:
        """Bring everything back when the pages are put away, so that the window is never empty."""
        if not shown:
            self.leave()

    @Slot()
    def _on_toggled(self) -> None:
        self._restore()
        if self.is_on:
            self._enter(full_screen=self._full_screen.isChecked())

    def _enter(self, *, full_screen: bool) -> None:
        window, frame = self._window, self._frame()
        self._sizes = self._columns.sizes()
        unwanted = [part for part in self._parts() if part is not frame]
        unwanted += window.findChildren(QWidget, "toolBar")
        if full_screen:
            unwanted += [window.menuBar(), window.statusBar(), *frame.findChildren(QWidget, "paneHeader")]
        self._hide(unwanted)
        if frame.isHidden():
            frame.show()
            self._shown.append(frame)
        self._zoom = self._pages.view.zoom
        if full_screen:
            self._is_full_screen, self._was_maximised = True, window.isMaximized()
            window.showFullScreen()
            self._pages.fit_page()
        elif self._zoom is Fit.WIDTH:
            self._pages.set_zoom(_READING_ZOOM)  # As wide as a screen a page is too large to be read.
        self._pages.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _restore(self) -> None:
        for widget in self._shown:
            widget.hide()
        for widget in self._hidden:
            widget.show()
        if self._sizes and not self.is_on:
            self._columns.setSizes(self._sizes)
        self._hidden, self._shown = [], []
        if self._zoom is not None:
            self._pages.set_zoom(self._zoom)
            self._zoom = None
        if self._is_full_screen:
            self._is_full_screen = False
            if self._was_maximised:
                self._window.showMaximized()
            else:
                self._window.showNormal()

    def _hide(self, widgets: list[QWidget]) -> None:
        self._hidden = [widget for widget in widgets if not widget.isHidden()]
        for widget in self._hidden:
            widget.hide()

    def _frame(self) -> QWidget:
        """Return the part of the columns that holds the pages."""
        return next(part for part in self._parts() if part.isAncestorOf(self._pages))

    def _parts(self) -> list[QWidget]:
        parts = (self._columns.widget(place) for place in range(self._columns.count()))
        return [part for part in parts if part is not None]
