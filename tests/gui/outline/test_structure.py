"""Articles split and joined, budgets, the house, the next issue: in the window, by keys and dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDateEdit,
    QDialog,
    QMenu,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article, Department, Masthead
from bulletin_editor.content.house import HouseDepartment
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles, walk
from bulletin_editor.gui.main_window import MainWindow
from bulletin_editor.storage.bulletin_file import write_bulletin
from bulletin_editor.storage.house_file import read_house, write_house
from tests.builders import article, bulletin, department
from tests.gui.outline.panes import told
from tests.gui.window import action, answer, choose_files, leave, open_window

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
HOUSE = (HouseDepartment("商务局"), HouseDepartment("规划分局", ("规划局",)), HouseDepartment("财政局"))


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    write_house(HOUSE)
    path = tmp_path / "第12期.bulletin"
    value = bulletin(
        department("规划分局", article("一", "近日召开会议。", "会后部署。"), article("二", "乙")),
        department("商务局", article("三", "丙")),
        pool=(article("五"),),
        masthead=Masthead("开发区简报", 12, 156),
    )
    write_bulletin(path, value)
    opened = open_window(qtbot, path)
    yield opened
    leave(opened)


def outline(window: MainWindow) -> str:
    return told(window.desk.signals.bulletin)


def choose(window: MainWindow, *headlines: str) -> None:
    found = {
        n.headline[0]: n.id for n, _ in walk(window.desk.signals.bulletin) if isinstance(n, Article) and n.headline
    }
    window.outline.choose_all([found[headline] for headline in headlines])
    QApplication.processEvents()


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = CONTROL | SHIFT) -> None:
    QApplication.processEvents()
    QTest.keyClick(window, key, modifiers)
    QApplication.processEvents()


def texts(window: MainWindow) -> dict[str, list[str]]:
    return {
        " ".join(a.headline): [plain_text(b.inlines) for b in a.blocks if isinstance(b, Paragraph)]
        for a in articles(window.desk.signals.bulletin)
    }


def test_an_article_is_split_at_the_caret(window: MainWindow) -> None:
    window.article.focus_text()
    for _ in range(2):
        QTest.keyClick(window.article.text, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Return)
    assert outline(window) == "规划分局(一 - 二) 商务局(三) | 五"
    assert texts(window)[""] == ["召开会议。", "会后部署。"]
    assert window.desk.signals.article_id == next(
        a.id for a in articles(window.desk.signals.bulletin) if not a.headline
    )
    action(window, "undo").trigger()
    assert outline(window) == "规划分局(一 二) 商务局(三) | 五"
    assert texts(window)["一"] == ["近日召开会议。", "会后部署。"]
    assert "一" in window.article.fields.headline.toPlainText()


def test_at_the_start_there_is_nothing_to_split(window: MainWindow) -> None:
    window.article.focus_text()
    press(window, Qt.Key.Key_Return)
    assert outline(window) == "规划分局(一 二) 商务局(三) | 五"


def test_chosen_articles_are_joined_into_the_first(window: MainWindow) -> None:
    choose(window, "一", "三")
    press(window, Qt.Key.Key_J)
    assert outline(window) == "规划分局(一 二) 商务局() | 五"
    assert texts(window)["一"] == ["近日召开会议。", "会后部署。", "三", "丙"]
    action(window, "undo").trigger()
    assert outline(window) == "规划分局(一 二) 商务局(三) | 五"


def test_one_article_is_joined_with_the_next(window: MainWindow) -> None:
    choose(window, "一")
    press(window, Qt.Key.Key_J)
    assert outline(window) == "规划分局(一) 商务局(三) | 五"
    choose(window, "三")
    press(window, Qt.Key.Key_J)
    assert outline(window) == "规划分局(一) 商务局(三) | 五"


def test_articles_move_and_multiply_by_the_menu(window: MainWindow) -> None:
    choose(window, "三")
    action(window, "promoteNode").trigger()
    assert outline(window) == "规划分局(一 二) 商务局() 三 | 五"
    action(window, "demoteNode").trigger()
    action(window, "duplicateNode").trigger()
    assert outline(window) == "规划分局(一 二) 商务局(三 三) | 五"
    action(window, "nodeToPool").trigger()
    assert outline(window) == "规划分局(一 二) 商务局(三) | 五 三"
    menu = window.findChild(QMenu, "moveToMenu")
    assert menu is not None
    menu.aboutToShow.emit()
    (target,) = [entry for entry in menu.actions() if entry.text().strip() == "规划分局"]
    target.trigger()
    assert outline(window) == "规划分局(一 二 三) 商务局(三) | 五"


def test_the_edit_menu_reaches_the_outline(window: MainWindow) -> None:
    choose(window, "三")
    window.outline.setFocus()
    QApplication.processEvents()
    press(window, Qt.Key.Key_X, CONTROL)
    assert outline(window) == "规划分局(一 二) 商务局() | 五"
    choose(window, "一")
    window.outline.setFocus()
    press(window, Qt.Key.Key_V, CONTROL)
    assert outline(window) == "规划分局(一 三 二) 商务局() | 五"


def test_a_budget_is_given_to_all_chosen_articles_in_one_step(window: MainWindow) -> None:
    choose(window, "一", "二")

    def fill(dialog: QDialog) -> None:
        dialog.findChild(QSpinBox, "budgetLines").setValue(3)
        dialog.findChild(QPushButton, "accept").click()

    answer(fill)
    press(window, Qt.Key.Key_B)
    budgets = [a.budget for a in articles(window.desk.signals.bulletin)]
    assert budgets == [3, 3, None]
    action(window, "undo").trigger()
    assert [a.budget for a in articles(window.desk.signals.bulletin)] == [None] * 3


def test_over_and_short_are_said_in_words(qtbot: QtBot, window: MainWindow) -> None:
    choose(window, "二")
    qtbot.waitUntil(lambda: window.is_idle, timeout=10000)
    lines = window.desk.signals.pages.lines_of(window.outline.chosen_ids()[0])  # type: ignore[union-attr]
    index = window.outline.view.currentIndex()

    def told_of(budget: int) -> str:
        window.outline.commands.set_budget(budget)
        return str(index.data(Qt.ItemDataRole.ToolTipRole))

    assert told_of(lines - 1).endswith("1 over")
    assert told_of(lines + 2).endswith("2 short")
    assert told_of(lines).endswith("fits")


def strip(window: MainWindow) -> QToolButton:
    found = window.findChild(QToolButton, "outlineHouse")
    assert found is not None
    return found


def test_the_departments_that_are_missing_are_named(window: MainWindow) -> None:
    assert strip(window).accessibleName() == "Missing 1: 财政局"
    choose(window, "三")
    action(window, "deleteNode").trigger()
    QApplication.processEvents()
    assert strip(window).accessibleName() == "Missing 2: 商务局, 财政局"


def test_a_missing_department_is_added_at_its_place(window: MainWindow) -> None:
    action(window, "sortDepartments").trigger()
    assert outline(window) == "商务局(三) 规划分局(一 二) | 五"
    menu = strip(window).menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    assert outline(window) == "商务局(三) 规划分局(一 二) 财政局() | 五"
    action(window, "undo").trigger()
    action(window, "undo").trigger()
    assert outline(window) == "规划分局(一 二) 商务局(三) | 五"


def test_the_list_of_the_house_is_edited_and_kept(window: MainWindow) -> None:
    def fill(dialog: QDialog) -> None:
        table = dialog.findChild(QTableWidget, "houseTable")
        table.setCurrentCell(2, 0)
        assert not dialog.findChild(QPushButton, "houseDown").isEnabled(), "it is the last"
        dialog.findChild(QPushButton, "houseUp").click()
        dialog.findChild(QPushButton, "houseAdd").click()
        last = table.rowCount() - 1
        table.item(last, 0).setText("环保局")
        table.item(last, 1).setText("生态环境局、环保分局")
        table.setCurrentCell(0, 0)
        dialog.findChild(QPushButton, "houseRemove").click()
        dialog.findChild(QPushButton, "houseTake").click()
        dialog.findChild(QPushButton, "accept").click()

    answer(fill)
    action(window, "editHouse").trigger()
    assert read_house() == (
        HouseDepartment("财政局"),
        HouseDepartment("规划分局", ("规划局",)),
        HouseDepartment("环保局", ("生态环境局", "环保分局")),
        HouseDepartment("商务局"),
    )
    assert strip(window).accessibleName() == "Missing 2: 财政局, 环保局"


def test_a_list_that_cannot_be_kept_is_told_and_stays(window: MainWindow, own_home: Path) -> None:
    kept = own_home / "data" / "departments.json"
    kept.unlink()
    kept.mkdir()
    answer(lambda dialog: dialog.findChild(QPushButton, "accept").click())
    menu = strip(window).menu()
    menu.aboutToShow.emit()
    menu.actions()[-1].trigger()
    assert window.notices.isVisible()
    assert strip(window).accessibleName() == "Missing 1: 财政局"


def test_drafts_come_in_under_the_printed_name(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text("# 规划局：\n\n## 突出规划引领\n\n近日，召开会议。\n", encoding="utf-8")
    choose_files(monkeypatch, "getOpenFileNames", ([str(draft)], ""))
    answer(lambda review: review.accept())
    action(window, "importDrafts").trigger()
    qtbot.waitUntil(lambda: len(list(articles(window.desk.signals.bulletin))) == 4, timeout=10000)
    departments = [n for n, _ in walk(window.desk.signals.bulletin) if isinstance(n, Department)]
    assert [one.title for one in departments] == ["规划分局", "商务局"]
    assert departments[0].children[-1].headline == ("突出规划引领",)


def test_the_next_issue_is_made_from_this_one(window: MainWindow) -> None:
    before = window.desk.signals.bulletin

    def fill(dialog: QDialog) -> None:
        dialog.findChild(QDateEdit, "nextDate").setDate(QDate(2027, 1, 5))
        number = dialog.findChild(QSpinBox, "nextNumber")
        assert (number.value(), dialog.findChild(QSpinBox, "nextTotalNumber").value()) == (13, 157)
        dialog.findChild(QCheckBox, "nextSupplement").setChecked(True)
        assert (number.value(), dialog.findChild(QSpinBox, "nextTotalNumber").value()) == (0, 0)
        dialog.findChild(QCheckBox, "nextSupplement").setChecked(False)
        number.setValue(1)
        dialog.findChild(QPushButton, "accept").click()

    answer(fill)
    press(window, Qt.Key.Key_N)
    made = window.desk.signals.bulletin
    assert made.id != before.id
    assert (made.masthead.name, made.masthead.number, made.masthead.total_number) == ("开发区简报", 1, 157)
    assert outline(window) == "规划分局() 商务局() | 五"
    assert window.desk.path is None
    assert window.desk.needs_name
