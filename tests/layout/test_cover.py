"""The cover: the masthead alone on page one without a number, its back blank if need be, the text on pages after it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest

from bulletin_editor.content.bulletin import Bulletin, Masthead
from bulletin_editor.layout.composition import compose
from bulletin_editor.layout.copyfit import gap_on
from bulletin_editor.layout.ending import propose_ending
from bulletin_editor.layout.galley import Part
from bulletin_editor.layout.page_content import PlacedMatter
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.painter import paint_document
from bulletin_editor.templates.loading import load_template
from bulletin_editor.templates.template import Cover, Template
from tests.builders import article, bulletin
from tests.layout.samples import IMPRINT, MASTHEAD, long_bulletin

COVER = Cover(own_page=True)
BLANK_BACK = replace(COVER, blank_back=True)


def covered(cover: Cover = COVER, name: str = "guobiao") -> Template:
    return replace(load_template(name), cover=cover)


def parts(pages: Pages) -> list[set[Part]]:
    """Return what stands on each page, all that belongs to articles as their blocks."""
    return [
        {
            placed.item.source.part if isinstance(placed, PlacedMatter) else kind(pages, placed.index)
            for placed in page.content
        }
        for page in pages.pages
    ]


def kind(pages: Pages, index: int) -> Part:
    part = pages.galley.items[index].source.part
    return part if part is Part.CONTENTS else Part.BLOCK


def printed_texts(pages: Pages) -> list[str]:
    with pypdfium2.PdfDocument(BytesIO(paint_document(pages).data)) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("name", ["guobiao", "qubao", "newsletter"])
def test_masthead_and_contents_have_page_one_to_themselves(name: str) -> None:
    first, second, *_ = parts(compose(long_bulletin(6), covered(name=name)))
    assert first == {Part.MASTHEAD, Part.CONTENTS}
    assert second == {Part.BLOCK}


def test_contents_may_stand_before_the_text_instead() -> None:
    first, second, *_ = parts(compose(long_bulletin(3), covered(replace(COVER, contents=False))))
    assert (first, second) == ({Part.MASTHEAD}, {Part.CONTENTS, Part.BLOCK})


def test_the_cover_carries_no_number_and_the_pages_after_it_count_on() -> None:
    pages = compose(long_bulletin(3), covered())
    first, second, *_ = printed_texts(pages)
    assert "— 1 —" not in first
    assert "— 2 —" in second
    assert f".{pages.page_of(pages.bulletin.outline[0].id)}" in first


def test_the_back_of_the_cover_stays_blank_where_the_text_begins_on_an_odd_page() -> None:
    pages = compose(long_bulletin(3), covered(BLANK_BACK))
    first, second, third, *_ = printed_texts(pages)
    assert first
    assert second == ""
    assert "— 3 —" in third
    assert gap_on(pages, 1) is None


def test_numbers_that_begin_anew_begin_on_an_odd_page_and_the_contents_know_them() -> None:
    pages = compose(long_bulletin(3), covered(replace(COVER, numbers_anew=True)))
    first, second, third, fourth, *_ = printed_texts(pages)
    assert second == ""
    assert "— 1 —" in third
    assert "— 2 —" in fourth
    assert pages.page_of(pages.bulletin.outline[0].id) == 3
    assert first.splitlines()[-3].endswith(".1"), "the first of three entries"


def test_contents_longer_than_the_cover_go_on_on_its_back() -> None:
    many = bulletin(*(article(f"第{number}篇稿件", "正文。") for number in range(30)), masthead=MASTHEAD)
    pages = compose(many, covered(BLANK_BACK))
    assert parts(pages)[:3] == [{Part.MASTHEAD, Part.CONTENTS}, {Part.CONTENTS}, {Part.BLOCK}]
    assert pages.cover_pages == 2


@pytest.mark.parametrize("made", [bulletin(masthead=MASTHEAD, imprint=IMPRINT), bulletin(masthead=Masthead())])
def test_a_bulletin_without_text_has_no_cover(made: Bulletin) -> None:
    assert compose(made, covered(BLANK_BACK)).count == 1


def test_nothing_is_to_be_cut_so_that_a_bulletin_ends_with_its_cover() -> None:
    pages = compose(bulletin(article("标题", "正文。"), masthead=MASTHEAD), covered(BLANK_BACK))
    assert pages.count == 3
    assert propose_ending(pages, 2).shorter == 0
    assert not [finding for finding in pages.findings if finding.rule == "last-page-nearly-empty"]
