"""All articles of the issue as a table that can be sorted: to see at a glance who, how far, how long and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QObject,
    QSignalBlocker,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Section, Status
from bulletin_editor.content.comments import open_comments
from bulletin_editor.content.outline import POOL, articles, walk
from bulletin_editor.editing.session import BulletinChanged
from bulletin_editor.gui.outline.copyfit import copyfit_colour, copyfit_words
from bulletin_editor.gui.outline.outline_model import Index
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.wording.names import node_title, status_name


class Column(IntEnum):
    """The columns from left to right."""

    DEPARTMENT = 0
    HEADLINE = 1
    BYLINE = 2
    STATUS = 3
    LINES = 4
    BUDGET = 5
    PAGE = 6
    COMMENTS = 7


_WIDTHS = {
    Column.DEPARTMENT: 96,
    Column.BYLINE: 104,
    Column.STATUS: 72,
    Column.LINES: 44,
    Column.BUDGET: 104,
    Column.PAGE: 42,
    Column.COMMENTS: 42,
}
_NUMBERS = frozenset({Column.LINES, Column.BUDGET, Column.PAGE, Column.COMMENTS})
_NO_NUMBER = 1 << 30
"""Sorts what has no number behind what has one."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """An article with where it stands: the name of its department or section, and its place in reading order."""

    article: Article
    around: str
    order: int


class ArticleTableModel(QAbstractTableModel):
    """One row an article, in reading order or sorted by a column."""

    def __init__(self, signals: SessionSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._rows: list[TableRow] = []
        self._column = -1
        self._descending = False

    def refresh(self) -> None:
        """Show the articles as they are now; chosen rows stay chosen."""
        rows = table_rows(self._signals.bulletin, self.tr("Pool"))
        self.layoutAboutToBeChanged.emit()
        # Asked for only now: views keep their choice as further indexes when they hear the signal.
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].article.id for index in before]
        self._rows = self._sorted(rows)
        at = {row.article.id: number for number, row in enumerate(self._rows)}
        after = [
            self.createIndex(at[node_id], index.column()) if node_id in at else self.index(-1, -1)
            for node_id, index in zip(ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def article_id(self, index: Index) -> str:
        return self._rows[index.row()].article.id if index.isValid() else ""

    def row_of(self, article_id: str) -> int:
        """Return the row of an article; -1 for none."""
        return next((number for number, row in enumerate(self._rows) if row.article.id == article_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section in _NUMBERS else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.DEPARTMENT: self.tr("Department"),
            Column.HEADLINE: self.tr("Headline"),
            Column.BYLINE: self.tr("Byline"),
            Column.STATUS: self.tr("Status"),
            Column.LINES: self.tr("Lines"),
            Column.BUDGET: self.tr("Budget"),
            Column.PAGE: self.tr("Page"),
            Column.COMMENTS: self.tr("Comments"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(row, column)
            case Qt.ItemDataRole.TextAlignmentRole if column in _NUMBERS:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if column is Column.BUDGET:
                lines = self._lines(row)
                budget = row.article.budget
                return None if lines is None or budget is None else copyfit_colour(lines, budget)
            case _:
                return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; -1 is the reading order."""
        self._column, self._descending = column, order is Qt.SortOrder.DescendingOrder
        self.refresh()

    def _sorted(self, rows: list[TableRow]) -> list[TableRow]:
        if self._column < 0:
            return rows
        column = Column(self._column)
        return sorted(rows, key=lambda row: self._key(row, column), reverse=self._descending)

    def _key(self, row: TableRow, column: Column) -> tuple[int, str]:
        match column:
            case Column.DEPARTMENT:
                return (0, row.around)
            case Column.HEADLINE:
                return (0, " ".join(row.article.headline))
            case Column.BYLINE:
                return (0, row.article.byline)
            case Column.STATUS:
                return (list(Status).index(row.article.status), "")
            case Column.LINES:
                return (_or_last(self._lines(row)), "")
            case Column.BUDGET:
                lines, budget = self._lines(row), row.article.budget
                return (_NO_NUMBER if lines is None or budget is None else budget - lines, "")
            case Column.PAGE:
                return (_or_last(self._page(row)), "")
            case Column.COMMENTS:
                return (-open_comments(row.article), "")

    def _text(self, row: TableRow, column: Column) -> str:
        match column:
            case Column.DEPARTMENT:
                return row.around
            case Column.HEADLINE:
                return node_title(row.article, QCoreApplication.translate)
            case Column.BYLINE:
                return row.article.byline
            case Column.STATUS:
                return status_name(row.article.status, QCoreApplication.translate)
            case Column.LINES:
                return _number(self._lines(row))
            case Column.BUDGET:
                lines, budget = self._lines(row), row.article.budget
                if lines is None or budget is None:
                    return _number(budget)
                return f"{budget} · {copyfit_words(lines, budget)}"
            case Column.PAGE:
                return _number(self._page(row))
            case Column.COMMENTS:
                return _number(open_comments(row.article) or None)

    def _lines(self, row: TableRow) -> int | None:
        pages = self._signals.pages
        if pages is None or pages.page_of(row.article.id) is None:
            return None
        return pages.lines_of(row.article.id)

    def _page(self, row: TableRow) -> int | None:
        pages = self._signals.pages
        return None if pages is None else pages.page_of(row.article.id)


class ArticleTable(QTableView):
    """Shows the table as long as it is visible; Enter or a double click opens an article."""

    article_opened = Signal(str)
    choice_changed = Signal(object)
    """The ids of the chosen articles, so that every command of the outline acts on them."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._articles = ArticleTableModel(signals, self)
        self.setObjectName("articleTable")
        self.setAccessibleName(self.tr("Table of all articles"))
        self.setModel(self._articles)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(Column.HEADLINE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)
        signals.bulletin_changed.connect(self._on_bulletin_changed)
        signals.session_opened.connect(self._refresh_if_shown)
        signals.pages_composed.connect(self._refresh_if_shown)

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the ids of the chosen articles from the top of the table."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return tuple(self._articles.article_id(index) for index in rows)

    def choose_all(self, article_ids: Sequence[str]) -> None:
        """Make articles the chosen rows, the first current and in view."""
        selection = QItemSelection()
        rows = [row for article_id in article_ids if (row := self._articles.row_of(article_id)) >= 0]
        for row in rows:
            selection.select(self._articles.index(row, 0), self._articles.index(row, len(Column) - 1))
        flags = QItemSelectionModel.SelectionFlag
        with QSignalBlocker(self):
            if rows:
                self.selectionModel().setCurrentIndex(self._articles.index(rows[0], 0), flags.NoUpdate)
                self.scrollTo(self._articles.index(rows[0], 0))
            self.selectionModel().select(selection, flags.ClearAndSelect)

    def refresh(self) -> None:
        """Show the articles as they are now; columns in which no article has anything leave their room to headlines."""
        self._articles.refresh()
        made = tuple(articles(self._signals.bulletin, with_pool=True))
        self.setColumnHidden(Column.BUDGET, all(article.budget is None for article in made))
        self.setColumnHidden(Column.COMMENTS, not any(map(open_comments, made)))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        super().selectionChanged(selected, deselected)
        self.choice_changed.emit(self.chosen_ids())

    def showEvent(self, event: QShowEvent) -> None:
        self.refresh()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._soon.stop()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def changeEvent(self, event: QEvent) -> None:
        """Keep rows as high as the face needs."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.article_opened.emit(self._articles.article_id(index))

    def _on_bulletin_changed(self, event: BulletinChanged) -> None:
        self._refresh_if_shown()

    def _refresh_if_shown(self) -> None:
        if self.isVisible():
            self._soon.start()


def table_rows(bulletin: Bulletin, pool: str) -> list[TableRow]:
    """Return the articles in reading order, those of the pool last and under its name."""
    titles = {POOL: pool}
    rows: list[TableRow] = []
    for order, (node, place) in enumerate(walk(bulletin)):
        match node:
            case Section() | Department():
                titles[node.id] = node.title
            case Article():
                rows.append(TableRow(node, titles.get(place.parent, ""), order))
    return rows


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _or_last(number: int | None) -> int:
    return _NO_NUMBER if number is None else number
