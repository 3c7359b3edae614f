"""What is done to articles, departments and sections as a whole."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bulletin_editor.content.bulletin import Status
from bulletin_editor.gui.commands.workplace import Act, Workplace
from bulletin_editor.gui.menus.command import status_command

if TYPE_CHECKING:
    from bulletin_editor.gui.dialogs.copyfit import CopyfitDialog


class ArticleCommands:
    def __init__(self, window: Workplace) -> None:
        self._window = window
        self._copyfit: CopyfitDialog | None = None

    def acts(self) -> dict[str, Act]:
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
            "showCopyfit": self._show_copyfit,
            "sortDepartments": pane.sort_departments,
            "editHouse": pane.edit_house,
        }
        for status in Status:
            acts[status_command(status)] = partial(outline.set_status, status)
        return acts

    def _rename_node(self) -> None:
        self._window.named_actions["showOutline"].setChecked(True)
        self._window.outline.commands.rename()

    def _show_copyfit(self) -> None:
        if self._copyfit is None:
            from bulletin_editor.gui.dialogs.copyfit import CopyfitDialog

            self._copyfit = CopyfitDialog(self._window.desk.signals, self._window.frame)
            self._copyfit.article_wanted.connect(self._show_article)
        self._copyfit.show()
        self._copyfit.activateWindow()

    def _show_article(self, article_id: str) -> None:
        signals = self._window.desk.signals
        signals.show_article(article_id)
        signals.place_requested.emit(article_id, "", 0, 0)
