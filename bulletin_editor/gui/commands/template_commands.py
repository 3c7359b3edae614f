"""The template of the bulletin, and those of the office."""

from __future__ import annotations

from bulletin_editor.gui.commands.workplace import Act, Workplace


class TemplateCommands:
    def __init__(self, window: Workplace) -> None:
        self._window = window

    def acts(self) -> dict[str, Act]:
        return {"editTemplate": self._edit, "showTemplates": self._show_shelf}

    def _edit(self) -> None:
        from bulletin_editor.gui.dialogs.template.shelf_dialog import edit_template_of

        edit_template_of(self._window.desk.signals, self._window.frame)

    def _show_shelf(self) -> None:
        from bulletin_editor.gui.dialogs.template.shelf_dialog import TemplateShelfDialog

        signals = self._window.desk.signals
        signals.finish_typing()
        dialog = TemplateShelfDialog(signals, self._window.frame)
        dialog.exec()
        dialog.deleteLater()
