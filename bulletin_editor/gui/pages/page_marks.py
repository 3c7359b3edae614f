"""What is marked over the pages: the caret's line, hits of a search, findings and text beyond its budget.

It says where a mark is and what there is to say about it; how marks look is said in `overlay_painting`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter, QPalette

from bulletin_editor.gui.language import translate
from bulletin_editor.gui.pages.overlay_painting import (
    PageFrame,
    paint_caret_line,
    paint_chosen,
    paint_finding_marks,
    paint_gap,
    paint_hit,
    paint_overset,
)

if TYPE_CHECKING:
    from bulletin_editor.gui.pages.areas import Area
    from bulletin_editor.gui.pages.margin_marks import FindingMark, MarginMarks

_REACH = 4.0
"""Pixels around a mark that count as the mark."""

HitsByPage = Mapping[int, Sequence[tuple[int, "Area"]]]
"""Areas on each page, each with the number of its hit."""


class PageMarks:
    """All marks of the pages in view."""

    def __init__(self) -> None:
        self.caret_line: tuple[int, QRectF] | None = None
        """The page of the caret and its line there, in points."""
        self.margins: MarginMarks | None = None
        self.hits: HitsByPage = {}
        self.current_hit = -1
        self.chosen: tuple[Area, ...] = ()
        """Text that a person has chosen or comments on."""

    def forget(self) -> None:
        """Have nothing to mark: there are no pages."""
        self.caret_line, self.margins, self.hits, self.current_hit, self.chosen = None, None, {}, -1, ()

    def paint(self, painter: QPainter, index: int, frame: PageFrame, palette: QPalette) -> None:
        """Draw the marks of a page over its picture."""
        for number, hit in self.hits.get(index, ()):
            area = frame.area(hit.x, hit.y, hit.width, hit.height)
            paint_hit(painter, area, is_current=number == self.current_hit)
        for chosen in self.chosen:
            if chosen.page == index:
                paint_chosen(painter, frame.area(chosen.x, chosen.y, chosen.width, chosen.height))
        if self.caret_line is not None and self.caret_line[0] == index:
            line = self.caret_line[1]
            paint_caret_line(painter, frame.area(line.x(), line.y(), line.width(), line.height()), palette)
        if self.margins is not None:
            for stretch in self.margins.overset_on(index):
                paint_overset(painter, frame.overset_area(stretch))
            gap = self.margins.gap_on(index)
            if gap is not None:
                paint_gap(painter, frame.gap_area(gap))
            paint_finding_marks(painter, frame, self.margins.findings_on(index))

    def finding_mark_at(self, index: int, frame: PageFrame, position: QPointF) -> FindingMark | None:
        """Return the mark of findings at a position in the viewport, on a page that lies in this frame."""
        if self.margins is None:
            return None
        for mark in self.margins.findings_on(index):
            if _reaches(frame.mark_area(mark), position):
                return mark
        return None

    def explanation_at(self, index: int, frame: PageFrame, position: QPointF) -> str:
        """Return what there is to say about a mark at a position; nothing beside them."""
        from bulletin_editor.wording.finding_sentences import finding_sentence

        mark = self.finding_mark_at(index, frame, position)
        if mark is not None:
            return "\n".join(finding_sentence(finding, translate) for finding in mark.findings)
        if self.margins is not None:
            for stretch in self.margins.overset_on(index):
                if _reaches(frame.overset_area(stretch), position):
                    return QCoreApplication.translate("PageMarks", "Beyond the budget of the article")
            gap = self.margins.gap_on(index)
            if gap is not None and _reaches(frame.gap_area(gap), position):
                words = QCoreApplication.translate("PageMarks", "{count} lines left white: what follows does not fit")
                return words.format(count=gap.lines)
        return ""

    def place_at(self, index: int, frame: PageFrame, position: QPointF) -> tuple[str, str] | None:
        """Return the node, and the block, that a bar at a position is about; `None` beside them."""
        if self.margins is None:
            return None
        for stretch in self.margins.overset_on(index):
            if _reaches(frame.overset_area(stretch), position):
                return stretch.article_id, ""
        gap = self.margins.gap_on(index)
        is_gap = gap is not None and _reaches(frame.gap_area(gap), position)
        return (gap.node_id, gap.block_id) if gap is not None and is_gap else None


def marks_on(margins: MarginMarks | None, index: int) -> tuple[object, ...]:
    """Return all that is marked in the margins of a page, to be compared."""
    if margins is None:
        return (), [], None
    return margins.findings_on(index), margins.overset_on(index), margins.gap_on(index)


def _reaches(area: QRectF, position: QPointF) -> bool:
    return area.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(position)
