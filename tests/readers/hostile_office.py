"""Hostile files of other word processors, which LibreOffice reads: RTF, OpenDocument, old Word."""

from __future__ import annotations

import io
import random
import struct
import zipfile
from collections.abc import Iterator

from hostile_files import ENTITIES, TEXT

PORT = 48_613
"""Where the test listens whether anything asks for it."""
NOWHERE = f"http://127.0.0.1:{PORT}/a.png"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
NAMES = " ".join(
    f'xmlns:{short}="{OFFICE.format(name)}"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("script", "script"), ("svg", "svg-compatible"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip


def rtf(body: str, head: str = "") -> bytes:
    shown = "".join(character if character.isascii() else f"\\u{ord(character)}?" for character in body)
    return f"{{\\rtf1\\ansi\\ansicpg936{head} {shown}}}".encode()


RICH_TEXTS = {
    "groups without end": rtf("{" * 100_000 + TEXT),
    "groups that close too often": rtf("}" * 5000 + TEXT),
    "numbers beyond all": rtf("\\fs99999999999999999999\\li-99999999999\\u99999999?" * 500 + TEXT),
    "a word of control of a megabyte": rtf("\\" + "a" * 1_000_000 + " " + TEXT),
    "bytes beyond the end": rtf("\\bin999999999 x"),
    "a picture of noise": rtf(
        "{\\pict\\pngblip\\picw9999999\\pich9999999 " + random.Random(1).randbytes(2000).hex() + "}"
    ),
    "a metafile of noise": rtf("{\\pict\\wmetafile8 " + random.Random(2).randbytes(2000).hex() + "}" + TEXT),
    "a picture from the network": rtf(
        f'{{\\field{{\\*\\fldinst INCLUDEPICTURE "{NOWHERE}" \\\\d}}{{\\fldrslt x}}}}{TEXT}'
    ),
    "a text from outside": rtf('{\\field{\\*\\fldinst INCLUDETEXT "/etc/passwd"}{\\fldrslt x}}' + TEXT),
    "a command in a field": rtf('{\\field{\\*\\fldinst DDEAUTO cmd "/k calc"}{\\fldrslt x}}' + TEXT),
    "an object of noise": rtf("{\\object\\objemb{\\*\\objdata " + random.Random(3).randbytes(3000).hex() + "}}" + TEXT),
    "a template from the network": rtf(f"{{\\*\\template {NOWHERE}}}{TEXT}"),
    "a table of a million cells": rtf("\\trowd\\cellx1 x\\cell\\row" * 20_000),
    "a row of ten thousand cells": rtf(
        "\\trowd" + "".join(f"\\cellx{n}" for n in range(10_000)) + "x\\cell" * 10_000 + "\\row"
    ),
    "tables in tables": rtf("\\trowd\\cellx9 \\itap2{\\nestcell}" * 500 + TEXT),
    "notes in notes": rtf("{\\footnote x" * 2000 + "}" * 2000 + TEXT),
    "fields that never end": rtf("{\\field{\\*\\fldinst PAGE}" * 3000 + TEXT),
    "styles in a circle": rtf(TEXT, "{\\stylesheet{\\s1\\sbasedon2 a;}{\\s2\\sbasedon1 b;}}"),
    "ten thousand faces": rtf(TEXT, "{\\fonttbl" + "".join(f"{{\\f{n} x;}}" for n in range(10_000)) + "}"),
    "lists without levels": rtf("\\ls99999\\ilvl99 x\\par" * 500, "{\\*\\listtable{\\list}}"),
    "halves of pairs": rtf("\\u-10240?" * 2000 + TEXT),
    "nothing": rtf(""),
    "only a head": b"{\\rtf1",
    "a head and noise": b"{\\rtf1" + random.Random(4).randbytes(20_000),
    "zeros": b"{\\rtf1" + bytes(20_000),
    "five megabytes of text": rtf(TEXT * 20_000),
}


def odt(body: str, *, head: str = "", more: dict[str, bytes] | None = None, manifest: str = "") -> bytes:
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<office:document-content {NAMES} office:version="1.2">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", content)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{OFFICE.format("manifest")}"><manifest:file-entry '
            'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
            f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>{manifest}'
            "</manifest:manifest>",
        )
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return target.getvalue()


P = f"<text:p>{TEXT}</text:p>"
OPEN_DOCUMENTS = {
    "blanks without end": odt('<text:p><text:s text:c="1000000000"/>x</text:p>'),
    "columns without end": odt(
        '<table:table><table:table-column table:number-columns-repeated="1000000000"/><table:table-row>'
        '<table:table-cell table:number-columns-repeated="1000000000"><text:p>x</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    ),
    "rows without end": odt(
        '<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell><text:p>x</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    ),
    "spans without end": odt(
        '<table:table><table:table-row><table:table-cell table:number-columns-spanned="1000000000" '
        'table:number-rows-spanned="1000000000"><text:p>x</text:p></table:table-cell></table:table-row></table:table>'
    ),
    "sections in sections": odt('<text:section text:name="a">' * 500 + P + "</text:section>" * 500),
    "lists in lists": odt("<text:list><text:list-item>" * 500 + P + "</text:list-item></text:list>" * 500),
    "tables in tables": odt(
        "<table:table><table:table-row><table:table-cell>" * 100
        + P
        + "</table:table-cell></table:table-row></table:table>" * 100
    ),
    "spans in spans": odt("<text:p>" + "<text:span>" * 3000 + "x" + "</text:span>" * 3000 + "</text:p>"),
    "frames in frames": odt(
        "<text:p>"
        + "<draw:frame><draw:text-box><text:p>" * 60
        + "x"
        + "</text:p></draw:text-box></draw:frame>" * 60
        + "</text:p>"
    ),
    "entities of entities": odt("<text:p>&j;</text:p>", head=ENTITIES),
    "an entity from outside": odt(
        "<text:p>&x;</text:p>", head='<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    ),
    "an entity from the network": odt("<text:p>&x;</text:p>", head=f'<!DOCTYPE a [<!ENTITY x SYSTEM "{NOWHERE}">]>'),
    "a picture from the network": odt(
        f'<text:p><draw:frame><draw:image xlink:href="{NOWHERE}"/></draw:frame>x</text:p>'
    ),
    "a picture of a file outside": odt(
        '<text:p><draw:frame><draw:image xlink:href="file:///etc/passwd"/></draw:frame>x</text:p>'
    ),
    "a picture above the archive": odt(
        '<text:p><draw:frame><draw:image xlink:href="../../../etc/passwd"/></draw:frame>x</text:p>',
        more={"../../escaped": b"x"},
    ),
    "a section from outside": odt(
        '<text:section text:name="a"><text:section-source xlink:href="/etc/passwd"/></text:section>' + P
    ),
    "a macro at the start": odt(
        '<office:scripts><office:event-listeners><script:event-listener script:language="ooo:script" '
        'script:event-name="dom:load" xlink:href="vnd.sun.star.script:a.b?language=Python"/></office:event-listeners>'
        "</office:scripts>" + P
    ),
    "a formula without end": odt(
        "<text:p>" + '<text:expression text:formula="ooow:(((((((((1)))))))))"/>' * 2000 + "</text:p>"
    ),
    "ten thousand bookmarks": odt(
        "<text:p>" + "".join(f'<text:bookmark text:name="{n}"/>' for n in range(10_000)) + "x</text:p>"
    ),
    "notes in notes": odt(
        "<text:p>"
        + "<text:note><text:note-body><text:p>" * 50
        + "x"
        + "</text:p></text:note-body></text:note>" * 50
        + "</text:p>"
    ),
    "a bomb beside the text": odt(P, more={"Pictures/a.png": bytes(90_000_000)}),
    "encrypted by its word": odt(
        P, manifest='<manifest:file-entry manifest:full-path="a"><manifest:encryption-data/></manifest:file-entry>'
    ),
    "half an element": odt("<text:p>x").replace(b"</text:p>", b""),
    "cut off": odt(P * 50)[:-300],
    "no text": odt(""),
    "two thousand megabytes said": odt(P).replace(struct.pack("<I", 20), struct.pack("<I", 0x7FFFFFFF)),
    "fifty thousand paragraphs": odt(P * 50_000),
}


def old_word(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield damaged forms of a whole .doc file."""
    for place in range(1, 9):
        yield f"an old file cut off at {place} of 9", data[: len(data) * place // 9]
    for seed in range(12):
        chance, spoiled = random.Random(seed), bytearray(data)
        for _ in range(3 + seed * 8):
            spoiled[chance.randrange(24 if seed < 6 else 512, len(spoiled))] ^= 1 << chance.randrange(8)
        yield f"an old file with flipped bits {seed}", bytes(spoiled)
    circle = bytearray(data)
    circle[512:1024] = struct.pack("<I", 0) * 128
    yield "an old file whose sectors are in a circle", bytes(circle)
    yield "an old file of one sector", data[:512]
    yield "an old file of noise", data[:512] + random.Random(5).randbytes(len(data) - 512)
    yield "an old file of zeros", data[:512] + bytes(len(data) - 512)


def hostile_office(old: bytes = b"") -> Iterator[tuple[str, str, bytes]]:
    """Yield the name of each kind, its suffix, and the file; old Word files are made from a whole one."""
    for name, data in RICH_TEXTS.items():
        yield f"{name} in RTF", ".rtf", data
    for name, data in OPEN_DOCUMENTS.items():
        yield f"{name} in OpenDocument", ".odt", data
    for name, data in old_word(old) if old else ():
        yield name, ".doc", data
    yield "an old file by the name of RTF", ".rtf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000)
    yield "a page by the name of an old file", ".doc", f"<html><p>{TEXT}</p>".encode()
    yield "RTF by the name of an old file", ".doc", rtf(TEXT)
    yield "Works by the name of WPS", ".wps", random.Random(6).randbytes(5000)
    yield "text by the name of WPS", ".wps", TEXT.encode("gb18030") * 30
