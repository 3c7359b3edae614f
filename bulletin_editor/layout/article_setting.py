"""One article as galley items: its headline system, numbered blocks, captions, byline and notes in printed order.

Breaking them into lines is left to `paragraph_setting`, their place on the page to `pagination`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.content.blocks import (
    HEADING_ROLES,
    Alignment,
    Block,
    Figure,
    PageBreak,
    Paragraph,
    Table,
)
from bulletin_editor.content.bulletin import Article, Assets
from bulletin_editor.content.inlines import Inline, Inlines, LineBreak, Run
from bulletin_editor.layout.article_numbers import ArticleNumbers, CaptionNumbers
from bulletin_editor.layout.galley import (
    FigureItem,
    GalleyItem,
    PageBreakItem,
    Part,
    Source,
    TableItem,
    TextItem,
)
from bulletin_editor.layout.sign_off_setting import sign_off_styles
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.template import BylinePlace, StyleName, Template

FIGURE_MARGIN = Length(12)
"""What a picture's whole lines are higher than the picture."""

_LINES_FOR_CAPTION = 3


@dataclass(frozen=True, slots=True)
class ArticleGalley:
    """An article's items, the numbers of its footnotes, and the caption numbers after it."""

    items: tuple[GalleyItem, ...]
    page_notes: tuple[TextItem, ...]
    """The notes that stand at the foot of pages; those at the article's end are among the items."""
    note_numbers: dict[str, int]
    captions: CaptionNumbers


def set_article(article: Article, template: Template, assets: Assets, captions: CaptionNumbers) -> ArticleGalley:
    """Return the article as it is printed, captions numbered on from those before it."""
    setter = _ArticleSetter(article, template, assets, captions)
    items = tuple(setter.items())
    page_notes = tuple(setter.notes()) if template.has_page_notes else ()
    return ArticleGalley(items, page_notes, setter.numbers.note_numbers, setter.numbers.captions)


class _ArticleSetter:
    """Walks an article once and counts what is numbered in it."""

    def __init__(self, article: Article, template: Template, assets: Assets, captions: CaptionNumbers) -> None:
        self.article = article
        self.template = template
        self.assets = assets
        self.numbers = ArticleNumbers(template, captions)
        self._sign_offs = dict(sign_off_styles(article.blocks, template))

    def items(self) -> Iterator[GalleyItem]:
        article, template = self.article, self.template
        yield from self._title_line(Part.KICKER, StyleName.KICKER, (Run(article.kicker),) if article.kicker else ())
        yield from self._title_line(Part.HEADLINE, StyleName.HEADLINE, headline_inlines(article.headline))
        yield from self._title_line(Part.SUBHEAD, StyleName.SUBHEAD, (Run(article.subhead),) if article.subhead else ())
        byline = (Run(article.byline),) if article.byline else ()
        if template.byline_place is BylinePlace.UNDER_HEADLINE:
            yield from self._title_line(Part.BYLINE, StyleName.BYLINE, byline)
        for block in article.blocks:
            yield from self._block(block)
        if template.byline_place is BylinePlace.END:
            yield from self._title_line(Part.BYLINE, StyleName.BYLINE, byline)
        if self.numbers.notes and not template.has_page_notes:
            if template.note_label:
                style = template.style(StyleName.NOTE)
                yield TextItem(self._source(Part.NOTE, ""), style, (Run(template.note_label),), Alignment.LEFT)
            yield from self.notes()

    def notes(self) -> Iterator[TextItem]:
        """Yield the notes of the blocks that have passed."""
        style = self.template.style(StyleName.NOTE)
        for note in self.numbers.notes:
            sign = f"{self.numbers.note_numbers[note.id]}. "
            yield TextItem(self._source(Part.NOTE, note.id), style, note.inlines, style.alignment, sign=sign)

    def _title_line(self, part: Part, name: StyleName, inlines: Inlines) -> Iterator[TextItem]:
        if inlines:
            style = self.template.style(name)
            yield TextItem(Source(part, self.article.id), style, inlines, style.alignment, sign=style.prefix)

    def _block(self, block: Block) -> Iterator[GalleyItem]:
        match block:
            case Paragraph():
                yield from self._paragraph(block)
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)
            case PageBreak():
                self.numbers.pass_page_break()
                yield PageBreakItem(self._source(Part.BLOCK, block.id))
            case _:
                assert_never(block)

    def _source(self, part: Part, block_id: str) -> Source:
        return Source(part, self.article.id, block_id)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[TextItem]:
        before = self.numbers.pass_paragraph(paragraph)
        if before is None:
            return
        style = self._sign_offs.get(paragraph.id) or self.template.style(paragraph.role)
        in_list = paragraph.list_item is not None and paragraph.role not in HEADING_ROLES
        yield TextItem(
            self._source(Part.BLOCK, paragraph.id),
            style,
            paragraph.inlines,
            paragraph.alignment or style.alignment,
            sign=before.sign,
            list_level=paragraph.list_item.level if in_list and paragraph.list_item else None,
            label=before.label,
        )

    def _table(self, table: Table) -> Iterator[GalleyItem]:
        sign = self.numbers.pass_table(table)
        if table.caption:
            yield self._caption(table.id, table.caption, sign)
        yield TableItem(
            self._source(Part.BLOCK, table.id),
            table,
            self.template.style(StyleName.TABLE_CELL),
            self.template.style(StyleName.TABLE_HEADER),
            self.template.table_rule.thickness,
        )

    def _figure(self, figure: Figure) -> Iterator[GalleyItem]:
        asset = self.assets[figure.asset]
        page = self.template.page
        width = page.text_width * figure.width
        height = width * asset.height / max(asset.width, 1)
        tallest = (page.lines - _LINES_FOR_CAPTION) * page.line_pitch - FIGURE_MARGIN
        if height > tallest:
            width, height = width * tallest / height, tallest
        yield FigureItem(
            self._source(Part.BLOCK, figure.id),
            asset,
            figure.asset,
            Length(width),
            Length(height),
            math.ceil((height + FIGURE_MARGIN) / page.line_pitch - 0.001),
            figure.alternative_text or figure.caption,
        )
        sign = self.numbers.pass_figure(figure)
        if figure.caption:
            yield self._caption(figure.id, (Run(figure.caption),), sign)
        if figure.credit:
            style = self.template.style(StyleName.CREDIT)
            source = self._source(Part.CAPTION, figure.id)
            yield TextItem(source, style, (Run(figure.credit),), style.alignment, sign=style.prefix)

    def _caption(self, block_id: str, inlines: Inlines, sign: str) -> TextItem:
        style = self.template.style(StyleName.CAPTION)
        return TextItem(self._source(Part.CAPTION, block_id), style, inlines, style.alignment, sign=sign)


def headline_inlines(lines: tuple[str, ...]) -> Inlines:
    """Return a headline's lines as one paragraph with forced line ends between them."""
    inlines: list[Inline] = []
    for line in lines:
        if inlines:
            inlines.append(LineBreak())
        inlines.append(Run(line))
    return tuple(inlines)
