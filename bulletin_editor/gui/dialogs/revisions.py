"""Keeps the bulletin under a name in its file, and lists what was kept so before, to come back to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from bulletin_editor.errors import FileError
from bulletin_editor.gui.desk import Desk
from bulletin_editor.gui.dialogs.forms import add_close_button, dialog_layout, text_field
from bulletin_editor.storage.revisions import SavedRevision

_REVISION = Qt.ItemDataRole.UserRole


class RevisionsDialog(QDialog):
    """A line to keep the bulletin as it is now, and the revisions below it, the newest first."""

    wanted = Signal(object)
    """A `Bulletin` as it was kept, to be put on the desk."""
    comparison_wanted = Signal(str, object)
    """The title of a revision and its `Bulletin`, to be compared with the one on the desk."""
    failed = Signal(object)
    """A `FileError`; the dialog closes."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        layout = dialog_layout(self, "revisionsDialog", self.tr("Saved Revisions"))
        hint = QLabel(
            self.tr("A revision stays in the file as it is now; what changed since is shown here and in Word."), self
        )
        hint.setWordWrap(True)
        layout.addWidget(hint)
        layout.addLayout(self._name_row())
        self._list = QListWidget(self)
        self._list.setObjectName("revisions")
        self._list.setAccessibleName(self.windowTitle())
        self._list.setSpacing(2)
        self._list.currentRowChanged.connect(self._show_possible)
        self._list.itemActivated.connect(self._open)
        layout.addWidget(self._list)
        layout.addLayout(self._choice_row())
        add_close_button(self, layout)
        self._refresh()
        self._name.setFocus()
        self.resize(560, 420)

    def _name_row(self) -> QHBoxLayout:
        self._name = text_field("revisionName", placeholder=self.tr("Name, such as “First proof”"))
        self._name.setAccessibleName(self.tr("Name of the revision"))
        self._save_button = _button("saveRevision", self.tr("&Save Revision"), self._save)
        self._save_button.setDefault(True)
        self._name.textChanged.connect(self._show_possible)
        return _row(self._name, self._save_button)

    def _choice_row(self) -> QHBoxLayout:
        self._compare_button = _button("compareRevision", self.tr("Show &Changes Since"), self._compare)
        self._open_button = _button("openRevision", self.tr("&Open as a Copy"), self._open)
        self._remove_button = _button("removeRevision", self.tr("&Delete"), self._remove)
        row = _row(self._compare_button, self._open_button, self._remove_button)
        row.addStretch()
        return row

    def _refresh(self) -> None:
        self._list.clear()
        try:
            kept = self._desk.revisions()
        except FileError as error:
            self._fail(error)
            return
        for revision in reversed(kept):
            item = QListWidgetItem(revision_title(revision), self._list)
            item.setData(_REVISION, revision.id)
        self._list.setCurrentRow(0)
        self._show_possible()

    @Slot()
    def _save(self) -> None:
        try:
            self._desk.save_revision(self._name.text().strip())
        except FileError as error:
            self._fail(error)
            return
        self._name.clear()
        self._refresh()

    @Slot()
    def _open(self) -> None:
        try:
            bulletin = self._desk.load_revision(self._chosen())
        except FileError as error:
            self._fail(error)
            return
        self.accept()
        self.wanted.emit(bulletin)

    @Slot()
    def _compare(self) -> None:
        try:
            bulletin = self._desk.load_revision(self._chosen())
        except FileError as error:
            self._fail(error)
            return
        title = self._list.currentItem().text()
        self.accept()
        self.comparison_wanted.emit(title, bulletin)

    @Slot()
    def _remove(self) -> None:
        try:
            self._desk.remove_revision(self._chosen())
        except FileError as error:
            self._fail(error)
            return
        self._refresh()

    def _chosen(self) -> str:
        item = self._list.currentItem()
        return str(item.data(_REVISION)) if item is not None else ""

    def _fail(self, error: FileError) -> None:
        self.reject()
        self.failed.emit(error)

    @Slot()
    def _show_possible(self) -> None:
        is_writable = not self._desk.is_read_only
        self._name.setEnabled(is_writable)
        self._save_button.setEnabled(is_writable and bool(self._name.text().strip()))
        for button in (self._compare_button, self._open_button):
            button.setEnabled(bool(self._chosen()))
        self._remove_button.setEnabled(is_writable and bool(self._chosen()))


def revision_title(revision: SavedRevision) -> str:
    """Return how a person tells one revision from another."""
    time = QDateTime.fromString(revision.time, Qt.DateFormat.ISODate).toLocalTime()
    return f"{revision.name} ({QLocale().toString(time, QLocale.FormatType.ShortFormat)})"


def _button(name: str, text: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    button.clicked.connect(act)
    return button


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    return row
