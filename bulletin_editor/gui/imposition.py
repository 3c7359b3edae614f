"""Pages put on sheets of paper: a PDF whose pages are the sides of the sheets, text still text."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfMatrix

WHOLE_SHEET = QRectF(0, 0, 1, 1)
LEFT_HALF, RIGHT_HALF = QRectF(0, 0, 0.5, 1), QRectF(0.5, 0, 0.5, 1)

Sheet = Sequence[tuple[int, QRectF]]
"""One side of a sheet: places of pages in their PDF, each with the share of the sheet it stands on."""


def impose(pdf: bytes, sheets: Sequence[Sheet], width: float, height: float) -> bytes:
    """Return the sides of sheets of this size, in points, as one PDF.

    A page alone on its side is neither moved nor scaled, only turned, its head to the left, where it lies across the
    paper. Pages that share one are made as large as their share allows, in the middle of it.
    """
    import pypdfium2

    target = pypdfium2.PdfDocument.new()
    source = pypdfium2.PdfDocument(pdf)
    try:
        if all(len(sheet) == 1 and sheet[0][1] == WHOLE_SHEET for sheet in sheets):
            target.import_pages(source, [sheet[0][0] for sheet in sheets])
            _turn_across(target, width, height)
        else:
            for sheet in sheets:
                _fill_side(target, source, sheet, width, height)
        written = io.BytesIO()
        target.save(written)
        return written.getvalue()
    finally:
        source.close()
        target.close()


def _turn_across(target: PdfDocument, width: float, height: float) -> None:
    for number in range(len(target)):
        page = target[number]
        page_width, page_height = page.get_size()
        if (page_width > page_height) != (width > height) and page_width != page_height:
            page.set_rotation(270)
        page.close()


def _fill_side(target: PdfDocument, source: PdfDocument, sheet: Sheet, width: float, height: float) -> None:
    side = target.new_page(width, height)
    for place, share in sheet:
        room = QRectF(share.x() * width, share.y() * height, share.width() * width, share.height() * height)
        placed = source.page_as_xobject(place, target).as_pageobject()
        placed.set_matrix(_fitting(source.get_page_size(place), room))
        side.insert_obj(placed)
    side.gen_content()
    side.close()


def _fitting(size: tuple[float, float], room: QRectF) -> PdfMatrix:
    """Return what makes a page as large as its room, turned where it lies across it."""
    import pypdfium2

    width, height = size
    matrix = pypdfium2.PdfMatrix()
    if (width > height) != (room.width() > room.height()):
        matrix = matrix.rotate(90, ccw=True).translate(height, 0)
        width, height = height, width
    scale = min(room.width() / width, room.height() / height)
    left = room.x() + (room.width() - width * scale) / 2
    return matrix.scale(scale, scale).translate(left, (room.height() - height * scale) / 2)
