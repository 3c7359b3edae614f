"""Remembering what was laid out before: values looked up by identity, at the same cost whatever their size.

What is asked for again and again stays, what is not asked for any more is forgotten: a person who types makes thousands
of versions of a paragraph, of which only the newest are ever wanted.

All long work in the layout and in proofreading asks here for its parts, so here it stands aside for the window.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Generic, TypeVar, TypeVarTuple, Unpack

from bulletin_editor.precedence import PRECEDENCE

_Held = TypeVar("_Held")
_Made = TypeVar("_Made")
_Key = TypeVarTuple("_Key")

_NEW = 64
"""Values made anew before any is forgotten."""
_MOST = 1 << 17
"""Values after which older ones are forgotten though nothing is ever asked for again."""


def remembered(make: Callable[[Unpack[_Key]], _Made]) -> Callable[[Unpack[_Key]], _Made]:
    """Make a function return what it made before of equal arguments, as long as it is asked for; any thread may ask.

    The function must never return `None`.
    """
    recent: dict[Any, _Made] = {}
    former: dict[Any, _Made] = {}
    found = made_anew = 0

    @wraps(make)
    def recall(*key: *_Key) -> _Made:
        nonlocal recent, former, found, made_anew
        if PRECEDENCE.is_taken:
            PRECEDENCE.stand_aside()
        made = recent.get(key)
        if made is not None:
            found += 1
            return made
        made = former.get(key) if former else None
        if made is not None:
            found += 1
        else:
            made = make(*key)
            is_all_asked_for = found >= max(made_anew // 8, len(former))
            if (made_anew >= _NEW and is_all_asked_for) or len(recent) > _MOST:
                recent, former, found, made_anew = {}, recent, 0, 0
            made_anew += 1
        recent[key] = made
        return made

    return recall


class Same(Generic[_Held]):
    """A value that equals only itself; the key of caches over frozen values that are shared, not copied."""

    __slots__ = ("held",)

    def __init__(self, held: _Held) -> None:
        self.held = held

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.held is other.held

    def __hash__(self) -> int:
        return id(self.held)


class Beside(Generic[_Held]):
    """A value that takes no part in looking up, because the rest of the key already decides it."""

    __slots__ = ("held",)

    def __init__(self, held: _Held) -> None:
        self.held = held

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Beside)

    def __hash__(self) -> int:
        return 0
