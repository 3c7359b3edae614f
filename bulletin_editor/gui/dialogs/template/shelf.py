"""The templates on hand: the one the bulletin carries, those of the office, and those shipped with the program."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.errors import FileError
from bulletin_editor.templates.loading import (
    load_own_template,
    own_template_names,
    parse_own_template,
)
from bulletin_editor.templates.own_template import OwnTemplate
from bulletin_editor.templates.shipped import shipped_template_names


class Place(Enum):
    """Where a template is kept."""

    BULLETIN = auto()
    """In the bulletin alone, or otherwise there than in the office's file of this name."""
    OFFICE = auto()
    PROGRAM = auto()


@dataclass(frozen=True, slots=True)
class ShelfEntry:
    """A template; `own` is `None` when it cannot be read, and `error` says why."""

    name: str
    place: Place
    own: OwnTemplate | None
    error: FileError | None = None
    is_in_use: bool = False
    """Whether the bulletin is printed in it."""


def shelf_entries(bulletin: Bulletin) -> tuple[ShelfEntry, ...]:
    """Return all templates, the bulletin's own first."""
    office = [_read(name, Place.OFFICE, bulletin) for name in own_template_names()]
    program = [_read(name, Place.PROGRAM, bulletin) for name in shipped_template_names()]
    entries = [*office, *program]
    if not any(entry.is_in_use for entry in entries):
        entries.insert(0, _carried(bulletin))
    return tuple(entries)


def _read(name: str, place: Place, bulletin: Bulletin) -> ShelfEntry:
    try:
        own = load_own_template(name)
    except FileError as error:
        return ShelfEntry(name, place, None, error)
    text = "" if own.is_shipped else own.text()
    carries_none = place is Place.OFFICE and not bulletin.own_template
    is_in_use = bulletin.template == name and (bulletin.own_template == text or carries_none)
    return ShelfEntry(name, place, own, is_in_use=is_in_use)


def _carried(bulletin: Bulletin) -> ShelfEntry:
    try:
        own = parse_own_template(bulletin.template, bulletin.own_template)
    except FileError as error:
        return ShelfEntry(bulletin.template, Place.BULLETIN, None, error, is_in_use=True)
    return ShelfEntry(bulletin.template, Place.BULLETIN, own, is_in_use=True)
