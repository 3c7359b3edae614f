"""Drafts before they go in: their paragraphs with the recognised roles, the outline beside them, several files above.

A sure draft needs one Enter; a key gives what is chosen another role, and the outline follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QToolButton,
    QWidget,
)

from bulletin_editor.content.revisions import has_revisions, with_revisions_accepted
from bulletin_editor.editing.findings import Finding
from bulletin_editor.gui.dialogs.forms import add_buttons, dialog_layout
from bulletin_editor.gui.import_review.files_model import Column as FileColumn
from bulletin_editor.gui.import_review.files_model import FilesModel
from bulletin_editor.gui.import_review.recognised_tree import RecognisedTree
from bulletin_editor.gui.import_review.reviewed_files import ReviewedFile, accepted_draft
from bulletin_editor.gui.import_review.row_roles import KEYS, row_role_name
from bulletin_editor.gui.import_review.rows_model import Column, RowsModel, is_doubtful
from bulletin_editor.readers.draft import Draft
from bulletin_editor.readers.review import RowRole, Rows


class RowsView(QTableView):
    """The paragraphs of a draft; a role's key gives it to those chosen."""

    role_chosen = Signal(object)

    def __init__(self, model: RowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importRows")
        self.setAccessibleName(self.tr("Paragraphs and their roles"))
        self.setModel(model)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        header = self.horizontalHeader()
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        widest = max(self.fontMetrics().horizontalAdvance(row_role_name(role)) for role in RowRole)
        self.setColumnWidth(Column.ROLE, widest + 36)
        self.setColumnWidth(Column.SURE, self.fontMetrics().horizontalAdvance("100%") + 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        role = KEYS.get(event.text().upper()) if plain else None
        if role is not None:
            self.role_chosen.emit(role)
            event.accept()
            return
        super().keyPressEvent(event)

    def chosen_places(self) -> list[int]:
        return sorted(index.row() for index in self.selectionModel().selectedRows())


class ImportReviewDialog(QDialog):
    """Nothing goes in before it is accepted."""

    def __init__(
        self, files: Sequence[ReviewedFile], skipped: Sequence[Finding] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._skipped = tuple(skipped)
        self._files = FilesModel(files, self)
        self._shown = 0
        self._former: list[tuple[int, Rows]] = []
        self._rows = RowsModel(self)
        self._view = RowsView(self._rows, self)
        self._tree = RecognisedTree(self)
        layout = dialog_layout(self, "importReviewDialog", self.tr("Import Drafts"))
        self._summary = QLabel(self)
        self._summary.setObjectName("importReviewSummary")
        self._summary.setWordWrap(True)
        layout.addWidget(self._summary)
        layout.addWidget(self._body(), 1)
        layout.addLayout(self._role_buttons())
        self._accepts_changes = QCheckBox(
            self.tr("Accept the &changes tracked in Word; otherwise they stay as changes"), self
        )
        self._accepts_changes.setObjectName("acceptChanges")
        self._accepts_changes.setVisible(any(has_revisions(file.draft.nodes) for file in files))
        layout.addWidget(self._accepts_changes)
        self._box = add_buttons(self, layout, self.tr("Import"))
        self._accept = self._box.button(QDialogButtonBox.StandardButton.Ok)
        self._connect()
        self._show_file(0)
        self._view.setFocus()
        self.resize(1120, 660)

    def draft(self) -> Draft:
        """Return what is to go in, as it was corrected."""
        draft = accepted_draft(self._files.files, self._skipped)
        return (
            replace(draft, nodes=with_revisions_accepted(draft.nodes)) if self._accepts_changes.isChecked() else draft
        )

    def _body(self) -> QWidget:
        beside = QSplitter(Qt.Orientation.Horizontal, self)
        beside.addWidget(self._view)
        beside.addWidget(self._tree)
        beside.setSizes([720, 380])
        beside.setChildrenCollapsible(False)
        if self._files.rowCount() == 1:
            return beside
        above = QSplitter(Qt.Orientation.Vertical, self)
        above.addWidget(self._files_view())
        above.addWidget(beside)
        above.setSizes([210, 330])
        above.setChildrenCollapsible(False)
        return above

    def _files_view(self) -> QTableView:
        view = QTableView(self)
        view.setObjectName("importFiles")
        view.setAccessibleName(self.tr("Files and where they go"))
        view.setModel(self._files)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 10)
        header = view.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(FileColumn.HEADLINE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((FileColumn.FILE, 230), (FileColumn.DEPARTMENT, 130), (FileColumn.ALIKE, 250)):
            view.setColumnWidth(column, width)
        view.setColumnWidth(FileColumn.SURE, 60)
        view.setCurrentIndex(self._files.index(0, FileColumn.FILE))
        view.selectionModel().currentRowChanged.connect(self._on_file_chosen)
        return view

    def _role_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        for key, role in KEYS.items():
            name = row_role_name(role)
            button = QToolButton(self)
            button.setObjectName(f"role-{role.value}")
            button.setText(name if name.endswith(key) else f"{name} {key}")
            button.setToolTip(self.tr("{role}: press {key} in the list").format(role=name, key=key))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(partial(self._give_role, role))
            row.addWidget(button)
        row.addStretch()
        self._next = QPushButton(self.tr("Next &Unsure"), self)
        self._next.setObjectName("nextUnsure")
        self._next.setAutoDefault(False)
        self._next.setToolTip(QKeySequence(Qt.Key.Key_F8).toString(QKeySequence.SequenceFormat.NativeText))
        row.addWidget(self._next)
        return row

    def _connect(self) -> None:
        self._view.role_chosen.connect(self._give_role)
        self._view.selectionModel().currentRowChanged.connect(self._on_row_chosen)
        self._tree.chosen.connect(self._on_node_chosen)
        self._files.rows_edited.connect(self._keep)
        self._files.wanted_changed.connect(self._tell)
        self._next.clicked.connect(self._go_to_next_doubtful)
        QShortcut(QKeySequence(Qt.Key.Key_F8), self, self._go_to_next_doubtful)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._take_back)

    def _show_file(self, number: int) -> None:
        self._shown = number
        self._rows.show_rows(self._files.files[number].rows)
        self._show_outline()
        first = self._rows.next_doubtful(-1)
        self._choose(first if first is not None else 0)

    def _show_outline(self) -> None:
        self._tree.show_nodes(self._files.nodes(self._shown))
        self._point()
        self._tell()

    @Slot(int, object)
    def _keep(self, number: int, rows: Rows) -> None:
        """Give a file other rows; the former ones can be had back."""
        self._former.append((number, self._files.files[number].rows))
        self._put(number, rows)

    def _put(self, number: int, rows: Rows) -> None:
        self._files.show_rows(number, rows)
        if number == self._shown:
            self._rows.show_rows(rows)
            self._show_outline()

    @Slot()
    def _take_back(self) -> None:
        if self._former:
            self._put(*self._former.pop())

    @Slot(object)
    def _give_role(self, role: RowRole, *_: object) -> None:
        places = self._view.chosen_places()
        rows = self._rows.with_role(places, role)
        if rows == self._rows.rows:
            return
        self._keep(self._shown, rows)

    @Slot()
    def _go_to_next_doubtful(self) -> None:
        place = self._rows.next_doubtful(self._view.currentIndex().row())
        if place is not None:
            self._choose(place)
            self._view.setFocus()

    def _choose(self, place: int) -> None:
        index = self._rows.index(place, Column.ROLE)
        if not index.isValid():
            return
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._view.selectionModel().setCurrentIndex(index, flags)
        self._view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    @Slot(QModelIndex)
    def _on_file_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._show_file(index.row())

    @Slot()
    def _on_row_chosen(self) -> None:
        self._point()

    def _point(self) -> None:
        place = self._view.currentIndex().row()
        if not 0 <= place < len(self._rows.rows):
            return
        row = self._rows.rows[place]
        self._tree.point_to(row.id if row.block is not None or row.node is None else row.node.id)

    @Slot(str)
    def _on_node_chosen(self, node_id: str) -> None:
        for place, row in enumerate(self._rows.rows):
            if row.id == node_id or (row.node is not None and row.node.id == node_id):
                self._choose(place)
                return

    @Slot()
    def _tell(self) -> None:
        wanted = [file for file in self._files.files if file.is_wanted]
        doubtful = sum(1 for file in wanted for row in file.rows if is_doubtful(row))
        repeated = sum(1 for file in wanted if file.alike is not None)
        parts = [self.tr("Articles recognised: {count}.").format(count=self._files.article_count)]
        if doubtful:
            parts.append(self.tr("Worth a look: {count}; F8 goes to the next.").format(count=doubtful))
        if repeated:
            parts.append(self.tr("Files like an article already there: {count}.").format(count=repeated))
        if self._skipped:
            parts.append(self.tr("Files that could not be read: {count}.").format(count=len(self._skipped)))
        parts.append(self.tr("Enter takes everything in; a key gives the chosen paragraphs another role."))
        self._summary.setText(" ".join(parts))
        self._accept.setEnabled(bool(wanted))
        self._next.setEnabled(any(is_doubtful(row) for row in self._rows.rows))
