"""What was found, said so that a person knows what it means and what can be done.

Keys are the values of the rule enumerations of readers, layout and proofreading; the names in braces are the
findings' arguments.
"""

from __future__ import annotations

from bulletin_editor.editing.findings import Finding
from bulletin_editor.wording.translation import QT_TRANSLATE_NOOP, Translate

_CONTEXT = "Findings"

SENTENCES = {
    # proofreading
    "half-width-mark": QT_TRANSLATE_NOOP("Findings", "Half-width “{mark}” beside Chinese; use “{replacement}”."),
    "torn-paragraph": QT_TRANSLATE_NOOP(
        "Findings", "The sentence goes on in the next paragraph; the two belong together."
    ),
    "blank-paragraph": QT_TRANSLATE_NOOP("Findings", "Blank paragraph; the template sets the distances."),
    "typed-indent": QT_TRANSLATE_NOOP("Findings", "Typed indent; the template indents paragraphs."),
    "typed-space": QT_TRANSLATE_NOOP("Findings", "Space between Chinese characters."),
    "heading-number": QT_TRANSLATE_NOOP("Findings", "Heading number {number}, where {expected} is expected."),
    "missing-headline": QT_TRANSLATE_NOOP("Findings", "The article has no headline."),
    "missing-byline": QT_TRANSLATE_NOOP("Findings", "The article has no byline."),
    "empty-article": QT_TRANSLATE_NOOP("Findings", "The article has no text."),
    "empty-department": QT_TRANSLATE_NOOP("Findings", "{title} has no article."),
    "empty-section": QT_TRANSLATE_NOOP("Findings", "The section “{title}” is empty."),
}

RULE_NAMES = {
    # proofreading
    "half-width-mark": QT_TRANSLATE_NOOP("Findings", "Half-width marks"),
    "torn-paragraph": QT_TRANSLATE_NOOP("Findings", "Torn paragraphs"),
    "blank-paragraph": QT_TRANSLATE_NOOP("Findings", "Blank paragraphs"),
    "typed-indent": QT_TRANSLATE_NOOP("Findings", "Typed indents"),
    "typed-space": QT_TRANSLATE_NOOP("Findings", "Spaces in Chinese text"),
    "heading-number": QT_TRANSLATE_NOOP("Findings", "Heading numbers"),
    "missing-headline": QT_TRANSLATE_NOOP("Findings", "Missing headlines"),
    "missing-byline": QT_TRANSLATE_NOOP("Findings", "Missing bylines"),
    "empty-article": QT_TRANSLATE_NOOP("Findings", "Empty articles"),
    "empty-department": QT_TRANSLATE_NOOP("Findings", "Empty departments"),
    "empty-section": QT_TRANSLATE_NOOP("Findings", "Empty sections"),
}
"""Names of the rules, over a group of findings and in "Correct all: …"."""


def finding_sentence(finding: Finding, translate: Translate) -> str:
    """Return what a finding says; a rule without a sentence says its own name."""
    source = SENTENCES.get(finding.rule)
    if source is None:
        return finding.rule
    return translate(_CONTEXT, source).format_map(_Arguments(finding.arguments))


def rule_name(rule: str, translate: Translate) -> str:
    """Return the name of a rule; one without a name is called by its value."""
    return translate(_CONTEXT, RULE_NAMES[rule]) if rule in RULE_NAMES else rule


class _Arguments(dict[str, str | int]):
    """Arguments of a finding; one that is missing leaves a gap that can be seen."""

    def __missing__(self, key: str) -> str:
        return "…"
