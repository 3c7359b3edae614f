"""The next issue of a bulletin: masthead, imprint and departments stay, the articles go, the numbers step on.

Numbers that cannot be told stay empty for a person to fill in: what a regular issue after a supplement is counted as.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType
from typing import assert_never

from bulletin_editor.content.blocks import Figure
from bulletin_editor.content.bulletin import Article, Assets, Bulletin, Department, Masthead, Section
from bulletin_editor.content.identity import new_id
from bulletin_editor.editing.duplicates import duplicate_article


def next_issue(
    bulletin: Bulletin, date: datetime.date, *, supplement: bool = False, keep_pool: bool = False
) -> Bulletin:
    """Return a new bulletin that follows this one, under ids of its own; `keep_pool` takes waiting articles along."""
    pool = tuple(duplicate_article(article) for article in bulletin.pool) if keep_pool else ()
    parents = (node for node in bulletin.outline if not isinstance(node, Article))
    return replace(
        bulletin,
        id=new_id(),
        masthead=next_masthead(bulletin.masthead, date, supplement=supplement),
        outline=tuple(_emptied(node) for node in parents),
        pool=pool,
        assets=pictures_of(pool, bulletin.assets),
    )


def next_masthead(masthead: Masthead, date: datetime.date, *, supplement: bool = False) -> Masthead:
    """Return the masthead of the issue after this one.

    The number begins again at 1 where the year of the date changes; the total number never does. A supplement stands
    outside both counts: it is numbered only after another numbered supplement.
    """
    number, total_number = masthead.number, masthead.total_number
    if supplement != masthead.supplement:
        stepped = stepped_total = None
        if not supplement:
            stepped_total = _step(total_number)
    else:
        begins_again = masthead.date is not None and masthead.date.year != date.year
        stepped = 1 if begins_again and number is not None else _step(number)
        stepped_total = _step(total_number)
    return replace(
        masthead,
        number=stepped,
        total_number=None if supplement else stepped_total,
        supplement=supplement,
        date=date,
    )


def pictures_of(articles: Iterable[Article], assets: Assets) -> Assets:
    """Return those of the pictures that figures of these articles show."""
    wanted = {block.asset for article in articles for block in article.blocks if isinstance(block, Figure)}
    return MappingProxyType({key: asset for key, asset in assets.items() if key in wanted})


def _step(number: int | None) -> int | None:
    return None if number is None else number + 1


def _emptied(node: Section | Department) -> Section | Department:
    match node:
        case Department():
            return replace(node, id=new_id(), children=())
        case Section():
            departments = tuple(child for child in node.children if isinstance(child, Department))
            return replace(node, id=new_id(), children=tuple(replace(d, id=new_id(), children=()) for d in departments))
        case _:
            assert_never(node)
