"""Marks of Markdown that nothing closes, made plain text where there are very many of them.

Python-Markdown looks for the end of each to the end of its paragraph, so that their cost is the square of their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_MANY = 200
_LINKS = re.compile(
    r"!?\[[^\[\]]{0,300}\]\([^()\[\]]{0,2000}\)"
    r"|\[\^[^\[\]\s]{1,60}\]:?"
    r"|!?\[[^\[\]]{0,300}\]\[[^\[\]]{0,100}\](?![\[(])"
    r"|\[[^\[\]]{1,300}\](?![\[(])"
    r"|\\.",
    re.DOTALL,
)
_STAND_INS = {"[": "\ufdd1", "`": "\ufdd2"}
"""Characters that stand in no text, for marks that are to pass through Markdown untouched."""


def with_bounded_marks(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines; in paragraphs with hundreds of brackets or backticks, stand-ins for those that close nothing."""
    group: list[str] = []
    for line in lines:
        if line.strip():
            group.append(line)
            continue
        yield from _bounded(group)
        yield line
        group = []
    yield from _bounded(group)


def with_marks_back(markup: str) -> str:
    """Return the HTML with the marks that stand-ins were put in for."""
    for mark, stand_in in _STAND_INS.items():
        markup = markup.replace(stand_in, mark)
    return markup


def _bounded(group: Sequence[str]) -> Sequence[str]:
    text = "\n".join(group)
    brackets, backticks = text.count("[") > _MANY, text.count("`") > _MANY
    if not brackets and not backticks:
        return group
    if brackets:
        text = _with_loose_brackets_replaced(text)
    if backticks:
        text = text.replace("`", _STAND_INS["`"])
    return text.split("\n")


def _with_loose_brackets_replaced(text: str) -> str:
    pieces: list[str] = []
    end = 0
    for link in _LINKS.finditer(text):
        pieces += [text[end : link.start()].replace("[", _STAND_INS["["]), link[0]]
        end = link.end()
    return "".join([*pieces, text[end:].replace("[", _STAND_INS["["])])
