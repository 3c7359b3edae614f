"""A pane with a small head: its name and a button that closes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from bulletin_editor.gui.icons import icon


class PaneFrame(QWidget):
    """Frames a pane. Closing it unchecks the action that shows it, which is what shows it again."""

    def __init__(self, title: str, shown: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{shown.objectName()}Frame")
        self._title = QLabel(title, self)
        head = QWidget(self)
        head.setObjectName("paneHeader")
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(head)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        shown.toggled.connect(self.setVisible)

    def hold(self, pane: QWidget) -> None:
        """Put the pane under the head."""
        self._column.setAlignment(Qt.AlignmentFlag(0))
        self._column.addWidget(pane, 1)
        self.setFocusProxy(pane)

    def set_title(self, title: str) -> None:
        self._title.setText(title)
