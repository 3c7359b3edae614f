"""Rows of masthead and imprint: one line each, as high as its row of the grid, with texts set by tab stops.

A running head has its texts set in the same way.
"""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.content.inlines import NO_MARKS
from bulletin_editor.layout.galley import MatterItem
from bulletin_editor.templates.length import ZERO, Length
from bulletin_editor.templates.template import Template
from bulletin_editor.writers.word.markup import Markup, properties, w
from bulletin_editor.writers.word.paragraphs import Setting, opening_rules
from bulletin_editor.writers.word.registers import Registers
from bulletin_editor.writers.word.runs import RunWriter
from bulletin_editor.writers.word.style_sheet import bottom_border, twips_of_characters, word_alignment


class MatterWriter:
    """Writes rows of the masthead and the imprint."""

    def __init__(self, template: Template, registers: Registers, runs: RunWriter) -> None:
        self._template = template
        self._naming = registers.naming
        self._runs = runs

    def row(self, item: MatterItem, setting: Setting, *, room_above: Length = ZERO) -> Markup:
        """Return a row; `room_above` is free space that belongs to it, so that it stands at the page's foot."""
        return w("p", properties("pPr", self._look(item, setting, room_above)), *self.texts(item))

    def _look(self, item: MatterItem, setting: Setting, room_above: Length) -> Iterator[Markup]:
        if setting.opens_document:
            yield from opening_rules(self._template)
        yield w("pStyle", val=self._naming.id(item.style.name))
        if setting.starts_page:
            yield w("pageBreakBefore")
        if setting.keeps_with_next:
            yield w("keepNext")
        yield self._height(item, setting, room_above)
        if item.rule is not None:
            yield w("pBdr", bottom_border(item.rule))
        yield from self.places(item)
        yield setting.section

    def places(self, item: MatterItem) -> Iterator[Markup]:
        """Yield the properties that set the texts of a row at their places."""
        if self._is_centred(item):
            yield word_alignment(Alignment.CENTRE)
        else:
            yield word_alignment(Alignment.LEFT)
            tabs = tuple(self._tabs(item))
            if tabs:
                yield w("tabs", *tabs)
        yield w("ind", left=0, right=0, firstLine=0)

    def _height(self, item: MatterItem, setting: Setting, room_above: Length) -> Markup:
        """Return the line's exact height: that of its row less the rule under it.

        Room above a bare rule is part of the line, since no program drops that at the head of a page.
        """
        height = Length(item.lines * self._template.page.line_pitch)
        if item.rule is not None:
            height = Length(height - item.rule.thickness.eighths / 8)
        has_text = bool(item.left or item.centre or item.right)
        before = room_above if has_text else ZERO
        line = height if has_text else Length(height + room_above)
        after = (setting.after or ZERO).twips
        return w("spacing", before=_whole_twips(before), after=after, line=_whole_twips(line), lineRule="exact")

    def _tabs(self, item: MatterItem) -> Iterator[Markup]:
        measure = self._template.page.text_width.twips
        left = twips_of_characters(item.style.left_indent, item.style)
        right = measure - twips_of_characters(item.style.right_indent, item.style)
        if left and item.left:
            yield w("tab", val="left", pos=left)
        if item.centre:
            yield w("tab", val="center", pos=measure // 2)
        if item.right:
            yield w("tab", val="right", pos=right)

    def texts(self, item: MatterItem) -> Iterator[Markup]:
        """Yield the texts, each led to its place by a tab; a centred text alone needs none."""
        left = twips_of_characters(item.style.left_indent, item.style)
        size = item.style.size if item.style.size != self._template.style(item.style.name).size else None
        for text, is_at_margin in (
            (item.left, not left),
            (item.centre, self._is_centred(item)),
            (item.right, False),
        ):
            if text:
                if not is_at_margin:
                    yield w("r", w("tab"))
                yield self._runs.text(text, item.style, NO_MARKS, size=size)

    @staticmethod
    def _is_centred(item: MatterItem) -> bool:
        return bool(item.centre) and not item.left and not item.right


def _whole_twips(length: Length) -> int:
    """Return whole twips that are not more than the length, so that a full page stays one page."""
    return int(length * 20 + 0.01)
