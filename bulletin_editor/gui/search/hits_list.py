"""The list of what was found: each place with the words around it and where it stands; a click leads there."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.outline import ancestors, find_node
from bulletin_editor.editing.stretches import OBJECT
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.search.searched_text import PartKind
from bulletin_editor.gui.search.searching import Hit
from bulletin_editor.wording.names import node_title
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

_PART_NAMES = {
    PartKind.TITLE: "",
    PartKind.KICKER: QT_TRANSLATE_NOOP("HitsList", "kicker"),
    PartKind.HEADLINE: QT_TRANSLATE_NOOP("HitsList", "headline"),
    PartKind.SUBHEAD: QT_TRANSLATE_NOOP("HitsList", "subhead"),
    PartKind.BYLINE: QT_TRANSLATE_NOOP("HitsList", "byline"),
    PartKind.TEXT: "",
    PartKind.CELL: QT_TRANSLATE_NOOP("HitsList", "table"),
    PartKind.NOTE: QT_TRANSLATE_NOOP("HitsList", "footnote"),
    PartKind.CAPTION: QT_TRANSLATE_NOOP("HitsList", "caption"),
    PartKind.CREDIT: QT_TRANSLATE_NOOP("HitsList", "credit"),
    PartKind.ALTERNATIVE_TEXT: QT_TRANSLATE_NOOP("HitsList", "alternative text"),
}
_BEFORE, _AFTER = 12, 60
"""Characters shown before and behind what was found."""
_ROWS = 7
_PLACE_SHARE = 0.4
_GAP = 16
_MARGIN = 12

_Index = QModelIndex | QPersistentModelIndex


class HitsModel(QAbstractListModel):
    """The hits as rows."""

    toggled = Signal(int)
    """The box of a row was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits: tuple[Hit, ...] = ()
        self._chosen: frozenset[int] | None = None
        self._bulletin: Bulletin | None = None

    def show_hits(self, hits: tuple[Hit, ...], bulletin: Bulletin, chosen: frozenset[int] | None) -> None:
        """Show other hits; where `chosen` says which rows will be replaced, each has a box."""
        if hits == self._hits and bulletin is self._bulletin and (chosen is None) == (self._chosen is None):
            self._chosen = chosen
            self.dataChanged.emit(self.index(0), self.index(len(hits) - 1), [Qt.ItemDataRole.CheckStateRole])
            return
        self.beginResetModel()
        self._hits, self._bulletin, self._chosen = hits, bulletin, chosen
        self.endResetModel()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if self._chosen is None else flags | Qt.ItemFlag.ItemIsUserCheckable

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggled.emit(index.row())
        return True

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole and self._chosen is not None:
            return Qt.CheckState.Checked if index.row() in self._chosen else Qt.CheckState.Unchecked
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        before, found, after = self.words(index.row())
        return f"{before}{found}{after} — {self.place(index.row())}"

    def words(self, row: int) -> tuple[str, str, str]:
        """Return what stands before, what was found, and what stands behind."""
        hit = self._hits[row]
        start = max(0, hit.start - _BEFORE)
        before = ("…" if start else "") + hit.text[start : hit.start]
        return _plain(before), _plain(hit.text[hit.start : hit.end]), _plain(hit.text[hit.end : hit.end + _AFTER])

    def place(self, row: int) -> str:
        """Return where the hit stands: its department, its article, and what of it."""
        hit = self._hits[row]
        node = find_node(self._bulletin, hit.node_id) if self._bulletin else None
        if node is None or self._bulletin is None:
            return ""
        names = [node_title(around, translate) for around in ancestors(self._bulletin, hit.node_id)[-1:]]
        names.append(node_title(node, translate))
        kind = _PART_NAMES[hit.part.kind]
        if kind:
            names.append(translate("HitsList", kind))
        return " · ".join(names)


class HitsList(QListView):
    """Shows the hits; a click or an arrow key leads to one, Enter into its text."""

    hit_chosen = Signal(int)
    """Show the hit of this row; the keyboard stays here."""
    hit_entered = Signal(int)
    """Go there."""
    hit_toggled = Signal(int)
    """Leave the hit of this row out of what is replaced, or take it in again."""
    left = Signal()
    """The keyboard goes back to what is searched for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hitsList")
        self.setAccessibleName(self.tr("What was found"))
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.hits = HitsModel(self)
        self.setModel(self.hits)
        self.hits.toggled.connect(self.hit_toggled)
        self.setItemDelegate(HitDelegate(self))
        self.clicked.connect(lambda index: self.hit_chosen.emit(index.row()))
        self.doubleClicked.connect(lambda index: self.hit_entered.emit(index.row()))

    def show_hits(self, hits: tuple[Hit, ...], bulletin: Bulletin, current: int, chosen: frozenset[int] | None) -> None:
        """Show other hits, `chosen` rows ticked, or no boxes; where there are none there is no list."""
        scrolled = self.verticalScrollBar().value()
        self.hits.show_hits(hits, bulletin, chosen)
        self.setVisible(bool(hits))
        row = self.sizeHintForRow(0)
        self.setMinimumHeight(row + 2)
        self.setMaximumHeight(row * min(max(len(hits), 1), _ROWS) + 2)
        self.verticalScrollBar().setValue(scrolled)
        self.show_current(current)

    def sizeHint(self) -> QSize:
        """Ask for the rows wanted; where there is little room, fewer are shown."""
        return QSize(200, self.maximumHeight())

    def show_current(self, row: int) -> None:
        """Mark the hit that the article shows."""
        self.setCurrentIndex(self.hits.index(row) if row >= 0 else QModelIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to hits by the arrows, into the text by Enter, and back up; the space bar leaves one out."""
        row = self.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if row >= 0:
                self.hit_entered.emit(row)
            case Qt.Key.Key_Space if row >= 0 and self.currentIndex().data(Qt.ItemDataRole.CheckStateRole) is not None:
                self.hit_toggled.emit(row)
            case Qt.Key.Key_Up if row <= 0:
                self.left.emit()
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)
                if self.currentIndex().row() != row:
                    self.hit_chosen.emit(self.currentIndex().row())


class HitDelegate(QStyledItemDelegate):
    """Paints what was found in bold among its words, and the place at the right."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, HitsModel)
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        inner = option.rect.adjusted(self._left_of_words(option), 0, -12, 0)
        room = round(inner.width() * _PLACE_SHARE)
        painter.save()
        place_colour = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.PlaceholderText
        painter.setPen(option.palette.color(place_colour))
        metrics = QFontMetrics(option.font)
        place = metrics.elidedText(model.place(index.row()), Qt.TextElideMode.ElideMiddle, room)
        right = inner.adjusted(inner.width() - metrics.horizontalAdvance(place), 0, 0, 0)
        painter.setFont(option.font)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, place)
        text_colour = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(text_colour))
        self._paint_words(painter, inner.adjusted(0, 0, -right.width() - _GAP, 0), option.font, model, index.row())
        painter.restore()

    def _left_of_words(self, option: QStyleOptionViewItem) -> int:
        if not option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            return _MARGIN
        indicator = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        box = option.widget.style().subElementRect(indicator, option, option.widget)
        return box.right() - option.rect.left() + _MARGIN

    def _paint_words(self, painter: QPainter, place: QRect, font: QFont, model: HitsModel, row: int) -> None:
        bold = QFont(font)
        bold.setBold(True)
        before, found, after = model.words(row)
        for text, face in ((before, font), (found, bold), (after, font)):
            metrics = QFontMetrics(face)
            painter.setFont(face)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, shown)
            place = place.adjusted(metrics.horizontalAdvance(shown), 0, 0, 0)
            if place.width() <= 0:
                break

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, QFontMetrics(option.font).height() + 8)


def _plain(text: str) -> str:
    return text.replace("\n", " ").replace(OBJECT, "")
