"""What the head of an article is typed into: fields of one line, and the headline of one line or two."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.gui.article.document_reading import offset_in, position_in
from bulletin_editor.gui.article.word_keys import word_key

SPACES_FOR_BREAKS = str.maketrans(dict.fromkeys(BREAKING_CHARACTERS, " "))
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_SCROLLS, _NEVER_SCROLLS = Qt.ScrollBarPolicy.ScrollBarAsNeeded, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_MOST_LINES = 2
"""Lines that a headline has; whoever pastes more pastes an article."""
_MOST_ROWS = 4
"""Lines of a headline that are shown at once; what is longer is scrolled, so that the text keeps its room."""


class FieldLine(QLineEdit):
    """One line of the head."""

    edited = Signal(str)
    """Another text was written; what is still being composed is none."""
    moved_up = Signal()
    moved_down = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._known = ""
        self._preedit = ""
        self.textEdited.connect(self._tell)
        self.setObjectName(name)
        self.setFrame(False)
        self.setStyleSheet("QLineEdit { background: transparent; padding: 2px 0; }")

    def show_text(self, text: str, *, keep_caret: bool) -> None:
        """Show a text set elsewhere."""
        self._known = text
        if self.text() != text:
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)) if keep_caret else 0)

    def finish_composing(self) -> None:
        """End input-method composition, keeping its text."""
        _finish_composing(self, lambda: self._preedit)

    def _tell(self) -> None:
        if not self._preedit and self.text() != self._known:
            self._known = self.text()
            self.edited.emit(self._known)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Compose; what the phrase replaces stays in the bulletin until it is committed."""
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is being composed when the keyboard goes elsewhere."""
        self.finish_composing()
        super().focusOutEvent(event)

    def select(self, start: int, end: int) -> None:
        """Select a stretch, in code points, with the caret at its end."""
        first, last = (_units(self.text()[:place]) for place in (start, end))
        self.setSelection(first, last - first)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if _is_undo_override(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next field by Enter and the arrow keys."""
        if any(event.matches(key) for key in _UNDO_KEYS):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Down, *_ENTER) and not _modifiers(event):
            self.moved_down.emit()
        elif event.key() == Qt.Key.Key_Up:
            self.moved_up.emit()
        elif not self._press_word_key(event):
            super().keyPressEvent(event)

    def _press_word_key(self, event: QKeyEvent) -> bool:
        key, text = word_key(event), self.text()
        if key is None or (key.erases and (self.hasSelectedText() or self.isReadOnly())):
            return False
        caret = self.cursorPosition()
        anchor = self.selectionStart() + self.selectionEnd() - caret if self.hasSelectedText() else caret
        place = _units(text[: key.step(text, _code_points(text, caret))])
        if key.erases:
            self.setSelection(caret, place - caret)
            self.del_()
        elif key.selects:
            self.setSelection(anchor, place - anchor)
        else:
            self.setCursorPosition(place)
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer Qt's menu without its own undo, which knows nothing of the bulletin."""
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:3]:
            menu.removeAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()


class HeadlineText(QPlainTextEdit):
    """The main headline: two parallel parts are two lines."""

    draft_pasted = Signal(QMimeData)
    """More was pasted into an empty headline than one has."""

    edited = Signal()
    moved_up = Signal()
    moved_down = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("articleHeadline")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(_NEVER_SCROLLS)
        self.setHorizontalScrollBarPolicy(_NEVER_SCROLLS)
        self.setStyleSheet("QPlainTextEdit { background: transparent; }")
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._shown: tuple[str, ...] = ()

    def lines(self) -> tuple[str, ...]:
        """Return the headline as the model has it, blank lines left out."""
        lines = (line.translate(SPACES_FOR_BREAKS) for line in self.toPlainText().split("\n"))
        return tuple(line for line in lines if line)

    def show_lines(self, lines: tuple[str, ...], *, keep_caret: bool) -> None:
        """Show a headline set elsewhere."""
        self._shown = lines
        if self.lines() != lines or not keep_caret:
            place = self.textCursor().position()
            with QSignalBlocker(self):
                self.setPlainText("\n".join(lines))
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1) if keep_caret else 0)
            self.setTextCursor(cursor)
            self._fit()

    def select(self, line: int, start: int, end: int) -> None:
        """Select a stretch of a line, in code points."""
        block = self.document().findBlockByNumber(line)
        cursor = self.textCursor()
        cursor.setPosition(position_in(block, start))
        cursor.setPosition(position_in(block, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def finish_composing(self) -> None:
        """End input-method composition, keeping its text."""
        _finish_composing(self, self._preedit)

    def _preedit(self) -> str:
        return self.textCursor().block().layout().preeditAreaText()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what is being composed when the keyboard goes elsewhere."""
        self.finish_composing()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep what is being composed: Qt would throw it away, and what it replaced with it."""
        self.finish_composing()
        super().mousePressEvent(event)

    def _on_text_changed(self) -> None:
        if self._preedit():
            return
        lines = self.lines()
        if lines != self._shown:
            self._shown = lines
            self.edited.emit()

    def _fit(self) -> None:
        """Be as high as the lines need, up to what leaves room for the text."""
        needed = max(1, round(self.document().size().height()))
        rows = min(needed, _MOST_ROWS)
        self.setVerticalScrollBarPolicy(_SCROLLS if needed > rows else _NEVER_SCROLLS)
        height = rows * QFontMetricsF(self.font()).lineSpacing() + 2 * self.document().documentMargin() + 2
        if self.height() != int(height):
            self.setFixedHeight(int(height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit to another face."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, 32)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if _is_undo_override(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the fields above and below from the first and the last line, and by Enter at the end.

        Inside the headline Enter breaks it in two, Shift+Enter does so everywhere.
        """
        if any(event.matches(key) for key in _UNDO_KEYS):
            event.ignore()
            return
        if event.key() in _ENTER and _modifiers(event) in (_PLAIN, _SHIFT):
            self._press_enter(breaks=_modifiers(event) == _SHIFT or not self.textCursor().atEnd())
            return
        if self._press_word_key(event):
            return
        move = {Qt.Key.Key_Up: QTextCursor.MoveOperation.Up, Qt.Key.Key_Down: QTextCursor.MoveOperation.Down}
        operation = move.get(Qt.Key(event.key())) if not event.modifiers() else None
        if operation is not None and not self.textCursor().movePosition(operation):
            (self.moved_up if event.key() == Qt.Key.Key_Up else self.moved_down).emit()
            return
        super().keyPressEvent(event)

    def _press_enter(self, *, breaks: bool) -> None:
        if breaks and not self.isReadOnly():
            self.textCursor().insertBlock()
        else:
            self.moved_down.emit()

    def _press_word_key(self, event: QKeyEvent) -> bool:
        key, cursor = word_key(event), self.textCursor()
        if key is None or (key.erases and (cursor.hasSelection() or self.isReadOnly())):
            return False
        block = cursor.block()
        caret = offset_in(block, cursor.position())
        place = key.step(block.text(), caret)
        if place == caret:
            return False  # Qt goes on to the other line.
        keeps = key.selects or key.erases
        mode = QTextCursor.MoveMode.KeepAnchor if keeps else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(position_in(block, place), mode)
        if key.erases:
            cursor.removeSelectedText()
        self.setTextCursor(cursor)
        return True

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text only, without blank lines."""
        lines = [line for line in map(str.strip, source.text().splitlines()) if line]
        if len(lines) > _MOST_LINES and not self.toPlainText():
            self.draft_pasted.emit(source)
        else:
            self.textCursor().insertText("\n".join(lines))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer Qt's menu without its own undo."""
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:3]:
            menu.removeAction(action)
        menu.exec(event.globalPos())
        menu.deleteLater()


def _finish_composing(field: QWidget, preedit: Callable[[], str]) -> None:
    if preedit() and field.hasFocus():
        QGuiApplication.inputMethod().commit()
    if preedit():
        event = QInputMethodEvent()
        event.setCommitString(preedit())
        QCoreApplication.sendEvent(field, event)


def _is_undo_override(event: QEvent) -> bool:
    return (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and any(event.matches(key) for key in _UNDO_KEYS)
    )


def _modifiers(event: QKeyEvent) -> Qt.KeyboardModifier:
    """Return the keys held, whichever part of the keyboard is pressed."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _units(text: str) -> int:
    """Return the length of a text as Qt counts it, which takes rare characters for two."""
    return len(text.encode("utf-16-le")) // 2


def _code_points(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
