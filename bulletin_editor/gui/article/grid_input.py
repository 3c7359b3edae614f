"""Keys and mouse on a table being edited: between cells, over several of them, and on the edges of columns."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from bulletin_editor.editing import table_commands
from bulletin_editor.gui.article.cell_setting import SetCell
from bulletin_editor.gui.article.grid_commands import GridCommands
from bulletin_editor.gui.article.table_grid import TableGrid

_GRIP = 4
"""Pixels on either side of a column's edge where the mouse takes hold of it."""
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}
_ROW_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_COLUMN_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)


class GridInput(QObject):
    """Filters the events of the cell's editor, the caption and the viewport behind them."""

    def __init__(self, grid: TableGrid, commands: GridCommands, viewport: QWidget) -> None:
        super().__init__(grid)
        self._grid = grid
        self._commands = commands
        # Kept, as the text may be gone already when the last events of its viewport come.
        self._viewport = viewport
        self._dragged_edge = 0
        self._selecting = False
        for watched in (viewport, grid.editor, grid.editor.viewport(), grid.caption):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that lead between cells, and the mouse on the drawn table."""
        if not self._grid.is_open:
            return False
        if isinstance(event, QKeyEvent) and watched is self._grid.editor:
            return self._key(event)
        if isinstance(event, QKeyEvent) and watched is self._grid.caption and event.type() is QEvent.Type.KeyPress:
            return self._press_in_caption(event)
        if isinstance(event, QMouseEvent) and watched is self._viewport:
            return self._mouse(event)
        if isinstance(event, QMouseEvent) and watched is self._grid.editor.viewport():
            return self._mouse_in_cell(event)
        if watched is self._viewport and event.type() is QEvent.Type.Resize:
            self._grid.place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        moves = modifiers == Qt.KeyboardModifier.AltModifier and event.key() in {**_ROW_KEYS, **_COLUMN_KEYS}
        match event.type():
            case QEvent.Type.ShortcutOverride if moves:
                event.accept()
                return True
            case QEvent.Type.KeyPress if moves:
                self._move(Qt.Key(event.key()))
                return True
            case QEvent.Type.KeyPress:
                return self._extend_by_key(event) or self._press_on_selection(event) or self._press(event)
            case _:
                return False

    def _move(self, key: Qt.Key) -> None:
        """Move the row or the column."""
        if key in _ROW_KEYS:
            self._commands.move_row(_ROW_KEYS[key])
        else:
            self._commands.move_column(_COLUMN_KEYS[key])

    def _extend_by_key(self, event: QKeyEvent) -> bool:
        """Select further cells by Shift and an arrow, once the cell's own text is at its end."""
        step = _STEPS.get(Qt.Key(event.key()))
        table = self._grid.table
        if step is None or table is None or event.modifiers() != Qt.KeyboardModifier.ShiftModifier:
            return False
        if self._grid.selection.cells is None and not self._is_at_edge(*step):
            return False
        self._grid.keep()
        self._grid.selection.step(self._grid.table or table, self._grid.cell, *step)
        self._grid.show_selection()
        return True

    def _is_at_edge(self, down: int, right: int) -> bool:
        cursor = self._grid.editor.textCursor()
        if right:
            return cursor.atEnd() if right > 0 else cursor.atStart()
        return not cursor.movePosition(cursor.MoveOperation.Down if down > 0 else cursor.MoveOperation.Up)

    def _press_on_selection(self, event: QKeyEvent) -> bool:
        """Empty the selected cells or let go of them; writing goes on in the one where the selection began."""
        cells = self._grid.selection.cells
        if cells is None or event.key() in _MODIFIERS or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        match event.key():
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._grid.change_chosen(lambda table: table_commands.clear_cells(table, cells))
                return True
            case _:
                self._grid.select_none()
                return event.key() == Qt.Key.Key_Escape

    def _press(self, event: QKeyEvent) -> bool:
        """Go up or down out of the cell."""
        if event.key() not in _ROW_KEYS or event.modifiers():
            return False
        by = _ROW_KEYS[Qt.Key(event.key())]
        if not self._is_at_edge(by, 0):
            return False
        self._grid.keep()
        row = self._grid.cell[0] + (self._grid.span()[0] if by > 0 else -1)
        table = self._grid.table
        if table is not None and 0 <= row < len(table.rows):
            self._grid.enter(row, self._grid.cell[1])
        else:
            self._grid.leave()
        return True

    def _press_in_caption(self, event: QKeyEvent) -> bool:
        """Go back to the cell or leave; what the line has no use for must not reach the text below."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._grid.keep()
                self._grid.editor.setFocus()
            case Qt.Key.Key_Escape:
                self._grid.leave()
            case Qt.Key.Key_Up | Qt.Key.Key_Down | Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                pass
            case _:
                return False
        return True

    def _mouse(self, event: QMouseEvent) -> bool:
        """Take hold of column edges, select cells by dragging, go to other cells."""
        point = event.position()
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                self._dragged_edge = self._edge_under(point)
                return bool(self._dragged_edge) or self._click(point, event.modifiers())
            case QEvent.Type.MouseMove if self._dragged_edge:
                self._drag_edge(point)
            case QEvent.Type.MouseMove if self._selecting:
                self._select_to(point)
            case QEvent.Type.MouseMove:
                edge = self._edge_under(point)
                self._viewport.setCursor(Qt.CursorShape.SplitHCursor if edge else Qt.CursorShape.IBeamCursor)
                return bool(edge)
            case QEvent.Type.MouseButtonRelease if self._dragged_edge or self._selecting:
                self._release()
            case _:
                return False
        return True

    def _mouse_in_cell(self, event: QMouseEvent) -> bool:
        """Select cells by dragging out of the one being edited."""
        if event.type() is QEvent.Type.MouseButtonPress:
            self._grid.select_none()
            return False
        if event.type() is not QEvent.Type.MouseMove or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        if self._grid.selection.cells is None and self._grid.editor.viewport().rect().contains(
            event.position().toPoint()
        ):
            return False
        self._select_to(self._grid.editor.viewport().mapTo(self._viewport, event.position()))
        return self._grid.selection.cells is not None

    def _click(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> bool:
        cell = self._cell_under(point)
        self._grid.keep()
        table = self._grid.table
        if cell is None or table is None:
            self._grid.close()
            return False
        self._selecting = True
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._grid.select(table, (cell.grid.row, cell.grid.column))
        else:
            self._grid.enter(cell.grid.row, cell.grid.column)
        return True

    def _cell_under(self, point: QPointF) -> SetCell | None:
        setting = self._grid.setting()
        return setting.cell_at(point - self._grid.table_rectangle().topLeft()) if setting else None

    def _select_to(self, point: QPointF) -> None:
        cell, table = self._cell_under(point), self._grid.table
        if cell is not None and table is not None:
            self._grid.select(table, (cell.grid.row, cell.grid.column))

    def _edge_under(self, point: QPointF) -> int:
        """Return the column edge at a point, counted from 1; 0 for none. The table's own edges stay."""
        setting = self._grid.setting()
        inside = point - self._grid.table_rectangle().topLeft()
        if setting is None or not setting.top <= inside.y() <= setting.height:
            return 0
        edges = enumerate(setting.edges[1:-1], 1)
        return next((edge for edge, left in edges if abs(inside.x() - left) <= _GRIP), 0)

    def _drag_edge(self, point: QPointF) -> None:
        """Show the table with its edge where the mouse is."""
        table, setting = self._grid.table, self._grid.setting()
        if table is not None and setting is not None:
            share = (point.x() - self._grid.table_rectangle().left()) / setting.width
            widened = table_commands.move_column_edge(self._grid.with_cell(table), self._dragged_edge, share)
            self._grid.show_draft_of(widened)

    def _release(self) -> None:
        """Make one edit of a dragged edge; a selection stays."""
        dragged = self._dragged_edge
        self._dragged_edge, self._selecting = 0, False
        if dragged:
            self._grid.keep_draft()
