"""A person at work in the outline, by keys, mouse and menus; the bulletin says what came of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Article, Status
from bulletin_editor.content.outline import POOL, ROOT, walk
from bulletin_editor.editing.article_edits import ArticleField, SetArticleField
from bulletin_editor.editing.outline_edits import InsertNodes, RemoveNodes
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.gui.outline.outline_pane import OutlinePane
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.layout.composition import compose
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin, department
from tests.gui.outline.panes import ALT, choose, node_id, point, press, told


def type_title(pane: OutlinePane, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    editor = pane.findChild(QLineEdit, "outlineTitle")
    assert editor is not None
    editor.selectAll()
    composed = QInputMethodEvent()
    composed.setCommitString(text)
    QApplication.sendEvent(editor, composed)
    QTest.keyClick(editor, end)
    QApplication.processEvents()


def test_the_issue_is_named_over_the_tree(signals: SessionSignals, pane: OutlinePane) -> None:
    assert pane.findChild(QPushButton, "outlineIssue").accessibleName() == "开发区简报  No. 12  2016-07-28"


def test_a_click_on_an_article_shows_it(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "三")
    assert signals.article_id == node_id(signals, "三")
    choose(signals, pane, "规划")
    assert signals.article_id == node_id(signals, "三")


def test_arrow_keys_walk_through_the_articles(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "一")
    press(pane, Qt.Key.Key_Down)
    assert signals.article_id == node_id(signals, "二")


def test_a_held_control_key_does_not_add_what_is_shown_to_the_choice(
    signals: SessionSignals, pane: OutlinePane
) -> None:
    choose(signals, pane, "一", "二")
    signals.show_article(node_id(signals, "四"))
    assert pane.chosen_ids() == (node_id(signals, "四"),)


def test_a_key_that_qt_has_no_name_for_does_no_harm(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "一")
    none = Qt.KeyboardModifier.NoModifier
    for code in (0, 0x4E00):
        QApplication.sendEvent(pane.view, QKeyEvent(QEvent.Type.KeyPress, code, none, "一"))
    assert pane.chosen_ids() == (node_id(signals, "一"),)


def test_an_article_shown_elsewhere_becomes_the_chosen_row(signals: SessionSignals, pane: OutlinePane) -> None:
    signals.show_article(node_id(signals, "四"))
    assert pane.chosen_ids() == (node_id(signals, "四"),)


def test_typing_a_title_finds_its_row(signals: SessionSignals, pane: OutlinePane) -> None:
    signals.perform(InsertNodes(ROOT, 9, (article("Gamma"), article("Golf"))), Origin.IMPORT)
    choose(signals, pane, "一")
    QTest.keyClicks(pane.view, "Go")
    assert signals.article_id == node_id(signals, "Golf")


def test_enter_and_a_double_click_lead_to_the_text(qtbot: QtBot, signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "二")
    with qtbot.waitSignal(signals.place_requested) as asked:
        press(pane, Qt.Key.Key_Return)
    assert asked.args == [node_id(signals, "二"), "", 0, 0]
    with qtbot.waitSignal(signals.place_requested) as asked:
        QTest.mouseDClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point(signals, pane, "三"))
    assert asked.args == [node_id(signals, "三"), "", 0, 0]


def test_the_lines_of_an_article_come_with_the_pages(signals: SessionSignals, pane: OutlinePane) -> None:
    before = pane.view.viewport().grab().toImage()
    signals.set_pages(compose(signals.bulletin, load_template("guobiao")))
    assert pane.view.viewport().grab().toImage() != before
    index = pane.view.model().index_of(node_id(signals, "一"))
    lines = signals.pages.lines_of(node_id(signals, "一"))  # type: ignore[union-attr]
    assert pane.view.model().data(index, Qt.ItemDataRole.AccessibleTextRole).endswith(f"{lines} lines")


def test_edits_elsewhere_keep_expansion_choice_and_place(signals: SessionSignals, pane: OutlinePane) -> None:
    many = tuple(article(f"长{number}") for number in range(60))
    signals.perform(InsertNodes(node_id(signals, "商务"), 1, many), Origin.IMPORT)
    model = pane.view.model()
    choose(signals, pane, "二")
    pane.view.collapse(model.index_of(node_id(signals, "简讯")))
    pane.view.verticalScrollBar().setValue(300)
    signals.perform(InsertNodes(node_id(signals, "商务"), 30, (article("新"),)), Origin.IMPORT)
    signals.perform(SetArticleField(node_id(signals, "一"), ArticleField.KICKER, "引"), Origin.ARTICLE_FIELDS)
    signals.perform(RemoveNodes((node_id(signals, "长40"),)), Origin.IMPORT)
    assert pane.view.verticalScrollBar().value() == 300
    assert pane.chosen_ids() == (node_id(signals, "二"),)
    assert not pane.view.isExpanded(model.index_of(node_id(signals, "简讯")))
    assert pane.view.isExpanded(model.index_of(node_id(signals, "商务")))


def test_a_new_section_is_named_in_its_place(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "一")
    pane.commands.add_section()
    type_title(pane, "专题")
    assert told(signals.bulletin) == "要闻(规划(一 二) 商务(三)) 专题() 简讯(四) | 五"


def test_a_new_department_stands_behind_the_current_one(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "一")
    pane.commands.add_department()
    type_title(pane, "财政")
    assert told(signals.bulletin) == "要闻(规划(一 二) 财政() 商务(三)) 简讯(四) | 五"


def test_a_new_article_stands_behind_the_current_one_and_is_shown(
    qtbot: QtBot, signals: SessionSignals, pane: OutlinePane
) -> None:
    choose(signals, pane, "一")
    with qtbot.waitSignal(signals.place_requested) as asked:
        pane.commands.add_article()
    assert told(signals.bulletin) == "要闻(规划(一 - 二) 商务(三)) 简讯(四) | 五"
    assert asked.args[0] == signals.article_id == pane.chosen_ids()[0]


def test_a_new_article_goes_into_the_department_that_is_chosen(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "商务")
    pane.commands.add_article()
    assert told(signals.bulletin) == "要闻(规划(一 二) 商务(三 -)) 简讯(四) | 五"


def test_f2_renames_and_escape_leaves_the_title(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "规划")
    press(pane, Qt.Key.Key_F2)
    type_title(pane, "规划分局")
    press(pane, Qt.Key.Key_F2)
    type_title(pane, "别的", Qt.Key.Key_Escape)
    assert told(signals.bulletin).startswith("要闻(规划分局(一 二)")
    signals.session.undo()
    assert told(signals.bulletin).startswith("要闻(规划(一 二)")


def test_the_pool_has_no_title_to_rename(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, POOL)
    press(pane, Qt.Key.Key_F2)
    assert pane.findChild(QLineEdit, "outlineTitle") is None


def test_a_copy_stands_behind_its_original_with_ids_of_its_own(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "规划")
    pane.commands.duplicate()
    assert told(signals.bulletin) == "要闻(规划(一 二) 规划(一 二) 商务(三)) 简讯(四) | 五"
    ids = [node.id for node, _ in walk(signals.bulletin)]
    assert len(ids) == len(set(ids))


def test_delete_removes_what_is_chosen_and_undo_brings_it_back(signals: SessionSignals, pane: OutlinePane) -> None:
    start = signals.bulletin
    choose(signals, pane, "一", "商务")
    press(pane, Qt.Key.Key_Delete)
    assert told(signals.bulletin) == "要闻(规划(二)) 简讯(四) | 五"
    signals.session.undo()
    assert signals.bulletin is start
    assert set(pane.chosen_ids()) == {node_id(signals, "一"), node_id(signals, "商务")}


def test_when_the_shown_article_goes_its_neighbour_is_shown(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "一")
    shown: list[str] = []
    signals.article_shown.connect(shown.append)
    press(pane, Qt.Key.Key_Delete)
    assert shown == [node_id(signals, "二")]


def test_when_a_whole_section_goes_no_lost_article_is_shown(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "一")
    choose(signals, pane, "要闻", "简讯")
    shown: list[str] = []
    signals.article_shown.connect(shown.append)
    press(pane, Qt.Key.Key_Delete)
    there = {node.id for node, _ in walk(signals.bulletin)} | {""}
    assert shown
    assert set(shown) <= there


@pytest.mark.parametrize(
    ("titles", "keys", "expected"),
    [
        ("二", [Qt.Key.Key_Up], "要闻(规划(二 一) 商务(三)) 简讯(四) | 五"),
        ("二", [Qt.Key.Key_Down], "要闻(规划(一) 商务(二 三)) 简讯(四) | 五"),
        ("三", [Qt.Key.Key_Up], "要闻(规划(一 二 三) 商务()) 简讯(四) | 五"),
        ("三", [Qt.Key.Key_Down], "要闻(规划(一 二) 商务(三)) 简讯(四) | 五"),
        ("商务", [Qt.Key.Key_Up], "要闻(商务(三) 规划(一 二)) 简讯(四) | 五"),
        ("商务", [Qt.Key.Key_Down], "要闻(规划(一 二)) 简讯(商务(三) 四) | 五"),
        ("简讯", [Qt.Key.Key_Up], "简讯(四) 要闻(规划(一 二) 商务(三)) | 五"),
        ("二", [Qt.Key.Key_Left], "要闻(规划(一) 二 商务(三)) 简讯(四) | 五"),
        ("二", [Qt.Key.Key_Left, Qt.Key.Key_Left], "要闻(规划(一) 商务(三)) 二 简讯(四) | 五"),
        ("二", [Qt.Key.Key_Left, Qt.Key.Key_Right], "要闻(规划(一 二) 商务(三)) 简讯(四) | 五"),
        ("商务", [Qt.Key.Key_Right], "要闻(规划(一 二) 商务(三)) 简讯(四) | 五"),
        ("商务", [Qt.Key.Key_Left], "要闻(规划(一 二)) 商务(三) 简讯(四) | 五"),
        ("一 二", [Qt.Key.Key_Down], "要闻(规划() 商务(一 二 三)) 简讯(四) | 五"),
    ],
)
def test_alt_and_arrows_move_what_is_chosen(
    signals: SessionSignals, pane: OutlinePane, titles: str, keys: list[Qt.Key], expected: str
) -> None:
    start = signals.bulletin
    choose(signals, pane, *titles.split())
    chosen = pane.chosen_ids()
    for key in keys:
        press(pane, key, ALT)
    assert told(signals.bulletin) == expected
    assert pane.chosen_ids() == chosen
    while signals.session.undo() is not None:
        pass
    assert signals.bulletin is start


def test_articles_go_to_the_pool_and_come_back(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "二", "四")
    pane.commands.to_pool()
    assert told(signals.bulletin) == "要闻(规划(一) 商务(三)) 简讯() | 五 二 四"
    signals.show_article(node_id(signals, "五"))
    pane.commands.promote()
    assert told(signals.bulletin) == "要闻(规划(一) 商务(三)) 简讯(五) | 二 四"


def test_a_status_reaches_all_articles_inside_as_one_step(signals: SessionSignals, pane: OutlinePane) -> None:
    start = signals.bulletin
    choose(signals, pane, "要闻")
    pane.commands.set_status(Status.REVIEWED)
    statuses = {" ".join(n.headline): n.status for n, _ in walk(signals.bulletin) if isinstance(n, Article)}
    assert statuses == {
        "一": Status.REVIEWED,
        "二": Status.REVIEWED,
        "三": Status.REVIEWED,
        "四": Status.DRAFT,
        "五": Status.DRAFT,
    }
    signals.session.undo()
    assert signals.bulletin is start


def drop(signals: SessionSignals, pane: OutlinePane, titles: str, target: QPoint) -> bool:
    """Drop rows at a point as Qt does at the end of a drag (its own loop needs a real screen); tell if they went."""
    choose(signals, pane, *titles.split())
    return drop_data(pane, pane.view.model().mimeData(pane.view.selectedIndexes()), target)


def drop_data(pane: OutlinePane, data: QMimeData, target: QPoint) -> bool:
    """Drop at a point what a drag carries; tell if it went."""
    viewport = pane.view.viewport()
    move, button, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(target, move, data, button, none)
    moving = QDragMoveEvent(target, move, data, button, none)
    QApplication.sendEvent(viewport, entering)
    QApplication.sendEvent(viewport, moving)
    dropped = QDropEvent(QPointF(target), move, data, button, none)
    QApplication.sendEvent(viewport, dropped if moving.isAccepted() else QDragLeaveEvent())
    return moving.isAccepted()


def edge(signals: SessionSignals, pane: OutlinePane, title: str, *, lower: bool) -> QPoint:
    row = pane.view.visualRect(pane.view.model().index_of(node_id(signals, title)))
    return QPoint(row.center().x(), row.bottom() if lower else row.top())


@pytest.mark.parametrize(
    ("titles", "target", "expected"),
    [
        ("一", "商务", "要闻(规划(二) 商务(三 一)) 简讯(四) | 五"),
        ("四 一", "商务", "要闻(规划(二) 商务(三 一 四)) 简讯() | 五"),
        ("商务", "简讯", "要闻(规划(一 二)) 简讯(四 商务(三)) | 五"),
        ("一 五", "要闻", "要闻(规划(二) 商务(三) 一 五) 简讯(四) |"),
        ("二 三", POOL, "要闻(规划(一) 商务()) 简讯(四) | 五 二 三"),
    ],
)
def test_rows_dropped_on_a_row_go_to_the_end_of_it(
    signals: SessionSignals, pane: OutlinePane, titles: str, target: str, expected: str
) -> None:
    start = signals.bulletin
    pane.view.expandAll()
    assert drop(signals, pane, titles, point(signals, pane, target))
    assert told(signals.bulletin) == expected
    signals.session.undo()
    assert signals.bulletin is start


def test_rows_dropped_between_rows_go_there(signals: SessionSignals, pane: OutlinePane) -> None:
    assert drop(signals, pane, "三", edge(signals, pane, "二", lower=False))
    assert told(signals.bulletin) == "要闻(规划(一 三 二) 商务()) 简讯(四) | 五"
    assert drop(signals, pane, "商务", edge(signals, pane, "规划", lower=False))
    assert told(signals.bulletin) == "要闻(商务() 规划(一 三 二)) 简讯(四) | 五"
    assert drop(signals, pane, "要闻", edge(signals, pane, "四", lower=True)) is False
    assert drop(signals, pane, "简讯", edge(signals, pane, "要闻", lower=False))
    assert told(signals.bulletin) == "简讯(四) 要闻(商务() 规划(一 三 二)) | 五"


def test_what_the_schema_forbids_is_not_taken(signals: SessionSignals, pane: OutlinePane) -> None:
    start = signals.bulletin
    assert not drop(signals, pane, "规划", point(signals, pane, POOL))
    assert not drop(signals, pane, "简讯", point(signals, pane, "商务"))
    assert not drop(signals, pane, "要闻", point(signals, pane, "规划"))
    assert signals.bulletin is start


def actions(menu: QMenu) -> dict[str, QAction]:
    return {action.text().replace("&", "").strip(): action for action in menu.actions() if action.text()}


def test_the_menu_offers_what_makes_sense_for_the_choice(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "商务")
    offered = actions(pane.context_menu())
    assert offered["Move Up"].isEnabled()
    assert not offered["Move In"].isEnabled()
    offered["Delete"].trigger()
    assert told(signals.bulletin) == "要闻(规划(一 二)) 简讯(四) | 五"


def test_the_menu_moves_an_article_to_any_department(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "四")
    menu = actions(pane.context_menu())["Move To"].menu()
    assert list(actions(menu)) == ["Top of the outline", "要闻", "规划", "商务", "简讯"]
    actions(menu)["规划"].trigger()
    assert told(signals.bulletin) == "要闻(规划(一 二 四) 商务(三)) 简讯() | 五"


def test_the_menu_marks_and_sets_the_status(signals: SessionSignals, pane: OutlinePane) -> None:
    choose(signals, pane, "一")
    menu = actions(pane.context_menu())["Status"].menu()
    assert [text for text, action in actions(menu).items() if action.isChecked()] == ["Draft"]
    actions(menu)["Approved"].trigger()
    assert next(node for node, _ in walk(signals.bulletin) if node.id == node_id(signals, "一")).status == "approved"


def test_an_empty_issue_says_what_to_do_and_begins_by_a_button(qtbot: QtBot) -> None:
    signals = SessionSignals(EditingSession(bulletin()))
    pane = OutlinePane(signals)
    qtbot.addWidget(pane)
    pane.show()
    button = next(button for button in pane.findChildren(QPushButton) if button.text() == "New Section")
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    type_title(pane, "要闻")
    assert told(signals.bulletin) == "要闻() |"
    assert not button.isVisible()
    signals.session.undo()
    signals.session.undo()
    assert button.isVisible()


def test_another_bulletin_stands_there_from_its_start(signals: SessionSignals, pane: OutlinePane) -> None:
    signals.open_session(EditingSession(bulletin(department("新", article("甲")))))
    choose(signals, pane, "甲")
    assert signals.article_id == node_id(signals, "甲")
    assert pane.findChild(QPushButton, "outlineIssue").accessibleName() == "Name and date of the issue"


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        ("三", "要闻(规划(一 三 二) 商务()) 简讯(四) | 五"),
        ("三 四", "要闻(规划(一 三 四 二) 商务()) 简讯() | 五"),
    ],
)
def test_chosen_rows_are_dragged_by_the_mouse(
    signals: SessionSignals, pane: OutlinePane, monkeypatch: pytest.MonkeyPatch, titles: str, expected: str
) -> None:
    """The mouse begins the drag; the system's own part of it, which ends in a drop, is played."""
    pane.view.expandAll()
    choose(signals, pane, *titles.split())
    labels = []

    def drag(carried: QDrag, *_actions: Qt.DropAction) -> Qt.DropAction:
        labels.append(carried.pixmap().isNull())
        drop_data(pane, carried.mimeData(), edge(signals, pane, "二", lower=False))
        return Qt.DropAction.MoveAction

    monkeypatch.setattr(QDrag, "exec", drag)
    start = point(signals, pane, titles.rsplit(maxsplit=1)[-1])
    viewport = pane.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for step in (4, 12, 24):
        QApplication.sendEvent(viewport, moved_mouse(viewport, start - QPoint(0, step)))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start)
    assert labels == [False]
    assert told(signals.bulletin) == expected
    signals.session.undo()
    assert told(signals.bulletin) == "要闻(规划(一 二) 商务(三)) 简讯(四) | 五"


def moved_mouse(viewport: QWidget, place: QPoint) -> QMouseEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    there = QPointF(viewport.mapToGlobal(place))
    return QMouseEvent(QEvent.Type.MouseMove, QPointF(place), there, Qt.MouseButton.NoButton, left, none)
