"""Drafts are looked through before they go in: keys correct roles, a table holds files, one Enter takes in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QTableView, QToolButton, QTreeWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Article, Department
from bulletin_editor.content.outline import articles
from bulletin_editor.gui import settings
from bulletin_editor.gui.import_review.files_model import Column as FileColumn
from bulletin_editor.gui.import_review.review_dialog import ImportReviewDialog
from bulletin_editor.gui.import_review.rows_model import Column
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin
from tests.gui.window import action, leave, open_window, shown_dialog, text_of

TEXT = "近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。"
OTHER = "会议强调，全局上下要统一思想、凝聚共识，以更高标准、更实举措推动各项工作落到实处。"
DRAFT = f"规划分局：\n突出规划引领推动重点工作\n　　{TEXT}\n盼桥\n　　{OTHER}\n（蔡杨洋）\n"


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    path = tmp_path / "第12期.bulletin"
    write_bulletin(path, bulletin(article("已有的一篇稿件", OTHER)))
    opened = open_window(qtbot, path)
    yield opened
    leave(opened)


def draft_file(folder: Path, name: str = "draft.txt", text: str = DRAFT) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def review(qtbot: QtBot, window: MainWindow, *paths: Path) -> ImportReviewDialog:
    window.importing.import_paths(list(paths))
    return shown_dialog(qtbot, window, ImportReviewDialog)


def table(dialog: ImportReviewDialog, name: str) -> QTableView:
    found = dialog.findChild(QTableView, name)
    assert found is not None
    return found


def roles(dialog: ImportReviewDialog) -> list[str]:
    model = table(dialog, "importRows").model()
    return [str(model.index(row, Column.ROLE).data()) for row in range(model.rowCount())]


def tree(dialog: ImportReviewDialog) -> list[str]:
    found = dialog.findChild(QTreeWidget, "recognisedTree")
    assert found is not None
    items = found.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive)
    return [item.text(0) for item in items]


def choose(dialog: ImportReviewDialog, text: str) -> QTableView:
    view = table(dialog, "importRows")
    model = view.model()
    places = [r for r in range(model.rowCount()) if text in str(model.index(r, Column.TEXT).data())]
    view.selectRow(places[0])
    return view


def headlines(window: MainWindow) -> list[str]:
    return [" ".join(one.headline) for one in articles(window.desk.signals.bulletin)]


def test_a_draft_is_shown_with_its_roles_and_goes_in_by_enter(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = window.desk.signals.bulletin
    dialog = review(qtbot, window, draft_file(tmp_path))
    assert roles(dialog) == ["Department", "Headline", "Byline", "Body", "Heading 1", "Body"]
    assert tree(dialog)[:2] == ["规划分局", "突出规划引领推动重点工作"]
    assert window.desk.signals.bulletin is before
    with qtbot.waitSignal(window.desk.signals.bulletin_changed):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert headlines(window) == ["已有的一篇稿件", "突出规划引领推动重点工作"]
    qtbot.waitUntil(lambda: action(window, "undo").isEnabled())
    action(window, "undo").trigger()
    assert window.desk.signals.bulletin == before


def test_nothing_goes_in_when_the_review_is_cancelled(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    before = window.desk.signals.bulletin
    dialog = review(qtbot, window, draft_file(tmp_path))
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert window.desk.signals.bulletin is before


def test_a_key_gives_another_role_and_the_tree_follows(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = review(qtbot, window, draft_file(tmp_path))
    assert "盼桥" in tree(dialog)
    view = choose(dialog, "盼桥")
    for key, role in (("t", "Headline"), ("2", "Heading 2"), ("x", "Left out"), ("0", "Body"), ("d", "Department")):
        qtbot.keyClick(view, key)
        assert roles(dialog)[4] == role
    assert tree(dialog)[-2] == "盼桥"
    dialog.accept()
    departments = [node for node in window.desk.signals.bulletin.outline if isinstance(node, Department)]
    assert [department.title for department in departments] == ["规划分局", "盼桥"]


def test_a_correction_is_taken_back(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = review(qtbot, window, draft_file(tmp_path))
    qtbot.keyClick(choose(dialog, "盼桥"), "x")
    qtbot.keyClick(choose(dialog, "突出规划"), "0")
    for expected in (["Headline", "Left out"], ["Headline", "Heading 1"]):
        qtbot.keyClick(table(dialog, "importRows"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert [roles(dialog)[1], roles(dialog)[4]] == expected
    dialog.reject()


def test_buttons_give_roles_to_all_that_is_chosen(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = review(qtbot, window, draft_file(tmp_path))
    view = choose(dialog, TEXT)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(dialog.findChild(QToolButton, "role-dropped"), Qt.MouseButton.LeftButton)
    assert roles(dialog)[3:5] == ["Left out", "Left out"]
    dialog.accept()
    assert TEXT not in str(window.desk.signals.bulletin)


def test_the_places_worth_a_look_are_gone_through(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = review(qtbot, window, draft_file(tmp_path))
    assert "Worth a look: 1" in text_of(dialog, "importReviewSummary")
    view = table(dialog, "importRows")
    assert view.currentIndex().row() == 4
    view.selectRow(0)
    qtbot.keyClick(dialog, Qt.Key.Key_F8)
    assert view.currentIndex().row() == 4
    qtbot.keyClick(view, "1")
    qtbot.keyClick(view, "2")
    assert "Worth a look" not in text_of(dialog, "importReviewSummary")
    dialog.reject()


def test_a_draft_that_an_earlier_issue_has_printed_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    earlier = tmp_path / "第11期.bulletin"
    write_bulletin(earlier, bulletin(article("突出规划引领推动重点工作", TEXT)))
    settings.remember_recent_file(earlier)
    again = draft_file(tmp_path, text=f"突出规划引领推动重点工作\n　　{TEXT}\n")
    dialog = review(qtbot, window, again, draft_file(tmp_path, "new.txt", f"新的一篇稿件也在这里\n　　{TEXT[:20]}。\n"))
    told = table(dialog, "importFiles").model().index(0, FileColumn.ALIKE).data()
    assert "突出规划引领推动重点工作" in told
    assert "第11期" in told
    state = table(dialog, "importFiles").model().index(0, 0).data(Qt.ItemDataRole.CheckStateRole)
    assert Qt.CheckState(state) is Qt.CheckState.Checked


def test_files_of_a_folder_stand_in_a_table_and_are_corrected_there(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    folder = tmp_path / "来稿"
    folder.mkdir()
    draft_file(folder, "1 规划分局.txt")
    draft_file(folder, "2 未署名.txt", f"商务经济开局良好的一篇稿件\n　　{OTHER}\n")
    draft_file(folder, "3 不要的.txt", f"不要的一篇稿件也在这里\n　　{TEXT[:30]}。\n")
    dialog = review(qtbot, window, folder)
    view = table(dialog, "importFiles")
    model = view.model()
    assert [model.index(row, FileColumn.DEPARTMENT).data() for row in range(3)] == ["规划分局", "", ""]
    assert "已有的一篇稿件" in model.index(1, FileColumn.ALIKE).data()
    edit_cell(qtbot, view, 1, FileColumn.DEPARTMENT, "商务局")
    edit_cell(qtbot, view, 1, FileColumn.HEADLINE, "商务经济 开局良好")
    unwanted = model.index(2, FileColumn.FILE)
    assert model.setData(unwanted, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    view.selectRow(1)
    assert roles(dialog)[:2] == ["Department", "Headline"]
    dialog.accept()
    assert headlines(window) == ["已有的一篇稿件", "突出规划引领推动重点工作", "商务经济 开局良好"]
    made = window.desk.signals.bulletin.outline[-1]
    assert isinstance(made, Department)
    assert (made.title, made.colon) == ("商务局", "：")


def edit_cell(qtbot: QtBot, view: QTableView, row: int, column: int, text: str) -> None:
    index = view.model().index(row, column)
    view.setCurrentIndex(index)
    view.edit(index)
    editor = next(one for one in view.findChildren(QLineEdit) if one.hasFocus())
    editor.setText(text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.model().index(row, column).data() == text)


def test_a_file_that_only_repeats_another_is_left_out_unless_it_is_asked_for(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    dialog = review(qtbot, window, draft_file(tmp_path, "a.txt"), draft_file(tmp_path, "b.txt"))
    files = table(dialog, "importFiles").model()
    states = [files.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(2)]
    assert [Qt.CheckState(state) for state in states] == [Qt.CheckState.Checked, Qt.CheckState.Unchecked]
    dialog.accept()
    qtbot.waitUntil(lambda: len(headlines(window)) == 2)


def test_without_any_wanted_file_nothing_can_be_accepted(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    paths = [draft_file(tmp_path, f"{name}.txt") for name in "ab"]
    dialog = review(qtbot, window, *paths)
    accept = dialog.findChild(QPushButton, "accept")
    assert accept is not None
    assert accept.isEnabled()
    model = table(dialog, "importFiles").model()
    assert all(model.index(row, FileColumn.ALIKE).data() for row in range(2))
    for row in range(2):
        model.setData(model.index(row, 0), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert not accept.isEnabled()
    dialog.reject()


def test_a_click_in_the_tree_leads_to_the_paragraph(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    dialog = review(qtbot, window, draft_file(tmp_path))
    found = dialog.findChild(QTreeWidget, "recognisedTree")
    assert found is not None
    item = found.findItems("盼桥", Qt.MatchFlag.MatchRecursive)[0]
    table(dialog, "importRows").selectRow(0)
    found.setCurrentItem(item)
    assert table(dialog, "importRows").currentIndex().row() == 4
    assert all(view.accessibleName() for view in (found, *dialog.findChildren(QTableView)))
    dialog.reject()


def test_several_articles_of_one_file_are_told_apart(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    second = f"{DRAFT}\n商务局：\n盯牢目标任务补齐工作短板\n　　{OTHER}\n（陈素萍）\n"
    dialog = review(qtbot, window, draft_file(tmp_path, text=second))
    assert "Articles recognised: 2." in text_of(dialog, "importReviewSummary")
    dialog.accept()
    made = [node for node in window.desk.signals.bulletin.outline if isinstance(node, Department)]
    assert [[type(child) for child in node.children] for node in made] == [[Article], [Article]]


def test_tracked_changes_are_kept_or_accepted(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = draft_file(tmp_path, "draft.html", f"<h1>修改过的稿件</h1><p>{TEXT}<del>旧</del><ins>新</ins></p>")
    dialog = review(qtbot, window, draft_file(tmp_path))
    assert not dialog.findChild(QCheckBox, "acceptChanges").isVisible()  # type: ignore[union-attr]
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(ImportReviewDialog))
    dialog = review(qtbot, window, page)
    choice = dialog.findChild(QCheckBox, "acceptChanges")
    assert choice is not None
    assert choice.isVisible()
    qtbot.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(8, choice.height() // 2))
    dialog.accept()
    made = window.desk.signals.bulletin.outline[-1]
    assert isinstance(made, Article)
    assert [run.text for run in made.blocks[0].inlines] == [f"{TEXT}新"]  # type: ignore[union-attr]
