"""The icons: one family of line drawings (Lucide), drawn in the colours of the palette at any size.

The name of an icon is the name of its file in resources/icons/lucide. Why plain SVG files and no icon library:
docs/decisions/0002-icons-as-svg.md.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from bulletin_editor.resource_files import resource_path

_STROKE = 'stroke-width="2"'
_FINE_STROKE = 'stroke-width="1.75"'
"""A lighter line than the family's own sits better beside text of interface size."""

_engines: list[QIconEngine] = []
"""Qt holds the engines without Python's knowing; they live as long as the program."""


@cache
def icon(name: str) -> QIcon:
    """Return the icon of this name; it follows the palette, so it is never made anew."""
    return QIcon(_kept(_LineIconEngine(name)))


@cache
def application_icon() -> QIcon:
    """Return the program's own icon."""
    return QIcon(str(resource_path("icons", "bulletin-editor.png")))


@cache
def _source(name: str) -> str:
    text = resource_path("icons", "lucide", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace(_STROKE, _FINE_STROKE)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@cache
def _drawn(name: str, colour: str, width: int, height: int) -> QPixmap:
    pixmap = QPixmap(width, height)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    _renderer(name, colour).render(painter)
    painter.end()
    return pixmap


def _kept(engine: QIconEngine) -> QIconEngine:
    _engines.append(engine)
    return engine


class _LineIconEngine(QIconEngine):
    """Draws one icon in the palette's text colour, paler when disabled."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        _renderer(self._name, _colour(mode).name()).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return _drawn(self._name, _colour(mode).name(), size.width(), size.height())

    def scaledPixmap(  # noqa: N802 - Qt's name
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        """Return the icon in device pixels, of which `scale` make one of the size (so since Qt 6.8)."""
        return self.pixmap((QSizeF(size) * scale).toSize(), mode, state)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:  # noqa: N802 - Qt's name
        """Fill the size asked for."""
        return size

    def clone(self) -> QIconEngine:
        return _kept(_LineIconEngine(self._name))


def _colour(mode: QIcon.Mode) -> QColor:
    palette = QGuiApplication.palette()
    if mode is QIcon.Mode.Disabled:
        return palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    if mode is QIcon.Mode.Selected:
        return palette.color(QPalette.ColorRole.HighlightedText)
    return palette.color(QPalette.ColorRole.ButtonText)
