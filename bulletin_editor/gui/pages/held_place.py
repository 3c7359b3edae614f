"""Where the view stands in the text, so that it stays there when pages are added or taken away above it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from bulletin_editor.gui.pages.page_view import PageView

if TYPE_CHECKING:
    from bulletin_editor.layout.pages import Pages
    from bulletin_editor.layout.places import PagePlace, TextPlace


@dataclass(frozen=True, slots=True)
class HeldPlace:
    """A place in the text with the page, from 0, and the height of the view at which it is seen."""

    place: TextPlace
    page: int
    height: float


def held_place(view: PageView, pages: Pages, caret: PagePlace | None) -> HeldPlace | None:
    """Return the caret's line if it is seen, else what stands where people read; `None` where no text is."""
    if caret is not None and view.shows(caret.page - 1, line_area(caret)):
        index, point = caret.page - 1, QPointF(caret.x, caret.y + caret.height / 2)
    else:
        index, point = view.place_in_view()
    place = pages.text_at(index + 1, point.x(), point.y()) if index < pages.count else None
    found = _found(pages, place)
    if place is None or found is None:
        return None
    return HeldPlace(place, found.page - 1, view.position_of(found.page - 1, QPointF(found.x, found.y)).y())


def hold(view: PageView, pages: Pages, held: HeldPlace) -> None:
    """Scroll so that the place stands where it stood, if the newest pages have brought it out of view."""
    found = _found(pages, held.place)
    if found is not None and not view.shows(found.page - 1, line_area(found)):
        view.shift_pages(found.page - 1 - held.page)
        view.bring_to(found.page - 1, QPointF(found.x, found.y), held.height)


def line_area(place: PagePlace) -> QRectF:
    """Return the line of a place on its page, in points."""
    return QRectF(place.left, place.y, place.width, place.height)


def _found(pages: Pages, place: TextPlace | None) -> PagePlace | None:
    return None if place is None else pages.place_of(place.node_id, place.block_id, place.offset, place.part)
