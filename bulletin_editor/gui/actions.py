"""Every command of the window as data: its name, text, keys, icon, and what must be there for it to be possible.

What a command does is said where the window connects it; where it stands, in `menus`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from bulletin_editor.content.blocks import Alignment, ListKind, Role
from bulletin_editor.content.bulletin import Status
from bulletin_editor.editing.text_autocorrect import AutocorrectRule
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.settings import Appearance, Language
from bulletin_editor.wording.names import ROLES, STATUSES
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP


class Need(Flag):
    """What a command needs."""

    NOTHING = 0
    ARTICLE = auto()
    """An article stands in the article pane."""
    NODE = auto()
    """Something is chosen in the outline."""
    FIELD = auto()
    """The caret stands in some text, a field's or the article's."""
    UNDO = auto()
    REDO = auto()
    MOVE_UP = auto()
    MOVE_DOWN = auto()
    SEARCH = auto()
    """Something is being searched for."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `keys` are written as Qt writes them, the first is shown; `group` makes it one of a choice."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    needs: Need = Need.NOTHING
    checkable: bool = False
    group: str = ""
    context: str = "Actions"
    tip: str = ""
    """Said in the tool tip where the text alone is not enough."""


def role_command(role: Role) -> str:
    """Return the name of the command that gives a paragraph this role."""
    return f"role{_camel(role)}"


def alignment_command(alignment: Alignment | None) -> str:
    return f"align{_camel(alignment) if alignment else 'ByTemplate'}"


def list_command(kind: ListKind) -> str:
    return f"list{_camel(kind)}"


def status_command(status: Status) -> str:
    return f"status{_camel(status)}"


def arrangement_command(arrangement: Arrangement) -> str:
    return f"pages{_camel(arrangement)}"


def language_command(language: Language) -> str:
    return f"language{_camel(language.name.lower())}"


def appearance_command(appearance: Appearance) -> str:
    return f"appearance{_camel(appearance)}"


def autocorrect_command(rule: AutocorrectRule) -> str:
    return f"autocorrect{_camel(rule)}"


def _camel(value: str) -> str:
    return "".join(part.capitalize() for part in value.split("-"))


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
        QT_TRANSLATE_NOOP("Actions", "Copy for We&Chat"),
        ("Ctrl+Shift+C",),
        "clipboard-type",
        tip=QT_TRANSLATE_NOOP("Actions", "Copy what is chosen in the outline for a WeChat official account"),
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
    Command("findInPages", QT_TRANSLATE_NOOP("Actions", "Find in the Pa&ges…"), ("Ctrl+Shift+G",), "newspaper"),
    Command("findNext", QT_TRANSLATE_NOOP("Actions", "Find &Next"), ("F3",), "chevron-down", Need.SEARCH),
    Command("findPrevious", QT_TRANSLATE_NOOP("Actions", "Find Pre&vious"), ("Shift+F3",), "chevron-up", Need.SEARCH),
    Command("findInOutline", QT_TRANSLATE_NOOP("Actions", "Find in the &Outline…"), ("Ctrl+Shift+F",), "list-tree"),
)

_AUTOCORRECT_TEXTS = {
    AutocorrectRule.QUOTES: QT_TRANSLATE_NOOP("Actions", "Straight &Quotes to “ ” and ‘ ’"),
    AutocorrectRule.ELLIPSES: QT_TRANSLATE_NOOP("Actions", "Three &Dots to ……"),
    AutocorrectRule.DASHES: QT_TRANSLATE_NOOP("Actions", "Two &Hyphens to ——"),
}
AUTOCORRECTIONS = tuple(
    Command(autocorrect_command(rule), text, checkable=True) for rule, text in _AUTOCORRECT_TEXTS.items()
)

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
        ("Ctrl+Shift+=", "Ctrl+Shift++"),
        "superscript",
        Need.ARTICLE,
        checkable=True,
    ),
    Command(
        "markSubscript",
        QT_TRANSLATE_NOOP("Actions", "Su&bscript"),
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
        ("Ctrl+Shift+8", "Ctrl+*"),
        "list",
        Need.ARTICLE,
        checkable=True,
    ),
    Command(
        list_command(ListKind.NUMBER),
        QT_TRANSLATE_NOOP("Actions", "&Numbered List"),
        ("Ctrl+Shift+7", "Ctrl+&"),
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

ARTICLE = (
    Command(
        "newSection",
        QT_TRANSLATE_NOOP("Actions", "New &Section"),
        ("Ctrl+Shift+1", "Ctrl+!"),
        "layers",
    ),
    Command(
        "newDepartment",
        QT_TRANSLATE_NOOP("Actions", "New &Department"),
        ("Ctrl+Shift+2", "Ctrl+@"),
        "building-2",
    ),
    Command(
        "newArticle",
        QT_TRANSLATE_NOOP("Actions", "New &Article"),
        ("Ctrl+Shift+3", "Ctrl+#"),
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
    Command("nodeToPool", QT_TRANSLATE_NOOP("Actions", "Put into the P&ool"), ("Ctrl+Shift+P",), "inbox", Need.NODE),
    Command(
        "splitArticle",
        QT_TRANSLATE_NOOP("Actions", "Spl&it at the Caret"),
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
    Command("sortDepartments", QT_TRANSLATE_NOOP("Actions", "Sort Depart&ments by the House"), (), "list-ordered"),
    Command("editHouse", QT_TRANSLATE_NOOP("Actions", "Departments of the &House…"), (), "building-2"),
)

STATUS_CHOICES = tuple(
    Command(status_command(status), text, (), "", Need.NODE, checkable=True, group="status", context="Names")
    for status, text in STATUSES.items()
)

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
    Command("zoomIn", QT_TRANSLATE_NOOP("Actions", "Zoom &In"), ("Ctrl++",), "zoom-in"),
    Command("zoomOut", QT_TRANSLATE_NOOP("Actions", "Zoom &Out"), ("Ctrl+-",), "zoom-out"),
    Command("zoomFit", QT_TRANSLATE_NOOP("Actions", "&Fit Page Width"), ("Ctrl+0",), "move-horizontal"),
    Command("zoomFitPage", QT_TRANSLATE_NOOP("Actions", "Fit &Whole Page"), ("Ctrl+9",), "file-text"),
    Command("showThumbnails", QT_TRANSLATE_NOOP("Actions", "&Small Pages"), ("Shift+F9",), checkable=True),
    Command("nextPane", QT_TRANSLATE_NOOP("Actions", "Ne&xt Pane"), ("F6",)),
    Command("previousPane", QT_TRANSLATE_NOOP("Actions", "Pre&vious Pane"), ("Shift+F6",)),
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

HELP = (
    Command("openSample", QT_TRANSLATE_NOOP("Actions", "Open the &Sample"), (), "book-open"),
    Command("showShortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard Shortcuts"), ("F1",), "keyboard"),
    Command("about", QT_TRANSLATE_NOOP("Actions", "&About Bulletin Editor"), (), "info"),
)

COMMANDS = (
    *FILE,
    *EDIT,
    *AUTOCORRECTIONS,
    *INSERT,
    *MARKS,
    *ROLES_OF_PARAGRAPHS,
    *ALIGNMENTS,
    *LISTS,
    *ARTICLE,
    *STRUCTURE,
    *STATUS_CHOICES,
    *VIEW,
    *WRITING,
    *ARRANGEMENTS,
    *LANGUAGES,
    *APPEARANCES,
    *HELP,
)

_BY_NAME = {command.name: command for command in COMMANDS}
_MENU_ROLES = {
    "quit": QAction.MenuRole.QuitRole,
    "about": QAction.MenuRole.AboutRole,
}


class Actions:
    """The window's `QAction`s, made of the table."""

    def __init__(self, window: QObject) -> None:
        self._actions: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            action = _action(command, window)
            self._actions[command.name] = action
            if command.group:
                group = groups.setdefault(command.group, QActionGroup(window))
                group.setObjectName(f"{command.group}Group")
                group.addAction(action)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> tuple[QAction, ...]:
        return tuple(self._actions.values())

    def enable(self, there: Need) -> None:
        """Enable what is possible with what is there."""
        for name, action in self._actions.items():
            action.setEnabled(_BY_NAME[name].needs in there)

    def rename(self, name: str, text: str) -> None:
        """Give an action another text, such as what undo would take back."""
        action = self._actions[name]
        action.setText(text)
        action.setToolTip(_tool_tip(text, action))


def _action(command: Command, window: QObject) -> QAction:
    action = QAction(translate(command.context, command.text), window)
    action.setObjectName(command.name)
    action.setShortcuts([QKeySequence(keys) for keys in command.keys])
    action.setCheckable(command.checkable)
    action.setMenuRole(_MENU_ROLES.get(command.name, QAction.MenuRole.NoRole))
    if command.icon:
        action.setIcon(icon(command.icon))
    action.setToolTip(_tool_tip(translate(command.context, command.tip or command.text), action))
    return action


def _tool_tip(text: str, action: QAction) -> str:
    plain = plain_action_text(text)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return f"{plain} ({keys})" if keys else plain


def plain_action_text(text: str) -> str:
    """Return a menu text without its mnemonic, "(&N)" included, and without the ellipsis."""
    plain = text.removesuffix("…")
    if plain.endswith(")") and "(&" in plain:
        plain = plain[: plain.rindex("(&")]
    return plain.replace("&", "").removesuffix("…")
