"""Lengths with their unit in the type."""

from __future__ import annotations

import re

_POINTS_PER_UNIT = {"pt": 1.0, "mm": 72 / 25.4, "cm": 720 / 25.4, "in": 72.0, "twip": 1 / 20}
_LENGTH = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s*(pt|mm|cm|in|twip)\s*")


class Length(float):
    """A length in points (1/72 inch); the properties give it in other units."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Length:
        """Read a length such as "37mm", "28.95pt" or "579twip".

        Raises `ValueError` when the text is none.
        """
        match = _LENGTH.fullmatch(text)
        if match is None:
            raise ValueError(f"not a length: {text!r}")
        return cls(float(match[1]) * _POINTS_PER_UNIT[match[2]])

    @property
    def pt(self) -> float:
        return float(self)

    @property
    def mm(self) -> float:
        return self * 25.4 / 72

    @property
    def twips(self) -> int:
        """Twentieths of a point, as Word counts, rounded."""
        return round(self * 20)

    @property
    def half_points(self) -> int:
        return round(self * 2)

    @property
    def eighths(self) -> int:
        """Eighths of a point, as Word counts the width of borders, rounded."""
        return round(self * 8)

    @property
    def emu(self) -> int:
        """English metric units (914,400 an inch), as DrawingML counts, rounded."""
        return round(self * 12700)


ZERO = Length(0)


def pt(value: float) -> Length:
    return Length(value)


def mm(value: float) -> Length:
    return Length(value * 72 / 25.4)
