"""Tables set for the screen: where each cell lies and its text in lines, from the frozen table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from bulletin_editor.content.blocks import Alignment, Role, Table
from bulletin_editor.content.inlines import NO_MARKS, Inlines, LineBreak, Marks, Run, Script
from bulletin_editor.content.table_grid import GridCell, grid_cells
from bulletin_editor.gui.article.document_reading import LINE_SEPARATOR
from bulletin_editor.gui.article.looks import CELL_LINE_HEIGHT, Looks, qt_alignment

CELL_PADDING = 6.0
_LINE_FACTOR = CELL_LINE_HEIGHT / 100
_MOST_KEPT = 8_000
"""Cells; dragging a column sets each anew at every width."""


@dataclass(frozen=True, slots=True)
class SetCell:
    """A cell with its rectangle in the table and its text in lines."""

    grid: GridCell
    rectangle: QRectF
    layout: QTextLayout
    height: float
    """Of the text alone."""


class CellSetter:
    """Sets the text of cells, keeping what it has set so that an edited table costs one cell."""

    def __init__(self, looks: Looks, note_numbers: Mapping[str, int]) -> None:
        self._looks = looks
        self._note_numbers = note_numbers
        self._kept: dict[tuple[Inlines, float, bool, Alignment | None], tuple[QTextLayout, float]] = {}

    def layout(
        self, inlines: Inlines, width: float, *, header: bool, alignment: Alignment | None
    ) -> tuple[QTextLayout, float]:
        """Return the text in lines of this width, and its height."""
        key = (inlines, width, header, alignment)
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[key] = self._set(inlines, width, header=header, alignment=alignment)
        return found

    def _set(
        self, inlines: Inlines, width: float, *, header: bool, alignment: Alignment | None
    ) -> tuple[QTextLayout, float]:
        text, formats = self._text(inlines, header=header)
        layout = QTextLayout(text, self._looks.font)
        wanted = alignment or (Alignment.CENTRE if header else Alignment.LEFT)
        option = QTextOption(qt_alignment(wanted))
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height + (_LINE_FACTOR - 1) / 2 * line.height()))
            height += line.height() * _LINE_FACTOR
        layout.endLayout()
        return layout, height

    def _text(self, inlines: Inlines, *, header: bool) -> tuple[str, list[QTextLayout.FormatRange]]:
        """Return what a cell shows: footnotes are their raised numbers."""
        text, units = "", 0
        formats: list[QTextLayout.FormatRange] = []
        for inline in inlines:
            match inline:
                case Run():
                    piece, marks = inline.text, inline.marks
                case LineBreak():
                    piece, marks = LINE_SEPARATOR, NO_MARKS
                case _:
                    piece, marks = str(self._note_numbers.get(inline.id, "*")), Marks(script=Script.SUPERSCRIPT)
            length = len(piece.encode("utf-16-le")) // 2
            formats.append(_format_range(units, length, self._format(marks, header=header)))
            text, units = text + piece, units + length
        return text, formats

    def _format(self, marks: Marks, *, header: bool) -> QTextCharFormat:
        return self._looks.char_format(marks, Role.HEADING_4 if header else Role.BODY)


def _format_range(start: int, length: int, char_format: QTextCharFormat) -> QTextLayout.FormatRange:
    result = QTextLayout.FormatRange()
    result.start, result.length, result.format = start, length, char_format
    return result


class TableSetting:
    """A table set to a width: its cells, caption and size."""

    def __init__(self, table: Table, width: float, setter: CellSetter, looks: Looks) -> None:
        self.table = table
        self.width = width
        self._looks = looks
        share = sum(table.column_widths)
        self.edges = [0.0, *accumulate(column / share * width for column in table.column_widths)]
        self._caption: QTextLayout | None = None
        self.top = 0.0
        if table.caption:
            self._caption, height = setter.layout(table.caption, width, header=True, alignment=Alignment.CENTRE)
            self.top = height + CELL_PADDING
        texts = [(grid, *self._set(grid, setter)) for grid in grid_cells(table)]
        tops = self._row_tops([(grid, height) for grid, _, height in texts])
        self.cells = [SetCell(grid, self._rectangle(grid, tops), layout, height) for grid, layout, height in texts]
        self.height = tops[-1]

    def _set(self, grid: GridCell, setter: CellSetter) -> tuple[QTextLayout, float]:
        width = self.edges[grid.column + grid.column_span] - self.edges[grid.column] - 2 * CELL_PADDING
        header = grid.row < self.table.header_rows
        return setter.layout(grid.cell.inlines, max(width, 8.0), header=header, alignment=grid.cell.alignment)

    def _row_tops(self, texts: list[tuple[GridCell, float]]) -> list[float]:
        heights = [0.0] * len(self.table.rows)
        for grid, height in sorted(texts, key=lambda text: text[0].row_span):
            rows = range(grid.row, grid.row + grid.row_span)
            missing = height + 2 * CELL_PADDING - sum(heights[row] for row in rows)
            if missing > 0:
                heights[rows[-1]] += missing
        return [self.top, *accumulate(heights, initial=self.top)][1:]

    def _rectangle(self, grid: GridCell, tops: list[float]) -> QRectF:
        left, right = self.edges[grid.column], self.edges[grid.column + grid.column_span]
        top, bottom = tops[grid.row], tops[grid.row + grid.row_span]
        return QRectF(left, top, right - left, bottom - top)

    def cell_at(self, point: QPointF) -> SetCell | None:
        """Return the cell under a point of the table."""
        return next((cell for cell in self.cells if cell.rectangle.contains(point)), None)

    def draw(self, painter: QPainter, clip: QRectF) -> None:
        """Draw what lies inside the clip; the painter's origin is the table's top left corner."""
        colours = self._looks.colours
        painter.save()
        if self._caption is not None:
            painter.setPen(QColor(colours.text))
            self._caption.draw(painter, QPointF(0, 0))
        for cell in self.cells:
            if not cell.rectangle.intersects(clip):
                continue
            if cell.grid.row < self.table.header_rows:
                painter.fillRect(cell.rectangle, QColor(colours.hover))
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.rectangle)
            painter.setPen(QColor(colours.text))
            free = cell.rectangle.height() - cell.height
            origin = cell.rectangle.topLeft() + QPointF(CELL_PADDING, max(free / 2, 0))
            cell.layout.draw(painter, origin)
        painter.restore()
