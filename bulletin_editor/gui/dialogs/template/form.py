"""A form made from the declaration of what a template holds: one row a key, inherited values shown as such."""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from bulletin_editor.gui.dialogs.template.editors import FieldEditor, editor_for
from bulletin_editor.gui.dialogs.template.history import TemplateHistory
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.templates.own_template import Place
from bulletin_editor.wording.template_words import key_title, style_title


class Access(Protocol):
    """How a form gets at the values of its keys."""

    def value(self, key: str) -> Any: ...

    def set_value(self, key: str, value: Any) -> None:
        """Say a value, `None` for nothing."""
        ...

    def is_own(self, key: str) -> bool:
        """Tell whether the template itself says something here, so that it can be reset."""
        ...

    def reset(self, key: str) -> None: ...

    def source(self, key: str) -> str:
        """Return where an inherited value comes from, for a person; empty for nowhere in particular."""
        ...


class TableAccess:
    """The keys of one table of the template."""

    def __init__(self, history: TemplateHistory, place: Place) -> None:
        self._history = history
        self.place = place

    def value(self, key: str) -> Any:
        return self._history.value(self._place(key))

    def set_value(self, key: str, value: Any) -> None:
        place = self._place(key)
        if value is None and self._history.own.inherited_value(place) is None:
            self._history.reset(place)
        else:
            self._history.set_value(place, False if value is None else value)

    def is_own(self, key: str) -> bool:
        return self._history.own.says(self._place(key))

    def reset(self, key: str) -> None:
        self._history.reset(self._place(key))

    def source(self, key: str) -> str:
        style = self._history.source_style(self._place(key))
        if style and self.place[:1] == ("styles",) and style != self.place[1]:
            return translate("Templates", "From the style “{style}”").format(style=style_title(style, translate))
        return ""

    def _place(self, key: str) -> Place:
        return (*self.place, *key.split("."))


class FieldRow:
    """A label, an editor and a button back to the inherited value."""

    def __init__(self, key: str, title: str, name: str, editor: FieldEditor, access: Access) -> None:
        self.key = key
        self.editor = editor
        self._access = access
        self.label = QLabel(title)
        self.label.setBuddy(editor)
        self.label.setWordWrap(True)
        self.field = QWidget()
        self._reset = QToolButton(self.field)
        self._reset.setIcon(icon("undo-2"))
        self._reset.setAutoRaise(True)
        words = translate("Templates", "Back to the inherited value")
        self._reset.setToolTip(words)
        self._reset.setAccessibleName(f"{title}: {words}")
        self._reset.setObjectName(f"{name}Reset")
        policy = self._reset.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(policy)
        self._reset.clicked.connect(lambda: access.reset(key))
        editor.set_name(name, title)
        editor.edited.connect(lambda value: access.set_value(key, value))
        row = QHBoxLayout(self.field)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(editor, 1)
        row.addWidget(self._reset)

    def refresh(self) -> None:
        """Show the value that holds, and whether it is inherited."""
        self.editor.show_value(self._access.value(self.key))
        is_own = self._access.is_own(self.key)
        self._reset.setVisible(is_own)
        face = self.label.font()
        if face.bold() is not is_own:
            face.setBold(is_own)
            self.label.setFont(face)
        self.editor.setToolTip("" if is_own else self._access.source(self.key))


class DeclaredForm(QWidget):
    """The keys of one declared table. A new key of the declaration is a new row here."""

    def __init__(
        self,
        kind: Any,
        access: Access,
        name: str,
        words: str,
        *,
        without: Iterable[str] = (),
        first: Mapping[str, FieldEditor] = MappingProxyType({}),
    ) -> None:
        """`name` begins the object names of the fields, `words` the keys by which they are called.

        `first` are editors of keys above the declared ones.
        """
        super().__init__()
        self._access = access
        self.rows: dict[str, FieldRow] = {}
        self._layout = form_layout(self)
        for key, editor in first.items():
            self.add(key, key_title(f"{words}.{key}", translate), name, editor)
        self._add_declared(kind, "", name, words, frozenset(without))

    def _add_declared(self, kind: Any, within: str, name: str, words: str, without: frozenset[str]) -> None:
        """Add a row for each key of a table, those of tables inside it too."""
        hints = typing.get_type_hints(kind)
        for field in dataclasses.fields(kind):
            key, declared = within + field.name, hints[field.name]
            editor = None if key in without else editor_for(key, declared)
            if editor is not None:
                self.add(key, key_title(f"{words}.{key}", translate), name, editor)
            elif dataclasses.is_dataclass(declared) and field.default is not dataclasses.MISSING:
                self._add_declared(declared, f"{key}.", name, words, without)

    def add(self, key: str, title: str, name: str, editor: FieldEditor) -> None:
        """Add a row for a key in the end."""
        row = FieldRow(key, title, f"{name}{camel(key)}", editor, self._access)
        self.rows[key] = row
        self._layout.addRow(row.label, row.field)

    def refresh(self) -> None:
        for row in self.rows.values():
            row.refresh()


def form_layout(parent: QWidget) -> QFormLayout:
    """Return the layout of a form beside the pages: labels at the left, which wrap before fields grow too narrow."""
    layout = QFormLayout(parent)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    layout.setHorizontalSpacing(10)
    layout.setVerticalSpacing(6)
    return layout


def camel(key: str) -> str:
    """Return a key as the end of an object name: "line_pitch" becomes "LinePitch"."""
    return "".join(part.capitalize() for part in key.replace(".", "_").replace("-", "_").split("_"))


def heading(text: str) -> QLabel:
    """Return the heading over a group of rows."""
    label = QLabel(text)
    face = label.font()
    face.setBold(True)
    face.setPointSizeF(face.pointSizeF() * 1.1)
    label.setFont(face)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label
