"""The roles of an article's paragraphs: headings by their numbers, editor's note, salutation, sign-off."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bulletin_editor.content.blocks import HEADING_ROLES, Alignment, Figure, ListItem, ListKind, Paragraph, Role, Table
from bulletin_editor.content.inlines import Run
from bulletin_editor.content.normal_form import normalised_inlines
from bulletin_editor.readers.draft import ReadingRule
from bulletin_editor.readers.structure import labels, patterns, units
from bulletin_editor.readers.structure.findings import Findings
from bulletin_editor.readers.structure.line import Line, make_line
from bulletin_editor.readers.structure.slicing import sliced, stripped, without_bold

_LONGEST_HEADING = 40.0
_FIRST_LINES = 2
"""Where an editor's note or a salutation stands."""
_LAST_LINES = 6
"""Where a sign-off stands."""
_LONGEST_SIGN_OFF = 22.0
_LEAST_LEVEL_OF_ENTRIES = 3
"""From where on a number rather counts the entries of a list, which no text follows."""


def with_headings(
    body: Sequence[Line], guessed: Mapping[str, tuple[Role, int]], article_id: str, findings: Findings
) -> list[Line]:
    """Give typed and guessed headings their roles; `guessed` has roles and confidences by the ids of lines."""
    result: list[Line] = []
    for index, line in enumerate(body):
        role, confidence = guessed.get(line.id, (None, 0))
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
        findings.add(ReadingRule.HEADING_RECOGNISED, line.text, confidence, node_id=article_id, block_id=line.id)
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
    if line.length > _LONGEST_HEADING or not line.text or line.paragraph.role is not Role.BODY:
        return None
    level = line.evidence.sign_level or patterns.number_level(line.text)
    declared = line.evidence.level is not None
    if level is None or "\n" in line.text or units.is_person(patterns.without_number(line.text)):
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
        reads_on = following.length > 20 or patterns.ends_sentence(following.text)
        return reads_on or (level < _LEAST_LEVEL_OF_ENTRIES and following.length >= line.length * 0.6)
    return below > level


def with_roles(body: Sequence[Line], article_id: str, findings: Findings) -> list[Line]:
    """Recognise the editor's note, the salutation and the sign-off."""
    result = list(body)
    for index, line in enumerate(result):
        if isinstance(line.block, Paragraph) and line.block.role is Role.EDITORS_NOTE:
            result[index] = _without_note_label(line, article_id, findings)
        near_an_end = index < _FIRST_LINES or len(body) - index <= _LAST_LINES
        if not near_an_end or not line.is_plain or line.evidence.level is not None:
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
    if index < _FIRST_LINES:
        note = patterns.EDITORS_NOTE.match(line.text)
        if note is not None and len(line.text) > note.end():
            return Role.EDITORS_NOTE, 92
        if patterns.SALUTATION.match(line.text):
            return Role.FLUSH, 88
    label = labels.label_of(line.text) if index == 0 else None
    if label is not None and units.is_unit(label[0]):
        return Role.FLUSH, 75
    right = line.evidence.alignment is Alignment.RIGHT
    may_sign = len(body) - index <= _LAST_LINES and line.length <= _LONGEST_SIGN_OFF
    if index and may_sign and not patterns.ends_sentence(line.text) and _is_at_end(body[index:]):
        if patterns.DATE.match(line.text) or (right and len(body) - index <= 4):
            return Role.SIGN_OFF, 85
        following = body[index + 1] if index + 1 < len(body) else None
        if units.is_unit(line.text) and following is not None and patterns.DATE.match(following.text):
            return Role.SIGN_OFF, 80
    return None, 0


def _is_at_end(rest: Sequence[Line]) -> bool:
    """Tell whether nothing but lines as short as a sign-off's follow."""
    return all(not line.is_text or line.length <= _LONGEST_SIGN_OFF for line in rest)
