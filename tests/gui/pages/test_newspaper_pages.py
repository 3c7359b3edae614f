"""Pages in columns: clicks, marks, hits and the caret's line belong to the column they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.editing.session import EditingSession
from bulletin_editor.gui.pages.margin_marks import MarginMarks, by_place
from bulletin_editor.gui.pages.page_search import find_in_pages
from bulletin_editor.gui.pages.pages_pane import PagesPane
from bulletin_editor.gui.session_signals import SessionSignals
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.frames import column_frames
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin

NEWSPAPER = load_template("qubao")
FILLER = "近日召开半年度工作会议，贯彻落实精神，部署下一阶段工作。"


def newspaper() -> Pages:
    piece = article("标题", *[FILLER * 3] * 12)
    return compose(replace(bulletin(piece), template="qubao"), NEWSPAPER)


def only_article(pages: Pages) -> Article:
    return next(articles(pages.bulletin))


@pytest.fixture
def signals() -> SessionSignals:
    return SessionSignals(EditingSession(newspaper().bulletin))


@pytest.fixture
def pane(qtbot: QtBot, signals: SessionSignals) -> Iterator[PagesPane]:
    made = PagesPane(signals)
    qtbot.addWidget(made)
    made.resize(620, 800)
    made.show()
    signals.set_pages(compose(signals.bulletin, NEWSPAPER))
    yield made
    made.close_down()


@pytest.mark.parametrize("block", [1, 9])
def test_a_click_leads_to_the_text_of_the_column(
    qtbot: QtBot, signals: SessionSignals, pane: PagesPane, block: int
) -> None:
    pages = signals.pages
    assert pages is not None
    target = only_article(pages)
    place = pages.place_of(target.id, target.blocks[block].id, 30)
    assert place is not None
    frames = column_frames(NEWSPAPER.page)
    assert place.left == pytest.approx(pages.pages[0].geometry.left + frames[block > 5].x)
    scale = pane.view.factor * 96 / 72
    left = (pane.view.viewport().width() - NEWSPAPER.page.width * scale) / 2
    point = QPoint(round(left + place.x * scale), round(18 + (place.y + place.height / 2) * scale))
    with qtbot.waitSignal(signals.place_requested) as asked:
        qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert asked.args == [target.id, target.blocks[block].id, 30, 30]


def test_a_mark_stands_beside_its_column() -> None:
    pages = newspaper()
    piece = only_article(pages)
    found = [Finding("half-width-mark", Severity.WARNING, piece.id, piece.blocks[block].id) for block in (1, 9)]
    marks = MarginMarks(pages, by_place(found)).findings_on(0)
    left = pages.pages[0].geometry.left
    assert [mark.right for mark in marks] == pytest.approx(
        [left + frame.x + frame.width for frame in column_frames(NEWSPAPER.page)]
    )


def test_a_hit_torn_by_the_end_of_a_column_is_one() -> None:
    pages = newspaper()
    first, second = column_frames(NEWSPAPER.page)
    hits = find_in_pages(pages, FILLER)
    assert len(hits) == 36
    left = pages.pages[0].geometry.left
    torn = [hit for hit in hits if {area.x < left + second.x - 1 for area in hit.areas} == {True, False}]
    assert len(torn) <= 1
    for hit in hits:
        for area in hit.areas:
            frame = first if area.x < left + second.x - 1 else second
            assert left + frame.x - 0.1 <= area.x
            assert area.x + area.width <= left + frame.x + frame.width + 0.1
