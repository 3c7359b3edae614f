"""The menu bar and the tool bars, made of the tables of commands and menus."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar

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
from bulletin_editor.gui.menus.actions import Actions, plain_action_text
from bulletin_editor.gui.menus.menu import SEPARATOR, Menu, names_of

MENUS = (
    file_menu.MENU,
    edit_menu.MENU,
    insert_menu.MENU,
    format_menu.MENU,
    article_menu.MENU,
    review_menu.MENU,
    view_menu.MENU,
    help_menu.MENU,
)

TOOLS = (
    "newArticle",
    "importDrafts",
    SEPARATOR,
    "undo",
    "redo",
    SEPARATOR,
    "markBold",
    "markItalic",
    "markUnderline",
    SEPARATOR,
    "alignLeft",
    "alignCentre",
    "alignRight",
    "alignJustified",
    SEPARATOR,
    "listBullet",
    "listNumber",
    SEPARATOR,
    "insertTable",
    "insertPicture",
    "insertFootnote",
    "insertLink",
    SEPARATOR,
    "find",
)
PAGES_OPTIONS = (
    *names_of(view_menu.ARRANGEMENTS),
    SEPARATOR,
    "zoomFit",
    "zoomFitPage",
    SEPARATOR,
    "showThumbnails",
    "findInPages",
    SEPARATOR,
    "pagesOnly",
    "reviewPages",
)
TOOLS_AT_RIGHT = ("editMasthead", "printBulletin", "exportBulletin")


def fill_menu_bar(bar: QMenuBar, actions: Actions) -> dict[str, QMenu]:
    """Build the menus; return every menu by its name."""
    menus: dict[str, QMenu] = {}
    for menu in MENUS:
        bar.addMenu(_build(menu, bar, actions, menus))
    return menus


def actions_named(actions: Actions, names: tuple[str, ...]) -> list[QAction | None]:
    """Return the actions of these names; `None` for a separator."""
    return [None if name == SEPARATOR else actions[name] for name in names]


def fill_tool_bar(bar: QToolBar, actions: Actions, names: tuple[str, ...]) -> None:
    for name in names:
        if name == SEPARATOR:
            bar.addSeparator()
        else:
            bar.addAction(actions[name])


def _build(menu: Menu, parent: QMenuBar | QMenu, actions: Actions, menus: dict[str, QMenu]) -> QMenu:
    built = QMenu(translate("Menus", menu.text), parent)
    built.setObjectName(menu.name)
    if menu.icon:
        built.setIcon(icon(menu.icon))
    menus[menu.name] = built
    for entry in menu.entries:
        if isinstance(entry, Menu):
            built.addMenu(_build(entry, built, actions, menus))
        elif entry == SEPARATOR:
            built.addSeparator()
        else:
            built.addAction(actions[entry])
    return built


def actions_by_menu(bar: QMenuBar) -> list[tuple[str, list[QAction]]]:
    """Return the title of each menu of the bar with its actions, those of menus inside included."""

    def actions_in(menu: QMenu) -> list[QAction]:
        found: list[QAction] = []
        for action in menu.actions():
            inside = action.menu()
            if isinstance(inside, QMenu):
                found.extend(actions_in(inside))
            elif not action.isSeparator():
                found.append(action)
        return found

    menus = [menu for action in bar.actions() if isinstance(menu := action.menu(), QMenu)]
    return [(plain_action_text(menu.title()), actions_in(menu)) for menu in menus]
