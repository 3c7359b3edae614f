"""Printing: the pages as the PDF has them, drawn for the printer at its own resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.gui.background import Progress

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

    from bulletin_editor.layout.pages import Pages

_HIGHEST_RESOLUTION = 600
"""Dots an inch beyond which a printed page looks no better."""


def ask_for_printer(pages: Pages | None, parent: QWidget) -> QPrinter | None:
    """Ask which printer, how many copies and which pages; `None` when cancelled."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("printDialog")
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    if pages is not None:
        dialog.setMinMax(1, pages.count)
        dialog.setFromTo(1, pages.count)
        _set_page_size(printer, pages)
    accepted = dialog.exec()
    dialog.deleteLater()
    return printer if accepted else None


def paint_on_printer(pages: Pages, printer: QPrinter, progress: Progress) -> int:
    """Print the chosen pages; return how many. Runs in any thread.

    Raises `FileError` when the printer does not take them.
    """
    import pypdfium2

    from bulletin_editor.layout.painter import paint_pdf

    _set_page_size(printer, pages)
    chosen = _chosen_pages(printer, pages.count)
    painter = QPainter()
    if not painter.begin(printer):
        raise FileError(printer.outputFileName() or printer.printerName(), Cause.NOT_WRITABLE)
    document = pypdfium2.PdfDocument(paint_pdf(pages, only=chosen))
    try:
        for index in range(len(document)):
            if not progress(index / len(document)):
                printer.abort()
                progress.check()
            if index:
                printer.newPage()
            _draw_page(painter, document, index, printer)
    finally:
        document.close()
        painter.end()
    return len(chosen)


def _set_page_size(printer: QPrinter, pages: Pages) -> None:
    page = pages.template.page
    size = QPageSize(QSizeF(page.width.pt, page.height.pt), QPageSize.Unit.Point)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))


def _chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """Return the pages to print, from 0; a printer's 0 means all."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    chosen = list(range(max(first, 1) - 1, min(last, count)))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    return chosen


def _draw_page(painter: QPainter, document: PdfDocument, index: int, printer: QPrinter) -> None:
    scale = min(printer.resolution(), _HIGHEST_RESOLUTION) / 72
    page = document[index]
    try:
        bitmap = page.render(scale=scale, grayscale=printer.colorMode() is QPrinter.ColorMode.GrayScale)
        picture = bitmap.to_pil().convert("RGB")
        bitmap.close()
    finally:
        page.close()
    stride = picture.width * 3
    image = QImage(picture.tobytes(), picture.width, picture.height, stride, QImage.Format.Format_RGB888)
    painter.drawImage(QRectF(painter.viewport()), image)
