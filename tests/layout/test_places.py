"""Points on a page and the text there, judged by where the painted PDF has its characters."""

from __future__ import annotations

import pypdfium2
import pytest

from bulletin_editor.content.blocks import Table
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.galley import Part
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.painter import paint_pdf
from bulletin_editor.layout.places import TextPlace
from bulletin_editor.templates.loading import load_template
from tests.layout.samples import rich_bulletin


@pytest.fixture(scope="module")
def pages() -> Pages:
    return compose(rich_bulletin(), load_template("guobiao"))


@pytest.fixture(scope="module")
def pdf(pages: Pages) -> bytes:
    return paint_pdf(pages, only=range(pages.count))


def place_before(pages: Pages, pdf: bytes, text: str) -> TextPlace:
    """Return the place that a click just right of the left edge of a printed text leads to."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            page = document[number]
            words = page.get_textpage()
            found = words.search(text).get_next()
            if found is not None:
                left, bottom, _right, top = words.get_charbox(found[0])
                place = pages.text_at(number + 1, left + 1, page.get_height() - (top + bottom) / 2)
                assert place is not None
                return place
    finally:
        document.close()
    raise AssertionError(f"{text} is not printed")


def cell_text(pages: Pages, place: TextPlace) -> str:
    blocks = (block for article in articles(pages.bulletin) for block in article.blocks)
    table = next(block for block in blocks if block.id == place.block_id)
    assert isinstance(table, Table)
    assert place.cell is not None
    return plain_text([cell for row in table.rows for cell in row.cells][place.cell].inlines)


@pytest.mark.parametrize("text", ["备注说明", "亿元）", "25.95", "内竣工的重点项目", "制造第37类", "311.40"])
def test_a_point_in_a_table_leads_to_the_character_of_the_cell(pages: Pages, pdf: bytes, text: str) -> None:
    place = place_before(pages, pdf, text)
    assert cell_text(pages, place)[place.offset :].startswith(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("记全区重点", Part.SUBHEAD),
        ("主体结构合龙", Part.CAPTION),
        ("数据来自统计局", Part.NOTE),
    ],
)
def test_a_point_outside_the_text_leads_to_the_part_it_is_of(pages: Pages, pdf: bytes, text: str, part: Part) -> None:
    assert place_before(pages, pdf, text).part is part
