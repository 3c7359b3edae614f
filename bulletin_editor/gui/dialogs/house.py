"""Edits the departments of the house: their names in the fixed order, and how else drafts write them."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.house import House, HouseDepartment, with_departments_of
from bulletin_editor.gui.dialogs.forms import add_buttons, dialog_layout

_SEPARATORS = re.compile(r"[、，,;；]+")


class HouseDialog(QDialog):
    """A table of two columns; rows without a name are left out."""

    def __init__(self, house: House, bulletin: Bulletin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bulletin = bulletin
        self._act_buttons: dict[str, QPushButton] = {}
        layout = dialog_layout(self, "houseDialog", self.tr("Departments of the House"))
        hint = QLabel(
            self.tr(
                "In the order in which they are printed. Drafts that use another name come in under the first; "
                "part several by commas."
            )
        )
        hint.setWordWrap(True)
        layout.addWidget(hint)
        self._table = QTableWidget(0, 2, self)
        self._table.setObjectName("houseTable")
        self._table.setAccessibleName(self.windowTitle())
        self._table.setHorizontalHeaderLabels([self.tr("Department"), self.tr("Also written as")])
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setMinimumSize(460, 300)
        row = QHBoxLayout()
        row.addWidget(self._table, 1)
        row.addLayout(self._buttons())
        layout.addLayout(row)
        add_buttons(self, layout, self.tr("Keep"))
        self._table.itemSelectionChanged.connect(self._show_possible)
        self._table.itemChanged.connect(self._show_possible)
        self._show(house)
        self._show_possible()
        self._table.setFocus()

    def house(self) -> House:
        """Return the list as it stands, a name that comes twice only once."""
        found: dict[str, HouseDepartment] = {}
        for row in range(self._table.rowCount()):
            name = self._text(row, 0)
            if name and name not in found:
                aliases = (alias.strip() for alias in _SEPARATORS.split(self._text(row, 1)))
                found[name] = HouseDepartment(name, tuple(alias for alias in aliases if alias and alias != name))
        return tuple(found.values())

    def _buttons(self) -> QVBoxLayout:
        column = QVBoxLayout()
        buttons: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("houseAdd", self.tr("&Add"), self._add),
            ("houseRemove", self.tr("&Remove"), self._remove),
            ("houseUp", self.tr("Move &Up"), lambda: self._move(-1)),
            ("houseDown", self.tr("Move &Down"), lambda: self._move(1)),
            ("houseTake", self.tr("&Take from This Issue"), self._take),
        )
        for name, words, act in buttons:
            button = QPushButton(words, self)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(act)
            column.addWidget(button)
            self._act_buttons[name] = button
        column.addStretch()
        return column

    def _show(self, house: House) -> None:
        self._table.setRowCount(0)
        for department in house:
            self._add_row(department)

    def _add_row(self, department: HouseDepartment) -> None:
        row = self._table.rowCount()
        self._table.insertRow(row)
        self._table.setItem(row, 0, QTableWidgetItem(department.name))
        self._table.setItem(row, 1, QTableWidgetItem(self.tr(", ").join(department.aliases)))

    def _add(self) -> None:
        self._add_row(HouseDepartment(""))
        self._table.setCurrentCell(self._table.rowCount() - 1, 0)
        self._table.edit(self._table.currentIndex())

    @Slot()
    def _show_possible(self) -> None:
        row, last = self._table.currentRow(), self._table.rowCount() - 1
        possible = {"houseRemove": row >= 0, "houseUp": row > 0, "houseDown": 0 <= row < last}
        for name, is_possible in possible.items():
            self._act_buttons[name].setEnabled(is_possible)

    def _remove(self) -> None:
        self._table.removeRow(self._table.currentRow())

    def _move(self, by: int) -> None:
        row = self._table.currentRow()
        if row < 0 or not 0 <= row + by < self._table.rowCount():
            return
        for column in range(2):
            here, there = self._table.takeItem(row, column), self._table.takeItem(row + by, column)
            self._table.setItem(row, column, there)
            self._table.setItem(row + by, column, here)
        self._table.setCurrentCell(row + by, self._table.currentColumn())

    def _take(self) -> None:
        self._show(with_departments_of(self._bulletin, self.house()))

    def _text(self, row: int, column: int) -> str:
        item = self._table.item(row, column)
        return " ".join(item.text().split()) if item is not None else ""
