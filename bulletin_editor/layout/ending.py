"""How a bulletin could end on whole sheets: which articles to shorten by how many lines, or what would fill it up."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import articles
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.copyfit import SheetFit, articles_over_budget, sheet_fit
from bulletin_editor.layout.paged_bulletin import PagedBulletin

_GENTLE = 0.1
"""The share of an article that is cut without its budget asking for it, unless that is not enough."""


@dataclass(frozen=True, slots=True)
class Cut:
    """An article to shorten by `lines` of the `length` it has; `over` are its lines beyond its budget, 0 for none."""

    article: Article
    lines: int
    length: int
    over: int


@dataclass(frozen=True, slots=True)
class Filler:
    """An article of the pool that would find room, and its lines."""

    article: Article
    lines: int


@dataclass(frozen=True, slots=True)
class Ending:
    """What to do to end at the foot of a sheet, either way; `shorter` and `longer` are the pages there would be then.

    `shorter` is 0 where the bulletin would have to lose all its pages but the cover, and equal to `longer` where it
    ends on a sheet.
    """

    fit: SheetFit
    shorter: int
    longer: int
    cuts: tuple[Cut, ...]
    fillers: tuple[Filler, ...]

    @property
    def ends_on_sheet(self) -> bool:
        return self.shorter == self.longer

    @property
    def is_cut_easier(self) -> bool:
        """Whether there is less to cut than to fill."""
        return 0 < self.shorter < self.longer and self.fit.lines_to_cut <= self.fit.lines_to_fill


def propose_ending(pages: PagedBulletin, pages_per_sheet: int) -> Ending:
    """Return what would end the bulletin on a multiple of `pages_per_sheet` pages.

    Lines are taken from articles beyond their budgets first, from each in proportion; what these cannot give comes from
    the longest articles. Composes the pool.
    """
    fit = sheet_fit(pages, pages_per_sheet)
    shorter = pages.count // pages_per_sheet * pages_per_sheet
    if shorter <= pages.cover_pages:
        shorter = 0
    longer = -(-pages.count // pages_per_sheet) * pages_per_sheet
    cuts = _cuts(pages, fit.lines_to_cut) if 0 < shorter < longer else ()
    return Ending(fit, shorter, longer, cuts, tuple(_fillers(pages, fit.lines_to_fill)))


def _cuts(pages: PagedBulletin, wanted: int) -> tuple[Cut, ...]:
    overs = articles_over_budget(pages)
    beyond = sum(fit.over for fit in overs)
    shares = _shared_out(min(wanted, beyond), [fit.over for fit in overs])
    cuts = [Cut(fit.article, share, fit.lines, fit.over) for fit, share in zip(overs, shares, strict=True) if share]
    if wanted > beyond:
        cuts = list(_with_longest(pages, cuts, wanted - beyond))
    return tuple(cuts)


def _shared_out(whole: int, weights: Sequence[int]) -> list[int]:
    """Share lines out in proportion; those left by rounding go where most was cut off."""
    total = sum(weights) or 1
    shares = [whole * weight // total for weight in weights]
    by_remainder = sorted(range(len(weights)), key=lambda place: -(whole * weights[place] % total))
    for place in by_remainder[: whole - sum(shares)]:
        shares[place] += 1
    return shares


def _with_longest(pages: PagedBulletin, cuts: Sequence[Cut], wanted: int) -> Iterator[Cut]:
    """Yield the cuts with more lines, and cuts in further articles, the longest first, until there is enough."""
    known = {cut.article.id: cut for cut in cuts}
    pieces = [
        known.get(article.id) or Cut(article, 0, pages.lines_of(article.id), 0) for article in articles(pages.bulletin)
    ]
    left = {piece.article.id: piece.length - piece.lines for piece in pieces}
    share = max(_GENTLE, wanted / max(1, sum(left.values())))
    for piece in sorted(pieces, key=lambda piece: -left[piece.article.id]):
        more = min(wanted, math.ceil(left[piece.article.id] * share))
        wanted -= more
        if piece.lines + more:
            yield replace(piece, lines=piece.lines + more)


def _fillers(pages: PagedBulletin, room: int) -> Iterator[Filler]:
    """Yield articles of the pool that fit into the room together, the longest first."""
    pool = pages.bulletin.pool
    if not pool or room <= 0:
        return
    alone = compose(replace(pages.bulletin, outline=pool, pool=()), pages.template)
    for article in sorted(pool, key=lambda article: -alone.lines_of(article.id)):
        lines = alone.lines_of(article.id)
        if 0 < lines <= room:
            room -= lines
            yield Filler(article, lines)
