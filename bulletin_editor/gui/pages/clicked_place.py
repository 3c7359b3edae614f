"""What a click on a page means to the article pane where text stands in a field, a cell, a caption or a footnote."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from bulletin_editor.content.blocks import Figure
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.outline import find_node
from bulletin_editor.gui.search.searched_text import Part, PartKind, with_parts_changed
from bulletin_editor.gui.search.searching import Hit

if TYPE_CHECKING:
    from bulletin_editor.content.blocks import Block
    from bulletin_editor.content.inlines import Inlines
    from bulletin_editor.layout.places import TextPlace


def hit_at(bulletin: Bulletin, place: TextPlace) -> Hit | None:
    """Return the place as a search would find it; `None` where it stands in the text itself or in no article."""
    article = find_node(bulletin, place.node_id)
    if not isinstance(article, Article):
        return None
    found = _part_of(article, place)
    if found is None:
        return None
    block_id, part = found
    return Hit(article.id, block_id, part, place.offset, place.offset, "")


def _part_of(article: Article, place: TextPlace) -> tuple[str, Part] | None:
    """Return the block and which of its stretches of text it is."""
    from bulletin_editor.layout import galley

    match place.part:
        case galley.Part.KICKER | galley.Part.HEADLINE | galley.Part.SUBHEAD | galley.Part.BYLINE:
            return "", Part(PartKind(place.part.value))
        case galley.Part.BLOCK:
            return None if place.cell is None else (place.block_id, Part(PartKind.CELL, place.cell))
        case galley.Part.CAPTION:
            block = next((block for block in article.blocks if block.id == place.block_id), None)
            has_credit_alone = isinstance(block, Figure) and not block.caption
            return place.block_id, Part(PartKind.CREDIT if has_credit_alone else PartKind.CAPTION)
        case galley.Part.NOTE:
            held = (block.id for block in article.blocks if place.block_id in _notes_in(block))
            block_id = next(held, "")
            return (block_id, Part(PartKind.NOTE, note_id=place.block_id)) if block_id else None
        case (
            galley.Part.MASTHEAD
            | galley.Part.CONTENTS
            | galley.Part.SECTION
            | galley.Part.DEPARTMENT
            | galley.Part.IMPRINT
            | galley.Part.RUNNING_HEAD
        ):
            return None
        case _:
            assert_never(place.part)


def _notes_in(block: Block) -> set[str]:
    found: set[str] = set()

    def keep(part: Part, inlines: Inlines) -> Inlines:
        found.add(part.note_id)
        return inlines

    with_parts_changed(block, keep)
    return found - {""}
