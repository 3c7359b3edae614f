"""The line above the tree: a field to search as one types, and which articles are to be shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from bulletin_editor.content.bulletin import Status
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.outline.outline_search import Query
from bulletin_editor.wording.names import status_name


class FilterBar(QWidget):
    """Holds the query; what it leaves is shown by others."""

    query_changed = Signal()
    tree_wanted = Signal()
    """The keyboard goes on into the tree, to the first match."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlineFilter")
        self._field = _SearchField(self)
        self._field.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._statuses = QToolButton(self)
        self._statuses.setObjectName("outlineStatuses")
        self._statuses.setIcon(icon("list-checks"))
        self._statuses.setAutoRaise(True)
        self._statuses.setCheckable(True)
        self._statuses.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._statuses.setToolTip(self.tr("Show only some articles"))
        self._statuses.setAccessibleName(self._statuses.toolTip())
        self._choices: dict[Status, QAction] = {}
        self._commented = QAction(icon("message-square-text"), self.tr("With Open &Comments"), self, checkable=True)
        self._commented.setObjectName("show-commented")
        self._commented.toggled.connect(self._on_changed)
        self._fill_menu()
        self._found = QLabel(self)
        self._found.setObjectName("outlineFound")
        self._found.setForegroundRole(self._found.palette().ColorRole.PlaceholderText)
        self._found.hide()
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._field, 1)
        row.addWidget(self._statuses)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 4, 5)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._found)
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(self._on_changed)
        self._field.left.connect(self.tree_wanted)

    def query(self) -> Query:
        statuses = (status for status, action in self._choices.items() if action.isChecked())
        return Query.of(self._field.text(), statuses, commented=self._commented.isChecked())

    def open(self) -> None:
        """Let the search be typed."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def clear(self) -> None:
        """Look for nothing any more."""
        for action in (*self._choices.values(), self._commented):
            action.setChecked(False)
        self._field.clear()

    def show_found(self, articles: int | None) -> None:
        """Say how many articles were found; `None` while nothing is looked for."""
        self._found.setVisible(articles is not None)
        if articles is None:
            return
        if articles == 0:
            self._found.setText(self.tr("Nothing found"))
        elif articles == 1:
            self._found.setText(self.tr("1 article found"))
        else:
            self._found.setText(self.tr("{count} articles found").format(count=articles))

    def _fill_menu(self) -> None:
        menu = QMenu(self._statuses)
        menu.setObjectName("outlineStatusesMenu")
        for status in Status:
            action = menu.addAction(status_name(status, QCoreApplication.translate))
            action.setObjectName(f"show-{status.value}")
            action.setCheckable(True)
            action.toggled.connect(self._on_changed)
            self._choices[status] = action
        menu.addSeparator()
        menu.addAction(self._commented)
        menu.addSeparator()
        menu.addAction(self.tr("&All"), self.clear)
        self._statuses.setMenu(menu)

    def _on_changed(self) -> None:
        self._statuses.setChecked(self.query().is_choosy)
        self.query_changed.emit()


class _SearchField(QLineEdit):
    """Escape empties it and, empty, leaves it; Enter and Down lead to what was found."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("outlineSearch")
        self.setAccessibleName(self.tr("Find in the outline"))
        self.setPlaceholderText(self.tr("Headline, department, byline"))
        self.setClearButtonEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.left.emit()
        else:
            super().keyPressEvent(event)
