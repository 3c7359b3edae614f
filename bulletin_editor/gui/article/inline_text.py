"""A small editor for one paragraph's inlines, as a table cell, caption or footnote has them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QWidget

from bulletin_editor.content.blocks import Alignment, Paragraph, Role
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inline, Inlines
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.editing.text_formatting import TextFormat
from bulletin_editor.gui.article.command_text import CommandText
from bulletin_editor.gui.article.looks import CELL_LINE_HEIGHT, CELL_LOOKS, Looks
from bulletin_editor.gui.article.numbers import ArticleNumbers


class InlineText(CommandText):
    """Edits inlines; Enter breaks the line. `takes_footnotes` tells whether notes may stand in it."""

    left = Signal()
    """Esc was pressed."""
    moved_on = Signal(int)
    """Tab (1) or Shift+Tab (-1) was pressed."""

    def __init__(self, font: QFont, parent: QWidget | None = None, *, takes_footnotes: bool = False) -> None:
        super().__init__(font, parent, single_paragraph=True)
        self._takes_footnotes = takes_footnotes
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def inlines(self) -> Inlines:
        """What stands in it."""
        first = self.blocks[0]
        return first.inlines if isinstance(first, Paragraph) else ()

    @property
    def text_alignment(self) -> Alignment | None:
        """How its text is aligned; `None` where the template decides."""
        first = self.blocks[0]
        return first.alignment if isinstance(first, Paragraph) else None

    @property
    def text_format(self) -> TextFormat:
        """What is common to the selection; there is no role here."""
        return replace(super().text_format, role=None)

    def set_inlines(
        self, inlines: Inlines, numbers: ArticleNumbers, alignment: Alignment | None = None, *, header: bool = False
    ) -> None:
        """Show other inlines; `numbers` are those of the article around. A `header` looks as header cells do."""
        self._embedded.set_numbers(numbers)
        self.set_blocks((Paragraph(new_id(), inlines, Role.HEADING_4 if header else Role.FLUSH, alignment),))

    def stand_in_the_middle(self) -> None:
        """Let the text stand halfway down, as it does where it is drawn."""
        free = (self.height() - self.content_height()) // 2
        if self.viewportMargins().top() != max(free, 0):
            self.setViewportMargins(0, max(free, 0), 0, 0)

    def content_height(self) -> int:
        """Return how high it must be to show all."""
        return int(self.document().size().height()) + 1

    def may_hold(self, inline: Inline) -> bool:
        """Tell whether an inline may stand here: footnotes only where they are taken."""
        return self._takes_footnotes or not isinstance(inline, Footnote)

    def insert_inline(self, inline: Inline, act: TextAct) -> None:
        """Put an inline in the place of the selection, if it may stand here."""
        if self.may_hold(inline):
            super().insert_inline(inline, act)

    def _press_structure(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
                return True
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self.moved_on.emit(1 if event.key() == Qt.Key.Key_Tab else -1)
                return True
            case _:
                return super()._press_structure(event)

    def _new_looks(self, font: QFont) -> Looks:
        return Looks(font, CELL_LOOKS, CELL_LINE_HEIGHT)
