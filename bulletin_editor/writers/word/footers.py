"""Page numbers at the foot of odd and even pages."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Protocol, assert_never

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.layout.frames import page_geometry
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.length import Length
from bulletin_editor.templates.template import PageNumberForm, PageNumberPlace, StyleName, Template
from bulletin_editor.writers.word.markup import Markup, field, part, properties, run, w
from bulletin_editor.writers.word.package import DocumentPackage
from bulletin_editor.writers.word.style_names import Naming
from bulletin_editor.writers.word.style_sheet import word_alignment


class _FooterWriter(Protocol):
    def __call__(self, template: Template, naming: Naming, *, is_even: bool) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Footers:
    """The footers that sections refer to; empty where no page has such."""

    upright: Markup
    landscape: Markup
    without_number: Markup
    """Of a cover, and of a page on which the imprint stands alone, where it carries no number."""


def add_footers(package: DocumentPackage, pages: Pages, naming: Naming) -> Footers:
    """Put the footers that the pages need into the package."""
    template, numbers = pages.template, count(1)

    def references(made: _FooterWriter) -> Markup:
        written = []
        for kind, is_even in (("default", False), ("even", True)):
            data = made(template, naming, is_even=is_even)
            written.append((kind, package.add_word_part("footer", data, name=f"footer{next(numbers)}")))
        return "".join(w("footerReference", type=kind, r_id=relationship) for kind, relationship in written)

    return Footers(
        upright=references(_upright_footer),
        landscape=references(_landscape_footer) if pages.galley.landscape else "",
        without_number=references(_empty_footer) if pages.cover_pages or pages.has_bare_imprint else "",
    )


def _upright_footer(template: Template, naming: Naming, *, is_even: bool) -> bytes:
    return part("ftr", _number_paragraph(template, naming, is_even=is_even))


def _number_paragraph(template: Template, naming: Naming, *, is_even: bool) -> Markup:
    look = properties(
        "pPr",
        (
            w("pStyle", val=naming.id(StyleName.PAGE_NUMBER)),
            word_alignment(_alignment(template.page_numbers.place, is_even=is_even)),
        ),
    )
    number = field("PAGE", run("2" if is_even else "1"))
    return w("p", look, _in_form(template, number))


def _landscape_footer(template: Template, naming: Naming, *, is_even: bool) -> bytes:
    """Return the footer of landscape pages: the number stands turned where other pages have it.

    It stands in a table that lies on the page, for only cells of tables turn their text without a drawing.
    """
    upright = page_geometry(template.page, is_odd=not is_even)
    line = template.style(StyleName.PAGE_NUMBER).line_pitch
    below = Length(upright.height - upright.top - upright.text_height - template.page_numbers.distance - line)
    width, place = Length(upright.text_width).twips, {"tblpX": below.twips, "tblpY": Length(upright.left).twips}
    no_margins = (w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    return part(
        "ftr",
        w(
            "tbl",
            w(
                "tblPr",
                w("tblpPr", leftFromText=0, rightFromText=0, vertAnchor="page", horzAnchor="page", **place),
                w("tblW", w=line.twips, type="dxa"), w("tblLayout", type="fixed"), w("tblCellMar", *no_margins),
            ),
            w("tblGrid", w("gridCol", w=line.twips)),
            w(
                "tr",
                w("trPr", w("trHeight", val=width, hRule="exact")),
                w("tc", w("tcPr", w("tcW", w=line.twips, type="dxa"), w("textDirection", val="tbRl")),
                  _number_paragraph(template, naming, is_even=is_even)),
            ),
        ),
        w("p", properties("pPr", (w("spacing", before=0, after=0, line=2, lineRule="exact"),))),
    )  # fmt: skip


def _empty_footer(template: Template, naming: Naming, *, is_even: bool) -> bytes:  # noqa: ARG001
    return part("ftr", w("p", properties("pPr", (w("pStyle", val=naming.id(StyleName.PAGE_NUMBER)),))))


def footer_distance(template: Template) -> int:
    """Return the distance in twips from the page's lower edge to the foot of the number's line."""
    page, numbers = template.page, template.page_numbers
    line = template.style(StyleName.PAGE_NUMBER).line_pitch
    return page.bottom.twips - numbers.distance.twips - line.twips


def _alignment(place: PageNumberPlace, *, is_even: bool) -> Alignment:
    match place:
        case PageNumberPlace.OUTSIDE:
            return Alignment.LEFT if is_even else Alignment.RIGHT
        case PageNumberPlace.CENTRE:
            return Alignment.CENTRE
        case _:
            assert_never(place)


def _in_form(template: Template, number: Markup) -> Markup:
    match template.page_numbers.form:
        case PageNumberForm.DASHES:
            return run("— ", _EAST_ASIAN) + number + run(" —", _EAST_ASIAN)
        case PageNumberForm.PLAIN:
            return number
        case _:
            assert_never(template.page_numbers.form)


_EAST_ASIAN = w("rFonts", hint="eastAsia")
