"""What is done to articles, departments and sections as a whole."""

from __future__ import annotations

from bulletin_editor.gui.menus.command import Command, Need, status_command
from bulletin_editor.gui.menus.menu import SEPARATOR, Menu, names_of
from bulletin_editor.wording.names import STATUSES
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

ARTICLE = (
    Command(
        "newSection",
        QT_TRANSLATE_NOOP("Actions", "New &Section"),
        ("Ctrl+Shift+1",),
        "layers",
    ),
    Command(
        "newDepartment",
        QT_TRANSLATE_NOOP("Actions", "New &Department"),
        ("Ctrl+Shift+2",),
        "building-2",
    ),
    Command(
        "newArticle",
        QT_TRANSLATE_NOOP("Actions", "New &Article"),
        ("Ctrl+Shift+3",),
        "file-text",
    ),
    Command("renameNode", QT_TRANSLATE_NOOP("Actions", "&Rename"), ("F2",), "pencil", Need.NODE),
    Command("duplicateNode", QT_TRANSLATE_NOOP("Actions", "Du&plicate"), ("Ctrl+Shift+D",), "copy", Need.NODE),
    Command("deleteNode", QT_TRANSLATE_NOOP("Actions", "De&lete"), ("Ctrl+Shift+Del",), "trash-2", Need.NODE),
    Command("moveUp", QT_TRANSLATE_NOOP("Actions", "Move &Up"), ("Alt+Up",), "arrow-up", Need.NODE | Need.MOVE_UP),
    Command(
        "moveDown", QT_TRANSLATE_NOOP("Actions", "Move Do&wn"), ("Alt+Down",), "arrow-down", Need.NODE | Need.MOVE_DOWN
    ),
)

STRUCTURE = (
    Command("promoteNode", QT_TRANSLATE_NOOP("Actions", "Move &Out"), ("Alt+Shift+Left",), "arrow-left", Need.NODE),
    Command("demoteNode", QT_TRANSLATE_NOOP("Actions", "Move &In"), ("Alt+Shift+Right",), "arrow-right", Need.NODE),
    Command("nodeToPool", QT_TRANSLATE_NOOP("Actions", "Put i&nto the Pool"), ("Ctrl+Shift+P",), "inbox", Need.NODE),
    Command(
        "splitArticle",
        QT_TRANSLATE_NOOP("Actions", "Split at the Caret"),
        ("Ctrl+Shift+Return",),
        "scissors",
        Need.ARTICLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Make an article of its own of what stands behind the caret"),
    ),
    Command(
        "joinArticles",
        QT_TRANSLATE_NOOP("Actions", "&Join Articles"),
        ("Ctrl+Shift+J",),
        "",
        Need.NODE,
        tip=QT_TRANSLATE_NOOP("Actions", "Join the chosen articles; one alone with the article behind it"),
    ),
    Command(
        "setBudget", QT_TRANSLATE_NOOP("Actions", "Length &Budget…"), ("Ctrl+Shift+B",), "move-horizontal", Need.NODE
    ),
    Command(
        "showCopyfit",
        QT_TRANSLATE_NOOP("Actions", "&Copyfit…"),
        ("Ctrl+Shift+Y",),
        "scissors",
        tip=QT_TRANSLATE_NOOP("Actions", "What to cut or to fill so that the bulletin ends on whole sheets"),
    ),
    Command("sortDepartments", QT_TRANSLATE_NOOP("Actions", "Sort Depart&ments by the House"), (), "list-ordered"),
    Command("editHouse", QT_TRANSLATE_NOOP("Actions", "Departments of the &House…"), (), "building-2"),
)

STATUS_CHOICES = tuple(
    Command(status_command(status), text, (), "", Need.NODE, checkable=True, group="status", context="Names")
    for status, text in STATUSES.items()
)

MENU = Menu(
    "articleMenu",
    QT_TRANSLATE_NOOP("Menus", "&Article"),
    (
        "newSection",
        "newDepartment",
        "newArticle",
        SEPARATOR,
        "renameNode",
        "duplicateNode",
        "deleteNode",
        SEPARATOR,
        "moveUp",
        "moveDown",
        "promoteNode",
        "demoteNode",
        Menu("moveToMenu", QT_TRANSLATE_NOOP("Menus", "Mov&e To"), (), "list-tree"),
        "nodeToPool",
        SEPARATOR,
        "splitArticle",
        "joinArticles",
        "setBudget",
        "showCopyfit",
        SEPARATOR,
        "sortDepartments",
        "editHouse",
        SEPARATOR,
        Menu("statusMenu", QT_TRANSLATE_NOOP("Menus", "S&tatus"), names_of(STATUS_CHOICES), "list-checks"),
    ),
)
COMMANDS = (*ARTICLE, *STRUCTURE, *STATUS_CHOICES)
