"""Notes at the foot of the page, where the template asks for them."""

from __future__ import annotations

from dataclasses import replace

import pypdfium2
import pytest

from bulletin_editor.content.blocks import Cell, Paragraph, Row, Table
from bulletin_editor.content.bulletin import Article, Imprint
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Run
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.galley import Part
from bulletin_editor.layout.page_content import PlacedMatter, PlacedText
from bulletin_editor.layout.page_notes import SEPARATOR_HEIGHT
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.pdf import write_pdf
from tests.builders import article, bulletin, note, p
from tests.layout.samples import rich_bulletin, with_page_notes

GUOBIAO = replace(load_template("guobiao"), masthead=())
PAGE_NOTES = with_page_notes(GUOBIAO)
GRID = float(GUOBIAO.page.grid_height)


def lines(count: int) -> Paragraph:
    return p("国" * (28 * count - 2))


def noted(text: str = "有注", remark: str = "注的文字。") -> Paragraph:
    return p((Run(text), note(remark), Run("。")))


def untitled(*blocks: Paragraph | Table) -> Article:
    return Article(new_id(), blocks=blocks)


def made(*blocks: Paragraph | Table) -> Pages:
    return compose(bulletin(untitled(*blocks)), PAGE_NOTES)


def notes_on(pages: Pages, number: int) -> list[str]:
    placed = (placed for placed in pages.pages[number - 1].content if isinstance(placed, PlacedText))
    return [text_of(pages, one) for one in placed if pages.galley.items[one.index].source.part is Part.NOTE]


def text_of(pages: Pages, placed: PlacedText) -> str:
    return pages.set_items[placed.index].text  # type: ignore[union-attr]


def test_a_note_stands_at_the_foot_of_the_page_that_refers_to_it() -> None:
    pages = made(noted(), lines(30))
    assert notes_on(pages, 1) == ["1. 注的文字。"]
    foot = pages.pages[0].content[-1]
    assert foot.y + 16 == pytest.approx(GRID)
    assert pages.pages[0].notes_top == pytest.approx(GRID - 16 - SEPARATOR_HEIGHT)


def test_a_line_moves_to_the_next_page_together_with_its_note() -> None:
    assert notes_on(made(lines(20), noted()), 1) == ["1. 注的文字。"]
    moved = made(lines(21), noted())
    assert (notes_on(moved, 1), notes_on(moved, 2)) == ([], ["1. 注的文字。"])
    assert text_of(moved, moved.pages[1].content[0]).startswith("有注")  # type: ignore[arg-type]


def test_a_long_note_is_never_parted() -> None:
    remark = "这条注很长，" * 20
    moved = made(lines(20), noted(remark=remark))
    assert moved.count == 2
    assert len(notes_on(moved, 2)) == 1


def test_notes_count_through_the_bulletin() -> None:
    pages = compose(bulletin(untitled(noted(remark="甲。")), untitled(noted(remark="乙。"))), PAGE_NOTES)
    assert notes_on(pages, 1) == ["1. 甲。", "2. 乙。"]


def test_a_line_may_end_between_the_number_of_a_note_and_an_opening_mark() -> None:
    block = p((Run("国" * 24 + "。"), note("注。"), Run("《" + "国" * 9)))
    text = made(block).set_items[0]
    assert isinstance(text, SetText)
    assert [text.text[line.start : line.end] for line in text.lines] == ["国" * 24 + "。1", "《" + "国" * 9]


def test_a_note_in_a_table_stands_under_the_row_that_refers_to_it() -> None:
    rows = [Row((Cell((Run(f"行{number}"),)),)) for number in range(39)]
    rows.append(Row((Cell((Run("末行"), note("表中注。"))),)))
    pages = made(Table(new_id(), tuple(rows), (1.0,)))
    assert pages.count == 2
    assert (notes_on(pages, 1), notes_on(pages, 2)) == ([], ["1. 表中注。"])


def test_nothing_runs_into_the_notes() -> None:
    pages = compose(rich_bulletin(), PAGE_NOTES)
    assert any(page.notes_top for page in pages.pages)
    for page in pages.pages:
        if page.notes_top is not None:
            assert page.used <= page.notes_top + 0.06


def test_the_imprint_stands_above_the_notes_of_its_page() -> None:
    imprint = Imprint(report_to="市委")
    pages = compose(replace(bulletin(untitled(noted())), imprint=imprint), PAGE_NOTES)
    last = [placed for placed in pages.pages[0].content if isinstance(placed, PlacedMatter)][-1]
    assert last.y + last.item.lines * GUOBIAO.page.line_pitch == pytest.approx(pages.pages[0].notes_top)


def test_a_click_on_a_note_leads_to_its_text_and_the_note_has_its_place() -> None:
    block = noted()
    pages = made(block, lines(3))
    footnote = block.inlines[1]
    place = pages.place_of(pages.bulletin.outline[0].id, footnote.id)  # type: ignore[union-attr]
    assert place is not None
    found = pages.text_at(1, place.x + 1, place.y + 5)
    assert found is not None
    assert (found.part, found.block_id) == (Part.NOTE, footnote.id)  # type: ignore[union-attr]


def test_reference_and_note_lead_to_each_other_in_a_pdf() -> None:
    with pypdfium2.PdfDocument(write_pdf(bulletin(), PAGE_NOTES, made(noted(), lines(3))).data) as document:
        links = list(places_of_links(document[0]))
    assert len(links) == 2
    assert links[0] > 700 > 200 > links[1], "the upper one leads down, the lower one up"


def places_of_links(page: pypdfium2.PdfPage) -> list[float]:
    """Return the heights of a page's links from the paper's lower edge, the highest first."""
    found = []
    position = pypdfium2.raw.c_int(0)
    link = pypdfium2.raw.FPDF_LINK()
    rectangle = pypdfium2.raw.FS_RECTF()
    while pypdfium2.raw.FPDFLink_Enumerate(page.raw, position, link):
        pypdfium2.raw.FPDFLink_GetAnnotRect(link, rectangle)
        found.append(rectangle.top)
    return sorted(found, reverse=True)


def test_columns_keep_their_notes_at_the_articles_end() -> None:
    columns = replace(PAGE_NOTES.page.columns, count=2)
    template = replace(PAGE_NOTES, page=replace(PAGE_NOTES.page, columns=columns))
    pages = compose(bulletin(article("标题", noted(), lines(3))), template)
    assert pages.pages[0].notes_top is None
    assert notes_on(pages, 1)


def test_page_one_and_an_imprint_alone_carry_no_number_where_the_template_says_so() -> None:
    numbers = replace(GUOBIAO.page_numbers, first_page=False, imprint_page=False)
    template = replace(GUOBIAO, page_numbers=numbers)
    filled = replace(bulletin(untitled(lines(44))), imprint=Imprint(report_to="市委"))
    pages = compose(filled, template)
    assert [pages.carries_number(page) for page in pages.pages] == [False, True, False]
    assert all(map(compose(filled, GUOBIAO).carries_number, pages.pages))
