"""What is done to articles, departments and sections as a whole."""

from __future__ import annotations

from functools import partial

from bulletin_editor.content.bulletin import Status
from bulletin_editor.gui.commands.workplace import Act, Workplace
from bulletin_editor.gui.menus.command import status_command


class ArticleCommands:
    def __init__(self, window: Workplace) -> None:
        self._window = window

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
            "sortDepartments": pane.sort_departments,
            "editHouse": pane.edit_house,
        }
        for status in Status:
            acts[status_command(status)] = partial(outline.set_status, status)
        return acts

    def _rename_node(self) -> None:
        self._window.named_actions["showOutline"].setChecked(True)
        self._window.outline.commands.rename()
