"""What was never saved is found again at the next start."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bulletin_editor.content.bulletin import Masthead
from bulletin_editor.data_folder import data_folder
from bulletin_editor.storage.bulletin_file import read_bulletin
from bulletin_editor.storage.recovery import (
    create_unsaved,
    discard_unsaved,
    is_unsaved,
    recovery_folder,
    unsaved_bulletins,
)
from tests.builders import article, bulletin


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BULLETIN_EDITOR_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def test_nothing_is_offered_where_nothing_was_left() -> None:
    assert unsaved_bulletins() == ()


def test_a_bulletin_left_unsaved_is_offered() -> None:
    with create_unsaved(bulletin(article("标题", "正文"))) as file:
        assert unsaved_bulletins() == (), "it is open now"
        last = replace(file.bulletin, language="en")
        file.save(last)
    (offered,) = unsaved_bulletins()
    assert offered.bulletin == last
    assert is_unsaved(offered.path)


def test_a_bulletin_of_a_killed_program_is_offered() -> None:
    script = (
        "import os, signal; from bulletin_editor.storage.recovery import create_unsaved;"
        "from tests.builders import article, bulletin;"
        "create_unsaved(bulletin(article('标题'))); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run([sys.executable, "-c", script], check=False, cwd=Path(__file__).parents[2])
    (offered,) = unsaved_bulletins()
    assert [node.headline for node in offered.bulletin.outline] == [("标题",)]  # type: ignore[union-attr]


def test_a_bulletin_that_gets_a_name_is_offered_no_more(tmp_path: Path) -> None:
    unsaved = create_unsaved(bulletin(article("标题")))
    with unsaved.save_as(tmp_path / "a.bulletin") as named:
        unsaved.close()
        discard_unsaved(unsaved.path)
        assert not is_unsaved(named.path)
    assert unsaved_bulletins() == ()
    assert list(recovery_folder().iterdir()) == []
    assert len(read_bulletin(tmp_path / "a.bulletin").outline) == 1


def test_the_newest_comes_first_and_looking_changes_nothing() -> None:
    for language in ("x-old", "x-new"):
        create_unsaved(bulletin(article("标题"), language=language)).close()
    times = {"x-old": 1_000_000_000, "x-new": 1_000_000_060}
    for offered in unsaved_bulletins():
        os.utime(offered.path, (times[offered.bulletin.language],) * 2)
    for _ in range(2):
        assert [offered.bulletin.language for offered in unsaved_bulletins()] == ["x-new", "x-old"]
        assert [offered.changed for offered in unsaved_bulletins()] == [1_000_000_060, 1_000_000_000]


def test_a_blank_bulletin_is_missed_by_nobody() -> None:
    create_unsaved(bulletin()).close()
    assert unsaved_bulletins() == ()
    create_unsaved(bulletin(masthead=Masthead(name="开发区简报"))).close()
    assert len(unsaved_bulletins()) == 1


def test_a_damaged_file_hides_no_other() -> None:
    create_unsaved(bulletin(article("标题"))).close()
    (recovery_folder() / "broken.bulletin").write_bytes(b"SQLite")
    assert len(unsaved_bulletins()) == 1


def test_the_data_folder_follows_the_system_unless_one_is_named(folder: Path) -> None:
    assert data_folder() == folder
    if sys.platform == "linux":
        assert data_folder({"XDG_DATA_HOME": "/data"}) == Path("/data/bulletin-editor")
