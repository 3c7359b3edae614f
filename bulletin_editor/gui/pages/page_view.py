"""The desk with the pages on it: scrolls, zooms, turns pages, draws the pictures it has and asks for those it lacks.

Pictures are made by `page_pictures`. What a place on a page means, and what is marked there, is the pane's business.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QToolTip, QWidget

from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.pages.overlay_painting import (
    PageFrame,
    paint_caret_line,
    paint_finding_marks,
    paint_hit,
    paint_overset,
    paint_paper,
)
from bulletin_editor.gui.pages.page_pictures import PagePictures
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
    from bulletin_editor.gui.pages.margin_marks import FindingMark, MarginMarks
    from bulletin_editor.gui.pages.page_search import Area
    from bulletin_editor.layout.pages import Pages

_BLANK_WIDTH, _BLANK_HEIGHT = mm(210), mm(297)
_LARGEST_PICTURE = 24_000_000
"""Pixels of a page's picture; beyond, at several times the size on paper, it is drawn smaller and stretched."""
_KEPT_PIXELS = 48_000_000
"""Pixels of all pictures kept of pages out of view."""
_MARK_REACH = 4.0
"""Pixels around a mark that count as the mark."""

_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL, _KEYPAD = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier

HitsByPage = Mapping[int, Sequence[tuple[int, "Area"]]]
"""Areas on each page, each with the number of its hit."""


class PageView(QAbstractScrollArea):
    """Shows the newest pages, whatever the zoom and the arrangement."""

    place_clicked = Signal(int, QPointF)
    """The index of a page and a point on it, in points from its upper left corner."""
    finding_clicked = Signal(object)
    """A `Finding` whose mark was clicked."""
    page_changed = Signal(int)
    """The index of the page that most is seen of."""
    zoom_changed = Signal()
    arrangement_changed = Signal()
    person_scrolled = Signal()
    """A person has chosen what is in view, by wheel, scroll bar or keys."""
    escaped = Signal()
    """A person pressed Esc."""
    drawing_failed = Signal(object)
    """A `BulletinEditorError`; the pictures shown stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(self.tr("Pages"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.viewport().setMouseTracking(True)
        self._pages: Pages | None = None
        self._zoom: Zoom = Fit.WIDTH
        self._arrangement = Arrangement.CONTINUOUS
        self._scale = 1.0
        self._page = 0
        self._marked: tuple[int, QRectF] | None = None
        self._margins: MarginMarks | None = None
        self._hits: HitsByPage = {}
        self._current_hit = -1
        self._pressed: QPoint | None = None
        self._pictures = PagePictures(self)
        self._pictures.drawn.connect(self._on_drawn)
        self._pictures.failed.connect(self.drawing_failed)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._draw_missing)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().actionTriggered.connect(self.person_scrolled)

    @property
    def is_current(self) -> bool:
        """Whether every page in view shows its newest picture."""
        return self._pages is not None and not self._pictures.missing(self._seen(), self._device_scale())

    @property
    def page(self) -> int:
        """The index of the page that most is seen of."""
        return self._page

    @property
    def count(self) -> int:
        return self._pages.count if self._pages else 0

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages at the place and zoom of the former ones."""
        before = (self._pages is None, self.count, self._paper())
        self._pages = pages
        self._pictures.take(pages)
        if pages is None:
            self._marked, self._margins = None, None
        self._page = max(0, min(self._page, self.count - 1))
        if (pages is None, self.count, self._paper()) != before:
            self._arrange()
            self.viewport().update()
        self._update_page()
        self._soon.start()

    def mark(self, index: int | None, area: QRectF | None = None) -> None:
        """Highlight an area of a page, in points; `None` for no page."""
        wanted = None if index is None or area is None else (index, area)
        if wanted != self._marked:
            for marked in (self._marked, wanted):
                if marked is not None:
                    self._repaint(*marked)
            self._marked = wanted

    def show_margins(self, margins: MarginMarks | None) -> None:
        """Show findings and overset in the margins."""
        before, self._margins = self._margins, margins
        for index in self._seen() if self._pages else ():
            if _marks_on(before, index) != _marks_on(margins, index):
                self._repaint(index)

    def show_hits(self, hits: HitsByPage, current: int = -1) -> None:
        """Mark what a search has found; the current hit stands out."""
        self._hits, self._current_hit = hits, current
        self.viewport().update()

    def close_down(self) -> None:
        """Drop what is being drawn and wait for the worker; nothing is drawn any more."""
        self._soon.stop()
        self._pages = None
        self._pictures.close_down()

    @property
    def arrangement(self) -> Arrangement:
        return self._arrangement

    def set_arrangement(self, arrangement: Arrangement) -> None:
        """Arrange the pages otherwise; the page in view stays in view."""
        page = self._page
        self._arrangement = arrangement
        self._arrange()
        self.go_to_page(page)
        self._redraw()
        self.zoom_changed.emit()
        self.arrangement_changed.emit()

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
        self._redraw()
        self.zoom_changed.emit()

    def zoom_in(self) -> None:
        self.set_zoom(next_zoom(self.factor, larger=True))

    def zoom_out(self) -> None:
        self.set_zoom(next_zoom(self.factor, larger=False))

    def go_to_page(self, index: int) -> None:
        """Bring the head of a page to the head of the view."""
        index = max(0, min(index, self.count - 1))
        if self._arrangement is Arrangement.SINGLE:
            self._turn_to(index)
        stack = self._stack()
        self.verticalScrollBar().setValue(round(stack.top(index) - stack.gap / 2))

    def turn_page(self, step: int) -> None:
        """Go to the next or former page, or opening where pages face each other."""
        self.go_to_page(self._page + step * self._stack().across)

    def shows(self, index: int, area: QRectF) -> bool:
        """Tell whether an area of a page, in points, lies in view from top to bottom."""
        if index not in self._seen():
            return False
        upper = self._position_of(index, area.topLeft()).y()
        lower = self._position_of(index, area.bottomLeft()).y()
        return upper >= 0 and lower <= self.viewport().height()

    def bring_into_view(self, index: int, area: QRectF) -> None:
        """Scroll to an area of a page, in points, unless it is in view; it then stands in the upper third."""
        if not self.shows(index, area):
            if self._arrangement is Arrangement.SINGLE:
                self._turn_to(index)
            at = self._position_of(index, area.topLeft()).y()
            wanted = self.verticalScrollBar().value() + at - self.viewport().height() / 3
            self.verticalScrollBar().setValue(round(wanted))

    # Where things are

    def _point_at(self, position: QPointF) -> tuple[int, QPointF]:
        """Return the page nearest to a position in the viewport, and the point on it in points."""
        stack = self._stack()
        x, y = position.x() - self._offset(stack), position.y() + self.verticalScrollBar().value()
        index = stack.index_at(x, y)
        return index, QPointF((x - stack.left(index)) / stack.scale, (y - stack.top(index)) / stack.scale)

    def _position_of(self, index: int, point: QPointF) -> QPointF:
        """Return where a point of a page lies in the viewport."""
        stack = self._stack()
        y = stack.top(index) + point.y() * stack.scale - self.verticalScrollBar().value()
        return QPointF(self._offset(stack) + stack.left(index) + point.x() * stack.scale, y)

    def _true_scale(self) -> float:
        return self.logicalDpiX() / 72

    def _wanted_scale(self) -> float:
        """Return the pixels per point that the zoom asks for in the view as large as it is now."""
        if not isinstance(self._zoom, Fit):
            return self._zoom * self._true_scale()
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        across = 2 if self._arrangement is Arrangement.FACING else 1
        scale = fitting_scale(self._zoom, self._paper(), (room.width() - bar, room.height()), across)
        return max(scale, SMALLEST_ZOOM * self._true_scale())

    def _paper(self) -> tuple[float, float]:
        if self._pages is None:
            return _BLANK_WIDTH, _BLANK_HEIGHT
        page = self._pages.template.page
        return page.width, page.height

    def _stack(self) -> PageStack:
        return PageStack(
            max(self.count, 1), *self._paper(), self._scale, arrangement=self._arrangement, shown=self._page
        )

    def _offset(self, stack: PageStack) -> float:
        """Return where the desk begins in the viewport, from the left."""
        room = self.viewport().width()
        if stack.total_width > room:
            return -self.horizontalScrollBar().value()
        return round((room - stack.total_width) / 2)

    def _seen(self) -> range:
        upper = self.verticalScrollBar().value()
        return self._stack().seen(upper, upper + self.viewport().height())

    def _page_area(self, stack: PageStack, index: int) -> QRectF:
        """Return where a page lies in the viewport, on whole pixels so that its picture stays sharp."""
        ratio = self.devicePixelRatioF()
        top = round((stack.top(index) - self.verticalScrollBar().value()) * ratio) / ratio
        left = round((self._offset(stack) + stack.left(index)) * ratio) / ratio
        return QRectF(left, top, stack.page_width, stack.page_height)

    def _frame(self, index: int, area: QRectF) -> PageFrame:
        return PageFrame(area.topLeft(), self._scale)

    def _mark_at(self, position: QPointF) -> FindingMark | None:
        """Return the mark of findings at a position in the viewport."""
        index, _ = self._point_at(position)
        if self._margins is None or self._pages is None or index >= self.count:
            return None
        frame = self._frame(index, self._page_area(self._stack(), index))
        reach = _MARK_REACH
        for mark in self._margins.findings_on(index):
            if frame.mark_area(mark).adjusted(-reach, -reach, reach, reach).contains(position):
                return mark
        return None

    def _explanation_at(self, position: QPointF) -> str:
        """Return what there is to say about a mark at a position; nothing beside them."""
        from bulletin_editor.wording.finding_sentences import finding_sentence

        mark = self._mark_at(position)
        if mark is not None:
            return "\n".join(finding_sentence(finding, translate) for finding in mark.findings)
        index, _ = self._point_at(position)
        if self._margins is not None and self._pages is not None and index < self.count:
            frame = self._frame(index, self._page_area(self._stack(), index))
            for stretch in self._margins.overset_on(index):
                if frame.overset_area(stretch).adjusted(-4, 0, 4, 0).contains(position):
                    return self.tr("Beyond the budget of the article")
        return ""

    # Arranging and drawing

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

    def _redraw(self) -> None:
        self._update_page()
        self.viewport().update()
        self._soon.start()

    def _turn_to(self, index: int) -> None:
        """Show another page where there is one at a time."""
        if index != self._page:
            self._page = index
            self.page_changed.emit(index)
            self._redraw()

    def _update_page(self) -> None:
        if self._arrangement is not Arrangement.SINGLE:
            middle = self.verticalScrollBar().value() + self.viewport().height() / 2
            page = self._stack().index_at(0, middle)
            if page != self._page:
                self._page = page
                self.page_changed.emit(page)
        self.setAccessibleDescription(
            self.tr("Page {page} of {count}").format(page=self._page + 1, count=self.count) if self._pages else ""
        )

    def _device_scale(self) -> float:
        """Return the pixels of the screen per point that pictures are drawn with."""
        width, height = self._paper()
        return min(self._scale * self.devicePixelRatioF(), math.sqrt(_LARGEST_PICTURE / (width * height)))

    def _kept_around(self) -> int:
        """Return of how many pages before and after those in view pictures are kept."""
        width, height = self._paper()
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
        seen, scale = self._seen(), self._device_scale()
        missing = self._pictures.missing(seen, scale)
        first = self._marked[0] if self._marked is not None else self._page
        if first in missing:
            missing = {first: missing[first]}
        wanted = missing or self._pictures.missing(self._around(seen, min(self._kept_around(), 1)), scale)
        if wanted:
            self._pictures.draw(wanted, scale)

    @Slot(object)
    def _on_drawn(self, indexes: tuple[int, ...]) -> None:
        if self._pages is not None:
            self._pictures.keep(self._around(self._seen(), self._kept_around()))
            for index in indexes:
                self._repaint(index)
            self._soon.start()

    def _repaint(self, index: int, part: QRectF | None = None) -> None:
        """Paint a page anew, or a part of it in points; painting all that is in view takes longer than a key should."""
        area = self._page_area(self._stack(), index)
        if part is not None:
            scale = self._scale
            area = QRectF(
                area.x() + part.x() * scale, area.y() + part.y() * scale, part.width() * scale, part.height() * scale
            )
        self.viewport().update(area.toAlignedRect().adjusted(-1, -1, 1, 1))

    def sizeHint(self) -> QSize:
        return QSize(420, 560)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), QColor(colours().desk))
        stack = self._stack()
        for index in self._seen() if self._pages else range(1):
            area = self._page_area(stack, index)
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
            is_sharp = picture.scale == self._scale * ratio
            painter.drawImage(QRectF(area.topLeft(), sharp) if is_sharp else area, image)
        frame = self._frame(index, area)
        for number, hit in self._hits.get(index, ()):
            paint_hit(painter, frame.area(hit.x, hit.y, hit.width, hit.height), is_current=number == self._current_hit)
        if self._marked is not None and self._marked[0] == index:
            line = self._marked[1]
            paint_caret_line(painter, frame.area(line.x(), line.y(), line.width(), line.height()), self.palette())
        if self._margins is not None:
            for stretch in self._margins.overset_on(index):
                paint_overset(painter, frame.overset_area(stretch))
            paint_finding_marks(painter, frame, self._margins.findings_on(index))

    def _paint_waiting(self, painter: QPainter, area: QRectF) -> None:
        painter.setPen(QColor(0x80, 0x80, 0x80))
        seen = area.intersected(QRectF(self.viewport().rect()))
        painter.drawText(seen, Qt.AlignmentFlag.AlignCenter, self.tr("The pages are being laid out…"))

    # What a person does

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        index, point = self._point_at(QPointF(self.viewport().width() / 2, 0))
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
        turned = event.angleDelta().y() / 120
        if not event.modifiers() & _CONTROL:
            if not self._turned_at_end(turned):
                super().wheelEvent(event)
            return
        if turned:
            self.set_zoom(self.factor * 1.15**turned, event.position())
        event.accept()

    def _turned_at_end(self, turned: float) -> bool:
        """Turn to the next page where there is one at a time and the wheel has come to its end."""
        bar = self.verticalScrollBar()
        if self._arrangement is not Arrangement.SINGLE or not turned:
            return False
        if turned < 0 and bar.value() == bar.maximum() and self._page + 1 < self.count:
            self.person_scrolled.emit()
            self.go_to_page(self._page + 1)
            return True
        if turned > 0 and bar.value() == bar.minimum() and self._page > 0:
            self.person_scrolled.emit()
            self.go_to_page(self._page - 1)
            bar.setValue(bar.maximum())
            return True
        return False

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._explanation_at(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        act = self._act(event.key(), event.modifiers() & ~_KEYPAD)
        if act is None:
            super().keyPressEvent(event)
        else:
            self.person_scrolled.emit()
            act()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        is_mark = self._mark_at(event.position()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_mark else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        position = event.position().toPoint()
        if pressed is None or event.button() != Qt.MouseButton.LeftButton or self._pages is None:
            return
        if (position - pressed).manhattanLength() >= QApplication.startDragDistance():
            return
        mark = self._mark_at(event.position())
        if mark is not None:
            self.finding_clicked.emit(mark.findings[0])
            return
        index, point = self._point_at(event.position())
        if QRectF(0, 0, *self._paper()).contains(point):
            self.place_clicked.emit(index, point)

    def _screen(self, step: int) -> None:
        """Go on by nearly what is in view, or to the next page where there is one at a time and no more of it."""
        bar = self.verticalScrollBar()
        end = bar.maximum() if step > 0 else bar.minimum()
        if self._arrangement is Arrangement.SINGLE and bar.value() == end:
            before = self._page
            self.go_to_page(self._page + step)
            if step < 0 and self._page != before:
                bar.setValue(bar.maximum())
        else:
            bar.setValue(bar.value() + step * round(bar.pageStep() * 0.9))

    def _end(self, step: int) -> None:
        if self._arrangement is Arrangement.SINGLE:
            self.go_to_page(self.count - 1 if step > 0 else 0)
        bar = self.verticalScrollBar()
        bar.setValue(bar.maximum() if step > 0 else bar.minimum())

    def _act(self, key: int, modifiers: Qt.KeyboardModifier) -> Callable[[], object] | None:
        """Return what a key does here."""
        acts: dict[tuple[int, Qt.KeyboardModifier], Callable[[], object]] = {
            (Qt.Key.Key_PageUp, _PLAIN): lambda: self._screen(-1),
            (Qt.Key.Key_PageDown, _PLAIN): lambda: self._screen(1),
            (Qt.Key.Key_Space, _SHIFT): lambda: self._screen(-1),
            (Qt.Key.Key_Space, _PLAIN): lambda: self._screen(1),
            (Qt.Key.Key_Home, _PLAIN): lambda: self._end(-1),
            (Qt.Key.Key_End, _PLAIN): lambda: self._end(1),
            (Qt.Key.Key_PageUp, _CONTROL): lambda: self.turn_page(-1),
            (Qt.Key.Key_PageDown, _CONTROL): lambda: self.turn_page(1),
            (Qt.Key.Key_Plus, _CONTROL): self.zoom_in,
            (Qt.Key.Key_Equal, _CONTROL): self.zoom_in,
            (Qt.Key.Key_Minus, _CONTROL): self.zoom_out,
            (Qt.Key.Key_0, _CONTROL): lambda: self.set_zoom(Fit.WIDTH),
        }
        if self.horizontalScrollBar().maximum() == 0:
            acts |= {
                (Qt.Key.Key_Left, _PLAIN): lambda: self.turn_page(-1),
                (Qt.Key.Key_Right, _PLAIN): lambda: self.turn_page(1),
            }
        return acts.get((key, modifiers))

    @Slot()
    def _on_scrolled(self) -> None:
        self._update_page()
        self._soon.start()


def _marks_on(margins: MarginMarks | None, index: int) -> tuple[object, ...]:
    return (margins.findings_on(index), margins.overset_on(index)) if margins is not None else ((), [])
