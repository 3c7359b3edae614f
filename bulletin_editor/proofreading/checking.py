"""Checking a bulletin or one article of it by all rules.

What did not change since the last check is not read again, so that an article can be checked while it is typed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import assert_never

from bulletin_editor.content.blocks import Block, Figure, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section
from bulletin_editor.content.inlines import Footnote, is_deleted, plain_text
from bulletin_editor.content.outline import articles_in, find_article, walk
from bulletin_editor.editing.findings import NO_ARGUMENTS, Finding, Severity, Suggestion
from bulletin_editor.layout.memory import Same, remembered
from bulletin_editor.proofreading.corrections import (
    Correction,
    CorrectNode,
    JoinCorrection,
    RemoveCorrection,
    TextCorrection,
)
from bulletin_editor.proofreading.half_width_marks import half_width_marks
from bulletin_editor.proofreading.latin_spelling import misspelt_words
from bulletin_editor.proofreading.open_comments import open_comments
from bulletin_editor.proofreading.paragraph_rules import heading_number_gaps, torn_paragraphs
from bulletin_editor.proofreading.places import Replacement, TextPart, TextPlace, block_texts, field_texts
from bulletin_editor.proofreading.rules import ProofreadingRule
from bulletin_editor.proofreading.spaces import is_blank, repeated_spaces, typed_indents

Arguments = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class TextRule:
    """A rule about one text by itself; `arguments` says what its sentence needs of the text and a replacement."""

    rule: ProofreadingRule
    severity: Severity
    find: Callable[[str], tuple[Replacement, ...]]
    parts: frozenset[TextPart]
    arguments: Callable[[str, Replacement], Arguments]
    in_chinese_only: bool = True


_ALL_PARTS = frozenset(TextPart)

TEXT_RULES = (
    TextRule(
        ProofreadingRule.HALF_WIDTH_MARK,
        Severity.WARNING,
        half_width_marks,
        _ALL_PARTS,
        lambda text, found: {"mark": text[found.start : found.end], "replacement": found.text},
    ),
    TextRule(
        ProofreadingRule.TYPED_INDENT,
        Severity.INFO,
        typed_indents,
        frozenset({TextPart.PARAGRAPH}),
        lambda _text, _found: {},
    ),
    TextRule(
        ProofreadingRule.REPEATED_SPACES,
        Severity.INFO,
        repeated_spaces,
        frozenset({TextPart.PARAGRAPH, TextPart.CELL, TextPart.NOTE}),
        lambda _text, found: {"count": found.end - found.start},
    ),
    TextRule(
        ProofreadingRule.MISSPELT_WORD,
        Severity.INFO,
        misspelt_words,
        _ALL_PARTS,
        lambda text, found: {"word": text[found.start : found.end], "replacement": found.text},
        in_chinese_only=False,
    ),
)
"""The rules about single texts."""


def check_bulletin(bulletin: Bulletin) -> tuple[Finding, ...]:
    """Return everything found, in reading order, the pool last."""
    chinese = _is_chinese(bulletin)
    return tuple(finding for node, _ in walk(bulletin) for finding in _node_findings(Same(node), chinese))


def check_article(bulletin: Bulletin, article_id: str) -> tuple[Finding, ...]:
    """Return everything found in one article.

    Raises `EditError` when there is no such article.
    """
    return _node_findings(Same(find_article(bulletin, article_id)), _is_chinese(bulletin))


def _is_chinese(bulletin: Bulletin) -> bool:
    return bulletin.language.lower().startswith("zh")


@remembered
def _node_findings(node: Same[Node], chinese: bool) -> tuple[Finding, ...]:
    return tuple(_findings(node.held, chinese=chinese))


def _findings(node: Node, *, chinese: bool) -> Iterator[Finding]:
    for place, text in field_texts(node):
        for rule, found in _matches(place, text, chinese=chinese):
            yield _text_finding(node.id, place, text, rule, found)
    match node:
        case Section():
            if not any(articles_in(node.children)):
                yield _node_finding(ProofreadingRule.EMPTY_SECTION, node, node.title)
        case Department():
            if not node.children:
                yield _node_finding(ProofreadingRule.EMPTY_DEPARTMENT, node, node.title)
        case Article():
            yield from _article_findings(node, chinese=chinese)
        case _:
            assert_never(node)


def _article_findings(article: Article, *, chinese: bool) -> Iterator[Finding]:
    comments: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in open_comments(article):
        comments[finding.block_id].append(finding)
    yield from comments[""]
    if not any(_shows_something(block) for block in article.blocks):
        yield _node_finding(ProofreadingRule.EMPTY_ARTICLE, article, " ".join(article.headline))
        return
    if not article.headline:
        yield _node_finding(ProofreadingRule.MISSING_HEADLINE, article)
    if not article.byline.strip():
        yield _node_finding(ProofreadingRule.MISSING_BYLINE, article)
    between = {block.id: finding for block, finding in _paragraph_findings(article, chinese=chinese)}
    for block in article.blocks:
        for place, text, rule, found in _block_matches(Same(block), chinese):
            yield _text_finding(article.id, place, text, rule, found)
        if block.id in between:
            yield between[block.id]
        yield from comments[block.id]


def _paragraph_findings(article: Article, *, chinese: bool) -> Iterator[tuple[Block, Finding]]:
    """Yield at most one finding a block that needs more than its own text."""
    for block in article.blocks:
        if isinstance(block, Paragraph) and not _shows_something(block) and not any(map(is_deleted, block.inlines)):
            text = plain_text(block.inlines)
            suggestion = _suggestion("", article.id, RemoveCorrection(block.id))
            yield block, _block_finding(ProofreadingRule.BLANK_PARAGRAPH, article, block, text, 0, suggestion)
    if not chinese:
        return
    for before, after in torn_paragraphs(article.blocks):
        text = plain_text(before.inlines)
        suggestion = _suggestion(plain_text(after.inlines), article.id, JoinCorrection(before.id, after.id))
        yield before, _block_finding(ProofreadingRule.TORN_PARAGRAPH, article, before, text, len(text), suggestion)
    for heading, found, written in heading_number_gaps(article.blocks):
        place = TextPlace(TextPart.PARAGRAPH, heading.id)
        yield (
            heading,
            _finding_with_text(
                ProofreadingRule.HEADING_NUMBER,
                Severity.WARNING,
                article.id,
                place,
                plain_text(heading.inlines),
                found,
                {"number": written, "expected": found.text},
            ),
        )


def _shows_something(block: Block) -> bool:
    """Tell whether a block has text, a note or a picture to show."""
    if isinstance(block, Paragraph):
        return any(isinstance(inline, Footnote) for inline in block.inlines) or not is_blank(plain_text(block.inlines))
    return isinstance(block, Table | Figure)


def _matches(place: TextPlace, text: str, *, chinese: bool) -> Iterator[tuple[TextRule, Replacement]]:
    if not text or is_blank(text):
        return
    for rule in TEXT_RULES:
        if place.part in rule.parts and (chinese or not rule.in_chinese_only):
            for found in rule.find(text):
                yield rule, found


@remembered
def _block_matches(block: Same[Block], chinese: bool) -> tuple[tuple[TextPlace, str, TextRule, Replacement], ...]:
    """Return what the rules about single texts find in a block."""
    return tuple(
        (place, text, rule, found)
        for place, text in block_texts(block.held)
        for rule, found in _matches(place, text, chinese=chinese)
    )


def _text_finding(node_id: str, place: TextPlace, text: str, rule: TextRule, found: Replacement) -> Finding:
    arguments = rule.arguments(text, found)
    return _finding_with_text(rule.rule, rule.severity, node_id, place, text, found, arguments)


def _finding_with_text(
    rule: ProofreadingRule,
    severity: Severity,
    node_id: str,
    place: TextPlace,
    text: str,
    found: Replacement,
    arguments: Arguments,
) -> Finding:
    correction = TextCorrection(place, found, text[found.start : found.end])
    if not place.block_id:
        arguments = {**arguments, "field": place.part.value}
    return Finding(
        rule,
        severity,
        node_id,
        place.block_id,
        text,
        found.start,
        found.end,
        arguments or NO_ARGUMENTS,
        (_suggestion(found.text, node_id, correction),),
    )


def _block_finding(
    rule: ProofreadingRule, article: Article, block: Block, text: str, start: int, suggestion: Suggestion
) -> Finding:
    severity = Severity.WARNING if rule is ProofreadingRule.TORN_PARAGRAPH else Severity.INFO
    return Finding(rule, severity, article.id, block.id, text, start, len(text), suggestions=(suggestion,))


def _node_finding(rule: ProofreadingRule, node: Node, title: str = "") -> Finding:
    arguments: Arguments = {} if isinstance(node, Article) else {"title": title}
    return Finding(rule, Severity.WARNING, node.id, text=title, arguments=arguments or NO_ARGUMENTS)


def _suggestion(replacement: str, node_id: str, correction: Correction) -> Suggestion:
    return Suggestion(replacement, CorrectNode(node_id, (correction,)))
