"""Hostile files for the other doors of the program: bulletins, pictures, templates, saved pages, templates of Word."""

from __future__ import annotations

import base64
import io
import json
import random
import sqlite3
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from hostile_files import BODY, ENTITIES, TEXT, WORD_FILES, picture_word, word
from PIL import Image
from word_drafts import png

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article, Asset, Bulletin
from bulletin_editor.content.inlines import Run
from bulletin_editor.storage.bulletin_file import write_bulletin
from bulletin_editor.templates.shipped import DEFAULT_TEMPLATE

NOWHERE = "http://127.0.0.1:9/a.png"


def bulletin_file(change: Callable[[sqlite3.Connection], object] | None = None) -> bytes:
    """Return a small bulletin as a file, changed by SQL."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.bulletin"
        article = Article("a1", headline=("标题",), blocks=(Paragraph("p1", (Run(TEXT),)),))
        write_bulletin(path, Bulletin("b1", outline=(article,), assets={"k": Asset("image/png", png(), 40, 20)}))
        if change is not None:
            connection = sqlite3.connect(path)
            change(connection)
            connection.commit()
            connection.close()
        return path.read_bytes()


def _statement(sql: str) -> bytes:
    return bulletin_file(lambda connection: connection.executescript(sql))


def _with_field(table: str, column: str, value: object) -> bytes:
    return bulletin_file(lambda connection: connection.execute(f"UPDATE {table} SET {column} = ?", (value,)))


_BLOCKS = {
    "of no kind": [{}],
    "of a kind nobody knows": [{"type": "spell", "id": "p1"}],
    "without an id": [{"type": "paragraph"}],
    "that is no list": {"type": "paragraph"},
    "that is a number": 5,
    "with runs of numbers": [{"type": "paragraph", "id": "p1", "inlines": [5, None, [], {"x": 1}]}],
    "twice the same": [{"type": "paragraph", "id": "p1", "inlines": ["a"]}] * 2,
    "with a table of 10⁹ columns": [
        {
            "type": "table",
            "column_widths": [1],
            "id": "t",
            "rows": [[{"inlines": ["a"], "column_span": 1_000_000_000, "row_span": 1_000_000_000}]],
        }
    ],
    "with a picture nobody has": [{"type": "figure", "id": "f", "asset": "../../etc/passwd"}],
    "with a role of fantasy": [{"type": "paragraph", "id": "p1", "role": "emperor", "inlines": ["a"]}],
}


def bulletins() -> Iterator[tuple[str, bytes]]:
    whole = bulletin_file()
    for place in range(1, 9):
        yield f"a bulletin cut off at {place} of 9", whole[: len(whole) * place // 9]
    for seed in range(12):
        chance, data = random.Random(seed), bytearray(whole)
        for _ in range(4 + seed * 6):
            data[chance.randrange(100 if seed < 6 else 0, len(data))] ^= 1 << chance.randrange(8)
        yield f"a bulletin with flipped bits {seed}", bytes(data)
    yield "a bulletin of zeros", bytes(200_000)
    yield "a bulletin of noise", random.Random(3).randbytes(200_000)
    yield "a bulletin of only its head", whole[:100]
    yield "a bulletin with pages of noise", whole[:4096] + random.Random(4).randbytes(len(whole) - 4096)
    yield "a bulletin from the future", _statement("PRAGMA user_version = 4000")
    yield "a bulletin from before the beginning", _statement("PRAGMA user_version = -7")
    yield "another program's database", _statement("PRAGMA application_id = 5")
    for table in ("meta", "nodes", "bodies", "assets"):
        yield f"a bulletin without {table}", _statement(f"DROP TABLE {table}")
        yield f"a bulletin with empty {table}", _statement(f"DELETE FROM {table}")
    yield (
        "a bulletin whose rows never end",
        _statement(
            "DROP TABLE nodes; CREATE VIEW nodes AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) "
            "SELECT 'x' || n AS id, '' AS parent, n AS position, 'article' AS kind, '{}' AS fields FROM c"
        ),
    )
    yield (
        "a bulletin whose words are made on the way",
        _statement(
            "DROP TABLE bodies; CREATE TABLE bodies (article TEXT, blocks TEXT AS (hex(zeroblob(400000000)))); "
            "INSERT INTO bodies (article) VALUES ('a1')"
        ),
    )
    yield (
        "a bulletin with a trigger",
        _statement("CREATE TRIGGER t AFTER INSERT ON meta BEGIN DELETE FROM nodes; END"),
    )
    yield (
        "a bulletin with a search in place of a table",
        _statement("DROP TABLE meta; CREATE VIRTUAL TABLE meta USING fts5(key, value)"),
    )
    yield "a node inside itself", _statement("UPDATE nodes SET parent = id")
    yield "a node inside nobody", _statement("UPDATE nodes SET parent = 'nobody'")
    yield "a node of no kind", _statement("UPDATE nodes SET kind = 'spell'")
    yield "a place beyond all numbers", _statement("UPDATE nodes SET position = 9223372036854775807")
    for name, value in (
        ("no JSON", "{"),
        ("JSON in JSON in JSON", "[" * 100_000),
        ("a number of a megabyte", "1" * 1_000_000),
        ("not a number", "NaN"),
        ("nothing", ""),
        ("bytes", b"\xff\xfe"),
        ("half a pair", '{"headline": ["\\ud800"]}'),
        ("numbers for words", '{"headline": 5, "kicker": [], "status": {}}'),
    ):
        yield f"fields that are {name}", _with_field("nodes", "fields", value)
        yield f"meta that is {name}", _with_field("meta", "value", value)
        yield f"a body that is {name}", _with_field("bodies", "blocks", value)
    for name, blocks in _BLOCKS.items():
        yield f"blocks {name}", _with_field("bodies", "blocks", json.dumps(blocks))
    yield "a picture of words", _with_field("assets", "data", "words")
    yield "a picture without size", _with_field("assets", "width", "wide")


def _saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    target = io.BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


def _png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png_with(chunk: bytes) -> bytes:
    return png()[:33] + chunk + png()[33:]


def _png_of(width: int, height: int, depth: int = 8, colour: int = 2, interlaced: int = 0) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced)
    return b"\x89PNG\r\n\x1a\n" + _png_chunk(b"IHDR", head) + _png_chunk(b"IDAT", zlib.compress(bytes(9))) + png()[-12:]


def _exif(body: bytes) -> bytes:
    marker = b"Exif\0\0" + body
    jpeg = _saved(Image.new("RGB", (16, 16), "red"), "JPEG")
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(marker) + 2) + marker + jpeg[2:]


def _tiff(*entries: tuple[int, int, int, int], following: int = 0) -> bytes:
    body = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + body + struct.pack("<I", following)


def _turned(orientation: int) -> bytes:
    return _exif(_tiff((0x112, 3, 1, orientation)))


def _svg(inside: str, head: str = "") -> bytes:
    names = "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
    return f"{head}<svg {names}>{inside}</svg>".encode()


def pictures() -> Iterator[tuple[str, bytes]]:
    red, cmyk = Image.new("RGB", (16, 16), "red"), Image.new("CMYK", (16, 16), (0, 255, 255, 0))
    yield "a drawing of entities of entities", _svg("&j;", ENTITIES)
    yield "a drawing from the network", _svg(f"<image xlink:href='{NOWHERE}'/>")
    yield "a drawing of a file outside", _svg("<image xlink:href='file:///etc/passwd'/>")
    yield "a drawing that uses itself", _svg("<g id='a'><use xlink:href='#a'/><use xlink:href='#a'/></g>")
    yield "a drawing of groups without end", _svg("<g>" * 50_000)
    yield "a drawing of a million million points", _svg("<rect width='1e12' height='1e12'/>")
    yield "a packed drawing", zlib.compress(_svg("x"))
    for width, height in (
        (1 << 30, 1),
        (1, 1 << 30),
        (65_535, 65_535),
        (0, 5),
        (5, 0),
        (0, 0),
        (12_000, 12_000),
    ):
        yield f"a picture said to be {width} by {height}", _png_of(width, height)
    for depth, colour in ((16, 6), (1, 3), (3, 2), (8, 7), (16, 3)):
        yield f"a picture of depth {depth} and colour {colour}", _png_of(20, 20, depth, colour)
    yield "a picture interlaced without end", _png_of(3000, 3000, interlaced=1)
    yield (
        "a picture with a bomb of colours",
        _png_with(_png_chunk(b"iCCP", b"a\0\0" + zlib.compress(bytes(90_000_000)))),
    )
    yield (
        "a picture with a bomb of international words",
        _png_with(_png_chunk(b"iTXt", b"a\0\1\0\0\0" + zlib.compress(bytes(90_000_000)))),
    )
    yield "a picture of a hundred thousand pieces", _png_with(_png_chunk(b"tEXt", b"a\0b") * 100_000)
    yield "a picture that moves without frames", _png_with(_png_chunk(b"acTL", struct.pack(">II", 1 << 30, 0)))
    yield "a picture with two heads", _png_with(png()[8:33])
    yield "a picture without an end", png()[:-12]
    yield "a picture of a wrong sum", png()[:30] + b"\0\0\0\0" + png()[34:]
    yield "a JPEG in print colours", _saved(cmyk, "JPEG")
    yield "a TIFF in print colours", _saved(cmyk, "TIFF")
    yield "a TIFF of floats", _saved(Image.new("F", (16, 16)), "TIFF")
    yield "a TIFF of many pages", _saved(red, "TIFF", save_all=True, append_images=[red] * 300)
    yield "a JPEG that says it is huge", _saved(red, "JPEG").replace(b"\0\x10\0\x10\x03", b"\xff\xff\xff\xff\x03", 1)
    yield "a JPEG of a thousand scans", _jpeg_of_scans(1000)
    yield "a JPEG with a tail of a megabyte", _saved(red, "JPEG") + bytes(1_000_000)
    for orientation in (0, 3, 6, 8, 9, 65_535):
        yield f"a photo turned by {orientation}", _turned(orientation)
    for name, body in (
        ("is noise", random.Random(5).randbytes(300)),
        ("ends early", b"II*\0\x08\0"),
        ("is in a circle", _tiff((0x8769, 4, 1, 8), following=8)),
        ("counts to four thousand millions", _tiff((0x112, 3, 0xFFFFFFFF, 8))),
        ("points beyond the end", _tiff((0x112, 4, 9, 0xFFFFFFF0))),
        ("is of a type nobody knows", _tiff((0x112, 99, 1, 6))),
        ("turns by words", _tiff((0x112, 2, 4, 0x41414141))),
    ):
        yield f"a photo whose camera's note {name}", _exif(body)
    for name, entries in (
        ("of width beyond all", ((256, 4, 1, 0xFFFFFFFF), (257, 4, 1, 0xFFFFFFFF))),
        ("without strips", ((256, 3, 1, 16), (257, 3, 1, 16), (262, 3, 1, 2))),
        ("with strips beyond the end", ((256, 3, 1, 16), (257, 3, 1, 16), (273, 4, 1, 0xFFFFFF), (279, 4, 1, 999))),
        ("packed by nobody knows what", ((256, 3, 1, 16), (257, 3, 1, 16), (259, 3, 1, 30_000))),
        ("in tiles of nothing", ((256, 3, 1, 16), (257, 3, 1, 16), (322, 3, 1, 0), (323, 3, 1, 0))),
    ):
        yield f"a TIFF {name}", _tiff(*entries)
    yield "a GIF of the largest page", b"GIF89a" + struct.pack("<HH", 65_535, 65_535) + b"\xf7\0\0" + bytes(768) + b";"
    yield "a GIF without colours", b"GIF89a\x10\0\x10\0\0\0\0,\0\0\0\0\x10\0\x10\0\0\x02\x02\x44\x01\0;"
    yield "a GIF of loops", b"GIF89a\x01\0\x01\0\0\0\0" + b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0" * 50_000
    yield "a bitmap upside down and negative", _bitmap(-16, -16)
    yield "a bitmap of nonsense depth", _bitmap(16, 16, depth=77)
    yield "a bitmap packed by a lie", _bitmap(30_000, 30_000, packing=1)
    yield "a WebP of lies", b"RIFF\xff\xff\xff\xffWEBPVP8 " + bytes(300)
    yield "a metafile of Windows", b"\x01\0\x09\0\0\x03" + bytes(200)
    yield "an enhanced metafile of noise", b"\x01\0\0\0" + random.Random(6).randbytes(4000)
    yield "a PDF by another name", b"%PDF-1.7\n" + b"1 0 obj<</Kids[1 0 R]>>endobj\n" * 2000
    yield "an archive by another name", word()
    yield "PostScript by another name", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 99999999 99999999\n{} loop"
    yield "words by another name", TEXT.encode()


def _jpeg_of_scans(count: int) -> bytes:
    jpeg = _saved(Image.new("RGB", (64, 64), "red"), "JPEG", progressive=True)
    place = jpeg.rfind(b"\xff\xda")
    return jpeg[:place] + jpeg[place:-2] * count + jpeg[-2:]


def _bitmap(width: int, height: int, *, depth: int = 24, packing: int = 0) -> bytes:
    head = struct.pack("<IiiHHIIiiII", 40, width, height, 1, depth, packing, 0, 0, 0, 0, 0)
    return b"BM" + struct.pack("<IHHI", 54 + 100, 0, 0, 54) + head + bytes(100)


_TOML = {
    "nothing": "",
    "no TOML": "= = [",
    "lists in lists": "a = " + "[" * 20_000,
    "tables in tables": "a = " + "{b = " * 20_000,
    "a key of a megabyte": f"{'k' * 900_000} = 1",
    "dots without end": f"{'.'.join('a' for _ in range(20_000))} = 1",
    "a hundred thousand tables": "".join(f"[t{n}]\n" for n in range(100_000)),
    "more than a megabyte": "# x\n" * 400_000,
    "numbers beyond all": 'inherits = "guobiao"\n[page]\nwidth = 1e400\n',
    "not a number": 'inherits = "guobiao"\n[page]\nwidth = nan\n',
    "less than nothing": 'inherits = "guobiao"\n[page]\nwidth = "-210mm"\n',
    "a page of no width": 'inherits = "guobiao"\n[page]\nwidth = "0mm"\n',
    "a page of a million metres": 'inherits = "guobiao"\n[page]\nwidth = "1000000000mm"\n',
    "a length of a megabyte": f'inherits = "guobiao"\n[page]\nwidth = "{"9" * 900_000}mm"\n',
    "words for lengths": 'inherits = "guobiao"\n[page]\nwidth = "wide"\n',
    "lists for lengths": 'inherits = "guobiao"\n[page]\nwidth = [1, 2]\n',
    "dates for lengths": 'inherits = "guobiao"\n[page]\nwidth = 1979-05-27\n',
    "a page that is a word": 'inherits = "guobiao"\npage = "A4"\n',
    "keys nobody knows": 'inherits = "guobiao"\n[page]\nspell = 1\n',
    "a base nobody has": 'inherits = "nobody"\n',
    "a base outside": 'inherits = "../../../../etc/passwd"\n',
    "a base of a megabyte": f'inherits = "{"x" * 900_000}"\n',
    "a base that is a list": "inherits = []\n",
    "itself as its base": 'inherits = "draft"\n',
    "styles nobody knows": 'inherits = "guobiao"\n[styles.spell]\nsize = "16pt"\n',
    "a style on itself": 'inherits = "guobiao"\n[styles.body]\ninherits = "body"\n',
    "a size of nothing": 'inherits = "guobiao"\n[styles.body]\nsize = "0pt"\n',
    "a size of a house": 'inherits = "guobiao"\n[styles.body]\nsize = "999999pt"\n',
    "a face of a megabyte": f'inherits = "guobiao"\n[styles.body.faces]\neast_asian = "{"宋" * 200_000}"\n',
    "the same twice": 'inherits = "guobiao"\ninherits = "guobiao"\n',
    "numbers for truths": 'inherits = "guobiao"\n[styles.body]\nbold = 7\n',
    "columns without end": 'inherits = "guobiao"\n[page]\ncolumns = 1000000000\n',
    "controls in words": 'inherits = "guobiao"\nname = "\\u0000\\u0007"\n',
}


def templates() -> Iterator[tuple[str, bytes]]:
    for name, text in _TOML.items():
        yield f"a template of {name}", text.encode()
    yield "a template in UTF-16", f'inherits = "{DEFAULT_TEMPLATE}"'.encode("utf-16")
    yield "a template of half a character", 'inherits = "国'.encode()[:-1]
    yield "a template of noise", random.Random(8).randbytes(5000)
    yield "a template of zeros", bytes(5000)


def _page_archive(*parts: str, boundary: str = "x") -> bytes:
    head = f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary={boundary}\n\n"
    return (head + "".join(f"--{boundary}\n{part}\n" for part in parts) + f"--{boundary}--\n").encode()


def _page_part(markup: str, more: str = "") -> str:
    return f"Content-Type: text/html; charset=utf-8\n{more}\n{markup}"


def saved_pages() -> Iterator[tuple[str, bytes]]:
    page = _page_part(f"<p>{TEXT}</p>")
    picture = base64.b64encode(png()).decode()
    yield "an archive without a page", _page_archive("Content-Type: text/plain\n\nx")
    yield "an archive without a boundary", b"Content-Type: multipart/related\n\nx" + TEXT.encode()
    yield "an archive of ten thousand parts", _page_archive(*["Content-Type: text/plain\n\nx"] * 10_000, page)
    nested = page
    for depth in range(300):
        nested = f"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n{nested}\n--b{depth}--"
    yield "an archive in an archive in an archive", _page_archive(nested)
    mails = "Content-Type: message/rfc822\n\n" * 3000
    yield "a letter in a letter in a letter", _page_archive(mails + page)
    yield "a head of a megabyte", b"X: " + b"y" * 1_000_000 + b"\n" + _page_archive(page)
    yield "ten thousand heads", b"X: y\n" * 10_000 + _page_archive(page)
    yield "a boundary of a megabyte", _page_archive(page, boundary="b" * 200_000)
    yield "a page packed by a lie", _page_archive(_page_part("!!!", "Content-Transfer-Encoding: base64\n"))
    yield "a page packed by nobody knows what", _page_archive(_page_part("x", "Content-Transfer-Encoding: spell\n"))
    quoted = "Content-Transfer-Encoding: quoted-printable\n"
    yield "a page quoted without end", _page_archive(_page_part("=" * 500_000, quoted))
    for name in ("utf-7", "rot13", "zlib", "spell", "x" * 5000, "../../etc/passwd"):
        part = f"Content-Type: text/html; charset={name}\n\n<p>{TEXT}"
        yield f"a saved page said to be in {name[:20]}", _page_archive(part)
    outside = {"a file": "file:///etc/passwd", "the network": NOWHERE, "a folder above": "../../../etc/passwd"}
    for name, source in outside.items():
        head = f"Content-Type: image/png\nContent-Location: {source}\n"
        location = f"{head}Content-Transfer-Encoding: base64\n\n{picture}"
        yield f"a saved page with a picture of {name}", _page_archive(_page_part(f"<p>{TEXT}<img src='{source}'>"))
        yield (
            f"a saved page with its own picture of {name}",
            _page_archive(_page_part(f"<p>{TEXT}<img src='{source}'>"), location),
        )
    yield (
        "a saved page with a bomb for a picture",
        _page_archive(
            _page_part(f"<p>{TEXT}<img src='cid:a'>"),
            "Content-Type: image/png\nContent-ID: <a>\nContent-Transfer-Encoding: base64\n\n"
            + base64.b64encode(_png_of(65_535, 65_535)).decode(),
        ),
    )
    yield "a saved page of noise", random.Random(9).randbytes(300_000)
    yield "a saved page of zeros", bytes(300_000)


def templates_of_word() -> Iterator[tuple[str, str, bytes]]:
    for suffix in (".dotx", ".dotm", ".docm"):
        for name in ("entities of entities", "a size that lies", "names that lead outside", "no body", "macros"):
            yield f"{name} as {suffix}", suffix, WORD_FILES[name]()
        yield f"a picture cut off as {suffix}", suffix, picture_word(png()[:50])
        yield f"a page as {suffix}", suffix, f"<html><p>{TEXT}</p>".encode()
        yield f"an old file as {suffix}", suffix, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000)
        yield f"nothing as {suffix}", suffix, b""
        yield (
            f"a start that runs as {suffix}",
            suffix,
            word(f'<w:p><w:fldSimple w:instr="DDEAUTO c:\\\\cmd /k"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>{BODY}'),
        )


def hostile_doors() -> Iterator[tuple[str, str, bytes]]:
    """Yield the name of each kind, the suffix of its file, and the file."""
    for suffix, family in (
        (".bulletin", bulletins),
        (".picture", pictures),
        (".toml", templates),
        (".mht", saved_pages),
    ):
        for name, data in family():
            yield name, suffix, data
    yield from templates_of_word()
