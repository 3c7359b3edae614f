"""What is looked for in the outline, and which rows that leaves: matches with their parents. No widgets."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from bulletin_editor.content.bulletin import Article, Bulletin, Node, Status
from bulletin_editor.content.comments import open_comments
from bulletin_editor.content.outline import POOL, children_of


@dataclass(frozen=True, slots=True)
class Query:
    """Words that must all stand in a row's titles, byline or note, and which articles are wanted of those."""

    words: tuple[str, ...] = ()
    statuses: frozenset[Status] = frozenset()
    """Empty for any."""
    commented: bool = False
    """Only articles with open comments."""

    @classmethod
    def of(cls, text: str, statuses: Iterable[Status] = (), *, commented: bool = False) -> Query:
        """Return the query that a person typed; case and the width of letters make no difference."""
        return cls(tuple(_folded(text).split()), frozenset(statuses), commented)

    def __bool__(self) -> bool:
        return bool(self.words) or self.is_choosy

    @property
    def is_choosy(self) -> bool:
        """Tell whether only some articles are wanted, whatever their words."""
        return bool(self.statuses) or self.commented

    def wants(self, article: Article) -> bool:
        """Tell whether an article is one of those wanted, whatever its words."""
        if self.commented and not open_comments(article):
            return False
        return not self.statuses or article.status in self.statuses


@dataclass(frozen=True, slots=True)
class Found:
    """The ids of the articles that match, in reading order, and of all rows that are shown for them."""

    articles: tuple[str, ...]
    rows: frozenset[str]


class OutlineSearch:
    """Searches again and again as one types; what a node says is folded once and kept as long as it stays the same."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[Node, str]] = {}

    def find(self, bulletin: Bulletin, query: Query) -> Found:
        """Return what the query leaves: a section or department that matches comes with all its articles."""
        articles: list[str] = []
        rows: set[str] = set()

        def descend(nodes: tuple[Node, ...], around_matches: bool) -> bool:
            any_found = False
            for node in nodes:
                matches = around_matches or self._says(node, query.words)
                if isinstance(node, Article):
                    found = matches and query.wants(node)
                    if found:
                        articles.append(node.id)
                else:
                    inside = descend(children_of(node), matches)
                    found = inside or (matches and not query.is_choosy)
                if found:
                    rows.add(node.id)
                any_found = any_found or found
            return any_found

        descend(bulletin.outline, False)
        if descend(bulletin.pool, False):
            rows.add(POOL)
        return Found(tuple(articles), frozenset(rows))

    def forget(self) -> None:
        """Let go of what another bulletin said."""
        self._texts.clear()

    def _says(self, node: Node, words: tuple[str, ...]) -> bool:
        if not words:
            return True
        known = self._texts.get(node.id)
        if known is None or known[0] is not node:
            known = self._texts[node.id] = (node, _folded(_said(node)))
        return all(word in known[1] for word in words)


def _said(node: Node) -> str:
    if isinstance(node, Article):
        return "\n".join((node.kicker, *node.headline, node.subhead, node.byline, node.note))
    return node.title


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()
