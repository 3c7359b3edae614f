"""Articles that say the same: a piece handed in twice, or one that an issue has already.

Two articles are alike by the sentences they share; blanks and punctuation do not count.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import plain_text

LEAST_SHARE = 0.6
_SENTENCE_END = re.compile(r"[。！？!?；;\n]+|\.\s")
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
    sentences: dict[str, tuple[str, ...]] = {}
    holders: dict[str, list[str]] = defaultdict(list)
    result: dict[str, Likeness] = {}
    for article in known:
        _enter(article, sentences, holders)
    for article in articles:
        own = _sentences_of(article)
        shared = Counter(
            other for sentence in own for other in holders.get(sentence, ()) if len(holders[sentence]) <= _MOST_HOLDERS
        )
        share = {other: count / min(len(own), len(sentences[other])) for other, count in shared.items()}
        best = max(share, key=lambda other: (share[other], shared[other]), default=None)
        if best is not None and share[best] >= LEAST_SHARE:
            result[article.id] = Likeness(best, share[best])
        _enter(article, sentences, holders)
    return result


def _enter(article: Article, sentences: dict[str, tuple[str, ...]], holders: dict[str, list[str]]) -> None:
    sentences[article.id] = own = _sentences_of(article)
    for sentence in own:
        holders[sentence].append(article.id)


def _sentences_of(article: Article) -> tuple[str, ...]:
    """Return what an article says, each sentence once and in order; one without text says its headline."""
    texts = [plain_text(block.inlines) for block in article.blocks if isinstance(block, Paragraph)]
    found = [
        said
        for text in texts
        for piece in _SENTENCE_END.split(text)
        if len(said := _SILENT.sub("", piece)) >= _LEAST_SENTENCE
    ]
    if not found and (title := _SILENT.sub("", "".join(article.headline))):
        found.append(title)
    return tuple(dict.fromkeys(found))
