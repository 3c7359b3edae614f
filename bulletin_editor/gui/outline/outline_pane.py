"""The outline pane: the bulletin's name and date, a search, the tree, and which departments are still missing.

What is done with the chosen rows is said in `node_commands`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import POOL
from bulletin_editor.editing.house_order import OrderDepartments
from bulletin_editor.editing.session import BulletinChanged, Origin
from bulletin_editor.gui.outline import placement
from bulletin_editor.gui.outline.context_menu import ContextMenus
from bulletin_editor.gui.outline.empty_outline import EmptyOutline
from bulletin_editor.gui.outline.filter_bar import FilterBar
from bulletin_editor.gui.outline.filtering import OutlineFiltering
from bulletin_editor.gui.outline.house_strip import HouseList, HouseStrip
from bulletin_editor.gui.outline.issue_line import IssueLine
from bulletin_editor.gui.outline.node_commands import NodeCommands
from bulletin_editor.gui.outline.outline_model import OutlineModel
from bulletin_editor.gui.outline.outline_view import OutlineCommand, OutlineView
from bulletin_editor.gui.session_signals import SessionSignals

_OPENED_WHOLE = 600
"""Rows that are all shown when an issue is opened; more than a person looks through, and slow to lay out."""


class OutlinePane(QWidget):
    """Shows and changes the outline. Every command works on the chosen rows and is one step of the history."""

    selection_changed = Signal()
    """Other rows are chosen, so other commands make sense."""
    masthead_requested = Signal()
    """A person clicked the line that names the issue."""
    house_requested = Signal()
    """A person wants to edit the departments of the house."""
    hand_out_requested = Signal()
    """A person wants to hand the chosen rows out to their author."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._told_of_pages: tuple[object, ...] = ()
        self._model = OutlineModel(signals, self)
        self._view = OutlineView(self._model, self)
        self._issue = IssueLine(self)
        self._empty = EmptyOutline(self._view)
        self._filter = FilterBar(self)
        self._filtering = OutlineFiltering(signals, self._model, self._view, self._filter)
        commands = self._node_commands = NodeCommands(signals, self._model, self._view)
        self._menus = ContextMenus(lambda: signals.bulletin, commands, self.ask_budget, self.hand_out_requested.emit)
        self._house = HouseList(self)
        self._house_strip = HouseStrip(signals, self._house, self)
        self._keys: dict[OutlineCommand, Callable[[], None]] = {
            OutlineCommand.DELETE: commands.delete,
            OutlineCommand.MOVE_UP: commands.move_up,
            OutlineCommand.MOVE_DOWN: commands.move_down,
            OutlineCommand.PROMOTE: commands.promote,
            OutlineCommand.DEMOTE: commands.demote,
            OutlineCommand.GO_TO_TEXT: commands.go_to_text,
            OutlineCommand.CUT: commands.cut,
            OutlineCommand.COPY: commands.copy,
            OutlineCommand.PASTE: commands.paste,
            OutlineCommand.SEARCH: self.search,
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._issue)
        layout.addWidget(self._filter)
        layout.addWidget(self._view)
        layout.addWidget(self._house_strip)
        self.setMinimumWidth(180)
        self.setFocusProxy(self._view)
        self._connect()
        self._on_session_opened()

    def sizeHint(self) -> QSize:
        return QSize(290, 600)

    @property
    def view(self) -> OutlineView:
        """The tree itself."""
        return self._view

    @property
    def commands(self) -> NodeCommands:
        """What can be done with the chosen rows."""
        return self._node_commands

    @property
    def menus(self) -> ContextMenus:
        return self._menus

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the chosen nodes in reading order, without those inside others of the choice."""
        return self._node_commands.chosen_ids()

    def chosen_articles(self) -> tuple[Article, ...]:
        """Return the chosen articles and those inside chosen sections and departments, in reading order."""
        return self._node_commands.chosen_articles()

    def choose(self, node_id: str) -> None:
        """Make a node the chosen one and bring it into view."""
        self._view.choose(node_id)

    def choose_all(self, node_ids: Sequence[str]) -> None:
        """Make nodes the chosen ones."""
        self._view.choose_all(node_ids)

    def search(self) -> None:
        """Let a search of the outline be typed."""
        self._filter.open()

    def ask_budget(self) -> None:
        """Ask how many lines the chosen articles should fill."""
        from bulletin_editor.gui.dialogs.budget import BudgetDialog

        articles = self.chosen_articles()
        if not articles:
            return
        lines = [self._model.lines_of(article.id) or 0 for article in articles]
        dialog = BudgetDialog(articles, sum(lines), self)
        if dialog.exec():
            self._node_commands.set_budget(dialog.budget())
        dialog.deleteLater()

    def edit_house(self) -> None:
        """Let the list of the departments of the house be edited.

        Raises `FileError` when it cannot be kept.
        """
        from bulletin_editor.gui.dialogs.house import HouseDialog

        dialog = HouseDialog(self._house.departments, self._signals.bulletin, self)
        accepted = dialog.exec()
        dialog.deleteLater()
        if accepted:
            self._house.keep(dialog.house())

    def sort_departments(self) -> None:
        """Bring the departments into the order of the house."""
        self._signals.finish_typing()
        self._signals.perform(OrderDepartments(self._house.departments), Origin.OUTLINE)

    def context_menu(self) -> QMenu:
        """Return a menu of what can be done with the chosen rows."""
        return self._menus.menu(self)

    def _on_context_menu(self, position: QPoint) -> None:
        self.context_menu().popup(self._view.viewport().mapToGlobal(position))

    def _on_tree_wanted(self) -> None:
        first = self._filtering.first_match()
        if first and not self._view.chosen_ids():
            self._view.choose(first)
        self._view.setFocus(Qt.FocusReason.TabFocusReason)

    def _connect(self) -> None:
        self._signals.session_opened.connect(self._on_session_opened)
        self._signals.bulletin_changed.connect(self._on_bulletin_changed)
        self._signals.article_shown.connect(self._on_article_shown)
        self._signals.pages_composed.connect(self._on_pages_composed)
        self._view.current_changed.connect(self._on_current_changed)
        self._view.selectionModel().selectionChanged.connect(self.selection_changed)
        self._view.command_given.connect(lambda command: self._keys[command]())
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._on_context_menu)
        self._model.rowsInserted.connect(self._on_rows_inserted)
        self._filter.tree_wanted.connect(self._on_tree_wanted)
        self._filtering.rows_changed.connect(self.selection_changed)
        self._house_strip.department_wanted.connect(self._on_department_wanted)
        self._house_strip.sorting_wanted.connect(self.sort_departments)
        self._house_strip.editing_wanted.connect(self.house_requested)
        self._empty.section_requested.connect(self._node_commands.add_section)
        self._empty.article_requested.connect(self._node_commands.add_article)
        self._issue.clicked.connect(self.masthead_requested)

    def _on_session_opened(self) -> None:
        self._open_rows()
        self._issue.show_masthead(self._signals.bulletin.masthead)
        self._show_emptiness()
        if self._signals.article_id:
            self._view.choose(self._signals.article_id)

    def _open_rows(self) -> None:
        """Show everything but the pool; in a very large issue, the sections with what stands right in them."""
        if self._model.size <= _OPENED_WHOLE:
            self._view.expandAll()
        else:
            self._view.expandToDepth(0)
        self._view.collapse(self._model.index_of(POOL))

    def _on_bulletin_changed(self, event: BulletinChanged) -> None:
        if event.changes.masthead:
            self._issue.show_masthead(self._signals.bulletin.masthead)
        if not event.changes.outline:
            return
        self._show_emptiness()
        came_back = event.changes.added | event.changes.moved
        if event.origin is Origin.HISTORY and came_back and event.selection is None:
            self._view.choose_all(placement.outermost(self._signals.bulletin, came_back))
        self._replace_lost_article()

    def _on_article_shown(self, article_id: str) -> None:
        if article_id and article_id != self._view.current_id():
            self._view.choose(article_id)

    def _on_current_changed(self) -> None:
        if not self._model.is_updating:
            self._show_current()

    def _on_pages_composed(self) -> None:
        """Paint the rows in view anew when they have something else to say of the pages, which few keys change."""
        said = ((node_id, self._model.page_of(node_id), self._model.lines_of(node_id)) for node_id in self._view.seen())
        told = tuple(said)
        if told != self._told_of_pages:
            self._told_of_pages = told
            self._view.viewport().update()

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._view.expandRecursively(self._model.index(row, 0, parent))

    def _replace_lost_article(self) -> None:
        """When the article in the article pane is gone, show the one that is current now."""
        shown = self._signals.article_id
        if shown and not self._model.index_of(shown).isValid():
            node = self._model.node_at(self._view.currentIndex())
            self._signals.show_article(node.id if isinstance(node, Article) else "")

    def _show_current(self) -> None:
        node = self._model.node_at(self._view.currentIndex())
        if isinstance(node, Article):
            self._signals.show_article(node.id)

    def _on_department_wanted(self, name: str) -> None:
        self._node_commands.add_department_of(self._house.departments, name)

    def _show_emptiness(self) -> None:
        bulletin = self._signals.bulletin
        self._empty.setVisible(not bulletin.outline and not bulletin.pool)
