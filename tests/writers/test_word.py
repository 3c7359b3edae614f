"""A Word file says in Word's own terms what the pages show."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import mammoth
import pytest
from docx import Document
from lxml import etree

from bulletin_editor.content.blocks import Alignment, Cell, Figure, ListItem, ListKind, PageBreak, Role, Row, Table
from bulletin_editor.content.bulletin import Article, Asset, Bulletin, Comment, Imprint, Masthead
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Inlines, Marks, Revision, RevisionKind, Run, Script
from bulletin_editor.layout.composition import compose
from bulletin_editor.readers.registry import read_draft
from bulletin_editor.templates.loading import load_template, template_names
from bulletin_editor.writers.word import write_docx
from tests.builders import article, bulletin, department, figure, note, p, picture, section, table
from tests.layout.samples import high_header, with_page_notes

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MASTHEAD = Masthead(name="澜河简报", number=3, unit="区委办公室", date=datetime.date(2026, 2, 27))
IMPRINT = Imprint(report_to="市委、市政府", copies=120, editor="叶知秋")
NUMBERED, BULLETED = ListItem(ListKind.NUMBER), ListItem(ListKind.BULLET)
LONG = "近日，开发区规划分局召开半年度工作会议，认真贯彻落实会议精神。" * 12


def written(made: Bulletin, template: str = "guobiao") -> bytes:
    style = load_template(template)
    return write_docx(made, style, compose(made, style))


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def parts(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def text_of(element: etree._Element) -> str:
    return "".join(found.text or "" for found in element.iter(f"{W}t"))


def paragraph(root: etree._Element, text: str) -> etree._Element:
    return next(found for found in root.iter(f"{W}p") if text_of(found).endswith(text))


def value(element: etree._Element | None, path: str, attribute: str = "val") -> str | None:
    found = element.find("/".join(W + step for step in path.split("/"))) if element is not None else None
    return found.get(W + attribute) if found is not None else None


def body_with(*blocks: object) -> etree._Element:
    return part(written(bulletin(article("标题", *blocks))))  # type: ignore[arg-type]


def issue() -> Bulletin:
    first = article(
        "突出规划引领\n服务转型升级", LONG, LONG, byline="（本报记者　蔡杨洋）", kicker="引题", subhead="副题"
    )
    second = article("盯牢目标抓落实", *([LONG] * 4))
    parts = section("贯彻落实精神", department("规划分局", first)), section("动态", department("商务局", second))
    return bulletin(*parts, masthead=MASTHEAD, imprint=IMPRINT)


def test_equal_bulletins_give_equal_bytes() -> None:
    made = issue()
    assert written(made) == written(made)


@pytest.mark.parametrize("template", template_names())
def test_python_docx_opens_what_was_written(template: str) -> None:
    document = Document(io.BytesIO(written(issue(), template)))
    assert any(found.text == "盯牢目标抓落实" for found in document.paragraphs)


def test_the_file_tells_its_title_unit_date_and_language_and_nothing_else() -> None:
    properties = Document(io.BytesIO(written(issue()))).core_properties
    assert (properties.title, properties.author, properties.language) == ("澜河简报 第3期", "区委办公室", "zh-CN")
    assert properties.created == datetime.datetime(2026, 2, 27, tzinfo=datetime.UTC)
    assert not properties.comments


def test_an_undated_bulletin_is_of_the_day_it_is_written() -> None:
    core = etree.tostring(part(written(bulletin(article("标题"))), "docProps/core.xml")).decode()
    assert f">{datetime.datetime.now(tz=datetime.UTC).date().isoformat()}T00:00:00Z<" in core


def test_a_file_without_masthead_is_called_by_its_first_title_and_belongs_to_its_authors() -> None:
    made = bulletin(article("甲\n乙", "正文。", byline="本报记者 蔡杨洋 通讯员 陈素萍"))
    core = etree.tostring(part(written(made), "docProps/core.xml"), encoding="unicode")
    assert ">甲 乙<" in core
    assert ">蔡杨洋, 陈素萍<" in core


def test_styles_take_the_names_that_word_translates() -> None:
    styles = part(written(issue()), "word/styles.xml")
    names = {value(style, "name") for style in styles.iter(f"{W}style")}
    wanted = {"Normal", "Body Text", "heading 1", "heading 2", "heading 3", "Title", "Subtitle", "Quote", "caption"}
    assert wanted | {"footer", "toc 1", "toc 3", "List Bullet", "List Number", "Table Grid"} <= names
    assert "署名" in names


def test_every_style_has_a_chinese_face_and_none_of_a_theme() -> None:
    styles = part(written(issue()), "word/styles.xml")
    assert not [name for found in styles.iter() for name in found.attrib if "Theme" in name]
    assert value(styles.find(f"{W}docDefaults"), "rPrDefault/rPr/rFonts", "eastAsia") == "仿宋_GB2312"


def test_headings_count_from_one_without_gaps_whatever_the_outline_holds() -> None:
    root = part(written(bulletin(article("只有稿件", p("小标题", Role.HEADING_1), "正文"))))
    assert value(paragraph(root, "只有稿件"), "pPr/pStyle") == "Heading1"
    assert value(paragraph(root, "小标题"), "pPr/pStyle") == "Heading2"


def test_body_text_is_spaced_and_pitched_as_the_grid_asks() -> None:
    styles = part(written(issue()), "word/styles.xml")
    body = next(style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "BodyText")
    assert (value(body, "pPr/spacing", "line"), value(body, "pPr/spacing", "lineRule")) == ("579", "exact")
    assert (value(body, "rPr/spacing"), value(body, "pPr/ind", "firstLine")) == ("-5", "630")


def test_the_contents_lead_to_the_headlines_and_name_their_pages() -> None:
    made = issue()
    style = load_template("guobiao")
    pages = compose(made, style)
    root = part(write_docx(made, style, pages))
    entry = next(found for found in root.iter(f"{W}p") if value(found, "pPr/pStyle") == "TOC3")
    anchor = entry.find(f"{W}hyperlink").get(f"{W}anchor")
    marked = next(found for found in root.iter(f"{W}bookmarkStart") if found.get(f"{W}name") == anchor)
    assert text_of(marked.getparent()) == "突出规划引领服务转型升级"
    first = made.outline[0].children[0].children[0]  # type: ignore[union-attr]
    assert text_of(entry) == f"突出规划引领　服务转型升级{pages.page_of(first.id)}"


def test_rows_of_a_short_table_stay_together_and_the_last_does_not_hold_what_follows() -> None:
    root = body_with(table(("甲", "乙"), ("丙", "丁"), ("戊", "己")), "后文")
    kept = [
        [found.find(f"{W}pPr/{W}keepNext") is not None for found in row.iter(f"{W}p")] for row in root.iter(f"{W}tr")
    ]
    assert kept == [[True, True], [True, True], [False, False]]


def test_the_space_before_a_table_stands_after_the_text_above_it() -> None:
    root = body_with("前文", table(("甲", "乙")), "后文")
    assert int(value(paragraph(root, "前文"), "pPr/spacing", "after") or 0) == 579 // 2
    assert int(value(paragraph(root, "后文"), "pPr/spacing", "before") or 0) >= 579 // 2


def test_blank_lines_never_stand_on_both_sides_of_a_boundary() -> None:
    root = part(written(issue()))
    headline = paragraph(root, "突出规划引领服务转型升级")
    assert value(headline, "pPr/spacing", "before") == "0"
    assert value(headline, "pPr/spacing", "after") == "0"


def test_numbers_are_words_own_and_begin_anew_where_the_bulletin_does() -> None:
    root = body_with(p("一", list_item=NUMBERED), p("二", list_item=NUMBERED), "间隔", p("又一", list_item=NUMBERED))
    first, second, again = (value(paragraph(root, text), "pPr/numPr/numId") for text in ("一", "二", "又一"))
    assert first == second != again
    assert text_of(paragraph(root, "又一")) == "又一"


def test_a_deeper_item_counts_on_its_own_level() -> None:
    root = body_with(p("甲", list_item=NUMBERED), p("乙", list_item=ListItem(ListKind.NUMBER, 1)))
    assert value(paragraph(root, "乙"), "pPr/numPr/ilvl") == "1"
    assert value(paragraph(root, "甲"), "pPr/numPr/numId") == value(paragraph(root, "乙"), "pPr/numPr/numId")


def test_numbered_headings_take_the_signs_of_the_template() -> None:
    data = written(bulletin(article("标题", p("总体", Role.HEADING_1, list_item=NUMBERED), "正文")))
    level = part(data, "word/numbering.xml").find(f"{W}abstractNum/{W}lvl")
    assert (value(level, "lvlText"), value(level, "numFmt")) == ("%1、", "chineseCountingThousand")
    assert text_of(paragraph(part(data), "总体")) == "总体"


def test_a_heading_after_a_deeper_one_that_stood_alone_still_counts_from_one() -> None:
    heading = ("甲", Role.HEADING_2), ("乙", Role.HEADING_1)
    root = body_with(*(p(text, role, list_item=NUMBERED) for text, role in heading))
    numbers = [value(paragraph(root, text), "pPr/numPr/numId") for text in ("甲", "乙")]
    assert numbers[0] != numbers[1], "word processors count the first level that was left out"


def test_bullets_need_no_new_list() -> None:
    root = body_with(p("点一", list_item=BULLETED), "间隔", p("点二", list_item=BULLETED))
    assert value(paragraph(root, "点一"), "pPr/numPr/numId") == value(paragraph(root, "点二"), "pPr/numPr/numId")


def test_a_masthead_row_is_as_high_as_its_lines_with_the_rule_under_it() -> None:
    root = part(written(issue()))
    line = paragraph(root, "2026年2月27日")
    rule_in_twips = int(value(line, "pPr/pBdr/bottom", "sz") or 0) * 20 // 8
    assert int(value(line, "pPr/spacing", "line") or 0) + rule_in_twips == 2 * 579


def test_the_imprint_stands_at_the_foot_of_the_last_page() -> None:
    made = issue()
    style = load_template("guobiao")
    pages = compose(made, style)
    rows = [found for found in part(write_docx(made, style, pages)).iter(f"{W}p") if _style_is(found, "Imprint")]
    height = sum(int(value(row, "pPr/spacing", "line") or 0) for row in rows) / 20
    assert style.page.grid_height - 5 < pages.pages[-1].used + height <= style.page.grid_height


def _style_is(element: etree._Element, style_id: str) -> bool:
    return value(element, "pPr/pStyle") == style_id


def test_page_numbers_stand_outside_on_odd_and_even_pages() -> None:
    data = written(issue())
    assert value(part(data, "word/footer1.xml").find(f"{W}p"), "pPr/jc") == "right"
    assert value(part(data, "word/footer2.xml").find(f"{W}p"), "pPr/jc") == "left"
    assert part(data, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None


def test_a_table_keeps_spans_header_rows_and_exact_heights() -> None:
    head = Row((Cell((Run("项目"),), row_span=2), Cell((Run("情况"),), column_span=2)))
    under = Row((Cell((Run("数量"),)), Cell((Run("同比"),), alignment=Alignment.RIGHT)))
    rows = (head, under, Row((Cell((Run("甲"),)), Cell(), Cell())))
    root = body_with(Table(new_id(), rows, (0.5, 0.25, 0.25), 2, (Run("进展"),)))
    found = root.find(f".//{W}tbl")
    assert sum(int(column.get(f"{W}w")) for column in found.iter(f"{W}gridCol")) == 8844
    assert len(list(found.iter(f"{W}tblHeader"))) == 2
    assert [cell.get(f"{W}val") for cell in found.iter(f"{W}vMerge")] == ["restart", None]
    assert {row.get(f"{W}hRule") for row in found.iter(f"{W}trHeight")} == {"exact"}
    assert text_of(paragraph(root, "进展")) == "表1 进展"


def test_a_table_repeats_no_header_rows_in_word_that_leave_no_room_for_its_others() -> None:
    for lines, count in ((14, 0), (2, 1)):
        found = body_with(high_header(lines))
        assert len(list(found.iter(f"{W}tblHeader"))) == count


def test_two_tables_in_a_row_stay_two() -> None:
    root = body_with(table(("甲", "乙")), table(("丙", "丁")))
    first = root.find(f".//{W}tbl")
    assert first.getnext().tag == f"{W}p"


def test_a_picture_is_kept_once_and_says_what_it_shows() -> None:
    key, asset = picture()
    made = bulletin(
        article("标题", figure(key, "大桥", alternative_text="一座桥"), figure(key, "又见大桥")), assets={key: asset}
    )
    data = written(made)
    assert [name for name in parts(data) if "media" in name] == ["word/media/image1.png"]
    described = [found.get("descr") for found in part(data).iter() if str(found.tag).endswith("}docPr")]
    assert described == ["一座桥", "又见大桥"]


def test_the_space_over_a_picture_is_the_texts_for_programs_count_its_place_from_there() -> None:
    key, asset = picture()
    data = written(bulletin(article("标题", "前文。", figure(key, "大桥"), "后文。"), assets={key: asset}))
    (drawing,) = part(data).iter(f"{W}drawing")
    holder = next(above for above in drawing.iterancestors() if above.tag == f"{W}p")
    over, own = (one.find(f"{W}pPr/{W}spacing") for one in (holder.getprevious(), holder))
    assert own is not None
    assert own.get(f"{W}before") == "0"
    assert over is not None
    assert int(over.get(f"{W}after", "0")) > 0


def test_a_picture_word_may_not_know_becomes_a_png() -> None:
    from PIL import Image

    buffer = io.BytesIO()
    Image.new("RGB", (40, 30), "#88aacc").save(buffer, "WEBP")
    asset = Asset("image/webp", buffer.getvalue(), 40, 30)
    data = written(bulletin(article("标题", figure("w", "大桥")), assets={"w": asset}))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.read("word/media/image1.png").startswith(b"\x89PNG")


def test_marks_become_words_formats() -> None:
    marks = Marks(bold=True, italic=True, underline=True, strike=True, script=Script.SUPERSCRIPT)
    run = next(found for found in body_with(p((Run("字", marks),))).iter(f"{W}r") if text_of(found) == "字")
    look = [etree.QName(found).localname for found in run.find(f"{W}rPr")]
    assert look == ["b", "bCs", "i", "iCs", "strike", "u", "vertAlign"]


def test_links_lead_out_but_not_into_scripts() -> None:
    good, bad = Marks(link="https://example.org/a?b=1&c=2"), Marks(link="javascript:alert(1)")
    data = written(bulletin(article("标题", p((Run("好", good), Run("坏", bad))))))
    assert [text_of(found) for found in part(data).iter(f"{W}hyperlink")] == ["好"]
    targets = [found.get("Target") for found in part(data, "word/_rels/document.xml.rels")]
    assert "https://example.org/a?b=1&c=2" in targets
    assert not [target for target in targets if target and target.startswith("javascript")]


def test_notes_stand_at_the_articles_end_and_their_numbers_lead_there() -> None:
    inlines: Inlines = (Run("正文"), note("出处"), Run("。"))
    root = body_with(p(inlines))
    link = root.find(f".//{W}hyperlink")
    marked = next(found for found in root.iter(f"{W}bookmarkStart") if found.get(f"{W}name") == link.get(f"{W}anchor"))
    assert (text_of(link).lstrip("\ufeff"), text_of(marked.getparent())) == ("1", "出处")
    assert value(marked.getparent(), "pPr/numPr/numId") is not None


def test_tracked_changes_stay_tracked() -> None:
    inserted = Run("新增", Marks(revision=Revision(RevisionKind.INSERTED, "叶知秋", "2026-02-20T10:00:00")))
    deleted = Run("删去", Marks(revision=Revision(RevisionKind.DELETED, "叶知秋")))
    root = body_with(p((Run("正文"), inserted, deleted)))
    assert text_of(root.find(f".//{W}ins")) == "新增"
    assert root.find(f".//{W}ins").get(f"{W}date") == "2026-02-20T10:00:00Z"
    assert root.find(f".//{W}del//{W}delText").text == "删去"
    assert root.find(f".//{W}del").get(f"{W}date") is None


def test_a_comment_spans_all_its_runs() -> None:
    remark = Comment("c", "程望舒", "2026-02-20T10:00:00", "请核实")
    marks = Marks(comments=("c",))
    blocks = p((Run("甲", marks), Run("乙"))), p((Run("丙", marks),))
    data = written(bulletin(article("标题", *blocks, comments=(remark,))))
    order = [
        etree.QName(found).localname if "comment" in str(found.tag) else found.text
        for found in part(data).iter(f"{W}commentRangeStart", f"{W}commentRangeEnd", f"{W}t")
    ]
    assert order == ["标题", "commentRangeStart", "甲", "乙", "丙", "commentRangeEnd"]
    assert text_of(part(data, "word/comments.xml")) == "请核实"


@pytest.mark.parametrize("text", ["他说：“好……”", "增长6.8%，“稳”字当头"])
def test_shared_marks_beside_chinese_are_said_to_be_chinese_and_keep_the_face_of_the_style(text: str) -> None:
    run = next(found for found in body_with(text).iter(f"{W}r") if "“" in text_of(found))
    (face,) = run.iter(f"{W}rFonts")
    assert face.attrib == {f"{W}hint": "eastAsia"}
    assert value(run, "rPr/rStyle") is None


@pytest.mark.parametrize("text", ["使用LED“灯”", "“好”，他说"])
def test_shared_marks_that_nothing_chinese_stands_before_are_held_to_the_chinese_face(text: str) -> None:
    run = next(found for found in body_with(text).iter(f"{W}r") if "“" in text_of(found))
    assert (value(run, "rPr/rStyle") or "").startswith("EastAsian")


def test_what_xml_cannot_carry_is_left_out() -> None:
    assert text_of(paragraph(body_with(p((Run("甲\x01乙<&\ufffe>"),))), ">")) == "甲乙<&>"


def test_a_page_break_is_a_property_of_what_follows() -> None:
    root = body_with("甲", PageBreak(new_id()), PageBreak(new_id()), "乙")
    assert paragraph(root, "乙").find(f"{W}pPr/{W}pageBreakBefore") is not None
    assert len(list(root.iter(f"{W}pageBreakBefore"))) == 1


def test_another_reader_finds_all_text_in_order() -> None:
    text = mammoth.extract_raw_text(io.BytesIO(written(issue()))).value
    places = [text.index(part) for part in ("澜河简报", "贯彻落实精神", "引题", "蔡杨洋", "报：市委", "共印120份")]
    assert places == sorted(places)


def test_an_empty_bulletin_is_a_document_too() -> None:
    assert Document(io.BytesIO(written(bulletin()))).paragraphs


def test_the_number_of_a_note_is_joined_to_the_text_before_it() -> None:
    inlines: Inlines = (Run("正文"), note("出处"), Run("。"))
    assert "正文\ufeff1。" in text_of(body_with(p(inlines)))


def test_notes_at_the_foot_of_the_page_are_words_own_footnotes() -> None:
    made = bulletin(article("标题", p((Run("有注"), note("见附件。"), Run("。")))))
    style = with_page_notes(load_template("guobiao"))
    data = write_docx(made, style, compose(made, style))
    (reference,) = part(data).iter(f"{W}footnoteReference")
    notes = {found.get(f"{W}id"): found for found in part(data, "word/footnotes.xml")}
    assert text_of(notes[reference.get(f"{W}id")]) == ". 见附件。"
    assert value(notes["-1"], "p/pPr/spacing", "line") == "124"
    assert "见附件" not in text_of(part(data))


def test_notes_at_the_foot_of_the_page_leave_all_the_room_above_them() -> None:
    made = bulletin(article("标题", p((Run("有注"), note("见附件。"), Run("。")))))
    style = load_template("guobiao")
    kinds = [
        value(part(write_docx(made, chosen, compose(made, chosen))), "body/sectPr/docGrid", "type")
        for chosen in (style, with_page_notes(style))
    ]
    assert kinds == ["lines", None], "word processors would cut it to whole lines of the grid"


def test_a_last_page_with_the_imprint_alone_is_a_section_without_numbers_where_the_template_says_so() -> None:
    style = load_template("guobiao")
    style = replace(style, page_numbers=replace(style.page_numbers, first_page=False, imprint_page=False))
    made = replace(bulletin(article("", "国" * 28 * 41)), imprint=Imprint(report_to="市委"))
    pages = compose(made, style)
    assert pages.imprint_is_alone
    first, last = part(write_docx(made, style, pages)).iter(f"{W}sectPr")
    assert first.find(f"{W}titlePg") is not None
    assert value(last, "type") == "nextPage"
    numbers = [found.get(f"{R}id") for found in first.findall(f"{W}footerReference")]
    assert not {found.get(f"{R}id") for found in last.findall(f"{W}footerReference")} & set(numbers)


@pytest.mark.parametrize("blank", ["", "\u00a0"])
def test_a_picture_without_any_words_is_described_by_its_name_which_is_none_of_its_text(
    blank: str, tmp_path: Path
) -> None:
    key, asset = picture()
    one = figure(key, alternative_text=blank)
    data = written(bulletin(article("标题", "前文。", one, "后文。"), assets={key: asset}))
    described = [found.get("descr") for found in part(data).iter() if str(found.tag).endswith("}docPr")]
    assert described == ["图片 1"]
    (tmp_path / "picture.docx").write_bytes(data)
    (read,) = read_draft(tmp_path / "picture.docx").nodes
    assert isinstance(read, Article)
    assert [block.alternative_text for block in read.blocks if isinstance(block, Figure)] == [""]


def test_a_file_names_its_title_and_author_even_where_the_bulletin_does_not() -> None:
    said = etree.fromstring(_core(written(bulletin(article("", "第一段的文字说得很清楚。", "第二段。")))))
    texts = {etree.QName(each).localname: each.text for each in said}
    assert texts["title"] == "第一段的文字说得很清楚。"
    assert texts["creator"] == "Bulletin Editor"
    assert texts["language"] == "zh-CN"
    named = etree.fromstring(_core(written(issue())))
    assert {etree.QName(each).localname: each.text for each in named}["creator"] == "区委办公室"


def _core(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("docProps/core.xml")


def test_a_table_at_the_end_has_a_paragraph_after_it_only_where_word_has_no_room_for_its_own() -> None:
    short = part(written(bulletin(article("标题", table(("甲", "乙"))))))
    assert [each.tag for each in short.find(f"{W}body")][-2:] == [f"{W}tbl", f"{W}sectPr"]  # type: ignore[union-attr]
    for rows in range(20, 60):
        made = bulletin(article("标题", table(*[("甲", "乙")] * rows)))
        pages = compose(made, load_template("guobiao"))
        if not pages.last_page_free_lines:
            break
    full = part(written(made)).find(f"{W}body")
    assert full is not None
    assert value(full[-2], "pPr/pStyle") == "Parting"
