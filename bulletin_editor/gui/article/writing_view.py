"""How a person likes to see the text being written: its size on the screen, the caret's line, the other paragraphs.

None of this is part of the bulletin, and none of it changes a page.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from bulletin_editor.gui import settings
from bulletin_editor.gui.article.article_text import TEXT_POINTS, ArticleText
from bulletin_editor.gui.article.looks import text_font

ZOOM_STEPS = (60, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Per cent."""
_WHEEL_STEP = 120
_VEIL_ALPHA = 168


class WritingView(QObject):
    """Zooms the text; keeps the caret's line in the middle and veils other paragraphs where that is wished."""

    zoomed = Signal()

    def __init__(self, text: ArticleText) -> None:
        super().__init__(text)
        self._text = text
        self._viewport = text.viewport()
        self._zoom = 100
        self._wheel = 0
        self._is_typewriter = False
        self._veil = _Veil(text)
        self._viewport.installEventFilter(self)
        text.selection_moved.connect(self._follow)
        text.blocks_shown.connect(self._veil.update)
        text.verticalScrollBar().valueChanged.connect(self._veil.cover)
        self.set_zoom(settings.TEXT_ZOOM.read())

    # Size

    @property
    def zoom(self) -> int:
        """The size of the text, in per cent."""
        return self._zoom

    def zoom_in(self) -> None:
        self.set_zoom(next((step for step in ZOOM_STEPS if step > self._zoom), ZOOM_STEPS[-1]))

    def zoom_out(self) -> None:
        self.set_zoom(next((step for step in reversed(ZOOM_STEPS) if step < self._zoom), ZOOM_STEPS[0]))

    def reset_zoom(self) -> None:
        self.set_zoom(100)

    def set_zoom(self, percent: int) -> None:
        """Show the text in another size, and remember it."""
        percent = max(ZOOM_STEPS[0], min(percent, ZOOM_STEPS[-1]))
        if percent != self._zoom:
            self._zoom = percent
            settings.TEXT_ZOOM.write(percent)
            self._text.change_looks(text_font(QApplication.font(), TEXT_POINTS * percent / 100))
            self._follow()
            self.zoomed.emit()

    # Modes

    def set_typewriter(self, on: bool) -> None:
        """Keep the line of the caret in the middle of the view, or not."""
        self._is_typewriter = on
        if not on:
            self._text.set_room_below(0)
        self._follow()

    def set_focus(self, on: bool) -> None:
        """Veil the paragraphs in which nothing is selected, or not."""
        self._veil.is_wanted = on
        self._veil.cover()

    def _follow(self) -> None:
        self._veil.update()
        # While the mouse selects, the text under it must stand still.
        if self._is_typewriter and not QApplication.mouseButtons():
            self._text.set_room_below(self._viewport.height() / 2)
            caret, bar = self._text.cursorRect(), self._text.verticalScrollBar()
            bar.setValue(bar.value() + caret.center().y() - self._viewport.height() // 2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom by Ctrl and the wheel; follow the size of the view."""
        if isinstance(event, QWheelEvent) and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._turn(event.angleDelta().y())
            return True
        if event.type() is QEvent.Type.Resize:
            self._veil.cover()
            self._follow()
        return False

    def _turn(self, angle: int) -> None:
        """Take whole steps of the wheel; a touch pad sends parts of them."""
        self._wheel += angle
        while abs(self._wheel) >= _WHEEL_STEP:
            if self._wheel > 0:
                self.zoom_in()
                self._wheel -= _WHEEL_STEP
            else:
                self.zoom_out()
                self._wheel += _WHEEL_STEP


class _Veil(QWidget):
    """Lies over the text under all panels, and dims what is above and below the paragraphs of the selection."""

    def __init__(self, text: ArticleText) -> None:
        super().__init__(text.viewport())
        self.setObjectName("focusVeil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.is_wanted = False
        self._text = text
        self.lower()
        self.hide()

    def cover(self) -> None:
        """Lie over all that is in view."""
        self.setGeometry(self._text.viewport().rect())
        self.setVisible(self.is_wanted)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim with the colour of the paper."""
        shade = QColor(self._text.looks.colours.base)
        shade.setAlpha(_VEIL_ALPHA)
        top, bottom = self._clear_band()
        painter = QPainter(self)
        painter.fillRect(QRect(0, 0, self.width(), max(top, 0)), shade)
        painter.fillRect(QRect(0, bottom, self.width(), max(self.height() - bottom, 0)), shade)
        painter.end()

    def _clear_band(self) -> tuple[int, int]:
        """Return the upper and lower edge of what stays clear, in the viewport."""
        document, stretch = self._text.document(), self._text.stretch
        layout, scrolled = document.documentLayout(), self._text.verticalScrollBar().value()
        first = layout.blockBoundingRect(document.findBlockByNumber(stretch.start.block))
        last = layout.blockBoundingRect(document.findBlockByNumber(stretch.stop.block))
        return round(first.top() - scrolled), round(last.bottom() - scrolled)
