"""What stands in the margins of odd and even pages: the running head, and the page numbers at the foot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import assert_never

from bulletin_editor.content.blocks import Alignment
from bulletin_editor.layout.frames import page_geometry
from bulletin_editor.layout.galley import MatterItem
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.length import ZERO, Length
from bulletin_editor.templates.template import PageNumberForm, PageNumberPlace, Rule, StyleName, Template
from bulletin_editor.writers.word.markup import Markup, field, part, properties, run, w
from bulletin_editor.writers.word.matter import MatterWriter
from bulletin_editor.writers.word.package import DocumentPackage
from bulletin_editor.writers.word.style_names import Naming
from bulletin_editor.writers.word.style_sheet import bottom_border, rule_element, word_alignment

_KINDS = ("default", "even")
_EAST_ASIAN = w("rFonts", hint="eastAsia")


@dataclass(frozen=True, slots=True)
class PageEdges:
    """The headers and footers that sections refer to; empty where no page has such."""

    upright: Markup
    opening: Markup
    """What page one has besides, where it carries no running head."""
    landscape: Markup
    bare: Markup
    """Of a cover, and of a page on which the imprint stands alone, where it carries no number."""


def add_page_edges(package: DocumentPackage, pages: Pages, naming: Naming, matter: MatterWriter) -> PageEdges:
    """Put the headers and footers that the pages need into the package."""
    writer = _EdgeWriter(package, pages, naming, matter)
    has_bare_pages = bool(pages.cover_pages) or pages.has_bare_imprint
    return PageEdges(
        upright=writer.upright(),
        opening=writer.opening(),
        landscape=writer.landscape() if pages.galley.landscape else "",
        bare=writer.bare() if has_bare_pages else "",
    )


def header_distance(template: Template) -> int:
    """Return the distance in twips from the page's upper edge to the running head."""
    head, page = template.running_head, template.page
    rule = head.rule.thickness if head.rule is not None else ZERO
    line = template.style(StyleName.RUNNING_HEAD).line_pitch
    return max(0, page.top.twips - Length(head.distance + rule + line).twips)


def footer_distance(template: Template) -> int:
    """Return the distance in twips from the page's lower edge to the foot of the number's line."""
    page, numbers = template.page, template.page_numbers
    line = template.style(StyleName.PAGE_NUMBER).line_pitch
    return page.bottom.twips - numbers.distance.twips - line.twips


class _EdgeWriter:
    """Writes headers and footers and refers to them."""

    def __init__(self, package: DocumentPackage, pages: Pages, naming: Naming, matter: MatterWriter) -> None:
        self._package = package
        self._template = pages.template
        self._head = pages.galley.running_head
        self._naming = naming
        self._matter = matter
        self._numbers = {"header": count(1), "footer": count(1)}

    def upright(self) -> Markup:
        heads = self._references("header", [self._running_head() for _ in _KINDS]) if self._head else ""
        return heads + self._references("footer", [self._number(is_even=kind == "even") for kind in _KINDS])

    def opening(self) -> Markup:
        if self._head is None or not self._template.page_numbers.first_page:
            return ""
        return self._reference("footer", "first", self._number(is_even=False))

    def landscape(self) -> Markup:
        """Return the edges of landscape pages: head and number stand turned where other pages have them."""
        template = self._template
        heads, numbers = [], []
        for kind in _KINDS:
            upright = page_geometry(template.page, is_odd=kind != "even")
            if self._head is not None:
                line = self._head.style.line_pitch
                below = Length(upright.height) - header_distance(template) / 20 - line
                head, rule = self._running_head(is_turned=True), self._head.rule
                heads.append(self._turned(head, line, Length(below), Length(upright.left), rule))
            line = template.style(StyleName.PAGE_NUMBER).line_pitch
            below = upright.height - upright.top - upright.text_height - template.page_numbers.distance - line
            number = self._number(is_even=kind == "even")
            numbers.append(self._turned(number, line, Length(below), Length(upright.left)))
        return (self._references("header", heads) if heads else "") + self._references("footer", numbers)

    def bare(self) -> Markup:
        heads = self._references("header", [self._empty(StyleName.RUNNING_HEAD)] * len(_KINDS)) if self._head else ""
        return heads + self._references("footer", [self._empty(StyleName.PAGE_NUMBER)] * len(_KINDS))

    def _references(self, kind: str, contents: list[Markup]) -> Markup:
        return "".join(self._reference(kind, *pair) for pair in zip(_KINDS, contents, strict=True))

    def _reference(self, kind: str, pages: str, content: Markup) -> Markup:
        data = part("hdr" if kind == "header" else "ftr", content)
        relationship = self._package.add_word_part(kind, data, name=f"{kind}{next(self._numbers[kind])}")
        return w(f"{kind}Reference", type=pages, r_id=relationship)

    def _running_head(self, *, is_turned: bool = False) -> Markup:
        assert self._head is not None
        look = self._look_of_head(self._head, has_rule=not is_turned)
        return w("p", properties("pPr", look), *self._matter.texts(self._head))

    def _look_of_head(self, head: MatterItem, *, has_rule: bool) -> Iterator[Markup]:
        yield w("pStyle", val=self._naming.id(StyleName.RUNNING_HEAD))
        yield from self._matter.places(head)
        if head.rule is not None and has_rule:
            yield w("pBdr", bottom_border(head.rule))

    def _number(self, *, is_even: bool) -> Markup:
        place = word_alignment(_alignment(self._template.page_numbers.place, is_even=is_even))
        look = properties("pPr", (w("pStyle", val=self._naming.id(StyleName.PAGE_NUMBER)), place))
        return w("p", look, _in_form(self._template, field("PAGE", run("2" if is_even else "1"))))

    def _empty(self, style: StyleName) -> Markup:
        return w("p", properties("pPr", (w("pStyle", val=self._naming.id(style)),)))

    def _turned(self, paragraph: Markup, line: Length, x: Length, y: Length, rule: Rule | None = None) -> Markup:
        """Return a paragraph turned with the sheet, with a rule at its foot, which is the left side then.

        It stands in a table that lies on the page, for only cells of tables turn their text without a drawing.
        """
        border = w("tcBorders", rule_element("left", rule)) if rule is not None else ""
        width = self._template.page.text_width.twips
        no_margins = (w(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
        table = w(
            "tbl",
            w(
                "tblPr",
                w("tblpPr", leftFromText=0, rightFromText=0, vertAnchor="page", horzAnchor="page",
                  tblpX=x.twips, tblpY=y.twips),
                w("tblW", w=line.twips, type="dxa"), w("tblLayout", type="fixed"), w("tblCellMar", *no_margins),
            ),
            w("tblGrid", w("gridCol", w=line.twips)),
            w(
                "tr",
                w("trPr", w("trHeight", val=width, hRule="exact")),
                w("tc", w("tcPr", w("tcW", w=line.twips, type="dxa"), border, w("textDirection", val="tbRl")),
                  paragraph),
            ),
        )  # fmt: skip
        return table + w("p", properties("pPr", (w("spacing", before=0, after=0, line=2, lineRule="exact"),)))


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
