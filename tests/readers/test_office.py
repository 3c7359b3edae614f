"""Word processor files that only LibreOffice reads; the real program where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from outline_text import outline_text
from word_drafts import write_word_draft

from bulletin_editor.errors import Cause, FileError
from bulletin_editor.readers import office
from bulletin_editor.readers.registry import read_draft, read_drafts

TEXT = """
{c b 22}突出规划引领服务转型升级
{c}本报记者 蔡杨洋
近日，区规划分局召开专题会议，传达贯彻半年度工作会议精神，研究部署下半年工作任务。
{b}加强组织领导
会议强调，全局上下要统一思想、凝聚共识，以更高标准、更实举措推动各项工作落到实处。
!table
下一步，区商务局将围绕全年目标任务，倒排工期、挂图作战，确保各项指标顺利完成。
"""
OUTLINE = ["H 突出规划引领服务转型升级", "B 本报记者 蔡杨洋", "P 1", "1 加强组织领导", "P 1", "T 2x2", "P 1"]
with_libreoffice = pytest.mark.skipif(office.find_office() is None, reason="LibreOffice is not installed")
FILTERS = {".doc": "doc:MS Word 97", ".rtf": "rtf:Rich Text Format", ".odt": "odt:writer8"}


def converted(folder: Path, suffix: str) -> Path:
    source = folder / "draft.docx"
    write_word_draft(TEXT, source)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", FILTERS[suffix], source.name]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
    return folder / f"draft{suffix}"


@with_libreoffice
@pytest.mark.parametrize("suffix", FILTERS)
def test_a_file_of_another_word_processor_is_read_like_a_word_file(suffix: str, tmp_path: Path) -> None:
    assert outline_text(read_draft(converted(tmp_path, suffix)).nodes) == OUTLINE


@with_libreoffice
def test_a_wps_file_is_a_word_file_of_the_old_kind(tmp_path: Path) -> None:
    path = converted(tmp_path, ".doc").rename(tmp_path / "稿件.wps")
    assert outline_text(read_draft(path).nodes) == OUTLINE


@with_libreoffice
def test_a_linked_file_does_not_come_in(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("this must stay where it is", encoding="utf-8")
    field = r'{\field{\*\fldinst{INCLUDETEXT "' + str(secret) + r'"}}{\fldrslt{shown}}}'
    path = tmp_path / "letter.rtf"
    path.write_text(r"{\rtf1\ansi Work is expected to begin in early spring. " + field + r"\par}", encoding="ascii")
    assert "must stay" not in str(read_draft(path))


@with_libreoffice
@pytest.mark.parametrize("suffix", [".doc", ".odt"])
def test_a_damaged_file_is_refused_and_leaves_nothing_behind(
    suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = converted(tmp_path, suffix)
    path.write_bytes(path.read_bytes()[:5000])
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    with pytest.raises(FileError) as caught:
        read_draft(path)
    assert caught.value.cause in (Cause.CORRUPT, Cause.TRUNCATED)
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("name", ["draft.doc", "draft.wps", "draft.rtf"])
def test_without_libreoffice_its_absence_is_the_cause(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setattr(office, "_USUAL_PLACES", ())
    path = tmp_path / name
    path.write_bytes(b"{\\rtf1 text}")
    with pytest.raises(FileError) as caught:
        read_drafts([path])
    assert caught.value.cause is Cause.NEEDS_LIBREOFFICE


@with_libreoffice
def test_a_conversion_that_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "MAXIMUM_SECONDS", 0.05)
    path = tmp_path / "letter.rtf"
    path.write_bytes(b"{\\rtf1 text}")
    with pytest.raises(FileError) as caught:
        read_draft(path)
    assert caught.value.cause is Cause.TOO_LARGE


def test_a_word_file_under_an_old_suffix_needs_no_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_office", lambda: None)
    path = tmp_path / "draft.doc"
    write_word_draft(TEXT, path)
    assert outline_text(read_draft(path).nodes) == OUTLINE


def test_a_page_under_an_old_suffix_needs_no_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_office", lambda: None)
    path = tmp_path / "draft.doc"
    path.write_text("<html><body><h1>突出规划引领服务转型升级</h1><p>近日，会议召开。</p></body></html>", "utf-8")
    assert outline_text(read_draft(path).nodes) == ["H 突出规划引领服务转型升级", "P 1"]


def test_a_file_that_is_none_of_them_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "draft.doc"
    path.write_bytes(b"\x00\x01\x02 no document at all")
    with pytest.raises(FileError) as caught:
        read_draft(path)
    assert caught.value.cause is Cause.CORRUPT


@pytest.mark.parametrize("suffix", [".docm", ".dotx", ".dotm"])
def test_templates_and_files_with_macros_are_read_as_text(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"draft{suffix}"
    write_word_draft(TEXT, path)
    assert outline_text(read_draft(path).nodes) == OUTLINE
