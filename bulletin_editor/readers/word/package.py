"""The archive of a Word file, opened with care: bounded sizes, no entities, no path that leads outside.

Strict files (ISO 29500) are read by giving their names the transitional ones.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING

from bulletin_editor.errors import Cause, FileError

if TYPE_CHECKING:
    from lxml.etree import _Element

MAXIMUM_PARTS = 20_000
MAXIMUM_XML_BYTES = 96 * 1024 * 1024
MAXIMUM_PART_BYTES = 64 * 1024 * 1024
MAXIMUM_TOTAL_BYTES = 768 * 1024 * 1024
_BOMB_BYTES = 8 * 1024 * 1024
_BOMB_RATIO = 250

_OLE = b"\xd0\xcf\x11\xe0"
_STRICT = b"purl.oclc.org/ooxml/"
_TRANSITIONAL_NAMES = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    (b"http://purl.oclc.org/ooxml/drawingml/picture", b"http://schemas.openxmlformats.org/drawingml/2006/picture"),
)  # fmt: skip
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError, OSError, ValueError,
    struct.error, IndexError, KeyError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Relationship:
    """Where a part points to: another part by its name in the archive, or an address outside."""

    kind: str
    """The last word of the relationship's type, such as "image"."""
    target: str
    is_external: bool


class WordPackage:
    """The parts of one file. Every failure is a `FileError` that names the file."""

    def __init__(self, data: bytes, path: Path) -> None:
        self._path = path
        self._read_bytes = 0
        self._archive = self._opened(data)
        self._names = {info.filename.lower().lstrip("/"): info for info in self._archive.infolist()}
        if len(self._names) > MAXIMUM_PARTS:
            raise FileError(path, Cause.TOO_LARGE, f"{len(self._names)} parts")

    def _opened(self, data: bytes) -> zipfile.ZipFile:
        if not data.startswith(b"PK"):
            raise FileError(self._path, Cause.NOT_A_ZIP, "OLE" if data.startswith(_OLE) else "")
        try:
            return zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE as error:
            whole = b"PK\x05\x06" in data[-66_000:]
            raise FileError(self._path, Cause.CORRUPT if whole else Cause.TRUNCATED, str(error)) from error

    @property
    def path(self) -> Path:
        return self._path

    def part(self, name: str, limit: int = MAXIMUM_PART_BYTES) -> bytes | None:
        """Return the bytes of a part, `None` when there is none of this name."""
        info = self._names.get(name.lower().lstrip("/"))
        if info is None or info.is_dir():
            return None
        try:
            with self._archive.open(info) as stream:
                data = self._read(stream, info, limit)
        except _DAMAGE as error:
            raise FileError(self._path, Cause.CORRUPT, f"{name[:80]}: {error}") from error
        self._read_bytes += len(data)
        if self._read_bytes > MAXIMUM_TOTAL_BYTES:
            raise FileError(self._path, Cause.TOO_LARGE, "unpacked")
        return data

    def _read(self, stream: IO[bytes], info: zipfile.ZipInfo, limit: int) -> bytes:
        """Unpack piece by piece: what the archive's directory says of sizes may be a lie."""
        pieces: list[bytes] = []
        size = 0
        packed = max(info.compress_size, 1)
        while piece := stream.read(1 << 20):
            pieces.append(piece)
            size += len(piece)
            if size > limit or (size > _BOMB_BYTES and size > packed * _BOMB_RATIO):
                raise FileError(self._path, Cause.TOO_LARGE, info.filename[:80])
        return b"".join(pieces)

    def xml(self, name: str) -> _Element | None:
        """Return the root of an XML part, `None` when there is none of this name."""
        data = self.part(name, MAXIMUM_XML_BYTES)
        return None if data is None else self.parsed(data, name)

    def parsed(self, data: bytes, name: str) -> _Element:
        """Return the root of an XML part with these bytes."""
        from lxml import etree

        if _STRICT in data:
            for strict, transitional in _TRANSITIONAL_NAMES:
                data = data.replace(strict, transitional)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
                                 remove_pis=True, huge_tree=False)  # fmt: skip
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise FileError(self._path, Cause.CORRUPT, f"{name[:80]}: {error}"[:200]) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise FileError(self._path, Cause.CORRUPT, f"{name[:80]}: document type")
        return root

    def optional_xml(self, name: str) -> _Element | None:
        """Return the root of a part that the text can do without: damage there loses that part alone."""
        try:
            return self.xml(name)
        except FileError as error:
            if error.cause is Cause.CORRUPT and "document type" not in error.detail:
                return None
            raise

    def relationships(self, part: str) -> Mapping[str, Relationship]:
        """Return the relationships of a part by their ids."""
        folder, name = posixpath.split(part)
        root = self.optional_xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if root is None:
            return {}
        found: dict[str, Relationship] = {}
        for element in root:
            target = element.get("Target") or ""
            external = element.get("TargetMode") == "External"
            if not external:
                target = _name_in_archive(folder, target)
            kind = (element.get("Type") or "").rpartition("/")[2]
            found[element.get("Id") or ""] = Relationship(kind, target, external)
        return found

    def main_part(self) -> str:
        """Return the name of the part that holds the document.

        Raises `FileError` for an archive that is no Word file.
        """
        for relationship in self.relationships("").values():
            if relationship.kind == "officeDocument" and relationship.target.lower() in self._names:
                if relationship.target.lower().startswith(("xl/", "ppt/")):
                    raise FileError(self._path, Cause.UNKNOWN_FORMAT, relationship.target[:80])
                return relationship.target
        if "word/document.xml" in self._names:
            return "word/document.xml"
        raise FileError(self._path, Cause.UNKNOWN_FORMAT, "no document")


def _name_in_archive(folder: str, target: str) -> str:
    name = target[1:] if target.startswith("/") else posixpath.join(folder, target)
    return posixpath.normpath(name).lstrip("./")
