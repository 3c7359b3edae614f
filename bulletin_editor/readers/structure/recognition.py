"""The outline that a draft stands for: its lines cleaned, told apart, and read into nodes."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin_editor.content.bulletin import Article, Department, Node, Section
from bulletin_editor.editing.findings import Finding
from bulletin_editor.readers.draft import DraftParts, ReadingRule
from bulletin_editor.readers.structure.articles import ArticleLines, make_article
from bulletin_editor.readers.structure.classification import classify
from bulletin_editor.readers.structure.draft_lines import lines_of
from bulletin_editor.readers.structure.findings import Findings
from bulletin_editor.readers.structure.kinds import Kind
from bulletin_editor.readers.structure.outliner import Container, Outliner


@dataclass(frozen=True, slots=True)
class Recognised:
    """The nodes of a draft and what was guessed."""

    nodes: tuple[Node, ...]
    findings: tuple[Finding, ...]


def recognise(parts: DraftParts) -> Recognised:
    """Return the outline that a draft's blocks stand for."""
    lines = lines_of(parts)
    findings = Findings(parts.source)
    top = Outliner(lines, classify(lines)).outline()
    nodes = tuple(_finished(child, parts, findings) for child in top.children)
    return Recognised(nodes, (*parts.findings, *findings.all()))


def _finished(child: Container | ArticleLines, parts: DraftParts, findings: Findings) -> Node:
    if isinstance(child, ArticleLines):
        return make_article(child, parts, findings)
    rule = ReadingRule.SECTION_RECOGNISED if child.kind is Kind.SECTION else ReadingRule.DEPARTMENT_RECOGNISED
    findings.add(rule, child.title, child.confidence, node_id=child.id)
    if child.dropped:
        findings.add(ReadingRule.MARK_DROPPED, child.dropped, 95, node_id=child.id)
    inside = [_finished(inner, parts, findings) for inner in child.children]
    if child.kind is Kind.SECTION:
        return Section(child.id, child.title, tuple(node for node in inside if not isinstance(node, Section)))
    return Department(
        child.id, child.title, tuple(node for node in inside if isinstance(node, Article)), colon=child.colon
    )
