"""An article made from the lines of its head and its text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bulletin_editor.content.blocks import Alignment, Block, PageBreak, Paragraph, Role
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.comments import comments_at
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Run, plain_text
from bulletin_editor.content.normal_form import normalised_block, normalised_inlines
from bulletin_editor.readers.draft import DraftParts, ReadingRule
from bulletin_editor.readers.lines import needs_blank
from bulletin_editor.readers.structure import bylines, healing, patterns
from bulletin_editor.readers.structure.captions import with_captions
from bulletin_editor.readers.structure.findings import Findings
from bulletin_editor.readers.structure.headline_system import HeadLine, HeadlineSystem, read_headline_system
from bulletin_editor.readers.structure.line import Line, make_line
from bulletin_editor.readers.structure.roles import with_headings, with_roles
from bulletin_editor.readers.structure.slicing import footnotes_in, sliced, stripped

_LINES_BELOW_TEXT = 6
_LONGEST_CAPTION = 40.0


@dataclass(slots=True)
class ArticleLines:
    """The lines that belong to one article, told apart but not yet read."""

    id: str = field(default_factory=new_id)
    head: list[HeadLine] = field(default_factory=list)
    head_lines: list[Line] = field(default_factory=list)
    labelled: dict[str, str] = field(default_factory=dict)
    """Fields that the draft itself names, such as 引题：."""
    bylines: list[str] = field(default_factory=list)
    byline_confidence: int = 0
    body: list[Line] = field(default_factory=list)
    headings: dict[str, tuple[Role, int]] = field(default_factory=dict)
    """Roles of headings by the ids of their lines, each with its confidence."""
    closed: bool = False
    """Whether a byline has ended it."""

    @property
    def is_empty(self) -> bool:
        return not (self.head or self.labelled or self.bylines or self.body)


def make_article(lines: ArticleLines, parts: DraftParts, findings: Findings) -> Article:
    """Return the article, its guesses added to the findings."""
    body = _drop_outer_page_breaks(lines.body)
    body = with_headings(body, lines.headings, lines.id, findings)
    body = _healed(body, lines.id, findings)
    body, run_in = _without_run_in_byline(body, lines)
    body = with_roles(body, lines.id, findings)
    blocks = with_captions([_finished(line) for line in body], body, lines.id, findings)
    system = read_headline_system(lines.head)
    blocks = _with_notes_of_head(blocks, lines, findings)
    article = Article(
        lines.id,
        headline=_headline(lines, system.headline),
        kicker=lines.labelled.get("kicker", system.kicker),
        subhead=_labelled_subhead(lines, system) or system.subhead,
        byline=lines.labelled.get("byline") or " ".join([*lines.bylines, *run_in]),
        blocks=tuple(blocks),
        comments=comments_at((*(line.block for line in lines.head_lines), *blocks), parts.comments, parts.remarks),
    )
    _report_head(article, lines, system, findings)
    for mark in system.dropped:
        findings.add(ReadingRule.MARK_DROPPED, mark, 95, node_id=article.id)
    return article


def _headline(lines: ArticleLines, read: tuple[str, ...]) -> tuple[str, ...]:
    labelled = lines.labelled.get("headline")
    if labelled is None:
        return read
    return read_headline_system([HeadLine(labelled)]).headline


def _labelled_subhead(lines: ArticleLines, system: HeadlineSystem) -> str:
    """Return the subhead that the draft names, without the dash that its place says already."""
    labelled = lines.labelled.get("subhead", "")
    dash = patterns.SUBHEAD_DASH.match(labelled)
    if dash is not None:
        system.dropped.append(dash[0].strip())
    return labelled[dash.end() :] if dash else labelled


def _report_head(article: Article, lines: ArticleLines, system: HeadlineSystem, findings: Findings) -> None:
    known = lines.labelled
    reports = (
        (ReadingRule.KICKER_RECOGNISED, article.kicker, 98 if "kicker" in known else system.kicker_confidence),
        (
            ReadingRule.HEADLINE_RECOGNISED,
            " ".join(article.headline),
            98 if "headline" in known else system.headline_confidence,
        ),
        (ReadingRule.SUBHEAD_RECOGNISED, article.subhead, 98 if "subhead" in known else system.subhead_confidence),
        (ReadingRule.BYLINE_RECOGNISED, article.byline, 98 if "byline" in known else lines.byline_confidence),
    )
    for rule, text, confidence in reports:
        if text and confidence:
            findings.add(rule, text, confidence, node_id=article.id)


def _drop_outer_page_breaks(body: Sequence[Line]) -> list[Line]:
    lines = list(body)
    while lines and isinstance(lines[0].block, PageBreak):
        lines.pop(0)
    while lines and isinstance(lines[-1].block, PageBreak):
        lines.pop()
    return lines


def _healed(body: Sequence[Line], article_id: str, findings: Findings) -> list[Line]:
    habits: healing.Habits | None = None
    result: list[Line] = []
    for line in body:
        before = result[-1] if result else None
        confidence = 0
        if before is not None and healing.may_be_torn(before, line):
            habits = habits or healing.habits_of(body)
            confidence = healing.torn_confidence(before, line, habits)
        if before is None or not confidence:
            result.append(line)
            continue
        whole = _joined(before, line)
        place = len(before.text)
        findings.add(
            ReadingRule.PARAGRAPH_HEALED,
            f"{before.text[-6:]}|{line.text[:6]}",
            confidence,
            node_id=article_id,
            block_id=whole.id,
            place=(whole.text, place, place),
        )
        result[-1] = whole
    return result


def _joined(first: Line, second: Line) -> Line:
    gap = (Run(" "),) if needs_blank(first.text, second.text) else ()
    inlines = normalised_inlines((*first.paragraph.inlines, *gap, *second.paragraph.inlines))
    return make_line(replace(first.paragraph, inlines=inlines), first.evidence)


def _without_run_in_byline(body: list[Line], lines: ArticleLines) -> tuple[list[Line], list[str]]:
    """Take a byline off the end of the last paragraph."""
    last = next((index for index in range(len(body) - 1, -1, -1) if _may_end_text(body, index)), None)
    if last is None or lines.bylines or not body[last].is_plain:
        return body, []
    line = body[last]
    text = plain_text(line.paragraph.inlines)
    found = bylines.run_in_byline(text)
    if found is None:
        return body, []
    start, end, confidence = found
    kept = stripped(sliced(line.paragraph.inlines, 0, start))
    lines.byline_confidence = confidence
    shortened = make_line(replace(line.paragraph, inlines=kept), line.evidence)
    return [*body[:last], shortened, *body[last + 1 :]], [text[start:end]]


def _may_end_text(body: Sequence[Line], index: int) -> bool:
    """Tell whether the text of an article may end at a line: captions and attachments below do not count."""
    line = body[index]
    below_text = len(body) - index <= _LINES_BELOW_TEXT and index > 0
    return line.is_text and not (below_text and line.length <= _LONGEST_CAPTION and not bylines.ends_text(line.text))


def _finished(line: Line) -> Block:
    """Return the block with the wish for an alignment that is not its role's own, in normal form."""
    block = line.block
    if not isinstance(block, Paragraph):
        return normalised_block(block)
    wish = line.evidence.alignment
    kept = wish if wish in (Alignment.CENTRE, Alignment.RIGHT) and block.role in (Role.BODY, Role.QUOTATION) else None
    inlines = normalised_inlines(stripped(block.inlines))
    if inlines is not block.inlines or kept is not block.alignment:
        block = replace(block, inlines=inlines, alignment=kept)
    return block


def _with_notes_of_head(blocks: list[Block], lines: ArticleLines, findings: Findings) -> list[Block]:
    """Keep notes that stood in the headline, which holds none: they go to the end of the first paragraph."""
    notes = [note for line in lines.head_lines for note in _notes(line.block)]
    if not notes:
        return blocks
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            findings.add(ReadingRule.NOTE_MOVED, plain_text(notes[0].inlines), 95, node_id=lines.id, block_id=block.id)
            return [*blocks[:index], replace(block, inlines=(*block.inlines, *notes)), *blocks[index + 1 :]]
    return [Paragraph(new_id(), tuple(notes)), *blocks]


def _notes(block: Block) -> list[Footnote]:
    return footnotes_in(block.inlines) if isinstance(block, Paragraph) else []
