"""A save names as few rows as it can."""

from __future__ import annotations

from dataclasses import replace

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.outline import POOL, change_article
from bulletin_editor.editing.outline_edits import MoveNodes
from bulletin_editor.storage.row_changes import RowChanges, RowPlace, row_changes
from tests.builders import article, bulletin, department, p

FIRST, SECOND, THIRD = article("一", "正文"), article("二", "正文"), article("三", "正文")
OFFICE = department("规划分局", FIRST, SECOND, THIRD)
OTHER = department("商务局")
BEFORE = bulletin(OFFICE, OTHER)
PLACES = row_changes(None, BEFORE, {}).placed


def changes_to(after: Bulletin) -> RowChanges:
    return row_changes(BEFORE, after, PLACES)


def test_the_first_save_names_every_row() -> None:
    first = row_changes(None, BEFORE, {})
    assert {node.id for node in first.nodes} == set(first.placed) == {n.id for n in (OFFICE, OTHER, *OFFICE.children)}
    assert first.bodies == list(OFFICE.children)


def test_typing_names_one_body() -> None:
    changes = changes_to(change_article(BEFORE, SECOND.id, lambda old: replace(old, blocks=(p("改"),))))
    assert [body.id for body in changes.bodies] == [SECOND.id]
    assert changes.placed == {}
    assert FIRST not in changes.nodes


def test_a_new_headline_names_no_body() -> None:
    changes = changes_to(change_article(BEFORE, SECOND.id, lambda old: replace(old, headline=("改",))))
    assert changes.bodies == []
    assert SECOND.id in [node.id for node in changes.nodes]


def test_a_move_names_the_place_of_what_moved_alone() -> None:
    changes = changes_to(MoveNodes((THIRD.id,), OFFICE.id, 0).apply(BEFORE))
    assert list(changes.placed) == [THIRD.id]
    assert changes.placed[THIRD.id].position < PLACES[FIRST.id].position
    assert changes.bodies == []


def test_a_move_to_another_parent_writes_no_text_again() -> None:
    changes = changes_to(MoveNodes((FIRST.id,), OTHER.id, 0).apply(BEFORE))
    assert changes.placed == {FIRST.id: RowPlace(OTHER.id, 0)}
    assert (changes.bodies, changes.removed) == ([], [])


def test_what_is_removed_goes_with_all_inside_it() -> None:
    changes = changes_to(replace(BEFORE, outline=(OTHER,)))
    assert {node.id for node in changes.removed} == {OFFICE.id, *(child.id for child in OFFICE.children)}


def test_an_article_that_leaves_a_removed_department_stays() -> None:
    changes = changes_to(replace(BEFORE, outline=(OTHER,), pool=(SECOND,)))
    assert SECOND.id not in {node.id for node in changes.removed}
    assert changes.placed == {SECOND.id: RowPlace(POOL, 0)}
