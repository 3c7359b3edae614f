"""The command `check`: what proofreading and layout find, for people and, as JSON, for programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bulletin_editor.cli.output import print_json, print_line
from bulletin_editor.cli.reading import read_what_is_left
from bulletin_editor.content.bulletin import Bulletin, Node
from bulletin_editor.content.outline import walk
from bulletin_editor.editing.findings import Finding
from bulletin_editor.layout.composition import compose
from bulletin_editor.proofreading.checking import check_bulletin
from bulletin_editor.templates.loading import template_of
from bulletin_editor.wording.finding_sentences import finding_sentence
from bulletin_editor.wording.names import node_title, severity_name
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, Translate, system_translation

_COUNT = QT_TRANSLATE_NOOP("CommandLine", "findings: {count}")
_WHOLE = QT_TRANSLATE_NOOP("CommandLine", "The bulletin as a whole")
_NOTHING = QT_TRANSLATE_NOOP("CommandLine", "Nothing found.")

_CONTEXT_LENGTH = 12
"""Characters shown on either side of what was found."""


def report_findings(path: Path, *, as_json: bool) -> None:
    """Print what proofreading and layout find in a bulletin.

    Raises `FileError`.
    """
    bulletin = read_what_is_left(path)
    findings = (*check_bulletin(bulletin), *compose(bulletin, template_of(bulletin), once=True).findings)
    translate = system_translation()
    if as_json:
        print_json({"findings": [_finding_json(finding, translate) for finding in findings]})
    else:
        for line in finding_lines(bulletin, findings, translate):
            print_line(line)


def finding_lines(bulletin: Bulletin, findings: tuple[Finding, ...], translate: Translate) -> Iterator[str]:
    """Yield the findings for a person, under the title of the article, department or section they stand in."""
    nodes = {node.id: node for node, _ in walk(bulletin)}
    shown: Node | None = None
    for finding in findings:
        node = nodes.get(finding.node_id)
        if node is not shown:
            shown = node
            yield translate("CommandLine", _WHOLE) if node is None else node_title(node, translate)
        yield "  " + _finding_line(finding, translate)
    if findings:
        yield translate("CommandLine", _COUNT).format(count=len(findings))
    else:
        yield translate("CommandLine", _NOTHING)


def _finding_line(finding: Finding, translate: Translate) -> str:
    parts = [f"{severity_name(finding.severity, translate)}: {finding_sentence(finding, translate)}"]
    if finding.end > finding.start:
        parts.append(_in_context(finding))
    return "  ".join(parts)


def _in_context(finding: Finding) -> str:
    """Show what was found between brackets, with a little of the text around it, and what would take its place."""
    text, start, end = finding.text, finding.start, finding.end
    before = text[max(0, start - _CONTEXT_LENGTH) : start]
    after = text[end : end + _CONTEXT_LENGTH]
    found = f"{'…' if start > _CONTEXT_LENGTH else ''}{before}[{text[start:end]}]{after}"
    if end + _CONTEXT_LENGTH < len(text):
        found += "…"
    replacements = " / ".join(f"[{suggestion.replacement}]" for suggestion in finding.suggestions)
    return f"{found} → {replacements}" if replacements else found


def _finding_json(finding: Finding, translate: Translate) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "article": finding.node_id,
        "block": finding.block_id,
        "paragraph": finding.text,
        "start": finding.start,
        "end": finding.end,
        "message": finding_sentence(finding, translate),
        "suggestions": [suggestion.replacement for suggestion in finding.suggestions],
    }
