"""What stands in the outline while nothing does: what to do first, with buttons that do it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyOutline(QWidget):
    """Lies over the tree's area as long as it is visible."""

    section_requested = Signal()
    article_requested = Signal()

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self.setObjectName("outlineEmpty")
        self._view = view
        words = QLabel(
            self.tr(
                "This issue is still empty.\n\nImport drafts by the File menu, or begin with a section or an article."
            ),
            self,
        )
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        section = QPushButton(self.tr("New Section"), self)
        section.clicked.connect(self.section_requested)
        article = QPushButton(self.tr("New Article"), self)
        article.clicked.connect(self.article_requested)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(10)
        layout.addStretch(1)
        layout.addWidget(words)
        layout.addWidget(section, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(article, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def setVisible(self, visible: bool) -> None:  # noqa: N802 - Qt's name
        """Show or hide it, as large as the view is now."""
        self._cover()
        super().setVisible(visible)

    def _cover(self) -> None:
        """Leave the lower part free: the pool's row stays to be seen and dropped on."""
        row = self._view.fontMetrics().height() * 2
        self.setGeometry(self._view.rect().adjusted(0, row, 0, 0))
