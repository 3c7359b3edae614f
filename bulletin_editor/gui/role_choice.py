"""The list of paragraph roles in the tool bar."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from bulletin_editor.content.blocks import Role
from bulletin_editor.gui.language import translate
from bulletin_editor.gui.menus.actions import Actions
from bulletin_editor.gui.menus.command import role_command
from bulletin_editor.wording.names import role_name


class RoleChoice(QComboBox):
    """Shows the role at the caret; choosing another triggers its action."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("roleChoice")
        self.setAccessibleName(self.tr("Paragraph role"))
        self.setToolTip(self.tr("Paragraph role"))
        self.setMinimumContentsLength(7)
        self.setMaxVisibleItems(len(Role))
        self._actions = actions
        for role in Role:
            self.addItem(role_name(role, translate), role.value)
        self.setCurrentIndex(-1)
        self.activated.connect(self._on_activated)
        body = actions[role_command(Role.BODY)]
        body.enabledChanged.connect(self.setEnabled)

    def show_role(self, role: Role | None) -> None:
        """Show a role; none where several differ."""
        self.setCurrentIndex(-1 if role is None else self.findData(role.value))

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self._actions[role_command(Role(self.itemData(index)))].trigger()
