"""What each command does: the table of actions joined to the parts of the window."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from bulletin_editor.content.blocks import Alignment, ListKind, Role
from bulletin_editor.content.bulletin import Status
from bulletin_editor.content.inlines import Script
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.session import Origin
from bulletin_editor.editing.text_formatting import TextFormat
from bulletin_editor.errors import BulletinEditorError
from bulletin_editor.gui import settings
from bulletin_editor.gui.actions import (
    Need,
    alignment_command,
    appearance_command,
    arrangement_command,
    autocorrect_command,
    language_command,
    list_command,
    role_command,
    status_command,
)
from bulletin_editor.gui.article.command_text import CommandText
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.menus import actions_by_menu
from bulletin_editor.gui.messages import Task
from bulletin_editor.gui.outline import placement
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.settings import Appearance, Language, Setting

if TYPE_CHECKING:
    from bulletin_editor.gui.main_window import MainWindow

Act = Callable[[], object]

_SWITCHES = {
    **{autocorrect_command(rule): setting for rule, setting in settings.AUTOCORRECT.items()},
    "typewriterMode": settings.TYPEWRITER_MODE,
    "focusMode": settings.FOCUS_MODE,
}
"""Commands that are on or off until they are chosen again."""


class Commands(QObject):
    """Connects every action of the window and keeps what is enabled and checked in step with what is there."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._signals = window.desk.signals
        self._field: QWidget | None = None
        self.were_enabled = False
        acts = {
            **self._file_acts(),
            **self._edit_acts(),
            **self._insert_acts(),
            **self._format_acts(),
            **self._outline_acts(),
            **self._view_acts(),
            **self._help_acts(),
        }
        for action in window.named_actions.all():
            act = acts.pop(action.objectName(), None)
            if act is not None:
                action.triggered.connect(lambda _checked=False, act=act: self._perform(act))
        assert not acts, acts
        self._remember_switches()
        self._connect()

    # What the commands do

    def _file_acts(self) -> dict[str, Act]:
        window = self._window
        return {
            "newBulletin": window.opening.new,
            "nextIssue": window.opening.next_issue,
            "openBulletin": window.opening.open,
            "saveBulletin": window.opening.save,
            "saveBulletinAs": window.opening.save_as,
            "importDrafts": window.importing.choose_files,
            "importFolder": window.importing.choose_folder,
            "exportBulletin": window.exporting.choose,
            "copyForWechat": lambda: window.exporting.copy_for_wechat(window.outline.chosen_ids()),
            "printBulletin": lambda: window.exporting.print(current_page=window.pages.view.page),
            "printBooklet": lambda: window.exporting.print(booklet=True),
            "editMasthead": self._edit_masthead,
            "closeBulletin": window.opening.close,
            "quit": window.close,
        }

    def _edit_acts(self) -> dict[str, Act]:
        article = self._window.article
        return {
            "undo": self._undo,
            "redo": self._redo,
            "cut": partial(self._in_field, "cut", article.cut, self._window.outline.commands.cut),
            "copy": partial(self._in_field, "copy", article.copy, self._window.outline.commands.copy),
            "paste": partial(self._in_field, "paste", article.paste, self._window.outline.commands.paste),
            "pastePlain": partial(self._in_field, "paste", article.paste_plain),
            "selectAll": partial(self._in_field, "selectAll", article.select_all, self._window.outline.view.selectAll),
            "find": self._find,
            "replace": partial(self._find, replacing=True),
            "findNext": self._find_next,
            "findPrevious": self._find_previous,
        }

    def _insert_acts(self) -> dict[str, Act]:
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

    def _format_acts(self) -> dict[str, Act]:
        article = self._window.article
        acts: dict[str, Act] = {
            "markBold": article.toggle_bold,
            "markItalic": article.toggle_italic,
            "markUnderline": article.toggle_underline,
            "markStrike": article.toggle_strike,
            "markSuperscript": article.toggle_superscript,
            "markSubscript": article.toggle_subscript,
            "clearFormat": article.clear_formatting,
            "increaseListLevel": partial(article.change_list_level, 1),
            "decreaseListLevel": partial(article.change_list_level, -1),
        }
        for role in Role:
            acts[role_command(role)] = partial(article.set_role, role)
        for alignment in (None, *Alignment):
            acts[alignment_command(alignment)] = partial(article.set_alignment, alignment)
        for kind in ListKind:
            acts[list_command(kind)] = partial(article.toggle_list, kind)
        return acts

    def _outline_acts(self) -> dict[str, Act]:
        pane = self._window.outline
        outline = pane.commands
        acts: dict[str, Act] = {
            "newSection": outline.add_section,
            "newDepartment": outline.add_department,
            "newArticle": outline.add_article,
            "renameNode": self._rename_node,
            "deleteNode": outline.delete,
            "moveUp": outline.move_up,
            "moveDown": outline.move_down,
            "promoteNode": outline.promote,
            "demoteNode": outline.demote,
            "nodeToPool": outline.to_pool,
            "duplicateNode": outline.duplicate,
            "splitArticle": outline.split_article,
            "joinArticles": outline.join_articles,
            "setBudget": pane.ask_budget,
            "sortDepartments": pane.sort_departments,
            "editHouse": pane.edit_house,
            "findInOutline": self._find_in_outline,
        }
        for status in Status:
            acts[status_command(status)] = partial(outline.set_status, status)
        return acts

    def _view_acts(self) -> dict[str, Act]:
        acts: dict[str, Act] = {
            "zoomIn": self._zoom_in,
            "zoomOut": self._zoom_out,
            "zoomFit": self._fit_width,
            "zoomFitPage": self._fit_page,
            "findInPages": self._find_in_pages,
            "textZoomIn": self._window.article.writing.zoom_in,
            "textZoomOut": self._window.article.writing.zoom_out,
            "textZoomReset": self._window.article.writing.reset_zoom,
            "nextPane": lambda: self._go_to_pane(1),
            "previousPane": lambda: self._go_to_pane(-1),
            "fullScreen": self._toggle_full_screen,
        }
        for arrangement in Arrangement:
            acts[arrangement_command(arrangement)] = partial(self._arrange_pages, arrangement)
        for language in Language:
            acts[language_command(language)] = partial(self._choose_language, language)
        for appearance in Appearance:
            acts[appearance_command(appearance)] = partial(self._choose_appearance, appearance)
        return acts

    def _help_acts(self) -> dict[str, Act]:
        return {
            "openSample": self._window.opening.open_sample,
            "showShortcuts": self._show_shortcuts,
            "about": self._show_about,
        }

    def _perform(self, act: Act) -> None:
        try:
            act()
        except BulletinEditorError as error:
            self._window.notices.tell_failure(Task.EDIT, error)
        finally:
            self.enable()

    # Edit

    def _undo(self) -> None:
        self._signals.finish_typing()
        self._signals.session.undo()

    def _redo(self) -> None:
        self._signals.finish_typing()
        self._signals.session.redo()

    def _in_field(self, field_method: str, article_command: Act, outline_command: Act | None = None) -> None:
        """Let the field with the caret do it, or the outline; those of the article pane keep the bulletin in step."""
        field, article = self._field, self._window.article
        if field is None:
            if outline_command is not None and self._window.outline.view.hasFocus():
                outline_command()
        elif article.isAncestorOf(field):
            article_command()
        else:
            getattr(field, field_method)()

    def _find(self, *, replacing: bool = False) -> None:
        self._window.find_bar.open(self._selected_text(), replacing=replacing)

    def _find_next(self) -> None:
        self._window.find_bar.find_next()

    def _find_previous(self) -> None:
        self._window.find_bar.find_previous()

    def _selected_text(self) -> str:
        match self._field:
            case QLineEdit() as line:
                return line.selectedText()
            case QTextEdit() | QPlainTextEdit() as field:
                return field.textCursor().selectedText()
            case _:
                return ""

    # Insert

    def _insert_table(self) -> None:
        from bulletin_editor.gui.dialogs.insert_table import InsertTableDialog

        dialog = InsertTableDialog(self._window)
        if dialog.exec():
            self._window.article.insert_table(dialog.row_count(), dialog.column_count())
        dialog.deleteLater()

    def _insert_picture(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.gif *.bmp *.tif *.tiff *.webp)")
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Insert Picture"), settings.LAST_FOLDER.read(), kinds
        )
        if path:
            settings.LAST_FOLDER.write(str(Path(path).parent))
            self._window.importing.insert_picture(Path(path))

    def _insert_link(self) -> None:
        from bulletin_editor.gui.dialogs.link import LinkDialog

        article = self._window.article
        dialog = LinkDialog(article.link_address(), article.selected_text(), self._window)
        if dialog.exec():
            article.set_link(dialog.address(), dialog.text())
        dialog.deleteLater()

    def _insert_date(self, *, in_words: bool = False) -> None:
        """Type today's date where the caret is."""
        from bulletin_editor.wording.dates import date_in_figures, date_in_words

        write = date_in_words if in_words else date_in_figures
        today = datetime.datetime.now().astimezone().date()
        self._window.article.insert_symbol(write(today, self._signals.bulletin.language))

    def _show_symbols(self) -> None:
        from bulletin_editor.gui.dialogs.symbol import SymbolDialog

        dialog = self._window.findChild(SymbolDialog)
        if dialog is None:
            dialog = SymbolDialog(self._window)
            dialog.symbol_chosen.connect(self._insert_symbol)
        dialog.show()
        dialog.activateWindow()

    @Slot(str)
    def _insert_symbol(self, symbol: str) -> None:
        """Type a symbol where the caret was before the dialog took the keyboard."""
        field, article = self._field, self._window.article
        match field:
            case QLineEdit():
                field.insert(symbol)
                field.textEdited.emit(field.text())
            case QPlainTextEdit():
                field.insertPlainText(symbol)
            case CommandText():
                field.insert_text(symbol)
            case _:
                article.text.insert_text(symbol)

    def _edit_masthead(self) -> None:
        from bulletin_editor.gui.dialogs.masthead import MastheadDialog

        self._signals.finish_typing()
        dialog = MastheadDialog(self._signals.bulletin, self._window)
        edit = dialog.edit() if dialog.exec() else None
        dialog.deleteLater()
        if edit is not None:
            self._signals.perform(edit, Origin.DIALOG)

    # Outline

    def _rename_node(self) -> None:
        self._window.named_actions["showOutline"].setChecked(True)
        self._window.outline.commands.rename()

    def _find_in_outline(self) -> None:
        self._window.named_actions["showOutline"].setChecked(True)
        self._window.outline.search()

    # View and help

    def _zoom_in(self) -> None:
        self._window.pages.zoom_in()

    def _zoom_out(self) -> None:
        self._window.pages.zoom_out()

    def _fit_width(self) -> None:
        self._window.pages.fit_width()

    def _go_to_pane(self, step: int) -> None:
        window = self._window
        panes = [pane for pane in (window.outline, window.article, window.problems, window.pages) if pane.isVisible()]
        focus = QApplication.focusWidget()
        here = next((i for i, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), -1)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def _fit_page(self) -> None:
        self._window.pages.fit_page()

    def _find_in_pages(self) -> None:
        self._window.named_actions["showPages"].setChecked(True)
        self._window.pages.open_search()

    def _arrange_pages(self, arrangement: Arrangement) -> None:
        settings.PAGES_ARRANGEMENT.write(arrangement.value)
        self._window.pages.set_arrangement(arrangement)

    def _toggle_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _choose_language(self, language: Language) -> None:
        if language is not settings.language():
            settings.LANGUAGE.write(language.value)
            self._window.language_changed.emit()

    def _choose_appearance(self, appearance: Appearance) -> None:
        settings.APPEARANCE.write(appearance.value)
        self._window.appearance_changed.emit()

    def _show_shortcuts(self) -> None:
        from bulletin_editor.gui.dialogs.shortcuts import ShortcutsDialog

        dialog = ShortcutsDialog(actions_by_menu(self._window.menuBar()), self._window)
        dialog.exec()
        dialog.deleteLater()

    def _show_about(self) -> None:
        from bulletin_editor.gui.dialogs.about import AboutDialog

        dialog = AboutDialog(self._window)
        dialog.exec()
        dialog.deleteLater()

    # What is possible and what is on

    def enable(self) -> None:
        """Bring what is enabled, checked and named up to date."""
        self.were_enabled = True
        self._soon.stop()
        if self._signals.article_id:
            self._show_format(self._window.article.text_format)
        self._window.named_actions.enable(self._there())
        self._name_history()
        self._check_choices()

    @Slot()
    def enable_soon(self) -> None:
        """Do so when what is happening has ended."""
        self._soon.start()

    def _there(self) -> Need:
        window, bulletin, session = self._window, self._signals.bulletin, self._signals.session
        chosen = window.outline.chosen_ids()
        conditions = {
            Need.ARTICLE: bool(self._signals.article_id),
            Need.FIELD: self._field is not None or window.outline.view.hasFocus(),
            Need.NODE: bool(chosen),
            Need.MOVE_UP: bool(chosen) and placement.move_up(bulletin, chosen) is not None,
            Need.MOVE_DOWN: bool(chosen) and placement.move_down(bulletin, chosen) is not None,
            Need.UNDO: session.undoable is not None,
            Need.REDO: session.redoable is not None,
            Need.SEARCH: window.is_searching,
        }
        there = Need.NOTHING
        for need, holds in conditions.items():
            if holds:
                there |= need
        return there

    def _name_history(self) -> None:
        session = self._signals.session
        for name, text, edit in (
            ("undo", self.tr("&Undo"), session.undoable),
            ("redo", self.tr("&Redo"), session.redoable),
        ):
            self._window.named_actions.rename(name, f"{text} {self._edit_name(edit)}".strip())

    def _edit_name(self, edit: Edit | None) -> str:
        if edit is None:
            return ""
        from bulletin_editor.wording.edit_names import edit_name

        return edit_name(edit, self._signals.bulletin, translate).replace("&", "&&")

    def _check_choices(self) -> None:
        actions = self._window.named_actions
        statuses = {article.status for article in self._window.outline.chosen_articles()}
        for status in Status:
            check(actions[status_command(status)], statuses == {status})
        actions[language_command(settings.language())].setChecked(True)
        actions[arrangement_command(settings.arrangement())].setChecked(True)
        actions[appearance_command(settings.appearance())].setChecked(True)

    @Slot(object)
    def _show_format(self, text_format: TextFormat) -> None:
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

    def _remember_switches(self) -> None:
        """Bring what is switched on or off from the settings, and keep it there."""
        for name, setting in _SWITCHES.items():
            action = self._window.named_actions[name]
            action.setChecked(setting.read())
            action.toggled.connect(partial(Setting.write, setting))
        writing = self._window.article.writing
        for name, switch in (("typewriterMode", writing.set_typewriter), ("focusMode", writing.set_focus)):
            action = self._window.named_actions[name]
            action.toggled.connect(switch)
            switch(action.isChecked())

    def _connect(self) -> None:
        signals = self._signals
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.enable)
        for signal in (
            signals.bulletin_changed,
            signals.session_opened,
            signals.article_shown,
            self._window.outline.selection_changed,
        ):
            signal.connect(self.enable_soon)
        self._window.article.format_changed.connect(self._show_format)
        _application().focusChanged.connect(self._on_focus_changed)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._window:
            return
        field = now if isinstance(now, QLineEdit | QTextEdit | QPlainTextEdit) else None
        in_outline = self._window.outline.view in (before, now)
        if field is not self._field or in_outline:
            self._field = field
            self.enable_soon()


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def check(action: QAction, on: bool) -> None:
    """Check an action or not, without its group putting another in its place."""
    group = action.actionGroup()
    if group is not None and not on and action.isChecked():
        group.setExclusive(False)
        action.setChecked(False)
        group.setExclusive(True)
    else:
        action.setChecked(on)
