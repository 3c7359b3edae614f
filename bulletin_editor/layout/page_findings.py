"""What pages look poor by: lines of one or two characters, lone headings and sign-offs, pages that need not be."""

from __future__ import annotations

import math
from collections.abc import Iterator

from bulletin_editor.content.blocks import HEADING_ROLES
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.editing.article_edits import RemovePageBreak
from bulletin_editor.editing.findings import Finding, Severity, Suggestion
from bulletin_editor.layout.findings import LayoutRule
from bulletin_editor.layout.galley import (
    GalleyItem,
    PageBreakItem,
    Part,
    TextItem,
    belongs_to_object,
)
from bulletin_editor.layout.keeping import is_sign_off
from bulletin_editor.layout.line_rules import NO_BREAK_BEFORE
from bulletin_editor.layout.paged_bulletin import PagedBulletin
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.precedence import PRECEDENCE

_SHORTEST_LAST_LINE = 3
"""Characters, marks not counted, that a paragraph's last line should have."""
_LONG_ENOUGH = 8
"""Characters, marks counted, from which on no last line looks short."""
_MOST_HEADLINE_LINES = 3
_NEARLY_EMPTY = 5
"""Lines on the last page that are worth cutting to save the page."""
_HEADING_PARTS = (Part.SECTION, Part.DEPARTMENT, Part.KICKER, Part.HEADLINE, Part.SUBHEAD)


def page_findings(pages: PagedBulletin) -> Iterator[Finding]:
    """Yield what is poor in the order of the pages, then what concerns the last page."""
    finder = _Finder(pages)
    for index, item in enumerate(PRECEDENCE.between(pages.galley.items)):
        if isinstance(item, TextItem):
            if item.source.part is Part.BLOCK:
                yield from finder.short_last_line(index, item)
            elif item.source.part is Part.HEADLINE:
                yield from finder.long_headline(index, item)
            if _is_heading(item):
                yield from finder.lone_heading(index, item)
            elif is_sign_off(item):
                yield from finder.parted_sign_off(index, item)
        elif isinstance(item, PageBreakItem):
            yield from finder.wasteful_page_break(index, item)
    yield from finder.last_page()


class _Finder:
    def __init__(self, pages: PagedBulletin) -> None:
        self._pages = pages
        self._items = pages.galley.items
        self._is_chinese = pages.template.language.startswith("zh")
        self._last_pages = _last_pages(pages)

    def short_last_line(self, index: int, item: TextItem) -> Iterator[Finding]:
        if not self._is_chinese:
            return
        set_text = self._pages.set_items[index]
        assert isinstance(set_text, SetText)
        if len(set_text.broken) < 2:
            return
        (_, _, ends_before), (start, end, _) = set_text.broken[-2:]
        if ends_before or end - start > _LONG_ENOUGH:
            return
        whole = set_text.text[start:end]
        left = whole.rstrip(NO_BREAK_BEFORE)
        if 0 < len(left) < _SHORTEST_LAST_LINE:
            place = set_text.model_offset(start)
            yield self._finding(
                LayoutRule.SHORT_LAST_LINE,
                item,
                place,
                place + len(left),
                character=left,
                cut=len(whole),
                add=_SHORTEST_LAST_LINE - len(left),
            )

    def long_headline(self, index: int, item: TextItem) -> Iterator[Finding]:
        set_text = self._pages.set_items[index]
        assert isinstance(set_text, SetText)
        parts = set_text.text.count("\n") + 1
        wanted = max(parts, 1 if parts > 1 else _MOST_HEADLINE_LINES)
        lines = len(set_text.broken)
        if lines > wanted:
            room = sum(line.room for line in set_text.lines[:wanted])
            over = sum(line.width for line in set_text.lines) - room if parts == 1 else self._over(set_text)
            cut = max(1, math.ceil(over / item.style.size))
            yield self._finding(LayoutRule.HEADLINE_TOO_LONG, item, lines=lines, wanted=wanted, cut=cut)

    @staticmethod
    def _over(set_text: SetText) -> float:
        """Return the width by which the longest of several parts is longer than its line."""
        widest, width = 0.0, 0.0
        for line in set_text.lines:
            width += line.width
            if line.is_last:
                widest, width = max(widest, width - line.room), 0.0
        return widest

    def lone_heading(self, index: int, item: TextItem) -> Iterator[Finding]:
        following = self._following(index)
        if isinstance(following, PageBreakItem):
            edit = RemovePageBreak(following.source.node_id, following.source.block_id)
            found = self._finding(LayoutRule.HEADING_BEFORE_PAGE_BREAK, item)
            yield _with_suggestion(found, edit)
        elif following is None or following.source.node_id != item.source.node_id:
            if item.source.part is Part.BLOCK:
                yield self._finding(LayoutRule.HEADING_WITHOUT_TEXT, item)
        elif self._pages.first_pages[index + 1] > self._last_pages[index]:
            yield self._finding(LayoutRule.LONE_HEADING, item, page=self._last_pages[index])
        elif belongs_to_object(following) and item.source.part is Part.BLOCK:
            yield self._finding(LayoutRule.HEADING_BEFORE_OBJECT, item)

    def parted_sign_off(self, index: int, item: TextItem) -> Iterator[Finding]:
        if index == 0:
            return
        before, first = self._items[index - 1], self._pages.first_pages[index]
        if not isinstance(before, TextItem) or self._last_pages[index - 1] == first:
            return
        if before.source.node_id != item.source.node_id:
            return
        rule = LayoutRule.SIGN_OFF_SPLIT if is_sign_off(before) else LayoutRule.SIGN_OFF_ALONE
        yield self._finding(rule, item, page=first, cut=self._sign_off_lines(index))

    def _sign_off_lines(self, index: int) -> int:
        """Return the lines that a sign-off and what belongs to it take up from an item on."""
        lines = 0
        for at in range(index, len(self._items)):
            item, set_text = self._items[at], self._pages.set_items[at]
            if not (isinstance(item, TextItem) and isinstance(set_text, SetText) and is_sign_off(item)):
                break
            lines += math.ceil(
                len(set_text.broken) * item.style.line_pitch / self._pages.template.page.line_pitch - 0.01
            )
        return lines

    def wasteful_page_break(self, index: int, item: PageBreakItem) -> Iterator[Finding]:
        """Yield a page break that leaves more than half a page white, at what stands before it."""
        number = self._pages.first_pages[index]
        if not 0 < number < self._pages.count:
            return
        page = self._pages.pages[number - 1]
        if 0 < page.used < page.geometry.grid_height / 2:
            pitch = self._pages.template.page.line_pitch
            free = int((page.geometry.grid_height - page.used) / pitch + 0.01)
            source, before = item.source, self._items[max(index - 1, 0)].source
            found = Finding(
                LayoutRule.PAGE_CUT_SHORT,
                Severity.INFO,
                source.node_id,
                before.block_id if before.node_id == source.node_id else "",
                arguments={"page": number, "free": free},
            )
            yield _with_suggestion(found, RemovePageBreak(source.node_id, source.block_id))

    def last_page(self) -> Iterator[Finding]:
        """Yield a last page that holds nothing but the imprint, or only a few lines."""
        if self._pages.count < 2:
            return
        pitch = self._pages.template.page.line_pitch
        former, last = self._pages.pages[-2:]
        if former.geometry.is_landscape or last.geometry.is_landscape or former.number <= self._pages.cover_pages:
            return
        imprint = sum(row.lines for row in self._pages.galley.imprint)
        lines = math.ceil(last.used / pitch - 0.01)
        free = int((former.geometry.grid_height - former.used) / pitch + 0.01)
        arguments: dict[str, str | int] = {"page": last.number, "lines": lines, "cut": max(1, lines + imprint - free)}
        if not lines and imprint:
            yield Finding(LayoutRule.IMPRINT_ALONE, Severity.INFO, arguments=arguments)
        elif 0 < lines <= _NEARLY_EMPTY:
            yield Finding(LayoutRule.LAST_PAGE_NEARLY_EMPTY, Severity.INFO, arguments=arguments)

    def _following(self, index: int) -> GalleyItem | None:
        return self._items[index + 1] if index + 1 < len(self._items) else None

    @staticmethod
    def _finding(rule: LayoutRule, item: TextItem, start: int = 0, end: int = 0, **arguments: str | int) -> Finding:
        source, text = item.source, plain_text(item.inlines)
        return Finding(rule, _SEVERITIES[rule], source.node_id, source.block_id, text, start, end, arguments)


_SEVERITIES = {
    LayoutRule.SHORT_LAST_LINE: Severity.INFO,
    LayoutRule.HEADLINE_TOO_LONG: Severity.INFO,
    LayoutRule.HEADING_BEFORE_OBJECT: Severity.INFO,
    LayoutRule.HEADING_BEFORE_PAGE_BREAK: Severity.WARNING,
    LayoutRule.HEADING_WITHOUT_TEXT: Severity.WARNING,
    LayoutRule.LONE_HEADING: Severity.WARNING,
    LayoutRule.SIGN_OFF_SPLIT: Severity.WARNING,
    LayoutRule.SIGN_OFF_ALONE: Severity.WARNING,
}

_HEADING_STYLES = frozenset(role.value for role in HEADING_ROLES)


def _is_heading(item: TextItem) -> bool:
    if item.source.part is Part.BLOCK:
        return item.style.name in _HEADING_STYLES
    return item.source.part in _HEADING_PARTS


def _with_suggestion(finding: Finding, edit: RemovePageBreak) -> Finding:
    return Finding(
        finding.rule,
        finding.severity,
        finding.node_id,
        finding.block_id,
        finding.text,
        finding.start,
        finding.end,
        finding.arguments,
        (Suggestion("", edit),),
    )


def _last_pages(pages: PagedBulletin) -> list[int]:
    """Return the page on which each item ends."""
    last = list(pages.first_pages)
    for page in PRECEDENCE.between(pages.pages):
        for placed in page.content:
            index = getattr(placed, "index", None)
            if index is not None:
                last[index] = page.number
    return last
