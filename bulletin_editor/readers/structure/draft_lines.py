"""Lines to recognise: one for each block of a draft, cleaned of what people type only to make it look right.

Typed indents, blank paragraphs, page numbers and a typed list of contents go; a finding says so. Not one other
character changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Inline, Inlines, LineBreak, Run, is_deleted, plain_text
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.readers.draft import DraftBlock, DraftParts, Evidence, ReadingRule
from bulletin_editor.readers.lines import NEAR, is_wide, is_wrapped, needs_blank, width_of
from bulletin_editor.readers.structure import bylines, labels, patterns
from bulletin_editor.readers.structure.line import Line, make_line
from bulletin_editor.readers.structure.outer_matter import without_outer_matter
from bulletin_editor.readers.structure.rewrapping import rewrapped
from bulletin_editor.readers.structure.slicing import BLANKS, sliced, split_at_breaks, stripped

_FEWEST_BROKEN = 3
"""Where one in so many paragraphs has line breaks in it, they stand for ends of paragraphs."""


def lines_of(parts: DraftParts) -> list[Line]:
    """Return the lines of a draft; what is dropped is reported to its parts."""
    split: list[DraftBlock] = []
    broken = [isinstance(d.block, Paragraph) and _has_break(d.block.inlines) for d in parts.blocks]
    count = sum(broken)
    usual = count > 0 and count * _FEWEST_BROKEN >= sum(1 for d in parts.blocks if isinstance(d.block, Paragraph))
    for drafted, is_broken in zip(parts.blocks, broken, strict=True):
        block = drafted.block
        if is_broken and isinstance(block, Paragraph):
            split.extend(_pieces(block, drafted.evidence, parts, usual=usual))
        else:
            split.append(drafted)
    lines = _without_blanks(split, parts)
    return _with_labels_apart(rewrapped(without_outer_matter(lines, parts), parts))


def _has_break(inlines: Inlines) -> bool:
    for inline in inlines:  # noqa: SIM110 - asked of every paragraph: a generator would take three times as long
        if isinstance(inline, LineBreak):
            return True
    return False


def _pieces(block: Paragraph, evidence: Evidence, parts: DraftParts, *, usual: bool) -> Iterator[DraftBlock]:
    """Yield a paragraph with line breaks as it is, or its lines where each is a paragraph typed so.

    An item of a list stays one, and so do words in letters where such breaks are not `usual` in the draft.
    """
    rows = split_at_breaks(block.inlines)
    texts = [plain_text(row) for row in rows]
    filled = [text for text in texts if text.strip(BLANKS)]
    is_one = evidence.level is not None or block.list_item is not None
    meant = not usual and not any(is_wide(text.strip(BLANKS)[0]) for text in filled)
    if is_one or meant or not _are_paragraphs(filled):
        if len(filled) > 2 and not meant and is_wrapped([text.strip(BLANKS) for text in filled]):
            block = replace(block, inlines=_rejoined(rows))
        yield DraftBlock(block, evidence)
        return
    parts.report(ReadingRule.PARAGRAPH_SPLIT, block_id=block.id, what=filled[0][:60], count=len(filled), confidence=85)
    gap = evidence.gap
    first = True
    for row, text in zip(rows, texts, strict=True):
        if not text.strip(BLANKS) and not any(isinstance(inline, Footnote) for inline in row):
            gap += 1
            continue
        runs = [inline for inline in row if isinstance(inline, Run) and inline.text.strip()]
        bold = bool(runs) and all(run.marks.bold for run in runs)
        piece = replace(block, id=block.id if first else new_id(), inlines=row)
        yield DraftBlock(piece, replace(evidence, gap=gap, bold=bold))
        gap, first = 0, False


def _are_paragraphs(texts: list[str]) -> bool:
    """Tell whether lines of one paragraph are paragraphs of their own: they are indented, or end as sentences do."""
    if len(texts) < 2:
        return False
    wide = any(is_wide(text.strip(BLANKS)[0]) for text in texts)
    indented = sum(1 for text in texts if text[0] in BLANKS)
    if indented * 2 >= len(texts) and (wide or all(patterns.ends_sentence(text.rstrip(BLANKS)) for text in texts[1:])):
        return True
    if any(bylines.byline_confidence(text.strip(BLANKS)) > 90 for text in texts):
        return True
    whole = [text for text in texts if patterns.ends_sentence(text.rstrip(BLANKS)) and width_of(text) > 30]
    if not whole or is_wrapped([text.strip(BLANKS) for text in texts]):
        return False
    if len(whole) > 1 and any(text[0] in BLANKS for text in texts[1:]):
        return True
    ended = sum(1 for text in texts[:-1] if patterns.ends_sentence(text.rstrip(BLANKS)))
    return ended * 2 >= len(texts) - 1 or len(texts) == 2 or bool(width_of(texts[-1]) > 30 and ended)


def _rejoined(rows: list[Inlines]) -> Inlines:
    result: list[Inline] = []
    before = ""
    for row in rows:
        text = plain_text(row)
        if needs_blank(before, text):
            result.append(Run(" "))
            before += " "
        result.extend(row)
        before = (before + text)[-NEAR:]
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
        if not (inlines and _opens_with_text(inlines[0])) and _is_empty(inlines):
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


def _opens_with_text(first: Inline) -> bool:
    return isinstance(first, Run) and first.marks.revision is None and bool(first.text.strip(BLANKS))


def _is_empty(inlines: Inlines) -> bool:
    return not any(isinstance(inline, Footnote) or is_deleted(inline) for inline in inlines) and not plain_text(
        inlines
    ).strip(BLANKS + "\n")


def _with_labels_apart(lines: list[Line]) -> list[Line]:
    """Part labels from headlines typed on one line, 规划分局：突出规划引领, where a draft does so more than once."""
    labelled = {
        index: len(label)
        for index, line in enumerate(lines[:-1])
        if line.is_plain and lines[index + 1].length > 30 and (label := labels.label_before_title(line.text))
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
