"""Searching and filtering the outline by keys and menu; clearing brings everything back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Comment, Status
from bulletin_editor.content.outline import POOL, articles, walk
from bulletin_editor.editing.article_edits import ArticleField, SetArticleField
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.gui.outline.outline_pane import OutlinePane
from bulletin_editor.gui.outline.outline_search import OutlineSearch, Query
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.wording.names import node_title
from tests.builders import article, bulletin, department, section
from tests.gui.outline.panes import choose, node_id, press, told

ALL = ["要闻", "规划", "一", "二", "商务", "三", "简讯", "四"]


def rows(pane: OutlinePane) -> list[str]:
    """The titles of the rows a person sees, from top to bottom; the pool's own row left out."""
    found = []
    view, model = pane.view, pane.view.model()
    index = view.indexAt(view.viewport().rect().topLeft())
    while index.isValid():
        node = model.node_at(index)
        if node is not None:
            found.append(node_title(node, lambda _context, text: text))
        index = view.indexBelow(index)
    return found


def field(pane: OutlinePane) -> QLineEdit:
    found = pane.findChild(QLineEdit, "outlineSearch")
    assert found is not None
    return found


def look_for(pane: OutlinePane, text: str) -> None:
    field(pane).selectAll()
    field(pane).insert(text)
    QApplication.processEvents()


def said(pane: OutlinePane) -> str:
    label = pane.findChild(QLabel, "outlineFound")
    assert label is not None
    return label.text() if label.isVisible() else ""


def toggle(pane: OutlinePane, status: Status) -> None:
    action = pane.findChild(QAction, f"show-{status.value}")
    assert action is not None
    action.trigger()
    QApplication.processEvents()


def test_a_match_is_shown_with_its_parents(signals: SessionSignals, pane: OutlinePane) -> None:
    assert rows(pane) == ALL
    look_for(pane, "三")
    assert rows(pane) == ["要闻", "商务", "三"]
    assert said(pane) == "1 article found"


def test_a_department_that_matches_comes_with_its_articles(signals: SessionSignals, pane: OutlinePane) -> None:
    look_for(pane, "规划")
    assert rows(pane) == ["要闻", "规划", "一", "二"]


def test_an_article_in_the_pool_is_found(signals: SessionSignals, pane: OutlinePane) -> None:
    look_for(pane, "五")
    assert rows(pane) == ["五"]
    assert pane.view.isExpanded(pane.view.model().index_of(POOL))


def test_nothing_found_is_said(signals: SessionSignals, pane: OutlinePane) -> None:
    look_for(pane, "无")
    assert rows(pane) == []
    assert said(pane) == "Nothing found"


def test_clearing_brings_back_choice_and_what_was_open(signals: SessionSignals, pane: OutlinePane) -> None:
    pane.view.collapse(pane.view.model().index_of(node_id(signals, "简讯")))
    choose(signals, pane, "一", "二")
    before = [title for title in ALL if title != "四"]
    look_for(pane, "四")
    assert rows(pane) == ["简讯", "四"]
    assert pane.chosen_ids() == ()
    QTest.keyClick(field(pane), Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert rows(pane) == before
    assert pane.chosen_ids() == (node_id(signals, "一"), node_id(signals, "二"))
    assert said(pane) == ""


def test_a_choice_among_the_matches_stays_when_the_search_is_cleared(
    signals: SessionSignals, pane: OutlinePane
) -> None:
    choose(signals, pane, "一")
    look_for(pane, "三")
    choose(signals, pane, "三")
    look_for(pane, "")
    assert pane.chosen_ids() == (node_id(signals, "三"),)
    assert rows(pane) == ALL


def test_slash_opens_the_search_and_enter_goes_to_the_first_match(signals: SessionSignals, pane: OutlinePane) -> None:
    press(pane, Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is field(pane)
    look_for(pane, "四")
    QTest.keyClick(field(pane), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is pane.view
    assert pane.chosen_ids() == (node_id(signals, "四"),)
    assert signals.article_id == node_id(signals, "四")


def test_only_some_statuses_are_shown(signals: SessionSignals, pane: OutlinePane) -> None:
    for title, status in (("二", Status.APPROVED), ("四", Status.REVIEWED)):
        signals.perform(SetArticleField(node_id(signals, title), ArticleField.STATUS, status), Origin.DIALOG)
    toggle(pane, Status.APPROVED)
    assert rows(pane) == ["要闻", "规划", "二"]
    toggle(pane, Status.REVIEWED)
    assert rows(pane) == ["要闻", "规划", "二", "简讯", "四"]
    toggle(pane, Status.APPROVED)
    toggle(pane, Status.REVIEWED)
    assert rows(pane) == ALL


ASKED = Comment("问", "程望舒", "2026-02-20T10:00:00+08:00", "这个数核实过吗")
ANSWERED = Comment("答", "王明", "2026-02-20T11:00:00+08:00", "已核实", reply_to="问")


def comment_on(signals: SessionSignals, title: str, *comments: Comment) -> None:
    edit = SetArticleField(node_id(signals, title), ArticleField.COMMENTS, comments)
    signals.perform(edit, Origin.DIALOG)
    QApplication.processEvents()


def description(signals: SessionSignals, pane: OutlinePane, title: str) -> str:
    index = pane.view.model().index_of(node_id(signals, title))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_row_tells_how_many_comments_are_open(signals: SessionSignals, pane: OutlinePane) -> None:
    place = pane.view.visualRect(pane.view.model().index_of(node_id(signals, "二")))
    bare = pane.view.viewport().grab(place).toImage()
    comment_on(signals, "二", ASKED, ANSWERED)
    assert pane.view.viewport().grab(place).toImage() != bare
    assert "1 open comment" in description(signals, pane, "二")
    comment_on(signals, "二", replace(ASKED, resolved=True), ANSWERED)
    assert pane.view.viewport().grab(place).toImage() == bare
    assert "comment" not in description(signals, pane, "二")


def test_only_articles_with_open_comments_are_shown(signals: SessionSignals, pane: OutlinePane) -> None:
    comment_on(signals, "二", ASKED, ANSWERED)
    comment_on(signals, "四", replace(ASKED, resolved=True))
    wanted = pane.findChild(QAction, "show-commented")
    wanted.trigger()
    QApplication.processEvents()
    assert rows(pane) == ["要闻", "规划", "二"]
    assert said(pane) == "1 article found"
    comment_on(signals, "二", replace(ASKED, resolved=True), ANSWERED)
    assert "二" in rows(pane), "what was just settled stays in hand"
    wanted.trigger()
    QApplication.processEvents()
    assert rows(pane) == ALL


def test_hidden_rows_are_never_deleted(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "一")
    look_for(pane, "三")
    press(pane, Qt.Key.Key_Delete)
    assert told(signals.bulletin) == "要闻(规划(一 二) 商务(三)) 简讯(四) | 五"
    pane.view.selectAll()
    press(pane, Qt.Key.Key_Delete)
    assert told(signals.bulletin) == "要闻(规划(一 二) 商务()) 简讯(四) | 五"
    signals.session.undo()
    assert told(signals.bulletin) == "要闻(规划(一 二) 商务(三)) 简讯(四) | 五"


def test_a_status_reaches_only_what_is_shown_of_a_department(signals: SessionSignals, pane: OutlinePane) -> None:
    look_for(pane, "二")
    choose(signals, pane, "规划")
    pane.commands.set_status(Status.EDITED)
    edited = [a.headline for a in articles(signals.bulletin) if a.status is Status.EDITED]
    assert edited == [("二",)]


def test_select_all_takes_only_the_matches(signals: SessionSignals, pane: OutlinePane) -> None:
    look_for(pane, "二")
    pane.view.selectAll()
    assert [a.headline for a in pane.chosen_articles()] != []
    hidden = {node_id(signals, title) for title in ("一", "三", "四")}
    assert not hidden & set(pane.view.chosen_ids())


def test_what_a_person_has_in_hand_stays_in_view(signals: SessionSignals, pane: OutlinePane) -> None:
    look_for(pane, "三")
    choose(signals, pane, "三")
    pane.commands.add_article()
    QApplication.processEvents()
    assert rows(pane) == ["要闻", "商务", "三", "Untitled"]
    signals.session.undo()
    QApplication.processEvents()
    assert rows(pane) == ["要闻", "商务", "三"]


def test_what_was_deleted_while_searching_can_be_seen_when_it_comes_back(
    signals: SessionSignals, pane: OutlinePane
) -> None:
    look_for(pane, "三")
    choose(signals, pane, "三")
    press(pane, Qt.Key.Key_Delete)
    look_for(pane, "")
    signals.session.undo()
    QApplication.processEvents()
    assert rows(pane) == ALL


def test_another_bulletin_is_shown_whole(signals: SessionSignals, pane: OutlinePane, qtbot: QtBot) -> None:
    look_for(pane, "三")
    signals.open_session(EditingSession(bulletin(department("财政", article("六")))))
    QApplication.processEvents()
    assert rows(pane) == ["财政", "六"]
    assert field(pane).text() == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("规划 陈", ("a",)),
        ("ｇ２０", ("b",)),
        ("G20", ("b",)),
        ("引题", ("b",)),
        ("不在", ()),
    ],
)
def test_all_words_must_stand_in_titles_or_byline(text: str, found: tuple[str, ...]) -> None:
    issue = bulletin(
        section(
            "要闻",
            article("突出规划引领", byline="本报记者 陈素萍"),
            article("g20峰会服务", kicker="引题"),
        )
    )
    names = dict(zip("ab", [n.id for n, place in walk(issue) if place.parent != "outline"], strict=True))
    matches = OutlineSearch().find(issue, Query.of(text)).articles
    assert matches == tuple(names[name] for name in found)
