"""What is shown, how large, and in which language and colours."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from bulletin_editor.gui import settings
from bulletin_editor.gui.commands.workplace import Act, Workplace
from bulletin_editor.gui.menus.command import appearance_command, arrangement_command, language_command
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.settings import Appearance, Language


class ViewCommands:
    def __init__(self, window: Workplace) -> None:
        self._window = window

    def acts(self) -> dict[str, Act]:
        writing = self._window.article.writing
        acts: dict[str, Act] = {
            "zoomIn": self._zoom_in,
            "zoomOut": self._zoom_out,
            "zoomFit": self._fit_width,
            "zoomFitPage": self._fit_page,
            "textZoomIn": writing.zoom_in,
            "textZoomOut": writing.zoom_out,
            "textZoomReset": writing.reset_zoom,
            "nextPane": partial(self._go_to_pane, 1),
            "previousPane": partial(self._go_to_pane, -1),
            "fullScreen": self._toggle_full_screen,
        }
        for arrangement in Arrangement:
            acts[arrangement_command(arrangement)] = partial(self._arrange_pages, arrangement)
        for language in Language:
            acts[language_command(language)] = partial(self._choose_language, language)
        for appearance in Appearance:
            acts[appearance_command(appearance)] = partial(self._choose_appearance, appearance)
        return acts

    def check_choices(self) -> None:
        """Check what is chosen in the settings."""
        actions = self._window.named_actions
        actions[language_command(settings.language())].setChecked(True)
        actions[arrangement_command(settings.arrangement())].setChecked(True)
        actions[appearance_command(settings.appearance())].setChecked(True)

    def _zoom_in(self) -> None:
        self._window.pages.zoom_in()

    def _zoom_out(self) -> None:
        self._window.pages.zoom_out()

    def _fit_width(self) -> None:
        self._window.pages.fit_width()

    def _fit_page(self) -> None:
        self._window.pages.fit_page()

    def _go_to_pane(self, step: int) -> None:
        window = self._window
        panes = [pane for pane in (window.outline, window.article, window.problems, window.pages) if pane.isVisible()]
        focus = QApplication.focusWidget()
        if not panes:
            return
        here = next((i for i, pane in enumerate(panes) if focus is not None and pane.isAncestorOf(focus)), -1)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange_pages(self, arrangement: Arrangement) -> None:
        settings.PAGES_ARRANGEMENT.write(arrangement.value)
        self._window.pages.set_arrangement(arrangement)

    def _toggle_full_screen(self) -> None:
        frame = self._window.frame
        frame.setWindowState(frame.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _choose_language(self, language: Language) -> None:
        if language is not settings.language():
            settings.LANGUAGE.write(language.value)
            self._window.language_changed.emit()

    def _choose_appearance(self, appearance: Appearance) -> None:
        settings.APPEARANCE.write(appearance.value)
        self._window.appearance_changed.emit()
