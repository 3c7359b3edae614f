"""The next issue keeps what an office keeps, and its numbers step on."""

from __future__ import annotations

import datetime

import pytest

from bulletin_editor.content.bulletin import Imprint, Masthead
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.outline import walk
from bulletin_editor.editing.next_issue import next_issue, next_masthead
from tests.builders import article, bulletin, department, figure, picture, section

JULY = datetime.date(2016, 7, 28)
AUGUST = datetime.date(2016, 8, 4)
JANUARY = datetime.date(2017, 1, 5)
KEY, PICTURE = picture()
ISSUE = bulletin(
    section("要闻", department("规划分局", article("一", figure(KEY))), article("散稿")),
    department("商务局", article("二"), colon="："),
    article("短讯"),
    pool=(article("待编", figure(KEY)),),
    assets={KEY: PICTURE},
    masthead=Masthead("开发区简报", 12, 156, unit="办公室", date=JULY, classification="内部资料"),
    imprint=Imprint(report_to="市委", copies=80),
)


def test_sections_and_departments_stay_and_the_articles_go() -> None:
    made = next_issue(ISSUE, AUGUST)
    assert [node.title for node, _ in walk(made)] == ["要闻", "规划分局", "商务局"]  # type: ignore[union-attr]
    assert (made.imprint, made.template, made.language) == (ISSUE.imprint, ISSUE.template, ISSUE.language)
    assert dict(made.assets) == {}


def test_nothing_of_the_new_issue_has_an_id_of_the_old_one() -> None:
    made = next_issue(ISSUE, AUGUST, keep_pool=True)
    assert not {made.id, *(node.id for node, _ in walk(made))} & {ISSUE.id, *(node.id for node, _ in walk(ISSUE))}
    assert broken_invariants(made) == ()


def test_articles_that_wait_come_along_with_their_pictures_when_asked_for() -> None:
    made = next_issue(ISSUE, AUGUST, keep_pool=True)
    assert [waiting.headline for waiting in made.pool] == [("待编",)]
    assert made.assets[KEY] is PICTURE
    assert next_issue(ISSUE, AUGUST).pool == ()


def test_the_masthead_stays_and_both_numbers_step_on() -> None:
    made = next_issue(ISSUE, AUGUST).masthead
    assert (made.number, made.total_number, made.date) == (13, 157, AUGUST)
    assert (made.name, made.unit, made.classification) == ("开发区简报", "办公室", "内部资料")


def test_the_number_begins_again_with_the_year_and_the_total_number_goes_on() -> None:
    made = next_issue(ISSUE, JANUARY).masthead
    assert (made.number, made.total_number) == (1, 157)


def test_without_a_date_before_the_number_steps_on() -> None:
    assert next_masthead(Masthead(number=3), JANUARY).number == 4


def test_what_was_not_numbered_stays_so() -> None:
    made = next_masthead(Masthead("通讯", date=JULY), JANUARY)
    assert (made.number, made.total_number) == (None, None)


@pytest.mark.parametrize(
    ("before", "date", "number"),
    [
        (Masthead(number=12, total_number=156, date=JULY), AUGUST, None),
        (Masthead(supplement=True, date=JULY), AUGUST, None),
        (Masthead(number=2, supplement=True, date=JULY), AUGUST, 3),
        (Masthead(number=2, supplement=True, date=JULY), JANUARY, 1),
    ],
)
def test_a_supplement_stands_outside_the_count(before: Masthead, date: datetime.date, number: int | None) -> None:
    made = next_masthead(before, date, supplement=True)
    assert (made.supplement, made.number, made.total_number) == (True, number, None)


def test_after_a_supplement_the_number_is_left_to_the_person() -> None:
    made = next_masthead(Masthead(number=2, supplement=True, date=JULY), AUGUST)
    assert (made.supplement, made.number, made.total_number) == (False, None, None)
