"""An article goes out to its author as a Word file and comes back changed; nothing is overwritten silently."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from docx import Document

from bulletin_editor.content.blocks import Paragraph
from bulletin_editor.content.bulletin import Article
from bulletin_editor.content.inlines import Run, plain_text
from bulletin_editor.content.outline import articles, find_article
from bulletin_editor.editing.article_edits import ReplaceBlocks
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
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "docx",
         "--outdir", tmp_path / "saved", tmp_path / "out.docx"],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    told = cli("take-back", "a.bulletin", tmp_path / "saved" / "out.docx").out
    assert [article_id for article_id in both if f"[{article_id}]" in told] == both


def test_a_file_of_another_origin_is_refused(cli: Cli, tmp_path: Path, piece: Article) -> None:
    cli("export", "a.bulletin", "-o", "out.docx")
    assert cli("take-back", "a.bulletin", "out.docx").status == 1
    cli("export", "a.bulletin", "-o", "handed.docx", "--hand-out")
    assert cli("take-back", "a.bulletin", "handed.docx", "--accept", "nobody").error_line.startswith("nobody: ")
