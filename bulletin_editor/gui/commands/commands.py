"""The tables of actions joined to what they do, and what of them is possible, checked and named how."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Slot

from bulletin_editor.content.bulletin import Bulletin, Status
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.text_formatting import TextFormat
from bulletin_editor.errors import BulletinEditorError
from bulletin_editor.gui.commands.article_commands import ArticleCommands
from bulletin_editor.gui.commands.caret_field import CaretField
from bulletin_editor.gui.commands.edit_commands import EditCommands
from bulletin_editor.gui.commands.file_commands import FileCommands
from bulletin_editor.gui.commands.format_commands import FormatCommands, check
from bulletin_editor.gui.commands.help_commands import HelpCommands
from bulletin_editor.gui.commands.insert_commands import InsertCommands
from bulletin_editor.gui.commands.review_commands import ReviewCommands
from bulletin_editor.gui.commands.shared_press import SharedPress
from bulletin_editor.gui.commands.switches import connect_switches
from bulletin_editor.gui.commands.template_commands import TemplateCommands
from bulletin_editor.gui.commands.view_commands import ViewCommands
from bulletin_editor.gui.commands.workplace import Act, Workplace
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.menus.command import Need, status_command
from bulletin_editor.gui.messages import Task
from bulletin_editor.gui.outline import placement


class Commands(QObject):
    """Connects every action of the window and keeps what is enabled and checked in step with what is there."""

    def __init__(self, window: Workplace) -> None:
        super().__init__(window.frame)
        self._window = window
        self._signals = window.desk.signals
        self._caret = CaretField(window.frame, window.outline.view)
        self._format = FormatCommands(window)
        self._view = ViewCommands(window)
        self.were_enabled = False
        self._connect_actions(
            {
                **FileCommands(window).acts(),
                **EditCommands(window, self._caret).acts(),
                **InsertCommands(window, self._caret).acts(),
                **self._format.acts(),
                **ArticleCommands(window).acts(),
                **ReviewCommands(window).acts(),
                **TemplateCommands(window).acts(),
                **self._view.acts(),
                **HelpCommands(window).acts(),
            }
        )
        connect_switches(window)
        actions = window.named_actions
        SharedPress(actions["markSuperscript"], actions["zoomIn"], window.article)
        self._connect()

    def enable(self) -> None:
        """Bring what is enabled, checked and named up to date."""
        self.were_enabled = True
        self._soon.stop()
        if self._signals.article_id:
            self._show_format(self._window.article.text_format)
        self._window.named_actions.enable(self._there())
        self._name_history()
        self._check_statuses()
        self._view.check_choices()

    @Slot()
    def enable_soon(self) -> None:
        """Do so when what is happening has ended."""
        self._soon.start()

    def _connect_actions(self, acts: dict[str, Act]) -> None:
        for action in self._window.named_actions.all():
            act = acts.pop(action.objectName(), None)
            if act is not None:
                action.triggered.connect(lambda _checked=False, act=act: self._perform(act))
        assert not acts, acts

    def _perform(self, act: Act) -> None:
        try:
            act()
        except BulletinEditorError as error:
            self._window.notices.tell_failure(Task.EDIT, error)
        finally:
            self.enable()

    def _there(self) -> Need:
        window, bulletin, session = self._window, self._signals.bulletin, self._signals.session
        chosen = window.outline.chosen_ids()
        conditions = {
            Need.ARTICLE: bool(self._signals.article_id),
            Need.FIELD: self._caret.is_there,
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
        for name, text, edit, before in (
            ("undo", self.tr("&Undo"), session.undoable, session.bulletin_before),
            ("redo", self.tr("&Redo"), session.redoable, session.bulletin),
        ):
            self._window.named_actions.rename(name, f"{text} {self._edit_name(edit, before)}".strip())

    def _edit_name(self, edit: Edit | None, before: Bulletin) -> str:
        """Name an edit by what stood in the bulletin before it: what it removed is not there any more."""
        if edit is None:
            return ""
        from bulletin_editor.wording.edit_names import edit_name

        return edit_name(edit, before, translate).replace("&", "&&")

    def _check_statuses(self) -> None:
        statuses = {article.status for article in self._window.outline.chosen_articles()}
        for status in Status:
            check(self._window.named_actions[status_command(status)], statuses == {status})

    @Slot(object)
    def _show_format(self, text_format: TextFormat) -> None:
        self._format.show(text_format)

    def _connect(self) -> None:
        signals = self._signals
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.enable)
        for signal in (
            signals.bulletin_changed,
            signals.session_opened,
            signals.article_shown,
            self._window.outline.selection_changed,
            self._caret.changed,
        ):
            signal.connect(self.enable_soon)
        self._window.article.format_changed.connect(self._show_format)
