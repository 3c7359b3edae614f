"""Paragraphs made whole again whose every line on the page has become a paragraph: text taken from pages and columns.

What tells so is that most lines end at one width, and in mid-sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.content.inlines import Inline, Run
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.readers.draft import DraftParts, ReadingRule
from bulletin_editor.readers.lines import is_wide, is_wrapped, needs_blank, width_of
from bulletin_editor.readers.structure import bylines, labels, patterns
from bulletin_editor.readers.structure.line import Line, make_line

_LEAST_LINES = 4
_LARGEST_RAGGEDNESS = 4
"""In columns: a mark that may not begin a line, or a word that does not fit, shortens one by so much."""
_LONGEST_LINE = 56.0
_SURE_BY_INDENTS = 92
_SURE_BY_WIDTH = 82
_DOUBTFUL = 62
"""Where a sentence ends at the very end of a line, a paragraph may end with it."""


def rewrapped(lines: Sequence[Line], parts: DraftParts) -> list[Line]:
    """Return the lines of a draft with those as one that belong to one paragraph of wrapped text."""
    result: list[Line] = []
    short = [_may_be_wrapped(line) for line in lines]
    start = 0
    while start < len(lines):
        end = start + 1
        while (
            short[end - 1]
            and end < len(lines)
            and short[end]
            and _goes_with(lines[end - 1], lines[end], is_second=end == start + 1)
        ):
            end += 1
        run = lines[start:end]
        if _is_wrapped_at_one_width(run):
            result.extend(_gathered(run, parts))
        else:
            result.extend(run)
        start = end
    return result


def _goes_with(before: Line, line: Line, *, is_second: bool) -> bool:
    """Tell whether a line looks like the one before it; the gap after the first is any."""
    return (
        before.evidence.size == line.evidence.size
        and before.evidence.bold == line.evidence.bold
        and (is_second or line.evidence.gap == before.evidence.gap)
    )


def _may_be_wrapped(line: Line) -> bool:
    evidence = line.evidence
    return (
        line.length <= _LONGEST_LINE
        and line.is_plain
        and evidence.level is None
        and evidence.sign_level is None
        and evidence.alignment not in (Alignment.CENTRE, Alignment.RIGHT)
        and "\n" not in line.text
    )


def _is_wrapped_at_one_width(run: Sequence[Line]) -> bool:
    if len(run) < _LEAST_LINES:
        return False
    texts = [_shown(line) for line in run]
    limit = max(map(width_of, texts))
    full = sum(1 for text in texts if width_of(text) >= limit - _LARGEST_RAGGEDNESS)
    clauses = sum(1 for text in texts if "，" in text or "。" in text or "、" in text)
    return full * 2 >= len(run) and clauses * 2 >= len(run) and is_wrapped(texts) and is_wide(texts[0].strip()[0])


def _shown(line: Line) -> str:
    return f"　　{line.text}" if line.evidence.indented else line.text


def _gathered(run: Sequence[Line], parts: DraftParts) -> list[Line]:
    limit = max(width_of(_shown(line)) for line in run)
    by_indents = any(line.evidence.indented for line in run)
    result: list[Line] = []
    sureness: list[int] = []
    seams: list[str] = []
    before = run[0]
    for index, line in enumerate(run):
        if index == 0 or _starts_anew(before, line, limit, by_indents=by_indents):
            result.append(line)
            sureness.append(100)
            seams.append("")
        else:
            whole = result[-1]
            sure = _SURE_BY_INDENTS if by_indents else _SURE_BY_WIDTH
            if not by_indents and patterns.ends_sentence(before.text):
                sure = _DOUBTFUL
            if sure < sureness[-1]:
                sureness[-1], seams[-1] = sure, f"{whole.text[-6:]}|{line.text[:6]}"
            result[-1] = _joined(whole, line)
        before = line
    for line, sure, seam in zip(result, sureness, seams, strict=True):
        if seam:
            parts.report(ReadingRule.PARAGRAPH_HEALED, block_id=line.id, what=seam, confidence=sure)
    return result


def _starts_anew(before: Line, line: Line, limit: int, *, by_indents: bool) -> bool:
    if line.evidence.indented or labels.ornament_of(line.text) or bylines.byline_confidence(line.text):
        return True
    width = width_of(_shown(before))
    whole = patterns.ends_sentence(before.text)
    if width < limit * 0.8 and width < limit - 3 * _LARGEST_RAGGEDNESS:
        return True
    if whole and patterns.number_level(line.text) is not None:
        return True
    return not by_indents and whole and width < limit - _LARGEST_RAGGEDNESS


def _joined(first: Line, second: Line) -> Line:
    gap: tuple[Inline, ...] = (Run(" "),) if needs_blank(first.text, second.text) else ()
    inlines = normalised_inlines((*first.paragraph.inlines, *gap, *second.paragraph.inlines))
    return make_line(replace(first.paragraph, inlines=inlines), first.evidence)
