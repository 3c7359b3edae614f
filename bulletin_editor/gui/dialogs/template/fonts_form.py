"""The faces that a template wants and what prints instead on this machine, style by style."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.dialogs.template.faces_editor import InstalledFaces
from bulletin_editor.gui.dialogs.template.history import TemplateHistory
from bulletin_editor.gui.language import translate
from bulletin_editor.templates.template import StyleName
from bulletin_editor.wording.template_words import style_title

_NAME = Qt.ItemDataRole.UserRole


class FontsForm(QWidget):
    """A table of all styles; a double click, or Return, leads to the style."""

    page_wanted = Signal(int)
    style_wanted = Signal(str)

    def __init__(self, history: TemplateHistory, installed: InstalledFaces) -> None:
        super().__init__()
        self._history = history
        self._installed = installed
        self._words = QLabel()
        self._words.setObjectName("fontsWords")
        self._words.setWordWrap(True)
        self._tree = QTreeWidget()
        self._tree.setObjectName("fontsList")
        self._tree.setAccessibleName(self.tr("Fonts"))
        self._tree.setRootIsDecorated(False)
        self._tree.setHeaderLabels([self.tr("Style"), self.tr("Wanted face"), self.tr("Prints in")])
        self._tree.setColumnWidth(0, 130)
        self._tree.setColumnWidth(1, 150)
        self._tree.itemActivated.connect(lambda item: self.style_wanted.emit(item.data(0, _NAME)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._words)
        column.addWidget(self._tree, 1)
        self.setFocusProxy(self._tree)
        installed.found.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        template, names = self._history.template, self._installed.names
        self._tree.clear()
        substituted: set[str] = set()
        for name in StyleName:
            faces = template.style(name).faces
            for index, families in enumerate((faces.east_asian, faces.latin)):
                printing = self._installed.printing(list(families))
                title = style_title(name, translate) if index == 0 else ""
                shown = printing or (self.tr("None is installed") if names else "…")
                item = QTreeWidgetItem([title, families[0], shown])
                item.setData(0, _NAME, name.value)
                item.setToolTip(1, ", ".join(families))
                if names and printing != families[0]:
                    item.setForeground(2, QColor(colours().warning))
                    substituted.add(families[0])
                self._tree.addTopLevelItem(item)
        if not names:
            self._words.setText(self.tr("Looking for the faces of this machine…"))
        elif substituted:
            faces_words = ", ".join(sorted(substituted))
            self._words.setText(
                self.tr("Not installed here, so other faces print: {faces}. Lines and pages stay the same.").format(
                    faces=faces_words
                )
            )
        else:
            self._words.setText(self.tr("All faces that the template wants are installed."))
