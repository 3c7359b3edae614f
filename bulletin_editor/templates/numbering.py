"""Numbers as headings and lists write them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

_HAN_DIGITS = "零一二三四五六七八九"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
          (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


class NumberForm(StrEnum):
    """How a number before a heading or list item is written."""

    HAN = "han"
    """一"""
    DECIMAL = "decimal"
    ALPHABETIC = "alphabetic"
    ROMAN = "roman"


@dataclass(frozen=True, slots=True)
class NumberSign:
    """A numbering sign such as "（{}）" with its form."""

    pattern: str
    form: NumberForm

    def text(self, number: int) -> str:
        """Return the sign for a number from 1."""
        return self.pattern.replace("{}", written_number(number, self.form))


def written_number(number: int, form: NumberForm) -> str:
    """Return a number from 1 in a form."""
    match form:
        case NumberForm.HAN:
            return han_number(number)
        case NumberForm.DECIMAL:
            return str(number)
        case NumberForm.ALPHABETIC:
            return _alphabetic(number)
        case NumberForm.ROMAN:
            return _roman(number)
        case _:
            assert_never(form)


def han_number(number: int) -> str:
    """Return a number from 1 to 999 in Han characters (12 is 十二); larger ones in digits."""
    if not 0 < number < 1000:
        return str(number)
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_HAN_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{_HAN_DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (_HAN_DIGITS[ones] if ones else "")


def _alphabetic(number: int) -> str:
    text = ""
    while number:
        number, letter = divmod(number - 1, 26)
        text = chr(ord("a") + letter) + text
    return text


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text
