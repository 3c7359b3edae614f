"""Files in and out, and masthead and imprint."""

from __future__ import annotations

from bulletin_editor.editing.session import Origin
from bulletin_editor.gui.commands.workplace import Act, Workplace


class FileCommands:
    def __init__(self, window: Workplace) -> None:
        self._window = window

    def acts(self) -> dict[str, Act]:
        window = self._window
        return {
            "newBulletin": window.opening.new,
            "nextIssue": window.opening.next_issue,
            "openBulletin": window.opening.open,
            "saveBulletin": window.opening.save,
            "saveBulletinAs": window.opening.save_as,
            "showRevisions": window.opening.show_revisions,
            "importDrafts": window.importing.choose_files,
            "importFolder": window.importing.choose_folder,
            "exportBulletin": window.exporting.choose,
            "handOut": lambda: window.handing_out.hand_out(window.outline.chosen_ids()),
            "takeBack": window.handing_out.take_back,
            "copyForWechat": lambda: window.exporting.copy_for_wechat(window.outline.chosen_ids()),
            "printBulletin": lambda: window.exporting.print(current_page=window.pages.view.page),
            "printBooklet": lambda: window.exporting.print(booklet=True),
            "editMasthead": self._edit_masthead,
            "closeBulletin": window.opening.close,
            "quit": window.frame.close,
        }

    def _edit_masthead(self) -> None:
        from bulletin_editor.gui.dialogs.masthead import MastheadDialog

        signals = self._window.desk.signals
        signals.finish_typing()
        dialog = MastheadDialog(signals.bulletin, self._window.frame)
        edit = dialog.edit() if dialog.exec() else None
        dialog.deleteLater()
        if edit is not None:
            signals.perform(edit, Origin.DIALOG)
