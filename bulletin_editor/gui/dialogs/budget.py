"""Asks how many lines articles should fill at most."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from bulletin_editor.content.bulletin import Article
from bulletin_editor.gui.dialogs.forms import add_buttons, dialog_layout, form, number_field, number_of


class BudgetDialog(QDialog):
    """One number for all the articles chosen; empty leaves them free."""

    def __init__(self, articles: Sequence[Article], lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = dialog_layout(self, "budgetDialog", self.tr("Length Budget"))
        budgets = {article.budget for article in articles}
        self._lines = number_field("budgetLines", budgets.pop() if len(budgets) == 1 else None)
        self._lines.setSuffix(self.tr(" lines"))
        self._lines.setSpecialValueText(self.tr("free"))
        self._lines.setMinimumWidth(130)
        body = QWidget(self)
        fields = form(body)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.addRow(self.tr("&At most:"), self._lines)
        layout.addWidget(body)
        if len(articles) == 1:
            layout.addWidget(QLabel(self.tr("The article fills {lines} lines now.").format(lines=lines)))
        else:
            text = self.tr("Each of {count} articles; together they fill {lines} lines now.")
            layout.addWidget(QLabel(text.format(count=len(articles), lines=lines)))
        add_buttons(self, layout, self.tr("Apply"))
        self._lines.setFocus()
        self._lines.selectAll()

    def budget(self) -> int | None:
        return number_of(self._lines)
