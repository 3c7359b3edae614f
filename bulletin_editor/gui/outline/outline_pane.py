"""The outline pane: the bulletin's name and date, the tree, and every command on sections, departments and articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section, Status
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.outline import POOL, ROOT, Place, find_node, place_of, walk
from bulletin_editor.editing.article_edits import ArticleField, SetArticleField
from bulletin_editor.editing.duplicates import duplicate
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.outline_edits import InsertNodes, MoveNodes, RemoveNodes
from bulletin_editor.editing.session import BulletinChanged, Origin
from bulletin_editor.gui.outline import placement
from bulletin_editor.gui.outline.empty_outline import EmptyOutline
from bulletin_editor.gui.outline.issue_line import IssueLine
from bulletin_editor.gui.outline.outline_model import OutlineModel
from bulletin_editor.gui.outline.outline_view import OutlineCommand, OutlineView
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.wording.names import node_title, status_name

_OPENED_WHOLE = 600
"""Rows that are all shown when an issue is opened; more than a person looks through, and slow to lay out."""


class OutlinePane(QWidget):
    """Shows and changes the outline. Every command works on the chosen rows and is one step of the history."""

    selection_changed = Signal()
    """Other rows are chosen, so other commands make sense."""
    masthead_requested = Signal()
    """A person clicked the line that names the issue."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._model = OutlineModel(signals, self)
        self._view = OutlineView(self._model, self)
        self._issue = IssueLine(self)
        self._empty = EmptyOutline(self._view)
        self._commands: dict[OutlineCommand, Callable[[], None]] = {
            OutlineCommand.DELETE: self.delete,
            OutlineCommand.MOVE_UP: self.move_up,
            OutlineCommand.MOVE_DOWN: self.move_down,
            OutlineCommand.PROMOTE: self.promote,
            OutlineCommand.DEMOTE: self.demote,
            OutlineCommand.GO_TO_TEXT: self.go_to_text,
        }
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._issue)
        layout.addWidget(self._view)
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

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the chosen nodes in reading order, without those inside others of the choice."""
        return placement.outermost(self._signals.bulletin, self._view.chosen_ids())

    def chosen_articles(self) -> tuple[Article, ...]:
        """Return the chosen articles and those inside chosen sections and departments, in reading order."""
        bulletin = self._signals.bulletin
        taken = set(self._view.chosen_ids())
        found = []
        for node, place in walk(bulletin):
            if node.id in taken or place.parent in taken:
                taken.add(node.id)
                if isinstance(node, Article):
                    found.append(node)
        return tuple(found)

    def choose(self, node_id: str) -> None:
        """Make a node the chosen one and bring it into view."""
        self._view.choose(node_id)

    def add_section(self) -> None:
        """Add a section behind the current one and let its title be typed."""
        place = placement.place_for_section(self._signals.bulletin, self._view.current_id())
        self._add(Section(new_id(), self.tr("New section")), place, rename=True)

    def add_department(self) -> None:
        """Add a department behind the current one or into the current section and let its title be typed."""
        place = placement.place_for_department(self._signals.bulletin, self._view.current_id())
        self._add(Department(new_id(), self.tr("New department")), place, rename=True)

    def add_article(self) -> None:
        """Add an article behind the current one or into what is current, and show it."""
        place = placement.place_for_article(self._signals.bulletin, self._view.current_id())
        article = Article(new_id())
        self._add(article, place, rename=False)
        self._signals.show_article(article.id)
        self._signals.place_requested.emit(article.id, "", 0, 0)

    def rename(self) -> None:
        """Let the title of the current row be typed in its place."""
        index = self._view.currentIndex()
        if self._model.node_at(index) is not None:
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._view.edit(index)

    def delete(self) -> None:
        """Remove the chosen nodes with everything inside them; undo brings them back."""
        chosen = self.chosen_ids()
        if chosen:
            self._perform(RemoveNodes(chosen))

    def move_up(self) -> None:
        """Move the chosen neighbours up; from the first row into the department or section before."""
        self._move(placement.move_up)

    def move_down(self) -> None:
        """Move the chosen neighbours down; from the last row into the department or section after."""
        self._move(placement.move_down)

    def promote(self) -> None:
        """Move the chosen neighbours out of what they stand in; out of the pool, to the end of the outline."""
        self._move(placement.promote)

    def demote(self) -> None:
        """Move the chosen neighbours into the section or department before them."""
        self._move(placement.demote)

    def to_pool(self) -> None:
        """Put the chosen articles aside."""
        self._move(placement.to_pool)

    def move_into(self, parent: str) -> None:
        """Move the chosen nodes to the end of a section, department, `ROOT` or `POOL`."""
        self._move(lambda bulletin, chosen: placement.move_into(bulletin, chosen, parent))

    def set_status(self, status: Status) -> None:
        """Give the chosen articles, and those inside what is chosen, a status."""
        edits = tuple(
            SetArticleField(article.id, ArticleField.STATUS, status)
            for article in self.chosen_articles()
            if article.status is not status
        )
        if edits:
            self._perform(edits[0] if len(edits) == 1 else EditGroup(edits))

    def duplicate(self) -> None:
        """Put copies of the chosen nodes behind them."""
        bulletin = self._signals.bulletin
        edits: list[Edit] = []
        copies: list[Node] = []
        for node_id in reversed(self.chosen_ids()):
            node, place = find_node(bulletin, node_id), place_of(bulletin, node_id)
            if node is not None and place is not None:
                copies.append(duplicate(node))
                edits.append(InsertNodes(place.parent, place.index + 1, (copies[-1],)))
        if edits:
            self._perform(edits[0] if len(edits) == 1 else EditGroup(tuple(edits)))
            self._expand(node.id for node in copies)
            self._view.choose(copies[-1].id)

    def go_to_text(self) -> None:
        """Put the caret into the current article's text; open or close a row that is none."""
        index = self._view.currentIndex()
        node = self._model.node_at(index)
        if isinstance(node, Article):
            self._signals.show_article(node.id)
            self._signals.place_requested.emit(node.id, "", 0, 0)
        elif index.isValid():
            self._view.setExpanded(index, not self._view.isExpanded(index))

    def _perform(self, edit: Edit) -> None:
        self._signals.finish_typing()
        self._signals.perform(edit, Origin.OUTLINE)

    def _add(self, node: Node, place: Place, *, rename: bool) -> None:
        self._perform(InsertNodes(place.parent, place.index, (node,)))
        self._view.choose(node.id)
        if rename:
            self.rename()

    def _move(self, find_move: Callable[[Bulletin, Iterable[str]], MoveNodes | None]) -> None:
        self._signals.finish_typing()
        move = find_move(self._signals.bulletin, self._view.chosen_ids())
        if move is not None:
            self._signals.perform(move, Origin.OUTLINE)
            self._reveal()

    def context_menu(self) -> QMenu:
        """Return a menu of what can be done with the chosen rows."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("New &Section"), self.add_section)
        menu.addAction(self.tr("New &Department"), self.add_department)
        menu.addAction(self.tr("New &Article"), self.add_article)
        chosen = self.chosen_ids()
        if not chosen:
            return menu
        menu.addSeparator()
        menu.addAction(self.tr("&Rename"), self.rename)
        menu.addAction(self.tr("D&uplicate"), self.duplicate)
        menu.addAction(self.tr("De&lete"), self.delete)
        menu.addSeparator()
        bulletin = self._signals.bulletin
        for words, find_move, act in (
            (self.tr("Move U&p"), placement.move_up, self.move_up),
            (self.tr("Move Do&wn"), placement.move_down, self.move_down),
            (self.tr("Move &Out"), placement.promote, self.promote),
            (self.tr("Move &In"), placement.demote, self.demote),
            (self.tr("Put into the P&ool"), placement.to_pool, self.to_pool),
        ):
            menu.addAction(words, act).setEnabled(find_move(bulletin, chosen) is not None)
        self._add_move_menu(menu, chosen)
        self._add_status_menu(menu)
        return menu

    def _add_move_menu(self, menu: QMenu, chosen: tuple[str, ...]) -> None:
        bulletin = self._signals.bulletin
        targets = menu.addMenu(self.tr("Move &To"))
        if placement.may_hold(bulletin, chosen, ROOT):
            targets.addAction(self.tr("Top of the outline"), lambda: self.move_into(ROOT))
        for node, place in walk(bulletin):
            if isinstance(node, Article) or not placement.may_hold(bulletin, chosen, node):
                continue
            indent = "" if place.parent == ROOT else "    "
            words = indent + node_title(node, QCoreApplication.translate).replace("&", "&&")
            targets.addAction(words, partial(self.move_into, node.id))
        targets.setEnabled(not targets.isEmpty())

    def _add_status_menu(self, menu: QMenu) -> None:
        articles = self.chosen_articles()
        statuses = menu.addMenu(self.tr("S&tatus"))
        statuses.setEnabled(bool(articles))
        common = {article.status for article in articles}
        for status in Status:
            action = statuses.addAction(
                status_name(status, QCoreApplication.translate), partial(self.set_status, status)
            )
            action.setCheckable(True)
            action.setChecked(common == {status})

    def _on_context_menu(self, position: QPoint) -> None:
        self.context_menu().popup(self._view.viewport().mapToGlobal(position))

    def _connect(self) -> None:
        self._signals.session_opened.connect(self._on_session_opened)
        self._signals.bulletin_changed.connect(self._on_bulletin_changed)
        self._signals.article_shown.connect(self._on_article_shown)
        self._signals.pages_composed.connect(self._on_pages_composed)
        self._view.current_changed.connect(self._on_current_changed)
        self._view.selectionModel().selectionChanged.connect(self.selection_changed)
        self._view.command_given.connect(lambda command: self._commands[command]())
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._on_context_menu)
        self._model.rowsInserted.connect(self._on_rows_inserted)
        self._empty.section_requested.connect(self.add_section)
        self._empty.article_requested.connect(self.add_article)
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
            self._choose_all(came_back)
        self._replace_lost_article()

    def _on_article_shown(self, article_id: str) -> None:
        if article_id and article_id != self._view.current_id():
            self._view.choose(article_id)

    def _on_current_changed(self) -> None:
        if not self._model.is_updating:
            self._show_current()

    def _on_pages_composed(self) -> None:
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

    def _choose_all(self, node_ids: Iterable[str]) -> None:
        """Choose what undo brought back or moved, so that a person sees what happened."""
        chosen = placement.outermost(self._signals.bulletin, node_ids)
        if not chosen:
            return
        self._view.choose(chosen[0])
        selection = self._view.selectionModel()
        for node_id in chosen[1:]:
            selection.select(self._model.index_of(node_id), selection.SelectionFlag.Select)

    def _expand(self, node_ids: Iterable[str]) -> None:
        for node_id in node_ids:
            self._view.expandRecursively(self._model.index_of(node_id))

    def _reveal(self) -> None:
        """Bring the current row into view, its parents open."""
        index = self._view.currentIndex()
        parent = index.parent()
        while parent.isValid():
            self._view.expand(parent)
            parent = parent.parent()
        self._view.scrollTo(index)

    def _show_emptiness(self) -> None:
        bulletin = self._signals.bulletin
        self._empty.setVisible(not bulletin.outline and not bulletin.pool)
