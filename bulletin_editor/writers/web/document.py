"""Masthead, contents, sections with their articles, imprint; the file that holds them is left to `profiles`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Masthead, Node, Section
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.outline import articles, articles_in, children_of
from bulletin_editor.templates.matter import imprint_rows, masthead_fields, masthead_rows
from bulletin_editor.templates.template import BylinePlace, MatterRow, StyleName, Template
from bulletin_editor.writers.printed import Printed, footnotes_of
from bulletin_editor.writers.web.block_markup import BlockWriter
from bulletin_editor.writers.web.dress import Dress
from bulletin_editor.writers.web.escaping import anchor, escaped
from bulletin_editor.writers.web.inline_markup import inline_markup

_BACK = {"zh": "返回正文", "en": "Back to the text"}
"""What a screen reader says of the link from a note back to its place, by the bulletin's language."""


@dataclass(frozen=True, slots=True)
class DocumentWriter:
    """Writes a bulletin in a dress, piece by piece."""

    bulletin: Bulletin
    template: Template
    printed: Printed
    dress: Dress

    def title(self) -> str:
        """Name the document: the bulletin with its number, or else the first thing in it."""
        fields = masthead_fields(self.template, self.bulletin.masthead)
        named = " ".join(text for text in (fields["name"], fields["number"] + fields["total_number"]) if text)
        return named or next((_node_title(node) for node in self.bulletin.outline if _node_title(node)), "—")

    def masthead(self) -> Iterator[str]:
        """Yield the masthead; a page without a name has its title unseen, for those who have it read out."""
        rows = masthead_rows(self.template, self.bulletin.masthead) if self.bulletin.masthead != Masthead() else ()
        has_name = bool(self.bulletin.masthead.name.strip())
        yield self.dress.start("header") + "\n"
        if not has_name and self.dress.name_tag == "h1":
            yield self.dress.element("h1", "unseen", escaped(self.title())) + "\n"
        for row in rows:
            tag = self.dress.name_tag if row.style is StyleName.MASTHEAD_NAME and has_name else "div"
            yield self._matter_row(row, tag)
        yield self.dress.end("header") + "\n"

    def contents(self) -> Iterator[str]:
        """Yield the list of titles where the template wants one and the dress can lead to them."""
        design, dress = self.template.contents, self.dress
        listed = sum(1 for article in articles(self.bulletin) if article.headline)
        if listed < design.minimum_articles or not dress.has_contents:
            return
        title = dress.element("h2", "contents-title", escaped(design.title), semantic=' id="contents"')
        nav = dress.start("nav", semantic=' aria-labelledby="contents"')
        yield f"{nav}\n{title}\n"
        yield from self._entries(self.bulletin.outline)
        yield f"{dress.end('nav')}\n"

    def _entries(self, nodes: tuple[Node, ...]) -> Iterator[str]:
        listed = [node for node in nodes if _node_title(node) and any(one.headline for one in articles_in((node,)))]
        if not listed:
            return
        yield self.dress.start("ul", "entries") + "\n"
        for node in listed:
            title = escaped(_node_title(node))
            link = self.dress.start("a", "entry", needed=f' href="#{anchor("n", node.id)}"')
            yield f"{self.dress.start('li', 'entry-line')}{link}{title}</a>"
            yield from self._entries(children_of(node))
            yield "</li>\n"
        yield "</ul>\n"

    def text(self) -> Iterator[str]:
        """Yield sections, departments and articles."""
        for node in self.bulletin.outline:
            yield from self._node(node, 2)

    def imprint(self) -> Iterator[str]:
        rows = imprint_rows(self.template, self.bulletin.imprint, self.bulletin.masthead)
        if rows:
            yield self.dress.start("footer") + "\n"
            yield from (self._matter_row(row, "div") for row in rows)
            yield self.dress.end("footer") + "\n"

    def _node(self, node: Node, level: int) -> Iterator[str]:
        match node:
            case Section():
                yield from self._branch(node, StyleName.SECTION, node.title, level)
            case Department():
                title = node.title and node.title + node.colon
                yield from self._branch(node, StyleName.DEPARTMENT, title, level)
            case Article():
                yield from self._article(node, level)
            case _:
                assert_never(node)

    def _branch(self, node: Section | Department, name: StyleName, title: str, level: int) -> Iterator[str]:
        dress = self.dress
        yield dress.start("section", name, semantic=dress.identity("n", node.id)) + "\n"
        if title:
            yield dress.element(f"h{level}", f"{name}-title", escaped(self._prefixed(name, title))) + "\n"
        for child in node.children:
            yield from self._node(child, level + 1 if title else level)
        yield dress.end("section") + "\n"

    def _article(self, article: Article, level: int) -> Iterator[str]:
        dress = self.dress
        yield dress.start("article", semantic=dress.identity("n", article.id)) + "\n"
        yield from self._headline_system(article, level)
        byline = dress.element("p", "byline", escaped(self._prefixed(StyleName.BYLINE, article.byline))) + "\n"
        if article.byline and self.template.byline_place is BylinePlace.UNDER_HEADLINE:
            yield byline
        headline_level = level if article.headline else level - 1
        blocks = BlockWriter(self.printed, self.bulletin.assets, dress, headline_level)
        yield from (markup + "\n" for markup in blocks.markup(article.blocks) if markup)
        if article.byline and self.template.byline_place is BylinePlace.END:
            yield byline
        yield from self._notes(article)
        yield dress.end("article") + "\n"

    def _headline_system(self, article: Article, level: int) -> Iterator[str]:
        headline = "<br>".join(escaped(line) for line in article.headline)
        prefix = escaped(self.template.style(StyleName.HEADLINE).prefix)
        lines = "".join(
            self.dress.element(tag, name, text)
            for tag, name, text in (
                ("p", StyleName.KICKER, escaped(self._prefixed(StyleName.KICKER, article.kicker))),
                (f"h{level}", StyleName.HEADLINE, headline and prefix + headline),
                ("p", StyleName.SUBHEAD, escaped(self._prefixed(StyleName.SUBHEAD, article.subhead))),
            )
            if text
        )
        yield self.dress.element("hgroup", "", lines) + "\n" if headline else lines

    def _prefixed(self, style: StyleName, text: str) -> str:
        return text and self.template.style(style).prefix + text

    def _notes(self, article: Article) -> Iterator[str]:
        notes, dress = footnotes_of(article), self.dress
        if not notes:
            return
        label = self.template.note_label
        named = f' role="doc-endnotes" aria-label="{escaped(label.rstrip("：:")) or "*"}"'
        yield dress.start("div", "notes", semantic=named) + "\n"
        if label:
            yield dress.element("p", "note-label", escaped(label)) + "\n"
        back = _BACK["zh" if self.bulletin.language.startswith("zh") else "en"]
        texts = (
            (note.id, str(self.printed.note_numbers.get(note.id, "")),
             inline_markup((inline for inline in note.inlines if inline != Run("")), {}, dress))
            for note in notes
        )  # fmt: skip
        yield from dress.notes(texts, back)
        yield dress.end("div") + "\n"

    def _matter_row(self, row: MatterRow, tag: str) -> str:
        """Return a row of masthead or imprint; a rule is the line under it."""
        rule = self.dress.underline(row.rule) if row.rule else ""
        places = (("left", row.left), ("centre", row.centre), ("right", row.right))
        filled = [(place, escaped(text)) for place, text in places if text]
        if tag in ("h1", "p"):
            return self.dress.element(tag, row.style, " ".join(text for _, text in filled), style=rule) + "\n"
        if not filled:
            return self.dress.rule(rule) + "\n" if row.rule else ""
        return self.dress.matter_row(row.style, filled, rule) + "\n"


def _node_title(node: Node) -> str:
    return " ".join(node.headline) if isinstance(node, Article) else node.title
