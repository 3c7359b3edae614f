"""Articles that say the same: a piece handed in twice, or one that an issue has already.

Two articles are alike by the sentences they share; blanks and punctuation do not count.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import plain_text

LEAST_SHARE = 0.6
_FULL_STOP = re.compile(r"\.\s")
_ENDS = "。！？!?；;"
_USUAL_SILENT = "，、：“”（）《》—·.% \u3000"
"""Taken out before the others, which is quicker than asking of each character whether it is one."""
_SILENT = re.compile(r"[\W_]+")
_LEAST_SENTENCE = 8
_MOST_HOLDERS = 20
"""A sentence in more articles than that is a formula of the house and tells nothing."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another article that says much the same, and the share of the shorter one that both have, 0 to 1."""

    other: str
    share: float


def alike_articles(articles: Sequence[Article], known: Iterable[Article] = ()) -> Mapping[str, Likeness]:
    """Return for each article, by its id, the earlier or known one that it is most like.

    Of several with the same share that is the one with the most sentences in common.
    """
    counts: dict[str, int] = {}
    holders: dict[str, tuple[str, ...]] = {}
    result: dict[str, Likeness] = {}
    for article in known:
        own = _sentences_of(article)
        counts[article.id] = len(own)
        _enter(article, own, [sentence for sentence in own if sentence in holders], holders)
    for article in articles:
        own = _sentences_of(article)
        again = [sentence for sentence in own if sentence in holders]
        held = (holders[sentence] for sentence in again)
        shared = Counter(chain.from_iterable(ids for ids in held if len(ids) <= _MOST_HOLDERS))
        share = {other: count / min(len(own), counts[other]) for other, count in shared.items()}
        best = max(share, key=lambda other: (share[other], shared[other]), default=None)
        if best is not None and share[best] >= LEAST_SHARE:
            result[article.id] = Likeness(best, share[best])
        counts[article.id] = len(own)
        _enter(article, own, again, holders)
    return result


def _enter(article: Article, own: Iterable[str], again: Sequence[str], holders: dict[str, tuple[str, ...]]) -> None:
    """Enter an article into those that hold its sentences, some of them held `again`."""
    mine = (article.id,)
    for sentence in again:
        if len(holders[sentence]) <= _MOST_HOLDERS:
            holders[sentence] += mine
    holders.update(dict.fromkeys([sentence for sentence in own if sentence not in holders], mine))


def _sentences_of(article: Article) -> Mapping[str, None]:
    """Return what an article says, each sentence once and in order; one without text says its headline."""
    text = "\n".join([plain_text(block.inlines) for block in article.blocks if isinstance(block, Paragraph)])
    if "." in text:
        text = _FULL_STOP.sub("\n", text)
    for mark in _ENDS:
        text = text.replace(mark, "\n")
    for mark in _USUAL_SILENT:
        text = text.replace(mark, "")
    long = [piece for piece in text.split("\n") if len(piece) >= _LEAST_SENTENCE]
    said = (piece if piece.isalnum() else _SILENT.sub("", piece) for piece in long)
    found = dict.fromkeys(piece for piece in said if len(piece) >= _LEAST_SENTENCE)
    if not found and (title := _SILENT.sub("", "".join(article.headline))):
        found[title] = None
    return found
