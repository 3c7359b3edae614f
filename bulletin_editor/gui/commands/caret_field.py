"""The field in which the caret stands: of the article, of a bar, or none."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from bulletin_editor.gui.article.command_text import CommandText


class CaretField(QObject):
    """Remembers which field of a window had the keyboard last, while a dialog or menu has it."""

    changed = Signal()

    def __init__(self, window: QWidget, outline_view: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._outline_view = outline_view
        self._field: QLineEdit | QTextEdit | QPlainTextEdit | None = None
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    @property
    def field(self) -> QLineEdit | QTextEdit | QPlainTextEdit | None:
        """The field; `None` where none had the keyboard, or the one that had it is gone, as a title's is."""
        return self._field if self._field is not None and isValid(self._field) else None

    @property
    def is_there(self) -> bool:
        """Tell whether text or the outline has the keyboard, so that cut, copy and paste mean something."""
        return self.field is not None or self._outline_view.hasFocus()

    def selected_text(self) -> str:
        match self.field:
            case QLineEdit() as line:
                return line.selectedText()
            case QTextEdit() | QPlainTextEdit() as field:
                return field.textCursor().selectedText()
            case _:
                return ""

    def insert(self, text: str) -> bool:
        """Type text there; tell whether there was a field."""
        match self.field:
            case QLineEdit() as line:
                line.insert(text)
                line.textEdited.emit(line.text())
            case QPlainTextEdit() as plain:
                plain.insertPlainText(text)
            case CommandText() as article:
                article.insert_text(text)
            case _:
                return False
        return True

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._window:
            return
        field = now if isinstance(now, QLineEdit | QTextEdit | QPlainTextEdit) else None
        if field is not self._field or self._outline_view in (before, now):
            self._field = field
            self.changed.emit()
