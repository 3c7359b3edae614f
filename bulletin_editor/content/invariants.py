"""What is always true of a bulletin. Readers establish it and every edit keeps it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from bulletin_editor.content.block_texts import footnotes_of
from bulletin_editor.content.blocks import MAXIMUM_LIST_LEVEL, Block, Figure, PageBreak, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Assets, Bulletin
from bulletin_editor.content.inlines import Footnote, Inline, LineBreak, Run
from bulletin_editor.content.normal_form import normalised_block
from bulletin_editor.content.outline import walk
from bulletin_editor.content.table_grid import is_complete

BREAKING_CHARACTERS = frozenset("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029")
"""Characters that would end a line or paragraph; they never stand in a run or a title."""


def broken_invariants(bulletin: Bulletin) -> tuple[str, ...]:
    """Return a description of every broken rule, for developers; empty for a sound bulletin."""
    return tuple(_broken(bulletin))


def doubled_id(bulletin: Bulletin) -> str | None:
    """Return an id that stands twice or is empty, `None` for a bulletin whose ids are sound."""
    ids = _all_ids(bulletin)
    if len({"", *ids}) == len(ids) + 1:
        return None
    return next(one for one, count in Counter(ids).items() if count > 1 or not one)


def is_sound_table(table: Table) -> bool:
    """Tell whether the rows and columns of a table fit each other and its measure."""
    return not any(True for _ in _broken_grid(table))


def _broken(bulletin: Bulletin) -> Iterator[str]:
    for node_id, count in Counter(_all_ids(bulletin)).items():
        if not node_id or count > 1:
            yield f"id {node_id!r} stands {count} times"
    for node, _ in walk(bulletin):
        titles = node.headline if isinstance(node, Article) else (node.title,)
        for title in titles:
            if BREAKING_CHARACTERS & set(title):
                yield f"title of {node.id} has a line break"
        if isinstance(node, Article):
            yield from _broken_article(node, bulletin.assets)


def _broken_article(article: Article, assets: Assets) -> Iterator[str]:
    if any(not line for line in article.headline):
        yield f"article {article.id} has an empty headline line"
    if article.budget is not None and article.budget < 1:
        yield f"article {article.id} has a budget below one line"
    for block in article.blocks:
        if normalised_block(block) is not block:
            yield f"block {block.id} is not in normal form"
        yield from (f"block {block.id}: {problem}" for problem in _broken_block(block, assets))


def _broken_block(block: Block, assets: Assets) -> Iterator[str]:
    match block:
        case Paragraph():
            yield from _broken_inlines(block.inlines)
            if block.list_item and not 0 <= block.list_item.level <= MAXIMUM_LIST_LEVEL:
                yield "list level out of range"
        case Table():
            yield from _broken_table(block)
        case Figure():
            if block.asset not in assets:
                yield f"picture {block.asset} is missing"
            if not 0 < block.width <= 1:
                yield "picture width out of range"
        case PageBreak():
            pass


def _broken_table(table: Table) -> Iterator[str]:
    yield from _broken_grid(table)
    for row in table.rows:
        for cell in row.cells:
            yield from _broken_inlines(cell.inlines)


def _broken_grid(table: Table) -> Iterator[str]:
    if not table.rows or not table.column_widths:
        yield "table without cells"
    if not 0 <= table.header_rows <= len(table.rows):
        yield "more header rows than rows"
    if any(width <= 0 for width in table.column_widths) or sum(table.column_widths) > 1.0001:
        yield "column widths do not fit the measure"
    if not is_complete(table):
        yield "cells do not fill the grid"


def _broken_inlines(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Run():
                if BREAKING_CHARACTERS & set(inline.text):
                    yield "a run has a line break"
            case Footnote():
                yield from _broken_inlines(inline.inlines)
            case LineBreak():
                pass


def _all_ids(bulletin: Bulletin) -> list[str]:
    ids = [bulletin.id]
    for node, _ in walk(bulletin):
        ids.append(node.id)
        if isinstance(node, Article):
            ids += [comment.id for comment in node.comments]
            for block in node.blocks:
                ids.append(block.id)
                ids += [note.id for note in footnotes_of(block)]
    return ids
