"""An office's own template as a value: what it says that differs from the shipped template it inherits.

A place in it is a path of keys, such as `("page", "top")` or `("styles", "headline", "size")`; values are those of TOML
("37mm", 22, true, a list). Where a place says nothing, the shipped template holds, and in styles the style that is
inherited.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

import tomli_w

from bulletin_editor.templates.building import build_template, fields_of, merge
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.shipped import shipped_tables, shipped_template
from bulletin_editor.templates.template import Style, Template

Place = tuple[str, ...]

STYLES = "styles"
_NOTHING: Any = object()


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A name, the shipped template it inherits (empty for none), and the tables laid over that one."""

    name: str
    inherits: str
    tables: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_shipped(self) -> bool:
        """Whether this is a shipped template as it is."""
        return self.name == self.inherits and not self.tables

    def all_tables(self) -> dict[str, Any]:
        """Return the tables with those inherited beneath."""
        return merge(shipped_tables(self.inherits) if self.inherits else {}, self.tables)

    def template(self) -> Template:
        """Make the template.

        Raises `InvalidTemplateError`.
        """
        return shipped_template(self.name) if self.is_shipped else build_template(self.name, self.all_tables())

    def text(self) -> str:
        """Return it as TOML: the name of the inherited template and what differs from it."""
        inherits = {"inherits": self.inherits} if self.inherits else {}
        return tomli_w.dumps({**inherits, **self.tables})

    def value(self, place: Place) -> Any:
        """Return the value that holds at a place; `None` where there is none."""
        return look_up(self.all_tables(), place)[0]

    def inherited_value(self, place: Place) -> Any:
        """Return the value that would hold if this template said nothing at a place."""
        return self.without(place).value(place)

    def source_style(self, place: Place) -> str:
        """Return the name of the style whose value holds at a place in a style; empty where none says anything."""
        return look_up(self.all_tables(), place)[1]

    def says(self, place: Place) -> bool:
        """Tell whether this template itself says something at a place or in the table there."""
        return _nested(self.tables, place) is not _NOTHING

    def with_value(self, place: Place, value: Any) -> OwnTemplate:
        """Say something at a place; nothing where the inherited value is the same."""
        bare = self.without(place)
        if bare.value(place) == value:
            return bare
        return replace(bare, tables=_with(bare.tables, place, value))

    def without(self, place: Place) -> OwnTemplate:
        """Say nothing at a place, or in the table there, so that the inherited value holds."""
        return replace(self, tables=_without(self.tables, place)) if self.says(place) else self

    def named(self, name: str, titles: Mapping[str, str] | None = None) -> OwnTemplate:
        """Return it under another name and title; by default the title is the name in every language."""
        tables = {**self.tables, "titles": dict(titles or {"zh": name, "en": name})}
        return replace(self, name=name, tables=tables)


def raw_value(value: Any) -> Any:
    """Return a value of a template as TOML has it."""
    if isinstance(value, Length):
        return written_length(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [raw_value(one) for one in value]
    if dataclasses.is_dataclass(value):
        fields = ((one.name, getattr(value, one.name)) for one in dataclasses.fields(value))
        return {name: raw_value(one) for name, one in fields if one is not None}
    return value


def written_length(length: Length) -> str:
    """Write a length in points, as short as it is exact."""
    return f"{length.pt:.3f}".rstrip("0").rstrip(".") + "pt"


def look_up(tables: Mapping[str, Any], place: Place) -> tuple[Any, str]:
    """Return the value that holds at a place of whole tables, and the style it comes from."""
    if place[0] == STYLES and len(place) > 2:
        return _look_up_style(tables.get(STYLES, {}), place[1], place[2:])
    value = _nested(tables, place)
    return (_default(Template, place) if value is _NOTHING else value), ""


def _look_up_style(styles: Mapping[str, Any], name: str, keys: Place) -> tuple[Any, str]:
    seen: set[str] = set()
    current: str | None = name
    while current is not None and current in styles and current not in seen:
        seen.add(current)
        value = _nested(styles[current], keys)
        if value is not _NOTHING:
            return value, current
        current = None if keys == ("inherits",) else styles[current].get("inherits")
    return _default(Style, keys), ""


def _nested(tables: Mapping[str, Any], place: Place) -> Any:
    value: Any = tables
    for key in place:
        if not isinstance(value, Mapping) or key not in value:
            return _NOTHING
        value = value[key]
    return value


def _default(kind: Any, place: Place) -> Any:
    """Return the value of TOML that a declaration gives a place by default; `None` for none."""
    key, *rest = place
    if not dataclasses.is_dataclass(kind):
        return None
    declared = next((one for one in dataclasses.fields(kind) if one.name == key), None)
    if declared is None:
        return None
    if rest:
        return _default(plain_type(_types_of(kind)[key]), tuple(rest))
    return None if declared.default is dataclasses.MISSING else raw_value(declared.default)


def _types_of(kind: Any) -> Mapping[str, Any]:
    return fields_of(kind)[0]


def plain_type(kind: Any) -> Any:
    """Return a declared type without the `None` that it may be instead."""
    if typing.get_origin(kind) is types.UnionType:
        return next(one for one in typing.get_args(kind) if one is not types.NoneType)
    return kind


def _with(tables: Mapping[str, Any], place: Place, value: Any) -> dict[str, Any]:
    key, *rest = place
    if not rest:
        return {**tables, key: value}
    inner = tables.get(key)
    return {**tables, key: _with(inner if isinstance(inner, Mapping) else {}, tuple(rest), value)}


def _without(tables: Mapping[str, Any], place: Place) -> dict[str, Any]:
    """Leave a place out, and the tables that are empty without it."""
    key, *rest = place
    others = {name: value for name, value in tables.items() if name != key}
    if rest:
        inner = _without(tables[key], tuple(rest))
        if inner:
            return {**tables, key: inner}
    return others
