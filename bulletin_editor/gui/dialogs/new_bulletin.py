"""Asks what a new bulletin is called and which template it takes."""

from __future__ import annotations

import datetime
from dataclasses import replace

from PySide6.QtWidgets import QDialog, QWidget

from bulletin_editor.content.bulletin import Bulletin, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.gui.dialogs.forms import (
    OptionalDate,
    TemplateChoice,
    add_buttons,
    dialog_layout,
    form,
    number_field,
    number_of,
    text_field,
)
from bulletin_editor.templates.loading import template_of


class NewBulletinDialog(QDialog):
    """Proposes the next issue of the bulletin that is open."""

    def __init__(self, former: Bulletin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._former = former
        masthead = former.masthead
        layout = dialog_layout(self, "newBulletinDialog", self.tr("New Bulletin"))
        self._template = TemplateChoice(former)
        self._name = text_field("mastheadName", masthead.name, self.tr("Such as “District Bulletin”"))
        self._number = number_field("mastheadNumber", (masthead.number or 0) + 1)
        self._unit = text_field("mastheadUnit", masthead.unit)
        today = datetime.date.today()  # noqa: DTZ011 - the person's own calendar
        self._date = OptionalDate("mastheadDate", today)
        body = QWidget(self)
        fields = form(body)
        fields.addRow(self.tr("&Template:"), self._template)
        fields.addRow(self.tr("&Name:"), self._name)
        fields.addRow(self.tr("Numbe&r:"), self._number)
        fields.addRow(self.tr("Compiling &unit:"), self._unit)
        fields.addRow(self.tr("&Date:"), self._date)
        layout.addWidget(body)
        add_buttons(self, layout, self.tr("Create"))
        self._name.setFocus()

    def bulletin(self) -> Bulletin:
        """Return the new, empty bulletin."""
        template = self._template.edit()
        former = self._former.masthead
        bulletin = template.apply(Bulletin(new_id()))
        return replace(
            bulletin,
            language=template_of(bulletin).language,
            masthead=Masthead(
                name=self._name.text().strip(),
                number=number_of(self._number),
                total_number=former.total_number + 1 if former.total_number else None,
                unit=self._unit.text().strip(),
                date=self._date.date(),
                classification=former.classification,
            ),
            imprint=self._former.imprint,
        )
