"""What the program remembers for a person: each setting declared once, with its type and default.

What belongs to a bulletin is kept in its file; nothing of it is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from bulletin_editor.data_folder import data_folder
from bulletin_editor.editing.text_autocorrect import AutocorrectRule
from bulletin_editor.gui.outline.row_parts import SHOWN_AT_FIRST, RowPart
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.storage.holder import login_name

Value = TypeVar("Value", bool, int, str, QByteArray)


class Appearance(StrEnum):
    """Light or dark colours, or whatever the system has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    """The language of the window."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh_CN"


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """One thing remembered, under its key."""

    key: str
    default: Value

    def read(self) -> Value:
        """Return what is remembered; the default where it is nothing or of another type."""
        value = _store().value(self.key, self.default, type(self.default))
        return value if isinstance(value, type(self.default)) else self.default

    def write(self, value: Value) -> None:
        _store().setValue(self.key, value)


LANGUAGE = Setting("window/language", Language.SYSTEM.value)
APPEARANCE = Setting("window/appearance", Appearance.SYSTEM.value)
GEOMETRY = Setting("window/geometry", QByteArray())
COLUMN_SIZES = Setting("window/columns", QByteArray())
ROW_SIZES = Setting("window/rows", QByteArray())
OUTLINE_SHOWN = Setting("panes/outline", True)
PAGES_SHOWN = Setting("panes/pages", True)
PROBLEMS_SHOWN = Setting("panes/problems", True)
TOOL_BAR_SHOWN = Setting("panes/tools", True)
THUMBNAILS_SHOWN = Setting("pages/thumbnails", False)
PAGES_ARRANGEMENT = Setting("pages/arrangement", Arrangement.CONTINUOUS.value)
AUTHOR = Setting("person/name", "")
"""What a person is called in comments; empty for the name of the login."""
TEXT_ZOOM = Setting("article/zoom", 100)
TYPEWRITER_MODE = Setting("article/typewriter-mode", False)
FOCUS_MODE = Setting("article/focus-mode", False)
AUTOCORRECT = {rule: Setting(f"typing/correct-{rule.value}", True) for rule in AutocorrectRule}
FIND_MATCH_CASE = Setting("find/match-case", False)
FIND_WHOLE_WORD = Setting("find/whole-word", False)
FIND_PATTERN = Setting("find/pattern", False)
FIND_IGNORE_WIDTH = Setting("find/ignore-width", True)
FIND_LIST_SHOWN = Setting("find/list", True)
OUTLINE_ROW = {part: Setting(f"outline/show-{part.value}", part in SHOWN_AT_FIRST) for part in RowPart}
LAST_FOLDER = Setting("files/folder", "")
EXPORT_FOLDER = Setting("files/export-folder", "")
EXPORT_WEB_PROFILE = Setting("export/web-profile", "web")
EXPORT_LOCKS_PAGES = Setting("export/locks-pages", False)
EXPORT_PDF_STANDARD = Setting("export/pdf-standard", "a-2b")
EXPORT_FORMATS = Setting("files/export-formats", ".docx .pdf")

_RECENT_FILES = Setting("files/recent", "")
MAXIMUM_RECENT_FILES = 10


def recent_files() -> tuple[Path, ...]:
    """Return the bulletins opened last, the newest first; those that are gone are left out."""
    return tuple(path for line in _RECENT_FILES.read().splitlines() if (path := Path(line)).is_file())


def remember_recent_file(path: Path) -> None:
    """Put a bulletin at the head of the recent ones."""
    others = (other for other in recent_files() if other != path)
    kept = (path, *others)[:MAXIMUM_RECENT_FILES]
    _RECENT_FILES.write("\n".join(str(file) for file in kept))


def forget_recent_files() -> None:
    _RECENT_FILES.write("")


def autocorrect_rules() -> frozenset[AutocorrectRule]:
    """Return what is put right while it is typed."""
    return frozenset(rule for rule, setting in AUTOCORRECT.items() if setting.read())


def outline_row() -> frozenset[RowPart]:
    """Return what rows of the outline show."""
    return frozenset(part for part, setting in OUTLINE_ROW.items() if setting.read())


def author() -> str:
    """Return what the person at the desk is called."""
    return AUTHOR.read().strip() or login_name()


def appearance() -> Appearance:
    return _member(Appearance, APPEARANCE.read(), Appearance.SYSTEM)


def language() -> Language:
    return _member(Language, LANGUAGE.read(), Language.SYSTEM)


def arrangement() -> Arrangement:
    return _member(Arrangement, PAGES_ARRANGEMENT.read(), Arrangement.CONTINUOUS)


Choice = TypeVar("Choice", Appearance, Language, Arrangement)


def _member(kind: type[Choice], value: str, default: Choice) -> Choice:
    return kind(value) if value in set(kind) else default


def _store() -> QSettings:
    return _store_in(data_folder())


@lru_cache(maxsize=1)
def _store_in(folder: Path) -> QSettings:
    """Return the one store of the program; it brings what was written to disk when the window has nothing to do."""
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
