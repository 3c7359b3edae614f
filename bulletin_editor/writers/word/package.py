"""The package around the parts: relationships, content types and a zip that is the same each time."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass

from bulletin_editor.writers.word.markup import DECLARATION, Markup, plain

_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_LATER_RELATIONSHIP = "http://schemas.microsoft.com/office/2011/relationships/"
_PACKAGE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_DOCUMENT = "word/document.xml"
_EARLIEST_DATE = (1980, 1, 1, 0, 0, 0)
"""The first date a zip can name; a fixed one makes equal bulletins equal files."""

_DEFLATE_LEVEL = 2
"""Measured: level 6 takes three times as long for a tenth less."""


@dataclass(frozen=True, slots=True)
class _Part:
    name: str
    content_type: str
    data: bytes


class DocumentPackage:
    """A Word document's parts, related to each other as they are added."""

    def __init__(self) -> None:
        self._parts: list[_Part] = []
        self._of_document: list[Markup] = []
        self._of_package = [_relationship("rId1", _RELATIONSHIP + "officeDocument", _DOCUMENT)]

    def add_word_part(self, kind: str, data: bytes, *, name: str = "") -> str:
        """Add a part such as "styles" that the document refers to, and return the relationship's id."""
        part = self._add(f"word/{name or kind}.xml", _WORD_TYPE.format(kind), data)
        return self._relate(kind, part)

    def add_later_part(self, kind: str, data: bytes) -> None:
        """Add a part such as "commentsExtended", which came after the standard."""
        part = self._add(f"word/{kind}.xml", _WORD_TYPE.format(kind), data)
        self._relate(kind, part, _LATER_RELATIONSHIP)

    def add_picture(self, data: bytes, media_type: str, suffix: str, number: int) -> str:
        """Add a picture and return the relationship's id."""
        return self._relate("image", self._add(f"word/media/image{number}.{suffix}", media_type, data))

    def add_link(self, address: str) -> str:
        """Relate the document to an address outside, and return the relationship's id."""
        relationship_id = self._next_id()
        self._of_document.append(
            _relationship(relationship_id, _RELATIONSHIP + "hyperlink", address, TargetMode="External")
        )
        return relationship_id

    def add_properties(self, core: bytes, application: bytes) -> None:
        """Add what the file says about itself."""
        for number, kind, name, content_type, data in (
            (2, _PACKAGE_RELATIONSHIP + "core-properties", "docProps/core.xml",
             "application/vnd.openxmlformats-package.core-properties+xml", core),
            (3, _RELATIONSHIP + "extended-properties", "docProps/app.xml",
             "application/vnd.openxmlformats-officedocument.extended-properties+xml", application),
        ):  # fmt: skip
            part = self._add(name, content_type, data)
            self._of_package.append(_relationship(f"rId{number}", kind, part.name))

    def finished(self, document: bytes) -> bytes:
        """Return the file with the document's main part in place."""
        parts = [_Part(_DOCUMENT, _WORD_TYPE.format("document.main"), document), *self._parts]
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=_DEFLATE_LEVEL) as archive:
            _store(archive, "[Content_Types].xml", _content_types(parts))
            _store(archive, "_rels/.rels", _relationships(self._of_package))
            for part in parts:
                _store(archive, part.name, part.data)
            _store(archive, "word/_rels/document.xml.rels", _relationships(self._of_document))
        return buffer.getvalue()

    def _add(self, name: str, content_type: str, data: bytes) -> _Part:
        self._parts.append(part := _Part(name, content_type, data))
        return part

    def _relate(self, kind: str, part: _Part, family: str = _RELATIONSHIP) -> str:
        relationship_id = self._next_id()
        target = part.name.removeprefix("word/")
        self._of_document.append(_relationship(relationship_id, family + kind, target))
        return relationship_id

    def _next_id(self) -> str:
        return f"rId{len(self._of_document) + 1}"


def _store(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data, compresslevel=_DEFLATE_LEVEL)


def _relationship(relationship_id: str, kind: str, target: str, **more: str) -> Markup:
    return plain("Relationship", Id=relationship_id, Type=kind, Target=target, **more)


def _relationships(relationships: list[Markup]) -> bytes:
    return (DECLARATION + plain("Relationships", *relationships, xmlns=_RELATIONSHIPS)).encode("utf-8")


def _content_types(parts: list[_Part]) -> bytes:
    """Return the list of content types: pictures by their suffix, everything else part by part."""
    by_suffix = {"rels": _RELATIONSHIPS_TYPE, "xml": "application/xml"}
    by_name = {}
    for part in parts:
        if part.content_type.startswith("image/"):
            by_suffix[part.name.rpartition(".")[2]] = part.content_type
        else:
            by_name[f"/{part.name}"] = part.content_type
    types = [plain("Default", Extension=suffix, ContentType=kind) for suffix, kind in sorted(by_suffix.items())]
    types += [plain("Override", PartName=name, ContentType=kind) for name, kind in sorted(by_name.items())]
    return (DECLARATION + plain("Types", *types, xmlns=_CONTENT_TYPES)).encode("utf-8")
