"""Commands of the text as pure functions: what stands afterwards, where the caret lies, which ids stay."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import given, settings

from bulletin_editor.content.blocks import Alignment, Block, ListItem, ListKind, Paragraph, Role, Table
from bulletin_editor.content.inlines import LineBreak, Marks, Run, plain_text
from bulletin_editor.content.normal_form import normalised_block
from bulletin_editor.editing.article_edits import TextAct
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import Stretch, block_length, content_of
from bulletin_editor.editing.text_commands import (
    erase,
    insert_blocks,
    insert_object,
    insert_text,
    move,
    replacement,
    retyped,
    split_paragraph,
)
from bulletin_editor.editing.text_formatting import (
    change_list_level,
    clear_formatting,
    format_of,
    link_stretch,
    set_link,
    set_role,
    toggle_list,
    typing_marks,
)
from tests import strategies
from tests.builders import bold, p, table

Blocks = tuple[Block, ...]
LAW = settings(max_examples=60)


def at(block: int, offset: int) -> Stretch:
    return Stretch.at(TextPosition(block, offset))


def over(block: int, start: int, to_block: int, stop: int) -> Stretch:
    return Stretch(TextPosition(block, start), TextPosition(to_block, stop))


def lines(blocks: Blocks) -> list[str]:
    return [plain_text(b.inlines) if isinstance(b, Paragraph) else f"<{type(b).__name__}>" for b in blocks]


@st.composite
def blocks_and_stretch(draw: st.DrawFn) -> tuple[Blocks, Stretch]:
    blocks = tuple(draw(st.lists(strategies.blocks(), min_size=1, max_size=3)))
    return blocks, Stretch.between(draw(places(blocks)), draw(places(blocks)))


@st.composite
def places(draw: st.DrawFn, blocks: Blocks) -> TextPosition:
    block = draw(st.integers(0, len(blocks) - 1))
    return TextPosition(block, draw(st.integers(0, block_length(blocks[block]))))


def characters(blocks: Blocks) -> str:
    """All text and objects in their order, without where paragraphs end."""
    return "".join(lines(blocks))


def is_sound(blocks: Blocks) -> bool:
    ids = [block.id for block in blocks]
    return len(set(ids)) == len(ids) and all(normalised_block(block) is block for block in blocks)


@LAW
@given(given_=blocks_and_stretch())
def test_erasing_takes_away_the_stretch_and_nothing_else(given_: tuple[Blocks, Stretch]) -> None:
    blocks, stretch = given_
    change = erase(blocks, stretch)
    start, end = Stretch(TextPosition(0, 0), stretch.start), TextPosition(len(blocks) - 1, block_length(blocks[-1]))
    kept = characters(content_of(blocks, start)) + characters(content_of(blocks, Stretch(stretch.stop, end)))
    assert characters(change.blocks) == kept
    assert is_sound(change.blocks)
    assert change.caret.offset <= block_length(change.blocks[change.caret.block])


@LAW
@given(given_=blocks_and_stretch(), pasted=st.lists(strategies.blocks(), max_size=3))
def test_pasting_puts_the_blocks_between_what_is_around(given_: tuple[Blocks, Stretch], pasted: list[Block]) -> None:
    blocks, stretch = given_
    change = insert_blocks(blocks, stretch, tuple(pasted))
    without = erase(blocks, stretch)
    caret = without.caret
    before = characters(content_of(without.blocks, Stretch(TextPosition(0, 0), caret)))
    assert characters(change.blocks).startswith(before)
    assert characters(change.blocks) == before + characters(tuple(pasted)) + characters(without.blocks)[len(before) :]
    assert is_sound(change.blocks)


@LAW
@given(data=st.data(), given_=blocks_and_stretch())
def test_moving_loses_nothing(data: st.DataObject, given_: tuple[Blocks, Stretch]) -> None:
    blocks, stretch = given_
    change = move(blocks, stretch, data.draw(places(blocks)))
    if change is None:
        return
    assert sorted(characters(change.blocks)) == sorted(characters(blocks))
    assert is_sound(change.blocks)


@LAW
@given(given_=blocks_and_stretch())
def test_parting_a_paragraph_keeps_all_text(given_: tuple[Blocks, Stretch]) -> None:
    blocks, stretch = given_
    change = split_paragraph(blocks, stretch)
    assert characters(change.blocks) == characters(erase(blocks, stretch).blocks)
    assert is_sound(change.blocks)


def test_a_move_forward_and_back_within_a_paragraph() -> None:
    blocks = (p("甲乙丙丁"),)
    forward = move(blocks, over(0, 0, 0, 2), TextPosition(0, 3))
    assert forward is not None
    assert lines(forward.blocks) == ["丙甲乙丁"]
    back = move(blocks, over(0, 2, 0, 4), TextPosition(0, 1))
    assert back is not None
    assert lines(back.blocks) == ["甲丙丁乙"]
    assert move(blocks, over(0, 0, 0, 2), TextPosition(0, 1)) is None


def test_a_table_parts_the_paragraph_it_is_put_into() -> None:
    grid = table(("甲",))
    change = insert_object((p("前后"),), at(0, 1), grid)
    assert lines(change.blocks) == ["前", "<Table>", "后"]
    assert insert_object((p(""),), at(0, 0), grid).blocks == (grid,)
    assert [type(b) for b in insert_object((table(("乙",)),), at(0, 1), grid).blocks] == [Table, Table]


def test_text_with_line_ends_becomes_line_breaks() -> None:
    change = insert_text((p("甲"),), at(0, 1), "乙\r\n丙", Marks())
    assert change.blocks[0].inlines == (Run("甲乙"), LineBreak(), Run("丙"))  # type: ignore[union-attr]


def test_the_edit_names_only_what_differs() -> None:
    before = (p("甲"), p("乙"), p("丙"))
    edit = replacement("a", before, (before[0], p("新"), before[2]), TextAct.TYPING)
    assert edit is not None
    assert (edit.start, edit.stop, len(edit.blocks)) == (1, 2, 1)
    assert replacement("a", before, before, TextAct.TYPING) is None


def test_a_format_is_told_where_it_is_common() -> None:
    blocks = (p((Run("甲"), bold("乙"))), p((bold("丙"),), Role.LEAD))
    assert not format_of(blocks, over(0, 0, 1, 1)).marks.bold
    assert format_of(blocks, over(0, 1, 1, 1)).marks.bold
    assert format_of(blocks, over(0, 0, 1, 1)).role is None
    assert format_of(blocks, at(1, 0)).role is Role.LEAD


def test_links_do_not_grow_but_hold_inside() -> None:
    link = Marks(link="https://example.org")
    blocks = (p((Run("见"), Run("网站", link), Run("。"))),)
    assert typing_marks(blocks, TextPosition(0, 2)).link == link.link
    assert typing_marks(blocks, TextPosition(0, 3)).link == ""
    assert link_stretch(blocks, TextPosition(0, 2)) == over(0, 1, 0, 3)
    assert set_link(blocks, over(0, 1, 0, 3), "")[0].inlines == (Run("见网站。"),)  # type: ignore[union-attr]


def test_a_numbered_heading_stays_a_heading_and_a_bulleted_one_becomes_body() -> None:
    heading = (p("甲", Role.HEADING_1),)
    numbered, bulleted = (toggle_list(heading, at(0, 0), kind)[0] for kind in (ListKind.NUMBER, ListKind.BULLET))
    assert isinstance(numbered, Paragraph)
    assert isinstance(bulleted, Paragraph)
    assert (numbered.role, numbered.list_item) == (Role.HEADING_1, ListItem(ListKind.NUMBER))
    assert (bulleted.role, bulleted.list_item) == (Role.BODY, ListItem(ListKind.BULLET))
    assert set_role((bulleted,), at(0, 0), Role.HEADING_2)[0].list_item is None  # type: ignore[union-attr]
    assert change_list_level((bulleted,), at(0, 0), 99)[0].list_item == ListItem(ListKind.BULLET, 8)  # type: ignore[union-attr]


def test_clearing_keeps_what_says_something() -> None:
    marks = Marks(bold=True, link="https://example.org", comments=("c",))
    blocks = (p((Run("甲", marks),), alignment=Alignment.RIGHT),)
    (cleared,) = clear_formatting(blocks, over(0, 0, 0, 1))
    assert isinstance(cleared, Paragraph)
    assert cleared.inlines == (Run("甲", Marks(link=marks.link, comments=marks.comments)),)
    assert cleared.alignment is None


def test_retyped_text_keeps_the_marks_of_what_stays() -> None:
    runs = (Run("图"), bold("一"), Run("全景"))
    assert retyped(runs, "图一：全景") == (Run("图"), bold("一："), Run("全景"))
    assert retyped(runs, "图一全") == (Run("图"), bold("一"), Run("全"))
    assert retyped((), "新") == (Run("新"),)
    assert retyped(runs, "") == ()
