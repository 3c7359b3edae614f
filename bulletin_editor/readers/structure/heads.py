"""Where the heads of a draft start and end.

A head is a run of lines that opens something new: a section's title, a department's label, a headline system, a byline
below it.
"""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_editor.readers.structure import bylines, patterns
from bulletin_editor.readers.structure.classification import Classified
from bulletin_editor.readers.structure.kinds import HEADS, Kind, has_marks_of_text, is_reading_text
from bulletin_editor.readers.structure.line import Line
from bulletin_editor.readers.structure.looks import UNDECLARED

_MOST_LOOSE_LINES = 4
"""Kicker, a headline of two lines, subhead."""
_MOST_LOOSE_LINES_BELOW = 2
_LONGEST_WITH_COMMA = 26.0


class Heads:
    """The heads among the lines of one draft."""

    def __init__(self, lines: Sequence[Line], classified: Classified) -> None:
        self._lines = lines
        self._kinds = classified.kinds
        self._looks = classified.looks
        self._has_titles = Kind.TITLE in self._kinds
        self._has_closing_bylines = any(
            kind is Kind.BYLINE and self._closes(index) for index, kind in enumerate(self._kinds)
        )
        gaps = sorted([line.evidence.gap for line in lines if line.text])
        self._usual_gap = gaps[len(gaps) // 2] if gaps else 0
        self._last_substance = next((i for i in range(len(lines) - 1, -1, -1) if self._is_substance(i)), -1)

    def starts(self, index: int, *, due: bool, after_article: bool, usual_length: float | None) -> bool:
        """Tell whether a head starts at a line.

        `due` says that a headline must come here: at the beginning, after a label, or `after_article`, which a byline
        has closed, unless nothing but short ends follow. `usual_length` is that of the first headline.
        """
        kind, line = self._kinds[index], self._lines[index]
        if kind in HEADS:
            return True
        if line.is_plain and kind is not Kind.BYLINE and patterns.FIELD_LABEL.match(line.text):
            return True
        if due and self._may_be_headline(index):
            return not (after_article and index > self._last_substance)
        if kind is not Kind.LOOSE or not self.is_after_sentence(index):
            return False
        return self._announces(index) or self._is_loose_headline(index, usual_length)

    def _closes(self, index: int) -> bool:
        """Tell whether a byline stands at the end of a text, not under a headline."""
        return index > 0 and self._kinds[index - 1] in (Kind.BODY, Kind.OTHER)

    def _is_substance(self, index: int) -> bool:
        """Tell whether a line is a head or text to read, not a byline or a short end."""
        kind, line = self._kinds[index], self._lines[index]
        return kind in HEADS or (kind is not Kind.BYLINE and (not line.is_text or is_reading_text(line)))

    def _may_be_headline(self, index: int) -> bool:
        """Tell whether a line, where a headline is due, can be one: marks at its end do not matter there."""
        line, kind = self._lines[index], self._kinds[index]
        if kind in (Kind.LOOSE, Kind.TITLE):
            return True
        if kind is not Kind.BODY or not line.is_plain or patterns.EDITORS_NOTE.match(line.text):
            return False
        return (
            line.length <= 40
            and line.evidence.level is None
            and not has_marks_of_text(line.paragraph)
            and not (line.evidence.indented and "，" in line.text)
            and line.text[-1] not in "。；;：:，,、."
            and not any(stop in line.text for stop in "。；")
            and ". " not in line.text
            and patterns.number_level(line.text) is None
            and not patterns.DATE.match(line.text)
            and not patterns.is_enumeration(line.text)
        )

    def is_after_sentence(self, index: int) -> bool:
        """Tell whether something may begin at a line: no sentence is left open before it."""
        before = self._lines[index - 1] if index else None
        return (
            before is None
            or not before.is_text
            or bylines.ends_text(before.text)
            or (self._kinds[index - 1] is Kind.BYLINE)
        )

    def _announces(self, index: int) -> bool:
        """Tell whether loose lines stand right before a head or a signed title: a section's title or a kicker."""
        following = index
        while following < min(len(self._lines), index + 4) and self._kinds[following] is Kind.LOOSE:
            following += 1
        if following == len(self._lines) or following - index > 3:
            return False
        kind = self._kinds[following]
        if kind in HEADS:
            return True
        under_headline = kind is Kind.BYLINE and following + 1 < len(self._lines)
        return under_headline and is_reading_text(self._lines[following + 1]) and not self._has_closing_bylines

    def _is_loose_headline(self, index: int, usual_length: float | None) -> bool:
        """Tell whether a bare line in the run of text is a headline: long enough, and the draft shows no other way."""
        line = self._lines[index]
        if self._has_titles or line.length < 9 or self._has_closing_bylines or _is_torn_text(line, self._lines, index):
            return False
        following = index + 1
        while following < len(self._lines) and self._kinds[following] is Kind.LOOSE and following < index + 3:
            following += 1
        if following == len(self._lines) or not is_reading_text(self._lines[following]):
            return False
        like_first = usual_length is not None and line.length >= 0.75 * usual_length
        return line.evidence.gap > self._usual_gap or line.length >= 13 or like_first

    def end(self, start: int) -> int:
        """Return the index of the first line below the head that starts at a line."""
        index = start
        titled = False
        while index < len(self._lines):
            kind, line = self._kinds[index], self._lines[index]
            label = line.is_plain and patterns.FIELD_LABEL.match(line.text) is not None
            if kind is Kind.BYLINE:
                if not titled:
                    break
                index += 1
                continue
            if self._kinds[index - 1] is Kind.BYLINE and index > start:
                break
            if titled and line.evidence.style == "kicker":
                break
            if titled and kind is Kind.SECTION:
                break
            dash = titled and line.is_plain and line.length <= 45 and bool(patterns.SUBHEAD_DASH.match(line.text))
            if not (kind in HEADS or label or dash or self._continues_head(index, start, titled=titled)):
                break
            titled = titled or label or dash or kind in (Kind.TITLE, Kind.LOOSE, Kind.BODY)
            if kind in (Kind.DEPARTMENT, Kind.SECTION):
                titled = False
            index += 1
        return max(self._without_loose_run(start, index), start + 1)

    def _without_loose_run(self, start: int, end: int) -> int:
        """Return the end of a head without a run of bare lines too long for a headline system."""
        first = end
        while first > start and self._kinds[first - 1] is Kind.LOOSE:
            first -= 1
        count = end - first
        if first > start:
            titled = self._kinds[first - 1] is Kind.TITLE
            return first if titled and count > _MOST_LOOSE_LINES_BELOW else end
        followed = end < len(self._lines) and (
            self._kinds[end] is Kind.BYLINE or is_reading_text(self._lines[end]) or not self._lines[end].is_text
        )
        return end if count <= (_MOST_LOOSE_LINES if followed else 2) else start + 1

    def _continues_head(self, index: int, start: int, *, titled: bool) -> bool:
        if not self._may_be_headline(index):
            return False
        if index == start or not titled:
            return True
        if self._kinds[index] is not Kind.LOOSE or _is_torn_text(self._lines[index], self._lines, index):
            return False
        before = self._looks[index - 1]
        if before is not None and before[0] < UNDECLARED:
            return False
        next_kind = self._kinds[index + 1] if index + 1 < len(self._lines) else None
        if next_kind in HEADS or next_kind is Kind.LOOSE:
            return index - start < 5
        return self._lines[index].length > 6


def _is_torn_text(line: Line, lines: Sequence[Line], index: int) -> bool:
    """Tell whether a bare line rather is the first half of a paragraph that was torn in mid-sentence."""
    below = lines[index + 1].text if index + 1 < len(lines) else ""
    if "，" in line.text and (line.length > _LONGEST_WITH_COMMA or patterns.continues_sentence(below)):
        return True
    if patterns.CLAUSE_OPENING.match(line.text):
        return True
    return patterns.begins_with_rest(below)
