"""Printing draws the pages as the PDF has them."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from bulletin_editor.gui.background import Jobs
from bulletin_editor.gui.exporting import composed
from bulletin_editor.gui.printing import paint_on_printer
from tests.builders import article, bulletin


def pdf_printer(target: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(72)
    return printer


def test_every_page_is_printed_beside_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    pages = composed(bulletin(article("标题", *["正文一段，写满一行又一行。" * 12] * 12)))
    target = tmp_path / "printed.pdf"
    jobs = Jobs()
    job = jobs.start("print", lambda progress: paint_on_printer(pages, pdf_printer(target), progress))
    with qtbot.waitSignal(job.succeeded, timeout=20000) as blocker:
        pass
    assert blocker.args == [pages.count]
    printed = pypdfium2.PdfDocument(target)
    assert len(printed) == pages.count > 1
    first = printed[0]
    size = first.get_size()
    assert abs(size[0] - pages.template.page.width) < 2
    assert abs(size[1] - pages.template.page.height) < 2
    dark = sum(1 for value in first.render(grayscale=True).to_pil().tobytes() if value < 128)
    assert dark > 500
    first.close()
    printed.close()


def test_only_the_chosen_pages_are_printed(qtbot: QtBot, tmp_path: Path) -> None:
    pages = composed(bulletin(article("标题", *["正文一段，写满一行又一行。" * 12] * 12)))
    target = tmp_path / "printed.pdf"
    printer = pdf_printer(target)
    printer.setFromTo(2, 2)
    jobs = Jobs()
    job = jobs.start("print", lambda progress: paint_on_printer(pages, printer, progress))
    with qtbot.waitSignal(job.succeeded, timeout=20000) as blocker:
        pass
    assert blocker.args == [1]
