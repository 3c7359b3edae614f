"""Roles, marks, alignments and lists of what is selected in the article."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from bulletin_editor.content.blocks import Alignment, ListKind, Role
from bulletin_editor.content.inlines import Script
from bulletin_editor.editing.article_edits import ArticleField
from bulletin_editor.editing.parts_from_text import HEAD_FIELDS
from bulletin_editor.editing.text_formatting import TextFormat
from bulletin_editor.gui.article.command_text import CommandText
from bulletin_editor.gui.commands.workplace import Act, Workplace
from bulletin_editor.gui.menus.command import alignment_command, list_command, part_command, role_command


class FormatCommands(QObject):
    def __init__(self, window: Workplace) -> None:
        super().__init__(window.frame)
        self._window = window

    def acts(self) -> dict[str, Act]:
        acts: dict[str, Act] = {
            "markBold": self._in_text(lambda text: text.toggle_bold()),
            "markItalic": self._in_text(lambda text: text.toggle_italic()),
            "markUnderline": self._in_text(lambda text: text.toggle_underline()),
            "markStrike": self._in_text(lambda text: text.toggle_strike()),
            "markSuperscript": self._in_text(lambda text: text.toggle_superscript()),
            "markSubscript": self._in_text(lambda text: text.toggle_subscript()),
            "clearFormat": self._in_text(lambda text: text.clear_formatting()),
            "increaseListLevel": self._in_text(lambda text: text.change_list_level(1)),
            "decreaseListLevel": self._in_text(lambda text: text.change_list_level(-1)),
            "landscapeTable": self._turn_table,
            "partCaption": self._make_caption,
        }
        for role in Role:
            acts[role_command(role)] = partial(self._set_role, role)
        for field in HEAD_FIELDS:
            acts[part_command(field)] = partial(self._move_into_head, field)
        for alignment in (None, *Alignment):
            acts[alignment_command(alignment)] = partial(self._align, alignment)
        for kind in ListKind:
            acts[list_command(kind)] = partial(self._toggle_list, kind)
        return acts

    def _in_text(self, command: Callable[[CommandText], None]) -> Act:
        """Return an act of the editor that is being written in when it is asked for."""
        return lambda: command(self._window.article.editor)

    def _set_role(self, role: Role) -> None:
        """Give the paragraphs a role; what is written in the head comes into the text with it."""
        moved = self._window.article.parts.move_into_text(role)
        if moved is None:
            self._window.article.editor.set_role(role)
        elif not moved:
            self._window.notices.tell(self.tr("This part of the head is empty."))

    def _move_into_head(self, field: ArticleField) -> None:
        if not self._window.article.parts.move_into_head(field):
            self._window.notices.tell(
                self.tr("Only text can stand in the head of an article: no table, no picture, no footnote.")
            )

    def _make_caption(self) -> None:
        if not self._window.article.parts.make_caption():
            self._window.notices.tell(self.tr("Put the caret into a paragraph beside a table or picture first."))

    def _align(self, alignment: Alignment | None) -> None:
        self._window.article.editor.set_alignment(alignment)

    def _toggle_list(self, kind: ListKind) -> None:
        self._window.article.editor.toggle_list(kind)

    def _turn_table(self) -> None:
        if not self._window.article.toggle_landscape():
            self._window.notices.tell(self.tr("Put the caret into a table first."))

    def show(self, text_format: TextFormat) -> None:
        """Check what holds for the text at the caret."""
        actions = self._window.named_actions
        marks = text_format.marks
        for name, holds in (
            ("markBold", marks.bold),
            ("markItalic", marks.italic),
            ("markUnderline", marks.underline),
            ("markStrike", marks.strike),
            ("markSuperscript", marks.script is Script.SUPERSCRIPT),
            ("markSubscript", marks.script is Script.SUBSCRIPT),
        ):
            check(actions[name], holds)
        for role in Role:
            check(actions[role_command(role)], text_format.role is role)
        for alignment in (None, *Alignment):
            check(actions[alignment_command(alignment)], text_format.is_text and text_format.alignment is alignment)
        item = text_format.list_item
        for kind in ListKind:
            check(actions[list_command(kind)], item is not None and item.kind is kind)
        self._window.role_choice.show_role(text_format.role)


def check(action: QAction, on: bool) -> None:
    """Check an action or not, without its group putting another in its place."""
    group = action.actionGroup()
    if group is not None and not on and action.isChecked():
        group.setExclusive(False)
        action.setChecked(False)
        group.setExclusive(True)
    else:
        action.setChecked(on)
