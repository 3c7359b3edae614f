"""Pages as pictures, made in a worker's thread: painted as PDF by layout, drawn by pdfium.

What is painted is a pure function of `Pages`, so a page whose content equals a former one keeps its picture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import assert_never

from PySide6.QtGui import QImage

from bulletin_editor.gui.background import Progress
from bulletin_editor.layout.galley import TextItem
from bulletin_editor.layout.page_content import Placed, PlacedFigure, PlacedMatter, PlacedTable, PlacedText
from bulletin_editor.layout.pages import Pages

_pdfium = Lock()
"""pdfium is not safe in several threads at once."""

PageKey = tuple[object, ...]
"""All that a page's picture depends on beside its size; equal keys, equal pictures."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A drawn page; `scale` is device pixels per point."""

    key: PageKey
    scale: float
    image: QImage

    def shows(self, key: PageKey, scale: float) -> bool:
        """Tell whether this is the picture of such a page at such a size."""
        return self.scale == scale and self.key == key


def page_key(pages: Pages, index: int) -> PageKey:
    """Return what the picture of a page depends on; parts that did not change are the same objects as before."""
    page = pages.pages[index]
    imprint = pages.galley.imprint if index == pages.count - 1 else ()
    content = (_placed_key(pages, placed) for placed in page.content)
    return (pages.template, page.number, page.geometry, page.rules, imprint, *content)


def _placed_key(pages: Pages, placed: Placed) -> PageKey:
    match placed:
        case PlacedText():
            item = pages.galley.items[placed.index]
            target = pages.page_of(item.target) if isinstance(item, TextItem) and item.target else None
            return placed.frame, placed.y, placed.first, placed.last, item, pages.set_items[placed.index], target
        case PlacedTable():
            return placed.frame, placed.y, placed.rows, pages.galley.items[placed.index], pages.set_items[placed.index]
        case PlacedFigure():
            return placed.frame, placed.y, pages.galley.items[placed.index]
        case PlacedMatter():
            return placed.frame, placed.y, placed.item
        case _:
            assert_never(placed)


def draw_pages(pages: Pages, keys: Mapping[int, PageKey], scale: float, progress: Progress) -> dict[int, PagePicture]:
    """Return the pictures of the pages at these indexes; `scale` is device pixels per point.

    Raises `FileError` and others of layout when the pages cannot be painted, `Cancelled` when they are not wanted.
    """
    from bulletin_editor.layout.painter import paint_pdf

    indexes = sorted(keys)
    data = paint_pdf(pages, only=indexes)
    progress.check()
    images = _draw(data, len(indexes), scale)
    return {index: PagePicture(keys[index], scale, image) for index, image in zip(indexes, images, strict=True)}


def _draw(data: bytes, count: int, scale: float) -> Sequence[QImage]:
    import pypdfium2

    with _pdfium:
        document = pypdfium2.PdfDocument(data)
        try:
            return [_draw_page(document[index], scale) for index in range(count)]
        finally:
            document.close()


def _draw_page(page: object, scale: float) -> QImage:
    bitmap = page.render(scale=scale, prefer_bgrx=True, draw_annots=False)  # type: ignore[attr-defined]
    try:
        drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        return drawn.copy()
    finally:
        bitmap.close()
