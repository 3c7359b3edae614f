"""Characters that Word keeps in symbol fonts, in Unicode."""

from __future__ import annotations

_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0xA1: "○", 0xA2: "〇",
    0xA7: "▪", 0xA8: "◻", 0xAB: "★", 0xB2: "☆", 0xD8: "➢", 0xE0: "→", 0xDF: "←", 0xE1: "↑", 0xE2: "↓", 0xFC: "✓",
    0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x46: "☞",
}  # fmt: skip
_SYMBOL = {
    0xB7: "•", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xAE: "→",
    0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x65: "ε", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x73: "σ", 0x77: "ω",
    0x53: "Σ", 0x57: "Ω", 0x44: "Δ", 0xA5: "∞", 0xD6: "√", 0x6A: "φ", 0x71: "θ", 0x74: "τ",
}  # fmt: skip
UNKNOWN = "\u25a1"


def symbol_text(font: str, code: str) -> str:
    """Return the character of a w:sym; a white square where it is not known."""
    try:
        number = int(code[:6], 16)
    except ValueError:
        return UNKNOWN
    private = number & 0xFF if 0xF000 <= number <= 0xF0FF else number
    name = font.lower()
    if name.startswith("wingdings"):
        return _WINGDINGS.get(private, UNKNOWN)
    if name == "symbol":
        return _SYMBOL.get(private, UNKNOWN)
    if 0xE000 <= number <= 0xF8FF or 0xD800 <= number <= 0xDFFF or number < 0x20 or number > 0x10FFFF:
        return UNKNOWN
    return UNKNOWN if 0x7F <= number <= 0x9F or number in (0x2028, 0x2029, 0xFFFE, 0xFFFF) else chr(number)
