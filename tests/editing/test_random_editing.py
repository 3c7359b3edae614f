"""Laws that hold for any series of edits."""

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node, Section, Status
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.outline import POOL, ROOT, find_node, may_stand_in, walk
from bulletin_editor.editing.article_edits import ArticleField, ReplaceBlocks, SetArticleField
from bulletin_editor.editing.changes import changes_between
from bulletin_editor.editing.edit import Edit
from bulletin_editor.editing.outline_edits import InsertNodes, MoveNodes, RemoveNodes, RenameNode
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.errors import EditError
from tests.builders import article, bulletin, department, p, section


def drawn_edit(data: DataObject, current: Bulletin) -> Edit:
    nodes = [node for node, _ in walk(current)]
    parents = [ROOT, POOL, *(node.id for node in nodes if not isinstance(node, Article))]
    pieces = [node for node in nodes if isinstance(node, Article)]
    new: Node = data.draw(st.sampled_from((article, department, section)))("新")
    index = data.draw(st.integers(0, 4))
    choices: list[Edit] = [InsertNodes(data.draw(st.sampled_from(parents)), index, (new,))]
    if nodes:
        some = tuple(data.draw(st.lists(st.sampled_from([node.id for node in nodes]), min_size=1, max_size=3)))
        choices += [RemoveNodes(some), MoveNodes(some, data.draw(st.sampled_from(parents)), index)]
        choices.append(RenameNode(some[0], data.draw(st.text("甲乙丙", max_size=3))))
    if pieces:
        piece = data.draw(st.sampled_from(pieces))
        start = data.draw(st.integers(0, len(piece.blocks)))
        stop = data.draw(st.integers(start, len(piece.blocks)))
        choices.append(
            ReplaceBlocks(piece.id, start, stop, tuple(p(text) for text in data.draw(st.lists(st.text("甲乙")))))
        )
        choices.append(SetArticleField(piece.id, ArticleField.STATUS, data.draw(st.sampled_from(Status))))
    return data.draw(st.sampled_from(choices))


@given(st.data())
@settings(max_examples=150)
def test_edits_keep_the_invariants_and_undo_to_the_start_is_the_same_object(data: DataObject) -> None:
    start = bulletin(
        section("栏目", department("部门", article("一", "甲"), article("二")), article("三")), article("四")
    )
    session = EditingSession(start)
    for _ in range(data.draw(st.integers(1, 12))):
        try:
            session.perform(drawn_edit(data, session.bulletin), Origin.OUTLINE)
        except EditError:
            continue
        assert broken_invariants(session.bulletin) == ()
        for node, place in walk(session.bulletin):
            parent = find_node(session.bulletin, place.parent) or place.parent
            assert may_stand_in(node, parent)
    end = session.bulletin
    while session.undo():
        pass
    assert session.bulletin is start
    while session.redo():
        pass
    assert session.bulletin is end


@given(st.data())
@settings(max_examples=150)
def test_changes_are_enough_to_tell_which_nodes_to_look_at_again(data: DataObject) -> None:
    before = bulletin(
        section("栏目", department("部门", article("一", "甲"), article("二")), article("三")), article("四")
    )
    try:
        after = drawn_edit(data, before).apply(before)
    except EditError:
        return
    changes = changes_between(before, after)
    old, new = dict(described(before)), dict(described(after))
    assert changes.added == new.keys() - old.keys()
    assert changes.removed == old.keys() - new.keys()
    differing = {node_id for node_id in old.keys() & new.keys() if old[node_id] != new[node_id]}
    assert differing <= changes.edited | changes.moved | changes.rearranged
    assert bool(changes) == (before != after)


def described(issue: Bulletin) -> list[tuple[str, object]]:
    """Every node's own content and its parent, by id."""
    rows: list[tuple[str, object]] = []
    for node, place in walk(issue):
        match node:
            case Article():
                rows.append((node.id, (place.parent, node)))
            case Department() | Section():
                rows.append((node.id, (place.parent, node.title)))
    return rows
