"""Tables on landscape pages: what stands on which page, as wide as a page is high, its number where others have it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest

from bulletin_editor.content.blocks import Cell, Role, Row, Table
from bulletin_editor.content.bulletin import Masthead
from bulletin_editor.content.inlines import Run
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.page_content import PlacedTable, PlacedText
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.painter import paint_document
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.length import mm
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin, note, p, table
from tests.layout.samples import with_page_notes

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


def test_a_heading_goes_to_the_landscape_page_with_its_table() -> None:
    made = article("标题", "前文。", p("一、进度", Role.HEADING_1), turned(3), "后文。")
    pages = compose(bulletin(made), GUOBIAO)
    assert kinds(pages) == "竖横竖"
    first = pages.pages[1].content[0]
    assert isinstance(first, PlacedText)
    assert texts(pages, 2)[0] == "一、进度"


def test_a_headline_stays_under_the_masthead_but_goes_with_its_table_elsewhere() -> None:
    issue = replace(
        bulletin(article("甲标题", turned(3)), article("乙标题", turned(3))), masthead=Masthead(name="简报")
    )
    pages = compose(issue, GUOBIAO)
    assert kinds(pages) == "竖横"
    assert (texts(pages, 1)[-1], "乙标题" in texts(pages, 2)) == ("甲标题", True)


def test_a_note_under_a_landscape_table_is_as_wide_as_its_page() -> None:
    wide = replace(turned(1), rows=(Row((Cell((Run("行"), note("这条注很长，" * 9))),)),), column_widths=(1.0,))
    pages = compose(bulletin(article("标题", p((Run("甲"), note("这条注很长，" * 9))), wide)), with_page_notes(GUOBIAO))
    upright, lying = (placed for page in pages.pages for placed in page.content[-1:] if isinstance(placed, PlacedText))
    assert (upright.last, lying.last) == (2, 1), "lines of the notes"
    assert lying.frame.width == pytest.approx(mm(225), abs=0.1)


def texts(pages: Pages, number: int) -> list[str]:
    placed = (pages.set_items[one.index] for one in pages.pages[number - 1].content if isinstance(one, PlacedText))
    return [one.text for one in placed if isinstance(one, SetText)]


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
