"""Dates in figures and in words."""

from __future__ import annotations

import datetime

import pytest

from bulletin_editor.wording.dates import date_in_figures, date_in_words


@pytest.mark.parametrize(
    ("date", "figures", "words"),
    [
        (datetime.date(2016, 7, 28), "2016年7月28日", "二〇一六年七月二十八日"),
        (datetime.date(2020, 10, 10), "2020年10月10日", "二〇二〇年十月十日"),
        (datetime.date(2026, 12, 1), "2026年12月1日", "二〇二六年十二月一日"),
    ],
)
def test_a_chinese_date_is_written_in_figures_and_in_words(date: datetime.date, figures: str, words: str) -> None:
    assert date_in_figures(date, "zh-CN") == figures
    assert date_in_words(date, "zh-CN") == words


def test_an_english_date_is_written_day_first() -> None:
    assert date_in_words(datetime.date(2016, 7, 28), "en") == "28 July 2016"
