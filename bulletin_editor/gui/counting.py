"""Counting text while it is written: only what differs from what was counted before is read."""

from __future__ import annotations

from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.outline import articles
from bulletin_editor.content.statistics import Statistics, count_article, count_block
from bulletin_editor.editing.stretches import equal_ends
from bulletin_editor.precedence import PRECEDENCE


class ArticleCount:
    """Counts the versions of one article after the other. For one thread at a time."""

    def __init__(self) -> None:
        self._article: Article | None = None
        self._counted = Statistics()

    def count(self, article: Article) -> Statistics:
        """Return the counts of an article; of one counted before only the blocks that differ are read."""
        former, self._article = self._article, article
        if former is None or former.id != article.id:
            self._counted = count_article(article)
        elif former is not article:
            head, tail = equal_ends(former.blocks, article.blocks)
            for block in former.blocks[head : len(former.blocks) - tail]:
                self._counted -= count_block(block)
            for block in article.blocks[head : len(article.blocks) - tail]:
                self._counted += count_block(block)
        return self._counted


class BulletinCount:
    """Counts the versions of one bulletin after the other. For one thread at a time."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Article, Statistics]] = {}
        self._newest = ArticleCount()

    def count(self, bulletin: Bulletin) -> Statistics:
        """Return the counts of all articles placed in the outline."""
        total = Statistics()
        counted: dict[str, tuple[Article, Statistics]] = {}
        for article in PRECEDENCE.between(articles(bulletin)):
            known = self._known.get(article.id)
            if known is None or known[0] is not article:
                known = (article, self._newest.count(article))
            counted[article.id] = known
            total += known[1]
        self._known = counted
        return total
