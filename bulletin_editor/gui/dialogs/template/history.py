"""The template being changed, with undo and redo of its own; nothing of it is in the bulletin yet."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from bulletin_editor.templates.building import InvalidTemplateError
from bulletin_editor.templates.own_template import OwnTemplate, Place, look_up
from bulletin_editor.templates.template import Template


class TemplateHistory(QObject):
    """Every change is one step; changes of the same place without another between them are one."""

    changed = Signal()

    def __init__(self, own: OwnTemplate, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._begun = own
        self._own = own
        self._tables = own.all_tables()
        self._template = own.template()
        self._problem = ""
        self._former: list[OwnTemplate] = []
        self._undone: list[OwnTemplate] = []
        self._last_place: Place | None = None

    @property
    def own(self) -> OwnTemplate:
        return self._own

    @property
    def template(self) -> Template:
        """The newest template that could be made."""
        return self._template

    @property
    def problem(self) -> str:
        """What is wrong in the template as it stands; empty for nothing."""
        return self._problem

    @property
    def is_changed(self) -> bool:
        return self._own.tables != self._begun.tables

    @property
    def can_undo(self) -> bool:
        return bool(self._former)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def value(self, place: Place) -> Any:
        """Return the value that holds at a place."""
        return look_up(self._tables, place)[0]

    def source_style(self, place: Place) -> str:
        """Return the style whose value holds at a place in a style; empty for none."""
        return look_up(self._tables, place)[1]

    def styles(self) -> tuple[str, ...]:
        """Return the names of all styles, those that only others inherit included."""
        return tuple(self._tables["styles"])

    def set_value(self, place: Place, value: Any) -> None:
        self.perform(self._own.with_value(place, value), place)

    def reset(self, place: Place) -> None:
        """Let the inherited value hold."""
        self.perform(self._own.without(place))

    def perform(self, own: OwnTemplate, place: Place | None = None) -> None:
        """Take a changed template; `place` is where alone it differs."""
        if own == self._own:
            return
        if place is None or place != self._last_place or not self._former:
            self._former.append(self._own)
        self._last_place = place
        self._undone.clear()
        self._show(own)

    def undo(self) -> None:
        if self._former:
            self._undone.append(self._own)
            self._last_place = None
            self._show(self._former.pop())

    def redo(self) -> None:
        if self._undone:
            self._former.append(self._own)
            self._last_place = None
            self._show(self._undone.pop())

    def _show(self, own: OwnTemplate) -> None:
        self._own, self._tables = own, own.all_tables()
        try:
            self._template, self._problem = own.template(), ""
        except InvalidTemplateError as error:
            self._problem = str(error)
        self.changed.emit()
