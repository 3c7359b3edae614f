"""The template's colours on the web: each in a light and a dark value that can be read (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re

INK = "#1c1c1e"
PAPER = "#ffffff"
DARK_INK = "#e4e2de"
DARK_PAPER = "#1a1b1e"

READABLE_CONTRAST = 4.5
_STEPS = 40
_HEXADECIMAL = re.compile(r"#([0-9a-fA-F]{6})")


def contrast(colour: str, background: str) -> float:
    """Return the contrast ratio of two colours given as "#rrggbb", from 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(colour), _luminance(background)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(background: str, colour: str) -> str:
    """Return the colour, mixed with black or white as little as it takes to be read on the background."""
    if _HEXADECIMAL.fullmatch(colour) is None:
        return INK if _luminance(background) > 0.5 else DARK_INK
    towards = "#000000" if _luminance(background) > 0.5 else "#ffffff"
    mixed = colour
    for step in range(1, _STEPS + 1):
        if contrast(mixed, background) >= READABLE_CONTRAST:
            break
        mixed = _mixed(colour, towards, step / _STEPS)
    return mixed


def variable_name(colour: str) -> str:
    """Return the name of the CSS variable that holds a colour of the template."""
    return f"--colour-{re.sub(r'[^0-9a-z]', '', colour.lower())}"


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(colour: str, towards: str, share: float) -> str:
    mixed = (round(a + (b - a) * share) for a, b in zip(_channels(colour), _channels(towards), strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
