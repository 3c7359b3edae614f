"""The bar that searches the pages while a person types; what is found is marked on them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from bulletin_editor.gui.icons import icon


class PageSearchBar(QWidget):
    """Asks for a query and says how many places there are; the pane does the searching."""

    query_changed = Signal(str)
    step_wanted = Signal(int)
    """1 for the next place, -1 for the one before."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pageSearchBar")
        self._query = QLineEdit(self)
        self._query.setObjectName("pageSearchText")
        self._query.setPlaceholderText(self.tr("Find in the pages"))
        self._query.setAccessibleName(self._query.placeholderText())
        self._query.setClearButtonEnabled(True)
        self._query.textChanged.connect(self.query_changed)
        self._count = QLabel(self)
        self._count.setObjectName("pageSearchCount")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(2)
        row.addWidget(self._query, 1)
        row.addWidget(self._count)
        for name, icon_name, words, act in (
            ("pageSearchPrevious", "chevron-up", self.tr("Previous place"), lambda: self.step_wanted.emit(-1)),
            ("pageSearchNext", "chevron-down", self.tr("Next place"), lambda: self.step_wanted.emit(1)),
            ("pageSearchClose", "x", self.tr("Close"), self.close_bar),
        ):
            button = QToolButton(self, autoRaise=True)
            button.setObjectName(name)
            button.setIcon(icon(icon_name))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(act)
            row.addWidget(button)
        self.hide()

    @property
    def query(self) -> str:
        """What is searched for; nothing while the bar is closed."""
        return self._query.text() if not self.isHidden() else ""

    def open_bar(self) -> None:
        """Show the bar with the keyboard in it."""
        self.show()
        self._query.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._query.selectAll()
        self.query_changed.emit(self.query)

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def show_count(self, current: int, count: int) -> None:
        """Say which place of how many is shown; `current` counts from 0, -1 for none."""
        if not self.query:
            words = ""
        elif count == 0:
            words = self.tr("Nothing found")
        elif current < 0:
            words = self.tr("{count} places").format(count=count)
        else:
            words = self.tr("{place} of {count}").format(place=current + 1, count=count)
        self._count.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_bar()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
                self.step_wanted.emit(-1 if back else 1)
            case _:
                super().keyPressEvent(event)
