"""The page around the articles: head, masthead, contents, sections, imprint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.outline import articles, children_of
from bulletin_editor.templates.matter import imprint_rows, masthead_fields, masthead_rows
from bulletin_editor.templates.template import BylinePlace, MatterRow, Rule, StyleName, Template
from bulletin_editor.writers.options import WebProfile
from bulletin_editor.writers.printed import Printed, footnotes_of
from bulletin_editor.writers.web.block_markup import BlockWriter
from bulletin_editor.writers.web.colours import variable_name
from bulletin_editor.writers.web.inline_markup import anchor, escaped, inline_markup
from bulletin_editor.writers.web.stylesheet import stylesheet

_POLICY = "; ".join(
    f"{kind} 'none'"
    for kind in (
        *("script-src", "object-src", "frame-src", "worker-src", "connect-src", "font-src", "media-src"),
        *("manifest-src", "base-uri", "form-action"),
    )
)
"""Nothing runs and nothing is loaded, whatever the text may hold; pictures and styles are in the file itself."""

_BACK = {"zh": "返回正文", "en": "Back to the text"}
"""What a screen reader says of the link from a note back to its place, by the bulletin's language."""


def write_html(bulletin: Bulletin, template: Template, profile: WebProfile = WebProfile.WEB) -> bytes:
    """Return the bulletin as one HTML file in UTF-8 that reads well at any width and on paper."""
    return "".join(_DocumentWriter(bulletin, template, Printed.of(bulletin, template)).markup()).encode("utf-8")


@dataclass(frozen=True, slots=True)
class _DocumentWriter:
    bulletin: Bulletin
    template: Template
    printed: Printed

    def markup(self) -> Iterator[str]:
        title = escaped(self._title())
        yield (
            f'<!DOCTYPE html>\n<html lang="{escaped(self.bulletin.language)}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="generator" content="Bulletin Editor">\n<meta name="color-scheme" content="light dark">\n'
            f"<title>{title}</title>\n<style>\n{stylesheet(self.template, self.bulletin.language)}</style>\n"
            "</head>\n<body>\n"
        )
        yield from self._masthead(title)
        yield from self._contents()
        yield "<main>\n"
        for node in self.bulletin.outline:
            yield from self._node(node, 2)
        yield "</main>\n"
        yield from self._imprint()
        yield "</body>\n</html>\n"

    def _title(self) -> str:
        """Name the document: the bulletin with its number, or else the first thing in it."""
        fields = masthead_fields(self.template, self.bulletin.masthead)
        named = " ".join(text for text in (fields["name"], fields["number"] + fields["total_number"]) if text)
        return named or next((_node_title(node) for node in self.bulletin.outline if _node_title(node)), "—")

    def _masthead(self, title: str) -> Iterator[str]:
        rows = masthead_rows(self.template, self.bulletin.masthead)
        yield "<header>\n"
        if not self.bulletin.masthead.name:
            yield f'<h1 class="unseen">{title}</h1>\n'
        for row in rows:
            tag = "h1" if row.style is StyleName.MASTHEAD_NAME and self.bulletin.masthead.name else "div"
            yield _matter_row(row, tag)
        yield "</header>\n"

    def _imprint(self) -> Iterator[str]:
        rows = imprint_rows(self.template, self.bulletin.imprint, self.bulletin.masthead)
        if rows:
            yield "<footer>\n"
            yield from (_matter_row(row, "div") for row in rows)
            yield "</footer>\n"

    def _contents(self) -> Iterator[str]:
        design = self.template.contents
        if sum(1 for article in articles(self.bulletin) if article.headline) < design.minimum_articles:
            return
        yield f'<nav aria-labelledby="contents">\n<h2 id="contents">{escaped(design.title)}</h2>\n'
        yield from self._entries(self.bulletin.outline)
        yield "</nav>\n"

    def _entries(self, nodes: tuple[Node, ...]) -> Iterator[str]:
        listed = [node for node in nodes if _node_title(node)]
        if not listed:
            return
        yield "<ul>\n"
        for node in listed:
            yield f'<li><a href="#{anchor("n", node.id)}">{escaped(_node_title(node))}</a>'
            yield from self._entries(children_of(node))
            yield "</li>\n"
        yield "</ul>\n"

    def _node(self, node: Node, level: int) -> Iterator[str]:
        match node:
            case Section():
                yield from self._branch(node, "section", node.title, level)
            case Department():
                yield from self._branch(node, "department", node.title and node.title + node.colon, level)
            case Article():
                yield from self._article(node, level)
            case _:
                assert_never(node)

    def _branch(self, node: Section | Department, name: str, title: str, level: int) -> Iterator[str]:
        yield f'<section class="{name}" id="{anchor("n", node.id)}">\n'
        if title:
            prefix = self.template.style(name).prefix
            yield f"<h{level}>{escaped(prefix + title)}</h{level}>\n"
        for child in node.children:
            yield from self._node(child, level + 1 if title else level)
        yield "</section>\n"

    def _article(self, article: Article, level: int) -> Iterator[str]:
        yield f'<article id="{anchor("n", article.id)}">\n'
        yield from self._headline_system(article, level)
        byline = f'<p class="byline">{escaped(self._prefixed("byline", article.byline))}</p>\n'
        if article.byline and self.template.byline_place is BylinePlace.UNDER_HEADLINE:
            yield byline
        blocks = BlockWriter(self.printed, self.bulletin.assets, level if article.headline else level - 1)
        yield from (markup + "\n" for markup in blocks.markup(article.blocks) if markup)
        if article.byline and self.template.byline_place is BylinePlace.END:
            yield byline
        yield from self._notes(article)
        yield "</article>\n"

    def _headline_system(self, article: Article, level: int) -> Iterator[str]:
        headline = "<br>".join(escaped(line) for line in article.headline)
        prefix = escaped(self.template.style(StyleName.HEADLINE).prefix)
        lines = [
            f'<p class="kicker">{escaped(self._prefixed("kicker", article.kicker))}</p>' if article.kicker else "",
            f'<h{level} class="headline">{prefix}{headline}</h{level}>' if headline else "",
            f'<p class="subhead">{escaped(self._prefixed("subhead", article.subhead))}</p>' if article.subhead else "",
        ]
        if headline:
            yield f"<hgroup>{''.join(lines)}</hgroup>\n"
        else:
            yield "".join(lines)

    def _prefixed(self, style: str, text: str) -> str:
        return self.template.style(style).prefix + text

    def _notes(self, article: Article) -> Iterator[str]:
        notes = footnotes_of(article)
        if not notes:
            return
        label = self.template.note_label
        back = _BACK["zh" if self.bulletin.language.startswith("zh") else "en"]
        yield f'<div class="notes" role="doc-endnotes" aria-label="{escaped(label.rstrip("：:")) or "*"}">\n'
        if label:
            yield f"<p>{escaped(label)}</p>\n"
        yield "<ol>\n"
        for note in notes:
            text = inline_markup((inline for inline in note.inlines if inline != Run("")), self.printed.note_numbers)
            yield (
                f'<li id="{anchor("note", note.id)}">{text} <a role="doc-backlink" href="#{anchor("ref", note.id)}" '
                f'aria-label="{back} {self.printed.note_numbers.get(note.id, "")}">↩</a></li>\n'
            )
        yield "</ol>\n</div>\n"


def _node_title(node: Node) -> str:
    return " ".join(node.headline) if isinstance(node, Article) else node.title


def _matter_row(row: MatterRow, tag: str) -> str:
    """Return a row of masthead or imprint; a rule is the line under it."""
    style = f' style="{_underline(row.rule)}"' if row.rule else ""
    name = escaped(row.style.value)
    places = (("left", row.left), ("centre", row.centre), ("right", row.right))
    filled = [(place, text) for place, text in places if text]
    if tag != "div":
        return f'<{tag} class="{name}"{style}>{escaped(" ".join(text for _, text in filled))}</{tag}>\n'
    if not filled:
        return f'<div class="rule"{style}></div>\n' if row.rule else ""
    texts = "".join(f'<span class="{place}">{escaped(text)}</span>' for place, text in filled)
    return f'<div class="row {name}"{style}>{texts}</div>\n'


def _underline(rule: Rule) -> str:
    return f"border-bottom:{max(rule.thickness.pt, 0.75):.3g}pt solid var({variable_name(rule.colour)})"
