"""The line over the outline that names the issue: "开发区简报  第12期  2016-07-28"."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from bulletin_editor.content.bulletin import Masthead


class IssueLine(QPushButton):
    """A quiet button with the name, number and date of the issue, cut off where the pane is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setObjectName("outlineIssue")
        self.setFlat(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QPushButton { text-align: left; padding: 7px 10px; border: none; font-weight: 600; }")

    def show_masthead(self, masthead: Masthead) -> None:
        """Name this issue."""
        parts = [masthead.name]
        if masthead.number is not None:
            parts.append(self.tr("No. {number}").format(number=masthead.number))
        if masthead.date is not None:
            parts.append(masthead.date.isoformat())
        self._words = "  ".join(part for part in parts if part) or self.tr("Name and date of the issue")
        self.setAccessibleName(self._words)
        hint = self.tr("Click to edit the masthead")
        self.setToolTip(f"{self._words}\n{hint}")
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = max(self.width() - 22, 0)
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room).replace("&", "&&"))
