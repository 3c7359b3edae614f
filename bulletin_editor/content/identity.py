"""Stable ids of everything in a bulletin that a person can point at."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from itertools import count
from typing import NamedTuple

_LAST_MOMENT = (1 << 48) - 1
_VARIANTS = "89ab"


class _Moment(NamedTuple):
    """One millisecond with its random bits: the ids made in it count on from them (RFC 9562, 6.2, method 2)."""

    time: int
    opening: str
    counter: Iterator[int]


class _Ids:
    def __init__(self) -> None:
        self._moment = _Moment(-1, "", count())

    def next(self) -> str:
        now = time.time_ns() // 1_000_000
        moment = self._moment
        if moment.time != now:
            moment = self._moment = _begun(now)
        return f"{moment.opening}{next(moment.counter):012x}"


def _begun(now: int) -> _Moment:
    written = f"{now & _LAST_MOMENT:012x}"
    digits = os.urandom(10).hex()
    variant = _VARIANTS[int(digits[3], 16) & 3]
    opening = f"{written[:8]}-{written[8:]}-7{digits[:3]}-{variant}{digits[4:7]}-"
    return _Moment(now, opening, count(int(digits[8:], 16) >> 1))


new_id: Callable[[], str] = _Ids().next
"""Return a new UUIDv7 as text (RFC 9562, 5.7): unique anywhere, and sorting by the time it was made."""
