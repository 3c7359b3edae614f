"""Rows of masthead and imprint fit the page: names become smaller, lists of units turn over."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest

from bulletin_editor.content.bulletin import Bulletin, Imprint, Masthead
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.findings import LayoutRule
from bulletin_editor.layout.galley import MatterItem, Part
from bulletin_editor.layout.page_content import PlacedMatter
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.loading import load_template, template_names
from bulletin_editor.templates.template import StyleName
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin

LONG_NAME = "江北区第三次全国国土调查工作简报"
PEOPLE = Imprint(
    report_to="市委办公室，市人大常委会办公室，市政府办公室，市政协办公室，市纪委监委机关，市发展改革委",
    copies=120,
    editor="沈若溪、蔡杨洋",
    reviewer="叶知秋、李慕白",
    approver="王建国",
    telephone="0571-88880000、88880001",
)


def issue(name: str = LONG_NAME, template: str = "guobiao", imprint: Imprint = PEOPLE) -> Bulletin:
    masthead = Masthead(
        name, 12, 345, unit="中共江北区委办公室　江北区人民政府办公室", date=datetime.date(2026, 11, 27)
    )
    return bulletin(article("标题", "正文。"), masthead=masthead, imprint=imprint, template=template)


def laid_out(made: Bulletin) -> Pages:
    return compose(made, load_template(made.template))


def rules(pages: Pages) -> set[str]:
    return {finding.rule for finding in pages.findings}


def name_row(pages: Pages) -> MatterItem:
    return next(
        item
        for item in pages.galley.items
        if isinstance(item, MatterItem) and item.style.name is StyleName.MASTHEAD_NAME
    )


@pytest.mark.parametrize("template", template_names())
def test_a_long_name_is_printed_as_large_as_the_page_allows(template: str) -> None:
    pages = laid_out(issue(template=template))
    size = name_row(pages).style.size
    room = pages.template.page.text_width
    assert size < pages.template.style(StyleName.MASTHEAD_NAME).size
    assert room * 0.95 < size * len(LONG_NAME) <= room
    assert LayoutRule.MATTER_TOO_WIDE not in rules(pages)


def test_a_short_name_keeps_the_size_of_the_template() -> None:
    pages = laid_out(issue("澜河简报"))
    assert name_row(pages).style is pages.template.style(StyleName.MASTHEAD_NAME)


def test_a_name_that_would_be_as_small_as_a_headline_is_a_finding_instead() -> None:
    assert LayoutRule.MATTER_TOO_WIDE in rules(laid_out(issue(LONG_NAME * 2)))


def test_word_prints_the_name_in_the_same_size() -> None:
    made = issue()
    pages = laid_out(made)
    with zipfile.ZipFile(io.BytesIO(write_docx(made, pages.template, pages))) as archive:
        document = archive.read("word/document.xml").decode()
    run = document[: document.index(LONG_NAME)].rsplit("<w:r>", 1)[1]
    assert f'<w:sz w:val="{name_row(pages).style.size.half_points}"/>' in run


def test_units_hang_under_the_first_name_and_people_stay_with_their_labels() -> None:
    pages = laid_out(issue())
    texts = [(row.left, row.right) for row in pages.galley.imprint if row.left or row.right]
    assert texts[0][0].startswith("报：市委办公室")
    assert texts[1][0].startswith("\u3000\u3000")
    people = next(number for number, (left, _) in enumerate(texts) if left.startswith("责任编辑"))
    assert texts[people : people + 2] == [
        ("责任编辑：沈若溪、蔡杨洋　审核：叶知秋、李慕白", ""),
        ("签发：王建国", "电话：0571-88880000、88880001"),
    ]
    assert LayoutRule.MATTER_TOO_WIDE not in rules(pages)


def test_unit_number_and_date_on_one_row_keep_their_distance() -> None:
    pages = laid_out(issue(template="newsletter"))
    row = next(item for item in pages.galley.items if isinstance(item, MatterItem) and item.left and item.centre)
    assert row.style.size < pages.template.style(StyleName.MASTHEAD_LINE).size


@pytest.mark.parametrize("template", template_names())
def test_every_line_of_the_imprint_fits_its_row(template: str) -> None:
    for length in range(30, 90):
        imprint = Imprint(report_to="国" * length, send_to="市委办公室，" * (length // 6))
        assert LayoutRule.MATTER_TOO_WIDE not in rules(laid_out(issue("简报", template, imprint)))


def test_an_imprint_longer_than_a_page_goes_on_on_the_next() -> None:
    made = issue("简报", imprint=Imprint(report_to="市委办公室，" * 200))
    pages = laid_out(made)
    assert pages.count >= 3
    for page in pages.pages:
        assert all(placed.y < pages.template.page.grid_height for placed in page.content)
    printed = [placed.item for page in pages.pages for placed in page.content if isinstance(placed, PlacedMatter)]
    assert [item for item in printed if item.source.part is Part.IMPRINT] == list(pages.galley.imprint)
