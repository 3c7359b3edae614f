"""How a row of the outline looks: status as a filling dot, title, names of the byline, open comments, lines."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bulletin_editor.content.bulletin import Article, Department, Node, Section, Status
from bulletin_editor.content.bylines import parse_byline
from bulletin_editor.content.comments import open_comments
from bulletin_editor.gui import settings
from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.outline.copyfit import copyfit_colour, copyfit_words
from bulletin_editor.gui.outline.outline_model import Index, OutlineModel
from bulletin_editor.gui.outline.row_parts import RowPart

STATUS_SHARES = {Status.DRAFT: 0.0, Status.EDITED: 1 / 3, Status.REVIEWED: 2 / 3, Status.APPROVED: 1.0}
"""How much of its dot a status fills: told apart without colours."""

_DOT = 9
_GAP = 7
_PADDING = 4
_SIGN, _SIGN_GAP = 13, 3
_ROOM_FOR_LINES = 110
"""In a narrower row the title needs it all."""


class RowPainter(QStyledItemDelegate):
    """Paints rows of an `OutlineModel` and edits titles in place."""

    def __init__(self, model: OutlineModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown = settings.outline_row()

    def renew(self) -> None:
        """Show what the settings say now."""
        self._shown = settings.outline_row()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(8 * _DOT, option.fontMetrics.height() + 2 * _PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        widget = option.widget
        style = widget.style() if widget else QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget)
        if option.state & QStyle.StateFlag.State_HasFocus and not option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(option.palette.color(QPalette.ColorRole.Highlight))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        node = self._model.node_at(index)
        area = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        text, dim = _colours(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(node, Article):
            if RowPart.STATUS in self._shown:
                _paint_dot(painter, area, node.status, dim, _status_colour(node.status, option))
                area.setLeft(area.left() + _DOT + _GAP)
            area = self._paint_lines(painter, option, area, node, dim)
            area = self._paint_page(painter, option, area, node, dim)
            area = self._paint_comments(painter, option, area, node, dim)
            byline = (node, dim) if RowPart.BYLINE in self._shown else None
            self._paint_title(painter, area, index, option.font, text if node.headline else dim, byline)
        else:
            font = QFont(option.font)
            if node is not None:
                font.setWeight(QFont.Weight.DemiBold if isinstance(node, Section) else QFont.Weight.Medium)
            titled = node is not None and node.title
            if isinstance(node, Department) and not node.children:
                area = _paint_at_right(painter, option, area, self.tr("nothing yet"), QColor(colours().warning))
            elif node is not None:
                area = self._paint_lines(painter, option, area, node, dim)
            self._paint_title(painter, area, index, font, text if titled else dim, None)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("outlineTitle")
        editor.setAccessibleName(self.tr("Title"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        left = _PADDING + _DOT if isinstance(self._model.node_at(index), Article) else 0
        editor.setGeometry(option.rect.adjusted(left, 0, 0, 0))

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        if isinstance(editor, QLineEdit) and editor.isModified():
            self._model.setData(index, editor.text())

    def _paint_lines(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, node: Node, colour: QColor
    ) -> QRect:
        """Write the lines, or how they stand to the budget, at the right end; return what is left for the title."""
        lines = self._model.lines_of(node.id)
        budget = node.budget if isinstance(node, Article) else None
        if lines is None or RowPart.LINES not in self._shown:
            return area
        if budget is None:
            return _paint_at_right(painter, option, area, self.tr("{count} ln").format(count=lines), colour)
        return _paint_at_right(painter, option, area, copyfit_words(lines, budget), copyfit_colour(lines, budget))

    def _paint_page(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, node: Article, colour: QColor
    ) -> QRect:
        """Write the page on which the article begins; return what is left for the title."""
        page = self._model.page_of(node.id) if RowPart.PAGE in self._shown else None
        if page is None:
            return area
        return _paint_at_right(painter, option, area, self.tr("p. {page}").format(page=page), colour)

    def _paint_comments(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, node: Article, colour: QColor
    ) -> QRect:
        """Draw a sign with the number of open comments; return what is left for the title."""
        count = open_comments(node) if RowPart.COMMENTS in self._shown else 0
        if not count or area.width() < _ROOM_FOR_LINES:
            return area
        area = _paint_at_right(painter, option, area, str(count), colour).adjusted(0, 0, _GAP - _SIGN_GAP, 0)
        sign = QRect(area.right() + 1 - _SIGN, area.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        icon("message-square-text").paint(
            painter, sign, Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Selected if selected else QIcon.Mode.Normal
        )
        return area.adjusted(0, 0, -_SIGN - _GAP, 0)

    def _paint_title(
        self,
        painter: QPainter,
        area: QRect,
        index: Index,
        font: QFont,
        colour: QColor,
        byline: tuple[Article, QColor] | None,
    ) -> None:
        """Write the title, and behind it the byline's names in their own colour where there is room for them."""
        title = str(self._model.data(index))
        metrics = QFontMetrics(font)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(area, left, metrics.elidedText(title, Qt.TextElideMode.ElideRight, area.width()))
        if byline is None:
            return
        article, dim = byline
        names = " ".join(name for credit in parse_byline(article.byline) for name in credit.names)
        small = _smaller(font)
        rest = area.adjusted(metrics.horizontalAdvance(title) + _GAP, 0, 0, 0)
        if names and QFontMetrics(small).horizontalAdvance(names) <= rest.width():
            painter.setFont(small)
            painter.setPen(dim)
            painter.drawText(rest, left, names)


def _paint_at_right(painter: QPainter, option: QStyleOptionViewItem, area: QRect, words: str, colour: QColor) -> QRect:
    """Write some words at the right end where there is room for them; return what is left."""
    if area.width() < _ROOM_FOR_LINES:
        return area
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    font = _smaller(option.font)
    painter.setFont(font)
    painter.setPen(_colours(option)[1] if selected else colour)
    painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    return area.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(words) - _GAP, 0)


def _colours(option: QStyleOptionViewItem) -> tuple[QColor, QColor]:
    """Return the colours of the title and of what stands back behind it."""
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    group = QPalette.ColorGroup.Active if option.state & QStyle.StateFlag.State_Active else QPalette.ColorGroup.Inactive
    role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
    text = option.palette.color(group, role)
    dim = QColor(text)
    dim.setAlphaF(0.75 if selected else 0.62)
    return text, dim


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(font.pointSizeF() * 0.88, 7.0))
    return small


def _status_colour(status: Status, option: QStyleOptionViewItem) -> QColor:
    """Return the colour a dot fills with; on a highlighted row, where an accent would not show, the text's."""
    if option.state & QStyle.StateFlag.State_Selected:
        return _colours(option)[0]
    return (
        QColor(colours().success) if status is Status.APPROVED else option.palette.color(QPalette.ColorRole.Highlight)
    )


def _paint_dot(painter: QPainter, area: QRect, status: Status, ring: QColor, fill: QColor) -> None:
    """Draw a ring that fills clockwise as the article comes on."""
    dot = QRectF(area.left(), area.center().y() - _DOT / 2 + 0.5, _DOT, _DOT)
    share = STATUS_SHARES[status]
    painter.setPen(QPen(fill if share else ring, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(dot)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawPie(dot.adjusted(1, 1, -1, -1), 90 * 16, -round(share * 360 * 16))
