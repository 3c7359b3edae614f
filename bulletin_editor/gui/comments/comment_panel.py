"""The panel of one comment: what was said, a field to go on, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDateTime, QEvent, QLocale, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.content.bulletin import Comment
from bulletin_editor.content.comments import Thread
from bulletin_editor.gui.article.looks import PANEL_STYLE
from bulletin_editor.gui.icons import icon

_WIDTH = 340
_LEAST_SAID, _MOST_SAID = 48, 220
_AROUND = 120
"""The line that is remarked on, the title and the margins."""
_FIELD_LINES = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PAUSE = 1000
"""Milliseconds without a key after which what was written is kept."""


class CommentField(QPlainTextEdit):
    """What is being written. Enter sends it, Shift+Enter begins a line, Ctrl+Enter settles the comment."""

    sent = Signal()
    settled = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("commentField")
        self.setTabChangesFocus(True)
        self.setFixedHeight(_FIELD_LINES * self.fontMetrics().lineSpacing() + 14)

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter from the window, where it means something else."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.settled.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.insertPlainText("\n")
        else:
            self.sent.emit()


class CommentPanel(QFrame):
    """Shows a thread and takes what is written; what that means for the bulletin is not its business."""

    written = Signal()
    """Something was written, and for a while nothing more."""
    edit_wanted = Signal(str)
    """The id of a comment of the thread that shall be written anew."""
    settling_wanted = Signal(bool)
    removal_wanted = Signal()
    step_wanted = Signal(int)
    left = Signal()
    """The person is done and goes back to the text."""
    left_behind = Signal()
    """The keyboard went elsewhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("commentPanel")
        self.setStyleSheet(PANEL_STYLE.format("commentPanel"))
        self.setAutoFillBackground(True)
        self.setFixedWidth(_WIDTH)
        self._title = QLabel(self)
        self._title.setObjectName("commentTitle")
        self._said = QScrollArea(self, widgetResizable=True)
        self._said.setFrameShape(QFrame.Shape.NoFrame)
        self._said.viewport().setAutoFillBackground(False)
        self._said.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field = CommentField(self)
        # A click on a button must not give the keyboard to the text below.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 8, 10)
        layout.setSpacing(6)
        layout.addLayout(self._head())
        layout.addWidget(self._said)
        layout.addWidget(self.field)
        self.hide()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.written)
        self.field.textChanged.connect(self._pause.start)
        self.field.left.connect(self.left)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def show_thread(self, title: str, thread: Thread | None, hidden: str, *, writable: bool) -> None:
        """Show what was said, but for the comment being written; `None` where nothing was said yet."""
        self._title.setText(title)
        comments = (thread.comment, *thread.replies) if thread else ()
        shown = [comment for comment in comments if comment.id != hidden]
        said = QWidget()
        column = QVBoxLayout()
        said.setLayout(column)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(4)
        for comment in shown:
            column.addLayout(self._comment_head(comment, writable=writable))
            column.addWidget(_words(comment.text, said))
        self._put_in(said)
        self._said.setVisible(bool(shown))
        height = column.heightForWidth(self.width() - 24) if shown else 0
        text = self.parentWidget()
        room = (text.height() if text is not None else 0) - self.field.height() - _AROUND
        self._said.setFixedHeight(min(height + 4, max(_LEAST_SAID, min(room, _MOST_SAID))))
        self._settle.setChecked(thread is not None and thread.comment.resolved)
        for button in (self._settle, self._remove):
            button.setEnabled(thread is not None and writable)
        self.field.setReadOnly(not writable)
        self.adjustSize()

    def _put_in(self, said: QWidget) -> None:
        """Let this be what was said; what stood there lives on while the events that led here reach it."""
        before = self._said.takeWidget()
        self._said.setWidget(said)
        said.setAutoFillBackground(False)
        if before is not None:
            before.hide()
            before.deleteLater()

    def write(self, text: str, placeholder: str, description: str) -> None:
        """Let a text be written on, or anew."""
        self.field.setPlaceholderText(placeholder)
        self.field.setAccessibleName(placeholder)
        self.field.setAccessibleDescription(description)
        self.write_anew(text)
        self.field.selectAll()

    def write_anew(self, text: str) -> None:
        """Let the field show what was written elsewhere."""
        self.field.setPlainText(text)
        self._pause.stop()

    def stand_at(self, line: QRect, view: QRect) -> None:
        """Stand under a line of the text, or over it where there is no room below."""
        left = max(4, view.width() - self.width() - 4)
        above, below = line.top() - 6 - self.height(), line.bottom() + 6
        has_room_below = below + self.height() <= view.height() or above < 0
        top = below if has_room_below else above
        self.move(left, max(0, min(top, view.height() - self.height() - 4)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that nothing here has a use for: they must not reach the text below."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        row.addWidget(self._title, 1)
        previous = self._button("previousCommentButton", "chevron-up", self.tr("Previous comment"))
        following = self._button("nextCommentButton", "chevron-down", self.tr("Next comment"))
        self._settle = self._button("settleComment", "check", self.tr("Settled (Ctrl+Enter: settled, and to the next)"))
        self._settle.setCheckable(True)
        self._remove = self._button("removeComment", "trash-2", self.tr("Delete the comment"))
        close = self._button("closeComment", "x", self.tr("Close (Esc)"))
        previous.clicked.connect(partial(self.step_wanted.emit, -1))
        following.clicked.connect(partial(self.step_wanted.emit, 1))
        self._settle.clicked.connect(self.settling_wanted)
        self._remove.clicked.connect(self.removal_wanted)
        close.clicked.connect(self.left)
        for button in (previous, following, self._settle, self._remove, close):
            row.addWidget(button)
        return row

    def _button(self, name: str, icon_name: str, tip: str) -> QToolButton:
        button = QToolButton(self, autoRaise=True)
        button.setObjectName(name)
        button.setIcon(icon(icon_name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _comment_head(self, comment: Comment, *, writable: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        who = QLabel(" · ".join(part for part in (comment.author, _when(comment.time)) if part))
        who.setForegroundRole(who.palette().ColorRole.PlaceholderText)
        row.addWidget(who, 1)
        edit = self._button("editComment", "pencil", self.tr("Edit what was said"))
        edit.setEnabled(writable)
        edit.clicked.connect(partial(self.edit_wanted.emit, comment.id))
        row.addWidget(edit)
        return row

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and now is not self and not self.isAncestorOf(now):
            self.left_behind.emit()


def _words(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent, wordWrap=True)
    label.setObjectName("commentWords")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _when(time: str) -> str:
    """Return a time as the person's own clock shows it; nothing when there is none that can be read."""
    moment = QDateTime.fromString(time, Qt.DateFormat.ISODate).toLocalTime()
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat) if moment.isValid() else ""
