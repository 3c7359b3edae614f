"""One article as galley items: its headline system, numbered blocks, captions, byline and notes in printed order.

Breaking them into lines is left to `paragraph_setting`, their place on the page to `pagination`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.content.blocks import (
    HEADING_ROLES,
    Alignment,
    Block,
    Figure,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    Role,
    Table,
)
from bulletin_editor.content.bulletin import Article, Assets
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, Run, is_deleted
from bulletin_editor.layout.galley import (
    FigureItem,
    GalleyItem,
    PageBreakItem,
    Part,
    Source,
    TableItem,
    TextItem,
)
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.numbering import NumberSign
from bulletin_editor.templates.template import BylinePlace, StyleName, Template

FIGURE_MARGIN = Length(12)
"""What a picture's whole lines are higher than the picture."""

_LINES_FOR_CAPTION = 3


@dataclass(frozen=True, slots=True)
class CaptionNumbers:
    """The last numbers given to figures and tables so far in the bulletin."""

    figure: int = 0
    table: int = 0


@dataclass(frozen=True, slots=True)
class ArticleGalley:
    """An article's items, the numbers of its footnotes, and the caption numbers after it."""

    items: tuple[GalleyItem, ...]
    note_numbers: dict[str, int]
    captions: CaptionNumbers


def set_article(article: Article, template: Template, assets: Assets, captions: CaptionNumbers) -> ArticleGalley:
    """Return the article as it is printed, captions numbered on from those before it."""
    setter = _ArticleSetter(article, template, assets, captions)
    items = tuple(setter.items())
    return ArticleGalley(items, setter.note_numbers, CaptionNumbers(setter.figures, setter.tables))


def number_sign(signs: tuple[NumberSign, ...], level: int) -> NumberSign:
    """Return the sign of a level from 0; the last one serves deeper levels."""
    return signs[min(level, len(signs) - 1)]


class _ArticleSetter:
    """Walks an article once and counts what is numbered in it."""

    def __init__(self, article: Article, template: Template, assets: Assets, captions: CaptionNumbers) -> None:
        self.article = article
        self.template = template
        self.assets = assets
        self.figures = captions.figure
        self.tables = captions.table
        self.note_numbers: dict[str, int] = {}
        self._notes: list[Footnote] = []
        self._headings = _LevelCounter()
        self._lists = _LevelCounter()
        self._role_before: Role | None = None

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
            self._role_before = block.role if isinstance(block, Paragraph) else None
        if template.byline_place is BylinePlace.END:
            yield from self._title_line(Part.BYLINE, StyleName.BYLINE, byline)
        yield from self._note_items()

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
                yield PageBreakItem(self._source(Part.BLOCK, block.id))
            case _:
                assert_never(block)

    def _source(self, part: Part, block_id: str) -> Source:
        return Source(part, self.article.id, block_id)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[TextItem]:
        if paragraph.inlines and all(is_deleted(inline) for inline in paragraph.inlines):
            return
        self._gather_notes(paragraph.inlines)
        style = self.template.style(paragraph.role)
        in_list = paragraph.list_item is not None and paragraph.role not in HEADING_ROLES
        starts_label = bool(style.label) and paragraph.role is not self._role_before
        yield TextItem(
            self._source(Part.BLOCK, paragraph.id),
            style,
            paragraph.inlines,
            paragraph.alignment or style.alignment,
            sign=self._sign(paragraph) + style.prefix,
            list_level=paragraph.list_item.level if in_list and paragraph.list_item else None,
            label=style.label if starts_label else "",
        )

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

    def _table(self, table: Table) -> Iterator[GalleyItem]:
        if table.caption:
            self.tables += 1
            yield self._caption(table.id, table.caption, self.template.table_label, self.tables)
        for row in table.rows:
            for cell in row.cells:
                self._gather_notes(cell.inlines)
        yield TableItem(
            self._source(Part.BLOCK, table.id),
            table,
            self.template.style(StyleName.TABLE_CELL),
            self.template.style(StyleName.TABLE_HEADER),
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
        if figure.caption:
            self.figures += 1
            yield self._caption(figure.id, (Run(figure.caption),), self.template.figure_label, self.figures)
        if figure.credit:
            style = self.template.style(StyleName.CREDIT)
            source = self._source(Part.CAPTION, figure.id)
            yield TextItem(source, style, (Run(figure.credit),), style.alignment, sign=style.prefix)

    def _caption(self, block_id: str, inlines: Inlines, label: str, number: int) -> TextItem:
        style = self.template.style(StyleName.CAPTION)
        sign = label.replace("{}", str(number)) + style.prefix
        return TextItem(self._source(Part.CAPTION, block_id), style, inlines, style.alignment, sign=sign)

    def _gather_notes(self, inlines: Iterable[Inline]) -> None:
        for inline in inlines:
            if isinstance(inline, Footnote):
                self._notes.append(inline)
                self.note_numbers[inline.id] = len(self._notes)

    def _note_items(self) -> Iterator[TextItem]:
        if not self._notes:
            return
        style = self.template.style(StyleName.NOTE)
        if self.template.note_label:
            yield TextItem(self._source(Part.NOTE, ""), style, (Run(self.template.note_label),), Alignment.LEFT)
        for number, note in enumerate(self._notes, 1):
            yield TextItem(self._source(Part.NOTE, note.id), style, note.inlines, style.alignment, sign=f"{number}. ")


def headline_inlines(lines: tuple[str, ...]) -> Inlines:
    """Return a headline's lines as one paragraph with forced line ends between them."""
    inlines: list[Inline] = []
    for line in lines:
        if inlines:
            inlines.append(LineBreak())
        inlines.append(Run(line))
    return tuple(inlines)


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
