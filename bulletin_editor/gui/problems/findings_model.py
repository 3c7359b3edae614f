"""Findings as rows under their rules, brought up to date row by row so that the chosen one stays chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count, takewhile
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QColor

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.outline import walk
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.gui.appearance import colours
from bulletin_editor.gui.icons import icon
from bulletin_editor.gui.language import translate
from bulletin_editor.wording.finding_sentences import finding_sentence, rule_name
from bulletin_editor.wording.names import node_title, severity_name

Index = QModelIndex | QPersistentModelIndex

SEVERITY_ICONS = {
    Severity.ERROR: "circle-alert",
    Severity.WARNING: "triangle-alert",
    Severity.INFO: "info",
}
_RANKS = {severity: rank for rank, severity in enumerate(Severity)}
_AROUND = 10
"""Characters of the text shown before and after the stretch in question."""

_Key = tuple[str, str, str, int]


class Column(IntEnum):
    SENTENCE = 0
    EXCERPT = 1
    ARTICLE = 2


@dataclass(slots=True, eq=False)
class _FindingRow:
    key: _Key
    finding: Finding


@dataclass(slots=True, eq=False)
class _RuleRow:
    number: int
    """Carried by the indexes of the findings inside; 0 is what stands at the top."""
    rule: str
    rows: list[_FindingRow] = field(default_factory=list)

    @property
    def severity(self) -> Severity:
        return min((row.finding.severity for row in self.rows), key=_RANKS.__getitem__, default=Severity.INFO)


class FindingsModel(QAbstractItemModel):
    """Two levels: rules, the most severe first, and their findings in reading order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = count(1)
        self._rules: list[_RuleRow] = []
        self._by_number: dict[int, _RuleRow] = {}
        self._titles: dict[str, str] = {}

    def show_findings(self, findings: Iterable[Finding], bulletin: Bulletin) -> None:
        """Show these findings in the place of the former ones.

        A finding is taken for a former one when it has its rule and block and as many alike stand before it there:
        so a row stays while its text moves, and where one is corrected the next takes its row.
        """
        self._titles = {node.id: node_title(node, translate) for node, _ in walk(bulletin)}
        wanted = _grouped(findings)
        self._drop_rules(wanted.keys())
        for at, rule in enumerate(_in_order(wanted, [row.rule for row in self._rules])):
            if at == len(self._rules) or self._rules[at].rule != rule:
                self._insert_rule(at, rule)
            self._update_findings(at, wanted[rule])
            self._say_changed(self.index(at, 0))

    def finding_at(self, index: Index) -> Finding | None:
        """Return the finding of a row; `None` for a rule's."""
        rule = self._rule_of(index)
        return rule.rows[index.row()].finding if rule and index.row() < len(rule.rows) else None

    def finding_indexes(self) -> Iterator[QModelIndex]:
        """Yield the rows of all findings, in their order."""
        for number in range(len(self._rules)):
            rule = self.index(number, 0)
            for row in range(self.rowCount(rule)):
                yield self.index(row, 0, rule)

    def has_place(self, index: Index) -> bool:
        """Tell whether a finding is about a place in the bulletin."""
        finding = self.finding_at(index)
        return finding is not None and bool(finding.node_id)

    def rule_at(self, index: Index) -> str:
        """Return the rule of a row, or around it; empty for no row."""
        rule = self._rule_of(index) or self._rule_row(index)
        return rule.rule if rule else ""

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        if not 0 <= column < len(Column) or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        rule = self._rule_row(parent)
        return self.createIndex(row, column, rule.number if rule else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        rule = self._rule_of(index)
        return self.createIndex(self._rules.index(rule), 0, 0) if rule else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if not parent.isValid():
            return len(self._rules)
        rule = self._rule_row(parent) if parent.column() == 0 else None
        return len(rule.rows) if rule else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        finding = self.finding_at(index)
        if finding is not None:
            return self._finding_data(finding, Column(index.column()), role)
        rule = self._rule_row(index)
        if rule is None or index.column() != Column.SENTENCE:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                name = rule_name(rule.rule, translate)
                return self.tr("{rule} ({count})").format(rule=name, count=len(rule.rows))
            case Qt.ItemDataRole.DecorationRole:
                return icon(SEVERITY_ICONS[rule.severity])
            case _:
                return None

    def _finding_data(self, finding: Finding, column: Column, role: int) -> Any:
        sentence = finding_sentence(finding, translate)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return (sentence, _excerpt(finding), self._titles.get(finding.node_id, finding.source))[column]
            case Qt.ItemDataRole.DecorationRole if column == Column.SENTENCE:
                return icon(SEVERITY_ICONS[finding.severity])
            case Qt.ItemDataRole.ForegroundRole if column == Column.ARTICLE:
                return QColor(colours().quiet_text)
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(part for part in (sentence, _excerpt(finding)) if part)
            case Qt.ItemDataRole.AccessibleTextRole if column == Column.SENTENCE:
                return f"{severity_name(finding.severity, translate)}: {sentence}"
            case _:
                return None

    def _drop_rules(self, wanted: Iterable[str]) -> None:
        kept = set(wanted)
        for at in reversed(range(len(self._rules))):
            if self._rules[at].rule not in kept:
                self.beginRemoveRows(QModelIndex(), at, at)
                del self._by_number[self._rules.pop(at).number]
                self.endRemoveRows()

    def _insert_rule(self, at: int, rule: str) -> None:
        row = _RuleRow(next(self._numbers), rule)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rules.insert(at, row)
        self._by_number[row.number] = row
        self.endInsertRows()

    def _update_findings(self, rule_at: int, wanted: list[_FindingRow]) -> None:
        parent, rows = self.index(rule_at, 0), self._rules[rule_at].rows
        self._remove_findings(parent, rows, {row.key for row in wanted})
        at = 0
        while at < len(wanted):
            key = wanted[at].key
            if at < len(rows) and rows[at].key == key:
                if rows[at].finding != wanted[at].finding:
                    rows[at].finding = wanted[at].finding
                    self._say_changed(self.index(at, 0, parent))
                at += 1
                continue
            there = {row.key for row in rows}
            if key in there:
                # The order has changed: what stands in between comes again at its new place.
                self._remove_findings(parent, rows, there - {rows[at].key})
                continue
            new = list(takewhile(lambda row, there=there: row.key not in there, wanted[at:]))  # type: ignore[misc]
            self.beginInsertRows(parent, at, at + len(new) - 1)
            rows[at:at] = new
            self.endInsertRows()
            at += len(new)

    def _remove_findings(self, parent: QModelIndex, rows: list[_FindingRow], kept: set[_Key]) -> None:
        stop = len(rows)
        while stop > 0:
            start = stop
            while start > 0 and rows[start - 1].key not in kept:
                start -= 1
            if start < stop:
                self.beginRemoveRows(parent, start, stop - 1)
                del rows[start:stop]
                self.endRemoveRows()
            stop = start - 1

    def _say_changed(self, index: QModelIndex) -> None:
        self.dataChanged.emit(index, index.siblingAtColumn(len(Column) - 1))

    def _rule_of(self, index: Index) -> _RuleRow | None:
        """Return the rule around a finding's row; `None` for other rows."""
        return self._by_number.get(index.internalId()) if index.isValid() else None

    def _rule_row(self, index: Index) -> _RuleRow | None:
        """Return the rule whose own row this is."""
        if not index.isValid() or index.internalId() != 0 or index.row() >= len(self._rules):
            return None
        return self._rules[index.row()]


def _grouped(findings: Iterable[Finding]) -> dict[str, list[_FindingRow]]:
    groups: dict[str, list[_FindingRow]] = {}
    alike: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        place = (finding.rule, finding.node_id, finding.block_id)
        groups.setdefault(finding.rule, []).append(_FindingRow((*place, alike[place]), finding))
        alike[place] += 1
    return groups


def _in_order(groups: dict[str, list[_FindingRow]], shown: list[str]) -> list[str]:
    """Return the rules with those shown in their order, so that no row jumps; new ones stand by their severity."""

    def rank(rule: str) -> int:
        return min(_RANKS[row.finding.severity] for row in groups[rule])

    order = list(shown)
    for rule in sorted((rule for rule in groups if rule not in shown), key=rank):
        behind = [at for at, other in enumerate(order) if rank(other) > rank(rule)]
        order.insert(behind[0] if behind else len(order), rule)
    return order


def _excerpt(finding: Finding) -> str:
    """Return the stretch in question with some of the text around it, on one line."""
    start, end = finding.start, finding.end
    if start == end == 0:
        end = min(len(finding.text), 2 * _AROUND)
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(finding.text))
    words = " ".join(finding.text[first:last].split("\n"))
    return f"{'…' if first else ''}{words}{'…' if last < len(finding.text) else ''}"
