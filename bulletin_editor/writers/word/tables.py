"""Tables with the widths and the exact row heights of the page layout."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin_editor.content.inlines import Revision
from bulletin_editor.layout.galley import TableItem
from bulletin_editor.layout.set_items import SetCell, SetTable
from bulletin_editor.layout.table_setting import CELL_MARGIN
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.template import Style
from bulletin_editor.writers.word.locked_text import LockedText
from bulletin_editor.writers.word.markup import Markup, properties, w
from bulletin_editor.writers.word.paragraphs import AS_STYLED, Setting
from bulletin_editor.writers.word.registers import Registers
from bulletin_editor.writers.word.revisions import revision_element
from bulletin_editor.writers.word.runs import RunWriter
from bulletin_editor.writers.word.style_sheet import TABLE, word_alignment


class TableWriter:
    """Writes the galley's tables."""

    def __init__(self, registers: Registers, runs: RunWriter, *, is_locked: bool) -> None:
        self._registers = registers
        self._naming = registers.naming
        self._runs = runs
        self._locked_text = LockedText(runs) if is_locked else None

    def table(self, item: TableItem, set_table: SetTable, setting: Setting) -> Markup:
        widths = tuple(Length(width).twips for width in set_table.column_widths)
        rows = _cells_by_row(set_table)
        together = len(rows) if setting.stays_whole else min(set_table.header_rows + 1, len(rows))
        return w(
            "tbl",
            _table_properties(sum(widths)),
            w("tblGrid", *(w("gridCol", w=width) for width in widths)),
            *(
                self._row(
                    item,
                    set_table,
                    widths,
                    row,
                    cells,
                    keeps_with_next=row + 1 < together,
                    opening=setting if row == 0 else AS_STYLED,
                    revision=setting.revision,
                    is_header=row < set_table.header_rows and not setting.has_header_once,
                )
                for row, cells in enumerate(rows)
            ),
        )

    def _row(
        self, item: TableItem, set_table: SetTable, widths: tuple[int, ...], row: int, cells: dict[int, SetCell],
        *, keeps_with_next: bool, opening: Setting, revision: Revision | None, is_header: bool,
    ) -> Markup:  # fmt: skip
        height = w("trHeight", val=Length(set_table.row_heights[row]).twips, hRule="exact")
        head = w("tblHeader") if is_header else ""
        written = []
        for column, cell in sorted(cells.items()):
            span = cell.grid.column_span
            width = sum(widths[column : column + span])
            begins = row == cell.grid.row
            paragraph = self._paragraph(
                item, cell, begins=begins, keeps_with_next=keeps_with_next, opening=AS_STYLED if column else opening
            )
            written.append(w("tc", _cell_properties(cell, width, begins=begins), paragraph))
        mark = revision_element(revision, self._registers.next_revision()) if revision is not None else ""
        return w("tr", w("trPr", w("cantSplit"), height, head, mark), *written)

    def _paragraph(
        self, item: TableItem, cell: SetCell, *, begins: bool, keeps_with_next: bool, opening: Setting
    ) -> Markup:
        style = item.header_style if cell.is_header else item.cell_style
        look = [w("pStyle", val=self._naming.id(style.name))]
        if keeps_with_next:
            look.append(w("keepNext"))
        if opening.starts_page or opening.is_moved:
            look.append(w("pageBreakBefore"))
        alignment = cell.grid.cell.alignment
        if alignment is not None and alignment is not style.alignment:
            look.append(word_alignment(alignment))
        return w("p", properties("pPr", look), opening.opening, self._content(cell, style) if begins else "")

    def _content(self, cell: SetCell, style: Style) -> Markup:
        if self._locked_text is not None:
            return self._locked_text.whole(cell.grid.cell.inlines, cell.text, style)
        return self._runs.inlines(cell.grid.cell.inlines, style)


_COLUMN_ROUNDING_TWIPS = 1
"""What LibreOffice takes from most columns when it reads their widths as shares."""


def _table_properties(width: int) -> Markup:
    margin = Length(CELL_MARGIN).twips
    sides = {"top": 0, "left": margin, "bottom": 0, "right": margin - _COLUMN_ROUNDING_TWIPS}
    margins = (w(side, w=width, type="dxa") for side, width in sides.items())
    return w(
        "tblPr", w("tblStyle", val=TABLE), w("tblW", w=width, type="dxa"), w("jc", val="center"),
        w("tblLayout", type="fixed"), w("tblCellMar", *margins), w("tblLook", val="0020", firstRow=1),
    )  # fmt: skip


def _cell_properties(cell: SetCell, width: int, *, begins: bool) -> Markup:
    grid = cell.grid
    return w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        w("gridSpan", val=grid.column_span) if grid.column_span > 1 else "",
        _vertical_span(begins=begins) if grid.row_span > 1 else "",
        w("vAlign", val="center"),
    )


def _vertical_span(*, begins: bool) -> Markup:
    return w("vMerge", val="restart") if begins else w("vMerge")


def _cells_by_row(set_table: SetTable) -> list[dict[int, SetCell]]:
    """Return for each row the cells that stand in it or reach into it, by their first column."""
    rows: list[dict[int, SetCell]] = [{} for _ in set_table.row_heights]
    for cell in set_table.cells:
        for row in _rows_of(cell):
            rows[row][cell.grid.column] = cell
    return rows


def _rows_of(cell: SetCell) -> Iterator[int]:
    yield from range(cell.grid.row, cell.grid.row + cell.grid.row_span)
