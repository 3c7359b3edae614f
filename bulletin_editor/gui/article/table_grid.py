"""A table edited in place: one small editor over the current cell of the drawn table, and a bar for rows and columns.

While a cell is written the drawn table shows it as a draft; leaving the cell makes it one edit.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLineEdit, QToolButton

from bulletin_editor.content.blocks import Table
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.editing import table_commands
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.cell_setting import CELL_PADDING, SetCell, TableSetting
from bulletin_editor.gui.article.embedded_objects import object_width
from bulletin_editor.gui.article.inline_text import InlineText
from bulletin_editor.gui.article.looks import PANEL_STYLE

_BAR_GAP, _BAR_EDGES = 4, 12
_SECOND_HALF = ("mergeCell", "splitCell", "toggleHeader")
_CAPTION_WIDTH, _NARROW_CAPTION_WIDTH = 240, 90
_LINES = str.maketrans(dict.fromkeys(BREAKING_CHARACTERS, " "))


class TableGrid(QObject):
    """Edits one table of the article at a time."""

    def __init__(self, text: ArticleText) -> None:
        super().__init__(text)
        self._text = text
        self._table_id = ""
        self._row = self._column = 0
        self._keeping = False
        self.editor = InlineText(text.font(), text.viewport(), takes_footnotes=True)
        self.editor.setObjectName("tableCell")
        self.editor.document().setDocumentMargin(0)
        self.editor.hide()
        self._bar = QFrame(text.viewport())
        self._bar.setObjectName("tableBar")
        self._bar.setStyleSheet(PANEL_STYLE.format("tableBar"))
        self._bar.setAutoFillBackground(True)
        self.caption = QLineEdit(self._bar)
        self._bar_rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._bar)
        self._bar_halves = QHBoxLayout(), QHBoxLayout()
        self._fill_bar()
        self._bar.hide()
        self.caption.editingFinished.connect(self.keep)
        self.caption.installEventFilter(self)
        self.editor.edited.connect(self._show_draft)
        self.editor.left.connect(self.leave)
        self.editor.moved_on.connect(self.move_on)
        self.editor.installEventFilter(self)
        # Kept, as the text may be gone already when the last events of its viewport come.
        self._viewport = text.viewport()
        self._viewport.installEventFilter(self)
        text.verticalScrollBar().valueChanged.connect(self._place)
        text.blocks_shown.connect(self._on_blocks_shown)

    @property
    def table(self) -> Table | None:
        """The table being edited, as the bulletin has it; `None` when none is."""
        found = self._text.object_block(self._table_id) if self._table_id else None
        return found[1] if found is not None and isinstance(found[1], Table) else None

    @property
    def cell(self) -> tuple[int, int]:
        """Row and column of the cell being edited."""
        return self._row, self._column

    def open(self, table_id: str, row: int = 0, column: int = 0) -> None:
        """Begin editing a table in a cell."""
        found = self._text.object_block(table_id)
        if found is None or not isinstance(found[1], Table):
            return
        self._table_id = table_id
        self.caption.setText(plain_text(found[1].caption))
        behind = TextPosition(found[0], 1)
        self._text.select_ends((behind, behind))
        self._enter(row, column)

    def close(self) -> None:
        """Stop editing."""
        self._text.embedded.drafts.pop(self._table_id, None)
        self._table_id = ""
        self.editor.hide()
        self._bar.hide()

    def leave(self) -> None:
        """Keep what was written and go back to the text, the table selected."""
        self.keep()
        found = self._text.object_block(self._table_id) if self._table_id else None
        self.close()
        if found is not None:
            self._text.select_ends((TextPosition(found[0], 0), TextPosition(found[0], 1)))
        self._text.setFocus()

    def keep(self) -> None:
        """Make one edit of what was written in the cell."""
        table = self.table
        if table is None or self._keeping:
            return
        self.editor.finish_typing()
        self._text.embedded.drafts.pop(self._table_id, None)
        changed = self._with_caption(self._with_cell(table))
        if changed is not table:
            self._perform(changed)

    def move_on(self, by: int) -> None:
        """Go to the next or the former cell; after the last one there is a new row."""
        self.keep()
        table, setting = self.table, self._setting()
        if table is None or setting is None:
            return
        places = [(cell.grid.row, cell.grid.column) for cell in setting.cells]
        index = places.index(self._current_place(setting)) + by
        if index >= len(places):
            self._perform(table_commands.insert_row(table, len(table.rows)))
            self._enter(len(table.rows), 0)
        elif index >= 0:
            self._enter(*places[index])

    # Rows and columns

    def insert_row_above(self) -> None:
        self._change(lambda table: table_commands.insert_row(table, self._row))

    def insert_row_below(self) -> None:
        self._change(lambda table: table_commands.insert_row(table, self._row + self._span()[0]), down=self._span()[0])

    def insert_column_left(self) -> None:
        self._change(lambda table: table_commands.insert_column(table, self._column))

    def insert_column_right(self) -> None:
        self._change(
            lambda table: table_commands.insert_column(table, self._column + self._span()[1]), right=self._span()[1]
        )

    def remove_row(self) -> None:
        """Take the row away; the last one takes the table with it."""
        self._change(lambda table: table_commands.remove_row(table, self._row))

    def remove_column(self) -> None:
        """Take the column away; the last one takes the table with it."""
        self._change(lambda table: table_commands.remove_column(table, self._column))

    def toggle_header(self) -> None:
        self._change(table_commands.toggle_header)

    def merge_right(self) -> None:
        self._change(lambda table: table_commands.merge_right(table, self._row, self._column))

    def split_cell(self) -> None:
        self._change(lambda table: table_commands.split_cell(table, self._row, self._column))

    def _change(self, change: Callable[[Table], Table | None], *, down: int = 0, right: int = 0) -> None:
        self.keep()
        table = self.table
        if table is None:
            return
        changed = change(table)
        if changed is None:
            table_id = self._table_id
            self.close()
            self._text.remove_object(table_id, TextAct.TABLE)
            self._text.setFocus()
        else:
            self._perform(changed)
            self._enter(self._row + down, self._column + right)

    def _perform(self, table: Table) -> None:
        self._keeping = True
        try:
            self._text.replace_object(table, TextAct.TABLE)
        finally:
            self._keeping = False

    def _with_cell(self, table: Table) -> Table:
        grid = table_commands.cell_at(table, self._row, self._column)
        inlines = normalised_inlines(self.editor.inlines)
        if grid is None or (grid.cell.inlines, grid.cell.alignment) == (inlines, self.editor.text_alignment):
            return table
        written = table_commands.set_cell(table, self._row, self._column, inlines)
        return table_commands.align_cell(written, self._row, self._column, self.editor.text_alignment)

    def _with_caption(self, table: Table) -> Table:
        text = self.caption.text().translate(_LINES)
        if text == plain_text(table.caption):
            return table
        return replace(table, caption=(Run(text),) if text else ())

    # Where things stand

    def _enter(self, row: int, column: int) -> None:
        table = self.table
        if table is None:
            self.close()
            return
        grid = table_commands.cell_at(
            table, max(0, min(row, len(table.rows) - 1)), max(0, min(column, len(table.column_widths) - 1))
        )
        assert grid is not None
        self._row, self._column = grid.row, grid.column
        self.editor.set_inlines(grid.cell.inlines, self._text.numbers, grid.cell.alignment)
        self.editor.setAccessibleName(
            self.tr("Table cell, row %1, column %2")
            .replace("%1", str(grid.row + 1))
            .replace("%2", str(grid.column + 1))
        )
        self.editor.show()
        self._bar.show()
        self._place()
        self.editor.setFocus()
        self.editor.selectAll()
        self._scroll_into_view()

    def _span(self) -> tuple[int, int]:
        grid = table_commands.cell_at(self.table, self._row, self._column) if self.table else None
        return (grid.row_span, grid.column_span) if grid else (1, 1)

    def _setting(self) -> TableSetting | None:
        table = self.table
        if table is None:
            return None
        return self._text.embedded.table_setting(table, object_width(self._text.document()))

    def _current_place(self, setting: TableSetting) -> tuple[int, int]:
        cell = self._current_cell(setting)
        return (cell.grid.row, cell.grid.column) if cell else (0, 0)

    def _current_cell(self, setting: TableSetting) -> SetCell | None:
        return next((c for c in setting.cells if (c.grid.row, c.grid.column) == (self._row, self._column)), None)

    def _table_rectangle(self) -> QRectF:
        found = self._text.object_block(self._table_id)
        return self._text.object_rectangle(found[0]) if found else QRectF()

    def _place(self) -> None:
        """Put the editor over its cell and the bar over the table."""
        setting = self._setting()
        cell = self._current_cell(setting) if setting else None
        if cell is None:
            return
        table = self._table_rectangle()
        place = cell.rectangle.translated(table.topLeft())
        inner = place.adjusted(CELL_PADDING - 1, 2, -CELL_PADDING + 1, -2)
        self.editor.setGeometry(inner.toRect())
        self.editor.stand_in_the_middle()
        view = self._viewport.width()
        self._lay_bar(view)
        left = max(0, min(int(table.left()), view - self._bar.width()))
        above = table.top() - self._bar.height() - _BAR_GAP
        self._bar.move(left, int(above if above >= 0 else max(table.bottom() + _BAR_GAP, 0)))
        self._bar.raise_()

    def _lay_bar(self, width: int) -> None:
        """Give the bar one row of buttons, or two where the text is narrow."""
        rows = self._bar_rows
        is_wide = sum(row.sizeHint().width() for row in self._bar_halves) + _BAR_EDGES <= width
        rows.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)
        wanted = rows.sizeHint()
        self._bar.resize(min(wanted.width(), width), wanted.height())

    def _scroll_into_view(self) -> None:
        view, place = self._text.viewport().rect(), self.editor.geometry()
        bar = self._text.verticalScrollBar()
        if place.bottom() > view.bottom():
            bar.setValue(bar.value() + place.bottom() - view.bottom() + 24)
        elif place.top() < view.top():
            bar.setValue(bar.value() + place.top() - 24)

    def _show_draft(self) -> None:
        """Let the drawn table grow with what is written."""
        table = self.table
        if table is None:
            return
        self._text.embedded.drafts[self._table_id] = self._with_cell(table)
        self._text.redraw_object(self._table_id)
        self._place()

    def _on_blocks_shown(self) -> None:
        """Follow changes made elsewhere, such as undo."""
        if not self._table_id or self._keeping:
            return
        table = self.table
        if table is None:
            self.close()
            return
        self._text.embedded.drafts.pop(self._table_id, None)
        self.caption.setText(plain_text(table.caption))
        grid = table_commands.cell_at(
            table, min(self._row, len(table.rows) - 1), min(self._column, len(table.column_widths) - 1)
        )
        shown = (self.editor.inlines, self.editor.text_alignment)
        if grid is not None and (grid.cell.inlines, grid.cell.alignment) != shown:
            self._row, self._column = grid.row, grid.column
            self.editor.set_inlines(grid.cell.inlines, self._text.numbers, grid.cell.alignment)
        self._place()

    # Keys and the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk between cells by the arrow keys; take clicks on other cells; keep what was written on leaving."""
        if not self._table_id:
            return False
        if watched is self.editor and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press(event)
        if watched is self.caption and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press_in_caption(event)
        if watched is self._viewport and isinstance(event, QMouseEvent):
            return event.type() is QEvent.Type.MouseButtonPress and self._click(event.position())
        if watched is self._viewport and event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down) or event.modifiers():
            return False
        cursor = self.editor.textCursor()
        down = event.key() == Qt.Key.Key_Down
        if cursor.movePosition(cursor.MoveOperation.Down if down else cursor.MoveOperation.Up):
            return False
        self.keep()
        row = self._row + (self._span()[0] if down else -1)
        table = self.table
        if table is not None and 0 <= row < len(table.rows):
            self._enter(row, self._column)
        else:
            self.leave()
        return True

    def _press_in_caption(self, event: QKeyEvent) -> bool:
        """Go back to the cell or leave; what the line has no use for must not reach the text below."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.keep()
                self.editor.setFocus()
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                pass
            case _:
                return False
        return True

    def _click(self, point: QPointF) -> bool:
        setting, table = self._setting(), self._table_rectangle()
        cell = setting.cell_at(point - table.topLeft()) if setting else None
        if cell is None:
            self.keep()
            self.close()
            return False
        place = (cell.grid.row, cell.grid.column)
        self.keep()
        self._enter(*place)
        return True

    def _fill_bar(self) -> None:
        self._bar_rows.setContentsMargins(4, 2, 4, 2)
        self._bar_rows.setSpacing(2)
        for half in self._bar_halves:
            half.setSpacing(2)
            self._bar_rows.addLayout(half)
        first, second = self._bar_halves
        self.caption.setObjectName("tableCaption")
        self.caption.setPlaceholderText(self.tr("Caption"))
        self.caption.setAccessibleName(self.tr("Caption"))
        self.caption.setMinimumWidth(_NARROW_CAPTION_WIDTH)
        self.caption.setMaximumWidth(_CAPTION_WIDTH)
        for name, text, hint, command in (
            ("rowAbove", self.tr("Row ↑"), self.tr("Insert a row above"), self.insert_row_above),
            ("rowBelow", self.tr("Row ↓"), self.tr("Insert a row below"), self.insert_row_below),
            ("columnLeft", self.tr("Column ←"), self.tr("Insert a column to the left"), self.insert_column_left),
            ("columnRight", self.tr("Column →"), self.tr("Insert a column to the right"), self.insert_column_right),
            ("removeRow", self.tr("− Row"), self.tr("Remove the row"), self.remove_row),
            ("removeColumn", self.tr("− Column"), self.tr("Remove the column"), self.remove_column),
            ("mergeCell", self.tr("Merge"), self.tr("Merge with the cell to the right"), self.merge_right),
            ("splitCell", self.tr("Split"), self.tr("Split a merged cell"), self.split_cell),
            ("toggleHeader", self.tr("Header"), self.tr("Make the first row a header, or not"), self.toggle_header),
        ):
            button = QToolButton(self._bar)
            button.setObjectName(name)
            button.setText(text)
            button.setToolTip(hint)
            button.setAccessibleName(hint)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(command)
            (second if name in _SECOND_HALF else first).addWidget(button)
        first.addStretch()
        second.addWidget(self.caption)
