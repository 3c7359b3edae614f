"""What stays together on a page, for pages and Word alike."""

from __future__ import annotations

from collections.abc import Sequence

from bulletin_editor.layout.galley import Galley, GalleyItem, PageBreakItem, Part, TextItem, is_of_same_block
from bulletin_editor.layout.set_items import SetItem, SetText
from bulletin_editor.templates.template import StyleName

LONGEST_MOVED = 4
"""Lines of a paragraph that goes to the next page whole, so that a sign-off does not stand there alone."""


def keeps_with_next(galley: Galley, set_items: Sequence[SetItem], index: int) -> bool:
    """Tell whether an item stays with the next: a heading, a part of one object, what a sign-off stands under.

    GB/T 9704 (7.3.5.5) lets no sign-off stand alone: a short paragraph goes with it whole. A long one is left, for
    word processors do not agree on how much of it would go.
    """
    item, following = galley.items[index], galley.items[index + 1]
    if isinstance(following, PageBreakItem) or (index in galley.landscape) is not (index + 1 in galley.landscape):
        return False
    if isinstance(item, TextItem) and item.style.keep_with_next:
        return True
    return is_of_same_block(item, following) or stands_over_sign_off(galley, set_items, index)


def stands_over_sign_off(galley: Galley, set_items: Sequence[SetItem], index: int) -> bool:
    """Tell whether an item goes to the next page whole when the sign-off or byline after it must; not in columns."""
    items = galley.items
    if index + 1 >= len(items):
        return False
    item, following, set_item = items[index], items[index + 1], set_items[index]
    return (
        isinstance(item, TextItem)
        and isinstance(set_item, SetText)
        and item.source.part is Part.BLOCK
        and is_sign_off(following)
        and following.source.node_id == item.source.node_id
        and (is_sign_off(item) or len(set_item.broken) <= LONGEST_MOVED)
        and not any(zone.first <= index < zone.last and zone.columns > 1 for zone in galley.zones)
    )


def is_sign_off(item: GalleyItem) -> bool:
    """Tell whether an item is an office's sign-off with its date, or a byline at an article's end."""
    if not isinstance(item, TextItem):
        return False
    source = item.source
    return item.style.name is StyleName.SIGN_OFF or (source.part is Part.BYLINE and not item.style.keep_with_next)
