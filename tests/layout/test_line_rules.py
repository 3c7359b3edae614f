"""The rules of line ends over a million random characters of all kinds, at every width that pages have."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import pytest

from bulletin_editor.content.inlines import Run
from bulletin_editor.layout.galley import Part, Source, TextItem
from bulletin_editor.layout.line_rules import SPACES
from bulletin_editor.layout.paragraph_setting import set_paragraph
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.loading import load_template
from bulletin_editor.templates.template import Style, StyleName

GUOBIAO = load_template("guobiao")
TWIP = 0.05
FULL = float(GUOBIAO.page.measure)
COLUMN, CELL = 137.4, 72.0
"""Narrow columns of a newspaper hold eight or nine characters of the body, cells of a table four or five."""

CHARACTERS = 1_000_000
NEVER_AT_THE_HEAD = "。，、；：？！》）”"
NEVER_AT_THE_FOOT = "《（“"
TOGETHER = ("——", "……")
NUMBER = re.compile(r"[0-9]+(?:[,.:][0-9]+)*[%‰℃]?")
ADDRESS = re.compile(r"[a-zA-Z][\x21-\x7e]*[_/@][\x21-\x7e]*")
"""An address or a code, from its first letter on: one word, where it is too long for a line torn like any word."""
HAN = re.compile("[\u4e00-\u9fff]")

Words = Callable[[random.Random], str]


def han(chance: random.Random) -> str:
    return "".join(chr(chance.randint(0x4E00, 0x9FA5)) for _ in range(chance.randint(1, 6)))


def number(chance: random.Random) -> str:
    digits = chance.randint(0, 9_999_999)
    forms = (f"{digits}", f"{digits:,}", f"{digits / 100:,.2f}", f"{digits % 100}%", f"{digits % 24}:{digits % 60:02}")
    return chance.choice(
        (*forms, f"{digits % 1000 / 10}‰", f"{digits % 50}℃", f"￥{digits:,}", str(2000 + digits % 30))
    )


def latin(chance: random.Random) -> str:
    word = "".join(chance.choices("abcdefghijklmnopqrstuvwxyzABCXYZ", k=chance.randint(1, 9)))
    return chance.choice((word, f"{word} {word}", f"{word}-{word[:3]}", f"{word}&{word[:2]}", f"G{len(word)}"))


def enclosed(chance: random.Random) -> str:
    opening, closing = chance.choice(("《》", "（）", "“”", "‘’", "〔〕", "【】", "「」"))
    inside = chance.choice((han, number, latin))(chance)
    return opening + inside + closing


def mark(chance: random.Random) -> str:
    return chance.choice("。，、；：？！")


def dashes(chance: random.Random) -> str:
    return chance.choice(TOGETHER)


def space(chance: random.Random) -> str:
    return chance.choice((" ", "\u3000", "  "))


def address(chance: random.Random) -> str:
    return f"https://www.{latin(chance)}.cn/{number(chance)}/{latin(chance)}?a={number(chance)}"


def anything(chance: random.Random) -> str:
    """One character of any kind, whatever may be pasted: marks, signs, combining ones, other scripts, pictures."""
    ranges = ((0x21, 0x7E), (0xA0, 0x24F), (0x300, 0x45F), (0x2000, 0x27BF), (0x3000, 0x303F), (0xFF01, 0xFFEE))
    return chr(chance.randint(*chance.choice((*ranges, (0x20000, 0x200FF), (0x1F300, 0x1F5FF)))))


def many_marks(chance: random.Random) -> str:
    return "".join(chance.choices(NEVER_AT_THE_HEAD + NEVER_AT_THE_FOOT + "—…", k=chance.randint(2, 6)))


def line_end(_chance: random.Random) -> str:
    return "\n"


def between_words(words: Words) -> Words:
    """Return words that stand between Chinese ones, so that a line may always end somewhere near."""
    return lambda chance: f"{han(chance)}国{words(chance)}国{han(chance)}"


KINDS: Sequence[Words] = (mark, mark, number, enclosed, latin, dashes, space)
PROSE: Sequence[Words] = tuple(map(between_words, KINDS))
WILD: Sequence[Words] = (*KINDS, han, han, han, han, address, anything, anything, many_marks, line_end)


def paragraphs(kinds: Sequence[Words], chance: random.Random, characters: int) -> Iterator[str]:
    while characters > 0:
        text = "".join(chance.choice(kinds)(chance) for _ in range(chance.randint(1, 60)))
        characters -= len(text)
        yield text


def lines_of(text: str, style: Style, measure: float) -> SetText:
    return set_paragraph(TextItem(Source(Part.BLOCK), style, (Run(text),), style.alignment), {}, measure, "zh-CN")


def broken_rule(text: str, end: int, following: int, inside_numbers: set[int]) -> str:
    """Return what is wrong with a line that ends and the next that begins at `following`; nothing where all is well."""
    if text[following] in NEVER_AT_THE_HEAD:
        return f"{text[following]} at a line's head"
    if text[end - 1] in NEVER_AT_THE_FOOT:
        return f"{text[end - 1]} at a line's foot"
    if text[end - 1 : following + 1] in TOGETHER:
        return f"{text[end - 1 : following + 1]} torn"
    return "a number torn" if following in inside_numbers else ""


def places_in_numbers(text: str) -> set[int]:
    """Return the places inside numbers; the digits of an address are none."""
    numbers = {place for found in NUMBER.finditer(text) for place in range(found.start() + 1, found.end())}
    return numbers - {place for found in ADDRESS.finditer(text) for place in range(found.start() + 1, found.end())}


def is_torn_for_want_of_room(line: str) -> bool:
    """Tell whether nowhere in a line two Han characters meet, between which a line may always end."""
    return not any(HAN.match(before) and HAN.match(after) for before, after in pairwise(line))


@pytest.mark.parametrize("seed", [20160728, random.SystemRandom().randrange(1 << 32)], ids=["known", "new"])
@pytest.mark.parametrize(("kinds", "measures"), [(PROSE, (FULL,)), (WILD, (FULL, COLUMN, CELL))], ids=["prose", "wild"])
def test_line_ends_keep_the_rules(kinds: Sequence[Words], measures: Sequence[float], seed: int) -> None:
    chance = random.Random(seed)
    styles = [GUOBIAO.style(name) for name in (StyleName.BODY, StyleName.FLUSH, StyleName.TABLE_CELL)]
    lines = 0
    for text in paragraphs(kinds, chance, CHARACTERS // 4):
        style, measure = chance.choice(styles), chance.choice(measures)
        made = lines_of(text, style, measure)
        inside_numbers = places_in_numbers(text)
        said = f"seed {seed}, measure {measure}: {text!r}"
        assert made.text == text
        assert not text[: made.lines[0].start].strip(SPACES), said
        assert not text[made.lines[-1].end :].strip(SPACES), said
        for line in made.lines:
            assert line.width <= line.room + TWIP, said
            assert line.start < line.end or line.is_last, said
        for line, after in pairwise(made.lines):
            lines += 1
            between = text[line.end : after.start]
            if line.is_last:
                assert between.strip(SPACES) == "\n", said
                continue
            assert not between.strip(SPACES), said
            wrong = broken_rule(text, line.end, after.start, inside_numbers)
            assert not wrong or (kinds is WILD and is_torn_for_want_of_room(text[line.start : line.end])), (wrong, said)
    assert lines > CHARACTERS // 4 / 40
