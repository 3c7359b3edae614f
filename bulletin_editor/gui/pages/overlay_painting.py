"""What is drawn over and beside the picture of a page: the caret's line, hits of a search, marks in the margin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette, QPolygonF

from bulletin_editor.editing.findings import Severity
from bulletin_editor.gui.appearance import LIGHT

if TYPE_CHECKING:
    from bulletin_editor.gui.pages.margin_marks import FindingMark
    from bulletin_editor.layout.copyfit import Gap, OversetStretch

_HIT, _CURRENT_HIT = QColor(255, 213, 64, 110), QColor(255, 140, 0, 150)
_MARK = 3.2
"""Radius of a finding's mark, in points."""
_SIGN, _LEAST_SIGN = 11.0, 13.0
"""The side of the sign of a comment, in points, and in pixels at the least: it has to be seen on small pages too."""
_COMMENT, _COMMENT_LINES, _CHOSEN = QColor("#e0a100"), QColor("#ffffff"), QColor(255, 233, 160)
_MARK_DISTANCE = 13.0
"""From the text to the middle of a finding's mark, in points."""
_BAR_DISTANCE, _BAR_WIDTH = 9.0, 2.4
_SHADOW = 5


@dataclass(frozen=True, slots=True)
class PageFrame:
    """Where a page lies in the view: its upper left corner in pixels, and pixels per point."""

    corner: QPointF
    scale: float

    def area(self, x: float, y: float, width: float, height: float) -> QRectF:
        """Return in pixels what is given in points from the paper's corner."""
        scale = self.scale
        return QRectF(self.corner.x() + x * scale, self.corner.y() + y * scale, width * scale, height * scale)

    def mark_area(self, mark: FindingMark) -> QRectF:
        """Return where a finding's mark is painted and can be hit: to the right of its line."""
        middle = mark.right + _MARK_DISTANCE
        area = self.area(middle - _MARK, mark.top + mark.height / 2 - _MARK, 2 * _MARK, 2 * _MARK)
        if not mark.comment_id:
            return area
        grown = max(0.0, (max(_LEAST_SIGN, _SIGN * self.scale) - area.width()) / 2)
        return area.adjusted(-grown, -grown, grown, grown)

    def gap_area(self, gap: Gap) -> QRectF:
        """Return where a gap is painted: beside it, where text beyond a budget would be."""
        return self.area(gap.left - _BAR_DISTANCE - _BAR_WIDTH, gap.top, _BAR_WIDTH, gap.bottom - gap.top)

    def overset_area(self, stretch: OversetStretch) -> QRectF:
        """Return where the bar beside text over its budget is painted: to the left of its frame."""
        left = stretch.left - _BAR_DISTANCE - _BAR_WIDTH
        return self.area(left, stretch.top, _BAR_WIDTH, stretch.bottom - stretch.top)


def mark_colour(mark: FindingMark) -> QColor:
    """Return the colour of a mark where it is too small for the sign of a comment."""
    return _COMMENT if mark.comment_id else severity_colour(mark.severity)


def severity_colour(severity: Severity) -> QColor:
    """Return the colour of a mark; paper is white in the dark too."""
    match severity:
        case Severity.ERROR:
            return QColor(LIGHT.error)
        case Severity.WARNING:
            return QColor("#c77f00")
        case Severity.INFO:
            return QColor(LIGHT.accent)
        case _:
            assert_never(severity)


def paint_paper(painter: QPainter, area: QRectF) -> None:
    """Draw a white sheet with a soft shadow; paper stays white in the dark, for it is what will be printed."""
    for distance in range(_SHADOW, 0, -1):
        around = area.adjusted(-distance, 1 - distance, distance, distance + 1)
        shade = QColor(0, 0, 0, 26 - 4 * distance)
        for edge in _edges(around, distance):
            painter.fillRect(edge, shade)
    painter.fillRect(area, Qt.GlobalColor.white)


def _edges(around: QRectF, width: float) -> tuple[QRectF, ...]:
    """Return the strips along the four sides; what lies between them is not painted twice, which takes long."""
    inner = around.height() - 2 * width
    return (
        QRectF(around.left() + width, around.top(), around.width() - 2 * width, width),
        QRectF(around.left() + width, around.bottom() - width, around.width() - 2 * width, width),
        QRectF(around.left(), around.top() + width, width, inner),
        QRectF(around.right() - width, around.top() + width, width, inner),
    )


def paint_caret_line(painter: QPainter, area: QRectF, palette: QPalette) -> None:
    accent = palette.color(QPalette.ColorRole.Highlight)
    accent.setAlpha(38)
    painter.fillRect(area, accent)


def paint_hit(painter: QPainter, area: QRectF, *, is_current: bool) -> None:
    painter.fillRect(area, _CURRENT_HIT if is_current else _HIT)


def paint_finding_marks(painter: QPainter, frame: PageFrame, marks: Sequence[FindingMark]) -> None:
    """Draw a round mark beside each line with findings, in the colour of the gravest; a sign where one is a comment."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for mark in marks:
        if mark.comment_id:
            _paint_comment_sign(painter, frame.mark_area(mark))
        else:
            painter.setBrush(severity_colour(mark.severity))
            painter.drawEllipse(frame.mark_area(mark))
    painter.restore()


def _paint_comment_sign(painter: QPainter, area: QRectF) -> None:
    """Draw a bubble of speech with two lines in it."""
    side = area.width()
    bubble = QPainterPath()
    bubble.addRoundedRect(area.adjusted(0, 0.06 * side, 0, -0.2 * side), 0.18 * side, 0.18 * side)
    tail = QPolygonF([area.topLeft() + QPointF(x, y) * side for x, y in ((0.18, 0.7), (0.18, 1.0), (0.5, 0.75))])
    bubble.addPolygon(tail)
    bubble.setFillRule(Qt.FillRule.WindingFill)
    painter.setBrush(_COMMENT)
    painter.drawPath(bubble)
    for share, length in ((0.3, 0.6), (0.52, 0.4)):
        painter.fillRect(
            QRectF(area.left() + 0.2 * side, area.top() + share * side, length * side, 0.09 * side), _COMMENT_LINES
        )


def paint_chosen(painter: QPainter, area: QRectF) -> None:
    """Tint text as a highlighter does: what is black stays black."""
    painter.save()
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillRect(area, _CHOSEN)
    painter.restore()


def paint_overset(painter: QPainter, area: QRectF) -> None:
    painter.fillRect(area, QColor(LIGHT.error))


def paint_gap(painter: QPainter, area: QRectF) -> None:
    """Draw a bar of dashes: nothing is wrong, something is missing."""
    painter.fillRect(area, QBrush(QColor(LIGHT.accent), Qt.BrushStyle.Dense4Pattern))
