"""The files of an import as a table: where each goes, its headline, how surely, and what it repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, assert_never

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from bulletin_editor.content.bulletin import Node
from bulletin_editor.content.outline import articles_in
from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.import_review.reviewed_files import DOUBTFUL, Alike, ReviewedFile
from bulletin_editor.readers.review import Rows, with_department, with_headline

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    FILE = 0
    DEPARTMENT = 1
    HEADLINE = 2
    SURE = 3
    ALIKE = 4


@dataclass(frozen=True, slots=True)
class _Shown:
    """What a row shows of its file, gathered once for all paints."""

    nodes: tuple[Node, ...]
    departments: tuple[str, ...]
    headlines: tuple[str, ...]
    confidence: int | None


def _shown(file: ReviewedFile) -> _Shown:
    nodes = file.nodes
    headlines = tuple(" ".join(article.headline) for article in articles_in(nodes))
    return _Shown(nodes, file.departments, headlines, file.confidence)


class FilesModel(QAbstractTableModel):
    """One row a file; department and headline are edited in place, a check says whether it goes in."""

    rows_edited = Signal(int, object)
    """The number of a file and the rows that an edited cell gives it."""
    wanted_changed = Signal()

    def __init__(self, files: Sequence[ReviewedFile], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files = list(files)
        self._shown = [_shown(file) for file in files]

    @property
    def files(self) -> tuple[ReviewedFile, ...]:
        return tuple(self._files)

    def nodes(self, number: int) -> tuple[Node, ...]:
        """Return the outline of a file as its rows stand."""
        return self._shown[number].nodes

    @property
    def article_count(self) -> int:
        """How many articles are to go in."""
        return sum(len(shown.headlines) for file, shown in zip(self._files, self._shown, strict=True) if file.is_wanted)

    def show_rows(self, number: int, rows: Rows) -> None:
        """Give a file other rows."""
        self._files[number] = replace(self._files[number], rows=rows)
        self._shown[number] = _shown(self._files[number])
        self.dataChanged.emit(self.index(number, 0), self.index(number, len(Column) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._files)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("File"),
            self.tr("Department"),
            self.tr("Headline"),
            self.tr("Sure"),
            self.tr("Already there"),
        )[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return flags
        column = Column(index.column())
        if column is Column.FILE:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        one_department = column is Column.DEPARTMENT and len(self._shown[index.row()].departments) <= 1
        if one_department or (column is Column.HEADLINE and len(self._shown[index.row()].headlines) == 1):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        number, column = index.row(), Column(index.column())
        file = self._files[number]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._words(number, column)
            case Qt.ItemDataRole.ToolTipRole:
                return str(file.path) if column is Column.FILE else self._words(number, column) or None
            case Qt.ItemDataRole.CheckStateRole if column is Column.FILE:
                return Qt.CheckState.Checked if file.is_wanted else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DecorationRole if column is Column.ALIKE and file.alike is not None:
                return icon("triangle-alert")
            case Qt.ItemDataRole.ForegroundRole if column is Column.ALIKE:
                return QColor(colours().warning)
            case Qt.ItemDataRole.ForegroundRole if column is Column.SURE:
                doubtful = (self._shown[number].confidence or 100) < DOUBTFUL
                return QColor(colours().warning) if doubtful else None
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        number, column = index.row(), Column(index.column())
        file = self._files[number]
        if role == Qt.ItemDataRole.CheckStateRole and column is Column.FILE:
            self._files[number] = replace(file, is_wanted=Qt.CheckState(value) is Qt.CheckState.Checked)
            self.dataChanged.emit(index, index)
            self.wanted_changed.emit()
            return True
        text = " ".join(str(value).split())
        if role != Qt.ItemDataRole.EditRole or text == self._words(number, column):
            return False
        change = with_department if column is Column.DEPARTMENT else with_headline
        self.rows_edited.emit(number, change(file.rows, text))
        return True

    def _words(self, number: int, column: Column) -> str:
        file = self._files[number]
        match column:
            case Column.FILE:
                return file.path.name
            case Column.DEPARTMENT:
                return self.tr(", ").join(name.rstrip("：:") for name in self._shown[number].departments)
            case Column.HEADLINE:
                shown = [line or self.tr("(no headline)") for line in self._shown[number].headlines]
                return self.tr("; ").join(shown)
            case Column.SURE:
                confidence = self._shown[number].confidence
                return "" if confidence is None else f"{confidence}%"
            case Column.ALIKE:
                return "" if file.alike is None else self._alike_words(file.alike)
            case _:
                assert_never(column)

    def _alike_words(self, alike: Alike) -> str:
        where = alike.place or self.tr("this bulletin")
        return self.tr("{share}% like “{headline}” in {place}").format(
            share=round(alike.share * 100), headline=alike.headline, place=where
        )
