"""A PDF keeps the standard somebody asks for, or as much of it as its content allows, and says what it lost."""

from __future__ import annotations

import re
from collections import Counter

import pypdfium2
import pytest
from lxml import etree

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import Marks, Run
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.findings import LayoutRule
from bulletin_editor.layout.galley import Part, TextItem
from bulletin_editor.templates.loading import load_template, template_names
from bulletin_editor.writers.options import PdfStandard
from bulletin_editor.writers.pdf import write_pdf
from bulletin_editor.writers.written import Written
from tests.builders import article, bulletin, figure, note, p, picture
from tests.layout.samples import rich_bulletin
from tests.layout.test_painter import structure

UNPRINTABLE = "\U000f1234"


def written(made: Bulletin, standard: PdfStandard = PdfStandard.A_2B) -> Written:
    template = load_template(made.template)
    return write_pdf(made, template, compose(made, template), standard)


def claims(pdf: bytes) -> set[str]:
    """Return what the PDF says of itself in its metadata."""
    part = re.search(rb"<pdfaid:part>(\d)</pdfaid:part>", pdf)
    level = re.search(rb"<pdfaid:conformance>(\w)</pdfaid:conformance>", pdf)
    found = {f"A-{part[1].decode()}{level[1].decode() if level else ''}"} if part else set()
    return found | ({"UA-1"} if b"<pdfuaid:part>1<" in pdf else set())


@pytest.mark.parametrize("template", template_names())
def test_every_kind_of_block_is_tagged_for_who_hears_the_pages(template: str) -> None:
    made = written(rich_bulletin(template))
    assert not made.findings
    with pypdfium2.PdfDocument(made.data) as document:
        count = len(document)
    tags = Counter(tag for page in range(count) for tag in structure(made.data, page))
    assert {"H1", "H2", "P", "L", "LI", "Table", "THead", "TR", "TH", "TD", "Figure", "Link", "Note"} <= set(tags)
    assert tags["Note"] == 2


@pytest.mark.parametrize(
    ("standard", "kept"),
    [
        (PdfStandard.A_2B, {"A-2B"}),
        (PdfStandard.A_2A, {"A-2A", "UA-1"}),
        (PdfStandard.UA_1, {"UA-1"}),
        (PdfStandard.A_3B, {"A-3B", "UA-1"}),
        (PdfStandard.A_4, {"A-4"}),
    ],
)
def test_a_pdf_claims_the_standard_that_was_asked_for(standard: PdfStandard, kept: set[str]) -> None:
    made = written(bulletin(article("标题", "正文。")), standard)
    assert claims(made.data) == kept
    assert made.findings == ()


@pytest.mark.parametrize("standard", PdfStandard)
def test_a_character_without_any_font_costs_the_standard_and_names_its_place(standard: PdfStandard) -> None:
    one = article("标题", "正文。", f"私用区{UNPRINTABLE}的字")
    made = written(bulletin(one), standard)
    assert made.data.startswith(b"%PDF-")
    assert claims(made.data) == set()
    (finding,) = made.findings
    assert finding.rule == LayoutRule.PDF_STANDARD_LOST
    assert (finding.node_id, finding.block_id) == (one.id, one.blocks[1].id)
    assert finding.text[finding.start : finding.end] == UNPRINTABLE
    assert finding.arguments["kept"] == "PDF 1.7"


def test_a_picture_that_nobody_describes_is_a_finding_and_no_figure() -> None:
    key, asset = picture()
    one = article("标题", "正文。", figure(key), figure(key, "一座桥"), figure(key, alternative_text="一座桥"))
    made = bulletin(one, assets={key: asset})
    pages = compose(made, load_template("guobiao"))
    assert [(f.rule, f.block_id) for f in pages.findings if f.rule == LayoutRule.PICTURE_UNDESCRIBED] == [
        (LayoutRule.PICTURE_UNDESCRIBED, one.blocks[1].id)
    ]
    pdf = write_pdf(made, pages.template, pages).data
    with pypdfium2.PdfDocument(pdf) as document:
        count = len(document)
    assert [tag for page in range(count) for tag in structure(pdf, page)].count("Figure") == 2


def test_notes_stand_on_the_page_where_the_arithmetic_puts_them() -> None:
    notes = [
        note(f"第{number}条注释的文字。" + "说得长一些，好折到第二行来。" * 3 + f"第{number}条完")
        for number in range(1, 30)
    ]
    one = article("标题", *(p((Run("正文一段。"), one)) for one in notes))
    made = bulletin(one)
    template = load_template("guobiao")
    pages = compose(made, template)
    with pypdfium2.PdfDocument(write_pdf(made, template, pages).data) as document:
        for index, item in enumerate(pages.galley.items):
            if not (isinstance(item, TextItem) and item.source.part is Part.NOTE and item.source.block_id):
                continue
            place = pages.place_of(one.id, item.source.block_id, part=Part.NOTE)
            assert place is not None
            page = document[place.page - 1]
            text = page.get_textpage()
            number = next(n for n, note_ in enumerate(notes, 1) if note_.id == item.source.block_id)
            searched = text.search(f"第{number}条注释的文字").get_next()
            assert searched is not None, index
            left, bottom, _, top = text.get_charbox(searched[0])
            baseline = page.get_height() - place.y - 0.8 * place.height
            assert bottom - 1 < baseline < top
            if text.search(f"第{number}条完").get_next() is not None:
                last = text.get_charbox(text.search(f"第{number}条完").get_next()[0])  # type: ignore[index]
                lines = (bottom - last[1]) / place.height
                assert lines == pytest.approx(round(lines), abs=0.1)
                assert lines > 0.5
            assert left == pytest.approx(place.x, abs=60)


def test_an_archive_gets_no_metadata_beside_the_schemas_of_its_standard() -> None:
    data = written(rich_bulletin("guobiao")).data
    packet = data[data.index(b"<x:xmpmeta") : data.index(b"</x:xmpmeta>") + len(b"</x:xmpmeta>")]
    names = {element.tag.split("}")[0].strip("{") for element in etree.fromstring(packet).iter()}
    assert not {name for name in names if "extension" in name or "/t/pg/" in name or "ResourceEvent" in name}
    assert b"/CIDSet" not in data


def test_a_pdf_without_masthead_is_called_by_its_first_title_and_belongs_to_its_authors() -> None:
    made = bulletin(article("甲\n乙", "正文。", byline="本报记者 蔡杨洋 通讯员 陈素萍"))
    with pypdfium2.PdfDocument(written(made).data) as document:
        assert document.get_metadata_value("Title") == "甲 乙"
        assert document.get_metadata_value("Author") == "蔡杨洋, 陈素萍"


def test_text_both_underlined_and_struck_costs_no_standard() -> None:
    text = Run("删去并划线的English文字。" * 9, Marks(underline=True, strike=True))
    made = written(bulletin(article("标题", p((Run("前"), text, Run("后"))))))
    assert claims(made.data) == {"A-2B"}
    assert made.findings == ()
