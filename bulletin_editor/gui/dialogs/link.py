"""Asks where a link leads."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from bulletin_editor.gui.dialogs.forms import add_buttons, dialog_layout, form, text_field

_SCHEMES = ("http://", "https://", "mailto:", "ftp://", "#")


class LinkDialog(QDialog):
    """An empty address takes a link away."""

    def __init__(self, address: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = dialog_layout(self, "linkDialog", self.tr("Link"))
        self._had_address = bool(address)
        self._text = text_field("linkText", text)
        self._text.setEnabled(not text)
        self._address = text_field("linkAddress", address, "https://")
        body = QWidget(self)
        fields = form(body)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addRow(self.tr("&Text:"), self._text)
        fields.addRow(self.tr("&Address:"), self._address)
        layout.addWidget(body)
        if self._had_address:
            layout.addWidget(QLabel(self.tr("Clear the address to take the link away.")))
        buttons = add_buttons(self, layout, self.tr("Apply"))
        self._accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._address.textChanged.connect(self._show_possible)
        self._show_possible()
        self._address.setFocus()

    def address(self) -> str:
        """Return the address; one without a scheme is taken for a web or mail address."""
        address = self._address.text().strip()
        if not address or address.lower().startswith(_SCHEMES):
            return address
        return f"mailto:{address}" if "@" in address and "/" not in address else f"https://{address}"

    def text(self) -> str:
        """Return the text to insert where none is selected; the address itself when it was left empty."""
        return self._text.text().strip() or self._address.text().strip()

    def _show_possible(self) -> None:
        self._accept.setEnabled(bool(self.address()) or self._had_address)
