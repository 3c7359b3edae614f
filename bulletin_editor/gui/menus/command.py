"""A command of the window as data: its name, text, keys, icon, and what must be there for it to be possible.

What a command does is said in `commands`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto

from bulletin_editor.content.blocks import Alignment, ListKind, Role
from bulletin_editor.content.bulletin import Status
from bulletin_editor.editing.article_edits import ArticleField
from bulletin_editor.editing.text_autocorrect import AutocorrectRule
from bulletin_editor.gui.outline.row_parts import RowPart
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.settings import Appearance, Language


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


def part_command(field: ArticleField) -> str:
    """Return the name of the command that makes a paragraph this part of the head."""
    return f"part{_camel(field)}"


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


def row_part_command(part: RowPart) -> str:
    return f"outlineShow{_camel(part)}"


def _camel(value: str) -> str:
    return "".join(part.capitalize() for part in value.split("-"))
