"""Undo, the clipboard, searching, and what is put right while it is typed."""

from __future__ import annotations

from bulletin_editor.editing.text_autocorrect import AutocorrectRule
from bulletin_editor.gui.menus.command import Command, Need, autocorrect_command
from bulletin_editor.gui.menus.menu import SEPARATOR, Menu, names_of
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

EDIT = (
    Command("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), ("Ctrl+Z",), "undo-2", Need.UNDO),
    Command("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo-2", Need.REDO),
    Command("cut", QT_TRANSLATE_NOOP("Actions", "Cu&t"), ("Ctrl+X",), "scissors", Need.FIELD),
    Command("copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), ("Ctrl+C",), "copy", Need.FIELD),
    Command("paste", QT_TRANSLATE_NOOP("Actions", "&Paste"), ("Ctrl+V",), "clipboard-paste", Need.FIELD),
    Command(
        "pastePlain",
        QT_TRANSLATE_NOOP("Actions", "Paste as Plain Te&xt"),
        ("Ctrl+Shift+V",),
        "clipboard-type",
        Need.FIELD,
    ),
    Command("selectAll", QT_TRANSLATE_NOOP("Actions", "Select &All"), ("Ctrl+A",), "text-select", Need.FIELD),
    Command("find", QT_TRANSLATE_NOOP("Actions", "&Find…"), ("Ctrl+F",), "search"),
    Command("replace", QT_TRANSLATE_NOOP("Actions", "R&eplace…"), ("Ctrl+H",), "replace"),
    Command("findInPages", QT_TRANSLATE_NOOP("Actions", "Fin&d in the Pages…"), ("Ctrl+Shift+G",), "newspaper"),
    Command("findNext", QT_TRANSLATE_NOOP("Actions", "Find &Next"), ("F3",), "chevron-down", Need.SEARCH),
    Command("findPrevious", QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"), ("Shift+F3",), "chevron-up", Need.SEARCH),
    Command("findInOutline", QT_TRANSLATE_NOOP("Actions", "Find in the &Outline…"), ("Ctrl+Shift+F",), "list-tree"),
)

SETTINGS = Command("settings", QT_TRANSLATE_NOOP("Actions", "Sett&ings…"), ("Ctrl+,",), "settings-2")

_AUTOCORRECT_TEXTS = {
    AutocorrectRule.QUOTES: QT_TRANSLATE_NOOP("Actions", "Straight &Quotes to “ ” and ‘ ’"),
    AutocorrectRule.ELLIPSES: QT_TRANSLATE_NOOP("Actions", "Three &Dots to ……"),
    AutocorrectRule.DASHES: QT_TRANSLATE_NOOP("Actions", "Two &Hyphens to ——"),
}
AUTOCORRECTIONS = tuple(
    Command(autocorrect_command(rule), text, checkable=True) for rule, text in _AUTOCORRECT_TEXTS.items()
)

MENU = Menu(
    "editMenu",
    QT_TRANSLATE_NOOP("Menus", "&Edit"),
    (
        "undo",
        "redo",
        SEPARATOR,
        "cut",
        "copy",
        "paste",
        "pastePlain",
        "selectAll",
        SEPARATOR,
        "find",
        "replace",
        "findNext",
        "findPrevious",
        "findInPages",
        "findInOutline",
        SEPARATOR,
        Menu(
            "autocorrectMenu",
            QT_TRANSLATE_NOOP("Menus", "Correct &While Typing"),
            names_of(AUTOCORRECTIONS),
            "text-quote",
        ),
        SEPARATOR,
        "settings",
    ),
)
COMMANDS = (*EDIT, *AUTOCORRECTIONS, SETTINGS)
