"""What typing is put right to, and what is left alone."""

from __future__ import annotations

import pytest

from bulletin_editor.content.inlines import LineBreak, Run
from bulletin_editor.editing.text_autocorrect import AutocorrectRule, autocorrection, text_before
from tests.builders import note

ALL = frozenset(AutocorrectRule)


def typed(text: str, rules: frozenset[AutocorrectRule] = ALL) -> str:
    """The text as it stands after each of its characters was typed."""
    shown = ""
    for character in text:
        shown += character
        found = autocorrection(shown, rules)
        if found is not None:
            shown = shown[: len(shown) - found.length] + found.text
    return shown


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ('会议"精神"', "会议“精神”"),
        ('"双招双引"和"放管服"', "“双招双引”和“放管服”"),
        ("他说'好'", "他说‘好’"),
        ("\"他说'好'。\"", "“他说‘好’。”"),
        ('他说"Hello"后', "他说“Hello”后"),
        ('He said "yes".', "He said “yes”."),
        ("项目...", "项目……"),
        ("项目。。。", "项目……"),
        ("项目--重点", "项目——重点"),
    ],
)
def test_signs_become_those_of_chinese_text(keys: str, shown: str) -> None:
    assert typed(keys) == shown


@pytest.mark.parametrize(
    "keys",
    [
        "don't",
        "5'",
        'a="b"',
        "http://a.cn/x--y",
        "www.a.cn/...",
        "v1...v2",
        "rock--n",
        "12.5",
        "甲-乙",
        "。。",
        'mail@a.cn"',
    ],
)
def test_latin_words_addresses_and_single_signs_are_left_alone(keys: str) -> None:
    assert typed(keys) == keys


def test_the_partner_of_a_quote_left_straight_stays_straight() -> None:
    assert autocorrection('会议"精神"', ALL) is None


def test_a_rule_switched_off_does_nothing() -> None:
    assert typed('会议"精神"...', ALL - {AutocorrectRule.QUOTES}) == '会议"精神"……'
    assert typed("项目--", frozenset()) == "项目--"


def test_more_dots_than_three_stay_dots() -> None:
    assert autocorrection("项目....", ALL) is None


def test_notes_and_line_breaks_count_one_character() -> None:
    inlines = (Run("甲"), note("注"), LineBreak(), Run("乙丙"))
    assert len(text_before(inlines, 4)) == 4
    assert text_before(inlines, 4)[-1] == "乙"
