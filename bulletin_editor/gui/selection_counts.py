"""How much text is selected: characters as Word and as editors count them, and the lines it fills on the pages."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.statistics import Statistics, count_block
from bulletin_editor.editing.selection import Selection
from bulletin_editor.editing.stretches import Stretch, clamped, content_of, paragraphs_in

if TYPE_CHECKING:
    from bulletin_editor.layout.pages import Pages


def selected_stretch(article: Article, selection: Selection | None) -> Stretch | None:
    """Return what is selected in an article; `None` for nothing but a caret."""
    if selection is None or selection.article_id != article.id or not article.blocks:
        return None
    ends = clamped(article.blocks, selection.anchor), clamped(article.blocks, selection.caret)
    stretch = Stretch.between(*ends)
    return None if stretch.is_empty else stretch


def count_stretch(article: Article, stretch: Stretch) -> Statistics:
    """Count what lies in a stretch."""
    return sum((count_block(block) for block in content_of(article.blocks, stretch)), Statistics())


def lines_in(pages: Pages, article: Article, stretch: Stretch) -> int:
    """Return the lines of text that a stretch touches on the pages; what is not set yet has none."""
    from bulletin_editor.layout.set_items import SetText

    lines = 0
    for _, paragraph, first, last in paragraphs_in(article.blocks, stretch):
        index = pages.item_index(article.id, paragraph.id)
        set_text = pages.set_items[index] if index is not None else None
        if first < last and isinstance(set_text, SetText):
            starts = [line.start for line in set_text.lines]
            top, bottom = (bisect_right(starts, set_text.printed_offset(offset)) for offset in (first, last - 1))
            lines += max(bottom, 1) - max(top, 1) + 1
    return lines
