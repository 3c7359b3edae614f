"""From a bulletin and its template to finished pages: the whole way, remembering what did not change."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.layout.galley import TextItem
from bulletin_editor.layout.galley_lines import lines_found_once, remembered_lines
from bulletin_editor.layout.galley_setting import set_galley
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.pagination import paginate
from bulletin_editor.templates.template import Template


def compose(
    bulletin: Bulletin, template: Template, *, once: bool = False, contents: Sequence[TextItem] | None = None
) -> Pages:
    """Return the bulletin's pages. Pure, for any thread; after an edit only what differs is broken into lines again.

    `once` remembers nothing for another time: for commands. `contents` stand in the place of the bulletin's own.
    """
    galley = set_galley(bulletin, template, once=once, contents=contents)
    set_items = (lines_found_once if once else remembered_lines)(galley, template.language)
    pagination = paginate(galley, set_items, template.page, template.cover)
    return Pages(
        bulletin=bulletin,
        template=template,
        galley=galley,
        set_items=set_items,
        pages=pagination.pages,
        first_pages=pagination.first_pages,
        heads=pagination.heads,
        page_starts=pagination.page_starts,
        column_starts=pagination.column_starts,
        spaces=pagination.spaces,
        cover_pages=pagination.cover_pages,
    )
