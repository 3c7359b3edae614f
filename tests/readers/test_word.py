from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from outline_text import outline_text
from word_drafts import png

from bulletin_editor.content.blocks import Alignment, Figure, ListKind, Paragraph, Table
from bulletin_editor.content.bulletin import Article, Bulletin
from bulletin_editor.content.inlines import Footnote, RevisionKind, Run, Script, plain_text
from bulletin_editor.content.invariants import broken_invariants
from bulletin_editor.content.revisions import has_revisions, with_revisions_accepted
from bulletin_editor.readers.draft import Draft, ReadingRule
from bulletin_editor.readers.registry import read_draft

STRICT_NAMES = (
    (
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    (
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    ),
)
LONG = "近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。"


def read(document: Any, tmp_path: Path, **extra_parts: bytes) -> Draft:
    path = tmp_path / "draft.docx"
    document.save(str(path))
    if extra_parts:
        path.write_bytes(with_parts(path.read_bytes(), extra_parts))
    draft = read_draft(path)
    assert broken_invariants(Bulletin("b", outline=draft.nodes, assets=draft.assets)) == ()
    return draft


def blocks_of(draft: Draft) -> list[Any]:
    return [block for node in draft.nodes if isinstance(node, Article) for block in node.blocks]


def texts_of(draft: Draft) -> list[str]:
    return [plain_text(block.inlines) for block in blocks_of(draft) if isinstance(block, Paragraph)]


def with_parts(data: bytes, parts: dict[str, bytes]) -> bytes:
    """Add notes or comments to a Word file, with their relationship from the document."""
    target = io.BytesIO()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/_rels/document.xml.rels":
                rows = "".join(f'<Relationship Id="rX{n}" Type="{kind}{n}" Target="{n}.xml"/>' for n in parts)
                content = content.replace(b"</Relationships>", rows.encode() + b"</Relationships>")
            copy.writestr(name, content)
        for name, content in parts.items():
            copy.writestr(f"word/{name}.xml", content)
    return target.getvalue()


def part(name: str, inner: str) -> bytes:
    return f"<w:{name} {nsdecls('w')}>{inner}</w:{name}>".encode()


def article_of(draft: Draft) -> Article:
    article = draft.nodes[0]
    assert isinstance(article, Article)
    return article


def paragraph_of(draft: Draft, index: int = 0) -> Paragraph:
    block = article_of(draft).blocks[index]
    assert isinstance(block, Paragraph)
    return block


def test_marks_of_runs_are_kept(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(LONG)
    for attribute in ("bold", "italic", "underline"):
        setattr(paragraph.add_run(attribute), attribute, True)
    paragraph.add_run("struck").font.strike = True
    paragraph.add_run("2").font.superscript = True
    runs = {i.text: i.marks for i in paragraph_of(read(document, tmp_path)).inlines if isinstance(i, Run)}
    assert runs["bold"].bold
    assert runs["italic"].italic
    assert runs["underline"].underline
    assert runs["struck"].strike
    assert runs["2"].script is Script.SUPERSCRIPT


def test_alignment_and_lists_are_kept(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(LONG)
    document.add_paragraph(LONG).alignment = 1
    document.add_paragraph("甲项", style="List Bullet")
    document.add_paragraph("乙项", style="List Number")
    blocks = [b for b in article_of(read(document, tmp_path)).blocks if isinstance(b, Paragraph)]
    assert blocks[1].alignment is Alignment.CENTRE
    assert [b.list_item.kind for b in blocks if b.list_item] == [ListKind.BULLET, ListKind.NUMBER]


def test_a_table_keeps_its_spans_header_and_widths(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(LONG)
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "横"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "竖"
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    block = article_of(read(document, tmp_path)).blocks[1]
    assert isinstance(block, Table)
    assert block.header_rows == 1
    cells = {plain_text(c.inlines): c for row in block.rows for c in row.cells if c.inlines}
    assert (cells["横"].column_span, cells["横"].row_span) == (2, 1)
    assert (cells["竖"].column_span, cells["竖"].row_span) == (1, 2)
    assert sum(block.column_widths) == pytest.approx(1)


def test_a_picture_keeps_its_bytes_and_a_metafile_is_named(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(LONG)
    document.add_picture(io.BytesIO(png()))
    data = png(30, 30, "blue")
    document.add_picture(io.BytesIO(data))
    path = tmp_path / "draft.docx"
    document.save(str(path))
    target = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            copy.writestr(name, b"\x01\x00\x00\x00" + bytes(200) if content == data else content)
    path.write_bytes(target.getvalue())
    draft = read_draft(path)
    figures = [b for b in article_of(draft).blocks if isinstance(b, Figure)]
    assert [draft.assets[f.asset].data for f in figures] == [png()]
    unseen = [f for f in draft.findings if f.rule == ReadingRule.PICTURE_NOT_SHOWN]
    assert [f.arguments["cause"] for f in unseen] == ["EMF/WMF"]


def test_tracked_changes_stay_tracked(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(LONG)
    who = 'w:id="1" w:author="编辑" w:date="2026-01-02T03:04:05Z"'
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')} {who}><w:r><w:t>增</w:t></w:r></w:ins>"))
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')} {who}><w:r><w:delText>删</w:delText></w:r></w:del>"))
    runs = [i for i in paragraph_of(read(document, tmp_path)).inlines if isinstance(i, Run) and i.marks.revision]
    assert [(r.text, r.marks.revision.kind) for r in runs if r.marks.revision] == [
        ("增", RevisionKind.INSERTED),
        ("删", RevisionKind.DELETED),
    ]
    assert runs[0].marks.revision is not None
    assert runs[0].marks.revision.author == "编辑"


def test_fields_give_their_results_and_hyperlinks_their_addresses(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(LONG)
    for xml in (
        '<w:r {}><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r {}><w:instrText> HYPERLINK "https://example.org/a" </w:instrText></w:r>',
        '<w:r {}><w:fldChar w:fldCharType="separate"/></w:r>',
        "<w:r {}><w:t>链接</w:t></w:r>",
        '<w:r {}><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:fldSimple {} w:instr=" DATE "><w:r><w:t>今天</w:t></w:r></w:fldSimple>',
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    read_paragraph = paragraph_of(read(document, tmp_path))
    assert plain_text(read_paragraph.inlines) == f"{LONG}链接今天"
    links = {i.text: i.marks.link for i in read_paragraph.inlines if isinstance(i, Run) and i.marks.link}
    assert links == {"链接": "https://example.org/a"}


def test_notes_and_comments_stand_where_they_stood(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(LONG)
    for xml in (
        '<w:r {}><w:footnoteReference w:id="2"/></w:r>',
        '<w:commentRangeStart {} w:id="5"/>',
        "<w:r {}><w:t>存疑</w:t></w:r>",
        '<w:commentRangeEnd {} w:id="5"/>',
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    note = '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> 注文</w:t></w:r></w:p></w:footnote>'
    comment = '<w:comment w:id="5" w:author="审核"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>'
    draft = read(document, tmp_path, footnotes=part("footnotes", note), comments=part("comments", comment))
    notes = [i for i in paragraph_of(draft).inlines if isinstance(i, Footnote)]
    assert [plain_text(n.inlines) for n in notes] == ["注文"]
    comments = article_of(draft).comments
    assert [(c.author, c.text) for c in comments] == [("审核", "请核对")]
    anchored = [
        i.text for i in paragraph_of(draft).inlines if isinstance(i, Run) and i.marks.comments == (comments[0].id,)
    ]
    assert anchored == ["存疑"]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(LONG)
    spaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    box = "<w:txbxContent><w:p><w:r><w:t>框中的一段完整文字，说明情况。</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        f"<w:r {nsdecls('w')} {spaces}><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document.add_paragraph(LONG)._p.append(parse_xml(xml))
    texts = [plain_text(b.inlines) for b in article_of(read(document, tmp_path)).blocks if isinstance(b, Paragraph)]
    assert texts == [LONG, LONG, "框中的一段完整文字，说明情况。"]


def test_strict_files_are_read_like_others(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(LONG)
    path = tmp_path / "draft.docx"
    document.save(str(path))
    target = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            for old, new in STRICT_NAMES:
                content = content.replace(old, new)
            copy.writestr(name, content)
    path.write_bytes(target.getvalue())
    assert outline_text(read_draft(path).nodes) == ["H", "P 1"]


def test_what_the_author_highlighted_is_told(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(LONG)
    paragraph.add_run("（待核实）").font.highlight_color = WD_COLOR_INDEX.YELLOW
    draft = read(document, tmp_path)
    assert plain_text(paragraph_of(draft).inlines) == f"{LONG}（待核实）"
    told = [dict(f.arguments) for f in draft.findings if f.rule == ReadingRule.HIGHLIGHT_DROPPED]
    assert told == [{"what": "（待核实）"}]


def test_tracked_changes_are_accepted_as_a_whole(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph(LONG)
    for tag, text, name in (("del", "delText", "旧的说法"), ("ins", "t", "新的说法")):
        run = f"<w:r><w:{text}>{name}</w:{text}></w:r>"
        paragraph._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1" w:author="张三">{run}</w:{tag}>'))
    gone = document.add_paragraph("")
    run = "<w:r><w:delText>整段删去</w:delText></w:r>"
    gone._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="2" w:author="张三">{run}</w:del>'))
    draft = read(document, tmp_path)
    assert has_revisions(draft.nodes)
    accepted = with_revisions_accepted(draft.nodes)
    assert not has_revisions(accepted)
    article = accepted[0]
    assert isinstance(article, Article)
    assert article.blocks == (Paragraph(article.blocks[0].id, (Run(f"{LONG}新的说法"),)),)
    assert with_revisions_accepted(accepted) == accepted


def test_a_salutation_and_what_follows_stay_two_paragraphs(tmp_path: Path) -> None:
    document = docx.Document()
    for text in ("Dear colleagues and friends of the town library,", "On Monday the reading room opens again at nine."):
        document.add_paragraph(text)
    blocks = article_of(read(document, tmp_path)).blocks
    assert len(blocks) == 2


def test_a_line_of_words_that_goes_on_in_lower_case_is_one_paragraph(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("The reading room was closed for three weeks, and visitors had to")
    document.add_paragraph("return their books at the town hall until the work was done.")
    assert len(article_of(read(document, tmp_path)).blocks) == 1


def test_a_picture_inside_a_text_box_comes_once(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(LONG)
    document.add_picture(io.BytesIO(png()))
    inner = document.paragraphs[-1]._p
    outer = document.add_paragraph()._p
    run = parse_xml(f"<w:r {nsdecls('w')}><w:pict><w:txbxContent/></w:pict></w:r>")
    run[0][0].append(inner)
    outer.append(run)
    figures = [block for block in article_of(read(document, tmp_path)).blocks if isinstance(block, Figure)]
    assert len(figures) == 1


def test_a_short_line_with_a_link_is_text_and_keeps_it(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("报名网址见")
    key = document.part.relate_to(
        "https://example.org/bm", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink", True
    )
    paragraph._p.append(
        parse_xml(f'<w:hyperlink {nsdecls("w", "r")} r:id="{key}"><w:r><w:t>区政府网站</w:t></w:r></w:hyperlink>')
    )
    assert [run.marks.link for run in paragraph_of(read(document, tmp_path)).inlines] == ["", "https://example.org/bm"]  # type: ignore[union-attr]


def test_a_large_first_letter_belongs_to_the_paragraph_below(tmp_path: Path) -> None:
    document = docx.Document()
    letter = document.add_paragraph("近")
    letter._p.get_or_add_pPr().append(parse_xml(f'<w:framePr {nsdecls("w")} w:dropCap="drop" w:lines="3"/>'))
    document.add_paragraph(LONG[1:])
    document.add_paragraph("会议强调，要抓好落实，确保完成全年目标任务，为区域发展提供支撑。")
    assert texts_of(read(document, tmp_path))[0] == LONG


def test_a_style_that_only_sets_the_level_keeps_the_list_of_its_parent(tmp_path: Path) -> None:
    document = docx.Document()
    child = document.styles.add_style("Second", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    child.base_style = document.styles["List Number"]
    child.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="1"/></w:numPr>'))
    document.add_paragraph(LONG)
    document.add_paragraph("加强组织领导。", style="List Number")
    document.add_paragraph("压实工作责任。", style="Second")
    items = [block.list_item for block in blocks_of(read(document, tmp_path)) if isinstance(block, Paragraph)]
    assert [item and (item.kind, item.level) for item in items] == [
        None,
        (ListKind.NUMBER, 0),
        (ListKind.NUMBER, 1),
    ]


def test_line_breaks_inside_an_item_do_not_part_it(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(LONG)
    document.add_paragraph(f"抓好学习教育。\n{LONG}", style="List Bullet")
    last = blocks_of(read(document, tmp_path))[-1]
    assert isinstance(last, Paragraph)
    assert plain_text(last.inlines) == f"抓好学习教育。\n{LONG}"
    assert last.list_item is not None


def test_line_breaks_in_letters_part_paragraphs_only_where_they_are_usual(tmp_path: Path) -> None:
    sentence = "The council met on Monday and agreed on the plan for the coming year."
    broken = f"{sentence}\n{sentence}"
    seldom, often = docx.Document(), docx.Document()
    for text in (sentence, sentence, broken, sentence):
        seldom.add_paragraph(text)
    for text in (broken, broken):
        often.add_paragraph(text)
    assert len(blocks_of(read(seldom, tmp_path))) == 4
    assert len(blocks_of(read(often, tmp_path))) == 4


def test_a_heading_is_no_page_number_and_no_number_of_an_issue(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Issue 4: Missing words", style="Heading 1")
    document.add_paragraph("The words are missing where they should stand, and nobody knows why that is so.")
    document.add_paragraph("Page 2", style="Heading 1")
    document.add_paragraph("The second page says what the first page has left out, as it has always done.")
    titles = [node.headline for node in read(document, tmp_path).nodes if isinstance(node, Article)]
    assert titles == [("Issue 4: Missing words",), ("Page 2",)]


def test_a_paragraph_that_begins_with_a_capital_stays_its_own(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("The table below shows how many people came to the reading room last year.")
    document.add_paragraph(
        "Source: fictitious data of an office of statistics, made up by hand for purposes of illustration only"
    )
    document.add_paragraph("Next, we have something that is a little more complex than a table.")
    document.add_paragraph("The plan was presented to the members of the council by Mayor")
    document.add_paragraph("Smith, who answered all questions that were asked about it.")
    texts = texts_of(read(document, tmp_path))
    assert texts[1].endswith("only")
    assert texts[2].startswith("Next")


def test_lines_above_a_title_that_are_too_many_for_a_kicker_are_text(tmp_path: Path) -> None:
    document = docx.Document()
    facts = ["Department: Parks", "Agency: City of Springfield", "Number: 12345", "Grade: 9"]
    for fact in facts:
        document.add_paragraph(fact)
    document.add_paragraph("Keeper of the rose garden", style="Title")
    document.add_paragraph("The city is looking for a person who knows roses and likes to talk about them.")
    document.add_paragraph("Whoever is interested may come to the garden on any day of the week until June.")
    draft = read(document, tmp_path)
    headed = [node for node in draft.nodes if isinstance(node, Article) and node.headline]
    assert [(node.kicker, node.headline) for node in headed] == [("", ("Keeper of the rose garden",))]
    assert texts_of(draft)[:4] == facts
