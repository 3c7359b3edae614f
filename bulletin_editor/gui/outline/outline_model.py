"""The outline and the pool as Qt's tree of rows, brought up to date by `Changes` row by row.

The model only shows: what a person does becomes edits in `OutlinePane`, here only for a renaming and a drop, which Qt
hands to the model. It is never reset while a bulletin is open, so views keep expansion, selection and place.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum
from itertools import count, takewhile
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.content.comments import open_comments
from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.content.outline import POOL, ROOT, children_of, find_node, may_stand_in, nodes_in
from bulletin_editor.editing.article_edits import ArticleField, SetArticleField
from bulletin_editor.editing.changes import Changes
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.outline_edits import MoveNodes, RenameNode
from bulletin_editor.editing.session import BulletinChanged, Origin
from bulletin_editor.gui.outline.copyfit import copyfit_words
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.wording.names import kind_name, node_title, status_name

MIME_TYPE = "application/x-bulletin-nodes"
"""Ids of dragged nodes with the id of their bulletin, as JSON."""

Index = QModelIndex | QPersistentModelIndex

# Put together once: a view asks for the flags of every row when it lays itself out.
_POOL_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
_PARENT_FLAGS = _POOL_FLAGS | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled
_ARTICLE_FLAGS = (_PARENT_FLAGS | Qt.ItemFlag.ItemNeverHasChildren) & ~Qt.ItemFlag.ItemIsDropEnabled


class OutlineRole(IntEnum):
    """What the model says about a row beyond Qt's own roles."""

    NODE_ID = Qt.ItemDataRole.UserRole + 1


@dataclass(slots=True, eq=False)
class _Row:
    """A row of the tree. The pool's own row has no node; neither has the root, which is never seen."""

    key: int
    id: str
    node: Node | None
    parent: _Row | None = None
    position: int = 0
    children: list[_Row] = field(default_factory=list)
    flags: Qt.ItemFlag = Qt.ItemFlag.ItemIsDropEnabled

    def __post_init__(self) -> None:
        if self.node is not None:
            self.flags = _ARTICLE_FLAGS if isinstance(self.node, Article) else _PARENT_FLAGS
        elif self.id == POOL:
            self.flags = _POOL_FLAGS

    def is_inside(self, ids: frozenset[str]) -> bool:
        """Tell whether a row around this one has one of these ids."""
        row = self.parent
        while row is not None:
            if row.id in ids:
                return True
            row = row.parent
        return False


class OutlineModel(QAbstractItemModel):
    """Shows `SessionSignals.bulletin`. An index carries the key of its row, never a Python object Qt could outlive."""

    def __init__(self, signals: SessionSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._keys = count(1)
        self._by_key: dict[int, _Row] = {}
        self._by_id: dict[str, _Row] = {}
        self._updating = False
        self._build()
        signals.session_opened.connect(self._on_session_opened)
        signals.bulletin_changed.connect(self._on_bulletin_changed)

    @property
    def is_updating(self) -> bool:
        """Whether rows are just being brought up to date, so that selections mean nothing yet."""
        return self._updating

    @property
    def size(self) -> int:
        """The number of rows, the pool's own included."""
        return len(self._by_key)

    def node_at(self, index: Index) -> Node | None:
        """Return the node of a row; `None` for the pool's own row and for an invalid index."""
        row = self._row(index)
        return row.node if row else None

    def id_at(self, index: Index) -> str:
        """Return the id of a row's node, `POOL` for the pool's own row, `ROOT` for an invalid index."""
        row = self._row(index)
        return row.id if row else ROOT

    def index_of(self, node_id: str) -> QModelIndex:
        """Return the row of a node (or of `POOL`); an invalid index when there is none."""
        row = self._by_id.get(node_id)
        return self._index(row) if row else QModelIndex()

    def page_of(self, node_id: str) -> int | None:
        """Return the newest page, from 1, on which a node begins; `None` while it is not there."""
        pages = self._signals.pages
        return pages.page_of(node_id) if pages is not None else None

    def lines_of(self, node_id: str) -> int | None:
        """Return the copyfit lines of a node on the newest pages; `None` while it is not on them."""
        pages = self._signals.pages
        if pages is None or pages.page_of(node_id) is None:
            return None
        return pages.lines_of(node_id)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        # A view asks this of every row when it lays itself out.
        children = self._by_key.get(parent.internalId(), self._root).children
        if column == 0 and 0 <= row < len(children):
            return self.createIndex(row, 0, children[row].key)
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        row = self._row(index)
        return self._index(row.parent) if row and row.parent else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len((self._row(parent) or self._root).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 1

    def hasChildren(self, parent: Index = QModelIndex()) -> bool:  # noqa: B008 - Qt's signature
        return bool((self._row(parent) or self._root).children)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return self._by_key.get(index.internalId(), self._root).flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._row(index)
        if row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._title(row)
            case Qt.ItemDataRole.EditRole:
                return _editable_title(row.node)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tool_tip(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._description(row)
            case OutlineRole.NODE_ID:
                return row.id
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self._row(index)
        if row is None or row.node is None or role != Qt.ItemDataRole.EditRole:
            return False
        edit = _renaming(row.node, _one_line(str(value)))
        return bool(self._signals.perform(edit, Origin.OUTLINE))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = {row.id for index in indexes if (row := self._row(index)) and row.node is not None}
        dragged = {"bulletin": self._signals.bulletin.id, "nodes": list(self._in_reading_order(rows))}
        data = QMimeData()
        data.setData(MIME_TYPE, QByteArray(json.dumps(dragged).encode()))
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return self._drop(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        move = self._drop(data, row, parent)
        if move is None:
            return False
        self._signals.finish_typing()
        return bool(self._signals.perform(move, Origin.OUTLINE))

    def _drop(self, data: QMimeData, row: int, parent: Index) -> MoveNodes | None:
        """Return the move that a drop means; `None` where the schema forbids it."""
        if not data.hasFormat(MIME_TYPE):
            return None
        dragged = json.loads(bytes(data.data(MIME_TYPE).data()))
        bulletin = self._signals.bulletin
        target = self.id_at(parent)
        if dragged["bulletin"] != bulletin.id or target in dragged["nodes"]:
            return None
        holder = target if target in (ROOT, POOL) else find_node(bulletin, target)
        nodes = [find_node(bulletin, node_id) for node_id in dragged["nodes"]]
        if holder is None or not nodes or not all(node and may_stand_in(node, holder) for node in nodes):
            return None
        last = len(nodes_in(bulletin, target))
        return MoveNodes(tuple(dragged["nodes"]), target, last if row < 0 else min(row, last))

    def _in_reading_order(self, ids: Iterable[str]) -> Iterator[str]:
        """Yield the outermost of these nodes in the order of the rows."""
        wanted = frozenset(ids)

        def path(row: _Row) -> tuple[int, ...]:
            return (*path(row.parent), row.position) if row.parent else ()

        outermost = [row for node_id in wanted if (row := self._by_id.get(node_id)) and not row.is_inside(wanted)]
        return (row.id for row in sorted(outermost, key=path))

    def _title(self, row: _Row) -> str:
        if row.node is None:
            return self.tr("Pool ({count})").format(count=len(row.children))
        return node_title(row.node, QCoreApplication.translate)

    def _tool_tip(self, row: _Row) -> str:
        return "\n".join(self._facts(row))

    def _description(self, row: _Row) -> str:
        kind = [kind_name(row.node, QCoreApplication.translate)] if row.node else []
        return self.tr(", ").join([*kind, *self._facts(row)])

    def _facts(self, row: _Row) -> Iterator[str]:
        yield self._title(row)
        node = row.node
        if isinstance(node, Article):
            if node.byline:
                yield node.byline
            yield status_name(node.status, QCoreApplication.translate)
            count = open_comments(node)
            if count:
                yield self.tr("1 open comment") if count == 1 else self.tr("{count} open comments").format(count=count)
        elif node is not None:
            articles = sum(1 for _ in _articles_in(row))
            yield self.tr("1 article") if articles == 1 else self.tr("{count} articles").format(count=articles)
        lines = self.lines_of(row.id) if node is not None else None
        if lines is None:
            return
        budget = node.budget if isinstance(node, Article) else None
        if budget is not None:
            yield self.tr("{count} of {budget} lines").format(count=lines, budget=budget)
            yield copyfit_words(lines, budget)
        else:
            yield self.tr("1 line") if lines == 1 else self.tr("{count} lines").format(count=lines)

    def _on_session_opened(self) -> None:
        self.beginResetModel()
        self._build()
        self.endResetModel()

    def _on_bulletin_changed(self, event: BulletinChanged) -> None:
        self._updating = True
        try:
            if event.changes.outline:
                self._rearrange(event.after, event.changes)
            pool = self._by_id[POOL]
            self._take(self._root, event.after.outline)
            self._take(pool, event.after.pool)
            if POOL in event.changes.rearranged:
                self._say_changed(pool)
        finally:
            self._updating = False

    def _build(self) -> None:
        bulletin = self._signals.bulletin
        self._by_key.clear()
        self._by_id.clear()
        self._root = _Row(0, ROOT, None)
        top = [self._new_row(node) for node in bulletin.outline]
        pool = _Row(next(self._keys), POOL, None)
        self._enter(pool)
        _adopt(pool, 0, [self._new_row(node) for node in bulletin.pool])
        _adopt(self._root, 0, [*top, pool])

    def _new_row(self, node: Node) -> _Row:
        """Make the row of a node with those inside it, but without those that still stand elsewhere in the tree."""
        row = _Row(next(self._keys), node.id, node)
        self._enter(row)
        _adopt(row, 0, [self._new_row(child) for child in children_of(node) if child.id not in self._by_id])
        return row

    def _enter(self, row: _Row) -> None:
        self._by_key[row.key] = row
        self._by_id[row.id] = row

    def _forget(self, row: _Row) -> None:
        del self._by_key[row.key]
        if self._by_id.get(row.id) is row:
            del self._by_id[row.id]
        for child in row.children:
            self._forget(child)

    def _rearrange(self, bulletin: Bulletin, changes: Changes) -> None:
        """Insert and move rows, parents before what stands in them; then remove what is gone."""
        transit = set(changes.moved | changes.removed)
        self._arrange(self._root, bulletin.outline, changes, transit)
        self._arrange(self._by_id[POOL], bulletin.pool, changes, transit)
        self._remove(changes.removed)

    def _arrange(self, parent: _Row, nodes: tuple[Node, ...], changes: Changes, transit: set[str]) -> None:
        """Give a parent the rows of these nodes in their order; rows on their way elsewhere stay between them.

        `transit` holds the ids of rows that are not at their place yet.
        """
        at = 0
        done = 0
        while done < len(nodes):
            node = nodes[done]
            if node.id not in self._by_id:
                run = tuple(takewhile(lambda later: later.id not in self._by_id, nodes[done:]))
                self._insert(parent, at, run)
            elif node.id in transit and not _stands(parent, at, node.id):
                source = self._by_id[node.id]
                run = nodes[done : done + _company(source, nodes[done:], transit)]
                at = self._move(source, len(run), parent, at)
            else:
                run = (node,)
                while parent.children[at].id != node.id:
                    at += 1
            transit.difference_update(moved.id for moved in run)
            at += len(run)
            done += len(run)
        for node in nodes:
            row = self._by_id[node.id]
            if row.node is not node or node.id in changes.added:
                self._arrange(row, children_of(node), changes, transit)

    def _insert(self, parent: _Row, at: int, nodes: tuple[Node, ...]) -> None:
        self.beginInsertRows(self._index(parent), at, at + len(nodes) - 1)
        _adopt(parent, at, [self._new_row(node) for node in nodes])
        self.endInsertRows()

    def _move(self, first: _Row, amount: int, parent: _Row, at: int) -> int:
        """Move consecutive rows before the index `at` of a parent; return the index where the first now stands."""
        source, start = first.parent, first.position
        assert source is not None
        if source is parent and start <= at <= start + amount:
            return start
        self.beginMoveRows(self._index(source), start, start + amount - 1, self._index(parent), at)
        moved = source.children[start : start + amount]
        del source.children[start : start + amount]
        _number(source, start)
        if source is parent and start < at:
            at -= amount
        _adopt(parent, at, moved)
        self.endMoveRows()
        return at

    def _remove(self, removed: frozenset[str]) -> None:
        rows = [row for node_id in removed if (row := self._by_id.get(node_id)) and not row.is_inside(removed)]
        for parent in {row.parent.id: row.parent for row in rows if row.parent}.values():
            gone = [row.position for row in parent.children if row.id in removed]
            for start, stop in reversed(_stretches(gone)):
                self._remove_rows(parent, start, stop)

    def _remove_rows(self, parent: _Row, start: int, stop: int) -> None:
        self.beginRemoveRows(self._index(parent), start, stop - 1)
        for row in parent.children[start:stop]:
            self._forget(row)
        del parent.children[start:stop]
        _number(parent, start)
        self.endRemoveRows()

    def _take(self, parent: _Row, nodes: tuple[Node, ...]) -> bool:
        """Put the new nodes on the rows inside a parent, say which rows look different, and whether any does."""
        any_differs = False
        for row, node in zip(parent.children, nodes, strict=False):
            if row.node is not node:
                former, row.node = row.node, node
                inside_differs = self._take(row, children_of(node))
                if inside_differs or former is None or not _looks_alike(former, node):
                    self._say_changed(row)
                    any_differs = True
        return any_differs

    def _say_changed(self, row: _Row) -> None:
        index = self._index(row)
        self.dataChanged.emit(index, index)

    def _row(self, index: Index) -> _Row | None:
        # An invalid index has the number 0, which no row has.
        return self._by_key.get(index.internalId())

    def _index(self, row: _Row | None) -> QModelIndex:
        if row is None or row is self._root:
            return QModelIndex()
        return self.createIndex(row.position, 0, row.key)


def _looks_alike(former: Node, node: Node) -> bool:
    """Tell whether nothing has changed but the text of an article, which no row shows."""
    if isinstance(former, Article) and isinstance(node, Article):
        return replace(former, blocks=()) == replace(node, blocks=())
    # The nodes inside are the business of their own rows.
    return len(children_of(former)) == len(children_of(node)) and _editable_title(former) == _editable_title(node)


def _adopt(parent: _Row, at: int, rows: list[_Row]) -> None:
    """Put rows into a parent."""
    parent.children[at:at] = rows
    for row in rows:
        row.parent = parent
    _number(parent, at)


def _number(parent: _Row, start: int) -> None:
    for position in range(start, len(parent.children)):
        parent.children[position].position = position


def _stands(parent: _Row, at: int, node_id: str) -> bool:
    return at < len(parent.children) and parent.children[at].id == node_id


def _company(first: _Row, nodes: tuple[Node, ...], transit: set[str]) -> int:
    """Count the nodes on their way whose rows follow each other from this one, so that they move at once."""
    assert first.parent is not None
    there = first.parent.children[first.position :]
    pairs = zip(nodes, there, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0].id == pair[1].id and pair[0].id in transit, pairs))


def _stretches(positions: list[int]) -> list[tuple[int, int]]:
    """Return ascending positions as stretches from start up to stop."""
    stretches: list[tuple[int, int]] = []
    for position in positions:
        if stretches and stretches[-1][1] == position:
            stretches[-1] = (stretches[-1][0], position + 1)
        else:
            stretches.append((position, position + 1))
    return stretches


def _articles_in(row: _Row) -> Iterator[_Row]:
    for child in row.children:
        if isinstance(child.node, Article):
            yield child
        else:
            yield from _articles_in(child)


def _editable_title(node: Node | None) -> str:
    match node:
        case Article():
            return node.headline[0] if node.headline else ""
        case Section() | Department():
            return node.title
        case None:
            return ""


def _renaming(node: Node, title: str) -> Edit:
    """Return the edit that gives a node this title; of a headline it is the first line."""
    if isinstance(node, Article):
        first = (title,) if title else ()
        return SetArticleField(node.id, ArticleField.HEADLINE, (*first, *node.headline[1:]))
    return RenameNode(node.id, title)


def _one_line(text: str) -> str:
    return "".join(" " if character in BREAKING_CHARACTERS else character for character in text).strip()
