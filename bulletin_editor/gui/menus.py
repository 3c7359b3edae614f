"""Where the commands stand: menu bar and tool bar, as data."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QToolBar

from bulletin_editor.gui import actions as commands
from bulletin_editor.gui.actions import Actions, Command, plain_action_text
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

SEPARATOR = "-"


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu: names of commands, separators and menus inside. One without entries is filled by the window."""

    name: str
    text: str
    entries: tuple[str | Menu, ...] = ()
    icon: str = ""


def _names(table: tuple[Command, ...]) -> tuple[str, ...]:
    return tuple(command.name for command in table)


ROLE_MENU = Menu("roleMenu", QT_TRANSLATE_NOOP("Menus", "&Role"), _names(commands.ROLES_OF_PARAGRAPHS), "pilcrow")

MENUS = (
    Menu(
        "fileMenu",
        QT_TRANSLATE_NOOP("Menus", "&File"),
        (
            "newBulletin",
            "nextIssue",
            "openBulletin",
            Menu("recentMenu", QT_TRANSLATE_NOOP("Menus", "Open &Recent"), (), "history"),
            SEPARATOR,
            "saveBulletin",
            "saveBulletinAs",
            SEPARATOR,
            "importDrafts",
            "importFolder",
            "exportBulletin",
            "copyForWechat",
            "printBulletin",
            "printBooklet",
            SEPARATOR,
            "editMasthead",
            SEPARATOR,
            "closeBulletin",
            "quit",
        ),
    ),
    Menu(
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
                _names(commands.AUTOCORRECTIONS),
                "text-quote",
            ),
        ),
    ),
    Menu("insertMenu", QT_TRANSLATE_NOOP("Menus", "&Insert"), _names(commands.INSERT)),
    Menu(
        "formatMenu",
        QT_TRANSLATE_NOOP("Menus", "F&ormat"),
        (
            ROLE_MENU,
            SEPARATOR,
            *_names(commands.MARKS),
            SEPARATOR,
            Menu(
                "alignmentMenu",
                QT_TRANSLATE_NOOP("Menus", "&Alignment"),
                _names(commands.ALIGNMENTS),
                "text-align-justify",
            ),
            Menu("listMenu", QT_TRANSLATE_NOOP("Menus", "&List"), _names(commands.LISTS), "list"),
        ),
    ),
    Menu(
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
            Menu("moveToMenu", QT_TRANSLATE_NOOP("Menus", "Move T&o"), (), "list-tree"),
            "nodeToPool",
            SEPARATOR,
            "splitArticle",
            "joinArticles",
            "setBudget",
            SEPARATOR,
            "sortDepartments",
            "editHouse",
            SEPARATOR,
            Menu("statusMenu", QT_TRANSLATE_NOOP("Menus", "S&tatus"), _names(commands.STATUS_CHOICES), "list-checks"),
        ),
    ),
    Menu(
        "viewMenu",
        QT_TRANSLATE_NOOP("Menus", "&View"),
        (
            "showOutline",
            "showPages",
            "showProblems",
            "showArticleTable",
            "showToolBar",
            SEPARATOR,
            "zoomIn",
            "zoomOut",
            "zoomFit",
            "zoomFitPage",
            Menu(
                "arrangementMenu",
                QT_TRANSLATE_NOOP("Menus", "Pa&ge Arrangement"),
                _names(commands.ARRANGEMENTS),
                "book-open",
            ),
            "showThumbnails",
            Menu("writingMenu", QT_TRANSLATE_NOOP("Menus", "&Writing"), _names(commands.WRITING), "pencil"),
            SEPARATOR,
            "nextPane",
            "previousPane",
            SEPARATOR,
            Menu("languageMenu", QT_TRANSLATE_NOOP("Menus", "&Language"), _names(commands.LANGUAGES), "languages"),
            Menu("appearanceMenu", QT_TRANSLATE_NOOP("Menus", "&Appearance"), _names(commands.APPEARANCES), "sun-moon"),
            SEPARATOR,
            "pagesOnly",
            "reviewPages",
            "fullScreen",
        ),
    ),
    Menu("helpMenu", QT_TRANSLATE_NOOP("Menus", "&Help"), ("showShortcuts", "openSample", SEPARATOR, "about")),
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
    *_names(commands.ARRANGEMENTS),
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
