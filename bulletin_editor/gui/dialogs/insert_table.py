"""Asks how many rows and columns a new table has: on a grid by mouse or arrow keys, or in numbers."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QFormLayout, QSpinBox, QWidget

from bulletin_editor.gui.dialogs.forms import add_buttons, dialog_layout, form

GRID_ROWS, GRID_COLUMNS = 8, 10
_CELL = 22
_ARROWS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class SizeGrid(QWidget):
    """A grid on which a size is drawn."""

    size_drawn = Signal(int, int)
    """Rows and columns."""
    size_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tableGrid")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._rows, self._columns = 1, 1

    def show_size(self, rows: int, columns: int) -> None:
        self._rows, self._columns = rows, columns
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(GRID_COLUMNS * _CELL + 2, GRID_ROWS * _CELL + 2)

    minimumSizeHint = sizeHint

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._draw(int(event.position().y()) // _CELL + 1, int(event.position().x()) // _CELL + 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.mouseMoveEvent(event)
            self.size_taken.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._draw(self._rows + step[0], self._columns + step[1])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        chosen, free, line = palette.highlight(), palette.base(), palette.color(QPalette.ColorRole.Mid)
        for row in range(GRID_ROWS):
            for column in range(GRID_COLUMNS):
                cell = QRect(column * _CELL + 1, row * _CELL + 1, _CELL - 3, _CELL - 3)
                is_chosen = row < self._rows and column < self._columns
                painter.fillRect(cell, chosen if is_chosen else free)
                painter.setPen(palette.color(QPalette.ColorRole.Highlight) if is_chosen else line)
                painter.drawRect(cell)
        if self.hasFocus():
            painter.setPen(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _draw(self, rows: int, columns: int) -> None:
        self.show_size(max(1, min(rows, GRID_ROWS)), max(1, min(columns, GRID_COLUMNS)))
        self.size_drawn.emit(self._rows, self._columns)


class InsertTableDialog(QDialog):
    """A table of 3 by 3 unless another size is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = dialog_layout(self, "insertTableDialog", self.tr("Insert Table"))
        self._grid = SizeGrid(self)
        self._grid.setAccessibleName(self.tr("Rows and columns"))
        self._rows = _count_field("tableRows", 200)
        self._columns = _count_field("tableColumns", 40)
        layout.addWidget(self._grid, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._numbers())
        add_buttons(self, layout, self.tr("Insert"))
        self._grid.size_drawn.connect(self._on_drawn)
        self._grid.size_taken.connect(self.accept)
        self._rows.valueChanged.connect(self._show_size)
        self._columns.valueChanged.connect(self._show_size)
        self._show_size()
        self._grid.setFocus()

    def row_count(self) -> int:
        return self._rows.value()

    def column_count(self) -> int:
        return self._columns.value()

    def _numbers(self) -> QWidget:
        numbers = QWidget(self)
        fields: QFormLayout = form(numbers)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addRow(self.tr("&Rows:"), self._rows)
        fields.addRow(self.tr("&Columns:"), self._columns)
        return numbers

    @Slot(int, int)
    def _on_drawn(self, rows: int, columns: int) -> None:
        self._rows.setValue(rows)
        self._columns.setValue(columns)

    @Slot()
    def _show_size(self) -> None:
        self._grid.show_size(self._rows.value(), self._columns.value())


def _count_field(name: str, maximum: int) -> QSpinBox:
    field = QSpinBox()
    field.setObjectName(name)
    field.setRange(1, maximum)
    field.setValue(3)
    field.setFixedWidth(90)
    return field
