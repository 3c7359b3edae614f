"""The page's geometry as Word has it, at the end of the document."""

from __future__ import annotations

from bulletin_editor.templates.template import Template
from bulletin_editor.writers.word.footers import footer_distance
from bulletin_editor.writers.word.markup import Markup, w

_ROUNDING_TWIPS = 2
"""What LibreOffice may lose of the text area's height when it reads the margins in hundredths of a millimetre."""


def section(template: Template, odd: str, even: str) -> Markup:
    """Return the geometry of the template's pages, with the footers of these relationships.

    Its text area ends with the last line of the grid: LibreOffice would else stand the lines in the middle of it, and
    Word might find room for a table row that the pages have not.
    """
    page = template.page
    bottom = page.height.twips - page.top.twips - page.grid_height.twips - _ROUNDING_TWIPS
    return w(
        "sectPr",
        w("footerReference", type="default", r_id=odd),
        w("footerReference", type="even", r_id=even),
        w("pgSz", w=page.width.twips, h=page.height.twips),
        w(
            "pgMar", top=page.top.twips, right=page.outside.twips, bottom=bottom, left=page.inside.twips,
            header=page.top.twips // 2, footer=footer_distance(template), gutter=0,
        ),
        w("cols", space=425),
        w("docGrid", type="lines", linePitch=page.line_pitch.twips),
    )  # fmt: skip
