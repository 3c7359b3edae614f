"""What is put into an article: tables, pictures, links, dates, symbols."""

from __future__ import annotations

import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from bulletin_editor.gui import settings
from bulletin_editor.gui.commands.caret_field import CaretField
from bulletin_editor.gui.commands.workplace import Act, Workplace


class InsertCommands(QObject):
    def __init__(self, window: Workplace, caret: CaretField) -> None:
        super().__init__(window.frame)
        self._window = window
        self._caret = caret
        window.article.text.picture_wanted.connect(self._replace_picture)

    def acts(self) -> dict[str, Act]:
        article = self._window.article
        return {
            "insertTable": self._insert_table,
            "insertPicture": self._insert_picture,
            "insertFootnote": article.insert_footnote,
            "insertLink": self._insert_link,
            "insertPageBreak": article.insert_page_break,
            "insertDate": self._insert_date,
            "insertDateInWords": partial(self._insert_date, in_words=True),
            "insertSymbol": self._show_symbols,
        }

    def _insert_table(self) -> None:
        from bulletin_editor.gui.dialogs.insert_table import InsertTableDialog

        dialog = InsertTableDialog(self._window.frame)
        if dialog.exec():
            self._window.article.insert_table(dialog.row_count(), dialog.column_count())
        dialog.deleteLater()

    def _insert_picture(self) -> None:
        path = self._chosen_picture(self.tr("Insert Picture"))
        if path is not None:
            self._window.importing.insert_picture(path)

    @Slot(str)
    def _replace_picture(self, figure_id: str) -> None:
        path = self._chosen_picture(self.tr("Another Picture"))
        if path is not None:
            article = self._window.article
            self._window.importing.read_picture(path, lambda read: article.replace_picture(figure_id, *read))

    def _chosen_picture(self, title: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp)")
        path, _ = QFileDialog.getOpenFileName(self._window.frame, title, settings.LAST_FOLDER.read(), kinds)
        if not path:
            return None
        settings.LAST_FOLDER.write(str(Path(path).parent))
        return Path(path)

    def _insert_link(self) -> None:
        from bulletin_editor.gui.dialogs.link import LinkDialog

        article = self._window.article
        dialog = LinkDialog(article.link_address(), article.selected_text(), self._window.frame)
        if dialog.exec():
            article.set_link(dialog.address(), dialog.text())
        dialog.deleteLater()

    def _insert_date(self, *, in_words: bool = False) -> None:
        """Type today's date where the caret is."""
        from bulletin_editor.wording.dates import date_in_figures, date_in_words

        write = date_in_words if in_words else date_in_figures
        today = datetime.datetime.now().astimezone().date()
        self._window.article.insert_symbol(write(today, self._window.desk.signals.bulletin.language))

    def _show_symbols(self) -> None:
        from bulletin_editor.gui.dialogs.symbol import SymbolDialog

        dialog = self._window.frame.findChild(SymbolDialog)
        if dialog is None:
            dialog = SymbolDialog(self._window.frame)
            dialog.symbol_chosen.connect(self._insert_symbol)
        dialog.show()
        dialog.activateWindow()

    @Slot(str)
    def _insert_symbol(self, symbol: str) -> None:
        """Type a symbol where the caret was before the dialog took the keyboard."""
        if not self._caret.insert(symbol):
            self._window.article.text.insert_text(symbol)
