"""Lists of Word files are counted as Word counts them: overrides, restarts, lists that styles name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from bulletin_editor.content.blocks import ListItem, ListKind, Paragraph
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import plain_text
from bulletin_editor.readers.registry import read_draft

TEXT = (
    "各单位要对照任务清单逐项抓好落实，按月报送进展情况，由办公室汇总通报，年底统一组织考核验收，考核结果纳入年度绩效。"
)
HAN = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>'


def numbered(*numbers: str, abstract: str = HAN, more: str = "") -> Any:
    document = docx.Document()
    root = document.part.numbering_part.element
    for old in list(root):
        root.remove(old)
    root.append(parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="5">{abstract}</w:abstractNum>'))
    if more:
        root.append(parse_xml(more))
    for index, number in enumerate(numbers, 1):
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{index}"><w:abstractNumId w:val="5"/>{number}</w:num>'))
    return document


def add(document: Any, number: int, level: int = 0) -> None:
    paragraph = document.add_paragraph(TEXT)
    place = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    paragraph._p.get_or_add_pPr()._insert_numPr(parse_xml(place))


def paragraphs(document: Any, folder: Path) -> list[Paragraph]:
    path = folder / "draft.docx"
    document.save(str(path))
    article = read_draft(path).nodes[0]
    assert isinstance(article, Article)
    return [block for block in article.blocks if isinstance(block, Paragraph)]


def signs(document: Any, folder: Path) -> list[str]:
    return [plain_text(paragraph.inlines).removesuffix(TEXT) for paragraph in paragraphs(document, folder)]


def test_lists_of_one_kind_count_on(tmp_path: Path) -> None:
    document = numbered("", "")
    for number in (1, 1, 2):
        add(document, number)
    assert signs(document, tmp_path) == ["一、", "二、", "三、"]


def test_a_list_that_overrides_its_start_begins_anew_once(tmp_path: Path) -> None:
    document = numbered("", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
    for number in (1, 1, 2, 2):
        add(document, number)
    assert signs(document, tmp_path) == ["一、", "二、", "一、", "二、"]


def test_a_list_may_override_a_level_as_a_whole(tmp_path: Path) -> None:
    bracketed = HAN.replace("%1、", "（%1）")
    document = numbered("", f'<w:lvlOverride w:ilvl="0">{bracketed}</w:lvlOverride>')
    for number in (1, 2):
        add(document, number)
    assert signs(document, tmp_path) == ["一、", "（二）"]


def test_a_level_that_never_restarts_counts_through(tmp_path: Path) -> None:
    second = HAN.replace('ilvl="0"', 'ilvl="1"').replace("%1、", "（%2）")
    through = second.replace("<w:lvlText", '<w:lvlRestart w:val="0"/><w:lvlText')
    for abstract, last in ((HAN + second, "（一）"), (HAN + through, "（二）")):
        document = numbered("", abstract=abstract)
        for level in (0, 1, 0, 1):
            add(document, 1, level)
        assert signs(document, tmp_path) == ["一、", "（一）", "二、", last]


def test_a_list_can_be_that_of_a_style_of_lists(tmp_path: Path) -> None:
    linked = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="6"><w:styleLink w:val="Office"/>{HAN}</w:abstractNum>'
    document = numbered("", abstract='<w:numStyleLink w:val="Office"/>', more=linked)
    add(document, 1)
    assert signs(document, tmp_path) == ["一、"]


def test_the_list_says_at_which_level_a_style_stands(tmp_path: Path) -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="decimal"/>{style}<w:lvlText w:val="%{level + 1}."/></w:lvl>'
        for level, style in enumerate(("", '<w:pStyle w:val="ListNumber2"/>'))
    )
    document = numbered("", abstract=levels)
    properties = document.styles["List Number 2"].element.get_or_add_pPr()
    for old in properties.xpath("w:numPr"):
        properties.remove(old)
    properties._insert_numPr(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="1"/></w:numPr>'))
    document.add_paragraph(TEXT, style="List Number 2")
    assert paragraphs(document, tmp_path)[0].list_item == ListItem(ListKind.NUMBER, 1)
