"""Fields and button rows that the dialogs share, so that they look and behave alike."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.editing.bulletin_edits import SetTemplate
from bulletin_editor.errors import FileError
from bulletin_editor.templates.loading import carried_template, load_template, template_names, template_of

FIELD_WIDTH = 340
"""A field shows some twenty Chinese characters."""


def text_field(name: str, text: str = "", placeholder: str = "") -> QLineEdit:
    """Return a line for a text."""
    field = QLineEdit(text)
    field.setObjectName(name)
    field.setPlaceholderText(placeholder)
    field.setMinimumWidth(FIELD_WIDTH)
    return field


def number_field(name: str, value: int | None, maximum: int = 99999) -> QSpinBox:
    """Return a field for a number from 1; 0 is shown as nothing and means none."""
    field = QSpinBox()
    field.setObjectName(name)
    field.setRange(0, maximum)
    field.setSpecialValueText(" ")
    field.setValue(value or 0)
    field.setFixedWidth(110)
    return field


def number_of(field: QSpinBox) -> int | None:
    """Return the number of a `number_field`."""
    return field.value() or None


class OptionalDate(QWidget):
    """A date that may be absent."""

    def __init__(self, name: str, date: datetime.date | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = QCheckBox(self)
        self._known.setObjectName(f"{name}Known")
        self._known.setAccessibleName(QCoreApplication.translate("OptionalDate", "With a date"))
        self._known.setToolTip(self._known.accessibleName())
        self._known.setChecked(date is not None)
        self._date = QDateEdit(self)
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("yyyy-MM-dd")
        self._date.setObjectName(name)
        self._date.setAccessibleName(QCoreApplication.translate("OptionalDate", "Date"))
        shown = date or datetime.date.today()  # noqa: DTZ011 - the person's own calendar
        self._date.setDate(QDate(shown.year, shown.month, shown.day))
        self._date.setEnabled(date is not None)
        self._date.setMinimumWidth(130)
        self._known.toggled.connect(self._date.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._known)
        row.addWidget(self._date)
        row.addStretch()
        self.setFocusProxy(self._known)

    def date(self) -> datetime.date | None:
        if not self._known.isChecked():
            return None
        date = self._date.date()
        return datetime.date(date.year(), date.month(), date.day())


class TemplateChoice(QComboBox):
    """The template that a bulletin has, then the shipped ones and the office's own, by their titles."""

    def __init__(self, bulletin: Bulletin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bulletin = bulletin
        self.setObjectName("templateChoice")
        for name in template_names():
            self.addItem(template_title(name), name)
        if self.findData(bulletin.template) < 0:
            self.addItem(template_of(bulletin).title(language_code()), bulletin.template)
        self.setCurrentIndex(self.findData(bulletin.template))

    def edit(self) -> SetTemplate:
        """Return the choice of a template; the bulletin's own stays as it carries it."""
        name = self.template()
        if name == self._bulletin.template:
            return SetTemplate(name, self._bulletin.own_template)
        try:
            return SetTemplate(*carried_template(name))
        except FileError:
            return SetTemplate(name)

    def template(self) -> str:
        """Return the chosen template's name."""
        return str(self.currentData())


def template_title(name: str) -> str:
    """Return how a person calls a template; by its name when its file cannot be read."""
    try:
        return load_template(name).title(language_code())
    except FileError:
        return name


def language_code() -> str:
    """Return the language of the window, such as "zh"."""
    return QLocale().name().partition("_")[0]


def form(parent: QWidget) -> QFormLayout:
    """Return the layout of a form: labels at the right of their column, fields as wide as there is room."""
    layout = QFormLayout(parent)
    layout.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    layout.setHorizontalSpacing(12)
    layout.setVerticalSpacing(9)
    return layout


def add_buttons(dialog: QDialog, layout: QVBoxLayout, accept: str) -> QDialogButtonBox:
    """Close a dialog's layout with its accepting button and Cancel."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, dialog)
    for button in box.buttons():
        button.setIcon(QIcon())
    box.button(QDialogButtonBox.StandardButton.Ok).setText(accept)
    box.button(QDialogButtonBox.StandardButton.Ok).setObjectName("accept")
    box.button(QDialogButtonBox.StandardButton.Cancel).setObjectName("cancel")
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    layout.addWidget(box)
    return box


def add_close_button(dialog: QDialog, layout: QVBoxLayout) -> None:
    """Close the layout of a dialog that only shows something."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    close = box.button(QDialogButtonBox.StandardButton.Close)
    close.setObjectName("close")
    close.setIcon(QIcon())
    box.rejected.connect(dialog.reject)
    layout.addWidget(box)


def dialog_layout(dialog: QDialog, name: str, title: str) -> QVBoxLayout:
    """Name a dialog and give it its column."""
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(20, 18, 20, 16)
    layout.setSpacing(14)
    return layout
