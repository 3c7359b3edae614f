"""The program around its window: style, language, and what is opened at the start."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.identity import new_id
from bulletin_editor.errors import BulletinEditorError
from bulletin_editor.gui import settings
from bulletin_editor.gui.appearance import apply_appearance, apply_faces, dress
from bulletin_editor.gui.desk import Desk
from bulletin_editor.gui.icons import application_icon
from bulletin_editor.gui.language import install_language
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import BulletinFile

_NAME = "bulletin-editor"


class Program(QObject):
    """Keeps the window and makes a new one where the language changes."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._window: MainWindow | None = None
        QCoreApplication.setApplicationName(_NAME)
        QCoreApplication.setOrganizationName(_NAME)
        application.setDesktopFileName(_NAME)
        application.setWindowIcon(application_icon())
        application.styleHints().colorSchemeChanged.connect(self._apply_appearance)
        self._face = application.font()
        self._apply_appearance()
        self._apply_language()
        self._desk = Desk(self)

    @property
    def window(self) -> MainWindow | None:
        """The window, from `start` on."""
        return self._window

    def start(self, path: Path | None) -> MainWindow:
        """Make the window and put a bulletin into it; what went wrong is told there."""
        window = self._make_window()
        if path is None:
            self._desk.start(Bulletin(new_id()))
            window.completed.connect(window.opening.offer_recovery)
        else:
            self._open_first(window, path)
        return window

    def _open_first(self, window: MainWindow, path: Path) -> None:
        try:
            self._desk.adopt(BulletinFile.open(path))
        except BulletinEditorError as error:
            self._desk.start(Bulletin(new_id()))
            window.completed.connect(partial(window.opening.settle_refusal, error))
        else:
            window.completed.connect(partial(window.opening.remember, path))

    def _make_window(self) -> MainWindow:
        window = MainWindow(self._desk)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.language_changed.connect(self._on_language_changed, Qt.ConnectionType.QueuedConnection)
        window.appearance_changed.connect(self._apply_appearance)
        self._window = window
        return window

    def _apply_language(self) -> None:
        locale = install_language(settings.language())
        apply_faces(self._application, self._face, locale)
        self._application.setLayoutDirection(locale.textDirection())
        self._application.setApplicationDisplayName("")

    @Slot()
    def _apply_appearance(self) -> None:
        apply_appearance(self._application, settings.appearance())
        if self._window is not None:
            dress(self._window)

    @Slot()
    def _on_language_changed(self) -> None:
        """Replace the window by one in the other language; bulletin, history and place stay."""
        former = self._window
        shown = self._desk.signals.article_id
        self._apply_language()
        window = self._make_window()
        window.show()
        if former is not None:
            former.hand_over()
        window.take_up(shown)
