"""Text whose lines end where those of the pages do, whatever a program's own rules say: all, or where it is torn."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bulletin_editor.content.inlines import Inlines, LineBreak
from bulletin_editor.layout.set_items import Line, SetText
from bulletin_editor.templates.template import Style
from bulletin_editor.writers.word.line_ends import LINE_END, inlines_between
from bulletin_editor.writers.word.markup import Markup, w
from bulletin_editor.writers.word.runs import RunWriter

DEFAULT_TAB = 21
"""Points between the tab stops that the settings state."""


@dataclass(frozen=True, slots=True)
class LockedPart:
    """What stands on one page or in one column of a paragraph.

    `begins_line` where the bulletin itself ends a line before it.
    """

    content: Markup
    begins_line: bool = False


class LockedText:
    """Writes text line by line."""

    def __init__(self, runs: RunWriter, *, every_line: bool = True) -> None:
        self._runs = runs
        self._every_line = every_line

    def whole(self, inlines: Inlines, set_text: SetText, style: Style) -> Markup:
        """Return text that is on one page."""
        return "".join(part.content for part in self.parts(inlines, set_text, style, ()))

    def parts(self, inlines: Inlines, set_text: SetText, style: Style, tears: Collection[int]) -> Iterator[LockedPart]:
        """Yield the text of each page or column; at the lines in `tears` one begins."""
        content, begins_line, start = "", False, 0
        for number, (line, following) in enumerate(pairwise(set_text.lines), 1):
            if not self._every_line and number not in tears:
                continue
            end, after = set_text.model_offset(line.end), set_text.model_offset(following.start)
            content += self._runs.inlines(inlines_between(inlines, start, end), style)
            is_torn, start = number in tears, after
            deleted_after: Markup = ""
            if line.is_last:
                between = inlines_between(inlines, end, after)
                if is_torn:
                    # The tear stands for the line break, which only deleted text may surround.
                    place = between.index(LineBreak())
                    deleted_after = self._runs.inlines(between[place + 1 :], style)
                    between = between[:place]
                else:
                    content += _unstretched(line)
                content += self._runs.inlines(between, style)
            else:
                blanks = inlines_between(inlines, end, after)
                content += self._runs.blanks(blanks) if is_torn else self._runs.line_end(blanks)
            if is_torn:
                yield LockedPart(content, begins_line)
                content, begins_line = deleted_after, line.is_last
        yield LockedPart(content + self._runs.inlines(inlines_between(inlines, start, None), style), begins_line)


def _unstretched(line: Line) -> Markup:
    """Return what keeps a line that the bulletin ends from being stretched to the margin as the locked ones are."""
    if line.room - line.width < DEFAULT_TAB:
        return ""
    return w("r", w("rPr", w("rStyle", val=LINE_END)), w("tab"))
