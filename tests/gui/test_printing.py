"""Printing draws the pages as the PDF has them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageLayout, QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from bulletin_editor.gui.background import CancelledError, Jobs, Progress
from bulletin_editor.gui.exporting import composed
from bulletin_editor.gui.imposition import WHOLE_SHEET, impose
from bulletin_editor.gui.printing import ask_for_printer, draw_sides, print_pages, set_sheet_size, sheets_of
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.painter import paint_document, paint_pdf
from tests.builders import article, bulletin, table
from tests.gui.window import answer


def pdf_printer(target: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(72)
    return printer


def long_pages() -> Pages:
    text = "正文一段，写满一行又一行。" * 12
    return composed(bulletin(article("标题", *(f"第{number}段。{text}" for number in range(12)))))


def darkness(page: pypdfium2.PdfPage, dots_a_millimetre: int = 12) -> tuple[float, ...]:
    """Return the edges of what is printed on a page, in millimetres from its upper left corner."""
    picture = page.render(scale=dots_a_millimetre * 25.4 / 72, grayscale=True).to_pil()
    box = picture.point(lambda value: 255 if value < 100 else 0).getbbox()
    assert box is not None
    return tuple(edge / dots_a_millimetre for edge in box)


def test_every_page_is_printed_beside_the_window_as_it_is_exported(qtbot: QtBot, tmp_path: Path) -> None:
    pages = long_pages()
    target = tmp_path / "printed.pdf"
    jobs = Jobs()
    job = jobs.start("print", lambda progress: print_pages(pages, pdf_printer(target), progress))
    with qtbot.waitSignal(job.succeeded, timeout=20000) as blocker:
        pass
    assert blocker.args == [pages.count]
    printed, exported = pypdfium2.PdfDocument(target), pypdfium2.PdfDocument(paint_document(pages).data)
    assert len(printed) == pages.count > 1
    for ours, theirs in zip(printed, exported, strict=True):
        assert ours.get_textpage().get_text_bounded() == theirs.get_textpage().get_text_bounded()
        assert ours.get_size() == pytest.approx(theirs.get_size(), abs=0.5)
        assert darkness(ours) == pytest.approx(darkness(theirs), abs=0.1)
    printed.close()
    exported.close()


def test_a_printer_draws_the_pages_in_their_true_size_and_place(tmp_path: Path) -> None:
    pages = long_pages()
    printer = pdf_printer(tmp_path / "drawn.pdf")
    printer.setResolution(300)
    set_sheet_size(printer, pages, booklet=False)
    draw_sides(paint_pdf(pages, only=[1, 0]), printer, Progress(lambda _share: None))
    drawn, exported = pypdfium2.PdfDocument(tmp_path / "drawn.pdf"), pypdfium2.PdfDocument(paint_document(pages).data)
    assert len(drawn) == 2
    for ours, theirs in ((drawn[0], exported[1]), (drawn[1], exported[0])):
        assert darkness(ours) == pytest.approx(darkness(theirs), abs=0.2)
    drawn.close()
    exported.close()


def test_a_page_that_lies_across_the_paper_is_turned(tmp_path: Path) -> None:
    source = pypdfium2.PdfDocument.new()
    for width, height in ((595, 842), (842, 595)):
        source.new_page(width, height).close()
    source.save(tmp_path / "source.pdf")
    source.close()
    sheets = [((place, WHOLE_SHEET),) for place in (0, 1)]
    sides = pypdfium2.PdfDocument(impose((tmp_path / "source.pdf").read_bytes(), sheets, 595, 842))
    assert [side.get_size() for side in sides] == [(595, 842), (595, 842)]
    sides.close()


def test_only_the_chosen_pages_are_printed(qtbot: QtBot, tmp_path: Path) -> None:
    pages = composed(bulletin(article("标题", *["正文一段，写满一行又一行。" * 12] * 12)))
    target = tmp_path / "printed.pdf"
    printer = pdf_printer(target)
    printer.setFromTo(2, 2)
    jobs = Jobs()
    job = jobs.start("print", lambda progress: print_pages(pages, printer, progress))
    with qtbot.waitSignal(job.succeeded, timeout=20000) as blocker:
        pass
    assert blocker.args == [1]


def print_job(qtbot: QtBot, printer: QPrinter, *, booklet: bool = False) -> int:
    pages = composed(bulletin(article("标题", *["正文一段，写满一行又一行。" * 12] * 12)))
    jobs = Jobs()
    job = jobs.start("print", lambda progress: print_pages(pages, printer, progress, booklet=booklet))
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
    front, back = printed[0].get_textpage().get_text_bounded(), printed[1].get_textpage().get_text_bounded()
    assert all(
        number in text for number, text in (("— 1 —", front), ("— 4 —", front), ("— 2 —", back), ("— 3 —", back))
    )
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
    assert printer.duplex() in (QPrinter.DuplexMode.DuplexShortSide, QPrinter.DuplexMode.DuplexNone)


def test_a_dialog_that_is_cancelled_prints_nothing(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    answer(lambda dialog: dialog.reject())
    assert ask_for_printer(composed(bulletin(article("标题", "正文。"))), parent) is None


def test_a_print_that_is_cancelled_leaves_no_file(tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    progress = Progress(lambda _share: None)
    progress.cancel()
    with pytest.raises(CancelledError):
        print_pages(long_pages(), pdf_printer(target), progress)
    assert not target.exists()


def test_a_landscape_page_is_printed_with_its_head_to_the_left(qtbot: QtBot, tmp_path: Path) -> None:
    wide = replace(table(("甲", "乙"), ("一", "二")), landscape=True)
    target = tmp_path / "printed.pdf"
    jobs = Jobs()
    job = jobs.start(
        "print",
        lambda progress: print_pages(
            composed(bulletin(article("标题", "前文。", wide))), pdf_printer(target), progress
        ),
    )
    with qtbot.waitSignal(job.succeeded, timeout=20000):
        pass
    printed = pypdfium2.PdfDocument(target)
    assert printed[1].get_size() == pytest.approx(printed[0].get_size(), abs=0.1)
    left, _, right, _ = darkness(printed[1])
    assert (left, right < 105) == (pytest.approx(27, abs=1), True)
    printed.close()
