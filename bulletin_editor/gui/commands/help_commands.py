"""Keys, the sample, and what the program is."""

from __future__ import annotations

from bulletin_editor.gui.commands.workplace import Act, Workplace
from bulletin_editor.gui.menus.bars import actions_by_menu


class HelpCommands:
    def __init__(self, window: Workplace) -> None:
        self._window = window

    def acts(self) -> dict[str, Act]:
        return {
            "openSample": self._window.opening.open_sample,
            "showShortcuts": self._show_shortcuts,
            "about": self._show_about,
        }

    def _show_shortcuts(self) -> None:
        from bulletin_editor.gui.dialogs.shortcuts import ShortcutsDialog

        frame = self._window.frame
        dialog = ShortcutsDialog(actions_by_menu(frame.menuBar()), frame)
        dialog.exec()
        dialog.deleteLater()

    def _show_about(self) -> None:
        from bulletin_editor.gui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window.frame)
        dialog.exec()
        dialog.deleteLater()
