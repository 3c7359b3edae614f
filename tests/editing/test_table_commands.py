"""Rows, columns and cells: whatever is done, the cells fill the grid and no text of others is touched."""

from __future__ import annotations

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from bulletin_editor.content.blocks import Table
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.table_grid import grid_cells
from bulletin_editor.editing import table_commands
from tests import strategies
from tests.builders import article, bulletin, table

LAW = settings(max_examples=60)


def is_sound(value: Table) -> bool:
    return not broken_invariants(bulletin(article("标题", value)))


def letters(value: Table) -> list[str]:
    return sorted("".join("".join(line) for line in texts(value)).replace("\n", ""))


def texts(value: Table) -> list[list[str]]:
    return [[plain_text(cell.inlines) for cell in row.cells] for row in value.rows]


@LAW
@given(data=st.data(), value=strategies.tables())
def test_a_row_put_in_and_taken_out_again_leaves_the_table(data: st.DataObject, value: Table) -> None:
    place = data.draw(st.integers(0, len(value.rows)))
    grown = table_commands.insert_row(value, place)
    assert is_sound(grown)
    assert len(grown.rows) == len(value.rows) + 1
    shrunk = table_commands.remove_row(grown, place)
    assert shrunk is not None
    assert shrunk.rows == value.rows
    assert shrunk.header_rows == value.header_rows


@LAW
@given(data=st.data(), value=strategies.tables())
def test_a_column_put_in_and_taken_out_again_leaves_the_cells(data: st.DataObject, value: Table) -> None:
    place = data.draw(st.integers(0, len(value.column_widths)))
    grown = table_commands.insert_column(value, place)
    assert is_sound(grown)
    shrunk = table_commands.remove_column(grown, place)
    assert shrunk is not None
    assert shrunk.rows == value.rows


@LAW
@given(data=st.data(), value=strategies.tables())
def test_cells_are_merged_and_split_on_a_whole_grid(data: st.DataObject, value: Table) -> None:
    row = data.draw(st.integers(0, len(value.rows) - 1))
    column = data.draw(st.integers(0, len(value.column_widths) - 1))
    for changed in (
        table_commands.merge_right(value, row, column),
        table_commands.split_cell(value, row, column),
        table_commands.remove_row(value, row),
        table_commands.remove_column(value, column),
    ):
        assert changed is None or is_sound(changed) or changed is value


def test_the_last_row_and_column_cannot_be_taken_out() -> None:
    single = table(("甲",))
    assert table_commands.remove_row(single, 0) is None
    assert table_commands.remove_column(single, 0) is None


def test_a_cell_gets_text_wherever_it_is_named() -> None:
    merged = table_commands.merge_right(table(("甲", "乙"), ("丙", "丁")), 0, 0)
    changed = table_commands.set_cell(merged, 0, 1, (Run("新"),))
    assert texts(changed) == [["新"], ["丙", "丁"]]
    assert [(g.row, g.column, g.column_span) for g in grid_cells(changed)] == [(0, 0, 2), (1, 0, 1), (1, 1, 1)]


def test_the_header_is_toggled() -> None:
    value = table(("甲",), ("乙",), header_rows=0)
    assert table_commands.toggle_header(value).header_rows == 1
    assert table_commands.toggle_header(table_commands.toggle_header(value)).header_rows == 0


def test_the_header_reaches_down_to_a_row_and_never_takes_the_last() -> None:
    value = table(("甲",), ("乙",), ("丙",), header_rows=0)
    two = table_commands.toggle_header(value, 1)
    assert two.header_rows == 2
    assert table_commands.toggle_header(two, 0).header_rows == 1
    assert table_commands.toggle_header(two, 1).header_rows == 0
    assert table_commands.toggle_header(value, 2).header_rows == 2


def test_a_single_cell_is_split_into_two_of_half_its_width() -> None:
    value = table(("甲", "乙"), ("丙", "丁"))
    split = table_commands.split_cell(value, 0, 0)
    assert texts(split) == [["甲", "", "乙"], ["丙", "丁"]]
    assert split.column_widths == (value.column_widths[0] / 2, value.column_widths[0] / 2, value.column_widths[1])
    assert [(g.row, g.column, g.column_span) for g in grid_cells(split)][3:] == [(1, 0, 2), (1, 2, 1)]


@LAW
@given(data=st.data(), value=strategies.tables())
def test_a_rectangle_of_cells_becomes_one_and_comes_apart_again(data: st.DataObject, value: Table) -> None:
    rows, columns = st.integers(0, len(value.rows) - 1), st.integers(0, len(value.column_widths) - 1)
    one, other = data.draw(st.tuples(rows, columns)), data.draw(st.tuples(rows, columns))
    cells = table_commands.range_between(value, one, other)
    merged = table_commands.merge(value, cells)
    assert is_sound(merged)
    whole = table_commands.cell_at(merged, *one)
    assert whole is not None
    assert (whole.row_span, whole.column_span) == (len(cells.rows), len(cells.columns))
    apart = table_commands.split_cell(merged, *one)
    assert is_sound(apart)
    assert letters(apart) == letters(merged) == letters(value)


@LAW
@given(data=st.data(), value=strategies.tables())
def test_a_row_moved_down_and_up_again_leaves_the_table(data: st.DataObject, value: Table) -> None:
    row = data.draw(st.integers(0, len(value.rows) - 1))
    moved, place = table_commands.move_row(value, row, 1)
    assert is_sound(moved)
    back, home = table_commands.move_row(moved, place, -1) if place != row else (moved, row)
    assert back.rows == value.rows
    assert home == row


@LAW
@given(data=st.data(), value=strategies.tables())
def test_a_column_moved_right_and_left_again_leaves_the_table(data: st.DataObject, value: Table) -> None:
    column = data.draw(st.integers(0, len(value.column_widths) - 1))
    moved, place = table_commands.move_column(value, column, 1)
    assert is_sound(moved)
    assert sorted(moved.column_widths) == sorted(value.column_widths)
    back, home = table_commands.move_column(moved, place, -1) if place != column else (moved, column)
    assert back == value
    assert home == column


@LAW
@given(data=st.data(), value=strategies.tables(), source=strategies.tables())
def test_cells_of_another_table_fill_the_grid_from_a_place_on(data: st.DataObject, value: Table, source: Table) -> None:
    row = data.draw(st.integers(0, len(value.rows) - 1))
    column = data.draw(st.integers(0, len(value.column_widths) - 1))
    filled = table_commands.fill(value, row, column, source)
    assert is_sound(filled)
    assert len(filled.rows) == max(len(value.rows), row + len(source.rows))
    assert len(filled.column_widths) == max(len(value.column_widths), column + len(source.column_widths))


def test_filling_writes_over_what_is_there() -> None:
    value = table(("甲", "乙"), ("丙", "丁"))
    filled = table_commands.fill(value, 1, 1, table(("一", "二"), ("三", "四")))
    assert texts(filled) == [["甲", "乙", ""], ["丙", "一", "二"], ["", "三", "四"]]


def test_cells_merged_downwards_stand_on_lines_of_their_own() -> None:
    merged = table_commands.merge_down(table(("甲", "乙"), ("丙", "丁")), 0, 0)
    assert texts(merged) == [["甲\n丙", "乙"], ["丁"]]


def test_a_column_edge_takes_from_one_neighbour_what_it_gives_to_the_other() -> None:
    value = table(("甲", "乙", "丙"))
    moved = table_commands.move_column_edge(value, 1, 0.5)
    whole = sum(value.column_widths)
    first, second, third = (width / whole for width in moved.column_widths)
    assert first == pytest.approx(0.5)
    assert second == pytest.approx(1 / 6)
    assert third == pytest.approx(1 / 3)
    least = table_commands.move_column_edge(value, 1, 0).column_widths
    assert least[0] / whole == pytest.approx(table_commands.NARROWEST_COLUMN)
    assert sum(least) == pytest.approx(whole)
