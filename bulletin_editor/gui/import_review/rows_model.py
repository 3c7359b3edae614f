"""The paragraphs of a draft in their order, each with its role and how surely it was recognised."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Any, assert_never

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from bulletin_editor.content.blocks import Block, Figure, PageBreak, Paragraph, Table
from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.import_review.reviewed_files import DOUBTFUL
from bulletin_editor.gui.import_review.row_roles import row_role_name
from bulletin_editor.readers.review import ReviewRow, RowRole, Rows

Index = QModelIndex | QPersistentModelIndex
_LONGEST_SHOWN = 300


class Column(IntEnum):
    ROLE = 0
    SURE = 1
    TEXT = 2


class RowsModel(QAbstractTableModel):
    """One row a paragraph, table, picture or part of a head."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Rows = ()

    @property
    def rows(self) -> Rows:
        return self._rows

    def show_rows(self, rows: Rows) -> None:
        """Show other rows; where only their roles differ, what is chosen stays chosen."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, Column.TEXT))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def with_role(self, places: Iterable[int], role: RowRole) -> Rows:
        """Return the rows with those at some places in another role."""
        chosen = set(places)
        return tuple(row.with_role(role) if place in chosen else row for place, row in enumerate(self._rows))

    def next_doubtful(self, after: int) -> int | None:
        """Return the next place worth a look, from the beginning again at the end; `None` for none."""
        places = [place for place, row in enumerate(self._rows) if is_doubtful(row)]
        return next((place for place in places if place > after), places[0] if places else None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Role"), self.tr("Sure"), self.tr("Text"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return row.text or None if column is Column.TEXT else None
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (self._words(row, one) for one in Column)))
            case Qt.ItemDataRole.FontRole:
                return _face(row)
            case Qt.ItemDataRole.ForegroundRole:
                return _colour(row, column)
            case _:
                return None

    def _words(self, row: ReviewRow, column: Column) -> str:
        match column:
            case Column.ROLE:
                return row_role_name(row.role)
            case Column.SURE:
                return f"{row.confidence}%" if row.confidence is not None and not row.is_changed else ""
            case Column.TEXT:
                kind = "" if row.block is None else self._kind_of(row.block)
                text = row.text[:_LONGEST_SHOWN].replace("\n", " ↵ ")
                return f"{kind} {text}".strip()
            case _:
                assert_never(column)

    def _kind_of(self, block: Block) -> str:
        match block:
            case Paragraph():
                return ""
            case Table():
                return self.tr("[Table, {rows} × {columns}]").format(
                    rows=len(block.rows), columns=len(block.column_widths)
                )
            case Figure():
                return self.tr("[Picture]")
            case PageBreak():
                return self.tr("[Page break]")
            case _:
                assert_never(block)


def is_doubtful(row: ReviewRow) -> bool:
    """Tell whether a row was recognised so unsurely that it is worth a look."""
    return row.confidence is not None and row.confidence < DOUBTFUL and not row.is_changed


def _face(row: ReviewRow) -> QFont | None:
    font = QFont()
    if row.role is RowRole.DROPPED:
        font.setStrikeOut(True)
    elif row.role is not RowRole.BODY:
        font.setBold(True)
    else:
        return None
    return font


def _colour(row: ReviewRow, column: Column) -> QColor | None:
    chosen = colours()
    if row.role is RowRole.DROPPED:
        return QColor(chosen.quiet_text)
    if is_doubtful(row) and column is not Column.TEXT:
        return QColor(chosen.warning)
    if row.is_changed and column is Column.ROLE:
        return QColor(chosen.accent)
    return QColor(chosen.quiet_text) if column is not Column.TEXT and row.role is RowRole.BODY else None
