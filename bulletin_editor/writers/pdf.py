"""The PDF writer: the previewed pages as they are, keeping a standard as far as they allow."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.editing.findings import Finding, Severity
from bulletin_editor.layout.findings import LayoutRule
from bulletin_editor.layout.galley import TableItem, TextItem
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.pdf_standards import ARCHIVE, ARCHIVE_AND_READERS, Claims, claims_name, unprintable_text
from bulletin_editor.layout.typesetter import CompiledPdf
from bulletin_editor.templates.template import Template
from bulletin_editor.writers.options import PdfStandard
from bulletin_editor.writers.written import Written

CLAIMS: Mapping[PdfStandard, tuple[Claims, ...]] = MappingProxyType(
    {
        PdfStandard.A_2B: (ARCHIVE, ("a-2b",), ()),
        PdfStandard.A_2A: ARCHIVE_AND_READERS,
        PdfStandard.UA_1: (("ua-1",), ()),
        PdfStandard.A_3B: (("a-3b", "ua-1"), ("a-3b",), ()),
        PdfStandard.A_4: (("a-4",), ()),
    }
)
"""What is tried for each standard, one after the other."""


def write_pdf(
    bulletin: Bulletin, template: Template, pages: Pages, standard: PdfStandard = PdfStandard.A_2B
) -> Written:
    """Return the pages as PDF, and a finding where they do not keep the standard; bulletin and template are in them."""
    from bulletin_editor.layout.painter import paint_document

    del bulletin, template
    pdf = paint_document(pages, CLAIMS[standard])
    wanted = CLAIMS[standard][0]
    return Written(pdf.data, () if pdf.claims == wanted else (_standard_lost(pages, standard, pdf),))


def _standard_lost(pages: Pages, standard: PdfStandard, pdf: CompiledPdf) -> Finding:
    """Return what is lost and why, at the place of the character to blame."""
    arguments = {"wanted": claims_name(CLAIMS[standard][0]), "kept": claims_name(pdf.claims)}
    character = unprintable_text(pdf.refusal)
    if not character:
        arguments["refusal"] = pdf.refusal
        return Finding(LayoutRule.PDF_STANDARD_REFUSED, Severity.WARNING, arguments=arguments)
    arguments["character"] = character
    for item in pages.galley.items:
        match item:
            case TextItem():
                texts = [plain_text(item.inlines)]
            case TableItem():
                texts = [plain_text(cell.inlines) for row in item.table.rows for cell in row.cells]
            case _:
                continue
        for text in texts:
            place = text.find(character)
            if place >= 0:
                source = item.source
                return Finding(
                    LayoutRule.PDF_STANDARD_LOST,
                    Severity.WARNING,
                    source.node_id,
                    source.block_id,
                    text,
                    place,
                    place + len(character),
                    arguments,
                )
    return Finding(LayoutRule.PDF_STANDARD_LOST, Severity.WARNING, arguments=arguments)
