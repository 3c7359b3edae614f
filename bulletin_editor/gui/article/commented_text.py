"""The text of an article as the ground of comments: they stand at its lines, their signs in its margin."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from bulletin_editor.editing.selection import Selection
from bulletin_editor.editing.stretches import Stretch
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.document_reading import document_position
from bulletin_editor.gui.comments.commenting import Commenting
from bulletin_editor.gui.session_signals import SessionSignals


class CommentedText:
    """Comments are about what is selected, or the paragraph of the caret."""

    def __init__(self, text: ArticleText, signals: SessionSignals) -> None:
        self._text = text
        self._signals = signals

    @property
    def article_id(self) -> str:
        return self._text.article_id

    @property
    def stretch(self) -> Stretch:
        return self._text.stretch

    @property
    def selection(self) -> Selection | None:
        return self._text.selection

    @property
    def is_read_only(self) -> bool:
        return self._text.isReadOnly()

    @property
    def surface(self) -> QWidget:
        return self._text.viewport()

    def turn_to(self, article_id: str) -> None:
        self._signals.place_requested.emit(article_id, "", 0, 0)

    def bring_into_view(self, comment_id: str) -> None:
        stretch = self._text.comment_margin.stretch_of(comment_id)
        self._text.select_ends((stretch.start, stretch.stop))
        self._text.ensureCursorVisible()

    def line_of(self, comment_id: str, stretch: Stretch | None) -> QRect:
        stretch = stretch or self._text.comment_margin.stretch_of(comment_id)
        cursor = QTextCursor(self._text.document())
        cursor.setPosition(document_position(self._text.document(), stretch.stop))
        return self._text.cursorRect(cursor)

    def scroll_by(self, distance: int) -> None:
        bar = self._text.verticalScrollBar()
        bar.setValue(bar.value() + distance)

    def take_keyboard(self) -> None:
        self._text.setFocus()

    def mark(self, stretch: Stretch | None) -> None:
        """Do nothing more: what is selected is to be seen."""


def comment_on_text(text: ArticleText, signals: SessionSignals) -> Commenting:
    """Return the commenting on an article's text; a click on a sign in its margin opens that comment."""
    commenting = Commenting(CommentedText(text, signals), signals, text)
    text.comment_margin.comment_chosen.connect(commenting.open)
    text.blocks_shown.connect(commenting.refresh)
    text.looks_changed.connect(commenting.place)
    text.verticalScrollBar().valueChanged.connect(commenting.place)
    return commenting
