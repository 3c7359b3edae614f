"""Shows what reading a draft kept, guessed and dropped; a click leads to the place."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.gui.dialogs.forms import add_close_button, dialog_layout
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.finding_sentences import finding_sentence, rule_name

_ICONS = {Severity.ERROR: "circle-alert", Severity.WARNING: "triangle-alert", Severity.INFO: "info"}
_ORDER = tuple(_ICONS)
_PLACE = Qt.ItemDataRole.UserRole


class ImportSummaryDialog(QDialog):
    """Findings of the readers by rule, the weightiest first; the window stays usable beside it."""

    place_chosen = Signal(str, str, int, int)

    def __init__(self, findings: tuple[Finding, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = dialog_layout(self, "importSummaryDialog", self.tr("What Was Read"))
        hint = QLabel(self.tr("Guesses can be changed in the outline and the text; undo takes the import back."), self)
        hint.setWordWrap(True)
        self._tree = QTreeWidget(self)
        self._tree.setObjectName("importFindings")
        self._tree.setAccessibleName(self.windowTitle())
        self._tree.setHeaderHidden(True)
        self._tree.setWordWrap(True)
        self._fill(findings)
        self._tree.itemActivated.connect(self._on_activated)
        self._tree.itemClicked.connect(self._on_activated)
        layout.addWidget(hint)
        layout.addWidget(self._tree)
        add_close_button(self, layout)
        self.resize(620, 460)

    def _fill(self, findings: tuple[Finding, ...]) -> None:
        groups: dict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            groups[finding.rule].append(finding)
        weightiest = {rule: min(_ORDER.index(f.severity) for f in group) for rule, group in groups.items()}
        for rule in sorted(groups, key=lambda rule: weightiest[rule]):
            group = groups[rule]
            head = QTreeWidgetItem(self._tree, [f"{rule_name(rule, translate)} ({len(group)})"])
            head.setIcon(0, icon(_ICONS[_ORDER[weightiest[rule]]]))
            for finding in group:
                self._add(head, finding)
            head.setExpanded(weightiest[rule] < _ORDER.index(Severity.INFO) or len(groups) == 1)

    def _add(self, head: QTreeWidgetItem, finding: Finding) -> None:
        sentence = finding_sentence(finding, translate)
        text = f"{finding.source}: {sentence}" if finding.source else sentence
        item = QTreeWidgetItem(head, [text])
        item.setToolTip(0, text)
        item.setData(0, _PLACE, (finding.node_id, finding.block_id, finding.start, finding.end))

    @Slot(QTreeWidgetItem)
    def _on_activated(self, item: QTreeWidgetItem) -> None:
        place = item.data(0, _PLACE)
        if place and place[0]:
            self.place_chosen.emit(*place)
