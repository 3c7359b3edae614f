import pytest

from bulletin_editor.content.bulletin import Department, Masthead, Status
from bulletin_editor.content.outline import POOL, ROOT, articles, find_article, find_node, nodes_in, place_of
from bulletin_editor.editing.article_edits import ArticleField, ReplaceBlocks, SetArticleField
from bulletin_editor.editing.bulletin_edits import SetMasthead, SetTemplate
from bulletin_editor.editing.changes import Changes, changes_between
from bulletin_editor.editing.edit import EditGroup
from bulletin_editor.editing.outline_edits import InsertNodes, MoveNodes, RemoveNodes, RenameNode
from bulletin_editor.errors import EditError
from tests.builders import article, bulletin, department, figure, p, picture, section

FIRST, SECOND, THIRD = article("一"), article("二"), article("三")
PLANNING = department("规划分局", FIRST, SECOND)
COMMERCE = department("商务局", THIRD)
THEME = section("会议精神", PLANNING, COMMERCE)
WAITING = article("待编")
ISSUE = bulletin(THEME, pool=(WAITING,))


def titles(parent: str, after: object) -> list[str]:
    return [node.id for node in nodes_in(after, parent)]  # type: ignore[arg-type]


def test_new_nodes_stand_where_they_were_put_and_bring_their_pictures() -> None:
    key, asset = picture()
    new = article("新", figure(key))
    after = InsertNodes(PLANNING.id, 1, (new,), {key: asset}).apply(ISSUE)
    assert titles(PLANNING.id, after) == [FIRST.id, new.id, SECOND.id]
    assert after.assets[key] is asset


def test_removing_a_department_removes_what_is_in_it() -> None:
    after = RemoveNodes((PLANNING.id, FIRST.id)).apply(ISSUE)
    assert find_node(after, FIRST.id) is None
    assert titles(THEME.id, after) == [COMMERCE.id]


@pytest.mark.parametrize(
    ("index", "expected"),
    [(0, [COMMERCE.id, PLANNING.id]), (2, [PLANNING.id, COMMERCE.id])],
)
def test_departments_move_before_what_stands_at_the_index(index: int, expected: list[str]) -> None:
    assert titles(THEME.id, MoveNodes((COMMERCE.id,), THEME.id, index).apply(ISSUE)) == expected


def test_moving_down_counts_the_index_before_the_move() -> None:
    assert titles(THEME.id, MoveNodes((PLANNING.id,), THEME.id, 2).apply(ISSUE)) == [COMMERCE.id, PLANNING.id]
    assert MoveNodes((PLANNING.id,), THEME.id, 1).apply(ISSUE) is ISSUE


def test_an_article_moves_to_the_pool_and_back() -> None:
    pooled = MoveNodes((FIRST.id,), POOL, 0).apply(ISSUE)
    assert titles(POOL, pooled) == [FIRST.id, WAITING.id]
    back = MoveNodes((FIRST.id,), PLANNING.id, 0).apply(pooled)
    assert back == ISSUE


def test_several_nodes_move_together_in_the_order_given() -> None:
    after = MoveNodes((THIRD.id, FIRST.id), ROOT, 0).apply(ISSUE)
    assert titles(ROOT, after) == [THIRD.id, FIRST.id, THEME.id]


def test_a_node_never_moves_into_itself_or_where_it_may_not_stand() -> None:
    with pytest.raises(EditError):
        MoveNodes((THEME.id,), PLANNING.id, 0).apply(ISSUE)
    with pytest.raises(EditError):
        MoveNodes((PLANNING.id,), PLANNING.id, 0).apply(ISSUE)
    with pytest.raises(EditError):
        MoveNodes((PLANNING.id,), COMMERCE.id, 0).apply(ISSUE)


def test_renaming_a_department_keeps_its_colon_unless_another_is_given() -> None:
    named = find_node(RenameNode(PLANNING.id, "规划局").apply(ISSUE), PLANNING.id)
    marked = find_node(RenameNode(PLANNING.id, "规划局", ":").apply(ISSUE), PLANNING.id)
    assert isinstance(named, Department)
    assert isinstance(marked, Department)
    assert (named.title, named.colon) == ("规划局", "：")
    assert (marked.title, marked.colon) == ("规划局", ":")


def test_fields_change_one_at_a_time_and_equal_values_change_nothing() -> None:
    after = SetArticleField(FIRST.id, ArticleField.STATUS, Status.REVIEWED).apply(ISSUE)
    assert find_article(after, FIRST.id).status is Status.REVIEWED
    assert SetArticleField(FIRST.id, ArticleField.HEADLINE, ("一",)).apply(ISSUE) is ISSUE
    with pytest.raises(EditError):
        SetArticleField(PLANNING.id, ArticleField.NOTE, "注").apply(ISSUE)


def test_replacing_blocks_keeps_the_objects_that_stay_equal() -> None:
    piece = article("题", "甲", "乙")
    issue = bulletin(piece)
    changed = p("新")
    after = find_article(ReplaceBlocks(piece.id, 1, 2, (changed,)).apply(issue), piece.id)
    assert after.blocks[0] is piece.blocks[0]
    assert after.blocks[1] is changed
    assert ReplaceBlocks(piece.id, 0, 2, piece.blocks).apply(issue) is issue
    with pytest.raises(EditError):
        ReplaceBlocks(piece.id, 1, 3, ()).apply(issue)


def test_a_group_is_all_its_edits_in_order() -> None:
    group = EditGroup((SetTemplate("newsletter"), SetMasthead(Masthead(name="区报"))))
    after = group.apply(ISSUE)
    assert (after.template, after.masthead.name) == ("newsletter", "区报")


def test_changes_name_what_was_edited_added_removed_and_moved() -> None:
    edited = SetArticleField(FIRST.id, ArticleField.NOTE, "注").apply(ISSUE)
    assert changes_between(ISSUE, edited) == Changes(edited=frozenset({FIRST.id}))

    new = article("新")
    added = InsertNodes(COMMERCE.id, 0, (new,)).apply(ISSUE)
    assert changes_between(ISSUE, added) == Changes(added=frozenset({new.id}), rearranged=frozenset({COMMERCE.id}))

    removed = RemoveNodes((PLANNING.id,)).apply(ISSUE)
    assert changes_between(ISSUE, removed) == Changes(
        removed=frozenset({PLANNING.id, FIRST.id, SECOND.id}), rearranged=frozenset({THEME.id})
    )

    moved = MoveNodes((FIRST.id,), COMMERCE.id, 1).apply(ISSUE)
    assert changes_between(ISSUE, moved) == Changes(
        moved=frozenset({FIRST.id}), rearranged=frozenset({PLANNING.id, COMMERCE.id})
    )

    swapped = MoveNodes((COMMERCE.id,), THEME.id, 0).apply(ISSUE)
    changes = changes_between(ISSUE, swapped)
    assert changes.rearranged == {THEME.id}
    assert len(changes.moved) == 1


def test_the_longest_stretch_in_order_counts_as_staying() -> None:
    pieces = [article(str(number)) for number in range(6)]
    issue = bulletin(*pieces)
    after = MoveNodes((pieces[4].id,), ROOT, 1).apply(issue)
    assert changes_between(issue, after).moved == {pieces[4].id}


def test_reading_order_follows_the_outline_after_a_move() -> None:
    after = MoveNodes((COMMERCE.id,), THEME.id, 0).apply(ISSUE)
    assert [piece.id for piece in articles(after)] == [THIRD.id, FIRST.id, SECOND.id]
    assert place_of(after, COMMERCE.id) is not None
