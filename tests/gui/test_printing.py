"""Printing draws the pages as the PDF has them."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtGui import QPageLayout, QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.gui.background import Jobs
from bulletin_editor.gui.exporting import composed
from bulletin_editor.gui.printing import ask_for_printer, paint_on_printer, sheets_of
from tests.builders import article, bulletin
from tests.gui.window import answer


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


def print_job(qtbot: QtBot, printer: QPrinter, *, booklet: bool = False) -> int:
    pages = composed(bulletin(article("标题", *["正文一段，写满一行又一行。" * 12] * 12)))
    jobs = Jobs()
    job = jobs.start("print", lambda progress: paint_on_printer(pages, printer, progress, booklet=booklet))
    with qtbot.waitSignal(job.succeeded, timeout=20000) as blocker:
        pass
    count: int = blocker.args[0]
    return count


def test_several_ranges_of_pages_leave_out_what_is_between(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    printer = pdf_printer(target)
    printer.setPageRanges(QPageRanges.fromString("1,3-9"))
    count = composed(bulletin(article("标题", *["正文一段，写满一行又一行。" * 12] * 12))).count
    assert print_job(qtbot, printer) == count - 1
    printed = pypdfium2.PdfDocument(target)
    assert len(printed) == count - 1
    printed.close()


def test_a_booklet_has_two_pages_on_each_side_of_a_sheet_lying_down(qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    count = print_job(qtbot, pdf_printer(target), booklet=True)
    assert count == 4
    printed = pypdfium2.PdfDocument(target)
    assert len(printed) == 2
    back = printed[1]
    width, height = back.get_size()
    assert width > height
    picture = back.render(grayscale=True).to_pil()
    middle = picture.width // 2
    for half in ((0, 0, middle, picture.height), (middle, 0, picture.width, picture.height)):
        dark = sum(1 for value in picture.crop(half).tobytes() if value < 128)
        assert dark > 200
    back.close()
    printed.close()


def test_copies_come_set_by_set_where_the_printer_makes_none(tmp_path: Path) -> None:
    printer = pdf_printer(tmp_path / "printed.pdf")
    printer.setCopyCount(2)
    printer.setCollateCopies(True)
    numbers = [[page for page, _ in sheet] for sheet in sheets_of((0, 1, 2), printer, booklet=False)]
    expected = [[0], [1], [2]]
    assert numbers == (expected if printer.supportsMultipleCopies() else expected * 2)


def test_a_booklet_is_asked_for_lying_down(qtbot: QtBot) -> None:
    pages = composed(bulletin(article("标题", "正文。")))
    parent = QWidget()
    qtbot.addWidget(parent)
    answer(lambda dialog: dialog.accept())
    printer = ask_for_printer(pages, parent, booklet=True)
    assert printer is not None
    assert printer.pageLayout().orientation() is QPageLayout.Orientation.Landscape


def test_a_dialog_that_is_cancelled_prints_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    answer(lambda dialog: dialog.reject())
    assert ask_for_printer(composed(bulletin(article("标题", "正文。"))), parent) is None
