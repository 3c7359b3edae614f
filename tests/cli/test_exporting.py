"""`export` writes all files or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin_editor.content.bulletin import Masthead
from bulletin_editor.storage.bulletin_file import write_bulletin
from tests.builders import article, bulletin, department
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
