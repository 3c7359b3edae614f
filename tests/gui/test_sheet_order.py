"""The order of pages on sheets."""

from __future__ import annotations

import pytest

from bulletin_editor.gui.sheet_order import BookletSide, booklet_sides, chosen_pages


def test_no_range_means_every_page() -> None:
    assert chosen_pages([], 3) == (0, 1, 2)


def test_ranges_are_cut_to_what_is_there_and_name_a_page_once() -> None:
    assert chosen_pages([(5, 9), (1, 2), (2, 3)], 6) == (0, 1, 2, 4, 5)


def test_a_booklet_of_eight_pages_reads_in_order_when_folded() -> None:
    assert booklet_sides(range(8)) == (
        BookletSide(7, 0),
        BookletSide(1, 6),
        BookletSide(5, 2),
        BookletSide(3, 4),
    )


def test_a_booklet_of_five_pages_ends_with_blank_sides() -> None:
    assert booklet_sides([10, 11, 12, 13, 14]) == (
        BookletSide(None, 10),
        BookletSide(11, None),
        BookletSide(None, 12),
        BookletSide(13, 14),
    )


@pytest.mark.parametrize("count", range(1, 41))
def test_leafing_through_a_folded_booklet_gives_the_pages_in_order(count: int) -> None:
    sides = booklet_sides(range(count))
    sheets = [(sides[number], sides[number + 1]) for number in range(0, len(sides), 2)]
    first_half = [page for front, back in sheets for page in (front.right, back.left)]
    second_half = [page for front, back in reversed(sheets) for page in (back.right, front.left)]
    leafed = first_half + second_half
    assert [page for page in leafed if page is not None] == list(range(count))
    assert leafed[:count] == list(range(count))
    assert len(leafed) % 4 == 0
