"""What stands in the margin of a page: findings at their lines, and bars beside text beyond an article's budget.

Places are found for one page at a time, when it is seen. How marks look is the view's business.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, assert_never

from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.gui.comments.comment_rule import OPEN_COMMENT

if TYPE_CHECKING:
    from bulletin_editor.layout.copyfit import Gap, OversetStretch
    from bulletin_editor.layout.page_content import PlacedFigure, PlacedTable, PlacedText
    from bulletin_editor.layout.pages import Pages

_GRAVITY = (Severity.INFO, Severity.WARNING, Severity.ERROR)

Place = tuple[str, str]
"""A node and a block in it, which is empty for the node itself."""


@dataclass(frozen=True, slots=True)
class FindingMark:
    """The findings at one line, in points from the paper's corner; `right` is its frame's edge. The gravest leads."""

    right: float
    top: float
    height: float
    findings: tuple[Finding, ...]

    @property
    def severity(self) -> Severity:
        return max((finding.severity for finding in self.findings), key=_GRAVITY.index)

    @property
    def comment_id(self) -> str:
        """The first open comment in the line; empty for none."""
        open_here = (finding for finding in self.findings if finding.rule == OPEN_COMMENT)
        return next((str(finding.arguments["comment"]) for finding in open_here), "")


FindingsByPlace = Mapping[Place, Sequence[Finding]]


def by_place(findings: Iterable[Finding]) -> FindingsByPlace:
    """Return the findings by the places that they are about, without those about the bulletin as a whole."""
    found: dict[Place, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.node_id:
            found[finding.node_id, finding.block_id].append(finding)
    return found


class MarginMarks:
    """The marks of some pages; made anew when pages or findings are."""

    def __init__(self, pages: Pages, findings: FindingsByPlace) -> None:
        self._pages = pages
        self._by_place = findings
        self._on_pages: dict[int, tuple[FindingMark, ...]] = {}
        self._overset: dict[int, list[OversetStretch]] | None = None

    def findings_on(self, index: int) -> tuple[FindingMark, ...]:
        """Return the marks of a page, from 0, column by column from head to foot; none of a page that there is not."""
        if index >= self._pages.count:
            return ()
        if index not in self._on_pages:
            self._on_pages[index] = self._find(index)
        return self._on_pages[index]

    def height_of(self, index: int) -> float:
        """Return the height of a page's paper, in points."""
        return float(self._pages.pages[min(index, self._pages.count - 1)].geometry.height)

    def overset_on(self, index: int) -> list[OversetStretch]:
        """Return where text beyond its budget stands on a page, from 0."""
        if self._overset is None:
            from bulletin_editor.layout.copyfit import overset_stretches

            self._overset = defaultdict(list)
            for stretch in overset_stretches(self._pages):
                self._overset[stretch.page - 1].append(stretch)
        return self._overset.get(index, [])

    def gap_on(self, index: int) -> Gap | None:
        """Return what is left white at the foot of a page, from 0."""
        from bulletin_editor.layout.copyfit import gap_on

        return gap_on(self._pages, index + 1)

    def _find(self, index: int) -> tuple[FindingMark, ...]:
        from bulletin_editor.layout.page_content import PlacedMatter

        page = self._pages.pages[index]
        lines: dict[tuple[float, float, float], list[Finding]] = defaultdict(list)
        for placed in page.content:
            if isinstance(placed, PlacedMatter):
                continue
            for finding in self._findings_of(placed.index):
                line = self._line_of(finding, placed)
                if line is not None:
                    top, height = line
                    right = page.geometry.left + placed.frame.x + placed.frame.width
                    lines[right, page.geometry.top + top, height].append(finding)
        return tuple(
            FindingMark(*line, tuple(sorted(found, key=lambda each: -_GRAVITY.index(each.severity))))
            for line, found in sorted(lines.items())
        )

    def _findings_of(self, index: int) -> list[Finding]:
        """Return what is found in an item; what is found in a node as a whole stands at its first item."""
        from bulletin_editor.layout.galley import Part

        source = self._pages.galley.items[index].source
        if not source.node_id or source.part is Part.CONTENTS:
            return []
        found = list(self._by_place.get((source.node_id, source.block_id), ())) if source.block_id else []
        if self._is_first_of(source.node_id, index):
            found += self._by_place.get((source.node_id, ""), ())
        return found

    def _is_first_of(self, node_id: str, index: int) -> bool:
        before = self._pages.galley.items[index - 1].source if index else None
        return before is None or before.node_id != node_id

    def _line_of(self, finding: Finding, placed: PlacedText | PlacedTable | PlacedFigure) -> tuple[float, float] | None:
        """Return the upper edge of the finding's line in the text area, and its height; `None` on another page."""
        from bulletin_editor.layout.galley import TextItem
        from bulletin_editor.layout.page_content import PlacedFigure, PlacedTable, PlacedText
        from bulletin_editor.layout.set_items import SetText

        item, set_item = self._pages.galley.items[placed.index], self._pages.set_items[placed.index]
        match placed:
            case PlacedText():
                assert isinstance(item, TextItem)
                assert isinstance(set_item, SetText)
                at = set_item.printed_offset(finding.start) if finding.block_id else 0
                line = max(0, bisect_right([each.start for each in set_item.lines], at) - 1)
                if not placed.first <= line < placed.last:
                    return None
                pitch = float(item.style.line_pitch)
                return placed.y + (line - placed.first) * pitch, pitch
            case PlacedTable() | PlacedFigure():
                return placed.y, float(self._pages.template.page.line_pitch)
            case _:
                assert_never(placed)
