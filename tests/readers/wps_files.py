"""Word files as WPS writes them: looks on every run, indents in characters, styles numbered, text parted by script."""

from __future__ import annotations

import re
import zipfile
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P = "http://schemas.openxmlformats.org/package/2006"
_LOOK = re.compile(r"^\{([^}]*)\}")
_SCRIPTS = re.compile(r"[ -~]+|[^ -~]+")
_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体"/></w:rPr></w:rPrDefault>'
    '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/>'
    '<w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:kern w:val="2"/><w:sz w:val="21"/></w:rPr>'
    '</w:style><w:style w:type="character" w:default="1" w:styleId="3"><w:name w:val="Default Paragraph Font"/>'
    "</w:style>"
)


def write_wps_draft(text: str, path: Path) -> None:
    body = "".join(_paragraph(line) for line in text.strip("\n").split("\n"))
    kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    types = (
        f'<Types xmlns="{_P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-'
        'package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kinds}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{kinds}.styles+xml"/></Types>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr("_rels/.rels", _relation("officeDocument", "word/document.xml"))
        archive.writestr("word/_rels/document.xml.rels", _relation("styles", "styles.xml"))
        archive.writestr("word/styles.xml", f'<w:styles xmlns:w="{_W}">{_STYLES}</w:styles>')
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{_W}"><w:body>{body}<w:sectPr/></w:body></w:document>'
        )


def _relation(kind: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{_P}/relationships"><Relationship Id="rId1" Type="{_R}/{kind}" Target="{target}"/>'
        "</Relationships>"
    )


def _paragraph(line: str) -> str:
    match = _LOOK.match(line)
    look = match[1].split() if match else []
    text = line[match.end() :] if match else line
    size = next((int(float(word) * 2) for word in look if word[0].isdigit()), 32)
    properties = {"c": '<w:jc w:val="center"/>', "r": '<w:jc w:val="right"/>', "i": ""}
    shown = "".join(properties.get(word, "") for word in look)
    indent = '<w:ind w:firstLine="640" w:firstLineChars="200"/>' if "i" in look else ""
    bold = "<w:b/><w:bCs/>" if "b" in look else '<w:b w:val="0"/><w:bCs w:val="0"/>'
    fonts = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="仿宋"/>'
    runs = f'{fonts}{bold}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>'
    pieces = "".join(
        f'<w:r><w:rPr>{runs}</w:rPr><w:t xml:space="preserve">{escape(piece)}</w:t></w:r>'
        for piece in _SCRIPTS.findall(text)
    )
    return (
        f'<w:p><w:pPr><w:keepNext w:val="0"/>{indent}{shown}<w:rPr>{runs}</w:rPr></w:pPr>'
        f'<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>{pieces}</w:p>'
    )
