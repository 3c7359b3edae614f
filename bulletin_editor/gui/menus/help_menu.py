"""Keys, the sample, and what the program is."""

from __future__ import annotations

from bulletin_editor.gui.menus.command import Command
from bulletin_editor.gui.menus.menu import SEPARATOR, Menu
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

HELP = (
    Command("openSample", QT_TRANSLATE_NOOP("Actions", "Open the &Sample"), (), "book-open"),
    Command("showShortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), ("F1",), "keyboard"),
    Command("about", QT_TRANSLATE_NOOP("Actions", "&About Bulletin Editor"), (), "info"),
)

MENU = Menu("helpMenu", QT_TRANSLATE_NOOP("Menus", "&Help"), ("showShortcuts", "openSample", SEPARATOR, "about"))
COMMANDS = HELP
