"""The command `outline`: the tree with counts and pages, for people and, as JSON, for programs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bulletin_editor.cli.output import print_json, print_line
from bulletin_editor.cli.reading import read_what_is_left
from bulletin_editor.content.bulletin import Article, Bulletin, Department, Masthead, Node, Section
from bulletin_editor.content.outline import children_of
from bulletin_editor.content.statistics import Statistics, count_article
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.loading import template_of
from bulletin_editor.wording.names import node_title, status_name
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, Translate, system_translation

_PAGES = QT_TRANSLATE_NOOP("CommandLine", "pages: {pages}, template: {template}")
_COUNTS = QT_TRANSLATE_NOOP(
    "CommandLine", "page {page}, lines: {lines}, paragraphs: {paragraphs}, characters: {characters}"
)
_UNPLACED_COUNTS = QT_TRANSLATE_NOOP("CommandLine", "paragraphs: {paragraphs}, characters: {characters}")
_POOL = QT_TRANSLATE_NOOP("CommandLine", "Not placed yet")
_EMPTY = QT_TRANSLATE_NOOP("CommandLine", "The outline is empty.")


def report_outline(path: Path, *, as_json: bool) -> None:
    """Print the outline of a bulletin.

    Raises `FileError`.
    """
    bulletin = read_what_is_left(path)
    pages = compose(bulletin, template_of(bulletin), once=True)
    if as_json:
        print_json(outline_json(bulletin, pages))
    else:
        for line in outline_lines(bulletin, pages, system_translation()):
            print_line(line)


def outline_json(bulletin: Bulletin, pages: Pages) -> dict[str, Any]:
    """Return the outline in its documented form (docs/command-line.md)."""
    return {
        "masthead": _masthead_json(bulletin.masthead),
        "template": bulletin.template,
        "pages": pages.count,
        "outline": [_node_json(node, pages) for node in bulletin.outline],
        "pool": [_node_json(node, pages) for node in bulletin.pool],
    }


def outline_lines(bulletin: Bulletin, pages: Pages, translate: Translate) -> Iterator[str]:
    """Yield the outline as a tree that a person reads."""
    head = bulletin.masthead.name
    counts = translate("CommandLine", _PAGES).format(pages=pages.count, template=bulletin.template)
    yield f"{head} ({counts})" if head else counts
    if not bulletin.outline and not bulletin.pool:
        yield translate("CommandLine", _EMPTY)
    yield from _branches(bulletin.outline, "", pages, translate)
    if bulletin.pool:
        yield translate("CommandLine", _POOL)
        yield from _branches(bulletin.pool, "", pages, translate)


def _branches(nodes: tuple[Node, ...], indent: str, pages: Pages, translate: Translate) -> Iterator[str]:
    for node in nodes:
        is_last = node is nodes[-1]
        yield f"{indent}{'└─ ' if is_last else '├─ '}{_node_line(node, pages, translate)}"
        yield from _branches(children_of(node), indent + ("   " if is_last else "│  "), pages, translate)


def _node_line(node: Node, pages: Pages, translate: Translate) -> str:
    title = node_title(node, translate)
    if not isinstance(node, Article):
        return title
    page, counted = pages.page_of(node.id), count_article(node)
    counts = translate("CommandLine", _UNPLACED_COUNTS if page is None else _COUNTS).format(
        page=page, lines=pages.lines_of(node.id), paragraphs=counted.paragraphs, characters=counted.characters
    )
    facts = [node.byline, status_name(node.status, translate), counts]
    return f"{title}  [{'; '.join(fact for fact in facts if fact)}]"


def _masthead_json(masthead: Masthead) -> dict[str, Any]:
    return {**asdict(masthead), "date": masthead.date.isoformat() if masthead.date else None}


def _node_json(node: Node, pages: Pages) -> dict[str, Any]:
    article = node if isinstance(node, Article) else Article("")
    counted = _count(node)
    return {
        "id": node.id,
        "kind": _kind(node),
        "title": " ".join(node.headline) if isinstance(node, Article) else node.title,
        "kicker": article.kicker,
        "headline": list(article.headline),
        "subhead": article.subhead,
        "byline": article.byline,
        "status": article.status.value if isinstance(node, Article) else None,
        "paragraphs": counted.paragraphs,
        "characters": counted.characters,
        "lines": pages.lines_of(node.id),
        "page": pages.page_of(node.id),
        "children": [_node_json(child, pages) for child in children_of(node)],
    }


def _kind(node: Node) -> str:
    match node:
        case Section():
            return "section"
        case Department():
            return "department"
        case Article():
            return "article"


def _count(node: Node) -> Statistics:
    if isinstance(node, Article):
        return count_article(node)
    total = Statistics()
    for child in node.children:
        total += _count(child)
    return total
