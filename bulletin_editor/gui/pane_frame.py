"""A pane with a small head: its name and a button that closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from bulletin_editor.gui.icons import icon


class PaneFrame(QWidget):
    """Frames a pane. Closing it unchecks the action that shows it, which is what shows it again."""

    def __init__(self, title: str, pane: QWidget, shown: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{shown.objectName()}Frame")
        self._title = QLabel(title, self)
        head = QWidget(self)
        head.setObjectName("paneHeader")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        close = QToolButton(head)
        close.setObjectName(f"{shown.objectName()}Close")
        close.setIcon(icon("x"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setToolTip(self.tr("Hide {pane}").format(pane=title))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(lambda: shown.setChecked(False))
        row = QHBoxLayout(head)
        row.setContentsMargins(12, 3, 4, 3)
        row.addWidget(self._title)
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(pane, 1)
        self.setFocusProxy(pane)
        shown.toggled.connect(self.setVisible)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
