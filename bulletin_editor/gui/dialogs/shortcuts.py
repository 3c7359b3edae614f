"""Lists every command that has keys, and finds one by its name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHeaderView,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from bulletin_editor.gui.dialogs.forms import add_close_button, dialog_layout
from bulletin_editor.gui.menus.actions import plain_action_text


class ShortcutsDialog(QDialog):
    """A list by menu, with a field that filters it."""

    def __init__(self, menus: Iterable[tuple[str, Iterable[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = dialog_layout(self, "shortcutsDialog", self.tr("Keyboard Shortcuts"))
        filter_field = QLineEdit(self, clearButtonEnabled=True)
        filter_field.setObjectName("shortcutsFilter")
        filter_field.setPlaceholderText(self.tr("Find a command"))
        filter_field.setAccessibleName(filter_field.placeholderText())
        filter_field.textChanged.connect(self._on_filter)
        self._list = self._filled(menus)
        layout.addWidget(filter_field)
        layout.addWidget(self._list)
        add_close_button(self, layout)
        self.resize(480, 560)

    def _filled(self, menus: Iterable[tuple[str, Iterable[QAction]]]) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("shortcuts")
        tree.setAccessibleName(self.windowTitle())
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        for title, actions in menus:
            group = QTreeWidgetItem(tree, [title])
            face = group.font(0)
            face.setBold(True)
            group.setFont(0, face)
            for action in actions:
                keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                if keys:
                    item = QTreeWidgetItem(group, [plain_action_text(action.text()), keys])
                    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
            group.setHidden(group.childCount() == 0)
        tree.expandAll()
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    @Slot(str)
    def _on_filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        root = self._list.invisibleRootItem()
        for group in _children(root):
            for item in _children(group):
                item.setHidden(wanted not in f"{item.text(0)} {item.text(1)}".casefold())
            group.setHidden(all(item.isHidden() for item in _children(group)))


def _children(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    return [child for index in range(item.childCount()) if (child := item.child(index)) is not None]
