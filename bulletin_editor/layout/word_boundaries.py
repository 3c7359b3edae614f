"""Where words begin in Chinese text: the one door to the segmenter, which loads its word list when first asked.

The segmenter is rjieba: 0.1 s and 35 MB once, 20 µs a headline.
"""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def word_starts(text: str) -> tuple[int, ...]:
    """Return the places where words begin, 0 among them."""
    import rjieba

    starts, place = [], 0
    for word in rjieba.cut(text):
        starts.append(place)
        place += len(word)
    return tuple(starts)
