"""Where pages stand on the desk."""

from __future__ import annotations

import pytest

from bulletin_editor.gui.page_arrangement import Arrangement
from bulletin_editor.gui.pages.page_stack import GAP, SPINE, Fit, PageStack, fitting_scale, next_zoom


def stack(count: int = 3, scale: float = 1.0) -> PageStack:
    return PageStack(count, width=100, height=200, scale=scale, gap=10)


def test_pages_stand_below_each_other_with_gaps() -> None:
    assert [stack().top(index) for index in range(3)] == [10, 220, 430]
    assert stack().total_height == 640
    assert stack(scale=2).total_height == 3 * 410 + 10


@pytest.mark.parametrize(
    ("upper", "lower", "seen"),
    [(0, 100, [0]), (0, 219, [0]), (0, 220, [0, 1]), (211, 219, []), (209, 300, [0, 1]), (600, 9000, [2])],
)
def test_what_is_seen_between_two_heights(upper: float, lower: float, seen: list[int]) -> None:
    assert list(stack().seen(upper, lower)) == seen


def test_the_nearest_page_is_found_in_gaps_and_beyond_the_ends() -> None:
    assert [stack().index_at(0, y) for y in (-50, 0, 213, 217, 640, 9999)] == [0, 0, 0, 1, 2, 2]


def test_paper_fits_by_width_or_whole() -> None:
    room = (100 + 2 * GAP, 100 + 2 * GAP)
    assert fitting_scale(Fit.WIDTH, (50, 200), room) == 2
    assert fitting_scale(Fit.PAGE, (50, 200), room) == 0.5


def test_zoom_steps_up_and_down_and_stops_at_the_ends() -> None:
    assert next_zoom(0.93, larger=True) == 1.0
    assert next_zoom(0.93, larger=False) == 0.9
    assert next_zoom(1.0, larger=True) == 1.1
    assert next_zoom(4.0, larger=True) == 4.0
    assert next_zoom(0.25, larger=False) == 0.25


def facing(count: int) -> PageStack:
    return PageStack(count, width=100, height=200, scale=1.0, gap=10, arrangement=Arrangement.FACING)


def test_facing_pages_open_as_a_booklet_does() -> None:
    five = facing(5)
    assert five.rows == 3
    assert [five.row_of(index) for index in range(5)] == [0, 1, 1, 2, 2]
    right = 10 + 100 + SPINE
    assert [five.left(index) for index in range(5)] == [right, 10, right, 10, right]
    assert five.total_width == 2 * 100 + SPINE + 20
    assert facing(4).rows == 3
    assert [list(facing(4).pages_of_rows(row, row)) for row in range(3)] == [[0], [1, 2], [3]]


def test_facing_pages_are_found_at_their_side() -> None:
    five = facing(5)
    assert [five.index_at(x, y) for x, y in ((20, 50), (200, 50), (20, 250), (200, 250), (200, 9999))] == [
        0,
        0,
        1,
        2,
        4,
    ]
    assert list(five.seen(0, 219)) == [0]
    assert list(five.seen(211, 300)) == [1, 2]
    assert list(facing(4).seen(0, 9999)) == [0, 1, 2, 3]


def test_one_page_at_a_time_has_the_desk_to_itself() -> None:
    one = PageStack(5, width=100, height=200, scale=1.0, gap=10, arrangement=Arrangement.SINGLE, shown=3)
    assert one.total_height == 220
    assert (one.top(3), one.left(3), one.index_at(50, 100)) == (10, 10, 3)
    assert list(one.seen(0, 500)) == [3]
    assert list(one.seen(215, 500)) == []


def test_two_pages_beside_each_other_fit_by_width() -> None:
    room = (100 + 2 * GAP + SPINE, 9999)
    assert fitting_scale(Fit.WIDTH, (50, 200), room, across=2) == 1
