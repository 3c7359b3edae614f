"""Chinese office prose to measure with: sentences of many kinds; their names, numbers, dates and words are drawn."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

_SLOT = re.compile(r"\{([\w-]+)\}")
_LISTS = ("name", "rare-name", "place", "unit", "law", "season")
_WORDS = {
    "person": "name",
    "rare": "rare-name",
    "place": "place",
    "unit": "unit",
    "law": "law",
    "season": "season",
    "latin": "latin",
}
"""Slots that take a word of a list."""


def _letters(chance: random.Random) -> str:
    return "".join(chance.choices("abcdefghilmnoprstuwxyz", k=chance.randint(2, 9)))


def _money(chance: random.Random) -> str:
    amount = chance.randint(10, 99_999) / 10
    return f"{amount:,.{chance.randint(1, 2)}f}{chance.choice(('万元', '亿元', '万美元'))}"


def _years(chance: random.Random) -> str:
    first = chance.randint(2008, 2024)
    return f"{first}{chance.choice('—~-')}{first + chance.randint(1, 12)}"


def _thousand(chance: random.Random) -> str:
    highest = chance.choice((999, 9999, 99_999))
    return f"{chance.randint(highest // 10, highest):,}"


def _fraction(chance: random.Random) -> str:
    return f"{chance.randint(0, 9)}.{chance.randint(1, 99)}"


def _month(chance: random.Random) -> str:
    return str(chance.randint(1, 12))


_DRAWN: dict[str, Callable[[random.Random], str]] = {
    "date": lambda chance: f"{chance.randint(1, 12)}月{chance.randint(1, 28)}日",
    "time": lambda chance: f"{chance.randint(6, 23)}:{chance.randint(0, 59):02}",
    "percent": lambda chance: f"{chance.randint(0, 99)}.{chance.randint(1, 9)}%",
    "money": _money,
    "year": lambda chance: str(chance.randint(2012, 2026)),
    "years": _years,
    "month": _month,
    "day": _month,
    "thousand": _thousand,
    "two": lambda chance: str(chance.randint(10, 99)),
    "tiny": lambda chance: str(chance.randint(2, 9)),
    "small": _fraction,
    "ratio": _fraction,
    "phone": lambda chance: str(chance.randint(1_000_000, 9_999_999)),
    "han": lambda chance: chance.choice("二三四五六七八九十"),
    "code": lambda chance: f"{chance.choice('ABCXZ')}-{chance.randint(1, 99)}/{chance.choice('BDKM')}8",
    "url": lambda chance: f"https://www.{_letters(chance)}.example.cn/{_letters(chance)}/{chance.randint(1, 999)}.html",
    "mail": lambda chance: f"{_letters(chance)}@{_letters(chance)}.example.cn",
}
"""What other slots take."""


class Prose:
    """Draws sentences; equal seeds draw equal ones, and hardly two are ever alike."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._packs: dict[str, list[str]] = {}

    def sentence(self, kind: str) -> str:
        """Return a sentence, title, caption … of a kind, each of its patterns as often as the others."""
        pack = self._packs.get(kind)
        if not pack:
            pack = self._packs[kind] = list(_patterns()[kind])
            self._chance.shuffle(pack)
        return _SLOT.sub(lambda match: self._filled(match[1]), pack.pop())

    def _filled(self, slot: str) -> str:
        word = _WORDS.get(slot)
        return self._chance.choice(_patterns()[word]) if word else _DRAWN[slot](self._chance)


@cache
def _patterns() -> dict[str, tuple[str, ...]]:
    """Read the patterns by their kinds: a line each, or in lists of words those between blanks or bars."""
    patterns: dict[str, tuple[str, ...]] = {}
    for part in Path(__file__).with_name("sentences.txt").read_text("utf-8").split("# ")[1:]:
        kind, *lines = part.strip().split("\n")
        if kind in _LISTS:
            lines = lines[0].split()
        elif kind == "latin":
            lines = lines[0].split("|")
        patterns[kind] = tuple(lines)
    return patterns
