"""Page numbers at the foot of odd and even pages."""

from __future__ import annotations

from typing import assert_never

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.templates.template import PageNumberForm, PageNumberPlace, StyleName, Template
from bulletin_editor.writers.word.markup import Markup, field, part, properties, run, w
from bulletin_editor.writers.word.style_names import Naming
from bulletin_editor.writers.word.style_sheet import word_alignment


def footer_part(template: Template, naming: Naming, *, is_even: bool) -> bytes:
    """Return the footer of the even or the odd pages."""
    look = properties(
        "pPr",
        (
            w("pStyle", val=naming.id(StyleName.PAGE_NUMBER)),
            word_alignment(_alignment(template.page_numbers.place, is_even=is_even)),
        ),
    )
    number = field("PAGE", run("2" if is_even else "1"))
    return part("ftr", w("p", look, _in_form(template, number)))


def empty_footer_part(naming: Naming) -> bytes:
    """Return the footer of pages that carry no number."""
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
