"""An article made from the lines of its head and its text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bulletin_editor.content.block_texts import comments_on
from bulletin_editor.content.blocks import (
    HEADING_ROLES,
    Alignment,
    Block,
    Figure,
    ListItem,
    ListKind,
    PageBreak,
    Paragraph,
    Role,
    Table,
)
from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Footnote, Run, plain_text
from bulletin_editor.content.normal_form import normalised_block, normalised_inlines
from bulletin_editor.readers.draft import ReadingRule
from bulletin_editor.readers.lines import needs_blank
from bulletin_editor.readers.structure import healing, patterns
from bulletin_editor.readers.structure.findings import Findings
from bulletin_editor.readers.structure.headline_system import HeadLine, HeadlineSystem, read_headline_system
from bulletin_editor.readers.structure.line import Line, make_line
from bulletin_editor.readers.structure.slicing import footnotes_in, sliced, stripped, without_bold


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


def make_article(lines: ArticleLines, comments: Mapping[str, Comment], findings: Findings) -> Article:
    """Return the article, its guesses added to the findings."""
    body = _drop_outer_page_breaks(lines.body)
    body = _with_headings(body, lines, findings)
    body = _healed(body, lines.id, findings)
    body, run_in = _without_run_in_byline(body, lines)
    body = _with_roles(body, lines.id, findings)
    blocks = _with_captions([_finished(line) for line in body], body, lines.id, findings)
    system = read_headline_system(lines.head)
    blocks = _with_notes_of_head(blocks, lines, findings)
    article = Article(
        lines.id,
        headline=_headline(lines, system.headline),
        kicker=lines.labelled.get("kicker", system.kicker),
        subhead=_labelled_subhead(lines, system) or system.subhead,
        byline=lines.labelled.get("byline") or " ".join([*lines.bylines, *run_in]),
        blocks=tuple(blocks),
        comments=_comments_in(blocks, lines.head_lines, comments),
    )
    _report_head(article, lines, system, findings)
    if system.dropped_dash:
        findings.add(ReadingRule.MARK_DROPPED, system.dropped_dash, 95, node_id=article.id)
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
        system.dropped_dash = dash[0].strip()
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


def _with_headings(body: Sequence[Line], lines: ArticleLines, findings: Findings) -> list[Line]:
    """Give typed and guessed headings their roles."""
    result: list[Line] = []
    for index, line in enumerate(body):
        role, confidence = lines.headings.get(line.id, (None, 0))
        numbered = numbered_heading(body, index)
        if numbered is not None:
            role, confidence = numbered, max(confidence, 88)
        if role is None:
            result.append(_with_typed_sign(line))
            continue
        paragraph = line.paragraph
        inlines = without_bold(paragraph.inlines)
        item = ListItem(ListKind.NUMBER) if line.evidence.sign_level is not None else None
        heading = replace(paragraph, role=role, inlines=inlines, list_item=item)
        result.append(make_line(heading, line.evidence))
        findings.add(ReadingRule.HEADING_RECOGNISED, line.text, confidence, node_id=lines.id, block_id=line.id)
    return result


def _with_typed_sign(line: Line) -> Line:
    """Write the sign 一、or （一） before text that Word numbered so: no list counts like that."""
    if line.evidence.sign_level not in (1, 2) or not line.is_text:
        return line
    paragraph = line.paragraph
    inlines = normalised_inlines((Run(line.evidence.sign), *paragraph.inlines))
    return make_line(replace(paragraph, inlines=inlines, list_item=None), line.evidence)


def numbered_heading(body: Sequence[Line], index: int) -> Role | None:
    """Return the heading role of a short line with a typed number that text follows, not the next number."""
    line = body[index]
    if not isinstance(line.block, Paragraph) or not line.text or line.block.role is not Role.BODY:
        return None
    level = line.evidence.sign_level or patterns.number_level(line.text)
    declared = line.evidence.level is not None
    if level is None or line.length > 40 or "\n" in line.text:
        return None
    bare = line.text.removesuffix("。") if level < 3 or line.evidence.bold else line.text
    if not declared and (bare[-1] in "。；;，,、：:." or patterns.has_stop_inside(bare)):
        return None
    if not declared and (index + 1 == len(body) or not _opens(line, level, body[index + 1])):
        return None
    return HEADING_ROLES[level - 1]


def _opens(line: Line, level: int, following: Line) -> bool:
    if not following.is_text:
        return isinstance(following.block, Table | Figure)
    below = following.evidence.sign_level or patterns.number_level(following.text)
    if below is None:
        return following.length >= line.length * 0.6 or following.length > 20 or patterns.ends_sentence(following.text)
    return below > level


def _healed(body: Sequence[Line], article_id: str, findings: Findings) -> list[Line]:
    uses_indents, ends_are_kept = healing.indents_are_typed(body), healing.ends_are_kept(body)
    result: list[Line] = []
    for line in body:
        before = result[-1] if result else None
        confidence = 0
        if before is not None and before.is_plain and line.is_plain:
            confidence = healing.torn_confidence(before, line, uses_indents=uses_indents, ends_are_kept=ends_are_kept)
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
    last = next((index for index in range(len(body) - 1, -1, -1) if body[index].is_text), None)
    if last is None or lines.bylines or not body[last].is_plain:
        return body, []
    line = body[last]
    text = plain_text(line.paragraph.inlines)
    found = patterns.run_in_byline(text)
    if found is None:
        return body, []
    start, end, confidence = found
    kept = stripped(sliced(line.paragraph.inlines, 0, start))
    lines.byline_confidence = confidence
    shortened = make_line(replace(line.paragraph, inlines=kept), line.evidence)
    return [*body[:last], shortened, *body[last + 1 :]], [text[start:end]]


def _with_roles(body: Sequence[Line], article_id: str, findings: Findings) -> list[Line]:
    """Recognise the editor's note, the salutation and the sign-off."""
    result = list(body)
    for index, line in enumerate(result):
        if isinstance(line.block, Paragraph) and line.block.role is Role.EDITORS_NOTE:
            result[index] = _without_note_label(line, article_id, findings)
        if not line.is_plain or line.evidence.level is not None:
            continue
        role, confidence = _role_of(result, index)
        if role is None:
            continue
        told = make_line(replace(line.paragraph, role=role), line.evidence)
        result[index] = _without_note_label(told, article_id, findings) if role is Role.EDITORS_NOTE else told
        findings.add(
            ReadingRule.ROLE_RECOGNISED, line.text, confidence, node_id=article_id, block_id=line.id, role=role.value
        )
    return result


def _without_note_label(line: Line, article_id: str, findings: Findings) -> Line:
    """Take 编者按： off an editor's note: its role says so."""
    note = patterns.EDITORS_NOTE.match(line.text)
    if note is None or not note[0]:
        return line
    findings.add(ReadingRule.MARK_DROPPED, note[0], 95, node_id=article_id, block_id=line.id)
    rest = stripped(sliced(line.paragraph.inlines, note.end(), len(line.text)))
    return make_line(replace(line.paragraph, inlines=rest), line.evidence)


def _role_of(body: Sequence[Line], index: int) -> tuple[Role | None, int]:
    line = body[index]
    note = patterns.EDITORS_NOTE.match(line.text)
    if note is not None and len(line.text) > note.end() and index < 2:
        return Role.EDITORS_NOTE, 92
    if index < 2 and patterns.SALUTATION.match(line.text):
        return Role.FLUSH, 88
    label = patterns.label_of(line.text) if index == 0 else None
    if label is not None and patterns.is_unit(label[0]):
        return Role.FLUSH, 75
    at_end = len(body) - index <= 6 and all(not after.is_text or after.length <= 22 for after in body[index:])
    right = line.evidence.alignment is Alignment.RIGHT
    if index and at_end and line.length <= 22 and not patterns.ends_sentence(line.text):
        if patterns.DATE.match(line.text) or (right and len(body) - index <= 4):
            return Role.SIGN_OFF, 85
        following = body[index + 1] if index + 1 < len(body) else None
        if patterns.is_unit(line.text) and following is not None and patterns.DATE.match(following.text):
            return Role.SIGN_OFF, 80
    return None, 0


def _finished(line: Line) -> Block:
    """Return the block with the wish for an alignment that is not its role's own, in normal form."""
    block = line.block
    if not isinstance(block, Paragraph):
        return normalised_block(block)
    wish = line.evidence.alignment
    kept = wish if wish in (Alignment.CENTRE, Alignment.RIGHT) and block.role in (Role.BODY, Role.QUOTATION) else None
    inlines = stripped(block.inlines)
    if inlines is not block.inlines or kept is not block.alignment:
        block = replace(block, inlines=inlines, alignment=kept)
    return normalised_block(block)


def _with_captions(blocks: Sequence[Block], body: Sequence[Line], article_id: str, findings: Findings) -> list[Block]:
    """Give a figure the caption and credit below it, and a table the caption above it."""
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
    if not text.startswith(("表", "附表", "Table")) or not _is_caption(above, text, style, centred=False):
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


def _comments_in(blocks: Sequence[Block], head: Sequence[Line], comments: Mapping[str, Comment]) -> tuple[Comment, ...]:
    if not comments:
        return ()
    found = comments_on((*(line.block for line in head), *blocks))
    return tuple(comments[key] for key in found if key in comments)
