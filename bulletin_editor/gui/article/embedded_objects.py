"""Tables, figures, page breaks and footnote numbers drawn into the text from the model.

Each is one character of the document; its format names the id under which the model's value is found.
"""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPixmap,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from bulletin_editor.content.blocks import Figure, PageBreak, Paragraph, Table
from bulletin_editor.content.bulletin import NO_ASSETS, Assets
from bulletin_editor.content.inlines import Footnote
from bulletin_editor.gui.article.cell_setting import CELL_PADDING, CellSetter, TableSetting
from bulletin_editor.gui.article.document_reading import Objects
from bulletin_editor.gui.article.looks import BLOCK_OBJECT, FOOTNOTE_OBJECT, Looks, key_of
from bulletin_editor.gui.article.numbers import NO_NUMBERS, ArticleNumbers

_TALLEST_FIGURE = 480.0
_MOST_PIXMAPS = 48
"""Dragging a picture's handle makes one at every width."""
_NOTE_SIZE = 0.66
_SELECTED_ALPHA = 70


class EmbeddedObjects:
    """What the drawn objects of one document share: the values, their numbers, pictures and settings."""

    def __init__(self, looks: Looks, objects: Objects) -> None:
        self.looks = looks
        self.objects = objects
        self.assets: Assets = NO_ASSETS
        self.numbers: ArticleNumbers = NO_NUMBERS
        self.drafts: dict[str, Table | Figure] = {}
        """What is shown by id while it is being changed: a cell written, a column or a picture dragged."""
        self._cell_setter = CellSetter(looks, self.numbers.notes)
        self._tables: dict[str, TableSetting] = {}
        self._pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}
        self._images: dict[str, QImage] = {}
        # Qt keeps no reference to handlers.
        self._handlers = (_BlockObject(self), _FootnoteObject(self))

    def register(self, document: QTextDocument) -> None:
        """Let a document draw these objects."""
        for kind, handler in zip((BLOCK_OBJECT, FOOTNOTE_OBJECT), self._handlers, strict=True):
            document.documentLayout().registerHandler(kind, handler)

    def renew(self, looks: Looks) -> None:
        """Draw with other looks from now on."""
        self.looks = looks
        self.set_numbers(self.numbers)

    def set_numbers(self, numbers: ArticleNumbers) -> None:
        """Draw other footnote numbers from now on."""
        self.numbers = numbers
        self._cell_setter = CellSetter(self.looks, numbers.notes)
        self._tables.clear()

    def table_setting(self, table: Table, width: float) -> TableSetting:
        """Return a table set to a width; its draft where a cell is being written."""
        draft = self.drafts.get(table.id)
        shown = draft if isinstance(draft, Table) else table
        kept = self._tables.get(table.id)
        if kept is None or kept.table is not shown or kept.width != width:
            kept = self._tables[table.id] = TableSetting(shown, width, self._cell_setter, self.looks)
        return kept

    def shown_figure(self, figure: Figure) -> Figure:
        """Return a figure as it is shown; its draft while it is being dragged."""
        draft = self.drafts.get(figure.id)
        return draft if isinstance(draft, Figure) else figure

    def image(self, key: str) -> QImage:
        """Return a picture; a null image where it is missing or cannot be read."""
        found = self._images.get(key)
        if found is None:
            asset = self.assets.get(key)
            found = QImage.fromData(asset.data) if asset is not None else QImage()
            if asset is not None:
                self._images[key] = found
        return found

    def pixmap(self, key: str, size: QSizeF, ratio: float) -> QPixmap:
        """Return a picture in device pixels of this size."""
        width, height = max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio))
        found = self._pixmaps.get((key, width, height, ratio))
        if found is None:
            if len(self._pixmaps) >= _MOST_PIXMAPS:
                self._pixmaps.clear()
            modes = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            found = QPixmap.fromImage(self.image(key).scaled(width, height, *modes))
            found.setDevicePixelRatio(ratio)
            self._pixmaps[key, width, height, ratio] = found
        return found


def object_width(document: QTextDocument) -> float:
    """Return how wide an object may be without a horizontal scroll bar."""
    return max(40.0, document.textWidth() - 2 * document.documentMargin() - 1)


class _BlockObject(QPyTextObject):
    """Draws a table, figure or page break."""

    def __init__(self, shared: EmbeddedObjects) -> None:
        super().__init__()
        self._shared = shared

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, N803
        """Return the size of the object in the text."""
        width = object_width(doc)
        block = self._shared.objects.get(key_of(format))
        if block is None or isinstance(block, (Footnote, Paragraph)):
            return QSizeF(width, self._shared.looks.em)
        return QSizeF(width, self._height(block, width))

    def _height(self, block: Table | Figure | PageBreak, width: float) -> float:
        match block:
            case Table():
                return self._shared.table_setting(block, width).height + 1
            case Figure():
                size = figure_size(self._shared.shown_figure(block), self._shared, width)
                return size.height() + self._caption_height(block) + CELL_PADDING
            case PageBreak():
                return 1.6 * self._shared.looks.em
            case _:
                assert_never(block)

    def drawObject(  # noqa: PLR0917, RUF100
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Draw the object; a selected one comes with the selection's brush behind and is veiled by its colour."""
        block = self._shared.objects.get(key_of(format))
        place = QRectF(rect)
        painter.save()
        painter.translate(place.topLeft())
        inside = QRectF(QPointF(0, 0), place.size())
        painter.fillRect(inside, QColor(self._shared.looks.colours.base))
        match block:
            case Table():
                clip = painter.clipBoundingRect() if painter.hasClipping() else inside
                self._shared.table_setting(block, inside.width()).draw(painter, clip)
            case Figure():
                self._draw_figure(painter, self._shared.shown_figure(block), inside)
            case PageBreak():
                self._draw_page_break(painter, inside)
            case _:
                pass
        if format.background().style() is not Qt.BrushStyle.NoBrush:
            veil = QColor(self._shared.looks.colours.accent)
            veil.setAlpha(_SELECTED_ALPHA)
            painter.fillRect(inside, veil)
        painter.restore()

    def _caption_height(self, figure: Figure) -> float:
        lines = bool(figure.caption) + bool(figure.credit)
        return lines * 1.5 * QFontMetricsF(self._small_font()).height()

    def _small_font(self) -> QFont:
        font = QFont(self._shared.looks.font)
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font

    def _draw_figure(self, painter: QPainter, figure: Figure, inside: QRectF) -> None:
        colours = self._shared.looks.colours
        size = figure_size(figure, self._shared, inside.width())
        place = QRectF(QPointF((inside.width() - size.width()) / 2, 0), size)
        if self._shared.image(figure.asset).isNull():
            painter.setPen(QPen(QColor(colours.line), 1, Qt.PenStyle.DashLine))
            painter.drawRect(place.adjusted(0.5, 0.5, -0.5, -0.5))
            painter.setPen(QColor(colours.quiet_text))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, figure.alternative_text or _picture_missing())
        else:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(place.topLeft(), self._shared.pixmap(figure.asset, size, ratio))
        painter.setFont(self._small_font())
        line = 1.5 * QFontMetricsF(self._small_font()).height()
        top = place.bottom() + CELL_PADDING / 2
        for text, colour in ((figure.caption, colours.text), (figure.credit, colours.quiet_text)):
            if text:
                painter.setPen(QColor(colour))
                painter.drawText(QRectF(0, top, inside.width(), line), Qt.AlignmentFlag.AlignCenter, text)
                top += line

    def _draw_page_break(self, painter: QPainter, inside: QRectF) -> None:
        colours = self._shared.looks.colours
        font = self._small_font()
        label = QCoreApplication.translate("ObjectText", "Page break")
        width = QFontMetricsF(font).horizontalAdvance(label) + 2 * self._shared.looks.em
        middle = inside.height() / 2
        painter.setPen(QPen(QColor(colours.line), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, middle), QPointF((inside.width() - width) / 2, middle))
        painter.drawLine(QPointF((inside.width() + width) / 2, middle), QPointF(inside.width(), middle))
        painter.setFont(font)
        painter.setPen(QColor(colours.quiet_text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignCenter, label)


class _FootnoteObject(QPyTextObject):
    """Draws the number of a footnote, raised, in the accent colour."""

    def __init__(self, shared: EmbeddedObjects) -> None:
        super().__init__()
        self._shared = shared

    def _font(self) -> QFont:
        font = QFont(self._shared.looks.font)
        font.setPointSizeF(font.pointSizeF() * _NOTE_SIZE)
        return font

    def _number(self, format: QTextFormat) -> str:  # noqa: A002
        return str(self._shared.numbers.notes.get(key_of(format), "*"))

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, N803
        """Return the size of the number on its line."""
        width = QFontMetricsF(self._font()).horizontalAdvance(self._number(format)) + 3
        return QSizeF(width, QFontMetricsF(self._shared.looks.font).ascent())

    def drawObject(  # noqa: PLR0917, RUF100
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,  # noqa: N803
        format: QTextFormat,  # noqa: A002
    ) -> None:
        """Draw the number at the top of its place."""
        colours = self._shared.looks.colours
        selected = format.background().style() is not Qt.BrushStyle.NoBrush
        painter.save()
        painter.setFont(self._font())
        painter.setPen(QColor(colours.accent_text if selected else colours.accent))
        alignment = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter
        painter.drawText(QRectF(rect), alignment, self._number(format))
        painter.restore()


def figure_size(figure: Figure, shared: EmbeddedObjects, width: float) -> QSizeF:
    """Return the size at which a picture is shown in a measure of this width."""
    asset = shared.assets.get(figure.asset)
    wide = max(24.0, width * figure.width)
    if asset is None or not asset.width or not asset.height:
        return QSizeF(wide, wide / 3)
    high = wide * asset.height / asset.width
    return QSizeF(wide, high) if high <= _TALLEST_FIGURE else QSizeF(wide * _TALLEST_FIGURE / high, _TALLEST_FIGURE)


def _picture_missing() -> str:
    return QCoreApplication.translate("ObjectText", "The picture is missing")
