"""The foot of the pages pane: page number, steps from page to page, zoom, and what else the view can do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.pages.page_stack import Fit, Zoom

if TYPE_CHECKING:
    from bulletin_editor.layout.copyfit import Copyfit

_ROOM_FOR_FIT = 380
"""Pixels of a foot that has room for the copyfit too."""
_FACTORS = (0.5, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0)


class PagesFoot(QWidget):
    """Says where the view is; what a person wants of it goes out as signals."""

    step_wanted = Signal(int)
    zoom_wanted = Signal(object)
    """A `Zoom`."""
    copyfit_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factor = 1.0
        self._fit: Zoom = Fit.WIDTH
        self._number = QLabel(self)
        self._number.setObjectName("pageNumber")
        self._menu = QMenu(self)
        self._options = self._button("pagesOptions", "eye", self.tr("How the pages are shown"))
        self._options.setMenu(self._menu)
        self._options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._options.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self._options.hide()
        self._copyfit = self._button("pagesFit", "", self.tr("How the bulletin fills its pages"))
        self._copyfit.clicked.connect(self.copyfit_requested)
        self._zoom = self._make_zoom()
        back = self._button("previousPage", "chevron-up", self.tr("Previous page"))
        back.clicked.connect(lambda: self.step_wanted.emit(-1))
        on = self._button("nextPage", "chevron-down", self.tr("Next page"))
        on.clicked.connect(lambda: self.step_wanted.emit(1))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 3, 6, 3)
        row.setSpacing(2)
        row.addWidget(self._options)
        row.addStretch()
        row.addWidget(back)
        row.addWidget(self._number)
        row.addWidget(on)
        row.addStretch()
        row.addWidget(self._copyfit)
        row.addWidget(self._zoom)

    def set_options(self, actions: Sequence[QAction | None]) -> None:
        """Offer these actions at the foot; `None` stands for a line between them."""
        for action in actions:
            if action is None:
                self._menu.addSeparator()
            else:
                self._menu.addAction(action)
        self._options.setVisible(bool(actions))

    def show_page(self, index: int, count: int) -> None:
        """Say which page of how many is in view."""
        if count:
            self._number.setText(self.tr("Page {page} of {count}").format(page=index + 1, count=count))
        else:
            self._number.setText(self.tr("No pages yet"))

    def show_fit(self, fit: Copyfit | None) -> None:
        """Say what is free on the last page, where there is room to say it."""
        from bulletin_editor.gui.pages.copyfit_words import fit_sentence, free_words

        self._copyfit.setText(free_words(fit) if fit else "")
        self._copyfit.setToolTip(fit_sentence(fit) if fit else "")
        self._show_what_has_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_what_has_room()

    def _show_what_has_room(self) -> None:
        self._copyfit.setVisible(bool(self._copyfit.text()) and self.width() >= _ROOM_FOR_FIT)

    def show_zoom(self, zoom: Zoom, factor: float) -> None:
        """Say the factor, whatever it comes from, and check what it fits in the list."""
        self._fit, self._factor = zoom, factor
        self._zoom.setCurrentIndex(self._zoom.findData(zoom))
        self._zoom.setEditText(f"{factor:.0%}")

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
        zoom.activated.connect(lambda row: self.zoom_wanted.emit(zoom.itemData(row)))
        edit = zoom.lineEdit()
        assert edit is not None
        edit.setAccessibleName(zoom.accessibleName())
        edit.editingFinished.connect(self._on_zoom_typed)
        return zoom

    def _button(self, name: str, icon_name: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        if icon_name:
            button.setIcon(icon(icon_name))
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        return button

    @Slot()
    def _on_zoom_typed(self) -> None:
        edit = self._zoom.lineEdit()
        if edit is None or not edit.isModified():
            return
        digits = edit.text().strip().rstrip("%％").strip()
        if digits.isdecimal():
            self.zoom_wanted.emit(int(digits) / 100)
        else:
            self.show_zoom(self._fit, self._factor)
