"""Handles at the corners of the selected picture: dragging one makes the picture wider or narrower, as one edit."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from bulletin_editor.content.blocks import Figure
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.gui.article.article_text import ArticleText
from bulletin_editor.gui.article.embedded_objects import figure_size

NARROWEST_FIGURE = 0.1
"""The least share of the measure's width that dragging leaves a picture."""
_SIZE = 9.0
_REACH = 7.0


class FigureHandles(QWidget):
    """Lies over the picture; the mouse is taken from the viewport behind it, so that clicks beside handles pass."""

    def __init__(self, text: ArticleText) -> None:
        super().__init__(text.viewport())
        self.setObjectName("figureHandles")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = text
        self._viewport = text.viewport()
        self._figure_id = ""
        self._start: tuple[Figure, float, float] | None = None
        """The figure taken hold of, its width on the screen, and the mouse's distance from its middle."""
        self._viewport.installEventFilter(self)
        text.selection_moved.connect(self._follow)
        text.blocks_shown.connect(self._follow)
        text.verticalScrollBar().valueChanged.connect(self._place)
        text.document().documentLayout().documentSizeChanged.connect(self._place)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take hold of a handle, drag it, let go."""
        if not self._figure_id or not isinstance(event, QMouseEvent):
            if event.type() is QEvent.Type.Resize:
                self._place()
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() is Qt.MouseButton.LeftButton:
                return self._take(event.position())
            case QEvent.Type.MouseMove if self._start is not None:
                self._drag(event)
                return True
            case QEvent.Type.MouseMove:
                return self._show_cursor(event.position())
            case QEvent.Type.MouseButtonRelease if self._start is not None:
                self._release()
                return True
            case _:
                return False

    def _follow(self) -> None:
        """Show the handles where a picture, and nothing else, is selected."""
        stretch = self._text.stretch
        block = self._text.blocks[min(stretch.start.block, len(self._text.blocks) - 1)]
        alone = not stretch.is_empty and stretch.start.block == stretch.stop.block
        shown = isinstance(block, Figure) and alone and not self._text.isReadOnly()
        if self._start is not None and (not shown or block.id != self._figure_id):
            self._start = None
            self._text.embedded.drafts.pop(self._figure_id, None)
        self._figure_id = block.id if shown else ""
        self._place()

    def _picture(self) -> QRectF:
        """Return where the picture is in the viewport."""
        found = self._text.object_block(self._figure_id) if self._figure_id else None
        if found is None or not isinstance(found[1], Figure):
            return QRectF()
        place = self._text.object_rectangle(found[0])
        size = figure_size(self._text.embedded.shown_figure(found[1]), self._text.embedded, place.width())
        return QRectF(QPointF(place.center().x() - size.width() / 2, place.top()), size)

    def _place(self) -> None:
        picture = self._picture()
        if picture.isEmpty():
            self.hide()
            return
        self.setGeometry(picture.adjusted(-_SIZE, -_SIZE, _SIZE, _SIZE).toAlignedRect())
        self.show()
        self.update()

    def _corner_under(self, point: QPointF) -> Qt.CursorShape | None:
        """Return the shape of the mouse over the handle at a point; `None` where there is none."""
        picture = self._picture()
        for corner, shape in (
            (picture.topLeft(), Qt.CursorShape.SizeFDiagCursor),
            (picture.bottomRight(), Qt.CursorShape.SizeFDiagCursor),
            (picture.topRight(), Qt.CursorShape.SizeBDiagCursor),
            (picture.bottomLeft(), Qt.CursorShape.SizeBDiagCursor),
        ):
            distance = point - corner
            if not picture.isEmpty() and max(abs(distance.x()), abs(distance.y())) <= _REACH:
                return shape
        return None

    def _show_cursor(self, point: QPointF) -> bool:
        shape = self._corner_under(point)
        self._viewport.setCursor(shape or Qt.CursorShape.IBeamCursor)
        return shape is not None

    def _take(self, point: QPointF) -> bool:
        found = self._text.object_block(self._figure_id)
        if self._corner_under(point) is None or found is None or not isinstance(found[1], Figure):
            return False
        self._text.finish_typing()
        picture = self._picture()
        self._start = found[1], picture.width(), abs(point.x() - picture.center().x())
        return True

    def _drag(self, event: QMouseEvent) -> None:
        """Show the picture as wide as the mouse says: it stands in the middle, so both sides move."""
        assert self._start is not None
        figure, width, distance = self._start
        grown = 2 * (abs(event.position().x() - self._picture().center().x()) - distance)
        share = round(max(NARROWEST_FIGURE, min(figure.width * (width + grown) / width, 1.0)), 2)
        self._text.embedded.drafts[figure.id] = replace(figure, width=share)
        self._text.redraw_object(figure.id)
        self._place()

    def _release(self) -> None:
        self._start = None
        draft = self._text.embedded.drafts.pop(self._figure_id, None)
        if isinstance(draft, Figure):
            self._text.replace_object(draft, TextAct.FIGURE)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a square at each corner."""
        colours = self._text.looks.colours
        painter = QPainter(self)
        painter.setPen(QColor(colours.accent))
        frame = QRectF(self.rect()).adjusted(_SIZE, _SIZE, -_SIZE, -_SIZE)
        painter.drawRect(frame)
        painter.setBrush(QColor(colours.base))
        for corner in (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()):
            half = QPointF(_SIZE / 2, _SIZE / 2)
            painter.drawRect(QRectF(corner - half, corner + half))
        draft = self._text.embedded.drafts.get(self._figure_id)
        if isinstance(draft, Figure):
            self._paint_share(painter, frame, f"{draft.width:.0%}")
        painter.end()

    def _paint_share(self, painter: QPainter, frame: QRectF, share: str) -> None:
        """Say how wide the picture has become."""
        box = QRectF(painter.fontMetrics().boundingRect(share)).adjusted(-6, -3, 6, 3)
        box.moveCenter(frame.center())
        painter.drawRect(box)
        painter.setPen(QColor(self._text.looks.colours.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, share)
