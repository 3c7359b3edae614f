"""Everything else that a template declares, in pages of groups; a key that stands in no group comes under "More"."""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from bulletin_editor.gui.dialogs.template.editors import FieldEditor, editor_for
from bulletin_editor.gui.dialogs.template.form import DeclaredForm, TableAccess, camel, heading
from bulletin_editor.gui.dialogs.template.history import TemplateHistory
from bulletin_editor.gui.dialogs.template.rows_form import RowAccess
from bulletin_editor.gui.language import translate
from bulletin_editor.templates.own_template import plain_type
from bulletin_editor.templates.template import Template
from bulletin_editor.wording.template_words import key_title
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class KeysPage:
    """A page of the dialog: its name, title and the keys of the template on it."""

    name: str
    title: str
    keys: tuple[str, ...]


_LABEL_WIDTH = 150
"""Of the labels of all groups on a page, so that their fields stand below each other."""

OWN_FORMS = frozenset({"name", "titles", "page", "styles", "masthead", "imprint"})
"""Keys that have forms of their own."""

KEYS_PAGES = (
    KeysPage(
        "contents",
        QT_TRANSLATE_NOOP("Templates", "Cover and contents"),
        ("cover", "running_head", "page_numbers", "contents", "issue", "byline_place"),
    ),
    KeysPage("signs", QT_TRANSLATE_NOOP("Templates", "Numbering"), ("heading_signs", "list_signs", "bullets")),
)
_MORE = KeysPage("more", QT_TRANSLATE_NOOP("Templates", "More"), ())


def keys_pages() -> tuple[KeysPage, ...]:
    """Return the pages with all keys that have no form of their own."""
    known = OWN_FORMS.union(*(page.keys for page in KEYS_PAGES))
    others = tuple(field.name for field in dataclasses.fields(Template) if field.name not in known)
    return (*KEYS_PAGES, dataclasses.replace(_MORE, keys=others))


class _TopAccess(TableAccess):
    def __init__(self, history: TemplateHistory) -> None:
        super().__init__(history, ())


class KeysForm(QWidget):
    """One such page."""

    page_wanted = Signal(int)

    def __init__(self, history: TemplateHistory, page: KeysPage) -> None:
        super().__init__()
        self._history = history
        self._parts: list[DeclaredForm | SignsForm] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        hints = typing.get_type_hints(Template)
        single = DeclaredForm(Template, _TopAccess(history), "template", "", without=hints)
        for key in page.keys:
            part = self._part(key, hints[key], single)
            if part is not None:
                column.addWidget(heading(key_title(key, translate)))
                column.addWidget(part)
                column.addSpacing(6)
                self._parts.append(part)
        if single.rows:
            column.addWidget(single)
            self._parts.append(single)
        column.addStretch()
        for part in self._parts:
            for row in part.rows.values() if isinstance(part, DeclaredForm) else ():
                row.label.setMinimumWidth(_LABEL_WIDTH)

    def refresh(self) -> None:
        for part in self._parts:
            part.refresh()

    def _part(self, key: str, kind: Any, single: DeclaredForm) -> DeclaredForm | SignsForm | None:
        """Return the form of a table or list; a key of one value is a row among the single ones."""
        plain = plain_type(kind)
        if dataclasses.is_dataclass(plain):
            return DeclaredForm(plain, TableAccess(self._history, (key,)), camel(key), key)
        inner = typing.get_args(plain)
        if typing.get_origin(plain) is tuple and dataclasses.is_dataclass(inner[0]):
            return SignsForm(self._history, key, inner[0], fixed=inner[-1] is not Ellipsis)
        editor = editor_for(key, kind)
        if editor is not None:
            single.add(key, key_title(key, translate), "template", editor)
        return None


class SignsForm(QWidget):
    """A list of small tables, one a line; `fixed` lists have as many as the template wants."""

    def __init__(self, history: TemplateHistory, key: str, kind: Any, *, fixed: bool) -> None:
        super().__init__()
        self._history = history
        self._key, self._kind, self._fixed = key, kind, fixed
        self._access = RowAccess(history, key, kind)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._lines: list[dict[str, FieldEditor]] = []
        self._column.addLayout(self._buttons())

    def refresh(self) -> None:
        rows = self._access.rows
        while len(self._lines) < len(rows):
            self._add_line()
        for index, line in enumerate(self._lines):
            access = RowAccess(self._history, self._key, self._kind)
            access.index = index
            for name, editor in line.items():
                parent = editor.parentWidget()
                assert parent is not None
                parent.setVisible(index < len(rows))
                editor.show_value(access.value(name))
        self._reset.setVisible(self._access.list_is_own)

    def _add_line(self) -> None:
        index = len(self._lines)
        access = RowAccess(self._history, self._key, self._kind)
        access.index = index
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(f"{index + 1}"))
        line: dict[str, FieldEditor] = {}
        hints = typing.get_type_hints(self._kind)
        for field in dataclasses.fields(self._kind):
            editor = editor_for(field.name, hints[field.name])
            if editor is not None:
                title = key_title(f"sign.{field.name}", translate)
                editor.set_name(f"{camel(self._key)}{index + 1}{camel(field.name)}", f"{title} {index + 1}")
                editor.setToolTip(title)
                editor.edited.connect(lambda value, access=access, key=field.name: access.set_value(key, value))
                row.addWidget(editor, 1)
                line[field.name] = editor
        self._lines.append(line)
        self._column.insertWidget(index, holder)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for name, words, act in (
            ("Add", self.tr("Add a level"), self._add),
            ("Remove", self.tr("Remove the last level"), self._remove),
        ):
            if not self._fixed:
                row.addWidget(self._button(name, words, act))
        row.addStretch()
        self._reset = self._button("Reset", self.tr("Back to the inherited ones"), self._access.reset_list)
        row.addWidget(self._reset)
        return row

    def _button(self, name: str, words: str, act: Any) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"{camel(self._key)}{name}")
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _add(self) -> None:
        rows = self._access.rows
        self._access.set_rows([*rows, dict(rows[-1])])

    def _remove(self) -> None:
        rows = self._access.rows
        if len(rows) > 1:
            self._access.set_rows(rows[:-1])
