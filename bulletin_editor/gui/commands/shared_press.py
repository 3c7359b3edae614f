"""A press of keys that two commands share: one means it where somebody writes, the other everywhere else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QShortcutEvent
from PySide6.QtWidgets import QApplication, QWidget


class SharedPress(QObject):
    """Decides by the keyboard's place. Qt calls such a press ambiguous and would do neither."""

    def __init__(self, writing: QAction, elsewhere: QAction, place: QWidget) -> None:
        super().__init__(place)
        self._writing, self._elsewhere, self._place = writing, elsewhere, place
        for action in (writing, elsewhere):
            action.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QShortcutEvent) or not event.isAmbiguous():
            return super().eventFilter(watched, event)
        focused = QApplication.focusWidget()
        writes = focused is not None and self._place.isAncestorOf(focused)
        (self._writing if writes else self._elsewhere).trigger()
        return True
