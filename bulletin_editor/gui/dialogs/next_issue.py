"""Asks for the date of the next issue and proposes its numbers."""

from __future__ import annotations

import datetime
from dataclasses import replace

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QDateEdit, QDialog, QLabel, QWidget

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.editing.next_issue import next_issue, next_masthead
from bulletin_editor.gui.dialogs.forms import add_buttons, dialog_layout, form, number_field, number_of


class NextIssueDialog(QDialog):
    """The numbers follow the date and the supplement until a person types others."""

    def __init__(self, last: Bulletin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._last = last
        layout = dialog_layout(self, "nextIssueDialog", self.tr("New Issue from This One"))
        hint = QLabel(
            self.tr("Masthead, imprint, sections and departments stay; the articles stay behind in this issue.")
        )
        hint.setWordWrap(True)
        layout.addWidget(hint)
        today = datetime.date.today()  # noqa: DTZ011 - the person's own calendar
        self._date = QDateEdit(QDate(today.year, today.month, today.day))
        self._date.setObjectName("nextDate")
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("yyyy-MM-dd")
        self._supplement = QCheckBox(self.tr("&Supplement, outside the count"))
        self._supplement.setObjectName("nextSupplement")
        self._number = number_field("nextNumber", None)
        self._total_number = number_field("nextTotalNumber", None)
        self._keep_pool = QCheckBox(self.tr("&Take the {count} waiting articles along").format(count=len(last.pool)))
        self._keep_pool.setObjectName("nextKeepPool")
        self._keep_pool.setChecked(bool(last.pool))
        self._keep_pool.setVisible(bool(last.pool))
        body = QWidget(self)
        fields = form(body)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addRow(self.tr("&Date:"), self._date)
        fields.addRow("", self._supplement)
        fields.addRow(self.tr("N&umber:"), self._number)
        fields.addRow(self.tr("T&otal number:"), self._total_number)
        fields.addRow("", self._keep_pool)
        layout.addWidget(body)
        add_buttons(self, layout, self.tr("Create"))
        self._date.dateChanged.connect(self._propose)
        self._supplement.toggled.connect(self._propose)
        self._propose()
        self._date.setFocus()

    def bulletin(self) -> Bulletin:
        """Return the new issue."""
        made = next_issue(
            self._last, self._day(), supplement=self._supplement.isChecked(), keep_pool=self._keep_pool.isChecked()
        )
        number, total_number = number_of(self._number), number_of(self._total_number)
        return replace(made, masthead=replace(made.masthead, number=number, total_number=total_number))

    def _propose(self) -> None:
        masthead = next_masthead(self._last.masthead, self._day(), supplement=self._supplement.isChecked())
        self._number.setValue(masthead.number or 0)
        self._total_number.setValue(masthead.total_number or 0)

    def _day(self) -> datetime.date:
        date = self._date.date()
        return datetime.date(date.year(), date.month(), date.day())
