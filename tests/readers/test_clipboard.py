from __future__ import annotations

import base64

from word_drafts import png

from bulletin_editor.content.blocks import Alignment, Figure, ListKind, Paragraph, Role, Table
from bulletin_editor.content.inlines import Footnote, LineBreak, Run, plain_text
from bulletin_editor.readers.clipboard import blocks_from_html, blocks_from_text
from bulletin_editor.readers.draft import BlocksRead

WORD_PASTE = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>
p.MsoNormal { font-family: 宋体; font-size: 12pt } p.MsoTitle { text-align: center; font-weight: bold }
</style></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal style='text-indent:21pt'>　　<span style='font-family:仿宋'>近日，<b>区规划
分局</b>召开会议。</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.
<span>&nbsp;&nbsp;</span></span><![endif]>第一项</p>
<p class=MsoNormal>保留<del cite="mailto:a" datetime="2026-01-01">删去</del><ins>加上</ins></p>
<p class=MsoNormal align=center style='text-align:center'>居中</p>
<!--EndFragment--></body></html>
"""


def texts(read: BlocksRead) -> list[str]:
    return [plain_text(block.inlines) for block in read.blocks if isinstance(block, Paragraph)]


def test_a_paste_from_word_comes_in_without_its_looks() -> None:
    read = blocks_from_html(WORD_PASTE)
    assert texts(read) == ["近日，区规划分局召开会议。", "第一项", "保留加上", "居中"]
    paragraphs = [block for block in read.blocks if isinstance(block, Paragraph)]
    assert [i.text for i in paragraphs[0].inlines if isinstance(i, Run) and i.marks.bold] == ["区规划分局"]
    assert paragraphs[1].list_item is not None
    assert paragraphs[1].list_item.kind is ListKind.NUMBER
    assert paragraphs[3].alignment is Alignment.CENTRE


def test_pasted_headings_keep_their_level_and_quotations_their_role() -> None:
    read = blocks_from_html("<h2>标题</h2><p>正文。</p><blockquote><p>引文。</p></blockquote>")
    roles = [block.role for block in read.blocks if isinstance(block, Paragraph)]
    assert roles == [Role.HEADING_2, Role.BODY, Role.QUOTATION]


def test_a_pasted_table_keeps_spans_and_header() -> None:
    read = blocks_from_html(
        "<table><tr><th colspan=2>头</th></tr><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>"
    )
    (table,) = read.blocks
    assert isinstance(table, Table)
    assert table.header_rows == 1
    assert table.rows[0].cells[0].column_span == 2
    assert table.rows[1].cells[0].row_span == 2


def test_a_pasted_picture_comes_from_its_own_data_and_never_from_elsewhere() -> None:
    data = base64.b64encode(png()).decode()
    read = blocks_from_html(
        f'<p>甲<img alt="图" src="data:image/png;base64,{data}"><img src="https://example.org/x.png"></p>'
    )
    figures = [block for block in read.blocks if isinstance(block, Figure)]
    assert [(f.alternative_text, read.assets[f.asset].data) for f in figures] == [("图", png())]
    assert any(finding.rule == "picture-missing" for finding in read.findings)


def test_links_lead_outside_or_nowhere() -> None:
    read = blocks_from_html('<p><a href="https://example.org">甲</a><a href="javascript:x()">乙</a></p>')
    links = {
        i.text: i.marks.link for b in read.blocks if isinstance(b, Paragraph) for i in b.inlines if isinstance(i, Run)
    }
    assert links == {"甲": "https://example.org", "乙": ""}


def test_a_line_break_stays_and_notes_become_footnotes() -> None:
    read = blocks_from_html(
        '<p>甲<br>乙<a href="#_ftn1" name="_ftnref1">[1]</a></p>'
        '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> 注文</p></div>'
    )
    (paragraph,) = read.blocks
    assert isinstance(paragraph, Paragraph)
    assert any(isinstance(inline, LineBreak) for inline in paragraph.inlines)
    notes = [inline for inline in paragraph.inlines if isinstance(inline, Footnote)]
    assert [plain_text(note.inlines) for note in notes] == ["注文"]


def test_tabbed_lines_become_a_table_and_others_paragraphs() -> None:
    read = blocks_from_text("　　一段。\r\n\r\n项目\t个数\r\n制造\t14\r\n末段。")
    assert texts(read) == ["一段。", "末段。"]
    (table,) = [block for block in read.blocks if isinstance(block, Table)]
    assert [[plain_text(cell.inlines) for cell in row.cells] for row in table.rows] == [
        ["项目", "个数"],
        ["制造", "14"],
    ]


def test_nothing_comes_of_nothing() -> None:
    assert blocks_from_text(" \n") == BlocksRead()
    assert blocks_from_html("").blocks == ()


def test_cells_of_a_spreadsheet_are_a_table_though_the_fragment_begins_inside_it() -> None:
    page = (
        "<html><head><style>td {color: red}</style></head><body><p>不要</p><table><!--StartFragment--><col width=72>"
        "<tr><td>项目</td><td colspan=2>数量</td></tr><tr><td>道路</td><td>1,200</td><td>米</td></tr>"
        "<!--EndFragment--></table></body></html>"
    )
    (made,) = blocks_from_html(page).blocks
    assert isinstance(made, Table)
    assert [[plain_text(cell.inlines) for cell in row.cells] for row in made.rows] == [
        ["项目", "数量"],
        ["道路", "1,200", "米"],
    ]


def test_one_row_of_a_spreadsheet_is_a_table_too_and_what_stood_before_the_fragment_stays_out() -> None:
    row = "<table><tr><!--StartFragment--><td>项目</td><td>数量</td><!--EndFragment--></tr></table>"
    (made,) = blocks_from_html(row).blocks
    assert isinstance(made, Table)
    page = "<table><tr><td>不要</td></tr></table><!--StartFragment--><p>甲</p><!--EndFragment-->"
    (only,) = blocks_from_html(page).blocks
    assert isinstance(only, Paragraph)
    assert plain_text(only.inlines) == "甲"
