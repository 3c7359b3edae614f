"""The Markdown file around the articles: what masthead and imprint say first, pictures last.

Sections, departments and articles are headings of the first three levels, so that the outline is the file's own.
"""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Iterator
from typing import assert_never

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.content.outline import articles
from bulletin_editor.templates.template import BylinePlace, Template
from bulletin_editor.writers.markdown.block_text import BlockTexts, Pictures, attributes, with_attributes
from bulletin_editor.writers.markdown.inline_text import as_line, escaped, inline_text
from bulletin_editor.writers.printed import Printed, footnotes_of

FORMAT = "bulletin-editor 1"
"""In the front matter: the file says by itself what everything in it is, and the readers need not guess."""

_SECTION_LEVEL, _DEPARTMENT_LEVEL, _ARTICLE_LEVEL = 1, 2, 3
_UNTITLED = {"zh": "无题", "en": "Untitled"}


def write_markdown(bulletin: Bulletin, template: Template) -> bytes:
    """Return the bulletin as one Markdown file in UTF-8, pictures in it."""
    pieces = _DocumentWriter(bulletin, template).pieces()
    return ("\n\n".join(piece for piece in pieces if piece) + "\n").encode("utf-8")


class _DocumentWriter:
    """Writes one file; it keeps what section and department the next heading would fall into."""

    def __init__(self, bulletin: Bulletin, template: Template) -> None:
        self._bulletin = bulletin
        self._template = template
        self._pictures = Pictures(bulletin.assets)
        self._labels = self._note_labels()
        self._blocks = BlockTexts(
            template, Printed.of(bulletin, template), self._pictures, self._labels, _ARTICLE_LEVEL
        )
        self._open: tuple[type[Node], ...] = ()

    def pieces(self) -> Iterator[str]:
        yield self._front_matter()
        yield from self._nodes(self._bulletin.outline, ())
        yield "\n".join(self._pictures.definitions())

    def _front_matter(self) -> str:
        """Return masthead and imprint as YAML; texts in double quotes, which YAML reads as JSON does."""
        bulletin = self._bulletin
        fields = {"format": FORMAT, "lang": bulletin.language, "template": bulletin.template}
        for part in (bulletin.masthead, bulletin.imprint):
            fields |= {field.name: getattr(part, field.name) for field in dataclasses.fields(part)}
        lines = [f"{name}: {_yaml(value)}" for name, value in fields.items() if value not in (None, "", False)]
        return "\n".join(("---", *lines, "---"))

    def _note_labels(self) -> dict[str, str]:
        """Number the footnotes through the whole file, as labels must not repeat."""
        notes = (note for article in articles(self._bulletin) for note in footnotes_of(article))
        return {note.id: str(number) for number, note in enumerate(notes, 1)}

    def _nodes(self, nodes: tuple[Node, ...], around: tuple[type[Node], ...]) -> Iterator[str]:
        for node in nodes:
            match node:
                case Section():
                    yield self._heading(_SECTION_LEVEL, escaped(node.title))
                    self._open = (Section,)
                    yield from self._nodes(node.children, self._open)
                case Department():
                    title = node.title.strip() and node.title.strip() + node.colon
                    place = ".at-top" if Section in self._open and not around else ""
                    yield self._heading(_DEPARTMENT_LEVEL, escaped(title), place)
                    self._open = (*around, Department)
                    yield from self._nodes(node.children, self._open)
                case Article():
                    yield from self._article(node, self._place_of_article(around))
                    self._open = around
                case _:
                    assert_never(node)

    def _place_of_article(self, around: tuple[type[Node], ...]) -> str:
        """Return the attribute that keeps a headline out of what is open above it, where that is needed."""
        if around == self._open:
            return ""
        return ".in-section" if around else ".at-top"

    def _article(self, article: Article, place: str) -> Iterator[str]:
        yield _labelled("kicker", article.kicker)
        lines = [escaped(line).strip() for line in article.headline]
        yield self._heading(_ARTICLE_LEVEL, "<br>".join(line for line in lines if line), place)
        yield _labelled("subhead", article.subhead)
        at_end = self._template.byline_place is BylinePlace.END
        byline = _labelled("byline", article.byline)
        if not at_end:
            yield byline
        yield from self._blocks.pieces(article.blocks)
        if at_end:
            yield byline
        notes = footnotes_of(article)
        yield "\n".join(f"[^{self._labels[note.id]}]: {as_line(inline_text(note.inlines, {}))}" for note in notes)

    def _heading(self, level: int, title: str, place: str = "") -> str:
        title = title.strip()
        untitled = "" if title else ".untitled"
        shown = title or _UNTITLED["zh" if self._bulletin.language.startswith("zh") else "en"]
        return " ".join(part for part in ("#" * level, shown, attributes(place, untitled)) if part)


def _labelled(part: str, text: str) -> str:
    line = as_line(escaped(text))
    return with_attributes(line, f".{part}") if line else ""


def _yaml(value: object) -> str:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return json.dumps(value, ensure_ascii=False)
