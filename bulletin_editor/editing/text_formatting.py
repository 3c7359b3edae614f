"""Marks, roles, alignment, lists and links of a stretch of text, as pure functions of the blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bulletin_editor.content.blocks import MAXIMUM_LIST_LEVEL, Alignment, Block, ListItem, ListKind, Paragraph, Role
from bulletin_editor.content.inlines import NO_MARKS, Inline, Inlines, Marks, Run, Script
from bulletin_editor.content.number_signs import typed_bullet, typed_number
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import (
    Blocks,
    Stretch,
    inline_length,
    joined,
    paragraphs_in,
    slice_inlines,
)


@dataclass(frozen=True, slots=True)
class TextFormat:
    """What is common to a stretch. Role, alignment and list are `None` where they differ or there are none."""

    marks: Marks = NO_MARKS
    role: Role | None = None
    alignment: Alignment | None = None
    list_item: ListItem | None = None
    is_text: bool = False
    """Whether there is a paragraph in it, so that marks and roles apply."""


def format_of(blocks: Blocks, stretch: Stretch) -> TextFormat:
    """Return what is common to a stretch; at a caret, what typing there would have."""
    found = list(paragraphs_in(blocks, stretch))
    if not found:
        return TextFormat()
    marks = typing_marks(blocks, stretch.start) if stretch.is_empty else common_marks(blocks, stretch)
    first = found[0][1]
    paragraphs = [paragraph for _, paragraph, _, _ in found]
    return TextFormat(
        marks,
        first.role if all(p.role is first.role for p in paragraphs) else None,
        first.alignment if all(p.alignment is first.alignment for p in paragraphs) else None,
        first.list_item if all(p.list_item == first.list_item for p in paragraphs) else None,
        True,
    )


def common_marks(blocks: Blocks, stretch: Stretch) -> Marks:
    """Return the marks that all text of a stretch has."""
    runs = [
        inline.marks
        for _, paragraph, start, stop in paragraphs_in(blocks, stretch)
        for inline in slice_inlines(paragraph.inlines, start, stop)
        if isinstance(inline, Run)
    ]
    if not runs:
        return NO_MARKS
    first = runs[0]
    return Marks(
        bold=all(marks.bold for marks in runs),
        italic=all(marks.italic for marks in runs),
        underline=all(marks.underline for marks in runs),
        strike=all(marks.strike for marks in runs),
        script=first.script if all(marks.script is first.script for marks in runs) else Script.NORMAL,
        link=first.link if all(marks.link == first.link for marks in runs) else "",
    )


def typing_marks(blocks: Blocks, position: TextPosition) -> Marks:
    """Return the marks that text typed at a position gets.

    They are those of the text before. Links and comments do not grow at their ends, tracked changes never.
    """
    block = blocks[position.block] if position.block < len(blocks) else None
    if not isinstance(block, Paragraph):
        return NO_MARKS
    before, after = _runs_around(block.inlines, position.offset)
    marks = before or after
    if marks is None:
        return NO_MARKS
    inside = before is not None and after is not None
    return replace(
        marks,
        link=marks.link if inside and before and after and before.link == after.link else "",
        comments=tuple(c for c in before.comments if c in after.comments) if before and after else (),
        revision=None,
    )


def change_marks(blocks: Blocks, stretch: Stretch, change: Callable[[Marks], Marks]) -> Blocks:
    """Return the blocks with the marks of a stretch changed; footnotes and objects have none."""

    def changed(inline: Inline) -> Inline:
        return Run(inline.text, change(inline.marks)) if isinstance(inline, Run) else inline

    result: list[Block] = list(blocks)
    for index, paragraph, start, stop in paragraphs_in(blocks, stretch):
        inlines = joined(
            slice_inlines(paragraph.inlines, 0, start),
            tuple(changed(inline) for inline in slice_inlines(paragraph.inlines, start, stop)),
            slice_inlines(paragraph.inlines, stop),
        )
        if inlines != paragraph.inlines:
            result[index] = replace(paragraph, inlines=inlines)
    return tuple(result)


def change_paragraphs(blocks: Blocks, stretch: Stretch, change: Callable[[Paragraph], Paragraph]) -> Blocks:
    """Return the blocks with every paragraph the stretch touches changed."""
    result: list[Block] = list(blocks)
    for index, paragraph, _, _ in paragraphs_in(blocks, stretch):
        changed = change(paragraph)
        if changed != paragraph:
            result[index] = changed
    return tuple(result)


def set_role(blocks: Blocks, stretch: Stretch, role: Role) -> Blocks:
    """Give paragraphs a role; a heading may be numbered, but has no bullet. A number typed before it is counted now."""

    def changed(paragraph: Paragraph) -> Paragraph:
        item = paragraph.list_item
        bulleted = item is not None and item.kind is ListKind.BULLET
        given = replace(paragraph, role=role, list_item=None if bulleted and role.heading_level else item)
        return counted(given) if role.heading_level else given

    return change_paragraphs(blocks, stretch, changed)


def counted(paragraph: Paragraph) -> Paragraph:
    """Let the model count a paragraph that begins with a typed number; others stay as they are."""
    length = _typed_sign(paragraph, ListKind.NUMBER)
    if not length:
        return paragraph
    item = paragraph.list_item or ListItem(ListKind.NUMBER)
    return replace(paragraph, inlines=slice_inlines(paragraph.inlines, length), list_item=item)


def _typed_sign(paragraph: Paragraph, kind: ListKind) -> int:
    """Return the length of the sign that stands typed before the text; deleted text and notes are no part of one."""
    first = paragraph.inlines[0] if paragraph.inlines else None
    if not isinstance(first, Run) or first.marks.revision is not None:
        return 0
    text = "".join(inline.text if isinstance(inline, Run) else "\n" for inline in paragraph.inlines[:4])
    if kind is ListKind.BULLET:
        return typed_bullet(text)
    found = typed_number(text)
    return found[1] if found else 0


def indented(blocks: Blocks, position: TextPosition) -> Blocks | None:
    """Return the blocks after blanks were typed where a paragraph begins; `None` elsewhere.

    Blanks there are the wish for an indent, which is the template's: flush text becomes body, other roles have theirs.
    """
    block = blocks[position.block] if position.block < len(blocks) else None
    if position.offset or not isinstance(block, Paragraph):
        return None
    if block.role is not Role.FLUSH:
        return blocks
    return (*blocks[: position.block], replace(block, role=Role.BODY), *blocks[position.block + 1 :])


def set_alignment(blocks: Blocks, stretch: Stretch, alignment: Alignment | None) -> Blocks:
    """Align paragraphs; `None` leaves it to the template."""
    return change_paragraphs(blocks, stretch, lambda p: replace(p, alignment=alignment))


def toggle_list(blocks: Blocks, stretch: Stretch, kind: ListKind) -> Blocks:
    """Put paragraphs into a list of a kind, or out of it when all stand in such a list already.

    Numbering a heading gives it its sign; a bullet makes it body. Signs typed before the text give way.
    """
    found = [paragraph for _, paragraph, _, _ in paragraphs_in(blocks, stretch)]
    if found and all(p.list_item is not None and p.list_item.kind is kind for p in found):
        return change_paragraphs(blocks, stretch, lambda p: replace(p, list_item=None))

    def changed(paragraph: Paragraph) -> Paragraph:
        becomes_body = kind is ListKind.BULLET and paragraph.role.heading_level is not None
        level = paragraph.list_item.level if paragraph.list_item else 0
        length = _typed_sign(paragraph, kind)
        return replace(
            paragraph,
            role=Role.BODY if becomes_body else paragraph.role,
            list_item=ListItem(kind, level),
            inlines=slice_inlines(paragraph.inlines, length) if length else paragraph.inlines,
        )

    return change_paragraphs(blocks, stretch, changed)


def change_list_level(blocks: Blocks, stretch: Stretch, by: int) -> Blocks:
    """Move list items deeper or, by a negative number, out; other paragraphs stay."""

    def changed(paragraph: Paragraph) -> Paragraph:
        item = paragraph.list_item
        if item is None:
            return paragraph
        level = max(0, min(item.level + by, MAXIMUM_LIST_LEVEL))
        return replace(paragraph, list_item=ListItem(item.kind, level))

    return change_paragraphs(blocks, stretch, changed)


def link_stretch(blocks: Blocks, position: TextPosition) -> Stretch | None:
    """Return the whole of the link at or beside a position."""
    block = blocks[position.block] if position.block < len(blocks) else None
    if not isinstance(block, Paragraph):
        return None
    spans: list[tuple[str, int, int]] = []
    offset = 0
    for inline in block.inlines:
        length = inline_length(inline)
        link = inline.marks.link if isinstance(inline, Run) else ""
        if spans and spans[-1][0] == link:
            spans[-1] = (link, spans[-1][1], offset + length)
        else:
            spans.append((link, offset, offset + length))
        offset += length
    for link, start, stop in spans:
        if link and start <= position.offset <= stop:
            return Stretch(TextPosition(position.block, start), TextPosition(position.block, stop))
    return None


def set_link(blocks: Blocks, stretch: Stretch, address: str) -> Blocks:
    """Let the text of a stretch lead to an address; an empty one takes the link away."""
    return change_marks(blocks, stretch, lambda marks: replace(marks, link=address))


def clear_formatting(blocks: Blocks, stretch: Stretch) -> Blocks:
    """Take away looks and alignment; links, comments and tracked changes say something and stay."""

    def plain(marks: Marks) -> Marks:
        return Marks(link=marks.link, comments=marks.comments, revision=marks.revision)

    return set_alignment(change_marks(blocks, stretch, plain), stretch, None)


def _runs_around(inlines: Inlines, position: int) -> tuple[Marks | None, Marks | None]:
    """Return the marks of the runs before and after an offset, footnotes and line breaks passed over."""
    before = after = None
    offset = 0
    for inline in inlines:
        if isinstance(inline, Run):
            if offset < position:
                before = inline.marks
            if after is None and offset + len(inline.text) > position:
                after = inline.marks
        offset += inline_length(inline)
    return before, after
