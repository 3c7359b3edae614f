"""Shows bulletins that were never saved under a name: one is opened, others may be thrown away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QListWidget, QPushButton, QWidget

from bulletin_editor.content.outline import articles
from bulletin_editor.gui.dialogs.forms import add_buttons, dialog_layout
from bulletin_editor.gui.icons import icon
from bulletin_editor.storage.recovery import UnsavedBulletin


class RecoveryDialog(QDialog):
    """A list, the newest first."""

    def __init__(self, left: tuple[UnsavedBulletin, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = list(left)
        self._discarded: list[Path] = []
        layout = dialog_layout(self, "recoveryDialog", self.tr("Bulletins Without a Name"))
        layout.addWidget(QLabel(self.tr("These were never saved under a name. Nothing in them is lost."), self))
        self._list = QListWidget(self)
        self._list.setObjectName("recoveryList")
        self._list.setAccessibleName(self.windowTitle())
        self._list.setMinimumSize(460, 180)
        for unsaved in left:
            self._list.addItem(self._line(unsaved))
        self._list.setCurrentRow(0)
        self._list.itemActivated.connect(self.accept)
        layout.addWidget(self._list)
        discard = QPushButton(icon("trash-2"), self.tr("&Discard"))
        discard.setObjectName("recoveryDiscard")
        discard.setAutoDefault(False)
        discard.clicked.connect(self._on_discard)
        row = QHBoxLayout()
        row.addWidget(discard)
        row.addStretch()
        layout.addLayout(row)
        buttons = add_buttons(self, layout, self.tr("Open"))
        self._accept = buttons.button(QDialogButtonBox.StandardButton.Ok)

    def chosen(self) -> Path | None:
        """Return the bulletin to open."""
        row = self._list.currentRow()
        return self._left[row].path if 0 <= row < len(self._left) else None

    def discarded(self) -> tuple[Path, ...]:
        """Return the bulletins to throw away."""
        return tuple(self._discarded)

    def _line(self, unsaved: UnsavedBulletin) -> str:
        changed = QDateTime.fromSecsSinceEpoch(int(unsaved.changed))
        when = QLocale().toString(changed, QLocale.FormatType.ShortFormat)
        count = sum(1 for _ in articles(unsaved.bulletin, with_pool=True))
        name = unsaved.bulletin.masthead.name or self.tr("Bulletin without a name")
        return self.tr("{name} — articles: {count}, last changed {when}").format(name=name, count=count, when=when)

    @Slot()
    def _on_discard(self) -> None:
        row = self._list.currentRow()
        if row >= 0:
            self._discarded.append(self._left.pop(row).path)
            self._list.takeItem(row)
        self._accept.setEnabled(bool(self._left))
