"""The package around the parts: relationships, content types and a zip that is the same each time.

python-docx's package layer keeps parts and relationships; the zip is written here, because python-docx dates every
entry with the time of writing.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, cast

from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part
from docx.package import Package
from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable

_RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_NO_PREFIX = cast("dict[str, str]", {None: _CONTENT_TYPES})
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_EARLIEST_DATE = (1980, 1, 1, 0, 0, 0)
"""The first date a zip can name; a fixed one makes equal bulletins equal files."""


class DocumentPackage:
    """A Word document's parts, related to each other as they are added."""

    def __init__(self) -> None:
        self._package = Package()
        self._document = self._part("/word/document.xml", _WORD_TYPE.format("document.main"))
        self._package.rels.add_relationship(_RELATIONSHIP + "officeDocument", self._document, "rId1")

    def add_word_part(self, kind: str, data: bytes, *, name: str = "") -> str:
        """Add a part such as "styles" that the document refers to, and return the relationship's id."""
        part = self._part(f"/word/{name or kind}.xml", _WORD_TYPE.format(kind), data)
        return self._relate(kind, part)

    def add_picture(self, data: bytes, media_type: str, suffix: str, number: int) -> str:
        """Add a picture and return the relationship's id."""
        return self._relate("image", self._part(f"/word/media/image{number}.{suffix}", media_type, data))

    def add_link(self, address: str) -> str:
        """Relate the document to an address outside, and return the relationship's id."""
        relationship_id = self._next_id()
        self._document.rels.add_relationship(_RELATIONSHIP + "hyperlink", address, relationship_id, is_external=True)
        return relationship_id

    def add_properties(self, core: bytes, application: bytes) -> None:
        """Add what the file says about itself."""
        core_part = self._part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core)
        self._package.rels.add_relationship(_PACKAGE_RELATIONSHIP + "core-properties", core_part, "rId2")
        application_part = self._part(
            "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", application
        )
        self._package.rels.add_relationship(_RELATIONSHIP + "extended-properties", application_part, "rId3")

    def finished(self, document: bytes) -> bytes:
        """Return the file with the document's main part in place."""
        self._document._blob = document
        buffer = io.BytesIO()
        parts = self._package.parts
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            _store(archive, "[Content_Types].xml", _content_types(parts))
            _store(archive, PACKAGE_URI.rels_uri.membername, _encoded(self._package.rels.xml))
            for part in parts:
                _store(archive, part.partname.membername, part.blob)
                if part.rels:
                    _store(archive, part.partname.rels_uri.membername, _encoded(part.rels.xml))
        return buffer.getvalue()

    def _part(self, name: str, content_type: str, data: bytes = b"") -> Part:
        return Part(PackURI(name), content_type, data, self._package)

    def _relate(self, kind: str, part: Part) -> str:
        relationship_id = self._next_id()
        self._document.rels.add_relationship(_RELATIONSHIP + kind, part, relationship_id)
        return relationship_id

    def _next_id(self) -> str:
        return f"rId{len(self._document.rels) + 1}"


def _store(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, data)


def _encoded(xml: str | bytes) -> bytes:
    return xml.encode() if isinstance(xml, str) else xml


def _content_types(parts: Iterable[Part]) -> bytes:
    """Return the list of content types: pictures by their suffix, everything else part by part."""
    root = etree.Element(f"{{{_CONTENT_TYPES}}}Types", nsmap=_NO_PREFIX)
    by_suffix = {"rels": _RELATIONSHIPS_TYPE, "xml": "application/xml"}
    by_name = {}
    for part in parts:
        if part.content_type.startswith("image/"):
            by_suffix[part.partname.ext] = part.content_type
        else:
            by_name[str(part.partname)] = part.content_type
    for suffix, content_type in sorted(by_suffix.items()):
        etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Default", Extension=suffix, ContentType=content_type)
    for name, content_type in sorted(by_name.items()):
        etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Override", PartName=name, ContentType=content_type)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
