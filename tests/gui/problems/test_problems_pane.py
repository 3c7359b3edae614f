"""A person goes through the problems and corrects them, by mouse and keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import PageBreak
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.article_edits import ReplaceBlocks
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.gui.problems.problems_pane import ProblemsPane
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.findings import LayoutRule
from bulletin_editor.proofreading.checking import check_bulletin
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin, department, p

MARKS = "近日,规划分局召开会议,部署工作."


@pytest.fixture
def signals() -> SessionSignals:
    value = bulletin(
        department("规划", article("甲", MARKS, MARKS, byline="本报记者 蔡杨洋"), article("乙", "　　空两格,起段。")),
    )
    made = SessionSignals(EditingSession(value))
    check(made)
    return made


@pytest.fixture
def pane(qtbot: QtBot, signals: SessionSignals) -> ProblemsPane:
    made = ProblemsPane(signals)
    QAbstractItemModelTester(
        made.view.model(), QAbstractItemModelTester.FailureReportingMode.Warning, made.view.model()
    )
    qtbot.addWidget(made)
    made.resize(700, 360)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def check(signals: SessionSignals) -> None:
    signals.set_findings(check_bulletin(signals.bulletin))


def rows(pane: ProblemsPane) -> dict[str, list[str]]:
    """Return the rules with the excerpts of their findings."""
    model = pane.view.model()
    return {
        model.index(rule, 0).data(): [
            model.index(row, 1, model.index(rule, 0)).data() for row in range(model.rowCount(model.index(rule, 0)))
        ]
        for rule in range(model.rowCount())
    }


def row(pane: ProblemsPane, rule: str, number: int) -> QModelIndex:
    model = pane.view.model()
    for at in range(model.rowCount()):
        if model.index(at, 0).data().startswith(rule):
            return model.index(number, 0, model.index(at, 0))
    raise AssertionError(rule)


def click(pane: ProblemsPane, index: QModelIndex) -> None:
    pane.view.scrollTo(index)
    point = pane.view.visualRect(index).center()
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def texts(signals: SessionSignals, number: int) -> list[str]:
    found = list(articles(signals.bulletin))[number]
    return [plain_text(block.inlines) for block in found.blocks]  # type: ignore[union-attr]


def first_article(signals: SessionSignals) -> Article:
    return next(articles(signals.bulletin))


def test_problems_stand_under_their_rules_with_the_text_around_them(pane: ProblemsPane) -> None:
    shown = rows(pane)
    assert list(shown) == ["Half-width marks (7)", "Missing bylines (1)", "Typed indents (1)"]
    assert shown["Half-width marks (7)"][0] == "近日,规划分局召开会议,部…"
    index = row(pane, "Half-width", 0)
    assert index.data() == "Half-width “,” beside Chinese; use “，”."
    assert index.siblingAtColumn(2).data() == "甲"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Warning: ")


def test_the_title_counts_them(signals: SessionSignals, pane: ProblemsPane, qtbot: QtBot) -> None:
    assert pane.title == "Problems 9"
    with qtbot.waitSignal(pane.title_changed) as told:
        signals.set_findings(())
    assert told.args == ["Problems"]
    assert any(label.text() == "No problems found." and label.isVisible() for label in pane.findChildren(QLabel))


def test_a_click_and_enter_lead_to_the_place(qtbot: QtBot, signals: SessionSignals, pane: ProblemsPane) -> None:
    block = first_article(signals).blocks[0]
    with qtbot.waitSignal(signals.place_requested) as asked:
        click(pane, row(pane, "Half-width", 1))
    assert asked.args == [first_article(signals).id, block.id, 11, 12]
    QTest.keyClick(pane.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(signals.place_requested) as asked:
        QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert asked.args == [first_article(signals).id, block.id, 16, 17]


def test_one_after_the_other_is_corrected_by_keys(signals: SessionSignals, pane: ProblemsPane) -> None:
    pane.view.setCurrentIndex(row(pane, "Half-width", 0))
    for _ in range(3):
        QTest.keyClick(pane.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert texts(signals, 0) == ["近日，规划分局召开会议，部署工作。", MARKS]
    assert next(iter(rows(pane))) == "Half-width marks (4)"
    signals.session.undo()
    assert texts(signals, 0)[0] == "近日，规划分局召开会议，部署工作."


def test_all_of_a_kind_are_corrected_in_one_step(qtbot: QtBot, signals: SessionSignals, pane: ProblemsPane) -> None:
    start = signals.bulletin
    click(pane, row(pane, "Half-width", 2))
    button = pane.findChild(QToolButton, "correctAllProblems")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    corrected = "近日，规划分局召开会议，部署工作。"
    assert texts(signals, 0) == [corrected, corrected]
    assert texts(signals, 1) == ["　　空两格，起段。"]
    assert list(rows(pane)) == ["Missing bylines (1)", "Typed indents (1)"]
    signals.session.undo()
    assert signals.bulletin is start


def test_what_cannot_be_corrected_says_so_by_its_buttons(pane: ProblemsPane) -> None:
    pane.view.setCurrentIndex(row(pane, "Missing bylines", 0))
    assert not pane.findChild(QToolButton, "correctProblem").isEnabled()
    assert not pane.findChild(QToolButton, "correctAllProblems").isEnabled()
    pane.view.setCurrentIndex(row(pane, "Typed", 0))
    assert pane.findChild(QToolButton, "correctProblem").isEnabled()


def test_a_problem_that_was_typed_away_is_not_corrected(signals: SessionSignals, pane: ProblemsPane) -> None:
    pane.view.setCurrentIndex(row(pane, "Half-width", 0))
    signals.perform(ReplaceBlocks(first_article(signals).id, 0, 1, (p("别的,文字。"),)), Origin.ARTICLE_TEXT)
    typed = signals.bulletin
    pane.correct()
    assert signals.bulletin is typed


def test_the_chosen_problem_stays_chosen_while_others_come_and_go(signals: SessionSignals, pane: ProblemsPane) -> None:
    chosen = row(pane, "Half-width", 4)
    pane.view.setCurrentIndex(chosen)
    target = first_article(signals)
    first = target.blocks[0]
    signals.perform(ReplaceBlocks(target.id, 0, 1, (p("都改好了。"),)), Origin.ARTICLE_TEXT)
    check(signals)
    current = pane.view.currentIndex()
    assert current.row() == 1
    finding = pane.view.model().finding_at(current)
    assert (finding.block_id, finding.start) == (target.blocks[1].id, 11)
    assert finding.block_id != first.id


def test_rows_follow_any_change_of_order(signals: SessionSignals, pane: ProblemsPane) -> None:
    findings = list(signals.findings)
    for changed in (findings[::-1], findings[3:] + findings[:3], findings[::2], findings, findings[1::2], []):
        signals.set_findings(tuple(changed))
        shown = [excerpt for excerpts in rows(pane).values() for excerpt in excerpts]
        assert len(shown) == len(changed)
        marks = [finding for finding in changed if finding.rule == "half-width-mark"]
        model = pane.view.model()
        for at in range(len(marks)):
            assert model.finding_at(row(pane, "Half-width", at)) is marks[at]


def test_severities_can_be_hidden(qtbot: QtBot, signals: SessionSignals, pane: ProblemsPane) -> None:
    qtbot.mouseClick(pane.findChild(QToolButton, "show-info"), Qt.MouseButton.LeftButton)
    assert list(rows(pane)) == ["Half-width marks (7)", "Missing bylines (1)"]
    assert pane.title == "Problems 9"
    pane.show_severities(Severity.INFO)
    assert list(rows(pane)) == ["Typed indents (1)"]


def test_the_menu_names_the_correction(signals: SessionSignals, pane: ProblemsPane) -> None:
    pane.view.setCurrentIndex(row(pane, "Half-width", 0))
    menu = pane.context_menu()
    assert menu is not None
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == ["&Go to Text", "Replace by “，”", "Correct All of This Kind"]
    next(action for action in menu.actions() if action.text().startswith("Replace")).trigger()
    assert texts(signals, 0)[0].startswith("近日，规划")


def test_a_finding_without_a_place_leads_nowhere(qtbot: QtBot, signals: SessionSignals, pane: ProblemsPane) -> None:
    signals.set_findings((Finding("face-missing", Severity.WARNING, arguments={"face": "仿宋", "style": "body"}),))
    QApplication.processEvents()
    with qtbot.assertNotEmitted(signals.place_requested):
        click(pane, row(pane, "", 0))


def test_a_page_break_that_layout_finds_wasteful_is_taken_out(qtbot: QtBot) -> None:
    lines = [p("国" * 20) for _ in range(5)]
    value = bulletin(article("", *lines, PageBreak("break"), *(p("国" * 20) for _ in range(20)), byline="记者 甲"))
    session = EditingSession(value)
    signals = SessionSignals(session)
    signals.set_findings(
        tuple(f for f in compose(value, load_template("guobiao")).findings if f.rule == LayoutRule.PAGE_CUT_SHORT)
    )
    pane = ProblemsPane(signals)
    qtbot.addWidget(pane)
    with qtbot.waitExposed(pane):
        pane.show()
    pane.view.setCurrentIndex(row(pane, "Pages cut short", 0))
    QTest.keyClick(pane.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(first_article(signals).blocks) == 25
    session.undo()
    assert session.bulletin is value


def test_what_has_no_place_in_the_text_is_told_in_full(pane: ProblemsPane, signals: SessionSignals) -> None:
    face = Finding(LayoutRule.FACE_SUBSTITUTED, Severity.INFO, arguments={"face": "SimHei", "substitute": "Noto"})
    signals.set_findings((*signals.findings, face))
    told, marked = row(pane, "Substituted", 0), row(pane, "Half-width", 0)
    assert pane.view.isFirstColumnSpanned(told.row(), told.parent())
    assert not pane.view.isFirstColumnSpanned(marked.row(), marked.parent())
