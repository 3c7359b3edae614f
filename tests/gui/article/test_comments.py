"""Comments stand beside the text: written, answered, settled and gone through by keys and mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.comments import threads
from bulletin_editor.content.inlines import Marks, Run
from bulletin_editor.content.outline import find_article
from bulletin_editor.gui import settings
from bulletin_editor.gui.appearance import apply_appearance
from bulletin_editor.gui.article.comment_margin import CommentMargin
from bulletin_editor.gui.comments.comment_panel import CommentPanel
from bulletin_editor.gui.settings import Appearance
from tests.builders import article, p
from tests.gui.article.typing import CONTROL, SHIFT, Desk, press, type_text

ASKED = Comment("a", "程望舒", "2026-02-20T10:00:00+08:00", "这个数核实过吗")


def remarked(comment_id: str, text: str = "6.8%") -> Run:
    return Run(text, Marks(comments=(comment_id,)))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    settings.AUTHOR.write("叶知秋")
    first = article("甲", "第一段。", p((Run("增长"), remarked("a"), Run("。"))), comments=(ASKED,))
    later = replace(ASKED, id="b", text="换一张图")
    second = article("乙", p((Run("丙段"), remarked("b", "丁"))), comments=(later,))
    made = Desk(first, second)
    qtbot.addWidget(made.pane)
    made.pane.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return made


def panel(desk: Desk) -> CommentPanel:
    found = desk.pane.findChild(CommentPanel)
    assert found is not None
    return found


def field(desk: Desk) -> QPlainTextEdit:
    found = panel(desk).findChild(QPlainTextEdit, "commentField")
    assert found is not None
    return found


def words(desk: Desk) -> list[str]:
    return [label.text() for label in panel(desk).findChildren(QLabel, "commentWords")]


def click(desk: Desk, name: str) -> None:
    button = panel(desk).findChild(QToolButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(article_: Article) -> list[tuple[str, str, bool, list[str]]]:
    return [
        (thread.comment.author, thread.comment.text, thread.comment.resolved, [reply.text for reply in thread.replies])
        for thread in threads(article_)
    ]


def commented(desk: Desk) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (inline.text, inline.marks.comments)
        for block in desk.blocks
        for inline in getattr(block, "inlines", ())
        if isinstance(inline, Run) and inline.marks.comments
    ]


def test_a_comment_is_written_on_what_is_selected_and_undone_in_one_step(desk: Desk) -> None:
    desk.caret_to(0, 3, anchor=(0, 1))
    before = desk.article
    desk.pane.comments.add()
    type_text(field(desk), "改成第二段")
    press(field(desk), Qt.Key.Key_Return)
    assert said(desk.article)[0] == ("叶知秋", "改成第二段", False, [])
    assert commented(desk)[0][0] == "一段"
    assert desk.text.hasFocus()
    assert not panel(desk).isVisible()
    desk.undo()
    assert desk.article == before


def test_from_the_headline_the_whole_article_is_commented(desk: Desk) -> None:
    desk.pane.fields.headline.setFocus()
    desk.pane.comment()
    type_text(field(desk), "题目太长")
    press(field(desk), Qt.Key.Key_Return)
    assert said(desk.article)[0][:2] == ("叶知秋", "题目太长")
    assert [comments for _, comments in commented(desk)] == [("a",)]
    margin = desk.pane.findChild(CommentMargin)
    assert margin is not None
    assert margin.place_of(threads(desk.article)[0].comment.id) is not None


def test_what_is_written_is_kept_when_the_person_goes_elsewhere(desk: Desk) -> None:
    desk.caret_to(0, 0)
    desk.pane.comments.add()
    type_text(field(desk), "整段重写")
    desk.text.setFocus()
    assert said(desk.article)[0][1] == "整段重写"
    assert not panel(desk).isVisible()


def test_what_is_written_is_kept_without_leaving(desk: Desk, qtbot: QtBot) -> None:
    desk.caret_to(0, 0)
    desk.pane.comments.add()
    type_text(field(desk), "整段重写")
    qtbot.waitUntil(lambda: said(desk.article)[0][1] == "整段重写", timeout=3000)
    type_text(field(desk), "，从头")
    press(field(desk), Qt.Key.Key_Escape)
    assert said(desk.article)[0][1] == "整段重写，从头"


def test_nothing_written_is_no_comment(desk: Desk) -> None:
    desk.caret_to(0, 0)
    before = desk.signals.bulletin
    desk.pane.comments.add()
    press(field(desk), Qt.Key.Key_Escape)
    assert desk.signals.bulletin is before


def test_the_sign_in_the_margin_opens_the_comment_at_its_line(desk: Desk) -> None:
    margin = desk.pane.findChild(CommentMargin)
    assert margin is not None
    place = margin.place_of("a")
    assert place is not None
    line = desk.text.cursorRect().translated(desk.text.viewport().pos())
    desk.caret_to(1, 2)
    line = desk.text.cursorRect().translated(desk.text.viewport().pos())
    assert line.top() <= place.center().y() <= line.bottom()
    QTest.mouseClick(margin, Qt.MouseButton.LeftButton, pos=place.center())
    assert words(desk) == ["这个数核实过吗"]
    assert desk.text.textCursor().selectedText() == "6.8%"
    assert field(desk).hasFocus()


def test_a_reply_follows_the_comment(desk: Desk) -> None:
    desk.pane.comments.open("a")
    type_text(field(desk), "核实过")
    press(field(desk), Qt.Key.Key_Return, SHIFT)
    type_text(field(desk), "见附件")
    press(field(desk), Qt.Key.Key_Return)
    assert said(desk.article)[0][3] == ["核实过\n见附件"]
    assert words(desk) == ["这个数核实过吗", "核实过\n见附件"]
    assert field(desk).toPlainText() == ""


def test_what_was_said_is_edited(desk: Desk) -> None:
    desk.pane.comments.open("a")
    click(desk, "editComment")
    assert field(desk).toPlainText() == "这个数核实过吗"
    type_text(field(desk), "数对吗")
    press(field(desk), Qt.Key.Key_Return)
    assert said(desk.article) == [("程望舒", "数对吗", False, [])]


def test_settling_leads_to_the_next_and_lifts_the_shade(desk: Desk) -> None:
    def shade() -> int:
        cursor = desk.text.textCursor()
        cursor.setPosition(desk.text.document().findBlockByNumber(1).position() + 3)
        return cursor.charFormat().background().color().alpha() if cursor.charFormat().hasProperty(0x820) else 0

    first = desk.article
    assert shade() > 0
    desk.pane.comments.open("a")
    press(field(desk), Qt.Key.Key_Return, CONTROL)
    settled = find_article(desk.signals.bulletin, first.id)
    assert said(settled)[0][2]
    assert desk.signals.article_id != first.id
    assert words(desk) == ["换一张图"]
    desk.signals.show_article(first.id)
    assert shade() == 0
    desk.pane.comments.open("a")
    click(desk, "settleComment")
    assert not said(desk.article)[0][2]
    assert shade() > 0


def test_next_and_previous_go_through_the_bulletin_and_around(desk: Desk) -> None:
    desk.caret_to(0, 0)
    visited = []
    for step in (1, 1, 1, -1):
        assert desk.pane.comments.go(step)
        visited += words(desk)
    asked, other = ASKED.text, "换一张图"
    assert visited == [asked, other, asked, other]


def test_a_comment_is_deleted_and_comes_back_by_undo(desk: Desk) -> None:
    before = desk.article
    desk.pane.comments.open("a")
    click(desk, "removeComment")
    assert desk.article.comments == ()
    assert commented(desk) == []
    desk.undo()
    assert desk.article == before
    margin = desk.pane.findChild(CommentMargin)
    assert margin is not None
    assert margin.isVisible()


def test_a_long_talk_leaves_the_field_in_view(desk: Desk) -> None:
    desk.pane.resize(620, 420)
    for number in range(6):
        desk.pane.comments.open("a")
        type_text(field(desk), f"第{number}次答复，" + "说来话长" * 12)
        press(field(desk), Qt.Key.Key_Return)
    assert len(words(desk)) == 7
    assert desk.text.viewport().rect().contains(panel(desk).geometry())


def test_the_panel_stays_within_the_text_and_takes_keys_for_itself(desk: Desk) -> None:
    desk.pane.comments.open("a")
    shown: QWidget = panel(desk)
    assert desk.text.viewport().rect().contains(shown.geometry())
    before = desk.lines()
    QTest.keyClick(shown, Qt.Key.Key_X)
    assert desk.lines() == before
    assert shown.mapTo(desk.pane, QPoint(0, 0)).y() > 0


def test_a_comment_taken_back_by_undo_does_not_come_back_when_its_panel_is_left(desk: Desk) -> None:
    desk.caret_to(0, 2)
    desk.pane.comment()
    type_text(field(desk), "请核实")
    desk.signals.finish_typing()
    assert [comment.text for comment in desk.article.comments] == [ASKED.text, "请核实"]
    desk.undo()
    assert not panel(desk).isVisible()
    desk.signals.finish_typing()
    assert [comment.text for comment in desk.article.comments] == [ASKED.text]
    assert desk.signals.session.redoable is not None


def test_a_reply_changed_back_by_undo_stays_as_it_was(desk: Desk) -> None:
    desk.pane.comments.open("a")
    type_text(field(desk), "已核实")
    desk.signals.finish_typing()
    type_text(field(desk), "，无误")
    desk.signals.finish_typing()
    desk.undo()
    desk.signals.finish_typing()
    assert [comment.text for comment in desk.article.comments] == [ASKED.text, "已核实"]
    desk.undo()
    desk.signals.finish_typing()
    assert [comment.text for comment in desk.article.comments] == [ASKED.text]
    assert field(desk).toPlainText() == ""


def test_light_and_dark_change_while_a_comment_is_open(desk: Desk, qapp: QApplication) -> None:
    desk.pane.comments.open("a")
    for appearance in (Appearance.DARK, Appearance.LIGHT):
        apply_appearance(qapp, appearance)
    assert words(desk) == [ASKED.text]
