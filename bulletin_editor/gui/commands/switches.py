"""Commands that are on or off until they are chosen again, and stay so in the settings."""

from __future__ import annotations

from functools import partial

from bulletin_editor.gui import settings
from bulletin_editor.gui.commands.workplace import Workplace
from bulletin_editor.gui.menus.command import autocorrect_command, row_part_command
from bulletin_editor.gui.outline.row_parts import RowPart
from bulletin_editor.gui.settings import Setting

_SWITCHES = {
    **{row_part_command(part): setting for part, setting in settings.OUTLINE_ROW.items()},
    **{autocorrect_command(rule): setting for rule, setting in settings.AUTOCORRECT.items()},
    "typewriterMode": settings.TYPEWRITER_MODE,
    "focusMode": settings.FOCUS_MODE,
}


def connect_switches(window: Workplace) -> None:
    """Bring what is switched on or off from the settings, and keep it there."""
    for name, setting in _SWITCHES.items():
        action = window.named_actions[name]
        action.setChecked(setting.read())
        action.toggled.connect(partial(Setting.write, setting))
    for part in RowPart:
        window.named_actions[row_part_command(part)].toggled.connect(window.outline.view.renew_rows)
    writing = window.article.writing
    for name, switch in (("typewriterMode", writing.set_typewriter), ("focusMode", writing.set_focus)):
        action = window.named_actions[name]
        action.toggled.connect(switch)
        switch(action.isChecked())
