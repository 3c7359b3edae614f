"""Dates as text in the language of a bulletin: in figures as documents are dated, and in words."""

from __future__ import annotations

import datetime

from bulletin_editor.templates.numbering import han_number

_HAN_DIGITS = "〇一二三四五六七八九"
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_in_figures(date: datetime.date, language: str) -> str:
    """Return a date as 2016年7月28日 (GB/T 9704, 7.3.5.4: no zeros before), or as 28 July 2016."""
    if language.startswith("zh"):
        return f"{date.year}年{date.month}月{date.day}日"
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def date_in_words(date: datetime.date, language: str) -> str:
    """Return a date as 二〇一六年七月二十八日; in other languages as in figures."""
    if not language.startswith("zh"):
        return date_in_figures(date, language)
    year = "".join(_HAN_DIGITS[int(digit)] for digit in str(date.year))
    return f"{year}年{han_number(date.month)}月{han_number(date.day)}日"
