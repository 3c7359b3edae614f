"""Captions and credits told from the text beside figures and tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin_editor.content.blocks import Alignment, Block, Figure, Paragraph, Role, Table
from bulletin_editor.content.inlines import Footnote, Run, plain_text
from bulletin_editor.readers.draft import ReadingRule
from bulletin_editor.readers.structure import patterns
from bulletin_editor.readers.structure.findings import Findings
from bulletin_editor.readers.structure.line import Line
from bulletin_editor.readers.structure.slicing import sliced, stripped


def with_captions(blocks: list[Block], body: Sequence[Line], article_id: str, findings: Findings) -> list[Block]:
    """Give a figure the caption and credit below it, and a table the caption above it; the blocks are the body's."""
    if not any(isinstance(block, Figure | Table) for block in blocks):
        return blocks
    result: list[Block] = []
    styles = {line.id: line.evidence.style for line in body}
    for block in blocks:
        before = result[-1] if result else None
        told: Figure | Table | None = None
        if isinstance(before, Figure) and isinstance(block, Paragraph):
            told = _captioned_figure(before, block, styles[block.id])
        elif isinstance(before, Paragraph) and isinstance(block, Table) and not block.caption:
            told = _captioned_table(block, before, styles[before.id])
        if told is None:
            result.append(block)
            continue
        findings.add(ReadingRule.CAPTION_RECOGNISED, _caption_text(told), 88, node_id=article_id, block_id=told.id)
        result[-1] = told
    return [
        block if isinstance(block, Paragraph) else _with_plain_caption(block, article_id, findings) for block in result
    ]


def _with_plain_caption(block: Block, article_id: str, findings: Findings) -> Block:
    return _without_doubled_text(_without_caption_number(block, article_id, findings))


def _captioned_figure(figure: Figure, below: Paragraph, style: str) -> Figure | None:
    text = plain_text(below.inlines).replace("\n", " ")
    if style == "credit" and not figure.credit:
        return replace(figure, credit=text)
    centred = below.alignment is Alignment.CENTRE
    if figure.caption or not _is_caption(below, text, style, centred=centred):
        return None
    return replace(figure, caption=text)


def _captioned_table(table: Table, above: Paragraph, style: str) -> Table | None:
    text = plain_text(above.inlines)
    named = text.startswith(("表", "附表", "Table")) and _is_caption(above, text, style, centred=False)
    if not named and not (above.role is Role.BODY and patterns.TITLE_OF_TABLE.match(text)):
        return None
    return replace(table, caption=tuple(inline for inline in above.inlines if isinstance(inline, Run)))


def _caption_text(block: Figure | Table) -> str:
    return plain_text(block.caption) if isinstance(block, Table) else block.caption or block.credit


def _without_doubled_text(block: Block) -> Block:
    """Leave out an alternative text that only says the caption again."""
    if isinstance(block, Figure) and block.alternative_text and block.alternative_text == block.caption:
        return replace(block, alternative_text="")
    return block


def _without_caption_number(block: Block, article_id: str, findings: Findings) -> Block:
    """Take a typed number such as 表1 off a caption: the template counts figures and tables."""
    match block:
        case Figure():
            number = patterns.CAPTION_NUMBER.match(block.caption)
            changed: Block = replace(block, caption=block.caption[number.end() :]) if number else block
        case Table():
            text = plain_text(block.caption)
            number = patterns.CAPTION_NUMBER.match(text)
            runs = stripped(sliced(block.caption, number.end(), len(text))) if number else ()
            caption = tuple(run for run in runs if isinstance(run, Run))
            changed = replace(block, caption=caption) if number else block
        case _:
            return block
    if number:
        findings.add(ReadingRule.MARK_DROPPED, number[0].strip(), 92, node_id=article_id, block_id=block.id)
    return changed


def _is_caption(paragraph: Paragraph, text: str, style: str, *, centred: bool) -> bool:
    if paragraph.role is not Role.BODY or any(isinstance(inline, Footnote) for inline in paragraph.inlines):
        return False
    if not text or len(text) > 80 or text.endswith("。"):
        return False
    return style == "caption" or centred or patterns.CAPTION.match(text) is not None
