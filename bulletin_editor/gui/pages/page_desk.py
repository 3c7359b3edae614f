"""A desk with equal sheets on it: how they lie, how large they are, and what of them a person brings into view.

It scrolls, zooms and turns pages by wheel and keys, and knows nothing of what is on the sheets.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.pages.page_stack import (
    LARGEST_ZOOM,
    SMALLEST_ZOOM,
    Fit,
    PageStack,
    Zoom,
    fitting_scale,
    next_zoom,
)

_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
_CONTROL, _KEYPAD = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.KeypadModifier
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_UPPER_THIRD = 3


class PageDesk(QAbstractScrollArea):
    """Shows some stretch of its sheets, whatever their zoom and arrangement."""

    page_changed = Signal(int)
    """The index of the page that most is seen of."""
    zoom_changed = Signal()
    arrangement_changed = Signal()
    person_scrolled = Signal()
    """A person has chosen what is in view, by wheel, scroll bar or keys."""
    escaped = Signal()
    """A person pressed Esc."""
    view_changed = Signal()
    """Other stretches of sheets may have come into view, or others sizes of them."""

    def __init__(self, paper: tuple[float, float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._paper = paper
        self._landscape: frozenset[int] = frozenset()
        self._count = 0
        self._zoom: Zoom = Fit.WIDTH
        self._arrangement = Arrangement.CONTINUOUS
        self._scale = 1.0
        self._page = 0
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().actionTriggered.connect(self.person_scrolled)

    @property
    def page(self) -> int:
        """The index of the page that most is seen of."""
        return self._page

    @property
    def count(self) -> int:
        return self._count

    @property
    def scale(self) -> float:
        """Pixels per point."""
        return self._scale

    @property
    def paper(self) -> tuple[float, float]:
        """Width and height of a sheet that is not landscape, in points."""
        return self._paper

    def paper_of(self, index: int) -> tuple[float, float]:
        """Return width and height of a sheet, in points."""
        width, height = self._paper
        return (height, width) if index in self._landscape else (width, height)

    def scale_of(self, index: int) -> float:
        """Return the pixels per point of a sheet."""
        return self._stack().scale_of(index)

    def lay_sheets(self, count: int, paper: tuple[float, float], landscape: frozenset[int] = frozenset()) -> None:
        """Have so many sheets from now on, some of them landscape, at the place and zoom of the former ones."""
        before = (self._count, self._paper, self._landscape)
        self._count, self._paper, self._landscape = count, paper, landscape
        self._page = max(0, min(self._page, count - 1))
        if (count, paper, landscape) != before:
            self._arrange()
            self.viewport().update()
        self._update_page()
        self.view_changed.emit()

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
        """Zoom so that what is under the anchor, a point of the viewport, stays there; by default its centre.

        A page that is to fit as a whole is shown from head to foot.
        """
        if not isinstance(zoom, Fit):
            zoom = max(SMALLEST_ZOOM, min(zoom, LARGEST_ZOOM))
        anchor = anchor or QPointF(self.viewport().width() / 2, self.viewport().height() / 2)
        index, point = self.point_at(anchor)
        self._zoom = zoom
        self._arrange()
        moved = self.position_of(index, point) - anchor
        self.horizontalScrollBar().setValue(round(self.horizontalScrollBar().value() + moved.x()))
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + moved.y()))
        if zoom is Fit.PAGE:
            self.go_to_page(index)
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
        if index not in self.seen():
            return False
        upper = self.position_of(index, area.topLeft()).y()
        lower = self.position_of(index, area.bottomLeft()).y()
        return upper >= 0 and lower <= self.viewport().height()

    def bring_into_view(self, index: int, area: QRectF) -> None:
        """Scroll to an area of a page, in points, unless it is in view; it then stands in the upper third."""
        if not self.shows(index, area):
            self.bring_to(index, area.topLeft(), self.viewport().height() / _UPPER_THIRD)

    def bring_to(self, index: int, point: QPointF, height: float) -> None:
        """Scroll so that a point of a page, in points, stands at a height of the viewport."""
        if self._arrangement is Arrangement.SINGLE:
            self._turn_to(index)
        moved = self.position_of(index, point).y() - height
        self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + moved))

    def sizeHint(self) -> QSize:
        return QSize(420, 560)

    # Where things are

    def place_in_view(self) -> tuple[int, QPointF]:
        """Return the page, and the point on it, that stands in the upper third of the view, where people read."""
        room = self.viewport()
        return self.point_at(QPointF(room.width() / 2, room.height() / _UPPER_THIRD))

    def point_at(self, position: QPointF) -> tuple[int, QPointF]:
        """Return the page nearest to a position in the viewport, and the point on it in points."""
        stack = self._stack()
        x, y = position.x() - self._offset(stack), position.y() + self.verticalScrollBar().value()
        index = stack.index_at(x, y)
        scale = stack.scale_of(index)
        return index, QPointF((x - stack.left(index)) / scale, (y - stack.top(index)) / scale)

    def position_of(self, index: int, point: QPointF) -> QPointF:
        """Return where a point of a page lies in the viewport."""
        stack = self._stack()
        scale = stack.scale_of(index)
        y = stack.top(index) + point.y() * scale - self.verticalScrollBar().value()
        return QPointF(self._offset(stack) + stack.left(index) + point.x() * scale, y)

    def _true_scale(self) -> float:
        return self.logicalDpiX() / 72

    def _wanted_scale(self) -> float:
        """Return the pixels per point that the zoom asks for in the view as large as it is now."""
        if not isinstance(self._zoom, Fit):
            return self._zoom * self._true_scale()
        room = self.maximumViewportSize()
        bar = self.verticalScrollBar().sizeHint().width()
        across = 2 if self._arrangement is Arrangement.FACING else 1
        scale = fitting_scale(self._zoom, self._paper, (room.width() - bar, room.height()), across)
        return max(scale, SMALLEST_ZOOM * self._true_scale())

    def _stack(self) -> PageStack:
        return PageStack(
            max(self.count, 1),
            *self._paper,
            self._scale,
            arrangement=self._arrangement,
            shown=self._page,
            landscape=self._landscape,
        )

    def _offset(self, stack: PageStack) -> float:
        """Return where the desk begins in the viewport, from the left."""
        room = self.viewport().width()
        if stack.total_width > room:
            return -self.horizontalScrollBar().value()
        return round((room - stack.total_width) / 2)

    def seen(self) -> range:
        """Return the pages of which anything is in view."""
        upper = self.verticalScrollBar().value()
        return self._stack().seen(upper, upper + self.viewport().height())

    def page_area(self, index: int) -> QRectF:
        """Return where a page lies in the viewport, on whole pixels of the screen so that its picture stays sharp."""
        stack, ratio = self._stack(), self.devicePixelRatioF()
        origin = QPointF(self.viewport().mapTo(self.window(), QPoint(0, 0)))
        left = _on_pixel(origin.x() + self._offset(stack) + stack.left(index), ratio) - origin.x()
        top = _on_pixel(origin.y() + stack.top(index) - self.verticalScrollBar().value(), ratio) - origin.y()
        return QRectF(left, top, stack.page_width, stack.height_of(index))

    # Arranging

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
        self.view_changed.emit()

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
            self.tr("Page {page} of {count}").format(page=self._page + 1, count=self.count) if self._count else ""
        )

    # What a person does

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        index, point = self.point_at(QPointF(self.viewport().width() / 2, 0))
        before = self._scale
        self._arrange()
        if self._scale != before:
            moved = self.position_of(index, point).y()
            self.verticalScrollBar().setValue(round(self.verticalScrollBar().value() + moved))
            self.zoom_changed.emit()
        self._update_page()
        self.view_changed.emit()

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

    def event(self, event: QEvent) -> bool:
        """Keep the keys of zooming from the window, where they may mean something else."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _enlarges(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        modifiers = event.modifiers() & ~_KEYPAD
        # On most keyboards the plus is typed with Shift.
        act = self._act(event.key(), modifiers & ~_SHIFT if event.key() in _LARGER else modifiers)
        if act is None:
            super().keyPressEvent(event)
        else:
            self.person_scrolled.emit()
            act()

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
            (Qt.Key.Key_Home, _CONTROL): lambda: self._end(-1),
            (Qt.Key.Key_End, _CONTROL): lambda: self._end(1),
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
        self.view_changed.emit()


def _on_pixel(position: float, ratio: float) -> float:
    """Return the position nearest to one, in pixels of the window, at which a pixel of the screen begins."""
    return round(position * ratio) / ratio


def _enlarges(event: QKeyEvent) -> bool:
    return event.key() in _LARGER and bool(event.modifiers() & _CONTROL)
