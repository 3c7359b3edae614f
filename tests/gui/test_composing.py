"""Composing keeps up with a person who types, pages first."""

from __future__ import annotations

import gc
import sys
import weakref
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.outline import articles
from bulletin_editor.content.statistics import count_article, count_bulletin
from bulletin_editor.editing.article_edits import ReplaceBlocks
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.gui import composing
from bulletin_editor.gui.background import Jobs
from bulletin_editor.gui.composing import Composer
from bulletin_editor.gui.counting import ArticleCount, BulletinCount
from bulletin_editor.gui.session_signals import SessionSignals
from tests.builders import article, bulletin, department, p, table


def test_pages_come_before_findings_and_both_are_of_the_newest_text(qtbot: QtBot) -> None:
    value = bulletin(department("规划分局", article("甲", "正文。"), article("乙", "正文。")))
    signals = SessionSignals(EditingSession(value))
    composer = Composer(signals, Jobs())
    told: list[str] = []
    signals.pages_composed.connect(lambda _pages: told.append("pages"))
    signals.findings_changed.connect(lambda: told.append("findings"))
    first = next(articles(value))
    signals.perform(ReplaceBlocks(first.id, 0, 1, (p("半角逗号,在这里。"),)), Origin.ARTICLE_TEXT)
    qtbot.waitUntil(lambda: composer.is_idle, timeout=10_000)
    assert told[0] == "pages"
    assert "findings" in told
    assert signals.pages is not None
    assert signals.pages.bulletin is signals.bulletin
    assert {finding.node_id for finding in signals.findings} >= {first.id}


def test_articles_counted_before_add_to_the_same_sum() -> None:
    counts = BulletinCount()
    one, other = article("甲", "正文一。"), article("乙", "正文二，更长。")
    for value in (bulletin(one), bulletin(one, other), bulletin(other), bulletin(article("乙", "短。"))):
        assert counts.count(value) == count_bulletin(value)


def test_of_a_version_counted_before_what_differs_is_enough() -> None:
    count = ArticleCount()
    first = article("甲", "一段。", "二段，更长。", table(("表", "格")))
    blocks = first.blocks
    versions = (blocks, (*blocks, p("三段。")), (blocks[0], p("换了。"), blocks[2]), blocks[1:], (), blocks)
    for version in (first, *(replace(first, blocks=version) for version in versions), article("乙", "别的稿件。")):
        assert count.count(version) == count_article(version)


def test_pages_that_take_long_wait_until_nobody_types(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composing, "AT_ONCE", 0.0)
    signals = SessionSignals(EditingSession(bulletin(article("甲", "正文。"))))
    composer = Composer(signals, Jobs())
    composer.compose_now()
    qtbot.waitUntil(lambda: composer.is_idle, timeout=10_000)
    composed: list[Bulletin] = []
    signals.pages_composed.connect(lambda pages: composed.append(pages.bulletin))
    first = next(articles(signals.bulletin))
    for number in range(5):
        signals.perform(ReplaceBlocks(first.id, 0, 1, (p(f"正文{number}。"),)), Origin.ARTICLE_TEXT)
        qtbot.wait(10)
    assert composed == []
    qtbot.waitUntil(lambda: composer.is_idle, timeout=10_000)
    assert composed == [signals.bulletin]


def test_a_busy_job_soon_lets_the_window_go_on(qtbot: QtBot) -> None:
    jobs = Jobs()
    with qtbot.waitSignal(jobs.start("nothing", lambda _progress: None).finished):
        pass
    assert sys.getswitchinterval() < 0.002


def test_cycles_are_collected_when_nobody_types(qtbot: QtBot) -> None:
    class Cycle:
        def __init__(self) -> None:
            self.me = self

    signals = SessionSignals(EditingSession(bulletin(article("甲", "正文。"))))
    composer = Composer(signals, Jobs())
    signals.session_opened.emit()
    qtbot.waitUntil(lambda: composer.is_idle, timeout=10_000)
    told = weakref.ref(Cycle())
    gc.disable()
    try:
        assert told() is not None
        qtbot.waitUntil(lambda: told() is None, timeout=10_000)
    finally:
        gc.enable()
