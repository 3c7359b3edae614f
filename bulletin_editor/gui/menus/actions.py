"""The `QAction`s of the window, made of the tables of commands."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.menus import (
    article_menu,
    edit_menu,
    file_menu,
    format_menu,
    help_menu,
    insert_menu,
    review_menu,
    view_menu,
)
from bulletin_editor.gui.menus.command import Command, Need

COMMANDS = (
    *file_menu.COMMANDS,
    *edit_menu.COMMANDS,
    *insert_menu.COMMANDS,
    *format_menu.COMMANDS,
    *article_menu.COMMANDS,
    *review_menu.COMMANDS,
    *view_menu.COMMANDS,
    *help_menu.COMMANDS,
)

_BRACKETED_MNEMONIC = re.compile(r"\(&.\)")

_BY_NAME = {command.name: command for command in COMMANDS}

_MENU_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "about": QAction.MenuRole.AboutRole,
}


class Actions:
    """The window's `QAction`s, made of the table."""

    def __init__(self, window: QObject) -> None:
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            action = _action(command, window)
            self._actions[command.name] = action
            if command.group:
                group = groups.setdefault(command.group, QActionGroup(window))
                group.setObjectName(f"{command.group}Group")
                group.addAction(action)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> tuple[QAction, ...]:
        return tuple(self._actions.values())

    def enable(self, there: Need) -> None:
        """Enable what is possible with what is there."""
        for name, action in self._actions.items():
            action.setEnabled(_BY_NAME[name].needs in there)

    def rename(self, name: str, text: str) -> None:
        """Give an action another text, such as what undo would take back."""
        action = self._actions[name]
        action.setText(text)
        action.setToolTip(_tool_tip(text, action))


def _action(command: Command, window: QObject) -> QAction:
    action = QAction(translate(command.context, command.text), window)
    action.setObjectName(command.name)
    action.setShortcuts([QKeySequence(keys) for keys in command.keys])
    action.setCheckable(command.checkable)
    action.setMenuRole(_MENU_ROLES.get(command.name, QAction.MenuRole.NoRole))
    if command.icon:
        action.setIcon(icon(command.icon))
    action.setToolTip(_tool_tip(translate(command.context, command.tip or command.text), action))
    return action


def _tool_tip(text: str, action: QAction) -> str:
    plain = plain_action_text(text)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain} ({keys})" if keys else plain


def plain_action_text(text: str) -> str:
    """Return a menu text without its mnemonic, "(&N)" included wherever it stands, and without the ellipsis."""
    plain = _BRACKETED_MNEMONIC.sub("", text)
    return _without_ellipsis(plain.replace("&", ""))


def _without_ellipsis(text: str) -> str:
    """Take away the sign that a dialog follows; the Chinese ellipsis of two is text."""
    return text if text.endswith("……") else text.removesuffix("…")
