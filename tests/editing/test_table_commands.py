"""Rows, columns and cells: whatever is done, the cells fill the grid and no text of others is touched."""

from __future__ import annotations

import hypothesis.strategies as st
from hypothesis import HealthCheck, given, settings

from bulletin_editor.content.blocks import Table
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.table_grid import grid_cells
from bulletin_editor.editing import table_commands
from tests import strategies
from tests.builders import article, bulletin, table

LAW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def is_sound(value: Table) -> bool:
    return not broken_invariants(bulletin(article("标题", value)))


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
