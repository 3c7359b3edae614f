"""Rows of a template that are lists: those of masthead and imprint, and the numbering signs."""

from __future__ import annotations

import dataclasses
import re
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from bulletin_editor.gui.dialogs.template.editors import TextEditor
from bulletin_editor.gui.dialogs.template.form import DeclaredForm, camel
from bulletin_editor.gui.dialogs.template.history import TemplateHistory
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.templates.own_template import raw_value
from bulletin_editor.templates.template import MatterRow
from bulletin_editor.wording.template_words import matter_field_title, style_title

_EMPTY_ROW = {"style": "imprint"}

_FIELD = re.compile(r"\{(\w+)\}")

_WITHOUT_BRACKETS = str.maketrans("", "", "[]")
"""Brackets around what may be left out say little in a list."""

Row = dict[str, Any]


class RowAccess:
    """The keys of one row of a list, which takes the place of the inherited list as a whole."""

    def __init__(self, history: TemplateHistory, key: str, kind: Any) -> None:
        self._history = history
        self._list = key
        self._kind = kind
        self.index = 0

    @property
    def rows(self) -> list[Row]:
        return list(self._history.value((self._list,)) or [])

    def value(self, key: str) -> Any:
        rows = self.rows
        row = rows[self.index] if self.index < len(rows) else {}
        name, _, inner = key.partition(".")
        if inner:
            return row.get(name, {}).get(inner)
        return row.get(name, self._default(name))

    def set_value(self, key: str, value: Any) -> None:
        rows = self.rows
        if self.index >= len(rows):
            return
        name, _, inner = key.partition(".")
        row = dict(rows[self.index])
        row[name] = {**row.get(name, {}), inner: value} if inner else value
        if row[name] in (None, self._default(name)):
            del row[name]
        rows[self.index] = row
        self._history.perform(
            self._history.own.with_value((self._list,), rows), (self._list, str(self.index), *key.split("."))
        )

    def set_rows(self, rows: list[Row]) -> None:
        self._history.set_value((self._list,), rows)

    def is_own(self, key: str) -> bool:
        del key
        return False

    def reset(self, key: str) -> None:
        """Do nothing: a list is reset as a whole."""

    def source(self, key: str) -> str:
        del key
        return ""

    def reset_list(self) -> None:
        self._history.reset((self._list,))

    @property
    def list_is_own(self) -> bool:
        return self._history.own.says((self._list,))

    def _default(self, name: str) -> Any:
        declared = next(one for one in dataclasses.fields(self._kind) if one.name == name)
        return None if declared.default is dataclasses.MISSING else raw_value(declared.default)


class MatterForm(QWidget):
    """The rows of masthead or imprint; the chosen one is edited below the list."""

    page_wanted = Signal(int)

    def __init__(self, history: TemplateHistory, key: str, fields: tuple[str, ...]) -> None:
        super().__init__()
        self._access = RowAccess(history, key, MatterRow)
        self._name = key
        self._list = QListWidget()
        self._list.setSpacing(2)
        self._list.setObjectName(f"{key}Rows")
        self._list.setAccessibleName(self.tr("Rows"))
        self._list.setMinimumHeight(150)
        self._list.currentRowChanged.connect(self._on_chosen)
        self._form = DeclaredForm(MatterRow, self._access, f"{key}Row", "row")
        self._text: TextEditor | None = None
        for side in ("left", "centre", "right"):
            editor = self._form.rows[side].editor
            assert isinstance(editor, TextEditor)
            editor.line.selectionChanged.connect(lambda editor=editor: self._remember(editor))
            editor.line.cursorPositionChanged.connect(lambda _old, _new, editor=editor: self._remember(editor))
            self._text = self._text or editor
        self._insert = self._insert_button(fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._list, 1)
        column.addLayout(self._buttons())
        column.addWidget(self._form)
        column.addWidget(self._insert, 0, Qt.AlignmentFlag.AlignRight)
        self.setFocusProxy(self._list)
        self._fill()
        self._list.setCurrentRow(0)

    def refresh(self) -> None:
        self._fill()
        self._reset.setVisible(self._access.list_is_own)
        self._form.setEnabled(self._list.count() > 0)
        self._form.refresh()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for name, sign, words, act in (
            ("Add", "file-plus", self.tr("Add a row"), self._add),
            ("Remove", "trash-2", self.tr("Remove the row"), self._remove),
            ("Up", "arrow-up", self.tr("Move the row up"), lambda: self._move(-1)),
            ("Down", "arrow-down", self.tr("Move the row down"), lambda: self._move(1)),
        ):
            button = QToolButton()
            button.setObjectName(f"{self._name}{name}")
            button.setIcon(icon(sign))
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch()
        self._reset = QPushButton(self.tr("Back to the inherited rows"))
        self._reset.setObjectName(f"{self._name}ResetRows")
        self._reset.setAutoDefault(False)
        self._reset.clicked.connect(self._access.reset_list)
        row.addWidget(self._reset)
        return row

    def _insert_button(self, fields: tuple[str, ...]) -> QPushButton:
        button = QPushButton(self.tr("Insert a field"))
        button.setObjectName(f"{self._name}InsertField")
        button.setAutoDefault(False)
        menu = QMenu(button)
        for field in fields:
            action = menu.addAction(matter_field_title(field, translate))
            action.setObjectName(f"{self._name}Field{camel(field)}")
            action.triggered.connect(lambda _checked=False, field=field: self._insert_field(field))
        button.setMenu(menu)
        return button

    def _fill(self) -> None:
        rows = self._access.rows
        with QSignalBlocker(self._list):
            while self._list.count() > len(rows):
                self._list.takeItem(self._list.count() - 1)
            for index, row in enumerate(rows):
                text = _summary(row)
                if index < self._list.count():
                    self._list.item(index).setText(text)
                else:
                    self._list.addItem(text)
            if self._access.index >= len(rows):
                self._access.index = max(0, len(rows) - 1)
            self._list.setCurrentRow(self._access.index)

    def _remember(self, editor: TextEditor) -> None:
        if editor.line.hasFocus():
            self._text = editor

    def _insert_field(self, field: str) -> None:
        assert self._text is not None
        self._text.line.insert(f"{{{field}}}")
        self._text.edited.emit(self._text.line.text())
        self._text.line.setFocus()

    @Slot(int)
    def _on_chosen(self, index: int) -> None:
        self._access.index = max(0, index)
        self._form.refresh()

    def _add(self) -> None:
        rows, at = self._access.rows, self._list.currentRow() + 1
        style = rows[at - 1]["style"] if at else _EMPTY_ROW["style"]
        rows.insert(at, {"style": style})
        self._access.index = at
        self._access.set_rows(rows)
        self._form.rows["left"].editor.setFocus()

    def _remove(self) -> None:
        rows, at = self._access.rows, self._list.currentRow()
        if 0 <= at < len(rows):
            del rows[at]
            self._access.index = max(0, min(at, len(rows) - 1))
            self._access.set_rows(rows)

    def _move(self, by: int) -> None:
        rows, at = self._access.rows, self._list.currentRow()
        if 0 <= at < len(rows) and 0 <= at + by < len(rows):
            rows[at], rows[at + by] = rows[at + by], rows[at]
            self._access.index = at + by
            self._access.set_rows(rows)


def _summary(row: Row) -> str:
    texts = [text for text in (row.get("left"), row.get("centre"), row.get("right")) if text]
    words = _FIELD.sub(
        lambda match: f"[{matter_field_title(match[1], translate)}]", " · ".join(texts).translate(_WITHOUT_BRACKETS)
    )
    rule = "————" if row.get("rule") else ""
    style = style_title(row.get("style", ""), translate)
    return "  ".join(part for part in (words, rule) if part) or translate("Templates", "Blank ({style})").format(
        style=style
    )
