"""The office's own templates as files of the program's data: kept, renamed, removed, shared.

They are found and read by `templates.loading`.
"""

from __future__ import annotations

from pathlib import Path

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.storage.safe_writing import write_safely
from bulletin_editor.templates.loading import (
    is_template_name,
    own_template_path,
    own_templates_folder,
    read_own_template,
)
from bulletin_editor.templates.own_template import OwnTemplate


def keep_template(own: OwnTemplate) -> Path:
    """Keep an office's own template under its name, in place of a former one of this name; return its file.

    Raises `FileError`.
    """
    if not is_template_name(own.name):
        raise FileError(own.name, Cause.NOT_WRITABLE, "no name for a template")
    folder = own_templates_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError.from_os_error(folder, error, writing=True) from error
    path = own_template_path(own.name)
    share_template(own, path)
    return path


def share_template(own: OwnTemplate, path: Path) -> None:
    """Write a template as a file for another machine.

    Raises `FileError`.
    """
    write_safely(path, own.text().encode())


def add_template(path: Path) -> OwnTemplate:
    """Take in a template's file, under the file's name; under a free one when that is taken.

    Raises `FileError` when it is not valid.
    """
    own = read_own_template(path)
    name = free_template_name(own.name)
    own = own if name == own.name else own.named(name)
    keep_template(own)
    return own


def rename_template(own: OwnTemplate, name: str) -> OwnTemplate:
    """Keep an office's own template under another name.

    Raises `FileError`, also when the name is taken.
    """
    if own_template_path(name).exists() and name.casefold() != own.name.casefold():
        raise FileError(name, Cause.ALREADY_EXISTS)
    renamed = own.named(name)
    path = keep_template(renamed)
    former = own_template_path(own.name)
    if former.exists() and not former.samefile(path):
        remove_template(own.name)
    return renamed


def remove_template(name: str) -> None:
    """Keep an office's own template no longer.

    Raises `FileError`.
    """
    path = own_template_path(name)
    try:
        path.unlink()
    except OSError as error:
        raise FileError.from_os_error(path, error, writing=True) from error


def free_template_name(name: str) -> str:
    """Return this name, or one like it that no template has."""
    candidate, number = name, 1
    while not is_template_name(candidate) or own_template_path(candidate).exists():
        number += 1
        candidate = f"{name} {number}"
    return candidate
