"""Roles, marks, alignments, lists and templates."""

from __future__ import annotations

from bulletin_editor.content.blocks import Alignment, ListKind, Role
from bulletin_editor.editing.article_edits import ArticleField
from bulletin_editor.gui.menus.command import Command, Need, alignment_command, list_command, part_command, role_command
from bulletin_editor.gui.menus.menu import SEPARATOR, Menu, names_of
from bulletin_editor.wording.names import FIELDS, ROLES
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP

_ROLE_KEYS = {
    Role.BODY: ("Ctrl+Alt+0",),
    Role.HEADING_1: ("Ctrl+Alt+1",),
    Role.HEADING_2: ("Ctrl+Alt+2",),
    Role.HEADING_3: ("Ctrl+Alt+3",),
    Role.HEADING_4: ("Ctrl+Alt+4",),
    Role.LEAD: ("Ctrl+Alt+5",),
    Role.QUOTATION: ("Ctrl+Alt+6",),
    Role.EDITORS_NOTE: ("Ctrl+Alt+7",),
    Role.FLUSH: ("Ctrl+Alt+8",),
    Role.SIGN_OFF: ("Ctrl+Alt+9",),
}
_ROLE_ICONS = {
    Role.BODY: "pilcrow",
    Role.HEADING_1: "heading-1",
    Role.HEADING_2: "heading-2",
    Role.HEADING_3: "heading-3",
    Role.HEADING_4: "heading-4",
    Role.QUOTATION: "text-quote",
}

MARKS = (
    Command("markBold", QT_TRANSLATE_NOOP("Actions", "&Bold"), ("Ctrl+B",), "bold", Need.ARTICLE, checkable=True),
    Command("markItalic", QT_TRANSLATE_NOOP("Actions", "&Italic"), ("Ctrl+I",), "italic", Need.ARTICLE, checkable=True),
    Command(
        "markUnderline",
        QT_TRANSLATE_NOOP("Actions", "&Underline"),
        ("Ctrl+U",),
        "underline",
        Need.ARTICLE,
        checkable=True,
    ),
    Command("markStrike", QT_TRANSLATE_NOOP("Actions", "Stri&ke"), (), "strikethrough", Need.ARTICLE, checkable=True),
    Command(
        "markSuperscript",
        QT_TRANSLATE_NOOP("Actions", "Su&perscript"),
        ("Ctrl+Shift+=",),
        "superscript",
        Need.ARTICLE,
        checkable=True,
    ),
    Command(
        "markSubscript",
        QT_TRANSLATE_NOOP("Actions", "&Subscript"),
        ("Ctrl+=",),
        "subscript",
        Need.ARTICLE,
        checkable=True,
    ),
    Command(
        "clearFormat", QT_TRANSLATE_NOOP("Actions", "&Clear Format"), ("Ctrl+Space",), "remove-formatting", Need.ARTICLE
    ),
)

ROLES_OF_PARAGRAPHS = tuple(
    Command(
        role_command(role),
        text,
        _ROLE_KEYS.get(role, ()),
        _ROLE_ICONS.get(role, ""),
        Need.ARTICLE,
        checkable=True,
        group="roles",
        context="Names",
    )
    for role, text in ROLES.items()
)

_PART_KEYS = {
    ArticleField.KICKER: "Ctrl+Alt+K",
    ArticleField.HEADLINE: "Ctrl+Alt+H",
    ArticleField.SUBHEAD: "Ctrl+Alt+U",
    ArticleField.BYLINE: "Ctrl+Alt+B",
}
PARTS = (
    *(
        Command(
            part_command(field),
            FIELDS[field],
            (keys,),
            "",
            Need.ARTICLE,
            context="Names",
        )
        for field, keys in _PART_KEYS.items()
    ),
    Command(
        "partCaption",
        QT_TRANSLATE_NOOP("Actions", "&Caption"),
        ("Ctrl+Alt+C",),
        "",
        Need.ARTICLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Make the paragraph the caption of the table or picture beside it"),
    ),
)

ALIGNMENTS = (
    Command(
        alignment_command(None),
        QT_TRANSLATE_NOOP("Actions", "As the &Template Says"),
        (),
        "",
        Need.ARTICLE,
        checkable=True,
        group="alignment",
    ),
    Command(
        alignment_command(Alignment.LEFT),
        QT_TRANSLATE_NOOP("Actions", "Align &Left"),
        ("Ctrl+L",),
        "text-align-start",
        Need.ARTICLE,
        checkable=True,
        group="alignment",
    ),
    Command(
        alignment_command(Alignment.CENTRE),
        QT_TRANSLATE_NOOP("Actions", "&Centre"),
        ("Ctrl+E",),
        "text-align-center",
        Need.ARTICLE,
        checkable=True,
        group="alignment",
    ),
    Command(
        alignment_command(Alignment.RIGHT),
        QT_TRANSLATE_NOOP("Actions", "Align &Right"),
        ("Ctrl+R",),
        "text-align-end",
        Need.ARTICLE,
        checkable=True,
        group="alignment",
    ),
    Command(
        alignment_command(Alignment.JUSTIFIED),
        QT_TRANSLATE_NOOP("Actions", "&Justify"),
        ("Ctrl+J",),
        "text-align-justify",
        Need.ARTICLE,
        checkable=True,
        group="alignment",
    ),
)

LISTS = (
    Command(
        list_command(ListKind.BULLET),
        QT_TRANSLATE_NOOP("Actions", "&Bulleted List"),
        ("Ctrl+Shift+8",),
        "list",
        Need.ARTICLE,
        checkable=True,
    ),
    Command(
        list_command(ListKind.NUMBER),
        QT_TRANSLATE_NOOP("Actions", "&Numbered List"),
        ("Ctrl+Shift+7",),
        "list-ordered",
        Need.ARTICLE,
        checkable=True,
    ),
    Command(
        "increaseListLevel",
        QT_TRANSLATE_NOOP("Actions", "&Increase List Level"),
        ("Ctrl+]",),
        "list-indent-increase",
        Need.ARTICLE,
    ),
    Command(
        "decreaseListLevel",
        QT_TRANSLATE_NOOP("Actions", "&Decrease List Level"),
        ("Ctrl+[",),
        "list-indent-decrease",
        Need.ARTICLE,
    ),
)

TEMPLATES = (
    Command(
        "editTemplate",
        QT_TRANSLATE_NOOP("Actions", "&Template of This Bulletin…"),
        ("Ctrl+Shift+T",),
        "type",
        tip=QT_TRANSLATE_NOOP("Actions", "Page, styles, masthead and imprint, with the pages beside them"),
    ),
    Command("showTemplates", QT_TRANSLATE_NOOP("Actions", "Te&mplates…"), (), "layers"),
)

TABLES = (
    Command(
        "landscapeTable",
        QT_TRANSLATE_NOOP("Actions", "Table on a Lan&dscape Page"),
        (),
        "table",
        Need.ARTICLE,
        tip=QT_TRANSLATE_NOOP("Actions", "Let the table at the caret stand on a landscape page, or in the text again"),
    ),
)

ROLE_MENU = Menu(
    "roleMenu",
    QT_TRANSLATE_NOOP("Menus", "&Role"),
    (*names_of(ROLES_OF_PARAGRAPHS), SEPARATOR, *names_of(PARTS)),
    "pilcrow",
)
MENU = Menu(
    "formatMenu",
    QT_TRANSLATE_NOOP("Menus", "F&ormat"),
    (
        ROLE_MENU,
        SEPARATOR,
        *names_of(MARKS),
        SEPARATOR,
        Menu(
            "alignmentMenu",
            QT_TRANSLATE_NOOP("Menus", "&Alignment"),
            names_of(ALIGNMENTS),
            "text-align-justify",
        ),
        Menu("listMenu", QT_TRANSLATE_NOOP("Menus", "&List"), names_of(LISTS), "list"),
        *names_of(TABLES),
        SEPARATOR,
        *names_of(TEMPLATES),
    ),
)
COMMANDS = (*MARKS, *ROLES_OF_PARAGRAPHS, *PARTS, *ALIGNMENTS, *LISTS, *TABLES, *TEMPLATES)
