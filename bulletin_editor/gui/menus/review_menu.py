"""What a reviewer does: remarks, and going from one thing to be looked at to the next."""

from __future__ import annotations

from bulletin_editor.gui.menus.command import Command, Need
from bulletin_editor.gui.menus.menu import SEPARATOR, Menu
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

REVIEW = (
    Command(
        "newComment",
        QT_TRANSLATE_NOOP("Actions", "New &Comment"),
        ("Ctrl+Alt+M",),
        "message-square-plus",
        Need.ARTICLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Comment on what is selected, or on the paragraph of the caret"),
    ),
    Command("nextComment", QT_TRANSLATE_NOOP("Actions", "&Next Comment"), ("F7",), "chevron-down"),
    Command("previousComment", QT_TRANSLATE_NOOP("Actions", "&Previous Comment"), ("Shift+F7",), "chevron-up"),
    Command("nextProblem", QT_TRANSLATE_NOOP("Actions", "Next P&roblem"), ("F8",), "triangle-alert"),
    Command("previousProblem", QT_TRANSLATE_NOOP("Actions", "Previous Pro&blem"), ("Shift+F8",)),
    Command(
        "readAloud",
        QT_TRANSLATE_NOOP("Actions", "Read &Aloud"),
        ("Ctrl+Alt+R",),
        "",
        Need.ARTICLE,
        checkable=True,
        tip=QT_TRANSLATE_NOOP("Actions", "Read what is selected, or from the caret on, by a voice of the system"),
    ),
)

MENU = Menu(
    "reviewMenu",
    QT_TRANSLATE_NOOP("Menus", "&Review"),
    (
        "newComment",
        "nextComment",
        "previousComment",
        SEPARATOR,
        "nextProblem",
        "previousProblem",
        SEPARATOR,
        "readAloud",
    ),
)
COMMANDS = REVIEW
