"""Every command on sections, departments and articles: each works on the chosen rows and is one step of the history."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section, Status
from bulletin_editor.content.house import House, rank
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.outline import (
    POOL,
    ROOT,
    Place,
    ancestors,
    find_node,
    nodes_in,
    nodes_within,
    place_of,
)
from bulletin_editor.editing.article_division import JoinArticles, SplitArticle, may_split
from bulletin_editor.editing.article_edits import ArticleField, FieldValue, SetArticleField
from bulletin_editor.editing.duplicates import duplicate
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.outline_edits import InsertNodes, MoveNodes, RemoveNodes
from bulletin_editor.editing.selection import Selection, TextPosition
from bulletin_editor.editing.session import Origin
from bulletin_editor.gui.article.clipboard import clipboard_mime
from bulletin_editor.gui.outline import placement
from bulletin_editor.gui.outline.node_clipboard import node_mime_data, pasted_nodes
from bulletin_editor.gui.outline.outline_model import OutlineModel
from bulletin_editor.gui.outline.outline_view import OutlineView
from bulletin_editor.gui.session_signals import SessionSignals


class NodeCommands(QObject):
    """Performs edits of the outline and shows what came of them."""

    def __init__(self, signals: SessionSignals, model: OutlineModel, view: OutlineView) -> None:
        super().__init__(view)
        self._signals = signals
        self._model = model
        self._view = view
        self._caret: Selection | None = None
        signals.caret_moved.connect(self._on_caret_moved)

    # What is chosen

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the chosen nodes in reading order, without those inside others of the choice."""
        return placement.outermost(self._signals.bulletin, self._view.chosen_ids())

    def chosen_articles(self) -> tuple[Article, ...]:
        """Return the chosen articles and those inside chosen sections and departments, in reading order.

        What a search has hidden is left out.
        """
        return tuple(
            node
            for node in self._with_inside(self._view.chosen_ids())
            if isinstance(node, Article) and self._view.is_shown(node.id)
        )

    def _with_inside(self, node_ids: Iterable[str]) -> Iterator[Node]:
        """Yield nodes and all that stands inside them, in reading order."""
        bulletin, taken = self._signals.bulletin, frozenset(node_ids)
        for node_id in placement.outermost(bulletin, taken):
            node = find_node(bulletin, node_id)
            if node is not None:
                yield from nodes_within(node)
        if POOL in taken:
            yield from bulletin.pool

    def _wholly_shown(self) -> tuple[str, ...]:
        """Return the chosen nodes; for one of which a search has hidden a part, the articles in it that are shown."""
        chosen = self.chosen_ids()
        if not self._view.is_searched:
            return chosen
        result: list[str] = []
        for node_id in chosen:
            inside = tuple(self._with_inside((node_id,)))
            if all(self._view.is_shown(node.id) for node in inside):
                result.append(node_id)
            else:
                result += [n.id for n in inside if isinstance(n, Article) and self._view.is_shown(n.id)]
        return tuple(result)

    # New, renamed, gone

    def add_section(self) -> None:
        """Add a section behind the current one and let its title be typed."""
        place = placement.place_for_section(self._signals.bulletin, self._view.current_id())
        self._add(Section(new_id(), self.tr("New section")), place, rename=True)

    def add_department(self) -> None:
        """Add a department behind the current one or into the current section and let its title be typed."""
        place = placement.place_for_department(self._signals.bulletin, self._view.current_id())
        self._add(Department(new_id(), self.tr("New department")), place, rename=True)

    def add_department_of(self, house: House, name: str) -> None:
        """Add a department of the house at its place in the order, into the current section if there is one."""
        bulletin = self._signals.bulletin
        current = self._view.current_id()
        around = (*ancestors(bulletin, current), find_node(bulletin, current))
        parent = next((node.id for node in around if isinstance(node, Section)), ROOT)
        there = nodes_in(bulletin, parent)
        own = rank(house, name) or 0
        later = (
            index
            for index, node in enumerate(there)
            if isinstance(node, Department) and (other := rank(house, node.title)) is not None and other > own
        )
        self._add(Department(new_id(), name), Place(parent, next(later, len(there))), rename=False)

    def add_article(self) -> None:
        """Add an article behind the current one or into what is current, and show it."""
        place = placement.place_for_article(self._signals.bulletin, self._view.current_id())
        article = Article(new_id())
        self._add(article, place, rename=False)
        self._go_to(article.id)

    def rename(self) -> None:
        """Let the title of the current row be typed in its place."""
        if self._model.node_at(self._view.currentIndex()) is not None:
            self._view.rename_current()

    def delete(self) -> None:
        """Remove the chosen nodes with everything inside them that is shown; undo brings them back."""
        chosen = self._wholly_shown()
        if chosen:
            self._perform(RemoveNodes(chosen))

    def duplicate(self) -> None:
        """Put copies of the chosen nodes behind them."""
        self._signals.finish_typing()
        bulletin = self._signals.bulletin
        edits: list[Edit] = []
        copies: list[Node] = []
        for node_id in reversed(self.chosen_ids()):
            node, place = find_node(bulletin, node_id), place_of(bulletin, node_id)
            if node is not None and place is not None:
                copies.append(duplicate(node))
                edits.append(InsertNodes(place.parent, place.index + 1, (copies[-1],)))
        if edits:
            self._perform_all(edits)
            self._show_new(tuple(node.id for node in reversed(copies)))

    # The clipboard

    def cut(self) -> None:
        """Put the chosen nodes on the clipboard and remove them."""
        self.copy()
        self.delete()

    def copy(self) -> None:
        """Put the chosen nodes with everything inside them on the clipboard."""
        self._signals.finish_typing()
        bulletin = self._signals.bulletin
        nodes = tuple(node for node_id in self._wholly_shown() if (node := find_node(bulletin, node_id)) is not None)
        if nodes:
            QGuiApplication.clipboard().setMimeData(node_mime_data(nodes, bulletin.assets))

    def paste(self) -> None:
        """Put the nodes on the clipboard behind what is current, or into it."""
        pasted = pasted_nodes(clipboard_mime())
        if pasted is None:
            return
        place = placement.place_for_pasted(self._signals.bulletin, self._view.current_id(), pasted.nodes)
        self._perform(InsertNodes(place.parent, place.index, pasted.nodes, pasted.assets))
        self._show_new(tuple(node.id for node in pasted.nodes))

    # Moved

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

    # Articles

    def set_status(self, status: Status) -> None:
        """Give the chosen articles, and those inside what is chosen, a status."""
        self._set_field(ArticleField.STATUS, status)

    def set_budget(self, lines: int | None) -> None:
        """Give the chosen articles, and those inside what is chosen, so many lines; `None` leaves them free."""
        self._set_field(ArticleField.BUDGET, lines)

    def split_article(self) -> None:
        """Let what stands behind the caret of the article pane be an article of its own, and show it."""
        self._signals.finish_typing()
        article = find_node(self._signals.bulletin, self._signals.article_id)
        caret = self._caret
        if caret is None or not isinstance(article, Article) or caret.article_id != article.id:
            return
        if not may_split(article, caret.caret):
            return
        second = new_id()
        head = TextPosition(0, 0)
        self._signals.perform(
            SplitArticle(article.id, caret.caret, second),
            Origin.OUTLINE,
            selection_before=caret,
            selection_after=Selection(second, head, head),
        )
        self._view.choose(second)
        self._go_to(second)

    def join_articles(self) -> None:
        """Join the chosen articles into the first of them; one alone with the article behind it."""
        self._signals.finish_typing()
        together = self._to_be_joined()
        if together:
            self._perform(JoinArticles(together))
            self._view.choose(together[0])
            self._signals.show_article(together[0])

    @property
    def may_join(self) -> bool:
        """Whether there are articles that `join_articles` would join."""
        return bool(self._to_be_joined())

    def go_to_text(self) -> None:
        """Put the caret into the current article's text; open or close a row that is none."""
        index = self._view.currentIndex()
        node = self._model.node_at(index)
        if isinstance(node, Article):
            self._go_to(node.id)
        elif index.isValid():
            self._view.setExpanded(index, not self._view.isExpanded(index))

    def _to_be_joined(self) -> tuple[str, ...]:
        bulletin = self._signals.bulletin
        chosen = self.chosen_ids()
        if not chosen or not all(isinstance(find_node(bulletin, node_id), Article) for node_id in chosen):
            return ()
        if len(chosen) > 1:
            return chosen
        place = place_of(bulletin, chosen[0])
        assert place is not None
        behind = nodes_in(bulletin, place.parent)[place.index + 1 :]
        if not behind or not isinstance(behind[0], Article) or not self._view.is_shown(behind[0].id):
            return ()
        return chosen[0], behind[0].id

    def _set_field(self, field: ArticleField, value: FieldValue) -> None:
        self._signals.finish_typing()
        self._perform_all(
            SetArticleField(article.id, field, value)
            for article in self.chosen_articles()
            if getattr(article, field) != value
        )

    def _perform(self, edit: Edit) -> None:
        self._signals.finish_typing()
        self._signals.perform(edit, Origin.OUTLINE)

    def _perform_all(self, edits: Iterable[Edit]) -> None:
        together = tuple(edits)
        if together:
            self._perform(together[0] if len(together) == 1 else EditGroup(together))

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
            self._view.reveal_current()

    def _show_new(self, node_ids: tuple[str, ...]) -> None:
        """Open what was put in and choose it."""
        for node_id in node_ids:
            self._view.expandRecursively(self._model.index_of(node_id))
        self._view.choose_all(node_ids)

    def _go_to(self, article_id: str) -> None:
        self._signals.show_article(article_id)
        self._signals.place_requested.emit(article_id, "", 0, 0)

    def _on_caret_moved(self, selection: Selection) -> None:
        self._caret = selection
