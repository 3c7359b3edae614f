"""Signs of comments in the margin right of the text, at the line where each begins; a click opens it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QToolTip, QWidget

from bulletin_editor.content.comments import Thread
from bulletin_editor.editing.commenting import comment_stretches
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import Stretch
from bulletin_editor.gui.article.document_reading import document_position
from bulletin_editor.gui.article.object_text import ObjectText
from bulletin_editor.gui.icons import icon

WIDTH = 22
_SIGN = 16
_START = Stretch.at(TextPosition(0, 0))
_COUNT_SIZE = 0.7


@dataclass(frozen=True, slots=True)
class _Sign:
    """The comments that begin in one line."""

    place: QRect
    threads: tuple[Thread, ...]

    @property
    def is_open(self) -> bool:
        return any(not thread.comment.resolved for thread in self.threads)


class CommentMargin(QWidget):
    """Shows where comments stand; those that are settled are quiet."""

    comment_chosen = Signal(str)

    def __init__(self, text: ObjectText) -> None:
        super().__init__(text)
        self.setObjectName("commentMargin")
        self._text = text
        self._threads: tuple[Thread, ...] = ()
        self._stretches: dict[str, Stretch] | None = None
        self._chosen = ""
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def show_threads(self, threads: tuple[Thread, ...]) -> None:
        """Show the comments of another article, or other comments."""
        self._threads = threads
        self.forget_places()

    def forget_places(self) -> None:
        """Find anew where comments stand: the text has changed."""
        self._stretches = None
        self.setVisible(bool(self._threads))
        self.update()

    def stretch_of(self, comment_id: str) -> Stretch:
        """Return where a comment stands; the start of the text for one about the article as a whole."""
        if self._stretches is None:
            self._stretches = comment_stretches(self._text.blocks) if self._threads else {}
        return self._stretches.get(comment_id, _START)

    def place_of(self, comment_id: str) -> QRect | None:
        """Return where the sign of a comment stands in the margin; `None` out of view."""
        return next(
            (sign.place for sign in self._signs() if any(t.comment.id == comment_id for t in sign.threads)), None
        )

    def _signs(self) -> Iterator[_Sign]:
        """Yield the signs in view."""
        numbers = [block.blockNumber() for block in self._text.visible_blocks()] if self._threads else []
        lines: dict[int, list[Thread]] = {}
        offset = self._text.viewport().y() - self.y()
        for thread in self._threads:
            start = self.stretch_of(thread.comment.id).start
            if numbers and numbers[0] <= start.block <= numbers[-1]:
                cursor = QTextCursor(self._text.document())
                cursor.setPosition(document_position(self._text.document(), start))
                line = self._text.cursorRect(cursor)
                lines.setdefault(offset + line.center().y(), []).append(thread)
        for middle, threads in lines.items():
            place = QRect((self.width() - _SIGN) // 2, middle - _SIGN // 2, _SIGN, _SIGN)
            yield _Sign(place, tuple(threads))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._text.looks.colours
        painter = QPainter(self)
        for sign in self._signs():
            shade = QColor(colours.warning)
            shade.setAlpha(60 if sign.is_open else 0)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(shade)
            painter.drawRoundedRect(sign.place.adjusted(-2, -2, 2, 2), 4, 4)
            painter.setOpacity(1 if sign.is_open else 0.6)
            name = "message-square-text" if sign.is_open else "message-square-check"
            pixmap = icon(name).pixmap(QSize(_SIGN, _SIGN), self.devicePixelRatio())
            painter.drawPixmap(sign.place.topLeft(), pixmap)
            painter.setOpacity(1)
            if len(sign.threads) > 1:
                self._paint_count(painter, sign)
        painter.end()

    def _paint_count(self, painter: QPainter, sign: _Sign) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _COUNT_SIZE)
        painter.setFont(font)
        painter.setPen(QColor(self._text.looks.colours.text))
        below = QRect(0, sign.place.bottom() + 2, self.width(), painter.fontMetrics().height())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, str(len(sign.threads)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the comment whose sign is clicked; of several in a line, one after the other."""
        sign = self._sign_at(event)
        if sign is None:
            return
        ids = [thread.comment.id for thread in sign.threads]
        self._chosen = ids[(ids.index(self._chosen) + 1) % len(ids)] if self._chosen in ids else ids[0]
        self.comment_chosen.emit(self._chosen)

    def event(self, event: QEvent) -> bool:
        """Say what is remarked."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            sign = self._sign_at(event)
            said = [_words(thread) for thread in sign.threads] if sign else []
            QToolTip.showText(event.globalPos(), "\n".join(said), self)
            return True
        return super().event(event)

    def _sign_at(self, event: QMouseEvent | QHelpEvent) -> _Sign | None:
        point = event.position().toPoint() if isinstance(event, QMouseEvent) else event.pos()
        return next((sign for sign in self._signs() if sign.place.adjusted(-3, -3, 3, 3).contains(point)), None)


def _words(thread: Thread) -> str:
    """Return a comment with its author, as plain text for a tool tip."""
    comment = thread.comment
    return f"{comment.author}: {comment.text}" if comment.author else comment.text
