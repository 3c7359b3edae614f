"""Plain text to blocks: each line a paragraph, lines wrapped by an editor joined, tabbed lines a table.

Marks that people type in plain text for headings (`## `) are taken as what they mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bulletin_editor.content.blocks import Cell, Paragraph
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Run
from bulletin_editor.readers.decoding import decode
from bulletin_editor.readers.draft import DraftBlock, DraftParts, Evidence, ReadingRule
from bulletin_editor.readers.lines import paragraphs_of
from bulletin_editor.readers.tables import complete_table

_LINE_END = re.compile(r"\r\n|[\n\r\x0b\x1c\x1d\x1e\x85\u2028\u2029]")
_HEADING = re.compile(r"^[ \t]{0,3}(#{1,6})[ \t\u3000]+(.+?)(?:[ \t]+#+)?[ \t]*$")
_INDENT = re.compile(r"^[\s\u3000\u00a0]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f\ufeff\ufffe\uffff]")


def read_text(data: bytes, path: Path, parts: DraftParts) -> None:
    """Read a plain text file into the parts."""
    decoded = decode(data, path)
    if decoded.confidence < 100:
        parts.report(ReadingRule.ENCODING_GUESSED, what=decoded.encoding, confidence=decoded.confidence)
    read_lines(decoded.text, parts)


def read_lines(text: str, parts: DraftParts) -> None:
    """Read plain text into the parts."""
    gap = 0
    for group in _groups(text):
        if not group:
            gap += 1
            continue
        for offset, block in enumerate(_blocks_of_group(group, parts)):
            parts.blocks.append(_with_gap(block, 0 if offset else gap))
        gap = 0


def clean_text(text: str) -> str:
    """Return the text without characters that no document can hold."""
    return _CONTROL.sub("", text) if _CONTROL.search(text) else text


def _groups(text: str) -> Iterator[list[str]]:
    """Yield runs of lines that are not blank, and an empty list for each blank line."""
    group: list[str] = []
    for line in _LINE_END.split(clean_text(text).replace("\x0c", "\n")):
        if line.strip():
            group.append(line)
            continue
        if group:
            yield group
            group = []
        yield []
    if group:
        yield group


def _blocks_of_group(group: Sequence[str], parts: DraftParts) -> Iterator[DraftBlock]:
    pending: list[str] = []
    index = 0
    while index < len(group):
        rows = _tabbed_rows(group, index)
        heading = _HEADING.match(group[index])
        if not rows and not heading:
            pending.append(group[index])
            index += 1
            continue
        yield from _paragraphs(pending)
        pending = []
        if heading:
            yield _paragraph(heading[2], Evidence(level=len(heading[1])))
            index += 1
            continue
        table = complete_table([[Cell(_runs(cell.strip())) for cell in row] for row in rows])
        if table is not None:
            parts.report(ReadingRule.TABLE_RECOGNISED, block_id=table.id, what=group[index].strip(), confidence=90)
            yield DraftBlock(table)
        index += len(rows)
    yield from _paragraphs(pending)


def _tabbed_rows(group: Sequence[str], start: int) -> list[list[str]]:
    """Return the rows of a table typed with tabs: two lines or more with the same number of inner tabs."""
    rows: list[list[str]] = []
    for line in (group[index] for index in range(start, len(group))):
        if line.startswith(("\t\t", "\t ")) or "\t" not in line.strip():
            break
        row = line.rstrip("\r\n").split("\t")
        if rows and len(row) != len(rows[0]):
            break
        rows.append(row)
    return rows if len(rows) > 1 else []


def _paragraphs(lines: Sequence[str]) -> Iterator[DraftBlock]:
    if not lines:
        return
    for line in paragraphs_of(lines):
        yield _paragraph(line, Evidence(indented=bool(_INDENT.match(line))))


def _paragraph(text: str, evidence: Evidence) -> DraftBlock:
    return DraftBlock(Paragraph(new_id(), _runs(text)), evidence)


def _with_gap(block: DraftBlock, gap: int) -> DraftBlock:
    return block if not gap else DraftBlock(block.block, replace(block.evidence, gap=gap))


def _runs(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()
