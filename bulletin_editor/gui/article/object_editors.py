"""Which object of the text is being edited in place: a table in its grid, a figure or footnote in a small panel."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from bulletin_editor.content.blocks import Figure, PageBreak, Paragraph, Table
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.command_text import CommandText
from bulletin_editor.gui.article.figure_panel import FigurePanel
from bulletin_editor.gui.article.footnote_panel import FootnotePanel
from bulletin_editor.gui.article.table_grid import TableGrid


class ObjectEditors(QObject):
    """Opens the editor of an object, keeps what was written in it, and closes it."""

    format_changed = Signal(object)

    def __init__(self, text: ArticleText) -> None:
        super().__init__(text)
        self._text = text
        self._grid = TableGrid(text)
        self._figure = FigurePanel(text)
        self._footnote = FootnotePanel(text)
        text.object_opened.connect(self.open)
        self._grid.editor.format_changed.connect(self.format_changed)
        self._footnote.editor.format_changed.connect(self.format_changed)

    def open(self, object_id: str) -> None:
        """Open the editor of an object that stands in the text."""
        self.keep()
        self.close()
        found = self._text.object_block(object_id)
        if found is None or self._text.isReadOnly():
            return
        block = found[1]
        if block.id != object_id:
            self._footnote.open(object_id)
            return
        match block:
            case Table():
                self._grid.open(object_id)
            case Figure():
                self._figure.open(object_id)
            case Paragraph() | PageBreak():
                pass

    def editor(self) -> CommandText | None:
        """Return the small editor in which commands act; a menu or bar may have the keyboard meanwhile."""
        if self._text.hasFocus():
            return None
        return next((editor for editor in (self._footnote.editor, self._grid.editor) if editor.isVisible()), None)

    def keep(self) -> None:
        """Bring what is being written into the bulletin; the editors stay open."""
        self._grid.keep()
        self._figure.keep()
        self._footnote.keep()

    def close(self) -> None:
        """Close whatever is open, without asking."""
        self._grid.close()
        self._figure.close()
        self._footnote.close()
