"""The tree of rows follows the bulletin by the smallest changes, whatever edit comes."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from bulletin_editor.content.bulletin import Article, Bulletin, Department, Node
from bulletin_editor.content.outline import POOL, ROOT, children_of, may_stand_in, nodes_in, walk
from bulletin_editor.editing.article_edits import ArticleField, SetArticleField
from bulletin_editor.editing.duplicates import duplicate
from bulletin_editor.editing.edit import Edit, EditGroup
from bulletin_editor.editing.outline_edits import InsertNodes, MoveNodes, RemoveNodes, RenameNode
from bulletin_editor.editing.session import EditingSession, Origin
from bulletin_editor.errors import EditError
from bulletin_editor.gui.outline.outline_model import OutlineModel
from bulletin_editor.gui.session_signals import SessionSignals
from tests.builders import article, bulletin, department, section

Shape = list[tuple[str, "Shape"]]


def shape_of_model(model: OutlineModel, parent: QModelIndex | None = None) -> Shape:
    parent = parent or QModelIndex()
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(model.id_at(index), shape_of_model(model, index)) for index in rows]


def shape_of_bulletin(value: Bulletin) -> Shape:
    def shape(nodes: tuple[Node, ...]) -> Shape:
        return [(node.id, shape(children_of(node))) for node in nodes]

    return [*shape(value.outline), (POOL, shape(value.pool))]


def two_departments() -> Bulletin:
    return bulletin(
        section("要闻", department("规划分局", article("一"), article("二"), article("三")), department("商务局")),
        pool=(article("待编"),),
    )


@pytest.fixture
def signals() -> SessionSignals:
    return SessionSignals(EditingSession(two_departments()))


@pytest.fixture
def model(signals: SessionSignals) -> OutlineModel:
    made = OutlineModel(signals)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning, made)
    return made


def ids(signals: SessionSignals, title: str) -> str:
    for node, _ in walk(signals.bulletin):
        if title in (node.headline if isinstance(node, Article) else (node.title,)):
            return node.id
    raise AssertionError(title)


def test_rows_stand_as_the_nodes_do_and_the_pool_comes_last(signals: SessionSignals, model: OutlineModel) -> None:
    assert shape_of_model(model) == shape_of_bulletin(signals.bulletin)
    assert model.data(model.index(1, 0)) == "Pool (1)"


def test_one_article_moved_is_one_move_of_rows(qtbot: QtBot, signals: SessionSignals, model: OutlineModel) -> None:
    moves: list[tuple[int, int, int]] = []
    model.rowsMoved.connect(lambda _, first, last, __, row: moves.append((first, last, row)))
    reset, removed = [], []
    model.modelReset.connect(lambda: reset.append(1))
    model.rowsRemoved.connect(lambda *_: removed.append(1))
    signals.perform(MoveNodes((ids(signals, "一"),), ids(signals, "规划分局"), 3), Origin.OUTLINE)
    assert moves == [(0, 0, 3)]
    assert not reset
    assert not removed
    assert shape_of_model(model) == shape_of_bulletin(signals.bulletin)


def test_neighbours_move_together(signals: SessionSignals, model: OutlineModel) -> None:
    moves: list[tuple[int, int]] = []
    model.rowsMoved.connect(lambda _, first, last, *__: moves.append((first, last)))
    chosen = (ids(signals, "一"), ids(signals, "二"))
    signals.perform(MoveNodes(chosen, ids(signals, "商务局"), 0), Origin.OUTLINE)
    assert moves == [(0, 1)]
    assert shape_of_model(model) == shape_of_bulletin(signals.bulletin)


def test_a_moved_row_keeps_its_persistent_index(signals: SessionSignals, model: OutlineModel) -> None:
    node_id = ids(signals, "规划分局")
    kept = QPersistentModelIndex(model.index_of(ids(signals, "二")))
    signals.perform(MoveNodes((node_id,), ROOT, 0), Origin.OUTLINE)
    assert model.id_at(kept) == ids(signals, "二")
    assert model.id_at(kept.parent()) == node_id


def test_articles_saved_from_a_department_survive_its_end_in_the_same_step(
    signals: SessionSignals, model: OutlineModel
) -> None:
    planning = ids(signals, "规划分局")
    kept = QPersistentModelIndex(model.index_of(ids(signals, "二")))
    saved = tuple(node.id for node in nodes_in(signals.bulletin, planning))
    signals.perform(EditGroup((MoveNodes(saved, POOL, 0), RemoveNodes((planning,)))), Origin.OUTLINE)
    assert shape_of_model(model) == shape_of_bulletin(signals.bulletin)
    assert model.id_at(kept.parent()) == POOL
    signals.session.undo()
    assert shape_of_model(model) == shape_of_bulletin(signals.bulletin)
    assert model.id_at(kept.parent()) == planning


def test_typing_in_an_article_changes_its_row_and_those_around_it_only(
    signals: SessionSignals, model: OutlineModel
) -> None:
    changed: list[str] = []
    model.dataChanged.connect(lambda first, _, __: changed.append(str(model.data(first))))
    edit = SetArticleField(ids(signals, "二"), ArticleField.HEADLINE, ("新题",))
    signals.perform(edit, Origin.ARTICLE_FIELDS)
    assert sorted(changed) == sorted(["新题", "规划分局", "要闻"])


def test_an_index_of_a_removed_row_means_nothing_any_more(signals: SessionSignals, model: OutlineModel) -> None:
    index = model.index_of(ids(signals, "三"))
    signals.perform(RemoveNodes((ids(signals, "三"),)), Origin.OUTLINE)
    assert model.node_at(index) is None
    assert model.data(index) is None


def test_a_renaming_of_an_article_changes_the_first_line_of_its_headline(
    signals: SessionSignals, model: OutlineModel
) -> None:
    node_id = ids(signals, "二")
    signals.perform(SetArticleField(node_id, ArticleField.HEADLINE, ("上", "下")), Origin.ARTICLE_FIELDS)
    index = model.index_of(node_id)
    assert model.data(index, Qt.ItemDataRole.EditRole) == "上"
    assert model.setData(index, " 新的\n上行 ")
    assert model.data(index) == "新的 上行 下"
    assert model.setData(index, "")
    assert model.data(index) == "下"


def test_a_screen_reader_hears_kind_title_byline_and_status(signals: SessionSignals, model: OutlineModel) -> None:
    node_id = ids(signals, "一")
    signals.perform(SetArticleField(node_id, ArticleField.BYLINE, "本报记者 蔡杨洋"), Origin.ARTICLE_FIELDS)
    spoken = model.data(model.index_of(node_id), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Article, 一, 本报记者 蔡杨洋, Draft"
    around = model.data(model.index_of(ids(signals, "规划分局")), Qt.ItemDataRole.AccessibleTextRole)
    assert around == "Department, 规划分局, 3 articles"


def random_edit(chance: random.Random, value: Bulletin) -> Edit:
    nodes = [node for node, _ in walk(value)]
    parents: list[Node | str] = [ROOT, POOL, *(node for node in nodes if not isinstance(node, Article))]
    parent = chance.choice(parents)
    parent_id = parent if isinstance(parent, str) else parent.id
    fitting = [node for node in nodes if may_stand_in(node, parent)]
    match chance.randrange(6):
        case 0 if nodes:
            return RemoveNodes((chance.choice(nodes).id,))
        case 1 if fitting:
            return InsertNodes(parent_id, chance.randrange(4), (duplicate(chance.choice(fitting)),))
        case 2:
            fresh = [article("新"), department("新", article("内"), article("内二")), section("新", department("深"))]
            return InsertNodes(parent_id, chance.randrange(4), tuple(n for n in fresh if may_stand_in(n, parent)))
        case 3 if any(isinstance(node, Department) for node in nodes):
            node = chance.choice([node for node in nodes if isinstance(node, Department)])
            return RenameNode(node.id, f"{node.title}改")
        case _ if fitting:
            chosen = chance.sample(fitting, min(len(fitting), chance.randrange(1, 4)))
            return MoveNodes(tuple(node.id for node in chosen), parent_id, chance.randrange(5))
    return EditGroup(())


@pytest.mark.parametrize("seed", range(12))
def test_the_rows_follow_any_edits_and_their_undoing(signals: SessionSignals, model: OutlineModel, seed: int) -> None:
    chance = random.Random(seed)
    start = signals.bulletin
    for _ in range(40):
        edits = [random_edit(chance, signals.bulletin) for _ in range(chance.choice((1, 1, 1, 3)))]
        try:
            signals.perform(EditGroup(tuple(edits)), Origin.OUTLINE)
        except EditError:
            continue
        assert shape_of_model(model) == shape_of_bulletin(signals.bulletin)
        if chance.random() < 0.3:
            signals.session.undo()
            assert shape_of_model(model) == shape_of_bulletin(signals.bulletin)
    while signals.session.undo() is not None:
        assert shape_of_model(model) == shape_of_bulletin(signals.bulletin)
    assert signals.bulletin is start


def test_five_thousand_rows_are_kept_up_to_date_row_by_row(model: OutlineModel, signals: SessionSignals) -> None:
    large = bulletin(*(department(f"部门{d}", *(article(f"稿件{d}-{a}") for a in range(50))) for d in range(98)))
    signals.open_session(EditingSession(replace(large, pool=())))
    inserted: list[int] = []
    model.rowsInserted.connect(lambda _, first, last: inserted.append(last - first + 1))
    signals.perform(InsertNodes(ROOT, 3, tuple(article("x") for _ in range(100))), Origin.IMPORT)
    assert inserted == [100]
    assert shape_of_model(model) == shape_of_bulletin(signals.bulletin)
