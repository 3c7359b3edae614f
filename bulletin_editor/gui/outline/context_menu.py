"""The menu of what can be done with the chosen rows, and the choice of where to move them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from bulletin_editor.content.bulletin import Article, Bulletin, Status
from bulletin_editor.content.outline import ROOT, find_node, may_stand_in, walk
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.outline import placement
from bulletin_editor.gui.outline.node_commands import NodeCommands
from bulletin_editor.wording.names import node_title, status_name


class ContextMenus(QObject):
    """Builds menus for the bulletin as it stands."""

    def __init__(
        self,
        bulletin: Callable[[], Bulletin],
        commands: NodeCommands,
        ask_budget: Callable[[], None],
        hand_out: Callable[[], None],
    ) -> None:
        super().__init__(commands)
        self._bulletin = bulletin
        self._commands = commands
        self._ask_budget = ask_budget
        self._hand_out = hand_out

    def menu(self, parent: QWidget) -> QMenu:
        """Return a menu of what can be done with the chosen rows."""
        commands = self._commands
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("layers"), self.tr("New &Section"), commands.add_section)
        menu.addAction(icon("building-2"), self.tr("New &Department"), commands.add_department)
        menu.addAction(icon("file-text"), self.tr("New &Article"), commands.add_article)
        chosen = commands.chosen_ids()
        menu.addSeparator()
        if not chosen:
            menu.addAction(icon("clipboard-paste"), self.tr("&Paste"), commands.paste)
            return menu
        menu.addAction(icon("scissors"), self.tr("Cu&t"), commands.cut)
        menu.addAction(icon("copy"), self.tr("&Copy"), commands.copy)
        menu.addAction(icon("clipboard-paste"), self.tr("&Paste"), commands.paste)
        menu.addAction(icon("copy"), self.tr("D&uplicate"), commands.duplicate)
        menu.addAction(icon("pencil"), self.tr("&Rename"), commands.rename)
        menu.addAction(icon("trash-2"), self.tr("De&lete"), commands.delete)
        menu.addSeparator()
        bulletin = self._bulletin()
        for sign, words, find_move, act in (
            ("arrow-up", self.tr("Mo&ve Up"), placement.move_up, commands.move_up),
            ("arrow-down", self.tr("Move Do&wn"), placement.move_down, commands.move_down),
            ("arrow-left", self.tr("Move &Out"), placement.promote, commands.promote),
            ("arrow-right", self.tr("Move &In"), placement.demote, commands.demote),
            ("inbox", self.tr("Put into the Pool"), placement.to_pool, commands.to_pool),
        ):
            menu.addAction(icon(sign), words, act).setEnabled(find_move(bulletin, chosen) is not None)
        targets = menu.addMenu(icon("list-tree"), self.tr("&Move To"))
        self.fill_targets(targets)
        targets.setEnabled(not targets.isEmpty())
        menu.addSeparator()
        menu.addAction(self.tr("&Join Articles"), commands.join_articles).setEnabled(commands.may_join)
        articles = commands.chosen_articles()
        menu.addAction(icon("move-horizontal"), self.tr("Length &Budget…"), self._ask_budget).setEnabled(bool(articles))
        self._add_status_menu(menu, articles)
        menu.addSeparator()
        menu.addAction(icon("file-output"), self.tr("&Hand Out to the Author…"), self._hand_out)
        return menu

    def fill_targets(self, menu: QMenu) -> None:
        """Offer the sections and departments into which the chosen rows may be moved."""
        menu.clear()
        bulletin, chosen = self._bulletin(), self._commands.chosen_ids()
        if not chosen:
            return
        if placement.may_hold(bulletin, chosen, ROOT):
            menu.addAction(self.tr("Top of the outline"), lambda: self._commands.move_into(ROOT))
        nodes = [node for node_id in chosen if (node := find_node(bulletin, node_id)) is not None]
        for node, place in walk(bulletin):
            if isinstance(node, Article) or node.id in chosen:
                continue
            if all(may_stand_in(chosen_node, node) for chosen_node in nodes):
                indent = "" if place.parent == ROOT else "    "
                words = indent + node_title(node, QCoreApplication.translate).replace("&", "&&")
                menu.addAction(words, partial(self._commands.move_into, node.id))

    def _add_status_menu(self, menu: QMenu, articles: tuple[Article, ...]) -> None:
        statuses = menu.addMenu(icon("list-checks"), self.tr("Status"))
        statuses.setEnabled(bool(articles))
        common = {article.status for article in articles}
        for status in Status:
            action = statuses.addAction(
                status_name(status, QCoreApplication.translate), partial(self._commands.set_status, status)
            )
            action.setCheckable(True)
            action.setChecked(common == {status})
