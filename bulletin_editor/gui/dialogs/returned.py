"""Shows what an author changed in the articles of a file that came back, and asks which of them to take in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from bulletin_editor.editing.taking_back import Returned, TextPair
from bulletin_editor.gui.dialogs.forms import add_buttons, dialog_layout
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.names import node_title

_CONTEXT = 20
"""Characters shown before and behind what differs."""
_PIECE = Qt.ItemDataRole.UserRole


class ReturnedDialog(QDialog):
    """Articles with a box each, what changed below them; those changed in the bulletin meanwhile are not ticked."""

    def __init__(self, returned: Sequence[Returned], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = dialog_layout(self, "returnedDialog", self.tr("Take Back from the Author"))
        hint = QLabel(self.tr("The ticked articles are changed as shown; undo takes all of it back."), self)
        hint.setWordWrap(True)
        self._tree = QTreeWidget(self)
        self._tree.setObjectName("returnedArticles")
        self._tree.setAccessibleName(self.windowTitle())
        self._tree.setHeaderHidden(True)
        self._tree.setWordWrap(True)
        for piece in returned:
            self._add(piece)
        layout.addWidget(hint)
        layout.addWidget(self._tree)
        buttons = add_buttons(self, layout, self.tr("Take In"))
        self._accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._tree.itemChanged.connect(self._show_possible)
        self._show_possible()
        first = self._tree.topLevelItem(0)
        if first is not None:
            self._tree.setCurrentItem(first)
        self.resize(720, 520)

    def accepted_articles(self) -> tuple[Returned, ...]:
        """Return the articles that are ticked."""
        rows = (self._tree.topLevelItem(row) for row in range(self._tree.topLevelItemCount()))
        ticked = (row for row in rows if row is not None and row.checkState(0) is Qt.CheckState.Checked)
        return tuple(row.data(0, _PIECE) for row in ticked)

    def _add(self, piece: Returned) -> None:
        title = node_title(piece.article, translate)
        row = QTreeWidgetItem(self._tree)
        row.setData(0, _PIECE, piece)
        if piece.edit is None:
            row.setText(0, self.tr("{title} – nothing changed").format(title=title))
            return
        row.setText(
            0,
            self.tr("{title} – changed in the bulletin too after it went out").format(title=title)
            if piece.was_changed
            else title,
        )
        row.setCheckState(0, Qt.CheckState.Unchecked if piece.was_changed else Qt.CheckState.Checked)
        for change in piece.changes:
            for text in self._told(change):
                QTreeWidgetItem(row, [text])
        row.setExpanded(True)

    def _told(self, change: TextPair) -> tuple[str, ...]:
        if not change.before:
            return (self.tr("New: {text}").format(text=change.after),)
        if not change.after:
            return (self.tr("Deleted: {text}").format(text=change.before),)
        before, after = _around_change(change.before, change.after)
        return (self.tr("Before: {text}").format(text=before), self.tr("Now: {text}").format(text=after))

    @Slot()
    def _show_possible(self) -> None:
        self._accept.setEnabled(bool(self.accepted_articles()))


def _around_change(before: str, after: str) -> tuple[str, str]:
    """Return what differs with a little of the same text around it, so that a row shows it in a long paragraph too."""
    same_head = _same_at_start(before, after)
    same_foot = _same_at_start(before[same_head:][::-1], after[same_head:][::-1])
    start, left_out = max(0, same_head - _CONTEXT), max(0, same_foot - _CONTEXT)

    def shown(text: str) -> str:
        return ("…" if start else "") + text[start : len(text) - left_out] + ("…" if left_out else "")

    return shown(before), shown(after)


def _same_at_start(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
