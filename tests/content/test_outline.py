from dataclasses import replace

import pytest

from bulletin_editor.content.bulletin import Section
from bulletin_editor.content.outline import (
    POOL,
    ROOT,
    Place,
    ancestors,
    articles,
    change_node,
    find_article,
    find_node,
    may_stand_in,
    nodes_in,
    place_of,
    walk,
    with_nodes_in,
)
from bulletin_editor.errors import EditError
from tests.builders import article, bulletin, department, section

PLANNING, COMMERCE = article("规划"), article("商务")
WAITING = article("待编")
OFFICES = (department("规划分局", PLANNING), department("商务局", COMMERCE))
THEME = section("会议精神", *OFFICES)
ISSUE = bulletin(THEME, pool=(WAITING,))


def test_the_outline_is_walked_in_reading_order_with_the_pool_last() -> None:
    assert [node.id for node, _ in walk(ISSUE)] == [
        THEME.id,
        OFFICES[0].id,
        PLANNING.id,
        OFFICES[1].id,
        COMMERCE.id,
        WAITING.id,
    ]


def test_articles_of_the_pool_come_only_when_asked_for() -> None:
    assert list(articles(ISSUE)) == [PLANNING, COMMERCE]
    assert list(articles(ISSUE, with_pool=True)) == [PLANNING, COMMERCE, WAITING]


def test_every_node_knows_its_place_and_what_is_around_it() -> None:
    assert place_of(ISSUE, COMMERCE.id) == Place(OFFICES[1].id, 0)
    assert place_of(ISSUE, THEME.id) == Place(ROOT, 0)
    assert place_of(ISSUE, WAITING.id) == Place(POOL, 0)
    assert ancestors(ISSUE, COMMERCE.id) == (THEME, OFFICES[1])
    assert ancestors(ISSUE, WAITING.id) == ()


def test_a_node_is_found_where_it_stands_now_whatever_was_asked_of_other_bulletins() -> None:
    rows = (*OFFICES, *(department(f"部门{number}", article(f"稿件{number}")) for number in range(9)))
    orders = (rows, rows[::-1], rows[4:] + rows[:4], rows[3:4], ())
    for outline, pool in ((outline, pool) for outline in orders for pool in ((WAITING,), ())):
        issue = bulletin(*outline, pool=pool)
        there = {node.id: (node, place) for node, place in walk(issue)}
        for node in (*rows, *(child for row in rows for child in row.children), WAITING):
            found, place = there.get(node.id, (None, None))
            assert find_node(issue, node.id) is found
            assert place_of(issue, node.id) == place


def test_changing_one_node_shares_all_the_others() -> None:
    def shortened(node: object) -> object:
        return replace(node, headline=("新题",))  # type: ignore[type-var]

    changed = change_node(ISSUE, COMMERCE.id, shortened)  # type: ignore[arg-type]
    theme = changed.outline[0]
    assert isinstance(theme, Section)
    assert theme.children[0] is OFFICES[0]
    assert find_article(changed, COMMERCE.id).headline == ("新题",)
    assert changed.pool is ISSUE.pool


def test_a_change_that_changes_nothing_gives_the_same_bulletin() -> None:
    assert change_node(ISSUE, PLANNING.id, lambda node: node) is ISSUE
    assert change_node(ISSUE, WAITING.id, lambda node: node) is ISSUE


def test_the_schema_says_what_may_stand_where() -> None:
    assert may_stand_in(THEME, ROOT)
    assert may_stand_in(OFFICES[0], THEME)
    assert may_stand_in(PLANNING, POOL)
    assert not may_stand_in(THEME, THEME)
    assert not may_stand_in(OFFICES[0], OFFICES[1])
    assert not may_stand_in(OFFICES[0], POOL)
    assert not may_stand_in(PLANNING, COMMERCE)


def test_a_node_that_may_not_stand_there_is_refused() -> None:
    with pytest.raises(EditError):
        with_nodes_in(ISSUE, OFFICES[0].id, (THEME,))
    with pytest.raises(EditError):
        with_nodes_in(ISSUE, POOL, (OFFICES[0],))
    with pytest.raises(EditError):
        nodes_in(ISSUE, "nowhere")
