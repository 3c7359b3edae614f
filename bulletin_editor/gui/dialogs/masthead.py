"""Asks for the masthead, the imprint and the template of the bulletin."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QTabWidget, QWidget

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.editing.bulletin_edits import SetImprint, SetMasthead
from bulletin_editor.editing.edit import Edit, EditGroup
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


class MastheadDialog(QDialog):
    """Two pages of fields; what is empty is not printed."""

    def __init__(self, bulletin: Bulletin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bulletin = bulletin
        layout = dialog_layout(self, "mastheadDialog", self.tr("Masthead and Imprint"))
        tabs = QTabWidget(self)
        tabs.setObjectName("mastheadTabs")
        tabs.setAccessibleName(self.windowTitle())
        tabs.addTab(self._masthead_page(bulletin), self.tr("Masthead"))
        tabs.addTab(self._imprint_page(bulletin.imprint), self.tr("Imprint"))
        layout.addWidget(tabs)
        add_buttons(self, layout, self.tr("Apply"))
        self._name.setFocus()

    def edit(self) -> Edit | None:
        """Return the change as one step; `None` when there is none."""
        edits: list[Edit] = []
        if self._masthead() != self._bulletin.masthead:
            edits.append(SetMasthead(self._masthead()))
        if self._imprint() != self._bulletin.imprint:
            edits.append(SetImprint(self._imprint()))
        if self._template.template() != self._bulletin.template:
            edits.append(self._template.edit())
        if len(edits) > 1:
            return EditGroup(tuple(edits))
        return edits[0] if edits else None

    def _masthead_page(self, bulletin: Bulletin) -> QWidget:
        masthead = bulletin.masthead
        page = QWidget()
        self._template = TemplateChoice(bulletin)
        self._name = text_field("mastheadName", masthead.name)
        self._number = number_field("mastheadNumber", masthead.number)
        self._total_number = number_field("mastheadTotalNumber", masthead.total_number)
        self._supplement = QCheckBox(self.tr("Su&pplement, outside the count"))
        self._supplement.setObjectName("mastheadSupplement")
        self._supplement.setChecked(masthead.supplement)
        self._unit = text_field("mastheadUnit", masthead.unit)
        self._date = OptionalDate("mastheadDate", masthead.date)
        self._classification = text_field("mastheadClassification", masthead.classification)
        self._copy_number = text_field("mastheadCopyNumber", masthead.copy_number)
        fields = form(page)
        fields.setContentsMargins(16, 16, 16, 16)
        fields.addRow(self.tr("&Template:"), self._template)
        fields.addRow(self.tr("&Name:"), self._name)
        fields.addRow(self.tr("N&umber:"), self._number)
        fields.addRow(self.tr("T&otal number:"), self._total_number)
        fields.addRow("", self._supplement)
        fields.addRow(self.tr("Compilin&g unit:"), self._unit)
        fields.addRow(self.tr("D&ate:"), self._date)
        fields.addRow(self.tr("C&lassification:"), self._classification)
        fields.addRow(self.tr("Cop&y number:"), self._copy_number)
        return page

    def _imprint_page(self, imprint: Imprint) -> QWidget:
        page = QWidget()
        self._report_to = text_field("imprintReportTo", imprint.report_to, self.tr("Superior units"))
        self._send_to = text_field("imprintSendTo", imprint.send_to, self.tr("Units of the same rank"))
        self._distribute_to = text_field("imprintDistributeTo", imprint.distribute_to, self.tr("Subordinate units"))
        self._copies = number_field("imprintCopies", imprint.copies)
        self._editor = text_field("imprintEditor", imprint.editor)
        self._reviewer = text_field("imprintReviewer", imprint.reviewer)
        self._approver = text_field("imprintApprover", imprint.approver)
        self._telephone = text_field("imprintTelephone", imprint.telephone)
        fields = form(page)
        fields.setContentsMargins(16, 16, 16, 16)
        fields.addRow(self.tr("&Report to:"), self._report_to)
        fields.addRow(self.tr("&Send to:"), self._send_to)
        fields.addRow(self.tr("&Distribute to:"), self._distribute_to)
        fields.addRow(self.tr("&Copies:"), self._copies)
        fields.addRow(self.tr("&Editor:"), self._editor)
        fields.addRow(self.tr("Re&viewer:"), self._reviewer)
        fields.addRow(self.tr("&Approver:"), self._approver)
        fields.addRow(self.tr("Tele&phone:"), self._telephone)
        return page

    def _masthead(self) -> Masthead:
        return Masthead(
            name=self._name.text().strip(),
            number=number_of(self._number),
            total_number=number_of(self._total_number),
            supplement=self._supplement.isChecked(),
            unit=self._unit.text().strip(),
            date=self._date.date(),
            classification=self._classification.text().strip(),
            copy_number=self._copy_number.text().strip(),
        )

    def _imprint(self) -> Imprint:
        return Imprint(
            report_to=self._report_to.text().strip(),
            send_to=self._send_to.text().strip(),
            distribute_to=self._distribute_to.text().strip(),
            copies=number_of(self._copies),
            editor=self._editor.text().strip(),
            reviewer=self._reviewer.text().strip(),
            approver=self._approver.text().strip(),
            telephone=self._telephone.text().strip(),
        )
