"""What is put into an article."""

from __future__ import annotations

from bulletin_editor.gui.menus.command import Command, Need
from bulletin_editor.gui.menus.menu import Menu, names_of
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

INSERT = (
    Command("insertTable", QT_TRANSLATE_NOOP("Actions", "&Table…"), ("Ctrl+Alt+T",), "table", Need.ARTICLE),
    Command("insertPicture", QT_TRANSLATE_NOOP("Actions", "&Picture…"), ("Ctrl+Alt+P",), "image", Need.ARTICLE),
    Command("insertFootnote", QT_TRANSLATE_NOOP("Actions", "&Footnote"), ("Ctrl+Alt+F",), "asterisk", Need.ARTICLE),
    Command("insertLink", QT_TRANSLATE_NOOP("Actions", "&Link…"), ("Ctrl+K",), "link", Need.ARTICLE),
    Command(
        "insertPageBreak",
        QT_TRANSLATE_NOOP("Actions", "Page &Break"),
        ("Ctrl+Return",),
        "separator-horizontal",
        Need.ARTICLE,
    ),
    Command(
        "insertDate",
        QT_TRANSLATE_NOOP("Actions", "Today’s &Date"),
        ("Ctrl+Alt+D",),
        "",
        Need.ARTICLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Today’s date as 2016年7月28日"),
    ),
    Command(
        "insertDateInWords",
        QT_TRANSLATE_NOOP("Actions", "Today’s Date in &Words"),
        (),
        "",
        Need.ARTICLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Today’s date as 二〇一六年七月二十八日"),
    ),
    Command("insertSymbol", QT_TRANSLATE_NOOP("Actions", "&Symbol…"), ("Ctrl+Alt+S",), "omega", Need.ARTICLE),
)

MENU = Menu("insertMenu", QT_TRANSLATE_NOOP("Menus", "&Insert"), names_of(INSERT))
COMMANDS = INSERT
