"""Undo, the clipboard, and searching."""

from __future__ import annotations

from functools import partial

from bulletin_editor.gui.commands.caret_field import CaretField
from bulletin_editor.gui.commands.workplace import Act, Workplace


class EditCommands:
    def __init__(self, window: Workplace, caret: CaretField) -> None:
        self._window = window
        self._caret = caret

    def acts(self) -> dict[str, Act]:
        article, outline = self._window.article, self._window.outline
        return {
            "undo": self._undo,
            "redo": self._redo,
            "cut": partial(self._in_field, "cut", article.cut, outline.commands.cut),
            "copy": partial(self._in_field, "copy", article.copy, outline.commands.copy),
            "paste": partial(self._in_field, "paste", article.paste, outline.commands.paste),
            "pastePlain": partial(self._in_field, "paste", article.paste_plain),
            "selectAll": partial(self._in_field, "selectAll", article.select_all, outline.view.selectAll),
            "find": self._find,
            "replace": partial(self._find, replacing=True),
            "findNext": self._find_next,
            "findPrevious": self._find_previous,
            "findInPages": self._find_in_pages,
            "findInOutline": self._find_in_outline,
            "settings": self._show_settings,
        }

    def _undo(self) -> None:
        self._window.desk.signals.finish_typing()
        self._window.desk.signals.session.undo()

    def _redo(self) -> None:
        self._window.desk.signals.finish_typing()
        self._window.desk.signals.session.redo()

    def _in_field(self, field_method: str, article_command: Act, outline_command: Act | None = None) -> None:
        """Let the field with the caret do it, or the outline; those of the article pane keep the bulletin in step."""
        field, window = self._caret.field, self._window
        if field is None:
            if outline_command is not None and window.outline.view.hasFocus():
                outline_command()
        elif window.article.isAncestorOf(field):
            article_command()
        else:
            getattr(field, field_method)()

    def _find(self, *, replacing: bool = False) -> None:
        self._window.find_bar.open(self._caret.selected_text(), replacing=replacing)

    def _find_next(self) -> None:
        self._window.find_bar.find_next()

    def _find_previous(self) -> None:
        self._window.find_bar.find_previous()

    def _find_in_pages(self) -> None:
        self._window.named_actions["showPages"].setChecked(True)
        self._window.pages.open_search()

    def _find_in_outline(self) -> None:
        self._window.named_actions["showOutline"].setChecked(True)
        self._window.outline.search()

    def _show_settings(self) -> None:
        from bulletin_editor.gui.dialogs.settings import SettingsDialog

        dialog = SettingsDialog(self._window.named_actions, self._window.article.writing, self._window.frame)
        dialog.exec()
        dialog.deleteLater()
