"""An article goes out to its author as a Word file and comes back changed; nothing is overwritten silently."""

from __future__ import annotations

import subprocess
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.text.paragraph import Paragraph as WordParagraph

from bulletin_editor.content.blocks import Figure, Paragraph, Role, Table
from bulletin_editor.content.bulletin import Article, Comment
from bulletin_editor.content.identity import new_id
from bulletin_editor.content.inlines import Marks, Revision, RevisionKind, Run, plain_text
from bulletin_editor.content.outline import articles, find_article
from bulletin_editor.editing.article_edits import ReplaceBlocks
from bulletin_editor.editing.commenting import comment_stretches
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from tests.builders import article, bulletin, department, figure, note, p, picture, table
from tests.cli.conftest import Cli

FIRST = "近日，开发区规划分局召开半年度工作会议，认真贯彻落实会议精神。"
SECOND = "会议指出，要坚持问题导向，把难点作为重点，各部门积极响应。"


@pytest.fixture
def piece(tmp_path: Path) -> Article:
    key, asset = picture()
    blocks = (
        FIRST,
        p((Run(SECOND), note("见《统计公报》。"))),
        table(("项目", "个数"), ("厂房", "12")),
        figure(key, "开工现场"),
        FIRST * 3,
    )
    made = article("突出规划引领", *blocks, byline="本报记者 蔡杨洋")
    other = article("盯牢目标抓落实", SECOND)
    write_bulletin(
        tmp_path / "a.bulletin",
        bulletin(department("规划分局", made), department("商务局", other), assets={key: asset}),
    )
    return made


def change(path: Path, before: str, after: str) -> None:
    """Change a paragraph as an author does in Word."""
    document = Document(str(path))
    paragraph = next(found for found in document.paragraphs if before in found.text)
    text = paragraph.text.replace(before, after)
    for run in paragraph.runs[1:]:
        run._r.getparent().remove(run._r)
    paragraph.runs[0].text = text
    document.save(str(path))


def texts(path: Path, piece: Article) -> list[str]:
    now = find_article(read_bulletin(path), piece.id)
    return [plain_text(block.inlines) for block in now.blocks if isinstance(block, Paragraph)]


def test_an_untouched_file_brings_nothing_back(cli: Cli, tmp_path: Path, piece: Article) -> None:
    assert cli("export", "a.bulletin", "-o", "out.docx", "--only", piece.id, "--hand-out").status == 0
    told = cli("take-back", "a.bulletin", "out.docx")
    assert told.status == 0
    assert told.out.splitlines() == [f"突出规划引领 [{piece.id}]: nothing changed"]


def test_changes_are_shown_and_taken_in_only_when_accepted(cli: Cli, tmp_path: Path, piece: Article) -> None:
    cli("export", "a.bulletin", "-o", "out.docx", "--only", piece.id, "--hand-out")
    change(tmp_path / "out.docx", "召开半年度工作会议，认真贯彻落实会议精神。近日", "召开年中会议。近日")
    told = cli("take-back", "a.bulletin", "out.docx").out
    assert "  - " + FIRST * 3 in told
    assert texts(tmp_path / "a.bulletin", piece) == [FIRST, SECOND, FIRST * 3]
    before = read_bulletin(tmp_path / "a.bulletin")
    assert "taken in" in cli("take-back", "a.bulletin", "out.docx", "--accept", "all").out
    assert texts(tmp_path / "a.bulletin", piece)[2].startswith("近日，开发区规划分局召开年中会议。")
    now = find_article(read_bulletin(tmp_path / "a.bulletin"), piece.id)
    assert [block.id for block in now.blocks] == [block.id for block in find_article(before, piece.id).blocks]
    assert now.blocks[1:4] == find_article(before, piece.id).blocks[1:4]


def test_what_was_changed_meanwhile_is_overwritten_only_by_name(cli: Cli, tmp_path: Path, piece: Article) -> None:
    cli("export", "a.bulletin", "-o", "out.docx", "--only", piece.id, "--hand-out")
    change(tmp_path / "out.docx", "认真贯彻", "切实贯彻")
    with BulletinFile.open(tmp_path / "a.bulletin") as file:
        file.save(ReplaceBlocks(piece.id, 4, 5, (p("编辑部改过的一段。"),)).apply(file.bulletin))
    told = cli("take-back", "a.bulletin", "out.docx", "--accept", "all").out
    assert "was changed in the bulletin too" in told
    assert "taken in" not in told
    assert "taken in" in cli("take-back", "a.bulletin", "out.docx", "--accept", piece.id).out


def test_articles_are_known_again_after_libreoffice_has_saved_the_file(
    cli: Cli, tmp_path: Path, piece: Article
) -> None:
    both = [article.id for article in articles(read_bulletin(tmp_path / "a.bulletin"))]
    cli("export", "a.bulletin", "-o", "out.docx", "--hand-out")
    saved_by_libreoffice(tmp_path / "out.docx")
    told = cli("take-back", "a.bulletin", "out.docx").out
    assert [article_id for article_id in both if f"[{article_id}]" in told] == both


def text_of(document: WordDocument, text: str) -> WordParagraph:
    """Return the last paragraph of a text: titles stand in the contents first."""
    return [found for found in document.paragraphs if found.text == text][-1]


def body_of(document: WordDocument, text: str) -> CT_P:
    return text_of(document, text)._p


def accepted(cli: Cli, tmp_path: Path) -> str:
    told = cli("take-back", "a.bulletin", "out.docx", "--accept", "all")
    assert told.status == 0
    return told.out


def saved_by_libreoffice(path: Path) -> None:
    folder = path.parent
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx",
         "--outdir", folder / "saved", path],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    path.write_bytes((folder / "saved" / path.name).read_bytes())


def test_a_file_that_only_libreoffice_has_saved_brings_nothing_back(cli: Cli, tmp_path: Path, piece: Article) -> None:
    cli("export", "a.bulletin", "-o", "out.docx", "--hand-out")
    saved_by_libreoffice(tmp_path / "out.docx")
    told = cli("take-back", "a.bulletin", "out.docx").out.splitlines()
    assert [line.endswith(": nothing changed") for line in told] == [True, True]


def test_articles_that_changed_places_in_the_file_are_matched_by_what_they_are(
    cli: Cli, tmp_path: Path, piece: Article
) -> None:
    cli("export", "a.bulletin", "-o", "out.docx", "--hand-out")
    document = Document(str(tmp_path / "out.docx"))
    first, second = body_of(document, "规划分局："), body_of(document, "商务局：")
    for element in [second, *second.itersiblings()]:
        if element.tag == qn("w:sectPr"):
            break
        first.addprevious(element)
    document.save(str(tmp_path / "out.docx"))
    told = cli("take-back", "a.bulletin", "out.docx").out.splitlines()
    assert [line.split(" [")[0] for line in told] == ["盯牢目标抓落实", "突出规划引领"]
    assert [line.endswith(": nothing changed") for line in told] == [True, True]


def test_an_article_that_is_gone_from_the_file_stays_in_the_bulletin(cli: Cli, tmp_path: Path, piece: Article) -> None:
    before = read_bulletin(tmp_path / "a.bulletin")
    cli("export", "a.bulletin", "-o", "out.docx", "--hand-out")
    document = Document(str(tmp_path / "out.docx"))
    first, second = body_of(document, "突出规划引领"), body_of(document, "商务局：")
    for element in list(first.itersiblings()):
        if element is second:
            break
        document.element.body.remove(element)
    document.element.body.remove(first)
    document.save(str(tmp_path / "out.docx"))
    told = accepted(cli, tmp_path)
    assert told.splitlines() == [f"盯牢目标抓落实 [{list(articles(before))[1].id}]: nothing changed"]
    assert read_bulletin(tmp_path / "a.bulletin").outline == before.outline


def test_a_headline_that_was_written_anew_is_the_headline_of_the_same_article(
    cli: Cli, tmp_path: Path, piece: Article
) -> None:
    cli("export", "a.bulletin", "-o", "out.docx", "--hand-out")
    document = Document(str(tmp_path / "out.docx"))
    headline = body_of(document, "突出规划引领")
    (mark,) = headline.xpath("./w:bookmarkStart[starts-with(@w:name, 'Piece')]")
    body_of(document, FIRST).insert(1, mark)  # where a word processor leaves it when all text before it is typed anew
    text_of(document, "突出规划引领").runs[0].text = "规划先行谱新篇"
    document.save(str(tmp_path / "out.docx"))
    assert "  + 规划先行谱新篇" in accepted(cli, tmp_path)
    now = find_article(read_bulletin(tmp_path / "a.bulletin"), piece.id)
    assert (now.headline, now.blocks) == (("规划先行谱新篇",), piece.blocks)


def test_comments_and_answers_of_the_author_come_back_at_their_text(cli: Cli, tmp_path: Path, piece: Article) -> None:
    asked = Comment(new_id(), "陆正明", "2025-07-08T09:30:00", "数字核过吗？")
    commented = replace(
        piece, blocks=(p((Run(FIRST, Marks(comments=(asked.id,))),)), *piece.blocks[1:]), comments=(asked,)
    )
    before = read_bulletin(tmp_path / "a.bulletin")
    write_bulletin(tmp_path / "a.bulletin", replace(before, outline=(commented,)))
    cli("export", "a.bulletin", "-o", "out.docx", "--hand-out")
    document = Document(str(tmp_path / "out.docx"))
    paragraph = next(found for found in document.paragraphs if SECOND in found.text)
    document.add_comment(paragraph.runs[0], "已改为年度数据。", author="蔡杨洋")
    document.save(str(tmp_path / "out.docx"))
    assert "  + 蔡杨洋: 已改为年度数据。" in accepted(cli, tmp_path)
    now = find_article(read_bulletin(tmp_path / "a.bulletin"), piece.id)
    assert [(one.author, one.text) for one in now.comments] == [
        ("陆正明", "数字核过吗？"),
        ("蔡杨洋", "已改为年度数据。"),
    ]
    stretches = comment_stretches(now.blocks)
    assert {text.text: stretches[text.id].start.block for text in now.comments} == {
        "数字核过吗？": 0,
        "已改为年度数据。": 1,
    }
    assert [block.id for block in now.blocks] == [block.id for block in commented.blocks]


def test_tracked_changes_new_tables_and_new_pictures_come_back(cli: Cli, tmp_path: Path, piece: Article) -> None:
    cli("export", "a.bulletin", "-o", "out.docx", "--only", piece.id, "--hand-out")
    document = Document(str(tmp_path / "out.docx"))
    paragraph = next(found for found in document.paragraphs if found.text == FIRST)
    inserted = OxmlElement("w:ins", {qn("w:id"): "900", qn("w:author"): "蔡杨洋", qn("w:date"): "2025-07-08T09:30:00Z"})
    inserted.append(deepcopy(paragraph.runs[0]._r))
    paragraph._p.append(inserted)
    made = document.add_table(2, 2)
    made.cell(0, 0).text, made.cell(1, 1).text = "新表", "88"
    paragraph._p.addnext(made._tbl)
    _, shown = picture(60, 20)
    next(
        part for part in document.part.package.iter_parts() if part.partname.startswith("/word/media")
    )._blob = shown.data
    document.save(str(tmp_path / "out.docx"))
    accepted(cli, tmp_path)
    now = find_article(read_bulletin(tmp_path / "a.bulletin"), piece.id)
    first, new = now.blocks[0], now.blocks[1]
    assert isinstance(first, Paragraph)
    assert isinstance(new, Table)
    last = first.inlines[-1]
    assert isinstance(last, Run)
    assert last.marks.revision == Revision(RevisionKind.INSERTED, "蔡杨洋", "2025-07-08T09:30:00Z")
    assert [plain_text(cell.inlines) for row in new.rows for cell in row.cells] == ["新表", "", "", "88"]
    figures = [block for block in now.blocks if isinstance(block, Figure)]
    assert [(one.caption, read_bulletin(tmp_path / "a.bulletin").assets[one.asset].data) for one in figures] == [
        ("开工现场", shown.data)
    ]


def test_a_paragraph_that_moved_stands_where_the_author_put_it(cli: Cli, tmp_path: Path, piece: Article) -> None:
    cli("export", "a.bulletin", "-o", "out.docx", "--only", piece.id, "--hand-out")
    document = Document(str(tmp_path / "out.docx"))
    moved = next(found for found in document.paragraphs if SECOND in found.text)._p
    next(found for found in document.paragraphs if found.text == FIRST)._p.addprevious(moved)
    document.save(str(tmp_path / "out.docx"))
    accepted(cli, tmp_path)
    assert texts(tmp_path / "a.bulletin", piece) == [SECOND, FIRST, FIRST * 3]


def test_a_title_that_the_author_put_into_an_article_is_a_heading_of_it(
    cli: Cli, tmp_path: Path, piece: Article
) -> None:
    cli("export", "a.bulletin", "-o", "out.docx", "--hand-out")
    document = Document(str(tmp_path / "out.docx"))
    headline = next(
        found for found in document.paragraphs if found.text == "突出规划引领" and "Head" in found.style.name
    )
    target = next(found for found in document.paragraphs if found.text == FIRST * 3)
    target.insert_paragraph_before("下一步打算", headline.style)
    document.save(str(tmp_path / "out.docx"))
    accepted(cli, tmp_path)
    now = find_article(read_bulletin(tmp_path / "a.bulletin"), piece.id)
    roles = {plain_text(block.inlines): block.role for block in now.blocks if isinstance(block, Paragraph)}
    assert roles["下一步打算"] is Role.HEADING_1
    assert len(list(articles(read_bulletin(tmp_path / "a.bulletin")))) == 2


def test_a_file_of_another_origin_is_refused(cli: Cli, tmp_path: Path, piece: Article) -> None:
    cli("export", "a.bulletin", "-o", "out.docx")
    assert cli("take-back", "a.bulletin", "out.docx").status == 1
    cli("export", "a.bulletin", "-o", "handed.docx", "--hand-out")
    assert cli("take-back", "a.bulletin", "handed.docx", "--accept", "nobody").error_line.startswith("nobody: ")
