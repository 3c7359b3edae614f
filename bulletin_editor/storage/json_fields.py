"""Canonical JSON and its strict fields, the ground of every row in a .bulletin file (docs/file-format.md).

Keys are sorted, nothing is put between tokens, and what equals its default is left out. Reading is strict:
`ContentError` tells that something is not what the format says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, TypeVar

Value = TypeVar("Value")
Json = dict[str, Any]


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_SURROGATE = re.compile("[\ud800-\udfff]")


class ContentError(ValueError):
    """JSON that does not hold what the format says."""


def dump(value: object) -> str:
    """Return canonical JSON; a lone surrogate, which no file can hold, is escaped."""
    text = _ENCODER.encode(value)
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    return text


def load(text: str | bytes, read: Callable[[Any], Value]) -> Value:
    """Parse JSON and read it into a value.

    Raises `ContentError`.
    """
    try:
        return read(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ContentError(f"{type(error).__name__}: {error}") from error


def filled(**fields: object) -> Json:
    """Leave out what is empty: no text, nothing in a list, no number, not true."""
    return {
        name: value
        for name, value in fields.items()
        if value is not None and value is not False and value != "" and value != []
    }


def text_in(json_value: Json, name: str, default: str = "") -> str:
    """Read a text. Like all that read a field, raises `ContentError` where something else stands."""
    value = json_value.get(name, default)
    if not isinstance(value, str):
        raise ContentError(f"{name} is no text")
    return value


def text_or_none(json_value: Json, name: str) -> str | None:
    """Read a text; `None` where it is empty or missing."""
    return text_in(json_value, name) or None


def texts_in(json_value: Json, name: str) -> tuple[str, ...]:
    """Read a list of texts."""
    values = json_value.get(name, [])
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise ContentError(f"{name} is no list of texts")
    return tuple(values)


def number_in(json_value: Json, name: str, default: int) -> int:
    """Read a whole number."""
    number = number_or_none(json_value, name)
    return default if number is None else number


def number_or_none(json_value: Json, name: str) -> int | None:
    """Read a whole number; `None` where it is missing."""
    value = json_value.get(name)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise ContentError(f"{name} is no whole number")


def truth_in(json_value: Json, name: str) -> bool:
    """Read whether something is true; it is not where it is missing."""
    value = json_value.get(name, False)
    if not isinstance(value, bool):
        raise ContentError(f"{name} is neither true nor false")
    return value


def all_kept(kept: tuple[Value, ...], given: tuple[Any, ...]) -> tuple[Value, ...]:
    """Return what was kept of the given, which must be all of it."""
    if len(kept) != len(given):
        raise ContentError("something stands where it may not")
    return kept
