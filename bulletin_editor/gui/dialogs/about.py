"""Says what the program is, its version and licences."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

import bulletin_editor
from bulletin_editor.gui.dialogs.forms import add_close_button, dialog_layout
from bulletin_editor.gui.icons import application_icon


class AboutDialog(QDialog):
    """The program's card."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = dialog_layout(self, "aboutDialog", self.tr("About Bulletin Editor"))
        picture = QLabel(self)
        picture.setPixmap(application_icon().pixmap(80, 80))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(picture)
        row.addLayout(self._texts(), 1)
        layout.addLayout(row)
        add_close_button(self, layout)

    def _texts(self) -> QVBoxLayout:
        name = QLabel(self.tr("Bulletin Editor"))
        face = name.font()
        face.setPointSizeF(face.pointSizeF() * 1.6)
        face.setBold(True)
        name.setFont(face)
        version = QLabel(
            self.tr("Version {version} · Qt {qt}").format(version=bulletin_editor.__version__, qt=qVersion())
        )
        version.setObjectName("aboutVersion")
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        purpose = QLabel(self.tr("Composes bulletins: drafts in, an ordered issue, pages, Word and HTML out."))
        licence = QLabel(self.tr("Free software under the MIT licence. Icons: Lucide, ISC licence."))
        column = QVBoxLayout()
        column.setSpacing(8)
        for label in (name, version, purpose, licence):
            label.setWordWrap(True)
            label.setMinimumWidth(320)
            column.addWidget(label)
        column.addStretch()
        return column
