"""The English words that are known, and those in everybody's use. The list is SCOWL's (resources/words)."""

from __future__ import annotations

import gzip
from functools import cache

from bulletin_editor.resource_files import resource_path

_USUAL = b"*"


def is_word(word: str) -> bool:
    """Tell whether a word of small letters, four or more, is an English one.

    The words are kept as one piece of memory and found by halving: as a set they would take ten times as much.
    """
    words, wanted = _words(), word.encode()
    low, high = 0, len(words)
    while low < high:
        start = words.rfind(b"\n", 0, (low + high) // 2) + 1
        end = words.index(b"\n", start)
        found = words[start:end].removesuffix(_USUAL)
        if found == wanted:
            return True
        if found < wanted:
            low = end + 1
        else:
            high = start
    return False


@cache
def usual_words() -> frozenset[str]:
    """Return the words in everybody's use."""
    return frozenset(line[:-1].decode() for line in _words().split(b"\n") if line.endswith(_USUAL))


@cache
def _words() -> bytes:
    """Return the words in order, one a line; those in everybody's use are marked."""
    return gzip.decompress(resource_path("words", "english.txt.gz").read_bytes())
