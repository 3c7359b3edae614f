"""Lines and spin boxes whose undo is the dialog's, not their own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox

_DIALOGS_OWN = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class TemplateLine(QLineEdit):
    """Leaves undo and redo to the dialog."""

    def event(self, event: QEvent) -> bool:
        is_asking = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asking and any(event.matches(key) for key in _DIALOGS_OWN):  # type: ignore[attr-defined]
            event.ignore()
            return False
        return super().event(event)


class WholeNumber(QSpinBox):
    """A spin box that a wheel over it does not change unless it has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.setLineEdit(TemplateLine())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setKeyboardTracking(True)

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class DecimalNumber(QDoubleSpinBox):
    """The same for numbers with a fraction; zeros at the end are not shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setLineEdit(TemplateLine())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        return f"{value:.{self.decimals()}f}".rstrip("0").rstrip(".") or "0"

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class Choice(QComboBox):
    """A list to choose from, not longer than the form is wide; a wheel over it scrolls the form."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def be_editable(self) -> TemplateLine:
        """Let a person type what is not in the list; return the line for it."""
        line = TemplateLine()
        self.setEditable(True)
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        return line

    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()
