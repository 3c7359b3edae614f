"""A strip of small pages: where the work stands in the whole, and a click away from any page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QShowEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bulletin_editor.gui.pages.overlay_painting import mark_colour
from bulletin_editor.gui.pages.page_pictures import PagePictures

if TYPE_CHECKING:
    from bulletin_editor.gui.pages.margin_marks import MarginMarks
    from bulletin_editor.layout.pages import Pages

_PICTURE_WIDTH = 84
_MARGIN, _NUMBER_HEIGHT = 12, 18
_DELAY = 250
"""Milliseconds after the newest pages: the page that is worked on comes first."""
_KEPT = 60
"""Pages around those in view whose small pictures are kept."""
_DOT = 2.5
_A4_RATIO = 297 / 210

ModelIndex = QModelIndex | QPersistentModelIndex


class ThumbnailStrip(QListView):
    """Shows every page small; the current one is marked. Only those in view are drawn."""

    page_chosen = Signal(int)
    """The index of a page that a person went to, by mouse or keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("thumbnails")
        self.setAccessibleName(self.tr("Small pages"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(_PICTURE_WIDTH + 2 * _MARGIN + 14)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._pages: Pages | None = None
        self._is_told = False
        self._model = _PageNumbers(self)
        self.setModel(self._model)
        self._pictures = PagePictures(self)
        self._pictures.drawn.connect(self._on_drawn)
        self._delegate = _ThumbnailDelegate(self._pictures, self)
        self.setItemDelegate(self._delegate)
        self._soon = QTimer(self, singleShot=True, interval=_DELAY)
        self._soon.timeout.connect(self._draw_missing)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages; those that did not change keep their pictures."""
        self._pages = pages
        self._pictures.take(pages)
        self._model.set_count(pages.count if pages else 0, self._height_over_width())
        self._soon.start()

    def show_margins(self, margins: MarginMarks | None) -> None:
        """Mark the pages on which something was found."""
        self._delegate.margins = margins
        self.viewport().update()

    def show_page(self, index: int) -> None:
        """Mark the page that is in view beside the strip."""
        self._is_told = True
        self.setCurrentIndex(self._model.index(index))
        self._is_told = False

    def close_down(self) -> None:
        self._soon.stop()
        self._pages = None
        self._pictures.close_down()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), 400)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scrollTo(self.currentIndex())
        self._soon.start(0)

    def _height_over_width(self) -> float:
        if self._pages is None:
            return _A4_RATIO
        page = self._pages.template.page
        return page.height / page.width

    def _seen(self) -> range:
        """Return the pages in view."""
        room, height = self.viewport().rect(), self.sizeHintForRow(0)
        if height <= 0:
            return range(0)
        first = max(0, self.indexAt(room.topLeft()).row())
        return range(first, min(first + room.height() // height + 2, self._model.rowCount()))

    @Slot()
    def _draw_missing(self) -> None:
        if self._pages is None or not self.isVisible() or not self._pictures.is_idle:
            return
        scale = _PICTURE_WIDTH * self.devicePixelRatioF() / self._pages.template.page.width
        wanted = self._pictures.missing(self._seen(), scale)
        if wanted:
            self._pictures.draw(wanted, scale)

    @Slot(object)
    def _on_drawn(self, _indexes: tuple[int, ...]) -> None:
        seen = self._seen()
        self._pictures.keep(range(max(0, seen.start - _KEPT), seen.stop + _KEPT))
        self.viewport().update()
        self._soon.start()

    @Slot()
    def _on_scrolled(self) -> None:
        self._soon.start(0)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_told:
            self.page_chosen.emit(current.row())


class _PageNumbers(QAbstractListModel):
    """As many rows as pages; a page is its number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = 0
        self._size = _item_size(_A4_RATIO)

    def set_count(self, count: int, height_over_width: float) -> None:
        size = _item_size(height_over_width)
        if size != self._size:
            self.beginResetModel()
            self._count, self._size = count, size
            self.endResetModel()
        elif count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def rowCount(self, parent: ModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._count

    def data(self, index: ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(index.row() + 1)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.tr("Page {page} of {count}").format(page=index.row() + 1, count=self._count)
            case Qt.ItemDataRole.SizeHintRole:
                return self._size
            case _:
                return None


class _ThumbnailDelegate(QStyledItemDelegate):
    """Draws a small page with its number below; a frame in the accent colour marks the current one."""

    def __init__(self, pictures: PagePictures, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self.margins: MarginMarks | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        whole: QRect = option.rect
        palette: QPalette = option.palette
        height = whole.height() - _NUMBER_HEIGHT - _MARGIN
        paper = QRectF(0, 0, _PICTURE_WIDTH, height)
        paper.moveCenter(QRectF(whole).center())
        paper.moveTop(whole.top() + _MARGIN / 2)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture = self._pictures.picture(index.row())
        if picture is not None and picture.image.width() > picture.image.height() and paper.height() > paper.width():
            middle = paper.center()
            paper.setHeight(paper.width() * picture.image.height() / picture.image.width())
            paper.moveCenter(middle)
        painter.fillRect(paper, Qt.GlobalColor.white)
        if picture is not None:
            painter.drawImage(paper, picture.image)
        accent, line = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.Mid)
        painter.setPen(QPen(accent if is_current else line, 2 if is_current else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(paper.adjusted(-1, -1, 1, 1) if is_current else paper)
        painter.setPen(QColor(accent if is_current else palette.color(QPalette.ColorRole.PlaceholderText)))
        below = QRectF(whole.left(), whole.top() + _MARGIN / 2 + height + 2, whole.width(), _NUMBER_HEIGHT)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))
        self._paint_marks(painter, paper, index.row())
        painter.restore()

    def _paint_marks(self, painter: QPainter, paper: QRectF, page: int) -> None:
        """Draw a dot at the height of each line of which something is to be said, in the colour of the gravest."""
        if self.margins is None:
            return
        scale = paper.height() / self.margins.height_of(page)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for mark in self.margins.findings_on(page):
            painter.setBrush(mark_colour(mark))
            middle = paper.top() + (mark.top + mark.height / 2) * scale
            painter.drawEllipse(QPointF(paper.right() - 2 * _DOT, middle), _DOT, _DOT)

    def sizeHint(self, _option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        size = index.data(Qt.ItemDataRole.SizeHintRole)
        assert isinstance(size, QSize)
        return size


def _item_size(height_over_width: float) -> QSize:
    return QSize(_PICTURE_WIDTH + 2 * _MARGIN, round(_PICTURE_WIDTH * height_over_width) + _NUMBER_HEIGHT + _MARGIN)
