"""From a bulletin and its template to the galley: everything printed, generated matter included, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from bulletin_editor.content.bulletin import Article, Assets, Bulletin, Department, Node, Section
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.outline import articles, articles_in, children_of
from bulletin_editor.layout.article_numbers import CaptionNumbers
from bulletin_editor.layout.article_setting import ArticleGalley, set_article
from bulletin_editor.layout.galley import (
    Galley,
    GalleyItem,
    Part,
    Source,
    TableItem,
    TextItem,
    belongs_to_object,
    is_of_same_block,
)
from bulletin_editor.layout.matter_setting import set_matter
from bulletin_editor.layout.memory import Beside, Same, remembered
from bulletin_editor.layout.page_notes import notes_of
from bulletin_editor.layout.printed_text import PageNoteNumbers
from bulletin_editor.layout.zones import covered_items, zones_of, zones_of_notes
from bulletin_editor.precedence import PRECEDENCE
from bulletin_editor.templates.matter import imprint_rows, masthead_rows, running_head_rows
from bulletin_editor.templates.template import Style, StyleName, Template

_HEADLINE_SYSTEM = {
    Part.HEADLINE: (Part.KICKER,),
    Part.SUBHEAD: (Part.KICKER, Part.HEADLINE),
    Part.BYLINE: (Part.KICKER, Part.HEADLINE, Part.SUBHEAD),
}
"""What each line of a headline system follows without a blank line."""


@remembered
def _article_galley(
    article: Same[Article], template: Same[Template], assets: Same[Assets], captions: CaptionNumbers
) -> ArticleGalley:
    galley = set_article(article.held, template.held, assets.held, captions)
    return replace(galley, items=tuple(map(_shared, galley.items)))


def _shared(item: GalleyItem) -> GalleyItem:
    """Return the item that was made before in the place of an equal one: its lines are remembered with it.

    Notes are numbered apart from the items that refer to them, so an item with references is always a new one. The
    text of a block that did not change is the same object; that of headlines is made anew each time.
    """
    match item:
        case TextItem() if next(notes_of(item), None) is None:
            text = Same(item.inlines) if item.source.part is Part.BLOCK else item.inlines
            key = (item.source, text, item.alignment, item.sign, item.list_level, item.label)
            return _first(key, Same(item.style), Beside(item))
        case TableItem() if next(notes_of(item), None) is None:
            return _first((item.source, Same(item.table), item.border), Same(item.cell_style), Beside(item))
        case _:
            return item


@remembered
def _first(_key: tuple[object, ...], _style: Same[Style], item: Beside[GalleyItem]) -> GalleyItem:
    """Return the first item of those that are equal."""
    return item.held


def set_galley(
    bulletin: Bulletin, template: Template, *, once: bool = False, contents: Sequence[TextItem] | None = None
) -> Galley:
    """Return everything the bulletin prints. What did not change is the same items again, unless it is set `once`.

    `contents` stand in the place of the bulletin's own.
    """
    same_template, same_assets = Same(template), Same(bulletin.assets)
    items: list[GalleyItem] = [*set_matter(masthead_rows(template, bulletin.masthead), Part.MASTHEAD, same_template)]
    items += _contents(bulletin, template) if contents is None else contents
    note_numbers: dict[str, int] = PageNoteNumbers() if template.has_page_notes else {}
    captions = CaptionNumbers(note=0 if template.has_page_notes else None)
    page_notes: list[GalleyItem] = []
    for node in _in_order(bulletin.outline):
        if isinstance(node, Article):
            if once:
                galley = set_article(node, template, bulletin.assets, captions)
            else:
                galley = _article_galley(Same(node), same_template, same_assets, captions)
            items += galley.items
            page_notes += galley.page_notes
            note_numbers.update(galley.note_numbers)
            captions = galley.captions
        elif node.title:
            items.append(_title(node, same_template))
    imprint = set_matter(imprint_rows(template, bulletin.imprint, bulletin.masthead), Part.IMPRINT, same_template)
    head = set_matter(running_head_rows(template, bulletin.masthead), Part.RUNNING_HEAD, same_template)
    blank_lines = (*_blank_lines(items, template.object_space), *(0.0 for _ in page_notes))
    zones = zones_of(items, template.page, covered_items(items, template.cover))
    zones = (*zones, *zones_of_notes(page_notes, len(items), items, zones, template.page))
    landscape = frozenset(index for zone in zones if zone.is_landscape for index in range(zone.first, zone.last))
    return Galley(
        (*items, *page_notes), imprint, note_numbers, blank_lines, zones, landscape,
        notes_from=len(items), running_head=next(iter(head), None),
    )  # fmt: skip


def _in_order(nodes: tuple[Node, ...]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _in_order(children_of(node))


def _title(node: Section | Department, template: Same[Template]) -> TextItem:
    match node:
        case Section():
            return _title_item(Source(Part.SECTION, node.id), StyleName.SECTION, node.title, template)
        case Department():
            text = node.title + node.colon
            return _title_item(Source(Part.DEPARTMENT, node.id), StyleName.DEPARTMENT, text, template)
        case _:
            assert_never(node)


@remembered
def _title_item(source: Source, name: StyleName, text: str, template: Same[Template]) -> TextItem:
    style = template.held.style(name)
    return TextItem(source, style, (Run(text),), style.alignment, sign=style.prefix)


def _contents(bulletin: Bulletin, template: Template) -> Iterator[TextItem]:
    design = template.contents
    listed = [article for article in articles(bulletin) if article.headline]
    if len(listed) < design.minimum_articles:
        return
    same_template = Same(template)
    if design.title:
        yield _contents_line("", design.title, StyleName.CONTENTS_TITLE, "", same_template)
    for node in _in_order(bulletin.outline):
        if isinstance(node, Section) and node.title and any(one.headline for one in articles_in(node.children)):
            yield _contents_line(node.id, node.title, StyleName.CONTENTS_SECTION, "", same_template)
        elif isinstance(node, Article) and node.headline:
            headline = template.one_line(node.headline)
            yield _contents_line(node.id, headline, StyleName.CONTENTS_ENTRY, node.id, same_template)


@remembered
def _contents_line(node_id: str, text: str, name: StyleName, target: str, template: Same[Template]) -> TextItem:
    style = template.held.style(name)
    return TextItem(Source(Part.CONTENTS, node_id), style, (Run(text),), style.alignment, target=target)


def _blank_lines(items: list[GalleyItem], object_space: float) -> tuple[float, ...]:
    """Return the blank lines before each item: where after and before meet, the larger count holds.

    None stand inside one headline system, between paragraphs of one style, and between a table or picture and its
    caption.
    """
    blank: list[float] = []
    before: GalleyItem | None = None
    for item in PRECEDENCE.between(items):
        wanted: float = item.style.lines_before if isinstance(item, TextItem) else 0
        if isinstance(before, TextItem):
            wanted = 0 if _belongs_to(item, before) else max(wanted, before.style.lines_after)
        if before is not None and (belongs_to_object(item) or belongs_to_object(before)):
            wanted = 0 if is_of_same_block(item, before) else max(wanted, object_space)
        blank.append(wanted)
        before = item
    return tuple(blank)


def _belongs_to(item: GalleyItem, before: TextItem) -> bool:
    part = item.source.part
    if part is Part.BLOCK:
        return isinstance(item, TextItem) and before.source.part is Part.BLOCK and item.style is before.style
    return before.source.part in _HEADLINE_SYSTEM.get(part, ())
