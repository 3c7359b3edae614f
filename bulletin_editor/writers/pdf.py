"""The PDF writer: the previewed pages as they are."""

from __future__ import annotations

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.layout.pages import Pages
from bulletin_editor.templates.template import Template


def write_pdf(bulletin: Bulletin, template: Template, pages: Pages) -> bytes:
    """Return the pages as PDF; bulletin and template are in them already."""
    from bulletin_editor.layout.painter import paint_pdf

    del bulletin, template
    return paint_pdf(pages)
