"""What a person does to the text of an article, as pure functions of its blocks.

Each returns the blocks afterwards and where the selection then lies; blocks left alone stay the same objects, from
which `replacement` makes the smallest edit. Marks, roles, lists and links stand in `text_formatting`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from bulletin_editor.content.blocks import Block, PageBreak, Paragraph, Role
from bulletin_editor.content.bulletin import NO_ASSETS, Assets
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import NO_MARKS, Inlines, LineBreak, Marks, Run
from bulletin_editor.content.invariants import BREAKING_CHARACTERS
from bulletin_editor.editing.article_edits import ReplaceBlocks, TextAct
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import (
    Blocks,
    Stretch,
    block_length,
    clamped,
    content_of,
    equal_ends,
    joined,
    slice_inlines,
    with_new_ids,
)


@dataclass(frozen=True, slots=True)
class TextChange:
    """The blocks after a command, and the selection that goes with them."""

    blocks: Blocks
    anchor: TextPosition
    caret: TextPosition

    @classmethod
    def at(cls, blocks: Blocks, block: int, offset: int) -> TextChange:
        """Return a change that leaves a caret."""
        position = TextPosition(block, offset)
        return cls(blocks, position, position)


def replacement(
    article_id: str, before: Blocks, after: Blocks, act: TextAct, assets: Assets = NO_ASSETS
) -> ReplaceBlocks | None:
    """Return the edit that makes these blocks of those, naming only what differs; `None` when nothing does."""
    head, tail = equal_ends(before, after)
    if head == len(before) == len(after):
        return None
    return ReplaceBlocks(article_id, head, len(before) - tail, after[head : len(after) - tail], act, assets)


def erase(blocks: Blocks, stretch: Stretch) -> TextChange:
    """Take a stretch away; paragraphs cut by its ends become one."""
    start, stop = stretch.start, stretch.stop
    if stretch.is_empty:
        return TextChange.at(blocks, start.block, start.offset)
    head, tail = _head(blocks[start.block], start.offset), _tail(blocks[stop.block], stop.offset)
    offset = start.offset
    middle: Blocks
    match head, tail:
        case Paragraph(), Paragraph():
            middle = (_joined_paragraph(head, tail),)
        case None, None:
            middle, offset = (Paragraph(new_id()),), 0
        case None, _:
            middle, offset = (tail,) if tail else (), 0
        case _, _:
            middle = tuple(part for part in (head, tail) if part is not None)
    after = (*blocks[: start.block], *middle, *blocks[stop.block + 1 :])
    return TextChange.at(after, start.block, offset)


def insert_inlines(blocks: Blocks, stretch: Stretch, inlines: Inlines) -> TextChange:
    """Put inlines in the place of a stretch; beside an object they make a paragraph."""
    change = _ready_for_text(erase(blocks, stretch))
    index, offset = change.caret.block, change.caret.offset
    paragraph = change.blocks[index]
    assert isinstance(paragraph, Paragraph)
    text = joined(slice_inlines(paragraph.inlines, 0, offset), inlines, slice_inlines(paragraph.inlines, offset))
    after = (*change.blocks[:index], replace(paragraph, inlines=text), *change.blocks[index + 1 :])
    return TextChange.at(after, index, offset + block_length(Paragraph("", inlines)))


def insert_text(blocks: Blocks, stretch: Stretch, text: str, marks: Marks) -> TextChange:
    """Put plain text in the place of a stretch; characters that break lines become line breaks."""
    return insert_inlines(blocks, stretch, inlines_of_text(text, marks))


def inlines_of_text(text: str, marks: Marks) -> Inlines:
    """Return text as inlines; characters that break lines become line breaks."""
    lines: list[str] = [""]
    for character in text.replace("\r\n", "\n"):
        if character in BREAKING_CHARACTERS:
            lines.append("")
        else:
            lines[-1] += character
    return joined(
        *((Run(line, marks),) if index == 0 else (LineBreak(), Run(line, marks)) for index, line in enumerate(lines))
    )


def retyped(runs: tuple[Run, ...], text: str) -> tuple[Run, ...]:
    """Return runs that say `text`; what stays keeps its marks, what is new has those of what stands before it."""
    old = [(character, run.marks) for run in runs for character in run.text]
    shorter = min(len(old), len(text))
    head = next((index for index in range(shorter) if old[index][0] != text[index]), shorter)
    tail = next((n for n in range(shorter - head) if old[-1 - n][0] != text[-1 - n]), shorter - head)
    marks = old[head - 1][1] if head else old[0][1] if old else NO_MARKS
    middle = Run(text[head : len(text) - tail], marks)
    whole = joined(slice_inlines(runs, 0, head), (middle,), slice_inlines(runs, len(old) - tail))
    return tuple(inline for inline in whole if isinstance(inline, Run))


def insert_blocks(blocks: Blocks, stretch: Stretch, pasted: Blocks) -> TextChange:
    """Put copies of blocks in the place of a stretch, as pasting does.

    A single paragraph goes on in the one that is there. Of several, the first goes on in the text before and the last
    takes up the text after; an empty paragraph takes the form of what is pasted into it.
    """
    pasted = with_new_ids(pasted)
    change = erase(blocks, stretch)
    if not pasted:
        return change
    index, offset = change.caret.block, change.caret.offset
    here, first = change.blocks[index], pasted[0]
    if isinstance(here, Paragraph) and here.inlines and isinstance(first, Paragraph) and len(pasted) == 1:
        return insert_inlines(change.blocks, Stretch.at(change.caret), first.inlines)
    head, tail = _head(here, offset), _tail(here, offset)
    middle = list(pasted)
    head_empty = isinstance(head, Paragraph) and not head.inlines
    if head_empty:
        if isinstance(first, Paragraph) and isinstance(here, Paragraph) and not here.inlines:
            middle[0] = replace(first, id=here.id)
    elif isinstance(head, Paragraph) and isinstance(first, Paragraph):
        middle[0] = replace(head, inlines=joined(head.inlines, first.inlines))
    elif head is not None:
        middle.insert(0, head)
    caret_block, caret_offset = index + len(middle) - 1, block_length(middle[-1])
    if isinstance(tail, Paragraph):
        end = middle[-1]
        keeps_id = head_empty and bool(tail.inlines)
        if isinstance(end, Paragraph):
            middle[-1] = replace(end, id=tail.id if keeps_id else end.id, inlines=joined(end.inlines, tail.inlines))
        elif tail.inlines:
            middle.append(tail if keeps_id else replace(tail, id=new_id()))
    elif tail is not None:
        middle.append(tail)
    after = (*change.blocks[:index], *middle, *change.blocks[index + 1 :])
    return TextChange.at(after, caret_block, caret_offset)


def insert_object(blocks: Blocks, stretch: Stretch, block: Block) -> TextChange:
    """Put a table, figure or page break in the place of a stretch, on its own; text around it is parted."""
    change = erase(blocks, stretch)
    index, offset = change.caret.block, change.caret.offset
    here = change.blocks[index]
    around: list[Block] = [block]
    if isinstance(here, Paragraph):
        before, after = slice_inlines(here.inlines, 0, offset), slice_inlines(here.inlines, offset)
        if before:
            around.insert(0, replace(here, inlines=before))
        if after or isinstance(block, PageBreak):
            around.append(replace(here, id=new_id() if before else here.id, inlines=after))
    else:
        around.insert(1 if offset == 0 else 0, here)
    place = index + around.index(block)
    return TextChange.at((*change.blocks[:index], *around, *change.blocks[index + 1 :]), place, 1)


def split_paragraph(blocks: Blocks, stretch: Stretch) -> TextChange:
    """Begin a new paragraph, as Enter does.

    After a heading comes body; in an empty list item the list ends; beside an object there is a new paragraph.
    """
    change = erase(blocks, stretch)
    index, offset = change.caret.block, change.caret.offset
    here = change.blocks[index]
    if not isinstance(here, Paragraph):
        return _ready_for_text(change)
    if not here.inlines and here.list_item is not None:
        plain: Blocks = (replace(here, list_item=None),)
        return TextChange.at((*change.blocks[:index], *plain, *change.blocks[index + 1 :]), index, 0)
    before, after = slice_inlines(here.inlines, 0, offset), slice_inlines(here.inlines, offset)
    if not before and after:
        parts = (replace(here, id=new_id(), inlines=()), here)
    else:
        ends_heading = here.role.heading_level is not None and not after
        parts = (
            here if not after else replace(here, inlines=before),
            Paragraph(new_id()) if ends_heading else replace(here, id=new_id(), inlines=after),
        )
    return TextChange.at((*change.blocks[:index], *parts, *change.blocks[index + 1 :]), index + 1, 0)


def erase_before_paragraph(blocks: Blocks, index: int) -> TextChange | None:
    """Do what Backspace does at the start of a block; `None` when there is nothing to do.

    It first takes a paragraph out of its list, then makes a heading or other role body, then joins it to what stands
    before; an object is selected first.
    """
    here = blocks[index]
    if isinstance(here, Paragraph):
        plain = here
        if here.list_item is not None:
            plain = replace(here, list_item=None)
        elif here.role is not Role.BODY:
            plain = replace(here, role=Role.BODY)
        if plain is not here:
            return TextChange.at((*blocks[:index], plain, *blocks[index + 1 :]), index, 0)
    if index == 0:
        return None
    above = blocks[index - 1]
    if isinstance(here, Paragraph) and isinstance(above, Paragraph):
        stretch = Stretch(TextPosition(index - 1, block_length(above)), TextPosition(index, 0))
        return erase(blocks, stretch)
    if isinstance(above, Paragraph) and not above.inlines:
        return TextChange.at((*blocks[: index - 1], *blocks[index:]), index - 1, 0)
    if isinstance(here, Paragraph) and not here.inlines:
        without = (*blocks[:index], *blocks[index + 1 :])
        return TextChange(without, TextPosition(index - 1, 0), TextPosition(index - 1, 1))
    if isinstance(above, Paragraph):
        return None
    return TextChange(blocks, TextPosition(index - 1, 0), TextPosition(index - 1, 1))


def erase_after_paragraph(blocks: Blocks, index: int) -> TextChange | None:
    """Do what Delete does at the end of a block; an object is selected first."""
    if index + 1 >= len(blocks):
        return None
    here, below = blocks[index], blocks[index + 1]
    if isinstance(here, Paragraph) and isinstance(below, Paragraph):
        return erase(blocks, Stretch(TextPosition(index, block_length(here)), TextPosition(index + 1, 0)))
    if isinstance(below, Paragraph):
        return None if below.inlines else TextChange.at((*blocks[: index + 1], *blocks[index + 2 :]), index, 1)
    if isinstance(here, Paragraph) and not here.inlines:
        without = (*blocks[:index], *blocks[index + 1 :])
        return TextChange(without, TextPosition(index, 0), TextPosition(index, 1))
    return TextChange(blocks, TextPosition(index + 1, 0), TextPosition(index + 1, 1))


def move(blocks: Blocks, stretch: Stretch, target: TextPosition) -> TextChange | None:
    """Move what lies in a stretch to a position, as dragging does; `None` when that is inside the stretch."""
    place = (target.block, target.offset)
    start, stop = (stretch.start.block, stretch.start.offset), (stretch.stop.block, stretch.stop.offset)
    if stretch.is_empty or start <= place <= stop:
        return None
    moved = content_of(blocks, stretch)
    change = erase(blocks, stretch)
    if place < start:
        landing = target
    elif target.block == stretch.stop.block:
        offset = target.offset - stretch.stop.offset + (change.caret.offset if change.blocks else 0)
        landing = TextPosition(change.caret.block, offset)
    else:
        landing = TextPosition(target.block - (len(blocks) - len(change.blocks)), target.offset)
    return insert_blocks(change.blocks, Stretch.at(clamped(change.blocks, landing)), moved)


def _ready_for_text(change: TextChange) -> TextChange:
    """Return the change with its caret in a paragraph, made beside an object where needed."""
    index, offset = change.caret.block, change.caret.offset
    if isinstance(change.blocks[index], Paragraph):
        return change
    place = index + (1 if offset else 0)
    empty: Block = Paragraph(new_id())
    return TextChange.at((*change.blocks[:place], empty, *change.blocks[place:]), place, 0)


def _head(block: Block, offset: int) -> Block | None:
    """Return what a cut leaves before an offset."""
    if isinstance(block, Paragraph):
        return replace(block, inlines=slice_inlines(block.inlines, 0, offset))
    return block if offset else None


def _tail(block: Block, offset: int) -> Block | None:
    """Return what a cut leaves after an offset."""
    if isinstance(block, Paragraph):
        return replace(block, inlines=slice_inlines(block.inlines, offset))
    return None if offset else block


def _joined_paragraph(head: Paragraph, tail: Paragraph) -> Paragraph:
    if not head.inlines and tail.inlines and head.id != tail.id:
        return tail
    return replace(head, inlines=joined(head.inlines, tail.inlines))
