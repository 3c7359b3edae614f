"""Remembering what was laid out before: values looked up by identity, at the same cost whatever their size."""

from __future__ import annotations

from typing import Generic, TypeVar

_Held = TypeVar("_Held")


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
