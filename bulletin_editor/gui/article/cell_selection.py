"""Several cells of a table selected together: a rectangle that grows by mouse and keys, shaded over the drawn table."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bulletin_editor.content.blocks import Table
from bulletin_editor.editing.table_commands import CellRange, cell_at, range_between
from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.article.cell_setting import TableSetting

Place = tuple[int, int]
_SHADE_ALPHA = 56


class CellSelection(QWidget):
    """Holds the rectangle; `None` while one cell is edited by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cellSelection")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.cells: CellRange | None = None
        self.reach: Place = (0, 0)
        """The cell to which the selection was extended last."""
        self.hide()

    def clear(self) -> None:
        self.cells = None
        self.hide()

    def extend(self, table: Table, anchor: Place, reach: Place) -> None:
        """Select from one cell to another; a single cell is no selection."""
        one, other = cell_at(table, *anchor), cell_at(table, *reach)
        if one is None or other is None or one == other:
            self.clear()
            return
        self.cells, self.reach = range_between(table, anchor, reach), (other.row, other.column)

    def step(self, table: Table, anchor: Place, down: int, right: int) -> None:
        """Let the rectangle grow or shrink by a cell."""
        here = cell_at(table, *(self.reach if self.cells else anchor))
        if here is None:
            return
        row = here.row + (here.row_span if down > 0 else down)
        column = here.column + (here.column_span if right > 0 else right)
        inside = 0 <= row < len(table.rows) and 0 <= column < len(table.column_widths)
        if inside:
            self.extend(table, anchor, (row, column))

    def place(self, setting: TableSetting, origin: QPointF) -> None:
        """Lie over the cells, wherever the table stands by now."""
        if self.cells is None:
            self.hide()
            return
        whole = QRectF()
        for cell in setting.cells:
            if self.cells.covers(cell.grid):
                whole = whole.united(cell.rectangle)
        self.setGeometry(whole.translated(origin).toAlignedRect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shade the cells in the accent colour."""
        shade = QColor(colours().accent)
        painter = QPainter(self)
        painter.setPen(shade)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        shade.setAlpha(_SHADE_ALPHA)
        painter.fillRect(self.rect(), shade)
        painter.end()
