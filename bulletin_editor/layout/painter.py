"""Painting finished pages as PDF.

The pages go to Typst as plain data (`page_data`), each line as it was broken; resources/painter/pages.typ draws them.
Typst neither breaks a line nor a page of ours, and its page count is checked against ours.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from bulletin_editor.content.bulletin import Asset
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.layout.galley import FigureItem
from bulletin_editor.layout.page_content import PlacedFigure
from bulletin_editor.layout.page_data import page_data, picture_name
from bulletin_editor.layout.pages import Pages
from bulletin_editor.layout.pdf_standards import ARCHIVE, ARCHIVE_AND_READERS, Claims, plain_archive
from bulletin_editor.layout.typesetter import CompiledPdf, compile_pdf
from bulletin_editor.resource_files import resource_path


def paint_pdf(pages: Pages, *, only: Sequence[int]) -> bytes:
    """Return the PDF of the pages at the given places (from 0), for the eye alone: untagged. Any thread may call.

    Raises `FileError` without a path when the pages cannot be painted.
    """
    return _painted(pages, only, None).data


def paint_document(pages: Pages, tried: Sequence[Claims] = ARCHIVE_AND_READERS) -> CompiledPdf:
    """Return the PDF of all pages, tagged, with the first of the claims that they allow. Any thread may call.

    Raises `FileError` without a path when the pages cannot be painted.
    """
    return _painted(pages, range(pages.count), tried)


def _painted(pages: Pages, chosen: Sequence[int], tried: Sequence[Claims] | None) -> CompiledPdf:
    data = page_data(pages, chosen, is_document=tried is not None)
    files = {"main.typ": _program(), "pages.json": json.dumps(data, ensure_ascii=False).encode()}
    pdf = compile_pdf(files, _write_pictures(pages, chosen), tried)
    painted = _page_count(pdf.data)
    if painted != len(chosen):
        raise FileError("", Cause.LAYOUT_FAILED, f"{painted} pages instead of {len(chosen)}")
    return replace(pdf, data=plain_archive(pdf.data)) if pdf.claims == ARCHIVE else pdf


_FOLDER_LOCK = Lock()
"""Two threads that paint their first pages at once must not make a folder each."""


@cache
def _program() -> bytes:
    return resource_path("painter", "pages.typ").read_bytes()


@cache
def _picture_folder() -> TemporaryDirectory[str]:
    """Return a private folder that lasts as long as the program: Typst reads pictures from the disk only."""
    return TemporaryDirectory(prefix="bulletin-editor-")


def _write_pictures(pages: Pages, chosen: Sequence[int]) -> Path:
    with _FOLDER_LOCK:
        folder = Path(_picture_folder().name)
    for number in chosen:
        for placed in pages.pages[number].content:
            if isinstance(placed, PlacedFigure):
                item = pages.galley.items[placed.index]
                assert isinstance(item, FigureItem)
                _write_picture(folder / picture_name(item), item.asset)
    return folder


def _write_picture(path: Path, asset: Asset) -> None:
    """Write a picture once, whole: two threads may want the same one."""
    if path.exists():
        return
    from uuid import uuid4

    beside = path.with_name(f"{uuid4().hex}.part")
    beside.write_bytes(_paintable(path, asset))
    beside.replace(path)


def _paintable(path: Path, asset: Asset) -> bytes:
    """Return the picture's bytes, made a PNG where Typst does not know its format."""
    if path.suffix != ".png" or asset.media_type == "image/png":
        return asset.data
    from io import BytesIO

    from PIL import Image

    buffer = BytesIO()
    with Image.open(BytesIO(asset.data)) as image:
        image.convert("RGBA").save(buffer, "PNG")
    return buffer.getvalue()


def _page_count(pdf: bytes) -> int:
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()
