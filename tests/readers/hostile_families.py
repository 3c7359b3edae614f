"""Families of hostile files, made from tables: every container nested, every number nonsense, every part damaged."""

from __future__ import annotations

import base64
import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator

from hostile_files import BODY, ENTITIES, TEXT, item, nested, numbering, part, picture_word, relation, word
from PIL import Image
from word_drafts import png

RUN = "<w:r><w:t>x</w:t></w:r>"
INSIDE_PARAGRAPHS = {
    "links": ("<w:hyperlink>", "</w:hyperlink>"),
    "insertions": ('<w:ins w:author="a">', "</w:ins>"),
    "deletions": ("<w:del>", "</w:del>"),
    "moves": ("<w:moveTo>", "</w:moveTo>"),
    "simple fields": ('<w:fldSimple w:instr="HYPERLINK x">', "</w:fldSimple>"),
    "smart tags": ("<w:smartTag>", "</w:smartTag>"),
    "custom elements": ("<w:customXml>", "</w:customXml>"),
    "directions": ("<w:bdo>", "</w:bdo>"),
    "inner controls": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    "alternatives": (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>',
        "</mc:Choice></mc:AlternateContent>",
    ),
    "ruby": ("<w:r><w:ruby><w:rubyBase>", "</w:rubyBase></w:ruby></w:r>"),
    "text boxes": (
        "<w:r><w:pict><w:txbxContent><w:p>",
        "</w:p></w:txbxContent></w:pict></w:r>",
    ),
}
NONSENSE = (
    "-1",
    "0",
    "1e308",
    "nan",
    "９９",
    "9" * 30,
    "",
    "0x10",
    "一",
    " 5 ",
    "2147483648",
    "-2147483649",
    "1.5",
    "true",
)
NUMBERED = {
    "span": '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{}"/></w:tcPr></w:tc><w:tc/></w:tr></w:tbl>',
    "grid before": '<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{}"/></w:trPr><w:tc><w:p/></w:tc><w:tc/></w:tr></w:tbl>',
    "merge": '<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="{}"/></w:tcPr></w:tc><w:tc/></w:tr></w:tbl>',
    "grid column": '<w:tbl><w:tblGrid><w:gridCol w:w="{}"/></w:tblGrid><w:tr><w:tc/><w:tc/></w:tr></w:tbl>',
    "header row": '<w:tbl><w:tr><w:trPr><w:tblHeader w:val="{}"/></w:trPr><w:tc/><w:tc/></w:tr></w:tbl>',
    "outline level": '<w:p><w:pPr><w:outlineLvl w:val="{}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
    "indent": '<w:p><w:pPr><w:ind w:firstLine="{0}" w:firstLineChars="{0}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
    "size": '<w:p><w:r><w:rPr><w:sz w:val="{}"/></w:rPr><w:t>x</w:t></w:r></w:p>',
    "underline": '<w:p><w:r><w:rPr><w:u w:val="{}"/><w:b w:val="{}"/></w:rPr><w:t>x</w:t></w:r></w:p>',
    "page": '<w:sectPr><w:pgSz w:w="{0}"/><w:pgMar w:left="{0}" w:right="{0}"/></w:sectPr>',
    "symbol": '<w:p><w:r><w:sym w:font="Wingdings" w:char="{}"/></w:r></w:p>',
    "note number": '<w:p><w:r><w:footnoteReference w:id="{}"/></w:r></w:p>',
    "comment number": '<w:p><w:commentRangeStart w:id="{}"/><w:r><w:t>x</w:t></w:r></w:p>',
    "list": (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="{0}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    ),
    "list number": '<w:p><w:pPr><w:numPr><w:numId w:val="{}"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
    "style name": '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
    "page break": '<w:p><w:pPr><w:pageBreakBefore w:val="{}"/></w:pPr><w:r><w:br w:type="{}"/></w:r></w:p>',
}
PARTS = {
    "styles": part("styles", '<w:style w:type="paragraph" w:default="1" w:styleId="a"/>'),
    "numbering": numbering(3),
    "footnotes": part("footnotes", f'<w:footnote w:id="2">{BODY}</w:footnote>'),
    "endnotes": part("endnotes", f'<w:endnote w:id="2">{BODY}</w:endnote>'),
    "comments": part("comments", f'<w:comment w:id="2" w:author="a">{BODY}</w:comment>'),
    "commentsExtended": b'<x xmlns="urn:x"/>',
}
DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "cut off": lambda data: data[: len(data) // 2],
    "empty": lambda _data: b"",
    "of noise": lambda data: random.Random(7).randbytes(len(data)),
    "of another kind": lambda _data: b"<html><body>x</body></html>",
    "in UTF-16": lambda data: data.decode().encode("utf-16"),
    "with entities": lambda data: ENTITIES.encode() + data.replace(b"<w:p>", b"<w:p>&j;", 1),
    "with a megabyte of blanks": lambda data: data + b" " * 1_000_000,
    "a thousand times itself": lambda data: data.replace(b"</w:", data[data.find(b"<w:", 5) : -20] * 40 + b"</w:", 1),
}
LISTS = {
    "in a circle of styles": (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="a"/><w:numStyleLink w:val="a"/></w:abstractNum>'
    ),
    "without levels": '<w:abstractNum w:abstractNumId="1"/>',
    "with patterns of places": (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%9%8%7%1%0%%1"/></w:lvl>'
        "</w:abstractNum>"
    ),
    "of Roman numbers": (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="99999999"/>'
        '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
    ),
    "of letters": (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="99999999"/>'
        '<w:numFmt w:val="upperLetter"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>'
    ),
    "of Han numbers": (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="99999999"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    ),
}


def word_families() -> Iterator[tuple[str, bytes]]:
    for name, (opening, closing) in INSIDE_PARAGRAPHS.items():
        for depth in (30, 80, 4000):
            yield f"{name} {depth} deep", word(f"<w:p>{nested(opening, closing, depth, RUN)}</w:p>{BODY}")
    for name, body in NUMBERED.items():
        inside = "".join(body.format(value, value) for value in NONSENSE)
        list_parts = {"word/numbering.xml": numbering(9)}
        yield (
            f"nonsense as {name}",
            word(inside + BODY, parts=list_parts, relations=relation("numbering", "numbering.xml")),
        )
    for name, data in PARTS.items():
        for damage, spoil in DAMAGES.items():
            body = f"{item(0)}<w:p><w:r><w:footnoteReference w:id='2'/><w:endnoteReference w:id='2'/></w:r></w:p>{BODY}"
            parts = {f"word/{name}.xml": spoil(data)}
            yield f"{name} {damage}", word(body, parts=parts, relations=relation(name, f"{name}.xml"))
    for name, inside in LISTS.items():
        numbers = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        parts = {"word/numbering.xml": part("numbering", inside + numbers)}
        yield f"lists {name}", word(item(0) * 50, parts=parts, relations=relation("numbering", "numbering.xml"))
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:basedOn w:val="s{n + 1}"/></w:style>' for n in range(10_000)
    )
    body = '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    parts = {"word/styles.xml": part("styles", chain)}
    yield "ten thousand styles in a row", word(body * 500, parts=parts, relations=relation("styles", "styles.xml"))
    whole = picture_word(png())
    for place in range(1, 25):
        yield f"cut off at {place} of 25", whole[: len(whole) * place // 25]
    yield from _with_flipped_markup()


def _with_flipped_markup() -> Iterator[tuple[str, bytes]]:
    """Yield files whose archive is whole and whose markup is not."""
    body = f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{TEXT}</w:t></w:r></w:p>{item(0)}" * 3
    for seed in range(20):
        chance = random.Random(seed)
        spoiled = bytearray(body.encode())
        for _ in range(seed % 5 + 1):
            spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
        yield f"flipped markup {seed}", word(spoiled.decode("utf-8", "replace"))


def archives() -> Iterator[tuple[str, bytes]]:
    document = word()
    for method, name in ((zipfile.ZIP_STORED, "stored"), (zipfile.ZIP_BZIP2, "bzip2"), (zipfile.ZIP_LZMA, "LZMA")):
        yield f"packed by {name}", word(f"<w:p><w:r><w:t>{' ' * 9_000_000}</w:t></w:r></w:p>", method=method)
    yield "an archive after noise", b"x" * 70_000 + document
    yield "an archive before noise", document + b"x" * 70_000
    yield "two archives in a row", document + document
    flags = bytearray(document)
    for place in _places(document, b"PK\x01\x02"):
        flags[place + 8] |= 1
    yield "parts said to be encrypted", bytes(flags)
    sums = bytearray(document)
    for place in _places(document, b"PK\x01\x02"):
        sums[place + 16] ^= 0xFF
    yield "parts of other sums", bytes(sums)
    method_number = bytearray(document)
    for place in _places(document, b"PK\x01\x02"):
        method_number[place + 10] = 77
    yield "parts packed by nobody knows what", bytes(method_number)
    far = bytearray(document)
    for place in _places(document, b"PK\x01\x02"):
        struct.pack_into("<I", far, place + 42, 0xFFFFFF00)
    yield "parts beyond the end", bytes(far)
    for name in (
        "../word/document.xml",
        "word\\document.xml",
        "/word/document.xml",
        "WORD/DOCUMENT.XML",
        "word/document.xml/",
    ):
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            archive.writestr(name, BODY)
            archive.writestr("[Content_Types].xml", "<x/>")
        yield f"a document called {name}", target.getvalue()
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    yield "a workbook", target.getvalue()
    yield "an empty archive", b"PK\x05\x06" + bytes(18)
    yield "an old Word file by a new name", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000)


def _places(data: bytes, mark: bytes) -> Iterator[int]:
    place = data.find(mark)
    while place >= 0:
        yield place
        place = data.find(mark, place + 1)


def pictures() -> Iterator[tuple[str, bytes]]:
    for kind in ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP", "ICO"):
        target = io.BytesIO()
        Image.new("RGB", (16, 16), "red").save(target, kind)
        data = target.getvalue()
        yield f"{kind} cut off", data[: len(data) // 2]
        large = data.replace((16).to_bytes(4, "big"), (1 << 30).to_bytes(4, "big"))
        yield f"{kind} of nonsense size", large.replace((16).to_bytes(4, "little"), (1 << 30).to_bytes(4, "little"))
    target = io.BytesIO()
    Image.new("1", (16_000, 16_000)).save(target, "PNG")
    yield "a picture of two hundred million points", target.getvalue()
    target = io.BytesIO()
    frames = [Image.new("P", (8, 8), n % 8) for n in range(600)]
    frames[0].save(target, "GIF", save_all=True, append_images=frames[1:])
    yield "six hundred pictures in one", target.getvalue()
    text = zlib.compress(b"\0" * 20_000_000)
    chunk = struct.pack(">I", len(text) + 3) + b"zTXta\0\0" + text
    chunk += struct.pack(">I", zlib.crc32(b"zTXta\0\0" + text))
    yield "a picture with a bomb of words", png()[:33] + chunk + png()[33:]
    yield "a drawing with a script", b"<svg xmlns='http://www.w3.org/2000/svg'><script>while(1);</script></svg>"
    yield "a metafile", b"\xd7\xcd\xc6\x9a" + bytes(400)
    yield "an enhanced metafile", b"\x01\0\0\0" + bytes(36) + b" EMF" + bytes(400)
    yield "a TIFF in a circle", b"II*\0\x08\0\0\0" + struct.pack("<H", 0) + struct.pack("<I", 8)


def picture_families() -> Iterator[tuple[str, str, bytes]]:
    made = list(pictures())
    for name, data in made:
        yield f"{name} in Word", ".docx", picture_word(data)
    for name, data in made[::3]:
        address = f"data:image/png;base64,{base64.b64encode(data).decode()}"
        yield f"{name} in a page", ".html", f"<p>{TEXT}<img src='{address}'></p>".encode()


TAGS = (
    "div", "p", "span", "b", "ul", "ol", "li", "blockquote", "table", "section", "font", "ins", "del", "sup",
    "a href=x", "center", "figure", "dl", "dd", "ruby", "details", "pre", "h1", "em", "form", "main", "article",
)  # fmt: skip
CHARSETS = (
    "utf-7", "utf-32", "cp037", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "zlib", "base64", "hex",
    "rot13", "undefined", "mbcs", "utf-8-sig", "hz", "iso2022_jp", "../../etc/passwd", "x" * 40,
)  # fmt: skip


def page_families() -> Iterator[tuple[str, bytes]]:
    for tag in TAGS:
        yield f"{tag} in {tag} in {tag}", f"<{tag}>".encode() * 2000 + TEXT.encode()
        yield f"{tag} again and again", (f"<{tag} class=c style='color:red'>x</{tag.split()[0]}>").encode() * 1500
    for name in CHARSETS:
        head = f"<html><head><meta charset='{name}'></head><body><p>".encode()
        yield f"a page that says it is in {name[:20]}", head + TEXT.encode() * 300 + b"-a9k" * 4000
    yield "a table of tables of rows", b"<table><tr><td>" * 60 + b"x</td><td>y" * 2000
    yield "one attribute of a megabyte", b"<p style='" + b"text-indent:2em;" * 70_000 + b"'>x</p>" + TEXT.encode()
    yield "columns without end", b"<table><colgroup><col span=1000000000 width=5></colgroup><tr><td>x<td>y</table>"
    yield "white space without end", b"<p>" + b" \n\t" * 400_000 + b"x" + b"&nbsp;" * 100_000
    yield "a frame of frames", b"<iframe src='javascript:x'>" * 4000 + TEXT.encode()
    yield (
        "Word's lists without end",
        b"<p style='mso-list:l0 level99 lfo1'><span style='mso-list:Ignore'>1.</span>x" * 4000,
    )
    yield "hidden in hidden", b"<div style='visibility:hidden'>" * 140 + TEXT.encode()


MARKS = {
    "stars": "*", "underlines": "_", "stars with letters": "*a ", "strong stars": "**a", "mixed stars": "*a_b**c__",
    "tildes": "~", "exclamations": "![", "closing brackets": "]", "closing links": "](", "autolinks": "<http://a",
    "ampersands": "&", "entities": "&amp", "backslashes": "\\", "pipes": "|", "rows": "|a|b|\n", "rulers": "|-|-|\n",
    "fences": "```\n", "fences of waves": "~~~ {.a}\n", "quotes": "> ", "quotes in lines": ">\n> a\n", "items": "- ",
    "items in lines": "- a\n", "numbers": "1. a\n", "numbers further in": " 1. a\n  - b\n", "heads": "# a\n",
    "underlined heads": "a\n-\n", "definitions": "a\n:   b\n", "lists of attributes": "a {: .b #c }\n",
    "open attributes": "{: ", "notes": "[^a]", "definitions of notes": "[^a]: b\n", "references": "[a]: b\n",
    "open comments": "<!--", "open tags": "<a ", "blocks of markup": "<div>\n\na\n", "closing blocks": "</div>\n",
    "processing": "<?a ", "declarations": "<!A ", "markdown in blocks": "<p markdown=1>*a", "front matter": "---\n",
}  # fmt: skip


def markdown_families() -> Iterator[tuple[str, bytes]]:
    for name, mark in MARKS.items():
        yield f"{name} without end in Markdown", mark.encode() * (6_000 // len(mark)) + TEXT.encode()


FRAGMENTS = (
    "驻", "本报驻", "审核：张三 ",
    "（", "）", "【", "“", "《", "、", "，", "。", "：", "——", "……", ".", "1.", "一、", "（一）", "①", "第一章",
    "记者 ", "本报记者张三 ", "蔡杨洋、", "规划分局", "规划分局：", "图1 ", "表1", "目录", "报：", "2026年1月1日", "-",
    "*", "\u3000", "\u200b", "\ufeff", "a b ", "By A B ", "问：", "编者按：", "同志们：", "http://", "\t", "|",
)  # fmt: skip
ENCODED = {
    "UTF-16 of half a character": TEXT.encode("utf-16-le")[:-1],
    "UTF-16 backwards": TEXT.encode("utf-16-be") * 20,
    "UTF-32": TEXT.encode("utf-32"),
    "UTF-7": TEXT.encode("utf-7"),
    "Shift JIS": ("漢字かな交じり文です。" * 20).encode("shift_jis"),
    "Korean": ("한국어 문장입니다. " * 20).encode("euc_kr"),
    "EBCDIC": b"\xc8\x85\x93\x93\x96\x40" * 200,
    "overlong forms": b"\xc0\xaf\xe0\x80\xaf" * 200 + TEXT.encode(),
    "halves of pairs in UTF-8": b"\xed\xa0\x80" * 200 + TEXT.encode(),
    "only a mark": b"\xef\xbb\xbf",
    "a mark and a lie": b"\xff\xfe" + TEXT.encode() + b"x",
    "Chinese with holes": TEXT.encode("gb18030")[:-1] + b"\xff" + TEXT.encode("gb18030"),
    "two encodings in one": TEXT.encode("gb18030") * 5 + TEXT.encode("utf-8") * 5,
    "nothing but zeros": bytes(100_000),
}


def text_families() -> Iterator[tuple[str, bytes]]:
    for fragment in FRAGMENTS:
        shown = fragment.strip() or f"{ord(fragment[0]):x}"
        yield f"a line of {shown}", (fragment * 8000 + TEXT).encode()
        yield f"lines of {shown}", f"{fragment}{TEXT[:9]}\n".encode() * 200
        yield f"short lines of {shown}", f"{(fragment * 80)[:80]}\n\n{TEXT}{(fragment * 80)[:80]}\n\n".encode() * 20
    yield from ENCODED.items()


def hostile_families() -> Iterator[tuple[str, str, bytes]]:
    """Yield the name of each kind, its suffix, and the file."""
    yield from picture_families()
    for suffix, family in (
        (".docx", word_families),
        (".docx", archives),
        (".html", page_families),
        (".md", markdown_families),
        (".txt", text_families),
    ):
        for name, data in family():
            yield name, suffix, data
