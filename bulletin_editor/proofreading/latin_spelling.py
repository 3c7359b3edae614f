"""Misspelt English words, in Chinese text and in English.

Better too few findings than wrong ones: a word is reported only where it is unknown and one slip away from a word in
everybody's use. Names, abbreviations, addresses, codes and Chinese written in Latin letters are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from string import ascii_lowercase

from bulletin_editor.proofreading.english_words import is_word, usual_words
from bulletin_editor.proofreading.places import Replacement

_SHORTEST = 5
"""Letters; shorter ones are more often abbreviations than words."""
_WORD = re.compile(rf"(?<![A-Za-z0-9@_./\\:#&+'’-])[a-z]{{{_SHORTEST},}}(?![A-Za-z0-9@_/\\#&+'’-]|[.:][A-Za-z0-9/])")
_FINALS = {
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve",
    "(?:[gkh]|zh|ch|sh)": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "[jqx]": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "r": "an ang ao e en eng i ong ou u uan ui un uo",
    "[zcs]": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
    "": "a ai an ang ao e ei en er o ou",
}
"""The finals that follow each initial in Chinese written in Latin letters."""
_SYLLABLE = "|".join(
    f"{initial}(?:{'|'.join(sorted(finals.split(), key=len, reverse=True))})" for initial, finals in _FINALS.items()
)
_PINYIN = re.compile(f"(?:(?:{_SYLLABLE})){{2,}}")


def misspelt_words(text: str) -> tuple[Replacement, ...]:
    """Return every misspelt word with the one that is meant, in order."""
    return tuple(
        Replacement(match.start(), match.end(), meant) for match in _WORD.finditer(text) if (meant := _meant(match[0]))
    )


@lru_cache(maxsize=4096)
def _meant(word: str) -> str:
    """Return the word that was meant; empty where nothing is to be said."""
    if is_word(word) or _PINYIN.fullmatch(word):
        return ""
    usual = usual_words()
    return next((other for other in _one_slip_away(word) if other in usual), "")


def _one_slip_away(word: str) -> Iterator[str]:
    """Yield what becomes of a word by one slip, the commonest slips first; the first letter is seldom a wrong one."""
    places = range(1, len(word))
    for place in places[:-1]:
        yield word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    for place in places:
        yield word[:place] + word[place] + word[place:]
    for place in places:
        yield word[:place] + word[place + 1 :]
    for place in (*places, len(word)):
        for letter in ascii_lowercase:
            yield word[:place] + letter + word[place:]
    for place in places:
        for letter in ascii_lowercase:
            yield word[:place] + letter + word[place + 1 :]
