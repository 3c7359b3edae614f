"""Files made to break a reader, one of each kind: sizes that lie, nesting without end, references in circles, noise.

They are generated in code, never kept: most would be refused by whoever looks after a repository.
"""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from word_drafts import png

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TEXT = "近日，区规划分局召开专题会议，传达贯彻会议精神，研究部署下半年工作任务。"
BODY = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r></w:p>"
ENTITIES = '<!DOCTYPE a [<!ENTITY a "0123456789">' + "".join(
    f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
) + "]>"  # fmt: skip

Files = dict[str, Callable[[], bytes]]


def word(
    body: str = BODY,
    *,
    parts: dict[str, bytes] | None = None,
    relations: str = "",
    head: str = "",
    method: int = zipfile.ZIP_DEFLATED,
    level: int | None = None,
) -> bytes:
    """Return a Word file of this body, with more parts and relationships of the document."""
    document = f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}'
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method, compresslevel=level) as archive:
        archive.writestr("word/document.xml", f"{document}</w:body></w:document>")
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{relations}</Relationships>'
        )
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
    return target.getvalue()


def relation(kind: str, target: str, key: str = "rId1", *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    kind_address = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    return f'<Relationship Id="{key}" Type="{kind_address}" Target="{target}"{mode}/>'


def part(tag: str, inside: str) -> bytes:
    return f'<w:{tag} xmlns:w="{W}">{inside}</w:{tag}>'.encode()


def numbering(levels: int) -> bytes:
    level = "".join(
        f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%{n}"/></w:lvl>' for n in range(levels)
    )
    numbers = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    return part("numbering", f'<w:abstractNum w:abstractNumId="1">{level}</w:abstractNum>{numbers}')


def item(level: object) -> str:
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{level}</w:t></w:r></w:p>"


def nested(opening: str, closing: str, depth: int, inside: str = BODY) -> str:
    return opening * depth + inside + closing * depth


def table(properties: str, *, cells: int = 3, rows: int = 3) -> str:
    cell = f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>"
    return f"<w:tbl>{('<w:tr>' + cell * cells + '</w:tr>') * rows}</w:tbl>"


def note_in_itself() -> bytes:
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = part("footnotes", f'<w:footnote w:id="2"><w:p><w:r><w:t>x</w:t></w:r>{reference}</w:p></w:footnote>')
    body = f"<w:p><w:r><w:t>{TEXT}</w:t></w:r>{reference}</w:p>"
    return word(body, parts={"word/footnotes.xml": notes}, relations=relation("footnotes", "footnotes.xml"))


def one_note_many_times() -> bytes:
    notes = part("footnotes", f'<w:footnote w:id="2"><w:p><w:r><w:t>{"注" * 500}</w:t></w:r></w:p></w:footnote>')
    references = '<w:r><w:footnoteReference w:id="2"/></w:r>' * 20_000
    body = f"<w:p>{references}</w:p>"
    return word(body, parts={"word/footnotes.xml": notes}, relations=relation("footnotes", "footnotes.xml"))


def styles_in_a_circle() -> bytes:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{(n + 1) % 50}"/></w:style>'
        for n in range(50)
    )
    body = f'<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>{TEXT}</w:t></w:r></w:p>'
    return word(body, parts={"word/styles.xml": part("styles", styles)}, relations=relation("styles", "styles.xml"))


def picture_word(data: bytes, target: str = "media/a.png", *, external: bool = False, count: int = 1) -> bytes:
    drawing = (
        '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'r:embed="rId1" r:link="rId1"/></w:drawing></w:r></w:p>'
    )
    relations = relation("image", target, external=external)
    return word(drawing * count + BODY, parts={"word/media/a.png": data}, relations=relations)


def with_a_lie_about_its_size() -> bytes:
    data = bytearray(word(parts={"word/media/big.png": b"\0" * 40_000_000}))
    place = data.rfind(b"PK\x01\x02")
    while place >= 0:
        struct.pack_into("<I", data, place + 24, 10)
        place = data.rfind(b"PK\x01\x02", 0, place)
    return bytes(data)


def bomb_picture(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packed = zlib.compress(b"\0" * 10_000_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def overlapping_parts() -> bytes:
    """An archive whose directory names one packed part thousands of times."""
    data = word()
    place = data.find(b"PK\x01\x02")
    length = 46 + struct.unpack_from("<H", data, place + 28)[0]
    entry, end = data[place : place + length], data.rfind(b"PK\x05\x06")
    count = 60_000
    tail = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, count, count, length * count, place, 0)
    assert end > place
    return data[:place] + entry * count + tail


def flipped(seed: int) -> bytes:
    chance = random.Random(seed)
    data = bytearray(picture_word(png()))
    for _ in range(20):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(data)


WORD_FILES: Files = {
    "a bomb of blanks": lambda: word(f"<w:p><w:r><w:t>{' ' * 90_000_000}</w:t></w:r></w:p>"),
    "a bomb of paragraphs": lambda: word("<w:p/>" * 9_000_000),
    "a bomb in a picture": lambda: picture_word(b"\0" * 100_000_000),
    "a size that lies": with_a_lie_about_its_size,
    "a part named sixty thousand times": overlapping_parts,
    "a thousand parts of a megabyte": lambda: word(
        parts=dict.fromkeys((f"word/x{n}.xml" for n in range(1000)), b" " * 1_000_000), level=1
    ),
    "an archive in an archive": lambda: word(parts={"word/embeddings/a.docx": word() * 200}),
    "thirty thousand parts": lambda: word(parts={f"word/x{n}.xml": b"<a/>" for n in range(30_000)}),
    "entities of entities": lambda: word("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", head=ENTITIES),
    "an entity from outside": lambda: word(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", head='<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    ),
    "an entity from the network": lambda: word(
        "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", head='<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]>'
    ),
    "a document type from outside": lambda: word(head='<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">'),
    "entities in the styles": lambda: word(
        parts={"word/styles.xml": f'{ENTITIES}<w:styles xmlns:w="{W}">&j;</w:styles>'.encode()},
        relations=relation("styles", "styles.xml"),
    ),
    "a list of a thousand levels": lambda: word(
        "".join(item(level) for level in range(1000)),
        parts={"word/numbering.xml": numbering(1000)},
        relations=relation("numbering", "numbering.xml"),
    ),
    "list levels of nonsense": lambda: word(
        "".join(item(level) for level in (-1, 10**12, "x", "", "1e308", "nan")),
        parts={"word/numbering.xml": numbering(9)},
        relations=relation("numbering", "numbering.xml"),
    ),
    "spans of a thousand million": lambda: word(table('<w:gridSpan w:val="1000000000"/>')),
    "spans of less than nothing": lambda: word(table('<w:gridSpan w:val="-5"/><w:vMerge/>')),
    "merged cells without a beginning": lambda: word(table("<w:vMerge/>", rows=500)),
    "a table of a million cells": lambda: word(table("", cells=1000, rows=1000)),
    "tables a thousand deep": lambda: word(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 1000)),
    "tables sixty deep": lambda: word(nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60)),
    "content controls a thousand deep": lambda: word(nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 1000)),
    "links two hundred deep": lambda: word(
        f"<w:p>{nested('<w:hyperlink>', '</w:hyperlink>', 200, '<w:r><w:t>x</w:t></w:r>')}</w:p>"
    ),
    "text boxes in text boxes": lambda: word(
        nested("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 55)
    ),
    "insertions two hundred deep": lambda: word(
        f"<w:p>{nested('<w:ins>', '</w:ins>', 200, '<w:r><w:t>x</w:t></w:r>')}</w:p>"
    ),
    "fields that never end": lambda: word(
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 20_000 + f"</w:p>{BODY}"
    ),
    "fields that never begin": lambda: word(
        "<w:p>" + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 20_000 + f"</w:p>{BODY}"
    ),
    "comments that never end": lambda: word(
        "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(20_000)) + BODY
    ),
    "a note in itself": note_in_itself,
    "one note twenty thousand times": one_note_many_times,
    "styles in a circle": styles_in_a_circle,
    "a style based on itself": lambda: word(
        parts={
            "word/styles.xml": part(
                "styles", '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="a"/></w:style>'
            )
        },
        relations=relation("styles", "styles.xml"),
    ),
    "a paragraph of ten megabytes": lambda: word(
        f"<w:p><w:r><w:t>{TEXT * 90_000}</w:t></w:r></w:p>", method=zipfile.ZIP_STORED
    ),
    "a paragraph of eighty thousand runs": lambda: word(
        f"<w:p>{'<w:r><w:rPr><w:b/></w:rPr><w:t>粗</w:t></w:r><w:r><w:t>细</w:t></w:r>' * 40_000}</w:p>"
    ),
    "fifteen thousand paragraphs": lambda: word("<w:p><w:r><w:t>短行</w:t></w:r></w:p>" * 15_000),
    "forty thousand line breaks": lambda: word(f"<w:p><w:r>{'<w:t>字</w:t><w:br/>' * 40_000}</w:r></w:p>"),
    "fifteen thousand page breaks": lambda: word(
        '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' * 15_000 + BODY, method=zipfile.ZIP_STORED
    ),
    "a picture that leads outside": lambda: picture_word(png(), "../../../../etc/passwd"),
    "a picture of a file outside": lambda: picture_word(png(), "file:///etc/passwd", external=True),
    "a picture from the network": lambda: picture_word(png(), "http://127.0.0.1:9/a.png", external=True),
    "a picture of a million million points": lambda: picture_word(bomb_picture(1_000_000, 1_000_000)),
    "a picture of nothing": lambda: picture_word(b""),
    "a picture cut off": lambda: picture_word(png()[:40]),
    "a picture shown twenty thousand times": lambda: picture_word(png(), count=20_000),
    "names that lead outside": lambda: word(
        parts={"../../../../tmp/bulletin-editor-escaped.xml": b"x", "/etc/bulletin-editor-escaped": b"x"}
    ),
    "relationships in circles": lambda: word(
        relations=relation("styles", "document.xml") + relation("numbering", "document.xml", "rId2")
    ),
    "relationships to nowhere": lambda: word(
        relations=relation("styles", "../../x.xml") + relation("numbering", "", "rId2")
    ),
    "macros": lambda: word(parts={"word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + bytes(5000)}),
    "controls and objects": lambda: word(
        '<w:p><w:r><w:object><w:control r:id="rId1"/></w:object></w:r></w:p>' + BODY,
        parts={"word/activeX/activeX1.bin": bytes(500)},
        relations=relation("control", "activeX/activeX1.bin"),
    ),
    "no body": lambda: word().replace(b"w:body", b"w:bodi"),
    "a wrong namespace": lambda: word(f'<p xmlns="urn:x">{TEXT}</p>'),
    "noise in the document": lambda: word("<w:p><w:r><w:t>\x07</w:t></w:r></w:p>"),
    "cut off in the middle": lambda: picture_word(png())[:700],
    "cut off at the end": lambda: word()[:-9],
    **{f"flipped bits {seed}": (lambda seed=seed: flipped(seed)) for seed in range(6)},
}

PAGES: Files = {
    "elements without end": lambda: b"<div>" * 40_000 + TEXT.encode(),
    "marks without end": lambda: b"<b><i>" * 20_000 + TEXT.encode(),
    "lists without end": lambda: b"<ul><li>" * 1000 + TEXT.encode(),
    "tables without end": lambda: b"<table><tr><td>" * 400 + TEXT.encode(),
    "spans of a thousand million on a page": lambda: (
        b"<table>" + b"<tr><td colspan=1000000000 rowspan=1000000000>x</td><td>y</td></tr>" * 50 + b"</table>"
    ),
    "wide rows": lambda: b"<table>" + (b"<tr>" + b"<td>x" * 2000) * 30 + b"</table>",
    "a paragraph of ten megabytes on a page": lambda: b"<p>" + TEXT.encode() * 90_000,
    "fifteen thousand short paragraphs": lambda: "<p>短行".encode() * 15_000,
    "entities of entities on a page": lambda: ENTITIES.encode() + b"<p>&j;&j;</p><p>" + TEXT.encode(),
    "files and addresses as pictures": lambda: (
        b"<img src=file:///etc/passwd><img src=../../../etc/passwd><img src=http://127.0.0.1:9/a.png>" + TEXT.encode()
    ),
    "scripts": lambda: b"<script>while(1);</script><p onclick=x() style='background:url(http://127.0.0.1:9/)'>x</p>",
    "a note in itself on a page": lambda: (
        b"<p>x<a href='#_ftn1'>1</a></p><div id=ftn1><p><a name=_ftn1></a>y<a href='#_ftn1'>1</a></p></div>"
    ),
    "styles without end": lambda: b"<style>" + b"p.a{color:red}" * 40_000 + b"</style><p class=a>x</p>",
    "braces without end": lambda: b"<style>" + b"{" * 300_000 + b"</style><p>x</p>",
    "attributes without end": lambda: b"<p " + b" ".join(b"a%d=1" % n for n in range(10_000)) + b">x</p>",
    "a class of a megabyte": lambda: b"<p class='" + b"a " * 500_000 + b"'>x</p>",
}

MARKDOWN: Files = {
    "brackets that never close": lambda: b"[" * 5000 + TEXT.encode(),
    "links that never close": lambda: b"[a](" * 5000,
    "links of references that never close": lambda: b"[a][" * 5000,
    "pictures that never close": lambda: b"![a](" * 5000,
    "stars that never close": lambda: b"**a *b _c __d " * 3000,
    "backticks of every length": lambda: b" ".join(b"`" * n for n in range(1, 1000)),
    "quotations without end": lambda: b"> " * 3000 + TEXT.encode(),
    "a list of a thousand levels in Markdown": lambda: b"\n".join(b"    " * n + b"- x" for n in range(200)),
    "tags that never close": lambda: b"<div markdown=1>\n" * 500 + TEXT.encode(),
    "angle brackets": lambda: b"<" * 20_000 + b"a",
    "comments that never close": lambda: b"<!-- " * 20_000 + TEXT.encode(),
    "notes of notes": lambda: "".join(f"x[^{n}]\n\n[^{n}]: y[^{(n + 1) % 300}]\n\n" for n in range(300)).encode(),
    "a table of a thousand columns": lambda: (
        b"|" + b"a|" * 1000 + b"\n|" + b"-|" * 1000 + b"\n" + (b"|" + b"b|" * 1000 + b"\n") * 20
    ),
    "rules and titles": lambda: b"a\n===\n***\n" * 3_000,
    "references without end": lambda: b"".join(b"[a%d]: x\n" % n for n in range(20_000)) + TEXT.encode(),
    "forty thousand blanks in a line": lambda: b"a" + b" " * 40_000 + b"b",
}

TEXTS: Files = {
    "eight thousand short lines": lambda: "短行\n".encode() * 8_000,
    "eight thousand short lines parted by blank ones": lambda: "一行短字\n\n".encode() * 8_000,
    "eight thousand labels": lambda: "规划分局：\n".encode() * 8_000,
    "eight thousand bylines": lambda: "（本报记者 蔡杨洋）\n".encode() * 8_000,
    "eight thousand numbers": lambda: "一、加强组织领导\n".encode() * 8_000,
    "eight thousand torn lines": lambda: "会议强调要统一思想凝聚共识，以更高标\n\n".encode() * 8_000,
    "a line of ten megabytes": lambda: TEXT.encode() * 90_000,
    "brackets without end in text": lambda: "（【《“".encode() * 200_000,
    "tabs without end": lambda: b"\t" * 1_000_000 + b"a",
    "rows of tabs": lambda: b"a\tb\n" * 10_000,
    "line ends of every kind": lambda: "\r\n\n\r\x0b\x0c\x85\u2028\u2029".encode() * 20_000 + TEXT.encode(),
    "noise": lambda: random.Random(1).randbytes(2_000_000),
    "halves of pairs": lambda: b"\xff\xfe" + b"\x00\xd8" * 40_000,
    "directions": lambda: "\u202e\u2066\u200f\u202d".encode() * 40_000 + TEXT.encode(),
}


def hostile_files() -> Iterator[tuple[str, str, Callable[[], bytes]]]:
    """Yield the name of each kind, its suffix, and what makes the file: some take long to make."""
    for suffix, files in ((".docx", WORD_FILES), (".html", PAGES), (".md", MARKDOWN), (".txt", TEXTS)):
        for name, make in files.items():
            yield name, suffix, make
    yield "macros in their own suffix", ".docm", WORD_FILES["macros"]
