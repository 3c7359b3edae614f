"""The pages follow the work: drawn by a worker, swapped in, led by the caret, leading to the text."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Article, Bulletin, Masthead
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.article_edits import ReplaceBlocks
from bulletin_editor.editing.outline_edits import InsertNodes
from bulletin_editor.editing.selection import Selection, TextPosition
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.pages.page_stack import Fit
from bulletin_editor.gui.pages.page_view import PageView
from bulletin_editor.gui.pages.pages_pane import PagesPane
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.layout import painter
from bulletin_editor.layout.composition import compose
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin, department, p

SENTENCE = "近日，开发区规划分局召开半年度工作会议，贯彻落实会议精神。"


def long_article(headline: str, paragraphs: int = 14) -> Article:
    return article(headline, *(SENTENCE * 4 for _ in range(paragraphs)), byline="本报记者 蔡杨洋")


@pytest.fixture
def signals() -> SessionSignals:
    value = bulletin(
        department("规划分局", long_article("甲"), long_article("乙")),
        department("商务局", long_article("丙"), long_article("丁")),
        masthead=Masthead(name="开发区简报", number=12),
    )
    return SessionSignals(EditingSession(value))


@pytest.fixture
def pane(qtbot: QtBot, signals: SessionSignals) -> Iterator[PagesPane]:
    made = PagesPane(signals)
    qtbot.addWidget(made)
    made.resize(480, 700)
    made.show()
    move_caret(signals, caret(signals.bulletin, 0, 0))
    yield made
    made.close_down()


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, ...]]:
    """The pages that were painted, call by call, each in another thread than this one."""
    calls: list[tuple[int, ...]] = []
    real, window = painter.paint_pdf, threading.current_thread()

    def paint(pages: object, *, only: object = None) -> bytes:
        assert threading.current_thread() is not window
        calls.append(tuple(only))  # type: ignore[call-overload]
        return real(pages, only=only)  # type: ignore[arg-type]

    monkeypatch.setattr(painter, "paint_pdf", paint)
    return calls


def compose_now(signals: SessionSignals) -> None:
    signals.set_pages(compose(signals.bulletin, load_template(signals.bulletin.template)))


def wait_for_pictures(qtbot: QtBot, pane: PagesPane) -> None:
    qtbot.waitUntil(lambda: pane.view.is_current, timeout=15_000)


def ink(image: QImage) -> int:
    """Count dark dots on a coarse grid."""
    dots = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return sum(1 for x, y in dots if QColor(image.pixel(x, y)).lightness() < 170)


def seen(pane: PagesPane) -> QImage:
    return pane.view.viewport().grab().toImage()


def move_caret(signals: SessionSignals, selection: Selection | None) -> None:
    """Let the caret stand elsewhere; the pages follow once the text is painted."""
    signals.caret_moved.emit(selection)
    QApplication.processEvents()


def caret(value: Bulletin, number: int, block: int, offset: int = 0) -> Selection:
    place = TextPosition(block, offset)
    return Selection(list(articles(value))[number].id, place, place)


def type_into(signals: SessionSignals, number: int, block: int, text: str) -> None:
    target = list(articles(signals.bulletin))[number]
    signals.perform(ReplaceBlocks(target.id, block, block + 1, (p(text),)), Origin.ARTICLE_TEXT)


def test_before_the_first_pages_a_sheet_says_that_they_come(pane: PagesPane) -> None:
    assert pane.view.count == 0
    assert pane.findChild(QLabel, "pageNumber").text() == "No pages yet"
    assert seen(pane).pixelColor(240, 100) == QColor("white")


def test_pages_are_drawn_by_a_worker_and_show_text(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane, painted: list[tuple[int, ...]]
) -> None:
    blank = ink(seen(pane))
    compose_now(signals)
    wait_for_pictures(qtbot, pane)
    assert painted[:2] == [(0,), (1,)]
    assert ink(seen(pane)) > blank + 500
    assert pane.findChild(QLabel, "pageNumber").text() == f"Page 1 of {pane.view.count}"


def test_an_edit_draws_only_the_pages_that_changed(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane, painted: list[tuple[int, ...]]
) -> None:
    compose_now(signals)
    wait_for_pictures(qtbot, pane)
    qtbot.waitUntil(lambda: len(painted) == 3)
    painted.clear()
    type_into(signals, 3, 13, "改了最后一段。")
    compose_now(signals)
    assert pane.view.is_current
    QTest.qWait(50)
    assert painted == []
    type_into(signals, 0, 0, "改" + SENTENCE * 4)
    compose_now(signals)
    assert not pane.view.is_current
    wait_for_pictures(qtbot, pane)
    assert painted[0] == (0,)


def test_the_former_picture_stays_until_the_new_one_is_there(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane
) -> None:
    compose_now(signals)
    wait_for_pictures(qtbot, pane)
    before = seen(pane)
    type_into(signals, 0, 0, "全新的开头。")
    compose_now(signals)
    assert seen(pane) == before
    wait_for_pictures(qtbot, pane)
    assert seen(pane) != before


def test_only_the_newest_pages_are_drawn_when_they_come_fast(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane, painted: list[tuple[int, ...]]
) -> None:
    for number in range(12):
        type_into(signals, 0, 0, f"第{number}稿。")
        compose_now(signals)
        QApplication.processEvents()
    wait_for_pictures(qtbot, pane)
    assert len(painted) < 8


def test_the_place_is_kept_when_pages_come(qtbot: QtBot, signals: SessionSignals, pane: PagesPane) -> None:
    compose_now(signals)
    pane.view.go_to_page(3)
    place = pane.view.verticalScrollBar().value()
    type_into(signals, 0, 0, "短。")
    compose_now(signals)
    assert pane.view.verticalScrollBar().value() == place
    assert pane.view.page == 3


def test_a_bulletin_just_opened_begins_with_its_first_page(signals: SessionSignals, pane: PagesPane) -> None:
    signals.open_session(EditingSession(signals.bulletin))
    move_caret(signals, caret(signals.bulletin, 3, 2))
    compose_now(signals)
    assert pane.view.verticalScrollBar().value() == 0
    move_caret(signals, caret(signals.bulletin, 3, 2, 1))
    assert pane.view.page > 0


def test_pages_follow_the_caret_only_when_it_leaves_the_view(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane
) -> None:
    compose_now(signals)
    bar = pane.view.verticalScrollBar()
    move_caret(signals, caret(signals.bulletin, 0, 0, 5))
    assert bar.value() == 0
    move_caret(signals, caret(signals.bulletin, 3, 2))
    target = signals.pages.page_of(list(articles(signals.bulletin))[3].blocks[2].id)  # type: ignore[union-attr]
    assert pane.view.page + 1 == target
    place = bar.value()
    move_caret(signals, caret(signals.bulletin, 3, 2, 20))
    assert bar.value() == place


def test_pages_follow_an_article_of_which_only_the_headline_is_written(
    signals: SessionSignals, pane: PagesPane
) -> None:
    target = list(articles(signals.bulletin))[3]
    signals.perform(ReplaceBlocks(target.id, 0, len(target.blocks), ()), Origin.ARTICLE_TEXT)
    compose_now(signals)
    move_caret(signals, caret(signals.bulletin, 3, 0))
    assert pane.view.page > 0


def test_a_person_who_scrolled_away_is_left_alone_until_the_caret_moves(
    signals: SessionSignals, pane: PagesPane
) -> None:
    compose_now(signals)
    move_caret(signals, caret(signals.bulletin, 3, 2))
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    type_into(signals, 3, 2, "改。")
    compose_now(signals)
    assert pane.view.page == 0
    move_caret(signals, caret(signals.bulletin, 3, 2, 1))
    assert pane.view.page > 0


def test_typing_that_reaches_a_new_page_is_followed_when_the_page_comes(
    signals: SessionSignals, pane: PagesPane
) -> None:
    compose_now(signals)
    move_caret(signals, caret(signals.bulletin, 3, 13))
    before = pane.view.page
    type_into(signals, 3, 13, SENTENCE * 60)
    move_caret(signals, caret(signals.bulletin, 3, 13, len(SENTENCE) * 60))
    compose_now(signals)
    assert pane.view.page > before


def test_the_line_of_the_caret_is_highlighted(qtbot: QtBot, signals: SessionSignals, pane: PagesPane) -> None:
    compose_now(signals)
    wait_for_pictures(qtbot, pane)
    move_caret(signals, None)
    before = seen(pane)
    move_caret(signals, caret(signals.bulletin, 0, 0, 40))
    after = seen(pane)
    rows = [y for y in range(after.height()) if any(after.pixel(x, y) != before.pixel(x, y) for x in (150, 240, 330))]
    line = signals.pages.template.page.line_pitch * pane.view.factor * 96 / 72  # type: ignore[union-attr]
    assert rows == list(range(rows[0], rows[-1] + 1))
    assert len(rows) == pytest.approx(line, abs=2)


def test_a_click_on_a_page_leads_to_the_text_there(qtbot: QtBot, signals: SessionSignals, pane: PagesPane) -> None:
    compose_now(signals)
    target = next(articles(signals.bulletin))
    place = signals.pages.place_of(target.id, target.blocks[2].id, 10)  # type: ignore[union-attr]
    assert place is not None
    pane.view.go_to_page(place.page - 1)
    scale = pane.view.factor * 96 / 72
    paper = signals.pages.template.page  # type: ignore[union-attr]
    left = (pane.view.viewport().width() - paper.width * scale) / 2
    top = 18 + (place.page - 1) * (paper.height * scale + 18) - pane.view.verticalScrollBar().value()
    point = QPoint(round(left + place.x * scale), round(top + (place.y + place.height / 2) * scale))
    with qtbot.waitSignal(signals.place_requested) as asked:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert asked.args == [target.id, target.blocks[2].id, 10, 10]


def test_a_click_beside_the_paper_leads_nowhere(qtbot: QtBot, signals: SessionSignals, pane: PagesPane) -> None:
    compose_now(signals)
    with qtbot.assertNotEmitted(signals.place_requested):
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 300))


def test_keys_turn_pages(signals: SessionSignals, pane: PagesPane) -> None:
    compose_now(signals)
    bar = pane.view.verticalScrollBar()
    QTest.keyClick(pane.view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(pane.view, Qt.Key.Key_PageUp)
    assert bar.maximum() - bar.pageStep() <= bar.value() < bar.maximum()
    QTest.keyClick(pane.view, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(pane.view, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.page == 1


def wheel(view: PageView, at: QPointF, turns: int) -> None:
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_zooms_round_the_pointer(qtbot: QtBot, signals: SessionSignals, pane: PagesPane) -> None:
    compose_now(signals)
    pane.set_zoom(1.0)
    pane.view.go_to_page(1)
    at = QPoint(240, 350)
    places = []
    signals.place_requested.connect(lambda *place: places.append(place))
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    wheel(pane.view, QPointF(at), 3)
    assert pane.view.factor == pytest.approx(1.15**3)
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert places[0] == places[1]


def test_zoom_by_keys_and_list_and_a_typed_number(signals: SessionSignals, pane: PagesPane) -> None:
    compose_now(signals)
    zoom = pane.findChild(QComboBox, "pagesZoom")
    pane.set_zoom(1.0)
    QTest.keyClick(pane.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.factor == pytest.approx(1.1)
    assert zoom.currentText() == "110%"
    QTest.keyClick(pane.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert zoom.currentText() == "125%"
    QTest.keyClick(pane.view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pane.view.zoom is Fit.WIDTH
    zoom.lineEdit().selectAll()
    QTest.keyClicks(zoom.lineEdit(), "85")
    QTest.keyClick(zoom.lineEdit(), Qt.Key.Key_Return)
    assert pane.view.factor == pytest.approx(0.85)


def test_fitting_follows_the_size_of_the_pane_and_keeps_the_place(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane
) -> None:
    compose_now(signals)
    pane.view.go_to_page(2)
    small = pane.view.factor
    pane.resize(900, 700)
    qtbot.waitUntil(lambda: pane.view.factor > small * 1.8)
    assert pane.view.page == 2
    pane.fit_page()
    assert pane.view.factor < 1


def test_another_bulletin_begins_with_the_waiting_sheet(qtbot: QtBot, signals: SessionSignals, pane: PagesPane) -> None:
    compose_now(signals)
    pane.view.go_to_page(2)
    signals.open_session(EditingSession(bulletin(article("新"))))
    assert pane.view.count == 0
    compose_now(signals)
    wait_for_pictures(qtbot, pane)
    assert pane.view.page == 0


@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_pages_are_sharp_on_screens_of_any_density(factor: str) -> None:
    environment = {**os.environ, "QT_SCALE_FACTOR": factor, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.gui.pages.sharp_pages_child"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("arrangement", [Arrangement.CONTINUOUS, Arrangement.SINGLE])
def test_the_text_in_view_stays_in_view_when_pages_are_added_above(
    signals: SessionSignals, pane: PagesPane, arrangement: Arrangement
) -> None:
    compose_now(signals)
    pane.set_arrangement(arrangement)
    pane.view.go_to_page(4)
    index, point = pane.view.place_in_view()
    read = text_at(signals, index, point)
    height = pane.view.position_of(index, point).y()
    node = signals.bulletin.outline[0]
    first = article("插在前面", *[SENTENCE * 4] * 30)
    signals.perform(InsertNodes(parent=node.id, index=0, nodes=(first,)), Origin.OUTLINE)
    compose_now(signals)
    later, place = pane.view.place_in_view()
    assert later > index
    assert text_at(signals, later, place) == read
    signals.session.undo()
    compose_now(signals)
    assert pane.view.place_in_view()[0] == index
    assert pane.view.position_of(index, point).y() == pytest.approx(height, abs=2)


def text_at(signals: SessionSignals, index: int, point: QPointF) -> tuple[str, str]:
    assert signals.pages is not None
    place = signals.pages.text_at(index + 1, point.x(), point.y())
    assert place is not None
    return place.node_id, place.block_id
