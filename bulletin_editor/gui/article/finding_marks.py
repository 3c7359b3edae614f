"""Findings underlined in the text: only in the blocks in view, and only where their text still stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from bulletin_editor.content.blocks import Block, Paragraph
from bulletin_editor.content.inlines import Inlines, LineBreak, Run, is_deleted, plain_text
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.editing.stretches import inline_length
from bulletin_editor.gui.appearance import Colours
from bulletin_editor.gui.article.document_reading import position_in
from bulletin_editor.gui.comments.comment_rule import OPEN_COMMENT

_TINT = 44


def findings_by_block(findings: Iterable[Finding], article_id: str) -> dict[str, list[Finding]]:
    """Return the findings about stretches of an article's text, by the ids of its blocks."""
    result: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.node_id == article_id and finding.block_id and finding.end > finding.start:
            result[finding.block_id].append(finding)
    return dict(result)


def selections(
    visible: Iterable[QTextBlock], blocks: Sequence[Block], findings: dict[str, list[Finding]], colours: Colours
) -> list[QTextEdit.ExtraSelection]:
    """Return the underlines of the blocks in view."""
    result: list[QTextEdit.ExtraSelection] = []
    for document_block in visible:
        number = document_block.blockNumber()
        block = blocks[number] if number < len(blocks) else None
        for finding in findings.get(block.id, ()) if isinstance(block, Paragraph) else ():
            assert isinstance(block, Paragraph)
            if finding.rule == OPEN_COMMENT:
                continue  # Its text is shaded already.
            stretch = stretch_of(finding, block.inlines)
            if stretch is not None:
                result.append(_underlined(document_block, *stretch, _colour(finding.severity, colours)))
    return result


def finding_at(findings: Iterable[Finding], inlines: Inlines, offset: int) -> Finding | None:
    """Return the finding at an offset of a paragraph; the mouse over its last character gives the offset behind."""
    stretches = [(finding, stretch) for finding in findings if (stretch := stretch_of(finding, inlines)) is not None]
    covering = (finding for finding, (start, end) in stretches if start <= offset < end)
    return next(covering, None) or next((finding for finding, (_, end) in stretches if offset == end), None)


def stretch_of(finding: Finding, inlines: Inlines) -> tuple[int, int] | None:
    """Return where a finding lies in a paragraph, as text offsets; `None` once its text has changed."""
    if plain_text(inlines) != finding.text:
        return None
    return text_offset(inlines, finding.start), text_offset(inlines, finding.end, at_end=True)


def text_offset(inlines: Inlines, count: int, *, at_end: bool = False) -> int:
    """Return the text offset after so many code points of plain text, where footnotes and deleted text count nothing.

    `at_end` stays before what counts nothing, as the end of a stretch does.
    """
    offset = passed = 0
    for inline in inlines:
        if passed > count or (passed == count and (at_end or _counts(inline))):
            break
        length = inline_length(inline)
        if _counts(inline):
            taken = min(length, count - passed)
            passed += taken
            offset += taken
            if taken < length:
                break
        else:
            offset += length
    return offset


def _counts(inline: object) -> bool:
    if isinstance(inline, Run):
        return not is_deleted(inline)
    return isinstance(inline, LineBreak)


def _underlined(block: QTextBlock, start: int, stop: int, colour: QColor) -> QTextEdit.ExtraSelection:
    result = QTextEdit.ExtraSelection()
    cursor = QTextCursor(block)
    cursor.setPosition(position_in(block, start))
    cursor.setPosition(position_in(block, stop), QTextCursor.MoveMode.KeepAnchor)
    underline = QTextCharFormat()
    underline.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
    underline.setUnderlineColor(colour)
    # A wave under a single comma is easily overlooked.
    tint = QColor(colour)
    tint.setAlpha(_TINT)
    underline.setBackground(tint)
    result.cursor, result.format = cursor, underline
    return result


def _colour(severity: Severity, colours: Colours) -> QColor:
    match severity:
        case Severity.ERROR:
            return QColor(colours.error)
        case Severity.WARNING:
            return QColor(colours.warning)
        case Severity.INFO:
            return QColor(colours.accent)
