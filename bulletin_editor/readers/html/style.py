"""The few CSS declarations that tell structure: alignment, weight, size, list level, and what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bulletin_editor.content.blocks import Alignment

_RULE = re.compile(r"([^{}]{1,2000})\{([^{}]{0,4000})\}")
_SIMPLE_SELECTOR = re.compile(r"^(?:[a-z][a-z0-9]*)?\.[\w-]+$|^[a-z][a-z0-9]*$", re.IGNORECASE)
_COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
_SIZE = re.compile(r"^([\d.]{1,8})(pt|px|em|rem|%)$")
_POINTS_PER_UNIT = {"pt": 1.0, "px": 0.75, "em": 12.0, "rem": 12.0, "%": 0.12}
_MAXIMUM_RULES = 3000
_MOST_KNOWN = 4096
ALIGNMENTS: Mapping[str, Alignment] = {
    "left": Alignment.LEFT,
    "start": Alignment.LEFT,
    "center": Alignment.CENTRE,
    "right": Alignment.RIGHT,
    "end": Alignment.RIGHT,
    "justify": Alignment.JUSTIFIED,
}

Declarations = Mapping[str, str]
_NONE: Declarations = {}


@lru_cache(maxsize=4096)
def declarations_of(style: str) -> Declarations:
    """Return the declarations of a style attribute, names and values in lower case."""
    result = {}
    for declaration in style.split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            result[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return result


class StyleSheet:
    """Rules for single elements and single classes, as word processors write them; all others are left out."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._rules: dict[str, dict[str, str]] = {}
        self._known: dict[tuple[str, str, str], Declarations] = {}
        for text in texts:
            self._add(_COMMENT.sub("", text[:2_000_000]))

    def _add(self, text: str) -> None:
        for match in _RULE.finditer(text):
            if len(self._rules) > _MAXIMUM_RULES:
                return
            declared = declarations_of(match[2])
            for selector in match[1].split(","):
                name = selector.strip()
                if _SIMPLE_SELECTOR.match(name):
                    self._rules.setdefault(name.lower(), {}).update(declared)

    def declared(self, tag: str, classes: str, style: str) -> Declarations:
        """Return what holds for an element, the closest rule last."""
        own = declarations_of(style) if style else _NONE
        if not self._rules:
            return own
        known = self._known.get((tag, classes, style))
        if known is None:
            known = self._declared(tag, classes, own)
            if len(self._known) < _MOST_KNOWN:
                self._known[tag, classes, style] = known
        return known

    def _declared(self, tag: str, classes: str, own: Declarations) -> Declarations:
        result = dict(self._rules.get(tag, _NONE))
        for name in classes.lower().split():
            result.update(self._rules.get(f".{name}", _NONE))
            result.update(self._rules.get(f"{tag}.{name}", _NONE))
        result.update(own)
        return result


def size_in_points(value: str) -> float | None:
    """Return a font size in points; `None` for names and nonsense."""
    match = _SIZE.match(value)
    if match is None:
        return None
    try:
        return float(match[1]) * _POINTS_PER_UNIT[match[2]]
    except ValueError:
        return None


def is_bold(value: str) -> bool:
    return value in ("bold", "bolder") or (value.isdigit() and int(value[:4]) >= 600)


def is_hidden(declared: Declarations) -> bool:
    return declared.get("display") == "none" or declared.get("visibility") == "hidden" or "mso-hide" in declared
