"""Doing the parts of a long piece of work at the same time, in as many processes as the program may use cores.

Only a command shares its work out, where the system can double a process as it stands. Programs with threads or a
window do one part after the other, and so does everything on other systems; what comes of it is the same.
"""

from __future__ import annotations

import gc
import marshal
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

_Made = TypeVar("_Made")
"""Nothing but numbers, texts, bytes, tuples and lists: what passes between processes at hardly any cost."""

_Item = TypeVar("_Item")

_MOST_HANDS = 8
"""With more, the work of the first process alone decides how long all take, and each needs room in memory."""

_NUMBER_SIZE = 2


def hands() -> int:
    """Return how many processes may work side by side; 1 where this one must do everything itself."""
    if not hasattr(os, "fork") or not hasattr(os, "sched_getaffinity"):
        return 1
    if threading.active_count() > 1 or "PySide6" in sys.modules:
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST_HANDS)


def made_of_each(
    make: Callable[[_Item], _Made],
    items: Sequence[_Item],
    *,
    in_part: int,
    fewest: int,
    meanwhile: Callable[[], None] | None = None,
) -> Iterator[_Made]:
    """Yield what is made of each item, in their order; from so many items on, parts of them are done side by side."""
    parts = [items[first : first + in_part] for first in range(0, len(items), in_part)]
    many = hands() if len(items) >= fewest else 1
    made = side_by_side(lambda part: [make(item) for item in parts[part]], len(parts), many, meanwhile)
    return chain.from_iterable(made)


def side_by_side(
    work: Callable[[int], _Made], parts: int, hands: int, meanwhile: Callable[[], None] | None = None
) -> list[_Made]:
    """Return what comes of each part, from 0 on; whoever is free takes the next one.

    This process does first what it is given to do `meanwhile`. Others see everything as it was when the work began, and
    leave nothing behind but what they return. What one cannot do is done once more in this one, so that errors are
    raised here.
    """
    if hands < 2 or parts < 2:
        if meanwhile is not None:
            meanwhile()
        return [work(part) for part in range(parts)]
    queue = _queue(parts)
    others: list[_Other] = []
    try:
        with suppress(OSError):  # no room for another process
            while len(others) < min(hands, parts) - 1:
                others.append(_begin(work, queue))
        if meanwhile is not None:
            meanwhile()
        made = dict(_done(work, queue))
        for other in others:
            made.update(other.made())
    finally:
        os.close(queue)
        for other in others:
            other.end()
    return [made[part] if part in made else work(part) for part in range(parts)]


@dataclass(frozen=True, slots=True)
class _Other:
    """Another process that takes parts, and where what it made can be read."""

    process: int
    results: int

    def made(self) -> dict[int, _Made]:
        """Wait for all that the process made; nothing where it came to an end before."""
        with open(self.results, "rb", closefd=False) as results:
            data = results.read()
        return dict(marshal.loads(data)) if data else {}  # noqa: S302 - written by ourselves

    def end(self) -> None:
        os.close(self.results)
        with suppress(ProcessLookupError):
            os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)


def _queue(parts: int) -> int:
    """Return what the numbers of all parts can be read from, each by one reader only."""
    reading, writing = os.pipe()
    os.write(writing, b"".join(part.to_bytes(_NUMBER_SIZE, "big") for part in range(parts)))
    os.close(writing)
    return reading


def _done(work: Callable[[int], _Made], queue: int) -> Iterator[tuple[int, _Made]]:
    """Do parts until none is left."""
    while number := os.read(queue, _NUMBER_SIZE):
        part = int.from_bytes(number, "big")
        yield part, work(part)


def _begin(work: Callable[[int], _Made], queue: int) -> _Other:
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return _Other(process, reading)
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        gc.disable()  # looking for garbage would touch everything, and what is touched is copied
        os.close(reading)
        data = marshal.dumps(list(_done(work, queue)))
        with open(writing, "wb") as results:  # noqa: PTH123
            results.write(data)
    finally:
        os._exit(0)
