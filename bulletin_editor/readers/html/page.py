"""A page from its bytes to blocks with evidence."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from bulletin_editor.bulk_work import importing_meanwhile
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers.decoding import decode
from bulletin_editor.readers.draft import DraftParts, ReadingRule

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)


def read_html(data: bytes, path: Path, parts: DraftParts) -> None:
    """Read a page saved as a file into the parts."""
    read_markup(decoded_page(data, "", path, parts), parts, folder=path.parent)
    if not parts.blocks:
        raise FileError(path, Cause.NOTHING_TO_IMPORT)


def read_markup(
    markup: str,
    parts: DraftParts,
    *,
    folder: Path | None = None,
    saved: Callable[[str], bytes | None] = lambda _source: None,
    keep_revisions: bool = True,
) -> None:
    """Read HTML text into the parts; without `keep_revisions` deleted text stays out and inserted text is plain.

    `saved` gives the bytes of pictures that came along with the page, by their addresses.
    """
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    data = markup.replace("\0", "").encode("utf-8", "replace")
    if not data.strip():
        return
    try:
        with importing_meanwhile(
            "bulletin_editor.readers.html.reading", "bulletin_editor.readers.structure.recognition"
        ):
            root = etree.fromstring(data, parser)
    except etree.ParserError:
        return
    except etree.XMLSyntaxError as error:
        raise FileError(parts.source, Cause.CORRUPT, error.msg or "") from error
    if root is None:
        return
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        parts.report(ReadingRule.TEXT_CUT_SHORT, what="depth")
    from bulletin_editor.readers.html.reading import PageReading

    PageReading(root, parts, folder, saved, keep_revisions=keep_revisions).read()


def decoded_page(data: bytes, charset: str, path: Path, parts: DraftParts) -> str:
    """Return the text of a page in the encoding that it declares, in the one given, or in the one its bytes tell."""
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii", "replace").lower() if declared else charset
    if name and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = "gb18030" if name in ("gb2312", "gbk", "gb_2312-80", "x-gbk") else name
        try:
            text = data.decode(name)
        except (LookupError, UnicodeError):
            pass
        else:
            if "\0" not in text:
                return text
    decoded = decode(data, path)
    if decoded.confidence < 100:
        parts.report(ReadingRule.ENCODING_GUESSED, what=decoded.encoding, confidence=decoded.confidence)
    return decoded.text
