"""A menu as data: names of commands, separators and menus inside."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_editor.gui.menus.command import Command

SEPARATOR = "-"


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: names of commands, separators and menus inside. One without entries is filled by the window."""

    name: str
    text: str
    entries: tuple[str | Menu, ...] = ()
    icon: str = ""


def names_of(table: tuple[Command, ...]) -> tuple[str, ...]:
    """Return the names of commands, for a menu that holds them in this order."""
    return tuple(command.name for command in table)
