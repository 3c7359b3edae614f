"""A bulletin as plain text: masthead, outline, articles with their notes, imprint.

A paragraph is a line, indented as the template indents it; lines are not broken, which is left to whoever shows them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.content.blocks import Block, Figure, PageBreak, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.content.inlines import Footnote, Inline, LineBreak, Run
from bulletin_editor.templates.matter import imprint_rows, masthead_rows
from bulletin_editor.templates.template import BylinePlace, MatterRow, StyleName, Template
from bulletin_editor.writers.printed import Printed, footnotes_of, is_printed, visible_inlines
from bulletin_editor.writers.text.columns import display_width, table_lines, without_controls

_LEVEL_INDENT = 2
"""Full-width characters (or pairs of blanks) by which each level of a list is further in."""


def write_text(bulletin: Bulletin, template: Template) -> bytes:
    """Return the bulletin as text in UTF-8."""
    writer = _TextWriter(bulletin, template, Printed.of(bulletin, template))
    return ("\n".join(writer.lines()).strip("\n") + "\n").encode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class _TextWriter:
    bulletin: Bulletin
    template: Template
    printed: Printed

    def lines(self) -> Iterator[str]:
        yield from _matter(masthead_rows(self.template, self.bulletin.masthead))
        for node in self.bulletin.outline:
            yield from self._node(node)
        yield ""
        yield from _matter(imprint_rows(self.template, self.bulletin.imprint, self.bulletin.masthead))

    def _node(self, node: Node) -> Iterator[str]:
        match node:
            case Section():
                yield from self._titled(StyleName.SECTION, node.title, "=")
            case Department():
                yield from self._titled(StyleName.DEPARTMENT, node.title and node.title + node.colon, "-")
            case Article():
                yield from self._article(node)
                return
            case _:
                assert_never(node)
        for child in node.children:
            yield from self._node(child)

    def _titled(self, style: StyleName, title: str, rule: str) -> Iterator[str]:
        """Yield the title of a section or department, underlined so that the outline is seen at a glance."""
        if title:
            line = self._prefixed(style, title)
            yield from ("", "", line, rule * display_width(line))

    def _prefixed(self, style: StyleName, text: str) -> str:
        return without_controls(self.template.style(style).prefix + text)

    def _article(self, article: Article) -> Iterator[str]:
        yield ""
        for style, text in (
            (StyleName.KICKER, article.kicker),
            *((StyleName.HEADLINE, line) for line in article.headline),
            (StyleName.SUBHEAD, article.subhead),
        ):
            if text:
                yield self._prefixed(style, text)
        byline = self._prefixed(StyleName.BYLINE, article.byline) if article.byline else ""
        if byline and self.template.byline_place is BylinePlace.UNDER_HEADLINE:
            yield byline
        yield ""
        for block in article.blocks:
            if is_printed(block):
                yield from self._block(block)
        if byline and self.template.byline_place is BylinePlace.END:
            yield f"{self._indent(2)}{byline}"
        yield from self._notes(article)

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Paragraph():
                yield from self._paragraph(block)
            case Table():
                yield from self._table(block)
            case Figure():
                yield from self._figure(block)
            case PageBreak():
                yield ""
            case _:
                assert_never(block)

    def _paragraph(self, paragraph: Paragraph) -> Iterator[str]:
        style = self.template.style(paragraph.role)
        indent = style.first_line_indent + style.left_indent
        if paragraph.list_item is not None and paragraph.role.heading_level is None:
            indent = _LEVEL_INDENT * (paragraph.list_item.level + 1)
        before = self.printed.labels.get(paragraph.id, "") + self.printed.signs.get(paragraph.id, "")
        blank = self._indent(round(indent))
        yield from self._spaced(f"{blank}{line}" for line in (before + self._text(paragraph.inlines)).split("\n"))

    def _spaced(self, lines: Iterator[str]) -> Iterator[str]:
        """Yield a paragraph's lines; where nothing is indented a blank line parts it from the next."""
        yield from lines
        if not self.template.style(StyleName.BODY).first_line_indent:
            yield ""

    def _indent(self, characters: int) -> str:
        return ("　" if self.bulletin.language.startswith(("zh", "ja")) else "  ") * characters

    def _text(self, inlines: tuple[Inline, ...]) -> str:
        return "".join(self._inline(inline) for inline in visible_inlines(inlines))

    def _inline(self, inline: Inline) -> str:
        match inline:
            case Run():
                text, link = without_controls(inline.text), inline.marks.link
                return f"{text} <{link}>" if link and link not in (text, f"mailto:{text}") else text
            case LineBreak():
                return "\n"
            case Footnote():
                return f"[{self.printed.note_numbers.get(inline.id, '*')}]"
            case _:
                assert_never(inline)

    def _table(self, table: Table) -> Iterator[str]:
        yield ""
        if table.caption:
            yield without_controls(self.printed.caption_signs.get(table.id, "")) + self._text(table.caption)
        yield from table_lines(table, self._text)
        yield ""

    def _figure(self, figure: Figure) -> Iterator[str]:
        sign = self.printed.caption_signs.get(figure.id, "") if figure.caption else ""
        told = "　".join(text for text in (sign + (figure.caption or figure.alternative_text), figure.credit) if text)
        if told:
            yield from ("", f"[{without_controls(told)}]", "")

    def _notes(self, article: Article) -> Iterator[str]:
        notes = footnotes_of(article)
        if not notes:
            return
        yield ""
        if self.template.note_label:
            yield self.template.note_label
        for note in notes:
            text = self._text(note.inlines).replace("\n", " ")
            yield f"[{self.printed.note_numbers.get(note.id, '*')}] {text}"


def _matter(rows: tuple[MatterRow, ...]) -> Iterator[str]:
    """Yield rows of masthead or imprint, places parted by a wide blank; rules alone are none."""
    if not any(row.left or row.centre or row.right for row in rows):
        return
    for row in rows:
        texts = [without_controls(text) for text in (row.left, row.centre, row.right) if text]
        if texts:
            yield "　　".join(texts)
        if row.rule is not None:
            yield "─" * 28
