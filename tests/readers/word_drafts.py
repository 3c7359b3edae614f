"""Word files made from lines with looks, as messy_drafts.py writes them."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from PIL import Image

if TYPE_CHECKING:
    from pathlib import Path

_LOOK = re.compile(r"^\{([^}]*)\}")
_HAN_LIST = (
    '<w:abstractNum {} w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
    '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
)


def png(width: int = 40, height: int = 20, colour: str = "red") -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(target, "PNG")
    return target.getvalue()


def write_word_draft(text: str, path: Path) -> None:
    document = docx.Document()
    _add_han_list(document)
    holder: Any = document
    for line in text.strip("\n").split("\n"):
        if line == "[":
            holder = document.add_table(1, 1).cell(0, 0)
            continue
        if line == "]":
            holder = document
        elif line == "!picture":
            document.add_picture(io.BytesIO(png()))
        elif line == "!table":
            table = document.add_table(2, 2)
            table.cell(0, 0).text, table.cell(0, 1).text = "项目", "个数"
            table.cell(1, 0).text, table.cell(1, 1).text = "道路", "12"
        else:
            _add_line(holder, line)
    document.save(str(path))


def _add_han_list(document: Any) -> None:
    root = document.part.numbering_part.element
    root.insert(0, parse_xml(_HAN_LIST.format(nsdecls("w"))))
    number = OxmlElement("w:num")
    number.set(qn("w:numId"), "77")
    abstract = OxmlElement("w:abstractNumId")
    abstract.set(qn("w:val"), "77")
    number.append(abstract)
    root.append(number)


def _add_line(holder: Any, line: str) -> None:
    match = _LOOK.match(line)
    look = match[1] if match else ""
    text = line[match.end() :] if match else line
    paragraph = holder.add_paragraph()
    runs = [_add_run(paragraph, part, index % 2 == 1) for index, part in enumerate(text.split("**"))]
    if look.startswith("s "):
        paragraph.style = look[2:]
        return
    _set_looks(paragraph, runs, look)


def _add_run(paragraph: Any, text: str, bold: bool) -> Any:
    run = paragraph.add_run()
    for index, part in enumerate(text.split("|")):
        if index:
            run.add_break(WD_BREAK.LINE)
        run.add_text(part)
    if bold:
        run.bold = True
    return run


def _set_looks(paragraph: Any, runs: list[Any], look: str) -> None:
    for word in look.split():
        if word == "c":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif word == "r":
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        elif word == "b":
            for run in runs:
                run.bold = True
        elif word == "i":
            paragraph.paragraph_format.first_line_indent = Pt(28)
        elif word.startswith("f"):
            for run in runs:
                run.font.name = word[1:]
                run._r.rPr.rFonts.set(qn("w:eastAsia"), word[1:])
        elif word == "l":
            paragraph._p.get_or_add_pPr()._insert_numPr(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>')
            )
        else:
            for run in runs:
                run.font.size = Pt(float(word))
