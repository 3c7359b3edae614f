"""Making a template of a TOML file's tables, strictly: an unknown, missing or senseless value is named by its place."""

from __future__ import annotations

import dataclasses
import re
import types
import typing
from collections.abc import Mapping
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import Any

from bulletin_editor.templates.length import Length, mm, pt
from bulletin_editor.templates.matter import IMPRINT_FIELDS, MASTHEAD_FIELDS, has_running_head
from bulletin_editor.templates.template import Page, Style, StyleName, Template

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_COLOUR_KEYS = frozenset({"colour", "accent"})
_LARGEST_PAPER = mm(2000)
_LARGEST_TYPE = pt(400)
_ROUNDING = 0.01
_FEWEST_CHARACTERS, _MOST_COLUMNS = 4, 8
_LATER_STYLES: Mapping[str, Any] = {StyleName.RUNNING_HEAD.value: {"inherits": StyleName.PAGE_NUMBER.value}}
"""What styles are that templates made before they existed do not have."""


class InvalidTemplateError(ValueError):
    """A place in the tables with what is wrong there."""


def build_template(name: str, tables: Mapping[str, Any]) -> Template:
    """Make a template of its tables, those it inherits included.

    Raises `InvalidTemplateError`.
    """
    values = dict(tables)
    styles = values.pop("styles", {})
    if not isinstance(styles, dict):
        raise InvalidTemplateError("styles: not a table")
    template = build(Template, {**values, "name": name, "styles": {}}, "")
    assert isinstance(template, Template)
    template = dataclasses.replace(template, styles=MappingProxyType(_styles(styles)))
    _check_page(template.page, template.styles[StyleName.BODY])
    for style in template.styles.values():
        if style.rule is not None and template.page.columns.count > 1 and not style.across:
            raise InvalidTemplateError(f"styles.{style.name}.rule: only where the style stands across")
    _check_running_head(template)
    for rows, fields in ((template.masthead, MASTHEAD_FIELDS), (template.imprint, IMPRINT_FIELDS)):
        for row in rows:
            _check_fields(row.left + row.centre + row.right, fields)
    return template


def _styles(tables: dict[str, Any]) -> dict[StyleName, Style]:
    """Build every style; `inherits` names another whose values hold where a style says nothing."""
    for table, entries in tables.items():
        if not isinstance(entries, dict):
            raise InvalidTemplateError(f"styles.{table}: not a table")
    tables = {**_LATER_STYLES, **tables}
    styles = {}
    for name in StyleName:
        merged: dict[str, Any] = {}
        inherited: str | None = name.value
        chain: list[str] = []
        while inherited is not None:
            if inherited in chain or inherited not in tables:
                raise InvalidTemplateError(f"styles.{inherited}: missing, or inherits itself")
            chain.append(inherited)
            merged = merge(tables[inherited], merged)
            inherited = tables[inherited].get("inherits")
        merged.pop("inherits", None)
        styles[name] = build(Style, {**merged, "name": name.value}, f"styles.{name}.")
        _check_style(styles[name])
    for table in tables:
        if table not in styles and not table.startswith("_"):
            raise InvalidTemplateError(f"styles.{table}: no such style")
    return styles


def merge(beneath: Mapping[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """Lay tables over others, table by table; anything else takes the place of what is beneath it whole."""
    merged = dict(beneath)
    for key, value in values.items():
        under = beneath.get(key)
        merged[key] = merge(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return merged


def _check_page(page: Page, body: Style) -> None:
    for name in ("width", "height"):
        if not 0 < getattr(page, name) <= _LARGEST_PAPER:
            raise InvalidTemplateError(f"page.{name}: no size of paper")
    for name in ("top", "bottom", "inside", "outside"):
        if getattr(page, name) < 0:
            raise InvalidTemplateError(f"page.{name}: below nothing")
    if page.line_pitch <= 0 or page.lines < 1 or page.grid_height < page.line_pitch:
        raise InvalidTemplateError("page.line_pitch: the page has no room for a line")
    if page.text_width < _FEWEST_CHARACTERS * body.size:
        raise InvalidTemplateError("page.width: the margins leave no room for text")
    columns = page.columns
    if not 1 <= columns.count <= _MOST_COLUMNS or columns.gap < 0 or columns.least_lines < 1:
        raise InvalidTemplateError("page.columns.count: out of range")
    if page.column_width < _FEWEST_CHARACTERS * body.size:
        raise InvalidTemplateError("page.columns.gap: the columns have no room for text")


def _check_running_head(template: Template) -> None:
    head = template.running_head
    _check_fields(head.left + head.centre + head.right, MASTHEAD_FIELDS)
    rule = head.rule.thickness if head.rule is not None else 0
    height = template.styles[StyleName.RUNNING_HEAD].line_pitch + rule
    if head.distance < 0 or (has_running_head(template) and head.distance + height > template.page.top):
        raise InvalidTemplateError("running_head.distance: the margin has no room for it")


def _check_style(style: Style) -> None:
    for name in ("size", "line_pitch"):
        if not 0 < getattr(style, name) <= _LARGEST_TYPE:
            raise InvalidTemplateError(f"styles.{style.name}.{name}: out of range")
    if abs(style.size * 2 - round(style.size * 2)) > _ROUNDING:
        raise InvalidTemplateError(f"styles.{style.name}.size: Word counts in half points")
    if abs(style.line_pitch * 20 - round(style.line_pitch * 20)) > _ROUNDING:
        raise InvalidTemplateError(f"styles.{style.name}.line_pitch: Word counts in twentieths of a point")
    if abs(style.letter_spacing) * 2 > style.size:
        raise InvalidTemplateError(f"styles.{style.name}.letter_spacing: out of range")
    if not (style.faces.east_asian and style.faces.latin):
        raise InvalidTemplateError(f"styles.{style.name}.faces: empty")


def _check_fields(pattern: str, fields: tuple[str, ...]) -> None:
    for name in re.findall(r"\{(\w*)\}", pattern):
        if name not in fields:
            raise InvalidTemplateError(f"{{{name}}}: no such field")


def build(kind: Any, values: Any, place: str) -> Any:
    """Make a frozen dataclass of a table, each value by the type of its field."""
    if not isinstance(values, dict):
        raise InvalidTemplateError(f"{place.rstrip('.')}: not a table")
    types_by_name, required = fields_of(kind)
    for key in values:
        if key not in types_by_name:
            raise InvalidTemplateError(f"{place}{key}: unknown")
    for key in required:
        if key not in values:
            raise InvalidTemplateError(f"{place}{key}: missing")
    return kind(**{key: _value(types_by_name[key], value, place + key) for key, value in values.items()})


@cache
def fields_of(kind: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Return the types of a dataclass's fields by their names, and the names of those without a default."""
    hints = typing.get_type_hints(kind)
    fields = dataclasses.fields(kind)
    required = tuple(
        field.name
        for field in fields
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    )
    return {field.name: hints[field.name] for field in fields}, required


def _value(kind: Any, value: Any, place: str) -> Any:
    origin = typing.get_origin(kind)
    if origin is types.UnionType:
        kinds = [option for option in typing.get_args(kind) if option is not types.NoneType]
        if value is False and bool not in kinds:  # takes away what is inherited: TOML has no word for nothing
            return None
        return _value(kinds[0], value, place)
    if origin is tuple:
        return _sequence(typing.get_args(kind), value, place)
    if origin is not None and issubclass(origin, Mapping):
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise InvalidTemplateError(f"{place}: no table of texts")
        return MappingProxyType(dict(value))
    if dataclasses.is_dataclass(kind):
        return build(kind, value, place + ".")
    if place.rpartition(".")[2] in _COLOUR_KEYS and not (isinstance(value, str) and _COLOUR.fullmatch(value)):
        raise InvalidTemplateError(f"{place}: {value!r} is no colour such as '#c8161d'")
    try:
        return _scalar(kind, value)
    except (TypeError, ValueError) as error:
        raise InvalidTemplateError(f"{place}: {error}") from error


def _sequence(kinds: tuple[Any, ...], value: Any, place: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise InvalidTemplateError(f"{place}: not a list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        kinds = (kinds[0],) * len(value)
    if len(kinds) != len(value):
        raise InvalidTemplateError(f"{place}: {len(kinds)} entries wanted")
    return tuple(
        _value(kind, entry, f"{place}[{index}]") for index, (kind, entry) in enumerate(zip(kinds, value, strict=True))
    )


def _scalar(kind: Any, value: Any) -> Any:
    if kind is Length:
        return Length.parse(value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value
