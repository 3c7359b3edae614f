"""Printing: the pages as the PDF has them, put on sheets and drawn for the printer at its own resolution.

Printing into a PDF file keeps the text as text.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QIcon, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QPushButton, QWidget

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.gui.background import Progress
from bulletin_editor.gui.imposition import LEFT_HALF, RIGHT_HALF, WHOLE_SHEET, Sheet, impose
from bulletin_editor.gui.sheet_order import BookletSide, booklet_sides, chosen_pages

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from bulletin_editor.layout.pages import Pages

_HIGHEST_RESOLUTION = 600
"""Dots an inch beyond which a printed page looks no better."""


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
    for button in dialog.findChildren(QPushButton):
        button.setIcon(QIcon())  # Qt's own dialog brings icons of another family
    accepted = dialog.exec()
    dialog.deleteLater()
    if not accepted:
        return None
    if printer.printRange() is QPrinter.PrintRange.CurrentPage:
        printer.setFromTo(current_page + 1, current_page + 1)
    return printer


def print_pages(pages: Pages, printer: QPrinter, progress: Progress, *, booklet: bool = False) -> int:
    """Print the chosen pages; return how many. Runs in any thread.

    Raises `FileError` when the printer does not take them.
    """
    from bulletin_editor.layout.painter import paint_pdf
    from bulletin_editor.storage.safe_writing import write_safely

    set_sheet_size(printer, pages, booklet=booklet)
    chosen = _chosen_pages(printer, pages.count)
    size = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    places = {page: place for place, page in enumerate(chosen)}
    sheets = [
        tuple((places[page], share) for page, share in sheet) for sheet in sheets_of(chosen, printer, booklet=booklet)
    ]
    sides = impose(paint_pdf(pages, only=chosen), sheets, size.width(), size.height())
    progress.check()
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat and printer.outputFileName():
        write_safely(Path(printer.outputFileName()), sides)
    else:
        draw_sides(sides, printer, progress)
    return len(chosen)


def draw_sides(sides: bytes, printer: QPrinter, progress: Progress) -> None:
    """Draw every page of a PDF on a side of the printer's paper, unscaled.

    Raises `FileError` when the printer does not take them.
    """
    import pypdfium2

    painter = QPainter()
    if not painter.begin(printer):
        raise FileError(printer.outputFileName() or printer.printerName(), Cause.NOT_WRITABLE)
    document = pypdfium2.PdfDocument(sides)
    try:
        for number in range(len(document)):
            if not progress(number / len(document)):
                printer.abort()
                progress.check()
            if number:
                printer.newPage()
            _draw_side(painter, document, number, printer)
    finally:
        document.close()
        painter.end()


def sheets_of(chosen: Sequence[int], printer: QPrinter, *, booklet: bool) -> list[Sheet]:
    """Return the sides to print in the order they leave the printer, copies included where it makes none itself."""
    if booklet:
        sheets = [_booklet_sheet(side) for side in booklet_sides(chosen)]
    else:
        sheets = [((page, WHOLE_SHEET),) for page in chosen]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        sheets.reverse()
    if printer.supportsMultipleCopies() or printer.copyCount() == 1:
        return sheets
    if printer.collateCopies():
        return sheets * printer.copyCount()
    return [sheet for sheet in sheets for _ in range(printer.copyCount())]


def set_sheet_size(printer: QPrinter, pages: Pages, *, booklet: bool) -> None:
    """Let the printer take paper of the pages' size, lying on its side for a booklet."""
    width, height = sorted((pages.template.page.width.pt, pages.template.page.height.pt))
    size = QPageSize(QSizeF(width, height), QPageSize.Unit.Point)
    lies = booklet or pages.template.page.width > pages.template.page.height
    turned = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, turned, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)


def _booklet_sheet(side: BookletSide) -> Sheet:
    halves = ((side.left, LEFT_HALF), (side.right, RIGHT_HALF))
    return tuple((page, half) for page, half in halves if page is not None)


def _chosen_pages(printer: QPrinter, count: int) -> tuple[int, ...]:
    """Return the pages to print, from 0; what a person left empty means all."""
    ranges = [(part.from_, part.to) for part in printer.pageRanges().toRangeList()]
    return chosen_pages(ranges, count)


def _draw_side(painter: QPainter, document: PdfDocument, number: int, printer: QPrinter) -> None:
    """Draw a side in its true size from the paper's corner."""
    resolution = printer.resolution()
    is_grey = printer.colorMode() is QPrinter.ColorMode.GrayScale
    page = document[number]
    try:
        width, height = page.get_size()
        bitmap = page.render(scale=min(resolution, _HIGHEST_RESOLUTION) / 72, grayscale=is_grey)
        look = QImage.Format.Format_Grayscale8 if is_grey else QImage.Format.Format_BGR888
        image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, look)
        painter.drawImage(QRectF(0, 0, width / 72 * resolution, height / 72 * resolution), image)
        del image  # it reads the bitmap's memory
        bitmap.close()
    finally:
        page.close()
