"""A part of a bulletin is a sound bulletin of its own."""

from __future__ import annotations

import pytest

from bulletin_editor.content.bulletin import Masthead
from bulletin_editor.content.extracts import extract
from bulletin_editor.content.invariants import broken_invariants
from tests.builders import article, bulletin, department, figure, picture, section

KEY, ASSET = picture()
BRIDGE = article("大桥合龙", figure(KEY))
MEETING = article("召开会议", "正文。")
PLANNING = department("规划分局", BRIDGE, MEETING)
TRADE = department("商务局", article("招商引资", "正文。"))
NEWS = section("动态", PLANNING, TRADE)
WAITING = article("待编")
ISSUE = bulletin(NEWS, pool=(WAITING,), assets={KEY: ASSET}, masthead=Masthead("简报", 12))


def test_one_article_stands_alone_without_masthead_and_pictures_of_others() -> None:
    part = extract(ISSUE, [MEETING.id])
    assert part.outline == (MEETING,)
    assert part.masthead == Masthead()
    assert dict(part.assets) == {}
    assert (part.template, part.language) == (ISSUE.template, ISSUE.language)


def test_a_department_brings_its_articles_and_pictures() -> None:
    part = extract(ISSUE, [PLANNING.id])
    assert part.outline == (PLANNING,)
    assert set(part.assets) == {KEY}
    assert broken_invariants(part) == ()


def test_several_parts_stand_in_the_order_of_the_bulletin_and_none_twice() -> None:
    assert extract(ISSUE, [TRADE.id, MEETING.id]).outline == (MEETING, TRADE)
    assert extract(ISSUE, [BRIDGE.id, NEWS.id]).outline == (NEWS,)


def test_an_article_of_the_pool_can_be_taken_out() -> None:
    part = extract(ISSUE, [WAITING.id])
    assert (part.outline, part.pool) == ((WAITING,), ())


def test_an_unknown_id_is_named() -> None:
    with pytest.raises(KeyError, match="missing"):
        extract(ISSUE, [MEETING.id, "missing"])
