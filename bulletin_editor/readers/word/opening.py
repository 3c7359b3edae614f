"""A Word file from its bytes to blocks with evidence.

What walks through the document is imported while libxml2 parses it, which takes about as long.
"""

from __future__ import annotations

from pathlib import Path

from bulletin_editor.bulk_work import importing_meanwhile
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.draft import DraftParts
from bulletin_editor.readers.word.package import MAXIMUM_XML_BYTES, WordPackage
from bulletin_editor.readers.word.xml_names import W


def read_word(data: bytes, path: Path, parts: DraftParts) -> None:
    """Read a Word file into the parts.

    Raises `FileError` for what is no Word file, is damaged or is too large.
    """
    package = WordPackage(data, path)
    main = package.main_part()
    data = package.part(main, MAXIMUM_XML_BYTES) or b""
    with importing_meanwhile("bulletin_editor.readers.word.document", "bulletin_editor.readers.structure.recognition"):
        root = package.parsed(data, main)
    from bulletin_editor.readers.word.document import read_document

    body = root.find(f"{W}body")
    if body is None:
        raise FileError(path, Cause.CORRUPT, main)
    read_document(package, main, body, parts)
    if not parts.blocks:
        raise FileError(path, Cause.NOTHING_TO_IMPORT)
