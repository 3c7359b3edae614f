"""The outline as it will go in, beside the draft."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article, Node
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.names import node_title

_ID = Qt.ItemDataRole.UserRole
_PARTS = Qt.ItemDataRole.UserRole + 1


class RecognisedTree(QTreeWidget):
    """Sections, departments and articles; an article's headings stand below it."""

    chosen = Signal(str)
    """The id of a node, or of a heading's block."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recognisedTree")
        self.setAccessibleName(self.tr("Outline as it goes in"))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.currentItemChanged.connect(self._on_current_changed)

    def show_nodes(self, nodes: Sequence[Node]) -> None:
        """Show an outline."""
        with QSignalBlocker(self):
            self.clear()
            for node in nodes:
                self._add(self.invisibleRootItem(), node)
            self.expandAll()

    def point_to(self, node_id: str) -> None:
        """Mark a node without telling of it."""
        with QSignalBlocker(self):
            for item in self.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive):
                if item.data(0, _ID) == node_id or node_id in (item.data(0, _PARTS) or ()):
                    self.setCurrentItem(item)
                    return

    def _add(self, parent: QTreeWidgetItem, node: Node) -> None:
        item = QTreeWidgetItem(parent, [node_title(node, translate)])
        item.setData(0, _ID, node.id)
        item.setToolTip(0, item.text(0))
        if not isinstance(node, Article):
            face = item.font(0)
            face.setBold(True)
            item.setFont(0, face)
            for child in node.children:
                self._add(item, child)
            return
        item.setIcon(0, icon("file-text"))
        item.setData(0, _PARTS, tuple(block.id for block in node.blocks))
        for words in (node.kicker, node.subhead, node.byline):
            if words:
                QTreeWidgetItem(item, [words]).setData(0, _ID, node.id)
        for block in node.blocks:
            level = block.role.heading_level if isinstance(block, Paragraph) else None
            if isinstance(block, Paragraph) and level is not None:
                heading = QTreeWidgetItem(item, [plain_text(block.inlines)])
                heading.setIcon(0, icon(f"heading-{level}"))
                heading.setData(0, _ID, block.id)

    @Slot(QTreeWidgetItem)
    def _on_current_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, _ID))
