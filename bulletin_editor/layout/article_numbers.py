"""What an article's template counts and prints before its blocks: numbering signs, labels, captions, footnotes.

The galley, and writers that know no pages, pass through the blocks in order and get the same answers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from bulletin_editor.content.blocks import Figure, ListItem, ListKind, Paragraph, Role, Table
from bulletin_editor.content.inlines import Footnote, Inline, is_deleted_throughout
from bulletin_editor.templates.numbering import NumberSign
from bulletin_editor.templates.template import StyleName, Template


@dataclass(frozen=True, slots=True)
class CaptionNumbers:
    """The last numbers given to figures and tables so far in the bulletin."""

    figure: int = 0
    table: int = 0
    note: int | None = None
    """The last number given to a note where they count through the bulletin; `None` where each article begins anew."""


class BeforeText(NamedTuple):
    """What stands before a paragraph's text: its numbering sign with the style's prefix, and a label."""

    sign: str
    label: str


def number_sign(signs: tuple[NumberSign, ...], level: int) -> NumberSign:
    """Return the sign of a level from 0; the last one serves deeper levels."""
    return signs[min(level, len(signs) - 1)]


class ArticleNumbers:
    """Counts on as the blocks of one article pass in their order."""

    def __init__(self, template: Template, captions: CaptionNumbers) -> None:
        self.template = template
        self.captions = captions
        self.notes: list[Footnote] = []
        self.note_numbers: dict[str, int] = {}
        self._headings = _LevelCounter()
        self._lists = _LevelCounter()
        self._role_before: Role | None = None

    def pass_paragraph(self, paragraph: Paragraph) -> BeforeText | None:
        """Return what stands before a paragraph; `None` when it is not printed, its whole text being deleted."""
        role_before, self._role_before = self._role_before, paragraph.role
        if is_deleted_throughout(paragraph.inlines):
            return None
        self._gather_notes(paragraph.inlines)
        style = self.template.style(paragraph.role)
        label = style.label if style.label and paragraph.role is not role_before else ""
        return BeforeText(self._sign(paragraph) + style.prefix, label)

    def pass_table(self, table: Table) -> str:
        """Return what stands before a table's caption, if it has one."""
        self._role_before = None
        for row in table.rows:
            for cell in row.cells:
                self._gather_notes(cell.inlines)
        if not table.caption:
            return ""
        self.captions = replace(self.captions, table=self.captions.table + 1)
        return self._caption_sign(self.template.table_label, self.captions.table)

    def pass_figure(self, figure: Figure) -> str:
        """Return what stands before a figure's caption, if it has one."""
        self._role_before = None
        if not figure.caption:
            return ""
        self.captions = replace(self.captions, figure=self.captions.figure + 1)
        return self._caption_sign(self.template.figure_label, self.captions.figure)

    def pass_page_break(self) -> None:
        """Let a label be printed again after it."""
        self._role_before = None

    def _sign(self, paragraph: Paragraph) -> str:
        """Return the numbering sign, counting on; a paragraph outside the list ends it, a heading starts anew below."""
        item, template = paragraph.list_item, self.template
        heading_level = paragraph.role.heading_level
        if heading_level is not None:
            self._lists.restart()
            numbered = item is not None and item.kind is ListKind.NUMBER
            number = self._headings.count(heading_level - 1, numbered=numbered)
            return template.heading_signs[heading_level - 1].text(number) if numbered else ""
        if item is None:
            self._lists.restart()
            return ""
        return self._list_sign(item)

    def _list_sign(self, item: ListItem) -> str:
        number = self._lists.count(item.level, numbered=item.kind is ListKind.NUMBER)
        if item.kind is ListKind.NUMBER:
            return number_sign(self.template.list_signs, item.level).text(number)
        return self.template.bullets[min(item.level, len(self.template.bullets) - 1)]

    def _caption_sign(self, label: str, number: int) -> str:
        return label.replace("{}", str(number)) + self.template.style(StyleName.CAPTION).prefix

    def _gather_notes(self, inlines: Iterable[Inline]) -> None:
        for inline in inlines:
            if isinstance(inline, Footnote):
                self.notes.append(inline)
                self.note_numbers[inline.id] = self._next_note()

    def _next_note(self) -> int:
        if self.captions.note is None:
            return len(self.notes)
        number = self.captions.note + 1
        self.captions = replace(self.captions, note=number)
        return number


class _LevelCounter:
    """Numbers by level; counting at one level starts the deeper ones anew."""

    def __init__(self) -> None:
        self._numbers: list[int] = []

    def count(self, level: int, *, numbered: bool) -> int:
        """Pass an entry of a level from 0 and return its number; entries without one only restart what is below."""
        del self._numbers[level + 1 :]
        self._numbers += [0] * (level + 1 - len(self._numbers))
        if numbered:
            self._numbers[level] += 1
        return self._numbers[level]

    def restart(self) -> None:
        self._numbers.clear()
