"""Everything a person can set for the program, in one place; each change holds at once.

Most of it are the window's own commands: a box here and a command in a menu are the same switch.
"""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.editing.text_autocorrect import AutocorrectRule
from bulletin_editor.gui import settings
from bulletin_editor.gui.article.writing_view import ZOOM_STEPS, WritingView
from bulletin_editor.gui.dialogs.forms import add_close_button, dialog_layout
from bulletin_editor.gui.menus import view_menu
from bulletin_editor.gui.menus.actions import Actions, plain_action_text
from bulletin_editor.gui.menus.command import Command, autocorrect_command
from bulletin_editor.storage.holder import login_name

_TYPING = tuple(autocorrect_command(rule) for rule in AutocorrectRule)
_WRITING = ("typewriterMode", "focusMode")
_PANES = ("showOutline", "showPages", "showThumbnails", "showProblems", "showToolBar")


class SettingsDialog(QDialog):
    """Shows the settings in groups."""

    def __init__(self, actions: Actions, writing: WritingView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._writing = writing
        layout = dialog_layout(self, "settingsDialog", self.tr("Settings"))
        choices = QFormLayout()
        choices.addRow(self.tr("&Language:"), self._choice("settingsLanguage", view_menu.LANGUAGES))
        choices.addRow(self.tr("&Appearance:"), self._choice("settingsAppearance", view_menu.APPEARANCES))
        choices.addRow(self.tr("&Pages:"), self._choice("settingsArrangement", view_menu.ARRANGEMENTS))
        choices.addRow(self.tr("Size of the &text:"), self._zoom())
        choices.addRow(self.tr("Your &name in comments:"), self._author())
        layout.addLayout(choices)
        # Two columns: at 125 % a screen of 1366 × 768 has room for 614 lines.
        columns, left = QHBoxLayout(), QVBoxLayout()
        left.addWidget(self._switches(self.tr("Put right while typing"), _TYPING))
        left.addWidget(self._switches(self.tr("Writing"), _WRITING))
        columns.addLayout(left)
        columns.addWidget(self._switches(self.tr("Shown in the window"), _PANES))
        layout.addLayout(columns)
        add_close_button(self, layout)

    def _choice(self, name: str, commands: tuple[Command, ...]) -> QComboBox:
        """Return a list of commands of which one is on; choosing one triggers it."""
        box = QComboBox(self)
        box.setObjectName(name)
        box.setMinimumWidth(220)
        for command in commands:
            action = self._actions[command.name]
            box.addItem(plain_action_text(action.text()), action)
            if action.isChecked():
                box.setCurrentIndex(box.count() - 1)
        box.activated.connect(lambda row: self._trigger(box.itemData(row)))
        return box

    @Slot(QAction)
    def _trigger(self, action: QAction) -> None:
        if not action.isChecked():
            action.trigger()

    def _zoom(self) -> QSpinBox:
        box = QSpinBox(self, suffix=" %")
        box.setObjectName("settingsTextZoom")
        box.setRange(ZOOM_STEPS[0], ZOOM_STEPS[-1])
        box.setSingleStep(10)
        box.setValue(self._writing.zoom)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(self._writing.set_zoom)
        return box

    def _author(self) -> QLineEdit:
        field = QLineEdit(settings.AUTHOR.read(), self)
        field.setObjectName("settingsAuthor")
        field.setPlaceholderText(login_name())
        field.textChanged.connect(settings.AUTHOR.write)
        return field

    def _switches(self, title: str, names: tuple[str, ...]) -> QGroupBox:
        group = QGroupBox(title, self)
        column = QVBoxLayout(group)
        for name in names:
            action = self._actions[name]
            box = QCheckBox(plain_action_text(action.text()), group)
            box.setObjectName(f"settings-{name}")
            box.setToolTip(action.toolTip())
            box.setChecked(action.isChecked())
            box.toggled.connect(action.setChecked)
            column.addWidget(box)
        column.addStretch()
        return group
