from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import pairwise

import pypdfium2
import pytest

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Run
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.page_content import PlacedText
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.painter import paint_document, paint_pdf
from bulletin_editor.layout.set_items import SetText
from bulletin_editor.templates.loading import load_template
from tests.builders import article, bulletin, note
from tests.layout.samples import long_bulletin, numbered, rich_bulletin


@pytest.fixture(scope="module", params=["guobiao", "newsletter"])
def pages(request: pytest.FixtureRequest) -> Pages:
    return compose(rich_bulletin(request.param), load_template(request.param))


def extracted(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def lines_of(pages: Pages, number: int) -> Iterator[str]:
    for placed in pages.pages[number].content:
        if isinstance(placed, PlacedText):
            made = pages.set_items[placed.index]
            assert isinstance(made, SetText)
            for line in made.lines[placed.first : placed.last]:
                yield "".join(made.text[line.start : line.end].split())


def test_every_line_is_painted_as_it_was_broken_on_its_page(pages: Pages) -> None:
    texts = extracted(paint_document(pages).data)
    assert len(texts) == pages.count
    for number, text in enumerate(texts):
        painted = ["".join(line.split()) for line in text.splitlines()]
        for line in lines_of(pages, number):
            assert any(found.startswith(line) or line in found for found in painted), line


def test_one_page_alone_looks_as_it_does_among_all(pages: Pages) -> None:
    whole = extracted(paint_document(pages).data)
    assert extracted(paint_pdf(pages, only=[2])) == [whole[2]]


def box_of(pdf: bytes, text: str) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top of the first place of a text on the first page."""
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        found = page.search(text).get_next()
        assert found is not None
        boxes = [page.get_charbox(found[0] + offset, loose=True) for offset in range(found[1])]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def test_text_stands_where_the_arithmetic_puts_it() -> None:
    template = load_template("guobiao")
    first = article("标题文字", "正文开头的文字" + "国" * 60, kicker="引题文字", byline="记者甲")
    pages = compose(bulletin(first), template)
    pdf = paint_document(pages).data
    page = template.page
    middle = page.inside + page.text_width / 2
    for centred in ("标题文字", "引题文字"):
        left, _, right, _ = box_of(pdf, centred)
        assert (left + right) / 2 == pytest.approx(middle, abs=1)
    assert box_of(pdf, "记者甲")[2] == pytest.approx(page.inside + page.text_width - 2 * 15.75, abs=1)
    place = pages.place_of(first.id, first.blocks[0].id)
    assert place is not None
    left, bottom, _, top = box_of(pdf, "正文开头的文字")
    assert left == pytest.approx(place.x, abs=1)
    baseline = page.height - place.y - 0.8 * place.height
    assert bottom < baseline < top
    assert top - baseline == pytest.approx(0.85 * 16, abs=4)


def test_page_numbers_stand_between_dashes() -> None:
    texts = extracted(paint_document(compose(long_bulletin(1), load_template("guobiao"))).data)
    assert all(f"— {number} —" in text for number, text in enumerate(texts, 1))


def test_the_pdf_has_bookmarks_title_and_language(pages: Pages) -> None:
    pdf = paint_document(pages).data
    with pypdfium2.PdfDocument(pdf) as document:
        titles = [bookmark.get_title() for bookmark in document.get_toc()]
        assert document.get_metadata_dict()["Title"].startswith("澜河简报 ")
    assert "发展改革局：" in titles
    joint = "\u3000" if pages.template.language == "zh-CN" else " "
    assert f"锚定目标抓项目、提质增效稳增长{joint}奋力实现全年经济工作开门红" in titles, (
        "on one line, as in the contents"
    )
    assert b"/StructTreeRoot" in pdf
    assert b"/Lang" in pdf


def test_a_character_without_any_font_does_not_cost_the_pdf() -> None:
    made = compose(bulletin(article("标题", "私用区\ue123的字")), load_template("guobiao"))
    assert "私用区" in extracted(paint_document(made).data)[0]


def test_typed_markup_stays_text() -> None:
    text = '#panic("x") $a$ *b* <c> @d \\ `e`'
    made = compose(bulletin(article("标题", text)), load_template("newsletter"))
    assert text in extracted(paint_document(made).data)[0].replace("\r\n", " ")


def test_two_threads_may_paint_at_once(pages: Pages) -> None:
    results: list[bytes] = []
    threads = [threading.Thread(target=lambda: results.append(paint_pdf(pages, only=[0, 2]))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results) == 3
    assert len({len(extracted(pdf)) for pdf in results}) == 1


def structure(pdf: bytes, page: int) -> list[str]:
    """Return the tags of a page's structure, parents before children."""
    from ctypes import create_string_buffer

    import pypdfium2.raw as pdfium

    def below(element: object) -> Iterator[str]:
        buffer = create_string_buffer(64)
        length = pdfium.FPDF_StructElement_GetType(element, buffer, 64)
        yield buffer.raw[: max(0, length - 2)].decode("utf-16-le")
        for place in range(pdfium.FPDF_StructElement_CountChildren(element)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, place)
            if child:
                yield from below(child)

    with pypdfium2.PdfDocument(pdf) as document:
        tree = pdfium.FPDF_StructTree_GetForPage(document[page])
        tags = [
            tag
            for place in range(pdfium.FPDF_StructTree_CountChildren(tree))
            for tag in below(pdfium.FPDF_StructTree_GetChildAtIndex(tree, place))
        ]
        pdfium.FPDF_StructTree_Close(tree)
    return tags


def test_lists_are_tagged_as_lists_with_their_entries_together() -> None:
    made = bulletin(article("标题", "前文", *(numbered(0, "一项") for _ in range(3)), "后文", numbered(0, "又一项")))
    tags = structure(paint_document(compose(made, load_template("guobiao"))).data, 0)
    assert tags.count("L") == 2
    assert tags.count("LI") == 4


def test_the_lines_of_a_note_stand_as_close_as_other_lines() -> None:
    made = bulletin(article("标题", Paragraph(new_id(), (Run("正文"), note("注释文字" * 30)))))
    pdf = paint_document(compose(made, load_template("guobiao"))).data
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].get_textpage()
        found = [
            page.get_charbox(place)[1] for place in range(page.count_chars()) if page.get_text_range(place, 1) == "注"
        ]
    feet = sorted({round(foot, 1) for foot in found}, reverse=True)
    assert len(feet) > 2
    assert [above - below for above, below in pairwise(feet)] == pytest.approx([28.95] * (len(feet) - 1), abs=0.15)
