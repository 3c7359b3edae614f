"""Laws: blocks → document → blocks is identity; whatever is done, the bulletin is what the document shows."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Block, ListKind, Role
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.editing.selection import TextPosition
from bulletin_editor.editing.stretches import block_length
from bulletin_editor.gui.article.block_text import BlockText
from bulletin_editor.gui.article.looks import text_font
from tests import strategies
from tests.builders import article, p, picture, table
from tests.gui.article.typing import CONTROL, Desk, commit, compose, press, shown_blocks, type_text

LAW = settings(max_examples=60)


@pytest.fixture
def editor(qtbot: QtBot) -> BlockText:
    text = BlockText(text_font(QApplication.font(), 12))
    qtbot.addWidget(text)
    return text


@LAW
@given(blocks=st.lists(strategies.blocks(("a" * 64,), ("remark", "other")), min_size=1, max_size=6))
def test_blocks_in_a_document_read_back_as_the_same_blocks(editor: BlockText, blocks: list[Block]) -> None:
    editor.set_blocks(tuple(blocks))
    assert shown_blocks(editor) == tuple(blocks)


@LAW
@given(data=st.data())
def test_a_patched_document_reads_back_as_the_blocks_it_was_patched_to(editor: BlockText, data: st.DataObject) -> None:
    some = st.lists(strategies.blocks(("a" * 64,), ("remark", "other")), min_size=1, max_size=5)
    before = data.draw(some)
    editor.set_blocks(tuple(before))
    kept = data.draw(st.lists(st.sampled_from(before), unique_by=lambda block: block.id))
    after = [*kept, *data.draw(some)]
    random.Random(len(after)).shuffle(after)
    editor.show_blocks(tuple(after))
    assert shown_blocks(editor) == tuple(after)


def test_blocks_taken_away_leave_the_form_of_those_that_stay(editor: BlockText) -> None:
    for staying, going in ((p("", Role.BODY), p("", Role.LEAD)), (p("", Role.LEAD), p("甲", Role.BODY))):
        for before in ((staying, going), (going, staying)):
            editor.set_blocks(before)
            editor.show_blocks((staying,))
            assert shown_blocks(editor) == (staying,)
            editor.set_blocks(before)
            editor.show_blocks((p("", staying.role),))
            assert shown_blocks(editor)[0].role is staying.role  # type: ignore[union-attr]


ACTS = ("type", "astral", "enter", "backspace", "delete", "left", "right", "select", "bold", "role", "list", "copy",
        "cut", "paste", "plain", "ime", "cancelled", "undo in composition", "undo", "redo", "table", "footnote",
        "page break", "line break", "erase word", "space", "web page", "picture", "correction")  # fmt: skip
WEB_PAGE = "<p>　　近日，召开会议。</p><p><b>一、主要做法</b></p><p>　　坚持规划引领，深入一线。</p><p>1.5亿元</p>"
LONG = 600


def a_place(desk: Desk, choose: random.Random) -> TextPosition:
    block = choose.randrange(len(desk.text.blocks))
    return TextPosition(block, choose.randint(0, block_length(desk.text.blocks[block])))


def act(desk: Desk, name: str, choose: random.Random) -> None:  # noqa: C901
    text, pane = desk.text, desk.pane
    match name:
        case "type":
            type_text(text, choose.choice(("规划", "a b", "，")))
        case "astral":
            type_text(text, "𠮷")
        case "enter":
            press(text, Qt.Key.Key_Return)
        case "backspace":
            press(text, Qt.Key.Key_Backspace)
        case "delete":
            press(text, Qt.Key.Key_Delete)
        case "erase word":
            press(text, Qt.Key.Key_Backspace, CONTROL)
        case "left":
            press(text, Qt.Key.Key_Left, times=choose.randint(1, 4))
        case "right":
            press(text, Qt.Key.Key_Right, times=choose.randint(1, 4))
        case "select":
            desk.text.select_ends((a_place(desk, choose), a_place(desk, choose)))
        case "bold":
            pane.editor.toggle_bold()
        case "role":
            pane.editor.set_role(choose.choice(list(Role)))
        case "list":
            pane.editor.toggle_list(choose.choice(list(ListKind)))
        case "copy":
            pane.copy()
        case "cut":
            pane.cut()
        case "paste":
            pane.paste()
        case "plain":
            QApplication.clipboard().setText("一行\n二行")
            pane.paste_plain()
        case "ime":
            compose(text, "gui")
            commit(text, "规划")
        case "cancelled":
            compose(text, "gui")
            compose(text, "")
        case "undo in composition":
            compose(text, "gui")
            desk.undo()
        case "undo":
            desk.undo()
        case "redo":
            desk.redo()
        case "table":
            pane.text.insert_table(2, 2)
        case "footnote":
            pane.text.insert_footnote()
        case "page break":
            pane.insert_page_break()
        case "space":
            press(text, Qt.Key.Key_Space)
        case "web page":
            mime = QMimeData()
            mime.setHtml(WEB_PAGE)
            QApplication.clipboard().setMimeData(mime)
            pane.paste()
        case "picture":
            pane.insert_figure(*picture())
        case "correction":
            type_text(text, choose.choice(('"', "--", "...")))
        case "line break":
            press(text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)


@settings(max_examples=60)
@given(script=st.lists(st.sampled_from(ACTS), max_size=25), seed=st.integers(0, 10_000))
def test_whatever_is_done_the_bulletin_is_what_the_document_shows(qtbot: QtBot, script: list[str], seed: int) -> None:
    choose = random.Random(seed)
    desk = Desk(article("标题", p("近日，开发区召开会议。"), p("提高认识", Role.HEADING_1), table(("甲", "乙")), p("")))
    qtbot.addWidget(desk.pane)
    start = desk.signals.bulletin
    for name in script:
        act(desk, name, choose)
        shown = shown_blocks(desk.text)
        assert desk.blocks == shown or (desk.blocks == () and len(shown) == 1), name
        assert not broken_invariants(desk.signals.bulletin)
        desk.clock += choose.choice((0.1, 2.0))
    while desk.signals.session.redo() is not None:
        pass
    end = desk.signals.bulletin
    while desk.signals.session.undo() is not None:
        pass
    assert desk.signals.bulletin is start
    assert shown_blocks(desk.text) == desk.blocks
    while desk.signals.session.redo() is not None:
        pass
    assert desk.signals.bulletin is end
    assert desk.blocks == shown_blocks(desk.text) or desk.blocks == ()


def test_a_long_day_of_editing_is_undone_to_the_very_bulletin_it_began_with(qtbot: QtBot) -> None:
    choose = random.Random(3)
    desk = Desk(article("标题", p("近日，开发区召开会议。"), p("提高认识", Role.HEADING_1), table(("甲", "乙"))))
    qtbot.addWidget(desk.pane)
    start = desk.signals.bulletin
    for step in range(LONG):
        # Whole copies would double the text again and again.
        if len(desk.blocks) > 40:
            desk.text.selectAll()
            desk.pane.text.paste_plain()
        act(desk, choose.choice(ACTS), choose)
        desk.clock += choose.choice((0.1, 2.0))
        if step % 20 == 0:
            shown = shown_blocks(desk.text)
            assert desk.blocks == shown or (desk.blocks == () and len(shown) == 1), step
            assert not broken_invariants(desk.signals.bulletin), step
    desk.signals.finish_typing()
    while desk.signals.session.redo() is not None:
        pass
    end = desk.signals.bulletin
    undone = 0
    while desk.signals.session.undo() is not None:
        undone += 1
    assert undone > LONG / 10
    assert desk.signals.bulletin is start
    assert shown_blocks(desk.text) == desk.blocks
    while desk.signals.session.redo() is not None:
        pass
    assert desk.signals.bulletin is end
