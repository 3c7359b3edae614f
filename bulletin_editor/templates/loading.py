"""Reading templates from TOML, strictly: an unknown or missing key is an error that names it."""

from __future__ import annotations

import dataclasses
import re
import tomllib
import types
import typing
from collections.abc import Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.resource_files import resource_path
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.matter import IMPRINT_FIELDS, MASTHEAD_FIELDS
from bulletin_editor.templates.template import Style, StyleName, Template

DEFAULT_TEMPLATE = "guobiao"


class _Invalid(Exception):  # noqa: N818 -- never leaves this module
    """A place in the TOML with what is wrong there."""


def template_names() -> tuple[str, ...]:
    """Return the names of the shipped templates, the default one first."""
    names = sorted(path.stem for path in resource_path("templates").glob("*.toml"))
    return tuple(sorted(names, key=lambda name: name != DEFAULT_TEMPLATE))


@cache
def load_template(name: str) -> Template:
    """Return a shipped template by its name, or an office's own by the path of its file.

    Raises `FileError` when there is none or it is not valid.
    """
    path = Path(name) if name.endswith(".toml") else resource_path("templates", f"{name}.toml")
    if not path.is_file():
        raise FileError(name, Cause.UNKNOWN_TEMPLATE)
    return read_template(path)


def read_template(path: Path) -> Template:
    """Read a template's file.

    Raises `FileError` with what is wrong in it and where.
    """
    try:
        return _template(path.stem, _values(path, ()))
    except OSError as error:
        raise FileError.from_os_error(path, error) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, _Invalid) as error:
        raise FileError(path, Cause.INVALID_TEMPLATE, str(error)) from error


def _values(path: Path, heirs: tuple[Path, ...]) -> dict[str, Any]:
    """Read a file's tables; where it says `inherits`, those of the named template hold where it says nothing.

    The named template is a file beside it, or a shipped one.
    """
    if path in heirs:
        raise _Invalid(f"inherits: {path.stem} inherits itself")
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    name = values.pop("inherits", None)
    if name is None:
        return values
    beside = path.with_name(f"{name}.toml")
    former = beside if beside.is_file() else resource_path("templates", f"{name}.toml")
    if not former.is_file():
        raise _Invalid(f"inherits: no template {name!r}")
    return _merged(_values(former, (*heirs, path)), values)


def _merged(former: dict[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """Lay tables over others, table by table; anything else takes the former's place whole."""
    merged = dict(former)
    for key, value in values.items():
        beneath = former.get(key)
        merged[key] = _merged(beneath, value) if isinstance(beneath, dict) and isinstance(value, dict) else value
    return merged


def _template(name: str, values: dict[str, Any]) -> Template:
    styles = values.pop("styles", {})
    if not isinstance(styles, dict):
        raise _Invalid("styles: not a table")
    template = _build(Template, {**values, "name": name, "styles": {}}, "")
    assert isinstance(template, Template)
    template = dataclasses.replace(template, styles=MappingProxyType(_styles(styles)))
    for rows, fields in ((template.masthead, MASTHEAD_FIELDS), (template.imprint, IMPRINT_FIELDS)):
        for row in rows:
            _check_fields(row.left + row.centre + row.right, fields)
    return template


def _styles(tables: dict[str, Any]) -> dict[StyleName, Style]:
    """Build every style; `inherits` names another whose values hold where a style says nothing."""
    styles = {}
    for name in StyleName:
        merged: dict[str, Any] = {}
        inherited: str | None = name.value
        chain: list[str] = []
        while inherited is not None:
            if inherited in chain or inherited not in tables:
                raise _Invalid(f"styles.{inherited}: missing, or inherits itself")
            chain.append(inherited)
            merged = {**tables[inherited], **merged}
            inherited = tables[inherited].get("inherits")
        merged.pop("inherits", None)
        styles[name] = _build(Style, {**merged, "name": name.value}, f"styles.{name}.")
    for table in tables:
        if table not in styles and not table.startswith("_"):
            raise _Invalid(f"styles.{table}: no such style")
    return styles


def _check_fields(pattern: str, fields: tuple[str, ...]) -> None:
    for name in re.findall(r"\{(\w*)\}", pattern):
        if name not in fields:
            raise _Invalid(f"{{{name}}}: no such field")


def _build(kind: Any, values: Any, place: str) -> Any:
    """Make a frozen dataclass of a table, each value by the type of its field."""
    if not isinstance(values, dict):
        raise _Invalid(f"{place.rstrip('.')}: not a table")
    types_by_name, required = _fields(kind)
    for key in values:
        if key not in types_by_name:
            raise _Invalid(f"{place}{key}: unknown")
    for key in required:
        if key not in values:
            raise _Invalid(f"{place}{key}: missing")
    return kind(**{key: _value(types_by_name[key], value, place + key) for key, value in values.items()})


@cache
def _fields(kind: Any) -> tuple[dict[str, Any], tuple[str, ...]]:
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
        return _value(kinds[0], value, place)
    if origin is tuple:
        return _sequence(typing.get_args(kind), value, place)
    if origin is not None and issubclass(origin, Mapping):
        return MappingProxyType(dict(value))
    if dataclasses.is_dataclass(kind):
        return _build(kind, value, place + ".")
    try:
        return _scalar(kind, value)
    except (TypeError, ValueError) as error:
        raise _Invalid(f"{place}: {error}") from error


def _sequence(kinds: tuple[Any, ...], value: Any, place: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise _Invalid(f"{place}: not a list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        kinds = (kinds[0],) * len(value)
    if len(kinds) != len(value):
        raise _Invalid(f"{place}: {len(kinds)} entries wanted")
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
