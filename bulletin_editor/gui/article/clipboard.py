"""Blocks on the clipboard: our own JSON for ourselves, HTML and plain text for other programs, and all of them back.

What comes from outside is read by `readers`; Qt's own HTML never touches the document.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from bulletin_editor.content.blocks import Block, Cell, Figure, Paragraph, Table
from bulletin_editor.content.bulletin import NO_ASSETS, Asset, Assets
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Inlines, Run, plain_text
from bulletin_editor.content.table_grid import is_complete
from bulletin_editor.editing.stretches import Blocks
from bulletin_editor.errors import BulletinEditorError
from bulletin_editor.storage.block_json import blocks_list, read_blocks
from bulletin_editor.storage.json_fields import ContentError, dump, load

MIME_TYPE = "application/x-bulletin-editor-blocks+json"
PICTURE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp", ".tif", ".tiff"})
_LARGEST_PICTURE = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Pasted:
    """What is about to be pasted, with the pictures in it."""

    blocks: Blocks
    assets: Assets = field(default_factory=lambda: NO_ASSETS, repr=False)
    as_they_came: Blocks = ()
    """What tidying made the blocks of; empty where nothing was tidied."""


NOTHING = Pasted(())


def mime_data(blocks: Blocks, assets: Assets) -> QMimeData:
    """Return blocks in all forms in which they can be pasted; pictures come with them."""
    from bulletin_editor.gui.article.clipboard_html import blocks_html

    used = {block.asset: assets[block.asset] for block in blocks if isinstance(block, Figure) and block.asset in assets}
    result = QMimeData()
    result.setText(blocks_text(blocks))
    result.setHtml(blocks_html(blocks, used))
    value = {"blocks": blocks_list(blocks), "assets": {key: _asset_fields(asset) for key, asset in used.items()}}
    result.setData(MIME_TYPE, QByteArray(dump(value).encode()))
    return result


def clipboard_mime() -> QMimeData:
    """Return what is on the clipboard; nothing where there is no clipboard content at all."""
    found: QMimeData | None = QGuiApplication.clipboard().mimeData()
    return QMimeData() if found is None else found


def can_paste(mime: QMimeData) -> bool:
    """Tell whether there is anything that can be pasted."""
    return (
        mime.hasFormat(MIME_TYPE) or mime.hasText() or mime.hasHtml() or mime.hasImage() or bool(_picture_files(mime))
    )


def pasted_blocks(mime: QMimeData) -> Pasted:
    """Return what is on the clipboard as blocks, the richest form first; a picture only where nothing else is."""
    if mime.hasFormat(MIME_TYPE):
        own = _own_blocks(bytes(mime.data(MIME_TYPE).data()))
        if own is not None:
            return own
    from bulletin_editor.readers.clipboard import blocks_from_html, blocks_from_text

    files = _picture_files(mime)
    if files:
        return _figures([data for path in files if (data := _file_data(path)) is not None])
    if mime.hasHtml() and (mime.hasText() or not mime.hasImage()):
        read = blocks_from_html(mime.html())
        if read.blocks:
            return Pasted(read.blocks, read.assets, read.as_they_came)
    if mime.hasText() and mime.text():
        read = blocks_from_text(mime.text())
        return Pasted(read.blocks, read.assets, read.as_they_came)
    return _figures([_image_data(mime)]) if mime.hasImage() else NOTHING


def plain_blocks(mime: QMimeData) -> Pasted:
    """Return the plain text on the clipboard as blocks of body text, whatever it looks like."""
    from bulletin_editor.readers.clipboard import blocks_from_text
    from bulletin_editor.readers.structure.slicing import stripped

    if not mime.hasText():
        return NOTHING
    came = blocks_from_text(mime.text()).as_they_came
    return Pasted(tuple(replace(b, inlines=stripped(b.inlines)) if isinstance(b, Paragraph) else b for b in came))


def blocks_text(blocks: Blocks) -> str:
    """Return blocks as plain text, tables with tabs between cells."""
    return "\n".join(_block_text(block) for block in blocks)


def inlines_of_blocks(blocks: Blocks) -> Inlines:
    """Return the text of blocks as one paragraph, for places that hold no more."""
    result: list[Any] = []
    for block in blocks:
        if result:
            result.append(Run(" "))
        result += block.inlines if isinstance(block, Paragraph) else [Run(_block_text(block).replace("\n", " "))]
    return tuple(result)


def _block_text(block: Block) -> str:
    match block:
        case Paragraph():
            return plain_text(block.inlines)
        case Table():
            return "\n".join("\t".join(_cell_text(cell) for cell in row.cells) for row in block.rows)
        case Figure():
            return block.caption
        case _:
            return ""


def _cell_text(cell: Cell) -> str:
    return plain_text(cell.inlines).replace("\n", " ")


def _asset_fields(asset: Asset) -> dict[str, object]:
    data = base64.b64encode(asset.data).decode()
    return {"media_type": asset.media_type, "width": asset.width, "height": asset.height, "data": data}


def _own_blocks(data: bytes) -> Pasted | None:
    """Read our own JSON; `None` where it is not sound, as it may come from anywhere."""
    try:
        value = load(data, dict)
        blocks = load(dump(value.get("blocks", [])), read_blocks)
        assets = _checked_assets([base64.b64decode(fields["data"]) for fields in value.get("assets", {}).values()])
    except (ContentError, ValueError, TypeError, KeyError, AttributeError, BulletinEditorError):
        return None
    return Pasted(tuple(block for block in blocks if _is_sound(block, assets)), assets)


def _is_sound(block: Block, assets: Assets) -> bool:
    if isinstance(block, Figure):
        return block.asset in assets and 0 < block.width <= 1
    return not isinstance(block, Table) or (bool(block.rows) and is_complete(block))


def _checked_assets(pictures: list[bytes]) -> Assets:
    from bulletin_editor.readers.pictures import read_asset

    return dict(read_asset(data) for data in pictures)


def _picture_files(mime: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in PICTURE_SUFFIXES]


def _file_data(path: Path) -> bytes | None:
    try:
        return path.read_bytes() if path.stat().st_size <= _LARGEST_PICTURE else None
    except OSError:
        return None


def _image_data(mime: QMimeData) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice
    from PySide6.QtGui import QImage, QImageWriter

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(QImage(mime.imageData()))
    return bytes(buffer.data().data())


def _figures(pictures: list[bytes]) -> Pasted:
    """Return pictures as figures; what is no picture is left out."""
    from bulletin_editor.readers.pictures import own_width, read_asset

    figures: list[Block] = []
    assets: dict[str, Asset] = {}
    for data in pictures:
        try:
            key, asset = read_asset(data)
        except (BulletinEditorError, ValueError):
            continue
        assets[key] = asset
        figures.append(Figure(new_id(), key, width=own_width(asset.width)))
    return Pasted(tuple(figures), assets)
