"""What layout finds to remark in finished pages: budgets, what does not fit, faces and glyphs that are missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.content.outline import articles
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.errors import Cause
from bulletin_editor.layout.findings import LayoutRule
from bulletin_editor.layout.font_coverage import (
    faces_with,
    first_installed,
    lacking_characters,
    printing_face,
)
from bulletin_editor.layout.galley import FigureItem, GalleyItem, MatterItem, Source, TableItem, TextItem
from bulletin_editor.layout.matter_setting import row_room, row_width
from bulletin_editor.layout.memory import Same, remembered
from bulletin_editor.layout.page_findings import page_findings
from bulletin_editor.layout.paged_bulletin import PagedBulletin
from bulletin_editor.layout.set_items import SetTable
from bulletin_editor.precedence import PRECEDENCE
from bulletin_editor.templates.loading import find_template_of, template_of
from bulletin_editor.templates.template import Faces, Style, StyleName, Template


def layout_findings(pages: PagedBulletin, *, with_fonts: bool = True) -> tuple[Finding, ...]:
    """Return all findings: places in reading order first, what concerns the whole bulletin last.

    `with_fonts` reads the fonts of this machine, for pages that it prints itself.
    """
    is_of_bulletin = pages.template is template_of(pages.bulletin)
    return (
        *(template_findings(pages.bulletin) if is_of_bulletin else ()),
        *_budgets(pages),
        *_tables(pages),
        *page_findings(pages),
        *_pictures(pages),
        *(_glyphs(pages) if with_fonts else ()),
        *_matter(pages),
        *(_faces(pages) if with_fonts else ()),
    )


def template_findings(bulletin: Bulletin) -> tuple[Finding, ...]:
    """Say when a bulletin is printed in another template than it names."""
    found = find_template_of(bulletin)
    if found.problem is None:
        return ()
    arguments = {"template": bulletin.template, "substitute": _own_title(found.template)}
    if found.problem.cause is Cause.UNKNOWN_TEMPLATE:
        return (Finding(LayoutRule.TEMPLATE_MISSING, Severity.WARNING, arguments=arguments),)
    arguments["problem"] = found.problem.detail
    return (Finding(LayoutRule.TEMPLATE_INVALID, Severity.WARNING, arguments=arguments),)


def _own_title(template: Template) -> str:
    return template.title(template.language.partition("-")[0])


def _budgets(pages: PagedBulletin) -> Iterator[Finding]:
    for article in articles(pages.bulletin):
        if article.budget is not None and (lines := pages.lines_of(article.id)) > article.budget:
            yield Finding(
                LayoutRule.OVER_BUDGET,
                Severity.WARNING,
                node_id=article.id,
                arguments={"lines": lines, "budget": article.budget, "over": lines - article.budget},
            )


def _tables(pages: PagedBulletin) -> Iterator[Finding]:
    page = pages.template.page
    for index, (item, set_item) in enumerate(PRECEDENCE.between(zip(pages.galley.items, pages.set_items, strict=True))):
        if isinstance(set_item, SetTable):
            room = (page.turned if index in pages.galley.landscape else page).grid_height
            for row, height in enumerate(set_item.row_heights):
                if height > room:
                    yield Finding(
                        LayoutRule.ROW_TALLER_THAN_PAGE,
                        Severity.ERROR,
                        node_id=item.source.node_id,
                        block_id=item.source.block_id,
                        arguments={"row": row + 1},
                    )


def _pictures(pages: PagedBulletin) -> Iterator[Finding]:
    for item in PRECEDENCE.between(pages.galley.items):
        if isinstance(item, FigureItem) and not item.alternative_text:
            yield Finding(LayoutRule.PICTURE_UNDESCRIBED, Severity.INFO, item.source.node_id, item.source.block_id)


def _printed(pages: PagedBulletin) -> Iterator[GalleyItem]:
    yield from PRECEDENCE.between(pages.galley.items)
    yield from pages.galley.imprint
    if pages.galley.running_head is not None:
        yield pages.galley.running_head


def _glyphs(pages: PagedBulletin) -> Iterator[Finding]:
    for item in _printed(pages):
        if isinstance(item, TextItem | TableItem | MatterItem):
            yield from _glyphs_in(Same(item), pages.template.language)


@remembered
def _glyphs_in(item: Same[TextItem | TableItem | MatterItem], language: str) -> tuple[Finding, ...]:
    """Return the characters of an item that the printing faces lack, in the order of its text."""
    source = item.held.source
    return tuple(
        finding
        for text, style, is_model_text in _texts_of(item.held)
        for finding in _glyphs_of(source, text, style, language, is_model_text=is_model_text)
    )


def _texts_of(item: TextItem | TableItem | MatterItem) -> Iterator[tuple[str, Style, bool]]:
    """Yield all that an item prints with its style, and whether it is text of the bulletin that a place leads to."""
    match item:
        case TextItem():
            yield item.sign + item.label, item.style, False
            yield plain_text(item.inlines), item.style, True
        case TableItem():
            for number, row in enumerate(item.table.rows):
                style = item.header_style if number < item.table.header_rows else item.cell_style
                for cell in row.cells:
                    yield plain_text(cell.inlines), style, True
        case MatterItem():
            for text in (item.left, item.centre, item.right):
                yield text, item.style, True
        case _:
            assert_never(item)


def _glyphs_of(source: Source, text: str, style: Style, language: str, *, is_model_text: bool) -> Iterator[Finding]:
    for place, character in lacking_characters(text, style.faces, language):
        holders = faces_with(character, style.faces)
        rule = LayoutRule.GLYPH_SUBSTITUTED if holders else LayoutRule.GLYPH_MISSING
        arguments = {"character": character}
        if holders:
            printing = printing_face(character, style.faces, language)
            arguments |= {"face": printing or style.faces.east_asian[0], "substitute": holders[0]}
        severity = Severity.INFO if holders else Severity.WARNING
        start, end = (place, place + 1) if is_model_text else (0, 0)
        yield Finding(rule, severity, source.node_id, source.block_id, text, start, end, arguments)


def _matter(pages: PagedBulletin) -> Iterator[Finding]:
    template = pages.template
    for item in _printed(pages):
        if isinstance(item, MatterItem):
            texts = [text for text in (item.left, item.centre, item.right) if text]
            if row_width(item.style, item.left, item.centre, item.right, template.language) > row_room(
                item.style, template
            ):
                yield Finding(LayoutRule.MATTER_TOO_WIDE, Severity.WARNING, arguments={"text": "　".join(texts)})


def _faces(pages: PagedBulletin) -> Iterator[Finding]:
    styles = {
        Same(style) for item in _printed(pages)
        if isinstance(item, TextItem | TableItem | MatterItem)
        for text, style, _ in _texts_of(item) if text
    }  # fmt: skip
    if styles:
        styles.add(Same(pages.template.style(StyleName.PAGE_NUMBER)))
    seen: set[tuple[str, ...]] = set()
    for faces in sorted({style.held.faces for style in styles}, key=_family_order):
        for families in (faces.east_asian, faces.latin):
            if families and families not in seen:
                seen.add(families)
                yield from _face(families)


def _family_order(faces: Faces) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return faces.east_asian, faces.latin


def _face(families: tuple[str, ...]) -> Iterator[Finding]:
    printing = first_installed(families)
    if printing is None:
        yield Finding(LayoutRule.FACE_MISSING, Severity.WARNING, arguments={"face": families[0]})
    elif printing != families[0]:
        arguments = {"face": families[0], "substitute": printing}
        yield Finding(LayoutRule.FACE_SUBSTITUTED, Severity.INFO, arguments=arguments)
