"""The problems pane: findings to go through and to correct, one or all of a kind."""

from __future__ import annotations

from contextlib import suppress
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QStackedLayout,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import find_node
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.editing.session import Origin
from bulletin_editor.errors import EditError
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.problems.findings_model import SEVERITY_ICONS, Column, FindingsModel
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.gui.suggestion_words import suggestion_words
from bulletin_editor.wording.names import severity_name

_SHARES = {Column.SENTENCE: 0.46, Column.EXCERPT: 0.32, Column.ARTICLE: 0.22}
_NARROW_SHARES = {Column.SENTENCE: 0.5, Column.EXCERPT: 0.5, Column.ARTICLE: 0.0}
_ROOM_FOR_ARTICLE = 520
_OWN_KEYS = {(QEvent.Type.ShortcutOverride, key) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)}


class ProblemsView(QTreeView):
    """The list of findings."""

    activated_by_key = Signal(QModelIndex)
    """Enter was pressed on a row."""
    correction_requested = Signal()
    corrections_requested = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns; where it is small, the article stands back."""
        super().resizeEvent(event)
        width = self.viewport().width()
        shares = _SHARES if width >= _ROOM_FOR_ARTICLE else _NARROW_SHARES
        for column, share in shares.items():
            self.setColumnHidden(column, not share)
            self.setColumnWidth(column, int(width * share))

    def event(self, event: QEvent) -> bool:
        """Keep the keys of corrections from the window, where they mean something else."""
        if isinstance(event, QKeyEvent) and (event.type(), event.key()) in _OWN_KEYS:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == Qt.KeyboardModifier.ControlModifier:
            self.correction_requested.emit()
        elif modifiers == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier:
            self.corrections_requested.emit()
        else:
            self.activated_by_key.emit(self.currentIndex())


class ProblemsPane(QWidget):
    """Shows the findings of the session, leads to their places and corrects them."""

    title_changed = Signal(str)
    """The pane's name with the number of findings, for whoever frames it."""

    def __init__(self, signals: SessionSignals, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._hidden: set[Severity] = set()
        self._model = FindingsModel(self)
        self._view = self._make_view()
        # Before there are other children: Qt puts the pane before the first of them, so that Tab leads out again.
        self.setFocusProxy(self._view)
        self._filters = {severity: self._make_filter(severity) for severity in Severity}
        self._correct = self._button("correctProblem", "check", self.tr("Correct"), "Ctrl+Enter")
        self._correct_all = self._button(
            "correctAllProblems", "wand-sparkles", self.tr("Correct All of This Kind"), "Ctrl+Shift+Enter"
        )
        self._nothing = QLabel(self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._sheets = QStackedLayout()
        self._sheets.addWidget(self._view)
        self._sheets.addWidget(self._nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._make_head())
        layout.addLayout(self._sheets, 1)
        self._connect()
        self._show_findings()

    @property
    def view(self) -> ProblemsView:
        """The list of findings."""
        return self._view

    @property
    def title(self) -> str:
        """The pane's name with the number of findings."""
        count = len(self._signals.findings)
        return self.tr("Problems {count}").format(count=count) if count else self.tr("Problems")

    def show_severities(self, *severities: Severity) -> None:
        """Show the findings of these severities only."""
        for severity, button in self._filters.items():
            button.setChecked(severity in severities)

    def go_to(self, finding: Finding) -> None:
        """Lead to the place of a finding."""
        if finding.node_id:
            self._signals.place_requested.emit(finding.node_id, finding.block_id, finding.start, finding.end)

    def go(self, step: int) -> bool:
        """Go to the next finding that is shown and has a place, or the one before; tell whether there is one."""
        rows = [index for index in self._model.finding_indexes() if self._model.has_place(index)]
        if not rows:
            return False
        current = self._view.currentIndex().siblingAtColumn(0)
        here = rows.index(current) if current in rows else -1 if step > 0 else 0
        chosen = rows[(here + step) % len(rows)]
        self._view.setExpanded(chosen.parent(), True)
        self._view.setCurrentIndex(chosen)
        self._on_gone_to(chosen)
        return True

    def correct(self) -> None:
        """Correct the current finding by its first suggestion."""
        self.correct_by(0)

    def correct_by(self, suggestion: int) -> None:
        """Correct the current finding by one of its suggestions, counted from 0."""
        finding = self._model.finding_at(self._view.currentIndex())
        if finding is None or suggestion >= len(finding.suggestions):
            return
        self._signals.finish_typing()
        if _is_of_pages(finding):
            self._perform((finding.suggestions[suggestion].edit,))
            return
        fresh = self._fresh(finding)
        if fresh is not None and suggestion < len(fresh.suggestions):
            self._perform((fresh.suggestions[suggestion].edit,))

    def correct_all(self) -> None:
        """Correct every finding of the current one's kind, in one step of the history."""
        from bulletin_editor.proofreading.checking import check_bulletin
        from bulletin_editor.proofreading.corrections import correct_all

        rule = self._model.rule_at(self._view.currentIndex())
        if not rule:
            return
        self._signals.finish_typing()
        found = tuple(finding for finding in self._signals.findings if finding.rule == rule)
        if found and _is_of_pages(found[0]):
            self._perform(tuple(finding.suggestions[0].edit for finding in found if finding.suggestions))
            return
        bulletin = self._signals.bulletin
        self._perform(correct_all(bulletin, (one for one in check_bulletin(bulletin) if one.rule == rule)).edits)

    def _perform(self, edits: tuple[Edit, ...]) -> None:
        """Carry out corrections in one step, left out those whose place has gone since they were found."""
        bulletin, holding = self._signals.bulletin, []
        for edit in edits:
            with suppress(EditError):
                bulletin = edit.apply(bulletin)
                holding.append(edit)
        if holding:
            self._signals.perform(holding[0] if len(holding) == 1 else EditGroup(tuple(holding)), Origin.PROBLEMS)
            self._check_again()

    def _make_view(self) -> ProblemsView:
        view = ProblemsView(self)
        view.setObjectName("problems")
        view.setAccessibleName(self.tr("Problems"))
        view.setModel(self._model)
        view.setHeaderHidden(True)
        view.setUniformRowHeights(True)
        view.setAllColumnsShowFocus(True)
        view.setIndentation(14)
        view.setIconSize(QSize(16, 16))
        view.setFrameShape(QTreeView.Shape.NoFrame)
        view.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        view.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        return view

    def _make_filter(self, severity: Severity) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"show-{severity}")
        button.setIcon(icon(SEVERITY_ICONS[severity]))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        button.setCheckable(True)
        button.setChecked(True)
        button.toggled.connect(partial(self._on_filtered, severity))
        return button

    def _button(self, name: str, icon_name: str, words: str, keys: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setIcon(icon(icon_name))
        button.setText(words)
        button.setToolTip(f"{words} ({keys})")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setAutoRaise(True)
        return button

    def _make_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(8, 2, 8, 2)
        head.setSpacing(2)
        for button in self._filters.values():
            head.addWidget(button)
        head.addStretch()
        head.addWidget(self._correct)
        head.addWidget(self._correct_all)
        return head

    def _connect(self) -> None:
        self._signals.findings_changed.connect(self._show_findings)
        self._signals.session_opened.connect(self._show_findings)
        self._view.clicked.connect(self._on_gone_to)
        self._view.activated_by_key.connect(self._on_activated)
        self._view.correction_requested.connect(self.correct)
        self._view.corrections_requested.connect(self.correct_all)
        self._view.customContextMenuRequested.connect(self._on_context_menu)
        self._view.selectionModel().currentChanged.connect(self._enable)
        self._model.rowsInserted.connect(self._on_rows_inserted)
        self._correct.clicked.connect(self.correct)
        self._correct_all.clicked.connect(self.correct_all)

    @Slot()
    def _show_findings(self) -> None:
        findings = self._signals.findings
        shown = tuple(finding for finding in findings if finding.severity not in self._hidden)
        self._model.show_findings(shown, self._signals.bulletin)
        for severity, button in self._filters.items():
            count = sum(1 for finding in findings if finding.severity is severity)
            name = severity_name(severity, QCoreApplication.translate)
            button.setText(str(count))
            button.setToolTip(self.tr("{severity}: {count}").format(severity=name, count=count))
            button.setAccessibleName(button.toolTip())
        self._nothing.setText(
            self.tr("Nothing to show: some kinds are hidden.") if findings else self.tr("No problems found.")
        )
        self._sheets.setCurrentWidget(self._view if shown else self._nothing)
        self._enable()
        self.title_changed.emit(self.title)

    def _on_filtered(self, severity: Severity, checked: bool) -> None:
        if checked:
            self._hidden.discard(severity)
        else:
            self._hidden.add(severity)
        self._show_findings()

    @Slot(QModelIndex)
    def _on_gone_to(self, index: QModelIndex) -> None:
        finding = self._model.finding_at(index)
        if finding is not None:
            self.go_to(finding)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if self._model.finding_at(index) is not None:
            self._on_gone_to(index)
        elif index.isValid():
            self._view.setExpanded(index, not self._view.isExpanded(index))

    @Slot(QModelIndex, int, int)
    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        """Show a new rule as a whole line, and open while it has few findings; so too what has no place in the text."""
        if parent.isValid():
            for row in range(first, last + 1):
                finding = self._model.finding_at(self._model.index(row, 0, parent))
                if finding is not None and not (finding.node_id or finding.text or finding.source):
                    self._view.setFirstColumnSpanned(row, parent, True)
            if first == 0 and self._model.rowCount(parent) == last + 1:
                self._view.setExpanded(parent, True)
            return
        for row in range(first, last + 1):
            self._view.setFirstColumnSpanned(row, QModelIndex(), True)

    @Slot()
    def _enable(self) -> None:
        index = self._view.currentIndex()
        finding = self._model.finding_at(index)
        rule = self._model.rule_at(index)
        self._correct.setEnabled(finding is not None and bool(finding.suggestions))
        self._correct_all.setEnabled(
            any(finding.rule == rule and finding.suggestions for finding in self._signals.findings)
        )

    def _fresh(self, finding: Finding) -> Finding | None:
        """Return the finding as the bulletin stands now: since it was made, a person may have typed on."""
        parts = ("rule", "block_id", "text", "start", "end", "arguments")
        found = self._findings_now(finding.node_id)
        return next((now for now in found if all(getattr(now, p) == getattr(finding, p) for p in parts)), None)

    def _findings_now(self, node_id: str) -> tuple[Finding, ...]:
        from bulletin_editor.proofreading.checking import check_article, check_bulletin

        bulletin = self._signals.bulletin
        if isinstance(find_node(bulletin, node_id), Article):
            return check_article(bulletin, node_id)
        return tuple(finding for finding in check_bulletin(bulletin) if finding.node_id == node_id)

    def _check_again(self) -> None:
        """Bring the findings up to date at once, so that the next can be corrected without a wait."""
        from bulletin_editor.proofreading.checking import check_bulletin
        from bulletin_editor.proofreading.rules import ProofreadingRule

        rules = frozenset(ProofreadingRule)
        others = tuple(finding for finding in self._signals.findings if finding.rule not in rules)
        self._signals.set_findings((*check_bulletin(self._signals.bulletin), *others))

    def context_menu(self) -> QMenu | None:
        """Return a menu of what can be done about the current finding; `None` when there is none."""
        finding = self._model.finding_at(self._view.currentIndex())
        if finding is None:
            return None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("&Go to Text"), partial(self.go_to, finding)).setEnabled(bool(finding.node_id))
        menu.addSeparator()
        for number, suggestion in enumerate(finding.suggestions):
            menu.addAction(suggestion_words(suggestion), partial(self.correct_by, number))
        menu.addAction(self._correct_all.text(), self.correct_all).setEnabled(self._correct_all.isEnabled())
        return menu

    @Slot(QPoint)
    def _on_context_menu(self, position: QPoint) -> None:
        index = self._view.indexAt(position)
        if index.isValid():
            self._view.setCurrentIndex(index)
            menu = self.context_menu()
            if menu is not None:
                menu.popup(self._view.viewport().mapToGlobal(position))


def _is_of_pages(finding: Finding) -> bool:
    """Tell whether layout found it: the pages are laid out again by themselves, and its edits check their places."""
    from bulletin_editor.proofreading.rules import ProofreadingRule

    return finding.rule not in set(ProofreadingRule)
