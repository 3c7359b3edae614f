"""From a bulletin and its template to finished pages: the whole way, remembering what did not change."""

from __future__ import annotations

from collections.abc import Mapping

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.layout.galley import GalleyItem, TableItem, TextItem
from bulletin_editor.layout.galley_setting import set_galley
from bulletin_editor.layout.memory import Beside, Same, remembered
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.pagination import paginate
from bulletin_editor.layout.paragraph_setting import set_paragraph
from bulletin_editor.layout.set_items import SetItem
from bulletin_editor.layout.table_setting import set_table
from bulletin_editor.templates.template import Template


def compose(bulletin: Bulletin, template: Template) -> Pages:
    """Return the bulletin's pages. Pure, for any thread; after an edit only what differs is broken into lines again."""
    galley = set_galley(bulletin, template)
    notes = Beside(galley.note_numbers)
    set_items = tuple(
        _set_item(Same(item), notes, zone.measure, template.language)
        if isinstance(item, TextItem | TableItem)
        else None
        for zone in galley.zones
        for item in galley.items[zone.first : zone.last]
    )
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


@remembered
def _set_item(item: Same[GalleyItem], notes: Beside[Mapping[str, int]], measure: float, language: str) -> SetItem:
    """Set an item in lines. Its article was set with the numbers of its notes, so the item alone is the key."""
    match item.held:
        case TextItem():
            return set_paragraph(item.held, notes.held, measure, language)
        case TableItem():
            return set_table(item.held, notes.held, measure, language)
        case _:
            return None
