"""Lines to recognise: one for each block of a draft, cleaned of what people type only to make it look right.

Typed indents, blank paragraphs, page numbers and a typed list of contents go; a finding says so. Not one other
character changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from bulletin_editor.content.blocks import Alignment, Block, Paragraph, Role
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inlines, LineBreak, Run, is_deleted, plain_text
from bulletin_editor.readers.draft import DraftBlock, DraftParts, Evidence, ReadingRule
from bulletin_editor.readers.lines import is_wrapped, joined, width_of
from bulletin_editor.readers.structure import patterns
from bulletin_editor.readers.structure.slicing import BLANKS, sliced, split_at_breaks, stripped

_CONTENTS_TITLE = re.compile(
    r"^[【\[]?(?:目\s*录|要\s*目|本期要目|本期目录|本期导读|Contents|Table of contents|In this issue)[】\]]?[：:]?$",
    re.IGNORECASE,
)
_CONTENTS_ENTRY = re.compile(r"^.{2,80}?(?:[.．]{3,}|…{1,}|·{3,}|[-—_]{3,}|\t|\s{3,})[\s.…·]*[（(]?\d{1,4}[）)]?$")
_MASTHEAD_LINES = 7


@dataclass(frozen=True, slots=True)
class Line:
    """A block with its plain text and its looks; the text is empty for tables, figures and page breaks."""

    block: Block
    evidence: Evidence
    text: str
    length: float
    """In full-width characters."""

    @property
    def id(self) -> str:
        return self.block.id

    @property
    def paragraph(self) -> Paragraph:
        """The block of a line that is known to have text."""
        assert isinstance(self.block, Paragraph)
        return self.block

    @property
    def is_text(self) -> bool:
        return bool(self.text)

    @property
    def is_plain(self) -> bool:
        """Whether it is a paragraph that the draft gave no other role or list place."""
        return (
            isinstance(self.block, Paragraph)
            and bool(self.text)
            and self.block.role is Role.BODY
            and (self.block.list_item is None or self.evidence.sign_level is not None)
        )

    @property
    def is_centred(self) -> bool:
        return self.evidence.alignment is Alignment.CENTRE


def make_line(block: Block, evidence: Evidence) -> Line:
    """Return the line of a block, with the wish for an alignment taken from its looks."""
    text = plain_text(block.inlines).strip(BLANKS + "\n") if isinstance(block, Paragraph) else ""
    return Line(block, evidence, text, max((width_of(row) for row in text.split("\n")), default=0) / 2)


def lines_of(parts: DraftParts) -> list[Line]:
    """Return the lines of a draft; what is dropped is reported to its parts."""
    split = [piece for drafted in parts.blocks for piece in _pieces(drafted, parts)]
    lines = _without_blanks(split, parts)
    lines = _without_masthead(lines, parts)
    lines = _without_contents(lines, parts)
    return _with_labels_apart(_without_page_numbers(lines, parts))


def _pieces(drafted: DraftBlock, parts: DraftParts) -> Iterator[DraftBlock]:
    """Yield a paragraph as it is, or its lines where each is a paragraph typed with a line break."""
    block = drafted.block
    if not isinstance(block, Paragraph) or not any(isinstance(inline, LineBreak) for inline in block.inlines):
        yield drafted
        return
    rows = split_at_breaks(block.inlines)
    texts = [plain_text(row) for row in rows]
    filled = [text for text in texts if text.strip(BLANKS)]
    if drafted.evidence.level is not None or not _are_paragraphs(filled):
        if len(filled) > 2 and is_wrapped([text.strip(BLANKS) for text in filled]):
            yield DraftBlock(replace(block, inlines=_rejoined(rows)), drafted.evidence)
        else:
            yield drafted
        return
    parts.report(ReadingRule.PARAGRAPH_SPLIT, block_id=block.id, what=filled[0][:60], count=len(filled), confidence=85)
    gap = drafted.evidence.gap
    first = True
    for row, text in zip(rows, texts, strict=True):
        if not text.strip(BLANKS) and not any(isinstance(inline, Footnote) for inline in row):
            gap += 1
            continue
        runs = [inline for inline in row if isinstance(inline, Run) and inline.text.strip()]
        evidence = replace(drafted.evidence, gap=gap, bold=bool(runs) and all(run.marks.bold for run in runs))
        yield DraftBlock(replace(block, id=block.id if first else new_id(), inlines=row), evidence)
        gap, first = 0, False


def _are_paragraphs(texts: list[str]) -> bool:
    """Tell whether lines of one paragraph are paragraphs of their own: they are indented, or end as sentences do."""
    if len(texts) < 2:
        return False
    if sum(1 for text in texts if text[0] in BLANKS) * 2 >= len(texts):
        return True
    if any(patterns.byline_confidence(text.strip(BLANKS)) > 90 for text in texts):
        return True
    whole = [text for text in texts if patterns.ends_sentence(text.rstrip(BLANKS)) and width_of(text) > 30]
    if not whole or is_wrapped([text.strip(BLANKS) for text in texts]):
        return False
    ended = sum(1 for text in texts[:-1] if patterns.ends_sentence(text.rstrip(BLANKS)))
    return ended * 2 >= len(texts) - 1 or len(texts) == 2 or bool(width_of(texts[-1]) > 30 and ended)


def _rejoined(rows: list[Inlines]) -> Inlines:
    result: Inlines = ()
    for row in rows:
        before, after = plain_text(result), plain_text(row)
        gap = (Run(" "),) if len(joined(before, after)) > len(before) + len(after) else ()
        result = (*result, *gap, *row)
    from bulletin_editor.content.normal_form import normalised_inlines

    return normalised_inlines(result)


def _without_blanks(blocks: list[DraftBlock], parts: DraftParts) -> list[Line]:
    lines: list[Line] = []
    blanks = indents = gap = 0
    for drafted in blocks:
        block, evidence = drafted.block, drafted.evidence
        if not isinstance(block, Paragraph):
            lines.append(make_line(block, replace(evidence, gap=gap) if gap else evidence))
            gap = 0
            continue
        inlines = stripped(block.inlines)
        if _is_empty(inlines):
            blanks += 1
            gap += 1
            continue
        gap += evidence.gap
        blanks += evidence.gap
        indented = evidence.indented
        if inlines is not block.inlines:
            typed = plain_text(block.inlines)[:1]
            if typed and typed in BLANKS:
                indents += 1
                indented = True
            block = replace(block, inlines=inlines)
        if gap != evidence.gap or indented != evidence.indented:
            evidence = replace(evidence, gap=gap, indented=indented)
        lines.append(make_line(block, evidence))
        gap = 0
    if blanks:
        parts.report(ReadingRule.BLANK_LINES_DROPPED, count=blanks)
    if indents:
        parts.report(ReadingRule.INDENTS_DROPPED, count=indents)
    return lines


def _is_empty(inlines: Inlines) -> bool:
    return not any(isinstance(inline, Footnote) or is_deleted(inline) for inline in inlines) and not plain_text(
        inlines
    ).strip(BLANKS + "\n")


def _without_masthead(lines: list[Line], parts: DraftParts) -> list[Line]:
    """Leave out the head of a whole bulletin: its name, number, unit and date belong to the masthead."""
    head = lines[:_MASTHEAD_LINES]
    numbers = [i for i, line in enumerate(head) if line.is_text and patterns.ISSUE_NUMBER.match(line.text)]
    if not numbers or not all(line.is_text and line.length <= 40 for line in head[: numbers[0] + 1]):
        return lines
    end = numbers[-1] + 1
    while end < len(head) and _is_unit_with_date(head[end].text):
        end += 1
    for line in lines[:end]:
        parts.report(ReadingRule.CONTENT_DROPPED, what=line.text, confidence=85, part="masthead")
    return lines[end:]


def _is_unit_with_date(text: str) -> bool:
    tail = re.search(r"[（(]?(?:\d{4}|[二〇零○一三四五六七八九十]{4})\s*年.{1,12}$", text)
    return len(text) <= 60 and (patterns.DATE.match(text) is not None or tail is not None)


def _without_contents(lines: list[Line], parts: DraftParts) -> list[Line]:
    """Leave out a typed list of contents: the program makes its own."""
    result: list[Line] = []
    index = 0
    while index < len(lines):
        titled = lines[index].is_text and _CONTENTS_TITLE.match(lines[index].text) is not None
        end = index + 1 if titled else index
        while end < len(lines) and lines[end].is_text and _CONTENTS_ENTRY.match(lines[end].text):
            end += 1
        if end - index >= (2 if titled else 3):
            parts.report(ReadingRule.CONTENTS_DROPPED, what=lines[index].text, count=end - index)
        else:
            end = index + 1
            result.append(lines[index])
        index = max(end, index + 1)
    return result


def _with_labels_apart(lines: list[Line]) -> list[Line]:
    """Part labels from headlines typed on one line, 规划分局：突出规划引领, where a draft does so more than once."""
    labelled = {
        index: len(label)
        for index, line in enumerate(lines[:-1])
        if line.is_plain and lines[index + 1].length > 30 and (label := patterns.label_before_title(line.text))
    }
    if len(labelled) < 2:
        return lines
    result: list[Line] = []
    for index, line in enumerate(lines):
        if index not in labelled:
            result.append(line)
            continue
        inlines, place = line.paragraph.inlines, labelled[index]
        end = len(plain_text(inlines))
        name = replace(line.paragraph, id=new_id(), inlines=sliced(inlines, 0, place))
        title = replace(line.paragraph, inlines=stripped(sliced(inlines, place, end)))
        result.append(make_line(name, line.evidence))
        result.append(make_line(title, replace(line.evidence, gap=0)))
    return result


def _without_page_numbers(lines: list[Line], parts: DraftParts) -> list[Line]:
    result: list[Line] = []
    for index, line in enumerate(lines):
        if line.is_plain and patterns.PAGE_NUMBER.match(line.text):
            bare = line.text.strip().isdigit()
            torn = bool(result) and not patterns.ends_sentence(result[-1].text) and index + 1 < len(lines)
            if not bare or (torn and result[-1].length > 20):
                parts.report(ReadingRule.PAGE_NUMBER_DROPPED, what=line.text)
                continue
        result.append(line)
    return result
