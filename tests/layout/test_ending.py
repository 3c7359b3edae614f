"""What would end a bulletin on whole sheets."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bulletin_editor.content.bulletin import Article
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.ending import Ending, propose_ending
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.loading import load_template
from tests.builders import bulletin, p

GUOBIAO = load_template("guobiao")


def piece(name: str, lines: int, budget: int | None = None) -> Article:
    """Return an article without a headline, of so many paragraphs of one line."""
    return Article(name, byline="", blocks=tuple(p("正文。") for _ in range(lines)), budget=budget)


def pages_of(*pieces: Article, pool: tuple[Article, ...] = ()) -> Pages:
    return compose(bulletin(*pieces, pool=pool), GUOBIAO)


def cuts(ending: Ending) -> list[tuple[str, int]]:
    return [(cut.article.id, cut.lines) for cut in ending.cuts]


def test_articles_beyond_their_budgets_give_lines_in_proportion() -> None:
    ending = propose_ending(pages_of(piece("甲", 24, 12), piece("乙", 12, 6), piece("丙", 14)), 2)
    assert (ending.shorter, ending.longer) == (2, 4)
    shares = dict(cuts(ending))
    assert sum(shares.values()) == ending.fit.lines_to_cut < 12 + 6
    assert abs(shares["甲"] - 2 * shares["乙"]) <= 2
    assert "丙" not in shares


def test_what_budgets_do_not_ask_for_comes_from_the_longest_articles() -> None:
    ending = propose_ending(pages_of(piece("甲", 10, 9), piece("乙", 30), piece("丙", 12)), 2)
    assert cuts(ending)[0][0] == "乙"
    assert sum(lines for _, lines in cuts(ending)) == ending.fit.lines_to_cut


def test_a_bulletin_cut_as_proposed_ends_on_a_sheet() -> None:
    pieces = [piece("甲", 33, 25), piece("乙", 21), piece("丙", 17, 16), piece("丁", 9)]
    for pages_per_sheet in (2, 4):
        while not (ending := propose_ending(pages_of(*pieces, piece("戊", 12)), pages_per_sheet)).cuts:
            pieces.append(piece(f"又{len(pieces)}", 11))
        less = dict(cuts(ending))
        shorter = [replace(made, blocks=made.blocks[less.get(made.id, 0) :]) for made in (*pieces, piece("戊", 12))]
        assert pages_of(*shorter).count == ending.shorter


def test_a_bulletin_of_one_page_is_filled_and_not_cut_to_nothing() -> None:
    ending = propose_ending(pages_of(piece("甲", 3, 1)), 2)
    assert not ending.cuts
    assert not ending.is_cut_easier
    assert ending.fit.lines_to_fill > 0


def test_articles_of_the_pool_fill_what_is_free() -> None:
    waiting = (piece("长", 500), piece("中", 9), piece("短", 2))
    ending = propose_ending(pages_of(piece("甲", 3), pool=waiting), 2)
    assert [filler.article.id for filler in ending.fillers] == ["中", "短"]
    assert [filler.lines for filler in ending.fillers] == [9, 2]


def test_nothing_is_to_be_cut_where_the_last_sheet_is_full() -> None:
    pages = pages_of(piece("甲", 30))
    assert pages.count == 2
    assert propose_ending(pages, 2).ends_on_sheet
    assert not propose_ending(pages, 2).cuts


@given(st.lists(st.tuples(st.integers(1, 60), st.none() | st.integers(1, 60)), min_size=1, max_size=6))
def test_cuts_add_up_and_take_no_more_than_there_is(sizes: list[tuple[int, int | None]]) -> None:
    pages = pages_of(*(piece(f"稿{number}", lines, budget) for number, (lines, budget) in enumerate(sizes)))
    for pages_per_sheet in (2, 4):
        ending = propose_ending(pages, pages_per_sheet)
        if ending.cuts:
            assert sum(cut.lines for cut in ending.cuts) == ending.fit.lines_to_cut
        assert all(0 < cut.lines <= cut.length for cut in ending.cuts)
        assert len({cut.article.id for cut in ending.cuts}) == len(ending.cuts)
