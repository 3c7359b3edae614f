"""The tree a person sees and works in: keys, mouse and drops; what they mean is asked of the pane by signals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent, QPalette, QPixmap, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QTreeView, QWidget

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import ROOT
from bulletin_editor.gui.outline.outline_model import Index, OutlineModel
from bulletin_editor.gui.outline.row_painter import RowPainter


class OutlineCommand(StrEnum):
    """What a person asks of the chosen rows by keyboard."""

    DELETE = "delete"
    MOVE_UP = "move-up"
    MOVE_DOWN = "move-down"
    PROMOTE = "promote"
    DEMOTE = "demote"
    GO_TO_TEXT = "go-to-text"
    CUT = "cut"
    COPY = "copy"
    PASTE = "paste"
    SEARCH = "search"


_NONE, _ALT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier

KEYS: dict[tuple[int, Qt.KeyboardModifier], OutlineCommand] = {
    (Qt.Key.Key_Delete, _NONE): OutlineCommand.DELETE,
    (Qt.Key.Key_Backspace, _NONE): OutlineCommand.DELETE,
    (Qt.Key.Key_Up, _ALT): OutlineCommand.MOVE_UP,
    (Qt.Key.Key_Down, _ALT): OutlineCommand.MOVE_DOWN,
    (Qt.Key.Key_Left, _ALT): OutlineCommand.PROMOTE,
    (Qt.Key.Key_Right, _ALT): OutlineCommand.DEMOTE,
    (Qt.Key.Key_Return, _NONE): OutlineCommand.GO_TO_TEXT,
    (Qt.Key.Key_Enter, _NONE): OutlineCommand.GO_TO_TEXT,
    (Qt.Key.Key_X, _CONTROL): OutlineCommand.CUT,
    (Qt.Key.Key_C, _CONTROL): OutlineCommand.COPY,
    (Qt.Key.Key_V, _CONTROL): OutlineCommand.PASTE,
    (Qt.Key.Key_Slash, _NONE): OutlineCommand.SEARCH,
}


_LABEL_WIDTH = 200
_BESIDE_THE_MOUSE = QPoint(-12, -8)


class OutlineView(QTreeView):
    """Shows an `OutlineModel`; several rows can be chosen and dragged."""

    command_given = Signal(object)
    """An `OutlineCommand`."""
    current_changed = Signal()

    def __init__(self, model: OutlineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = model
        self._shown: frozenset[str] | None = None
        self._was_seen = False
        self.setObjectName("outline")
        self.setAccessibleName(self.tr("Outline"))
        self.setModel(model)
        self._painter = RowPainter(model, self)
        self.setItemDelegate(self._painter)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(14)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setExpandsOnDoubleClick(False)
        # The model takes nodes of its own bulletin only, and always moves them.
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(600)

    @Slot()
    def renew_rows(self) -> None:
        """Show in each row what the settings say now."""
        self._painter.renew()
        self.viewport().update()

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the ids of the chosen rows that are shown; the pool's own row among them as `POOL`."""
        ids = (self._outline.id_at(index) for index in self.selectedIndexes())
        return tuple(node_id for node_id in ids if self.is_shown(node_id))

    def seen(self) -> Iterator[str]:
        """Yield the ids of the rows in view."""
        index, lower = self.indexAt(QPoint(0, 0)), self.viewport().height()
        while index.isValid() and self.visualRect(index).top() < lower:
            yield self._outline.id_at(index)
            index = self.indexBelow(index)

    @property
    def is_searched(self) -> bool:
        """Whether a search has hidden some rows."""
        return self._shown is not None

    def is_shown(self, node_id: str) -> bool:
        """Tell whether no search has hidden a row."""
        return self._shown is None or node_id in self._shown

    def show_only(self, ids: frozenset[str] | None) -> None:
        """Take only these rows for shown, so that a command never reaches a hidden one; `None` for all."""
        self._shown = ids

    def current_id(self) -> str:
        """Return the id of the current row, `ROOT` when there is none."""
        index = self.currentIndex()
        return self._outline.id_at(index) if index.isValid() else ROOT

    def choose(self, node_id: str) -> None:
        """Make a node's row the current and only chosen one, and bring it into view."""
        index = self._outline.index_of(node_id)
        if index.isValid():
            # Named outright: Qt would take a Ctrl key that is held, as for undo, for a wish to choose more rows.
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def choose_all(self, node_ids: Sequence[str]) -> None:
        """Make the rows of these nodes the chosen ones, the first current and in view."""
        if not node_ids:
            self.clearSelection()
            return
        self.choose(node_ids[0])
        selection = self.selectionModel()
        for node_id in node_ids[1:]:
            index = self._outline.index_of(node_id)
            if index.isValid():
                selection.select(index, QItemSelectionModel.SelectionFlag.Select)

    def reveal_current(self) -> None:
        """Bring the current row into view, its parents open."""
        index = self.currentIndex()
        parent = index.parent()
        while parent.isValid():
            self.expand(parent)
            parent = parent.parent()
        self.scrollTo(index)

    def rename_current(self) -> None:
        """Let the title of the current row be typed in its place; what is being typed already goes on."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.state() != QAbstractItemView.State.EditingState:
            self.edit(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self.current_changed.emit()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Carry the chosen rows as a small label beside the mouse, so that where they will fall can be seen."""
        indexes = self.selectedIndexes()
        if indexes:
            drag = QDrag(self)
            drag.setMimeData(self.model().mimeData(indexes))
            drag.setPixmap(self._drag_label(indexes))
            drag.setHotSpot(_BESIDE_THE_MOUSE)
            drag.exec(actions, self.defaultDropAction())

    def _drag_label(self, indexes: Sequence[Index]) -> QPixmap:
        words = str(indexes[0].data()) if len(indexes) == 1 else self.tr("{count} items").format(count=len(indexes))
        label = QLabel(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, _LABEL_WIDTH))
        label.setFont(self.font())
        label.setContentsMargins(8, 3, 8, 3)
        label.setAutoFillBackground(True)
        label.setBackgroundRole(QPalette.ColorRole.Highlight)
        label.setForegroundRole(QPalette.ColorRole.HighlightedText)
        return label.grab()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top: what was chosen before the tree had its height stands at its upper edge."""
        super().showEvent(event)
        if not self._was_seen:
            self._was_seen = True
            self.scrollToTop()
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        command = KEYS.get((event.key(), modifiers))
        if command is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        else:
            self.command_given.emit(command)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Lead to an article's text; rename a section or department; open or close the pool."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        node = self._outline.node_at(index)
        if isinstance(node, Article):
            self.command_given.emit(OutlineCommand.GO_TO_TEXT)
        elif node is not None:
            self.edit(index)
        else:
            self.setExpanded(index, not self.isExpanded(index))
