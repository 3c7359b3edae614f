"""What stands where the article would, as long as there is none: ways to begin, and the bulletins opened last."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from bulletin_editor.gui import settings
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.menus.actions import Actions, plain_action_text

_WAYS = ("newBulletin", "openBulletin", "importFolder", "importDrafts", "newArticle", "openSample")
_RECENT = 5
_WIDTH = 300


class StartPage(QWidget):
    """Offers the commands to begin with."""

    path_chosen = Signal(Path)
    """Open this bulletin."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        title = QLabel(self.tr("Begin an issue"))
        face = title.font()
        face.setPointSizeF(face.pointSizeF() * 1.5)
        title.setFont(face)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._column.addWidget(title)
        self._column.addSpacing(10)
        for name in _WAYS:
            self._column.addWidget(self._way(actions[name]))
        self._recent_title = QLabel(self.tr("Opened last"))
        self._recent_title.setForegroundRole(self._recent_title.palette().ColorRole.PlaceholderText)
        self._column.addSpacing(14)
        self._column.addWidget(self._recent_title)
        self._recent: list[QToolButton] = []
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(self._column)
        whole.addStretch(3)
        whole.setAlignment(self._column, Qt.AlignmentFlag.AlignHCenter)

    def begin(self) -> None:
        """Take the keyboard: Enter opens what was opened last, or begins anew where nothing was."""
        first = self._recent[0] if self._recent else self.findChild(QToolButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        self._show_recent()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a button too."""
        focused = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focused, QToolButton):
            focused.click()
        else:
            super().keyPressEvent(event)

    def _way(self, action: QAction) -> QToolButton:
        button = _flat_button()
        button.setIcon(action.icon())
        button.setText(plain_action_text(action.text()))
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        button.setObjectName(f"start-{action.objectName()}")
        return button

    @Slot()
    def _show_recent(self) -> None:
        for button in self._recent:
            self._column.removeWidget(button)
            button.deleteLater()
        self._recent = [self._recent_button(path) for path in settings.recent_files()[:_RECENT]]
        for button in self._recent:
            self._column.addWidget(button)
        self._recent_title.setVisible(bool(self._recent))

    def _recent_button(self, path: Path) -> QToolButton:
        button = _flat_button()
        button.setIcon(icon("newspaper"))
        button.setText(self.fontMetrics().elidedText(path.stem, Qt.TextElideMode.ElideMiddle, _WIDTH - 50))
        button.setAccessibleName(path.stem)
        button.setToolTip(str(path))
        button.setObjectName("startRecent")
        button.clicked.connect(partial(self.path_chosen.emit, path))
        return button


def _flat_button() -> QToolButton:
    button = QToolButton()
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setIconSize(QSize(18, 18))
    button.setFixedWidth(_WIDTH)
    return button
