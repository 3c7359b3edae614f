"""Printing: the pages as the PDF has them, drawn for the printer at its own resolution, one a sheet or as a booklet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.gui.background import Progress
from bulletin_editor.gui.sheet_order import BookletSide, booklet_sides, chosen_pages

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from bulletin_editor.layout.pages import Pages

_HIGHEST_RESOLUTION = 600
"""Dots an inch beyond which a printed page looks no better."""
_WHOLE_SHEET = QRectF(0, 0, 1, 1)
_LEFT_HALF, _RIGHT_HALF = QRectF(0, 0, 0.5, 1), QRectF(0.5, 0, 0.5, 1)

Sheet = Sequence[tuple[int, QRectF]]
"""A side of a sheet: pages from 0 and the share of the sheet each stands on."""


def ask_for_printer(
    pages: Pages | None, parent: QWidget, *, booklet: bool = False, current_page: int = 0
) -> QPrinter | None:
    """Ask which printer, how many copies, which pages and which sides; `None` when cancelled.

    A booklet is two pages on each side of a sheet of the same paper, turned over at its short edge.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    if booklet:
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("printDialog")
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    if pages is not None:
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage, on=not booklet)
        dialog.setMinMax(1, pages.count)
        set_sheet_size(printer, pages, booklet=booklet)
    accepted = dialog.exec()
    dialog.deleteLater()
    if not accepted:
        return None
    if printer.printRange() is QPrinter.PrintRange.CurrentPage:
        printer.setFromTo(current_page + 1, current_page + 1)
    return printer


def paint_on_printer(pages: Pages, printer: QPrinter, progress: Progress, *, booklet: bool = False) -> int:
    """Print the chosen pages; return how many. Runs in any thread.

    Raises `FileError` when the printer does not take them.
    """
    import pypdfium2

    from bulletin_editor.layout.painter import paint_pdf

    set_sheet_size(printer, pages, booklet=booklet)
    chosen = _chosen_pages(printer, pages.count)
    sheets = sheets_of(chosen, printer, booklet=booklet)
    places = {page: place for place, page in enumerate(chosen)}
    painter = QPainter()
    if not painter.begin(printer):
        raise FileError(printer.outputFileName() or printer.printerName(), Cause.NOT_WRITABLE)
    document = pypdfium2.PdfDocument(paint_pdf(pages, only=chosen))
    try:
        for number, sheet in enumerate(sheets):
            if not progress(number / len(sheets)):
                printer.abort()
                progress.check()
            if number:
                printer.newPage()
            for page, share in sheet:
                _draw_page(painter, document, places[page], printer, share)
    finally:
        document.close()
        painter.end()
    return len(chosen)


def sheets_of(chosen: Sequence[int], printer: QPrinter, *, booklet: bool) -> list[Sheet]:
    """Return the sides to print in the order they leave the printer, copies included where it makes none itself."""
    if booklet:
        sheets = [_booklet_sheet(side) for side in booklet_sides(chosen)]
    else:
        sheets = [((page, _WHOLE_SHEET),) for page in chosen]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        sheets.reverse()
    if printer.supportsMultipleCopies() or printer.copyCount() == 1:
        return sheets
    if printer.collateCopies():
        return sheets * printer.copyCount()
    return [sheet for sheet in sheets for _ in range(printer.copyCount())]


def set_sheet_size(printer: QPrinter, pages: Pages, *, booklet: bool) -> None:
    """Let the printer take paper of the pages' size, lying on its side for a booklet."""
    page = pages.template.page
    size = QPageSize(QSizeF(page.width.pt, page.height.pt), QPageSize.Unit.Point)
    turned = QPageLayout.Orientation.Landscape if booklet else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF()))


def _booklet_sheet(side: BookletSide) -> Sheet:
    halves = ((side.left, _LEFT_HALF), (side.right, _RIGHT_HALF))
    return tuple((page, half) for page, half in halves if page is not None)


def _chosen_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Return the pages to print, from 0; what a person left empty means all."""
    ranges = [(part.from_, part.to) for part in printer.pageRanges().toRangeList()]
    return chosen_pages(ranges, count)


def _draw_page(painter: QPainter, document: PdfDocument, place: int, printer: QPrinter, share: QRectF) -> None:
    """Draw a page as large as its share of the sheet allows, in the middle of it."""
    sheet = QRectF(painter.viewport())
    room = QRectF(sheet.width() * share.x(), sheet.height() * share.y(), sheet.width() * share.width(), sheet.height())
    page = document[place]
    try:
        width, height = page.get_size()
        fitting = min(room.width() / width, room.height() / height)
        scale = min(fitting, _HIGHEST_RESOLUTION / 72)
        bitmap = page.render(scale=scale, grayscale=printer.colorMode() is QPrinter.ColorMode.GrayScale)
        picture = bitmap.to_pil().convert("RGB")
        bitmap.close()
    finally:
        page.close()
    target = QRectF(0, 0, width * fitting, height * fitting)
    target.moveCenter(room.center())
    stride = picture.width * 3
    image = QImage(picture.tobytes(), picture.width, picture.height, stride, QImage.Format.Format_RGB888)
    painter.drawImage(target, image)
