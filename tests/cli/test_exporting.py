"""`export` writes all files or none."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from bulletin_editor.content.bulletin import Masthead
from bulletin_editor.storage.bulletin_file import BulletinFile, read_bulletin, write_bulletin
from bulletin_editor.storage.template_files import keep_template, remove_template, share_template
from bulletin_editor.templates.loading import load_own_template, template_of
from tests.builders import article, bulletin, department, figure, picture
from tests.cli.conftest import Cli

BEGINNINGS = {".docx": b"PK", ".html": b"<!DOCTYPE html>", ".pdf": b"%PDF-", ".md": b"", ".txt": b""}


@pytest.fixture(autouse=True)
def sample(tmp_path: Path) -> Path:
    piece = article("突出规划引领", "近日，召开。", byline="本报记者 蔡杨洋")
    write_bulletin(
        tmp_path / "a.bulletin",
        bulletin(department("规划分局", piece), masthead=Masthead(name="开发区简报", number=12)),
    )
    return tmp_path / "a.bulletin"


def test_every_format_is_written_at_once(cli: Cli, tmp_path: Path) -> None:
    targets = [tmp_path / f"out{suffix}" for suffix in BEGINNINGS]
    options = [option for target in targets for option in ("-o", target)]
    assert cli("export", "a.bulletin", *options).status == 0
    for target in targets:
        data = target.read_bytes()
        assert len(data) > 50
        assert data.lower().startswith(BEGINNINGS[target.suffix].lower())
    assert sorted(entry.name for entry in tmp_path.iterdir()) == sorted(["a.bulletin", *(t.name for t in targets)])


def test_an_existing_file_is_replaced(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "out.html").write_text("former")
    assert cli("export", "a.bulletin", "-o", "out.html").status == 0
    assert "突出规划引领" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_another_template_may_be_named(cli: Cli, tmp_path: Path) -> None:
    cli("export", "a.bulletin", "-o", "one.html")
    cli("export", "a.bulletin", "-o", "two.html", "--template", "newsletter")
    assert (tmp_path / "one.html").read_bytes() != (tmp_path / "two.html").read_bytes()
    assert cli("export", "a.bulletin", "-o", "three.html", "--template", "missing").error_line.startswith("missing: ")


def test_changes_are_tracked_against_a_file_or_a_saved_revision(cli: Cli, tmp_path: Path, sample: Path) -> None:
    before = read_bulletin(sample)
    write_bulletin(tmp_path / "before.bulletin", before)
    with BulletinFile.open(sample) as file:
        file.save_revision("送审稿")
        office = department("规划分局", article("突出规划引领", "近日，召开会议。"))
        file.save(bulletin(office))
    for number, version in enumerate(("before.bulletin", "送审稿")):
        assert cli("export", "a.bulletin", "-o", f"{number}.docx", "--against", version).status == 0
        with zipfile.ZipFile(tmp_path / f"{number}.docx") as archive:
            assert "<w:ins " in archive.read("word/document.xml").decode()
    assert cli("export", "a.bulletin", "-o", "c.docx", "--against", "无").error_line.startswith("无: ")


def test_lines_and_pages_may_be_locked(cli: Cli, tmp_path: Path) -> None:
    write_bulletin(tmp_path / "b.bulletin", bulletin(article("标题", "近日，召开会议。" * 40)))
    assert cli("export", "b.bulletin", "-o", "b.docx", "--lock").status == 0
    with zipfile.ZipFile(tmp_path / "b.docx") as archive:
        assert archive.read("word/document.xml").decode().count("<w:br/>") > 5


def test_one_article_or_department_can_be_exported_alone(cli: Cli, tmp_path: Path) -> None:
    one, other = article("盯牢目标", "正文一。"), article("突出规划", "正文二。")
    trade = department("商务局", one)
    write_bulletin(tmp_path / "b.bulletin", bulletin(trade, department("规划分局", other)))
    assert cli("export", "b.bulletin", "-o", "one.txt", "--only", one.id).status == 0
    assert (tmp_path / "one.txt").read_text(encoding="utf-8") == "盯牢目标\n\n　　正文一。\n"
    cli("export", "b.bulletin", "-o", "two.md", "--only", other.id, "--only", trade.id)
    text = (tmp_path / "two.md").read_text(encoding="utf-8")
    assert 0 < text.index("商务局") < text.index("突出规划")
    assert "规划分局" not in text
    assert cli("export", "b.bulletin", "-o", "three.md", "--only", "missing").error_line.startswith("missing: ")
    assert not (tmp_path / "three.md").exists()


@pytest.mark.parametrize("bad", ["out.xyz", "missing/out.html", "folder.html"])
def test_a_bad_target_is_named_and_no_file_is_touched(cli: Cli, tmp_path: Path, bad: str) -> None:
    (tmp_path / "folder.html").mkdir()
    (tmp_path / "former.html").write_text("former")
    before = sorted(tmp_path.iterdir())
    outcome = cli("export", "a.bulletin", "-o", "former.html", "-o", "new.html", "-o", bad)
    assert outcome.error_line.startswith(f"{bad}: ")
    assert (tmp_path / "former.html").read_text() == "former"
    assert sorted(tmp_path.iterdir()) == before


def test_the_bulletin_itself_is_not_written_to(cli: Cli, sample: Path) -> None:
    before = sample.read_bytes()
    cli("export", "a.bulletin", "-o", "out.html")
    assert sample.read_bytes() == before


def test_an_offices_own_template_is_named_or_given_as_a_file(cli: Cli, tmp_path: Path) -> None:
    own = (
        load_own_template("guobiao")
        .with_value(("contents", "title"), "本期目录")
        .with_value(("contents", "minimum_articles"), 1)
    )
    keep_template(own.named("开发区版式"))
    share_template(own.named("另一版式"), tmp_path / "另一版式.toml")
    for template in ("开发区版式", tmp_path / "另一版式.toml"):
        assert cli("export", "a.bulletin", "-o", "out.html", "--template", template).status == 0
        assert "本期目录" in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_a_faulty_template_is_told_in_one_line_with_its_place(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('inherits = "guobiao"\n[page]\ntopp = "1mm"\n', encoding="utf-8")
    line = cli("export", "a.bulletin", "-o", "out.html", "--template", "own.toml").error_line
    assert "own.toml" in line
    assert "page.topp" in line


def test_a_new_bulletin_carries_the_offices_own_template(cli: Cli, tmp_path: Path) -> None:
    keep_template(load_own_template("guobiao").with_value(("contents", "title"), "本期目录").named("开发区版式"))
    assert cli("new", "b.bulletin", "--template", "开发区版式").status == 0
    remove_template("开发区版式")
    made = read_bulletin(tmp_path / "b.bulletin")
    assert (made.template, template_of(made).contents.title) == ("开发区版式", "本期目录")


@pytest.mark.parametrize("target", ["out.html", "out.docx"])
def test_a_bulletin_whose_template_is_lacking_is_exported_all_the_same_and_says_so(
    cli: Cli, tmp_path: Path, target: str
) -> None:
    write_bulletin(tmp_path / "c.bulletin", bulletin(article("标题", "正文"), template="某办公室"))
    outcome = cli("export", "c.bulletin", "-o", target)
    assert outcome.status == 0
    assert (tmp_path / target).exists()
    assert outcome.out.count("某办公室") == 1


def test_a_pdf_keeps_the_standard_that_is_named(cli: Cli, tmp_path: Path) -> None:
    assert cli("export", "a.bulletin", "-o", "out.pdf", "--pdf-standard", "a-4").status == 0
    assert b"<pdfaid:part>4<" in (tmp_path / "out.pdf").read_bytes()


def test_a_standard_that_cannot_be_kept_is_a_warning_and_the_pdf_is_written(cli: Cli, tmp_path: Path) -> None:
    write_bulletin(tmp_path / "c.bulletin", bulletin(article("标题", "私用区\U000f1234的字")))
    ended = cli("export", "c.bulletin", "-o", "out.pdf")
    assert ended.status == 0
    assert "The PDF keeps PDF 1.7 instead of PDF/A-2B" in ended.out + ended.err
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_what_is_left_of_a_damaged_bulletin_is_written_with_a_warning(cli: Cli, tmp_path: Path) -> None:
    key, asset = picture()
    write_bulletin(
        tmp_path / "a.bulletin", bulletin(article("标题", "正文。", figure(key, "合龙")), assets={key: asset})
    )
    with closing(sqlite3.connect(tmp_path / "a.bulletin")) as database:
        database.execute("DELETE FROM assets")
        database.commit()
    data = (tmp_path / "a.bulletin").read_bytes()
    told = cli("export", "a.bulletin", "-o", "a.md")
    assert told.status == 0
    assert told.err == "a.bulletin: Warning: A picture is lost: “合龙”. A crossed frame stands in its place.\n"
    assert "正文。" in (tmp_path / "a.md").read_text(encoding="utf-8")
    assert cli("outline", "a.bulletin", "--json").json["outline"][0]["title"] == "标题"
    assert (tmp_path / "a.bulletin").read_bytes() == data
