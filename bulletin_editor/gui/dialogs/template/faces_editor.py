"""The faces of a style: the one that is wanted, what stands in for it, and which of them prints on this machine."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.background import Jobs, Progress
from bulletin_editor.gui.dialogs.template.editors import FieldEditor
from bulletin_editor.gui.dialogs.template.lines import Choice, TemplateLine
from bulletin_editor.gui.language import translate

_SEPARATORS = re.compile(r"\s*[,，、;；]\s*")


class InstalledFaces(QObject):
    """The names of the faces on this machine, looked for in a worker (0.2 s)."""

    found = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__(jobs)
        self.names: tuple[str, ...] = ()
        self._jobs = jobs

    def look(self) -> None:
        job = self._jobs.start("fonts", _installed, quiet=True)
        job.succeeded.connect(self._on_found)

    def printing(self, families: list[str]) -> str | None:
        """Return the face that prints; `None` when none of them is installed."""
        return next((family for family in families if family in self.names), None)

    @Slot(object)
    def _on_found(self, names: tuple[str, ...]) -> None:
        self.names = names
        self.found.emit()


def _installed(_progress: Progress) -> tuple[str, ...]:
    from bulletin_editor.layout.typesetter import installed_faces

    return tuple(sorted(installed_faces()))


class FacesEditor(FieldEditor):
    """A list of families, the wanted one first."""

    def __init__(self, installed: InstalledFaces) -> None:
        super().__init__()
        self._installed = installed
        self._wanted = Choice()
        self._line = self._wanted.be_editable()
        self._wanted.setCompleter(None)  # type: ignore[arg-type]  # what is typed stays as it is typed
        self._line.textEdited.connect(self._on_edited)
        self._stand_ins = TemplateLine()
        self._stand_ins.setPlaceholderText(translate("Templates", "Stand-ins, parted by commas"))
        self._status = QLabel()
        self._status.setWordWrap(True)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        fields = QWidget()
        fields.setLayout(column)
        for field in (self._wanted, self._stand_ins, self._status):
            column.addWidget(field)
        self.setFocusProxy(self._wanted)
        self._row.addWidget(fields, 1)
        self._wanted.activated.connect(self._on_edited)
        self._stand_ins.textEdited.connect(self._on_edited)
        installed.found.connect(self._fill)
        self._fill()

    def set_name(self, name: str, title: str) -> None:
        super().set_name(name, title)
        self._stand_ins.setObjectName(f"{name}StandIns")
        self._stand_ins.setAccessibleName(translate("Templates", "{title}: stand-ins").format(title=title))
        self._status.setObjectName(f"{name}Status")

    def show_value(self, value: Any) -> None:
        families = list(value or [])
        if self._families() != families:
            self._wanted.setEditText(families[0] if families else "")
            self._line.setCursorPosition(0)
            self._stand_ins.setText(", ".join(families[1:]))
            self._stand_ins.setCursorPosition(0)
        self._show_status()

    def _families(self) -> list[str]:
        others = _SEPARATORS.split(self._stand_ins.text().strip())
        return [name for name in (self._wanted.currentText().strip(), *others) if name]

    @Slot()
    def _on_edited(self) -> None:
        families = self._families()
        if families:
            self.edited.emit(families)
        self._show_status()

    @Slot()
    def _fill(self) -> None:
        with QSignalBlocker(self._wanted):
            text = self._wanted.currentText()
            self._wanted.clear()
            self._wanted.addItems(list(self._installed.names))
            self._wanted.setEditText(text)
            self._line.setCursorPosition(0)
        self._show_status()

    def _show_status(self) -> None:
        families = self._families()
        if not self._installed.names or not families:
            self._status.clear()
            return
        printing = self._installed.printing(families)
        colour = colours().success if printing == families[0] else colours().warning
        self._status.setStyleSheet(f"color: {colour}")
        if printing is None:
            self._status.setText(translate("Templates", "None of them is installed here"))
        elif printing == families[0]:
            self._status.setText(translate("Templates", "Installed"))
        else:
            self._status.setText(translate("Templates", "Not installed here; {face} prints").format(face=printing))
