"""The Markdown file around the articles: what masthead and imprint say first, pictures last.

Sections, departments and articles are headings of the first three levels, so that the outline is the file's own.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.content.bylines import parse_byline
from bulletin_editor.content.outline import articles
from bulletin_editor.templates.matter import masthead_fields
from bulletin_editor.templates.template import BylinePlace, Template
from bulletin_editor.writers.markdown.block_text import BlockTexts, Pictures
from bulletin_editor.writers.markdown.inline_text import as_line, escaped, inline_text
from bulletin_editor.writers.printed import Printed, footnotes_of

_SECTION_LEVEL, _DEPARTMENT_LEVEL, _ARTICLE_LEVEL = 1, 2, 3

_LABELS = {"kicker": "引题：", "subhead": "副题：", "byline": "署名："}
"""What names the parts of a Chinese headline system, which Markdown has no signs for; the readers know them."""


def write_markdown(bulletin: Bulletin, template: Template) -> bytes:
    """Return the bulletin as one Markdown file in UTF-8, pictures in it."""
    writer = _DocumentWriter(bulletin, template, Printed.of(bulletin, template), Pictures(bulletin.assets))
    return ("\n\n".join(piece for piece in writer.pieces() if piece) + "\n").encode("utf-8")


@dataclass(frozen=True, slots=True)
class _DocumentWriter:
    bulletin: Bulletin
    template: Template
    printed: Printed
    pictures: Pictures

    def pieces(self) -> Iterator[str]:
        labels = self._note_labels()
        yield self._front_matter()
        for node in self.bulletin.outline:
            yield from self._node(node, labels)
        yield "\n".join(self.pictures.definitions())

    def _front_matter(self) -> str:
        """Return masthead and imprint as YAML; texts in double quotes, which YAML reads as JSON does."""
        imprint = self.bulletin.imprint
        fields = {
            **masthead_fields(self.template, self.bulletin.masthead),
            "report_to": imprint.report_to,
            "send_to": imprint.send_to,
            "distribute_to": imprint.distribute_to,
            "copies": "" if imprint.copies is None else str(imprint.copies),
            "editor": imprint.editor,
            "reviewer": imprint.reviewer,
            "approver": imprint.approver,
            "telephone": imprint.telephone,
        }
        lines = [f"{name}: {json.dumps(text, ensure_ascii=False)}" for name, text in fields.items() if text]
        return "\n".join(("---", f"lang: {self.bulletin.language}", *lines, "---"))

    def _note_labels(self) -> dict[str, str]:
        """Number the footnotes through the whole file, as labels must not repeat."""
        notes = (note for article in articles(self.bulletin) for note in footnotes_of(article))
        return {note.id: str(number) for number, note in enumerate(notes, 1)}

    def _node(self, node: Node, labels: dict[str, str]) -> Iterator[str]:
        match node:
            case Section():
                yield from self._branch(node.title, node.children, _SECTION_LEVEL, labels)
            case Department():
                yield from self._branch(
                    node.title and node.title + node.colon, node.children, _DEPARTMENT_LEVEL, labels
                )
            case Article():
                yield from self._article(node, labels)
            case _:
                assert_never(node)

    def _branch(self, title: str, children: tuple[Node, ...], level: int, labels: dict[str, str]) -> Iterator[str]:
        if title:
            yield _heading(level, escaped(title))
        for child in children:
            yield from self._node(child, labels)

    def _article(self, article: Article, labels: dict[str, str]) -> Iterator[str]:
        yield self._labelled("kicker", article.kicker)
        if article.headline:
            yield _heading(_ARTICLE_LEVEL, "<br>".join(escaped(line) for line in article.headline))
        yield self._labelled("subhead", article.subhead)
        at_end = self.template.byline_place is BylinePlace.END and self._is_recognisable(article.byline)
        if not at_end:
            yield self._byline(article)
        blocks = BlockTexts(self.printed, self.pictures, labels, _ARTICLE_LEVEL)
        yield from blocks.pieces(article.blocks)
        if at_end:
            yield self._byline(article)
        notes = footnotes_of(article)
        yield "\n".join(f"[^{labels[note.id]}]: {inline_text(note.inlines, labels)}" for note in notes)

    def _is_recognisable(self, byline: str) -> bool:
        """Tell whether a byline says by itself what it is: it names a role."""
        return any(credit.role for credit in parse_byline(byline))

    def _byline(self, article: Article) -> str:
        if self._is_recognisable(article.byline):
            return as_line(escaped(article.byline))
        return self._labelled("byline", article.byline)

    def _labelled(self, part: str, text: str) -> str:
        label = _LABELS[part] if self.bulletin.language.startswith("zh") else ""
        return as_line(escaped(label + text)) if text else ""


def _heading(level: int, text: str) -> str:
    return f"{'#' * level} {text[:-1]}\\#" if text.endswith("#") else f"{'#' * level} {text}"
