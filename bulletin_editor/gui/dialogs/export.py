"""Asks in which formats, under what name and where a bulletin is exported."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.gui.dialogs.forms import add_buttons, dialog_layout, form, text_field
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.export_names import profile_name, standard_name
from bulletin_editor.wording.names import format_name
from bulletin_editor.writers.options import AS_USUAL, ExportOptions, PdfStandard, WebProfile
from bulletin_editor.writers.registry import EXPORT_SUFFIXES

_ANOTHER_FILE = "another file"
_WIDEST_CHOICE = 440
"""Headlines and names of revisions may be longer than a dialog is wide."""


class ExportDialog(QDialog):
    """Several formats may be written at once; they differ in their suffix only."""

    def __init__(
        self,
        name: str,
        folder: Path,
        suffixes: tuple[str, ...],
        parent: QWidget | None = None,
        *,
        parts: Sequence[tuple[str, str]] = (),
        options: ExportOptions = AS_USUAL,
        versions: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Ask; `parts` are what may be exported alone, `versions` what changes may be shown against, by id and name."""
        super().__init__(parent)
        layout = dialog_layout(self, "exportDialog", self.tr("Export"))
        body = QWidget(self)
        fields = form(body)
        fields.setContentsMargins(0, 0, 0, 0)
        self._formats: dict[str, QCheckBox] = {}
        self._part = self._part_choice(parts)
        fields.addRow(self.tr("&What:"), self._part)
        fields.addRow(self.tr("Formats:"), self._format_boxes(suffixes))
        self._lock = self._lock_box(is_checked=options.locks_pages)
        fields.addRow("", self._lock)
        self._against = self._against_choice(versions)
        fields.addRow(self.tr("Word: changes &since:"), self._against)
        self._profile = self._profile_choice(options.web_profile)
        fields.addRow(self.tr("Web page fo&r:"), self._profile)
        self._standard = self._standard_choice(options.pdf_standard)
        fields.addRow(self.tr("&PDF for:"), self._standard)
        self._name = text_field("exportName", name)
        self._folder = text_field("exportFolder", str(folder))
        self._folder.setAccessibleName(self.tr("Folder"))
        fields.addRow(self.tr("&Name:"), self._name)
        fields.addRow(self.tr("&Folder:"), self._folder_row())
        layout.addWidget(body)
        self._hint = QLabel(self)
        self._hint.setObjectName("exportHint")
        self._hint.setWordWrap(True)
        layout.addWidget(self._hint)
        buttons = add_buttons(self, layout, self.tr("Export"))
        self._accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._name.textChanged.connect(self._show_possible)
        self._folder.textChanged.connect(self._show_possible)
        self._show_possible()
        self._name.setFocus()

    def part(self) -> str:
        """Return the id of what is exported alone; empty for the whole bulletin."""
        return str(self._part.currentData())

    def against(self) -> str:
        """Return the id of the saved revision or the path of the file to track changes against; empty for none."""
        return str(self._against.currentData())

    def options(self) -> ExportOptions:
        """Return what is chosen beside the formats."""
        return ExportOptions(
            WebProfile(self._profile.currentData()),
            PdfStandard(self._standard.currentData()),
            locks_pages=self._lock.isChecked(),
        )

    def suffixes(self) -> tuple[str, ...]:
        """Return the chosen formats."""
        return tuple(suffix for suffix, box in self._formats.items() if box.isChecked())

    def targets(self) -> tuple[Path, ...]:
        """Return the files to write."""
        name = self._name.text().strip()
        return tuple(self.folder() / f"{name}{suffix}" for suffix in self.suffixes())

    def folder(self) -> Path:
        return Path(self._folder.text().strip()).expanduser()

    def _part_choice(self, parts: Sequence[tuple[str, str]]) -> QComboBox:
        choice = _choice("exportPart", ((self.tr("Whole bulletin"), ""), *((name, node_id) for node_id, name in parts)))
        choice.setEnabled(choice.count() > 1)
        return choice

    def _lock_box(self, *, is_checked: bool) -> QCheckBox:
        box = QCheckBox(self.tr("Word: &lock lines and pages"))
        box.setObjectName("exportLock")
        box.setToolTip(
            self.tr(
                "Every line and page ends where it does in the preview, whatever Word's own rules say. "
                "For printing; text that is changed later does not flow."
            )
        )
        box.setChecked(is_checked)
        return box

    def _against_choice(self, versions: Sequence[tuple[str, str]]) -> QComboBox:
        named = ((name, version) for version, name in versions)
        entries = ((self.tr("Not shown"), ""), *named, (self.tr("Another file…"), _ANOTHER_FILE))
        choice = _choice("exportAgainst", entries)
        choice.setToolTip(
            self.tr("The Word file shows what was inserted and deleted since that version, to be accepted or rejected.")
        )
        choice.activated.connect(self._on_version_chosen)
        choice.currentIndexChanged.connect(self._show_possible)
        return choice

    def _profile_choice(self, profile: WebProfile) -> QComboBox:
        choice = _choice("exportWebProfile", [(profile_name(one, translate), one.value) for one in WebProfile])
        choice.setCurrentIndex(choice.findData(profile.value))
        return choice

    def _standard_choice(self, standard: PdfStandard) -> QComboBox:
        choice = _choice("exportPdfStandard", [(standard_name(one, translate), one.value) for one in PdfStandard])
        choice.setCurrentIndex(choice.findData(standard.value))
        return choice

    def _format_boxes(self, suffixes: tuple[str, ...]) -> QWidget:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for suffix in EXPORT_SUFFIXES:
            box = QCheckBox(f"{format_name(suffix, translate)} ({suffix})")
            box.setObjectName(f"export{suffix[1:].capitalize()}")
            box.setChecked(suffix in suffixes)
            box.toggled.connect(self._show_possible)
            self._formats[suffix] = box
            column.addWidget(box)
        boxes = QWidget()
        boxes.setLayout(column)
        return boxes

    def _folder_row(self) -> QWidget:
        choose = QPushButton(self.tr("&Choose…"))
        choose.setObjectName("exportChooseFolder")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._on_choose)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        widget = QWidget()
        widget.setLayout(row)
        widget.setFocusProxy(self._folder)
        return widget

    @Slot()
    def _on_choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder for the Export"), self._folder.text())
        if folder:
            self._folder.setText(folder)

    @Slot(int)
    def _on_version_chosen(self, index: int) -> None:
        if self._against.itemData(index) != _ANOTHER_FILE:
            return
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Earlier Version"), self._folder.text(), self.tr("Bulletins (*.bulletin)")
        )
        if chosen:
            self._against.insertItem(index, Path(chosen).name, chosen)
        self._against.setCurrentIndex(index if chosen else 0)

    @Slot()
    def _show_possible(self) -> None:
        self._profile.setEnabled(".html" in self.suffixes())
        is_word = ".docx" in self.suffixes()
        self._lock.setEnabled(is_word and not self.against())
        self._against.setEnabled(is_word)
        self._standard.setEnabled(".pdf" in self.suffixes())
        existing = [target.name for target in self.targets() if target.exists()]
        is_folder = self.folder().is_dir()
        if not is_folder:
            self._hint.setText(self.tr("This folder does not exist."))
        elif existing:
            self._hint.setText(self.tr("Will be replaced: {files}").format(files=", ".join(existing)))
        else:
            self._hint.setText("")
        self._accept.setEnabled(is_folder and bool(self._name.text().strip()) and bool(self.suffixes()))


def _choice(name: str, entries: Iterable[tuple[str, str]]) -> QComboBox:
    choice = QComboBox()
    choice.setObjectName(name)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    choice.setMinimumContentsLength(24)
    choice.setMaximumWidth(_WIDEST_CHOICE)
    for text, data in entries:
        choice.addItem(text, data)
    return choice
