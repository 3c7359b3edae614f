"""What is shown, how large, and in which language and colours."""

from __future__ import annotations

from bulletin_editor.gui.menus.command import (
    Command,
    appearance_command,
    arrangement_command,
    language_command,
    row_part_command,
)
from bulletin_editor.gui.menus.menu import SEPARATOR, Menu, names_of
from bulletin_editor.gui.outline.row_parts import RowPart
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.settings import Appearance, Language
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

VIEW = (
    Command("showOutline", QT_TRANSLATE_NOOP("Actions", "&Outline"), ("Ctrl+F9",), "panel-left", checkable=True),
    Command("showPages", QT_TRANSLATE_NOOP("Actions", "&Pages"), ("Ctrl+F10",), "panel-right", checkable=True),
    Command("showProblems", QT_TRANSLATE_NOOP("Actions", "P&roblems"), ("Ctrl+F11",), "panel-bottom", checkable=True),
    Command(
        "showArticleTable",
        QT_TRANSLATE_NOOP("Actions", "Table of &All Articles"),
        ("Ctrl+F8",),
        "table",
        checkable=True,
    ),
    Command("showToolBar", QT_TRANSLATE_NOOP("Actions", "&Tool Bar"), (), "", checkable=True),
    Command("zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoo&m In"), ("Ctrl++",), "zoom-in"),
    Command("zoomOut", QT_TRANSLATE_NOOP("Actions", "&Zoom Out"), ("Ctrl+-",), "zoom-out"),
    Command("zoomFit", QT_TRANSLATE_NOOP("Actions", "&Fit Page Width"), ("Ctrl+0",), "move-horizontal"),
    Command("zoomFitPage", QT_TRANSLATE_NOOP("Actions", "Fit &Whole Page"), ("Ctrl+9",), "file-text"),
    Command("showThumbnails", QT_TRANSLATE_NOOP("Actions", "&Small Pages"), ("Shift+F9",), checkable=True),
    Command("nextPane", QT_TRANSLATE_NOOP("Actions", "Ne&xt Pane"), ("F6",)),
    Command("previousPane", QT_TRANSLATE_NOOP("Actions", "Previous Pane"), ("Shift+F6",)),
    Command("pagesOnly", QT_TRANSLATE_NOOP("Actions", "Pages Onl&y"), ("F9",), "", checkable=True),
    Command(
        "reviewPages",
        QT_TRANSLATE_NOOP("Actions", "Re&view Pages on the Full Screen"),
        ("F11",),
        "eye",
        checkable=True,
        tip=QT_TRANSLATE_NOOP("Actions", "Pages alone on the full screen; Esc leads back"),
    ),
    Command("fullScreen", QT_TRANSLATE_NOOP("Actions", "F&ull Screen"), ("Shift+F11",), "", checkable=True),
)

_ARRANGEMENT_TEXTS = {
    Arrangement.SINGLE: QT_TRANSLATE_NOOP("Actions", "&One Page"),
    Arrangement.CONTINUOUS: QT_TRANSLATE_NOOP("Actions", "&Continuous Pages"),
    Arrangement.FACING: QT_TRANSLATE_NOOP("Actions", "Facin&g Pages"),
}
ARRANGEMENTS = tuple(
    Command(arrangement_command(arrangement), text, checkable=True, group="arrangement")
    for arrangement, text in _ARRANGEMENT_TEXTS.items()
)

_ROW_PART_TEXTS = {
    RowPart.STATUS: QT_TRANSLATE_NOOP("Actions", "&Status"),
    RowPart.BYLINE: QT_TRANSLATE_NOOP("Actions", "&Byline"),
    RowPart.PAGE: QT_TRANSLATE_NOOP("Actions", "Pa&ge"),
    RowPart.LINES: QT_TRANSLATE_NOOP("Actions", "&Lines and Budget"),
    RowPart.COMMENTS: QT_TRANSLATE_NOOP("Actions", "Open &Comments"),
}
ROW_PARTS = tuple(Command(row_part_command(part), text, checkable=True) for part, text in _ROW_PART_TEXTS.items())

WRITING = (
    Command("textZoomIn", QT_TRANSLATE_NOOP("Actions", "&Larger Text"), ("Ctrl+Alt+=", "Ctrl+Alt++"), "zoom-in"),
    Command("textZoomOut", QT_TRANSLATE_NOOP("Actions", "&Smaller Text"), ("Ctrl+Alt+-",), "zoom-out"),
    Command("textZoomReset", QT_TRANSLATE_NOOP("Actions", "&Normal Size of the Text"), ()),
    Command(
        "typewriterMode",
        QT_TRANSLATE_NOOP("Actions", "&Typewriter Mode"),
        ("Ctrl+Alt+W",),
        checkable=True,
        tip=QT_TRANSLATE_NOOP("Actions", "Keep the line being written in the middle"),
    ),
    Command(
        "focusMode",
        QT_TRANSLATE_NOOP("Actions", "&Focus Mode"),
        ("Ctrl+Alt+O",),
        checkable=True,
        tip=QT_TRANSLATE_NOOP("Actions", "Dim the paragraphs that are not being written"),
    ),
)

_LANGUAGE_TEXTS = {
    Language.SYSTEM: QT_TRANSLATE_NOOP("Actions", "As the &System"),
    Language.CHINESE: "中文",
    Language.ENGLISH: "English",
}
_APPEARANCE_TEXTS = {
    Appearance.SYSTEM: QT_TRANSLATE_NOOP("Actions", "As the &System"),
    Appearance.LIGHT: QT_TRANSLATE_NOOP("Actions", "&Light"),
    Appearance.DARK: QT_TRANSLATE_NOOP("Actions", "&Dark"),
}
LANGUAGES = tuple(
    Command(language_command(language), text, checkable=True, group="language")
    for language, text in _LANGUAGE_TEXTS.items()
)
APPEARANCES = tuple(
    Command(appearance_command(appearance), text, checkable=True, group="appearance")
    for appearance, text in _APPEARANCE_TEXTS.items()
)

MENU = Menu(
    "viewMenu",
    QT_TRANSLATE_NOOP("Menus", "&View"),
    (
        "showOutline",
        "showPages",
        "showProblems",
        "showArticleTable",
        "showToolBar",
        Menu("rowMenu", QT_TRANSLATE_NOOP("Menus", "Rows of the Outl&ine"), names_of(ROW_PARTS), "list-tree"),
        SEPARATOR,
        "zoomIn",
        "zoomOut",
        "zoomFit",
        "zoomFitPage",
        Menu(
            "arrangementMenu",
            QT_TRANSLATE_NOOP("Menus", "Pa&ge Arrangement"),
            names_of(ARRANGEMENTS),
            "book-open",
        ),
        "showThumbnails",
        Menu("writingMenu", QT_TRANSLATE_NOOP("Menus", "Writi&ng"), names_of(WRITING), "pencil"),
        SEPARATOR,
        "nextPane",
        "previousPane",
        SEPARATOR,
        Menu("languageMenu", QT_TRANSLATE_NOOP("Menus", "&Language"), names_of(LANGUAGES), "languages"),
        Menu("appearanceMenu", QT_TRANSLATE_NOOP("Menus", "App&earance"), names_of(APPEARANCES), "sun-moon"),
        SEPARATOR,
        "pagesOnly",
        "reviewPages",
        "fullScreen",
    ),
)
COMMANDS = (*VIEW, *ROW_PARTS, *WRITING, *ARRANGEMENTS, *LANGUAGES, *APPEARANCES)
