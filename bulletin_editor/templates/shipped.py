"""The templates shipped with the program, as tables."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from bulletin_editor.resource_files import resource_path
from bulletin_editor.templates.building import build_template, merge
from bulletin_editor.templates.template import Template

DEFAULT_TEMPLATE = "guobiao"


@cache
def shipped_template_names() -> tuple[str, ...]:
    """Return the names of the shipped templates, the default one first."""
    names = sorted(path.stem for path in resource_path("templates").glob("*.toml"))
    return tuple(sorted(names, key=lambda name: name != DEFAULT_TEMPLATE))


@cache
def shipped_tables(name: str) -> dict[str, Any]:
    """Return the tables of a shipped template, those it inherits included; never to be changed."""
    values = tomllib.loads(resource_path("templates", f"{name}.toml").read_text(encoding="utf-8"))
    former = values.pop("inherits", None)
    return merge(shipped_tables(former), values) if former else values


@cache
def shipped_template(name: str) -> Template:
    """Return a shipped template; the same object each time."""
    return build_template(name, shipped_tables(name))
