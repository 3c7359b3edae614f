"""Shows what a query leaves of the outline; what was chosen, open and in view comes back when it is cleared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node
from bulletin_editor.content.outline import POOL, ROOT, children_of, walk
from bulletin_editor.editing.session import BulletinChanged
from bulletin_editor.gui.outline.filter_bar import FilterBar
from bulletin_editor.gui.outline.outline_model import OutlineModel
from bulletin_editor.gui.outline.outline_search import Found, OutlineSearch
from bulletin_editor.gui.outline.outline_view import OutlineView
from bulletin_editor.gui.session_signals import SessionSignals


@dataclass(frozen=True, slots=True)
class _ViewState:
    """How the tree was left before the search."""

    expanded: frozenset[str]
    chosen: tuple[str, ...]
    scrolled: int


class OutlineFiltering(QObject):
    """Hides rows of the view by the bar's query.

    A row that is added, moved or edited meanwhile stays to be seen until the query is another: nothing a person has
    in hand vanishes under it.
    """

    rows_changed = Signal()
    """Other rows are shown, so other rows are chosen."""

    def __init__(self, signals: SessionSignals, model: OutlineModel, view: OutlineView, bar: FilterBar) -> None:
        super().__init__(view)
        self._signals = signals
        self._model = model
        self._view = view
        self._bar = bar
        self._search = OutlineSearch()
        self._found: Found | None = None
        self._before: _ViewState | None = None
        self._hidden: set[str] = set()
        self._in_hand: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._apply)
        bar.query_changed.connect(self._on_query_changed)
        signals.bulletin_changed.connect(self._on_bulletin_changed)
        signals.session_opened.connect(self._on_session_opened)

    @property
    def found(self) -> Found | None:
        """What the query leaves; `None` while nothing is looked for."""
        return self._found

    def first_match(self) -> str:
        """Return the id of the first article found, or of the first row shown; empty for none."""
        if self._found is None or not self._found.rows:
            return ""
        if self._found.articles:
            return self._found.articles[0]
        return next((node.id for node, _ in walk(self._signals.bulletin) if node.id in self._found.rows), "")

    def _on_query_changed(self) -> None:
        self._in_hand.clear()
        self._apply()

    def _apply(self) -> None:
        query = self._bar.query()
        if not query:
            self._show_all()
            return
        if self._before is None:
            self._before = self._state()
        bulletin = self._signals.bulletin
        found = self._search.find(bulletin, query)
        self._found = Found(found.articles, found.rows | self._kept_in_view(bulletin))
        self._view.show_only(self._found.rows)
        self._view.scheduleDelayedItemsLayout()
        self._hide_others(bulletin, self._found.rows)
        self._open_parents(bulletin, self._found.rows)
        self._bar.show_found(len(found.articles))
        self.rows_changed.emit()

    def _kept_in_view(self, bulletin: Bulletin) -> frozenset[str]:
        if not self._in_hand:
            return frozenset()
        parents = {node.id: place.parent for node, place in walk(bulletin)}
        kept: set[str] = set()
        for node_id in self._in_hand & parents.keys():
            while node_id != ROOT and node_id not in kept:
                kept.add(node_id)
                node_id = parents.get(node_id, ROOT)  # noqa: PLW2901 - goes up through the parents
        return frozenset(kept)

    def _hide_others(self, bulletin: Bulletin, shown: frozenset[str] | None) -> None:
        """Hide the outermost rows that are not shown, and with them what stands in them; `None` shows all again."""

        def descend(nodes: tuple[Node, ...], parent: QModelIndex) -> None:
            for row, node in enumerate(nodes):
                hide = shown is not None and node.id not in shown
                if hide is not (node.id in self._hidden):
                    self._hide(node.id, row, parent, hide)
                if not hide and not isinstance(node, Article):
                    descend(children_of(node), self._model.index_of(node.id))

        descend(bulletin.outline, QModelIndex())
        hide_pool = shown is not None and POOL not in shown
        pool = self._model.index_of(POOL)
        if hide_pool is not (POOL in self._hidden):
            self._hide(POOL, pool.row(), pool.parent(), hide_pool)
        if not hide_pool:
            descend(bulletin.pool, pool)

    def _hide(self, node_id: str, row: int, parent: QModelIndex, hide: bool) -> None:
        self._view.setRowHidden(row, parent, hide)
        (self._hidden.add if hide else self._hidden.discard)(node_id)

    def _open_parents(self, bulletin: Bulletin, shown: frozenset[str]) -> None:
        for node_id in _parents(bulletin):
            if node_id in shown:
                self._view.expand(self._model.index_of(node_id))

    def _show_all(self) -> None:
        before, self._before, self._found = self._before, None, None
        self._view.show_only(None)
        self._bar.show_found(None)
        if before is None:
            return
        self._view.scheduleDelayedItemsLayout()
        chosen = self._view.chosen_ids()
        self._hide_others(self._signals.bulletin, None)
        self._open_as(before.expanded)
        if chosen == before.chosen or not chosen:
            self._view.choose_all(before.chosen)
            self._view.verticalScrollBar().setValue(before.scrolled)
        else:
            self._view.choose_all(chosen)
        self.rows_changed.emit()

    def _open_as(self, expanded: frozenset[str]) -> None:
        for node_id in _parents(self._signals.bulletin):
            self._view.setExpanded(self._model.index_of(node_id), node_id in expanded or node_id in self._in_hand)

    def _state(self) -> _ViewState:
        parents = _parents(self._signals.bulletin)
        expanded = frozenset(node_id for node_id in parents if self._view.isExpanded(self._model.index_of(node_id)))
        return _ViewState(expanded, self._view.chosen_ids(), self._view.verticalScrollBar().value())

    def _on_bulletin_changed(self, event: BulletinChanged) -> None:
        changes = event.changes
        self._hidden -= changes.removed
        if self._found is None:
            return
        self._in_hand |= changes.added | changes.moved | (changes.edited & self._found.rows)
        if changes.outline:
            self._soon.start()

    def _on_session_opened(self) -> None:
        self._hidden.clear()
        self._in_hand.clear()
        self._search.forget()
        self._before = self._found = None
        self._view.show_only(None)
        self._bar.clear()
        self._bar.show_found(None)


def _parents(bulletin: Bulletin) -> Iterator[str]:
    """Yield the ids of sections and departments, and `POOL`, without a look at the articles in them."""

    def descend(nodes: tuple[Node, ...]) -> Iterator[str]:
        for node in nodes:
            if not isinstance(node, Article):
                yield node.id
                if not isinstance(node, Department):
                    yield from descend(node.children)

    yield from descend(bulletin.outline)
    yield POOL
