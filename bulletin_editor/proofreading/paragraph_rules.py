"""Rules about paragraphs and what follows them: torn sentences and typed heading numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from bulletin_editor.content.blocks import Block, Paragraph, Role
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.proofreading.places import Replacement
from bulletin_editor.templates.numbering import han_number

_PROSE = (Role.BODY, Role.LEAD, Role.QUOTATION)
_SHORTEST_TORN = 20
"""A shorter paragraph without an end mark is more likely a label, a name or a line of its own."""
_GOES_ON = re.compile("[\u4e00-\u9fff，、“《（〈‘—0-9A-Za-z]$")
_INSIDE_SENTENCE = re.compile("[，、；,;]")
_NEW_BEGINNING = re.compile(
    "[\\s\u3000]|[一二三四五六七八九十百]+[、是要]|第[一二三四五六七八九十百]+|[（(][一二三四五六七八九十百\\d]+[）)]"
    "|\\d+[.、．）)]|[●○■•·★☆※—【]|(?:本报)?(?:记者|通讯员)|附件?[：:]"
)
_NUMBER_SIGNS = (
    re.compile("(?P<number>[一二三四五六七八九十百零]+)、"),
    re.compile("[（(](?P<number>[一二三四五六七八九十百零]+)[）)]"),
    re.compile("(?P<number>\\d+)[.．、](?!\\d)"),
    re.compile("[（(](?P<number>\\d+)[）)]"),
)
_HAN_NUMBERS = {han_number(number): number for number in range(1, 200)}


def torn_paragraphs(blocks: tuple[Block, ...]) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Yield paragraphs that stop inside a sentence, each with the next one, where it goes on."""
    for before, after in pairwise(blocks):
        if (
            isinstance(before, Paragraph)
            and isinstance(after, Paragraph)
            and before.role is after.role
            and before.role in _PROSE
            and before.list_item is None
            and after.list_item is None
            and _is_torn(plain_text(before.inlines), plain_text(after.inlines))
        ):
            yield before, after


def _is_torn(before: str, after: str) -> bool:
    return (
        len(before) >= _SHORTEST_TORN
        and _GOES_ON.search(before) is not None
        and _INSIDE_SENTENCE.search(before) is not None
        and bool(after)
        and _NEW_BEGINNING.match(after) is None
    )


def heading_number_gaps(blocks: tuple[Block, ...]) -> Iterator[tuple[Paragraph, Replacement, str]]:
    """Yield headings whose typed number does not follow the one before, with the number that does and the one written.

    The first number of a row may be any; a higher heading begins the lower rows anew.
    """
    counts: dict[int, int] = {}
    for block in blocks:
        if not isinstance(block, Paragraph) or block.role.heading_level is None or block.list_item is not None:
            continue
        level = block.role.heading_level
        for deeper in [known for known in counts if known > level]:
            del counts[deeper]
        match = next((match for sign in _NUMBER_SIGNS if (match := sign.match(plain_text(block.inlines)))), None)
        if match is None:
            continue
        written = match["number"]
        number = int(written) if written.isdecimal() else _HAN_NUMBERS.get(written, 0)
        counts[level] = counts[level] + 1 if level in counts else number
        if number != counts[level]:
            expected = str(counts[level]) if written.isdecimal() else han_number(counts[level])
            yield block, Replacement(match.start("number"), match.end("number"), expected), written
