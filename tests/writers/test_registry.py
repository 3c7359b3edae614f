"""One door for exports: the suffix chooses, the file is whole or as it was, and a person can stop it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bulletin_editor.content.bulletin import Bulletin
from bulletin_editor.errors import Cause, FileError
from bulletin_editor.layout.composition import compose
from bulletin_editor.templates.loading import load_template
from bulletin_editor.writers.registry import EXPORT_SUFFIXES, WriteResult, find_writer, write
from tests.builders import article, bulletin, section

BEGINNINGS = {
    ".docx": b"PK\x03\x04",
    ".html": b"<!DOCTYPE html>",
    ".pdf": b"%PDF-",
    ".md": b"---\nformat: ",
    ".txt": "栏目\n====".encode(),
}


def written(target: Path, made: Bulletin | None = None, **options: object) -> WriteResult:
    made = made or bulletin(section("栏目", article("标题", "正文。", byline="记者 甲乙")))
    template = load_template(made.template)
    return write(made, template, compose(made, template), target, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("suffix", EXPORT_SUFFIXES)
def test_every_format_is_written_by_its_suffix(suffix: str, tmp_path: Path) -> None:
    target = tmp_path / f"第12期{suffix}"
    result = written(target)
    assert result.path == target
    assert target.read_bytes().startswith(BEGINNINGS[suffix])
    assert [file.name for file in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("name", ["a.HTM", "a.markdown", "a.Pdf"])
def test_other_spellings_of_a_suffix_are_known(name: str, tmp_path: Path) -> None:
    written(tmp_path / name)
    assert (tmp_path / name).stat().st_size > 0


def test_an_unknown_suffix_is_refused_and_nothing_is_left_behind(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        written(tmp_path / "a.odt")
    assert caught.value.cause is Cause.UNKNOWN_FORMAT
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FileError):
        find_writer(Path("a"))


@pytest.mark.parametrize("stop_at", [0, 1])
def test_a_stopped_export_leaves_the_former_file(stop_at: int, tmp_path: Path) -> None:
    target = tmp_path / "a.html"
    target.write_text("former")
    calls: list[float] = []

    def progress(share: float) -> bool:
        calls.append(share)
        return len(calls) <= stop_at

    with pytest.raises(FileError) as caught:
        written(target, progress=progress)
    assert caught.value.cause is Cause.CANCELLED
    assert target.read_text() == "former"
    assert [file.name for file in tmp_path.iterdir()] == ["a.html"]


def test_progress_goes_from_nothing_to_all(tmp_path: Path) -> None:
    calls: list[float] = []
    written(tmp_path / "a.md", progress=lambda share: calls.append(share) is None)
    assert calls == sorted(calls)
    assert (calls[0], calls[-1]) == (0.0, 1.0)


def test_a_file_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        written(tmp_path / "missing" / "a.html")
    assert caught.value.cause is Cause.NO_FOLDER
    (tmp_path / "a.md").mkdir()
    with pytest.raises(FileError) as caught:
        written(tmp_path / "a.md")
    assert caught.value.cause is Cause.IS_A_FOLDER


def test_only_formats_with_pages_carry_what_layout_found(tmp_path: Path) -> None:
    long = bulletin(article("标题", *["正文。" * 40] * 5, budget=2, byline="记者 甲乙"))
    assert "over-budget" in {finding.rule for finding in written(tmp_path / "a.pdf", long).findings}
    assert written(tmp_path / "a.html", long).findings == ()


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt"])
def test_formats_without_pages_are_written_without_composing_any(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import bulletin_editor.layout.composition

    monkeypatch.delattr(bulletin_editor.layout.composition, "compose")
    write(bulletin(article("标题", "正文。")), load_template("guobiao"), None, tmp_path / f"a{suffix}")


def test_formats_with_pages_compose_them_when_none_are_given(tmp_path: Path) -> None:
    long = bulletin(article("标题", *["正文。" * 40] * 5, budget=2, byline="记者 甲乙"))
    result = write(long, load_template("guobiao"), None, tmp_path / "a.pdf")
    assert "over-budget" in {finding.rule for finding in result.findings}


def test_the_pdf_has_the_previewed_pages(tmp_path: Path) -> None:
    import pypdfium2

    made = bulletin(section("栏目", article("标题", *["正文。" * 60] * 30, byline="记者 甲乙")))
    template = load_template("guobiao")
    pages = compose(made, template)
    written(tmp_path / "a.pdf", made)
    document = pypdfium2.PdfDocument(tmp_path / "a.pdf")
    assert len(document) == pages.count > 1
    document.close()
