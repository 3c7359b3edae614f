"""Files in and out, printing, and what stands at the head and foot of an issue."""

from __future__ import annotations

from bulletin_editor.gui.menus.command import Command
from bulletin_editor.gui.menus.menu import SEPARATOR, Menu
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

FILE = (
    Command("newBulletin", QT_TRANSLATE_NOOP("Actions", "&New…"), ("Ctrl+N",), "file-plus"),
    Command(
        "nextIssue",
        QT_TRANSLATE_NOOP("Actions", "New Issue from T&his One…"),
        ("Ctrl+Shift+N",),
        "copy-plus",
        tip=QT_TRANSLATE_NOOP("Actions", "The next issue: masthead and departments stay, the numbers step on"),
    ),
    Command("openBulletin", QT_TRANSLATE_NOOP("Actions", "&Open…"), ("Ctrl+O",), "folder-open"),
    Command("saveBulletin", QT_TRANSLATE_NOOP("Actions", "&Save"), ("Ctrl+S",), "check"),
    Command("saveBulletinAs", QT_TRANSLATE_NOOP("Actions", "Save &As…"), ("Ctrl+Shift+S",), "copy-plus"),
    Command(
        "showRevisions",
        QT_TRANSLATE_NOOP("Actions", "Saved Re&visions…"),
        ("Ctrl+Alt+V",),
        "history",
        tip=QT_TRANSLATE_NOOP("Actions", "Keep the bulletin as it is now under a name, or come back to what was kept"),
    ),
    Command(
        "importDrafts",
        QT_TRANSLATE_NOOP("Actions", "&Import Drafts…"),
        ("Ctrl+Shift+I",),
        "file-input",
        tip=QT_TRANSLATE_NOOP("Actions", "Import Word, Markdown, HTML or text files"),
    ),
    Command("importFolder", QT_TRANSLATE_NOOP("Actions", "Import a &Folder…"), (), "folder-open"),
    Command(
        "exportBulletin",
        QT_TRANSLATE_NOOP("Actions", "&Export…"),
        ("Ctrl+Shift+E",),
        "file-output",
        tip=QT_TRANSLATE_NOOP("Actions", "Export as Word, PDF, web page, Markdown or text"),
    ),
    Command(
        "copyForWechat",
        QT_TRANSLATE_NOOP("Actions", "Copy for &WeChat"),
        ("Ctrl+Shift+C",),
        "clipboard-type",
        tip=QT_TRANSLATE_NOOP("Actions", "Copy what is chosen in the outline for a WeChat official account"),
    ),
    Command(
        "handOut",
        QT_TRANSLATE_NOOP("Actions", "Han&d Out to the Author…"),
        (),
        "file-output",
        tip=QT_TRANSLATE_NOOP("Actions", "Write the chosen article or department as a Word file to be taken back"),
    ),
    Command(
        "takeBack",
        QT_TRANSLATE_NOOP("Actions", "&Take Back from the Author…"),
        (),
        "file-input",
        tip=QT_TRANSLATE_NOOP("Actions", "Show what changed in a Word file that was handed out, and take it in"),
    ),
    Command("printBulletin", QT_TRANSLATE_NOOP("Actions", "&Print…"), ("Ctrl+P",), "printer"),
    Command(
        "printBooklet",
        QT_TRANSLATE_NOOP("Actions", "Print as a &Booklet…"),
        (),
        "book-open",
        tip=QT_TRANSLATE_NOOP("Actions", "Two pages on each side of a sheet, in the order for folding"),
    ),
    Command(
        "editMasthead",
        QT_TRANSLATE_NOOP("Actions", "&Masthead and Imprint…"),
        ("Ctrl+Shift+M",),
        "newspaper",
    ),
    Command("closeBulletin", QT_TRANSLATE_NOOP("Actions", "&Close"), ("Ctrl+W",), "x"),
    Command("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), ("Ctrl+Q",), "log-out"),
)

MENU = Menu(
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
        "showRevisions",
        SEPARATOR,
        "importDrafts",
        "importFolder",
        "exportBulletin",
        "copyForWechat",
        "handOut",
        "takeBack",
        "printBulletin",
        "printBooklet",
        SEPARATOR,
        "editMasthead",
        SEPARATOR,
        "closeBulletin",
        "quit",
    ),
)
COMMANDS = FILE
