"""Signs, labels and footnote numbers of an article as the galley counts them, for the editor to paint.

Most articles have none of them; the galley is loaded for the first that does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import takewhile
from types import MappingProxyType

from bulletin_editor.content.block_texts import footnotes_of
from bulletin_editor.content.blocks import Block, Paragraph, Role
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.inlines import is_deleted
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.stretches import Blocks, equal_ends

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ArticleNumbers:
    """What is generated before paragraphs, by their ids, and the footnotes' numbers, by theirs."""

    signs: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    notes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


NO_NUMBERS = ArticleNumbers()


def count_numbers(article: Article, bulletin: Bulletin) -> ArticleNumbers:
    """Count an article's numbers in the bulletin's template."""
    if not any(_may_have_numbers(block) for block in article.blocks):
        return NO_NUMBERS
    from bulletin_editor.layout.article_numbers import CaptionNumbers
    from bulletin_editor.layout.article_setting import set_article
    from bulletin_editor.layout.galley import Part, TextItem
    from bulletin_editor.templates.loading import template_of

    template = template_of(bulletin)
    captions = CaptionNumbers(note=_notes_before(article, bulletin) if template.has_page_notes else None)
    galley = set_article(article, template, bulletin.assets, captions)
    signs = {
        item.source.block_id: item.sign + item.label
        for item in galley.items
        if isinstance(item, TextItem) and item.source.part is Part.BLOCK and (item.sign or item.label)
    }
    return ArticleNumbers(signs, galley.note_numbers)


def _notes_before(article: Article, bulletin: Bulletin) -> int:
    """Return how many notes are printed before an article, where they count through the bulletin."""
    before = takewhile(lambda other: other.id != article.id, articles(bulletin))
    printed = (block for other in before for block in other.blocks if not _is_deleted(block))
    return sum(1 for block in printed for _ in footnotes_of(block))


def _is_deleted(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(block.inlines) and all(map(is_deleted, block.inlines))


def may_renumber(before: Blocks, after: Blocks) -> bool:
    """Tell whether numbers may differ between two states; typing in a paragraph changes none."""
    head, tail = equal_ends(before, after)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    return [_numbered(block) for block in old] != [_numbered(block) for block in new]


def _may_have_numbers(block: Block) -> bool:
    """Tell whether anything may be generated for a block; templates give body text outside lists nothing."""
    if isinstance(block, Paragraph) and (block.role is not Role.BODY or block.list_item is not None):
        return True
    return next(footnotes_of(block), None) is not None


def _numbered(block: Block) -> tuple[object, ...]:
    notes = tuple(note.id for note in footnotes_of(block))
    if isinstance(block, Paragraph):
        return block.id, block.role, block.list_item, notes
    return block.id, type(block), notes
