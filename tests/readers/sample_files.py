"""Word files as offices make them, to learn from."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

LONG = "近日，开发区召开重点项目推进会，听取各部门汇报，研究部署下一阶段工作，要求盯牢目标、压实责任、狠抓落实。" * 2


def by_hand(path: Path) -> Path:
    """A file as offices make them: one style, everything formatted directly, blank lines and typed indents."""
    document = docx.Document()
    part = document.sections[0]
    part.page_width, part.page_height = Mm(210), Mm(297)
    part.top_margin, part.bottom_margin, part.left_margin, part.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)
    add_paragraph(document, "澜河简报", "方正小标宋简体", 55, centred=True, colour="E60012")
    add_paragraph(document, "第 8 期", "仿宋_GB2312", 16, centred=True)
    line = add_paragraph(document, "区委办公室　　　2026年3月5日", "仿宋_GB2312", 16)
    rule_below(line, 18, "E60012")
    document.add_paragraph()
    for number in range(3):
        add_paragraph(document, f"聚焦项目建设{number}", "方正小标宋简体", 22, centred=True, bold=True)
        document.add_paragraph()
        add_paragraph(document, "　　" + LONG, "仿宋", 16)
        add_paragraph(document, "　　一、强化统筹", "黑体", 16)
        add_paragraph(document, "　　" + LONG, "仿宋", 16)
        add_paragraph(document, "　　（一）抓好要素保障", "楷体", 16, bold=True)
        add_paragraph(document, "　　" + LONG, "仿宋", 16)
        add_paragraph(document, "（商务局 李雷）", "楷体", 16, right=True)
        document.add_paragraph()
    add_paragraph(document, "报：区委、区政府领导", "仿宋", 14)
    footer_number(document)
    document.save(str(path))
    return path


def add_paragraph(
    document: Document,
    text: str,
    face: str,
    size: float,
    *,
    centred: bool = False,
    right: bool = False,
    bold: bool = False,
    colour: str = "",
) -> WordParagraph:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    paragraph.paragraph_format.line_spacing = Pt(28)
    paragraph.paragraph_format.space_after = Pt(0)
    if centred or right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.RIGHT
    half = len(text) // 2
    for piece in (text[:half], text[half:]):
        run = paragraph.add_run(piece)
        run.font.size, run.font.bold, run.font.name = Pt(size), bold, "Times New Roman"
        run._element.rPr.rFonts.set(qn("w:eastAsia"), face)
        if colour:
            run.font.color.rgb = RGBColor.from_string(colour)
    return paragraph


def rule_below(paragraph: WordParagraph, eighths: int, colour: str) -> None:
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", str(eighths)), ("color", colour), ("space", "1")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    paragraph._element.get_or_add_pPr().append(borders)


def footer_number(document: Document) -> None:
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.add_run("- ").font.size = Pt(14)
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._element.append(field)
    paragraph.add_run(" -").font.size = Pt(14)


def by_wps(path: Path) -> Path:
    """A file as WPS leaves it: Chinese style names, indents in characters, the name in a text box, a grid."""
    document = docx.Document()
    part = document.sections[0]
    part.page_width, part.page_height = Mm(210), Mm(297)
    part.top_margin, part.bottom_margin, part.left_margin, part.right_margin = Mm(30), Mm(28), Mm(28), Mm(26)
    normal = document.styles["Normal"]
    normal.font.size, normal.font.name = Pt(16), "Calibri"
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "仿宋_GB2312")
    document.styles["Heading 1"].element.find(qn("w:name")).set(qn("w:val"), "标题 1")
    name = document.add_paragraph()
    name._element.append(parse_xml(_TEXT_BOX))
    number = document.add_paragraph("2026年第5期")
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for piece in range(8):
        title = document.add_paragraph(f"推进城乡融合发展{piece}")
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        title.runs[0].font.size = Pt(22)
        title.runs[0]._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "华文中宋")
        for text in (LONG, LONG):
            body = document.add_paragraph(text)
            body.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
            body.paragraph_format.line_spacing = Pt(30)
            indent = OxmlElement("w:ind")
            indent.set(qn("w:firstLineChars"), "200")
            indent.set(qn("w:firstLine"), "640")
            body._element.get_or_add_pPr().append(indent)
        department = document.add_paragraph("农业农村局：")
        department.runs[0].bold = True
    document.save(str(path))
    return path


_TEXT_BOX = f"""<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>
<w:txbxContent><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:rFonts w:eastAsia="华文行楷"/><w:b/>
<w:color w:val="FF0000"/><w:sz w:val="120"/></w:rPr><w:t>乡村简报</w:t></w:r></w:p></w:txbxContent>
</v:textbox></v:shape></w:pict></w:r>"""
