"""Finding templates by their names: those shipped with the program, and an office's own beside them.

An office's own templates are TOML files in the program's data folder. A bulletin printed in one carries its text, so
that it looks the same on a machine that lacks the file (docs/decisions, "A bulletin carries its own template").
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.data_folder import data_folder
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.templates.building import InvalidTemplateError, merge
from bulletin_editor.templates.own_template import OwnTemplate
from bulletin_editor.templates.shipped import DEFAULT_TEMPLATE, shipped_template, shipped_template_names
from bulletin_editor.templates.template import Template

SUFFIX = ".toml"
LARGEST_FILE = 1024 * 1024
_NAME = re.compile(r"[^\\/:*?\"<>|\x00-\x1f]{1,80}")
_PIECES = re.compile(r"[=\n,{]")
_DEEPEST_KEY = 100
"""Parts of one key: tomllib takes memory by their square."""
_LONGEST_DETAIL = 300
_NO_NAME = re.compile(r"[\\/:*?\"<>|\x00-\x1f]+")
_MALFORMED = (tomllib.TOMLDecodeError, UnicodeDecodeError, InvalidTemplateError, RecursionError)


@dataclass(frozen=True, slots=True)
class FoundTemplate:
    """What a bulletin is printed in."""

    template: Template
    problem: FileError | None = None
    """Why it is not the one that the bulletin names; `None` when it is."""


def own_templates_folder() -> Path:
    """Return where the office's own templates are kept; the folder may not exist yet."""
    return data_folder() / "templates"


def own_template_names() -> tuple[str, ...]:
    """Return the names of the office's own templates in the order of the alphabet, whether they are valid or not."""
    shipped = shipped_template_names()
    names = (path.stem for path in own_templates_folder().glob(f"*{SUFFIX}") if path.is_file())
    return tuple(sorted(name for name in names if name not in shipped))


def template_names() -> tuple[str, ...]:
    """Return the names of all templates, the shipped ones first."""
    return shipped_template_names() + own_template_names()


def is_template_name(name: str) -> bool:
    """Tell whether an office may call a template so: it names a file, and no shipped template."""
    is_file_name = _NAME.fullmatch(name) is not None and name.strip(". ") == name
    return is_file_name and name.casefold() not in shipped_template_names()


def possible_template_name(title: str) -> str:
    """Return a title without what a file's name cannot hold."""
    return _NO_NAME.sub("-", title).strip(". ")[:80]


def own_template_path(name: str) -> Path:
    """Return the file of an office's own template, which may not exist."""
    return own_templates_folder() / f"{name}{SUFFIX}"


def load_template(name: str) -> Template:
    """Return a template by its name, shipped or the office's own, or by the path of its file.

    Raises `FileError` when there is none or it is not valid.
    """
    if name in shipped_template_names():
        return shipped_template(name)
    own = load_own_template(name)
    return _from_text(own.name, own.text())


def load_own_template(name: str) -> OwnTemplate:
    """Return what a template says that differs from the shipped one it inherits; nothing when it is shipped itself.

    `name` is as for `load_template`. Raises `FileError`.
    """
    if name in shipped_template_names():
        return OwnTemplate(name, name, {})
    path = Path(name) if name.endswith(SUFFIX) else own_template_path(name)
    if not path.is_file() or not (name.endswith(SUFFIX) or _NAME.fullmatch(name)):
        raise FileError(name, Cause.UNKNOWN_TEMPLATE)
    return read_own_template(path)


def read_template(path: Path) -> Template:
    """Read a template's file.

    Raises `FileError` with what is wrong in it and where.
    """
    own = read_own_template(path)
    return _from_text(own.name, own.text())


def read_own_template(path: Path) -> OwnTemplate:
    """Read a template's file as what it says; where it inherits others that are not shipped, theirs included.

    Raises `FileError` with what is wrong in it and where.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise FileError(path, Cause.TOO_LARGE)
        inherits, tables = _values(path.read_text(encoding="utf-8"), path, (path.stem,))
        own = OwnTemplate(path.stem, inherits, tables)
        own.template()
    except OSError as error:
        raise FileError.from_os_error(path, error) from error
    except _MALFORMED as error:
        raise FileError(path, Cause.INVALID_TEMPLATE, str(error)[:_LONGEST_DETAIL]) from error
    return own


def own_template_of(bulletin: Bulletin) -> OwnTemplate:
    """Return the template of a bulletin as what it says beyond the shipped one; the default one when it is lacking."""
    try:
        if bulletin.own_template:
            return parse_own_template(bulletin.template, bulletin.own_template)
        return load_own_template(bulletin.template)
    except FileError:
        return OwnTemplate(DEFAULT_TEMPLATE, DEFAULT_TEMPLATE, {})


def parse_own_template(name: str, text: str) -> OwnTemplate:
    """Read a template from its text.

    Raises `FileError` with what is wrong in it and where.
    """
    try:
        inherits, tables = _values(text, None, (name,))
        own = OwnTemplate(name, inherits, tables)
        own.template()
    except _MALFORMED as error:
        raise FileError(name, Cause.INVALID_TEMPLATE, str(error)[:_LONGEST_DETAIL]) from error
    return own


def template_of(bulletin: Bulletin) -> Template:
    """Return what a bulletin is printed in; the same object as long as its template stays the same."""
    return find_template_of(bulletin).template


def find_template_of(bulletin: Bulletin) -> FoundTemplate:
    """Return what a bulletin is printed in, with the reason when it is not the template that it names.

    The text that it carries holds, then the template of its name; where neither is there or valid, the default one.
    """
    if bulletin.own_template:
        return _carried(bulletin.template, bulletin.own_template)
    if bulletin.template in shipped_template_names():
        return FoundTemplate(shipped_template(bulletin.template))
    try:
        if bulletin.template.endswith(SUFFIX):
            raise FileError(bulletin.template, Cause.UNKNOWN_TEMPLATE)
        return FoundTemplate(load_template(bulletin.template))
    except FileError as error:
        return FoundTemplate(shipped_template(DEFAULT_TEMPLATE), error)


def carried_template(name: str) -> tuple[str, str]:
    """Return what a bulletin says to be printed in a template: its name, and its text unless it is shipped.

    `name` is as for `load_template`. Raises `FileError`.
    """
    own = load_own_template(name)
    return own.name, "" if own.is_shipped else own.text()


@lru_cache(maxsize=64)
def _carried(name: str, text: str) -> FoundTemplate:
    try:
        return FoundTemplate(_from_text(name, text))
    except FileError as error:
        return FoundTemplate(shipped_template(DEFAULT_TEMPLATE), error)


@lru_cache(maxsize=64)
def _from_text(name: str, text: str) -> Template:
    return parse_own_template(name, text).template()


def _values(text: str, path: Path | None, heirs: tuple[str, ...]) -> tuple[str, dict[str, Any]]:
    """Return the shipped template that a text inherits in the end, empty for none, and the tables laid over it.

    The template that a text names is a shipped one, a file beside it, or the office's own.
    """
    if any(piece.count(".") > _DEEPEST_KEY for piece in _PIECES.split(text)):
        raise InvalidTemplateError("a key of too many parts")
    values = tomllib.loads(text)
    name = values.pop("inherits", "")
    if not name or name in shipped_template_names():
        return name, values
    if not isinstance(name, str) or _NAME.fullmatch(name) is None:
        raise InvalidTemplateError(f"inherits: no template {name!r}")
    if name in heirs:
        raise InvalidTemplateError(f"inherits: {name} inherits itself")
    candidates = [path.with_name(f"{name}{SUFFIX}")] if path is not None else []
    former = next((file for file in (*candidates, own_template_path(name)) if file.is_file()), None)
    if former is None:
        raise InvalidTemplateError(f"inherits: no template {name!r}")
    inherited, tables = _values(former.read_text(encoding="utf-8"), former, (*heirs, name))
    return inherited, merge(tables, values)
