"""Tables on landscape pages: what stands on which page, as wide as a page is high, its number where others have it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest

from bulletin_editor.content.blocks import Table
from bulletin_editor.content.inlines import Run
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.page_content import PlacedTable
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.painter import paint_document
from bulletin_editor.templates.length import mm
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin, table

GUOBIAO, NEWSPAPER = load_template("guobiao"), load_template("qubao")


def turned(rows: int, caption: str = "表") -> Table:
    made = table(("项目", "单位", "进度"), *((f"第{row}项", f"单位{row}", "完成") for row in range(rows)))
    return replace(made, caption=(Run(caption),), landscape=True)


def kinds(pages: Pages) -> str:
    return "".join("横" if page.geometry.is_landscape else "竖" for page in pages.pages)


def test_text_goes_on_on_upright_pages_before_and_after_a_landscape_table() -> None:
    pages = compose(bulletin(article("标题", "前文。", turned(3), "后文。")), GUOBIAO)
    assert kinds(pages) == "竖横竖"
    page = pages.pages[1].geometry
    assert (page.width, page.height) == pytest.approx((mm(297), mm(210)))
    assert page.text_width == pytest.approx(mm(225))


def test_short_tables_after_each_other_share_a_page() -> None:
    pages = compose(bulletin(article("标题", "前文。", turned(2), turned(2), "后文。")), GUOBIAO)
    assert kinds(pages) == "竖横竖"


def test_a_long_landscape_table_repeats_its_head_and_loses_no_row() -> None:
    pages = compose(bulletin(article("标题", "前文。", turned(40), "后文。")), GUOBIAO)
    assert kinds(pages) == "竖横横横竖"
    parts = [placed.rows for page in pages.pages for placed in page.content if isinstance(placed, PlacedTable)]
    assert all(rows[0] == 0 for rows in parts)
    assert [row for rows in parts for row in rows if row] == list(range(1, 41))


def test_columns_end_before_a_landscape_page_and_begin_again_after_it() -> None:
    pages = compose(bulletin(article("标题", "前文。" * 80, turned(3), "后文。" * 80)), NEWSPAPER)
    assert kinds(pages) == "竖横竖"
    assert pages.page_of(pages.bulletin.outline[0].id) == 1


def test_a_click_finds_the_cell_of_a_landscape_table() -> None:
    made = turned(3)
    pages = compose(bulletin(article("标题", "前文。", made)), GUOBIAO)
    geometry = pages.pages[1].geometry
    row = next(placed for placed in pages.pages[1].content if isinstance(placed, PlacedTable))
    place = pages.text_at(2, geometry.width - geometry.left - 8, geometry.top + row.y + 40)
    assert place is not None
    assert (place.block_id, place.cell) == (made.id, 5)


def test_numbers_stand_where_they_do_on_the_upright_sheet() -> None:
    pages = compose(bulletin(article("标题", "前文。", turned(3), turned(14), "后文。")), GUOBIAO)
    document = pypdfium2.PdfDocument(BytesIO(paint_document(pages).data))
    upright = [number_box(document, page) for page in (0, 3)]
    lying = [number_box(document, page) for page in (2, 1)]
    document.close()
    for (left, below, _, _), (x, y, _, height) in zip(upright, lying, strict=True):
        assert abs(x + 3 - below) < 8, "as far from the edge of the sheet"
        assert abs(float(mm(210)) - (y + height) - left) < 8, "as far from its left edge"


def number_box(document: pypdfium2.PdfDocument, page: int) -> tuple[float, float, float, float]:
    """Return x, y from the lower edge, width and height of a page's number."""
    text = document[page].get_textpage()
    found = text.search(f"— {page + 1} —").get_next()
    assert found is not None
    boxes = [text.get_charbox(index) for index in range(found[0], found[0] + found[1])]
    left, bottom = min(box[0] for box in boxes), min(box[1] for box in boxes)
    return left, bottom, max(box[2] for box in boxes) - left, max(box[3] for box in boxes) - bottom
