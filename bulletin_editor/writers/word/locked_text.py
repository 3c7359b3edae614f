"""Text whose lines end where those of the pages do, whatever a program's own rules say: all, or where it is torn."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bulletin_editor.content.inlines import Inlines
from bulletin_editor.layout.set_items import Line, SetText
from bulletin_editor.templates.template import Style
from bulletin_editor.writers.word.line_ends import LINE_END, inlines_between, line_end
from bulletin_editor.writers.word.markup import Markup, run, w
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
            if line.is_last:
                between = inlines_between(inlines, end, after - 1 if is_torn else after)
                content += "" if is_torn else _unstretched(line)
                content += self._runs.inlines(between, style)
            else:
                blanks = set_text.text[line.end : following.start]
                content += _blanks(blanks) if is_torn else line_end(blanks)
            if is_torn:
                yield LockedPart(content, begins_line)
                content, begins_line = "", line.is_last
        yield LockedPart(content + self._runs.inlines(inlines_between(inlines, start, None), style), begins_line)


def _unstretched(line: Line) -> Markup:
    """Return what keeps a line that the bulletin ends from being stretched to the margin as the locked ones are."""
    if line.room - line.width < DEFAULT_TAB:
        return ""
    return w("r", w("rPr", w("rStyle", val=LINE_END)), w("tab"))


def _blanks(blanks: str) -> Markup:
    return run(blanks, w("rStyle", val=LINE_END)) if blanks else ""
