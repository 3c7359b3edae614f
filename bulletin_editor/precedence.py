"""Who goes first: work beside the window stands aside while the window answers a person.

Python lets one thread run at a time and shares it out evenly, so a key would take twice as long while pages are set.
Long work therefore asks here between two of its parts whether the one who has precedence is busy.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

_Part = TypeVar("_Part")

_LONGEST_WAIT = 0.03
"""Seconds for which work stands aside at most, each time the other begins something: it goes on for sure."""


class Precedence:
    """Lets one thread go before all others. Without anybody who takes it, nobody waits."""

    def __init__(self, longest_wait: float = _LONGEST_WAIT) -> None:
        self.is_taken = False
        """Whether work has to ask at all: looked at often, so it is a plain attribute."""
        self._longest_wait = longest_wait
        self._holder = 0
        self._until = 0.0
        self._free = threading.Event()

    def take(self) -> None:
        """Go before the others from now on; called by the one thread that ever does.

        Taken again without having been given back, it lasts no longer: the others must get on.
        """
        if self.is_taken:
            return
        self._holder = threading.get_ident()
        self._until = time.monotonic() + self._longest_wait
        self._free.clear()
        self.is_taken = True

    def give_back(self) -> None:
        """Let the others go on."""
        self.is_taken = False
        self._free.set()

    def stand_aside(self) -> None:
        """Wait while the other is busy, but never for long; the holder itself does not wait."""
        if self.is_taken and threading.get_ident() != self._holder:
            left = self._until - time.monotonic()
            if left > 0:
                self._free.wait(left)

    def between(self, parts: Iterable[_Part]) -> Iterator[_Part]:
        """Yield the parts of long work, standing aside before each."""
        for part in parts:
            if self.is_taken:
                self.stand_aside()
            yield part


PRECEDENCE = Precedence()
"""The window's, in the whole program."""
