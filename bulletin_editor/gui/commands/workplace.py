"""What the commands need of the window they belong to, so that they do not know the window itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QMainWindow

from bulletin_editor.gui.article.article_pane import ArticlePane
from bulletin_editor.gui.desk import Desk
from bulletin_editor.gui.exporting import Exporting
from bulletin_editor.gui.handing_out import HandingOut
from bulletin_editor.gui.importing import Importing
from bulletin_editor.gui.menus.actions import Actions
from bulletin_editor.gui.messages import NoticeBar
from bulletin_editor.gui.opening import Opening
from bulletin_editor.gui.outline.outline_pane import OutlinePane
from bulletin_editor.gui.role_choice import RoleChoice

if TYPE_CHECKING:
    from bulletin_editor.gui.pages.pages_pane import PagesPane
    from bulletin_editor.gui.problems.problems_pane import ProblemsPane
    from bulletin_editor.gui.search.find_bar import FindBar

Act = Callable[[], object]
"""What a command does."""


class Workplace(Protocol):
    """The parts of a window; those made late are made when a command asks for them."""

    desk: Desk
    named_actions: Actions
    notices: NoticeBar
    outline: OutlinePane
    article: ArticlePane
    opening: Opening
    importing: Importing
    exporting: Exporting
    handing_out: HandingOut
    role_choice: RoleChoice

    @property
    def frame(self) -> QMainWindow:
        """The window itself, under which dialogs open."""

    @property
    def problems(self) -> ProblemsPane: ...

    @property
    def pages(self) -> PagesPane: ...

    @property
    def find_bar(self) -> FindBar: ...

    @property
    def is_searching(self) -> bool: ...

    @property
    def language_changed(self) -> SignalInstance: ...

    @property
    def appearance_changed(self) -> SignalInstance: ...
