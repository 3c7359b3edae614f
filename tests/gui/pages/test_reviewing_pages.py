"""Small pages, search, marks and arrangements, by keys and mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from bulletin_editor.content.blocks import PageBreak
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.article_edits import ReplaceBlocks
from bulletin_editor.editing.findings import Severity
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.pages.overlay_painting import severity_colour
from bulletin_editor.gui.pages.pages_pane import PagesPane
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.copyfit import gap_on
from bulletin_editor.proofreading.checking import check_bulletin
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin, department, p
from tests.layout.samples import table

SENTENCE = "近日，开发区规划分局召开半年度工作会议，贯彻落实会议精神。"


@pytest.fixture
def signals() -> SessionSignals:
    pieces = (article(name, *[SENTENCE * 4] * 14) for name in "甲乙丙")
    made = SessionSignals(EditingSession(bulletin(department("规划分局", *pieces))))
    show_newest(made)
    return made


@pytest.fixture
def pane(qtbot: QtBot, signals: SessionSignals) -> Iterator[PagesPane]:
    made = PagesPane(signals)
    qtbot.addWidget(made)
    made.resize(640, 720)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: made.view.is_current, timeout=15_000)
    yield made
    made.close_down()


def show_newest(signals: SessionSignals) -> None:
    signals.set_pages(compose(signals.bulletin, load_template(signals.bulletin.template)))


def type_into(signals: SessionSignals, text: str) -> None:
    first = next(articles(signals.bulletin))
    signals.perform(ReplaceBlocks(first.id, 0, 1, (p(text),)), Origin.ARTICLE_TEXT)
    show_newest(signals)
    found = check_bulletin(signals.bulletin)
    signals.set_findings(tuple(each for each in found if each.rule == "half-width-mark"))


def grab(pane: PagesPane) -> QImage:
    return pane.view.viewport().grab().toImage()


def coloured(image: QImage, like: QColor, reach: int = 12) -> list[QPoint]:
    """Return the dots of a colour."""

    def is_like(colour: QColor) -> bool:
        pairs = ((colour.red(), like.red()), (colour.green(), like.green()), (colour.blue(), like.blue()))
        return all(abs(one - other) <= reach for one, other in pairs)

    dots = (QPoint(x, y) for y in range(0, image.height(), 2) for x in range(0, image.width(), 2))
    return [dot for dot in dots if is_like(QColor(image.pixel(dot)))]


def press(pane: PagesPane, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(pane.view, key, modifiers)


# Arrangements


def test_one_page_at_a_time_is_turned_by_keys(pane: PagesPane) -> None:
    pane.set_arrangement(Arrangement.SINGLE)
    pane.fit_page()
    assert pane.view.verticalScrollBar().maximum() == 0
    press(pane, Qt.Key.Key_PageDown)
    press(pane, Qt.Key.Key_Right)
    press(pane, Qt.Key.Key_Space)
    assert pane.view.page == 3
    press(pane, Qt.Key.Key_PageUp)
    press(pane, Qt.Key.Key_Left)
    assert pane.view.page == 1
    press(pane, Qt.Key.Key_End)
    assert pane.view.page == pane.view.count - 1
    press(pane, Qt.Key.Key_Home)
    assert pane.view.page == 0


def test_one_page_at_a_time_is_turned_by_the_wheel_at_its_end(pane: PagesPane) -> None:
    pane.set_arrangement(Arrangement.SINGLE)
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    wheel(pane, -1)
    assert (pane.view.page, bar.value() < 20) == (1, True)
    wheel(pane, 1)
    if pane.view.page == 1:  # the head of a page stands half a gap below the end of the bar
        wheel(pane, 1)
    assert (pane.view.page, bar.value()) == (0, bar.maximum())


def wheel(pane: PagesPane, turns: int) -> None:
    at = QPointF(200, 300)
    event = QWheelEvent(
        at,
        pane.view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(pane.view.viewport(), event)


def test_the_page_stays_when_pages_are_arranged_otherwise(pane: PagesPane) -> None:
    pane.view.go_to_page(3)
    for arrangement in (Arrangement.FACING, Arrangement.SINGLE, Arrangement.CONTINUOUS):
        pane.set_arrangement(arrangement)
        assert pane.view.page == 3


def test_facing_pages_lead_to_the_text_of_the_side_clicked(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane
) -> None:
    pane.set_arrangement(Arrangement.FACING)
    pane.fit_page()
    pane.view.go_to_page(1)
    places = []
    signals.place_requested.connect(lambda *place: places.append(place))
    room = pane.view.viewport().rect()
    for x in (room.width() // 4 + 20, 3 * room.width() // 4 - 20):
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, 200))
    pages = signals.pages
    assert pages is not None
    assert [pages.place_of(node, block, offset).page for node, block, offset, _ in places] == [2, 3]  # type: ignore[union-attr]


# Small pages


@pytest.fixture
def strip(qtbot: QtBot, pane: PagesPane) -> QListView:
    pane.show_thumbnails(True)
    found = pane.findChild(QListView, "thumbnails")
    assert found is not None
    qtbot.waitUntil(found.isVisible)
    return found


def test_a_click_on_a_small_page_goes_there(qtbot: QtBot, pane: PagesPane, strip: QListView) -> None:
    where = strip.visualRect(strip.model().index(2, 0)).center()
    qtbot.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert pane.view.page == 2


def test_keys_in_the_strip_go_from_page_to_page(pane: PagesPane, strip: QListView) -> None:
    strip.setFocus()
    QTest.keyClick(strip, Qt.Key.Key_Down)
    QTest.keyClick(strip, Qt.Key.Key_Down)
    assert pane.view.page == 2


def test_the_strip_marks_the_page_in_view(pane: PagesPane, strip: QListView) -> None:
    pane.view.go_to_page(4)
    assert strip.currentIndex().row() == 4
    assert strip.model().rowCount() == pane.view.count


def test_small_pages_are_drawn_and_drawn_again_when_they_change(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane, strip: QListView
) -> None:
    def first() -> QImage:
        return strip.viewport().grab(strip.visualRect(strip.model().index(0, 0))).toImage()

    blank = first()
    qtbot.waitUntil(lambda: first() != blank, timeout=10_000)
    before = first()
    type_into(signals, "全新的一段，与从前不同。" * 9)
    qtbot.waitUntil(lambda: first() != before, timeout=10_000)


def test_small_pages_carry_the_marks_of_what_was_found(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane, strip: QListView
) -> None:
    def dots() -> list[QPoint]:
        page = strip.viewport().grab(strip.visualRect(strip.model().index(0, 0))).toImage()
        return coloured(page, severity_colour(Severity.WARNING))

    signals.set_findings(())
    assert not dots()
    type_into(signals, "近日,召开会议。")
    qtbot.waitUntil(lambda: bool(dots()), timeout=5_000)
    signals.set_findings(())
    assert not dots()


# Searching


def test_places_are_found_counted_and_gone_through(qtbot: QtBot, signals: SessionSignals, pane: PagesPane) -> None:
    last = list(articles(signals.bulletin))[2]
    signals.perform(ReplaceBlocks(last.id, 13, 14, (p("只在最后出现的词。"),)), Origin.ARTICLE_TEXT)
    type_into(signals, "开头也有只在最后出现的词。")
    pane.open_search()
    field = pane.findChild(QLineEdit, "pageSearchText")
    count = pane.findChild(QLabel, "pageSearchCount")
    assert field is not None
    assert count is not None
    assert field.hasFocus()
    field.setText("最后出现")
    qtbot.waitUntil(lambda: count.text() == "2 places", timeout=5000)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (count.text(), pane.view.page) == ("1 of 2", 0)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert count.text() == "2 of 2"
    assert pane.view.page >= pane.view.count - 2
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert count.text() == "1 of 2"
    following = pane.findChild(QToolButton, "pageSearchNext")
    qtbot.mouseClick(following, Qt.MouseButton.LeftButton)
    assert count.text() == "2 of 2"
    field.setText("没有的词")
    qtbot.waitUntil(lambda: count.text() == "Nothing found", timeout=5000)


def test_hits_are_marked_on_the_page_until_the_search_is_closed(qtbot: QtBot, pane: PagesPane) -> None:
    before = grab(pane)
    pane.open_search()
    field = pane.findChild(QLineEdit, "pageSearchText")
    assert field is not None
    yellow = QColor(255, 237, 173)
    assert not coloured(before, yellow)
    field.setText("规划分局")
    count = pane.findChild(QLabel, "pageSearchCount")
    assert count is not None
    qtbot.waitUntil(lambda: count.text().endswith("places"), timeout=5000)
    assert len(coloured(grab(pane), yellow)) > 200
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()
    assert not coloured(grab(pane), yellow)


# Marks


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_finding_is_marked_says_why_and_leads_to_the_text(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane
) -> None:
    type_into(signals, "这里有半角逗号,改一改。")
    (finding,) = signals.findings
    qtbot.waitUntil(lambda: pane.view.is_current, timeout=10_000)
    dots = coloured(grab(pane), QColor("#c77f00"))
    assert dots
    middle = dots[len(dots) // 2]
    event = QHelpEvent(QEvent.Type.ToolTip, middle, pane.view.viewport().mapToGlobal(middle))
    QApplication.sendEvent(pane.view.viewport(), event)
    assert "," in QToolTip.text()
    with qtbot.waitSignal(signals.place_requested) as asked:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert asked.args == [finding.node_id, finding.block_id, finding.start, finding.end]


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_white_lines_are_marked_say_how_many_and_lead_to_what_did_not_fit(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane
) -> None:
    first, whole = next(articles(signals.bulletin)), table(6)
    blocks = (p(SENTENCE), PageBreak("break"), p(SENTENCE * 15), whole)
    signals.perform(ReplaceBlocks(first.id, 0, len(first.blocks), blocks), Origin.ARTICLE_TEXT)
    show_newest(signals)
    pages, view = signals.pages, pane.view
    assert pages is not None
    gap = next(gap for index in range(pages.count) if (gap := gap_on(pages, index + 1)) is not None)
    view.go_to_page(1)
    bar = view.position_of(1, QPointF(gap.left - 10, (gap.top + gap.bottom) / 2)).toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, bar, view.viewport().mapToGlobal(bar))
    QApplication.sendEvent(view.viewport(), event)
    assert f"{gap.lines} lines left white" in QToolTip.text()
    with qtbot.waitSignal(signals.place_requested) as asked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=bar)
    assert asked.args == [first.id, whole.id, 0, 0]


def test_the_mark_goes_with_its_finding(qtbot: QtBot, signals: SessionSignals, pane: PagesPane) -> None:
    type_into(signals, "这里有半角逗号,改一改。")
    assert coloured(grab(pane), QColor("#c77f00"))
    type_into(signals, "这里有全角逗号，不用改。")
    assert not coloured(grab(pane), QColor("#c77f00"))


def test_a_page_that_fits_as_a_whole_is_seen_from_head_to_foot(pane: PagesPane) -> None:
    pane.view.go_to_page(2)
    pane.view.verticalScrollBar().setValue(pane.view.verticalScrollBar().value() + 200)
    page = pane.view.page
    pane.fit_page()
    assert pane.view.page == page
    assert pane.view.shows(page, QRectF(0, 0, *pane.view.paper))
