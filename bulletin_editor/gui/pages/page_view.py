"""The pages on their desk: draws the pictures there are, asks for those that are missing, and tells what is clicked.

Pictures are made by `page_pictures`. What a place on a page means, and what is marked there, is the pane's business.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.pages.overlay_painting import PageFrame, paint_paper
from bulletin_editor.gui.pages.page_desk import PageDesk
from bulletin_editor.gui.pages.page_marks import HitsByPage, PageMarks, marks_on
from bulletin_editor.gui.pages.page_pictures import PagePictures
from bulletin_editor.templates.length import mm

if TYPE_CHECKING:
    from bulletin_editor.gui.pages.areas import Area
    from bulletin_editor.gui.pages.margin_marks import MarginMarks
    from bulletin_editor.layout.pages import Pages

_BLANK = float(mm(210)), float(mm(297))
_LARGEST_PICTURE = 24_000_000
"""Pixels of a page's picture; beyond, at several times the size on paper, it is drawn smaller and stretched."""
_KEPT_PIXELS = 48_000_000
"""Pixels of all pictures kept of pages out of view."""


class PageView(PageDesk):
    """Shows the newest pages with their marks."""

    place_clicked = Signal(int, QPointF)
    """The index of a page and a point on it, in points from its upper left corner."""
    finding_clicked = Signal(object)
    """A `Finding` whose mark was clicked."""
    comment_clicked = Signal(str, str)
    """The ids of the article and of the open comment whose sign was clicked."""
    stretch_dragged = Signal(int, QPointF, int, QPointF)
    """From where to where text was dragged over: pages by their index, and points on them."""
    copy_wanted = Signal()
    menu_wanted = Signal(int, QPointF, QPoint)
    """A menu is asked for at a point of a page; with the point on the screen."""
    bar_clicked = Signal(str, str)
    """The ids of the node and the block that a clicked bar in the margin is about."""
    drawing_failed = Signal(object)
    """A `BulletinEditorError`; the pictures shown stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_BLANK, parent)
        self.setObjectName("pages")
        self.setAccessibleName(self.tr("Pages"))
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self._pages: Pages | None = None
        self._marks = PageMarks()
        self._pressed: QPoint | None = None
        self._pictures = PagePictures(self)
        self._pictures.drawn.connect(self._on_drawn)
        self._pictures.failed.connect(self.drawing_failed)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_missing)
        self.view_changed.connect(self._soon.start)

    @property
    def is_current(self) -> bool:
        """Whether every page in view shows its newest picture."""
        return self._pages is not None and not self._pictures.missing(self.seen(), self._device_scale())

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages at the place and zoom of the former ones."""
        if (pages is None) is not (self._pages is None):
            self.viewport().update()
        self._pages = pages
        self._pictures.take(pages)
        if pages is None:
            self._marks.forget()
            self.lay_sheets(0, _BLANK)
        else:
            page = pages.template.page
            landscape = frozenset(number - 1 for number in pages.landscape_pages)
            self.lay_sheets(pages.count, (page.width, page.height), landscape)

    def shift_pages(self, step: int) -> None:
        """Take the pictures along with pages that moved by so many places, until they are drawn anew."""
        self._pictures.shift(step)

    def mark(self, index: int | None, area: QRectF | None = None) -> None:
        """Highlight an area of a page, in points; `None` for no page."""
        wanted = None if index is None or area is None else (index, area)
        before, self._marks.caret_line = self._marks.caret_line, wanted
        if wanted != before:
            for marked in (before, wanted):
                if marked is not None:
                    self._repaint(*marked)

    def show_margins(self, margins: MarginMarks | None) -> None:
        """Show findings and overset in the margins."""
        before, self._marks.margins = self._marks.margins, margins
        for index in self.seen() if self._pages else ():
            if marks_on(before, index) != marks_on(margins, index):
                self._repaint(index)

    def show_hits(self, hits: HitsByPage, current: int = -1) -> None:
        """Mark what a search has found; the current hit stands out."""
        self._marks.hits, self._marks.current_hit = hits, current
        self.viewport().update()

    def show_chosen(self, areas: tuple[Area, ...]) -> None:
        """Mark text that is chosen or commented on."""
        if areas != self._marks.chosen:
            self._marks.chosen = areas
            self.viewport().update()

    def close_down(self) -> None:
        """Drop what is being drawn and wait for the worker; nothing is drawn any more."""
        self._soon.stop()
        self._pages = None
        self._pictures.close_down()

    # Drawing

    def _device_scale(self) -> float:
        """Return the pixels of the screen per point that pictures are drawn with."""
        width, height = self.paper
        return min(self.scale * self.devicePixelRatioF(), math.sqrt(_LARGEST_PICTURE / (width * height)))

    def _kept_around(self) -> int:
        """Return of how many pages before and after those in view pictures are kept."""
        width, height = self.paper
        return min(int(_KEPT_PIXELS / (width * height * self._device_scale() ** 2) / 2), 3)

    def _around(self, seen: range, distance: int) -> range:
        return range(max(seen.start - distance, 0), min(seen.stop + distance, self.count))

    @Slot()
    def _draw_missing(self) -> None:
        """Ask for the page that is worked on, then the others in view; when these are there, for their neighbours.

        What is missing is found out anew each time the worker has ended, so only the newest pages are ever drawn.
        """
        if self._pages is None or not self.isVisible() or not self._pictures.is_idle:
            return
        seen, scale = self.seen(), self._device_scale()
        missing = self._pictures.missing(seen, scale)
        first = self._marks.caret_line[0] if self._marks.caret_line is not None else self.page
        if first in missing:
            missing = {first: missing[first]}
        wanted = missing or self._pictures.missing(self._around(seen, min(self._kept_around(), 1)), scale)
        if wanted:
            self._pictures.draw(wanted, scale)

    @Slot(object)
    def _on_drawn(self, indexes: tuple[int, ...]) -> None:
        if self._pages is not None:
            self._pictures.keep(self._around(self.seen(), self._kept_around()))
            for index in indexes:
                self._repaint(index)
            self._soon.start()

    def _repaint(self, index: int, part: QRectF | None = None) -> None:
        """Paint a page anew, or a part of it in points; painting all that is in view takes longer than a key should."""
        area = self.page_area(index)
        if part is not None:
            scale = self.scale_of(index)
            area = QRectF(
                area.x() + part.x() * scale, area.y() + part.y() * scale, part.width() * scale, part.height() * scale
            )
        self.viewport().update(area.toAlignedRect().adjusted(-1, -1, 1, 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(colours().desk))
        for index in self.seen() if self._pages else range(1):
            area = self.page_area(index)
            paint_paper(painter, area)
            if self._pages is not None:
                self._paint_page(painter, index, area)
            else:
                self._paint_waiting(painter, area)

    def _paint_page(self, painter: QPainter, index: int, area: QRectF) -> None:
        picture = self._pictures.picture(index)
        if picture is not None:
            image, ratio = picture.image, self.devicePixelRatioF()
            sharp = QSizeF(image.width() / ratio, image.height() / ratio)
            is_sharp = picture.scale == self.scale_of(index) * ratio
            painter.drawImage(QRectF(area.topLeft(), sharp) if is_sharp else area, image)
        self._marks.paint(painter, index, PageFrame(area.topLeft(), self.scale_of(index)), self.palette())

    def _paint_waiting(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QColor(0x80, 0x80, 0x80))
        seen = area.intersected(QRectF(self.viewport().rect()))
        painter.drawText(seen, Qt.AlignmentFlag.AlignCenter, self.tr("The pages are being laid out…"))

    # What a person does

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            position = QPointF(event.pos())
            explanation = self._marks.explanation_at(*self._frame_at(position), position)
            QToolTip.showText(event.globalPos(), explanation, self.viewport())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            if self._is_dragged(position):
                self.stretch_dragged.emit(*self.point_at(QPointF(self._pressed)), *self.point_at(position))
            return
        is_mark = bool(self._marks.explanation_at(*self._frame_at(position), position))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_mark else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        position = event.position()
        was_pressed, was_dragged = self._pressed is not None, self._is_dragged(position)
        self._pressed = None
        if not was_pressed or was_dragged or event.button() != Qt.MouseButton.LeftButton or self._pages is None:
            return
        index, frame = self._frame_at(position)
        mark = self._marks.finding_mark_at(index, frame, position)
        place = self._marks.place_at(index, frame, position)
        page, point = self.point_at(position)
        if mark is not None and mark.comment_id:
            self.comment_clicked.emit(mark.findings[0].node_id, mark.comment_id)
        elif mark is not None:
            self.finding_clicked.emit(mark.findings[0])
        elif place is not None:
            self.bar_clicked.emit(*place)
        elif QRectF(0, 0, *self.paper_of(page)).contains(point):
            self.place_clicked.emit(page, point)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu where the mouse is, or by the key where people read."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(*self.point_at(QPointF(event.pos())), event.globalPos())
        else:
            index, point = self.place_in_view()
            position = self.position_of(index, point).toPoint()
            self.menu_wanted.emit(index, point, self.viewport().mapToGlobal(position))

    def _is_dragged(self, position: QPointF) -> bool:
        pressed = self._pressed or QPoint()
        return (position.toPoint() - pressed).manhattanLength() >= QApplication.startDragDistance()

    def _frame_at(self, position: QPointF) -> tuple[int, PageFrame]:
        """Return the page nearest to a position in the viewport, and where it lies."""
        index, _ = self.point_at(position)
        return index, PageFrame(self.page_area(index).topLeft(), self.scale_of(index))
