"""The desk with the pages on it: scrolls, zooms, draws the pictures it has and asks a worker for those it lacks.

A page keeps its former picture until the new one is there, so nothing flashes while a person types. What a place on
a page means is the pane's business.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.background import Jobs, NewestOnly
from bulletin_editor.gui.pages.page_stack import (
    LARGEST_ZOOM,
    SMALLEST_ZOOM,
    Fit,
    PageStack,
    Zoom,
    fitting_scale,
    next_zoom,
)
from bulletin_editor.templates.length import mm

if TYPE_CHECKING:
    from bulletin_editor.gui.pages.page_rendering import PageKey, PagePicture
    from bulletin_editor.layout.pages import Pages

_BLANK_WIDTH, _BLANK_HEIGHT = mm(210), mm(297)
_LARGEST_PICTURE = 24_000_000
"""Pixels of a page's picture; beyond, at several times the size on paper, it is drawn smaller and stretched."""
_KEPT_PIXELS = 48_000_000
"""Pixels of all pictures kept of pages out of view."""
_SHADOW = 5

_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL, _KEYPAD = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier


class PageView(QAbstractScrollArea):
    """Shows the newest pages. Only pictures that differ from those on hand are drawn anew, never in this thread."""

    place_clicked = Signal(int, QPointF)
    """The index of a page and a point on it, in points from its upper left corner."""
    page_changed = Signal(int)
    """The index of the page that most is seen of."""
    zoom_changed = Signal()
    person_scrolled = Signal()
    """A person has chosen what is in view, by wheel, scroll bar or keys."""
    drawing_failed = Signal(object)
    """A `BulletinEditorError`; the pictures shown stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._pages: Pages | None = None
        self._drawn_pages: Pages | None = None
        self._keys: dict[int, PageKey] = {}
        self._pictures: dict[int, PagePicture] = {}
        self._zoom: Zoom = Fit.WIDTH
        self._scale = 1.0
        self._page = 0
        self._marked: tuple[int, QRectF] | None = None
        self._pressed: QPoint | None = None
        self._jobs = Jobs(self)
        self._worker = NewestOnly("draw pages", self._jobs)
        self._worker.succeeded.connect(self._on_drawn)
        self._worker.failed.connect(self._on_failed)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_missing)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().actionTriggered.connect(self.person_scrolled)

    @property
    def is_current(self) -> bool:
        """Whether every page in view shows its newest picture."""
        return self._pages is not None and not self._missing(self._seen())

    @property
    def page(self) -> int:
        """The index of the page that most is seen of."""
        return self._page

    @property
    def count(self) -> int:
        return self._pages.count if self._pages else 0

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages at the place and zoom of the former ones."""
        self._pages = pages
        self._keys.clear()
        if pages is None:
            self._pictures.clear()
            self._marked = None
        self._arrange()
        self._update_page()
        self.viewport().update()
        self._soon.start()

    def mark(self, index: int | None, area: QRectF | None = None) -> None:
        """Highlight an area of a page, in points; `None` for no page."""
        self._marked = None if index is None or area is None else (index, area)
        self.viewport().update()

    def close_down(self) -> None:
        """Drop what is being drawn and wait for the worker; nothing is drawn any more."""
        self._soon.stop()
        self._pages = None
        self._worker.forget()
        self._jobs.cancel_all()

    @property
    def zoom(self) -> Zoom:
        return self._zoom

    @property
    def factor(self) -> float:
        """The zoom as a factor, whatever it fits; 1 is the size on paper."""
        return self._scale / self._true_scale()

    def set_zoom(self, zoom: Zoom, anchor: QPointF | None = None) -> None:
        """Zoom so that what is under the anchor, a point of the viewport, stays there; by default its centre."""
        if not isinstance(zoom, Fit):
            zoom = max(SMALLEST_ZOOM, min(zoom, LARGEST_ZOOM))
        anchor = anchor or QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        index, point = self._point_at(anchor)
        self._zoom = zoom
        self._arrange()
        moved = self._position_of(index, point) - anchor
        self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + moved.x()))
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + moved.y()))
        self._update_page()
        self.viewport().update()
        self._soon.start()
        self.zoom_changed.emit()

    def zoom_in(self) -> None:
        self.set_zoom(next_zoom(self.factor, larger=True))

    def zoom_out(self) -> None:
        self.set_zoom(next_zoom(self.factor, larger=False))

    def go_to_page(self, index: int) -> None:
        """Bring the head of a page to the head of the view."""
        index = max(0, min(index, self.count - 1))
        self.verticalScrollBar().setValue(round(self._stack().top(index) - self._stack().gap / 2))

    def shows(self, index: int, area: QRectF) -> bool:
        """Tell whether an area of a page, in points, lies in view from top to bottom."""
        upper = self._position_of(index, area.topLeft()).y()
        lower = self._position_of(index, area.bottomLeft()).y()
        return upper >= 0 and lower <= self.viewport().height()

    def bring_into_view(self, index: int, area: QRectF) -> None:
        """Scroll to an area of a page, in points, unless it is in view; it then stands in the upper third."""
        if not self.shows(index, area):
            at = self._position_of(index, area.topLeft()).y()
            wanted = self.verticalScrollBar().value() + at - self.viewport().height() / 3
            self.verticalScrollBar().setValue(round(wanted))

    def _point_at(self, position: QPointF) -> tuple[int, QPointF]:
        """Return the page nearest to a position in the viewport, and the point on it in points."""
        stack = self._stack()
        y = position.y() + self.verticalScrollBar().value()
        index = stack.index_at(y)
        x = position.x() - self._left(stack)
        return index, QPointF(x / stack.scale, (y - stack.top(index)) / stack.scale)

    def _position_of(self, index: int, point: QPointF) -> QPointF:
        """Return where a point of a page lies in the viewport."""
        stack = self._stack()
        y = stack.top(index) + point.y() * stack.scale - self.verticalScrollBar().value()
        return QPointF(self._left(stack) + point.x() * stack.scale, y)

    def _true_scale(self) -> float:
        return self.logicalDpiX() / 72

    def _wanted_scale(self) -> float:
        """Return the pixels per point that the zoom asks for in the view as large as it is now."""
        if not isinstance(self._zoom, Fit):
            return self._zoom * self._true_scale()
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        scale = fitting_scale(self._zoom, self._paper(), (room.width() - bar, room.height()))
        return max(scale, SMALLEST_ZOOM * self._true_scale())

    def _paper(self) -> tuple[float, float]:
        if self._pages is None:
            return _BLANK_WIDTH, _BLANK_HEIGHT
        page = self._pages.template.page
        return page.width, page.height

    def _stack(self) -> PageStack:
        return PageStack(max(self.count, 1), *self._paper(), self._scale)

    def _left(self, stack: PageStack) -> float:
        room = self.viewport().width()
        if stack.total_width > room:
            return stack.gap - self.horizontalScrollBar().value()
        return round((room - stack.page_width) / 2)

    def _seen(self) -> range:
        upper = self.verticalScrollBar().value()
        return self._stack().seen(upper, upper + self.viewport().height())

    def _arrange(self) -> None:
        """Take on the wanted scale and give the scroll bars their ranges."""
        self._scale = self._wanted_scale()
        stack, room = self._stack(), self.viewport().size()
        for bar, total, page in (
            (self.verticalScrollBar(), stack.total_height, room.height()),
            (self.horizontalScrollBar(), stack.total_width, room.width()),
        ):
            bar.setRange(0, max(0, round(total) - page))
            bar.setPageStep(page)
            bar.setSingleStep(48)

    def _update_page(self) -> None:
        upper = self.verticalScrollBar().value()
        page = self._stack().index_at(upper + self.viewport().height() / 2)
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self.setAccessibleDescription(
            self.tr("Page {page} of {count}").format(page=page + 1, count=self.count) if self._pages else ""
        )

    def _key(self, index: int) -> PageKey:
        from bulletin_editor.gui.pages.page_rendering import page_key

        assert self._pages is not None
        if index not in self._keys:
            self._keys[index] = page_key(self._pages, index)
        return self._keys[index]

    def _device_scale(self) -> float:
        """Return the pixels of the screen per point that pictures are drawn with."""
        width, height = self._paper()
        return min(self._scale * self.devicePixelRatioF(), math.sqrt(_LARGEST_PICTURE / (width * height)))

    def _kept_around(self) -> int:
        """Return of how many pages before and after those in view pictures are kept."""
        width, height = self._paper()
        return min(int(_KEPT_PIXELS / (width * height * self._device_scale() ** 2) / 2), 3)

    def _missing(self, indexes: range) -> dict[int, PageKey]:
        scale = self._device_scale()
        return {
            index: key
            for index in indexes
            for key in (self._key(index),)
            if index not in self._pictures or not self._pictures[index].shows(key, scale)
        }

    def _around(self, seen: range, distance: int) -> range:
        return range(max(seen.start - distance, 0), min(seen.stop + distance, self.count))

    @Slot()
    def _draw_missing(self) -> None:
        """Ask the worker for the pages in view; when these are there, for their neighbours.

        What is missing is found out anew each time the worker has ended, so only the newest pages are ever drawn.
        """
        if self._pages is None or not self.isVisible() or not self._worker.is_idle:
            return
        seen = self._seen()
        wanted = self._missing(seen) or self._missing(self._around(seen, min(self._kept_around(), 1)))
        if wanted:
            from bulletin_editor.gui.pages.page_rendering import draw_pages

            self._drawn_pages = self._pages
            self._worker.request(partial(draw_pages, self._pages, wanted, self._device_scale()))

    @Slot(object)
    def _on_drawn(self, pictures: dict[int, PagePicture]) -> None:
        if self._pages is None:
            return
        kept = self._around(self._seen(), self._kept_around())
        self._pictures = {index: picture for index, picture in {**self._pictures, **pictures}.items() if index in kept}
        self.viewport().update()
        self._soon.start()

    @Slot(object)
    def _on_failed(self, error: object) -> None:
        """Say so; the same pages are not tried again, newer ones are."""
        if self._pages is not self._drawn_pages:
            self._soon.start()
        self.drawing_failed.emit(error)

    def sizeHint(self) -> QSize:
        return QSize(420, 560)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(colours().desk))
        stack = self._stack()
        for index in self._seen() if self._pages else range(1):
            area = self._page_area(stack, index)
            _paint_paper(painter, area)
            if self._pages is not None:
                self._paint_page(painter, index, area)
            else:
                self._paint_waiting(painter, area)

    def _page_area(self, stack: PageStack, index: int) -> QRectF:
        """Return where a page lies in the viewport, on whole pixels so that its picture stays sharp."""
        ratio = self.devicePixelRatioF()
        top = round((stack.top(index) - self.verticalScrollBar().value()) * ratio) / ratio
        left = round(self._left(stack) * ratio) / ratio
        return QRectF(left, top, stack.page_width, stack.page_height)

    def _paint_page(self, painter: QPainter, index: int, area: QRectF) -> None:
        picture = self._pictures.get(index)
        if picture is not None:
            image, ratio = picture.image, self.devicePixelRatioF()
            sharp = QSizeF(image.width() / ratio, image.height() / ratio)
            is_sharp = picture.scale == self._scale * ratio
            painter.drawImage(QRectF(area.topLeft(), sharp) if is_sharp else area, image)
        if self._marked is not None and self._marked[0] == index:
            scale, marked = self._scale, self._marked[1]
            accent = self.palette().color(QPalette.ColorRole.Highlight)
            accent.setAlpha(38)
            where = QRectF(marked.x() * scale, marked.y() * scale, marked.width() * scale, marked.height() * scale)
            painter.fillRect(where.translated(area.topLeft()), accent)

    def _paint_waiting(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QColor(0x80, 0x80, 0x80))
        seen = area.intersected(QRectF(self.viewport().rect()))
        painter.drawText(seen, Qt.AlignmentFlag.AlignCenter, self.tr("The pages are being laid out…"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        index, point = self._point_at(QPointF(0, 0))
        before = self._scale
        self._arrange()
        if self._scale != before:
            moved = self._position_of(index, point).y()
            self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + moved))
            self.zoom_changed.emit()
        self._update_page()
        self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        turned = event.angleDelta().y() / 120
        if turned:
            self.set_zoom(self.factor * 1.15**turned, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._act(event.key(), event.modifiers() & ~_KEYPAD)
        if act is None:
            super().keyPressEvent(event)
        else:
            self.person_scrolled.emit()
            act()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        position = event.position().toPoint()
        if pressed is None or event.button() != Qt.MouseButton.LeftButton or self._pages is None:
            return
        if (position - pressed).manhattanLength() < QApplication.startDragDistance():
            index, point = self._point_at(event.position())
            if QRectF(0, 0, *self._paper()).contains(point):
                self.place_clicked.emit(index, point)

    def _act(self, key: int, modifiers: Qt.KeyboardModifier) -> Callable[[], object] | None:
        """Return what a key does here."""
        bar = self.verticalScrollBar()
        step = round(bar.pageStep() * 0.9)
        acts: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
            (Qt.Key.Key_PageUp, _PLAIN): lambda: bar.setValue(bar.value() - step),
            (Qt.Key.Key_PageDown, _PLAIN): lambda: bar.setValue(bar.value() + step),
            (Qt.Key.Key_Space, _SHIFT): lambda: bar.setValue(bar.value() - step),
            (Qt.Key.Key_Space, _PLAIN): lambda: bar.setValue(bar.value() + step),
            (Qt.Key.Key_Home, _PLAIN): lambda: bar.setValue(bar.minimum()),
            (Qt.Key.Key_End, _PLAIN): lambda: bar.setValue(bar.maximum()),
            (Qt.Key.Key_PageUp, _CONTROL): lambda: self.go_to_page(self._page - 1),
            (Qt.Key.Key_PageDown, _CONTROL): lambda: self.go_to_page(self._page + 1),
            (Qt.Key.Key_Plus, _CONTROL): self.zoom_in,
            (Qt.Key.Key_Equal, _CONTROL): self.zoom_in,
            (Qt.Key.Key_Minus, _CONTROL): self.zoom_out,
            (Qt.Key.Key_0, _CONTROL): lambda: self.set_zoom(Fit.WIDTH),
        }
        return acts.get((key, modifiers))

    @Slot()
    def _on_scrolled(self) -> None:
        self._update_page()
        self._soon.start()


def _paint_paper(painter: QPainter, area: QRectF) -> None:
    """Draw a white sheet with a soft shadow; paper stays white in the dark, for it is what will be printed."""
    painter.setPen(Qt.PenStyle.NoPen)
    for distance in range(_SHADOW, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 26 - 4 * distance))
        painter.drawRoundedRect(area.adjusted(-distance, 1 - distance, distance, distance + 1), distance, distance)
    painter.fillRect(area, Qt.GlobalColor.white)
